"""Expressions with precedence and brackets, reduced one operation at a time.

Size: the number of operations. A single one begins with a negative number; the others
are families of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.steps import signed
from qwq_lab.training.tasks.wording import (
    CALCULATE,
    ask_for,
    choose_language,
    fill,
    say_result,
    vary,
)
from qwq_lab.training.tasks.words.asking import ask_value, name_somebody
from qwq_lab.training.tasks.words.expression import (
    CHAINS,
    FORWARDS,
    INNER,
    ONE,
    OUTER,
    OUTER_LAST,
    PHRASES,
    SENTENCES,
    STEPS,
)

if TYPE_CHECKING:
    from random import Random

# Steps larger than these would have to be written out digit by digit.
LARGEST_VALUE = 250
LARGEST_FACTOR = 25
LARGEST_SMALL_FACTOR = 12


ONE_STEP_AT_A_TIME: dict[Language, str] = {
    "en": "One step at a time",
    "zh": "一步一步算",
}
_SPOKEN: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "+": (" plus ",),
        "-": (" minus ", " take away "),
        "*": (" times ", " multiplied by "),
        "/": (" divided by ", " over "),
    },
    "zh": {
        "+": ("加", "加上"),
        "-": ("减", "减去"),
        "*": ("乘", "乘以"),
        "/": ("除以",),
    },
}


@dataclass(frozen=True)
class Operation:
    """An operation on two numbers or operations."""

    sign: str
    left: Tree
    right: Tree


Tree: TypeAlias = "int | Operation"


def make(rng: Random, size: int) -> Problem:
    """Draw an expression with ``size`` operations."""
    language = choose_language(rng)
    tree, value = _grow(rng, size) if size > 1 else _single(rng)
    expression = write(tree)
    question = _ask(rng, tree, language)
    lines = []
    while isinstance(tree, Operation):
        tree, step = reduce_once(tree)
        lines.append(f"{step} → {write(tree)}" if isinstance(tree, Operation) else step)
    return Problem(
        question=question,
        thought="\n".join([f"{ONE_STEP_AT_A_TIME[language]}: {expression}", *lines]),
        answer=say_result(expression, str(value), language),
        expected=str(value),
        language=language,
    )


def _ask(rng: Random, tree: Tree, language: Language) -> str:
    roll = rng.random()
    if isinstance(tree, Operation):
        sides = (tree.left, tree.right)
        if all(isinstance(side, int) for side in sides):
            if roll < 0.65:
                return _ask_one(rng, tree, language)
        elif roll < 0.3 and (asked := _ask_nested(rng, tree, language)):
            return fill(rng, [asked], language)
        elif roll < 0.45 and (steps := list_steps(tree)):
            return ask_steps(rng, *steps, language)
    return ask_for(rng, write(tree), language, *SENTENCES[language])


def _ask_one(rng: Random, tree: Operation, language: Language) -> str:
    """Say one operation as people say it: 12 divided by 4."""
    roll = rng.random()
    first, second = str(tree.left), str(tree.right)
    if roll < 0.35:
        said = rng.choice(_SPOKEN[language][tree.sign])
        asked = rng.choice(("{e}", *CALCULATE[language]))
        return vary(rng, asked.format(e=f"{first}{said}{second}"), language)
    return fill(rng, [name_one(rng, tree.sign, language)], language, a=first, b=second)


def name_one(
    rng: Random, sign: str, language: Language, *, forwards: bool = True
) -> str:
    """Choose a wording for one operation on ``{a}`` and ``{b}``."""
    phrases, sentences = (
        [t for t in kind[sign][language] if forwards or not _leads(t)]
        for kind in (PHRASES, ONE)
    )
    if rng.random() < 0.45:
        return ask_value(rng, phrases, language)
    return name_somebody(rng, rng.choice(sentences), language)


def _leads(template: str) -> bool:
    return any(word in template for word in FORWARDS)


def _ask_nested(rng: Random, tree: Operation, language: Language) -> str:
    """Multiply the sum of 3 and 4 by 5; empty where more is nested."""
    names = []
    for side in (tree.left, tree.right):
        if isinstance(side, int):
            names.append(str(side))
        elif isinstance(side.left, int) and isinstance(side.right, int):
            name = rng.choice(INNER[language][side.sign])
            names.append(name.format(a=side.left, b=side.right))
        else:
            return ""
    outer = OUTER[language][tree.sign]
    if language == "zh" and isinstance(tree.right, Operation):
        unclear = tree.right.sign in "-/"  # 20 minus 3 minus 1
        if unclear or rng.random() < 0.4:
            outer = OUTER_LAST[tree.sign]
    return rng.choice(outer).format(x=names[0], y=names[1])


def list_steps(tree: Operation) -> tuple[int, list[tuple[str, int]]] | None:
    """List a first number and what is done with it; None where another side is nested.

    Then the steps are said one after another, without any rule of precedence.
    """
    steps: list[tuple[str, int]] = []
    rest: Tree = tree
    while isinstance(rest, Operation):
        if not isinstance(rest.right, int):
            return None
        steps.insert(0, (rest.sign, rest.right))
        rest = rest.left
    return rest, steps


def ask_steps(
    rng: Random, first: int, steps: list[tuple[str, int]], language: Language
) -> str:
    """Ask for the end of a chain of steps: start with 3, add 4, then divide."""
    verbs = STEPS[language]
    said = [rng.choice(verbs[sign]).format(n=number) for sign, number in steps]
    last = rng.choice((", then ", ", and then ", ", and finally "))
    joined = ", ".join(said[:-1]) + last + said[-1] if len(said) > 1 else said[0]
    if language == "zh":
        joined = rng.choice(("，再", "，然后")).join(said)
    template = name_somebody(rng, rng.choice(CHAINS[language]), language)
    return fill(rng, [template], language, a=str(first), s=joined)


def _single(rng: Random) -> tuple[Tree, int]:
    sign, left, right = rng.choice("+-*/"), -rng.randint(1, 60), rng.randint(1, 60)
    if sign == "/":
        divisor, quotient = rng.randint(2, 12), -rng.randint(1, 15)
        if rng.random() < 0.25:
            divisor, quotient = -divisor, -quotient
        return Operation("/", divisor * quotient, divisor), quotient
    if sign == "*":
        left, right = max(left, -LARGEST_SMALL_FACTOR), min(right, LARGEST_FACTOR)
    return Operation(sign, left, right), calculate(sign, left, right)


def _grow(rng: Random, operations: int) -> tuple[Tree, int]:
    """Grow a random tree from the leaves up, with every value small."""
    if operations == 0:
        number = rng.randint(1, 12) if rng.random() < 0.6 else rng.randint(1, 60)
        if rng.random() < 0.04:
            number = -number
        return number, number
    if operations == 1 and rng.random() < 0.25:
        divisor, quotient = rng.randint(2, 12), rng.randint(1, 15)
        return Operation("/", divisor * quotient, divisor), quotient
    while True:
        before = rng.choice((0, operations - 1, rng.randint(0, operations - 1)))
        left, first = _grow(rng, before)
        right, second = _grow(rng, operations - 1 - before)
        signs = [sign for sign in "+-*/" if _is_small(sign, first, second)]
        if signs:
            sign = rng.choice(signs)
            return Operation(sign, left, right), calculate(sign, first, second)


def _is_small(sign: str, left: int, right: int) -> bool:
    if sign == "*":
        small, large = sorted((abs(left), abs(right)))
        return small <= LARGEST_SMALL_FACTOR and large <= LARGEST_FACTOR
    if sign == "/":
        # A divisor of 1 or a dividend of 0 teaches little.
        return abs(right) > 1 and left != 0 and left % right == 0
    return abs(calculate(sign, left, right)) <= LARGEST_VALUE


def calculate(sign: str, left: int, right: int) -> int:
    """Apply one operation; a division is exact."""
    if sign == "+":
        return left + right
    if sign == "-":
        return left - right
    return left * right if sign == "*" else left // right


def _needs_brackets(parent: str, child: Operation, *, is_right: bool) -> bool:
    weak = child.sign in "+-"
    return (weak and (is_right or parent in "*/")) or (is_right and parent in "*/")


def write(tree: Tree, *, leads: bool = True) -> str:
    """Write a tree as text; a negative number that does not lead stands in brackets."""
    if isinstance(tree, int):
        return str(tree) if leads else signed(tree)
    left, right = write(tree.left, leads=leads), write(tree.right, leads=False)
    if isinstance(tree.left, Operation) and _needs_brackets(
        tree.sign, tree.left, is_right=False
    ):
        left = f"({write(tree.left)})"
    if isinstance(tree.right, Operation) and _needs_brackets(
        tree.sign, tree.right, is_right=True
    ):
        right = f"({write(tree.right)})"
    return f"{left}{tree.sign}{right}"


def reduce_once(tree: Operation) -> tuple[Tree, str]:
    """Carry out the operation that comes first; return the rest and the equation."""
    path = min(_ready(tree, (), 0))[3]
    return _replace(tree, path)


_Ready = tuple[int, int, tuple[int, ...], tuple[int, ...]]


def _ready(tree: Tree, path: tuple[int, ...], brackets: int) -> list[_Ready]:
    """List the operations on two numbers, keyed by the order they are done in."""
    if isinstance(tree, int):
        return []
    if isinstance(tree.left, int) and isinstance(tree.right, int):
        return [(-brackets, int(tree.sign in "+-"), path, path)]
    found = []
    for side, child in enumerate((tree.left, tree.right)):
        inside = isinstance(child, Operation) and _needs_brackets(
            tree.sign, child, is_right=bool(side)
        )
        found += _ready(child, (*path, side), brackets + inside)
    return found


def _replace(tree: Tree, path: tuple[int, ...]) -> tuple[Tree, str]:
    assert isinstance(tree, Operation)  # noqa: S101 - a path leads to an operation
    if not path:
        assert isinstance(tree.left, int)  # noqa: S101
        assert isinstance(tree.right, int)  # noqa: S101
        value = calculate(tree.sign, tree.left, tree.right)
        return value, f"{write(tree)}={value}"
    child, step = _replace(tree.right if path[0] else tree.left, path[1:])
    if path[0]:
        return Operation(tree.sign, tree.left, child), step
    return Operation(tree.sign, child, tree.right), step


TASK = Task(
    name="expressions",
    make=make,
    check=check_boxed,
    sizes=(1, 2, 3, 4, 5),
    beyond=(6, 7),
)
