"""Equations in one variable, and whether one follows from another."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from qwq_lab.verifiers.maths.nodes import (
    Node,
    Number,
    Operation,
    Symbol,
    number,
    symbols_of,
)
from qwq_lab.verifiers.steps.values import exact_or_none, show

MAX_DEGREE = 6
_MAX_BITS = 4_000

Polynomial = tuple[Fraction, ...]
"""Coefficients, the constant one first; () is zero."""


@dataclass(frozen=True)
class Equation:
    """Two sides that are equal for some values of one variable."""

    symbol: str
    left: Node
    right: Node
    written: str = ""

    @cached_property
    def solved(self) -> Fraction | None:
        """The value in ``x = 5``; None for any other equation."""
        for one, other in ((self.left, self.right), (self.right, self.left)):
            if isinstance(one, Symbol) and not symbols_of(other):
                return exact_or_none(other)
        return None

    @cached_property
    def polynomial(self) -> Polynomial | None:
        """Left side minus right side; None if that is no polynomial."""
        left = polynomial_of(self.left, self.symbol)
        right = polynomial_of(self.right, self.symbol)
        if left is None or right is None:
            return None
        return _add(left, tuple(-part for part in right))

    @cached_property
    def root(self) -> Fraction | None:
        """The only solution, if there is just one and it is found easily."""
        if self.solved is not None:
            return self.solved
        if self.polynomial is not None and len(self.polynomial) == 2:
            return -self.polynomial[0] / self.polynomial[1]
        return None

    @property
    def degree(self) -> int | None:
        """Degree of the polynomial; -1 for zero."""
        return None if self.polynomial is None else len(self.polynomial) - 1

    def is_like(self, other: Equation) -> bool:
        """Whether they may be two cases: 2x-3 = 7 or -7; x-3 = 0 and x-4 = 0."""
        if self.left == other.left:
            return not (symbols_of(self.right) or symbols_of(other.right))
        return self.right == other.right == number(0)

    def holds_at(self, value: Fraction) -> bool | None:
        """Whether a value solves it; None if that cannot be told."""
        left, right = self.at(value)
        return None if left is None or right is None else left == right

    def at(self, value: Fraction) -> tuple[Fraction | None, Fraction | None]:
        """Return both sides for a value of the variable."""
        values = {self.symbol: value}
        return exact_or_none(self.left, values), exact_or_none(self.right, values)


def follows(before: Equation, after: Equation) -> bool | None:
    """Whether an equation has the solutions of another; None if that is not known.

    Also None when it has only some of them: ``x = 3`` after ``x^2 = 9``.
    """
    if before.polynomial is None or after.polynomial is None:
        return _follows_at_root(before, after)
    first, second = before.polynomial, after.polynomial
    if _proportional(first, second):
        return True
    if not first or not second:
        return None  # it holds for every value
    if len(first) == 1 or len(second) == 1:
        return len(first) == len(second)  # no solution
    if len(second) == 2 and len(first) == 2:
        return False
    common = _common_divisor(first, second)
    if common is None:
        return None
    if len(common) == 1:
        return False
    return None


def _follows_at_root(before: Equation, after: Equation) -> bool | None:
    root = after.root
    if root is not None:
        holds = before.holds_at(root)
        return False if holds is False else None
    return None


def why_not(before: Equation, after: Equation) -> str:
    """Say why an equation does not follow, with what would."""
    reason = f"it does not follow from {before.written}"
    root = before.root
    if root is None:
        if after.solved is not None:
            left, right = before.at(after.solved)
            if left is not None and right is not None:
                return (
                    f"{reason}: there it gives {show(left)} on the left and "
                    f"{show(right)} on the right"
                )
        return reason
    if after.solved is not None:
        return f"{reason}: {after.symbol} is {show(root)}"
    left, right = after.at(root)
    if left is None or right is None:
        return reason
    if not symbols_of(after.right):
        return f"{reason}: it is {show(left)}"
    return (
        f"{reason}: with {after.symbol} = {show(root)} the left side is {show(left)} "
        f"and the right side {show(right)}"
    )


def polynomial_of(node: Node, symbol: str) -> Polynomial | None:
    """Return an expression as a polynomial in a variable, or None."""
    if isinstance(node, Symbol):
        return (Fraction(0), Fraction(1)) if node.name == symbol else None
    if isinstance(node, Number):
        return _trim((node.value,))
    if not isinstance(node, Operation):
        return None
    if symbol not in symbols_of(node):
        value = exact_or_none(node)
        return None if value is None else _trim((value,))
    parts = [polynomial_of(arg, symbol) for arg in node.args]
    if any(part is None for part in parts):
        return None
    return _combine(node.name, [part for part in parts if part is not None])


def _combine(name: str, parts: list[Polynomial]) -> Polynomial | None:
    if name == "neg":
        return tuple(-part for part in parts[0])
    if name == "+":
        total: Polynomial = ()
        for part in parts:
            total = _add(total, part)
        return total
    if name == "*":
        return _multiply(*parts)
    if name == "/" and len(parts[1]) == 1:
        return tuple(part / parts[1][0] for part in parts[0])
    if name == "^" and len(parts[1]) <= 1:
        power = parts[1][0] if parts[1] else Fraction(0)
        if power.denominator != 1 or not 0 <= power <= MAX_DEGREE:
            return None
        product: Polynomial | None = (Fraction(1),)
        for _ in range(int(power)):
            product = _multiply(product, parts[0]) if product is not None else None
        return product
    return None


def _trim(parts: Polynomial) -> Polynomial:
    length = len(parts)
    while length and not parts[length - 1]:
        length -= 1
    return parts[:length]


def _add(one: Polynomial, other: Polynomial) -> Polynomial:
    length = max(len(one), len(other))
    padded = [part + (Fraction(0),) * (length - len(part)) for part in (one, other)]
    return _trim(tuple(left + right for left, right in zip(*padded, strict=True)))


def _multiply(one: Polynomial, other: Polynomial) -> Polynomial | None:
    if not one or not other:
        return ()
    if len(one) + len(other) - 2 > MAX_DEGREE:
        return None
    product = [Fraction(0)] * (len(one) + len(other) - 1)
    for at, left in enumerate(one):
        for place, right in enumerate(other):
            product[at + place] += left * right
    return None if _is_large(product) else _trim(tuple(product))


def _is_large(parts: list[Fraction]) -> bool:
    return any(
        part.numerator.bit_length() + part.denominator.bit_length() > _MAX_BITS
        for part in parts
    )


def _proportional(one: Polynomial, other: Polynomial) -> bool:
    if len(one) != len(other):
        return False
    return not one or all(
        left * other[-1] == right * one[-1]
        for left, right in zip(one, other, strict=True)
    )


def _common_divisor(one: Polynomial, other: Polynomial) -> Polynomial | None:
    """Return the greatest common divisor, by Euclid's algorithm."""
    while other:
        rest = list(one)
        while len(rest) >= len(other):
            factor = rest[-1] / other[-1]
            shift = len(rest) - len(other)
            for at, part in enumerate(other):
                rest[at + shift] -= factor * part
            rest.pop()
        if _is_large(rest):
            return None
        one, other = other, _trim(tuple(rest))
    return one
