"""Computes the expressions of a test in the judge, on a budget.

An allow-list of Python's expressions over plain data. What stands outside it is refused
beforehand, by `find_refusal`; what the submission returned is only ever data here.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from qwq_lab.sandbox.inside import wire

MAX_STEPS = 1_000_000
MAX_BITS = 100_000
MAX_ITEMS = 1_000_000
MAX_NESTING = 60

CallFunction = Callable[[str, tuple[object, ...], dict[str, object]], object]

TYPES: dict[str, type] = {
    kind.__name__: kind
    for kind in (
        bool,
        int,
        float,
        complex,
        str,
        bytes,
        list,
        tuple,
        set,
        frozenset,
        dict,
    )
}
BUILTINS: dict[str, Callable[..., Any]] = {
    **TYPES,
    **{
        function.__name__: function
        for function in (
            *(abs, all, any, bin, chr, divmod, enumerate, hex, isinstance, len, max),
            *(min, ord, range, reversed, round, sorted, sum, type, zip),
        )
    },
}
MODULES: dict[str, dict[str, Any]] = {
    "math": {
        name: getattr(math, name)
        for name in (
            *("acos", "asin", "atan", "atan2", "ceil", "cos", "degrees", "dist", "e"),
            *("exp", "fabs", "floor", "gcd", "hypot", "inf", "isclose", "isfinite"),
            *("isinf", "isnan", "isqrt", "lcm", "log", "log10", "log2", "nan", "pi"),
            *("pow", "prod", "radians", "sin", "sqrt", "tan", "tau", "trunc"),
        )
    },
    "typing": {},
}
METHODS: dict[type, frozenset[str]] = {
    str: frozenset(
        """
        capitalize casefold count endswith find index isalnum isalpha isdecimal isdigit
        islower isnumeric isspace istitle isupper join lower lstrip replace rfind
        rindex rsplit rstrip split splitlines startswith strip swapcase title upper
        removeprefix removesuffix
        """.split()  # noqa: SIM905 - read as a text
    ),
    list: frozenset({"count", "index", "copy"}),
    tuple: frozenset({"count", "index"}),
    dict: frozenset({"get", "items", "keys", "values", "copy"}),
    set: frozenset(
        """
        copy difference intersection isdisjoint issubset issuperset
        symmetric_difference union
        """.split()  # noqa: SIM905 - read as a text
    ),
    float: frozenset({"is_integer"}),
    int: frozenset({"bit_length"}),
}
METHODS[frozenset] = METHODS[set]
ANY_METHOD = frozenset().union(*METHODS.values())

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
    ast.In: lambda item, whole: item in whole,
    ast.NotIn: lambda item, whole: item not in whole,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
}
_SHAPES = (
    *(ast.Constant, ast.Name, ast.UnaryOp, ast.BinOp, ast.BoolOp, ast.Compare),
    *(ast.Call, ast.Subscript, ast.Slice, ast.IfExp, ast.List, ast.Tuple, ast.Set),
    *(ast.Dict, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
)


class BudgetError(Exception):
    """A test wants more time or room than tests get."""


class _SubmissionFunction:
    """Stands where a name of the test's means the submission's function."""


THEIRS = _SubmissionFunction()


@dataclass(frozen=True)
class Later:
    """A variable whose value is only known when the submission has been called."""

    node: ast.expr
    names: Mapping[str, Any]


class Budget:
    """What is left of the steps; shared by everything that a test does."""

    def __init__(self, steps: int = MAX_STEPS) -> None:
        self.left = steps

    def spend(self, steps: int = 1) -> None:
        """Take steps away.

        Raises
        ------
        BudgetError
            When none are left.
        """
        self.left -= steps
        if self.left < 0:
            raise BudgetError("the tests take too many steps")


def find_refusal(node: ast.expr, names: Mapping[str, Any]) -> str | None:
    """Say why an expression is not computed here, or None if it is.

    ``names`` are the variables of the test. A call of any other name that is no safe
    builtin is a call of the submission, and so is one whose name is `THEIRS`.
    """
    return _refusal(node, dict(names), MAX_NESTING)


def _refusal(node: ast.AST, names: dict[str, Any], depth: int) -> str | None:
    if depth == 0:
        return "it is nested too deeply"
    if isinstance(node, ast.Call):
        return _call_refusal(node, names, depth)
    if isinstance(node, ast.Attribute):
        if _module_value(node, names):
            return None
        return f"attribute .{node.attr} is not looked at"
    if isinstance(node, ast.Name):
        known = names[node.id] is not THEIRS if node.id in names else None
        if known or (known is None and node.id in BUILTINS):
            return None
        return f"{node.id} has no value that the judge knows"
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        return "the operator @ is not computed"
    if isinstance(node, ast.Compare) and not _identity_is_clear(node):
        return "'is' is only judged beside None, True, False or a type"
    if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
        for part in node.generators:
            if part.is_async:
                return "async is not computed"
            names = names | {
                name.id: None
                for name in ast.walk(part.target)
                if isinstance(name, ast.Name)
            }
    elif not isinstance(node, (*_SHAPES, ast.comprehension)):
        return f"{_noun(node)} is not computed"
    if isinstance(node, ast.Dict) and None in node.keys:
        return "** in a dict is not computed"
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.expr, ast.comprehension)):
            why = _target_refusal(child) if _is_target(node, child) else None
            why = why or _refusal(child, names, depth - 1)
            if why:
                return why
    return None


def _is_target(node: ast.AST, child: ast.AST) -> bool:
    return isinstance(node, ast.comprehension) and node.target is child


def _target_refusal(target: ast.AST) -> str | None:
    parts = [
        part
        for part in ast.walk(target)
        if not isinstance(part, (ast.Name, ast.Tuple, ast.List, ast.expr_context))
    ]
    return "only names can be assigned to" if parts else None


def _call_refusal(node: ast.Call, names: dict[str, Any], depth: int) -> str | None:
    function = node.func
    if any(isinstance(word, ast.Starred) for word in node.args) or any(
        word.arg is None for word in node.keywords
    ):
        return "* and ** in a call are not computed"
    children: list[ast.expr] = [*node.args, *(word.value for word in node.keywords)]
    if isinstance(function, ast.Name):
        if names.get(function.id, THEIRS) is not THEIRS:
            return f"{function.id} is a variable here and is not called"
    elif isinstance(function, ast.Attribute):
        if _module_value(function, names) is None:
            if function.attr not in ANY_METHOD:
                return f"the method .{function.attr}() is not computed"
            children.append(function.value)
    else:
        return "only functions with a name are called"
    for child in children:
        why = _refusal(child, names, depth - 1)
        if why:
            return why
    return None


def _identity_is_clear(node: ast.Compare) -> bool:
    sides = [node.left, *node.comparators]
    return all(
        not isinstance(op, (ast.Is, ast.IsNot))
        or any(map(_is_single, sides[at : at + 2]))
        for at, op in enumerate(node.ops)
    )


def _is_single(node: ast.expr) -> bool:
    """Whether there is only one object of that value in Python."""
    if isinstance(node, ast.Constant):
        return node.value is None or isinstance(node.value, bool)
    return isinstance(node, ast.Name) and node.id in TYPES


def _module_value(node: ast.Attribute, names: Mapping[str, Any]) -> str | None:
    """Return ``math.sqrt`` and the like, if the test imported the module."""
    if not isinstance(node.value, ast.Name) or node.value.id not in names:
        return None
    module = node.value.id
    return node.attr if node.attr in MODULES.get(module, {}) else None


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


def calls_submission(node: ast.AST, names: Mapping[str, Any]) -> bool:
    """Whether computing a node may need the submission."""
    for part in ast.walk(node):
        if isinstance(part, ast.Name) and isinstance(names.get(part.id), Later):
            return True
        if isinstance(part, ast.Call) and _is_theirs(part.func, names):
            return True
    return False


def _is_theirs(function: ast.expr, names: Mapping[str, Any]) -> bool:
    if not isinstance(function, ast.Name):
        return False
    if function.id in names:
        return names[function.id] is THEIRS
    return function.id not in BUILTINS


@dataclass
class Evaluator:
    """Computes expressions that `find_refusal` had nothing against.

    ``call`` makes the submission's calls; without it there must be none.
    """

    names: Mapping[str, Any]
    budget: Budget
    call: CallFunction | None = None
    _known: dict[int, Any] = field(default_factory=dict)

    def value(self, node: ast.expr) -> Any:
        """Compute an expression."""
        self.budget.spend()
        method = getattr(self, f"_{type(node).__name__.lower()}")
        value = method(node)
        # What the submission returns was measured on its way.
        if not (isinstance(node, ast.Call) and _is_theirs(node.func, self.names)):
            _check_value(value)
        return value

    def _constant(self, node: ast.Constant) -> Any:
        return node.value

    def _name(self, node: ast.Name) -> Any:
        if node.id not in self.names:
            return BUILTINS[node.id]
        value = self.names[node.id]
        if isinstance(value, Later):
            # One call, however often the variable is read.
            if id(value) not in self._known:
                inner = Evaluator(value.names, self.budget, self.call, self._known)
                self._known[id(value)] = inner.value(value.node)
            return self._known[id(value)]
        return value

    def _attribute(self, node: ast.Attribute) -> Any:
        module = node.value
        assert isinstance(module, ast.Name)  # noqa: S101 - find_refusal saw to it
        return MODULES[module.id][node.attr]

    def _unaryop(self, node: ast.UnaryOp) -> Any:
        return _UNARY[type(node.op)](self.value(node.operand))

    def _binop(self, node: ast.BinOp) -> Any:
        left, right = self.value(node.left), self.value(node.right)
        _check_growth(node.op, left, right)
        return _BINARY[type(node.op)](left, right)

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
            result = _COMPARE[type(op)](left, right)
            if not result:
                break
            left = right
        return result

    def _ifexp(self, node: ast.IfExp) -> Any:
        return self.value(node.body if self.value(node.test) else node.orelse)

    def _list(self, node: ast.List) -> Any:
        return [self.value(item) for item in node.elts]

    def _tuple(self, node: ast.Tuple) -> Any:
        return tuple(self.value(item) for item in node.elts)

    def _set(self, node: ast.Set) -> Any:
        return _safe_set([self.value(item) for item in node.elts])

    def _dict(self, node: ast.Dict) -> Any:
        keys = [self.value(key) for key in node.keys if key is not None]
        return dict(zip(keys, map(self.value, node.values), strict=True))

    def _subscript(self, node: ast.Subscript) -> Any:
        return self.value(node.value)[self.value(node.slice)]

    def _slice(self, node: ast.Slice) -> Any:
        parts = (node.lower, node.upper, node.step)
        return slice(*(None if part is None else self.value(part) for part in parts))

    def _listcomp(self, node: ast.ListComp | ast.GeneratorExp) -> Any:
        return [inner.value(node.elt) for inner in self._rounds(node.generators)]

    _generatorexp = _listcomp

    def _setcomp(self, node: ast.SetComp) -> Any:
        return _safe_set(
            [inner.value(node.elt) for inner in self._rounds(node.generators)]
        )

    def _dictcomp(self, node: ast.DictComp) -> Any:
        pairs = [
            (inner.value(node.key), inner.value(node.value))
            for inner in self._rounds(node.generators)
        ]
        _safe_set([key for key, _ in pairs])
        return dict(pairs)

    def _rounds(self, parts: list[ast.comprehension]) -> Iterator[Evaluator]:
        if not parts:
            yield self
            return
        for item in self.value(parts[0].iter):
            self.budget.spend()
            names = {**self.names, **bind(parts[0].target, item)}
            inner = Evaluator(names, self.budget, self.call, self._known)
            if all(inner.value(condition) for condition in parts[0].ifs):
                yield from inner._rounds(parts[1:])

    def _call(self, node: ast.Call) -> Any:
        args = [self.value(word) for word in node.args]
        kwargs = {str(word.arg): self.value(word.value) for word in node.keywords}
        function = node.func
        if _is_theirs(function, self.names):
            assert self.call is not None  # noqa: S101 - the caller saw to it
            assert isinstance(function, ast.Name)  # noqa: S101 - so it is
            return self.call(function.id, tuple(map(_plain, args)), kwargs)
        if isinstance(function, ast.Name):
            return self._builtin(function.id, args, kwargs)
        assert isinstance(function, ast.Attribute)  # noqa: S101 - as above
        if _module_value(function, self.names):
            self._charge(args)
            return self._attribute(function)(*args, **kwargs)
        return self._method(self.value(function.value), function.attr, args, kwargs)

    def _builtin(self, name: str, args: list[Any], kwargs: dict[str, Any]) -> Any:
        self._charge(args)
        if name in ("set", "frozenset", "dict") and args:
            items = list(args[0])
            _safe_set(
                [next(iter(item)) for item in items]
                if name == "dict" and not isinstance(args[0], dict)
                else items
            )
            args = [args[0] if isinstance(args[0], dict) else items, *args[1:]]
        if name == "sum" and len(args) > 1 and not isinstance(args[1], (int, float)):
            # Adding up lists takes the square of their number.
            _check_size(len(args[0]) ** 2)
        if name == "type" and len(args) != 1:
            raise TypeError("type() takes one argument here")
        if (
            name == "bytes"
            and args
            and isinstance(args[0], int)
            and args[0] > MAX_ITEMS
        ):
            raise BudgetError("there is something too large")
        result = BUILTINS[name](*args, **kwargs)
        if name in ("enumerate", "reversed", "zip"):
            return list(result)
        return result

    def _method(
        self, owner: Any, name: str, args: list[Any], kwargs: dict[str, Any]
    ) -> Any:
        if name not in METHODS.get(type(owner), ()):
            raise AttributeError(f"{type(owner).__name__} has no method {name} here")
        self._charge([owner, *args])
        if name == "replace" and len(args) >= 2 and isinstance(args[1], str):
            _check_size((len(owner) + 1) * max(1, len(args[1])))
        if name == "join" and args:
            args = [list(args[0]), *args[1:]]
            _check_size((len(owner) + 1) * len(args[0]))
        result = getattr(owner, name)(*args, **kwargs)
        return list(result) if name in ("items", "keys", "values") else result

    def _charge(self, args: Iterable[Any]) -> None:
        """Count what a call goes through as steps."""
        for value in args:
            _check_bits(value)
            if isinstance(
                value, (str, bytes, list, tuple, set, frozenset, dict, range)
            ):
                self.budget.spend(len(value) // 16)


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


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, range) else value


def _check_value(value: Any) -> None:
    _check_bits(value)
    if isinstance(value, (str, bytes, list, tuple, set, frozenset, dict)):
        _check_size(len(value))


def _check_bits(value: Any) -> None:
    if isinstance(value, int) and value.bit_length() > MAX_BITS:
        raise BudgetError("there is a number that is too large")


def _check_size(size: int) -> None:
    if size > MAX_ITEMS:
        raise BudgetError("there is something too large")


def _check_growth(op: ast.operator, left: Any, right: Any) -> None:
    """Refuse what would be too large, or take too long, before it is made."""
    _check_bits(left)
    _check_bits(right)
    sequence = (str, bytes, list, tuple)
    if isinstance(op, ast.Mod) and isinstance(left, (str, bytes)):
        raise BudgetError("the tests format a text, which is not computed")
    if isinstance(op, ast.Mult):
        for one, other in ((left, right), (right, left)):
            if isinstance(one, sequence) and isinstance(other, int):
                _check_size(len(one) * max(0, other))
    if not (isinstance(left, int) and isinstance(right, int)):
        return
    if isinstance(op, ast.Pow) and left.bit_length() * max(0, right) > MAX_BITS:
        raise BudgetError("there is a number that is too large")
    if isinstance(op, ast.LShift) and left.bit_length() + max(0, right) > MAX_BITS:
        raise BudgetError("there is a number that is too large")


def _safe_set(items: list[Any]) -> set[Any]:
    """Make a set, unless its items were chosen to make that slow."""
    if wire.keys_collide(items):
        raise BudgetError("the keys of a set or dict collide")
    return set(items)
