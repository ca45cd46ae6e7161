"""How many bytes a tensor takes: 16-bit, in 4-bit with its constants, and on a GPU."""

from __future__ import annotations

# bitsandbytes 0.50, functional.quantize_4bit and quantize_blockwise: every 4-bit
# tensor holds its own copies of the tables; none are shared between tensors.
BLOCK = 64  # weights that share a scale ("absmax")
NESTED_BLOCK = 256  # scales that share a scale of their own in double quantisation
NF4_TABLE = 16 * 4  # bytes: the 16 values of NF4, float32
SCALE_TABLE = 256 * 4  # bytes: the 256 values of an 8-bit scale, float32
SCALE_OFFSET = 4  # bytes: the mean of the scales, float32

# torch's caching allocator, c10/core/AllocatorConfig.h: names and values as there.
MIN_BLOCK_SIZE = 512
SMALL_SIZE = 1 << 20
MIN_LARGE_ALLOC = 10 << 20
ROUND_LARGE = 2 << 20


def nf4_tensors(weights: int, *, double_quantization: bool) -> tuple[int, ...]:
    """Return the bytes of each tensor that a 4-bit weight is made of.

    Two weights share a byte; each 64 weights share a scale, which takes 4 bytes
    (float32), or 1 byte and 4 bytes per 256 of them with double quantisation
    (QLoRA, arXiv 2305.14314, section 3): 0.5625 or 0.5159 bytes per weight.
    """
    packed = -(-weights // 2)
    scales = -(-weights // BLOCK)
    if not double_quantization:
        return (packed, 4 * scales, NF4_TABLE)
    nested = 4 * -(-scales // NESTED_BLOCK)
    return (packed, scales, nested, NF4_TABLE, SCALE_TABLE, SCALE_OFFSET)


def allocated(size: int) -> int:
    """Return the bytes that torch's allocator hands out for a tensor of ``size``.

    That is what ``torch.cuda.memory_allocated`` counts. Sizes are rounded up to 512
    bytes; from 10 MiB on to whole 2 MiB, of which a rest over 1 MiB is given back.
    """
    size = -(-size // MIN_BLOCK_SIZE) * MIN_BLOCK_SIZE
    if size < MIN_LARGE_ALLOC:
        return size
    segment = -(-size // ROUND_LARGE) * ROUND_LARGE
    return segment if segment - size <= SMALL_SIZE else size


def gigabytes(count: int) -> str:
    """Write bytes for people: 19.3 GB, 410 MB; in powers of ten, as cards are sold."""
    if count >= 1e9:
        return f"{count / 1e9:.1f} GB"
    return f"{count / 1e6:.0f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"
