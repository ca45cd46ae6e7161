"""Tests written as asserts, judged without running them beside the submission.

Code that runs in the submission's process can be read by it, and talked into passing.
So the asserts are interpreted here, in the judge; only the calls of the submission's
functions are sent away, as data. What cannot be judged so is said to be so, never
guessed.

Every call stands alone: nothing that one call does to its arguments or to the
submission's variables is seen by the next one.
"""

from __future__ import annotations

import ast
import warnings
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.expressions import (
    COMPARISONS,
    CONSTANTS,
    LIBRARY,
    MAX_CALLS,
    MAX_NESTING,
    Blocked,
    CallFailedError,
    CallFunction,
    Env,
    Evaluator,
    Later,
    Library,
    OverBudgetError,
    RefusedError,
    Rehearsal,
    Submitted,
    copy_plain,
    holds_unknown,
)

__all__ = [
    "AssertCase",
    "AssertOutcome",
    "AssertSuite",
    "CallFunction",
    "Unrewritable",
    "parse_asserts",
]

MAX_SOURCE_BYTES = 1 << 20
MAX_CASES = 10_000
MAX_STEPS_BEFORE = 1_000
MAX_CALL_DEPTH = 10

Signal = Literal["", "break", "continue", "return"]


@dataclass(frozen=True)
class AssertOutcome:
    """Whether an assert holds; what it compared, if it is ``call == value``."""

    holds: bool
    expected: object | None = None
    got: object | None = None
    has_values: bool = False


@dataclass(frozen=True)
class AssertCase:
    """One assert, with all that it takes to judge it.

    Attributes
    ----------
    id
        ``"assert 1"``, ``"assert 2"`` and so on; an assert in a loop is one case per
        round.
    source
        The assert's own text, without its message.
    line
        Where it stands in the test.
    """

    id: str
    source: str
    line: int
    _program: _Program = field(repr=False)

    def check(self, call: CallFunction) -> AssertOutcome:
        """Judge the assert.

        Parameters
        ----------
        call
            Calls a function of the submission: ``call(name, args, kwargs)`` returns
            plain data. What it raises passes through; whatever else goes wrong with the
            values it returned means that the assert does not hold, as in Python.

        Raises
        ------
        UsageError
            When judging takes more time or room than tests get.
        """
        try:
            return self._program.run(Evaluator(call, self._program.entry))
        except CallFailedError as failure:
            error = failure.original
        except (RefusedError, RecursionError, MemoryError) as refusal:
            reason = str(refusal) or "it takes too much room"
            raise UsageError(f"{self.id} cannot be judged: {reason}") from None
        except Exception:
            # Python would raise it as well, on these values.
            return AssertOutcome(holds=False)
        raise error


@dataclass(frozen=True)
class Unrewritable:
    """What is in a test and cannot be judged from outside, and why."""

    line: int
    source: str
    reason: str


@dataclass(frozen=True)
class AssertSuite:
    """What became of a test: its cases, and what none could be made of."""

    cases: tuple[AssertCase, ...]
    unrewritable: tuple[Unrewritable, ...]


def parse_asserts(source: str, entry: str | None = None) -> AssertSuite:
    """Take a test apart into asserts that can be judged one by one.

    Parameters
    ----------
    source
        The test: assert statements, alone or in ``def check(candidate)`` or in
        functions ``test_...()``, with the variables and loops that they need.
    entry
        The name of the submission's function, which ``candidate`` stands for. By
        default it is taken from a call such as ``check(add)`` in the test.

    Raises
    ------
    UsageError
        When the source is not Python or is longer than 1 MiB.
    """
    if entry is not None and not entry.isidentifier():
        raise UsageError(f"{entry!r} cannot be the name of the submission's function")
    try:
        size = len(source.encode())
        if size > MAX_SOURCE_BYTES:
            reason = (
                f"the test has {size:,} bytes, but at most {MAX_SOURCE_BYTES:,} fit"
            )
            raise UsageError(reason)
        with warnings.catch_warnings():
            # "assert (x, y)" and the like are reported in a better way.
            warnings.simplefilter("ignore", SyntaxWarning)
            warnings.simplefilter("ignore", DeprecationWarning)
            module = ast.parse(source)
            # Finds what the parser does not: a return outside a function, say.
            compile(module, "<test>", "exec", dont_inherit=True)
    except SyntaxError as error:
        where = f"line {error.lineno} of the test" if error.lineno else "the test"
        raise UsageError(f"{where} is not valid Python: {error.msg}") from None
    except (ValueError, RecursionError, MemoryError) as error:
        reason = str(error) or "it is nested too deeply"
        raise UsageError(f"the test cannot be read as Python: {reason}") from None
    return _Reader(source, module, entry).read()


@dataclass(frozen=True, eq=False)
class _Step:
    """An assignment whose value only the submission can tell."""

    number: int
    node: ast.Assign | ast.AnnAssign
    names: Mapping[str, object]
    # All the steps that must have been made before, itself included.
    steps: Mapping[int, _Step]

    @property
    def targets(self) -> list[ast.expr]:
        node = self.node
        return node.targets if isinstance(node, ast.Assign) else [node.target]


@dataclass(frozen=True, eq=False)
class _Program:
    """What a case computes: assignments first, then what is asserted."""

    steps: tuple[_Step, ...]
    test: ast.expr
    names: Mapping[str, object]
    entry: str | None
    # Which side of an == only the submission can tell.
    asked: Literal["left", "right", ""]

    def run(self, evaluator: Evaluator) -> AssertOutcome:
        made: dict[int, Env] = {}
        for step in self.steps:
            assert step.node.value is not None  # noqa: S101 - told to the type checker
            value = evaluator.evaluate(step.node.value, _filled(step.names, made))
            bound: Env = ChainMap()
            for target in step.targets:
                evaluator.unpack(target, evaluator.bounded(value), bound)
            made[step.number] = bound
        env = _filled(self.names, made)
        if not self.asked:
            return AssertOutcome(bool(evaluator.evaluate(self.test, env)))
        assert isinstance(self.test, ast.Compare)  # noqa: S101 - as above
        sides = [self.test.left, *self.test.comparators]
        left, right = (evaluator.evaluate(side, env) for side in sides)
        holds = bool(evaluator.apply(COMPARISONS[ast.Eq], [left, right]))
        got, expected = (left, right) if self.asked == "left" else (right, left)
        try:
            shown = copy_plain(expected), copy_plain(got)
        except RefusedError:
            return AssertOutcome(holds)
        return AssertOutcome(holds, *shown, has_values=True)


def _filled(names: Mapping[str, object], made: Mapping[int, Env]) -> Env:
    return ChainMap(
        {
            name: made[bound.step.number][name] if isinstance(bound, Later) else bound
            for name, bound in names.items()
        }
    )


@dataclass(eq=False)
class _Function(Blocked):
    """A function of the test. Only a call as a statement runs it."""

    node: ast.FunctionDef | None = None
    taken: bool = False


@dataclass
class _Frame:
    """A body that is being read."""

    env: Env
    above: _Frame | None = None
    # Why nothing more in this body can be judged.
    blocked: str = ""
    # Steps that no case makes yet, though Python would make them before the next one.
    pending: list[_Step] = field(default_factory=list)

    def chain(self) -> Iterator[_Frame]:
        frame: _Frame | None = self
        while frame is not None:
            yield frame
            frame = frame.above


class _Reader:
    def __init__(self, source: str, module: ast.Module, entry: str | None) -> None:
        self.module = module
        self.entry = entry
        self.lines = (
            source.replace("\r\n", "\n").replace("\r", "\n").encode().split(b"\n")
        )
        self.rehearsal = Rehearsal(entry)
        self.top = _Frame(ChainMap({}))
        self.functions: list[_Function] = []
        self.cases: list[AssertCase] = []
        self.asking = False
        self.steps = 0
        self.unrewritable: dict[tuple[int, int], Unrewritable] = {}
        self.named: dict[int, frozenset[str]] = {}
        # Such tests can change from inside a function what others see.
        self.reaches_out = any(
            isinstance(node, (ast.Global, ast.Nonlocal))
            or (isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load))
            for node in ast.walk(module)
        )

    def read(self) -> AssertSuite:
        self.body(self.module.body, self.top)
        for function in self.functions:
            if not function.taken:
                self.left_over(function)
        self.close(self.top)
        cases = tuple(self.cases)
        if cases and not self.asking:
            cases = ()
            for node in ast.walk(self.module):
                if isinstance(node, ast.Assert):
                    self.refuse(
                        [node],
                        "nothing in the test asks the submission, so it says nothing "
                        "about it",
                    )
        found = sorted(self.unrewritable.items())
        return AssertSuite(cases, tuple(entry for _, entry in found))

    def left_over(self, function: _Function) -> None:
        """Read a function that the test does not call, as a test runner would."""
        node = function.node
        assert node is not None  # noqa: S101 - told to the type checker
        count, is_test = _parameters(node), node.name.startswith("test")
        if not is_test and not any(
            isinstance(part, ast.Assert) for part in ast.walk(node)
        ):
            return
        if self.top.env.get(node.name) is not function:
            self.refuse([node], f"{node.name} is given another meaning later")
        elif count == 0 and is_test:
            self.enter(function, None, self.top)
        elif count == 1 and self.entry is not None:
            self.enter(function, Submitted(self.entry), self.top)
        elif count == 1:
            reason = f"nothing says which function {node.name} is to test"
            self.refuse([node], f"{reason}; give its name as entry")
        else:
            self.refuse([node], f"nothing calls {node.name}, so it tests nothing")

    def enter(
        self, function: _Function, candidate: Submitted | None, above: _Frame
    ) -> None:
        """Read the body of a function of the test."""
        node = function.node
        assert node is not None  # noqa: S101 - told to the type checker
        if len(list(above.chain())) > MAX_CALL_DEPTH:
            raise RefusedError(f"{node.name} is called too deep inside other functions")
        function.taken = True
        unset: dict[str, object] = {
            name: Blocked(f"{name} is used before it has a value", effects=False)
            for name in _local_names(node)
        }
        if candidate is not None:
            unset[node.args.args[0].arg] = candidate
        frame = _Frame(ChainMap(unset, *self.top.env.maps), above, self.top.blocked)
        self.body(node.body, frame)
        self.close(frame)

    def close(self, frame: _Frame) -> None:
        for step in frame.pending:
            self.refuse([step.node], "no assert follows this, so nothing judges it")

    # Statements.

    def body(self, statements: list[ast.stmt], frame: _Frame) -> Signal:
        for at, statement in enumerate(statements):
            if frame.blocked:
                self.refuse(statements[at:], frame.blocked)
                return ""
            self.rehearsal.line = statement.lineno
            try:
                self.rehearsal.charge()
                self.names_in(statement)
                signal = self.statement(statement, frame)
            except RefusedError as refusal:
                self.refuse([statement], str(refusal))
                if refusal.effects or not isinstance(statement, ast.Assert):
                    self.block(statement, str(refusal), frame)
                else:
                    # The calls in it are not judged, but Python makes them.
                    names = self.names(statement, frame.env)
                    self.rehearsal.hand_out(*map(_shadow, names.values()))
                continue
            if signal:
                return signal
        return ""

    def block(self, statement: ast.stmt, reason: str, frame: _Frame) -> None:
        """Judge nothing more that may depend on a statement."""
        frame.blocked = f"it comes after line {statement.lineno}, where {reason}"
        if frame is not self.top:
            if self.reaches_out:
                self.top.blocked = frame.blocked
            else:
                self.rehearsal.hand_out(*map(_shadow, self.top.env.values()))

    def refuse(self, nodes: Iterable[ast.stmt], reason: str) -> None:
        """Report the asserts in statements, or the statements if they have none."""
        for node in nodes:
            parts: list[ast.stmt] = [
                part for part in ast.walk(node) if isinstance(part, ast.Assert)
            ]
            for part in parts or [node]:
                source = self.text(part)
                if isinstance(part, ast.Assert):
                    source = f"assert {self.text(part.test)}"
                entry = Unrewritable(part.lineno, source, reason)
                self.unrewritable.setdefault((part.lineno, part.col_offset), entry)

    def statement(self, node: ast.stmt, frame: _Frame) -> Signal:
        if isinstance(node, ast.Assert):
            self.take_assert(node, frame)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            self.assign(node, frame)
        elif isinstance(node, ast.Expr):
            self.expression(node.value, frame)
        elif isinstance(node, ast.If):
            if _is_main_guard(node.test):
                return self.body(node.body, frame)
            truth = self.rehearsal.truth(self.known(node.test, frame))
            return self.body(node.body if truth else node.orelse, frame)
        elif isinstance(node, ast.For):
            return self.loop(node, frame)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            _import(node, frame.env)
        elif isinstance(node, ast.FunctionDef):
            self.define(node, frame)
        elif isinstance(node, ast.Return):
            if node.value is not None:
                self.known(node.value, frame)
            return "return"
        elif isinstance(node, ast.Break):
            return "break"
        elif isinstance(node, ast.Continue):
            return "continue"
        elif not isinstance(node, ast.Pass):
            raise RefusedError(f"{_noun(node)} is not interpreted")
        return ""

    def loop(self, node: ast.For, frame: _Frame) -> Signal:
        with _computing():
            items = self.rehearsal.iterate(self.known(node.iter, frame))
        for item in items:
            with _computing():
                self.rehearsal.unpack(node.target, item, frame.env)
            signal = self.body(node.body, frame)
            if frame.blocked:
                # The rounds that are left will not be made.
                self.refuse([node], frame.blocked)
                return ""
            if signal in ("break", "return"):
                return "return" if signal == "return" else ""
        return self.body(node.orelse, frame)

    def take_assert(self, node: ast.Assert, frame: _Frame) -> None:
        if isinstance(node.test, ast.Tuple) and node.test.elts:
            raise RefusedError("it asserts a tuple, which always holds", effects=False)
        if len(self.cases) >= MAX_CASES:
            raise OverBudgetError(f"the test has more than {MAX_CASES:,} asserts")
        unknowns, calls = self.rehearsal.unknowns, self.rehearsal.calls
        with _computing():
            value = self.rehearsal.evaluate(node.test, frame.env)
            truth = self.rehearsal.truth(value)
        if self.rehearsal.calls - calls > MAX_CALLS:
            raise OverBudgetError(f"it makes more than {MAX_CALLS:,} calls")
        if truth is False:
            raise RefusedError("it fails whatever the submission does", effects=False)
        names = self.names(node.test, frame.env)
        steps = _needed(names)
        for each in frame.chain():
            for step in each.pending:
                steps.update(step.steps)
            each.pending.clear()
        self.asking = self.asking or bool(steps) or self.rehearsal.unknowns != unknowns
        program = _Program(
            tuple(steps[number] for number in sorted(steps)),
            node.test,
            names,
            self.entry,
            self.asked_side(node.test, frame.env),
        )
        source = f"assert {self.text(node.test)}"
        number = f"assert {len(self.cases) + 1}"
        self.cases.append(AssertCase(number, source, node.lineno, program))

    def asked_side(self, test: ast.expr, env: Env) -> Literal["left", "right", ""]:
        if isinstance(test, ast.Compare) and [*map(type, test.ops)] == [ast.Eq]:
            left, right = (
                any(self.asks(part, env) for part in ast.walk(side))
                for side in (test.left, test.comparators[0])
            )
            if left != right:
                return "left" if left else "right"
        return ""

    def asks(self, node: ast.AST, env: Env) -> bool:
        """Whether a part of an expression needs the submission."""
        if isinstance(node, ast.Name):
            return isinstance(env.get(node.id), Later)
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            return False
        name = node.func.id
        if name in env:
            return isinstance(env[name], Submitted)
        return name == self.entry or name not in LIBRARY

    def assign(self, node: ast.Assign | ast.AnnAssign, frame: _Frame) -> None:
        if isinstance(node, ast.AnnAssign) and _computes(node.annotation):
            raise RefusedError("an annotation is computed, which is not interpreted")
        if node.value is None:
            return
        unknowns = self.rehearsal.unknowns
        bound: Env = ChainMap()
        with _computing():
            value = self.rehearsal.evaluate(node.value, frame.env)
            self.rehearsal.check_kept(self.rehearsal.bounded(value))
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                self.rehearsal.unpack(target, value, bound)
            later = {name: holds_unknown(part) for name, part in bound.items()}
        if self.rehearsal.unknowns == unknowns and not any(later.values()):
            frame.env.update(bound)
            return
        names = self.names(node.value, frame.env)
        steps = _needed(names)
        self.steps += 1
        step = _Step(self.steps, node, names, steps)
        steps[step.number] = step
        for name, part in bound.items():
            frame.env[name] = Later(step, part) if later[name] else part
        frame.pending.append(step)

    def expression(self, node: ast.expr, frame: _Frame) -> None:
        if isinstance(node, ast.Constant):
            return
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            name = node.func.id
            function = frame.env.get(name)
            if isinstance(function, _Function):
                candidate = self.candidate(function, node, frame)
                self.enter(function, candidate, frame)
                return
            if name == "print" != self.entry and name not in frame.env:
                if node.keywords:
                    raise RefusedError("print is only interpreted without options")
                for word in node.args:
                    value = self.known(word, frame)
                    with _computing():
                        str(value)
                return
        reason = "a call's result is thrown away, and what it changes is not seen"
        self.known(node, frame, reason)

    def candidate(
        self, function: _Function, call: ast.Call, frame: _Frame
    ) -> Submitted | None:
        """Return what a function of the test is called with."""
        assert function.node is not None  # noqa: S101 - told to the type checker
        name, count = function.node.name, _parameters(function.node)
        if call.keywords or len(call.args) != count or count > 1:
            raise RefusedError(f"{name} is called in a way that is not interpreted")
        if count == 0:
            return None
        (word,) = call.args
        if isinstance(word, ast.Name):
            target = self.rehearsal.lookup(word.id, frame.env)
            if isinstance(target, Submitted):
                return target
        raise RefusedError(
            f"{name} is called with something other than a function of the submission"
        )

    def define(self, node: ast.FunctionDef, frame: _Frame) -> None:
        if node.decorator_list or _computes(node.args) or _computes(node.returns):
            raise RefusedError(f"{node.name} has decorators or computed defaults")
        reason = f"{node.name} is a function of the test, and these are not computed"
        if frame is self.top:
            function = _Function(reason, node=node)
            self.functions.append(function)
            frame.env[node.name] = function
        elif any(isinstance(part, ast.Assert) for part in ast.walk(node)):
            raise RefusedError("a function inside a function is not interpreted")
        else:
            frame.env[node.name] = Blocked(reason)

    def known(
        self,
        node: ast.expr,
        frame: _Frame,
        reason: str = "what happens depends on what the submission returns",
    ) -> object:
        """Compute what does not need the submission."""
        unknowns = self.rehearsal.unknowns
        with _computing():
            value: object = self.rehearsal.evaluate(node, frame.env)
            asked = self.rehearsal.unknowns != unknowns or holds_unknown(value)
        if asked:
            raise RefusedError(reason)
        return value

    # The source.

    def names(self, node: ast.AST, env: Env) -> dict[str, object]:
        """Return what the names in an expression stand for now."""
        return {name: env[name] for name in self.names_in(node) if name in env}

    def names_in(self, node: ast.AST) -> frozenset[str]:
        """Return the names in a part of the test, if it is not too deep."""
        if id(node) not in self.named:
            names: set[str] = set()
            level: list[ast.AST] = [node]
            for _ in range(MAX_NESTING):
                names.update(part.id for part in level if isinstance(part, ast.Name))
                level = [part for each in level for part in ast.iter_child_nodes(each)]
            if level:
                raise RefusedError("it is nested too deeply")
            self.named[id(node)] = frozenset(names)
        return self.named[id(node)]

    def text(self, node: ast.stmt | ast.expr) -> str:
        """Return the source of an expression, or the first line of a statement."""
        last = node.end_lineno or node.lineno
        lines = self.lines[node.lineno - 1 : last]
        lines[-1] = lines[-1][: node.end_col_offset]
        lines[0] = lines[0][node.col_offset :]
        if isinstance(node, ast.stmt):
            lines = lines[:1]
        return b"\n".join(lines).decode()


@contextmanager
def _computing() -> Iterator[None]:
    """Refuse what raises without the submission having a part in it."""
    try:
        yield
    except RefusedError:
        raise
    except (RecursionError, MemoryError):
        raise OverBudgetError("it takes too much room") from None
    except Exception as error:
        reason = f"computing it raises {type(error).__name__}"
        raise RefusedError(reason, effects=False) from None


def _needed(names: Mapping[str, object]) -> dict[int, _Step]:
    """Return the steps that names need to have a value."""
    steps: dict[int, _Step] = {}
    for bound in names.values():
        if isinstance(bound, Later):
            steps.update(bound.step.steps)
    if len(steps) > MAX_STEPS_BEFORE:
        raise OverBudgetError(f"it needs more than {MAX_STEPS_BEFORE:,} assignments")
    return steps


def _shadow(bound: object) -> object:
    return bound.shadow if isinstance(bound, Later) else bound


def _computes(node: ast.AST | None) -> bool:
    active = (ast.Call, ast.NamedExpr, ast.Await, ast.Yield)
    return node is not None and any(isinstance(part, active) for part in ast.walk(node))


def _parameters(node: ast.FunctionDef) -> int:
    """Return how many parameters a function has; 9 if they are not simple ones."""
    words = node.args
    others = (*words.posonlyargs, *words.kwonlyargs, words.vararg, words.kwarg)
    return 9 if any(others) or words.defaults else len(words.args)


def _is_main_guard(node: ast.expr) -> bool:
    return ast.unparse(node) in (
        "__name__ == '__main__'",
        "'__main__' == __name__",
    )


def _local_names(function: ast.FunctionDef) -> set[str]:
    """Return the names that a function binds: a use before that is an error."""
    inner = {
        id(name)
        for part in ast.walk(function)
        if isinstance(part, ast.comprehension)
        for name in ast.walk(part.target)
    }
    names: set[str] = set()
    for part in [node for statement in function.body for node in ast.walk(statement)]:
        if isinstance(part, ast.Name):
            if not isinstance(part.ctx, ast.Load) and id(part) not in inner:
                names.add(part.id)
        elif isinstance(part, ast.alias):
            names.add(part.asname or part.name.split(".")[0])
        else:
            # Functions, classes, exceptions and patterns.
            bound = (getattr(part, "name", None), getattr(part, "rest", None))
            names.update(name for name in bound if isinstance(name, str))
    return names


def _import(node: ast.Import | ast.ImportFrom, env: Env) -> None:
    if isinstance(node, ast.Import):
        for alias in node.names:
            known = alias.name in ("math", "collections")
            reason = f"it uses the module {alias.name}, which is not interpreted"
            name = alias.asname or alias.name.split(".")[0]
            env[name] = Library(alias.name) if known else Blocked(reason)
        return
    module = "." * node.level + (node.module or "")
    for alias in node.names:
        if alias.name == "*":
            raise RefusedError("an import of * is not interpreted")
        name = f"{module}.{alias.name}"
        if name in CONSTANTS:
            env[alias.asname or alias.name] = CONSTANTS[name]
        elif name in LIBRARY:
            env[alias.asname or alias.name] = Library(name)
        elif module != "__future__":
            reason = f"it uses {name}, which is not interpreted"
            env[alias.asname or alias.name] = Blocked(reason)


def _noun(node: ast.stmt) -> str:
    nouns = {
        "AsyncFunctionDef": "an async function",
        "AugAssign": "an assignment such as +=",
        "ClassDef": "a class",
        "Delete": "del",
    }
    kind = type(node).__name__
    return nouns.get(kind, kind.lower())
