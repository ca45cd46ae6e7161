"""Addition of two or three numbers, column by column with the carries written out.

Size: the digits of the longest number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.steps import add_columns, digit_range
from qwq_lab.training.tasks.wording import choose_language, say_result
from qwq_lab.training.tasks.words.addition import (
    THREE,
    THREE_SCENES,
    TWO,
    TWO_SCENES,
)
from qwq_lab.training.tasks.words.scenes import ask

if TYPE_CHECKING:
    from random import Random


def make(rng: Random, size: int) -> Problem:
    """Draw a sum whose longest number has ``size`` digits."""
    language = choose_language(rng)
    numbers = [rng.randint(*digit_range(size))]
    for _ in range(1 if rng.random() < 0.7 else 2):
        digits = size if rng.random() < 0.5 else rng.randint(1, size)
        numbers.append(rng.randint(*digit_range(digits)))
    rng.shuffle(numbers)
    expression = "+".join(map(str, numbers))
    total = str(sum(numbers))
    two = len(numbers) == 2
    wordings = (TWO if two else THREE)[language]
    scenes = (TWO_SCENES if two else THREE_SCENES)[language]
    given = dict(zip("abc", map(str, numbers), strict=False))
    question = ask(rng, expression, language, wordings, scenes, **given)
    return Problem(
        question=question,
        thought=_think(numbers, f"{expression}={total}", language),
        answer=say_result(expression, total, language),
        expected=total,
        language=language,
    )


def _think(numbers: list[int], result: str, language: Language) -> str:
    write, carry = ("，写", "进") if language == "zh" else (", write ", ", carry ")
    lines = []
    for column in add_columns(numbers):
        moved = f"{carry}{column.carry}" if column.carry else ""
        lines.append(f"{column.equation}{write}{column.digit}{moved}")
    return "\n".join([*lines, result])


TASK = Task(
    name="addition",
    make=make,
    check=check_boxed,
    sizes=(1, 2, 3, 4, 5),
    beyond=(6, 7),
)
