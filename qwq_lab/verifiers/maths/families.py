"""Answers that stand for many: constants of integration, multiples of a period."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from fractions import Fraction

from qwq_lab.verifiers.maths.equality import UnknownError, same_value
from qwq_lab.verifiers.maths.nodes import (
    Constant,
    Family,
    Node,
    Operation,
    Symbol,
    is_expression,
    number,
    rename,
    symbols_of,
    walk,
    with_value,
)
from qwq_lab.verifiers.maths.signs import both_signs_apart

# What is written for a constant that may have any value, where one is expected ...
_CONSTANT = re.compile(r"C|[Cc]_\d")  # c_1 only beside c_2: it may be a term
# ... and where it is answered.
_ANY_CONSTANT = re.compile(r"[CKABDckab]|[CcKA]_\d")
_PARAMETERS = frozenset("kmn")
MOST_CONSTANTS = 3


def with_expected_constants(got: Node, expected: Node) -> Node | None:
    """Return an answer with the expected names of its constants of integration.

    Only what is certainly such a constant is renamed: a ``C`` that is added to a
    function, ``C_1`` and ``C_2``, or a ``C`` before an exponential function.
    """
    mine, theirs = symbols_of(got), symbols_of(expected)
    extra, missing = sorted(mine - theirs), sorted(theirs - mine)
    if len(extra) != len(missing) or not 0 < len(extra) <= MOST_CONSTANTS:
        return None
    if not mine & theirs or not all(
        _is_constant(expected, name, mine & theirs) for name in missing
    ):
        return None
    if not all(map(_ANY_CONSTANT.fullmatch, extra)):
        return None
    if len(missing) == 1 and missing[0].startswith("c"):
        return None
    for names in itertools.permutations(missing):
        renamed = rename(got, dict(zip(extra, names, strict=True)))
        if len(names) == 1 or same_value(renamed, expected):
            return renamed
    return None


def _is_constant(node: Node, name: str, others: frozenset[str]) -> bool:
    if not _CONSTANT.fullmatch(name) or not all(map(str.islower, others)):
        return False  # among points and events, C is one of them
    return len(name) > 1 or _is_added(node, name) or _has_exponential(node)


def _has_exponential(node: Node) -> bool:
    return any(
        isinstance(part, Operation)
        and (part.name == "exp" or (part.name == "^" and part.args[0] == Constant("e")))
        and bool(symbols_of(part))
        for part in walk(node)
    )


def free_constant(*nodes: Node) -> str:
    """Return the constant of integration that is added to all of these, if one is."""
    for name in sorted(frozenset.intersection(*map(symbols_of, nodes))):
        others = frozenset[str]().union(*map(symbols_of, nodes)) - {name}
        if (
            _CONSTANT.fullmatch(name)
            and others
            and all(map(str.islower, others))
            and all(_is_added(node, name) for node in nodes)
        ):
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
    at: Node = difference
    for place, variable in enumerate(sorted(symbols_of(difference))):
        at = with_value(at, variable, number(2 + place))
    return same_value(difference, at)


def with_expected_parameter(got: Node, expected: Node) -> Node | None:
    """Return multiples of pi by ``n`` as those by ``k``, the usual letter for them."""
    mine, theirs = symbols_of(got), symbols_of(expected)
    if len(mine) == len(theirs) == 1 and mine | theirs <= _PARAMETERS:
        (old,), (new,) = mine, theirs
        if "k" in (old, new) and all(
            any(isinstance(p, Constant) and p.name == "pi" for p in walk(node))
            and line(Family(node, *symbols_of(node))) is not None
            for node in (got, expected)
        ):
            return rename(got, {old: new})
    return None


def period(got: Node, expected: Node) -> bool:
    """Whether both are multiples of pi that depend on a whole number ``k``.

    Other letters need a "k in Z": an angle sum is ``(n - 2) pi``, for a known ``n``.
    """
    return all(
        symbols_of(node) == {"k"}
        and any(isinstance(part, Constant) and part.name == "pi" for part in walk(node))
        and line(Family(node, "k")) is not None
        for node in (got, expected)
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


Same = Callable[[Node, Node], bool]


def same_families(
    got: tuple[Node, ...], expected: tuple[Node, ...], values: Same, same: Same
) -> bool:
    """Compare ``a k + b`` for all whole ``k``: same step, same remainder.

    Parameters
    ----------
    values, same
        How numbers, and how other answers, are compared.

    Raises
    ------
    UnknownError
        When a family is no straight line.
    """
    if len(got) == len(expected) == 1:
        # A formula for n = 1, 2, ... is the formula, with its domain or without.
        mine, theirs = got[0], expected[0]
        if isinstance(mine, Family) != isinstance(theirs, Family):
            terms = [n.term if isinstance(n, Family) else n for n in (mine, theirs)]
            if (
                all(map(is_expression, terms))
                and symbols_of(terms[0]) == symbols_of(terms[1])
                and values(*terms)
            ):
                return True
    got, expected = (
        tuple(map(as_family, both_signs_apart(items))) for items in (got, expected)
    )
    if len(got) != len(expected):
        return False
    left = list(expected)
    for mine in got:
        found = next((o for o in left if _same_family(mine, o, values, same)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _same_family(got: Node, expected: Node, values: Same, same: Same) -> bool:
    domains = [n.domain for n in (got, expected) if isinstance(n, Family)]
    if len(set(domains)) > 1:
        return False
    mine, theirs = line(got), line(expected)
    if mine is None or theirs is None:
        if not domains:
            return same(got, expected)
        if got == expected:
            return True
        if len(domains) == 2:
            raise UnknownError("families that are no straight lines")
        return False
    (step, start), (other_step, other_start) = mine, theirs
    backwards = Operation("neg", (other_step,))
    if not (values(step, other_step) or values(step, backwards)):
        return False
    if domains[0] != "Z":
        return values(step, other_step) and values(start, other_start)
    between = Operation("+", (start, Operation("neg", (other_start,))))
    turns = Operation("/", (between, step))
    nearest = Operation("floor", (Operation("+", (turns, number(Fraction(1, 2)))),))
    return values(turns, nearest)
