"""Forms in which answers state the same: renamed, in vectors, with both signs."""

from __future__ import annotations

from fractions import Fraction

from qwq_lab.verifiers.maths import real_sets
from qwq_lab.verifiers.maths.equality import UnknownError, same_value
from qwq_lab.verifiers.maths.exact import NotRationalError, exact_value
from qwq_lab.verifiers.maths.joining import assignment
from qwq_lab.verifiers.maths.nodes import (
    Constant,
    Interval,
    Items,
    Logic,
    Matrix,
    Node,
    Number,
    Operation,
    Quantity,
    Ratio,
    Relation,
    Symbol,
    Words,
    is_expression,
    number,
    rename,
    sort_key,
    symbols_of,
    walk,
    with_value,
)
from qwq_lab.verifiers.maths.signs import has_signs_inside, with_sign
from qwq_lab.verifiers.maths.units import read_unit
from qwq_lab.verifiers.maths.words import EMPTY

CHOICES = frozenset("ABCDEFGH")
_VECTORS = ("vec i", "vec j", "vec k")


def defined(got: Node, expected: Node) -> tuple[Node, Node]:
    """Take the value of ``x = 5`` where the other side is a value by itself."""
    got, expected = _as_values(got, expected), _as_values(expected, got)
    mine, theirs = assignment(got), assignment(expected)
    if mine and theirs:
        if mine[0] == theirs[0]:
            return mine[1], theirs[1]
        # f(x) = 2x and f(n) = 2n, or g(x) = 2x.
        heads = [name.partition(" of ") for name in (mine[0], theirs[0])]
        if heads[0][1] and heads[1][1] and heads[0][0] == heads[1][0]:
            return rename(mine[1], {heads[0][2]: heads[1][2]}), theirs[1]
        if heads[0][1] and heads[0][2] in symbols_of(theirs[1]) and not heads[1][1]:
            return mine[1], theirs[1]  # f(x) = 2x and y = 2x
        if heads[1][1] and heads[1][2] in symbols_of(mine[1]) and not heads[0][1]:
            return mine[1], theirs[1]
    elif mine and not isinstance(expected, (Relation, Logic)):
        return mine[1], expected
    elif theirs and not isinstance(got, (Relation, Logic)):
        return got, theirs[1]
    if isinstance(got, Ratio) and isinstance(expected, Number | Operation):
        return _quotient(got), expected
    if isinstance(expected, Ratio) and isinstance(got, Number | Operation):
        return got, _quotient(expected)
    if isinstance(got, Ratio) or isinstance(expected, Ratio):
        return _stated_ratio(got), _stated_ratio(expected)
    return got, expected


def _as_values(node: Node, other: Node) -> Node:
    """Return the point of ``x = 1, y = 2`` or the roots of ``x_1 = 1, x_2 = 3``."""
    if not isinstance(node, Logic) or node.word != "and":
        return node
    values = [assignment(part) for part in node.parts]
    known = dict(value for value in values if value)
    if len(known) != len(node.parts):
        return node
    stated = assignment(other)
    point = stated[1] if stated else other
    if is_tuple(point) and len(items(point)) == len(known):
        where = Items("tuple", tuple(known[name] for name in sorted(known)))
        if stated and stated[0] != "point":
            names = Items("tuple", tuple(Symbol(name) for name in sorted(known)))
            return Relation((names, where), ("=",))
        return where
    roots = len({name.partition("_")[0] for name in known}) == 1
    if roots and isinstance(other, Items) and not is_tuple(other):
        return Items("list", tuple(known.values()))
    return node


def _quotient(node: Ratio) -> Node:
    """Return 3/4 of ``3:4``."""
    if len(node.parts) != 2 or any(map(symbols_of, node.parts)):
        return node
    return Operation("/", node.parts)


def _stated_ratio(node: Node) -> Node:
    """Return 2:3 of ``a:b = 2:3``."""
    if isinstance(node, Relation) and node.signs == ("=",):
        return node.terms[1]
    return node


def sorted_ratio(node: Relation) -> tuple[Node, ...]:
    """Return ``a:b = 2:3`` with its parts in one order."""
    left, right = node.terms
    assert isinstance(left, Ratio)  # noqa: S101 - the caller saw to it
    assert isinstance(right, Ratio)  # noqa: S101 - the same
    if len(left.parts) != len(right.parts):
        return node.terms
    pairs = sorted(
        zip(left.parts, right.parts, strict=True),
        key=lambda pair: tuple(map(sort_key, pair)),
    )
    return tuple(Ratio(parts) for parts in zip(*pairs, strict=True))


def have_constant_ratio(left: Node, right: Node) -> bool:
    """Whether two expressions differ by a constant factor only."""
    if not (is_expression(left) and is_expression(right)):
        return False
    return symbols_of(left) == symbols_of(right) and same_value(
        Operation("*", (left, _at_a_point(right))),
        Operation("*", (right, _at_a_point(left))),
    )


def _at_a_point(node: Node) -> Node:
    for at, name in enumerate(sorted(symbols_of(node))):
        node = with_value(node, name, number(Fraction(7 + 4 * at, 3)))
    return node


def standard(node: Relation) -> tuple[str, Node | None]:
    """Return a relation as ``side < 0``, ``<= 0``, ``= 0`` or ``!= 0``."""
    left, right = node.terms
    (sign,) = node.signs
    if not (is_expression(left) and is_expression(right)):
        return sign, None
    if sign in (">", ">="):
        left, right, sign = right, left, {">": "<", ">=": "<="}[sign]
    return sign, Operation("+", (left, Operation("neg", (right,))))


def factor_between(left: Node, right: Node) -> Fraction | None:
    """Return the rational number that turns one side into the other, if it is one."""
    point = {
        name: Fraction(7 + 4 * at, 3)
        for at, name in enumerate(sorted(symbols_of(left)))
    }
    try:
        values = [exact_value(node, point) for node in (left, right)]
    except NotRationalError:
        return Fraction(1)
    except Exception as error:
        raise UnknownError("a side has no value") from error
    return values[0] / values[1] if values[1] and values[0] else None


def text_of(node: Node) -> str | None:
    """Return what an answer reads as text, where it has such a form."""
    if isinstance(node, Words):
        return "empty set" if node.text in EMPTY else node.text
    if isinstance(node, Symbol):
        return "all integers" if node.name == "set Z" else node.name.lower()
    if isinstance(node, Constant):
        return node.name
    if isinstance(node, Ratio) and len(node.parts) == 2:
        # 19:30 is a time where a time is expected.
        hour, minute = node.parts
        if (
            isinstance(hour, Number)
            and isinstance(minute, Number)
            and hour.value in range(25)
            and minute.value in range(60)
        ):
            return f"{hour.value}:{int(minute.value):02}"
    if isinstance(node, Items) and node.kind == "set" and not node.items:
        return "empty set"
    if isinstance(node, Items) and node.kind == "tuple" and len(node.items) == 1:
        return text_of(node.items[0])
    if isinstance(node, Interval) and real_sets.is_everything(node):
        return "all real numbers"
    return None


def is_collection(node: Node) -> bool:
    """Whether an answer is several things."""
    return isinstance(node, Items)


def is_same_choice(*nodes: Node) -> bool:
    """Whether all are the same letter of a multiple choice, large or small."""
    letters = {node.name.lower() for node in nodes if isinstance(node, Symbol)}
    return (
        len(letters) == 1
        and letters <= set("abcdf")
        and len(nodes) == 2
        and all(isinstance(node, Symbol) for node in nodes)
    )


def is_tuple(node: Node) -> bool:
    """Whether an answer is several things in an order."""
    return isinstance(node, Items) and node.kind == "tuple"


def items(node: Node) -> tuple[Node, ...]:
    """Return the things that an answer consists of."""
    return node.items if isinstance(node, Items) else (node,)


def vector(node: Node) -> tuple[Node, ...] | None:
    """Return the components of a tuple, a column, a row, or ``3i + 4j``."""
    if isinstance(node, Items):
        return node.items if node.kind == "tuple" else None
    if isinstance(node, Matrix) and 1 in (len(node.rows), len(node.rows[0])):
        return tuple(item for row in node.rows for item in row)
    used = symbols_of(node) & {*_VECTORS}
    if not used or not is_expression(node):
        return None
    size = 3 if "vec k" in used else 2
    parts = []
    for name in _VECTORS[:size]:
        part: Node = node
        for other in _VECTORS:
            part = with_value(part, other, number(1 if other == name else 0))
        parts.append(part)
    return tuple(parts)


def letter_as_unit(node: Node) -> Quantity | None:
    """Read ``5 m`` and ``5 m/s`` as a quantity: letters behind a number are units.

    A letter by itself is a variable, and so is one below a bare number, as in ``5/s``.
    """
    factors: list[tuple[str, int]] = []
    joint = ""
    value = node
    while isinstance(value, Operation) and value.name in ("*", "/"):
        sign = value.name
        left, right = value.args
        found = _unit_factors(right, 1 if sign == "*" else -1)
        if found is None:
            break
        factors = found + factors
        value, joint = left, sign
    if joint != "*" or symbols_of(value) or not _is_plain_number(value):
        return None
    text = " ".join(f"{name}^{power}" for name, power in factors)
    unit = read_unit(text, custom=False)
    return None if unit is None else Quantity(value, unit)


def _unit_factors(node: Node, sign: int) -> list[tuple[str, int]] | None:
    if isinstance(node, Symbol):
        return [(node.name, sign)]
    if not isinstance(node, Operation):
        return None
    if node.name in ("*", "/"):
        left = _unit_factors(node.args[0], sign)
        right = _unit_factors(node.args[1], sign if node.name == "*" else -sign)
        return None if left is None or right is None else left + right
    if node.name == "^" and isinstance(node.args[0], Symbol):
        power = node.args[1]
        if isinstance(power, Operation) and power.name == "neg":
            (power,), sign = power.args, -sign
        if isinstance(power, Number) and power.value in (1, 2, 3):
            return [(node.args[0].name, sign * int(power.value))]
    return None


def _is_plain_number(node: Node) -> bool:
    parts = list(walk(node))
    return any(isinstance(part, Number) for part in parts) and not any(
        isinstance(part, Operation) and part.name == "degree" for part in parts
    )


def may_not_commute(node: Node) -> bool:
    """Whether capitals are inverted in a product, as matrices are: ``A^{-1} B``."""
    parts = list(walk(node))
    names = symbols_of(node)
    minus_one = Operation("neg", (number(1),))
    return (
        len(names) > 1
        and all(len(name) == 1 and name.isupper() for name in names)
        and any(
            isinstance(part, Operation)
            and part.name == "^"
            and part.args[1] in (minus_one, number(-1))
            and bool(symbols_of(part.args[0]))
            for part in parts
        )
    )


def tidied(node: Node) -> Node:
    """Return an answer in the form that is compared: ``-(30°)`` is ``(-30)°``."""
    if isinstance(node, Operation) and node.name == "neg":
        (inner,) = node.args
        if isinstance(inner, Operation) and inner.name == "degree":
            return Operation("degree", (Operation("neg", inner.args),))
    if (
        isinstance(node, Interval)
        and not (node.low_open or node.high_open)
        and real_sets.is_reversed(node)
    ):
        # [3, 2] is no interval, but a point or a list.
        return Items("tuple", (node.low, node.high))
    if isinstance(node, Items) and node.kind == "tuple" and len(node.items) == 2:
        interval = Interval(*node.items, True, True)
        if real_sets.is_everything(interval):
            return interval
    if isinstance(node, Items) and node.kind == "tuple" and has_signs_inside(node):
        return Items("list", tuple(with_sign(node, sign) for sign in (1, -1)))
    if isinstance(node, Logic) and node.word == "and" and has_signs_inside(node):
        return Logic("or", tuple(with_sign(node, sign) for sign in (1, -1)))
    return node


def letters_chosen(node: Node) -> frozenset[str]:
    """Return the letters of ``ACD`` or ``A, C, D``, the choices of a question."""
    names: list[str] = []
    waiting = [*reversed(items(node))]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Operation) and part.name == "*":
            waiting += reversed(part.args)
        elif isinstance(part, Symbol):
            names.append(part.name)
        else:
            return frozenset()
    chosen = frozenset(names)
    return chosen if len(chosen) == len(names) and chosen <= CHOICES else frozenset()
