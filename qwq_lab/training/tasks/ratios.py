r"""Ratios: share an amount, write a ratio in lowest terms, scale a quantity.

Size: 1 two small parts; 2 two parts, larger amounts; 3 three parts, hundreds; 4 four
parts.
"""

from __future__ import annotations

import re
from math import gcd
from typing import TYPE_CHECKING

from qwq_lab.training.tasks._stories import PEOPLE
from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_algebra import (
    boxed_content,
    divide_exactly,
    euclid_lines,
)
from qwq_lab.training.tasks.steps_numbers import (
    divide_by_lines,
    draw_short,
    multiply_by_lines,
)
from qwq_lab.training.tasks.wording import choose_language, fill

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_SHARE: dict[Language, tuple[str, ...]] = {
    "en": (
        "Share {n} in the ratio {r}.", "Divide {n} in the ratio {r}.",
        "{n} in the ratio {r}", "Split {n} into parts in the ratio {r}.",
        "Share ${n} in the ratio {r}.",
        "{who} share {n} euros in the ratio {r}. How much does each get?",
        "{who} split {n} sweets {r}. How many does each of them get?",
        "How do I split {n} in the ratio {r}?", "Divide an amount of {n} as {r}.",
        "A rope of {n} cm is cut in the ratio {r}. How long are the pieces?",
        "What are the shares when {n} is divided in the ratio {r}?",
        "Concrete is mixed in the ratio {r}. How much of each part is in {n} kg?",
    ),
    "zh": (
        "把{n}按{r}分配，各是多少？", "将{n}按{r}的比分开。", "按{r}分{n}",
        "{n}按比例{r}分配。", "{who}按{r}分{n}元，每人得多少元？",
        "{who}按{r}的比分{n}颗糖，各得几颗？", "把{n}分成几份，比是{r}，各份是多少？",
        "一根{n}厘米的绳子按{r}剪开，各长多少厘米？",
        "混凝土按{r}配制，{n}千克里各部分有多少千克？",
        "把{n}元按{r}的比例分，各分多少？",
    ),
}  # fmt: skip
_ONE: dict[Language, tuple[str, ...]] = {
    "en": (
        "{who} share {n} euros in the ratio {r}. How much does {A} get?",
        "{who} split {n} sweets in the ratio {r}. How many does {A} get?",
        "{n} is shared by {who} in the ratio {r}. What is the share of {A}?",
        "The ages of {who} are in the ratio {r} and add up to {n}. How old is {A}?",
        "{who} divide ${n} in the ratio {r}. How many dollars go to {A}?",
        "{who} win {n} euros and share it {r}. How much is for {A}?",
        "{who} collect {n} stamps, in the ratio {r}. How many does {A} have?",
        "{who} own {n} cows in the ratio {r}. How many are {A}'s?",
        "In the ratio {r}, {who} share {n}. Find {A}'s share.",
        "{who} drive {n} km between them, in the ratio {r}. How far does {A} drive?",
    ),
    "zh": (
        "{who}按{r}分{n}元，{A}得多少元？", "{who}按{r}的比分{n}颗糖，{A}分到几颗？",
        "{who}的年龄比是{r}，和是{n}岁，{A}多少岁？",
        "{n}元由{who}按{r}分，{A}分得多少？",
        "{who}共有{n}张邮票，张数比是{r}，{A}有几张？",
        "{who}一共跑了{n}千米，路程比是{r}，{A}跑了多少千米？",
        "{who}收了{n}个苹果，个数比为{r}，{A}收了几个？",
        "按{r}，{who}分{n}本书，{A}有多少本？",
    ),
}  # fmt: skip
_SIMPLIFY: dict[Language, tuple[str, ...]] = {
    "en": (
        "Simplify the ratio {r}.", "Write {r} in its simplest form.", "Simplify {r}.",
        "What is the ratio {r} in lowest terms?", "Reduce the ratio {r}.",
        "simplify {r}", "What is the simplest form of the ratio {r}?",
        "{r} as a ratio in lowest terms", "Can the ratio {r} be simplified?",
        "Express the ratio {r} in lowest terms.",
        "Please reduce {r} as far as possible.", "Cancel down the ratio {r}.",
    ),
    "zh": (
        "化简比{r}。", "把{r}化成最简整数比。", "{r}的最简比是什么？",
        "{r}化简后是多少？", "求{r}的最简整数比。", "比{r}能化简吗？",
        "将{r}化为最简比。", "化简{r}", "请化简比：{r}",
    ),
}  # fmt: skip
_SCALE: dict[Language, tuple[str, ...]] = {
    "en": (
        "A recipe for {a} people needs {q} g of flour. How much flour is needed for "
        "{b}?",
        "For {a} servings you take {q} ml of milk. How many ml for {b} servings?",
        "{a} cakes need {q} g of sugar. How many grams do {b} cakes need?",
        "If {a} pens cost {q} cents, what do {b} pens cost?",
        "{q} g of rice are enough for {a} people. How much for {b} people?",
        "A car uses {q} litres for {a} trips. How many litres for {b} trips?",
        "{a} machines make {q} screws. How many do {b} machines make?",
        "My recipe serves {a} and uses {q} g of butter. I cook for {b}. How much "
        "butter?", "Solve the proportion {a}:{q} = {b}:x.", "{a}:{q} = {b}:x, x = ?",
        "Scale {q} g from {a} servings to {b} servings.",
        "{a} is to {q} as {b} is to what?",
    ),
    "zh": (
        "{a}人份需要{q}克面粉，{b}人份需要多少克？",
        "做{a}个蛋糕要{q}克糖，做{b}个要多少克？", "{a}支笔{q}分钱，{b}支笔多少分钱？",
        "{a}份要用{q}毫升牛奶，{b}份要多少毫升？",
        "{q}克米够{a}个人吃，{b}个人要多少克？",
        "{a}台机器生产{q}个零件，{b}台生产多少个？", "解比例{a}:{q}={b}:x。",
        "{a}:{q}={b}:x，x=?", "食谱是{a}人用{q}克黄油，{b}人用多少克？",
    ),
}  # fmt: skip
_LIMITS = {1: (5, 20), 2: (9, 60), 3: (9, 99), 4: (9, 99)}  # parts, value of one part
_OLDEST = 90  # of people whose ages are asked for
_SEPARATORS = re.compile(r"\\text\{?|\\?and|\}|[:：,，、;和与]")


def make(rng: Random, size: int) -> Problem:
    """Draw a question with two parts, or ``size`` parts from size 3 on."""
    return draw_short(rng, size, _draw, beyond=size not in TASK.sizes)


def _draw(rng: Random, size: int) -> Problem:
    language = choose_language(rng)
    kind = rng.choices((_share, _simplify, _scale), (48, 27, 25))[0]
    return kind(rng, size, language)


def _share(rng: Random, size: int, language: Language) -> Problem:
    highest, value = _LIMITS[size]
    count = max(size, 2)
    parts = [rng.randint(1, highest) for _ in range(count)]
    if rng.random() < 0.06:
        parts = [parts[0]] * count
    unit = rng.randint(1, value)
    amount = unit * sum(parts)
    shares = [unit * part for part in parts]
    zh = language == "zh"
    head = f"{amount}按{_join(parts)}" if zh else f"{amount} in {_join(parts)}"
    lines = [f"{head}: {'+'.join(map(str, parts))}={sum(parts)}, {amount}/{sum(parts)}"]
    lines += divide_by_lines(amount, sum(parts), language).lines
    lines.append(f"{amount}/{sum(parts)}={unit}")
    lines.append(", ".join(f"{unit}*{part}={unit * part}" for part in parts))
    names = rng.sample(PEOPLE[language], count)
    who = "、".join(names) if zh else f"{', '.join(names[:-1])} and {names[-1]}"
    if rng.random() < 0.4:
        place = rng.randrange(count)
        name, result = names[place], str(shares[place])
        lines.append(f"{name}: {result}")
        wordings = _ONE[language]
        if max(shares) > _OLDEST:
            wordings = tuple(t for t in wordings if "ages" not in t and "岁" not in t)
        answer = (
            f"{name}得到 \\boxed{{{result}}}。"
            if zh
            else f"{name}: \\boxed{{{result}}}."
        )
    else:
        name, result = "", _join(shares)
        wordings = _SHARE[language]
        answer = (
            f"各是 \\boxed{{{result}}}。"
            if zh
            else f"The shares are \\boxed{{{result}}}."
        )
    return Problem(
        question=fill(
            rng, wordings, language, n=str(amount), r=_typeset(rng, parts), who=who,
            A=name,
        ),
        thought="\n".join(lines),
        answer=answer,
        expected=result,
        language=language,
    )  # fmt: skip


def _simplify(rng: Random, size: int, language: Language) -> Problem:
    highest, value = _LIMITS[size]
    count = 3 if size > 2 and rng.random() < 0.4 else 2
    parts = [rng.randint(1, highest + 3) for _ in range(count)]
    if rng.random() < 0.04:
        parts = [parts[0]] * count
    factor = 1 if rng.random() < 0.12 else rng.randint(2, max(value // 3, 9))
    terms = [part * factor for part in parts]
    zh = language == "zh"
    lines = [f"{'辗转相除' if zh else 'Euclid'}: {', '.join(map(str, terms))}"]
    divisor = terms[0]
    for term in terms[1:]:
        more, divisor = euclid_lines(divisor, term)
        lines += more
    lines.append(f"{'最大公约数' if zh else 'gcd'}={divisor}")
    result = terms
    if divisor > 1:
        result = [term // divisor for term in terms]
        lines += [", ".join(divide_exactly(term, divisor)) for term in terms]
    equation = f"{_join(terms)} = \\boxed{{{_join(result)}}}"
    return Problem(
        question=fill(rng, _SIMPLIFY[language], language, r=_typeset(rng, terms)),
        thought="\n".join(lines),
        answer=f"所以 {equation}。" if zh else f"So {equation}.",
        expected=_join(result),
        language=language,
    )


def _scale(rng: Random, size: int, language: Language) -> Problem:
    """Multiply first, then divide: the result is whole, what one needs may not be."""
    highest, value = _LIMITS[size]
    old, new = rng.randint(2, highest + 3), rng.randint(2, highest + 3)
    if old == new:
        new = old + 1
    step = old // gcd(old, new)
    quantity = step * rng.randint(1, max(value * (3 if size > 1 else 1) // step, 1))
    if size > 1 and rng.random() < 0.4 and (rounded := quantity // (10 * step)):
        quantity = rounded * 10 * step
    product = quantity * new
    zh = language == "zh"
    head = f"{old}: {quantity}, {new}: ?"
    lines = [f"{'比例' if zh else 'Proportion'}: {head}", f"{quantity}*{new}:"]
    lines += multiply_by_lines(max(quantity, new), min(quantity, new))
    lines.append(f"{product}/{old}:")
    lines += divide_by_lines(product, old, language).lines
    lines.append(f"{product}/{old}={product // old}")
    result = str(product // old)
    said = "答案是" if zh else "The answer is"
    return Problem(
        question=fill(
            rng, _SCALE[language], language, a=str(old), b=str(new), q=str(quantity)
        ),
        thought="\n".join(lines),
        answer=f"{said} \\boxed{{{result}}}{'。' if zh else '.'}",
        expected=result,
        language=language,
    )


def _join(parts: Sequence[int]) -> str:
    return ":".join(map(str, parts))


def _typeset(rng: Random, parts: Sequence[int]) -> str:
    return rng.choice((":", ":", ":", " : ")).join(map(str, parts))


def check(problem: Problem, answer: str) -> bool:
    """Check a number, or numbers in the order asked for, between any separators."""
    content = boxed_content(answer)
    if content is None or len(content) > 200:
        return False
    numbers = [piece for piece in _SEPARATORS.split(content) if piece]
    return numbers == problem.expected.split(":")


TASK = Task(
    name="ratios",
    make=make,
    check=check,
    sizes=(1, 2, 3),
    beyond=(4,),
)
