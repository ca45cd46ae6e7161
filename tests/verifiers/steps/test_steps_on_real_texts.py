"""Replies of QwQ-nano with labels set by hand, thoughts, and tricky non-statements."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qwq_lab.verifiers.steps import StepsVerifier

DATA = Path(__file__).parents[2] / "data"


def rows(name: str) -> list[dict[str, Any]]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


REPLIES = rows("steps_nano.jsonl")


def first_wrong_line(reply: dict[str, Any]) -> int | None:
    message = {
        "role": "assistant",
        "reasoning_content": reply["thinking"],
        "content": reply["answer"],
    }
    verdict = StepsVerifier().verify(message)
    wrong = verdict.first_wrong
    return None if wrong is None else verdict.text.count("\n", 0, wrong.span[0])


def test_there_are_replies_of_all_kinds():
    assert len(REPLIES) >= 60
    assert sum(reply["first_wrong_line"] is not None for reply in REPLIES) >= 15
    assert len({reply["family"] for reply in REPLIES}) == 9


def test_no_alarm_on_replies_without_an_error():
    alarms = [
        (reply["thinking"], line)
        for reply in REPLIES
        if reply["first_wrong_line"] is None
        and (line := first_wrong_line(reply)) is not None
    ]
    assert alarms == []


def test_the_first_error_of_replies_is_found_on_its_line():
    missed = [
        (reply["thinking"], line)
        for reply in REPLIES
        if reply["first_wrong_line"] is not None
        and (line := first_wrong_line(reply)) != reply["first_wrong_line"]
    ]
    assert missed == []


@pytest.mark.parametrize("row", rows("steps_tricky.jsonl"), ids=lambda row: row["text"])
def test_what_states_nothing_wrong_raises_no_alarm(row):
    verdict = StepsVerifier().verify(row["text"])
    assert verdict.first_wrong is None, verdict.explanation


def test_thoughts_raise_no_alarm():
    thoughts = [row["text"] for row in rows("steps_thoughts.jsonl")]
    verdicts = [StepsVerifier().verify(thought) for thought in thoughts]
    assert [str(verdict) for verdict in verdicts if verdict.first_wrong] == []
    judged = sum(step.ok is True for verdict in verdicts for step in verdict.steps)
    assert judged >= 220
