"""A completion in any of the forms in which they come, taken apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from qwq_lab.chat import THINK_CLOSE, THINK_OPEN, Reply
from qwq_lab.errors import UsageError

Thinking = Literal["auto", "required"]
AnyCompletion = str | Reply | Mapping[str, Any] | Sequence[Mapping[str, Any]]


class Completion(NamedTuple):
    """Thought and answer of a completion.

    Attributes
    ----------
    thought, answer
        The text before and after the last ``</think>``.
    closed
        Whether the thought was finished, or there was none. What follows from a thought
        that never closes is no answer: ``answer`` is then empty.
    tool_calls
        Those of an OpenAI message.
    """

    thought: str
    answer: str
    closed: bool = True
    tool_calls: tuple[Mapping[str, Any], ...] = ()


def read_completion(
    completion: AnyCompletion, thinking: Thinking = "auto"
) -> Completion:
    """Take a completion apart.

    Parameters
    ----------
    completion
        A text, a `Reply`, an OpenAI message, or a conversation, of which the last
        message of the assistant counts.
    thinking
        ``"required"`` for models that always think: a text without ``</think>`` is then
        a thought that was cut off. With ``"auto"`` such a text is an answer unless it
        begins with ``<think>``.

    Raises
    ------
    UsageError
        When it is none of these.
    """
    if isinstance(completion, str):
        return _read_text(completion, thinking)
    if isinstance(completion, Reply):
        unfinished = not completion.answer and completion.finish != "stop"
        return Completion(completion.thinking, completion.answer, not unfinished)
    if isinstance(completion, Mapping):
        return _read_message(completion, thinking)
    if isinstance(completion, Sequence) and not isinstance(completion, bytes):
        said = [
            message
            for message in completion
            if isinstance(message, Mapping) and message.get("role") == "assistant"
        ]
        if said:
            return _read_message(said[-1], thinking)
        raise UsageError(
            "the conversation has no message of the assistant, so there is nothing "
            "to verify"
        )
    raise UsageError(
        f"the completion is a {type(completion).__name__}, but must be a text, a "
        "Reply, a message or a list of messages"
    )


def _read_text(text: str, thinking: Thinking) -> Completion:
    thought, tag, answer = text.rpartition(THINK_CLOSE)
    if THINK_OPEN in answer or (thinking == "required" and not tag):
        # What is thought in it, and what was said before, nobody can tell.
        return Completion(text.strip().removeprefix(THINK_OPEN), "", closed=False)
    return Completion(thought.strip().removeprefix(THINK_OPEN), answer)


def _read_message(message: Mapping[str, Any], thinking: Thinking) -> Completion:
    content = message.get("content") or ""
    if isinstance(content, Sequence) and not isinstance(content, str):
        # Parts, as multi-modal servers send them.
        content = "".join(
            str(part.get("text", "")) for part in content if isinstance(part, Mapping)
        )
    if not isinstance(content, str):
        raise UsageError(
            f"the content of the message is a {type(content).__name__}, "
            "but must be a text"
        )
    thought = message.get("reasoning_content")
    calls = message.get("tool_calls") or ()
    if isinstance(calls, (str, Mapping)) or not isinstance(calls, Sequence):
        raise UsageError(
            f"the tool_calls of the message are a {type(calls).__name__}, but must be "
            "a list"
        )
    calls = tuple(calls)
    if isinstance(thought, str) and thought:
        # The server has split it; whatever it left in the answer is answer.
        found = Completion(thought, content, closed=bool(content or calls))
    else:
        found = _read_text(content, "auto" if calls else thinking)
    return found._replace(tool_calls=calls)
