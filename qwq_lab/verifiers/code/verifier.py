"""The verifier of code."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.assert_tests import AssertCase, AssertSuite, parse_asserts
from qwq_lab.sandbox.cases import Call, Case
from qwq_lab.sandbox.limits import Limits
from qwq_lab.sandbox.sandbox import shared_sandbox
from qwq_lab.verifiers.base import CannotJudgeError, Verifier
from qwq_lab.verifiers.code.extraction import find_code
from qwq_lab.verifiers.completion import Completion
from qwq_lab.verifiers.verdict import Step, Verdict, not_judged

if TYPE_CHECKING:
    from qwq_lab.sandbox.cases import AnyCase
    from qwq_lab.sandbox.client import SandboxClient
    from qwq_lab.sandbox.outcomes import CaseResult, Judgement

# A case as data sets have it, by the names of its fields.
AnyCaseData = Mapping[str, Any]


@dataclass(frozen=True)
class CodeVerifier(Verifier):
    """Judges the code in a reply by tests, in the sandbox.

    Parameters
    ----------
    partial
        Let the score be the share of the cases that passed. It can be had by special
        cases, so that training on it is a risk.
    cpu_seconds, memory_mb
        Limits of each case.
    server
        Socket or address of a sandbox server; by default the sandbox of this process.
    """

    kind: ClassVar[str] = "code"

    partial: bool = False
    cpu_seconds: float = 5.0
    memory_mb: int = 512
    server: str | None = None

    def __post_init__(self) -> None:
        self._limits()

    def judge(
        self,
        completion: Completion,
        *,
        cases: Sequence[AnyCase | AnyCaseData] | None = None,
        tests: str | Sequence[str] | None = None,
        entry: str | None = None,
    ) -> Verdict:
        """Judge the code in a reply.

        Parameters
        ----------
        cases
            `Case` and `Call`, or mappings: ``stdin`` (or ``input``) and ``expected``
            (or ``output``) for programs, ``function``, ``args``, ``kwargs`` and
            ``expected`` for functions.
        tests
            Assertions as text, or a list of texts, as HumanEval and MBPP have them.
        entry
            The function that ``check(candidate)`` in the tests is about.
        """
        suite = _read_tests(tests, entry)
        known = [*map(_read_case, cases or ()), *suite.cases]
        if not known and not suite.unrewritable:
            raise UsageError(
                "there are no cases and no tests; give at least one, since code that "
                "nothing tests cannot pass"
            )
        text = completion.answer
        block = find_code(text, _names_in(known, entry))
        if block is None:
            return Verdict(
                False, explanation="there is no code in the answer", text=text
            )
        if not known:
            raise CannotJudgeError(_unjudged(suite))
        judgement = self._sandbox().judge(block.code, known, limits=self._limits())
        return self._verdict(judgement, suite, block.code, text)

    def _verdict(
        self, judgement: Judgement, suite: AssertSuite, code: str, text: str
    ) -> Verdict:
        steps = tuple(map(_step, judgement.cases))
        passed = judgement.passed
        if passed is None or (passed and suite.unrewritable):
            failed = judgement.cases[-1]
            why = _unjudged(suite) if passed else failed.explanation
            return not_judged(
                why or str(failed.outcome),
                answer=code,
                steps=steps,
                text=text,
                judgement=judgement,
            )
        right = sum(step.ok is True for step in steps)
        explanation = f"{right} of {len(steps)} cases passed"
        first = next((step for step in steps if step.ok is False), None)
        if first is not None:
            explanation += f"; first failed: {first.text}: {first.reason}"
        return Verdict(
            passed,
            score=judgement.score if self.partial else None,
            answer=code,
            explanation=explanation,
            steps=steps,
            text=text,
            judgement=judgement,
        )

    def _limits(self) -> Limits:
        return Limits(cpu_seconds=self.cpu_seconds, memory_mb=self.memory_mb)

    def _sandbox(self) -> Any:
        return shared_sandbox() if self.server is None else _client(self.server)


@functools.cache
def _client(server: str) -> SandboxClient:
    from qwq_lab.sandbox.client import SandboxClient

    return SandboxClient(server)


def _step(case: CaseResult) -> Step:
    reason = case.explanation
    if not reason and case.passed is not True:
        reason = str(case.outcome)
    return Step(case.input or case.id, case.passed, reason)


def _unjudged(suite: AssertSuite) -> str:
    first = suite.unrewritable[0]
    return (
        f"line {first.line} of the tests cannot be judged from outside the sandbox: "
        f"{first.reason}"
    )


def _read_tests(tests: str | Sequence[str] | None, entry: str | None) -> AssertSuite:
    if tests is None:
        return AssertSuite((), ())
    if not isinstance(tests, str):
        if not all(isinstance(part, str) for part in tests):
            raise UsageError("tests must be a text with assertions, or a list of them")
        tests = "\n".join(tests)
    suite = parse_asserts(tests, entry)
    if not suite.cases and not suite.unrewritable:
        raise UsageError(
            "the tests have no assertion; code that nothing tests cannot pass"
        )
    return suite


def _read_case(case: AnyCase | AnyCaseData) -> AnyCase:
    if isinstance(case, (Case, Call, AssertCase)):
        return case
    if not isinstance(case, Mapping):
        raise UsageError(
            f"a case is a {type(case).__name__}, but must be a Case, a Call, or a "
            "mapping with their fields"
        )
    fields = {{"input": "stdin", "output": "expected"}.get(k, k): case[k] for k in case}
    kind = Call if "function" in fields else Case
    if "expected" not in fields or (kind is Case and "stdin" not in fields):
        raise UsageError(
            f"a case has the fields {', '.join(map(repr, case))}, but needs 'stdin' "
            "and 'expected', or 'function', 'args' and 'expected'"
        )
    try:
        return kind(**fields)
    except TypeError as error:
        raise UsageError(f"a case does not fit: {error}") from None


def _names_in(cases: Sequence[AnyCase], entry: str | None) -> tuple[str, ...]:
    """Return the functions that the code must define."""
    names = {case.function for case in cases if isinstance(case, Call)}
    if entry is not None:
        names.add(entry)
    return tuple(sorted(names))
