r"""Greatest common divisor by Euclid's algorithm, and the least common multiple by it.

Size: the largest number that may be drawn.
"""

from __future__ import annotations

from functools import reduce
from math import gcd
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_algebra import (
    LONGEST_BEYOND,
    LONGEST_THOUGHT,
    check_whole,
    divide_exactly,
    draw_number,
    euclid_lines,
    multiply,
)
from qwq_lab.training.tasks.wording import choose_language, fill
from qwq_lab.training.tasks.words.gcd_lcm import (
    COPRIME,
    GCD,
    GCD_OF_TWO,
    LCM,
    LCM_OF_TWO,
    LENGTHS,
    THINGS,
)
from qwq_lab.training.tasks.words.names import FIRST_NAMES

if TYPE_CHECKING:
    from random import Random


def make(rng: Random, size: int) -> Problem:
    """Draw two or three numbers up to ``size``, most with a common divisor."""
    limit = LONGEST_THOUGHT if size in TASK.sizes else LONGEST_BEYOND
    while True:
        problem = _draw(rng, size)
        if len(problem.thought) <= limit:
            return problem


def _draw(rng: Random, size: int) -> Problem:
    language = choose_language(rng)
    kind = rng.choices(("gcd", "lcm", "coprime"), (46, 44, 10))[0]
    numbers = _draw_numbers(rng, size)
    if kind == "gcd" and rng.random() < 0.12:
        numbers = (*numbers, numbers[0] * rng.randint(1, 5))
        numbers = tuple(rng.sample(numbers, 3)) if max(numbers) <= size else numbers[:2]
    divisor = reduce(gcd, numbers)
    lines = _think(numbers)
    head = "辗转相除" if language == "zh" else "Euclid"
    sign = "最大公约数" if language == "zh" else "gcd"
    lines = [f"{head}: {', '.join(map(str, numbers))}", *lines, f"{sign}={divisor}"]
    expected = str(divisor)
    if kind == "lcm":
        large, small = max(numbers), min(numbers)
        factor = small // divisor
        lines.append(", ".join(divide_exactly(small, divisor)))
        lines.append(", ".join(multiply(large, factor)))
        expected = str(large * factor)
    if kind == "coprime":
        expected = "yes" if divisor == 1 else "no"
    return Problem(
        question=_ask(rng, kind, numbers, language),
        thought="\n".join(lines),
        answer=_answer(kind, numbers, expected, language),
        expected=expected,
        language=language,
    )


def _draw_numbers(rng: Random, size: int) -> tuple[int, ...]:
    roll = rng.random()
    if roll < 0.04:
        number = rng.randint(1, size)
        return number, number
    if roll < 0.08:
        pair = [1, rng.randint(1, size)]
        rng.shuffle(pair)
        return tuple(pair)
    if roll < 0.4:
        return draw_number(rng, size), draw_number(rng, size)
    common = rng.randint(2, max(2, size // rng.randint(3, 8)))
    first, second = rng.sample(range(1, size // common + 1), 2)
    return common * first, common * second


def _think(numbers: tuple[int, ...]) -> list[str]:
    lines: list[str] = []
    divisor = numbers[0]
    for number in numbers[1:]:
        more, divisor = euclid_lines(divisor, number)
        lines += more
    return lines


def _ask(rng: Random, kind: str, numbers: tuple[int, ...], language: Language) -> str:
    wordings = {"gcd": GCD, "lcm": LCM, "coprime": COPRIME}[kind][language]
    stories = {"gcd": GCD_OF_TWO, "lcm": LCM_OF_TWO}.get(kind)
    if stories and len(numbers) == 2 and min(numbers) > 1 and rng.random() < 0.25:
        situations, questions = rng.choice(stories[language])
        space = "" if language == "zh" else " "
        wordings = (f"{rng.choice(situations)}{space}{rng.choice(questions)}",)
    thing, other = rng.sample(THINGS[language], 2)
    first, second = rng.sample(FIRST_NAMES[language], 2)
    texts = [str(number) for number in numbers]
    joint = rng.choice(("和", "与")) if language == "zh" else " and "
    comma = "、" if language == "zh" else ", "
    return fill(
        rng,
        wordings,
        language,
        a=texts[0],
        b=texts[1],
        both=f"{comma.join(texts[:-1])}{joint}{texts[-1]}",
        list=rng.choice((", ", ", ", ",")).join(texts),
        t=thing,
        u=other,
        m=rng.choice(LENGTHS[language]),
        w=first,
        v=second,
    )


def _answer(
    kind: str, numbers: tuple[int, ...], expected: str, language: Language
) -> str:
    texts = [str(number) for number in numbers]
    if language == "zh":
        both = f"{'、'.join(texts[:-1])}和{texts[-1]}"
        if kind == "coprime":
            said, word = ("互质", "是") if expected == "yes" else ("不互质", "不是")
            return f"{both}{said}：\\boxed{{{word}}}。"
        name = "最大公约数" if kind == "gcd" else "最小公倍数"
        return f"{both}的{name}是 \\boxed{{{expected}}}。"
    both = f"{', '.join(texts[:-1])} and {texts[-1]}"
    if kind == "coprime":
        said = "are" if expected == "yes" else "are not"
        return f"{both} {said} coprime: \\boxed{{{expected}}}."
    name = "greatest common divisor" if kind == "gcd" else "least common multiple"
    return f"The {name} of {both} is \\boxed{{{expected}}}."


TASK = Task(
    name="gcd_lcm",
    make=make,
    check=check_whole,
    sizes=(20, 100),
    beyond=(200, 500),
)
