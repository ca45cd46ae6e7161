"""The values of the sides of a chain, and how they are written for people."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from qwq_lab.verifiers.maths.answers import read_answer
from qwq_lab.verifiers.maths.exact import (
    NotRationalError,
    Steps,
    TooLargeError,
    UndefinedError,
    exact_value,
)
from qwq_lab.verifiers.maths.nodes import Node, UnreadableError, is_expression
from qwq_lab.verifiers.maths.numeric import numeric_value

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.chains import Side

Values = Mapping[str, Fraction]

LONGEST_SIDE = 500
MOST_WORK = 2_000
SHOWN_DIGITS = 30
_DECIMALS = re.compile(r"-?\s*\(?-?\d+\.(\d+)\)?%?|-?\s*\(?-?\d+\)?(%)")
_WHOLE = re.compile(r"\d+")


@functools.lru_cache(maxsize=4096)
def read_side(text: str) -> Node | None:
    """Read the text of a side; None when it is no expression."""
    if len(text) > LONGEST_SIDE:
        return None
    try:
        node = read_answer(text)
    except UnreadableError:
        return None
    return node if is_expression(node) else None


def node_of(side: Side) -> Node | None:
    """Return the expression that a side is, or None."""
    return read_side(side.text) if side.known else None


def values_of(side: Side, values: Values | None = None) -> tuple[Fraction, ...]:
    """Return the value of a side, the likeliest reading first; none if it has none."""
    if " mod" in side.text:
        return _moduli(side.text, values or {})
    node = node_of(side)
    value = exact_or_none(node, values) if node is not None else None
    return () if value is None else (value,)


def effort(side: Side) -> int:
    """Return how much work a side is: 0 for what people calculate."""
    if " mod" in side.text:
        return 20
    values = values_of(side)
    if not values:
        return 5
    value = values[0]
    return (value.numerator.bit_length() + value.denominator.bit_length()) // 1024


def exact_or_none(node: Node, values: Values | None = None) -> Fraction | None:
    """Return the rational value of an expression, or None."""
    try:
        return exact_value(node, values, Steps(MOST_WORK))
    except (NotRationalError, TooLargeError, UndefinedError):
        return None


def number_near(node: Node) -> Fraction | None:
    """Return a value that is no rational number to some 15 digits, or None."""
    try:
        value: Any = numeric_value(node, digits=25, steps=Steps(MOST_WORK))
        if not 1e-300 < abs(value) < 1e300:
            return None
        return Fraction(str(value))
    except (NotRationalError, TooLargeError, UndefinedError, ValueError, TypeError):
        return None


def _moduli(text: str, values: Values) -> tuple[Fraction, ...]:
    """Return what 3+17 mod 5 may be: of the whole, or of the last term only."""
    parts = text.split(" mod")
    if len(parts) != 2 or any(part.count("(") != part.count(")") for part in parts):
        return ()
    nodes = [read_side(part.strip()) for part in parts]
    if nodes[0] is None or nodes[1] is None:
        return ()
    whole, modulus = (exact_or_none(node, values) for node in nodes if node is not None)
    if whole is None or modulus is None or modulus <= 0:
        return ()
    found = [whole % modulus]
    if whole.denominator == modulus.denominator == 1 and whole < 0:
        found.append(-(-whole % modulus))
    cut = max(parts[0].rfind("+"), parts[0].rfind("-", 1))
    if cut > 0:
        rest, term = (read_side(part) for part in (parts[0][:cut], parts[0][cut + 1 :]))
        if rest is not None and term is not None:
            first, last = exact_or_none(rest, values), exact_or_none(term, values)
            if first is not None and last is not None:
                sign = 1 if parts[0][cut] == "+" else -1
                found.append(first + sign * (last % modulus))
    return tuple(found)


def shown_decimals(text: str) -> int | None:
    """Return how many decimals a single number shows, as a part of 1; else None.

    33.3% shows three: it is 0.333.
    """
    found = _DECIMALS.fullmatch(text.strip())
    if found is None:
        return None
    return len(found[1] or "") + 2 * text.rstrip().endswith("%")


def has_decimals(text: str) -> bool:
    """Whether a number with a decimal point stands in a text."""
    return re.search(r"\d\.\d", text) is not None


def show(value: Fraction, *, decimal: bool = False) -> str:
    """Write a number as people do: 56, 3.4, 10/3."""
    if value.denominator == 1:
        return _shorten(value.numerator)
    places = _places(value.denominator)
    if places is not None and places <= (9 if decimal else 3):
        return _as_decimal(value, places)
    if decimal and value.denominator > 999:
        return _as_decimal(value, 3) + "..."
    if max(value.denominator, abs(value.numerator)).bit_length() > 60:
        return _as_decimal(value, 6) + "..."
    text = f"{value.numerator}/{value.denominator}"
    return (
        f"{text} = {_as_decimal(value, 3)}..." if decimal and places is None else text
    )


def show_about(value: Fraction) -> str:
    """Write a number of ordinary size to six digits."""
    return f"{float(value):.6g}" if abs(value) < 10**300 else "very large"


def _shorten(number: int) -> str:
    if number.bit_length() > 110:
        digits = number.bit_length() * 30103 // 100000 + 1
        return f"a number of about {digits} digits"
    return str(number)


def _places(denominator: int) -> int | None:
    """Return how many decimals a fraction needs; None if they never end."""
    if denominator.bit_length() > 80:
        return None
    for places in range(SHOWN_DIGITS):
        if 10**places % denominator == 0:
            return places
    return None


def _as_decimal(value: Fraction, places: int) -> str:
    """Write a number with so many decimals; further ones are cut off."""
    if abs(value.numerator).bit_length() > 300:
        return _shorten(int(value))
    scaled = abs(value.numerator) * 10**places // value.denominator
    whole, rest = divmod(scaled, 10**places)
    sign = "-" if value < 0 else ""
    return f"{sign}{whole}.{rest:0{places}d}" if places else f"{sign}{whole}"


def shorten_text(text: str, most: int = 60) -> str:
    """Return a calculation as it was written, on one line and not too long."""
    words = " ".join(text.replace("$", " ").replace("&", " ").split())
    return words if len(words) <= most else f"{words[: most - 3]}..."
