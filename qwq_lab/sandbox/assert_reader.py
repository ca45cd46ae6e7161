"""Reads the statements of a test, and finds the assertions and their variables."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import Any

from qwq_lab.sandbox.assert_tests import AssertCase, Unrewritable
from qwq_lab.sandbox.budget import VIEWS, Budget, BudgetError
from qwq_lab.sandbox.evaluation import Asking, Evaluator, bind
from qwq_lab.sandbox.expressions import (
    Later,
    Module,
    Names,
    Theirs,
    Unusable,
    calls_submission,
    find_refusal,
    names_read,
    target_refusal,
)
from qwq_lab.sandbox.vocabulary import MODULES

MAX_CASES = 10_000
MAX_CALL_DEPTH = 20

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_DEFINITIONS = (*_FUNCTIONS, ast.ClassDef)


class Reader:
    """Goes through a test once, as Python would, but for what it does not know."""

    def __init__(self, module: ast.Module, source: str, entry: str | None) -> None:
        self.module = module
        self.lines = re.split(b"\r\n|\r|\n", source.encode("utf-8"))
        self.entry = entry
        self.cases: list[AssertCase] = []
        self.unrewritable: dict[Unrewritable, None] = {}
        # A submission may define what Python has as well: max, sorted, sum.
        self.names: dict[str, Any] = {} if entry is None else {entry: Theirs(entry)}
        self.names["__name__"] = "__main__"
        # Whatever else has that name: the test means its own.
        for definition in _definitions(module.body):
            self.names[definition.name] = _not_run(definition)
        self.budget = Budget()
        # Once something was not understood, what follows may depend on it.
        self.blocked = ""
        self.reading: list[str] = []
        self.laters = 0
        # By the name of a function: those that are read, and whether they have been.
        self.tests: dict[str, ast.FunctionDef] = {}
        self.checks: dict[str, ast.FunctionDef] = {}
        self.done: set[str] = set()
        # By the id of a node.
        self._locals: dict[int, dict[str, Unusable]] = {}
        self._reads: dict[int, list[str]] = {}
        self._sources: dict[int, str] = {}
        self._refusals: dict[tuple[object, ...], str | None] = {}

    def read(self) -> None:
        """Read the module, then the functions that it did not call."""
        for statement in self.module.body:
            self.read_statement(statement)
        for name, function in [*self.tests.items(), *self.checks.items()]:
            if name in self.done:
                continue
            if name in self.tests:
                self._read_apart(function, {})
            elif self.entry is None:
                why = f"nothing says which function {name} is about; give entry"
                self._refuse_all(function, why)
            else:
                self._read_check(function, self.entry)

    def read_statement(self, statement: ast.stmt) -> None:
        """Read one statement."""
        if self.blocked:
            self._refuse_all(statement, self.blocked)
            return
        try:
            self.budget.spend()
            method = getattr(self, f"_{type(statement).__name__.lower()}", None)
            why = method(statement) if method else _statement_refusal(statement)
        except BudgetError as error:
            why = self.blocked = str(error)
        except RecursionError:
            raise
        except Exception as error:  # the test itself is at fault
            why = f"it fails by itself: {type(error).__name__}: {error}"
        if why:
            self._refuse_all(statement, why)
            if not isinstance(statement, ast.Assert):
                self.blocked = f"line {statement.lineno} before it: {why}"

    def _pass(self, _: ast.Pass) -> None:
        return None

    def _expr(self, statement: ast.Expr) -> str | None:
        node = statement.value
        if isinstance(node, ast.Constant):
            return None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            name = node.func.id
            if name in self.tests and not node.args and not node.keywords:
                return self._called(self.tests[name], {})
            if name in self.checks:
                return self._called_check(node, self.checks[name])
            if name == "print" and name not in self.names:
                return None
        return "a call whose value is not looked at changes what the judge cannot see"

    def _called_check(self, node: ast.Call, check: ast.FunctionDef) -> str | None:
        argument = node.args[0] if len(node.args) == 1 else None
        if node.keywords or not isinstance(argument, ast.Name):
            self._refuse_all(check, f"{check.name} must be called with a function")
            return f"{check.name} must be called with the name of a function"
        return self._read_check(check, argument.id)

    def _read_check(self, check: ast.FunctionDef, entry: str) -> str | None:
        known = self.names.get(entry, Theirs(entry))
        if not isinstance(known, Theirs):
            why = f"{entry} is not the submission's here, so {check.name} is not read"
            self._refuse_all(check, why)
            return why
        (parameter,) = check.args.args
        return self._called(check, {parameter.arg: known, entry: known})

    def _called(self, function: ast.FunctionDef, arguments: Names) -> str | None:
        if function.name in self.reading or len(self.reading) >= MAX_CALL_DEPTH:
            return f"{function.name} calls itself"
        self._read_apart(function, arguments)
        return None

    def _read_apart(self, function: ast.FunctionDef, arguments: Names) -> None:
        """Read a function's body: its variables and faults end with it."""
        names, blocked = self.names, self.blocked
        self.done.add(function.name)
        self.reading.append(function.name)
        if id(function) not in self._locals:
            own = set(_assigned_names(function.body))
            self._locals[id(function)] = {name: _unbound(name) for name in own}
        local = self._locals[id(function)]
        self.budget.spend((len(names) + len(local)) // 8)
        self.names = {**names, **local, **arguments}
        for statement in function.body:
            self.read_statement(statement)
        self.reading.pop()
        self.names, self.blocked = names, blocked

    def _functiondef(self, statement: ast.FunctionDef) -> str | None:
        name = statement.name
        self.names[name] = _not_run(statement)
        if statement.decorator_list:
            return "decorators are not understood"
        if statement.args.defaults or any(statement.args.kw_defaults):
            return f"the function {name} of the tests is not run, nor its defaults"
        if not self.reading:
            before = self.tests.pop(name, None) or self.checks.pop(name, None)
            if before is not None and name not in self.done:
                self._refuse_all(before, f"another function {name} follows it")
            self.done.discard(name)
            # Read when they are called, or at the end.
            if name.startswith("test") and _parameters(statement) == 0:
                self.tests[name] = statement
                return None
            if _parameters(statement) == 1 and _asserts(statement):
                self.checks[name] = statement
                return None
        why = f"the function {name} is not one that judges by itself"
        self._refuse_all(statement, why)
        return None

    def _import(self, statement: ast.Import) -> str | None:
        for item in statement.names:
            if item.name not in MODULES or item.asname:
                return f"the module {item.name} is not used in judging"
            self.names[item.name] = Module(item.name)
        return None

    def _importfrom(self, statement: ast.ImportFrom) -> str | None:
        if statement.module == "typing":
            return None
        known = MODULES.get(statement.module or "", {})
        for item in statement.names:
            if item.name not in known or item.asname or callable(known[item.name]):
                return f"{item.name} of {statement.module} is not used in judging"
            self.names[item.name] = known[item.name]
        return None

    def _assign(self, statement: ast.Assign) -> str | None:
        return self._assigned(statement.targets, statement.value)

    def _annassign(self, statement: ast.AnnAssign) -> str | None:
        if statement.value is None:
            return None
        return self._assigned([statement.target], statement.value)

    def _assigned(self, targets: list[ast.expr], node: ast.expr) -> str | None:
        if why := self._refusal(node):
            return why
        value: Any
        if calls_submission(node, self._names_of(node)):
            self.laters += 1
            value = Later(node, self._names_of(node), self.laters)
            if not all(isinstance(target, ast.Name) for target in targets):
                return "a result is only kept under one name"
        else:
            value = self._value(node)
            if isinstance(value, VIEWS):
                return "a view of a dict is not kept; a list of it is"
        for target in targets:
            if why := target_refusal(target):
                return why
            self.names |= bind(target, value)
        return None

    def _for(self, statement: ast.For) -> str | None:
        source = statement.iter
        why = self._refusal(source, loop=True) or target_refusal(statement.target)
        if why or statement.orelse or calls_submission(source, self._names_of(source)):
            return why or "a loop over results of the submission is not unrolled"
        for item in self._value(source):
            self.budget.spend()
            self.names |= bind(statement.target, item)
            for inner in statement.body:
                self.read_statement(inner)
                if self.blocked:
                    return self.blocked
        return None

    def _if(self, statement: ast.If) -> str | None:
        test = statement.test
        why = self._refusal(test)
        if why or calls_submission(test, self._names_of(test)):
            return why or "a condition on results of the submission is not followed"
        for inner in statement.body if self._value(test) else statement.orelse:
            self.read_statement(inner)
        return None

    def _assert(self, statement: ast.Assert) -> str | None:
        test = statement.test
        if isinstance(test, ast.Tuple) and test.elts:
            return "a tuple in brackets always holds; leave the brackets away"
        if why := self._refusal(test):
            return why
        if len(self.cases) >= MAX_CASES:
            raise BudgetError(f"there are more than {MAX_CASES} assertions")
        self.cases.append(
            AssertCase(
                id=f"assert {len(self.cases) + len(self.unrewritable) + 1}",
                source=self._source(test),
                line=statement.lineno,
                _test=test,
                _names=self._names_of(test),
            )
        )
        return None

    def _refusal(self, node: ast.expr, *, loop: bool = False) -> str | None:
        """Say why an expression is not computed; known in the rounds of a loop."""
        kinds = [_kind(self.names.get(name, ...)) for name in self._names_read(node)]
        key = (id(node), *kinds)
        if key not in self._refusals:
            self._refusals[key] = find_refusal(node, self.names, loop=loop)
        return self._refusals[key]

    def _value(self, node: ast.expr) -> Any:
        return Evaluator(self._names_of(node), Asking(self.budget)).value(node)

    def _names_of(self, node: ast.expr) -> dict[str, Any]:
        """Return the variables that an expression reads, as they are now."""
        return {
            name: self.names[name]
            for name in self._names_read(node)
            if name in self.names
        }

    def _names_read(self, node: ast.expr) -> list[str]:
        if id(node) not in self._reads:
            self._reads[id(node)] = list(dict.fromkeys(names_read(node)))
        read = self._reads[id(node)]
        self.budget.spend(len(read))
        return read

    def _refuse_all(self, statement: ast.stmt, why: str) -> None:
        """Note every assertion in a statement as one that is not judged."""
        for part in _asserts(statement):
            if len(self.unrewritable) >= MAX_CASES:
                return
            source = self._source(part.test)
            self.unrewritable[Unrewritable(part.lineno, source, why)] = None

    def _source(self, node: ast.expr) -> str:
        """Return what stands in the source, whose columns are counted in bytes."""
        known = self._sources.get(id(node))
        if known is None:
            parts = self.lines[node.lineno - 1 : node.end_lineno]
            if len(parts) == 1:
                parts[0] = parts[0][node.col_offset : node.end_col_offset]
            else:
                parts[0] = parts[0][node.col_offset :]
                parts[-1] = parts[-1][: node.end_col_offset]
            known = " ".join(part.decode("utf-8").strip() for part in parts)
            self._sources[id(node)] = known
        return known


def _definitions(
    body: Iterable[ast.stmt],
) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """Yield what a body defines by def and class, but nothing inside of that."""
    for part in _own_parts(body):
        if isinstance(part, _DEFINITIONS):
            yield part


def _assigned_names(body: Iterable[ast.stmt]) -> Iterator[str]:
    """Yield the names that a function's body gives a value, which are its own."""
    for part in _own_parts(body):
        if isinstance(part, _DEFINITIONS):
            yield part.name
        elif isinstance(part, ast.Name) and not isinstance(part.ctx, ast.Load):
            yield part.id
        elif isinstance(part, ast.alias):
            yield part.asname or part.name


def _own_parts(body: Iterable[ast.stmt]) -> Iterator[ast.AST]:
    waiting: list[ast.AST] = list(body)
    while waiting:
        part = waiting.pop()
        yield part
        if isinstance(part, ast.comprehension):
            waiting += [part.iter, *part.ifs]
        elif not isinstance(part, _DEFINITIONS):
            waiting += ast.iter_child_nodes(part)


def _not_run(definition: ast.AST) -> Unusable:
    name = getattr(definition, "name", "")
    what = "class" if isinstance(definition, ast.ClassDef) else "function"
    return Unusable(f"the {what} {name} of the tests is not run")


def _unbound(name: str) -> Unusable:
    return Unusable(f"{name} has no value yet")


def _kind(value: object) -> object:
    """Return what of a variable decides whether an expression is computed."""
    return value if isinstance(value, (Theirs, Module, Unusable)) else type(value)


def _parameters(function: ast.FunctionDef) -> int:
    words = function.args
    plain = not (words.vararg or words.kwarg or words.kwonlyargs or words.posonlyargs)
    return len(words.args) if plain and not words.defaults else -1


def _asserts(node: ast.AST) -> list[ast.Assert]:
    if isinstance(node, ast.Assert):
        return [node]
    return [part for part in ast.walk(node) if isinstance(part, ast.Assert)]


def _statement_refusal(statement: ast.stmt) -> str:
    names = {
        "With": "with",
        "Try": "try",
        "While": "while",
        "ClassDef": "a class",
        "AugAssign": "an assignment such as +=",
        "Delete": "del",
        "Raise": "raise",
        "AsyncFunctionDef": "async",
        "Global": "global",
        "Match": "match",
    }
    kind = type(statement).__name__
    return f"{names.get(kind, kind)} is not understood in tests"
