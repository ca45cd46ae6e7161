"""Verifiers as rewards of the ``verifiers`` package, in both of its interfaces."""

from __future__ import annotations

import importlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qwq_lab.errors import DependencyError
from qwq_lab.verifiers.adapters.columns import column_of_argument, name_of, task_from
from qwq_lab.verifiers.base import CannotJudgeError

if TYPE_CHECKING:
    from qwq_lab.verifiers.base import Verifier

AsyncReward = Callable[..., Awaitable[float]]


def rubric_function(
    verifier: Verifier,
    *,
    columns: Mapping[str, str] | None = None,
    name: str | None = None,
) -> AsyncReward:
    """Return a function for a ``Rubric``, as there is up to version 0.3.

    It raises `CannotJudgeError` for what could not be judged: a rubric logs that, and
    counts 0 for want of a better word.

    Parameters
    ----------
    columns
        Names of the task's arguments by the names of columns, or of keys of ``info``.
        By default each argument is the one of its own name; ``expected`` is ``answer``.
    name
        Under which it is logged; by default the kind of the verifier.

    Raises
    ------
    UsageError
        When the returned function is called: something that the verifier needs is
        missing, or the task makes no sense.
    """

    # Names in the plural would make it a function of whole groups.
    async def reward(
        prompt: Any = None,
        completion: Any = None,
        answer: Any = "",
        state: Any = None,  # noqa: ARG001 - so that it is no column
        **more: Any,
    ) -> float:
        info = more.pop("info", None)
        row = {**more, "answer": answer, "prompt": prompt}
        row |= info if isinstance(info, Mapping) else {}
        return await _score(verifier, _as_messages(completion), row, columns)

    reward.__name__ = name or name_of(verifier)
    return reward


def task_reward(
    verifier: Verifier,
    *,
    weight: float = 1.0,
    columns: Mapping[str, str] | None = None,
    name: str | None = None,
) -> AsyncReward:
    """Return a reward method for a ``Task`` of ``verifiers.v1``.

        class Sum(vf.Task[SumData]):
            correct = task_reward(MathsVerifier(), name="correct")

    It judges the last thing that the model said. It raises `CannotJudgeError` for what
    could not be judged, which leaves the trace without rewards.

    Parameters
    ----------
    weight
        What a score of 1 is worth.
    columns
        Names of the task's arguments by the names of the fields of the task's data.
        By default each argument is the field of its own name; ``expected`` is also
        looked for as ``answer``, ``solution`` and ``ground_truth``.
    name
        Its name in the class; by default the kind of the verifier.

    Raises
    ------
    DependencyError
        When the package is missing or has no ``v1``.
    UsageError
        When the returned method is called: something that the verifier needs is
        missing, or the task makes no sense.
    """
    try:
        v1 = importlib.import_module("verifiers.v1")
    except ImportError:
        raise DependencyError(
            "this needs the verifiers package with its v1 interface; "
            "install it with: pip install 'verifiers>=0.3'"
        ) from None

    async def reward(_: Any, task: Any, trace: Any) -> float:
        return await _score(verifier, _last_said(trace), task.model_dump(), columns)

    reward.__name__ = name or name_of(verifier)
    marked: AsyncReward = v1.reward(reward, weight=weight)
    return marked


async def _score(
    verifier: Verifier,
    completion: Any,
    row: Mapping[str, Any],
    columns: Mapping[str, str] | None,
) -> float:
    arguments = column_of_argument(verifier, row, columns)
    verdict = await verifier.averify(completion, **task_from(row, arguments))
    if verdict.score is None:
        raise CannotJudgeError(verdict.error)
    return verdict.score


def _last_said(trace: Any) -> Any:
    reply = getattr(trace, "root_reply", None)
    if reply is not None:
        return reply
    messages = trace.assistant_messages
    if not messages:
        raise CannotJudgeError("the model said nothing")
    return _as_message(messages[-1])


def _as_messages(completion: Any) -> Any:
    if isinstance(completion, Sequence) and not isinstance(completion, (str, bytes)):
        return [_as_message(message) for message in completion]
    return completion


def _as_message(message: Any) -> Any:
    """Take the package's own messages, pydantic models, for OpenAI's."""
    dump = getattr(message, "model_dump", None)
    return dump() if dump is not None else message
