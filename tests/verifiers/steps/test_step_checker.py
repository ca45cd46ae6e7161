from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from step_traces import STYLES, draw_trace

from qwq_lab.verifiers.steps import StepChecker
from qwq_lab.verifiers.steps.checker import MAX_STEPS
from qwq_lab.verifiers.verdict import Step

TRICKY = [
    json.loads(line)["text"]
    for line in (Path(__file__).parents[2] / "data" / "steps_tricky.jsonl")
    .read_text("utf-8")
    .splitlines()
]
FRAGMENTS = [
    "3+4 = 7", "7*8 = 54", " = 84", "12*7", "\n", "\n\n", ". ", "? ", "! ", "。", "，",
    "So ", "wait, no. ", "No, ", "that is wrong", "x = 3", "3x = 9", "if ", "```", "`",
    "**", "5!", " =\n", "1. ", "- ", "\\\\", "$", "e.g. ", "...", "(", ")", " ",
    "a" * 50,
]  # fmt: skip


def at_once(text: str) -> list[Step]:
    checker = StepChecker()
    return checker.feed(text) + checker.close()


def in_pieces(text: str, cuts: list[int]) -> list[Step]:
    checker, steps, start = StepChecker(), [], 0
    for end in [*sorted(cut % (len(text) + 1) for cut in cuts), len(text)]:
        steps += checker.feed(text[start:end])
        start = end
    return steps + checker.close()


def one_by_one(text: str) -> list[Step]:
    checker, steps = StepChecker(), []
    for sign in text:
        steps += checker.feed(sign)
    return steps + checker.close()


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join),
    st.lists(st.integers(0, 5_000), max_size=8),
)
def test_pieces_give_the_same_as_the_whole(text, cuts):
    assert in_pieces(text, cuts) == at_once(text)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(TRICKY), st.lists(st.integers(0, 500), max_size=6))
def test_pieces_of_tricky_texts_give_the_same(text, cuts):
    assert in_pieces(text, cuts) == at_once(text)


@pytest.mark.parametrize("style", STYLES)
def test_single_characters_give_the_same(style):
    text = draw_trace(style, 7, spoilt=True).text
    assert one_by_one(text) == at_once(text)


@pytest.mark.parametrize(
    "text",
    [
        "1 + " * 900 + "1 = 2. 3+4 = 7.",
        "so on, and " * 400 + "3+4 = 8.\n3+4 = 7",
        "7" * 5_000 + " = 3\n3+4 = 7",
        "1 =\n" * 1_500 + "\n3+4 = 7",
    ],
)
def test_long_sentences_in_pieces_give_the_same(text):
    expected = at_once(text)
    assert one_by_one(text) == expected
    assert in_pieces(text, [700, 1_999, 2_000, 2_001, 2_021, 2_500]) == expected


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789+-*/=<>.,()[]{}\\$% xyab\n等于加", max_size=200))
def test_any_text_is_judged_with_spans_that_fit(text):
    for step in at_once(text):
        assert text[slice(*step.span)] == step.text


def test_a_step_comes_as_soon_as_its_sentence_is_complete():
    checker = StepChecker()
    assert checker.feed("First, 3+4 = 7") == []
    (step,) = checker.feed(". ")
    assert (step.text, step.ok, step.span) == ("3+4 = 7", True, (7, 14))
    assert checker.feed("Then 7*2 = 14\n")[0].span == (21, 29)


def test_a_wrong_step_waits_until_it_can_no_longer_be_taken_back():
    checker = StepChecker()
    assert checker.feed("7*8 = 54\n") == []
    (step,) = checker.feed("54+1 = 55\n")[:1]
    assert step.ok is False
    checker = StepChecker()
    assert checker.feed("7*8 = 54. ") == []
    (step,) = checker.feed("Wait, that's not right.\n")
    assert step.ok is None


def test_the_end_of_a_text_ends_its_last_step():
    checker = StepChecker()
    assert checker.feed("7*8 = 5") == []
    assert checker.feed("6") == []
    assert [step.text for step in checker.close()] == ["7*8 = 56"]
    assert StepChecker().close() == []


def test_fenced_code_is_left_out():
    text = "3+4 = 7\n```python\nx = 2 + 2 == 5\n1+1 = 3\n```\n5*5 = 25\n```\n1+1 = 3"
    assert [step.text for step in at_once(text)] == ["3+4 = 7", "5*5 = 25"]


def test_so_many_steps_are_enough():
    checker = StepChecker()
    text = "".join(f"{number}+1 = {number + 1}\n" for number in range(MAX_STEPS + 500))
    assert len(checker.feed(text) + checker.close()) == MAX_STEPS
    assert checker.is_full


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "7" * 1_000_000,
        " " * 1_000_000,
        "1+" * 500_000,
        "1=" * 500_000,
        "(" * 1_000_000,
        "(" * 500_000 + "1" + ")" * 500_000 + "=1",
        ("(" * 900 + "1" + ")" * 900 + "=1\n") * 20,
        r"\frac{1}{" * 100_000,
        r"\sqrt" * 200_000,
        "1,111," * 160_000,
        "`" * 300_000,
        "**" * 300_000,
        "\\text{" * 100_000,
        "<a" * 300_000,
        "if not so " * 100_000,
        "!    " * 50_000,
        "1 =\n" * 100_000,
        "x = 3\n" * 5_000,
        "9^9^9^9 = 1\n" * 500,
        "2^{9999999} = 7\n" * 500,
        "19999! = 5\n" * 2_000,
        "7^{100000} mod 13 = 9\n" * 2_000,
        r"5000!^{\sqrt{2}} = 2" + "\n",
        r"\sqrt{2}^{\sqrt{3}^{\sqrt{5}^{7}}} = 1" + "\n",
        ("9" * 400 + "*" + "9" * 400 + " = 5\n") * 100,
        "NaN = 3, inf = inf, 1/0 = 5, 0^0 = 1, 0/0 = 1\n" * 100,
        "٣+٤ = ٧, ３＋４＝８\n" * 100,
        "\x00\ud800\u202e" * 1_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_bad_input_comes_to_an_end(text):
    for step in at_once(text):
        assert step.text
