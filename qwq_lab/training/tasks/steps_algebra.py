"""Divisions, Euclid's algorithm and products written out, and boxes that are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.steps import add_columns, multiply_by_digit

if TYPE_CHECKING:
    from random import Random

    from qwq_lab.training.tasks.base import Problem

LONGEST_THOUGHT = 400  # characters; longer calculations are drawn again
LONGEST_BEYOND = 490  # of the sizes that are only evaluated

_YES = {"yes", "是", "是的"}
_NO = {"no", "不是", "否"}
_NUMBER = re.compile(r"-?\d{1,30}(\.\d{1,30})?")
_FRACTION = re.compile(r"(-?)\\[dt]?frac\{(-?\d{1,30})\}\{(\d{1,30})\}")


@dataclass(frozen=True)
class Division:
    """A whole division with its written steps."""

    steps: tuple[str, ...]
    quotient: int
    remainder: int


def divide(dividend: int, divisor: int, *, facts: bool = False) -> Division:
    """Divide digit by digit: take a part, take multiples away, bring a digit down.

    Parameters
    ----------
    facts
        The multiples of the divisor are known, as those of one-digit numbers are;
        otherwise they are walked through until one is too large.
    """
    known = facts or divisor < 10
    digits = str(dividend)
    end = min(len(str(divisor)), len(digits))
    steps = []
    part, quotient = int(digits[:end]), 0
    if part < divisor and end < len(digits):
        steps.append(f"{part}<{divisor}")
        part, end = int(digits[: end + 1]), end + 1
    while True:
        figure, rest = divmod(part, divisor)
        if known:
            steps.append(f"{part}-{divisor}*{figure}={rest}")
        elif figure:
            steps += _walk_multiples(part, divisor)
        else:
            steps.append(f"{part}<{divisor}")
        quotient = 10 * quotient + figure
        if end == len(digits):
            return Division(tuple(steps), quotient, rest)
        part, end = 10 * rest + int(digits[end]), end + 1


def _walk_multiples(part: int, divisor: int) -> list[str]:
    steps = []
    multiple, factor = divisor, 1
    while multiple < part:
        factor += 1
        steps.append(f"{divisor}*{factor}={divisor * factor}")
        if divisor * factor > part:
            steps.append(f"{divisor * factor}>{part}")
            break
        multiple = divisor * factor
    return [*steps, f"{part}-{multiple}={part - multiple}"]


def divide_exactly(dividend: int, divisor: int) -> list[str]:
    """Write an exact division; the last step is the equation with its quotient."""
    quotient = dividend // divisor
    equation = f"{dividend}/{divisor}={quotient}"
    if divisor in (1, 10, dividend) or (divisor < 10 and quotient < 10):
        return [equation]
    return [*divide(dividend, divisor).steps, equation]


def euclid_lines(first: int, second: int) -> tuple[list[str], int]:
    """Write Euclid's algorithm, one division a line.

    Returns
    -------
    lines, divisor
        The lines, and the greatest common divisor that they end with.
    """
    large, small = max(first, second), min(first, second)
    lines = []
    while small:
        division = divide(large, small)
        lines.append(f"{large}/{small}: {', '.join(division.steps)}")
        large, small = small, division.remainder
    return lines, large


def reduce_lines(numerator: int, denominator: int) -> tuple[list[str], str]:
    """Bring a fraction to its lowest terms.

    Returns
    -------
    lines, fraction
        The lines, and the fraction as ``3/10``, or a whole number.
    """
    given = f"{numerator}/{denominator}"
    if numerator in (0, denominator) or denominator == 1:
        whole = str(numerator // denominator)
        return [f"{given}={whole}"], whole
    lines, divisor = euclid_lines(numerator, denominator)
    if divisor == 1:
        return lines, given
    result = str(numerator // divisor)
    if divisor < denominator:
        result += f"/{denominator // divisor}"
    steps = [
        *divide_exactly(numerator, divisor),
        *divide_exactly(denominator, divisor),
        f"{given}={result}",
    ]
    return [*lines, ", ".join(steps)], result


def multiply(number: int, factor: int) -> list[str]:
    """Write a product digit by digit; the last step is the product itself."""
    product = f"{number}*{factor}={number * factor}"
    small, large = min(number, factor), max(number, factor)
    if small < 2 or 10 in (small, large) or (small < 10 and large < 100):
        return [product]
    if factor < 10:
        return [*multiply_by_digit(number, factor), product]
    steps = []
    partials = []
    for place, figure in enumerate(reversed(str(factor))):
        if figure == "0":
            continue
        steps += multiply(number, int(figure))
        partials.append(number * int(figure) * 10**place)
        if place:
            steps.append(f"{number}*{int(figure) * 10**place}={partials[-1]}")
    if len(partials) > 1:
        steps += [column.equation for column in add_columns(partials)]
        steps.append(f"{'+'.join(map(str, partials))}={sum(partials)}")
        steps.append(product)
    return steps


def boxed_content(answer: str) -> str | None:
    r"""Return what the last ``\boxed{}`` holds, braces inside it too, or None."""
    start = answer.rfind("\\boxed{")
    if start < 0:
        return None
    start += len("\\boxed{")
    depth = 1
    for place, letter in enumerate(answer[start:], start):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if depth == 0:
            return re.sub(r"\s|\$|\\[,;!]", "", answer[start:place])
    return None


def parse_rational(text: str) -> Fraction | None:
    r"""Read ``3``, ``-3``, ``0.3``, ``3/10`` or ``\frac{3}{10}`` in lowest terms."""
    if found := _FRACTION.fullmatch(text):
        sign, numerator, denominator = found.groups()
        text = f"{sign}{numerator}/{denominator}"
    if _NUMBER.fullmatch(text):
        return Fraction(text)
    found = re.fullmatch(r"(-?\d{1,30})/(\d{1,30})", text)
    if found is None or int(found[2]) < 2:
        return None
    value = Fraction(int(found[1]), int(found[2]))
    return value if value.denominator == int(found[2]) else None


def check_rational(problem: Problem, answer: str) -> bool:
    """Check a boxed number by its value; a fraction stands in lowest terms."""
    content = boxed_content(answer)
    value = None if content is None else parse_rational(content)
    return value is not None and value == parse_rational(problem.expected)


def check_whole(problem: Problem, answer: str) -> bool:
    """Check a boxed whole number, or a boxed yes or no, in either language."""
    content = boxed_content(answer)
    if content is None:
        return False
    if problem.expected in ("yes", "no"):
        word = re.sub(r"\\text\{(.*)\}", r"\1", content).lower()
        return word in (_YES if problem.expected == "yes" else _NO)
    return content == problem.expected


def draw_number(rng: Random, largest: int) -> int:
    """Draw a number up to ``largest``, the small ones more often than their share."""
    return rng.randint(1, largest if rng.random() < 0.7 else max(largest // 4, 2))
