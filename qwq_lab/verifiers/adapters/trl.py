"""Verifiers as reward functions of TRL's trainers."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.adapters.columns import (
    column_of_argument,
    is_left_out,
    name_of,
)
from qwq_lab.verifiers.completion import read_completion
from qwq_lab.verifiers.verdict import Verdict, not_judged

if TYPE_CHECKING:
    from qwq_lab.verifiers.base import RewardFunction, Verifier
    from qwq_lab.verifiers.completion import AnyCompletion

logger = logging.getLogger(__name__)

# What TRL passes besides the columns of the data set.
_NO_COLUMNS = frozenset({"trainer_state", "log_extra", "log_metric", "environments"})


def reward_function(
    verifier: Verifier,
    *,
    weight: float = 1.0,
    columns: Mapping[str, str] | None = None,
    name: str | None = None,
) -> RewardFunction:
    """Return a reward function as TRL's trainers take it.

    A completion that cannot be judged gets None, which leaves it out, and so does a row
    in which all that the verifier requires is None. The trainer's table of completions
    shows answers and explanations.

    Parameters
    ----------
    weight
        What a score of 1 is worth.
    columns
        Names of the task's arguments by the names of the data set's columns, as in
        ``{"label": "expected"}``. By default each argument is the column of its own
        name; ``expected`` is also looked for as ``answer``, ``solution`` and
        ``ground_truth``; ``prompt`` is the prompt.
    name
        Under which TRL logs it; by default the kind of the verifier. Two reward
        functions of one trainer need different ones.

    Raises
    ------
    UsageError
        When the returned function is called: a column is missing, or a task makes no
        sense.
    """
    return _VerifierReward(verifier, weight, columns, name or name_of(verifier))


class _VerifierReward:
    """A class, since unlike a function inside a function it can be pickled."""

    def __init__(
        self,
        verifier: Verifier,
        weight: float,
        columns: Mapping[str, str] | None,
        name: str,
    ) -> None:
        self._verifier = verifier
        self._weight = weight
        self._columns = columns
        self.__name__ = name

    def __call__(
        self,
        *,
        completions: Sequence[AnyCompletion],
        prompts: Sequence[Any] | None = None,
        completion_ids: Sequence[Any] | None = None,  # noqa: ARG002 - TRL passes it
        log_extra: Callable[[str, list[Any]], None] | None = None,
        log_metric: Callable[[str, float], None] | None = None,
        **columns: Any,
    ) -> list[float | None]:
        """Return one reward per completion."""
        table = {key: columns[key] for key in columns if key not in _NO_COLUMNS}
        if prompts is not None:
            table["prompt"] = prompts
        verdicts = self._verdicts(completions, self._tasks(table, len(completions)))
        if log_extra is not None:
            log_extra(f"{self.__name__}_answer", [of.answer or "" for of in verdicts])
            log_extra(f"{self.__name__}_verdict", [str(of) for of in verdicts])
        if log_metric is not None and verdicts:
            judged = sum(verdict.passed is not None for verdict in verdicts)
            log_metric(f"{self.__name__}/judged", judged / len(verdicts))
        return [
            None if verdict.score is None else self._weight * verdict.score
            for verdict in verdicts
        ]

    def _tasks(self, table: Mapping[str, Any], count: int) -> list[dict[str, Any]]:
        chosen = column_of_argument(self._verifier, table, self._columns)
        for column in chosen.values():
            if len(table[column]) != count:
                raise UsageError(
                    f"the column {column} has {len(table[column])} values for {count} "
                    "completions; give one for each"
                )
        return [
            {argument: table[column][row] for argument, column in chosen.items()}
            for row in range(count)
        ]

    def _verdicts(
        self, completions: Sequence[AnyCompletion], tasks: Sequence[Mapping[str, Any]]
    ) -> list[Verdict]:
        """Judge what can be read; what cannot, and what is not ours, is not judged."""
        verdicts: dict[int, Verdict] = {}
        for row, task in enumerate(tasks):
            if is_left_out(self._verifier, task):
                verdicts[row] = not_judged("this row is not for this verifier")
                continue
            try:
                read_completion(completions[row])
            except UsageError as error:
                verdicts[row] = not_judged(str(error))
        rows = [row for row in range(len(tasks)) if row not in verdicts]
        judged = self._judge(
            [completions[row] for row in rows], [tasks[row] for row in rows]
        )
        verdicts.update(zip(rows, judged, strict=True))
        return [verdicts[row] for row in range(len(tasks))]

    def _judge(
        self, completions: Sequence[AnyCompletion], tasks: Sequence[Mapping[str, Any]]
    ) -> list[Verdict]:
        try:
            return self._verifier.verify_batch(completions, tasks)
        except UsageError:
            raise
        except Exception:
            # A defect of the verifier must not end a training of days.
            logger.exception("the %s verifier failed on a batch", self._verifier.kind)
        return [
            self._judge_one(completion, task)
            for completion, task in zip(completions, tasks, strict=True)
        ]

    def _judge_one(self, completion: AnyCompletion, task: Mapping[str, Any]) -> Verdict:
        try:
            return self._verifier.verify(completion, **task)
        except UsageError:
            raise
        except Exception as error:
            return not_judged(
                f"the {self._verifier.kind} verifier failed: "
                f"{type(error).__name__}: {error}"
            )
