"""What holds for the families with tools, a history or rules for the answer."""

from __future__ import annotations

import json
import re
from random import Random

import pytest

from qwq_lab.training.corpus import completion_of, render_prompt
from qwq_lab.training.tasks import Problem, boxed, get_task
from qwq_lab.training.tasks.calculator import write_call
from qwq_lab.verifiers.tools import ToolsVerifier


def draw(name: str, count: int = 300, seed: int = 0) -> list[Problem]:
    task = get_task(name)
    rng = Random(seed)
    sizes = task.sizes + task.beyond
    return [task.make(rng, sizes[i % len(sizes)]) for i in range(count)]


def test_calls_are_right_to_the_verifier_of_tools() -> None:
    problems = draw("calculator")
    calls = [p for p in problems if p.answer.startswith("<tool_call>")]
    assert len(calls) > 100
    for problem in calls:
        call = json.loads(problem.expected)
        arguments = {key: [value] for key, value in call["arguments"].items()}
        verdict = ToolsVerifier(exact_strings=True).verify(
            completion_of(problem),
            function=[tool["function"] for tool in problem.tools],
            ground_truth=[{call["name"]: arguments}],
        )
        assert verdict.passed, (problem, verdict)


def test_a_call_is_written_as_the_history_renders_it() -> None:
    problems = draw("calculator")
    answered = [p for p in problems if p.history]
    assert len(answered) > 100
    for problem in answered:
        written = write_call(problem.history[1]["tool_calls"][0]["function"])
        prompt = render_prompt(problem.messages, problem.tools)
        assert f"<|im_start|>assistant\n{written}<|im_end|>" in prompt
        assert f"<tool_response>\n{problem.question}\n</tool_response>" in prompt


def test_some_questions_need_no_tool() -> None:
    talk = [p for p in draw("calculator") if p.expected.startswith("talk: ")]
    assert 10 < len(talk) < 60
    assert all(p.tools and "tool_call" not in p.answer for p in talk)


CALL = '{"name": "calc", "arguments": {"input": "17*24"}}'


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        (f"<tool_call>\n{CALL}\n</tool_call>", True),
        (f"<tool_call>\n{CALL.replace('17*24', '17 × 24')}\n</tool_call>", True),
        (f"<tool_call>\n{CALL.replace('17*24', '24*17')}\n</tool_call>", False),
        (f"<tool_call>\n{CALL.replace('calc', 'calculator')}\n</tool_call>", False),
        (f"<tool_call>\n{CALL[:-1]}\n</tool_call>", False),
        (f"<tool_call>\n[{CALL}]\n</tool_call>", False),
        (f"<tool_call>\n{CALL}\n</tool_call>\n" * 2, False),
        (CALL, False),
        ("\\boxed{408}", False),
    ],
)
def test_one_call_is_checked_in_name_and_arguments(answer: str, right: bool) -> None:
    problem = Problem("17*24?", "", "", CALL, tools=({"type": "function"},))
    assert get_task("calculator").check(problem, answer) == right


def test_follow_ups_go_on_from_the_last_result_or_the_last_question() -> None:
    problems = draw("follow_ups", 600)
    changed = 0
    for problem in problems:
        assert len(problem.history) % 2 == 0
        before = boxed(str(problem.history[-1]["content"]))
        terms = re.fullmatch(r"(\d+)([-+*/])(\d+)=(\d+)", problem.thought.split()[-1])
        if terms is None:  # the result is only repeated
            assert problem.expected == before
        elif terms[1] != before:
            # One number of the question before was replaced.
            assert terms[1] in str(problem.history[0]["content"])
            assert terms[3] in problem.question
            changed += 1
        assert terms is None or terms[4] == problem.expected
    assert 10 < changed < 150
