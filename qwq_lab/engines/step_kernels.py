"""Small kernels that join the steps between the large products of a decoding step.

Between two 4-bit products torch starts a dozen operations on a few thousand numbers
each; every one costs as long as starting it. Joined, they are three kernels. They
round as torch does where it would have ended an operation, so the results are the same
bit for bit, but for the order in which a norm adds up its squares.

CUDA C, compiled when first used by NVRTC, which comes with torch: nothing is built at
installation, and no compiler is needed.
"""

from __future__ import annotations

import functools
import logging
import struct
from typing import Any

import torch
from torch import Tensor

log = logging.getLogger(__name__)

NORM_THREADS = 640
SILU_THREADS = 256

_SOURCE = r"""
typedef unsigned short bf16;

__device__ __forceinline__ float widen(bf16 bits) {
  return __uint_as_float((unsigned)bits << 16);
}

// Round to the nearest bfloat16, ties to even.
__device__ __forceinline__ bf16 narrow(float value) {
  unsigned bits = __float_as_uint(value);
  if ((bits & 0x7fffffffu) > 0x7f800000u) return 0x7fffu;
  return (bf16)((bits + 0x7fffu + ((bits >> 16) & 1u)) >> 16);
}

// residual += added; out = residual / rms(residual) * weight. One block per row.
extern "C" __global__ void add_rms_norm(
    bf16* residual, const bf16* added, const bf16* weight, bf16* out,
    int width, int epsilon_bits) {
  __shared__ float of_warp[32];
  residual += (long long)blockIdx.x * width;
  added += (long long)blockIdx.x * width;
  out += (long long)blockIdx.x * width;
  float squares = 0.0f;
  for (int i = threadIdx.x; i < width / 2; i += blockDim.x) {
    ushort2 left = ((const ushort2*)residual)[i];
    ushort2 right = ((const ushort2*)added)[i];
    ushort2 sum = make_ushort2(narrow(widen(left.x) + widen(right.x)),
                               narrow(widen(left.y) + widen(right.y)));
    ((ushort2*)residual)[i] = sum;
    squares += widen(sum.x) * widen(sum.x) + widen(sum.y) * widen(sum.y);
  }
  for (int step = 16; step > 0; step /= 2)
    squares += __shfl_xor_sync(0xffffffffu, squares, step);
  if (threadIdx.x % 32 == 0) of_warp[threadIdx.x / 32] = squares;
  __syncthreads();
  squares = threadIdx.x % 32 < blockDim.x / 32 ? of_warp[threadIdx.x % 32] : 0.0f;
  for (int step = 16; step > 0; step /= 2)
    squares += __shfl_xor_sync(0xffffffffu, squares, step);
  float scale = rsqrtf(squares / width + __int_as_float(epsilon_bits));
  for (int i = threadIdx.x; i < width / 2; i += blockDim.x) {
    ushort2 sum = ((const ushort2*)residual)[i];
    ushort2 factor = ((const ushort2*)weight)[i];
    ((ushort2*)out)[i] = make_ushort2(
        narrow(widen(factor.x) * (scale * widen(sum.x))),
        narrow(widen(factor.y) * (scale * widen(sum.y))));
  }
}

// Rotate queries and keys, and leave keys and values at their place in the cache.
// One block per head (queries, keys, values) and row; one thread per dimension.
extern "C" __global__ void rotate_and_store(
    const bf16* qkv, const bf16* cosine, const bf16* sine, bf16* query,
    bf16* keys, bf16* values, const long long* place,
    int heads, int kv_heads, int capacity) {
  int head = blockIdx.x, row = blockIdx.y, d = threadIdx.x, width = blockDim.x;
  const bf16* x = qkv + ((long long)row * gridDim.x + head) * width;
  bf16 result = x[d];
  if (head < heads + kv_heads) {
    float scaled = widen(narrow(widen(x[d]) * widen(cosine[row * width + d])));
    float partner = widen(x[(d + width / 2) % width]);
    result = narrow(scaled + partner * widen(sine[row * width + d]));
  }
  if (head < heads) {
    query[((long long)row * heads + head) * width + d] = result;
    return;
  }
  long long token = (long long)row * capacity + *place;
  bf16* cache = head < heads + kv_heads ? keys : values;
  int kv_head = (head - heads) % kv_heads;
  cache[(token * kv_heads + kv_head) * width + d] = result;
}

// out = silu(gate) * up
extern "C" __global__ void silu_times(
    const bf16* gate, const bf16* up, bf16* out, int count) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= count) return;
  float x = widen(gate[i]);
  float silu = widen(narrow(x / (1.0f + expf(-x))));
  out[i] = narrow(silu * widen(up[i]));
}
"""


class StepKernels:
    """The compiled kernels of one GPU, for bfloat16.

    Raises
    ------
    RuntimeError
        When they cannot be compiled here.
    """

    def __init__(self) -> None:
        compile_kernel = getattr(torch.cuda, "_compile_kernel", None)
        if compile_kernel is None:
            raise RuntimeError("this torch compiles no kernels at run time")
        names = ("add_rms_norm", "rotate_and_store", "silu_times")
        self._kernels: dict[str, Any] = {
            name: compile_kernel(_SOURCE, name) for name in names
        }

    def add_rms_norm(
        self, residual: Tensor, added: Tensor, weight: Tensor, epsilon: float
    ) -> Tensor:
        """Add to the residual stream, in place, and return it normalised.

        Parameters
        ----------
        residual, added
            ``(batch, hidden)``, contiguous.
        """
        out = torch.empty_like(residual)
        batch, width = residual.shape
        self._kernels["add_rms_norm"](
            (batch, 1, 1),
            (NORM_THREADS, 1, 1),
            # As bits: torch's releases differ in the width of a float argument.
            [residual, added, weight, out, width, _bits_of(epsilon)],
        )
        return out

    def rotate_and_store(
        self,
        qkv: Tensor,
        rotation: tuple[Tensor, Tensor],
        keys: Tensor,
        values: Tensor,
        place: Tensor,
    ) -> Tensor:
        """Rotate queries and keys, store keys and values, return the queries.

        Parameters
        ----------
        qkv
            ``(batch, (heads + 2 * kv_heads) * head_dim)``, contiguous.
        rotation
            Cosines and sines, ``(batch, 1, 1, head_dim)``.
        keys, values
            ``(batch, capacity, kv_heads, head_dim)``, contiguous: the cache.
        place
            ``(1,)`` int64, on the device.

        Returns
        -------
        Tensor
            ``(batch, 1, heads, head_dim)``.
        """
        batch, capacity, kv_heads, head_dim = keys.shape
        all_heads = qkv.shape[-1] // head_dim
        heads = all_heads - 2 * kv_heads
        query = qkv.new_empty((batch, 1, heads, head_dim))
        cos, sin = rotation
        self._kernels["rotate_and_store"](
            (all_heads, batch, 1),
            (head_dim, 1, 1),
            [qkv, cos, sin, query, keys, values, place, heads, kv_heads, capacity],
        )
        return query

    def silu_times(self, gate: Tensor, up: Tensor) -> Tensor:
        """Return ``silu(gate) * up``, both contiguous (SwiGLU, arXiv 2002.05202)."""
        out = torch.empty_like(gate)
        blocks = -(-gate.numel() // SILU_THREADS)
        self._kernels["silu_times"](
            (blocks, 1, 1), (SILU_THREADS, 1, 1), [gate, up, out, gate.numel()]
        )
        return out


def _bits_of(number: float) -> int:
    """Return the bits of a float32 as a signed integer."""
    bits: int = struct.unpack("<i", struct.pack("<f", number))[0]
    return bits


@functools.cache
def step_kernels() -> StepKernels | None:
    """Return the kernels, compiled once, or None where that is not possible."""
    try:
        return StepKernels()
    except (RuntimeError, ImportError, OSError, AttributeError) as error:
        log.warning(
            "the decoding step's own kernels could not be compiled (%s); "
            "torch's operations compute the same, a little slower",
            str(error).strip().partition("\n")[0],
        )
        return None
