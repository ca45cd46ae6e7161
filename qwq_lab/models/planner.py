"""How much memory a model takes on a GPU, before anything is loaded.

All sizes are in bytes. GB is 10^9 bytes, as on a model's page and in torch's counts;
the "24 GB" on a card's box means 24 GiB, 24 x 2^30 bytes: see `card_bytes`.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from qwq_lab.errors import UsageError
from qwq_lab.models.shape import Linear, ModelShape
from qwq_lab.models.tensor_bytes import BLOCK, allocated, nf4_tensors

CARD_SIZES = (16, 24, 48, 80)  # GB on the box
KV_BITS = (16, 8, 4)
ENGINE_KV_BITS = 16  # what qwq_lab.engines keeps keys and values in

CUDA_CONTEXT = 500_000_000
"""Memory that the driver takes for this process and torch does not report.

The context itself, loaded kernels and cuBLAS: 0.3 to 0.6 GB on cards since Ampere.
"""

CARD_SHARE = 0.985
"""What a card of N GB offers programs, as a share of N GiB.

``torch.cuda.mem_get_info`` gives 23.65 GiB on an RTX 4090 and 79.1 GiB on an H100 with
80 GB. Cards with error correction in GDDR memory (T4, L4, A10) offer 6 to 8 % less.
"""

PREFILL_CHUNK = 2048  # tokens of a prompt that the engine reads at a time
# Each time the cache grows a step is captured anew, which takes a moment, while
# doubling would ask for memory that is never used.
KV_BLOCK = 4096  # places by which the engine's cache grows on a GPU
LIBRARY_SPACE = 64 << 20  # cuBLAS: 32 MiB per stream on Hopper, for two streams


@dataclass(frozen=True)
class Choices:
    """What one can choose when loading a model.

    Attributes
    ----------
    quantization
        ``"4bit"`` (NF4 in blocks of 64) or ``"none"`` (16 bits per weight).
    double_quantization
        Whether the scales of 4-bit blocks are in 8 bits themselves.
    head
        Precision of the output head, which has as many weights as the embedding.
    embedding
        Where the embedding table lies; a token needs one of its rows.
    kv_bits
        Bits per element of the KV cache; the engine runs 16 only.
    context
        Tokens of prompt, thought and answer together, per conversation.
    batch
        Conversations that are answered together.
    kept_16bit
        Modules that a 4-bit checkpoint leaves in 16 bits, such as
        ``"model.layers.0.mlp"`` (``llm_int8_skip_modules`` in its config.json).

    Raises
    ------
    UsageError
        When a value is out of its range.
    """

    quantization: Literal["4bit", "none"] = "4bit"
    double_quantization: bool = True
    head: Literal["16bit", "4bit"] = "16bit"
    embedding: Literal["gpu", "cpu"] = "gpu"
    kv_bits: int = 16
    context: int = 16_384
    batch: int = 1
    kept_16bit: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        allowed: dict[str, tuple[object, ...]] = {
            "quantization": ("4bit", "none"),
            "head": ("16bit", "4bit"),
            "embedding": ("gpu", "cpu"),
            "kv_bits": KV_BITS,
        }
        for name, values in allowed.items():
            value = getattr(self, name)
            if value not in values:
                *most, last = [str(one) for one in values]
                said = f"{', '.join(most)} or {last}"
                raise UsageError(f"{name} is {value!r}, but must be {said}")
        for name in ("context", "batch"):
            value = getattr(self, name)
            if value < 1:
                raise UsageError(f"{name} is {value}, but must be at least 1")

    def replace(self, **changes: object) -> Choices:
        """Return a copy with some choices changed."""
        return dataclasses.replace(self, **changes)  # type: ignore[arg-type]


# From the one that costs least to the one that saves most. On the CPU the embedding
# loses nothing but a copy of one row per token; a 4-bit head does lose precision.
SAVINGS: tuple[dict[str, str], ...] = (
    {"head": "16bit", "embedding": "gpu"},
    {"head": "16bit", "embedding": "cpu"},
    {"head": "4bit", "embedding": "cpu"},
)


@dataclass(frozen=True)
class MemoryPlan:
    """What a model takes on a GPU, part by part.

    Attributes
    ----------
    parts
        Bytes by name, as torch's allocator hands them out.
    tensor_bytes
        Bytes of the tensors of weights, embedding and head, without that rounding.
    """

    choices: Choices
    parts: dict[str, int]
    tensor_bytes: int

    @property
    def total(self) -> int:
        """All that is needed on the card."""
        return sum(self.parts.values())

    @property
    def torch_weights(self) -> int:
        """What ``torch.cuda.memory_allocated`` reports once the weights are loaded."""
        return sum(self.parts[name] for name in ("weights", "embedding", "head"))


def plan_memory(shape: ModelShape, choices: Choices) -> MemoryPlan:
    """Plan the memory of a model on one GPU.

    Returns
    -------
    MemoryPlan
        ``weights``: linear layers, biases and norms. ``embedding``, ``head``.
        ``q/k/v scales``: see `fused_scale_bytes`. ``KV cache``: per token and
        conversation, in whole blocks of 4,096 places as the engine takes them.
        ``work space``: see `work_space_bytes`. ``CUDA context``: `CUDA_CONTEXT`.
    """
    sizes = _model_sizes(shape, choices.replace(context=1, batch=1, kv_bits=16))
    parts = {
        name: sum(allocated(size) for size in tensors)
        for name, tensors in sizes.items()
    }
    parts["q/k/v scales"] = fused_scale_bytes(shape, choices)
    parts["KV cache"] = _kv_bytes(shape, choices)
    parts["work space"] = work_space_bytes(shape, choices)
    parts["CUDA context"] = CUDA_CONTEXT
    exact = sum(sum(tensors) for tensors in sizes.values())
    return MemoryPlan(choices, parts, exact)


def fused_scale_bytes(shape: ModelShape, choices: Choices) -> int:
    """Return what joining the q, k and v projections adds.

    The engine multiplies by all three at once. Their scales then are written out in
    float32, where double quantisation has one byte: 3 bytes more per 64 weights.
    """
    if choices.quantization == "none" or not choices.double_quantization:
        return 0
    if shape.hidden_size % BLOCK:
        return 0
    weights = sum(linear.weights for linear in shape.linears[:3])
    fused = sum(
        not any(
            _stays_16bit(f"model.layers.{layer}.{linear.name}", choices)
            for linear in shape.linears[:3]
        )
        for layer in range(shape.layers)
    )
    return fused * 3 * weights // BLOCK


def work_space_bytes(shape: ModelShape, choices: Choices) -> int:
    """Return what reading a prompt and writing a token take beside weights and cache.

    Notes
    -----
    With ``T`` the tokens of a prefill chunk (2,048 at most) of all conversations, ``H``
    the hidden size, ``I`` the feed-forward size, ``D`` the head size and 16-bit
    activations, the sum of

    - one linear layer written out in 16 bits to multiply by: ``2 * max(rows *
      columns)``, with 4-bit weights only;
    - activations: ``2 * T * (3 H + max(3 I, 2 (heads + 2 kv_heads) D + H))``;
    - logits: ``22 * batch * vocab`` (float32 logits, probabilities and the sorted
      ones, int64 places, the head's 16-bit result);
    - rotary tables: ``4 * D * min(2 * context, max_position)``, at least the context;
    - 64 MiB for cuBLAS.
    """
    tokens = choices.batch * min(choices.context, PREFILL_CHUNK)
    written_out = 0
    if choices.quantization == "4bit":
        written_out = 2 * max(linear.weights for linear in shape.linears)
    attention = 2 * (shape.heads + 2 * shape.kv_heads) * shape.head_dim
    widest = max(3 * shape.intermediate_size, attention + shape.hidden_size)
    activations = 2 * tokens * (3 * shape.hidden_size + widest)
    logits = 22 * choices.batch * shape.vocab_size
    places = max(choices.context, min(2 * choices.context, shape.max_position))
    rotary = 4 * shape.head_dim * places
    return written_out + activations + logits + rotary + LIBRARY_SPACE


def card_bytes(gigabytes: float) -> int:
    """Return the bytes that programs get on a card sold as one of so many GB."""
    if not 0 < gigabytes < 10_000:
        raise UsageError(
            f"the card is {gigabytes:g} GB, but must be above 0; write for instance 24"
        )
    return int(gigabytes * 2**30 * CARD_SHARE)


def fits(plan: MemoryPlan, card: int) -> bool:
    """Tell whether a plan fits a card that offers so many bytes."""
    return plan.total <= card


def largest_context(shape: ModelShape, choices: Choices, card: int) -> int:
    """Return the longest context, in tokens, that fits; 0 if not even one token does.

    It is about memory alone: a model may have learnt less.
    """

    def fitting(context: int) -> bool:
        return fits(plan_memory(shape, choices.replace(context=context)), card)

    if not fitting(1):
        return 0
    low, high = 1, 2
    while fitting(high):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fitting(middle) else (low, middle)
    return low


@functools.lru_cache(maxsize=256)
def _model_sizes(shape: ModelShape, choices: Choices) -> dict[str, tuple[int, ...]]:
    """Return the bytes of each tensor on the GPU, by part."""
    head_4bit = choices.quantization == "4bit" and choices.head == "4bit"
    table = 2 * shape.embedding_parameters
    head: tuple[int, ...] = (table,)
    if head_4bit:
        head = nf4_tensors(
            shape.head.weights, double_quantization=choices.double_quantization
        )
    elif shape.tied_embeddings and choices.embedding == "gpu":
        head = ()  # it is the embedding table
    return {
        "weights": tuple(_layer_tensors(shape, choices)),
        "embedding": (table,) if choices.embedding == "gpu" else (),
        "head": head,
    }


def _layer_tensors(shape: ModelShape, choices: Choices) -> Iterator[int]:
    for layer in range(shape.layers):
        for linear in shape.linears:
            yield from _linear_tensors(f"model.layers.{layer}.", linear, choices)
        yield from (2 * weights for weights in shape.layer_norms)
    yield 2 * shape.hidden_size


def _linear_tensors(prefix: str, linear: Linear, choices: Choices) -> Iterator[int]:
    if choices.quantization == "none" or _stays_16bit(prefix + linear.name, choices):
        yield 2 * linear.weights
    else:
        yield from nf4_tensors(
            linear.weights, double_quantization=choices.double_quantization
        )
    if linear.bias:
        yield 2 * linear.rows


def _stays_16bit(name: str, choices: Choices) -> bool:
    return any(
        f"{name}.".startswith(f"{kept}.") or name.endswith(f".{kept}")
        for kept in choices.kept_16bit
    )


def _kv_bytes(shape: ModelShape, choices: Choices) -> int:
    blocks = -(-choices.context // KV_BLOCK) * KV_BLOCK
    places = max(choices.context, min(blocks, shape.max_position))
    return choices.batch * places * shape.kv_bytes_per_token(choices.kv_bits)
