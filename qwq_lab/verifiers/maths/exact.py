"""The value of an expression that is a rational number, exactly.

Everything is measured before it is computed: what would be too large or take too long
raises `TooLargeError`, at once.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import math
import time
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from fractions import Fraction

from qwq_lab.verifiers.maths.nodes import (
    BigOperator,
    Matrix,
    Node,
    Number,
    Operation,
    Symbol,
)

MAX_BITS = 1 << 20
MAX_FACTORIAL = 20_000
MAX_TERMS = 5_000
MAX_STEPS = 200_000
CALL = "call "

Values = Mapping[str, Fraction]


class NotRationalError(Exception):
    """An expression has no rational value, or none that is found exactly."""


class TooLargeError(Exception):
    """A value is too large, or would take too long."""


class UndefinedError(Exception):
    """An expression has no value, as ``1/0`` has none."""


# Until when the comparisons of this thread may compute, on its own clock.
_until: ContextVar[float] = ContextVar("_until", default=math.inf)


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Let evaluations in this thread end after some seconds of computing.

    They then raise `TooLargeError`. The thread's own time is taken, so that a busy
    machine changes no verdict.
    """
    token = _until.set(min(_until.get(), time.thread_time() + seconds))
    try:
        yield
    finally:
        _until.reset(token)


class Steps:
    """Counts what an evaluation does, and ends it when it is too much."""

    def __init__(self, most: int = MAX_STEPS) -> None:
        self.left = most
        self._until = _until.get()
        self._looks = 0

    def take(self, count: int = 1) -> None:
        """Take some.

        Raises
        ------
        TooLargeError
            When none are left.
        """
        self.left -= count
        self._looks += 1
        if self.left < 0 or (
            # The clock is looked at now and then, as that takes time itself.
            self._looks % 8 == 1 and time.thread_time() > self._until
        ):
            raise TooLargeError


def exact_value(
    node: Node, values: Values | None = None, steps: Steps | None = None
) -> Fraction:
    """Return the rational value of an expression.

    Raises
    ------
    NotRationalError
        When it is not rational, or that cannot be seen.
    TooLargeError
        When it has more than a million bits.
    UndefinedError
        When there is none.
    """
    return _exact(node, values or {}, steps or Steps())


def _exact(node: Node, values: Values, steps: Steps) -> Fraction:
    steps.take()
    if isinstance(node, Number):
        return node.value
    if isinstance(node, Symbol):
        if node.name in values:
            return values[node.name]
        raise NotRationalError
    if isinstance(node, Operation):
        compute = EXACT.get(node.name)
        if node.name.startswith(CALL):
            args = [_exact(arg, values, steps) for arg in node.args]
            return _somewhere(node.name, args)
        if compute is None:
            raise NotRationalError
        if node.name == "det":
            return _determinant(node, values, steps)
        return compute(*(_exact(arg, values, steps) for arg in node.args))
    if isinstance(node, BigOperator):
        total = Fraction(node.name == "prod")
        for value in bounds_of(node, values, steps):
            term = _exact(node.body, {**values, node.variable: Fraction(value)}, steps)
            total = total + term if node.name == "sum" else total * term
            check_size(total)
            steps.take(_bits(total) // 64)
        return total
    raise NotRationalError


def _somewhere(name: str, args: list[Fraction]) -> Fraction:
    """Return the value of an unknown function: one of its own at each point."""
    text = (
        f"{name}({', '.join(hex(part) for a in args for part in a.as_integer_ratio())})"
    )
    drawn = hashlib.blake2b(text.encode(), digest_size=12).digest()
    value = Fraction(int.from_bytes(drawn, "big"), 1 << 64) - (1 << 31)
    return value / 10**6


def bounds_of(node: BigOperator, values: Values, steps: Steps) -> range:
    """Return the whole numbers that a sum runs over.

    Raises
    ------
    TooLargeError
        When they are too many.
    """
    first, last = (_exact(end, values, steps) for end in (node.first, node.last))
    if first.denominator != 1 or last.denominator != 1:
        raise UndefinedError
    if last - first > MAX_TERMS:
        raise TooLargeError
    return range(int(first), int(last) + 1)


def _bits(value: Fraction) -> int:
    return value.numerator.bit_length() + value.denominator.bit_length()


def check_size(value: Fraction) -> Fraction:
    """Return a number that is not too large.

    Raises
    ------
    TooLargeError
        When it is.
    """
    if _bits(value) > MAX_BITS:
        raise TooLargeError
    return value


def _divide(above: Fraction, below: Fraction) -> Fraction:
    if not below:
        raise UndefinedError
    return above / below


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    if exponent.denominator != 1:
        root = _root(base, Fraction(exponent.denominator))
        return _power(root, Fraction(exponent.numerator))
    power = int(exponent)
    if not base:
        if power < 0:
            raise UndefinedError
        return Fraction(power == 0)
    if abs(base) != 1 and (_bits(base) - 1) * abs(power) > MAX_BITS:
        raise TooLargeError
    return base ** (power if abs(base) != 1 else power % 2)


def _root(value: Fraction, degree: Fraction) -> Fraction:
    if degree.denominator != 1 or degree < 1:
        raise NotRationalError
    size = int(degree)
    if size > 64 or (value < 0 and size % 2 == 0):
        raise NotRationalError
    parts = [
        _whole_root(part, size) for part in (abs(value.numerator), value.denominator)
    ]
    root = Fraction(*parts)
    return -root if value < 0 else root


def _whole_root(value: int, size: int) -> int:
    if size == 2:
        root = math.isqrt(value)
    else:
        # Newton's method on whole numbers, from above.
        root = 1 << -(-value.bit_length() // size)
        while True:
            nearer = ((size - 1) * root + value // root ** (size - 1)) // size
            if nearer >= root:
                break
            root = nearer
    if root**size != value:
        raise NotRationalError
    return root


def _factorial(value: Fraction) -> Fraction:
    if value.denominator != 1:
        raise NotRationalError
    if value < 0:
        raise UndefinedError
    if value > MAX_FACTORIAL:
        raise TooLargeError
    return Fraction(math.factorial(int(value)))


def _double_factorial(value: Fraction) -> Fraction:
    if value.denominator != 1:
        raise NotRationalError
    if value < 0:
        raise UndefinedError
    if value > MAX_FACTORIAL:
        raise TooLargeError
    return Fraction(math.prod(range(int(value), 0, -2)))


def _falling_factorial(above: Fraction, below: Fraction) -> Fraction:
    if below < 0 or below.denominator != 1 or above.denominator != 1:
        raise NotRationalError
    if below > above:
        return Fraction(0)
    return _binomial(above, below) * _factorial(below)


def _binomial(above: Fraction, below: Fraction) -> Fraction:
    if above.denominator != 1 or below.denominator != 1 or below < 0 or above < 0:
        raise NotRationalError
    fewer = min(below, above - below)
    if fewer < 0:
        return Fraction(0)
    if fewer > MAX_FACTORIAL or fewer * _bits(above) > MAX_BITS:
        raise TooLargeError
    return Fraction(math.comb(int(above), int(fewer)))


def _whole(function: Callable[..., int]) -> Callable[..., Fraction]:
    def compute(*args: Fraction) -> Fraction:
        if any(arg.denominator != 1 for arg in args):
            raise NotRationalError
        return Fraction(function(*map(int, args)))

    return compute


def _add(*args: Fraction) -> Fraction:
    return check_size(functools.reduce(lambda total, part: total + part, args))


def _determinant(node: Operation, values: Values, steps: Steps) -> Fraction:
    (matrix,) = node.args
    if not isinstance(matrix, Matrix) or len(matrix.rows) != len(matrix.rows[0]):
        raise NotRationalError
    rows = [[_exact(item, values, steps) for item in row] for row in matrix.rows]
    return _minor(rows, steps)


def _minor(rows: list[list[Fraction]], steps: Steps) -> Fraction:
    if len(rows) == 1:
        return rows[0][0]
    total = Fraction(0)
    for at, factor in enumerate(rows[0]):
        steps.take(len(rows))
        rest = [row[:at] + row[at + 1 :] for row in rows[1:]]
        total += (-1) ** at * factor * _minor(rest, steps)
    return check_size(total)


def _refuse(*_: Fraction) -> Fraction:
    raise NotRationalError


EXACT: dict[str, Callable[..., Fraction]] = {
    "+": _add,
    "*": lambda left, right: check_size(left * right),
    "/": _divide,
    "^": _power,
    "neg": lambda value: -value,
    "root": _root,
    "!": _factorial,
    "!!": _double_factorial,
    "binom": _binomial,
    "permutations": _falling_factorial,
    "abs": abs,
    "floor": lambda value: Fraction(math.floor(value)),
    "ceil": lambda value: Fraction(math.ceil(value)),
    "sgn": lambda value: Fraction((value > 0) - (value < 0)),
    "gcd": _whole(math.gcd),
    "lcm": _whole(math.lcm),
    "max": max,
    "min": min,
    "det": _refuse,
}
