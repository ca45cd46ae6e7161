"""Sets and dicts of hostile keys are refused, and those of honest ones are not."""

from __future__ import annotations

import random
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slow_keys import keys_behind_a_row, keys_in_a_row

from qwq_lab.sandbox import hash_tables
from qwq_lab.sandbox.hash_tables import FEW, dict_tables, fill_set, is_slow

COUNT = 20_000
chance = random.Random(7)

HONEST: dict[str, list[Any]] = {
    "one after the other": list(range(100_000)),
    "backwards": list(range(COUNT, 0, -1)),
    "around zero": list(range(-COUNT // 2, COUNT // 2)),
    "shuffled": chance.sample(range(COUNT), COUNT),
    "squares": [n * n for n in range(COUNT)],
    "multiples": [n * 1000 for n in range(COUNT)],
    "multiples of a power of two": [n << 20 for n in range(COUNT)],
    "large": [chance.getrandbits(60) for _ in range(COUNT)],
    "of many digits": [3**500 + n for n in range(COUNT)],
    "tenths": [n / 10 for n in range(COUNT)],
    "halves": [n / 2 for n in range(COUNT)],
    "grid": [(x, y) for x in range(-70, 70) for y in range(-70, 70)],
    "grid as numbers": [x * 1000 + y for x in range(140) for y in range(140)],
    "texts": [str(n) for n in range(COUNT)],
    "mixed": [*range(5000), *map(str, range(5000)), None, True, 0.5, b"x"],
    "sets": [frozenset({n, n + 1}) for n in range(COUNT)],
    "one key often": [7] * 400_000,
    "few keys often": [n % 100 for n in range(100_000)],
}


@pytest.mark.parametrize("name", HONEST)
def test_honest_keys_pass(name: str) -> None:
    keys = HONEST[name]

    assert not is_slow(keys, as_set=True, nested=True)
    assert not is_slow(keys, as_set=False, nested=True)


@pytest.mark.parametrize("bits", [12, 15])
def test_keys_that_send_each_other_on_long_walks_are_refused(bits: int) -> None:
    keys = keys_behind_a_row(bits)

    assert len(set(map(hash, keys))) == len(keys)
    assert is_slow(keys, as_set=False)


def test_keys_that_send_others_on_long_walks_are_refused() -> None:
    keys = keys_in_a_row(15)

    assert is_slow(keys, as_set=False)
    assert is_slow(keys, as_set=True)


def test_keys_that_are_slow_only_on_the_way_are_refused() -> None:
    """They stand well in the last table, but not in one before it."""
    slow = keys_behind_a_row(14)
    keys = slow + [chance.getrandbits(60) for _ in range(2 * len(slow))]

    assert is_slow(keys, as_set=False)


@pytest.mark.parametrize("count", [100, FEW, FEW + 1, COUNT])
def test_different_keys_of_one_hash_are_refused(count: int) -> None:
    same = [n * (2**61 - 1) for n in range(count)]

    assert is_slow(same, as_set=True)
    assert is_slow([*range(count), *same[1:]], as_set=False)


def test_some_keys_share_their_hash_by_chance() -> None:
    corners = [(-1 - (n & 1), -1 - (n >> 1 & 1), -1 - (n >> 2)) for n in range(8)]

    assert len(set(map(hash, corners))) == 1
    assert not is_slow(corners, as_set=True)
    assert not is_slow([(n, -1 - n % 2) for n in range(COUNT)], as_set=True)


def test_sets_in_sets_may_share_their_hash_less_often() -> None:
    step = 2**61 - 1
    sets = [frozenset({n * step, -n * step}) for n in range(1, 6)]

    assert len(set(map(hash, sets))) == 1
    assert not is_slow(sets[:4], as_set=True, nested=True)
    assert is_slow(sets, as_set=True, nested=True)
    assert is_slow([(1, key) for key in sets], as_set=True, nested=True)


def test_what_has_no_hash_is_an_error() -> None:
    for count in (100, 5000):
        with pytest.raises(TypeError):
            is_slow([[]] * count, as_set=True)


def test_texts_are_followed_too_when_their_hashes_are_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = [str(n) for n in range(5000)]
    followed: list[int] = []

    def follow(keys: list[Any], *_: object) -> None:
        followed.append(len(keys))

    monkeypatch.setattr(hash_tables, "_place_distinct", follow)
    monkeypatch.setenv("PYTHONHASHSEED", "0")
    assert is_slow(texts, as_set=False)
    monkeypatch.delenv("PYTHONHASHSEED")
    assert not is_slow(texts, as_set=False)
    assert followed == [5000]


# The tables are Python's own


@pytest.mark.parametrize("name", ["squares", "large", "halves", "grid", "shuffled"])
@pytest.mark.parametrize("count", [1, 5, 100, 2500, 15_000])
def test_a_set_is_filled_as_python_fills_it(name: str, count: int) -> None:
    keys = HONEST[name][:count]
    by_hash = {hash(key): key for key in keys}

    filled = fill_set(list(by_hash))

    assert filled is not None
    slots, bits = filled
    made = set(by_hash.values())
    # A set is gone through slot by slot.
    assert [by_hash[slot] for slot in slots if slot is not None] == list(made)
    if bits > 3:
        assert sys.getsizeof(made) - sys.getsizeof(set()) == 16 << bits


@given(st.integers(1, 3000))
def test_a_dict_grows_as_python_makes_it_grow(count: int) -> None:
    *_, (bits, _) = dict_tables(count)
    room = (2 << bits) // 3
    full, more = ({n: n for n in range(size)} for size in (room, room + 1))
    made = {n: n for n in range(count)}

    assert sys.getsizeof(made) == sys.getsizeof(full) < sys.getsizeof(more)
