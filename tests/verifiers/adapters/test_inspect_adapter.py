"""The scorer, in an evaluation by Inspect."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING, Any

import pytest
from exact_match import ExactMatch

from qwq_lab.errors import DependencyError
from qwq_lab.verifiers.adapters.inspect_ai import verifier_scorer
from qwq_lab.verifiers.tools import ToolsVerifier

if TYPE_CHECKING:
    from pathlib import Path

WEATHER = {
    "name": "weather",
    "parameters": {"properties": {"city": {"type": "string"}}, "required": ["city"]},
}


def test_without_inspect_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "inspect_ai.scorer", None)
    with pytest.raises(DependencyError, match="pip install 'inspect-ai"):
        verifier_scorer(ExactMatch())


def evaluate(samples: list[Any], messages: list[Any], scorer: Any, folder: Path) -> Any:
    """Evaluate a model that says these messages, one to each sample."""
    inspect_ai = pytest.importorskip("inspect_ai", reason="Inspect is not installed")
    from inspect_ai.model import ChatCompletionChoice, ModelOutput
    from inspect_ai.solver import solver

    waiting = iter(messages)

    @solver  # type: ignore[untyped-decorator, unused-ignore]  # an optional package
    def speak() -> Any:
        async def solve(state: Any, _: Any) -> Any:
            choice = ChatCompletionChoice(message=next(waiting))
            state.output = ModelOutput(model="scripted", choices=[choice])
            return state

        return solve

    [log] = inspect_ai.eval(
        inspect_ai.Task(dataset=samples, solver=speak(), scorer=scorer),
        model="mockllm/model",
        display="none",
        log_dir=str(folder),
        max_samples=1,
    )
    assert log.status == "success", log.error
    return log


def test_scores_are_those_of_the_verdicts(tmp_path: Path) -> None:
    pytest.importorskip("inspect_ai", reason="Inspect is not installed")
    from inspect_ai.dataset import Sample
    from inspect_ai.model import ChatMessageAssistant, ContentReasoning, ContentText

    parts = [ContentReasoning(reasoning="hm"), ContentText(text="Yes")]
    log = evaluate(
        [
            Sample("a", target="Yes", metadata={"hint": "look again"}),
            Sample("a", target=["No", "Yes"]),
            Sample("a", target="?"),
            Sample("a", target="No"),
        ],
        [
            ChatMessageAssistant(content="<think>hm</think>yes"),
            ChatMessageAssistant(content=parts),
            ChatMessageAssistant(content="Yes"),
            ChatMessageAssistant(content="Yes"),
        ],
        verifier_scorer(ExactMatch()),
        tmp_path,
    )
    half, full, unknown, wrong = [of.scores["exact_match"] for of in log.samples]
    assert (half.value, half.answer, half.explanation) == (0.5, "yes", "look again")
    assert half.metadata["kind"] == "exact match"
    assert full.value == 1.0
    assert math.isnan(unknown.value)
    assert unknown.explanation == "nobody knows"
    assert wrong.value == 0.0
    [result] = log.results.scores
    assert result.metrics["accuracy"].value == pytest.approx(0.5)
    assert (result.scored_samples, result.unscored_samples) == (3, 1)


def test_calls_are_read(tmp_path: Path) -> None:
    pytest.importorskip("inspect_ai", reason="Inspect is not installed")
    from inspect_ai.dataset import Sample
    from inspect_ai.model import ChatMessageAssistant
    from inspect_ai.tool import ToolCall

    task = {"function": [WEATHER], "ground_truth": [{"weather": {"city": ["Bern"]}}]}
    right = ToolCall(id="1", function="weather", arguments={"city": "Bern"})
    broken = ToolCall(
        id="1", function="weather", arguments={"city": "Bern"}, parse_error="no JSON"
    )
    log = evaluate(
        [Sample("a", metadata=task), Sample("a", metadata=task)],
        [
            ChatMessageAssistant(content="", tool_calls=[right]),
            ChatMessageAssistant(content="", tool_calls=[broken]),
        ],
        verifier_scorer(ToolsVerifier()),
        tmp_path,
    )
    assert [of.scores["tools"].value for of in log.samples] == [1.0, 0.0]
    step = log.samples[1].scores["tools"].metadata["steps"][0]
    assert step["reason"] == "the call cannot be read: its arguments are not an object"
