"""Rules across the fields of a JSON answer, as short expressions.

``end >= start`` and ``total == sum(items.price)`` are expressions of Python over the
fields of the answer. ``items.price`` is the price of ``items``, or, if that is a list,
the list of the prices of its items. Numbers are decimals of 50 digits, so that
0.1 + 0.2 is 0.3; dates written as 2025-03-31 compare as texts. The safe builtins of the
sandbox's judge can be called (``sum``, ``len``, ``min``, ``all``, ``sorted`` and
others) and nothing else. ``root`` is the whole answer.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from decimal import Context, Decimal, localcontext
from functools import lru_cache
from typing import Any, NamedTuple

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.budget import Budget, BudgetError
from qwq_lab.sandbox.compare import shorten, show_value
from qwq_lab.sandbox.evaluation import Asking, Evaluator
from qwq_lab.sandbox.expressions import find_refusal
from qwq_lab.sandbox.vocabulary import BUILTINS, TYPES
from qwq_lab.verifiers.base import CannotJudgeError

MAX_EXPRESSION = 500
MAX_STEPS = 100_000
ROOT = "root"

_TOO_LARGE = (ast.Pow, ast.LShift, ast.RShift)
_ONE = "_one"
_DIGITS = 50
_Path = tuple[str, ...]


class _MissingError(LookupError):
    """A field that the answer does not have."""


class Expression(NamedTuple):
    """An expression with its fields named.

    Attributes
    ----------
    words
        As it was written.
    node
        The same, with a plain name for each field and each number.
    fields
        The path of each such field.
    numbers
        The value of each such number.
    """

    words: str
    node: ast.expr
    fields: Mapping[str, _Path]
    numbers: Mapping[str, Decimal]


@lru_cache(maxsize=256)
def read_expression(words: str) -> Expression:
    """Return an expression that can be computed.

    Raises
    ------
    UsageError
        When it is none, or does what is not allowed.
    """
    if len(words) > MAX_EXPRESSION:
        raise UsageError(f"an expression has more than {MAX_EXPRESSION} characters")
    try:
        tree = ast.parse(words.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise UsageError(
            f"{shorten(words, 80)!r} is no expression; write one as in "
            "'end >= start' or 'total == sum(items.price)'"
        ) from None
    naming = _NameFields(tree)
    node = naming.visit(tree.body)
    names = dict.fromkeys((*naming.fields, *naming.numbers))
    why = find_refusal(node, names) or _unknown_call(node)
    if why is None and any(isinstance(part, _TOO_LARGE) for part in ast.walk(node)):
        why = "powers and shifts are not computed"
    if why is None and not naming.fields:
        why = "it names no field of the answer"
    if why:
        raise UsageError(
            f"the expression {shorten(words, 80)!r} is not computed: {why}"
        )
    return Expression(words.strip(), node, naming.fields, naming.numbers)


def why_not(expression: Expression, answer: Any) -> str | None:
    """Say why an expression is not true of an answer, or None if it is.

    Raises
    ------
    CannotJudgeError
        When it takes too many steps.
    """
    try:
        values = {
            name: _exact(_value_at(answer, path))
            for name, path in expression.fields.items()
        }
    except _MissingError as missing:
        return f"there is no field {shorten(str(missing), 80)}"
    evaluator = Evaluator({**values, **expression.numbers}, Asking(Budget(MAX_STEPS)))
    try:
        with localcontext(Context(prec=_DIGITS)):
            result = evaluator.value(expression.node)
    except BudgetError:
        raise CannotJudgeError(
            f"computing {expression.words} takes too many steps"
        ) from None
    except TypeError:
        return f"its values are not of the right kind: {_values(expression, values)}"
    except KeyError as error:
        return f"there is no field {shorten(str(error.args[0]), 80)} everywhere"
    except (
        ValueError,
        ArithmeticError,
        LookupError,
        AttributeError,
    ) as error:
        said = shorten(str(error) or type(error).__name__, 120)
        return f"it cannot be computed with this answer ({said})"
    if result is True:
        return None
    if result is False:
        return _values(expression, values)
    return f"it is {_show(result)}, neither true nor false"


class _NameFields(ast.NodeTransformer):
    """Gives each field and each number with decimals a plain name of its own."""

    def __init__(self, tree: ast.AST) -> None:
        self.fields: dict[str, _Path] = {}
        self.numbers: dict[str, Decimal] = {_ONE: Decimal(1)}
        self._variables = {
            name.id
            for part in ast.walk(tree)
            if isinstance(part, ast.comprehension)
            for name in ast.walk(part.target)
            if isinstance(name, ast.Name)
        }

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in self._variables or node.id in TYPES:
            return node
        return self._field((node.id,))

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        path = _dotted(node)
        if path and path[0] not in self._variables:
            return self._field(path)
        # The field of a variable, as in sum(item.price for item in items).
        owner = self.visit(node.value)
        return ast.Subscript(owner, ast.Constant(node.attr), ast.Load())

    def visit_Call(self, node: ast.Call) -> ast.expr:
        if isinstance(node.func, ast.Attribute):
            node.func.value = self.visit(node.func.value)
        elif not isinstance(node.func, ast.Name):
            node.func = self.visit(node.func)
        node.args = [self.visit(part) for part in node.args]
        for word in node.keywords:
            word.value = self.visit(word.value)
        return node

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        left, right = self.visit(node.left), self.visit(node.right)
        if isinstance(node.op, ast.Div):
            # Or two whole numbers would make one that is not exact.
            left = ast.BinOp(left, ast.Mult(), ast.Name(_ONE, ast.Load()))
        return ast.BinOp(left, node.op, right)

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if not isinstance(node.value, float):
            return node
        name = f"_number_{len(self.numbers)}"
        if node.value != node.value or node.value in (float("inf"), float("-inf")):
            raise UsageError("an expression has a number that is too large")
        self.numbers[name] = Decimal(repr(node.value))
        return ast.Name(name, ast.Load())

    def _field(self, path: _Path) -> ast.expr:
        known = {value: name for name, value in self.fields.items()}
        name = known.get(path, f"_field_{len(self.fields)}")
        self.fields[name] = path
        return ast.Name(name, ast.Load())


def _dotted(node: ast.expr) -> _Path:
    """Return the parts of ``a.b.c``, and nothing for anything else."""
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        owner = _dotted(node.value)
        return (*owner, node.attr) if owner else ()
    return ()


def _unknown_call(node: ast.expr) -> str | None:
    for part in ast.walk(node):
        if (
            isinstance(part, ast.Call)
            and isinstance(part.func, ast.Name)
            and part.func.id not in BUILTINS
        ):
            return f"there is no function {part.func.id}"
    return None


def _value_at(answer: Any, path: _Path) -> Any:
    value = answer
    for at, key in enumerate(path):
        if at == 0 and not (isinstance(value, dict) and key in value):
            if key != ROOT:
                raise _MissingError(key)
            continue
        value = _get(value, key, ".".join(path[: at + 1]))
    return value


def _get(value: Any, key: str, place: str) -> Any:
    if isinstance(value, list):
        return [_get(item, key, place) for item in value]
    if isinstance(value, dict) and key in value:
        return value[key]
    raise _MissingError(place)


def _exact(value: Any) -> Any:
    """Return a value with its decimals as exact numbers."""
    if isinstance(value, float):
        return int(value) if value.is_integer() else Decimal(repr(value))
    if isinstance(value, list):
        return [_exact(item) for item in value]
    if isinstance(value, dict):
        return {key: _exact(item) for key, item in value.items()}
    return value


def _values(expression: Expression, values: Mapping[str, Any]) -> str:
    shown = [
        f"{'.'.join(path)} is {_show(values[name])}"
        for name, path in expression.fields.items()
        if path != (ROOT,)
    ]
    return ", ".join(shown[:4]) or "it is not so"


def _show(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value}"
    if isinstance(value, list):
        return f"[{', '.join(map(_show, value[:5]))}{', …' if len(value) > 5 else ''}]"
    return show_value(value, 60)
