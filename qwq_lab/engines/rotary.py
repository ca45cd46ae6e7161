"""Rotary position embedding (RoPE): the turning of queries and keys, and its tables."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any, cast

import torch
from torch import Tensor, nn


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


class RotaryTable:
    """Cosines and sines per position, computed when first needed and kept.

    Parameters
    ----------
    rotary
        The rotary module of a transformers model, so that every kind of RoPE scaling
        in a config holds here too.
    like
        A tensor whose dtype and device the table takes.
    limit
        Positions there are; the table doubles up to it.

    Attributes
    ----------
    cos, sin
        ``(positions, 1, head_dim)``; the first half of ``sin`` is negated.
    """

    def __init__(self, rotary: nn.Module, like: Tensor, limit: int) -> None:
        self.module = rotary
        self._like = like
        self.limit = limit
        self.cos = self.sin = torch.empty(0)

    def extend(self, end: int) -> None:
        """Compute the table up to a position."""
        if len(self.cos) >= end:
            return
        size = max(end, min(2 * end, self.limit))
        positions = torch.arange(size, device=self._like.device)[None]
        cos, sin = self.module(self._like[None, None], positions)
        # The sign of rotate_half goes into the table: half a sine is negative.
        half = cos.shape[-1] // 2
        sin = torch.cat((-sin[..., :half], sin[..., half:]), -1)
        self.cos, self.sin = cos[0, :, None], sin[0, :, None]


@dataclass(frozen=True)
class Yarn:
    """How a context is stretched by YaRN (arXiv 2309.00071).

    Attributes
    ----------
    factor
        How much longer the context becomes.
    original
        Positions that the factor applies to.
    beyond
        Sequences up to this length are left as they are.
    """

    factor: float
    original: int
    beyond: int

    @property
    def limit(self) -> int:
        """Positions there are when stretched."""
        return int(self.factor * self.original)


def with_yarn(rotary: nn.Module, config: Any, yarn: Yarn) -> nn.Module:
    """Return a rotary module for stretched positions.

    Parameters
    ----------
    rotary
        That of the model.
    config
        Of the model; it is copied, not changed.
    """
    stretched = copy.deepcopy(config)
    theta = (getattr(config, "rope_parameters", None) or {}).get("rope_theta", 1e6)
    stretched.rope_parameters = {
        "rope_type": "yarn",
        "rope_theta": theta,
        "factor": yarn.factor,
        "original_max_position_embeddings": yarn.original,
    }
    stretched.max_position_embeddings = yarn.limit
    buffer = cast("Any", rotary).inv_freq
    return type(rotary)(stretched).to(buffer.device)
