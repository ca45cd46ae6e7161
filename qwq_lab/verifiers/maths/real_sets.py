"""Sets of real numbers in all their spellings, brought into one form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from qwq_lab.verifiers.maths.equality import UnknownError
from qwq_lab.verifiers.maths.exact import (
    NotRationalError,
    TooLargeError,
    UndefinedError,
)
from qwq_lab.verifiers.maths.nodes import (
    Constant,
    Interval,
    Items,
    Logic,
    Node,
    Number,
    Operation,
    Relation,
    Symbol,
    Union,
    Without,
    Words,
    is_expression,
    number,
    symbols_of,
    with_value,
)
from qwq_lab.verifiers.maths.numeric import numeric_value

DIGITS = 40
MOST_PIECES = 100
# Where a function that only looks like a quadratic one at whole numbers differs.
_BETWEEN = (Fraction(-7, 3), Fraction(5, 11), Fraction(157, 10))
_PLUS = Constant("infinity")
_MINUS = Operation("neg", (_PLUS,))
_EVERYTHING = frozenset({"all real numbers"})
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}

Same = Callable[[Node, Node], bool]


@dataclass(frozen=True)
class RealSet:
    """A union of intervals that do not touch, from low to high.

    ``variable`` is the one whose values they are, where the text names one.
    """

    pieces: tuple[Interval, ...]
    variable: str = ""

    def same_as(self, other: RealSet, same: Same) -> bool:
        """Whether both hold the same numbers; ``same`` compares the ends."""
        return len(self.pieces) == len(other.pieces) and all(
            (mine.low_open, mine.high_open) == (theirs.low_open, theirs.high_open)
            and same(mine.low, theirs.low)
            and same(mine.high, theirs.high)
            for mine, theirs in zip(self.pieces, other.pieces, strict=True)
        )


def is_like_a_set(*nodes: Node) -> bool:
    """Whether one of two answers is written as a set of real numbers."""
    return any(
        isinstance(node, (Interval, Union, Without))
        or (isinstance(node, Relation) and set(node.signs) - {"=", "approx", "cong"})
        or isinstance(node, Logic)
        for node in nodes
    )


def is_reversed(node: Interval) -> bool:
    """Whether the first end of an interval is certainly the larger one."""
    try:
        return bool(_value(node.low) > _value(node.high))
    except (NotRationalError, TooLargeError, UndefinedError):
        return False


def is_everything(node: Interval) -> bool:
    """Whether an interval has no ends."""
    return node.low == _MINUS and node.high == _PLUS


def as_real_set(node: Node) -> RealSet | None:
    """Read an answer as a set of real numbers, or return None.

    Raises
    ------
    UnknownError
        When its ends cannot be ordered.
    """
    try:
        found = _read(node)
    except (NotRationalError, TooLargeError, UndefinedError):
        raise UnknownError("the ends of an interval cannot be ordered") from None
    if found is not None and not found.pieces and not _is_written_empty(node):
        return None  # two that hold nothing by a slip are not the same answer
    return found


def _is_written_empty(node: Node) -> bool:
    if isinstance(node, Relation) and node.signs == ("in",):
        node = node.terms[1]
    return isinstance(node, Items) and not node.items


def _read(node: Node) -> RealSet | None:
    if isinstance(node, Interval):
        return _tidy([node])
    if isinstance(node, Items):
        return _items(node)
    if isinstance(node, Union):
        return _joined(node.parts)
    if isinstance(node, Without):
        whole, removed = _read(node.whole), _read(node.removed)
        if whole is None or removed is None:
            return None
        return _common(whole, _complement(removed))
    if isinstance(node, Words) and node.text in _EVERYTHING:
        return RealSet((Interval(_MINUS, _PLUS, True, True),))
    if isinstance(node, Logic):
        parts = [_read(part) for part in node.parts]
        if not all(parts):
            return None
        found = [part for part in parts if part is not None]
        if len({part.variable for part in found}) != 1:
            return None
        if node.word == "or":
            return _joined(node.parts)
        together = found[0]
        for part in found[1:]:
            together = _common(together, part)
        return together
    if isinstance(node, Relation):
        return _relation(node)
    return None


def _items(node: Items) -> RealSet | None:
    if node.kind == "tuple":
        # As an interval, which is what a pair is read as beside one.
        if len(node.items) == 2 and all(map(is_expression, node.items)):
            return _tidy([Interval(*node.items, True, True)])
        return None
    if not all(is_expression(item) and not symbols_of(item) for item in node.items):
        return None
    return _tidy([Interval(item, item, False, False) for item in node.items])


def _joined(parts: tuple[Node, ...]) -> RealSet | None:
    found = [_read(part) for part in parts]
    sets = [part for part in found if part is not None]
    if len(sets) != len(found):
        return None
    pieces = [piece for part in sets for piece in part.pieces]
    return _tidy(pieces, sets[0].variable)


def _relation(node: Relation) -> RealSet | None:
    if node.signs == ("in",):
        variable, where = node.terms
        found = _read(where)
        if found is None or not isinstance(variable, Symbol):
            return None
        return RealSet(found.pieces, variable.name)
    pieces: RealSet | None = None
    for at, sign in enumerate(node.signs):
        part = _single(node.terms[at], sign, node.terms[at + 1])
        if part is None or (pieces and part.variable != pieces.variable):
            return None
        pieces = part if pieces is None else _common(pieces, part)
    return pieces


def _single(left: Node, sign: str, right: Node) -> RealSet | None:
    """Solve an inequality in one variable: linear, quadratic, or of ``|a x + b|``."""
    if not (is_expression(left) and is_expression(right)) or sign not in _TURNED:
        return None
    names = symbols_of(left) | symbols_of(right)
    if len(names) != 1:
        return None
    (name,) = names
    if not symbols_of(left):
        left, sign, right = right, _TURNED[sign], left
    if left == Symbol(name) and not symbols_of(right):
        return RealSet(_beside(right, sign), name)
    if isinstance(left, Operation) and left.name == "*":
        factor, rest = left.args
        if isinstance(factor, Number) and factor.value > 0:
            # 2|x| < 4 is |x| < 2.
            left, right = rest, Operation("/", (right, factor))
    if isinstance(left, Operation) and left.name == "abs" and not symbols_of(right):
        return _distance(left.args[0], sign, right)
    difference = Operation("+", (left, Operation("neg", (right,))))
    pieces = _solved(difference, sign, name)
    return None if pieces is None else RealSet(pieces, name)


def _distance(inner: Node, sign: str, most: Node) -> RealSet | None:
    """Solve ``|inner| < most`` by its two halves."""
    if _value(most) < 0 or sign not in ("<", "<=", ">", ">="):
        return None
    low = _single(inner, _TURNED[sign], Operation("neg", (most,)))
    high = _single(inner, sign, most)
    if low is None or high is None:
        return None
    if sign in ("<", "<="):
        return _common(low, high)
    return _tidy([*low.pieces, *high.pieces], low.variable)


def _solved(difference: Node, sign: str, name: str) -> tuple[Interval, ...] | None:
    """Solve ``a x² + b x + c < 0`` for whatever sign stands there."""
    points = (-31, -1, 0, 1, 2, 57, *_BETWEEN)
    at = {x: _value(with_value(difference, name, number(x))) for x in points}
    c = at[0]
    a, b = (at[1] + at[-1]) / 2 - c, (at[1] - at[-1]) / 2
    size = max(map(abs, at.values())) or 1
    if any(
        abs(a * _value(number(x)) ** 2 + b * _value(number(x)) + c - y) > size * 1e-30
        for x, y in at.items()
    ):
        return None
    if abs(a) < size * 1e-30:
        if abs(b) < size * 1e-30:
            return None
        return _beside(_root(difference, name, 0), sign if b > 0 else _TURNED[sign])
    if a < 0:
        sign = _TURNED[sign]
    if b * b < 4 * a * c or sign in ("=", "!="):
        return None
    low, high = _root(difference, name, -1), _root(difference, name, 1)
    if a < 0:
        low, high = high, low
    if sign in ("<", "<="):
        return (Interval(low, high, sign == "<", sign == "<"),)
    return (*_beside(low, "<" + sign[1:]), *_beside(high, ">" + sign[1:]))


def _root(difference: Node, name: str, sign: int) -> Node:
    """Write the root of a linear, or a quadratic function as an expression."""
    at = [with_value(difference, name, number(x)) for x in (-1, 0, 1)]
    half = number(Fraction(1, 2))
    rising = _times(half, _minus(at[2], at[0]))
    if not sign:
        return Operation("/", (Operation("neg", (at[1],)), rising))
    bent = _minus(_times(half, Operation("+", (at[2], at[0]))), at[1])
    inside = _minus(_times(rising, rising), _times(number(4), _times(bent, at[1])))
    root = _times(number(sign), Operation("root", (inside, number(2))))
    return Operation("/", (_minus(root, rising), _times(number(2), bent)))


def _minus(left: Node, right: Node) -> Node:
    return Operation("+", (left, Operation("neg", (right,))))


def _times(left: Node, right: Node) -> Node:
    return Operation("*", (left, right))


def _beside(end: Node, sign: str) -> tuple[Interval, ...]:
    below = Interval(_MINUS, end, True, sign in ("<", "!="))
    above = Interval(end, _PLUS, sign in (">", "!="), True)
    if sign in ("<", "<="):
        return (below,)
    if sign in (">", ">="):
        return (above,)
    if sign == "!=":
        return (below, above)
    return (Interval(end, end, False, False),)


def _value(node: Node) -> Any:
    value = numeric_value(node, {}, digits=DIGITS)
    if abs(value.imag) > 0:
        raise UndefinedError
    return value.real


def _tidy(pieces: list[Interval], variable: str = "") -> RealSet:
    """Sort intervals, drop empty ones, and join those that touch."""
    if len(pieces) > MOST_PIECES:
        raise TooLargeError
    known = [(_value(piece.low), _value(piece.high), piece) for piece in pieces]
    known = [
        (low, high, piece)
        for low, high, piece in known
        if low < high or (low == high and not piece.low_open and not piece.high_open)
    ]
    known.sort(key=lambda entry: (entry[0], entry[2].low_open))
    joined: list[tuple[Any, Any, Interval]] = []
    for low, high, piece in known:
        if joined:
            first, last, before = joined[-1]
            touches = low < last or (
                low == last and not (piece.low_open and before.high_open)
            )
            if touches:
                further = high > last or (high == last and not piece.high_open)
                if further:
                    piece = Interval(
                        before.low, piece.high, before.low_open, piece.high_open
                    )
                    joined[-1] = (first, max(high, last), piece)
                continue
        joined.append((low, high, piece))
    return RealSet(tuple(piece for _, _, piece in joined), variable)


def _complement(found: RealSet) -> RealSet:
    pieces = []
    low: Node = _MINUS
    low_open = True
    for piece in found.pieces:
        pieces.append(Interval(low, piece.low, low_open, not piece.low_open))
        low, low_open = piece.high, not piece.high_open
    pieces.append(Interval(low, _PLUS, low_open, True))
    return _tidy(pieces, found.variable)


def _common(left: RealSet, right: RealSet) -> RealSet:
    """Return what is in both: the complement of what one of them lacks."""
    lacking = [*_complement(left).pieces, *_complement(right).pieces]
    both = _complement(_tidy(lacking))
    return RealSet(both.pieces, left.variable or right.variable)
