"""Addition of two or three numbers, column by column with the carries written out.

Size: the digits of the longest number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.steps import add_columns, digit_range
from qwq_lab.training.tasks.wording import ask_for, choose_language, say_result

if TYPE_CHECKING:
    from random import Random

_WORDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Add {a} and {b}.", "What is the sum of {a} and {b}?", "{a} plus {b}",
        "What is {a} plus {b}?", "Add {b} to {a}.", "Sum of {a} and {b}?",
        "What do {a} and {b} add up to?", "{a} plus {b} equals?",
    ),
    "zh": (
        "{a}加{b}等于多少？", "{a}加{b}", "{a}与{b}的和是多少？", "把{a}和{b}相加。",
        "{a}加上{b}是多少？", "求{a}和{b}的和。",
    ),
}  # fmt: skip


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
    wordings = _WORDINGS[language] if len(numbers) == 2 else ()
    question = ask_for(
        rng, expression, language, *wordings, a=str(numbers[0]), b=str(numbers[1])
    )
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
