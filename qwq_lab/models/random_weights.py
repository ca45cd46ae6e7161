"""A model of any shape with random 4-bit weights: for measuring without a download."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from qwq_lab.errors import UsageError
from qwq_lab.models.shape import ModelShape

STANDARD_DEVIATION = 0.02  # transformers' own initializer_range


def random_model(
    config: Any, device: torch.device, *, head_in_4bit: bool = False, seed: int = 0
) -> Any:
    """Build a causal language model with random weights, quantised as loading does.

    What it writes is noise; its speed and its memory are those of a trained model of
    that shape. Matrices of one shape share their random numbers, shifted per layer, so
    that a model of 32 billion parameters is there in seconds.

    Parameters
    ----------
    config
        A transformers config, such as ``Qwen2Config``.
    device
        Where the weights go.
    head_in_4bit
        Whether the output head is quantised, too.

    Raises
    ------
    UsageError
        When the head is to be quantised and is tied to the embedding.

    Returns
    -------
    PreTrainedModel
        With ``bitsandbytes.nn.Linear4bit`` layers: NF4, double quantisation, computing
        in bfloat16.
    """
    from transformers import AutoModelForCausalLM

    with torch.device("meta"):
        model = AutoModelForCausalLM.from_config(config, dtype=torch.bfloat16)
    weights = _RandomWeights(device, seed)
    for name, module in list(model.named_modules()):
        if isinstance(module, nn.Linear) and (head_in_4bit or name != "lm_head"):
            parent = model.get_submodule(name.rpartition(".")[0])
            setattr(parent, name.rpartition(".")[2], weights.linear(module))
    for name, parameter in list(model.named_parameters()):
        if parameter.is_meta:
            module = model.get_submodule(name.rpartition(".")[0])
            values = weights.values(name, parameter)
            setattr(module, name.rpartition(".")[2], values)
    rotary = model.model.rotary_emb
    model.model.rotary_emb = type(rotary)(config).to(device)
    if not config.tie_word_embeddings:
        return model.eval().requires_grad_(requires_grad=False)
    if head_in_4bit:
        raise UsageError(
            "this model's head is its embedding table, which stays in 16-bit; "
            "leave the head in 16-bit, too"
        )
    model.tie_weights()
    return model.eval().requires_grad_(requires_grad=False)


def config_of(shape: ModelShape) -> Any:
    """Return a transformers config of a shape, Qwen2's or Qwen3's."""
    from transformers import Qwen2Config, Qwen3Config

    sizes: dict[str, Any] = {
        "vocab_size": shape.vocab_size,
        "hidden_size": shape.hidden_size,
        "intermediate_size": shape.intermediate_size,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "num_key_value_heads": shape.kv_heads,
        "head_dim": shape.head_dim,
        "max_position_embeddings": shape.max_position,
        "tie_word_embeddings": shape.tied_embeddings,
        "rms_norm_eps": 1e-5,
        "rope_parameters": {"rope_type": "default", "rope_theta": 1_000_000.0},
    }
    if shape.qk_norm:
        return Qwen3Config(attention_bias=shape.attention_bias, **sizes)
    return Qwen2Config(**sizes)


class _RandomWeights:
    def __init__(self, device: torch.device, seed: int) -> None:
        self._device = device
        self._generator = torch.Generator(device).manual_seed(seed)
        self._drawn: dict[tuple[int, int], tuple[Tensor, Any]] = {}
        self._count = 0

    def linear(self, like: nn.Linear) -> nn.Module:
        """Return a 4-bit layer of the same shape."""
        from bitsandbytes.functional import QuantState, quantize_4bit
        from bitsandbytes.nn.modules import Linear4bit, Params4bit

        shape = (like.out_features, like.in_features)
        if shape not in self._drawn:
            self._drawn[shape] = quantize_4bit(
                self._normal(shape), quant_type="nf4", compress_statistics=True
            )
        packed, state = self._drawn[shape]
        self._count += 1
        own_state = QuantState.from_dict(
            {key: value.clone() for key, value in state.as_dict(packed=True).items()},
            device=self._device,
        )
        with torch.device("meta"):
            linear = Linear4bit(  # type: ignore[no-untyped-call]
                like.in_features,
                like.out_features,
                bias=like.bias is not None,
                compute_dtype=torch.bfloat16,
                quant_type="nf4",
            )
        linear.weight = Params4bit(
            packed.roll(self._count * 64),
            requires_grad=False,
            quant_state=own_state,
            quant_type="nf4",
            bnb_quantized=True,
            module=linear,
        )
        linear.quant_state = own_state
        if like.bias is not None:
            bias = torch.zeros(
                like.out_features, dtype=torch.bfloat16, device=self._device
            )
            linear.bias = nn.Parameter(bias, requires_grad=False)
        return linear

    def values(self, name: str, like: Tensor) -> nn.Parameter:
        """Return ones for a norm, random numbers for a table."""
        if "norm" in name:
            values = torch.ones(like.shape, dtype=torch.bfloat16, device=self._device)
        else:
            values = self._normal(tuple(like.shape))
        return nn.Parameter(values, requires_grad=False)

    def _normal(self, shape: tuple[int, ...]) -> Tensor:
        values = torch.empty(shape, dtype=torch.bfloat16, device=self._device)
        return values.normal_(0, STANDARD_DEVIATION, generator=self._generator)
