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
from qwq_lab.training.tasks.wording import (
    CALCULATE,
    choose_language,
    fill,
    vary,
)
from qwq_lab.training.tasks.words.division import (
    BOTH,
    BOTH_SCENES,
    DIVIDE,
    EXACT,
    EXACT_SCENES,
    REST,
    REST_SCENES,
)
from qwq_lab.training.tasks.words.scenes import SCENE_SHARE, tell

if TYPE_CHECKING:
    from random import Random

_REMAINDER_SHARE = 0.5
_EDGE_SHARE = 0.12

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
    question = _ask(rng, dividend, divisor, kind, language)
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


def _ask(
    rng: Random, dividend: int, divisor: int, kind: str, language: Language
) -> str:
    given = {"a": str(dividend), "b": str(divisor)}
    true_to_life = dividend > divisor > 1
    exact = true_to_life and dividend % divisor == 0
    wordings = {"divide": DIVIDE, "both": BOTH, "rest": REST}[kind][language]
    if kind == "divide" and exact:
        wordings += EXACT[language]
    scenes = {"both": BOTH_SCENES, "rest": REST_SCENES}.get(kind, EXACT_SCENES)
    if (true_to_life if kind != "divide" else exact) and rng.random() < SCENE_SHARE:
        told = tell(rng, scenes[language], language, **given)
        if told is not None:
            return vary(rng, told, language)
    if kind == "divide" and rng.random() < 0.45:
        wordings = CALCULATE[language]
    expression = _typeset(rng, f"{dividend}/{divisor}")
    return fill(rng, wordings, language, e=expression, **given)


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
