"""Small variations of wording that every task family shares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from qwq_lab.training.tasks.base import Language

CHINESE_SHARE = 0.4

# Said in greetings, in refusals and when somebody asks.
ABILITIES: dict[Language, str] = {
    "en": "I can do sums, products, expressions, equations, sorting, comparing, word "
    "problems, countdown puzzles and small Python functions.",
    "zh": "我会加减乘、混合运算、方程、排序、比大小、"
    "应用题、凑数游戏和小的Python函数。",
}

_OPENINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Hi, ", "Hello, ", "Hey, ", "Ok, ", "Quick question: ", "Please help: ",
        "I have a question. ", "Question: ", "So, ", "Hi! ", "Next one: ",
    ),
    "zh": (
        "请问，", "你好，", "请问", "问题：", "帮我看看，", "请教一下，", "下一题：",
    ),
}  # fmt: skip
_CLOSINGS: dict[Language, tuple[str, ...]] = {
    "en": (" Thanks!", " Please.", " Thank you.", " Think step by step.", " please"),
    "zh": ("谢谢！", "谢谢", "谢谢你。", "请一步一步想。", "请写出步骤。"),
}
_BINARY_OPERATOR = re.compile(r"(?<=[\w)])([-+*/])")


def choose_language(rng: Random) -> Language:
    """Choose the language of a question."""
    return "zh" if rng.random() < CHINESE_SHARE else "en"


def vary(rng: Random, text: str, language: Language) -> str:
    """Vary what people vary: case, the last full stop, a greeting, a thank you."""
    roll = rng.random()
    if roll < 0.5:
        return text
    if language == "en" and roll < 0.65:
        text = text[:1].lower() + text[1:]
    if roll < 0.75:
        return text.rstrip(".?!。？！").rstrip()
    if roll < 0.88:
        return rng.choice(_OPENINGS[language]) + text
    return text + rng.choice(_CLOSINGS[language])


def fill(rng: Random, templates: Sequence[str], language: Language, **of: str) -> str:
    """Fill one of the templates and vary the result."""
    return vary(rng, rng.choice(templates).format(**of), language)


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
        "What do I get for {e}?", "Give me the answer to {e}.",
    ),
    "zh": (
        "{e}等于多少？", "计算{e}。", "{e}是多少？", "算一下{e}。", "请计算{e}。",
        "求{e}的值。", "{e}=?", "{e}=", "{e}等于几？", "帮我算{e}。",
        "{e}的结果是什么？", "请告诉我{e}的答案。", "你能算出{e}吗？", "{e}得多少？",
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
