"""Whether two expressions are the same number, or the same function."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import mpmath

from qwq_lab.verifiers.maths.canonical import canonical
from qwq_lab.verifiers.maths.exact import (
    NotRationalError,
    Steps,
    TooLargeError,
    UndefinedError,
    exact_value,
)
from qwq_lab.verifiers.maths.nodes import (
    BigOperator,
    Constant,
    Node,
    Number,
    Operation,
    number,
    symbols_of,
    walk,
)
from qwq_lab.verifiers.maths.numeric import measured_value, numeric_value
from qwq_lab.verifiers.maths.sampling import Point, has_imaginary_unit, points_for

DIGITS = 60
MAX_DIGITS = 20_000
POINTS = 3
STEPS = 400_000


class UnknownError(Exception):
    """It cannot be told whether two expressions are equal.

    ``hopeless`` if no one else could tell either, within reason.
    """

    def __init__(self, message: str, *, hopeless: bool = False) -> None:
        super().__init__(message)
        self.hopeless = hopeless


def same_value(left: Node, right: Node, tolerance: float | None = None) -> bool:
    """Whether two expressions are equal, as numbers or as functions.

    Rational numbers are compared exactly. Others are computed to more digits than
    either text has, twice, so that an approximation of a value is never taken for it.
    Functions are compared at points of many sizes and signs: two different ones agree
    at all of them with a probability that can be neglected (Schwartz 1980, Zippel
    1979). An unknown function ``f`` is one that has some value at each point.

    Parameters
    ----------
    tolerance
        Take numbers for equal that differ by this share of the second.

    Raises
    ------
    UnknownError
        When that is too large to be computed.
    """
    if left == right:
        return True
    symbols = symbols_of(left) | symbols_of(right)
    steps = Steps(STEPS)
    try:
        if symbols:
            return _same_function(left, right, steps)
        return _same_number(left, right, tolerance, steps)
    except TooLargeError:
        return _same_large(left, right, bool(symbols), tolerance)
    except NotRationalError:
        raise UnknownError("a part is not understood") from None
    except UndefinedError:
        raise UnknownError("a part has no value") from None


def _same_number(
    left: Node, right: Node, tolerance: float | None, steps: Steps
) -> bool:
    mine, theirs = (_exact_or_none(node, steps) for node in (left, right))
    if mine is not None and theirs is not None:
        if mine == theirs:
            return True
        near = Fraction(tolerance or 0) * abs(theirs)
        return tolerance is not None and abs(mine - theirs) <= near
    return _same_numerically(left, right, {}, steps, tolerance)


def _exact_or_none(
    node: Node, steps: Steps, values: dict[str, Fraction] | None = None
) -> Fraction | None:
    try:
        return exact_value(node, values, steps)
    except NotRationalError:
        return None


def _same_numerically(
    left: Node,
    right: Node,
    point: dict[str, Fraction],
    steps: Steps,
    tolerance: float | None = None,
) -> bool:
    """Compare to many digits, then to more: equal values come nearer."""
    digits = DIGITS + _longest_literal(left, right)
    error, width = _distance(left, right, point, steps, digits)
    if tolerance is not None and error <= tolerance:
        return True
    if error > mpmath.mpf(10) ** (-digits // 4):
        return False
    # What cancels loses `width` digits at most, and what differs does so within them.
    certain = 2 * digits + width
    closer, _ = _distance(left, right, point, steps, certain + width)
    if closer < mpmath.mpf(10) ** (10 - certain):
        return True
    if closer > error / 10:
        return False
    raise UnknownError("they are too close to one another to be told apart")


def _distance(
    left: Node, right: Node, point: dict[str, Fraction], steps: Steps, digits: int
) -> tuple[Any, int]:
    """Return how far two values lie apart, as a share of the larger one."""
    if digits > MAX_DIGITS:
        raise TooLargeError
    mine, theirs = (
        measured_value(node, point, digits=digits, steps=steps)
        for node in (left, right)
    )
    width = max(mine.width, theirs.width)
    size = max(abs(mine.value), abs(theirs.value))
    if not _is_finite(size):
        # Infinity is an answer by itself; what was computed to it says nothing.
        if not (_is_plain_infinity(left) and _is_plain_infinity(right)):
            raise UndefinedError
        return (0 if mine.value == theirs.value else 1), 0
    error = abs(mine.value - theirs.value)
    if error <= max(mine.noise, theirs.noise):
        return 0, width
    return error / size, width


def _is_finite(value: Any) -> bool:
    return bool(abs(value) < float("inf"))


def _is_plain_infinity(node: Node) -> bool:
    if isinstance(node, Operation) and node.name == "neg":
        (node,) = node.args
    return node == Constant("infinity") or not any(
        isinstance(part, Constant) and part.name == "infinity" for part in walk(node)
    )


def _longest_literal(*nodes: Node) -> int:
    """Return how many digits the longest number in the text has."""
    most = 0
    for node in nodes:
        for part in walk(node):
            if isinstance(part, Number):
                bits = max(
                    part.value.numerator.bit_length(),
                    part.value.denominator.bit_length(),
                )
                most = max(most, bits * 302 // 1000 + 1)
    return most


def _same_function(left: Node, right: Node, steps: Steps) -> bool:
    """Compare at points where both have a real value, unless ``i`` stands in one."""
    if canonical(left) == canonical(right):
        return True
    imaginary = has_imaginary_unit(left) or has_imaginary_unit(right)
    large: TooLargeError | None = None
    compared = 0
    for point in points_for(left, right):
        try:
            agree = _agree_at(left, right, point, steps, not imaginary)
        except UndefinedError:
            continue
        except TooLargeError as error:
            large = error
            continue
        if agree is False:
            return False
        compared += agree is True
    if compared >= POINTS:
        return True
    if large is not None:
        raise large
    raise UnknownError("no points were found where both have a value")


def _agree_at(
    left: Node, right: Node, point: Point, steps: Steps, real: bool
) -> bool | None:
    """Compare at one point; None where one has no real value, all the way to it."""
    values = [_exact_or_none(node, steps, point) for node in (left, right)]
    if values[0] is not None and values[1] is not None:
        return values[0] == values[1]
    if real:
        for node in (left, right):
            if not measured_value(node, point, digits=15, steps=steps).real:
                return None
    return _same_numerically(left, right, point, steps)


# Values that are too large to be written down


def _same_large(
    left: Node, right: Node, has_symbols: bool, tolerance: float | None
) -> bool:
    left, right = canonical(left), canonical(right)
    if left == right:
        return True
    # sympy knows closed forms of sums.
    sums = any(isinstance(n, BigOperator) for side in (left, right) for n in walk(side))
    if has_symbols or sums:
        raise UnknownError("the values are too large", hopeless=not sums)
    steps = Steps(STEPS)
    try:
        return _same_number(left, right, tolerance, steps)
    except TooLargeError:
        return _same_size(left, right, steps)


def _same_size(left: Node, right: Node, steps: Steps) -> bool:
    """Compare the logarithms of values that are too large themselves."""
    sizes = []
    for node in (left, right):
        size: Node | None = node
        height = 0
        while size is not None and not _is_small(size, steps):
            size = _logarithm(size)
            height += 1
            if height > 8:
                size = None
        if size is None:
            raise UnknownError("the values are too large", hopeless=True)
        sizes.append((size, height))
    (mine, my_height), (theirs, their_height) = sizes
    for _ in range(abs(my_height - their_height)):
        if my_height < their_height:
            mine = Operation("ln", (mine,))
        else:
            theirs = Operation("ln", (theirs,))
    try:
        if not _same_numerically(mine, theirs, {}, steps):
            return False
    except (TooLargeError, NotRationalError, UndefinedError):
        pass
    raise UnknownError("the values are too large", hopeless=True)


def _is_small(node: Node, steps: Steps) -> bool:
    try:
        numeric_value(node, {}, digits=DIGITS, steps=steps)
    except (TooLargeError, NotRationalError, UndefinedError):
        return False
    return True


def _logarithm(node: Node) -> Node | None:
    """Return the logarithm of a large positive value, without computing the value."""
    if not isinstance(node, Operation):
        return None
    if node.name == "^":
        base, exponent = node.args
        return Operation("*", (exponent, Operation("ln", (base,))))
    if node.name in ("*", "/"):
        parts = [_logarithm(arg) or Operation("ln", (arg,)) for arg in node.args]
        if node.name == "/":
            parts[1] = Operation("neg", (parts[1],))
        return Operation("+", tuple(parts))
    if node.name == "!":
        return _log_factorial(node.args[0])
    if node.name == "binom":
        above, below = node.args
        rest = Operation("+", (above, Operation("neg", (below,))))
        parts = [_log_factorial(above)]
        parts += [Operation("neg", (_log_factorial(part),)) for part in (below, rest)]
        return Operation("+", tuple(parts))
    return None


def _log_factorial(node: Node) -> Node:
    return Operation("lngamma", (Operation("+", (node, number(1))),))
