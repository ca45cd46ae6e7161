r"""Long division, one digit of the quotient a line; what is left is the remainder.

Size: two digits side by side, the digits of the dividend and of the divisor; 42 is a
four-digit number divided by a two-digit number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps import digit_range
from qwq_lab.training.tasks.steps_algebra import boxed_content
from qwq_lab.training.tasks.steps_numbers import (
    LongDivision,
    divide_by_lines,
    draw_short,
)
from qwq_lab.training.tasks.wording import CALCULATE, choose_language, fill

if TYPE_CHECKING:
    from random import Random

_REMAINDER_SHARE = 0.5
_EDGE_SHARE = 0.12

_DIVIDE: dict[Language, tuple[str, ...]] = {
    "en": (
        "Divide {a} by {b}.", "What is {a} divided by {b}?", "{a} divided by {b}",
        "What is the quotient of {a} and {b}?", "How many times does {b} go into {a}?",
        "{a} over {b}?", "How often does {b} fit into {a}?",
        "long division: {a} by {b}", "Work out {a} divided by {b} by long division.",
        "{b} into {a}?", "Compute $\\frac{{{a}}}{{{b}}}$ by long division.",
        "{a} divided by {b} equals?", "Could you divide {a} by {b} for me?",
        "${a} \\div {b}$",
    ),
    "zh": (
        "{a}除以{b}等于多少？", "{a}除以{b}", "{a}除以{b}的商是多少？",
        "{a}里面有几个{b}？", "用竖式计算{a}÷{b}。", "列竖式：{a}÷{b}",
        "把{a}除以{b}。", "求{a}除以{b}。", "${a} \\div {b}$等于多少？",
        "用{b}去除{a}，得多少？",
    ),
}  # fmt: skip
_BOTH: dict[Language, tuple[str, ...]] = {
    "en": (
        "Divide {a} by {b} with remainder.",
        "{a} divided by {b}: quotient and remainder?",
        "What are the quotient and the remainder of {a} divided by {b}?",
        "Find the quotient and remainder when {a} is divided by {b}.",
        "{e} with remainder", "Compute {e}. Give the quotient and the remainder.",
        "How many {b}s are there in {a}, and what is left over?",
        "{a} sweets are shared by {b} children. How many does each get and how many "
        "remain?",
        "We pack {a} eggs into boxes of {b}. How many full boxes, and how many eggs "
        "left?",
        "A rope of {a} cm is cut into pieces of {b} cm. How many pieces, and what is "
        "left?", "Do {e} and state the remainder.",
        "Integer division with remainder: {e}",
    ),
    "zh": (
        "{a}除以{b}，商和余数各是多少？", "求{a}除以{b}的商和余数。", "{e}，商几余几？",
        "{a}除以{b}等于几余几？", "计算{e}，写出商和余数。", "带余除法：{e}",
        "{a}颗糖平均分给{b}个小朋友，每人几颗，还剩几颗？",
        "{a}个鸡蛋，每盒装{b}个，可以装满几盒，还剩几个？",
        "一根绳子长{a}厘米，每{b}厘米剪一段，能剪几段，剩多少厘米？", "{e}=?……?",
    ),
}  # fmt: skip
_REST: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the remainder of {a} divided by {b}?", "{a} mod {b}",
        "{a} mod {b} = ?", "Find the remainder when {a} is divided by {b}.",
        "What is {a} modulo {b}?", "What remains when you divide {a} by {b}?",
        "Remainder of {e}?", "{a} % {b}", "Compute ${a} \\bmod {b}$.",
        "Which remainder does {a} leave when divided by {b}?",
        "{a} students form rows of {b}. How many are left without a full row?",
    ),
    "zh": (
        "{a}除以{b}的余数是多少？", "求{a}除以{b}的余数。", "{e}的余数是几？",
        "{a} mod {b}", "{a}除以{b}余几？", "{a}被{b}除，余数是多少？",
        "{a}模{b}等于多少？", "{a}个同学每排站{b}人，最后不满一排的有几人？",
        "计算{a} mod {b}。",
    ),
}  # fmt: skip
_SHARED = (
    "sweets",
    "eggs",
    "rope",
    "students",
    "there are",
    "糖",
    "鸡蛋",
    "绳",
    "同学",
)
_UNDEFINED = {"undefined", "notdefined", "无意义", "没有意义"}
_BOTH_PARTS = re.compile(
    r"(\d{1,20})[,，]?(?:remainder|rem\.?|r|余数?|…{1,2}|[.·]{3,6})(?:is|=|为|是)?(\d{1,20})"
)


def make(rng: Random, size: int) -> Problem:
    """Draw a dividend with ``size // 10`` digits and a divisor with ``size % 10``."""
    return draw_short(rng, size, _draw, beyond=size not in TASK.sizes)


def _draw(rng: Random, size: int) -> Problem:
    language = choose_language(rng)
    dividend, divisor = _draw_numbers(rng, size)
    expression = f"{dividend}/{divisor}"
    kind = rng.choices(("divide", "both", "rest"), (60, 28, 12))[0]
    if divisor == 0:
        kind = "divide"
    elif dividend < divisor and kind == "divide":
        kind = "both"  # 5/23 alone is a fraction
    wordings = {"divide": _DIVIDE, "both": _BOTH, "rest": _REST}[kind][language]
    if kind == "divide" and rng.random() < 0.5:
        wordings = CALCULATE[language]
    if not dividend > divisor > 1:
        wordings = tuple(
            text for text in wordings if not any(word in text for word in _SHARED)
        )
    question = fill(
        rng, wordings, language, e=_typeset(rng, expression), a=str(dividend),
        b=str(divisor),
    )  # fmt: skip
    head = "除" if language == "zh" else "Divide"
    if divisor == 0:
        why = "任何数乘0都是0" if language == "zh" else "any number times 0 is 0"
        return Problem(
            question=question,
            thought=f"{head}: {expression}\n{why}",
            answer=_say_undefined(dividend, language),
            expected="undefined",
            language=language,
        )
    division = divide_by_lines(dividend, divisor, language)
    proof = _prove(dividend, divisor, division)
    return Problem(
        question=question,
        thought="\n".join([f"{head}: {expression}", *division.lines, proof]),
        answer=_answer(dividend, divisor, division, kind, language),
        expected=_expect(division, kind),
        language=language,
    )  # fmt: skip


def _draw_numbers(rng: Random, size: int) -> tuple[int, int]:
    low, high = digit_range(size // 10)
    divisors = digit_range(size % 10)
    divisor = rng.randint(max(2, divisors[0]), divisors[1])
    roll = rng.random()
    if roll < _EDGE_SHARE:
        number = rng.randint(low, high)
        edges = (
            (0, divisor), (number, 1), (number, number), (divisor, number), (number, 0),
            (number // 10 * 10, 10),
            (divisor * 10 ** (size // 10 - size % 10), divisor),
        )  # fmt: skip
        return rng.choices(edges, (2, 4, 2, 2, 2, 3, 4))[0]
    dividend = rng.randint(low, high)
    if rng.random() >= _REMAINDER_SHARE:
        dividend = max(dividend // divisor, 1) * divisor
    if rng.random() < 0.15:  # a zero inside the quotient
        quotient = str(dividend // divisor)
        if len(quotient) > 2:
            quotient = f"{quotient[0]}0{quotient[2:]}"
            dividend = int(quotient) * divisor + dividend % divisor
    return dividend, divisor


def _typeset(rng: Random, expression: str) -> str:
    return expression.replace("/", rng.choice(("/", " / ", "÷", " ÷ ")))


def _prove(dividend: int, divisor: int, division: LongDivision) -> str:
    quotient, rest = division.quotient, division.remainder
    if rest:
        return f"{dividend}={divisor}*{quotient}+{rest}"
    return f"{dividend}/{divisor}={quotient}"


def _expect(division: LongDivision, kind: str) -> str:
    if kind == "rest":
        return str(division.remainder)
    if division.remainder or kind == "both":
        return f"{division.quotient} remainder {division.remainder}"
    return str(division.quotient)


def _answer(
    dividend: int, divisor: int, division: LongDivision, kind: str, language: Language
) -> str:
    zh = language == "zh"
    quotient, rest = division.quotient, division.remainder
    if kind == "rest":
        said = "余数是" if zh else "The remainder is"
        return f"{said} \\boxed{{{rest}}}{'。' if zh else '.'}"
    if rest or kind == "both":
        result = f"{quotient} 余 {rest}" if zh else f"{quotient} remainder {rest}"
    else:
        result = str(quotient)
    equation = f"{dividend} / {divisor} = \\boxed{{{result}}}"
    return f"所以 {equation}。" if zh else f"So {equation}."


def _say_undefined(dividend: int, language: Language) -> str:
    if language == "zh":
        return f"除以0没有意义：{dividend} / 0 \\boxed{{无意义}}。"
    return f"Division by zero: {dividend} / 0 is \\boxed{{undefined}}."


def check(problem: Problem, answer: str) -> bool:
    """Check a quotient, a quotient with its remainder, or a remainder."""
    content = boxed_content(answer)
    if content is None:
        return False
    content = re.sub(r"\\(?:text|mathrm)\{([^{}]*)\}", r"\1", content).lower()
    content = re.sub(r"\\[cl]?dots", "...", content).replace("~", "")
    if problem.expected == "undefined":
        return content in _UNDEFINED
    found = _BOTH_PARTS.fullmatch(content)
    if found is None:
        return content == problem.expected
    return " remainder ".join(found.groups()) == problem.expected


TASK = Task(
    name="division",
    make=make,
    check=check,
    sizes=(21, 31, 41, 51, 32, 42, 52),
    beyond=(61, 62),
)
