"""Computes, before the first call, what of an assertion needs no call.

What is too much for the judge by the test's own doing is then known while nobody can
be blamed for it.
"""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Iterator
from typing import Any

from qwq_lab.sandbox.budget import BudgetError
from qwq_lab.sandbox.evaluation import Asking, Evaluator, bind
from qwq_lab.sandbox.expressions import Names, calls_submission, submission_function


class Rehearsal:
    """Goes through expressions without the submission, on the budget of ``asking``."""

    def __init__(self, asking: Asking) -> None:
        self.asking = asking
        # By the id of a node: whether it needs the submission.
        self._calls: dict[int, bool] = {}

    def go_through(self, node: ast.expr, names: Names) -> None:
        """Compute what can be computed, and count the calls.

        Raises
        ------
        BudgetError
            When that is more than tests get, or an argument cannot be sent.
        """
        self.asking.budget.spend()
        if not self._needs_calls(node, names):
            self._value(node, names)
            return
        if isinstance(node, (ast.ListComp, ast.SetComp, ast.GeneratorExp)):
            self._go_through_rounds(node.generators, [node.elt], names)
            return
        if isinstance(node, ast.DictComp):
            self._go_through_rounds(node.generators, [node.key, node.value], names)
            return
        for child in _operands(node):
            self.go_through(child, names)
        if isinstance(node, ast.Call) and submission_function(node.func, names):
            self.asking.count_call()
            for argument in (*node.args, *(word.value for word in node.keywords)):
                if not self._needs_calls(argument, names):
                    for value in self._value(argument, names):
                        self.asking.budget.send(value)

    def _go_through_rounds(
        self, parts: list[ast.comprehension], results: list[ast.expr], names: Names
    ) -> None:
        if not parts:
            for result in results:
                self.go_through(result, names)
            return
        source = parts[0].iter
        if self._needs_calls(source, names):
            self.go_through(source, names)
            return
        with _as_if_it_failed_later():
            for items in self._value(source, names):
                for item in items:
                    self.asking.budget.spend(1 + len(names) // 8)
                    inner = {**names, **bind(parts[0].target, item)}
                    if self._is_taken(parts[0].ifs, inner):
                        self._go_through_rounds(parts[1:], results, inner)

    def _is_taken(self, conditions: list[ast.expr], names: Names) -> bool:
        for condition in conditions:
            if self._needs_calls(condition, names):
                self.go_through(condition, names)
            elif not all(self._value(condition, names)):
                return False
        return True

    def _value(self, node: ast.expr, names: Names) -> list[Any]:
        """Return the value of an expression; none if it fails, as it will later."""
        with _as_if_it_failed_later():
            return [Evaluator(names, self.asking).value(node)]
        return []

    def _needs_calls(self, node: ast.expr, names: Names) -> bool:
        known = self._calls.get(id(node))
        if known is None:
            known = self._calls[id(node)] = calls_submission(node, names)
        return known


def _operands(node: ast.expr) -> Iterator[ast.expr]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.keyword):
            yield child.value
        elif isinstance(node, ast.Call) and child is node.func:
            if isinstance(child, ast.Attribute):
                yield child.value  # the owner of a method
        elif isinstance(child, ast.expr):
            yield child


@contextlib.contextmanager
def _as_if_it_failed_later() -> Iterator[None]:
    try:
        yield
    except BudgetError:
        raise
    except Exception:  # noqa: S110 - the assertion then fails by itself, in its turn
        pass
