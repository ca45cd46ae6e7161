"""Answers with ``±``: the values that they stand for."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from qwq_lab.verifiers.maths.nodes import (
    Family,
    Items,
    Logic,
    Node,
    Operation,
    Relation,
    is_expression,
    parts_of,
    walk,
)

MOST_FREE_SIGNS = 4


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
            apart += (
                Family(value, item.parameter, item.domain)
                if isinstance(item, Family)
                else value
                for value in _all_values(term)
            )
        else:
            apart.append(item)
    return tuple(apart)


def _all_values(node: Node) -> list[Node]:
    """Return what an expression with ``±`` stands for.

    The signs of ``±1 ± √2`` are free; beside a ``∓`` the upper ones belong together.
    """
    signs = [
        part.name
        for part in walk(node)
        if isinstance(part, Operation) and part.name in ("plus-minus", "minus-plus")
    ]
    if "minus-plus" in signs or len(signs) > MOST_FREE_SIGNS:
        return [with_sign(node, sign) for sign in (1, -1)]
    return [
        _with_signs(node, iter(chosen))
        for chosen in itertools.product((1, -1), repeat=len(signs))
    ]


def _with_signs(node: Node, signs: Iterator[int]) -> Node:
    """Return an expression with one sign after the other."""
    if not isinstance(node, Operation):
        return node
    positive = node.name != "plus-minus" or next(signs) > 0
    args = tuple(_with_signs(arg, signs) for arg in node.args)
    if node.name == "plus-minus":
        return args[0] if positive else Operation("neg", args)
    return Operation(node.name, args)


def with_sign(node: Node, sign: int) -> Node:
    """Return a node with the upper signs, or the lower ones."""
    if isinstance(node, Items):
        return Items(node.kind, tuple(with_sign(part, sign) for part in node.items))
    if isinstance(node, Logic):
        return Logic(node.word, tuple(with_sign(part, sign) for part in node.parts))
    if isinstance(node, Relation):
        terms = tuple(with_sign(part, sign) for part in node.terms)
        return Relation(terms, node.signs)
    if not isinstance(node, Operation):
        return node
    args = tuple(with_sign(arg, sign) for arg in node.args)
    if node.name in ("plus-minus", "minus-plus"):
        positive = (sign > 0) == (node.name == "plus-minus")
        return args[0] if positive else Operation("neg", args)
    return Operation(node.name, args)


def has_signs_inside(node: Items | Logic) -> bool:
    """Whether ``±`` stands in a point or in several statements: it is read together."""
    return any(map(has_both_signs, parts_of(node)))
