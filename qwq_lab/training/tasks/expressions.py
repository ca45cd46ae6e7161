"""Expressions with precedence and brackets, reduced one operation at a time.

Size: the number of operations. A single one is a division or begins with a negative
number; the others are families of their own.
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
    say_result,
    vary,
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
    lines = []
    while isinstance(tree, Operation):
        tree, step = reduce_once(tree)
        lines.append(f"{step} → {write(tree)}" if isinstance(tree, Operation) else step)
    if size == 1 and rng.random() < 0.4:
        question = _say_in_words(rng, expression, language)
    else:
        question = ask_for(rng, expression, language)
    return Problem(
        question=question,
        thought="\n".join([f"{ONE_STEP_AT_A_TIME[language]}: {expression}", *lines]),
        answer=say_result(expression, str(value), language),
        expected=str(value),
        language=language,
    )


def _say_in_words(rng: Random, expression: str, language: Language) -> str:
    """Write one operation as people say it: 12 divided by 4."""
    sign = next(sign for sign in "/*+-" if sign in expression[1:])
    first, second = expression.rsplit(sign, 1) if sign != "-" else _split(expression)
    said = rng.choice(_SPOKEN[language][sign])
    asked = rng.choice(("{e}", *CALCULATE[language]))
    return vary(rng, asked.format(e=f"{first}{said}{second}"), language)


def _split(difference: str) -> tuple[str, str]:
    first, _, second = difference[1:].partition("-")
    return difference[0] + first, second


def _single(rng: Random) -> tuple[Tree, int]:
    if rng.random() < 0.7:
        divisor, quotient = rng.randint(2, 12), rng.randint(1, 20)
        return Operation("/", divisor * quotient, divisor), quotient
    sign, left, right = rng.choice("+-*"), -rng.randint(1, 60), rng.randint(1, 60)
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
    weight=1.5,
)
