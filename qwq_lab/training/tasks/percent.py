r"""Percent: a part of a number, what percent one is of another, more and less by p %.

Size: the digits of the number that is 100 %.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_numbers import (
    check_decimal,
    divide_by_lines,
    draw_short,
    drop_zeros,
    multiply_by_lines,
    place_point,
)
from qwq_lab.training.tasks.wording import choose_language, fill
from qwq_lab.training.tasks.words.asking import ask_value, name_somebody
from qwq_lab.training.tasks.words.percent import (
    AMOUNTS,
    COUNTED,
    LOW,
    MANY,
    PHRASES,
    PLAIN,
    THINGS,
)

if TYPE_CHECKING:
    from random import Random

_Wordings = dict[str, dict[Language, tuple[str, ...]]]

_KINDS = ("of", "what", "more", "less")
HIGHEST_LOW_RATE = 30  # of taxes and tips, in percent
FEWEST_COUNTED = 20


def make(rng: Random, size: int) -> Problem:
    """Draw a question about a number with ``size`` digits."""
    return draw_short(rng, size, _draw, beyond=size not in TASK.sizes)


def _draw(rng: Random, size: int) -> Problem:
    language = choose_language(rng)
    kind = rng.choices(_KINDS, (40, 24, 18, 18))[0]
    if kind == "what":
        part, number, percent = _draw_share(rng, size)
        lines, result = _find_percent(part, number, language)
    else:
        part = 0
        number = _draw_number(rng, size)
        percent = _draw_percent(rng, highest=100 if kind == "less" else 150)
        lines, result = _find_part(number, percent, kind, language)
    fitting = _fit(kind, number, percent, part, result)
    wording = _choose_wording(rng, kind, fitting, language)
    if str(percent).startswith("8") or percent in (11, 18):
        wording = re.sub(r"\b([Aa]) \{p\}", r"\1n {p}", wording)
    slots = {
        "p": str(percent),
        "n": str(number),
        "a": str(part),
        "q": f"{part}/{number}",
        "d": f"{part}÷{number}",
        "tex": f"$\\frac{{{part}}}{{{number}}}$",
    }
    return Problem(
        question=fill(rng, [wording], language, **slots),
        thought="\n".join(lines),
        answer=_answer(kind, number, percent, part, result, language),
        expected=result,
        language=language,
    )


def _fit(
    kind: str, number: int, percent: int, part: int, result: str
) -> tuple[_Wordings, ...]:
    """Tell which stories fit: no parts of a person, no taxes of 80 %."""
    if kind == "what":
        return (COUNTED,) if 1 < part <= number and number >= FEWEST_COUNTED else ()
    highest = 200 if kind == "more" else 100
    if number < FEWEST_COUNTED or not 0 < percent <= highest:
        return ()
    fitting: tuple[_Wordings, ...] = (AMOUNTS,)
    if "." not in result:
        fitting += (COUNTED,)
    if percent <= HIGHEST_LOW_RATE:
        fitting += (LOW,)
    return fitting


def _choose_wording(
    rng: Random, kind: str, fitting: tuple[_Wordings, ...], language: Language
) -> str:
    roll = rng.random()
    if roll < 0.35:
        return ask_value(rng, PHRASES[kind][language], language, form=kind == "what")
    chosen = fitting if fitting and roll < 0.7 else (PLAIN,)
    template = rng.choice([t for group in chosen for t in group[kind][language]])
    thing = rng.choice(THINGS[language])
    if template.startswith("{thing}"):
        thing = thing[:1].upper() + thing[1:]
    template = template.replace("{thing}", thing)
    template = template.replace("{many}", rng.choice(MANY[language]))
    return name_somebody(rng, template, language)


def _draw_number(rng: Random, size: int) -> int:
    number = rng.randint(10 ** (size - 1), 10**size - 1)
    if size > 1 and rng.random() < 0.35:
        number = max(number // 10, 1) * 10
    return number


def _draw_percent(rng: Random, highest: int) -> int:
    roll = rng.random()
    if roll < 0.06:
        return rng.choice((0, 1, 100, 100 if highest == 100 else 200))
    if roll < 0.55:
        return 5 * rng.randint(1, 20)
    return rng.randint(1, 99 if roll < 0.95 else highest)


def _draw_share(rng: Random, size: int) -> tuple[int, int, int]:
    """Draw a part, a number and how many percent the one is of the other."""
    while True:
        number = max(_draw_number(rng, size), 2)
        if size > 2:  # keep the divisions short: 240, 350
            step = rng.choice((2, 5)) * 10 ** (size - 2)
            number = number // step * step
        roll = rng.random()
        if roll < 0.06:
            percent = rng.choice((0, 100, 150, 200))
        else:
            percent = rng.randint(1, 99 if roll < 0.95 else 150)
        if number * percent % 100 == 0:
            return number * percent // 100, number, percent


def _find_part(
    number: int, percent: int, kind: str, language: Language
) -> tuple[list[str], str]:
    """Multiply, then move the point two places; 20 % more are 120 %."""
    rate = {"of": 0, "more": 100, "less": 100}[kind]
    rate += -percent if kind == "less" else percent
    factors = f"{max(rate, number)}*{min(rate, number)}"
    head = _name_part(kind, number, percent, language)
    if kind != "of":
        head += f": 100{'-' if kind == 'less' else '+'}{percent}={rate}"
    product = multiply_by_lines(max(rate, number), min(rate, number))
    written = place_point(rate * number, 2)
    result = drop_zeros(written)
    last = f"{rate * number}/100={written}"
    if written != result:
        last += f", {written}={result}"
    return [f"{head}: {factors}", *product, last], result


def _find_percent(part: int, number: int, language: Language) -> tuple[list[str], str]:
    head = f"{part}占{number}" if language == "zh" else f"{part} of {number}"
    hundredfold = 100 * part
    division = divide_by_lines(hundredfold, number, language)
    result = f"{division.quotient}%"
    return [
        f"{head}: {part}*100={hundredfold}, {hundredfold}/{number}",
        *division.lines,
        f"{hundredfold}/{number}={division.quotient}, {result}",
    ], result


def _name_part(kind: str, number: int, percent: int, language: Language) -> str:
    if language == "zh":
        verb = {"of": "的", "more": "增加", "less": "减少"}[kind]
        return f"{number}{verb}{percent}%"
    if kind == "of":
        return f"{percent}% of {number}"
    return f"{number} {'plus' if kind == 'more' else 'minus'} {percent}%"


def _answer(
    kind: str, number: int, percent: int, part: int, result: str, language: Language
) -> str:
    zh = language == "zh"
    if kind != "what":
        named = _name_part(kind, number, percent, language)
        return (
            f"{named}是 \\boxed{{{result}}}。"
            if zh
            else f"{named} is \\boxed{{{result}}}."
        )
    box = f"\\boxed{{{result[:-1]}\\%}}"
    return f"{part}是{number}的 {box}。" if zh else f"{part} is {box} of {number}."


TASK = Task(
    name="percent",
    make=make,
    check=check_decimal,
    sizes=(1, 2, 3),
    beyond=(4,),
)
