"""What holds for the families with tools, a history or rules for the answer."""

from __future__ import annotations

import json
import re
from random import Random

import pytest

from qwq_lab.training.corpus import completion_of, render_prompt
from qwq_lab.training.tasks import Problem, boxed, get_task
from qwq_lab.training.tasks.calculator import write_call
from qwq_lab.training.tasks.words.format import REQUESTS, SENTENCES
from qwq_lab.verifiers.rules.texts import count_words
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


def ruled(result: int, *rules: tuple[str, dict[str, object]], key: str = "") -> str:
    given = {"result": result, "rules": rules} | ({"key": key} if key else {})
    return json.dumps(given)


CAPITALS = ("change_case:english_capital", {})
JSON = ("detectable_format:json_format", {})


@pytest.mark.parametrize(
    ("expected", "answer", "right"),
    [
        (ruled(19, CAPITALS), "THE ANSWER IS 19.", True),
        (ruled(19, CAPITALS), "The answer is 19.", False),
        (ruled(19, CAPITALS), "THE ANSWER IS 18.", False),
        (ruled(19, JSON, key="sum"), '{"sum": 19}', True),
        (ruled(19, JSON, key="sum"), '{"total": 19}', False),
        (ruled(19, JSON, key="sum"), '{"sum": "19"}', False),
        (ruled(19, JSON, key="sum"), '{"sum": 19, "sum": 19}', False),
        (ruled(19, JSON, key="sum"), "19", False),
    ],
)
def test_a_rule_for_the_form_does_not_excuse_the_result(
    expected: str, answer: str, right: bool
) -> None:
    problem = Problem("", "", "", expected)
    assert get_task("format_rules").check(problem, answer) == right


def test_the_answer_without_its_form_breaks_the_rules() -> None:
    problems = [p for p in draw("format_rules") if "key" not in p.expected]
    for problem in problems:
        result = json.loads(problem.expected)["result"]
        plain = f"I have worked it out with care and so I can tell: it is {result}"
        if '"language": "en"' in problem.expected:
            plain = f"我认真地算了好几遍，所以我知道它等于{result}"
        assert not get_task("format_rules").check(problem, plain), problem


def test_every_rule_is_asked_for_in_many_ways() -> None:
    for language, kinds in REQUESTS.items():
        assert all(len(set(ways)) >= 4 for ways in kinds.values())
        for number, sentence in SENTENCES[language].items():
            assert count_words(sentence.format(r=41)) == number


def test_extracted_values_stand_in_the_text_and_missing_ones_are_null() -> None:
    nulls = 0
    for problem in draw("json_extraction", 600):
        for value in json.loads(problem.expected).values():
            assert value is None or str(value) in problem.question
            nulls += value is None
    assert 40 < nulls < 200


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ('{"name": "Tom", "age": 7}', True),
        ('{"age": 7, "name": "Tom"}', True),
        ('```json\n{"name": "Tom",\n "age": 7}\n```', True),
        ('{"name": "Tom", "age": "7"}', False),
        ('{"name": "Tom", "age": 7.0}', False),
        ('{"name": "tom", "age": 7}', False),
        ('{"name": "Tom"}', False),
        ('{"name": "Tom", "age": 7, "city": null}', False),
        ('{"name": "Tom", "name": "Tom", "age": 7}', False),
        ('Here: {"name": "Tom", "age": 7}', False),
        ("", False),
    ],
)
def test_extraction_is_checked_in_keys_values_and_types(
    answer: str, right: bool
) -> None:
    problem = Problem("", "", "", '{"name": "Tom", "age": 7}')
    assert get_task("json_extraction").check(problem, answer) == right
