from __future__ import annotations

import json
from typing import Any

import pytest
from transformers import AutoTokenizer

from qwq_lab.models.catalogue import NANO_FOLDER


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    return AutoTokenizer.from_pretrained(NANO_FOLDER)


def render(tokenizer: Any, messages: list[dict[str, Any]], **options: Any) -> str:
    return str(tokenizer.apply_chat_template(messages, tokenize=False, **options))


def test_prompt_ends_with_an_open_thought_and_has_no_default_system(
    tokenizer: Any,
) -> None:
    rendered = render(
        tokenizer, [{"role": "user", "content": "7+5"}], add_generation_prompt=True
    )
    assert rendered == (
        "<|im_start|>user\n7+5<|im_end|>\n<|im_start|>assistant\n<think>\n"
    )


def test_history_keeps_answers_and_drops_thoughts(tokenizer: Any) -> None:
    rendered = render(
        tokenizer,
        [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": "7+5"},
            {"role": "assistant", "content": "<think>\nsum\n</think>\n\n12"},
            {"role": "user", "content": "again"},
        ],
    )
    assert rendered == (
        "<|im_start|>system\nBe brief.<|im_end|>\n"
        "<|im_start|>user\n7+5<|im_end|>\n"
        "<|im_start|>assistant\n12<|im_end|>\n"
        "<|im_start|>user\nagain<|im_end|>\n"
    )


def test_tools_calls_and_responses(tokenizer: Any) -> None:
    tool = {"type": "function", "function": {"name": "add", "parameters": {}}}
    call = {"function": {"name": "add", "arguments": {"a": 1}}}
    rendered = render(
        tokenizer,
        [
            {"role": "user", "content": "1+1"},
            {"role": "assistant", "content": "", "tool_calls": [call]},
            {"role": "tool", "content": "2"},
            {"role": "tool", "content": "3"},
        ],
        tools=[tool],
    )
    head, _, rest = rendered.partition("<|im_start|>user\n1+1<|im_end|>\n")
    assert head.startswith("<|im_start|>system\n\n\n# Tools\n\n")
    assert json.dumps(tool) in head
    assert rest == (
        '<|im_start|>assistant\n<tool_call>\n{"name": "add", "arguments": {"a": 1}}'
        "\n</tool_call><|im_end|>\n"
        "<|im_start|>user\n<tool_response>\n2\n</tool_response>"
        "\n<tool_response>\n3\n</tool_response><|im_end|>\n"
    )


def test_marks_are_single_tokens_and_digits_stand_alone(tokenizer: Any) -> None:
    for mark in ("<think>", "</think>", "<tool_call>", "<|im_start|>", "<|im_end|>"):
        assert len(tokenizer.encode(mark)) == 1
    assert len(tokenizer.encode("12345")) == 5


@pytest.mark.parametrize("text", ["x = 3\n\n  y", "你好，世界 🙂", "naïve \t tabs"])
def test_any_text_survives_the_round_trip(tokenizer: Any, text: str) -> None:
    assert tokenizer.decode(tokenizer.encode(text)) == text
