"""A small interpreter of Python that writes down what each line does.

It knows whole numbers, strings, truth values and lists; assignments, ``+=`` and the
like, ``if``, ``for``, ``while`` and ``print``. It calculates with Python's own
operators, and anything else is a `SnippetError`.
"""

from __future__ import annotations

import ast
import operator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qwq_lab.training.tasks.steps_numbers import multiply_by_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from qwq_lab.training.tasks.base import Language

MAX_STEPS = 200
_BINARY: dict[type[ast.operator], tuple[str, Callable[[Any, Any], Any]]] = {
    ast.Add: ("+", operator.add),
    ast.Sub: ("-", operator.sub),
    ast.Mult: ("*", operator.mul),
    ast.FloorDiv: ("//", operator.floordiv),
    ast.Mod: ("%", operator.mod),
    ast.Pow: ("**", operator.pow),
}
# A comparison that fails is written as the one that holds instead.
_COMPARISONS: dict[type[ast.cmpop], tuple[Callable[[Any, Any], bool], str, str]] = {
    ast.Gt: (operator.gt, ">", "<="),
    ast.Lt: (operator.lt, "<", ">="),
    ast.GtE: (operator.ge, ">=", "<"),
    ast.LtE: (operator.le, "<=", ">"),
    ast.Eq: (operator.eq, "=", "!="),
    ast.NotEq: (operator.ne, "!=", "="),
}
_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "len": len, "max": max, "min": min, "sum": sum, "abs": abs, "range": range,
    "str": str, "sorted": sorted, "list": list,
}  # fmt: skip
_METHODS = {"upper", "lower", "append", "count", "replace"}


class SnippetError(ValueError):
    """A snippet holds something that this interpreter does not know."""


@dataclass
class Trace:
    """Runs a snippet.

    Attributes
    ----------
    lines
        What was done, one line for each statement or each round of a loop.
    printed
        The lines that the snippet prints.
    """

    language: Language
    lines: list[str] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    _parts: list[str] = field(default_factory=list)
    _steps: int = 0

    def run(self, code: str) -> Trace:
        """Run a snippet to its end.

        Raises
        ------
        SnippetError
            When it holds anything unknown or does not end soon.
        """
        for statement in ast.parse(code).body:
            self._do(statement)
            self._end_line()
        return self

    def _end_line(self) -> None:
        if self._parts:
            self.lines.append(", ".join(self._parts))
            self._parts = []

    def _do(self, statement: ast.stmt) -> None:
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise SnippetError("it does not end soon")
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            self._assign(statement.targets[0], statement.value)
        elif isinstance(statement, ast.AugAssign):
            target = statement.target
            value = ast.BinOp(_loaded(target), statement.op, statement.value)
            self._assign(target, value)
        elif isinstance(statement, ast.If):
            self._do_all(statement.body if self._test(statement) else statement.orelse)
        elif isinstance(statement, ast.For) and isinstance(statement.target, ast.Name):
            self._loop(statement.target.id, statement)
        elif isinstance(statement, ast.While):
            self._end_line()
            while self._test(statement):
                self._do_all(statement.body)
                self._end_line()
        elif isinstance(statement, ast.Expr):
            self._call(statement.value)
        else:
            raise SnippetError(ast.dump(statement))

    def _do_all(self, statements: Iterable[ast.stmt]) -> None:
        for statement in statements:
            self._do(statement)

    def _loop(self, name: str, statement: ast.For) -> None:
        items = self._value(statement.iter)
        self._spell(items)
        if isinstance(items, range):
            self._parts.append(" ".join(map(str, items)))
        self._end_line()
        for item in items:
            self.values[name] = item
            self._parts.append(f"{name}: {_show(item)}")
            self._do_all(statement.body)
            self._end_line()

    def _assign(self, target: ast.expr, value: ast.expr) -> None:
        if not isinstance(target, ast.Name):
            raise SnippetError(ast.dump(target))
        found = self._value(value)
        self.values[target.id] = found
        self._parts.append(f"{target.id}: {_show(found)}")

    def _call(self, call: ast.expr) -> None:
        """Print, or call a method that changes a list."""
        if not isinstance(call, ast.Call):
            raise SnippetError(ast.dump(call))
        if isinstance(call.func, ast.Name) and call.func.id == "print":
            shown = [str(self._value(argument)) for argument in call.args]
            self.printed.append(" ".join(shown))
            if len(call.args) > 1:
                self._parts += [
                    f"{argument.id} {_show(self.values[argument.id])}"
                    for argument in call.args
                    if isinstance(argument, ast.Name)
                ]
            word = "输出" if self.language == "zh" else "print"
            self._parts.append(f"{word} {self.printed[-1]}")
            return
        self._value(call)
        if isinstance(call.func, ast.Attribute) and isinstance(
            call.func.value, ast.Name
        ):
            name = call.func.value.id
            self._parts.append(f"{name}: {_show(self.values[name])}")

    def _test(self, statement: ast.If | ast.While) -> bool:
        test = statement.test
        if not isinstance(test, ast.Compare) or len(test.ops) != 1:
            raise SnippetError(ast.dump(test))
        left, right = self._value(test.left), self._value(test.comparators[0])
        compare, holds, fails = _COMPARISONS[type(test.ops[0])]
        result = compare(left, right)
        sign = holds if result else fails
        yes, no = ("是", "否") if self.language == "zh" else ("yes", "no")
        said = yes if result else no
        self._parts.append(f"{_show(left)}{sign}{_show(right)} {said}")
        return result

    def _value(self, node: ast.expr) -> Any:
        if isinstance(node, ast.Constant):
            return node.value
        if isinstance(node, ast.Name):
            return self.values[node.id]
        if isinstance(node, ast.List):
            return [self._value(each) for each in node.elts]
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return -self._value(node.operand)
        if isinstance(node, ast.BinOp):
            return self._calculate(node)
        if isinstance(node, ast.Subscript):
            return self._cut(node)
        if isinstance(node, ast.Call):
            return self._apply(node)
        raise SnippetError(ast.dump(node))

    def _calculate(self, node: ast.BinOp) -> Any:
        left, right = self._value(node.left), self._value(node.right)
        sign, calculate = _BINARY[type(node.op)]
        result = calculate(left, right)
        if sign == "**":
            # As the thoughts on powers have it: one product after the other.
            power = left
            for _ in range(right - 1):
                self._parts.append(f"{power}*{left}={power * left}")
                power *= left
        elif sign == "//" or (sign == "%" and isinstance(left, int)):
            # Both come from the same equation: 17=5*3+2.
            whole, rest = divmod(left, right)
            self._parts.append(f"{left}={right}*{whole}+{rest}")
        elif sign == "*" and isinstance(result, int) and min(left, right) >= 0:
            lines = multiply_by_lines(max(left, right), min(left, right))
            equation = f"{left}*{right}={result}"
            self._parts += lines if lines[-1] == equation else [*lines, equation]
        elif isinstance(result, int):
            second = f"({right})" if right < 0 else str(right)
            self._parts.append(f"{left}{sign}{second}={result}")
        return result

    def _cut(self, node: ast.Subscript) -> Any:
        value = self._value(node.value)
        self._spell(value)
        if isinstance(value, list):
            places = (f"{place}:{item}" for place, item in enumerate(value))
            self._parts.append(" ".join(places))
        if isinstance(node.slice, ast.Slice):
            bounds = (node.slice.lower, node.slice.upper, node.slice.step)
            parts = [None if each is None else self._value(each) for each in bounds]
            return value[slice(*parts)]
        place = self._value(node.slice)
        if isinstance(value, list):
            self._parts.append(f"[{place}] {_show(value[place])}")
        return value[place]

    def _apply(self, node: ast.Call) -> Any:
        arguments = [self._value(argument) for argument in node.args]
        if isinstance(node.func, ast.Name) and node.func.id in _FUNCTIONS:
            result = _FUNCTIONS[node.func.id](*arguments)
            if node.func.id == "sum":
                self._add_up(arguments[0])
            elif node.func.id in ("len", "max", "min", "abs"):
                self._spell(*arguments, numbered=True)
                self._parts.append(f"{node.func.id} {_show(result)}")
            return result
        if isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS:
            value = self._value(node.func.value)
            self._spell(value)
            return getattr(value, node.func.attr)(*arguments)
        raise SnippetError(ast.dump(node))

    def _spell(self, value: object, *_: object, numbered: bool = False) -> None:
        """Write a word letter by letter: it is one or two tokens to the model."""
        if not isinstance(value, str):
            return
        letters = [f"{each}{n}" for n, each in enumerate(value, 1)]
        self._parts.append(" ".join(letters if numbered else value))

    def _add_up(self, numbers: list[int]) -> None:
        total = numbers[0]
        for number in numbers[1:]:
            self._parts.append(f"{total}+{number}={total + number}")
            total += number


def _loaded(target: ast.expr) -> ast.expr:
    if not isinstance(target, ast.Name):
        raise SnippetError(ast.dump(target))
    return ast.Name(target.id, ast.Load())


def _show(value: object) -> str:
    return repr(value) if isinstance(value, (list, str)) else str(value)
