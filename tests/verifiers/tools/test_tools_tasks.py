"""Tasks in BFCL's format, with completions that are right and wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qwq_lab.verifiers.tools import ToolsVerifier

FILE = Path(__file__).parents[2] / "data" / "tools_tasks.jsonl"
TASKS = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
CASES = [
    pytest.param(task, *case, id=f"{task['id']}-{at}")
    for task in TASKS
    for at, case in enumerate(task["cases"])
]


@pytest.mark.parametrize(("task", "text", "passed", "reason"), CASES)
def test_a_completion_is_judged(
    task: dict[str, Any], text: str, passed: bool, reason: str
) -> None:
    verdict = ToolsVerifier().verify(
        "hm</think>" + text,
        function=task["function"],
        ground_truth=task["ground_truth"],
    )
    assert verdict.passed is passed, verdict
    assert verdict.score == float(passed)
    if passed:
        assert all(step.ok and not step.reason for step in verdict.steps)
    else:
        assert verdict.first_wrong is not None
        reasons = "\n".join(step.reason for step in verdict.steps)
        assert reason in reasons
    assert len(verdict.steps) >= len(task["ground_truth"] or [])
    for step in verdict.steps:
        start, end = step.span
        assert 0 <= start <= end <= len(verdict.text)


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task["id"])
def test_a_task_may_be_json_text(task: dict[str, Any]) -> None:
    for text, passed, _ in task["cases"]:
        verdict = ToolsVerifier().verify(
            text,
            function=json.dumps(task["function"]),
            ground_truth=json.dumps(task["ground_truth"]),
        )
        assert verdict.passed is passed
