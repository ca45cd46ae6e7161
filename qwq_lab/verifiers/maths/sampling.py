"""Points at which two functions are compared.

Two different functions can agree wherever one of them does not show its nature: ``|x -
5|`` and ``5 - x`` near zero, ``|y|`` and ``y`` above it. So there are small and large
points, with every pattern of signs, and some beyond the numbers in the text; where only
whole numbers make sense, small and large ones, and some with many divisors.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from fractions import Fraction

from qwq_lab.verifiers.maths.nodes import (
    BigOperator,
    Constant,
    Node,
    Number,
    Operation,
    symbols_of,
    walk,
)

MOST_PATTERNS = 8
_SCALES = (Fraction(1), Fraction(1, 10), Fraction(10), Fraction(1000))
_WHOLE_RANGES = (14, 6, 14, 40, 14, 130, 1000, 14, 10)
_MANY_DIVISORS = 2 * 3 * 5 * 7 * 11 * 13 * 17 * 19 * 23
# Letters that stand for whole numbers where rounding is.
_COUNTING = frozenset("nmkijNMpq")
_WHOLE_FUNCTIONS = frozenset({"!", "!!", "binom", "gcd", "lcm"})
_ROUNDING = frozenset({"floor", "ceil"})

Point = dict[str, Fraction]


def points_for(left: Node, right: Node) -> Iterator[Point]:
    """Yield the points at which two expressions are to be compared."""
    names = sorted(symbols_of(left) | symbols_of(right))
    parts = [part for node in (left, right) for part in walk(node)]
    rng = random.Random(0)
    if _wants_whole_numbers(parts, names):
        return _whole_points(names, rng)
    points = _real_points(names, rng, _largest(parts))
    if any(isinstance(part, Operation) and part.name in _ROUNDING for part in parts):
        # Floor and ceiling differ otherwise than by 1 at whole numbers alone.
        whole = (dict.fromkeys(names, Fraction(value)) for value in (3, -2, 60))
        return itertools.chain(whole, points)
    return points


def _real_points(
    names: list[str], rng: random.Random, largest: Fraction
) -> Iterator[Point]:
    patterns = list(itertools.islice(itertools.product((1, -1), repeat=len(names)), 64))
    if len(patterns) > MOST_PATTERNS:
        patterns = [patterns[0], *rng.sample(patterns[1:], MOST_PATTERNS - 1)]
    scales = [*_SCALES, 3 * largest + 1] if largest > 20 else [*_SCALES]
    for scale in scales:
        # All signs near zero and far from it; elsewhere a few.
        full = scale in (1, scales[-1])
        for signs in patterns if full else (patterns[0], patterns[-1]):
            yield {
                name: sign * scale * Fraction(rng.randint(401, 1997), 997)
                for name, sign in zip(names, signs, strict=True)
            }


def _whole_points(names: list[str], rng: random.Random) -> Iterator[Point]:
    for most in _WHOLE_RANGES:
        drawn = [rng.randint(1 if most == 6 else 2, most) for _ in names]
        # Mostly in the order in which binomials have a value.
        yield {name: Fraction(value) for name, value in zip(names, drawn, strict=True)}
        drawn.sort(reverse="n" in names or "m" in names)
        if most < 1000:
            first = sorted(names, key=lambda name: (name not in "nmN", name))
            yield {n: Fraction(v) for n, v in zip(first, drawn, strict=True)}
    for value in (10, 100, 7, 60, _MANY_DIVISORS):
        yield dict.fromkeys(names, Fraction(value))


def _wants_whole_numbers(parts: list[Node], names: list[str]) -> bool:
    for part in parts:
        if isinstance(part, BigOperator):
            return True
        if not isinstance(part, Operation):
            continue
        if part.name in _WHOLE_FUNCTIONS and symbols_of(part):
            return True
        if part.name in _ROUNDING and _COUNTING.issuperset(names):
            return True
        if part.name == "^" and symbols_of(part.args[1]) and _is_negative(part.args[0]):
            return True  # a power of -1 in turn
    return False


def _is_negative(node: Node) -> bool:
    if isinstance(node, Operation) and node.name == "neg":
        return not symbols_of(node)
    return isinstance(node, Number) and node.value < 0


def _largest(parts: list[Node]) -> Fraction:
    return max(
        (
            abs(part.value)
            for part in parts
            if isinstance(part, Number) and abs(part.value) < 10**30
        ),
        default=Fraction(0),
    )


def has_imaginary_unit(node: Node) -> bool:
    """Whether ``i`` stands in an expression, so that it is meant to be complex."""
    return any(isinstance(part, Constant) and part.name == "i" for part in walk(node))
