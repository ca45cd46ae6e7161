"""Multiplication by partial products, digit by digit, and the sum of the partials.

Size: two digits side by side, the digits of the longer factor and of the shorter one;
32 is a three-digit number times a two-digit number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.steps import digit_range, partial_products
from qwq_lab.training.tasks.wording import choose_language, say_result
from qwq_lab.training.tasks.words.multiplication import ANY, MANY, NAMED, SCENES
from qwq_lab.training.tasks.words.scenes import ask

if TYPE_CHECKING:
    from random import Random

_NAMED_SHARE = 0.7


def make(rng: Random, size: int) -> Problem:
    """Draw a product of factors with ``size // 10`` and ``size % 10`` digits."""
    language = choose_language(rng)
    long = rng.randint(*digit_range(size // 10))
    short = rng.randint(*digit_range(size % 10))
    first, second = (long, short) if rng.random() < 0.6 else (short, long)
    expression = f"{first}*{second}"
    product = str(first * second)
    scenes = SCENES[language]
    wordings = ANY[language] + (MANY[language] if min(first, second) > 1 else ())
    named = NAMED[language].get(first)
    if named and second > 1 and rng.random() < _NAMED_SHARE:
        wordings, scenes = named, ()
    given = {"a": str(first), "b": str(second)}
    return Problem(
        question=ask(rng, expression, language, wordings, scenes, **given),
        thought=_think(long, short, expression, language),
        answer=say_result(expression, product, language),
        expected=product,
        language=language,
    )


def _think(long: int, short: int, expression: str, language: Language) -> str:
    head = "逐位相乘" if language == "zh" else "Digit by digit"
    if len(str(short)) > 1:
        split = "+".join(
            f"{int(figure) * 10**place}"
            for place, figure in enumerate(reversed(str(short)))
            if figure != "0"
        )
        head += f", {split}={short}"
    lines = partial_products(long, short)
    return "\n".join([f"{head}:", *lines, f"{expression}={long * short}"])


TASK = Task(
    name="multiplication",
    make=make,
    check=check_boxed,
    sizes=(11, 21, 31, 22, 32, 33),
    beyond=(43, 44),
)
