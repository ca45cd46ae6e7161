"""Tests written as assertions, judged without running them beside the submission.

A test that runs in the submission's process can be read by it, and talked into passing.
Here the assertions are interpreted in the judge, and only the calls of the submission's
functions go out, as data. What cannot be judged so is said to be so, never guessed.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.evaluation import (
    MODULES,
    THEIRS,
    Budget,
    BudgetError,
    CallFunction,
    Evaluator,
    Later,
    bind,
    calls_submission,
    find_refusal,
)

MAX_SOURCE_CHARACTERS = 1 << 20
MAX_CASES = 10_000


@dataclass(frozen=True)
class AssertOutcome:
    """Whether an assertion holds; and what it compared, if it is of that shape."""

    holds: bool
    expected: object = None
    got: object = None
    has_values: bool = False


@dataclass(frozen=True)
class AssertCase:
    """One assertion, with the variables of the test as they were at its line."""

    id: str
    source: str
    line: int
    _test: ast.expr = field(repr=False)
    _names: Mapping[str, Any] = field(repr=False)

    def check(self, call: CallFunction) -> AssertOutcome:
        """Judge it; ``call(name, args, kwargs)`` makes the submission's calls.

        What ``call`` raises passes through. Anything else that goes wrong with the
        values it returned means that the assertion does not hold, as in Python.

        Raises
        ------
        UsageError
            When the test wants more time or room than tests get.
        """
        raised: list[BaseException] = []

        def watched(
            name: str, args: tuple[object, ...], kwargs: dict[str, object]
        ) -> object:
            try:
                return call(name, args, kwargs)
            except BaseException as error:
                raised.append(error)
                raise

        evaluator = Evaluator(self._names, Budget(), watched)
        try:
            return self._outcome(evaluator)
        except BudgetError as error:
            raise UsageError(f"{self.id} cannot be judged: {error}") from None
        except Exception:
            if raised:
                raise
            return AssertOutcome(holds=False)

    def _outcome(self, evaluator: Evaluator) -> AssertOutcome:
        test = self._test
        if (
            isinstance(test, ast.Compare)
            and len(test.ops) == 1
            and isinstance(test.ops[0], ast.Eq)
        ):
            left, right = test.left, test.comparators[0]
            values = evaluator.value(left), evaluator.value(right)
            holds = bool(values[0] == values[1])
            asks = [calls_submission(side, self._names) for side in (left, right)]
            if asks[0] != asks[1]:
                got, expected = values if asks[0] else values[::-1]
                return AssertOutcome(holds, expected, got, has_values=True)
            return AssertOutcome(holds)
        return AssertOutcome(bool(evaluator.value(test)))


@dataclass(frozen=True)
class Unrewritable:
    """An assertion that cannot be judged from outside, and why."""

    line: int
    source: str
    reason: str


@dataclass(frozen=True)
class AssertSuite:
    """What became of a test's source."""

    cases: tuple[AssertCase, ...]
    unrewritable: tuple[Unrewritable, ...]


def parse_asserts(source: str, entry: str | None = None) -> AssertSuite:
    """Take a test apart into assertions.

    Understood are assertions, variables, loops and conditions over plain data,
    functions ``test_...()`` without parameters, and ``check(candidate)`` as HumanEval
    has it.

    Parameters
    ----------
    entry
        The name of the function that ``check`` is about; by default what it is called
        with.

    Raises
    ------
    UsageError
        When the source is no Python, or is too long.
    """
    if len(source) > MAX_SOURCE_CHARACTERS:
        raise UsageError(
            f"the tests have {len(source):,} characters; "
            f"at most {MAX_SOURCE_CHARACTERS:,} are read"
        )
    try:
        module = ast.parse(source)
    except SyntaxError as error:
        where = f"line {error.lineno} of the tests" if error.lineno else "the tests"
        raise UsageError(f"{where} is not Python: {error.msg}") from None
    except (ValueError, RecursionError, MemoryError) as error:
        raise UsageError(f"the tests cannot be read: {error}") from None
    reader = _Reader(module, entry)
    reader.read(module.body)
    return AssertSuite(tuple(reader.cases), tuple(reader.unrewritable))


class _Reader:
    def __init__(self, module: ast.Module, entry: str | None) -> None:
        self.entry = entry
        self.cases: list[AssertCase] = []
        self.unrewritable: list[Unrewritable] = []
        # A submission may define what Python has as well: max, sorted, sum.
        self.names: dict[str, Any] = {} if entry is None else {entry: THEIRS}
        self.budget = Budget()
        # Once something was not understood, what follows may depend on it.
        self.blocked = ""
        self.checks = {
            statement.name: statement
            for statement in module.body
            if isinstance(statement, ast.FunctionDef) and _parameters(statement) == 1
        }
        self.checked: set[str] = set()

    def read(self, body: list[ast.stmt]) -> None:
        for statement in body:
            self.read_statement(statement)
        for name, check in self.checks.items():
            if name not in self.checked and _has_asserts(check):
                self._read_check(check, self.entry)

    def read_statement(self, statement: ast.stmt) -> None:
        if self.blocked:
            self._refuse_all(statement, self.blocked)
            return
        try:
            method = getattr(self, f"_{type(statement).__name__.lower()}", None)
            why = method(statement) if method else _statement_refusal(statement)
        except BudgetError as error:
            why = self.blocked = str(error)
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
            check = self.checks.get(node.func.id)
            if check is not None:
                return self._called_check(node, check)
            if node.func.id == "print":
                return None
        return "a call whose value is not looked at changes what the judge cannot see"

    def _called_check(self, node: ast.Call, check: ast.FunctionDef) -> str | None:
        if (
            len(node.args) != 1
            or node.keywords
            or not isinstance(node.args[0], ast.Name)
        ):
            return f"{check.name} must be called with the name of a function"
        self.checked.add(check.name)
        self._read_check(check, node.args[0].id)
        return None

    def _read_check(self, check: ast.FunctionDef, entry: str | None) -> None:
        if entry is None:
            why = f"nothing says which function {check.name} is about; give entry"
            self._refuse_all(check, why)
            return
        (parameter,) = (argument.arg for argument in check.args.args)
        renamed = _Renamed(parameter, entry)
        body = [renamed.visit(copy.deepcopy(part)) for part in check.body]
        self._read_apart(body, entry)

    def _read_apart(self, body: list[ast.stmt], entry: str | None = None) -> None:
        """Read a function's body: its variables and faults end with it."""
        names, blocked = dict(self.names), self.blocked
        if entry is not None:
            self.names[entry] = THEIRS
        for statement in body:
            self.read_statement(statement)
        self.names, self.blocked = names, blocked

    def _functiondef(self, statement: ast.FunctionDef) -> str | None:
        if statement.name in self.checks:
            return None  # Read when it is called, or at the end.
        if statement.decorator_list:
            return "decorators are not understood"
        if statement.name.startswith("test") and _parameters(statement) == 0:
            self._read_apart(statement.body)
            return None
        if _has_asserts(statement):
            return f"the function {statement.name} is not one that judges by itself"
        return f"the function {statement.name} of the tests is not run"

    def _import(self, statement: ast.Import) -> str | None:
        for item in statement.names:
            if item.name not in MODULES or item.asname:
                return f"the module {item.name} is not used in judging"
            self.names[item.name] = item.name
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
        why = find_refusal(node, self.names)
        if why:
            return why
        later = calls_submission(node, self.names)
        value: Any = (
            Later(node, dict(self.names))
            if later
            else Evaluator(self.names, self.budget).value(node)
        )
        for target in targets:
            if not all(
                isinstance(part, (ast.Name, ast.Tuple, ast.List, ast.expr_context))
                for part in ast.walk(target)
            ):
                return "only names can be assigned to"
            if later:
                if not isinstance(target, ast.Name):
                    return "a result is only kept under one name"
                self.names[target.id] = value
            else:
                self.names |= bind(target, value)
        return None

    def _for(self, statement: ast.For) -> str | None:
        why = find_refusal(statement.iter, self.names)
        if why or statement.orelse or calls_submission(statement.iter, self.names):
            return why or "a loop over results of the submission is not unrolled"
        for item in Evaluator(self.names, self.budget).value(statement.iter):
            self.budget.spend()
            self.names |= bind(statement.target, item)
            for inner in statement.body:
                self.read_statement(inner)
                if self.blocked:
                    return self.blocked
        return None

    def _if(self, statement: ast.If) -> str | None:
        test = statement.test
        if (
            isinstance(test, ast.Compare)
            and isinstance(test.left, ast.Name)
            and test.left.id == "__name__"
        ):
            chosen = statement.body
        else:
            why = find_refusal(test, self.names)
            if why or calls_submission(test, self.names):
                return why or "a condition on results of the submission is not followed"
            value = Evaluator(self.names, self.budget).value(test)
            chosen = statement.body if value else statement.orelse
        for inner in chosen:
            self.read_statement(inner)
        return None

    def _assert(self, statement: ast.Assert) -> str | None:
        why = find_refusal(statement.test, self.names)
        if why:
            return why
        if len(self.cases) >= MAX_CASES:
            raise BudgetError(f"there are more than {MAX_CASES} assertions")
        self.cases.append(
            AssertCase(
                id=f"assert {len(self.cases) + len(self.unrewritable) + 1}",
                source=ast.unparse(statement.test),
                line=statement.lineno,
                _test=statement.test,
                _names=dict(self.names),
            )
        )
        return None

    def _refuse_all(self, statement: ast.stmt, why: str) -> None:
        """Note every assertion in a statement as one that is not judged."""
        for part in ast.walk(statement):
            if isinstance(part, ast.Assert):
                source = ast.unparse(part.test)
                noted = Unrewritable(part.lineno, source, why)
                if noted not in self.unrewritable:
                    self.unrewritable.append(noted)


class _Renamed(ast.NodeTransformer):
    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new

    def visit_Name(self, node: ast.Name) -> ast.Name:
        if node.id != self.old:
            return node
        return ast.copy_location(ast.Name(self.new, node.ctx), node)


def _parameters(function: ast.FunctionDef) -> int:
    words = function.args
    plain = not (words.vararg or words.kwarg or words.kwonlyargs or words.posonlyargs)
    return len(words.args) if plain and not words.defaults else -1


def _has_asserts(node: ast.AST) -> bool:
    return any(isinstance(part, ast.Assert) for part in ast.walk(node))


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
