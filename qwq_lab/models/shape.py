"""The shape of a decoder-only transformer: what its sizes and its memory follow from.

Read from a model's ``config.json``; needs neither torch nor transformers.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from qwq_lab.errors import ModelLoadError

FAMILIES = ("qwen2", "qwen3")
KV_SCALE_BLOCK = 32  # elements that share a scale in an 8- or 4-bit KV cache


class Linear(NamedTuple):
    """One linear layer: ``rows`` outputs of ``columns`` inputs."""

    name: str
    rows: int
    columns: int
    bias: bool

    @property
    def weights(self) -> int:
        """How many weights there are, the bias apart."""
        return self.rows * self.columns


@dataclass(frozen=True)
class ModelShape:
    """The sizes of a Qwen2 or Qwen3 model, named as in its ``config.json``.

    Attributes
    ----------
    attention_bias
        Whether the q, k and v projections have a bias: Qwen2 does.
    output_bias
        Whether the o projection has one: Qwen3 with ``attention_bias`` only.
    qk_norm
        Whether queries and keys are normalised per head: Qwen3 does
        (arXiv 2505.09388, section 2).
    max_position
        Tokens of context that the config allows, before any YaRN.
    """

    hidden_size: int
    layers: int
    heads: int
    kv_heads: int
    head_dim: int
    intermediate_size: int
    vocab_size: int
    tied_embeddings: bool
    attention_bias: bool
    qk_norm: bool
    max_position: int
    output_bias: bool = False

    @classmethod
    def from_config(cls, config: Mapping[str, Any] | Any) -> ModelShape:
        """Read a config: a dictionary, or an object of transformers.

        Raises
        ------
        ModelLoadError
            When the model is of another architecture, or a size is missing or wrong.
        """
        if not isinstance(config, Mapping):
            config = config.to_dict()
        family = config.get("model_type")
        if family not in FAMILIES:
            names = config.get("architectures") or [family or "none named"]
            raise ModelLoadError(
                f"the architecture is {names[0]}, but only Qwen2ForCausalLM and "
                "Qwen3ForCausalLM can be planned; choose a model of one of them"
            )
        hidden_size = _size(config, "hidden_size")
        heads = _size(config, "num_attention_heads")
        biased = family == "qwen2" or bool(config.get("attention_bias", False))
        if config.get("head_dim") is None:
            head_dim = 128 if family == "qwen3" else hidden_size // heads
        else:
            head_dim = _size(config, "head_dim")
        return cls(
            hidden_size=hidden_size,
            layers=_size(config, "num_hidden_layers"),
            heads=heads,
            kv_heads=_size(config, "num_key_value_heads"),
            head_dim=head_dim,
            intermediate_size=_size(config, "intermediate_size"),
            vocab_size=_size(config, "vocab_size"),
            tied_embeddings=bool(config.get("tie_word_embeddings", False)),
            attention_bias=biased,
            qk_norm=family == "qwen3",
            max_position=_size(config, "max_position_embeddings"),
            output_bias=family == "qwen3" and biased,
        )

    @functools.cached_property
    def linears(self) -> tuple[Linear, ...]:
        """The linear layers of one transformer layer."""
        hidden, inner = self.hidden_size, self.intermediate_size
        queries, keys = self.heads * self.head_dim, self.kv_heads * self.head_dim
        bias = self.attention_bias
        return (
            Linear("self_attn.q_proj", queries, hidden, bias),
            Linear("self_attn.k_proj", keys, hidden, bias),
            Linear("self_attn.v_proj", keys, hidden, bias),
            Linear("self_attn.o_proj", hidden, queries, self.output_bias),
            Linear("mlp.gate_proj", inner, hidden, bias=False),
            Linear("mlp.up_proj", inner, hidden, bias=False),
            Linear("mlp.down_proj", hidden, inner, bias=False),
        )

    @property
    def head(self) -> Linear:
        """The output head: hidden state to logits."""
        return Linear("lm_head", self.vocab_size, self.hidden_size, bias=False)

    @property
    def layer_norms(self) -> tuple[int, ...]:
        """Weights of each norm in one layer."""
        own = (self.head_dim, self.head_dim) if self.qk_norm else ()
        return (self.hidden_size, self.hidden_size, *own)

    @property
    def linear_parameters(self) -> int:
        """Weights of the linear layers in all layers: what 4-bit makes small."""
        return self.layers * sum(linear.weights for linear in self.linears)

    @property
    def bias_parameters(self) -> int:
        """Biases in all layers."""
        rows = sum(linear.rows for linear in self.linears if linear.bias)
        return self.layers * rows

    @property
    def norm_parameters(self) -> int:
        """Weights of all norms, with the last one before the head."""
        return self.layers * sum(self.layer_norms) + self.hidden_size

    @property
    def embedding_parameters(self) -> int:
        """Weights of the embedding table."""
        return self.vocab_size * self.hidden_size

    @property
    def head_parameters(self) -> int:
        """Weights of the output head; 0 where it is the embedding table itself."""
        return 0 if self.tied_embeddings else self.embedding_parameters

    @property
    def parameters(self) -> int:
        """All parameters, each counted once."""
        return (
            self.linear_parameters
            + self.bias_parameters
            + self.norm_parameters
            + self.embedding_parameters
            + self.head_parameters
        )

    def kv_bytes_per_token(self, bits: int = 16) -> int:
        """Return the bytes of keys and values that one token leaves in all layers.

        Parameters
        ----------
        bits
            16, 8 or 4 per element. With 8 and 4, each 32 elements share a 16-bit
            scale, as in llama.cpp's ``q8_0`` and ``q4_0``: 8.5 and 4.5 bits in all.
        """
        elements = 2 * self.layers * self.kv_heads * self.head_dim
        scales = 0 if bits == 16 else 2 * -(-elements // KV_SCALE_BLOCK)
        return elements * bits // 8 + scales


def _size(config: Mapping[str, Any], name: str) -> int:
    value = config.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ModelLoadError(
            f"{name} in config.json is {value!r}, but must be a whole number above 0; "
            "copy the file again from where the model came from"
        )
    return value
