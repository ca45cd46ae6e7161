"""Sets and dicts of what a submission returned, made without being stalled by it.

What Python makes of two sets can be slow where neither of them was, so that it is made
from a list here, whose keys are looked at before.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from typing import Any

from qwq_lab.sandbox.budget import VIEWS, Budget, BudgetError
from qwq_lab.sandbox.hash_tables import FEW, is_slow

_KEYS, _, _ITEMS = VIEWS
SETS = (set, frozenset, _KEYS, _ITEMS)
MUTABLE = (list, dict, set)
_OPERATORS: dict[type[ast.operator], str] = {
    ast.BitAnd: "intersection",
    ast.BitOr: "union",
    ast.Sub: "difference",
    ast.BitXor: "symmetric_difference",
}


def make_set(items: list[Any], kind: Any = set) -> Any:
    """Make a set, or a frozenset.

    Raises
    ------
    BudgetError
        When the items were chosen to make that slow.
    """
    if is_slow(items, as_set=True, nested=True):
        raise BudgetError("the keys of a set or dict collide")
    return kind(items)


def make_dict(pairs: list[tuple[Any, Any]]) -> dict[Any, Any]:
    """Make a dict.

    Raises
    ------
    BudgetError
        When the keys were chosen to make that slow.
    """
    if is_slow([key for key, _ in pairs], as_set=False, nested=True):
        raise BudgetError("the keys of a set or dict collide")
    return dict(pairs)


def combine(
    op: ast.operator, left: Any, right: Any, native: Callable[[Any, Any], Any]
) -> Any:
    """Compute an operator between two values, of which one may be a set or a dict."""
    name = _OPERATORS.get(type(op))
    if name is None or max(map(_length, (left, right))) <= FEW:
        return native(left, right)
    if type(left) is dict and type(right) is dict and name == "union":
        return make_dict([*left.items(), *right.items()])
    if isinstance(left, SETS) and isinstance(right, SETS):
        keeps = type(left) is frozenset and isinstance(right, (set, frozenset))
        return _combined(name, left, [right], frozenset if keeps else set)
    if isinstance(left, (_KEYS, _ITEMS)) or isinstance(right, (_KEYS, _ITEMS)):
        return _combined(name, make_set(list(left)), [make_set(list(right))])
    return native(left, right)


def set_method(budget: Budget, owner: Any, name: str, args: list[Any]) -> Any:
    """Compute a method of a set; what it is given need not be sets."""
    others = [
        other if isinstance(other, SETS) else make_set(budget.items(other))
        for other in args
    ]
    few = max(map(_length, (owner, *others))) <= FEW
    if few or name in ("isdisjoint", "issubset", "issuperset"):
        return getattr(owner, name)(*others)
    if name == "symmetric_difference" and len(others) != 1:
        raise TypeError(f"{name}() takes one argument")
    return _combined(name, owner, others, type(owner))


def _combined(name: str, owner: Any, others: list[Any], kind: Any = set) -> Any:
    items: list[Any]
    if name == "union":
        items = [*owner, *(item for other in others for item in other)]
    elif name == "intersection":
        items = [item for item in owner if all(item in other for other in others)]
    elif name == "difference":
        items = [item for item in owner if not any(item in other for other in others)]
    else:
        (other,) = others
        items = [item for item in owner if item not in other]
        items += [item for item in other if item not in owner]
    return make_set(items, kind)


def _length(value: Any) -> int:
    return len(value) if isinstance(value, (dict, *SETS)) else 0


def is_mutable(value: Any) -> bool:
    """Whether a call may change a value that it is given."""
    if type(value) is tuple:
        return any(map(is_mutable, value))
    return type(value) in MUTABLE


def become(old: Any, new: Any) -> bool:
    """Change a value into another one in place, as the call changed it inside.

    Returns
    -------
    bool
        False if no call can have changed the one into the other.
    """
    kind = type(old)
    if kind is not type(new):
        return False
    if kind is list:
        old[:] = _kept(zip(old, new, strict=False)) + new[len(old) :]
    elif kind is tuple:
        return len(old) == len(new) and all(map(become, old, new))
    elif kind is dict:
        values = _kept((old.get(key), value) for key, value in new.items())
        pairs = list(zip(new, values, strict=True))
        make_dict(pairs)
        old.clear()
        old.update(pairs)
    elif kind is set:
        items = list(new)
        make_set(items)
        old.clear()
        old.update(items)
    else:
        return bool(old == new) or old != old
    return True


def _kept(pairs: Iterable[tuple[Any, Any]]) -> list[Any]:
    """Return the new ones, as the old objects where those can have become them."""
    return [
        old if type(old) in MUTABLE and become(old, new) else new for old, new in pairs
    ]
