"""The verifier that judges a thought step by step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from qwq_lab.verifiers.base import Verifier
from qwq_lab.verifiers.steps.checker import MAX_STEPS, StepChecker
from qwq_lab.verifiers.verdict import Step, Verdict, not_judged

if TYPE_CHECKING:
    from qwq_lab.verifiers.completion import Completion

SEPARATOR = "\n\n"
"""What stands between thought and answer in the text that is judged."""


@dataclass(frozen=True)
class StepsVerifier(Verifier):
    """Judges each step of a thought and its answer that can be checked exactly.

    Thought and answer are judged as one text, also when the thought never closes. Steps
    that cannot be checked do not count. The verdict passes if no step is wrong; its
    score is the share of the checked steps that come before the first wrong one.
    """

    kind: ClassVar[str] = "steps"
    judges_thought: ClassVar[bool] = True

    def judge(self, completion: Completion) -> Verdict:
        """Judge all steps of a completion."""
        text = SEPARATOR.join(filter(None, (completion.thought, completion.answer)))
        checker = StepChecker()
        steps = checker.feed(text)
        steps += checker.close()
        checked = [step for step in steps if step.ok is not None]
        if not checked:
            why = "there is no step in it that can be checked"
            return not_judged(why, steps=tuple(steps), text=text)
        wrong = [step for step in checked if step.ok is False]
        score = checked.index(wrong[0]) / len(checked) if wrong else 1.0
        return Verdict(
            not wrong,
            score=score,
            explanation=_explain(checked, wrong, cut_off=checker.is_full),
            steps=tuple(steps),
            text=text,
        )


def _explain(checked: list[Step], wrong: list[Step], *, cut_off: bool) -> str:
    right = len(checked) - len(wrong)
    noun = "step" if len(checked) == 1 else "steps"
    said = f"{right} of {len(checked)} {noun} right"
    if wrong:
        said += f"; first wrong: {wrong[0].reason}"
    if cut_off:
        said += f" (only the first {MAX_STEPS:,} steps were checked)"
    return said
