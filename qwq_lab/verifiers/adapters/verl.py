"""Verifiers as verl's ``compute_score``.

In the file that verl's configuration names:

    from qwq_lab.verifiers.adapters.verl import score_function
    from qwq_lab.verifiers.tools import ToolsVerifier

    compute_score = score_function(ToolsVerifier(thinking="required"))
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.adapters.columns import column_of_argument, task_from
from qwq_lab.verifiers.base import Verifier

if TYPE_CHECKING:
    from qwq_lab.verifiers.completion import AnyCompletion

logger = logging.getLogger(__name__)


class ScoreFunction(Protocol):
    """What verl calls for each reply."""

    def __call__(
        self,
        data_source: str,
        solution_str: AnyCompletion,
        ground_truth: Any,
        extra_info: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> dict[str, Any]:
        """Return the score and what verl logs besides."""


def score_function(
    verifier: Verifier | Mapping[str, Verifier],
    *,
    columns: Mapping[str, str] | None = None,
    unjudged: float = 0.0,
) -> ScoreFunction:
    """Return verl's ``compute_score``.

    It returns ``score``; ``acc`` (1 if it passed), which verl reports; ``pred`` (the
    answer), over which verl lets replies vote; ``judged`` (0 or 1) and ``explanation``.

    Parameters
    ----------
    verifier
        One for all, or one for each ``data_source``.
    columns
        Names of the task's arguments by keys of ``extra_info``. By default each
        argument is the key of its own name, but ``expected`` is ``ground_truth``.
    unjudged
        The score of what could not be judged. verl has no word for it, so look at
        ``judged`` too: any score but the mean of its group teaches something.

    Raises
    ------
    UsageError
        When the returned function is called: for a data source without a verifier, a
        task without what the verifier needs, or one that makes no sense.
    """

    def compute_score(
        data_source: str,
        solution_str: AnyCompletion,
        ground_truth: Any,
        extra_info: Mapping[str, Any] | None = None,
        **_: Any,
    ) -> dict[str, Any]:
        chosen = _verifier_of(data_source, verifier)
        row = {**(extra_info or {}), "ground_truth": ground_truth}
        # The answer in extra_info is often a whole worked solution.
        preferred = {"expected": "ground_truth"}
        arguments = column_of_argument(chosen, row, columns, preferred)
        verdict = chosen.verify(solution_str, **task_from(row, arguments))
        if verdict.score is None:
            logger.warning("not judged: %s", verdict.error)
        return {
            "score": unjudged if verdict.score is None else verdict.score,
            "acc": float(verdict.passed is True),
            "pred": verdict.answer or "",
            "judged": float(verdict.passed is not None),
            "explanation": str(verdict),
        }

    return compute_score


def _verifier_of(
    data_source: str, verifier: Verifier | Mapping[str, Verifier]
) -> Verifier:
    if isinstance(verifier, Verifier):
        return verifier
    if data_source not in verifier:
        raise UsageError(
            f"there is no verifier for the data source {data_source}, only for: "
            f"{', '.join(verifier) or 'none'}"
        )
    return verifier[data_source]
