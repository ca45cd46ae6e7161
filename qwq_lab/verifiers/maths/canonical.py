"""One form for what can be written in several: ``b + a`` is ``a + b``.

It decides for expressions that are too large to have a value here, such as
``9^(9^9) + 1`` and ``1 + 9^(9^9)``, or ``3^(10^8)`` and ``9^(5*10^7)``.
"""

from __future__ import annotations

import math
from fractions import Fraction

from qwq_lab.verifiers.maths.exact import (
    NotRationalError,
    TooLargeError,
    UndefinedError,
    exact_value,
)
from qwq_lab.verifiers.maths.nodes import (
    BigOperator,
    Node,
    Number,
    Operation,
    number,
    rename,
    sort_key,
)

_NEUTRAL = {"+": number(0), "*": number(1)}
MAX_BASE_BITS = 256


def canonical(node: Node) -> Node:
    """Return an expression in its one form, without computing large values."""
    if isinstance(node, BigOperator):
        name = f"#{_height(node.body)}"
        return BigOperator(
            node.name,
            name,
            canonical(node.first),
            canonical(node.last),
            canonical(rename(node.body, {node.variable: name})),
        )
    if not isinstance(node, Operation):
        return node
    power = _as_power(node)
    if power is not None:
        base, exponent = power
        if exponent == 1:
            return Number(base)
        return Operation("^", (Number(base), Number(exponent)))
    if node.name in _NEUTRAL:
        return _sorted(node)
    return Operation(node.name, tuple(map(canonical, node.args)))


def _sorted(node: Operation) -> Node:
    neutral = _NEUTRAL[node.name]
    parts: list[Node] = []
    waiting = list(reversed(node.args))
    while waiting:
        part = waiting.pop()
        if isinstance(part, Operation) and part.name == node.name:
            waiting += reversed(part.args)
        elif part != neutral:
            parts.append(canonical(part))
    parts.sort(key=sort_key)
    if not parts:
        return neutral
    # As a flat tree, so that a long sum is not a deep one.
    while len(parts) > 1:
        pairs = zip(parts[::2], parts[1::2], strict=False)
        odd = parts[-1:] if len(parts) % 2 else []
        parts = [Operation(node.name, pair) for pair in pairs] + odd
    return parts[0]


def _as_power(node: Node) -> tuple[Fraction, Fraction] | None:
    """Return base and exponent of a power of a positive whole number, the base least.

    Roots are powers as well: the square root of 2^(2^50) is 2^(2^49).
    """
    if isinstance(node, Number):
        value = node.value
        if value.denominator != 1 or value < 2 or _bits(value) > MAX_BASE_BITS:
            return None
        return _least_base(int(value))
    if not isinstance(node, Operation) or node.name not in ("^", "root"):
        return None
    below = _as_power(node.args[0])
    if below is None:
        return None
    try:
        by = exact_value(node.args[1])
    except (NotRationalError, TooLargeError, UndefinedError):
        return None
    if node.name == "root":
        return (below[0], below[1] / by) if by > 0 else None
    return below[0], below[1] * by


def _bits(value: Fraction) -> int:
    return value.numerator.bit_length()


def _least_base(value: int) -> tuple[Fraction, Fraction]:
    for degree in range(value.bit_length(), 1, -1):
        root = round(math.exp(math.log(value) / degree))
        if root > 1 and root**degree == value:
            return Fraction(root), Fraction(degree)
    return Fraction(value), Fraction(1)


def _height(node: Node) -> int:
    """Return how deep the sums in an expression are nested."""
    if isinstance(node, BigOperator):
        return 1 + _height(node.body)
    if isinstance(node, Operation):
        return max(map(_height, node.args), default=0)
    return 0
