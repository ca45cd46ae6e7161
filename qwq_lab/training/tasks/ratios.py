r"""Ratios: share an amount, write a ratio in lowest terms, scale a quantity.

Size: 1 two small parts; 2 two parts, larger amounts; 3 three parts, hundreds; 4 four
parts.
"""

from __future__ import annotations

import re
from math import gcd
from typing import TYPE_CHECKING

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
from qwq_lab.training.tasks.words.names import FIRST_NAMES, PEOPLE, draw_names
from qwq_lab.training.tasks.words.ratio import (
    COINS,
    EATERS,
    FOOD,
    MONEY,
    ONE,
    PIECES,
    PRODUCTS,
    SCALE,
    SHARE,
    SIMPLIFY,
    TWO_AMOUNTS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_LIMITS = {1: (5, 20), 2: (9, 60), 3: (9, 99), 4: (9, 99)}  # parts, value of one part
_OLDEST = 90  # of people whose ages are asked for
_ONE_UNIT = re.compile(
    r"(?<![\d:.])1 (cent|euro|dollar|pound|gram|litre|page|word|screw|toy car|"
    + "|".join(thing.removesuffix("s") for thing in PRODUCTS["en"])
    + r")s\b"
)
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
    names = draw_names(rng, FIRST_NAMES[language], count, language)
    who = "、".join(names) if zh else f"{', '.join(names[:-1])} and {names[-1]}"
    products = [f"{unit}*{part}={unit * part}" for part in parts]
    if rng.random() < 0.45:
        place = rng.randrange(count)
        name, result = names[place], str(shares[place])
        # Each share beside its name, where it is looked up.
        pairs = zip(names, products, shares, strict=True)
        lines += [f"{one}: {product}, {one} {share}" for one, product, share in pairs]
        lines.append(f"{name} {result}")
        wording = _one_share(rng, language, old=max(shares) <= _OLDEST)
        answer = (
            f"{name}得到 \\boxed{{{result}}}。"
            if zh
            else f"{name}: \\boxed{{{result}}}."
        )
    else:
        lines.append(", ".join(products))
        name, result = "", _join(shares)
        wording = rng.choice(SHARE[language])
        answer = (
            f"各是 \\boxed{{{result}}}。"
            if zh
            else f"The shares are \\boxed{{{result}}}."
        )
    return Problem(
        question=fill(
            rng, [wording], language, n=str(amount), who=who, A=name,
            r=_typeset(rng, parts, wording), things=rng.choice(PRODUCTS[language]),
        ),
        thought="\n".join(lines),
        answer=answer,
        expected=result,
        language=language,
    )  # fmt: skip


def _one_share(rng: Random, language: Language, *, old: bool) -> str:
    """Draw how to ask for the share of one person; ``old`` lets it be an age."""
    roll = rng.random()
    if roll < 0.4:
        wordings = ONE[language]
        if not old:
            wordings = tuple(t for t in wordings if " age" not in t and "岁" not in t)
        return rng.choice(wordings)
    told, asked = MONEY[language] if roll < 0.7 else PIECES[language]
    space = " " if language == "en" else ""
    return f"{rng.choice(told)}{space}{rng.choice(asked)}"


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
    wording, of = rng.choice(SIMPLIFY[language]), {}
    if count == 2 and min(terms) > 1 and rng.random() < 0.3:
        wording = rng.choice(TWO_AMOUNTS[language])
        of = {"a": str(terms[0]), "b": str(terms[1])}
        of["name"], of["friend"] = draw_names(rng, PEOPLE[language], 2, language)
        of["things"], of["others"] = rng.sample(PRODUCTS[language], 2)
    equation = f"{_join(terms)} = \\boxed{{{_join(result)}}}"
    return Problem(
        question=fill(rng, [wording], language, r=_typeset(rng, terms, wording), **of),
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
        question=_ask_to_scale(rng, old, new, quantity, language),
        thought="\n".join(lines),
        answer=f"{said} \\boxed{{{result}}}{'。' if zh else '.'}",
        expected=result,
        language=language,
    )


def _ask_to_scale(
    rng: Random, old: int, new: int, quantity: int, language: Language
) -> str:
    wording = rng.choice(SCALE[language])
    food = rng.choice(FOOD[language])
    question = fill(
        rng, [wording], language, a=str(old), b=str(new), q=str(quantity), food=food,
        stuff=food.rpartition(" ")[2], eaters=rng.choice(EATERS),
        things=rng.choice(PRODUCTS[language]), coins=rng.choice(COINS[language]),
        name=rng.choice(PEOPLE[language]),
    )  # fmt: skip
    if quantity == 1:
        question = _ONE_UNIT.sub(r"1 \1", question)
    return question


def _join(parts: Sequence[int]) -> str:
    return ":".join(map(str, parts))


def _typeset(rng: Random, parts: Sequence[int], wording: str) -> str:
    """Write a ratio; where the wording calls it one, also as ``2 to 3``."""
    signs: tuple[str, ...] = (":", ":", ":", " : ")
    if re.search("[Rr]atio (as )?{r}", wording):
        signs = (*signs, " to ")
    elif re.search("[按比是为]{r}", wording):
        signs = (*signs, "比", "：")
    return rng.choice(signs).join(map(str, parts))


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
