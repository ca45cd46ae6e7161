"""Which of two or three numbers is the largest, decimals such as 9.11 and 9.9 too.

Size: how many numbers. Decimals are padded to one length and compared digit by digit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.steps import compare_digits
from qwq_lab.training.tasks.wording import (
    choose_language,
    fill,
    join_list,
    vary,
)
from qwq_lab.training.tasks.words.comparing import (
    ADJECTIVES,
    ASKED,
    EXTREME,
    IS_IT,
    LARGE,
    MEASURED,
    PAIR,
    SMALL,
    WHICH,
)

if TYPE_CHECKING:
    from random import Random

_MEASURED_SHARE = 0.22
_PRICES = ("price", "价格")


def make(rng: Random, size: int) -> Problem:
    """Draw ``size`` different numbers, many of them with a common beginning."""
    language = choose_language(rng)
    smaller = rng.random() < 0.4
    numbers = _draw_numbers(rng, size)
    wanted = (min if smaller else max)(numbers, key=float)
    side = "small" if smaller else "large"
    question, more, most = _ask(rng, numbers, side, language)
    if language == "zh":
        answer = f"\\boxed{{{wanted}}} {'最' if size > 2 else '更'}{more}。"
    else:
        answer = f"\\boxed{{{wanted}}} is {f'the {most}' if size > 2 else more}."
    return Problem(
        question=question,
        thought=_think(numbers, language, smaller=smaller),
        answer=answer,
        expected=wanted,
        language=language,
    )


def _ask(
    rng: Random, numbers: list[str], side: str, language: Language
) -> tuple[str, str, str]:
    """Ask, and return the words that compare, such as "larger" and "largest"."""
    if rng.random() < _MEASURED_SHARE and not {0, 1} & set(map(float, numbers)):
        return _ask_measured(rng, numbers, side, language)
    more, most = rng.choice(ADJECTIVES[language][side])
    if len(numbers) == 2 and rng.random() < 0.3:
        wordings: tuple[str, ...] = IS_IT[language]
    else:
        wordings = WHICH[language] + (LARGE if side == "large" else SMALL)[language]
        if len(numbers) == 2:
            wordings += PAIR[language]
    question = fill(
        rng, wordings, language, n=_list(rng, numbers, language),
        either=" or ".join((", ".join(numbers[:-1]), numbers[-1])), a=numbers[0],
        b=numbers[1], more=more, most=most, extreme=rng.choice(EXTREME[language][side]),
    )  # fmt: skip
    return question, more, most


def _list(rng: Random, items: list[str], language: Language) -> str:
    if len(items) == 2 and language == "zh" and rng.random() < 0.6:
        return rng.choice(("和", "与", "跟")).join(items)
    return join_list(rng, items, language)


def _ask_measured(
    rng: Random, numbers: list[str], side: str, language: Language
) -> tuple[str, str, str]:
    """Ask about quantities with a unit; prices have no thousandths."""
    fine = any(len(number.partition(".")[2]) > 2 for number in numbers)
    scene = rng.choice(
        [one for one in MEASURED[language] if not (fine and one.what in _PRICES)]
    )
    more, most = scene.large if side == "large" else scene.small
    joints = ("、", "和") if language == "zh" else (", ", " and ")
    items = [scene.unit.format(number) for number in numbers]
    listed = joints[1].join((joints[0].join(items[:-1]), items[-1]))
    told = rng.choice(scene.told).format(d=listed)
    asked = rng.choice(ASKED[language][len(numbers) > 2])
    asked = asked.format(what=scene.what, more=more, most=most)
    space = "" if language == "zh" else " "
    parts = (asked, told) if rng.random() < 0.2 else (told, asked)
    return vary(rng, space.join(parts), language), more, most


def _draw_numbers(rng: Random, size: int) -> list[str]:
    decimal = rng.random() < 0.6
    whole = rng.randint(0, rng.choice((9, 20, 99)))
    length = rng.randint(2, 5)
    lead = rng.randint(10 ** (length - 2), 10 ** (length - 1) - 1)
    numbers: list[str] = []
    while len(numbers) < size:
        if decimal:
            places = rng.randint(1, 3)
            part = whole if rng.random() < 0.7 else rng.randint(0, 20)
            number = f"{part}.{rng.randint(1, 10**places - 1):0{places}d}"
            if rng.random() < 0.05:
                number = str(part)
        elif rng.random() < 0.5:
            number = f"{lead}{rng.randint(0, 9)}"
        else:
            number = str(rng.randint(0, 10 ** rng.randint(1, 5)))
        if all(float(number) != float(other) for other in numbers):
            numbers.append(number)
    return numbers


def _think(numbers: list[str], language: Language, *, smaller: bool) -> str:
    """Say first which one is looked for: each comparison keeps one by that."""
    zh = language == "zh"
    if zh:
        wanted = "最小" if smaller else "最大"
    else:
        wanted = "smallest" if smaller else "largest"
    if any("." in number for number in numbers):
        padded = _pad(numbers)
        head = f"{wanted}，小数位补齐" if zh else f"The {wanted}, pad the decimals"
    else:
        padded = numbers
        head = f"{wanted}，比较" if zh else f"The {wanted}, compare"
    lines = [f"{head}: {', '.join(padded)}"]
    best, best_as_given = padded[0], numbers[0]
    for number, as_given in zip(padded[1:], numbers[1:], strict=True):
        larger = float(best) > float(number)
        sign = ">" if larger else "<"
        line = f"{_reason(best, number, language)}: {best}{sign}{number}"
        if larger == smaller:
            best, best_as_given = number, as_given
        lines.append(f"{line}, {wanted} {best}")
    return "\n".join([*lines, best_as_given])


def _pad(numbers: list[str]) -> list[str]:
    parts = [(*number.split("."), "")[:2] for number in numbers]
    places = max(len(decimals) for _, decimals in parts)
    return [f"{whole}.{decimals.ljust(places, '0')}" for whole, decimals in parts]


def _reason(left: str, right: str, language: Language) -> str:
    lengths = len(left.split(".")[0]), len(right.split(".")[0])
    if lengths[0] == lengths[1]:
        return compare_digits(left, right)
    unit = "位" if language == "zh" else " digits"
    return f"{lengths[0]}{'<' if lengths[0] < lengths[1] else '>'}{lengths[1]}{unit}"


TASK = Task(
    name="comparing",
    make=make,
    check=check_boxed,
    sizes=(2, 3),
    beyond=(4, 5),
)
