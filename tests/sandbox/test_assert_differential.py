"""Assertions that are made up are judged as Python itself would judge them."""

from __future__ import annotations

import contextlib
import random
import warnings
from collections import Counter, OrderedDict, deque
from typing import Any

import pytest

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.assert_tests import parse_asserts
from qwq_lab.sandbox.inside import wire

ASSERTIONS = 5000
PLAIN = (int, float, complex, str, bytes, list, tuple, set, frozenset, dict)

# What submissions are: honest ones, and those that change what they are given.


def echo(x: Any) -> Any:
    return x


def pair(*values: Any) -> Any:
    return list(values)


def in_order(x: Any) -> Any:
    x.sort()
    return x


def take_one(x: Any) -> Any:
    return x.pop()


def each(x: Any) -> Any:
    yield from x


def queue(x: Any) -> Any:
    return deque(x)


def tally(x: Any) -> Any:
    return Counter(x)


def ordered(x: Any) -> Any:
    return OrderedDict(x)


SUBMISSION = {
    function.__name__: function
    for function in (echo, pair, in_order, take_one, each, queue, tally, ordered)
}

SETUP = """\
import math
a = [3, 1, 2]
b = {'k': [2, 1], 'j': 0}
c = [[2, 1], [0]]
d = c
r = echo(a)
t = take_one([0, 2])
"""
VALUES = """
0 1 -1 2 True False None 1.0 0.5 -0.0 1j 10**20 '' 'a' 'ab' 'b,a' b'a' [] [1,2] [2,1]
[1.0,2] [True] [[1],[2]] () (1,2) ((1,),) {1,2} {True} frozenset({1}) {1:2} {'a':1,'b':2}
{'b':2,'a':1} range(3) range(2,0,-1) math.inf a b c d r t a a b c
""".split()
OPERATORS = "+ - * / // ** & | ^ << >>".split()
COMPARISONS = [*"== == == != < <= > >= in in".split(), "not in", "is not", "is"]
ONE = """
abs all any bin bool complex dict enumerate float frozenset hex int len list max min set
sorted str repr sum tuple type zip bytes ord range reversed round list sorted tuple
echo echo echo pair in_order take_one each queue tally ordered
math.floor math.sqrt math.isnan
""".split()
TWO = "isinstance divmod zip max min round pair math.isclose enumerate sum int pow".split()
METHODS = """
count index keys values items get copy union difference intersection lower upper split
join strip replace startswith find is_integer bit_length issubset isdisjoint splitlines
title removeprefix isdigit symmetric_difference
""".split()
SHAPES = """
{x,} {'k':x} (x,) [x,x] {y_for_y} [y_for_y] {y:y_for_y} sorted(x,reverse=True)
sorted(x,key=len) any(y_for_y) all(y_for_y) list(y_for_y) [echo(y)_for_y] x[0] x[-1]
x[1:] x[::-1] not_x -x ~x [(y,in_order(y))_for_y] all(take_one(y)_for_y) min(y_for_y)
[list(each(y))_for_y] x_is_None sum(x,[]) [y_for_y]+[a] [pair(y)_for_y] math.prod([x])
""".split()


class Maker:
    """Makes up expressions, most of them without sense, as tests may be."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def expression(self, depth: int) -> str:
        pick = self.random.choice
        kind = self.random.randrange(11) if depth else 0
        if kind == 0:
            return pick(VALUES)
        x = self.expression(depth - 1)
        if kind < 4:
            return f"{pick(ONE)}({x})"
        if kind < 6:
            shape = pick(SHAPES).replace("_for_y", " for y in x").replace("_", " ")
            shape = shape.replace("in order", "in_order").replace(
                "take one", "take_one"
            )
            return "(" + "".join(f"({x})" if c == "x" else c for c in shape) + ")"
        y = self.expression(depth - 1)
        if kind == 6:
            return f"({x}).{pick(METHODS)}({pick(['', y])})"
        if kind == 7:
            return f"{pick(TWO)}({x}, {pick([y, 'int', 'list', 'type(None)'])})"
        if kind == 8:
            return f"(({x}) {pick(OPERATORS)} ({y}))"
        if kind == 9:
            return f"(({x}) {pick(['and', 'or', 'if a else', 'if c == d else'])} ({y}))"
        return f"[{x}, {y}]"

    def assertion(self) -> str:
        pick = self.random.choice
        if self.random.random() < 0.2:
            return self.expression(3)
        function = pick([*SUBMISSION, "echo", "pair", "in_order"])
        left = f"{function}({self.expression(2)})"
        if self.random.random() < 0.4:
            left = pick(["list", "sorted", "set", "len", "str", "sum"]) + f"({left})"
        sides = [left, f"({self.expression(2)})"]
        self.random.shuffle(sides)
        more = pick(["", "", f" and ({self.expression(1)}) == ({self.expression(1)})"])
        return f" {pick(COMPARISONS)} ".join(sides) + more


class NotPlainError(Exception):
    """A result cannot be sent: the one thing in which the judge may be stricter."""


def judged(source: str) -> tuple[bool | None, int]:
    """What the judge makes of a test: None if it does not judge it; and its calls."""
    calls: list[str] = []

    def call(name: str, args: Any, kwargs: Any, wanted: Any = None) -> object:
        calls.append(name)
        sent = wire.decode(wire.encode([list(args), kwargs]))
        value = SUBMISSION[name](*sent[0], **sent[1])
        if wanted and wanted.items and not isinstance(value, (type(None), *PLAIN)):
            value = [*value]
        if wanted and wanted.watched:
            value = [value, sent]
        try:
            likeness = wanted.likeness if wanted else wire.EQUAL
            return wire.decode(wire.encode(value, likeness))
        except wire.WireError:
            raise NotPlainError from None

    suite = parse_asserts(source)
    if suite.unrewritable:
        return None, 0
    (case,) = suite.cases
    try:
        return case.check(call).holds, len(calls)
    except UsageError:
        return None, len(calls)
    except NotPlainError:
        return None, 0
    except Exception:
        return False, len(calls)


def python_says(source: str) -> bool:
    try:
        exec(source, dict(SUBMISSION))  # noqa: S102 - our own tests
    except Exception:
        return False
    return True


@pytest.mark.parametrize("seed", range(4))
def test_made_up_assertions_are_judged_as_python_judges_them(seed: int) -> None:
    maker = Maker(seed)
    counted: Counter[object] = Counter()
    with contextlib.redirect_stdout(None), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for _ in range(ASSERTIONS // 4):
            source = f"{SETUP}assert {maker.assertion()}"
            verdict, calls = judged(source)
            if verdict is None:
                # Python might take for ever. As a rule no call was made yet, unless
                # what is too much depends on a result.
                counted["late"] += calls > 0
                continue
            counted[verdict] += 1
            assert verdict == python_says(source), source

    assert counted["late"] <= 3
    assert counted[True] > 20
    assert counted[False] > 200
