"""Queries, keys and values by one 4-bit product instead of three.

The key and value projections of a model with grouped-query attention are small: alone
they leave most of a GPU idle. Joined to the query projection they cost next to nothing.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn


class FusedProjection(nn.Module):
    """One product over the rows of several 4-bit linear layers.

    The packed weights move into one tensor, of which the layers given keep views: they
    work as before, and nothing is there twice. The scales of blocks of 64 weights,
    which double quantisation stores in 8 bits and per tensor, are written out in
    float32, since the tensors' own scales differ: 3 bytes more per 64 weights.

    Parameters
    ----------
    linears
        ``bitsandbytes.nn.Linear4bit`` layers over the same input; see `can_fuse`.
    """

    def __init__(self, linears: list[Any]) -> None:
        super().__init__()
        first = linears[0].weight.quant_state
        rows = [linear.out_features for linear in linears]
        packed = torch.cat([linear.weight.data.view(-1, 1) for linear in linears])
        scales = torch.cat([_scales(linear.weight.quant_state) for linear in linears])
        self.weight = packed
        self.state = _plain_state(first, scales, (sum(rows), first.shape[1]))
        self.bias: Tensor | None = None
        if linears[0].bias is not None:
            self.bias = torch.cat([linear.bias.data for linear in linears])
        row = 0
        for linear, count in zip(linears, rows, strict=True):
            _give_view(linear, self, row, count)
            row += count

    @staticmethod
    def can_fuse(linears: list[Any]) -> bool:
        """Tell whether all are 4-bit layers on a GPU, alike but for their rows."""
        if not all(type(linear).__name__ == "Linear4bit" for linear in linears):
            return False
        states: list[Any] = [
            getattr(linear.weight, "quant_state", None) for linear in linears
        ]
        if any(state is None for state in states):
            return False
        kinds = {
            (
                state.shape[1],
                state.blocksize,
                state.quant_type,
                state.dtype,
                linear.bias is None,
                linear.weight.device.type,
            )
            for state, linear in zip(states, linears, strict=True)
        }
        # A block of weights must not reach from one layer into the next.
        width = states[0].shape[1]
        bytewise = all(linear.weight.dtype == torch.uint8 for linear in linears)
        return (
            bytewise
            and len(kinds) == 1
            and width % states[0].blocksize == 0
            and linears[0].weight.device.type == "cuda"
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return ``(..., rows of all layers)``."""
        from bitsandbytes.autograd._functions import matmul_4bit

        out: Tensor = matmul_4bit(
            x, self.weight, quant_state=self.state, bias=self.bias
        )
        return out


def _scales(state: Any) -> Tensor:
    """Return the float32 scale of each block of weights."""
    from bitsandbytes.functional import dequantize_blockwise

    scales: Tensor = state.absmax
    if state.nested:
        scales = dequantize_blockwise(state.absmax, state.state2) + state.offset
    return scales.float()


def _plain_state(like: Any, scales: Tensor, shape: tuple[int, int]) -> Any:
    from bitsandbytes.functional import QuantState

    # bitsandbytes has no types.
    return QuantState(  # type: ignore[no-untyped-call]
        absmax=scales,
        shape=torch.Size(shape),
        code=like.code,
        blocksize=like.blocksize,
        quant_type=like.quant_type,
        dtype=like.dtype,
    )


def _give_view(linear: Any, whole: FusedProjection, row: int, count: int) -> None:
    """Let a layer read its rows of the joined weights."""
    width = whole.state.shape[1]
    blocks = width // whole.state.blocksize
    weight = linear.weight
    weight.data = whole.weight[row * width // 2 : (row + count) * width // 2]
    weight.quant_state = _plain_state(
        whole.state,
        whole.state.absmax[row * blocks : (row + count) * blocks],
        (count, width),
    )
    linear.quant_state = weight.quant_state
    if whole.bias is not None:
        linear.bias.data = whole.bias[row : row + count]


def fuse_projections(layers: list[Any]) -> int:
    """Fuse the q, k and v projections of each layer that allows it.

    Parameters
    ----------
    layers
        `qwq_lab.engines.qwen2.Layer` objects; ``qkv`` is set.

    Returns
    -------
    int
        How many layers were fused.
    """
    fused = 0
    for layer in layers:
        linears = [layer.q, layer.k, layer.v]
        if FusedProjection.can_fuse(linears):
            layer.qkv = FusedProjection(linears)
            fused += 1
    return fused
