"""Which expressions of a test are computed in the judge.

An allow-list of Python's expressions over plain data. What stands outside it is named
by `find_refusal`, before anything is computed.
"""

from __future__ import annotations

import ast
import enum
from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qwq_lab.sandbox.budget import VIEWS
from qwq_lab.sandbox.vocabulary import (
    ANY_METHOD,
    BUILTINS,
    ITERATORS,
    KEYS,
    LOOPING,
    MODULES,
    PYTHONS_OWN,
    SET_METHODS,
    TYPES,
    VIEW_METHODS,
)

MAX_NESTING = 60

Names = Mapping[str, Any]

_SHAPES = (
    *(ast.Constant, ast.Name, ast.UnaryOp, ast.BinOp, ast.BoolOp, ast.Compare),
    *(ast.Call, ast.Subscript, ast.Slice, ast.IfExp, ast.List, ast.Tuple, ast.Set),
    *(ast.Dict, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


@dataclass(frozen=True)
class Theirs:
    """A name of the test's that means a function of the submission's."""

    name: str


@dataclass(frozen=True)
class Module:
    """A name of the test's that means a module."""

    name: str


@dataclass(frozen=True)
class Unusable:
    """A name that the test uses for something that is not known here, and why."""

    why: str


@dataclass(frozen=True, eq=False)
class Later:
    """A variable whose value is only known when the submission has been called."""

    node: ast.expr
    names: Names
    number: int


class _Place(enum.Flag):
    """What else than data may stand at a place of an expression."""

    DATA = 0
    TYPE = enum.auto()  # it is compared
    ITERATOR = enum.auto()  # it is gone through


def find_refusal(node: ast.expr, names: Names, *, loop: bool = False) -> str | None:
    """Say why an expression is not computed here, or None if it is.

    ``names`` are the variables of the test. A call of any other name that Python does
    not have is a call of the submission, and so is one whose name is `Theirs`. With
    ``loop`` it is what a loop goes through.
    """
    place = _Place.ITERATOR if loop else _Place.DATA
    return _refusal(node, names, MAX_NESTING, place)


def submission_function(function: ast.expr, names: Names) -> str | None:
    """Return the function of the submission that a call means, or None."""
    if not isinstance(function, ast.Name):
        return None
    if function.id in names:
        known = names[function.id]
        return known.name if isinstance(known, Theirs) else None
    return None if function.id in PYTHONS_OWN else function.id


def calls_submission(node: ast.AST, names: Names) -> bool:
    """Whether computing a node may need the submission."""
    return any(True for _ in submission_calls(node, names)) or any(
        isinstance(names.get(name), Later) for name in names_read(node)
    )


def submission_calls(node: ast.AST, names: Names) -> Iterator[ast.Call]:
    """Yield the calls of the submission in a node."""
    for part in ast.walk(node):
        if isinstance(part, ast.Call) and submission_function(part.func, names):
            yield part


def names_read(node: ast.AST) -> list[str]:
    """Return the names in a node, once for each time they are read."""
    return [
        part.id
        for part in ast.walk(node)
        if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load)
    ]


def names_bound(target: ast.AST) -> list[str]:
    """Return the names that an assignment to a target gives a value."""
    return [part.id for part in ast.walk(target) if isinstance(part, ast.Name)]


def module_attribute(node: ast.expr, names: Names) -> Any:
    """Return ``math.pi`` and the like, if the test imported the module, else None."""
    if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
        return None
    module = names.get(node.value.id)
    return MODULES[module.name].get(node.attr) if isinstance(module, Module) else None


def target_refusal(target: ast.AST) -> str | None:
    """Say why a target of an assignment is not understood, or None if it is."""
    parts = [
        part
        for part in ast.walk(target)
        if not isinstance(part, (ast.Name, ast.Tuple, ast.List, ast.expr_context))
    ]
    return "only names can be assigned to" if parts else None


def _refusal(
    node: ast.AST, names: Names, depth: int, place: _Place = _Place.DATA
) -> str | None:
    if depth == 0:
        return "it is nested too deeply"
    if isinstance(node, ast.Call):
        return _call_refusal(node, names, depth, place)
    if isinstance(node, ast.Attribute):
        value = module_attribute(node, names)
        if value is None:
            return f"attribute .{node.attr} is not looked at"
        return f"math.{node.attr} is only called here" if callable(value) else None
    if isinstance(node, ast.Name):
        return _name_refusal(node.id, names, place)
    if not isinstance(node, _SHAPES):
        return f"{_noun(node)} is not computed"
    if isinstance(node, _COMPREHENSIONS):
        return _comprehension_refusal(node, names, depth, place)
    why = _shape_refusal(node, names)
    # What is chosen, or put into a list, stands where the whole stands.
    inner = place & _Place.TYPE
    if isinstance(node, ast.Compare):
        inner = _Place.TYPE
    elif not isinstance(node, (ast.Tuple, ast.List, ast.Set, ast.IfExp)):
        inner = _Place.DATA
    for child in ast.iter_child_nodes(node):
        if why:
            break
        if isinstance(child, ast.expr):
            looped = isinstance(node, ast.Compare) and _is_looked_into(node, child)
            here = inner | _Place.ITERATOR if looped else inner
            why = _refusal(child, names, depth - 1, here)
    return why


def _shape_refusal(node: ast.AST, names: Names) -> str | None:
    if isinstance(node, ast.Constant) and node.value is ...:
        return "... is not computed"
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        return "the operator @ is not computed"
    if isinstance(node, ast.Compare) and not _identity_is_clear(node, names):
        return "'is' is only judged beside None, True, False or a type"
    if isinstance(node, ast.Dict) and None in node.keys:
        return "** in a dict is not computed"
    if isinstance(node, (ast.Tuple, ast.List, ast.Set, ast.Dict)):
        return next(filter(None, map(_kept_view, ast.iter_child_nodes(node))), None)
    return None


def _kept_view(node: ast.AST) -> str | None:
    """Say why a view of a dict, which changes with it, is not put into a list."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        name = node.func.attr
        if name in VIEW_METHODS:
            return f"what .{name}() returns is not kept; list(... .{name}()) is"
    return None


def _name_refusal(name: str, names: Names, place: _Place) -> str | None:
    if name in names:
        known = names[name]
        if isinstance(known, Unusable):
            return known.why
        if isinstance(known, Module):
            return f"the module {name} is no value"
        if not isinstance(known, Theirs):
            return None
    elif name in TYPES and place & _Place.TYPE:
        return None
    elif name in BUILTINS:
        return f"{name} itself is no value here, only what it returns"
    return f"{name} has no value that the judge knows"


def _comprehension_refusal(
    node: ast.AST, names: Names, depth: int, place: _Place
) -> str | None:
    if isinstance(node, ast.GeneratorExp) and not place & _Place.ITERATOR:
        return "a generator is only computed where it is gone through"
    assert isinstance(node, _COMPREHENSIONS)  # noqa: S101 - told to the type checker
    for part in node.generators:
        why = "async is not computed" if part.is_async else target_refusal(part.target)
        why = why or _refusal(part.iter, names, depth - 1, _Place.ITERATOR)
        if why:
            return why
        names = ChainMap(dict.fromkeys(names_bound(part.target)), names)  # type: ignore[arg-type]
        for condition in part.ifs:
            if why := _refusal(condition, names, depth - 1):
                return why
    results = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
    for result in results:
        why = _kept_view(result) or _refusal(
            result, names, depth - 1, place & _Place.TYPE
        )
        if why:
            return why
    return None


def _call_refusal(
    node: ast.Call, names: Names, depth: int, place: _Place
) -> str | None:
    function = node.func
    if any(isinstance(word, ast.Starred) for word in node.args) or any(
        word.arg is None for word in node.keywords
    ):
        return "* and ** in a call are not computed"
    children: list[tuple[ast.expr, _Place]] = [
        *((word, _Place.DATA) for word in node.args),
        *((word.value, _Place.DATA) for word in node.keywords),
    ]
    why = None
    if isinstance(function, ast.Name):
        if submission_function(function, names):
            why = next(
                filter(None, (unsent(child, names) for child, _ in children)), None
            )
        elif function.id in names:
            known = names[function.id]
            if isinstance(known, Unusable):
                return known.why
            return f"{function.id} is a variable here and is not called"
        elif function.id not in BUILTINS:
            return f"Python's own {function.id} is not computed"
        else:
            why, children = _builtin_arguments(node, function.id, names, place)
    elif isinstance(function, ast.Attribute):
        value = module_attribute(function, names)
        looped = function.attr in (*SET_METHODS, "join", "prod")
        there = _Place.ITERATOR if looped else _Place.DATA
        children = [(child, there) for child, _ in children]
        if value is not None and not callable(value):
            return f"math.{function.attr} is no function"
        if value is None:
            if function.attr not in ANY_METHOD:
                return f"the method .{function.attr}() is not computed"
            children.append((function.value, _Place.DATA))
    else:
        return "only functions with a name are called"
    for child, there in children:
        why = why or _refusal(child, names, depth - 1, there)
    return why


def _builtin_arguments(
    node: ast.Call, name: str, names: Names, place: _Place
) -> tuple[str | None, list[tuple[ast.expr, _Place]]]:
    """Return what is wrong with a call of Python's own, and where its arguments are."""
    if name in ITERATORS and not place & _Place.ITERATOR:
        return f"{name}() is only computed where it is gone through", []
    if name == "type" and not (place & _Place.TYPE and len(node.args) == 1):
        return "type() of one value is only computed where it is compared", []
    there = _Place.ITERATOR if name in LOOPING else _Place.DATA
    children = [(word, there) for word in node.args]
    if name == "isinstance" and len(children) == 2:
        children[1] = (children[1][0], _Place.TYPE)
    for word in node.keywords:
        if word.arg != "key" or not isinstance(word.value, ast.Name):
            children.append((word.value, _Place.DATA))
        elif word.value.id not in KEYS or word.value.id in names:
            return f"key= is only one of {', '.join(sorted(KEYS))}", []
    return None, children


def unsent(node: ast.AST, names: Names) -> str | None:
    """Say why an argument cannot be sent to the submission, as far as its shape says.

    Lists are sent, and so must not stand for what is no list.
    """
    if isinstance(node, ast.GeneratorExp):
        return "a generator cannot be sent to the submission"
    if isinstance(node, ast.Name) and isinstance(names.get(node.id), (range, *VIEWS)):
        return f"{node.id} cannot be sent to the submission; list({node.id}) can"
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Name) and node.func.id == "range":
            if node.func.id not in names:
                return "a range cannot be sent to the submission; list(range(...)) can"
        elif isinstance(node.func, ast.Attribute) and node.func.attr in VIEW_METHODS:
            name = node.func.attr
            return (
                f"what .{name}() returns cannot be sent to the submission; a list can"
            )
        return None
    if isinstance(node, ast.Subscript):
        return unsent(node.value, names)
    if isinstance(node, (ast.ListComp, ast.SetComp)):
        return unsent(node.elt, names)
    if isinstance(node, (ast.Tuple, ast.List, ast.Dict, ast.IfExp, ast.BoolOp)):
        children = ast.iter_child_nodes(node)
        return next(filter(None, (unsent(child, names) for child in children)), None)
    return None


def _is_looked_into(node: ast.Compare, child: ast.AST) -> bool:
    return any(
        comparator is child and isinstance(op, (ast.In, ast.NotIn))
        for op, comparator in zip(node.ops, node.comparators, strict=True)
    )


def _identity_is_clear(node: ast.Compare, names: Names) -> bool:
    sides = [node.left, *node.comparators]
    return all(
        not isinstance(op, (ast.Is, ast.IsNot))
        or any(_is_single(side, names) for side in sides[at : at + 2])
        for at, op in enumerate(node.ops)
    )


def _is_single(node: ast.expr, names: Names) -> bool:
    """Whether there is only one object of that value in Python."""
    if isinstance(node, ast.Constant):
        return node.value is None or isinstance(node.value, bool)
    return isinstance(node, ast.Name) and node.id in TYPES and node.id not in names


def _noun(node: ast.AST) -> str:
    names = {
        "Lambda": "a lambda",
        "JoinedStr": "an f-string",
        "Starred": "*",
        "Await": "await",
        "NamedExpr": "an assignment inside an expression",
        "Yield": "yield",
    }
    kind = type(node).__name__
    return names.get(kind, f"an expression of the kind {kind}")
