"""The thoughts that QwQ-nano is trained on: all right, and nearly all understood."""

from __future__ import annotations

import re
from random import Random

import pytest

from qwq_lab.training.tasks import all_tasks, draw
from qwq_lab.verifiers.steps import StepsVerifier

DRAWS = 200
# What makes a numeric step: a sign between numbers, a note of what is carried, a
# rewritten term, a number taken out of a list.
NUMERIC = re.compile(r"[=<>](?=\s*[-(\\\d])|→ |\bwrite\b|写\d|, left |, 剩下 ")
CALCULATING = (
    "addition",
    "comparing",
    "countdown",
    "equations",
    "expressions",
    "multiplication",
    "sorting",
    "subtraction",
    "word_problems",
)


@pytest.mark.parametrize("name", all_tasks())
def test_no_step_of_a_task_is_judged_wrong(name):
    verifier, rng = StepsVerifier(), Random(0)
    for _ in range(DRAWS):
        problem = draw(all_tasks()[name], rng, held_out=False)
        verdict = verifier.verify(f"<think>{problem.thought}</think>{problem.answer}")
        assert verdict.first_wrong is None, (problem, verdict)


@pytest.mark.parametrize("name", CALCULATING)
def test_most_numeric_steps_of_a_task_are_judged(name):
    verifier, rng = StepsVerifier(), Random(1)
    numeric = judged = 0
    for _ in range(DRAWS):
        problem = draw(all_tasks()[name], rng, held_out=False)
        verdict = verifier.verify(f"<think>{problem.thought}</think>{problem.answer}")
        spans = [step.span for step in verdict.steps if step.ok is not None]
        for found in NUMERIC.finditer(verdict.text):
            numeric += 1
            judged += any(
                start <= found.start() < end or start <= found.end() < end
                for start, end in spans
            )
    assert judged >= 0.8 * numeric, f"{judged} of {numeric}"


@pytest.mark.parametrize(
    ("thought", "wrong", "reason"),
    [
        ("5+8=13, write 4, carry 1", "write 4, carry 1", "3 is written and 1 carried"),
        ("9+7+5=21，写1进1", "写1进1", "1 is written and 2 carried"),
        ("Compare: 4=4, 3>2: 43>42\n8=8, 2>3: 82>83", "2>3", "3 is larger"),
        (
            "One step at a time: 8-(2+3)*4\n2+3=5 → 8-5*3",
            "8-5*3",
            "something was copied wrongly",
        ),
        (
            "Take out the smallest each time: 3 2 9\n3, left 2 9",
            "3, left 2 9",
            "the smallest is 2",
        ),
        (
            "每次取出最大的: 3 2 9\n9, 剩下 3 3",
            "9, 剩下 3 3",
            "left are 3 2",
        ),
        (
            "Isolate the unknown: 3x+5=20\n20-5=15, 3x=15\n15/3=5, x=6",
            "x=6",
            "x is 5",
        ),
        ("Target 7: 3 4 2\n4+3=7: 7+2=10", "7+2=10", "it is 9"),
        ("  47\n+ 38\n----\n  86", "86", "it is 85"),
    ],
)
def test_errors_in_the_notations_of_the_tasks_are_found(thought, wrong, reason):
    step = StepsVerifier().verify(thought).first_wrong
    assert step is not None
    assert step.text == wrong
    assert reason in step.reason
