"""Divisions with a remainder, divisibility, and equality modulo a number."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from qwq_lab.verifiers.maths.nodes import Operation
from qwq_lab.verifiers.steps.found import Found
from qwq_lab.verifiers.steps.values import (
    Values,
    exact_or_none,
    node_of,
    show,
    values_of,
)

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.chains import Side

DIVISIBILITY = frozenset({"divisible", "indivisible", "divides", "indivisible-into"})


def compare_divisibility(
    left: Side, sign: str, right: Side, values: Values | None
) -> Found | None:
    """Judge 12 is divisible by 4, and 4 divides 12."""
    mine, theirs = values_of(left, values), values_of(right, values)
    if not mine or not theirs:
        return None
    whole, divisor = mine[0], theirs[0]
    if sign in ("divides", "indivisible-into"):
        whole, divisor = divisor, whole
    if not divisor or whole.denominator != 1 or divisor.denominator != 1:
        return None
    rest = whole % divisor
    stated = sign in ("divisible", "divides")
    if (rest == 0) == stated:
        return Found(True)
    parts = f"{show(whole)} = {show(divisor)}*{show(Fraction(whole // divisor))}"
    if rest:
        return Found(False, f"{parts} + {show(rest)}, so {show(rest)} is left")
    return Found(False, f"{parts} exactly")


def compare_remainder(
    left: Side, sign: str, right: Side, rest: Side | None, values: Values | None
) -> Found | None:
    """Judge 17/5 = 3 remainder 2, and 17/5 leaves remainder 2."""
    node = node_of(left)
    if not isinstance(node, Operation) or node.name != "/":
        return None
    parts = [exact_or_none(arg, values) for arg in node.args]
    stated = [values_of(side, values) for side in (right, rest) if side is not None]
    if any(part is None or part.denominator != 1 for part in parts) or not all(stated):
        return None
    whole, divisor = (int(part) for part in parts if part is not None)
    if divisor <= 0:
        return None
    quotient, left_over = divmod(whole, divisor)
    given = [value[0] for value in stated]
    if rest is not None:
        if given == [quotient, left_over]:
            return Found(True)
        return Found(False, f"it is {quotient} remainder {left_over}")
    expected = left_over if sign == "remainder" else quotient
    if given[0] == expected:
        return Found(True)
    return Found(False, f"it is {expected}")


def compare_modulo(
    left: Side, right: Side, modulus: int, values: Values | None
) -> Found | None:
    """Judge 17 ≡ 2 (mod 5)."""
    mine, theirs = values_of(left, values), values_of(right, values)
    if not mine or not theirs or not modulus:
        return None
    difference = mine[0] - theirs[0]
    if difference.denominator != 1:
        return None
    if difference % modulus == 0:
        return Found(True)
    if mine[0].denominator != 1:
        return None
    return Found(False, f"modulo {modulus} it is {show(mine[0] % modulus)}")
