"""Tests written as assertions, judged without running them beside the submission.

A test that runs in the submission's process can be read by it, and talked into passing.
Here the assertions are interpreted in the judge, and only the calls of the submission's
functions go out, as data. What cannot be judged so is said to be so, never guessed.
"""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import dataclass, field

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.budget import MAX_STEPS, Budget, BudgetError
from qwq_lab.sandbox.containers import is_mutable
from qwq_lab.sandbox.evaluation import Asking, CallFunction, Evaluator
from qwq_lab.sandbox.expressions import (
    Later,
    Names,
    calls_submission,
    names_bound,
    names_read,
    submission_calls,
)
from qwq_lab.sandbox.inside import wire
from qwq_lab.sandbox.rehearsal import Rehearsal

MAX_SOURCE_CHARACTERS = 1 << 20


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
    _names: Names = field(repr=False)

    def check(self, call: CallFunction) -> AssertOutcome:
        """Judge it; ``call(name, args, kwargs)`` makes the submission's calls.

        Where the result is wanted in another form than usual, ``call`` gets a `Wanted`
        as well. What ``call`` raises passes through. Anything else that goes wrong with
        the values it returned means that the assertion does not hold, as in Python.

        Raises
        ------
        UsageError
            When the test wants more time or room than tests get. Without the
            submission's doing this is found out before the first call.
        """
        laters = _laters_of(self._test, self._names)
        parts = [(later.node, later.names) for later in laters]
        parts.append((self._test, self._names))
        raised: list[BaseException] = []

        def watched(*how: object) -> object:
            try:
                return call(*how)
            except BaseException as error:
                raised.append(error)
                raise

        try:
            rehearsed = Budget()
            rehearsal = Rehearsal(Asking(rehearsed))
            for node, names in parts:
                rehearsal.go_through(node, names)
            asking = Asking(
                Budget(MAX_STEPS + rehearsed.spent),
                watched,
                wire.EXACT
                if any(_shows_types(node) for node, _ in parts)
                else wire.EQUAL,
                watching=_looks_again(parts),
            )
            evaluator = Evaluator(asking.own(self._names), asking)
            for later in laters:
                evaluator.result(later)
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
            holds = bool(evaluator.compare(test.ops[0], *values))
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
    functions ``test_...()`` without parameters, which are read after the rest of the
    module unless it calls them, and ``check(candidate)`` as HumanEval has it. What
    functions and classes of the test's own would do is not known here.

    Parameters
    ----------
    entry
        The name of the function that ``check`` is about; by default what it is called
        with. A function that is called as one of Python's own, ``sum`` for one, is the
        submission's only if it is named here.

    Raises
    ------
    UsageError
        When the source is no Python, or is too long.
    """
    from qwq_lab.sandbox.assert_reader import Reader

    if len(source) > MAX_SOURCE_CHARACTERS:
        raise UsageError(
            f"the tests have {len(source):,} characters; "
            f"at most {MAX_SOURCE_CHARACTERS:,} are read"
        )
    source = source.removeprefix("\ufeff")
    try:
        module = ast.parse(source)
        reader = Reader(module, source, entry)
        reader.read()
    except SyntaxError as error:
        where = f"line {error.lineno}" if error.lineno else "the source"
        raise UsageError(f"{where} of the tests is not Python: {error.msg}") from None
    except (ValueError, RecursionError, MemoryError) as error:
        why = str(error) or "they are nested too deeply"
        raise UsageError(f"the tests cannot be read: {why}") from None
    return AssertSuite(tuple(reader.cases), tuple(reader.unrewritable))


def judged_asserts(source: str, entry: str | None = None) -> list[AssertCase]:
    """Take a test apart, all of whose assertions must be judged.

    Raises
    ------
    UsageError
        As `parse_asserts` does, and when one cannot be judged from outside.
    """
    suite = parse_asserts(source, entry)
    if suite.unrewritable:
        first, *others = suite.unrewritable
        more = f" (and {len(others)} more)" if others else ""
        raise UsageError(
            f"line {first.line} of the tests cannot be judged from outside: "
            f"{first.reason}{more}"
        )
    return list(suite.cases)


def _laters_of(node: ast.expr, names: Names) -> list[Later]:
    """Return the variables that need calls, in the order in which they were made."""
    found: dict[int, Later] = {}
    waiting = [(node, names)]
    while waiting:
        node, names = waiting.pop()
        for name in names_read(node):
            later = names.get(name)
            if isinstance(later, Later) and later.number not in found:
                found[later.number] = later
                waiting.append((later.node, later.names))
    return [found[number] for number in sorted(found)]


def _shows_types(node: ast.expr) -> bool:
    """Whether it matters that a Counter, say, is not exactly a dict."""
    return any(
        isinstance(part, ast.Call)
        and isinstance(part.func, ast.Name)
        and part.func.id in ("repr", "str", "type")
        and not all(isinstance(word, ast.Constant) for word in part.args)
        for part in ast.walk(node)
    )


def _looks_again(parts: list[tuple[ast.expr, Names]]) -> bool:
    """Whether what is passed to a call, which may change it, is read elsewhere too."""
    reads = Counter(
        _object(name, names) for node, names in parts for name in names_read(node)
    )
    for node, names in parts:
        loops = [part for part in ast.walk(node) if isinstance(part, ast.comprehension)]
        bound = {name for loop in loops for name in names_bound(loop.target)}
        sources = {
            _object(name, names) for loop in loops for name in names_read(loop.iter)
        }
        for call in submission_calls(node, names):
            passed = Counter(
                _object(name, names)
                for word in (*call.args, *call.keywords)
                for name in names_read(word)
                if name in bound or _may_change(names.get(name))
            )
            for what, times in passed.items():
                if reads[what] > times or (loops and what not in bound):
                    return True
                if what in bound and any(reads[source] > 1 for source in sources):
                    return True
    return False


def _object(name: str, names: Names) -> object:
    """Return what stands for a variable, and for all that share its value."""
    value = names.get(name)
    return id(value) if is_mutable(value) else name


def _may_change(value: object) -> bool:
    return isinstance(value, Later) or is_mutable(value)
