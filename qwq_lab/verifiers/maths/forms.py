"""Forms in which answers state the same: renamed, in vectors, with both signs."""

from __future__ import annotations

from fractions import Fraction

from qwq_lab.verifiers.maths import real_sets
from qwq_lab.verifiers.maths.equality import UnknownError, same_value
from qwq_lab.verifiers.maths.exact import NotRationalError, exact_value
from qwq_lab.verifiers.maths.nodes import (
    Constant,
    Family,
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
    symbols_of,
    walk,
    with_value,
)
from qwq_lab.verifiers.maths.statements import assignment
from qwq_lab.verifiers.maths.units import read_unit
from qwq_lab.verifiers.maths.words import EMPTY

_VECTORS = ("vec i", "vec j", "vec k")
_PARAMETERS = frozenset("kmnlt")
_FREE_CONSTANTS = frozenset("CKckDABd") | {"C_1", "c_1", "C_2", "c_2"}


def defined(got: Node, expected: Node) -> tuple[Node, Node]:
    """Take the value of ``x = 5`` where the other side is a value by itself."""
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
    if isinstance(got, Ratio) or isinstance(expected, Ratio):
        return _stated_ratio(got), _stated_ratio(expected)
    return got, expected


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
    pairs = sorted(zip(left.parts, right.parts, strict=True), key=repr)
    return tuple(Ratio(parts) for parts in zip(*pairs, strict=True))


def free_constant(*nodes: Node) -> str:
    """Return the constant of integration that is added to all of these, if one is."""
    names = frozenset.intersection(*map(symbols_of, nodes)) & _FREE_CONSTANTS
    for name in sorted(names):
        if all(symbols_of(node) - {name} and _is_added(node, name) for node in nodes):
            return name
    return ""


def _is_added(node: Node, name: str) -> bool:
    if isinstance(node, Operation) and node.name == "+":
        added = [part for part in node.args if part == Symbol(name)]
        rest = [part for part in node.args if name in symbols_of(part)]
        return len(added) == len(rest) == 1
    return False


def differ_by_constant(left: Node, right: Node, name: str) -> bool:
    """Whether two antiderivatives are the same up to their constant."""
    zero = number(0)
    left, right = with_value(left, name, zero), with_value(right, name, zero)
    difference = Operation("+", (left, Operation("neg", (right,))))
    return same_value(difference, _at_a_point(difference))


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


def same_names(got: Node, mine: frozenset[str], theirs: frozenset[str]) -> Node | None:
    """Return the answer with the expected names of what has no name of its own.

    The constant of integration, or a parameter that runs over the whole numbers.
    """
    extra, missing = mine - theirs, theirs - mine
    if len(extra) != 1 or len(missing) != 1:
        return None
    (old,), (new,) = extra, missing
    for names in (_FREE_CONSTANTS, _PARAMETERS):
        if old in names and new in names:
            has_pi = any(isinstance(p, Constant) and p.name == "pi" for p in walk(got))
            if names is _PARAMETERS and not has_pi:
                continue
            if names is _FREE_CONSTANTS and not mine & theirs:
                continue
            return rename(got, {old: new})
    return None


def period(got: Node, expected: Node, names: frozenset[str]) -> bool:
    """Whether both are multiples of pi that depend on one whole number."""
    return (
        len(names) == 1
        and names <= _PARAMETERS - {"t"}
        and all(
            any(isinstance(part, Constant) and part.name == "pi" for part in walk(node))
            and line(Family(node, *names)) is not None
            for node in (got, expected)
        )
    )


def as_family(node: Node) -> Node:
    """Take ``2 k pi`` for all of its values, as people leave out the "k in Z"."""
    names = symbols_of(node)
    if is_expression(node) and len(names) == 1 and names <= _PARAMETERS:
        return Family(node, *names)
    return node


def line(node: Node) -> tuple[Node, Node] | None:
    """Return step and start of a family that is linear in its parameter."""
    if not isinstance(node, Family):
        return None
    name = node.parameter
    if symbols_of(node.term) - {name}:
        return None
    at = [with_value(node.term, name, number(value)) for value in (0, 1, 2)]
    step = Operation("+", (at[1], Operation("neg", (at[0],))))
    second = Operation("+", (at[2], Operation("neg", (at[1],))))
    try:
        if not same_value(step, second) or same_value(step, number(0)):
            return None
    except UnknownError:
        return None
    return step, at[0]


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
        if isinstance(hour, Number) and isinstance(minute, Number):
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


def has_both_signs(node: Node) -> bool:
    """Whether ``±`` stands in an expression."""
    return any(
        isinstance(part, Operation) and part.name in ("plus-minus", "minus-plus")
        for part in walk(node)
    )


def both_signs_apart(items: tuple[Node, ...]) -> tuple[Node, ...]:
    """Write ``3 ± 2`` as ``3 + 2`` and ``3 - 2``."""
    apart: list[Node] = []
    for item in items:
        term = item.term if isinstance(item, Family) else item
        if is_expression(term) and has_both_signs(term):
            for sign in (1, -1):
                chosen = _with_sign(term, sign)
                apart.append(
                    Family(chosen, item.parameter)
                    if isinstance(item, Family)
                    else chosen
                )
        else:
            apart.append(item)
    return tuple(apart)


def _with_sign(node: Node, sign: int) -> Node:
    if not isinstance(node, Operation):
        return node
    args = tuple(_with_sign(arg, sign) for arg in node.args)
    if node.name in ("plus-minus", "minus-plus"):
        positive = (sign > 0) == (node.name == "plus-minus")
        return args[0] if positive else Operation("neg", args)
    return Operation(node.name, args)


def letter_as_unit(node: Node) -> Quantity | None:
    """Read ``5 m`` and ``5 m/s`` as a quantity, where letters are units."""
    factors: list[tuple[str, int]] = []
    value: Node = number(1)
    waiting: list[tuple[Node, int]] = [(node, 1)]
    while waiting:
        part, power = waiting.pop()
        if isinstance(part, Operation) and part.name in ("*", "/"):
            left, right = part.args
            waiting += [(right, power if part.name == "*" else -power), (left, power)]
        elif isinstance(part, Operation) and part.name == "^":
            base, exponent = part.args
            if isinstance(base, Symbol) and isinstance(exponent, Number):
                factors.append((base.name, power * int(exponent.value)))
            elif not symbols_of(part):
                value = Operation("*" if power > 0 else "/", (value, part))
            else:
                return None
        elif isinstance(part, Symbol):
            factors.append((part.name, power))
        elif not symbols_of(part):
            value = Operation("*" if power > 0 else "/", (value, part))
        else:
            return None
    if not factors:
        return None
    text = " ".join(f"{name}^{power}" for name, power in factors)
    unit = read_unit(text, custom=False)
    return None if unit is None else Quantity(value, unit)
