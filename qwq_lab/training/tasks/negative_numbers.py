r"""Chains of + - * with negative numbers: the rule of signs, then the calculation.

Size: the number of operations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.expressions import calculate
from qwq_lab.training.tasks.steps import signed
from qwq_lab.training.tasks.steps_numbers import draw_short
from qwq_lab.training.tasks.wording import CALCULATE, choose_language, fill

if TYPE_CHECKING:
    from random import Random

LARGEST_VALUE = 250  # larger steps would have to be written digit by digit
LARGEST_FACTOR = 12

_SPOKEN: dict[Language, dict[str, str]] = {
    "en": {"+": " plus ", "-": " minus ", "*": " times ", "(": "negative "},
    "zh": {"+": "加", "-": "减", "*": "乘", "(": "负"},
}
_STORIES: dict[str, dict[Language, tuple[str, ...]]] = {
    "+": {
        "en": (
            "It was {a} degrees in the morning and got {b} degrees warmer. How warm is "
            "it?", "The temperature was {a} °C and rose by {b} °C. What is it now?",
            "My account stands at {a} euros and I pay in {b}. What is the balance?",
            "The lift is on floor {a} and goes up {b} floors. Where is it now?",
            "A diver is at {a} m and rises {b} m. At what height is he now?",
        ),
        "zh": (
            "早上气温{a}度，升高了{b}度，现在几度？",
            "账户余额{a}元，存入{b}元后是多少元？",
            "数轴上从{a}向右移动{b}格，到达哪个数？", "温度从{a}℃上升了{b}℃，是多少℃？",
            "潜水员在{a}米处，上升{b}米，现在在多少米处？",
        ),
    },
    "-": {
        "en": (
            "It was {a} degrees and got {b} degrees colder. What is the temperature "
            "now?", "The temperature was {a} °C and fell by {b} °C. What is it now?",
            "My account stands at {a} euros and I spend {b}. What is the balance?",
            "A submarine at {a} m dives {b} m deeper. At what height is it now?",
        ),
        "zh": (
            "气温{a}度，下降了{b}度，现在几度？",
            "账户余额{a}元，花掉{b}元后是多少元？",
            "潜艇在{a}米处，又下潜{b}米，现在在多少米处？",
            "数轴上从{a}向左移动{b}格，到达哪个数？", "温度从{a}℃下降了{b}℃，是多少℃？",
        ),
    },
}  # fmt: skip


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
    if len(signs) == 1 and roll < 0.3 and signs[0] in _STORIES and numbers[1] > 0:
        stories = _STORIES[signs[0]][language]
        return fill(rng, stories, language, a=str(numbers[0]), b=str(numbers[1]))
    if len(signs) < 3 and roll < 0.5:
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
    return fill(rng, CALCULATE[language], language, e=text)


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
