from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qwq_lab.chat import Reply, ThinkSplitter, split_thought


@pytest.mark.parametrize(
    ("completion", "thought", "answer"),
    [
        ("2+2=4</think>\n\nFour.", "2+2=4", "Four."),
        ("<think>\n2+2=4\n</think>Four.", "2+2=4", "Four."),
        ("a thought that never closes", "a thought that never closes", ""),
        ("<think></think>Four.", "", "Four."),
        ("a</think>b </think> c <think>", "a", "b </think> c <think>"),
        ("no real tag </thin", "no real tag </thin", ""),
        ("  ", "", ""),
    ],
)
def test_splits_the_forms_that_models_send(
    completion: str, thought: str, answer: str
) -> None:
    assert split_thought(completion) == (thought, answer)


def test_without_template_tag_text_is_answer_until_a_thought_opens() -> None:
    assert split_thought("Four.", starts_thinking=False) == ("", "Four.")
    assert split_thought("<think>2</think>Four.", starts_thinking=False) == (
        "2",
        "Four.",
    )


_pieces = st.lists(
    st.sampled_from(["<think>", "</think>", "<", "/", "think", ">", " ", "\n", "7=7"])
)


@given(_pieces, st.booleans(), st.integers(1, 9))
def test_streamed_pieces_join_to_the_same_split(
    pieces: list[str], starts_thinking: bool, width: int
) -> None:
    completion = "".join(pieces)
    splitter = ThinkSplitter(starts_thinking=starts_thinking)
    thought = answer = ""
    for start in range(0, len(completion), width):
        new_thought, new_answer = splitter.feed(completion[start : start + width])
        thought, answer = thought + new_thought, answer + new_answer
    last_thought, last_answer = splitter.close()
    whole = split_thought(completion, starts_thinking=starts_thinking)
    assert (thought + last_thought, answer + last_answer) == whole


def test_text_is_released_as_soon_as_it_cannot_be_a_tag() -> None:
    splitter = ThinkSplitter()
    assert splitter.feed("so 3<") == ("so 3", "")
    assert splitter.feed("4") == ("<4", "")


def test_reply_becomes_a_history_message() -> None:
    reply = Reply("2+2=4", "Four.", "stop", tokens=10, seconds=2.0)
    assert reply.message == {
        "role": "assistant",
        "content": "Four.",
        "reasoning_content": "2+2=4",
    }
    assert reply.tokens_per_second == 5.0
    assert str(reply) == "Four."
