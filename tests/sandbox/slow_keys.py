"""Keys that make a set or dict slow though their hashes all differ."""

from __future__ import annotations


def way_through(bits: int) -> list[int]:
    """The slots of a table in the order in which all long walks go through them."""
    mask, slot, way = (1 << bits) - 1, 0, []
    for _ in range(mask + 1):
        way.append(slot)
        slot = (5 * slot + 1) & mask
    return way


def keys_in_a_row(bits: int, share: float = 0.4) -> list[int]:
    """Keys that never meet, but that other keys are looked for among, one by one."""
    return way_through(bits)[: int((1 << bits) * share)]


def keys_behind_a_row(bits: int) -> list[int]:
    """A row of keys, and keys that walk along it."""
    row = keys_in_a_row(bits)
    mask, taken = (1 << bits) - 1, set(row)
    place = {slot: at for at, slot in enumerate(row)}
    wanted, more = int((1 << bits) * 2 / 3) - len(row) - 2, []
    for key in range(1 << bits, 1 << (bits + 8)):
        slot, perturb = key & mask, key
        while perturb and slot in taken:
            perturb >>= 5
            slot = (5 * slot + perturb + 1) & mask
        if place.get(slot, len(row)) < len(row) // 8:
            more.append(key)
            if len(more) == wanted:
                break
    return row + more
