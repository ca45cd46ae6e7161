"""An embedding table that stays in the CPU's memory.

Of its 1.56 GB in QwQ-32B (152,064 rows of 5,120 in bfloat16) a token reads one row,
10 KB, so the table need not take room on a GPU.
"""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor, nn


class HostEmbedding(nn.Module):
    """Looks rows up in a table in CPU memory and brings them to the model's device.

    Stands in for `torch.nn.Embedding`. The table is neither a parameter nor a buffer:
    ``model.to``, ``model.device`` and the sums over parameters are about what lies on
    the device; it is saved all the same.

    Parameters
    ----------
    weight
        ``(vocab, hidden)``, of any device; copied into pinned memory if ``place`` is a
        CUDA device.
    place
        The device of the model, where the rows are wanted.
    padding_idx
        As in `torch.nn.Embedding`.
    """

    def __init__(
        self, weight: Tensor, place: torch.device, padding_idx: int | None = None
    ) -> None:
        super().__init__()
        self.num_embeddings, self.embedding_dim = weight.shape
        self.padding_idx = padding_idx
        if place.type == "cuda" and place.index is None:
            place = torch.device("cuda", torch.cuda.current_device())
        self.place = place
        table = weight.detach().to("cpu").contiguous()
        if place.type == "cuda" and not table.is_pinned():
            table = _pinned(table)
        self._table = table
        self._alias: Tensor | None = None
        if place.type == "cuda" and table.is_pinned():
            self._alias = _device_alias(table, place)

    @property
    def weight(self) -> Tensor:
        """The table, ``(vocab, hidden)``, in CPU memory."""
        return self._table

    @property
    def can_be_captured(self) -> bool:
        """Whether `device_rows` is there."""
        return self._alias is not None

    def forward(self, ids: Tensor) -> Tensor:
        """Return the rows of token ids.

        Parameters
        ----------
        ids
            ``(...)``, integers, of any device.

        Returns
        -------
        Tensor
            ``(..., hidden)`` on the model's device.
        """
        if self._alias is not None and ids.device == self.place:
            return self.device_rows(ids)
        rows = self._table.index_select(0, ids.reshape(-1).to("cpu"))
        rows = rows.to(self.place)
        return rows.view(*ids.shape, self.embedding_dim)

    def device_rows(self, ids: Tensor) -> Tensor:
        """Return the rows of token ids that lie on the GPU, without waiting for it.

        The GPU reads pinned memory across PCIe itself, so that this can be captured in
        a CUDA graph: nothing is copied by, or waits for, the CPU.

        Parameters
        ----------
        ids
            ``(...)``, int32 or int64, on ``place``.

        Returns
        -------
        Tensor
            ``(..., hidden)`` on ``place``.

        Raises
        ------
        RuntimeError
            When the table is not pinned or the device is no CUDA device.
        """
        if self._alias is None:
            raise RuntimeError("the table is not in memory that the GPU can read")
        rows = self._alias.index_select(0, ids.reshape(-1))
        return rows.view(*ids.shape, self.embedding_dim)

    def extra_repr(self) -> str:
        """Say sizes and places, for ``print(model)``."""
        return f"{self.num_embeddings}, {self.embedding_dim}, host -> {self.place}"

    def _apply(self, fn: Any, recurse: bool = True) -> HostEmbedding:
        # The table stays, whatever model.to(...) asks for.
        super()._apply(fn, recurse)  # type: ignore[no-untyped-call]
        return self

    def _save_to_state_dict(
        self, destination: Any, prefix: str, keep_vars: bool
    ) -> None:
        super()._save_to_state_dict(destination, prefix, keep_vars)
        destination[prefix + "weight"] = self._table

    def _load_from_state_dict(
        self, state_dict: Any, prefix: str, *rest: Any, **named: Any
    ) -> None:
        given = state_dict.pop(prefix + "weight", None)
        if given is not None:
            self._table.copy_(given)
        super()._load_from_state_dict(state_dict, prefix, *rest, **named)


def _pinned(table: Tensor) -> Tensor:
    try:
        return table.pin_memory()
    except RuntimeError:  # more than this machine lets a process lock in memory
        return table


class _CudaArray:
    """Says that memory can be read by the GPU, as CuPy and Numba do.

    https://numba.readthedocs.io/en/stable/cuda/cuda_array_interface.html
    """

    def __init__(self, owner: Tensor, typestr: str) -> None:
        self._owner = owner  # keeps the memory alive as long as an alias
        self.__cuda_array_interface__ = {
            "shape": (math.prod(owner.shape),),
            "typestr": typestr,
            "data": (owner.data_ptr(), False),
            "strides": None,
            "version": 3,
        }


def _device_alias(table: Tensor, place: torch.device) -> Tensor | None:
    """Return a CUDA tensor over the same pinned memory.

    With unified addressing a pointer to pinned memory is good on the GPU as it is (CUDA
    programming guide, "Unified Virtual Address Space").
    """
    # The interface knows no bfloat16: the bits go through as integers of their width.
    typestr = {1: "|i1", 2: "<i2", 4: "<i4"}.get(table.element_size())
    if typestr is None:
        return None
    try:
        with torch.cuda.device(place):
            flat = torch.as_tensor(_CudaArray(table, typestr), device=place)
    except (RuntimeError, ValueError, TypeError):
        return None
    if flat.data_ptr() != table.data_ptr() or flat.device != place:
        return None  # it was copied, which is what the table is here to avoid
    return flat.view(table.dtype).view(table.shape)
