"""Whether two sides stand to one another as the sign between them says."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from qwq_lab.verifiers.maths.equality import UnknownError, same_value
from qwq_lab.verifiers.maths.nodes import Node, Operation, symbols_of
from qwq_lab.verifiers.maths.units import read_unit
from qwq_lab.verifiers.steps.dividing import DIVISIBILITY, compare_divisibility
from qwq_lab.verifiers.steps.found import Found
from qwq_lab.verifiers.steps.values import (
    Values,
    exact_or_none,
    has_decimals,
    node_of,
    number_near,
    show,
    show_about,
    shown_decimals,
    values_of,
)

if TYPE_CHECKING:
    from qwq_lab.verifiers.maths.nodes import Unit
    from qwq_lab.verifiers.steps.chains import Side

# What one unit may be of another that is not named.
_CONVERSIONS = frozenset(
    Fraction(factor)
    for factor in (
        7, 12, 16, 24, 30, 31, 36, 52, 60, 100, 168, 365, 366, 1000, 1440, 1760, 3600,
        5280, 10**4, 86400, 10**5, 10**6, 10**9,
    )
)  # fmt: skip
_SIZES = {
    "dozen": 12, "打": 12, "pair": 2, "pairs": 2, "对": 2, "双": 2, "penny": 1,
    "pennies": 1, "nickel": 5, "nickels": 5, "dime": 10, "dimes": 10, "quarter": 25,
    "quarters": 25, "half-dollars": 50,
}  # fmt: skip
_LONG_DECIMAL = re.compile(r"\d\.\d{3}")
_FIRST_NUMBER = re.compile(r"-?\d{1,30}(?:\.\d{1,30})?(?=\s*[-+*/÷])")
_NUMBER = re.compile(r"[\d.]+")
# How far off a result may be that was found from rounded numbers.
_NEARLY = Fraction(1, 1000)
# People round where one unit is no simple part of another: 5 miles are 8 km.
_ROUGHLY = Fraction(2, 100)
_UNSURE = frozenset({"mixed", "bracket", "order", "exclamation", "thousands"})


def compare(
    left: Side, sign: str, right: Side, values: Values | None = None
) -> Found | None:
    """Judge two sides and the sign between them; None if they are not understood.

    ``reason`` is what stands behind the colon of ``7*8 = 54: it is 56``.
    """
    if sign in DIVISIBILITY:
        return compare_divisibility(left, sign, right, values)
    mine, theirs = values_of(left, values), values_of(right, values)
    if not mine or not theirs:
        return _compare_irrational(left, sign, right, values)
    if sign == "≈":
        return _approximate(mine[0], right, theirs[0])
    pairs = [(one, other) for one in mine for other in theirs]
    if sign == "=" and left.literal and " mod" in right.text:
        pairs += _congruent(mine[0], right.text)
    if sign == "=":
        return _equal(left, right, pairs)
    if sign in ("<", ">", "<=", ">="):
        return _ordered(left, sign, right, mine[0], theirs[0])
    return None


def _congruent(value: Fraction, text: str) -> list[tuple[Fraction, Fraction]]:
    """Read 17 = 2 mod 5 as a statement on remainders."""
    rest, _, modulus = text.partition(" mod")
    parts = [part.strip() for part in (rest, modulus)]
    if not all(part.isdigit() and len(part) < 19 for part in parts):
        return []
    if value.denominator != 1 or not int(parts[1]):
        return []
    return [(value % int(parts[1]), Fraction(parts[0]) % int(parts[1]))]


# Equal


def _equal(
    left: Side, right: Side, pairs: list[tuple[Fraction, Fraction]]
) -> Found | None:
    quantities = _as_quantities(left, right)
    mine, theirs = pairs[0]
    if quantities is not None:
        one, other = quantities
        if one.powers != other.powers:
            return None
        if mine * one.scale == theirs * other.scale:
            return Found(True)
        ratio = one.scale / other.scale
        expected = mine * ratio
        is_simple = 1 in (ratio.numerator, ratio.denominator)
        if not is_simple and abs(expected - theirs) <= abs(expected) * _ROUGHLY:
            return Found(None, "it is only rounded; with = it must be exact, so use ≈")
        return Found(False, f"it is {_show_like(expected, right)}")
    if any(one == other for one, other in pairs):
        return Found(True)
    if left.literal and right.literal and (left.nouns or right.nouns):
        return None  # what a box holds, or what something costs
    if _goes_on(left, mine, theirs) or _goes_on(right, theirs, mine):
        return Found(True)
    doubt = _doubt(left, right, mine, theirs)
    if doubt:
        return Found(None, doubt)
    if left.literal and not right.literal:
        return Found(False, f"{_written(right)} is {_show_like(theirs, left)}")
    return Found(False, f"it is {_show_like(mine, right)}")


def _doubt(left: Side, right: Side, mine: Fraction, theirs: Fraction) -> str:
    """Say why two sides that differ may still be meant to be equal."""
    doubts = left.doubts | right.doubts
    if doubts & _UNSURE:
        return "it can be read in two ways"
    if "percent" in doubts and _may_be_percent(left, right, mine, theirs):
        return "it is not clear what the percent sign belongs to"
    if left.nouns or right.nouns:
        same = set(map(_singular, left.nouns)) == set(map(_singular, right.nouns))
        if not same and _may_convert(left, right, mine, theirs):
            return "the units may differ"
    if left.operators and right.operators and _begins_with(right, mine):
        return "it goes on from the result, so = does not join both sides"
    rounded = _rounding(mine, right, theirs) or _rounding(theirs, left, mine)
    if rounded:
        return rounded
    rough = any(
        _LONG_DECIMAL.search(side.text) and not side.literal for side in (left, right)
    ) and abs(mine - theirs) <= _NEARLY * abs(mine)
    return "the numbers in it may have been rounded" if rough else ""


def _begins_with(side: Side, value: Fraction) -> bool:
    """Whether 17*2 goes on from 17, as in 12+5 = 17*2 = 34."""
    first = _FIRST_NUMBER.match(side.text)
    return first is not None and Fraction(first[0]) == value


def _goes_on(shown: Side, value: Fraction, exact: Fraction) -> bool:
    """Whether 0.333... is the beginning of a value."""
    if "dots" not in shown.doubts:
        return False
    return abs(exact - value) <= Fraction(1, 10 ** (shown_decimals(shown.text) or 0))


def _rounding(exact: Fraction, shown: Side, value: Fraction) -> str:
    places = shown_decimals(shown.text)
    if places and abs(exact - value) < Fraction(1, 10**places):
        return f"{_written(shown)} is only rounded; with = it must be exact, so use ≈"
    return ""


def _may_be_percent(left: Side, right: Side, mine: Fraction, theirs: Fraction) -> bool:
    if mine and theirs and (mine / theirs in (100, Fraction(1, 100))):
        return True
    # 50 + 20% is 60 to some and 50.2 to others.
    return any(
        0 < side.text.count("%") < len(_NUMBER.findall(side.text))
        and ("+" in side.text or "-" in side.text[1:])
        for side in (left, right)
    )


def _may_convert(left: Side, right: Side, mine: Fraction, theirs: Fraction) -> bool:
    """Whether numbers may differ because the units do: 24*60 = 1 day."""
    if not mine or not theirs:
        return False
    ratio = max(mine / theirs, theirs / mine)
    measures = [_measure(noun) for noun in (*left.nouns, *right.nouns)]
    if not left.nouns or not right.nouns:
        return any(measures) and ratio in _CONVERSIONS
    is_sum = any("+" in side.text or "-" in side.text for side in (left, right))
    if is_sum and len(set(filter(None, measures))) > 1:
        return True  # 3 m + 20 cm
    return any(
        one is not None
        and other is not None
        and one[1] == other[1]
        and one[0] == other[0] * ratio
        for one in measures
        for other in measures
    )


def _measure(noun: str) -> tuple[Fraction, tuple[tuple[str, int], ...]] | None:
    """Return the size of a unit and what it measures; None for apples."""
    if noun in _SIZES:
        return Fraction(_SIZES[noun]), ()
    unit = _unit(noun)
    return None if unit is None else (unit.scale, unit.powers)


def _unit(noun: str) -> Unit | None:
    return read_unit(noun.removeprefix("/"), custom=False)


def _as_quantities(left: Side, right: Side) -> tuple[Unit, Unit] | None:
    """Return the units of 3 km = 3000 m; None if it is no change of units."""
    if not (len(left.nouns) == len(right.nouns) == 1):
        return None
    if not (left.literal and right.literal):
        return None
    one, other = _unit(left.nouns[0]), _unit(right.nouns[0])
    return None if one is None or other is None else (one, other)


def _singular(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") and len(noun) > 3 else noun


def _show_like(value: Fraction, side: Side) -> str:
    """Write a value as a side is written: with decimals, in percent, with its unit."""
    if "%" in side.text and side.literal:
        return f"{show(value * 100, decimal=True)}%"
    shown = show(value, decimal=has_decimals(side.text) or "/" not in side.text)
    unit = side.nouns[0] if side.nouns and side.literal else ""
    if not unit or unit.startswith("/"):
        return shown
    return f"{shown} {unit}" if unit.isascii() else f"{shown}{unit}"


def _written(side: Side) -> str:
    return side.text.replace("\\", "").strip()


# Smaller and larger


def _ordered(
    left: Side, sign: str, right: Side, mine: Fraction, theirs: Fraction
) -> Found | None:
    quantities = _as_quantities(left, right)
    if quantities is not None:
        one, other = quantities
        if one.powers != other.powers:
            return None
        mine, theirs = mine * one.scale, theirs * other.scale
    holds = {
        "<": mine < theirs,
        ">": mine > theirs,
        "<=": mine <= theirs,
        ">=": mine >= theirs,
    }[sign]
    if holds:
        return Found(True)
    doubts = left.doubts | right.doubts
    if doubts & _UNSURE or (quantities is None and (left.nouns or right.nouns)):
        same = set(map(_singular, left.nouns)) == set(map(_singular, right.nouns))
        if doubts & _UNSURE or not (same or not (left.nouns and right.nouns)):
            return Found(None, "it can be read in two ways")
    if mine == theirs:
        return Found(False, "they are equal")
    larger, smaller = (left, right) if mine > theirs else (right, left)
    return Found(False, _why_larger(larger, smaller, max(mine, theirs)))


def _why_larger(larger: Side, smaller: Side, value: Fraction) -> str:
    named = _written(larger)
    if not larger.literal:
        named = f"{named} = {show(value, decimal=True)}"
    decimals = [shown_decimals(side.text) for side in (larger, smaller)]
    if None not in decimals and larger.literal and "%" not in larger.text:
        mine, theirs = (count or 0 for count in decimals)
        if mine < theirs:
            point = "" if mine else "."
            padded = f"{larger.text.strip()}{point}{'0' * (theirs - mine)}"
            return f"{named} is larger, since {named} = {padded}"
    return f"{named} is larger"


# About


def _approximate(
    exact: Fraction, shown: Side, value: Fraction, *, sure: bool = True
) -> Found | None:
    """Judge 22/7 ≈ 3.14 within the digits that are shown."""
    if exact == value:
        return Found(True)
    if not shown.literal:
        near = abs(exact - value) <= abs(exact) / 10
        return Found(True) if near and has_decimals(shown.text) else None
    unit = _last_place(shown.text, value)
    error = abs(exact - value)
    is_cut = error < unit and abs(value) <= abs(exact)
    if is_cut or 2 * error <= unit:
        return Found(True)
    if not sure or error < 3 * unit or not _significant(value, unit):
        return Found(None, "it is not clear how exact it is meant to be")
    places = max(shown_decimals(shown.text) or 0, 2)
    rounded = Fraction(round(exact * 10**places), 10**places)
    return Found(False, f"it is about {show(rounded, decimal=True)}")


def _last_place(text: str, value: Fraction) -> Fraction:
    """Return what one more in the last digit shown is worth."""
    places = shown_decimals(text) or 0
    if places or value.denominator != 1 or not value:
        return Fraction(1, 10**places)
    number, unit = abs(value.numerator), 1
    while number % (unit * 10) == 0 and unit < 10**18:
        unit *= 10
    return Fraction(unit)


def _significant(value: Fraction, unit: Fraction) -> bool:
    """Whether at least two digits are shown."""
    return abs(value) >= 10 * unit


# Numbers that are not rational


def _compare_irrational(
    left: Side, sign: str, right: Side, values: Values | None
) -> Found | None:
    nodes = node_of(left), node_of(right)
    one, other = nodes
    if one is None or other is None or symbols_of(one) | symbols_of(other):
        return None
    if not _is_plain(one) or not _is_plain(other):
        return None
    if sign == "=":
        try:
            if same_value(one, other):
                return Found(True)
        except UnknownError:
            return None
    near = [exact_or_none(node, values) or number_near(node) for node in (one, other)]
    mine, theirs = near
    if mine is None or theirs is None:
        return None
    if sign == "≈":
        return _approximate(mine, right, theirs)
    if sign == "=":
        doubt = _doubt(left, right, mine, theirs)
        if doubt or abs(mine - theirs) <= abs(mine) / 10**9:
            return Found(None, doubt)
        if right.literal or left.literal:
            shown = show_about(mine if right.literal else theirs)
            which = "it" if right.literal else _written(right)
            return Found(False, f"{which} is about {shown}")
        return Found(False, "the two sides differ")
    if sign in ("<", ">", "<=", ">="):
        return _ordered(left, sign, right, mine, theirs)
    return None


def _is_plain(node: Node) -> bool:
    """Whether it has only roots, powers and constants: nothing in doubt."""
    if isinstance(node, Operation):
        known = ("+", "*", "/", "^", "neg", "root", "!", "abs")
        return node.name in known and all(map(_is_plain, node.args))
    return True
