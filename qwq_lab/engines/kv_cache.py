"""Keys and values of the tokens read so far, and attention over them.

Shapes are given with these names: ``batch``, ``length`` (new tokens), ``heads`` (query
heads), ``kv_heads``, ``head_dim``, ``capacity`` (places in the cache).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

import torch
from torch import Tensor
from torch.nn import functional


class Memory(Protocol):
    """Where a layer leaves its new keys and values, and finds those before."""

    def attend(self, layer: int, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """Keep the new keys and values and attend over all that are kept.

        Parameters
        ----------
        query, key, value
            ``(batch, length, heads, head_dim)``, key and value with ``kv_heads``.

        Returns
        -------
        Tensor
            ``(batch, length, heads * head_dim)``.
        """


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
    token_major
        Whether memory is laid out as ``(batch, capacity, kv_heads, head_dim)``, which
        is what the flash kernels read; the tensors then are transposed views.
    block
        Places by which the cache grows; 0 doubles it.
    """

    keys: list[Tensor]
    values: list[Tensor]
    length: int = 0
    padding: Tensor | None = None
    token_major: bool = False
    block: int = 0

    @classmethod
    def empty(
        cls,
        layers: int,
        shape: tuple[int, int, int, int],
        like: Tensor,
        *,
        token_major: bool = False,
        block: int = 0,
    ) -> KVCache:
        """Take memory of a shape for so many layers, on the device of ``like``."""
        cache = cls([], [], token_major=token_major, block=block)
        for tensors in (cache.keys, cache.values):
            tensors.extend(cache._zeros(shape, like) for _ in range(layers))
        return cache

    @property
    def capacity(self) -> int:
        """How many places there are."""
        return self.keys[0].shape[2]

    @property
    def batch(self) -> int:
        """How many rows there are."""
        return self.keys[0].shape[0]

    def write(self, layer: int, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        """Store new keys and values and return all that are filled."""
        end = self.length + keys.shape[2]
        self.keys[layer][:, :, self.length : end] = keys
        self.values[layer][:, :, self.length : end] = values
        return self.keys[layer][:, :, :end], self.values[layer][:, :, :end]

    def limit(self, positions: int) -> int:
        """Return the places that a number of positions comes to, padding included."""
        return positions + (0 if self.padding is None else int(self.padding.max()))

    def by_token(self, layer: int) -> tuple[Tensor, Tensor]:
        """Return keys and values as ``(batch, capacity, kv_heads, head_dim)``."""
        return self.keys[layer].transpose(1, 2), self.values[layer].transpose(1, 2)

    def reserve(self, places: int, limit: int | None = None) -> None:
        """Make room for so many places in all, keeping what is there.

        It grows beyond them, by whole blocks or to double its size, but not beyond
        ``limit``. One layer is copied at a time, so that little more than the new size
        is taken on the way.
        """
        if places <= self.capacity:
            return
        if self.block:
            capacity = -(-places // self.block) * self.block
        else:
            capacity = max(places, 2 * self.capacity)
        if limit is not None:
            capacity = max(places, min(capacity, limit))
        for tensors in (self.keys, self.values):
            for layer, old in enumerate(tensors):
                batch, kv_heads, _, head_dim = old.shape
                new = self._zeros((batch, kv_heads, capacity, head_dim), old)
                new[:, :, : self.length] = old[:, :, : self.length]
                tensors[layer] = new

    def select_rows(self, rows: Tensor) -> None:
        """Keep, repeat or reorder rows of the batch."""
        for tensors in (self.keys, self.values):
            for layer, old in enumerate(tensors):
                if self.token_major:
                    tensors[layer] = old.transpose(1, 2)[rows].transpose(1, 2)
                else:
                    tensors[layer] = old[rows]
        if self.padding is not None:
            self.padding = self.padding[rows]

    def _zeros(self, shape: tuple[int, int, int, int], like: Tensor) -> Tensor:
        batch, kv_heads, capacity, head_dim = shape
        if self.token_major:
            zeros = like.new_zeros((batch, capacity, kv_heads, head_dim))
            return zeros.transpose(1, 2)
        return like.new_zeros(shape)


@dataclass
class Appending:
    """Attention of new tokens at the end of a cache, at a length the host knows.

    Parameters
    ----------
    cache
        With room for the new tokens; whoever makes this advances its length.
    length
        New tokens per row.
    """

    cache: KVCache
    length: int
    mask: Tensor | None = field(init=False, repr=False)
    flash: FlashLengths | None = field(init=False, default=None, repr=False)

    def __post_init__(self) -> None:
        self.mask = None
        if flash_runs_on(self.cache.keys[0]) and self.cache.token_major:
            self.flash = FlashLengths.of(self.cache, self.length)
        else:
            self.mask = self._allowed()

    def attend(self, layer: int, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """Attend with every query head to the key-value head of its group.

        Grouped-query attention, arXiv 2305.13245; see `Memory.attend`.
        """
        cache = self.cache
        batch, length, heads, head_dim = query.shape
        keys, values = cache.write(layer, key.transpose(1, 2), value.transpose(1, 2))
        if self.flash is not None:
            return flash_attend(query, cache, layer, self.flash, causal=length > 1)
        query = query.transpose(1, 2)
        if length == 1 and batch == 1 and self.mask is None:
            # One query per head: two small products beat the general kernel.
            kv_heads = keys.shape[1]
            group = query.reshape(kv_heads, -1, head_dim) * head_dim**-0.5
            weights = torch.bmm(group, keys[0].transpose(1, 2)).softmax(-1)
            return torch.bmm(weights, values[0]).view(1, 1, -1)
        out = functional.scaled_dot_product_attention(
            query,
            keys,
            values,
            attn_mask=self.mask,
            is_causal=self.mask is None and length > 1,
            enable_gqa=heads != keys.shape[1],
        )
        return out.transpose(1, 2).reshape(batch, length, -1)

    def _allowed(self) -> Tensor | None:
        """Return what each new token may look at, or None where a flag can say it."""
        cache, length = self.cache, self.length
        if cache.padding is None and (length == 1 or cache.length == 0):
            return None
        end = cache.length + length
        places = torch.arange(end, device=cache.keys[0].device)
        allowed = places[None, :] <= places[cache.length :, None]
        if cache.padding is None:
            return allowed[None, None]
        real = places[None, None, :] >= cache.padding[:, None, None]
        # A padding token sees itself, or its softmax would be over nothing.
        itself = places[None, :] == places[cache.length :, None]
        return ((allowed & real) | itself)[:, None]


@dataclass(frozen=True)
class FlashLengths:
    """Where each row's tokens stand, as the variable-length flash kernel wants it.

    Attributes
    ----------
    query_starts
        ``(batch + 1,)`` int32: the first query of each row, rows laid end to end.
    key_starts
        ``(batch + 1,)`` int32: the first key of each row that is no padding.
    used
        ``(batch,)`` int32: keys of each row, counted from its start. It lies on the
        device, so one captured kernel serves every length and reads no further.
    reach
        No row is longer. The kernel splits its work for such a length.
    """

    query_starts: Tensor
    key_starts: Tensor
    used: Tensor
    reach: int

    @classmethod
    def of(cls, cache: KVCache, length: int, reach: int = 0) -> FlashLengths:
        """Describe ``length`` new tokens behind those in the cache."""
        device, batch = cache.keys[0].device, cache.batch
        rows = torch.arange(batch + 1, device=device, dtype=torch.int32)
        key_starts = rows * cache.capacity
        used = torch.full_like(rows[:-1], cache.length + length)
        if cache.padding is not None:
            padding = cache.padding.to(torch.int32)
            key_starts[:-1] += padding
            used -= padding
        return cls(rows * length, key_starts, used, reach or cache.capacity)


def flash_runs_on(tensor: Tensor) -> bool:
    """Tell whether torch's flash kernels take such keys: a GPU from Ampere on."""
    if not tensor.is_cuda or tensor.dtype not in (torch.bfloat16, torch.float16):
        return False
    if torch.version.hip is not None or tensor.shape[-1] % 8:
        return False
    return torch.cuda.get_device_capability(tensor.device) >= (8, 0)


def flash_attend(
    query: Tensor, cache: KVCache, layer: int, lengths: FlashLengths, *, causal: bool
) -> Tensor:
    """Attend by FlashAttention-2 (arXiv 2307.08691), splitting long rows of keys.

    With one query per row the kernel packs the query heads of a group together and
    spreads the keys over the whole GPU (split-KV).

    Parameters
    ----------
    query
        ``(batch, length, heads, head_dim)``.
    causal
        Whether the new tokens see only those before them, the last one seeing all.

    Returns
    -------
    Tensor
        ``(batch, length, heads * head_dim)``.
    """
    batch, length, heads, head_dim = query.shape
    keys, values = (cached.flatten(0, 1) for cached in cache.by_token(layer))
    out: Tensor = torch.ops.aten._flash_attention_forward(
        query.reshape(batch * length, heads, head_dim),
        keys,
        values,
        lengths.query_starts,
        lengths.key_starts,
        length,
        lengths.reach,
        0.0,
        causal,
        False,
        seqused_k=lengths.used,
    )[0]
    return out.view(batch, length, heads * head_dim)
