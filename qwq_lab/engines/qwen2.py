"""The forward pass of Qwen2 models (QwQ-32B, QwQ-nano), short enough to read whole.

A decoder layer is ``x = x + attention(norm(x))`` followed by ``x = x + mlp(norm(x))``,
with rotary positions, grouped-query attention and SwiGLU. Shapes are given with these
names: ``batch``, ``length`` (new tokens), ``hidden``, ``heads`` (query heads),
``kv_heads``, ``head_dim``, ``capacity`` (places in the cache).

The weights are the modules of a loaded ``Qwen2ForCausalLM``, ordinary or 4-bit linear
layers alike; nothing is copied. Architecture: Qwen2 technical report (arXiv
2407.10671), section 2.2.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass
class KVCache:
    """Static cache of keys and values: memory is taken once, in growing blocks.

    Attributes
    ----------
    keys, values
        One tensor per layer, ``(batch, kv_heads, capacity, head_dim)``.
    length
        Places filled so far, the same for every row.
    padding
        ``(batch,)``: how many places at the left of a row hold padding, or None.
    """

    keys: list[Tensor]
    values: list[Tensor]
    length: int = 0
    padding: Tensor | None = None
    # Set once per forward pass, the same for all layers.
    mask: Tensor | None = field(default=None, repr=False)

    @property
    def capacity(self) -> int:
        """How many places there are."""
        return self.keys[0].shape[2]

    def write(self, layer: int, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        """Store new keys and values and return all that are filled."""
        end = self.length + keys.shape[2]
        self.keys[layer][:, :, self.length : end] = keys
        self.values[layer][:, :, self.length : end] = values
        return self.keys[layer][:, :, :end], self.values[layer][:, :, :end]

    def reserve(self, places: int) -> None:
        """Make room for so many places in all, keeping what is there."""
        if places <= self.capacity:
            return
        capacity = max(places, 2 * self.capacity)
        for tensors in (self.keys, self.values):
            for layer, old in enumerate(tensors):
                batch, kv_heads, _, head_dim = old.shape
                tensors[layer] = old.new_zeros((batch, kv_heads, capacity, head_dim))
                tensors[layer][:, :, : self.length] = old[:, :, : self.length]

    def select_rows(self, rows: Tensor) -> None:
        """Keep, repeat or reorder rows of the batch."""
        self.keys = [keys[rows] for keys in self.keys]
        self.values = [values[rows] for values in self.values]
        if self.padding is not None:
            self.padding = self.padding[rows]


class Qwen2:
    """The forward pass over the weights of a transformers model.

    Parameters
    ----------
    model
        A ``Qwen2ForCausalLM``, in any precision that its linear layers support.
    """

    def __init__(self, model: nn.Module) -> None:
        config = cast("Any", model.config)
        self.heads: int = config.num_attention_heads
        self.kv_heads: int = config.num_key_value_heads
        self.head_dim: int = (
            getattr(config, "head_dim", None) or config.hidden_size // self.heads
        )
        self.epsilon: float = config.rms_norm_eps
        self.context_length: int = config.max_position_embeddings
        body = cast("Any", model.model)
        self.embedding: nn.Embedding = body.embed_tokens
        self.layers = [Layer.read(layer) for layer in body.layers]
        self.norm: Tensor = body.norm.weight
        self.head: nn.Module = cast("Any", model).lm_head
        self.rotary: nn.Module = body.rotary_emb
        self.device: torch.device = self.embedding.weight.device
        self.dtype: torch.dtype = self.norm.dtype
        self._cos = self._sin = torch.empty(0)

    @staticmethod
    def supports(model: nn.Module) -> bool:
        """Tell whether this forward pass computes what the model does."""
        config = cast("Any", model.config)
        if type(model).__name__ != "Qwen2ForCausalLM":
            return False
        windowed = "sliding_attention" in (getattr(config, "layer_types", None) or ())
        devices = {parameter.device for parameter in model.parameters()}
        return not windowed and len(devices) == 1 and config.hidden_act == "silu"

    def new_cache(self, batch: int, capacity: int) -> KVCache:
        """Return an empty cache."""
        shape = (batch, self.kv_heads, capacity, self.head_dim)
        kind: dict[str, Any] = {"device": self.device, "dtype": self.dtype}
        return KVCache(
            keys=[torch.zeros(shape, **kind) for _ in self.layers],
            values=[torch.zeros(shape, **kind) for _ in self.layers],
        )

    def forward(self, token_ids: Tensor, cache: KVCache) -> Tensor:
        """Read new tokens, extend the cache, return logits for the next token.

        Serves the prompt (prefill) and the single-token step alike.

        Parameters
        ----------
        token_ids
            ``(batch, length)``. Prompts of different lengths are padded on the left
            and ``cache.padding`` says by how much.

        Returns
        -------
        Tensor
            ``(batch, vocab)``, float32: logits behind the last token only.
        """
        length = token_ids.shape[1]
        end = cache.length + length
        cache.reserve(end)
        cos, sin = self._rotation(cache, length)
        cache.mask = self._mask(cache, length)
        hidden_states = self.embedding(token_ids)
        for index, layer in enumerate(self.layers):
            hidden_states = hidden_states + self._attention(
                index,
                layer,
                self._rms_norm(hidden_states, layer.norm_1),
                cos,
                sin,
                cache,
            )
            hidden_states = hidden_states + self._swiglu(
                layer, self._rms_norm(hidden_states, layer.norm_2)
            )
        cache.length = end
        last = self._rms_norm(hidden_states[:, -1], self.norm)
        return cast("Tensor", self.head(last)).float()

    def _attention(
        self,
        index: int,
        layer: Layer,
        x: Tensor,
        cos: Tensor,
        sin: Tensor,
        cache: KVCache,
    ) -> Tensor:
        """Attend with every query head to the key-value head of its group.

        Grouped-query attention, arXiv 2305.13245.
        """
        batch, length, _ = x.shape
        query = layer.q(x).view(batch, length, self.heads, self.head_dim)
        key = layer.k(x).view(batch, length, self.kv_heads, self.head_dim)
        value = layer.v(x).view(batch, length, self.kv_heads, self.head_dim)
        query = rotate(query, cos, sin).transpose(1, 2)
        key = rotate(key, cos, sin).transpose(1, 2)
        keys, values = cache.write(index, key, value.transpose(1, 2))
        if length == 1 and batch == 1:
            # One query per head: two small products beat the general kernel.
            group = query.view(self.kv_heads, -1, self.head_dim) * self.head_dim**-0.5
            weights = torch.bmm(group, keys[0].transpose(1, 2)).softmax(-1)
            out = torch.bmm(weights, values[0]).view(1, 1, -1)
        else:
            out = functional.scaled_dot_product_attention(
                query,
                keys,
                values,
                attn_mask=cache.mask,
                is_causal=cache.mask is None and length > 1,
                enable_gqa=self.heads != self.kv_heads,
            )
            out = out.transpose(1, 2).reshape(batch, length, -1)
        return cast("Tensor", layer.o(out))

    def _swiglu(self, layer: Layer, x: Tensor) -> Tensor:
        """Gate one projection with the SiLU of another (arXiv 2002.05202)."""
        gated = functional.silu(layer.gate(x)) * layer.up(x)
        return cast("Tensor", layer.down(gated))

    def _rms_norm(self, x: Tensor, weight: Tensor) -> Tensor:
        """Scale to unit root mean square (arXiv 1910.07467)."""
        return functional.rms_norm(x, weight.shape, weight, self.epsilon)

    def _rotation(self, cache: KVCache, length: int) -> tuple[Tensor, Tensor]:
        """Return cosines and sines for the new positions, shaped to broadcast.

        Computed by transformers' own rotary module, so that every kind of RoPE
        scaling in a config holds here too, and kept in a table.
        """
        end = cache.length + length
        self._extend_table(end)
        if cache.padding is None:
            return self._cos[cache.length : end], self._sin[cache.length : end]
        places = torch.arange(cache.length, end, device=self.device)
        positions = (places[None] - cache.padding[:, None]).clamp(min=0)
        return self._cos[positions], self._sin[positions]

    def rotation_at(self, position: int) -> tuple[Tensor, Tensor]:
        """Return cosines and sines, ``(1, head_dim)``, for one position."""
        self._extend_table(position + 1)
        return self._cos[position], self._sin[position]

    def _extend_table(self, end: int) -> None:
        if len(self._cos) >= end:
            return
        size = max(end, min(2 * end, self.context_length))
        positions = torch.arange(size, device=self.device)[None]
        cos, sin = self.rotary(self.norm[None, None], positions)
        # The sign of rotate_half goes into the table: half a sine is negative.
        half = self.head_dim // 2
        sin = torch.cat((-sin[..., :half], sin[..., half:]), -1)
        self._cos, self._sin = cos[0, :, None], sin[0, :, None]

    def _mask(self, cache: KVCache, length: int) -> Tensor | None:
        """Return what each new token may look at, or None where a flag can say it."""
        if cache.padding is None and (length == 1 or cache.length == 0):
            return None
        end = cache.length + length
        places = torch.arange(end, device=self.device)
        allowed = places[None, :] <= places[cache.length :, None]
        if cache.padding is None:
            return allowed[None, None]
        real = places[None, None, :] >= cache.padding[:, None, None]
        # A padding token sees itself, or its softmax would be over nothing.
        itself = places[None, :] == places[cache.length :, None]
        return ((allowed & real) | itself)[:, None]


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotate each pair of dimensions by an angle that grows with the position.

    RoPE (arXiv 2104.09864, section 3.4.2), with the halves of the head as pairs.

    Parameters
    ----------
    x
        ``(batch, length, heads, head_dim)``.
    cos, sin
        ``(..., length, 1, head_dim)``; the first half of ``sin`` is negated.
    """
    return torch.addcmul(x * cos, x.roll(x.shape[-1] // 2, -1), sin)


@dataclass(frozen=True)
class Layer:
    """The weights of one decoder layer under short names."""

    norm_1: Tensor
    q: Any
    k: Any
    v: Any
    o: Any
    norm_2: Tensor
    gate: Any
    up: Any
    down: Any

    def linears(self) -> list[Any]:
        """Return the linear layers."""
        return [self.q, self.k, self.v, self.o, self.gate, self.up, self.down]

    @classmethod
    def read(cls, layer: Any) -> Layer:
        """Take the weights of a transformers decoder layer."""
        attention, mlp = layer.self_attn, layer.mlp
        return cls(
            norm_1=layer.input_layernorm.weight,
            q=attention.q_proj,
            k=attention.k_proj,
            v=attention.v_proj,
            o=attention.o_proj,
            norm_2=layer.post_attention_layernorm.weight,
            gate=mlp.gate_proj,
            up=mlp.up_proj,
            down=mlp.down_proj,
        )
