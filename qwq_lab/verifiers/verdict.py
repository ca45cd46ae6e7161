"""What every verifier says: a verdict, and what it was found from."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Step:
    """One thing that was checked: a step of a thought, or a rule.

    Attributes
    ----------
    text
        The step as it was written, or the rule in words.
    ok
        True, False, or None when it cannot be judged.
    reason
        Why it is wrong or cannot be judged, in one sentence that a pupil understands.
    span
        Where it stands in the verdict's ``text``: start and end, in characters.
        (0, 0) for what stands nowhere.
    """

    text: str
    ok: bool | None
    reason: str = ""
    span: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Verdict:
    """What a verifier found.

    Attributes
    ----------
    passed
        True or False; None when it could not be judged, which is never the same as
        wrong and is no reward.
    score
        0 to 1; None when ``passed`` is.
    answer, expected
        What was taken from the text, and what it was compared with, as text.
    explanation
        Why, in one sentence.
    steps
        What was checked one by one.
    error
        Why it could not be judged.
    seconds
        Wall time of the judging.
    cached
        Whether this is the verdict on the same text and task from before.
    kind
        Name of the verifier, as in ``"maths"``.
    text
        The judged text.
    judgement
        For code: the cases, as `qwq_lab.sandbox.Judgement`.
    """

    passed: bool | None
    score: float | None = None
    answer: str | None = None
    expected: str | None = None
    explanation: str = ""
    steps: tuple[Step, ...] = ()
    error: str = ""
    seconds: float = 0.0
    cached: bool = False
    kind: str = ""
    text: str = dataclasses.field(default="", repr=False)
    judgement: Any = dataclasses.field(default=None, repr=False)

    def __post_init__(self) -> None:
        if self.passed is None:
            if self.score is not None:
                raise ValueError("what could not be judged has no score")
        elif self.score is None:
            object.__setattr__(self, "score", float(self.passed))
        elif not 0 <= self.score <= 1:
            raise ValueError(f"the score is {self.score}, but must be from 0 to 1")

    @property
    def first_wrong(self) -> Step | None:
        """The first step that is wrong."""
        return next((step for step in self.steps if step.ok is False), None)

    def replace(self, **changes: Any) -> Verdict:
        """Return a copy with other fields."""
        return dataclasses.replace(self, **changes)

    def to_dict(self) -> dict[str, Any]:
        """Return it as values that JSON knows; ``judgement`` is left out."""
        fields = dataclasses.asdict(dataclasses.replace(self, judgement=None))
        del fields["judgement"]
        fields["steps"] = [
            {**step, "span": list(step["span"])} for step in fields["steps"]
        ]
        return fields

    def __bool__(self) -> bool:
        """Whether it passed; raises when it could not be judged."""
        if self.passed is None:
            raise ValueError(
                f"this could not be judged ({self.error or self.explanation}), which "
                "is neither right nor wrong; look at .passed"
            )
        return self.passed

    def __str__(self) -> str:
        sign = {True: "✓ right", False: "✗ wrong", None: "? not judged"}[self.passed]
        why = self.error if self.passed is None else self.explanation
        return f"{sign}: {why}" if why else sign


def not_judged(error: str, **fields: Any) -> Verdict:
    """Return the verdict on what could not be judged."""
    return Verdict(None, error=error, **fields)
