from __future__ import annotations

import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.base import CannotJudgeError, clear_cache
from qwq_lab.verifiers.rules import (
    RulesVerifier,
    known_rules,
    must_mention,
    requirement,
    rule,
)
from qwq_lab.verifiers.rules.verifier import loose_variants

DATA = Path(__file__).parents[2] / "data"


def read_lines(name: str) -> list[dict[str, Any]]:
    text = (DATA / name).read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


TASKS = read_lines("rules_ifeval.jsonl")
RESPONSES = {each["key"]: each for each in read_lines("rules_ifeval_responses.jsonl")}


def test_the_tasks_have_the_columns_of_ifeval_and_all_its_kinds() -> None:
    assert len(TASKS) >= 60
    assert {tuple(task) for task in TASKS} == {
        ("key", "prompt", "instruction_id_list", "kwargs")
    }
    assert len({name for task in TASKS for name in task["instruction_id_list"]}) == 25
    assert any(None in kwargs.values() for task in TASKS for kwargs in task["kwargs"])


@pytest.mark.parametrize("task", TASKS, ids=lambda task: str(task["key"]))
def test_a_line_of_the_data_is_a_task(task: dict[str, Any]) -> None:
    verifier, responses = RulesVerifier(), RESPONSES[task["key"]]
    right = verifier.verify(responses["follows"], **task)
    assert (right.passed, right.score) == (True, 1.0), right.explanation
    wrong = verifier.verify(responses["breaks"], **task)
    assert wrong.passed is False
    assert wrong.first_wrong is not None
    assert wrong.first_wrong.reason
    assert len(wrong.steps) == len(task["instruction_id_list"])


def test_verdicts_are_the_same_in_a_batch_in_other_threads() -> None:
    verifier = RulesVerifier()
    texts = [RESPONSES[task["key"]]["breaks"] for task in TASKS]
    clear_cache()
    with ThreadPoolExecutor(2) as executor:
        there = verifier.verify_batch(texts, TASKS, executor=executor)
    here = verifier.verify_batch(texts, TASKS)
    assert [v.steps for v in there] == [v.steps for v in here]


def test_the_score_is_the_share_of_rules_that_are_followed() -> None:
    verdict = RulesVerifier().verify(
        "One, two.",
        instruction_id_list=[
            "punctuation:no_comma",
            "keywords:existence",
            "keywords:existence",
            "detectable_format:title",
        ],
        kwargs=[{}, {"keywords": ["one"]}, {"keywords": ["two"]}, {}],
    )
    assert (verdict.passed, verdict.score) == (False, 0.5)
    assert [step.ok for step in verdict.steps] == [False, True, True, False]
    assert verdict.explanation.startswith("2 of 4 rules are not followed: has no comma")


def test_only_the_answer_is_judged() -> None:
    task = {"instruction_id_list": ["punctuation:no_comma"], "kwargs": [{}]}
    verifier = RulesVerifier(thinking="required")
    assert verifier.verify("well, hm</think>Yes.", **task).passed is True
    assert verifier.verify("hm</think>Yes, so.", **task).passed is False
    assert verifier.verify("it has no comma", **task).passed is False


def test_places_are_those_in_the_judged_text() -> None:
    task = {"instruction_id_list": ["punctuation:no_comma"], "kwargs": [{}]}
    verdict = RulesVerifier().verify("think</think>\r\n\r\ne\u0301, b", **task)
    start, end = verdict.steps[0].span
    assert verdict.text == "\n\né, b"
    assert verdict.text[start:end] == ","


ONE = ["length_constraints:number_words"]


@pytest.mark.parametrize(
    ("task", "words"),
    [
        ({}, "the task has no rules"),
        ({"instruction_id_list": [], "kwargs": []}, "the task has no rules"),
        ({"rules": []}, "the task has no rules"),
        (
            {"instruction_id_list": ["keyword:existence"], "kwargs": [{}]},
            "did you mean 'keywords:existence'?",
        ),
        ({"instruction_id_list": ["nonsense"]}, "startend:quotation"),
        ({"instruction_id_list": [7]}, "there is no rule 7"),
        ({"instruction_id_list": "punctuation:no_comma"}, "must be a list"),
        ({"instruction_id_list": ONE, "kwargs": [{}, {}]}, "kwargs for 2"),
        ({"instruction_id_list": ONE, "kwargs": {}}, "must be a list"),
        ({"instruction_id_list": ONE, "kwargs": ["x"]}, "must be a mapping"),
        ({"instruction_id_list": ONE}, "needs num_words"),
        ({"instruction_id_list": ONE, "kwargs": [None]}, "needs num_words"),
        (
            {"instruction_id_list": ONE, "kwargs": [{"num_words": 3}]},
            "needs relation, one of “less than”, “at least”",
        ),
        (
            {"instruction_id_list": ONE, "kwargs": [{"num_word": 3}]},
            "did you mean 'num_words'?",
        ),
        (
            {"instruction_id_list": ["punctuation:no_comma"], "kwargs": [{"n": 3}]},
            "takes no kwargs",
        ),
        ({"rules": ["ends with a question"]}, "must be made by rule("),
        ({"rules": rule("x", bool)}, "must be a list"),
        ({"instruction_id_list": ONE, "prompt": 3}, "the prompt is 3"),
        ({"rules": [must_mention("a")], "prompt": []}, "one of the user"),
        ({"instruction": ONE}, "instruction"),
    ],
)
def test_a_senseless_task_is_a_usage_error(task: dict[str, Any], words: str) -> None:
    with pytest.raises(UsageError) as error:
        RulesVerifier().verify("text", **task)
    assert words in str(error.value)


@pytest.mark.parametrize(
    "value",
    [-1, 2.5, "3", True, float("nan"), float("inf"), [], {}],
)
def test_a_number_must_be_whole_and_not_negative(value: object) -> None:
    with pytest.raises(UsageError, match="must be a whole number from 0"):
        requirement(ONE[0], num_words=value, relation="at least")


def test_a_whole_number_may_be_a_float_as_tables_have_it() -> None:
    made = requirement(ONE[0], num_words=2.0, relation="at least")
    step = RulesVerifier().verify("one two", rules=[made]).steps[0]
    assert (step.text, step.ok) == ("at least 2 words", True)


@pytest.mark.parametrize(
    ("rule_id", "kwargs"),
    [
        ("keywords:existence", {"keywords": []}),
        ("keywords:existence", {"keywords": "tea"}),
        ("keywords:existence", {"keywords": ["tea", " "]}),
        ("keywords:letter_frequency", {"letter": "ab"}),
        ("startend:end_checker", {"end_phrase": "  "}),
        ("language:response_language", {"language": "english"}),
        (ONE[0], {"num_words": 1, "relation": "around"}),
        (
            "length_constraints:nth_paragraph_first_word",
            {"num_paragraphs": 2, "nth_paragraph": 0, "first_word": "a"},
        ),
    ],
)
def test_senseless_parameters_are_usage_errors(
    rule_id: str, kwargs: dict[str, Any]
) -> None:
    task = {"instruction_id_list": [rule_id], "kwargs": [kwargs]}
    with pytest.raises(UsageError, match=rule_id):
        RulesVerifier().verify("text", **task)
    with pytest.raises(UsageError):
        requirement(rule_id, **kwargs)


def test_the_loose_form_tries_eight_variants() -> None:
    assert loose_variants("a\n*b*\nc") == [
        *("a\n*b*\nc", "a\nb\nc", "*b*\nc", "b\nc"),
        *("a\n*b*", "a\nb", "*b*", "b"),
    ]


@pytest.mark.parametrize(
    ("text", "strict", "loose"),
    [
        ("Sure!\n{}", False, True),
        ("{}\nDone.", False, True),
        ("Sure!\n{}\nDone.", False, True),
        ("**{}**", False, True),
        ("Sure!\n**{}**\nDone.", False, True),
        ("{}", True, True),
        ("Sure!\nSo:\n{}", False, False),
        ("no", False, False),
        ("**", False, False),
    ],
)
def test_strict_and_loose_differ(text: str, strict: bool, loose: bool) -> None:
    task = {"instruction_id_list": ["detectable_format:json_format"], "kwargs": [{}]}
    assert RulesVerifier().verify(text, **task).passed is strict
    assert RulesVerifier(loose=True).verify(text, **task).passed is loose


def test_every_variant_that_is_followed_strictly_is_followed_loosely() -> None:
    loose = RulesVerifier(loose=True)
    for task in TASKS:
        assert loose.verify(RESPONSES[task["key"]]["follows"], **task).passed is True


def test_what_is_only_loosely_followed_says_so_and_has_no_place() -> None:
    task = {"instruction_id_list": ["punctuation:no_comma"], "kwargs": [{}]}
    step = RulesVerifier(loose=True).verify("Sure, ok.\nYes.", **task).steps[0]
    assert (step.ok, step.reason, step.span) == (
        True,
        "there are none, taken loosely",
        (0, 0),
    )


def test_an_empty_answer_has_no_loose_form() -> None:
    task = {"instruction_id_list": ["punctuation:no_comma"], "kwargs": [{}]}
    assert RulesVerifier(loose=True).verify(" \n ", **task).passed is False


def test_loosely_a_rule_is_open_only_if_no_variant_is_followed() -> None:
    def judge(text: str) -> bool:
        if "*" in text:
            raise CannotJudgeError("it has asterisks")
        return text.startswith("b")

    own = rule("begins with b", judge)
    loose = RulesVerifier(loose=True)
    assert loose.verify("a\n*b*", rules=[own]).passed is True
    assert loose.verify("a\n*c*", rules=[own]).passed is None
    assert loose.verify("a\nc", rules=[own]).passed is False


def test_a_rule_of_ones_own_is_one_line() -> None:
    own = rule("ends with a question", lambda text: text.rstrip().endswith("?"))
    verifier = RulesVerifier()
    assert verifier.verify("Is it?  ", rules=[own]).passed is True
    verdict = verifier.verify("It is.", rules=[own])
    assert verdict.passed is False
    assert verdict.steps[0].text == "ends with a question"
    assert verdict.explanation == (
        "the rule is not followed: ends with a question: it is not so"
    )


def test_own_rules_stand_beside_instructions() -> None:
    verdict = RulesVerifier().verify(
        "Yes!",
        instruction_id_list=["punctuation:no_comma"],
        kwargs=[{}],
        rules=[rule("has a question mark", lambda text: "?" in text)],
    )
    assert [step.ok for step in verdict.steps] == [True, False]


def test_a_rule_that_fails_is_not_judged() -> None:
    own = rule("is half", lambda text: len(text) > 1 / 0)
    verdict = RulesVerifier().verify("Yes!", rules=[own])
    assert (verdict.passed, verdict.score) == (None, None)
    assert "the rule itself failed with ZeroDivisionError" in verdict.error
    assert verdict.steps[0].ok is None


def test_a_broken_rule_beside_one_that_cannot_be_judged_is_broken() -> None:
    failing = rule("fails", lambda text: len(text) < 1 / 0)
    broken = rule("is long", lambda text: len(text) > 99)
    followed = rule("is short", lambda text: len(text) < 99)
    verdict = RulesVerifier().verify("x", rules=[failing, broken, followed])
    assert (verdict.passed, verdict.score) == (False, 0.5)
    assert RulesVerifier().verify("x", rules=[failing, followed]).passed is None


@pytest.mark.parametrize("value", [None, 1, "yes", 0.5, [True]])
def test_a_rule_must_return_true_or_false(value: Any) -> None:
    with pytest.raises(UsageError, match="must return True or False"):
        RulesVerifier().verify("x", rules=[rule("odd", lambda _: value)])


def test_ctrl_c_inside_a_rule_ends_the_judging() -> None:
    def stop(_: str) -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        RulesVerifier().verify("x", rules=[rule("stops", stop)])


@pytest.mark.parametrize(
    ("words", "function"), [("", bool), (3, bool), ("x", None), ("x", "y")]
)
def test_a_rule_needs_words_and_a_function(words: Any, function: Any) -> None:
    with pytest.raises(UsageError):
        rule(words, function)


def test_own_rules_are_never_taken_from_the_cache() -> None:
    calls: list[str] = []

    def note(text: str) -> bool:
        calls.append(text)
        return True

    own = rule("is noted", note)
    verifier = RulesVerifier()
    assert not verifier.verify("x", rules=[own]).cached
    assert not verifier.verify("x", rules=[own]).cached
    assert calls == ["x", "x"]


def test_rules_that_are_data_are_cached_and_sent_to_processes() -> None:
    clear_cache()
    made = must_mention("tea", ["cup", "mug"])
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - our own
    verifier = RulesVerifier()
    assert not verifier.verify("tea cup", rules=[made]).cached
    assert verifier.verify(
        "tea cup", rules=[must_mention("tea", ["cup", "mug"])]
    ).cached
    assert not verifier.verify("tea cup", rules=[must_mention("tea", "cup")]).cached


HUGE = {
    "words": "word " * 200_000,
    "one word": "a" * 1_000_000,
    "asterisks": "*" * 1_000_000,
    "lines": "- a\n" * 250_000,
    "brackets": "[" * 1_000_000,
    "angles": "<" * 1_000_000,
    "quotes": "\"'“" * 330_000,
    "stops": '. " ' * 250_000,
    "fences": "```json\n" * 125_000,
    "braces": '{"a":' * 200_000,
    "digits": "1 " * 500_000,
    "at signs": "a@" * 500_000,
    "dollars": "$1,000." * 140_000,
    "years": "Ab (2020) " * 100_000,
    "numbers": "[1-9999] " * 110_000,
    "headings": "# A\n**b**\n" * 100_000,
    "Chinese": "天，" * 500_000,
    "spaces": " " * 999_999 + "a",
    "marks": "a" + "\u0301\u0316" * 500_000,
}
SAMPLE = {
    "num_sentences": 3,
    "num_words": 3,
    "num_paragraphs": 3,
    "nth_paragraph": 2,
    "first_word": "word",
    "num_bullets": 3,
    "num_highlights": 3,
    "num_sections": 3,
    "section_spliter": "word",
    "num_placeholders": 3,
    "postscript_marker": "P.S.",
    "keywords": ["word", "b"],
    "keyword": "word",
    "frequency": 3,
    "forbidden_words": ["b c"],
    "letter": "a",
    "let_frequency": 3,
    "let_relation": "at least",
    "relation": "at least",
    "capital_frequency": 3,
    "capital_relation": "at least",
    "language": "en",
    "prompt_to_repeat": "word word",
    "end_phrase": "word",
    "names": ["Abstract", "References"],
    "minimum": 1,
    "schema": {"type": "object"},
    "phrases": ["refund*", "no such"],
    "disclaimer": "no such text",
    "limit": 1e9,
    "triggers": ["word"],
}


@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE)
def test_no_rule_hangs_on_a_million_characters(text: str) -> None:
    rules = [
        requirement(
            each.rule_id,
            **{name: SAMPLE[name] for name in each.parameters if name in SAMPLE},
        )
        for each in known_rules()
    ]
    verdict = RulesVerifier().verify(text, rules=rules, prompt="word " * 10)
    assert len(verdict.steps) == len(rules)
