"""Follow-ups: a second question that goes on from the answer to the first.

Size: how many exchanges stand before the question.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qwq_lab.training.tasks import word_problems
from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.steps_numbers import (
    add_by_lines,
    divide_by_lines,
    multiply_by_lines,
    subtract_by_lines,
)
from qwq_lab.training.tasks.wording import ask_for, choose_language, say_result, vary
from qwq_lab.training.tasks.words.follow_up import GO_ON, LINKS

if TYPE_CHECKING:
    from random import Random

    from qwq_lab.chat import Message

LARGEST_RESULT = 2000
STORY_SHARE = 0.2  # of first questions that are word problems
# What follows no linking word.
_ALONE = (
    "And", "Now", "Next", "Then", "So", "Sorry", "Oops", "What was", "再", "那", "要是",
    "又", "还", "刚才", "所以", "什么", *"-+*/×÷^x",
)  # fmt: skip


@dataclass(frozen=True)
class _Exchange:
    """A question with its answer, and what the next question can go on from."""

    question: str
    answer: str
    result: int
    thought: str = ""
    operands: tuple[int, str, int] | None = None


def make(rng: Random, size: int) -> Problem:
    """Draw a question that ``size`` exchanges stand before."""
    language = choose_language(rng)
    exchanges = [_begin(rng, language)]
    while len(exchanges) <= size:
        # A repeated answer leaves nothing new to go on from.
        last = len(exchanges) == size
        exchanges.append(_go_on(rng, exchanges[-1], language, may_repeat=last))
    said: list[Message] = []
    for exchange in exchanges[:-1]:
        said.append({"role": "user", "content": exchange.question})
        said.append({"role": "assistant", "content": exchange.answer})
    asked = exchanges[-1]
    return Problem(
        question=asked.question,
        thought=asked.thought,
        answer=asked.answer,
        expected=str(asked.result),
        language=language,
        history=tuple(said),
    )


def _begin(rng: Random, language: Language) -> _Exchange:
    while rng.random() < STORY_SHARE:
        story = word_problems.make(rng, rng.choice((1, 2)))
        if story.language == language:
            return _Exchange(story.question, story.answer, int(story.expected))
    first, sign, second = _draw_operands(rng)
    expression = f"{first}{sign}{second}"
    result = _calculate(first, sign, second)
    question = ask_for(rng, expression, language)
    answer = say_result(expression, str(result), language)
    return _Exchange(question, answer, result, operands=(first, sign, second))


def _draw_operands(rng: Random) -> tuple[int, str, int]:
    sign = rng.choice("++-*/")
    if sign == "*":
        return rng.randint(2, 30), sign, rng.randint(2, 12)
    if sign == "/":
        divisor = rng.randint(2, 9)
        return divisor * rng.randint(2, 60), sign, divisor
    first, second = rng.randint(2, 150), rng.randint(2, 150)
    return (first, sign, second) if sign == "+" or first >= second else (
        second, sign, first
    )  # fmt: skip


def _calculate(first: int, sign: str, second: int) -> int:
    if sign == "+":
        return first + second
    if sign == "-":
        return first - second
    return first * second if sign == "*" else first // second


def _go_on(
    rng: Random, before: _Exchange, language: Language, *, may_repeat: bool
) -> _Exchange:
    result = before.result
    while True:
        kind = rng.choice((*"+-*/", "instead", *GO_ON["en"]))
        if kind == "again":
            if may_repeat:
                return _repeat(rng, before, language)
            continue
        if kind == "instead":
            changed = _change(rng, before, language)
            if changed is not None:
                return changed
            continue
        sign, number = _draw_step(rng, kind, result)
        value = _calculate(result, sign, number)
        if 0 <= value <= LARGEST_RESULT and (sign != "/" or result % number == 0):
            break
    text = rng.choice(GO_ON[language][kind]).format(n=number)
    lines = [_recall(result, language), *_write_out(result, sign, number, language)]
    return _Exchange(
        _link(rng, text, language),
        say_result(f"{result}{sign}{number}", str(value), language),
        value,
        "\n".join(lines),
    )


def _draw_step(rng: Random, kind: str, result: int) -> tuple[str, int]:
    if kind == "double":
        return "*", 2
    if kind == "triple":
        return "*", 3
    if kind == "half":
        return "/", 2
    if kind == "square":
        return "*", result
    if kind in "*/":
        divisors = [n for n in range(2, 13) if result % n == 0]
        chosen = divisors if kind == "/" and divisors else range(2, 13)
        return kind, rng.choice(chosen)
    return kind, rng.randint(1, 100 if rng.random() < 0.7 else 999)


def _change(rng: Random, before: _Exchange, language: Language) -> _Exchange | None:
    """Put another number for the second of the first question, or return None."""
    if before.operands is None:
        return None
    first, sign, second = before.operands
    number = rng.randint(2, 12 if sign in "*/" else 150)
    value = _calculate(first, sign, number)
    if number == second or first == second or value < 0:
        return None
    if sign == "/" and first % number:
        return None
    text = rng.choice(GO_ON[language]["instead"]).format(n=number, b=second)
    expression = f"{first}{sign}{number}"
    now = "现在" if language == "zh" else "Now"
    lines = [f"{now}: {expression}", *_write_out(first, sign, number, language)]
    return _Exchange(
        _link(rng, text, language),
        say_result(expression, str(value), language),
        value,
        "\n".join(lines),
        (first, sign, number),
    )


def _repeat(rng: Random, before: _Exchange, language: Language) -> _Exchange:
    result = before.result
    said = "结果是" if language == "zh" else "The result was"
    stop = "。" if language == "zh" else "."
    return _Exchange(
        _link(rng, rng.choice(GO_ON[language]["again"]), language),
        f"{said} \\boxed{{{result}}}{stop}",
        result,
        _recall(result, language),
    )


def _recall(result: int, language: Language) -> str:
    return f"{'刚才的结果' if language == 'zh' else 'Result before'}: {result}"


def _link(rng: Random, text: str, language: Language) -> str:
    """Join a follow-up to what was said, or vary it as any question."""
    if rng.random() < 0.3 and not text.startswith(_ALONE):
        link = rng.choice(LINKS[language])
        return link + (text if link.endswith(("! ", ". ", ": ")) else _lower(text))
    return vary(rng, text, language)


def _lower(text: str) -> str:
    return text if text.startswith(("I ", "I'")) else text[:1].lower() + text[1:]


def _write_out(first: int, sign: str, second: int, language: Language) -> list[str]:
    if sign == "+":
        return add_by_lines((first, second), language)
    if sign == "-":
        return subtract_by_lines(first, second, language)
    if sign == "*":
        longer, shorter = max(first, second), min(first, second)
        lines = multiply_by_lines(longer, shorter)
        same = first >= second
        return lines if same else [*lines, f"{first}*{second}={first * second}"]
    lines = list(divide_by_lines(first, second, language).lines)
    return [*lines, f"{first}/{second}={first // second}"]


TASK = Task(
    name="follow_ups",
    make=make,
    check=check_boxed,
    sizes=(1, 2),
    beyond=(3, 4),
)
