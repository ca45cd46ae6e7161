"""Subtraction with the borrows written out; the result may be negative.

Size: the digits of the longest number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.steps import compare, digit_range, subtract_columns
from qwq_lab.training.tasks.wording import ask_for, choose_language, say_result

if TYPE_CHECKING:
    from random import Random

_WORDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Subtract {b} from {a}.", "What is {a} minus {b}?", "{a} minus {b}",
        "Take {b} away from {a}.", "What is left of {a} if I take away {b}?",
        "What is the difference {a} minus {b}?", "{a} minus {b} equals?",
        "How much is {a} less {b}?",
    ),
    "zh": (
        "{a}减{b}等于多少？", "{a}减{b}", "{a}减去{b}是多少？", "从{a}中减去{b}。",
        "{a}减{b}的差是多少？", "求{a}减去{b}的差。",
    ),
}  # fmt: skip


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
    return Problem(
        question=ask_for(
            rng, expression, language, *_WORDINGS[language], a=str(first), b=str(second)
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
