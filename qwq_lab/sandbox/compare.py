"""Whether what came out is what was expected; runs in the judge, on plain data only."""

from __future__ import annotations

import itertools
import math
import re
from decimal import Decimal
from typing import Any

SHOWN_CHARACTERS = 200
NUMBER_CHARACTERS = 400

_NUMBERS = (int, float, complex)
_WHOLE = re.compile(r"[+-]?[0-9]+")
# Only one way to match a row of digits: two would try all their combinations.
_NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,4})?")
_SPACES = re.compile(r"(\s+)")


def text_difference(
    got: str, expected: str, tolerance: float | None = None
) -> str | None:
    """Say where two outputs differ, or None if they agree.

    Spaces at the ends of lines and empty lines at the end do not count; everything else
    does, over the full length of both. With a ``tolerance``, words that are numbers of
    at most 400 characters, and not both whole, may differ by that much, absolutely or
    as a share of the expected one.
    """
    got_lines, expected_lines = _lines(got), _lines(expected)
    pairs = itertools.zip_longest(got_lines, expected_lines)
    for number, (mine, theirs) in enumerate(pairs, 1):
        if mine is None:
            return f"line {number} is missing, expected {shorten(repr(theirs))}"
        if theirs is None:
            return f"line {number} is too many: {shorten(repr(mine))}"
        if mine != theirs and not _words_agree(mine, theirs, tolerance):
            return (
                f"line {number} is {shorten(repr(mine))}, "
                f"expected {shorten(repr(theirs))}"
            )
    return None


def value_difference(
    got: object, expected: object, tolerance: float | None = None
) -> str | None:
    """Say how two values of plain data differ, or None if they agree.

    They agree as Python's ``==`` has it, but a bool only with a bool, and numbers that
    are not both whole within ``tolerance`` if one is given, absolutely or as a share of
    the expected one, also inside lists, tuples and the values of dicts.
    """
    if _values_agree(got, expected, tolerance):
        return None
    return f"got {show_value(got)}, expected {show_value(expected)}"


def show_value(value: object, characters: int = SHOWN_CHARACTERS) -> str:
    """Write a value of plain data, shortened."""
    try:
        return shorten(repr(value), characters)
    except ValueError:
        # Python does not write numbers of many thousand digits.
        return f"a {type(value).__name__} with a number of very many digits"


def shorten(text: str, characters: int = SHOWN_CHARACTERS) -> str:
    """Return a text, or its beginning and its end with what was left out in between."""
    if len(text) <= characters:
        return text
    half = characters // 2
    left_out = len(text) - 2 * half
    return f"{text[:half]} … {left_out} characters … {text[-half:]}"


def _lines(text: str) -> list[str]:
    lines = [line.rstrip(" \t\r") for line in text.split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _words_agree(got: str, expected: str, tolerance: float | None) -> bool:
    if tolerance is None:
        return False
    # Every second one is what stands between two words.
    got_words, expected_words = _SPACES.split(got), _SPACES.split(expected)
    return len(got_words) == len(expected_words) and all(
        mine == theirs or _decimals_agree(mine, theirs, tolerance)
        for mine, theirs in zip(got_words, expected_words, strict=True)
    )


def _decimals_agree(got: str, expected: str, tolerance: float) -> bool:
    if max(len(got), len(expected)) > NUMBER_CHARACTERS:
        return False
    if not (_NUMBER.fullmatch(got) and _NUMBER.fullmatch(expected)):
        return False
    if _WHOLE.fullmatch(got) and _WHOLE.fullmatch(expected):
        return False  # They would be the same word, but for signs and zeros.
    try:
        mine, theirs = Decimal(got), Decimal(expected)
        return abs(mine - theirs) <= Decimal(tolerance) * max(Decimal(1), abs(theirs))
    except ArithmeticError:
        # Beyond what decimals hold.
        return False


def _values_agree(got: object, expected: object, tolerance: float | None) -> bool:
    if isinstance(got, bool) or isinstance(expected, bool):
        return got is expected
    if isinstance(expected, _NUMBERS) and isinstance(got, _NUMBERS):
        return got == expected or _numbers_agree(got, expected, tolerance)
    if type(got) is not type(expected):
        same_kind = isinstance(got, (set, frozenset)) and isinstance(
            expected, (set, frozenset)
        )
        return same_kind and got == expected and _bools_agree(got, expected)
    if isinstance(expected, (list, tuple)):
        assert isinstance(got, (list, tuple))  # noqa: S101 - told to the type checker
        return len(got) == len(expected) and all(
            _values_agree(mine, theirs, tolerance)
            for mine, theirs in zip(got, expected, strict=True)
        )
    if isinstance(expected, dict):
        assert isinstance(got, dict)  # noqa: S101 - told to the type checker
        same_keys = got.keys() == expected.keys() and _bools_agree(got, expected)
        return same_keys and all(
            _values_agree(got[key], value, tolerance) for key, value in expected.items()
        )
    if isinstance(expected, (set, frozenset)):
        return got == expected and _bools_agree(got, expected)
    return got == expected


def _bools_agree(got: Any, expected: Any) -> bool:
    """Whether keys that are equal are so without taking True for 1."""
    return _with_bools(got) == _with_bools(expected)


def _with_bools(keys: Any) -> set[Any]:
    return {_told_apart(key) for key in keys if type(key) in (bool, tuple, frozenset)}


def _told_apart(key: Any) -> Any:
    """Return a key in which bools and numbers are never equal."""
    if type(key) in (tuple, frozenset):
        return type(key), type(key)(map(_told_apart, key))
    return bool if type(key) is bool else object, key


def _numbers_agree(got: Any, expected: Any, tolerance: float | None) -> bool:
    if isinstance(got, int) and isinstance(expected, int):
        return False
    if got != got or expected != expected:
        # Of a complex number each part may be a number, or none.
        parts = zip(_parts(got), _parts(expected), strict=True)
        return all(
            mine == theirs or (mine != mine and theirs != theirs)
            for mine, theirs in parts
        )
    try:
        difference = abs(got - expected)
        if tolerance is None or not math.isfinite(difference):
            return False
        return bool(difference <= tolerance * max(1.0, abs(expected)))
    except OverflowError:
        # A whole number beyond what a float holds.
        return False


def _parts(number: Any) -> tuple[float, float]:
    return number.real, number.imag
