"""What the verifier of function calls says, step by step."""

from __future__ import annotations

import copy
import itertools
import json
import pickle
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qwq_lab import Reply, UsageError
from qwq_lab.verifiers.tools import ToolsVerifier

# Drawing the first text takes Hypothesis a second.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


WEATHER: dict[str, Any] = {
    "name": "weather",
    "description": "Tells the weather.",
    "parameters": {
        "type": "dict",
        "properties": {"city": {"type": "string"}, "days": {"type": "integer"}},
        "required": ["city"],
    },
}
BERN = [{"weather": {"city": ["Bern"], "days": ["", 1]}}]


def judge(completion: Any, truth: Any = BERN, function: Any = WEATHER) -> Any:
    return ToolsVerifier().verify(completion, function=function, ground_truth=truth)


def test_a_right_call_says_what_it_is() -> None:
    verdict = judge('[weather(city="Bern")]')
    assert verdict.passed
    assert verdict.kind == "tools"
    assert verdict.answer == "weather(city='Bern')"
    assert verdict.expected == "weather(city='Bern', days=1 or left out)"
    assert verdict.explanation == "the call is right"


def test_a_wrong_call_says_why() -> None:
    verdict = judge('[weather(city="Oslo", days=2)]')
    [step] = verdict.steps
    assert step.ok is False
    assert step.reason == (
        "argument city is 'Oslo', allowed: 'Bern'; "
        "argument days is 2, allowed: 1 or left out"
    )
    assert verdict.explanation == f"{verdict.answer}: {step.reason}"


def test_there_is_a_step_for_each_expected_and_each_surplus_call() -> None:
    truth = [{"weather": {"city": [city]}} for city in ("Bern", "Oslo", "Rome")]
    verdict = judge(
        '[weather(city="Rome"), weather(city="Lima"), weather(city="Bern"), storm()]',
        truth,
    )
    assert [(step.text, step.ok) for step in verdict.steps] == [
        ("weather(city='Bern')", True),
        ("weather(city='Lima')", False),
        ("weather(city='Rome')", True),
        ("storm()", False),
    ]
    assert verdict.steps[3].reason == "there is no function storm"
    assert verdict.explanation.startswith(
        "there are 4 calls instead of 3; weather(city"
    )


def test_steps_say_where_the_calls_stand() -> None:
    text = ' [weather(city="Rome"),\n  weather(city="Bern")] '
    truth = [{"weather": {"city": ["Bern"]}}, {"weather": {"city": ["Rome"]}}]
    verdict = judge("hm</think>" + text, truth)
    assert verdict.text == text
    assert [text[slice(*step.span)] for step in verdict.steps] == [
        'weather(city="Bern")',
        'weather(city="Rome")',
    ]
    call = '<tool_call>{"name": "weather", "arguments": {"city": "Bern"}}</tool_call>'
    verdict = judge(f"Let me see.\n{call}\nDone.")
    assert verdict.passed
    assert verdict.text[slice(*verdict.steps[0].span)] == call


def test_each_truth_is_matched_once_and_as_many_as_can_be() -> None:
    """The first call would do for either, so it must be left to the second truth."""
    truth = [
        {"weather": {"city": ["Bern"], "days": ["", 1, 2]}},
        {"weather": {"city": ["Bern"], "days": ["", 1]}},
        {"weather": {"city": ["Bern"], "days": [1]}},
    ]
    calls = ["weather(city='Bern', days=1)", "weather(city='Bern', days=2)"]
    calls.append("weather(city='Bern')")
    for order in itertools.permutations(calls):
        assert judge(f"[{', '.join(order)}]", truth).passed


@patient
@given(st.permutations(range(5)), st.permutations(range(5)))
def test_the_order_of_calls_and_truths_never_matters(
    truths: list[int], calls: list[int]
) -> None:
    """Truth n allows the numbers up to n, so that there is just one way."""
    truth = [{"weather": {"city": ["Bern"], "days": [*range(at + 1)]}} for at in truths]
    text = ", ".join(f'weather(city="Bern", days={at})' for at in calls)
    assert judge(f"[{text}]", truth).passed
    assert not judge(f"[{text}]".replace("days=0", "days=4"), truth).passed


OPENAI = {
    "id": "1",
    "type": "function",
    "function": {"name": "weather", "arguments": '{"city": "Bern"}'},
}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({}, ""),
        ({"arguments": {"city": "Bern"}}, ""),
        ({"arguments": '{"city": "Bern", "city": "Bern"}'}, "“city” stands twice"),
        (
            {"arguments": '{"city": "Bern", "days": NaN}'},
            "NaN is not a value that JSON has",
        ),
        ({"arguments": '{"city": "Bern"} '}, ""),
        ({"arguments": '{"city": "Bern"} x'}, "text follows the JSON"),
        ({"arguments": "city=Bern"}, "it is no valid JSON: expecting value"),
        ({"arguments": ""}, "there is no JSON"),
        ({"arguments": "[]"}, "its arguments are not an object"),
        ({"arguments": None}, "its arguments are not an object"),
        ({"name": None}, "it has no name"),
        ({"parameters": {}}, "it has both arguments and parameters"),
    ],
)
def test_calls_of_a_message_are_read(change: dict[str, Any], reason: str) -> None:
    call = copy.deepcopy(OPENAI)
    call["function"] |= change  # type: ignore[operator]  # a dict of both
    message = {"role": "assistant", "content": None, "tool_calls": [call]}
    for completion in (message, [{"role": "user", "content": "?"}, message]):
        verdict = judge(completion)
        assert verdict.passed is (not reason)
        assert reason in verdict.steps[0].reason
        assert len(verdict.steps) == 1


def test_other_things_among_the_calls_of_a_message_cannot_be_read() -> None:
    for call in ({"type": "custom", "custom": {}}, {"function": "weather"}, "weather"):
        verdict = judge({"role": "assistant", "content": "", "tool_calls": [call]})
        assert verdict.passed is False
        assert "the call cannot be read" in verdict.steps[0].reason


def test_flat_calls_of_a_message_are_read() -> None:
    call = {"id": "1", "name": "weather", "arguments": {"city": "Bern"}}
    message = {"role": "assistant", "content": "", "tool_calls": [call]}
    assert judge(message).passed


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ('{"name": "weather", "arguments": {"city": "Bern"}}', ""),
        ('\n{"name": "weather", "arguments": {"city": "Bern"}}\n', ""),
        ('{"name": "weather", "arguments": "{\\"city\\": \\"Bern\\"}"}', ""),
        ('{"name": "weather", "parameters": {"city": "Bern"}}', ""),
        ('{"name": "weather", "arguments": {"city": "Bern"}} x', "not followed by"),
        ('{"name": "weather", "name": "w", "arguments": {}}', "“name” stands twice"),
        ('{"name": "weather", "arguments": {"days": 1e999}}', "too large"),
        ("weather(city='Bern')", "it is no valid JSON"),
        ('["weather"]', "it is a list, not an object"),
        ("", "it is no valid JSON"),
        ("[" * 200 + "]" * 200, "nested deeper than 100 levels"),
        ("[" * 100_000, "nested deeper than 100 levels"),
        ('{"name": "weather", "arguments": {"days": ' + "1" * 9_000 + "}}", "digits"),
    ],
)
def test_what_stands_in_tags_is_read_strictly(inside: str, reason: str) -> None:
    verdict = judge(f"<tool_call>{inside}</tool_call>")
    assert verdict.passed is (not reason)
    assert reason in verdict.steps[0].reason


def test_a_tag_that_never_closes_is_a_call_that_cannot_be_read() -> None:
    verdict = judge('<tool_call>{"name": "weather", "arguments": {"city": "Bern"}}')
    assert not verdict.passed
    assert "not followed by </tool_call>" in verdict.steps[0].reason


def test_a_broken_call_does_not_spoil_the_next() -> None:
    call = '<tool_call>{"name": "weather", "arguments": {"city": "Bern"}}</tool_call>'
    verdict = judge(f"<tool_call>{{broken</tool_call>{call}")
    assert [step.ok for step in verdict.steps] == [True, False]
    verdict = judge(f"<tool_call>{{broken{call}")
    assert [step.ok for step in verdict.steps] == [True, False]


def test_a_tag_inside_a_text_is_part_of_the_text() -> None:
    truth = [{"weather": {"city": ["</tool_call><tool_call>"]}}]
    arguments = {"city": "</tool_call><tool_call>"}
    call = json.dumps({"name": "weather", "arguments": arguments})
    assert judge(f"<tool_call>{call}</tool_call>", truth).passed


@pytest.mark.parametrize("language", ["json", "python", ""])
def test_a_code_fence_around_the_calls_is_taken_off(language: str) -> None:
    text = '{"name": "weather", "arguments": {"city": "Bern"}}'
    verdict = judge(f"\n```{language}\n{text}\n```\n")
    assert verdict.passed
    assert verdict.text[slice(*verdict.steps[0].span)] == text
    assert judge(f"```{language}\n[weather(city='Bern')]```").passed


def test_calls_within_text_are_no_calls() -> None:
    assert judge('I would call [weather(city="Bern")].').answer is None
    assert judge('Like this: {"name": "weather", "arguments": {}}').answer is None


CALL = '<tool_call>{"name": "weather", "arguments": {"city": "Bern"}}</tool_call>'


@pytest.mark.parametrize("text", [f"<think>I do {CALL}", f"<think>{CALL}</think>"])
def test_calls_in_a_thought_do_not_count(text: str) -> None:
    assert judge(text).passed is False


def test_calls_in_a_thought_that_never_closes_do_not_count() -> None:
    verifier = ToolsVerifier(thinking="required")
    verdict = verifier.verify(CALL, function=WEATHER, ground_truth=BERN)
    assert verdict.passed is False
    assert verdict.explanation == "the thought never closes, so there is no answer"
    reply = Reply(thinking=CALL, answer="", finish="length")
    assert judge(reply).passed is False
    message = {"role": "assistant", "reasoning_content": CALL, "content": ""}
    assert judge(message).passed is False
    assert judge(f"hm</think>{CALL} <think>Or better {CALL}").passed is False


def test_a_call_in_a_thought_is_no_call_where_none_must_be_made() -> None:
    verdict = judge(f"<think>{CALL}</think>It rains.", None)
    assert verdict.passed
    assert verdict.expected == "no call"
    assert verdict.explanation == "no call was to be made, and none was"


def test_the_dots_of_a_name_may_be_underscores() -> None:
    functions = [
        {"name": "maths.gcd", "parameters": {"properties": {}}},
        {"name": "maths.lcm", "parameters": {"properties": {}}},
        {"name": "maths_lcm", "parameters": {"properties": {}}},
    ]
    assert judge("[maths_gcd()]", [{"maths.gcd": {}}], functions).passed
    assert judge("[maths.gcd()]", [{"maths.gcd": {}}], functions).passed
    # This one is another function.
    assert not judge("[maths_lcm()]", [{"maths.lcm": {}}], functions).passed


def test_texts_can_be_compared_exactly() -> None:
    exact = ToolsVerifier(exact_strings=True)
    task: dict[str, Any] = {"function": WEATHER, "ground_truth": BERN}
    assert exact.verify('[weather(city="Bern")]', **task).passed
    assert not exact.verify('[weather(city="bern")]', **task).passed
    assert ToolsVerifier().verify('[weather(city=" BERN.")]', **task).passed


def test_signs_alone_are_told_apart() -> None:
    calculate = {
        "name": "calculate",
        "parameters": {"properties": {"operator": {"type": "string"}}},
    }
    truth = [{"calculate": {"operator": ["-"]}}]
    assert judge("[calculate(operator='-')]", truth, calculate).passed
    assert not judge("[calculate(operator='*')]", truth, calculate).passed


def test_an_openai_tool_is_a_function() -> None:
    tool = {"type": "function", "function": WEATHER}
    assert judge('[weather(city="Bern")]', BERN, [tool]).passed


def test_types_may_be_those_of_json_schema() -> None:
    function = {
        "name": "f",
        "parameters": {
            "type": "object",
            "properties": {
                "x": {"type": "number"},
                "y": {"type": ["string", "null"]},
                "z": {"type": "object"},
            },
        },
    }
    truth = [{"f": {"x": [2.0], "y": ["", None], "z": [{}, ""]}}]
    assert judge("[f(x=2, y=None, z={})]", truth, function).passed
    verdict = judge("[f(x='2')]", truth, function)
    assert verdict.steps[0].reason == (
        "argument x is '2', which is a text, but must be a number"
    )


def test_objects_inside_objects_may_be_plain() -> None:
    """So BFCL's files write them: only the outermost keys have lists of values."""
    function = {"name": "f", "parameters": {"properties": {"x": {"type": "dict"}}}}
    truth = [{"f": {"x": [{"at": [{"lat": 10.5, "tags": ["a", "b"]}]}]}}]
    assert judge('[f(x={"at": {"lat": 10.5, "tags": ["a", "b"]}})]', truth, function)
    assert not judge('[f(x={"at": {"lat": 11, "tags": ["a", "b"]}})]', truth, function)


def test_no_allowed_value_for_a_list_means_the_empty_one() -> None:
    function = {
        "name": "f",
        "parameters": {
            "properties": {"x": {"type": "array", "items": {"type": "string"}}}
        },
    }
    assert judge("[f(x=[])]", [{"f": {"x": []}}], function).passed
    verdict = judge("[f(x=['a'])]", [{"f": {"x": []}}], function)
    assert verdict.steps[0].reason == "argument x is ['a'], allowed: []"


@pytest.mark.parametrize(
    ("function", "truth", "said"),
    [
        (None, BERN, "a function is None, but must be a dict with name"),
        ([{"parameters": {}}], [], "a function is {'parameters': {}}, but must be"),
        ([WEATHER, WEATHER], BERN, "two functions are named weather"),
        ({"name": "f", "parameters": []}, [], "the parameters of f must be a dict"),
        ("{broken", BERN, "function is a text that is no JSON"),
        (WEATHER, "{broken", "ground_truth is a text that is no JSON"),
        (WEATHER, {"weather": {}}, "ground_truth is {'weather': {}}, but must be a"),
        (WEATHER, [{"a": {}, "b": {}}], "but must be a list with one"),
        (WEATHER, [{"wind": {}}], "ground_truth calls wind, but the functions are: w"),
        (WEATHER, [{"weather": [1]}], "ground_truth has [1] for weather, but must"),
        (
            WEATHER,
            [{"weather": {"city": "Bern"}}],
            "must have a list of allowed values",
        ),
        (
            WEATHER,
            [{"weather": {"town": ["Bern"]}}],
            "ground_truth needs the argument town of weather, but the function has "
            "only: city, days",
        ),
        (
            {"name": "f", "parameters": {"properties": {"x": {"type": "HashMap"}}}},
            [{"f": {"x": [1]}}],
            "the type of the argument x of f is 'HashMap', but must be one of integer",
        ),
    ],
)
def test_a_task_that_makes_no_sense_is_refused(
    function: Any, truth: Any, said: str
) -> None:
    with pytest.raises(UsageError) as caught:
        judge("[weather()]", truth, function)
    assert said in str(caught.value)


def test_a_task_that_contains_itself_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(UsageError, match="nested more than 100 levels"):
        judge("a", [{"weather": {"city": endless}}])


def test_a_missing_argument_of_the_task_is_said() -> None:
    with pytest.raises(UsageError, match="missing 1 required keyword-only argument"):
        ToolsVerifier().verify("a", function=WEATHER)


def test_very_many_calls_are_not_all_read() -> None:
    verdict = judge("<tool_call>{}</tool_call>" * 40_000)
    assert not verdict.passed
    assert verdict.steps[-1].reason == (
        "the call cannot be read: there are more than 100 calls"
    )
    assert len(verdict.steps) == 101


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "[" * 1_000_000,
        "[weather(" * 100_000,
        '[weather(city="' + "a" * 1_000_000 + '")]',
        "weather(" + "[" * 100_000,
        "[weather(city=" + "-" * 100_000,
        "[weather" + "()" * 50_000 + "]",
        "[weather(days=" + "1+" * 50_000 + "1)]",
        "<tool_call>" * 90_000,
        '<tool_call>{"name": "' * 50_000,
        '{"name": "' + "\\" * 1_000_000,
        "```\n" + " " * 1_000_000,
        "```" * 300_000,
        '{"name": "weather", "arguments": ' + '{"a": ' * 150_000,
        "[weather(city='''" + "'" * 190_000,
        "[weather(days=" + "1" * 190_000 + ")]",
        "[weather(days=0x" + "f" * 100_000 + ")]",
        "\ud800",
        "[weather(city='\ud800')]",
        "\x00[weather()]",
    ],
    ids=range(20),
)
def test_no_text_breaks_it(text: str) -> None:
    assert judge(text).passed is False
    verdict = judge(text, [])
    assert verdict.passed is not None
    assert len(verdict.explanation) < 1_000


@patient
@given(st.text(alphabet="[](){}<>,:=\"'\\ abweather_1.-\n\x00é", max_size=60))
def test_any_text_gets_a_verdict(text: str) -> None:
    for written in (text, f"[weather({text})]", f"<tool_call>{text}</tool_call>"):
        verdict = judge(written)
        assert verdict.passed in {True, False}
        assert verdict.steps


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


@patient
@given(st.dictionaries(st.sampled_from("abcd"), values, max_size=3))
def test_all_forms_of_a_call_are_read_alike(arguments: dict[str, Any]) -> None:
    function = {
        "name": "f",
        "parameters": {"properties": {name: {"type": "any"} for name in "abcd"}},
    }
    truth = [{"f": {name: [allowed(value)] for name, value in arguments.items()}}]
    plain = {"name": "f", "arguments": arguments}
    written = ", ".join(f"{name}={value!r}" for name, value in arguments.items())
    for completion in (
        {"role": "assistant", "content": "", "tool_calls": [{"function": plain}]},
        json.dumps(plain),
        json.dumps([plain]),
        f"<tool_call>{json.dumps(plain)}</tool_call>",
        f"[f({written})]",
        f"f({written})",
    ):
        assert judge(completion, truth, function).passed, completion


def allowed(value: Any) -> Any:
    """Write a value as BFCL's files do: each key of an object has a list."""
    if isinstance(value, dict):
        return {key: [allowed(inner)] for key, inner in value.items()}
    if isinstance(value, list):
        return [allowed(inner) for inner in value]
    return value


def test_it_can_be_sent_to_another_process() -> None:
    verifier = ToolsVerifier(exact_strings=True)
    assert pickle.loads(pickle.dumps(verifier)) == verifier  # noqa: S301 - our own
