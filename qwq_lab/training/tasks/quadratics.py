r"""Quadratic equations with whole roots: two numbers with a given product and sum.

Size: 1 ``x^2 + bx + c = 0`` with one-digit roots of one sign; 2 roots of any sign, also
zero, equal or opposite ones, and equations without whole roots; 3 also equations that
must first be ordered or divided by a number; 4 larger roots.
"""

from __future__ import annotations

import re
from math import isqrt
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps import signed
from qwq_lab.training.tasks.steps_algebra import boxed_content
from qwq_lab.training.tasks.wording import choose_language, fill
from qwq_lab.training.tasks.words.quadratic import (
    ASKS,
    IN_WORDS,
    MET,
    TERMS,
    WORDINGS,
)

if TYPE_CHECKING:
    from random import Random

NO_ROOTS: dict[Language, str] = {
    "en": "has no integer roots",
    "zh": "没有整数根",
}
LARGEST_ROOT = {1: 9, 2: 9, 3: 10, 4: 14}

_START: dict[Language, str] = {"en": "Product and sum", "zh": "积与和"}


_FORM_IN_WORDS = re.compile(
    r"x\^2(?P<sign>[-+])(?P<b>\d*)x(?P<c>[-+]\d+)?=(?P<total>-?\d+)"
)


def make(rng: Random, size: int) -> Problem:
    """Draw an equation of the kind that ``size`` names."""
    language = choose_language(rng)
    name = rng.choice("xxxxxxytzn")
    linear, constant = _draw_coefficients(rng, size)
    given, lines = _present(rng, name, linear, constant, size)
    more, roots = _think(name, linear, constant, language)
    if roots:
        expected = ", ".join(map(str, roots))
        said = f"解是 {name} = " if language == "zh" else f"The solutions are {name} = "
        if len(roots) == 1 and language == "en":
            said = f"The only solution is {name} = "
        stop = "。" if language == "zh" else "."
        answer = f"{said}\\boxed{{{expected}}}{stop}"
    else:
        expected = "no integer roots"
        space, stop = ("", "。") if language == "zh" else (" ", ".")
        answer = f"{given}{space}{NO_ROOTS[language]}{stop}"
    return Problem(
        question=_ask(rng, given, name, language),
        thought="\n".join([*lines, *more]),
        answer=answer,
        expected=expected,
        language=language,
    )


def _ask(rng: Random, given: str, name: str, language: Language) -> str:
    form = _FORM_IN_WORDS.fullmatch(given)
    if form and rng.random() < 0.2:
        signs, once, times, plain = TERMS[language]
        terms = signs[form["sign"]] + (times if form["b"] else once)
        if form["c"]:
            terms += signs[form["c"][0]] + plain.replace("{n}", form["c"][1:])
        terms = terms.replace("{n}", form["b"])
        return fill(rng, IN_WORDS[language], language, terms=terms, c=form["total"])
    wordings = WORDINGS[language]
    if rng.random() < 0.25:
        space = "" if language == "zh" else " "
        wordings = (f"{rng.choice(MET[language])}{space}{rng.choice(ASKS[language])}",)
    return fill(rng, wordings, language, e=_typeset(rng, given), x=name)


def _draw_coefficients(rng: Random, size: int) -> tuple[int, int]:
    largest = LARGEST_ROOT[size]
    if size == 1:
        sign = rng.choice((-1, 1))
        first, second = rng.randint(1, largest), rng.randint(1, largest)
        return -sign * (first + second), first * second
    roll = rng.random()
    if roll < 0.05:
        return rng.choice((-1, 1)) * rng.randint(1, largest), 0
    if roll < 0.11:
        root = rng.randint(1, largest)
        return 0, -(root**2) if rng.random() < 0.8 else rng.choice((-1, 1)) * root
    if roll < 0.17:
        root = rng.choice((-1, 1)) * rng.randint(1, largest)
        return -2 * root, root**2
    if roll < 0.27:
        while True:
            linear = rng.randint(-largest, largest)
            constant = rng.randint(-largest * 4, largest * 4)
            if constant and linear and not solve(linear, constant):
                return linear, constant
    first, second = (rng.choice((-1, 1)) * rng.randint(1, largest) for _ in range(2))
    return -(first + second), first * second


def solve(linear: int, constant: int) -> tuple[int, ...]:
    """Return the whole roots of ``x^2 + linear*x + constant``, the smaller first."""
    discriminant = linear**2 - 4 * constant
    root = isqrt(max(discriminant, 0))
    if root * root != discriminant:
        return ()
    return tuple(sorted({(-linear - root) // 2, (-linear + root) // 2}))


def _term(number: int, name: str) -> str:
    """Write ``+5x``, ``-x`` or ``+5``; nothing for 0."""
    if number == 0:
        return ""
    if name and abs(number) == 1:
        return ("-" if number < 0 else "+") + name
    return f"{number:+d}{name}"


def write_quadratic(name: str, linear: int, constant: int, leading: int = 1) -> str:
    """Write ``2x^2-3x+1=0``; a coefficient of 0 is left out."""
    first = f"{leading if leading > 1 else ''}{name}^2"
    return f"{first}{_term(linear, name)}{_term(constant, '')}=0"


def _present(
    rng: Random, name: str, linear: int, constant: int, size: int
) -> tuple[str, list[str]]:
    """Choose how the equation is given; the lines bring it into order."""
    ordered = write_quadratic(name, linear, constant)
    if linear == 0 and rng.random() < 0.5:
        return f"{name}^2={-constant}", [f"{name}^2={-constant}"]
    roll = rng.random()
    if size < 3 or roll < 0.5:
        return ordered, [ordered]
    if roll < 0.7:
        factor = rng.randint(2, 5)
        given = write_quadratic(name, linear * factor, constant * factor, factor)
        steps = [
            f"{number * factor}/{factor}={number}"
            for number in (linear, constant)
            if number
        ]
        return given, [f"{given}: {', '.join(steps)}, {ordered}"]
    if roll < 0.85:
        given = f"{name}^2{_term(linear, name)}={-constant}"
    else:
        moved = f"{_term(-linear, name)}{_term(-constant, '')}".removeprefix("+")
        given = f"{name}^2={moved or '0'}"
    return given, [f"{given}: {ordered}" if given != ordered else given]


def _typeset(rng: Random, equation: str) -> str:
    roll = rng.random()
    if roll < 0.3:
        equation = equation.replace("^2", "²")
    elif roll < 0.35:
        equation = equation.replace("^2", "**2")
    if rng.random() < 0.5:
        equation = re.sub(r"(?<=[\w²])([-+=])", r" \1 ", equation)
    return equation


def _think(
    name: str, linear: int, constant: int, language: Language
) -> tuple[list[str], tuple[int, ...]]:
    """Write the search for the two numbers, and return the roots."""
    roots = solve(linear, constant)
    none = "没有整数根" if language == "zh" else "no integer roots"
    if linear == 0:
        return _take_root(name, -constant, language), roots
    if constant == 0:
        factors = f"{name}({name}{_term(linear, '')})=0"
        factor = "因式分解" if language == "zh" else "Factors"
        return [f"{factor}: {factors}", _say_roots(name, [0, -linear])], roots
    product, total = abs(constant), abs(linear)
    lines = [f"{_START[language]}: {constant}, {linear}"]
    sign = "+" if constant > 0 else "-"
    for small in range(1, isqrt(product) + 1):
        large, rest = divmod(product, small)
        trial = f"{product}-{small}*{large}={rest}"
        if rest:
            lines.append(trial)
            continue
        combined = large + small if constant > 0 else large - small
        lines.append(f"{trial}, {large}{sign}{small}={combined}")
        if combined == total:
            break
    else:
        after = isqrt(product) + 1
        lines += [f"{after}*{after}>{product}", none]
        return lines, ()
    first, second = (large, small) if linear > 0 else (-large, -small)
    if constant < 0:
        second = -second
    lines.append(
        f"{signed(first)}*{signed(second)}={constant}, "
        f"{first}+{signed(second)}={linear}"
    )
    factors = f"({name}{_term(first, '')})({name}{_term(second, '')})=0"
    return [*lines, factors, _say_roots(name, [-first, -second])], roots


def _take_root(name: str, square: int, language: Language) -> list[str]:
    none = "没有整数根" if language == "zh" else "no integer roots"
    lines = [f"{'开方' if language == 'zh' else 'Square root'}: {name}^2={square}"]
    if square < 0:
        return [*lines, f"{square}<0, {none}"]
    root = isqrt(square)
    if root * root == square:
        return [*lines, f"{root}*{root}={square}", _say_roots(name, [root, -root])]
    after = root + 1
    return [*lines, f"{root}*{root}<{square}, {after}*{after}>{square}", none]


def _say_roots(name: str, roots: list[int]) -> str:
    """Write the roots, the smaller one first."""
    return ", ".join(f"{name}={root}" for root in sorted(set(roots)))


def check(problem: Problem, answer: str) -> bool:
    """Check the boxed roots in any order, or that none are claimed."""
    content = boxed_content(answer)
    if problem.expected == "no integer roots":
        return content is None and NO_ROOTS[problem.language] in answer
    if content is None or len(content) > 40:
        return False
    content = re.sub(r"\\text\{(?:and|or)\}", ",", content)
    content = re.sub(r"(?:^|(?<=[,，;；或和且dr]))[a-z](?:_?[12])?=", "", content)
    parts = re.split(r"[,，;；或和且]|and|or", content)
    if not all(re.fullmatch(r"-?\d{1,6}", part) for part in parts):
        return False
    return {int(part) for part in parts} == set(map(int, problem.expected.split(",")))


TASK = Task(
    name="quadratics",
    make=make,
    check=check,
    sizes=(1, 2, 3),
    beyond=(4,),
)
