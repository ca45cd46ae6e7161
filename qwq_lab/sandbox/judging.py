"""From runs to a judgement. Nothing here runs or parses a submission."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.assert_tests import AssertCase
from qwq_lab.sandbox.cases import Call, Case, check_cases
from qwq_lab.sandbox.compare import (
    shorten,
    show_value,
    text_difference,
    value_difference,
)
from qwq_lab.sandbox.evaluation import USUAL
from qwq_lab.sandbox.limits import SHORTEST_SECONDS, Limits
from qwq_lab.sandbox.outcomes import CaseResult, Isolation, Judgement, Outcome, Run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qwq_lab.sandbox.cases import AnyCase
    from qwq_lab.sandbox.wanted import Wanted

SHOWN_TEXT = 2000


class Execute(Protocol):
    """Runs code once: a program with ``stdin``, or a call."""

    def __call__(
        self,
        code: str,
        *,
        function: str | None = None,
        args: tuple[object, ...] = (),
        kwargs: dict[str, object] | None = None,
        stdin: bytes = b"",
        wanted: Wanted = ...,
        limits: Limits | None = None,
    ) -> Run:
        """Run it."""


def judge_with(
    execute: Execute,
    code: str,
    cases: Sequence[AnyCase],
    isolation: Isolation,
    *,
    limits: Limits,
    until_first_failure: bool = False,
    overdue: Callable[[], bool] = lambda: False,
) -> Judgement:
    """Judge a submission, case by case.

    ``overdue`` is asked before each case: what is running is not cut off by it. Once
    the submission has run, the cases that are left when time is up have failed, so that
    it cannot sleep, in cases that it passes, until it is not judged any more.

    Raises
    ------
    UsageError
        When there are no cases, or cases that make no sense.
    """
    began = time.monotonic()
    results: list[CaseResult] = []
    for case in check_cases(cases):
        has_run = any(result.outcome.judged for result in results)
        if overdue():
            late = Outcome.WALL_TIME if has_run else Outcome.EXPIRED
            result = CaseResult(case.id, late, "its deadline passed before this case")
        elif isinstance(case, Case):
            result = _judge_program(execute, code, case, limits)
        elif isinstance(case, Call):
            result = _judge_call(execute, code, case, limits)
        else:
            result = _judge_assert(execute, code, case, limits)
        results.append(result)
        if not result.outcome.judged and result.outcome is not Outcome.NOT_REWRITTEN:
            # Stopped, refused or broken: the others would fare no better.
            break
        if until_first_failure and result.outcome is not Outcome.PASSED:
            break
    return Judgement(tuple(results), isolation, time.monotonic() - began)


def encode_input(text: str) -> bytes:
    """Return a program's input as bytes.

    Raises
    ------
    UsageError
        When it holds half a surrogate pair, which no encoding has.
    """
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        raise UsageError(
            "stdin holds half a surrogate pair, which is no character"
        ) from None


def _judge_program(
    execute: Execute, code: str, case: Case, limits: Limits
) -> CaseResult:
    run = execute(code, stdin=encode_input(case.stdin), limits=limits)
    outcome, explanation = run.outcome, run.explanation
    if run.finished:
        got = run.output.decode("utf-8", "surrogateescape")
        difference = text_difference(got, case.expected, case.tolerance)
        if difference is not None:
            outcome, explanation = Outcome.WRONG_ANSWER, difference
    return _result(
        case.id, run, outcome, explanation, case.stdin, case.expected, run.stdout
    )


def _judge_call(execute: Execute, code: str, case: Call, limits: Limits) -> CaseResult:
    run = execute(
        code,
        function=case.function,
        args=tuple(case.args),
        kwargs=dict(case.kwargs),
        limits=limits,
    )
    outcome, explanation = run.outcome, run.explanation
    if run.finished:
        difference = value_difference(run.value, case.expected, case.tolerance)
        if difference is not None:
            outcome, explanation = Outcome.WRONG_ANSWER, difference
    return _result(
        case.id,
        run,
        outcome,
        explanation,
        _call_text(case.function, case.args, case.kwargs),
        show_value(case.expected),
        show_value(run.value) if run.finished else "",
    )


class _CallEndedError(Exception):
    """A call inside an assertion did not return a value."""


def _judge_assert(
    execute: Execute, code: str, case: AssertCase, limits: Limits
) -> CaseResult:
    runs: list[Run] = []

    def call(
        function: str,
        args: tuple[object, ...],
        kwargs: dict[str, object],
        wanted: Wanted = USUAL,
    ) -> object:
        left = _left_of(limits, runs)
        if isinstance(left, Run):
            runs.append(left)
            raise _CallEndedError
        run = execute(
            code,
            function=function,
            args=args,
            kwargs=kwargs,
            wanted=wanted,
            limits=left,
        )
        runs.append(run)
        if not run.finished:
            raise _CallEndedError
        return run.value

    expected = got = explanation = ""
    try:
        checked = case.check(call)
    except _CallEndedError:
        outcome, explanation = runs[-1].outcome, runs[-1].explanation
        if len(runs) > 1 and outcome in (Outcome.CPU_TIME, Outcome.WALL_TIME):
            explanation = f"its {len(runs)} calls took longer than one run may take"
    except UsageError as error:
        # Once the submission was called, it is its values that are too large: it must
        # not be able to choose that it is not judged.
        outcome = Outcome.OUTPUT_LIMIT if runs else Outcome.NOT_REWRITTEN
        explanation = str(error)
    else:
        outcome = Outcome.PASSED if checked.holds else Outcome.WRONG_ANSWER
        if checked.has_values:
            expected, got = show_value(checked.expected), show_value(checked.got)
        if not checked.holds:
            explanation = "the assertion does not hold"
            if checked.has_values:
                explanation = f"got {got}, expected {expected}"
        if not runs:
            outcome = Outcome.NOT_REWRITTEN
            explanation = "the assertion calls nothing of the submission"
    last = runs[-1] if runs else Run(outcome)
    # An assertion may call several times.
    last = replace(
        last,
        cpu_seconds=sum(run.cpu_seconds for run in runs),
        wall_seconds=sum(run.wall_seconds for run in runs),
        memory=max((run.memory for run in runs), default=0),
    )
    return _result(case.id, last, outcome, explanation, case.source, expected, got)


def _left_of(limits: Limits, runs: list[Run]) -> Limits | Run:
    """Return what is left of a case's limits, or how it ends if nothing is."""
    cpu = limits.cpu_seconds - sum(run.cpu_seconds for run in runs)
    wall = limits.wall - sum(run.wall_seconds for run in runs)
    if cpu <= 0:
        return Run(Outcome.CPU_TIME)
    if wall <= 0:
        return Run(Outcome.WALL_TIME)
    return replace(
        limits,
        cpu_seconds=max(cpu, SHORTEST_SECONDS),
        wall_seconds=max(wall, SHORTEST_SECONDS),
    )


def _result(
    case_id: str,
    run: Run,
    outcome: Outcome,
    explanation: str,
    given: str,
    expected: str,
    got: str,
) -> CaseResult:
    return CaseResult(
        id=case_id,
        outcome=outcome,
        explanation=explanation,
        input=shorten(given, SHOWN_TEXT),
        expected=shorten(expected, SHOWN_TEXT),
        got=shorten(got, SHOWN_TEXT),
        stderr=shorten(run.stderr, SHOWN_TEXT),
        truncated=run.truncated,
        cpu_seconds=run.cpu_seconds,
        wall_seconds=run.wall_seconds,
        memory=run.memory,
    )


def _call_text(function: str, args: Sequence[Any], kwargs: Any) -> str:
    words = [show_value(value) for value in args]
    words += [f"{name}={show_value(value)}" for name, value in kwargs.items()]
    return f"{function}({', '.join(words)})"
