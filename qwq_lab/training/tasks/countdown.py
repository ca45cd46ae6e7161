r"""Reach a target with three numbers: a search with dead ends and back-tracking.

Size: the largest number that may be drawn.
"""

from __future__ import annotations

import ast
import re
from fractions import Fraction
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, boxed
from qwq_lab.training.tasks.wording import choose_language
from qwq_lab.training.tasks.words.countdown import ask

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

_ALLOWED = re.compile(r"[-+*/()0-9]{1,100}")

LONGEST_THOUGHT = 420  # characters; longer searches are not drawn
IMPOSSIBLE_SHARE = 0.12
LARGEST_TARGET = 100
LARGEST_SMALL_FACTOR = 12  # two larger factors overshoot every target

NO_WAY: dict[Language, str] = {
    "en": "I tried every way with whole numbers, and none reaches the target.",
    "zh": "我试了所有整数的算法，都得不到目标。",
}


def make(rng: Random, size: int) -> Problem:
    """Draw three numbers up to ``size`` and a target, which most can reach."""
    language = choose_language(rng)
    possible = rng.random() >= IMPOSSIBLE_SHARE
    while True:
        numbers = [rng.randint(1, size) for _ in range(3)]
        reached = _reachable(numbers)
        if not possible:
            out_of_it = set(range(1, LARGEST_TARGET + 1)) - _all_values(numbers)
            reached = sorted(out_of_it)
        if not reached:
            continue
        target = rng.choice(reached)
        thought, expression = _search(numbers, target, language)
        if bool(expression) == possible and len(thought) <= LONGEST_THOUGHT:
            break
    said = "答案：" if language == "zh" else "One way:"
    answer = f"{said} \\boxed{{{expression}}}" if possible else NO_WAY[language]
    goal = str(target) if possible else f"not {target}"
    return Problem(
        question=ask(rng, numbers, target, language),
        thought=thought,
        answer=answer,
        expected=f"{' '.join(map(str, numbers))} -> {goal}",
        language=language,
    )


def _all_values(numbers: list[int]) -> set[Fraction]:
    """Every value of three numbers, fractions and negative steps included."""
    values: set[Fraction] = set()
    for first, second, other in _pairs(numbers):
        for step in _any_step(Fraction(first), Fraction(second)):
            values |= _any_step(step, Fraction(other))
    return values


def _any_step(first: Fraction, second: Fraction) -> set[Fraction]:
    values = {first + second, first - second, second - first, first * second}
    if second:
        values.add(first / second)
    if first:
        values.add(second / first)
    return values


def _combine(first: int, second: int) -> Iterator[tuple[str, int]]:
    """Combine two numbers in every way that stays whole and above zero."""
    large, small = max(first, second), min(first, second)
    yield f"{large}+{small}", large + small
    if large > small:
        yield f"{large}-{small}", large - small
    if small <= LARGEST_SMALL_FACTOR:
        yield f"{large}*{small}", large * small
    if large % small == 0:
        yield f"{large}/{small}", large // small


def _pairs(numbers: list[int]) -> Iterator[tuple[int, int, int]]:
    for left_out in (2, 1, 0):
        first, second = (numbers[i] for i in range(3) if i != left_out)
        yield first, second, numbers[left_out]


def _reachable(numbers: list[int]) -> list[int]:
    """List the targets in order, once each: common ones are as likely as rare ones."""
    values = {
        final
        for first, second, other in _pairs(numbers)
        for _, value in _combine(first, second)
        for _, final in _combine(value, other)
    }
    return sorted(value for value in values if value <= LARGEST_TARGET)


def _search(numbers: list[int], target: int, language: Language) -> tuple[str, str]:
    """Try the pairs one after the other; return the thought and the expression."""
    unlike, yes = ("不是", "成功") if language == "zh" else ("not", "found")
    goal = "目标" if language == "zh" else "Target"
    lines = [f"{goal} {target}: {' '.join(map(str, numbers))}"]
    for first, second, other in _pairs(numbers):
        tries = []
        for step, value in _combine(first, second):
            seconds = []
            for last_step, final in _combine(value, other):
                if not _may_reach(last_step, value, other, target):
                    continue
                seconds.append(f"{last_step}={final}")
                if final == target:
                    tries.append(f"{step}={value}: {' '.join(seconds)}")
                    lines.append(f"{', '.join(tries)}, {yes}")
                    return "\n".join(lines), _write(step, last_step, value, other)
            colon = ": " if seconds else ""
            tries.append(f"{step}={value}{colon}{' '.join(seconds)}")
        lines.append(f"{', '.join(tries)}, {unlike} {target}")
    return "\n".join(lines), ""


def _may_reach(step: str, value: int, other: int, target: int) -> bool:
    """Leave out steps that lead away from the target."""
    if "+" in step:
        return value < target
    if "*" in step:
        return value < target or other == 1
    return value >= target or other > value


def _write(step: str, last_step: str, value: int, other: int) -> str:
    sign = next(sign for sign in "+-*/" if sign in last_step)
    if value >= other:
        return f"({step}){sign}{other}"
    return f"{other}{sign}({step})"


def check(problem: Problem, answer: str) -> bool:
    """Check that the boxed expression uses each number once and gives the target.

    Where no expression does, the answer must say so.
    """
    numbers, _, target = problem.expected.partition(" -> ")
    if target.startswith("not "):
        return NO_WAY[problem.language] in answer and boxed(answer) is None
    expression = (boxed(answer) or "").replace("×", "*").replace("÷", "/")
    if not _ALLOWED.fullmatch(expression):
        return False
    try:
        tree = ast.parse(expression, mode="eval")
        used: list[int] = []
        value = _evaluate(tree.body, used)
    except (SyntaxError, ValueError, ZeroDivisionError, RecursionError, MemoryError):
        return False
    return value == int(target) and sorted(used) == sorted(map(int, numbers.split()))


def _evaluate(node: ast.expr, used: list[int]) -> Fraction:
    """Evaluate whole numbers and + - * / exactly; anything else is a ValueError."""
    if isinstance(node, ast.Constant) and type(node.value) is int:
        used.append(node.value)
        return Fraction(node.value)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_evaluate(node.operand, used)
    if isinstance(node, ast.BinOp):
        left, right = _evaluate(node.left, used), _evaluate(node.right, used)
        if isinstance(node.op, ast.Add):
            return left + right
        if isinstance(node.op, ast.Sub):
            return left - right
        if isinstance(node.op, ast.Mult):
            return left * right
        if isinstance(node.op, ast.Div):
            return left / right
    raise ValueError(f"not allowed in a countdown answer: {ast.dump(node)}")


TASK = Task(
    name="countdown",
    make=make,
    check=check,
    sizes=(10, 20),
    beyond=(30, 50),
)
