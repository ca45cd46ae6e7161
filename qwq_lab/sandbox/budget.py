"""How much time and room the tests may take, counted before it is taken.

A step is about what computing ``1 + 1`` takes here; room is counted in units of about
32 bytes. What a submission returns is paid from the same budget.
"""

from __future__ import annotations

import ast
import itertools
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

MAX_STEPS = 1_000_000
MAX_BITS = 1_000_000
MAX_WEIGHT = 2_000_000
MAX_ITEMS = 500_000
MAX_NESTING = 100

UNITS_PER_STEP = 4  # made
LOOKED_AT_PER_STEP = 16
_ARITHMETIC_PER_STEP = 10_000
_DIVISIONS_PER_STEP = 1000
_COMPARISONS_PER_STEP = 1000
_BITS_PER_DIGIT = 30
_TWO_WAY = 128  # from so many letters on, searching forwards is linear

VIEWS: tuple[Any, ...] = (type({}.keys()), type({}.values()), type({}.items()))
SIZED = {str, bytes, list, tuple, set, frozenset, dict, range, *VIEWS}
# Decimals come from rules about JSON, with a bounded number of digits.
_LIGHT = {bool, float, complex, Decimal, type(None)}
_SEARCHES = {"count", "find", "index", "replace", "split"}
_BACKWARD_SEARCHES = {"rfind", "rindex", "rsplit"}
_STRIPS = {"strip", "lstrip", "rstrip"}


class BudgetError(Exception):
    """A test wants more time or room than tests get."""


class Budget:
    """What is left of the steps; shared by everything that a test does."""

    def __init__(self, steps: int = MAX_STEPS) -> None:
        self.steps = steps
        self.left = steps
        # The large ones, each with its weight; kept, so that no id is used again.
        self._weighed: dict[int, tuple[object, int]] = {}

    @property
    def spent(self) -> int:
        """Steps that were taken away."""
        return self.steps - self.left

    def spend(self, steps: int = 1) -> None:
        """Take steps away.

        Raises
        ------
        BudgetError
            When none are left.
        """
        self.left -= steps
        if self.left < 0:
            raise BudgetError("the tests take too many steps")

    def weigh(self, value: Any) -> int:
        """Return how much room a value takes, counting what it holds twice twice.

        Raises
        ------
        BudgetError
            When that is more than tests get.
        """
        kind = type(value)
        if kind in _LIGHT:
            return 1
        if kind is int:
            return 1 + (int(value.bit_length()) >> 8)
        large = kind in SIZED and kind is not range and len(value) > 64
        if large and id(value) in self._weighed:
            return self._weighed[id(value)][1]
        weight = _weight(value)
        if large:
            self._weighed[id(value)] = value, weight
        return weight

    def send(self, value: Any) -> None:
        """Pay for sending a value to the submission.

        Raises
        ------
        BudgetError
            When it is no plain data, or too large.
        """
        self.spend(_weight(value, sent=True) // UNITS_PER_STEP)

    def forget_weights(self) -> None:
        """Weigh anew what may have changed."""
        self._weighed.clear()

    def take(self, value: Any) -> Any:
        """Pay for the room of a value that was made, and return it."""
        if type(value) not in _LIGHT:
            self.spend(self.weigh(value) // UNITS_PER_STEP)
        return value

    def look_at(self, *values: Any) -> None:
        """Pay for going through values once, all the way down."""
        for value in values:
            kind = type(value)
            if kind is range:
                self.spend(len_of(value) // LOOKED_AT_PER_STEP)
            elif kind is int or kind in SIZED:
                self.spend(self.weigh(value) // LOOKED_AT_PER_STEP)

    def items(self, values: Iterable[Any]) -> list[Any]:
        """Return what an iterable gives, as a list."""
        if type(values) in SIZED:
            check_size(len_of(values))
            return list(values)
        made = list(itertools.islice(values, MAX_ITEMS + 1))
        if len(made) > MAX_ITEMS:
            raise BudgetError("there is something too large")
        return made

    def calculate(self, op: ast.operator, left: Any, right: Any) -> None:
        """Pay for an operator, and refuse what would become too large."""
        if isinstance(op, ast.Mod) and isinstance(left, (str, bytes)):
            raise BudgetError("the tests format a text, which is not computed")
        if isinstance(op, ast.Mult):
            for one, other in ((left, right), (right, left)):
                if isinstance(one, (str, bytes)) and _is_int(other):
                    check_size(len(one) * max(0, other) >> 4)
                elif isinstance(one, (list, tuple)) and _is_int(other):
                    check_size((self.weigh(one) - 2) * max(0, other))
        if not (_is_int(left) and _is_int(right)):
            return
        bits = left.bit_length(), right.bit_length()
        digits = bits[0] // _BITS_PER_DIGIT, bits[1] // _BITS_PER_DIGIT
        if isinstance(op, ast.Mult):
            self.spend(digits[0] * digits[1] // _ARITHMETIC_PER_STEP)
        elif isinstance(op, (ast.FloorDiv, ast.Mod, ast.Div)):
            self.spend(digits[0] * digits[1] // _DIVISIONS_PER_STEP)
        elif isinstance(op, ast.Pow):
            self.raise_to_power(left, right)
        elif isinstance(op, ast.LShift):
            check_bits(bits[0] + max(0, right))

    def raise_to_power(self, base: int, exponent: int) -> None:
        """Pay for a power of whole numbers."""
        bits = (abs(base) - 1).bit_length() * max(0, exponent) if base else 0
        check_bits(bits)
        self.spend((bits // _BITS_PER_DIGIT) ** 2 // _ARITHMETIC_PER_STEP)

    def raise_modulo(self, base: int, exponent: int, modulus: int) -> None:
        """Pay for a power of whole numbers, of which only a remainder is wanted."""
        digits = (abs(modulus) + abs(base)).bit_length() // _BITS_PER_DIGIT + 1
        rounds = exponent.bit_length() + 1
        self.spend(rounds * digits**2 // _DIVISIONS_PER_STEP)

    def divide(self, *numbers: Any) -> None:
        """Pay for what takes the product of the lengths of whole numbers."""
        lengths = [
            number.bit_length() // _BITS_PER_DIGIT + 1
            for number in numbers
            if _is_int(number)
        ]
        longest = max(lengths, default=0)
        self.spend(sum(lengths) * longest // _DIVISIONS_PER_STEP)

    def sort(self, items: list[Any]) -> None:
        """Pay for comparing items until they are in order."""
        rounds = len(items).bit_length()
        self.spend(self.weigh(items) * rounds // (2 * LOOKED_AT_PER_STEP))

    def search(self, method: str, text: Any, args: list[Any]) -> None:
        """Pay for a method of texts that looks for another text in its own."""
        other = args[0] if args else None
        if not isinstance(other, (str, bytes)):
            return
        if method in _SEARCHES:
            work = len(text) * min(len(other), _TWO_WAY)
        elif method in _BACKWARD_SEARCHES or method in _STRIPS:
            work = len(text) * len(other)
        else:
            return
        self.spend(work // _COMPARISONS_PER_STEP)


def _weight(value: Any, *, sent: bool = False) -> int:
    weight, level = 0, [value]
    for _ in range(MAX_NESTING + 2):
        inner: list[Any] = []
        kinds = set(map(type, level))
        if kinds <= _LIGHT:
            return _checked(weight + len(level))
        if kinds == {int}:
            bits = sum(map(int.bit_length, level))
            return _checked(weight + len(level) + (bits >> 8))
        for item in level:
            kind = type(item)
            weight += 1
            if kind is int:
                weight += item.bit_length() >> 8
            elif kind in (str, bytes):
                weight += len(item) >> 4
            elif kind in (list, tuple):
                weight += 1
                inner += item
            elif kind in (set, frozenset):
                weight += 7 + len(item)
                inner += item
            elif kind is dict or (kind in VIEWS and item is value and not sent):
                weight += 7 + len(item)
                inner += item
                if kind is dict:
                    inner += item.values()
            elif sent and kind not in _LIGHT:
                raise BudgetError(
                    f"a {kind.__name__} cannot be sent to the submission; a list can"
                )
            elif kind not in _LIGHT and kind not in (type, range, slice):
                raise BudgetError(f"a {kind.__name__} is only looked at, not kept")
            if weight + len(inner) > MAX_WEIGHT:
                raise BudgetError("there is something too large")
        if not inner:
            return _checked(weight)
        level = inner
    raise BudgetError("there is something nested too deeply")


def _checked(weight: int) -> int:
    check_size(weight)
    return weight


def len_of(value: Any) -> int:
    """Return the length, also of a range that is longer than Python counts."""
    try:
        return len(value)
    except OverflowError:
        return 1 << 62


def check_size(size: int) -> None:
    """Refuse what takes too much room.

    Raises
    ------
    BudgetError
        When it does.
    """
    if size > MAX_WEIGHT:
        raise BudgetError("there is something too large")


def check_bits(bits: int) -> None:
    """Refuse a number that is too large.

    Raises
    ------
    BudgetError
        When it is.
    """
    if bits > MAX_BITS:
        raise BudgetError("there is a number that is too large")


def _is_int(value: object) -> bool:
    return isinstance(value, int)
