"""What several statements say together, and what a statement gives a value to."""

from __future__ import annotations

from qwq_lab.verifiers.maths.equality import UnknownError, same_value
from qwq_lab.verifiers.maths.exact import CALL
from qwq_lab.verifiers.maths.nodes import (
    Family,
    Interval,
    Items,
    Logic,
    Node,
    Operation,
    Relation,
    Symbol,
    Union,
    UnreadableError,
    is_expression,
    sort_key,
    symbols_of,
)


def joined(parts: list[Node], joints: set[str]) -> Node:
    """Say what several statements are together."""
    if joints & {"lor", "land"}:
        if len(joints) > 1:
            raise UnreadableError("and stands beside or")
        if all(isinstance(part, Symbol) for part in parts):
            # Propositions, unlike the values 1 or 2, are joined by what is said.
            return Logic("or" if "lor" in joints else "and", tuple(parts))
        joints = {"or" if "lor" in joints else "and"}
    *front, last = parts
    if isinstance(last, Relation) and last.signs == ("in",):
        variable, where = last.terms
        domain = where.name if isinstance(where, Symbol) else ""
        if domain.startswith("set ") and isinstance(variable, Symbol):
            if not any(variable.name in symbols_of(part) for part in front):
                raise UnreadableError(f"{variable.name} stands in no other part")
            families = [
                Family(_right_side(part), variable.name, domain[4:])
                if variable.name in symbols_of(part)
                else part
                for part in front
            ]
            return families[0] if len(families) == 1 else Items("list", (*families,))
    relations = [part for part in parts if isinstance(part, Relation)]
    if len(relations) == len(parts):
        values = [assignment(part) for part in relations]
        names = {value[0] for value in values if value}
        if all(values) and (len(names) == 1 or "or" not in joints):
            if len(names) == 1:
                return Items("list", tuple(v[1] for v in values if v))
            return Logic("and", tuple(sorted(parts, key=sort_key)))
        return Logic("or" if "or" in joints else "and", tuple(parts))
    if relations and assignment(parts[0]):
        first = assignment(parts[0])
        # x = 1, 2
        if first and not any(isinstance(part, Relation) for part in parts[1:]):
            return Items("list", (first[1], *parts[1:]))
    if "or" in joints and any(isinstance(part, (Interval, Union)) for part in parts):
        return Union(tuple(parts))
    return Items("list", tuple(parts))


def _right_side(node: Node) -> Node:
    assigned = assignment(node)
    return assigned[1] if assigned else node


def assignment(node: Node) -> tuple[str, Node] | None:
    """Return variable and value of ``x = 5``, or None for anything else.

    What has a value may be several, ``(x, y) = (1, 2)``, or be written as ``f(3)``,
    ``m + n`` or ``AB``. In a chain, all values must be the same.
    """
    if not isinstance(node, Relation):
        return None
    if node.signs == ("in",) and isinstance(node.terms[1], Items):
        first, last = node.terms
        return ("point", last) if isinstance(first, Items) else None
    if set(node.signs) != {"="}:
        return None
    *names, last = node.terms
    first = names[0]
    values = [term for term in names[1:] if not symbols_of(term)]
    if not all(_same_number(value, last) for value in values):
        return None
    if isinstance(first, Items) and all(isinstance(n, Symbol) for n in first.items):
        return _assigned_together(first, last)
    if isinstance(first, Symbol) and first.name not in symbols_of(last):
        return first.name, last
    if isinstance(first, Operation) and first.name.startswith(CALL):
        argument = first.args[0]
        if isinstance(argument, Symbol) and len(first.args) == 1:
            return f"{first.name.removeprefix(CALL)} of {argument.name}", last
        return None if symbols_of(last) else (sort_key(first), last)
    if not symbols_of(first):
        # 2 + 3 = 5
        return ("", last) if _same_number(first, last) else None
    if _is_named(first) and not symbols_of(last):
        return sort_key(first), last
    return None


def _assigned_together(names: Items, values: Node) -> tuple[str, Node] | None:
    """Return ``(y, x) = (1, 2)`` with its variables in alphabetical order."""
    order = [name.name for name in names.items if isinstance(name, Symbol)]
    if len(set(order)) != len(order):
        return None
    if isinstance(values, Items) and len(values.items) == len(order):
        pairs = sorted(zip(order, values.items, strict=True), key=lambda pair: pair[0])
        values = Items(values.kind, tuple(value for _, value in pairs))
    elif order != sorted(order):
        return ", ".join(order), values
    return ", ".join(sorted(order)), values


def _is_named(node: Node) -> bool:
    """Whether this is something whose value is asked for: ``f(3)``, ``m + n``."""
    if isinstance(node, Operation) and node.name in ("+", "*"):
        names = [part.name for part in node.args if isinstance(part, Symbol)]
        product = node.name == "*"
        return len(set(names)) == len(node.args) and (
            not product or all(name.isupper() for name in names)
        )
    return False


def _same_number(left: Node, right: Node) -> bool:
    if left == right:
        return True
    try:
        return (
            is_expression(left)
            and is_expression(right)
            and not (symbols_of(left) | symbols_of(right))
            and same_value(left, right)
        )
    except UnknownError:
        return False
