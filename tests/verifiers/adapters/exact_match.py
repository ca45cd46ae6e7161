"""A verifier for the tests of the adapters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.base import CannotJudgeError, Verifier
from qwq_lab.verifiers.verdict import Verdict

if TYPE_CHECKING:
    from qwq_lab.verifiers.completion import Completion


@dataclass(frozen=True)
class ExactMatch(Verifier):
    """Half a point for the right letters in another case."""

    kind: ClassVar[str] = "exact match"

    def judge(
        self, completion: Completion, *, expected: str, hint: str = ""
    ) -> Verdict:
        said = completion.answer.strip()
        if expected == "":
            raise UsageError("expected is empty, but must be a text")
        if expected == "?":
            raise CannotJudgeError("nobody knows")
        if said == "crash":
            raise ZeroDivisionError("a defect")
        score = 1.0 if said == expected else 0.5 * (said.lower() == expected.lower())
        return Verdict(
            said == expected,
            score,
            answer=said,
            expected=expected,
            explanation=hint,
            text=completion.answer,
        )
