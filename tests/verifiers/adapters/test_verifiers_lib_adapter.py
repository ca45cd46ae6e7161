"""Rewards for the verifiers package: by signature, and in its own classes."""

from __future__ import annotations

import importlib
import inspect
import sys
from typing import Any

import pytest
from exact_match import ExactMatch
from loops import run_async

from qwq_lab.errors import DependencyError, UsageError
from qwq_lab.verifiers.adapters.verifiers_lib import rubric_function, task_reward
from qwq_lab.verifiers.base import CannotJudgeError

# What makes the package take a function for one of whole groups.
PLURALS = {"states", "prompts", "completions", "answers", "tasks", "infos"}


def ask(reward: Any, **arguments: Any) -> float:
    return run_async(reward(**arguments))


def test_a_rubric_function_returns_the_score() -> None:
    reward = rubric_function(ExactMatch())
    assert reward.__name__ == "exact_match"
    assert inspect.iscoroutinefunction(reward)
    assert not PLURALS & {*inspect.signature(reward).parameters}
    completion = [{"role": "assistant", "content": "hm</think>yes"}]
    assert ask(reward, completion=completion, answer="Yes", state={}) == 0.5
    assert ask(reward, prompt="?", completion="Yes", answer="Yes", parser=None) == 1.0


def test_info_holds_arguments_too() -> None:
    reward = rubric_function(ExactMatch(), columns={"label": "expected"})
    assert ask(reward, completion="b", answer="", info={"label": "b"}) == 1.0


def test_what_cannot_be_judged_is_no_score() -> None:
    with pytest.raises(CannotJudgeError, match="nobody knows"):
        ask(rubric_function(ExactMatch()), completion="4", answer="?")


def test_a_missing_argument_is_said() -> None:
    reward = rubric_function(ExactMatch(), columns={"label": "expected"})
    with pytest.raises(UsageError, match="no column label"):
        ask(reward, completion="4", answer="4")


def test_without_the_package_a_task_reward_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "verifiers.v1", None)
    with pytest.raises(DependencyError, match="pip install 'verifiers"):
        task_reward(ExactMatch())


def test_a_rubric_scores_rollouts() -> None:
    legacy = pytest.importorskip("verifiers.legacy", reason="no verifiers up to 0.3")
    types = importlib.import_module("verifiers.legacy.types")
    rubric = legacy.Rubric(funcs=[rubric_function(ExactMatch())], weights=[0.5])
    message = types.AssistantMessage(role="assistant", content="<think>hm</think>yes")
    for completion, answer, score in [
        ([message], "Yes", 0.5),
        ([{"role": "assistant", "content": "Yes"}], "Yes", 1.0),
        ("No", "Yes", 0.0),
        ("No", "?", 0.0),
    ]:
        state = types.State(input={"prompt": "a", "answer": answer})
        state |= {"prompt": "a", "completion": completion, "answer": answer}
        state |= {"trajectory": [], "timing": types.RolloutTiming()}
        run_async(rubric.score_rollout(state))
        assert state["metrics"] == {"exact_match": score}
        assert state["reward"] == score / 2


def test_a_task_scores_traces() -> None:
    v1 = pytest.importorskip("verifiers.v1", reason="no verifiers with v1")

    class Letters(v1.TaskData):  # type: ignore[misc, name-defined]  # an optional package
        solution: str = ""

    class LettersTask(v1.Task[Letters]):  # type: ignore[misc, name-defined]  # as above
        right = task_reward(ExactMatch(), weight=0.5, name="right")

    task = LettersTask(Letters(prompt="a", solution="Yes"))
    trace = said(v1, task, "yes")
    run_async(task.score(trace))
    assert trace.rewards["right"].score == 0.5
    assert trace.reward == 0.25

    unknown = LettersTask(Letters(prompt="a", solution="?"))
    trace = said(v1, unknown, "yes")
    with pytest.raises(v1.TaskError, match="nobody knows"):
        run_async(unknown.score(trace))
    assert trace.rewards == {"right": None}


def said(v1: Any, task: Any, text: str) -> Any:
    """Return the trace of a model that thought and said something."""
    traces = importlib.import_module("verifiers.v1.trace")
    agents = importlib.import_module("verifiers.v1.configs.agent")
    types = importlib.import_module("verifiers.v1.types")
    config = agents.WireAgentConfig
    data = type(task.data)
    return traces.Trace[data, v1.State, config](
        task=traces.TraceTask[data](type="task", data=task.data),
        agent=traces.AgentInfo[config](config=config()),
        nodes=[
            v1.MessageNode(
                message=types.AssistantMessage(content=text, reasoning_content="hm"),
                sampled=True,
            )
        ],
    )
