r"""Chains of + - * with negative numbers: the rule of signs, then the calculation.

Size: the number of operations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.expressions import ask_steps, calculate, name_one
from qwq_lab.training.tasks.steps import signed
from qwq_lab.training.tasks.steps_numbers import draw_short
from qwq_lab.training.tasks.wording import CALCULATE, choose_language, fill
from qwq_lab.training.tasks.words.asking import name_somebody
from qwq_lab.training.tasks.words.expression import SENTENCES
from qwq_lab.training.tasks.words.negative import PLACES, STORIES

if TYPE_CHECKING:
    from random import Random

LARGEST_VALUE = 250  # larger steps would have to be written digit by digit
LARGEST_FACTOR = 12

_SPOKEN: dict[Language, dict[str, str]] = {
    "en": {"+": " plus ", "-": " minus ", "*": " times ", "(": "negative "},
    "zh": {"+": "加", "-": "减", "*": "乘", "(": "负"},
}


def make(rng: Random, size: int) -> Problem:
    """Draw a chain of ``size`` operations."""
    return draw_short(rng, size, _draw, beyond=size not in TASK.sizes)


def _draw(rng: Random, size: int) -> Problem:
    language = choose_language(rng)
    while True:
        signs = [rng.choice("++---**") for _ in range(size)]
        numbers = [_draw_number(rng) for _ in range(size + 1)]
        if all(number >= 0 for number in numbers):
            continue
        if (thought := _think(numbers, signs, language)) is not None:
            break
    lines, result = thought
    expression = _write(numbers, signs)
    return Problem(
        question=_ask(rng, numbers, signs, language),
        thought="\n".join(lines),
        answer=_say(expression, result, language),
        expected=str(result),
        language=language,
    )


def _draw_number(rng: Random) -> int:
    if rng.random() < 0.06:
        return rng.choice((0, 1, -1))
    number = rng.randint(1, rng.choice((9, 9, 12, 20, 60)))
    return -number if rng.random() < 0.6 else number


def _write(
    numbers: list[int], signs: list[str], *, first_in_brackets: bool = False
) -> str:
    """Write a chain; every negative number but the first stands in brackets."""
    text = signed(numbers[0]) if first_in_brackets else str(numbers[0])
    for sign, number in zip(signs, numbers[1:], strict=True):
        text += sign + signed(number)
    return text


def _say(expression: str, result: int, language: Language) -> str:
    equation = f"{expression} = \\boxed{{{result}}}"
    return f"所以 {equation}。" if language == "zh" else f"So {equation}."


def _ask(rng: Random, numbers: list[int], signs: list[str], language: Language) -> str:
    roll = rng.random()
    if len(signs) == 1:
        sign, (first, second) = signs[0], numbers
        if roll < 0.4 and (story := _tell(rng, sign, first, second, language)):
            return story
        if roll < 0.65:
            wording = name_one(rng, sign, language, forwards=second > 0)
            a, b = (_name(rng, number, language) for number in numbers)
            return fill(rng, [wording], language, a=a, b=b)
    elif roll < 0.2 and "*" not in signs[signs.count("*") :]:  # products come first
        steps = list(zip(signs, numbers[1:], strict=True))
        return ask_steps(rng, numbers[0], steps, language)
    if len(signs) < 3 and rng.random() < 0.3:
        spoken = _SPOKEN[language]
        words = [
            f"{spoken['('] if number < 0 else ''}{abs(number)}" for number in numbers
        ]
        text = words[0] + "".join(
            spoken[sign] + word for sign, word in zip(signs, words[1:], strict=True)
        )
    else:
        text = _write(numbers, signs, first_in_brackets=rng.random() < 0.3)
        times = rng.choice("*×·") if language == "zh" else rng.choice("*×")
        text = text.replace("*", times)
        if rng.random() < 0.4:  # spaces around operators, not before a number's sign
            for sign in f"+-{times}":
                text = text.replace(f"){sign}", f") {sign} ")
                for digit in "0123456789":
                    text = text.replace(f"{digit}{sign}", f"{digit} {sign} ")
        if rng.random() < 0.1:
            text = text.replace("×", "\\times ").replace("*", "\\cdot ")
            text = f"${text}$"
    wordings = SENTENCES if rng.random() < 0.4 else CALCULATE
    return fill(rng, wordings[language], language, e=text)


def _tell(
    rng: Random, sign: str, first: int, second: int, language: Language
) -> str | None:
    """Tell a story of one operation; None where none fits."""
    kind = sign
    if sign == "-" and second < 0 and first > second:
        kind = "difference"
    elif first >= 0 or second <= (sign == "*"):
        return None
    town, city = rng.sample(PLACES[language], 2)
    story = name_somebody(rng, rng.choice(STORIES[kind][language]), language)
    return fill(
        rng, [story], language, a=str(first), b=str(second), c=str(abs(first)),
        d=str(abs(second)), town=town, city=city,
    )  # fmt: skip


def _name(rng: Random, number: int, language: Language) -> str:
    if number >= 0:
        return str(number)
    if rng.random() < 0.2:
        return signed(number)
    minus = {"en": ("-", "-", "negative ", "minus "), "zh": ("-", "负")}[language]
    return f"{rng.choice(minus)}{-number}"


def _think(
    numbers: list[int], signs: list[str], language: Language
) -> tuple[list[str], int] | None:
    """Carry out the products first, then from left to right; None for large steps."""
    zh = language == "zh"
    lines = [f"{'先乘后加减' if zh else 'Products first'}: {_write(numbers, signs)}"]
    numbers, signs = list(numbers), list(signs)
    while signs:
        place = signs.index("*") if "*" in signs else 0
        sign, first, second = signs[place], numbers[place], numbers[place + 1]
        value = calculate(sign, first, second)
        small = min(abs(first), abs(second))
        if abs(value) > LARGEST_VALUE or (sign == "*" and small > LARGEST_FACTOR):
            return None
        step = (_multiply if sign == "*" else _add)(first, sign, second, language)
        numbers[place : place + 2] = [value]
        del signs[place]
        lines.append(f"{step} → {_write(numbers, signs)}" if signs else step)
    return lines, numbers[0]


def _multiply(first: int, sign: str, second: int, language: Language) -> str:
    zh = language == "zh"
    product = first * second
    equation = f"{signed(first)}{sign}{signed(second)}={product}"
    if product == 0 or (first > 0 and second > 0):
        return equation
    if product > 0:
        rule = "同号得正" if zh else "like signs, +"
    else:
        rule = "异号得负" if zh else "unlike signs, -"
    absolute = f"{abs(first)}*{abs(second)}={abs(product)}"
    return f"{signed(first)}{sign}{signed(second)}: {rule}, {absolute}, {equation}"


def _add(first: int, sign: str, second: int, language: Language) -> str:
    """Drop the brackets of a negative number, then calculate with absolute values."""
    zh = language == "zh"
    given = f"{first}{sign}{signed(second)}"
    steps = []
    if second < 0:
        if sign == "-":
            rule = "减负为加" if zh else "minus a negative, +"
        else:
            rule = "加负为减" if zh else "plus a negative, -"
        sign, second = "+" if sign == "-" else "-", -second
        steps.append(f"{given}: {rule}, {given}={first}{sign}{second}")
    value = calculate(sign, first, second)
    equation = f"{first}{sign}{second}={value}"
    size = abs(first)
    if first >= 0 and value >= 0:
        return ", ".join([*steps, equation])
    if (first < 0) == (sign == "-"):
        steps.append(f"{size}+{second}={size + second}")
    else:
        relation = ">" if size > second else "<" if size < second else "="
        larger, smaller = max(size, second), min(size, second)
        steps += [f"{size}{relation}{second}", f"{larger}-{smaller}={larger - smaller}"]
    return ", ".join([*steps, equation])


TASK = Task(
    name="negative_numbers",
    make=make,
    check=check_boxed,
    sizes=(1, 2, 3, 4),
    beyond=(5, 6),
)
