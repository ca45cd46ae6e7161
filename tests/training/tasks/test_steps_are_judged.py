"""The thoughts of the tasks before the step verifier, in their own notations."""

from __future__ import annotations

import re
from random import Random

import pytest

from qwq_lab.training.tasks import get_task
from qwq_lab.verifiers.steps import StepsVerifier

FAMILIES = (
    "calculator", "countdown_four", "follow_ups", "format_rules",
    "long_word_problems", "python_output",
)  # fmt: skip
DRAWS = 300
NUMERIC = re.compile(r"(?<=[\d)])[=<>](?=[-(\d])")


@pytest.mark.parametrize("name", FAMILIES)
def test_steps_are_never_wrong_and_mostly_judged(name: str) -> None:
    task, rng, verifier = get_task(name), Random(11), StepsVerifier()
    sizes = task.sizes + task.beyond
    numeric = judged = 0
    for number in range(DRAWS):
        problem = task.make(rng, sizes[number % len(sizes)])
        verdict = verifier.verify(f"<think>{problem.thought}</think>{problem.answer}")
        assert verdict.first_wrong is None, (problem, verdict.first_wrong)
        spans = [step.span for step in verdict.steps if step.ok is not None]
        for found in NUMERIC.finditer(verdict.text):
            numeric += 1
            judged += any(start - 1 <= found.start() < end for start, end in spans)
    assert judged >= 0.8 * numeric, f"{judged} of {numeric}"
