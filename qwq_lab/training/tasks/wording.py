"""Small variations of wording that every task family shares."""

# ruff: noqa: E501 - lists of sentences; Chinese characters count double

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.mixture import CHINESE_SHARE
from qwq_lab.training.tasks.words.small_talk import CLOSINGS, GREETINGS, LEADS, reword

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from qwq_lab.training.tasks.base import Language

# Said in greetings, in refusals and when somebody asks.
ABILITIES: dict[Language, str] = {
    "en": "I can do school arithmetic, fractions, percent, units, equations, word problems, "
    "primes, sequences, dates, simple geometry and probability, countdown puzzles, small "
    "Python functions, letters in words and JSON from short texts.",
    "zh": "我会整数、小数、分数、百分数和单位的计算，方程、应用题、质数、数列、日期、简单几何和概率、"
    "凑数游戏、小的Python函数、数字母，也会把短文整理成JSON。",
}

_APOSTROPHE = re.compile(r"(?<=[a-z])'(?=(?:s|t|m|re|d|ll|ve)\b)")
_BINARY_OPERATOR = re.compile(r"(?<=[\w)])([-+*/])")


def choose_language(rng: Random) -> Language:
    """Choose the language of a question."""
    return "zh" if rng.random() < CHINESE_SHARE else "en"


def vary(rng: Random, text: str, language: Language) -> str:
    """Vary what people vary: case, the last full stop, what they say around it."""
    if rng.random() < 0.35:
        return text
    if language == "en":
        roll = rng.random()
        if roll < 0.25:
            text = text[:1].lower() + text[1:]
        elif roll < 0.3:
            text = _APOSTROPHE.sub("", text)
    if rng.random() < 0.2:
        text = text.rstrip(".?!。？！").rstrip()
    space = " " if language == "en" else ""
    if rng.random() < 0.25:
        text = rng.choice(LEADS[language]) + space + text
    if rng.random() < 0.15:
        text = rng.choice(GREETINGS[language]) + space + text
    if rng.random() < 0.25:
        if text[-1:].isalnum():
            text += rng.choice(
                (",", ".", "") if language == "en" else ("，", "。", " ")
            )
        text += rng.choice(CLOSINGS[language])
    return text


def fill(rng: Random, templates: Sequence[str], language: Language, **of: str) -> str:
    """Fill one of the templates, with other words now and then, and vary the result."""
    template = reword(rng, rng.choice(templates), language)
    return vary(rng, template.format(**of), language)


def typeset(rng: Random, expression: str, times: str = "*×x") -> str:
    """Write a plain expression as people type it: spaces and signs vary."""
    space = rng.choice(("", " "))
    signs = {"*": rng.choice(times), "/": rng.choice("/÷"), "+": "+", "-": "-"}
    return _BINARY_OPERATOR.sub(
        lambda match: f"{space}{signs[match[1]]}{space}", expression
    )


def spaced(expression: str) -> str:
    """Put spaces around the binary operators of a plain expression."""
    return _BINARY_OPERATOR.sub(r" \1 ", expression)


CALCULATE: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is {e}?", "Calculate {e}.", "Compute {e}.", "{e}", "{e}=", "{e} = ?",
        "How much is {e}?", "What's {e}?", "Work out {e}.", "Find {e}.",
        "Can you calculate {e}?", "Tell me the result of {e}.", "Evaluate {e}.",
        "Solve {e}.", "I need the value of {e}.", "What does {e} equal?",
        "Please compute {e}.", "Could you work out {e} for me?", "{e}?",
        "What do I get for {e}?", "Give me the answer to {e}.", "{e} makes what?",
        "{e} gives what?", "{e} is how much?", "How much does {e} make?", "result of {e}",
        "I typed {e}. What comes out?", "Can you do {e}?", "Do {e} for me.", "{e} is?",
        "What number is {e}?", "Which number equals {e}?", "{e} equals", "answer to {e}?",
        "The value of {e}, please.", "My calculator is broken: {e}", "{e}, what is it?",
        "Simplify {e}.", "What will {e} come to?", "How do I work out {e}?",
        "Is there a number that equals {e}?", "What comes out of {e}?", "How much? {e}",
        "What does {e} come to?", "Run the numbers: {e}", "Calculation: {e}",
        "I would like to know how much {e} is.", "If I compute {e}, what do I get?",
        "What's the result when you calculate {e}?", "How would you calculate {e}?",
    ),
    "zh": (
        "{e}等于多少？", "计算{e}。", "{e}是多少？", "算一下{e}。", "请计算{e}。",
        "求{e}的值。", "{e}=?", "{e}=", "{e}等于几？", "帮我算{e}。",
        "{e}的结果是什么？", "请告诉我{e}的答案。", "你能算出{e}吗？", "{e}得多少？",
        "{e}，结果呢？", "算式{e}的得数是多少？", "{e}的得数是几？", "求{e}", "{e}？", "算：{e}",
        "这个式子的值是多少：{e}", "我想知道{e}等于多少。", "{e}怎么算？", "列式是{e}，答案是多少？",
        "口算{e}。", "笔算{e}。", "请写出{e}的结果。", "{e}一共是多少？", "{e}算出来是几？",
        "试着算一算{e}。", "{e}，你会算吗？", "帮忙看看{e}得几。", "{e}的值是？", "{e}＝？",
    ),
}  # fmt: skip


def ask_for(
    rng: Random,
    expression: str,
    language: Language,
    *more: str,
    **of: str,
) -> str:
    """Ask for the value of an expression, or use one of the family's own wordings."""
    templates = CALCULATE[language]
    if more and rng.random() < 0.4:
        templates = more
    return fill(rng, templates, language, e=typeset(rng, expression), **of)


def say_result(expression: str, result: str, language: Language) -> str:
    """State a boxed result in one sentence."""
    equation = f"{spaced(expression)} = \\boxed{{{result}}}"
    return f"所以 {equation}。" if language == "zh" else f"So {equation}."


def join_list(rng: Random, items: Sequence[str], language: Language) -> str:
    """Join items the way people write a list."""
    if language == "zh":
        return rng.choice(("、", "，", ", ", " ")).join(items)
    roll = rng.random()
    if roll < 0.25:
        return f"{', '.join(items[:-1])} and {items[-1]}"
    return (", " if roll < 0.75 else " ").join(items)
