"""Subtraction with the borrows written out; the result may be negative.

Size: the digits of the longest number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.steps import compare, digit_range, subtract_columns
from qwq_lab.training.tasks.wording import choose_language, say_result
from qwq_lab.training.tasks.words.scenes import ask
from qwq_lab.training.tasks.words.subtraction import ANY, BALANCE, LARGER, LEFT

if TYPE_CHECKING:
    from random import Random


def make(rng: Random, size: int) -> Problem:
    """Draw a difference whose longest number has ``size`` digits."""
    language = choose_language(rng)
    first = rng.randint(*digit_range(size))
    digits = size if rng.random() < 0.6 else rng.randint(1, size)
    second = rng.randint(*digit_range(digits))
    if rng.random() < 0.35:
        first, second = second, first
    expression = f"{first}-{second}"
    result = str(first - second)
    wordings, scenes = ANY[language], BALANCE[language]
    if first > second:
        wordings, scenes = wordings + LARGER[language], scenes + LEFT[language]
    return Problem(
        question=ask(
            rng, expression, language, wordings, scenes, a=str(first), b=str(second)
        ),
        thought=_think(first, second, language),
        answer=say_result(expression, result, language),
        expected=result,
        language=language,
    )


def _think(first: int, second: int, language: Language) -> str:
    negative = first < second
    larger, smaller = max(first, second), min(first, second)
    head = "比较" if language == "zh" else "Compare"
    lines = [f"{head}: {compare(first, second, language)}"]
    if negative:
        lines[0] += "，结果为负" if language == "zh" else ", so the result is negative"
        lines.append(f"{larger}-{smaller}:")
    borrow = "，借1" if language == "zh" else ", borrow 1"
    lines += [
        column.equation + (borrow if column.carry else "")
        for column in subtract_columns(larger, smaller)
    ]
    lines.append(f"{larger}-{smaller}={larger - smaller}")
    if negative:
        lines.append(f"{first}-{second}={first - second}")
    return "\n".join(lines)


TASK = Task(
    name="subtraction",
    make=make,
    check=check_boxed,
    sizes=(1, 2, 3, 4, 5),
    beyond=(6, 7),
)
