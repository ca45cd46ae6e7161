"""The one-token step for small models on a CPU, where reading weights is the limit.

To decode one token every weight is read once and multiplied once, so the time is that
of the memory. This step computes what `qwq_lab.engines.qwen2.Qwen2.forward` computes
for one row and one token, with two differences that halve the bytes and then the rest:

- Products read the weights as float16. A checkpoint in bfloat16 loses nothing by that;
  what is rounded, to 11 bits, are the vectors that go into a product. The residual
  stream, the norms, the attention and the logits stay in float32.
- Every intermediate has its own buffer, made once, and operations write into it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import torch
from torch import Tensor, nn

from qwq_lab.engines.kv_cache import KVCache
from qwq_lab.engines.qwen2 import Qwen2

_silu = torch.ops.aten.silu.out


class CpuStep:
    """Decodes one token for one row on a CPU.

    Parameters
    ----------
    network
        The forward pass whose weights are used; see `supports`.
    """

    def __init__(self, network: Qwen2) -> None:
        heads, kv_heads = network.heads, network.kv_heads
        head_dim, half_dim = network.head_dim, network.head_dim // 2
        hidden = network.norm.shape[0]
        width = network.layers[0].gate.out_features
        self._network = network
        self._embedding = cast("Tensor", network.embedding.weight)
        self._layers = [
            _HalfLayer(
                layer.norm_1,
                _joined(layer.q.weight, layer.k.weight, layer.v.weight),
                _joined(layer.q.bias, layer.k.bias, layer.v.bias),
                _joined(layer.o.weight),
                layer.norm_2,
                _joined(layer.gate.weight, layer.up.weight),
                _joined(layer.down.weight),
            )
            for layer in network.layers
        ]
        half = torch.float16
        self._residual = torch.empty(hidden)
        self._zero = torch.zeros(hidden)
        self._last = torch.empty(hidden)
        self._normed = torch.empty(hidden, dtype=half)
        self._added = torch.empty(hidden, dtype=half)
        # Queries, keys and values come out of one product; the views name its parts.
        turned_heads = heads + kv_heads
        self._qkv = torch.empty((heads + 2 * kv_heads) * head_dim, dtype=half)
        by_head = self._qkv.view(-1, head_dim)
        self._query_key, self._value = by_head[:turned_heads], by_head[turned_heads:]
        self._left, self._right = torch.split(self._query_key, half_dim, -1)
        self._turned = torch.empty(turned_heads, head_dim)
        self._turned_left, self._turned_right = torch.split(self._turned, half_dim, -1)
        self._query = self._turned[:heads].view(kv_heads, -1, head_dim)
        self._key = self._turned[heads:]
        self._attended = torch.empty(heads * head_dim, dtype=half)
        self._attended_by_group = self._attended.view(kv_heads, -1, head_dim)
        self._gate_up = torch.empty(2 * width, dtype=half)
        self._gate, self._up = torch.split(self._gate_up, width)
        self._gated = torch.empty(width, dtype=half)
        self._places: list[tuple[Tensor, Tensor, Tensor]] = []
        self._bound: Tensor | None = None

    @staticmethod
    def supports(network: Qwen2) -> bool:
        """Tell whether this step computes the same: float16 must hold every weight."""
        if network.device.type != "cpu" or network.dtype != torch.float32:
            return False
        if any(layer.query_norm is not None for layer in network.layers):
            return False
        linears: list[Any] = [
            linear for layer in network.layers for linear in layer.linears()
        ]
        return all(
            type(linear) is nn.Linear and _fits_float16(linear) for linear in linears
        )

    def forward(self, token_id: int, cache: KVCache) -> Tensor:
        """Read one token, extend the cache, return ``(1, vocab)`` logits, float32."""
        network = self._network
        place = cache.length
        cache.reserve(place + 1)
        if self._bound is not cache.keys[0]:
            self._bind(cache)
        network.rotary.extend(place + 1)
        cos, sin = network.rotary.cos[place], network.rotary.sin[place]
        sin_left, sin_right = torch.split(sin, network.head_dim // 2, -1)
        scale = network.head_dim**-0.5
        residual = self._residual
        residual.copy_(self._embedding[token_id])
        for layer, (keys, keys_turned, values) in zip(
            self._layers, self._places, strict=True
        ):
            self._norm(layer.norm_1, self._normed)
            torch.addmv(layer.qkv_bias, layer.qkv, self._normed, out=self._qkv)
            torch.mul(self._query_key, cos, out=self._turned)
            self._turned_left.addcmul_(self._right, sin_left)
            self._turned_right.addcmul_(self._left, sin_right)
            keys.select(1, place).copy_(self._key)
            values.select(1, place).copy_(self._value)
            scores = torch.bmm(self._query, keys_turned.narrow(2, 0, place + 1))
            weights = scores.mul_(scale).softmax(-1)
            attended = torch.bmm(weights, values.narrow(1, 0, place + 1))
            self._attended_by_group.copy_(attended)
            torch.mv(layer.o, self._attended, out=self._added)
            residual.add_(self._added)

            self._norm(layer.norm_2, self._normed)
            torch.mv(layer.gate_up, self._normed, out=self._gate_up)
            _silu(self._gate, out=self._gated)
            self._gated.mul_(self._up)
            torch.mv(layer.down, self._gated, out=self._added)
            residual.add_(self._added)
        cache.length = place + 1
        self._norm(network.norm, self._last)
        logits: Tensor = network.head(self._last[None])
        return logits

    def _norm(self, weight: Tensor, out: Tensor) -> None:
        """RMSNorm of the residual stream: one product and one pass over it."""
        residual = self._residual
        mean_square = torch.dot(residual, residual).item() / residual.shape[0]
        scale = (mean_square + self._network.epsilon) ** -0.5
        torch.addcmul(self._zero, residual, weight, value=scale, out=out)

    def _bind(self, cache: KVCache) -> None:
        """Take views of a cache that is new or has grown."""
        self._bound = cache.keys[0]
        self._places = [
            (keys[0], keys[0].transpose(1, 2), values[0])
            for keys, values in zip(cache.keys, cache.values, strict=True)
        ]


class CurrentCpuStep:
    """The step of a network, made anew when the weights have changed since.

    Training steps and edits under ``torch.no_grad()`` are noticed; an edit through
    ``.data`` leaves no trace in a tensor and is not.
    """

    def __init__(self, network: Qwen2) -> None:
        self._network = network
        self._seen: list[tuple[int, int]] = []
        self._step: CpuStep | None = None

    def get(self) -> CpuStep | None:
        """Return a step over the weights as they are now, or None without support."""
        if self._network.device.type != "cpu":
            return None
        weights = [
            (parameter.data_ptr(), _version_of(parameter))
            for layer in self._network.layers
            for linear in layer.linears()
            for parameter in linear.parameters()
        ]
        if weights != self._seen:
            supported = CpuStep.supports(self._network)
            self._step = CpuStep(self._network) if supported else None
            self._seen = weights
        return self._step


@dataclass(frozen=True)
class _HalfLayer:
    """One layer's norms in float32 and its products' weights in float16."""

    norm_1: Tensor
    qkv: Tensor
    qkv_bias: Tensor
    o: Tensor
    norm_2: Tensor
    gate_up: Tensor
    down: Tensor


def _version_of(parameter: Tensor) -> int:
    """Return how often it was changed; what inference mode made is not counted."""
    return 0 if parameter.is_inference() else parameter._version


def _joined(*weights: Tensor) -> Tensor:
    return torch.cat([weight.detach() for weight in weights]).half()


def _fits_float16(linear: nn.Linear) -> bool:
    """Whether float16 holds the parameters, up to half its smallest number."""
    return all(
        bool((parameter - parameter.half().float()).abs().max() <= 2**-25)
        for parameter in linear.parameters()
    )
