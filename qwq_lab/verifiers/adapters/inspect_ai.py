"""Verifiers as scorers of Inspect."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from qwq_lab.errors import DependencyError
from qwq_lab.verifiers.adapters.columns import column_of_argument, name_of, task_from

if TYPE_CHECKING:
    from qwq_lab.verifiers.base import Verifier
    from qwq_lab.verifiers.verdict import Verdict


def verifier_scorer(
    verifier: Verifier,
    *,
    columns: Mapping[str, str] | None = None,
    name: str | None = None,
) -> Any:
    """Return a scorer for an Inspect task.

    Its value is the verdict's score, its metrics are accuracy and standard error. What
    could not be judged is unscored, and counts in neither.

    Parameters
    ----------
    columns
        Names of the task's arguments by keys of the sample's metadata, ``target`` or
        ``prompt``. By default each argument is the key of its own name; ``expected`` is
        the target. Of several targets one must be met.
    name
        Name of the scorer; by default the kind of the verifier.

    Raises
    ------
    DependencyError
        When Inspect is missing or too old.
    UsageError
        When a sample is scored: something that the verifier needs is missing, or the
        task makes no sense.
    """
    try:
        scorers = importlib.import_module("inspect_ai.scorer")
        unscored = scorers.Score.unscored
    except (ImportError, AttributeError):
        raise DependencyError(
            "this needs Inspect with unscored samples; install it with: "
            "pip install 'inspect-ai>=0.3.250'"
        ) from None

    async def score(state: Any, target: Any) -> Any:
        verdict = await _verdict(verifier, state, target, columns)
        facts = {
            "answer": verdict.answer,
            "explanation": verdict.error or verdict.explanation,
            "metadata": {
                key: value
                for key, value in verdict.to_dict().items()
                if key in {"kind", "expected", "passed", "steps", "seconds"}
            },
        }
        if verdict.score is None:
            return unscored(reason="scoring_failed", **facts)
        return scorers.Score(value=verdict.score, **facts)

    def make() -> Any:
        return score

    named = scorers.scorer(
        metrics=[scorers.accuracy(), scorers.stderr()], name=name or name_of(verifier)
    )
    return named(make)()


async def _verdict(
    verifier: Verifier, state: Any, target: Any, columns: Mapping[str, str] | None
) -> Verdict:
    row = {**state.metadata, "prompt": state.input_text, "target": target.text}
    arguments = column_of_argument(verifier, row, columns, {"expected": "target"})
    completion = _as_message(state.output.message)
    targets = [*target] if "target" in arguments.values() else []
    for other in targets[:-1]:
        task = task_from({**row, "target": other}, arguments)
        verdict = await verifier.averify(completion, **task)
        if verdict.passed:
            return verdict
    row |= {"target": targets[-1]} if targets else {}
    return await verifier.averify(completion, **task_from(row, arguments))


def _as_message(message: Any) -> dict[str, Any]:
    """Take Inspect's message for OpenAI's."""
    parts = message.content if isinstance(message.content, list) else []
    thoughts = [part.reasoning for part in parts if part.type == "reasoning"]
    return {
        "role": "assistant",
        "content": message.text,
        "reasoning_content": "\n".join(thoughts),
        "tool_calls": [
            {
                "type": call.type,
                "function": {
                    "name": call.function,
                    # Inspect repairs what it cannot parse; it was no call.
                    "arguments": None if call.parse_error else call.arguments,
                },
            }
            for call in message.tool_calls or []
        ],
    }
