"""Computes the expressions of a test in the judge, on a budget.

What the submission returned is only ever data here.
"""

from __future__ import annotations

import ast
import copy
import operator
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from qwq_lab.sandbox.budget import Budget, BudgetError
from qwq_lab.sandbox.containers import become, combine, is_mutable, make_dict, make_set
from qwq_lab.sandbox.expressions import (
    Later,
    Names,
    module_attribute,
    submission_function,
)
from qwq_lab.sandbox.inside import wire
from qwq_lab.sandbox.python_calls import call_builtin, call_math, call_method
from qwq_lab.sandbox.vocabulary import BUILTINS, COLLECTING
from qwq_lab.sandbox.wanted import Wanted

MAX_CALLS = 500

# Gets a name, args and kwargs, and a `Wanted` where the result is wanted in another
# form than `USUAL`.
CallFunction = Callable[..., object]
USUAL = Wanted(wire.EQUAL)

_BINARY: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
    ast.BitAnd: operator.and_,
    ast.BitOr: operator.or_,
    ast.BitXor: operator.xor,
    ast.RShift: operator.rshift,
    ast.LShift: operator.lshift,
}
_UNARY: dict[type[ast.unaryop], Callable[[Any], Any]] = {
    ast.UAdd: operator.pos,
    ast.USub: operator.neg,
    ast.Invert: operator.invert,
    ast.Not: operator.not_,
}
_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
}


@dataclass
class Asking:
    """What all evaluators of one assertion share.

    ``call`` makes the submission's calls; without it there must be none. With
    ``watching`` variables are copies, which change as the calls change them.
    """

    budget: Budget
    call: CallFunction | None = None
    likeness: str = wire.EQUAL
    watching: bool = False
    calls: int = 0
    results: dict[int, Any] = field(default_factory=dict)
    copies: dict[int, Any] = field(default_factory=dict)

    def own(self, names: Names) -> Names:
        """Return variables that this assertion may change."""
        if not self.watching:
            return names
        mutable = {name: value for name, value in names.items() if is_mutable(value)}
        self.budget.take(mutable)
        # What two variables share, their copies share as well.
        return {**names, **copy.deepcopy(mutable, self.copies)}

    def count_call(self) -> None:
        """Count a call.

        Raises
        ------
        BudgetError
            When there are too many.
        """
        self.calls += 1
        if self.calls > MAX_CALLS:
            raise BudgetError(
                f"one assertion makes more than {MAX_CALLS} calls; use several"
            )


class Evaluator:
    """Computes expressions that `find_refusal` had nothing against."""

    def __init__(self, names: Names, asking: Asking) -> None:
        self.names = names
        self.asking = asking
        self.budget = asking.budget

    def value(self, node: ast.expr) -> Any:
        """Compute an expression."""
        self.budget.spend()
        return getattr(self, f"_{type(node).__name__.lower()}")(node)

    def result(self, later: Later) -> Any:
        """Return the value of a variable: one call, however often it is read."""
        results = self.asking.results
        if later.number not in results:
            inner = Evaluator(self.asking.own(later.names), self.asking)
            results[later.number] = inner.value(later.node)
        return results[later.number]

    def compare(self, op: ast.cmpop, left: Any, right: Any) -> Any:
        """Compare two values."""
        if isinstance(op, (ast.In, ast.NotIn)):
            return self._contains(right, left) == isinstance(op, ast.In)
        if not isinstance(op, (ast.Is, ast.IsNot)):
            compared = (side for side in (left, right) if not isinstance(side, range))
            self.budget.look_at(*compared)
        return _COMPARE[type(op)](left, right)

    def _contains(self, whole: Any, item: Any) -> bool:
        if isinstance(whole, range):
            # Python goes through all of it for what is not an int.
            if isinstance(item, complex) and not item.imag:
                item = item.real
            if isinstance(item, float) and item.is_integer():
                item = int(item)
            return isinstance(item, int) and item in whole
        if isinstance(whole, (str, bytes)):
            self.budget.search("find", whole, [item])
        self.budget.look_at(item)
        if isinstance(whole, (list, tuple)):
            self.budget.look_at(whole)
        return item in whole

    def _constant(self, node: ast.Constant) -> Any:
        return node.value

    def _name(self, node: ast.Name) -> Any:
        if node.id not in self.names:
            return BUILTINS[node.id]
        value = self.names[node.id]
        if isinstance(value, Later):
            return self.result(value)
        return value

    def _attribute(self, node: ast.Attribute) -> Any:
        return module_attribute(node, self.names)

    def _unaryop(self, node: ast.UnaryOp) -> Any:
        return self.budget.take(_UNARY[type(node.op)](self.value(node.operand)))

    def _binop(self, node: ast.BinOp) -> Any:
        left, right = self.value(node.left), self.value(node.right)
        self.budget.calculate(node.op, left, right)
        native = _BINARY[type(node.op)]
        return self.budget.take(combine(node.op, left, right, native))

    def _boolop(self, node: ast.BoolOp) -> Any:
        value: Any = None
        for part in node.values:
            value = self.value(part)
            if bool(value) == isinstance(node.op, ast.Or):
                break
        return value

    def _compare(self, node: ast.Compare) -> Any:
        left = self.value(node.left)
        result: Any = True
        for op, comparator in zip(node.ops, node.comparators, strict=True):
            right = self.value(comparator)
            result = self.compare(op, left, right)
            if not result:
                break
            left = right
        return result

    def _ifexp(self, node: ast.IfExp) -> Any:
        return self.value(node.body if self.value(node.test) else node.orelse)

    def _list(self, node: ast.List) -> Any:
        return self.budget.take([self.value(item) for item in node.elts])

    def _tuple(self, node: ast.Tuple) -> Any:
        return self.budget.take(tuple([self.value(item) for item in node.elts]))

    def _set(self, node: ast.Set) -> Any:
        return self.budget.take(make_set([self.value(item) for item in node.elts]))

    def _dict(self, node: ast.Dict) -> Any:
        pairs = [
            (self.value(key), self.value(value))
            for key, value in zip(node.keys, node.values, strict=True)
            if key is not None
        ]
        return self.budget.take(make_dict(pairs))

    def _subscript(self, node: ast.Subscript) -> Any:
        value = self.value(node.value)[self.value(node.slice)]
        return self.budget.take(value) if isinstance(node.slice, ast.Slice) else value

    def _slice(self, node: ast.Slice) -> Any:
        parts = (node.lower, node.upper, node.step)
        return slice(*(None if part is None else self.value(part) for part in parts))

    def _listcomp(self, node: ast.ListComp) -> Any:
        rounds = self._rounds(node.generators)
        return self.budget.take([inner.value(node.elt) for inner in rounds])

    def _generatorexp(self, node: ast.GeneratorExp) -> Any:
        return (
            inner.value(node.elt) for inner in self._rounds(node.generators, lazy=True)
        )

    def _setcomp(self, node: ast.SetComp) -> Any:
        items = [inner.value(node.elt) for inner in self._rounds(node.generators)]
        return self.budget.take(make_set(items))

    def _dictcomp(self, node: ast.DictComp) -> Any:
        pairs = [
            (inner.value(node.key), inner.value(node.value))
            for inner in self._rounds(node.generators)
        ]
        return self.budget.take(make_dict(pairs))

    def _rounds(
        self, parts: list[ast.comprehension], *, lazy: bool = False
    ) -> Iterator[Evaluator]:
        if not parts:
            yield self
            return
        source = parts[0].iter
        for item in self.value(source) if lazy else self._all_of(source):
            self.budget.spend(1 + len(self.names) // 8)
            inner = Evaluator(
                {**self.names, **bind(parts[0].target, item)}, self.asking
            )
            if all(inner.value(condition) for condition in parts[0].ifs):
                yield from inner._rounds(parts[1:], lazy=lazy)

    def _all_of(self, node: ast.expr) -> Any:
        """Compute what is gone through once, from beginning to end."""
        if isinstance(node, ast.Call) and submission_function(node.func, self.names):
            self.budget.spend()
            return self._ask(node, items=True)
        return self.value(node)

    def _call(self, node: ast.Call) -> Any:
        function = node.func
        if submission_function(function, self.names):
            return self._ask(node)
        name = function.id if isinstance(function, ast.Name) else ""
        collects = name in COLLECTING and (len(node.args) == 1 or name == "sum")
        joins = isinstance(function, ast.Attribute) and function.attr == "join"
        first = self._all_of if collects or joins else self.value
        is_math = module_attribute(function, self.names) is not None
        owner: Any = None
        if isinstance(function, ast.Attribute) and not is_math:
            owner = self.value(function.value)
        args = [
            self.value(word) if at else first(word) for at, word in enumerate(node.args)
        ]
        kwargs = {str(word.arg): self.value(word.value) for word in node.keywords}
        if name:
            return call_builtin(self.budget, name, args, kwargs)
        assert isinstance(function, ast.Attribute)  # noqa: S101 - find_refusal saw to it
        if is_math:
            return call_math(self.budget, function.attr, args, kwargs)
        return call_method(self.budget, owner, function.attr, args, kwargs)

    def _ask(self, node: ast.Call, *, items: bool = False) -> Any:
        """Call the submission."""
        asking = self.asking
        name = submission_function(node.func, self.names)
        args = tuple([self.value(word) for word in node.args])
        kwargs = {str(word.arg): self.value(word.value) for word in node.keywords}
        self.budget.send([args, kwargs])
        asking.count_call()
        watched = asking.watching and any(map(is_mutable, (*args, *kwargs.values())))
        wanted = Wanted(asking.likeness, items, watched)
        assert asking.call is not None  # noqa: S101 - the caller saw to it
        if wanted == USUAL:
            return self.budget.take(asking.call(name, args, kwargs))
        answer: Any = asking.call(name, args, kwargs, wanted)
        if watched:
            # A forged answer may be anything: then this raises, and it does not hold.
            answer, changed = answer
            if changed is not None:
                self._put_back([args, kwargs], changed)
        return self.budget.take(answer)

    def _put_back(self, given: list[Any], changed: Any) -> None:
        """Change arguments as the call changed them."""
        self.budget.take(changed)
        args, words = changed
        same = type(words) is dict and list(words) == list(given[1])
        if not (same and become(tuple(given), (tuple(args), words))):
            raise ValueError("no call makes that of its arguments")
        self.budget.forget_weights()


def bind(target: ast.expr, value: Any) -> dict[str, Any]:
    """Return the variables that an assignment makes.

    Raises
    ------
    TypeError, ValueError
        As Python does, when the value cannot be taken apart so.
    """
    if isinstance(target, ast.Name):
        return {target.id: value}
    assert isinstance(target, (ast.Tuple, ast.List))  # noqa: S101 - checked before
    items = list(value)
    if len(items) != len(target.elts):
        raise ValueError("the value has another number of parts")
    made: dict[str, Any] = {}
    for part, item in zip(target.elts, items, strict=True):
        made |= bind(part, item)
    return made
