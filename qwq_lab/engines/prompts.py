"""From messages to token ids by the model's own chat template."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from qwq_lab.chat import THINK_OPEN, Message, Tool
from qwq_lab.engines.base import require_question
from qwq_lab.errors import ContextLengthError, ModelLoadError

# A private-use character: the template carries it through untouched.
_PLACE = "\ue000{}\ue001"


def encode_prompt(
    tokenizer: Any,
    messages: Sequence[Message],
    context_length: int,
    tools: Sequence[Tool] = (),
) -> list[int]:
    """Render a conversation and return its token ids.

    Special tokens that somebody typed into a message stay text: they are encoded
    letter by letter, so that a question cannot close its own turn or open a thought.

    Raises
    ------
    UsageError
        When there is nothing to answer.
    ModelLoadError
        When the model has no chat template.
    ContextLengthError
        When the prompt leaves no room for a reply.
    """
    require_question(messages)
    if not tokenizer.chat_template:
        raise ModelLoadError(
            "this model has no chat template, so it is no chat model; "
            "load an instruct or reasoning model"
        )
    plain = [_without_thought(message) for message in messages]
    typed = list(tokenizer.get_added_vocab())
    if any(token in message["content"] for message in plain for token in typed):
        ids = _encode_in_parts(tokenizer, plain, tools)
    else:
        ids = tokenizer.encode(
            _render(tokenizer, plain, tools), add_special_tokens=False
        )
    if len(ids) >= context_length:
        raise ContextLengthError(
            f"the prompt has {len(ids):,} tokens, but this model reads at most "
            f"{context_length:,} with its reply; shorten it or start a new conversation"
        )
    return list(ids)


def opens_thought(tokenizer: Any) -> bool:
    """Tell whether the template ends the prompt with ``<think>``."""
    rendered = _render(tokenizer, [{"role": "user", "content": "?"}])
    return rendered.rstrip().endswith(THINK_OPEN)


def _render(
    tokenizer: Any, messages: Sequence[Message], tools: Sequence[Tool] = ()
) -> str:
    return str(
        tokenizer.apply_chat_template(
            list(messages),
            tools=list(map(dict, tools)) or None,
            tokenize=False,
            add_generation_prompt=True,
        )
    )


def _without_thought(message: Message) -> Message:
    kept = {key: value for key, value in message.items() if key != "reasoning_content"}
    kept["content"] = message.get("content") or ""
    return kept  # type: ignore[return-value]


def _encode_in_parts(
    tokenizer: Any, messages: Sequence[Message], tools: Sequence[Tool]
) -> list[int]:
    """Encode the template's text with special tokens and the contents without."""
    marked = [
        message | {"content": _PLACE.format(index)}
        for index, message in enumerate(messages)
    ]
    rest = _render(tokenizer, marked, tools)
    ids: list[int] = []
    for index, message in enumerate(messages):
        before, place, rest = rest.partition(_PLACE.format(index))
        ids += tokenizer.encode(before, add_special_tokens=False)
        if place:
            ids += _encode_as_text(tokenizer, message["content"])
    return ids + list(tokenizer.encode(rest, add_special_tokens=False))


def _encode_as_text(tokenizer: Any, text: str) -> list[int]:
    """Encode with every added token broken up by encoding its first letter apart."""
    cuts = {0, len(text)}
    for token in tokenizer.get_added_vocab():
        start = text.find(token)
        while start >= 0:
            cuts.add(start + 1)
            start = text.find(token, start + 1)
    edges = sorted(cuts)
    ids: list[int] = []
    for left, right in pairwise(edges):
        ids += tokenizer.encode(text[left:right], add_special_tokens=False)
    return ids
