"""The forward pass of Qwen2 models (QwQ-32B, QwQ-nano), short enough to read whole.

A decoder layer is ``x = x + attention(norm(x))`` followed by ``x = x + mlp(norm(x))``,
with rotary positions, grouped-query attention and SwiGLU. Qwen3 differs in two things:
queries and keys are normalised per head before they are rotated, and their projections
have no bias. Shapes are given with these names: ``batch``, ``length`` (new tokens),
``hidden``, ``heads`` (query heads), ``kv_heads``, ``head_dim``, ``capacity`` (places
in the cache).

The weights are the modules of a loaded ``Qwen2ForCausalLM``, ordinary or 4-bit linear
layers alike; nothing is copied. Architecture: Qwen2 technical report (arXiv
2407.10671), section 2.2; Qwen3 technical report (arXiv 2505.09388), section 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from qwq_lab.engines.kv_cache import Appending, KVCache, Memory
from qwq_lab.engines.rotary import RotaryTable, Yarn, rotate, with_yarn
from qwq_lab.models.planner import KV_BLOCK

ARCHITECTURES = ("Qwen2ForCausalLM", "Qwen3ForCausalLM")


class Qwen2:
    """The forward pass over the weights of a transformers model.

    Parameters
    ----------
    model
        A ``Qwen2ForCausalLM``, in any precision that its linear layers support.
    """

    def __init__(self, model: nn.Module) -> None:
        config = cast("Any", model.config)
        self.config = config
        self.heads: int = config.num_attention_heads
        self.kv_heads: int = config.num_key_value_heads
        self.head_dim: int = (
            getattr(config, "head_dim", None) or config.hidden_size // self.heads
        )
        self.epsilon: float = config.rms_norm_eps
        body = cast("Any", model.model)
        self.embedding: nn.Module = body.embed_tokens
        self.layers = [Layer.read(layer) for layer in body.layers]
        self.norm: Tensor = body.norm.weight
        self.head: nn.Module = cast("Any", model).lm_head
        self.device: torch.device = self.norm.device
        self.dtype: torch.dtype = self.norm.dtype
        self.rotary = RotaryTable(
            body.rotary_emb, self.norm, config.max_position_embeddings
        )
        self._native_rotary = self.rotary
        self._stretched_rotary: RotaryTable | None = None

    @staticmethod
    def supports(model: nn.Module) -> bool:
        """Tell whether this forward pass computes what the model does."""
        config = cast("Any", model.config)
        if type(model).__name__ not in ARCHITECTURES:
            return False
        windowed = "sliding_attention" in (getattr(config, "layer_types", None) or ())
        # The embedding may lie elsewhere: only its rows are brought here.
        devices = {
            parameter.device
            for name, parameter in model.named_parameters()
            if "embed_tokens" not in name
        }
        return not windowed and len(devices) == 1 and config.hidden_act == "silu"

    def offer_yarn(self, yarn: Yarn) -> None:
        """Let `choose_rotary` stretch positions for long contexts."""
        rotary = with_yarn(self._native_rotary.module, self.config, yarn)
        self._stretched_rotary = RotaryTable(rotary, self.norm, yarn.limit)
        self._native_rotary.limit = yarn.beyond

    def choose_rotary(self, tokens: int) -> None:
        """Choose the rotation for a sequence that may get so long.

        YaRN's factor is the same for every position and costs a little quality on
        short texts, so it is on only where the model's own positions do not reach.
        Keys in a cache are rotated already: choose before the first token.
        """
        stretched = self._stretched_rotary
        if stretched is not None and tokens > self._native_rotary.limit:
            self.rotary = stretched
        else:
            self.rotary = self._native_rotary

    def new_cache(self, batch: int, capacity: int) -> KVCache:
        """Return an empty cache, in the layout that attention reads fastest here."""
        on_gpu = self.device.type == "cuda"
        return KVCache.empty(
            len(self.layers),
            (batch, self.kv_heads, capacity, self.head_dim),
            self.norm,
            token_major=on_gpu,
            block=KV_BLOCK if on_gpu else 0,
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
        cache.reserve(end, cache.limit(self.rotary.limit))
        cos, sin = self._rotation(cache, length)
        logits = self.run_layers(token_ids, cos, sin, Appending(cache, length))
        cache.length = end
        return logits

    def run_layers(
        self, token_ids: Tensor, cos: Tensor, sin: Tensor, memory: Memory
    ) -> Tensor:
        """Run embedding, layers and head; where tokens stand is the caller's matter.

        Parameters
        ----------
        token_ids
            ``(batch, length)``.
        cos, sin
            ``(..., length, 1, head_dim)``: the rotation of each token.
        memory
            Keeps keys and values.

        Returns
        -------
        Tensor
            ``(batch, vocab)``, float32: logits behind the last token only.
        """
        hidden_states = cast("Tensor", self.embedding(token_ids))
        for index, layer in enumerate(self.layers):
            hidden_states = hidden_states + self._attention(
                index,
                layer,
                self._rms_norm(hidden_states, layer.norm_1),
                cos,
                sin,
                memory,
            )
            hidden_states = hidden_states + self._swiglu(
                layer, self._rms_norm(hidden_states, layer.norm_2)
            )
        last = self._rms_norm(hidden_states[:, -1], self.norm)
        return cast("Tensor", self.head(last)).float()

    def _attention(
        self,
        index: int,
        layer: Layer,
        x: Tensor,
        cos: Tensor,
        sin: Tensor,
        memory: Memory,
    ) -> Tensor:
        """Project, rotate, attend within the groups of heads, project back."""
        by_head = (*x.shape[:2], -1, self.head_dim)
        query, key, value = (part.view(by_head) for part in layer.project(x))
        if layer.query_norm is not None and layer.key_norm is not None:
            query = self._rms_norm(query, layer.query_norm)
            key = self._rms_norm(key, layer.key_norm)
        query, key = rotate(query, cos, sin), rotate(key, cos, sin)
        return cast("Tensor", layer.o(memory.attend(index, query, key, value)))

    def _swiglu(self, layer: Layer, x: Tensor) -> Tensor:
        """Gate one projection with the SiLU of another (arXiv 2002.05202)."""
        gated = functional.silu(layer.gate(x)) * layer.up(x)
        return cast("Tensor", layer.down(gated))

    def _rms_norm(self, x: Tensor, weight: Tensor) -> Tensor:
        """Scale to unit root mean square (arXiv 1910.07467)."""
        return functional.rms_norm(x, weight.shape, weight, self.epsilon)

    def _rotation(self, cache: KVCache, length: int) -> tuple[Tensor, Tensor]:
        """Return cosines and sines for the new positions, shaped to broadcast."""
        end = cache.length + length
        table = self.rotary
        table.extend(end)
        if cache.padding is None:
            return table.cos[cache.length : end], table.sin[cache.length : end]
        places = torch.arange(cache.length, end, device=self.device)
        positions = (places[None] - cache.padding[:, None]).clamp(min=0)
        return table.cos[positions], table.sin[positions]


@dataclass
class Layer:
    """The weights of one decoder layer under short names.

    Attributes
    ----------
    qkv
        One linear layer that computes queries, keys and values together, in place of
        ``q``, ``k`` and ``v``; None where they are computed apart.
    query_norm, key_norm
        ``(head_dim,)``, in Qwen3 only.
    """

    norm_1: Tensor
    q: Any
    k: Any
    v: Any
    o: Any
    norm_2: Tensor
    gate: Any
    up: Any
    down: Any
    query_norm: Tensor | None = None
    key_norm: Tensor | None = None
    qkv: Any = None

    def linears(self) -> list[Any]:
        """Return the linear layers."""
        return [self.q, self.k, self.v, self.o, self.gate, self.up, self.down]

    def project(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return queries, keys and values, ``(batch, length, heads * head_dim)``."""
        if self.qkv is None:
            return self.q(x), self.k(x), self.v(x)
        sizes = [linear.out_features for linear in (self.q, self.k, self.v)]
        query, key, value = self.qkv(x).split(sizes, -1)
        return query, key, value

    @classmethod
    def read(cls, layer: Any) -> Layer:
        """Take the weights of a transformers decoder layer."""
        attention, mlp = layer.self_attn, layer.mlp
        norms = [getattr(attention, name, None) for name in ("q_norm", "k_norm")]
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
            query_norm=None if norms[0] is None else norms[0].weight,
            key_norm=None if norms[1] is None else norms[1].weight,
        )
