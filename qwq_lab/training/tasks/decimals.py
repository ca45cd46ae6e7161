r"""Sums, differences and products of decimals: align, calculate, set the point.

Size: the digits of the longest number.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_numbers import (
    add_by_lines,
    check_decimal,
    draw_short,
    drop_zeros,
    multiply_by_lines,
    place_point,
    subtract_by_lines,
)
from qwq_lab.training.tasks.wording import choose_language, say_result
from qwq_lab.training.tasks.words.decimals import (
    LARGER,
    LEFT,
    LEFT_MONEY,
    MONEY,
    SCENES,
    WORDINGS,
)
from qwq_lab.training.tasks.words.scenes import ask

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True)
class _Decimal:
    """A number as the digits before and behind the point, and how many are behind."""

    digits: int
    places: int

    def __str__(self) -> str:
        return place_point(self.digits, self.places)


def make(rng: Random, size: int) -> Problem:
    """Draw a calculation whose longest number has ``size`` digits."""
    return draw_short(rng, size, _draw, beyond=size not in TASK.sizes)


def _draw(rng: Random, size: int) -> Problem:
    language = choose_language(rng)
    sign = rng.choices("+-*", (35, 35, 30))[0]
    first = _draw_number(rng, size, rng.randint(1, min(size, 3)))
    if sign == "*":
        second = _draw_factor(rng, min(size - 1, 2))
        if rng.random() < 0.3:
            first, second = second, first
    else:
        second = _draw_addend(rng, size)
        if sign == "-" and _exceeds(second, first) and rng.random() < 0.7:
            first, second = second, first
    if rng.random() < 0.03:
        second = first if sign != "*" else _Decimal(rng.choice((0, 1)), 0)
    expression = f"{first}{sign}{second}"
    think = _multiply if sign == "*" else _align
    lines, result = think(first, second, sign, language)
    wordings, scenes = WORDINGS[sign][language], SCENES[sign][language]
    places = (first.places, second.places)
    whole_cents = (sum(places) if sign == "*" else max(places)) <= 2
    if whole_cents:
        scenes += MONEY[sign][language]
    if sign == "-" and _exceeds(first, second):
        wordings += LARGER[language]
        scenes += LEFT[language] + (LEFT_MONEY[language] if whole_cents else ())
    given = {"a": str(first), "b": str(second)}
    return Problem(
        question=ask(rng, expression, language, wordings, scenes, **given),
        thought="\n".join(lines),
        answer=say_result(expression, result, language),
        expected=result,
        language=language,
    )  # fmt: skip


def _draw_number(rng: Random, digits: int, places: int) -> _Decimal:
    """Draw digits that seldom end in zero, for instance ``12.5``, ``0.75``."""
    number = rng.randint(10 ** (digits - 1), 10**digits - 1)
    if number % 10 == 0 and rng.random() < 0.9:  # people rarely write 2.50
        number += rng.randint(1, 9)
    if rng.random() < 0.06 and places > 1:  # 0.05
        number = rng.randint(1, 9)
    return _Decimal(number, places)


def _draw_addend(rng: Random, size: int) -> _Decimal:
    digits = size if rng.random() < 0.5 else rng.randint(1, size)
    if rng.random() < 0.15:
        return _Decimal(rng.randint(1, 10 ** min(digits, 2) - 1), 0)
    return _draw_number(rng, digits, rng.randint(1, min(digits, 3)))


def _draw_factor(rng: Random, digits: int) -> _Decimal:
    roll = rng.random()
    if roll < 0.1:
        return _Decimal(rng.choice((10, 100)), 0)
    if roll < 0.5 or (digits == 1 and roll < 0.7):
        return _Decimal(rng.randint(2, 9), 0)
    if roll < 0.75 or digits == 1:
        return _Decimal(rng.randint(2, 9), rng.choice((1, 1, 1, 2)))
    return _Decimal(
        rng.randint(1, 9) * 10 + rng.randint(1, 9), rng.choice((0, 1, 1, 2))
    )


def _exceeds(first: _Decimal, second: _Decimal) -> bool:
    return Decimal(str(first)) > Decimal(str(second))


def _align(
    first: _Decimal, second: _Decimal, sign: str, language: Language
) -> tuple[list[str], str]:
    """Give both numbers as many decimals, then calculate without the point."""
    places = max(first.places, second.places)
    one, other = (n.digits * 10 ** (places - n.places) for n in (first, second))
    head = "小数位对齐" if language == "zh" else "Align the decimals"
    aligned = ", ".join(
        f"{number}={place_point(digits, places)}"
        for number, digits in ((first, one), (second, other))
    )
    if sign == "+":
        lines, total = add_by_lines([one, other], language), one + other
    else:
        lines, total = subtract_by_lines(one, other, language), one - other
    written, result = _set_point(total, places, language)
    equation = f"{first}{sign}{second}={result}"
    return [
        f"{head}: {aligned}",
        f"{one}{sign}{other}:",
        *lines,
        written,
        equation,
    ], result


def _multiply(
    first: _Decimal, second: _Decimal, sign: str, language: Language
) -> tuple[list[str], str]:
    """Multiply without the points; the product has the decimals of both."""
    places = first.places + second.places
    head = "去掉小数点" if language == "zh" else "Without the points"
    lines = multiply_by_lines(
        max(first.digits, second.digits), min(first.digits, second.digits)
    )
    counted = f"{first.places}+{second.places}={places}"
    written, result = _set_point(first.digits * second.digits, places, language)
    return [
        f"{head}: {first.digits}{sign}{second.digits}",
        *lines,
        f"{counted}, {written}",
        f"{first}{sign}{second}={result}",
    ], result


def _set_point(digits: int, places: int, language: Language) -> tuple[str, str]:
    written = place_point(digits, places)
    result = drop_zeros(written)
    shown = written if written == result else f"{written}={result}"
    unit = " decimal" if places == 1 else " decimals"
    unit = "位小数" if language == "zh" else unit
    return f"{places}{unit}: {shown}", result


TASK = Task(
    name="decimals",
    make=make,
    check=check_decimal,
    sizes=(2, 3, 4),
    beyond=(5,),
)
