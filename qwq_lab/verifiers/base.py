"""What a verifier is: a completion and a task go in, a verdict comes out."""

from __future__ import annotations

import asyncio
import dataclasses
import functools
import time
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.cache import VerdictCache, content_key
from qwq_lab.verifiers.completion import Completion, Thinking, read_completion
from qwq_lab.verifiers.verdict import Verdict, not_judged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from concurrent.futures import Executor

    from qwq_lab.verifiers.completion import AnyCompletion

BATCH = 64
MAX_CHARACTERS = 4_000_000

_cache = VerdictCache()


class CannotJudgeError(Exception):
    """Raised by a verifier that cannot judge; the message says why."""


class RewardFunction(Protocol):
    """A reward function of TRL's trainers; None leaves a sample out."""

    __name__: str

    def __call__(
        self, *, completions: Sequence[AnyCompletion], **columns: Any
    ) -> list[float | None]:
        """Return one reward per completion."""


@dataclass(frozen=True)
class Verifier(ABC):
    """A kind of verifier with its settings.

    A subclass is a frozen dataclass whose fields are its settings; it writes `judge`.
    Settings are plain data, so that verdicts can be cached and verifiers sent to other
    processes.

    Parameters
    ----------
    thinking
        ``"required"`` for completions of models that always think: without ``</think>``
        they were cut off, and fail. With ``"auto"`` a text without tags is an answer.
    """

    kind: ClassVar[str] = ""
    version: ClassVar[int] = 1
    """Raised whenever verdicts may change, so that older ones are not used."""
    cached: ClassVar[bool] = True
    """Whether verdicts are worth keeping: not those that are found in no time."""
    judges_thought: ClassVar[bool] = False
    """Whether it judges the thought too, and so also one that never closes."""

    _: dataclasses.KW_ONLY
    thinking: Thinking = "auto"

    @abstractmethod
    def judge(self, completion: Completion, *args: Any, **task: Any) -> Verdict:
        """Judge a completion whose thought is closed.

        Raises
        ------
        CannotJudgeError
            When it cannot be judged, for reasons that are not the completion's.
        UsageError
            When the task makes no sense.
        """

    def verify(self, completion: AnyCompletion, **task: Any) -> Verdict:
        """Judge a completion.

        Parameters
        ----------
        completion
            A text, a `Reply`, an OpenAI message, or a conversation.
        **task
            What the verifier needs to know, such as the expected answer.

        Raises
        ------
        UsageError
            When the task makes no sense.
        """
        began = time.perf_counter()
        read = read_completion(completion, self.thinking)
        key = content_key(self, self.version, read, task) if self.cached else None
        known = _cache.get(key) if key else None
        if known is not None:
            seconds = time.perf_counter() - began
            return known.replace(cached=True, seconds=seconds)
        verdict = self._judge(read, task)
        seconds = time.perf_counter() - began
        verdict = verdict.replace(kind=self.kind, seconds=seconds)
        if key and verdict.passed is not None:
            _cache.put(key, verdict)
        return verdict

    def verify_batch(
        self,
        completions: Sequence[AnyCompletion],
        tasks: Sequence[Mapping[str, Any]] | None = None,
        *,
        executor: Executor | None = None,
    ) -> list[Verdict]:
        """Judge many completions, in order.

        Parameters
        ----------
        tasks
            What `verify` takes, one mapping for each completion.
        executor
            Any executor of `concurrent.futures` or with its ``submit``: threads,
            processes, a cluster. By default they are judged here one after another.

        Raises
        ------
        UsageError
            When the lists differ in length, or a task makes no sense.
        """
        tasks = [{}] * len(completions) if tasks is None else list(tasks)
        if len(tasks) != len(completions):
            raise UsageError(
                f"there are {len(completions)} completions, but {len(tasks)} tasks; "
                "give one for each"
            )
        pairs = list(zip(completions, tasks, strict=True))
        if executor is None:
            return [self.verify(completion, **task) for completion, task in pairs]
        running = [
            executor.submit(_verify_some, self, pairs[at : at + BATCH])
            for at in range(0, len(pairs), BATCH)
        ]
        try:
            return [verdict for future in running for verdict in future.result()]
        except BaseException:
            # A senseless task, or an interrupt: the rest is of no use any more.
            for future in running:
                future.cancel()
            raise

    async def averify(self, completion: AnyCompletion, **task: Any) -> Verdict:
        """Judge a completion without blocking the event loop."""
        return await asyncio.to_thread(
            functools.partial(self.verify, completion, **task)
        )

    def as_reward(
        self, *, weight: float = 1.0, columns: Mapping[str, str] | None = None
    ) -> RewardFunction:
        """Return a reward function as TRL's trainers take it.

        Parameters
        ----------
        weight
            What a score of 1 is worth.
        columns
            Names of the task's arguments by the names of the data set's columns, as in
            ``{"solution": "expected"}``. By default each argument is the column of its
            own name; ``expected`` also takes ``answer``, ``solution`` and
            ``ground_truth``.
        """
        from qwq_lab.verifiers.adapters.trl import reward_function

        return reward_function(self, weight=weight, columns=columns)

    def _judge(self, read: Completion, task: Mapping[str, Any]) -> Verdict:
        text = read.thought if self.judges_thought else read.answer
        if len(read.thought) + len(read.answer) > MAX_CHARACTERS:
            return Verdict(
                False,
                explanation=f"the text is longer than {MAX_CHARACTERS:,} characters",
            )
        if not read.closed and not self.judges_thought:
            return Verdict(
                False, explanation="the thought never closes, so there is no answer"
            )
        try:
            return self.judge(read, **task)
        except CannotJudgeError as error:
            return not_judged(str(error), text=text)
        except TypeError as error:
            raise _better(self, error) from error


def _better(verifier: Verifier, error: TypeError) -> Exception:
    """Say in a sentence that arguments of a task are missing or unknown."""
    words = str(error)
    name = f"{type(verifier).judge.__qualname__}() "
    if not words.startswith(name):
        return error
    said = words.removeprefix(name)
    return UsageError(f"a task of the {verifier.kind} verifier {said}")


def _verify_some(
    verifier: Verifier, pairs: Sequence[tuple[AnyCompletion, Mapping[str, Any]]]
) -> list[Verdict]:
    return [verifier.verify(completion, **task) for completion, task in pairs]


def clear_cache() -> None:
    """Forget all verdicts that were kept."""
    _cache.clear()


__all__: list[str] = [
    "CannotJudgeError",
    "RewardFunction",
    "Verifier",
    "clear_cache",
]
