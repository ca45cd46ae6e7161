"""Calculations written out digit by digit, as true equations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qwq_lab.training.tasks.base import Language


@dataclass(frozen=True)
class Column:
    """One column of a written sum or difference.

    Attributes
    ----------
    equation
        The column's own calculation, the carry or borrow of the last one included.
    digit
        What is written below the column; the last column writes all that is left.
    carry
        What moves on to the next column.
    """

    equation: str
    digit: int
    carry: int


def add_columns(numbers: Sequence[int]) -> list[Column]:
    """Add numbers column by column, the ones first."""
    width = max(len(str(number)) for number in numbers)
    rows = [str(number).zfill(width)[::-1] for number in numbers]
    columns = []
    carry = 0
    for place in range(width):
        digits = [row[place] for row in rows] + ([str(carry)] if carry else [])
        total = sum(map(int, digits))
        last = place == width - 1
        digit, carry = (total, 0) if last else (total % 10, total // 10)
        columns.append(Column(f"{'+'.join(digits)}={total}", digit, carry))
    return columns


def subtract_columns(larger: int, smaller: int) -> list[Column]:
    """Subtract column by column, the ones first; a borrow makes 12 of a 2."""
    width = len(str(larger))
    columns = []
    borrow = 0
    rows = zip(str(larger)[::-1], str(smaller).zfill(width)[::-1], strict=True)
    for upper, lower in rows:
        taken = f"-1-{lower}" if borrow else f"-{lower}"
        difference = int(upper) - borrow - int(lower)
        borrow = int(difference < 0)
        digit = difference + 10 * borrow
        top = int(upper) + 10 * borrow
        columns.append(Column(f"{top}{taken}={digit}", digit, borrow))
    return columns


def multiply_by_digit(number: int, digit: int) -> list[str]:
    """Multiply by one digit, the ones first; the tens of a product move on."""
    equations = []
    carry = 0
    for figure in reversed(str(number)):
        product = int(figure) * digit + carry
        added = f"+{carry}" if carry else ""
        equations.append(f"{figure}*{digit}{added}={product}")
        carry = product // 10
    return equations


def compare(first: int, second: int, language: Language) -> str:
    """Say which of two numbers is larger: by their lengths, or digit by digit."""
    left, right = str(first), str(second)
    sign = "=" if first == second else "<" if first < second else ">"
    if len(left) != len(right):
        unit = "位" if language == "zh" else " digits"
        relation = "<" if len(left) < len(right) else ">"
        reason = f"{len(left)}{relation}{len(right)}{unit}"
    else:
        reason = compare_digits(left, right)
    return f"{reason}: {left}{sign}{right}"


def compare_digits(left: str, right: str) -> str:
    """Compare two digit strings of one length up to the first difference."""
    pairs = []
    for one, other in zip(left, right, strict=True):
        if one == ".":
            continue
        sign = "=" if one == other else "<" if one < other else ">"
        pairs.append(f"{one}{sign}{other}")
        if one != other:
            break
    return ", ".join(pairs)


def signed(number: int) -> str:
    """Write a number so that it can follow an operator: ``-5`` in brackets."""
    return f"({number})" if number < 0 else str(number)


def digit_range(digits: int) -> tuple[int, int]:
    """Return the smallest and the largest number with that many digits."""
    return (1 if digits == 1 else 10 ** (digits - 1)), 10**digits - 1


def partial_products(long: int, short: int) -> list[str]:
    """Multiply by each digit of ``short``, one line a digit, and add the products."""
    lines = []
    partials = []
    for place, figure in enumerate(reversed(str(short))):
        if figure == "0":
            continue
        digit = int(figure)
        steps = [*multiply_by_digit(long, digit), f"{long}*{digit}={long * digit}"]
        partials.append(long * digit * 10**place)
        if place:
            steps.append(f"{long}*{digit * 10**place}={partials[-1]}")
        lines.append(", ".join(steps))
    if len(partials) > 1:
        columns = [column.equation for column in add_columns(partials)]
        total = "+".join(map(str, partials))
        lines.append(", ".join([*columns, f"{total}={sum(partials)}"]))
    return lines
