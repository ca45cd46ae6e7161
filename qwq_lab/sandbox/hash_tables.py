"""Whether the keys of a set or dict were chosen to make it slow.

Python looks for a key by walking over the slots of a table until it finds the key or a
free slot. Keys can be chosen, even with hashes that all differ, so that each walk goes
over all that is there: 87,000 of them then take ten seconds, in which no other thread
runs. Where a walk goes depends on the hashes and their order alone, so it is followed
here, on a budget, before Python does it.

This is the table of CPython 3.10 to 3.13 (``Objects/dictobject.c``,
``Objects/setobject.c``), as it grows when a set or dict is made from a list.
"""

from __future__ import annotations

import functools
import os
import sys
from array import array
from collections.abc import Iterator
from typing import Any

from qwq_lab.sandbox.inside.wire import MOST_ALIKE, MOST_ALIKE_NESTED

# So few may be as slow as they like.
FEW = 1000
# The longest walk that any key can be sent on, found or not, after the steps that
# depend on its hash; and the steps that all keys may take on their way in.
LONGEST_WALK = 1024
STEPS_PER_KEY = 20

_LINEAR_PROBES = 9
_ALL_BITS = (1 << 64) - 1


def is_slow(keys: list[Any], *, as_set: bool, nested: bool = False) -> bool:
    """Whether a set, or a dict, of these keys would be slow to make or to ask.

    Parameters
    ----------
    keys
        In the order in which they come in; equal ones may be among them.
    nested
        Whether there may be frozensets in the keys.

    Raises
    ------
    TypeError
        When a key has no hash.
    """
    nested = nested and any(map(_holds_frozenset, keys))
    alike = MOST_ALIKE_NESTED if nested else MOST_ALIKE
    if len(keys) <= alike:
        return False
    if len(keys) <= FEW:
        return _too_many_alike(keys, alike)
    if _is_consecutive(keys) or _has_secret_hashes(keys):
        return False
    hashes = list(map(hash, keys))
    bits = _bits_for(len(keys))
    placed = _place_distinct(keys, hashes, bits, alike)
    if placed is None:
        return True
    taken, distinct = placed
    if as_set:
        return _is_slow_set(distinct)
    for smaller, count in dict_tables(len(distinct)):
        # The largest was filled above, if no keys were equal.
        if smaller < bits and count > FEW:
            table = _place(distinct[:count], smaller)
            if table is None:
                return True
            if count == len(distinct):
                bits, taken = smaller, table
    return _has_long_walk(taken, bits)


def _holds_frozenset(key: Any) -> bool:
    if type(key) is tuple:
        return any(map(_holds_frozenset, key))
    return type(key) is frozenset


def _too_many_alike(keys: list[Any], alike: int) -> bool:
    hashes = list(map(hash, keys))
    if len(hashes) - len(set(hashes)) < alike:
        return False
    different: dict[int, list[Any]] = {}
    for key, its_hash in zip(keys, hashes, strict=True):
        known = different.setdefault(its_hash, [])
        if key not in known:
            known.append(key)
            if len(known) > alike:
                return True
    return False


def _is_consecutive(keys: list[Any]) -> bool:
    """Whether the keys are whole numbers one after the other, which never meet."""
    first = keys[0]
    return (
        type(first) is int
        and abs(first) < 1 << 60
        and keys[-1] == first + len(keys) - 1
        and keys == list(range(first, first + len(keys)))
    )


def _has_secret_hashes(keys: list[Any]) -> bool:
    """Whether nobody outside can know the hashes: texts, hashed with a random key."""
    seed = os.environ.get("PYTHONHASHSEED", "random")
    is_random = sys.flags.hash_randomization and seed in ("", "random")
    return bool(is_random) and set(map(type, keys)) <= {str, bytes}


def _bits_for(count: int) -> int:
    for bits, filled in dict_tables(count):
        if filled == count:
            return bits
    raise AssertionError("the last table holds all")


def dict_tables(count: int) -> Iterator[tuple[int, int]]:
    """Yield the tables that a growing dict goes through: bits, and keys at most."""
    bits, room = 3, 5
    while room < count:
        yield bits, room
        bits += 1
        room = (2 << bits) // 3
    yield bits, count


def _place_distinct(
    keys: list[Any], hashes: list[int], bits: int, alike: int
) -> tuple[bytearray, list[int]] | None:
    """Fill a dict's table; return it with the hashes of different keys."""
    mask = (1 << bits) - 1
    slots: list[int | None] = [None] * (mask + 1)
    owner = [0] * (mask + 1)
    distinct: list[int] = []
    left = STEPS_PER_KEY * len(keys)
    for number, its_hash in enumerate(hashes):
        slot = its_hash & mask
        there = slots[slot]
        if there is not None:
            perturb, same = its_hash & _ALL_BITS, 0
            while there is not None:
                if there == its_hash:
                    if keys[owner[slot]] == keys[number]:
                        break
                    same += 1
                    if same >= alike:
                        return None
                left -= 1
                perturb >>= 5
                slot = (5 * slot + perturb + 1) & mask
                there = slots[slot]
            if left < 0:
                return None
            if there is not None:
                continue  # It is there already.
        slots[slot] = its_hash
        owner[slot] = number
        distinct.append(its_hash)
    return bytearray(slot is not None for slot in slots), distinct


def _place(hashes: list[int], bits: int) -> bytearray | None:
    """Fill a dict's table with different keys."""
    mask = (1 << bits) - 1
    taken = bytearray(mask + 1)
    left = STEPS_PER_KEY * len(hashes)
    for its_hash in hashes:
        slot = its_hash & mask
        if taken[slot]:
            perturb = its_hash & _ALL_BITS
            while taken[slot]:
                left -= 1
                perturb >>= 5
                slot = (5 * slot + perturb + 1) & mask
            if left < 0:
                return None
        taken[slot] = 1
    return taken


def _is_slow_set(hashes: list[int]) -> bool:
    filled = fill_set(hashes)
    if filled is None:
        return True
    slots, bits = filled
    return _has_long_walk(bytearray(slot is not None for slot in slots), bits)


def fill_set(hashes: list[int]) -> tuple[list[int | None], int] | None:
    """Fill a set's tables, one after the other, as it grows.

    Returns
    -------
    tuple or None
        The slots of the last one and their number, as a power of two; None if that
        takes too many steps.
    """
    bits, inside, at = 3, list[int](), 0
    while True:
        full = -(-((1 << bits) - 1) * 3 // 5)
        coming = hashes[at : at + full - len(inside)]
        at += len(coming)
        slots = _place_in_set([*inside, *coming], bits)
        if slots is None:
            return None
        count = len(inside) + len(coming)
        if count < full:
            return slots, bits
        # A table that grows moves its keys in the order of their slots.
        inside = [its_hash for its_hash in slots if its_hash is not None]
        bits = (count * (2 if count > 50_000 else 4)).bit_length()


def _place_in_set(hashes: list[int], bits: int) -> list[int | None] | None:
    mask = (1 << bits) - 1
    taken = bytearray(mask + 1)
    slots: list[int | None] = [None] * (mask + 1)
    left = (STEPS_PER_KEY if len(hashes) > FEW else FEW) * len(hashes)
    for its_hash in hashes:
        slot = its_hash & mask
        if taken[slot]:
            perturb = its_hash & _ALL_BITS
            while True:
                # Neighbours come first, where there are enough of them.
                if slot + _LINEAR_PROBES <= mask:
                    free = taken.find(0, slot, slot + _LINEAR_PROBES + 1)
                    if free >= 0:
                        slot = free
                        break
                elif not taken[slot]:
                    break
                left -= 1
                perturb >>= 5
                slot = (5 * slot + 1 + perturb) & mask
            if left < 0:
                return None
        taken[slot] = 1
        slots[slot] = its_hash
    return slots


def _has_long_walk(taken: bytearray, bits: int) -> bool:
    """Whether some key, there or not, would be looked for in many slots.

    After a dozen steps the hash has no say any more, and all walks go the same way
    through the table: the taken slots that follow each other on it are what counts.
    """
    way = bytes(map(taken.__getitem__, _way_through(bits)))
    walks = (way + way[:LONGEST_WALK]).split(b"\0")
    return max(map(len, walks)) >= LONGEST_WALK


@functools.lru_cache(maxsize=4)
def _way_through(bits: int) -> array[int]:
    mask = (1 << bits) - 1
    way = array("I", bytes(4 << bits))
    slot = 0
    for at in range(mask + 1):
        way[at] = slot
        slot = (5 * slot + 1) & mask
    return way
