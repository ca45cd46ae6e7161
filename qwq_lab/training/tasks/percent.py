r"""Percent: a part of a number, what percent one is of another, more and less by p %.

Size: the digits of the number that is 100 %.
"""

from __future__ import annotations

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

if TYPE_CHECKING:
    from random import Random

_OF: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is {p}% of {n}?", "{p}% of {n}?", "{p}% of {n}", "{p} percent of {n}",
        "Calculate {p}% of {n}.", "How much is {p} percent of {n}?",
        "Find {p}% of {n}.", "Work out {p} % of {n}.", "What is {p} percent of {n}?",
        "{p}% of {n} = ?", "Compute ${p}\\%$ of ${n}$.",
        "Could you tell me what {p}% of {n} is?",
        "A meal costs ${n} and I want to tip {p}%. How much is the tip?",
        "{n} people were asked and {p}% said yes. How many is that?",
        "There are {n} seats and {p}% are taken. How many seats are taken?",
        "A bank pays {p}% interest a year on {n} euros. How much interest is that?",
    ),
    "zh": (
        "{n}的{p}%是多少？", "{n}的百分之{p}是多少？", "求{n}的{p}%。",
        "计算{n}的{p}%。", "{n}的{p}%等于几？", "{p}%乘以{n}是多少？",
        "算一下{n}的百分之{p}。", "{n}的{p}%=?",
        "一共有{n}个座位，{p}%有人坐，有多少人坐着？",
        "存款{n}元，年利率{p}%，一年的利息是多少元？",
        "调查了{n}人，{p}%的人同意，同意的有多少人？",
        "一餐花了{n}元，小费是{p}%，小费多少元？",
    ),
}  # fmt: skip
_WHAT: dict[Language, tuple[str, ...]] = {
    "en": (
        "What percent of {n} is {a}?", "{a} is what percent of {n}?",
        "What percentage is {a} of {n}?", "{a} out of {n} in percent?",
        "How many percent of {n} is {a}?", "What is {a} out of {n} as a percentage?",
        "Express {a} of {n} as a percentage.", "Write {a}/{n} as a percentage.",
        "I got {a} of {n} points. What percentage is that?",
        "{a} of {n}, what percent?",
        "{a} of the {n} pupils walk to school. What percent is that?",
        "Find the percentage: {a} out of {n}",
        "Write $\\frac{{{a}}}{{{n}}}$ as a percentage.",
    ),
    "zh": (
        "{a}是{n}的百分之几？", "{a}占{n}的百分之多少？", "{n}的百分之几是{a}？",
        "{a}占{n}的百分比是多少？", "求{a}占{n}的百分比。", "把{a}/{n}写成百分数。",
        "满分{n}分，我得了{a}分，得分率是百分之几？",
        "{n}个学生中有{a}个走路上学，占百分之几？", "{a}÷{n}用百分数表示是多少？",
        "{n}道题做对了{a}道，正确率是多少？",
    ),
}  # fmt: skip
_MORE: dict[Language, tuple[str, ...]] = {
    "en": (
        "Increase {n} by {p}%.", "{n} increased by {p}%", "What is {n} plus {p}%?",
        "What is {n} increased by {p} percent?", "{n} + {p}%", "Add {p}% to {n}.",
        "A price of ${n} rises by {p}%. What is the new price?",
        "My rent was {n} euros and went up {p}%. What is it now?",
        "The town had {n} people and grew by {p}%. How many live there now?",
        "A bill is ${n} plus {p}% tax. What is the total?",
        "{n} goes up by {p}%. Result?", "Raise {n} by {p} percent.",
        "I earn {n} and get a {p}% raise. What do I earn then?",
    ),
    "zh": (
        "{n}增加{p}%是多少？", "{n}增加百分之{p}后是多少？", "把{n}提高{p}%。",
        "比{n}多{p}%的数是多少？", "原价{n}元，涨价{p}%，现在多少元？",
        "工资{n}元，涨了{p}%，现在是多少元？",
        "某镇有{n}人，人口增长{p}%，现在有多少人？", "{n}上涨{p}%等于多少？",
        "{n}元加{p}%的税是多少元？",
    ),
}  # fmt: skip
_LESS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Decrease {n} by {p}%.", "{n} decreased by {p}%", "What is {n} minus {p}%?",
        "What is {n} reduced by {p} percent?", "{n} - {p}%", "Take {p}% off {n}.",
        "A coat costs ${n} and is {p}% off. What is the sale price?",
        "There is a discount of {p}% on a price of {n} euros. What do I pay?",
        "A shop lowers a price of ${n} by {p}%. What is the new price?",
        "{n} falls by {p}%. What is left?", "Reduce {n} by {p} percent.",
        "The club had {n} members and lost {p}%. How many are left?",
    ),
    "zh": (
        "{n}减少{p}%是多少？", "{n}减少百分之{p}后是多少？", "把{n}降低{p}%。",
        "比{n}少{p}%的数是多少？", "原价{n}元，降价{p}%，现价多少元？",
        "一件外套{n}元，优惠{p}%，要付多少元？",
        "水箱有{n}升水，用掉{p}%，还剩多少升？", "{n}下降{p}%等于多少？",
        "商品{n}元，打折优惠{p}%，售价多少？",
    ),
}  # fmt: skip
_WORDINGS = {"of": _OF, "what": _WHAT, "more": _MORE, "less": _LESS}
# Wordings that no parts of a person, and no high rates, fit.
_COUNTED = ("people", "seats", "pupils", "members", "人", "座位", "学生")
_LOW_RATES = (
    "tip",
    "interest",
    "tax",
    "grew",
    "earn",
    "利率",
    "小费",
    "税",
    "人口",
    "工资",
)


def make(rng: Random, size: int) -> Problem:
    """Draw a question about a number with ``size`` digits."""
    return draw_short(rng, size, _draw, beyond=size not in TASK.sizes)


def _draw(rng: Random, size: int) -> Problem:
    language = choose_language(rng)
    kind = rng.choices(tuple(_WORDINGS), (40, 24, 18, 18))[0]
    wordings = _WORDINGS[kind][language]
    if kind == "what":
        part, number, percent = _draw_share(rng, size)
        lines, result = _find_percent(part, number, language)
    else:
        part = 0
        number = _draw_number(rng, size)
        percent = _draw_percent(rng, highest=100 if kind == "less" else 150)
        lines, result = _find_part(number, percent, kind, language)
        unfit: tuple[str, ...] = _COUNTED if "." in result or number < 20 else ()
        unfit += _LOW_RATES if percent > 30 else ()
        wordings = tuple(t for t in wordings if not any(word in t for word in unfit))
    return Problem(
        question=fill(
            rng, wordings, language, p=str(percent), n=str(number), a=str(part)
        ),
        thought="\n".join(lines),
        answer=_answer(kind, number, percent, part, result, language),
        expected=result,
        language=language,
    )


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
