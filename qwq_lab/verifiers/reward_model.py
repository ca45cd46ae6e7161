"""Reward models, and the verifier that asks one."""

from __future__ import annotations

import dataclasses
import math
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.base import CannotJudgeError, Verifier
from qwq_lab.verifiers.verdict import Verdict

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from qwq_lab.verifiers.completion import AnyCompletion, Completion

Prompt = str | Sequence[Mapping[str, Any]]
"""A text, or the messages of a conversation."""


class RewardModel(ABC):
    """Says with a number how good a reply is; only differences of them mean something.

    The scores are those of the Bradley-Terry model: the chance that one reply is
    preferred to another is the logistic function of the difference.
    """

    @abstractmethod
    def score(self, prompt: Prompt, reply: str) -> float:
        """Return the score of a reply, without its thought, to a prompt."""

    def score_batch(self, pairs: Sequence[tuple[Prompt, str]]) -> list[float]:
        """Return the scores of pairs of a prompt and a reply, in order."""
        return [self.score(prompt, reply) for prompt, reply in pairs]

    def prefer(self, prompt: Prompt, first: str, second: str) -> float:
        """Return the probability that the first of two replies is the better one.

        Raises
        ------
        CannotJudgeError
            When a score is no finite number.
        """
        scores = self.score_batch([(prompt, first), (prompt, second)])
        better, other = map(_finite, scores)
        return logistic(better - other)


def logistic(value: float) -> float:
    """Return 1 / (1 + exp(-value)), for any value without overflow."""
    if value >= 0:
        return 1 / (1 + math.exp(-value))
    raised = math.exp(value)
    return raised / (1 + raised)


@dataclass(frozen=True)
class RewardModelVerifier(Verifier):
    """Judges a reply by a reward model.

    The score is ``logistic((raw - offset) / scale)`` of the model's.

    Parameters
    ----------
    model
        The reward model.
    scale, offset
        How many of the model's units make a step of 1, and which is worth 0.5.
    threshold
        The least score that passes, from 0 to 1.

    Raises
    ------
    UsageError
        When one of the numbers is out of range.
    """

    kind: ClassVar[str] = "reward model"
    # Models change while they are trained.
    cached: ClassVar[bool] = False

    model: RewardModel
    scale: float = 1.0
    offset: float = 0.0
    threshold: float = 0.5

    def __post_init__(self) -> None:
        if not (math.isfinite(self.scale) and self.scale > 0):
            raise UsageError(f"scale is {self.scale}, but must be more than 0")
        if not math.isfinite(self.offset):
            raise UsageError(f"offset is {self.offset}, but must be a finite number")
        if not 0 <= self.threshold <= 1:
            raise UsageError(f"threshold is {self.threshold}, but must be from 0 to 1")

    def judge(self, completion: Completion, *, prompt: Prompt) -> Verdict:
        """Judge the answer to a prompt.

        Raises
        ------
        CannotJudgeError
            When the model fails or its score is no finite number.
        """
        try:
            raw = self.model.score(prompt, completion.answer)
        except Exception as error:
            raise CannotJudgeError(
                f"the reward model failed: {type(error).__name__}: {error}"
            ) from error
        return self._verdict(_finite(raw), completion)

    def verify_batch(
        self,
        completions: Sequence[AnyCompletion],
        tasks: Sequence[Mapping[str, Any]] | None = None,
        *,
        executor: Executor | None = None,
    ) -> list[Verdict]:
        """Judge many completions, in order, by one call of the model.

        Parameters
        ----------
        tasks
            What `verify` takes, one mapping for each completion.
        executor
            Any executor of `concurrent.futures`; each of its workers then has a copy of
            the model.

        Raises
        ------
        UsageError
            When the lists differ in length, or a task makes no sense.
        """
        if executor is not None or not completions:
            return super().verify_batch(completions, tasks, executor=executor)
        began = time.perf_counter()
        recorder = _Recorder()
        self._one_by_one(recorder, completions, tasks)
        try:
            scores = self.model.score_batch(recorder.pairs)
            replayer = _Replayer(scores, len(recorder.pairs))
        except Exception:
            # One reply may have spoilt the batch for all.
            return self._one_by_one(self.model, completions, tasks)
        verdicts = self._one_by_one(replayer, completions, tasks)
        seconds = (time.perf_counter() - began) / len(verdicts)
        return [verdict.replace(seconds=seconds) for verdict in verdicts]

    def _one_by_one(
        self,
        model: RewardModel,
        completions: Sequence[AnyCompletion],
        tasks: Sequence[Mapping[str, Any]] | None,
    ) -> list[Verdict]:
        asking = dataclasses.replace(self, model=model)
        return Verifier.verify_batch(asking, completions, tasks)

    def _verdict(self, raw: float, completion: Completion) -> Verdict:
        score = logistic((raw - self.offset) / self.scale)
        passed = score >= self.threshold
        needed = "enough" if passed else f"{self.threshold:.2f} is needed"
        return Verdict(
            passed,
            score,
            explanation=f"the reward model gives {raw:.2f}, which is {score:.2f} on "
            f"the scale from 0 to 1; {needed}",
            text=completion.answer,
        )


class _Recorder(RewardModel):
    """Writes down what it is asked."""

    def __init__(self) -> None:
        self.pairs: list[tuple[Prompt, str]] = []

    def score(self, prompt: Prompt, reply: str) -> float:
        self.pairs.append((prompt, reply))
        return 0.0


class _Replayer(RewardModel):
    """Gives scores that were found before, when it is asked the same again."""

    def __init__(self, scores: Sequence[float], asked: int) -> None:
        if len(scores) != asked:
            raise ValueError(f"{len(scores)} scores for {asked} replies")
        self._scores = iter(scores)

    def score(self, prompt: Prompt, reply: str) -> float:  # noqa: ARG002 - see above
        return next(self._scores)


def _finite(raw: float) -> float:
    try:
        score = float(raw)
    except (TypeError, ValueError, OverflowError):
        raise CannotJudgeError(
            f"the reward model gave a {type(raw).__name__}, not a number"
        ) from None
    if not math.isfinite(score):
        raise CannotJudgeError(f"the reward model gave {score}")
    return score
