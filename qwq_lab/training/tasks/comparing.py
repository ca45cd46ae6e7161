"""Which of two or three numbers is the largest, decimals such as 9.11 and 9.9 too.

Size: how many numbers. Decimals are padded to one length and compared digit by digit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.steps import compare_digits
from qwq_lab.training.tasks.wording import choose_language, fill, join_list

if TYPE_CHECKING:
    from random import Random

_WORDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Which is {more}: {n}?", "Which number is {more}, {either}?",
        "Which is the {most} of {n}?", "What is the {most} number: {n}?",
        "Which is {more}, {either}?", "{either}, which one is {more}?",
        "Find the {most} of {n}.", "Tell me which is {more}: {either}",
        "Compare {n}: which is {more}?", "Of {n}, which is {more}?",
        "Which one is {more}? {either}",
    ),
    "zh": (
        "{n}哪个{more}？", "{n}中哪个{more}？", "{n}，哪个数{more}？",
        "比较{n}，哪个{more}？", "哪个{more}：{n}？", "{n}谁{more}？",
        "找出{n}中最{more}的数。",
    ),
}  # fmt: skip
_IS_IT: dict[Language, tuple[str, ...]] = {
    "en": (
        "Is {a} {more} than {b}?", "Is {a} {more} than {b} or not?",
        "Is it true that {a} is {more} than {b}?",
    ),
    "zh": ("{a}比{b}{more}吗？", "{a}是不是比{b}{more}？"),
}  # fmt: skip
_LARGER = ("larger", "largest"), ("bigger", "biggest"), ("greater", "greatest")
_SMALLER = (("smaller", "smallest"),)


def make(rng: Random, size: int) -> Problem:
    """Draw ``size`` different numbers, many of them with a common beginning."""
    language = choose_language(rng)
    smaller = rng.random() < 0.25
    numbers = _draw_numbers(rng, size)
    wanted = (min if smaller else max)(numbers, key=float)
    more, most = rng.choice(_SMALLER if smaller else _LARGER)
    if language == "zh":
        more = "小" if smaller else "大"
    if size == 2 and rng.random() < 0.3:
        question = fill(
            rng, _IS_IT[language], language, a=numbers[0], b=numbers[1], more=more
        )
    else:
        either = " or ".join((", ".join(numbers[:-1]), numbers[-1]))
        listed = (
            rng.choice(("和", "与")).join(numbers)
            if size == 2 and language == "zh" and rng.random() < 0.6
            else join_list(rng, numbers, language)
        )
        question = fill(
            rng, _WORDINGS[language], language, n=listed, either=either, more=more,
            most=most,
        )  # fmt: skip
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
    lines = []
    if any("." in number for number in numbers):
        padded = _pad(numbers)
        head = "小数位补齐" if language == "zh" else "Pad the decimals"
        lines.append(f"{head}: {', '.join(padded)}")
    else:
        padded = numbers
        lines.append("比较" if language == "zh" else "Compare")
        lines[0] += f": {', '.join(numbers)}"
    best, best_as_given = padded[0], numbers[0]
    for number, as_given in zip(padded[1:], numbers[1:], strict=True):
        larger = float(best) > float(number)
        sign = ">" if larger else "<"
        lines.append(f"{_reason(best, number, language)}: {best}{sign}{number}")
        if larger == smaller:
            best, best_as_given = number, as_given
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
