"""Long division, products and sums written out as lines, and decimal points."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, boxed
from qwq_lab.training.tasks.steps import (
    add_columns,
    compare,
    partial_products,
    subtract_columns,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

LONGEST_THOUGHT = 420  # characters; longer calculations are drawn again
LONGEST_BEYOND = 500  # of the sizes that are only evaluated

_DECIMAL = re.compile(r"-?\d{1,20}(\.\d{1,20})?")


@dataclass(frozen=True)
class LongDivision:
    """A whole division with its lines, one for each digit of the quotient."""

    lines: tuple[str, ...]
    quotient: int
    remainder: int


def divide_by_lines(dividend: int, divisor: int, language: Language) -> LongDivision:
    """Divide digit by digit, one line a digit of the quotient.

    The digit of a divisor above 9 is first estimated from the leading digits, which
    never gives too little, and lowered until its multiple fits.
    """
    placed, down = ("商", "落下") if language == "zh" else ("digit ", "down ")
    digits = str(dividend)
    end = min(len(str(divisor)), len(digits))
    part, head = int(digits[:end]), ""
    if part < divisor and end < len(digits):
        head = f"{part}<{divisor}, "
        end += 1
        part = int(digits[:end])
    lines = []
    quotient = 0
    while True:
        figure, rest = divmod(part, divisor)
        if figure == 0:
            steps = [f"{part}<{divisor}"]
        elif divisor < 10:
            steps = [f"{part}-{divisor}*{figure}={rest}"]
        else:
            steps = _lower_the_estimate(part, divisor)
        lines.append(f"{head}{part}: {', '.join(steps)}, {placed}{figure}")
        quotient = 10 * quotient + figure
        if end == len(digits):
            return LongDivision(tuple(lines), quotient, rest)
        head = f"{down}{digits[end]}, "
        part, end = 10 * rest + int(digits[end]), end + 1


def _lower_the_estimate(part: int, divisor: int) -> list[str]:
    unit = 10 ** (len(str(divisor)) - 1)
    figure = min(9, part // unit // (divisor // unit))
    steps = []
    while (multiple := divisor * figure) > part:
        steps += [f"{divisor}*{figure}={multiple}", f"{multiple}>{part}"]
        figure -= 1
    return [
        *steps,
        f"{divisor}*{figure}={multiple}",
        f"{part}-{multiple}={part - multiple}",
    ]


def multiply_by_lines(long: int, short: int) -> list[str]:
    """Multiply as the multiplication family does, one line a partial product."""
    product = f"{long}*{short}={long * short}"
    if min(long, short) < 2 or max(long, short) < 10:
        return [product]
    lines = partial_products(long, short)
    return lines if len(str(short)) == 1 else [*lines, product]


def add_by_lines(numbers: Sequence[int], language: Language) -> list[str]:
    """Add column by column as the addition family does."""
    write, carry = ("，写", "进") if language == "zh" else (", write ", ", carry ")
    lines = []
    for column in add_columns(numbers):
        moved = f"{carry}{column.carry}" if column.carry else ""
        lines.append(f"{column.equation}{write}{column.digit}{moved}")
    return [*lines, f"{'+'.join(map(str, numbers))}={sum(numbers)}"]


def subtract_by_lines(first: int, second: int, language: Language) -> list[str]:
    """Subtract as the subtraction family does; the result may be negative."""
    zh = language == "zh"
    larger, smaller = max(first, second), min(first, second)
    lines = [f"{'比较' if zh else 'Compare'}: {compare(first, second, language)}"]
    if first < second:
        lines[0] += "，结果为负" if zh else ", so the result is negative"
        lines.append(f"{larger}-{smaller}:")
    borrow = "，借1" if zh else ", borrow 1"
    lines += [
        column.equation + (borrow if column.carry else "")
        for column in subtract_columns(larger, smaller)
    ]
    lines.append(f"{larger}-{smaller}={larger - smaller}")
    if first < second:
        lines.append(f"{first}-{second}={first - second}")
    return lines


def place_point(digits: int, places: int) -> str:
    """Write a whole number of tenths, hundredths ... with all its decimals.

    >>> place_point(5, 2)
    '0.05'
    """
    sign, figures = "-" * (digits < 0), str(abs(digits)).zfill(places + 1)
    if places == 0:
        return sign + figures
    return f"{sign}{figures[:-places]}.{figures[-places:]}"


def drop_zeros(number: str) -> str:
    """Drop the zeros that end a decimal number."""
    number = number.rstrip("0").rstrip(".") if "." in number else number
    return "0" if number == "-0" else number


def check_decimal(problem: Problem, answer: str) -> bool:
    """Check a boxed decimal number by its value; ``3.50`` is ``3.5``."""
    content, expected = boxed(answer) or "", problem.expected
    if expected.endswith("%"):
        content, expected = re.sub(r"\\?%$", "", content), expected[:-1]
    content = re.sub(r"^\\?[$£€¥￥]|元$", "", content)
    return bool(_DECIMAL.fullmatch(content)) and Decimal(content) == Decimal(expected)


def draw_short(
    rng: Random, size: int, draw: Callable[[Random, int], Problem], *, beyond: bool
) -> Problem:
    """Draw problems until one has a thought that is short enough."""
    limit = LONGEST_BEYOND if beyond else LONGEST_THOUGHT
    while True:
        problem = draw(rng, size)
        if len(problem.thought) <= limit:
            return problem
