"""The words that everything here speaks: messages, deltas, replies, thoughts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, TypedDict

from qwq_lab.sampling import Sampling

THINK_OPEN = "<think>"
THINK_CLOSE = "</think>"

Finish = Literal["stop", "length", "stopped"]


class Message(TypedDict, total=False):
    """One turn of a conversation, in OpenAI's convention.

    ``role`` is ``"system"``, ``"user"``, ``"assistant"`` or ``"tool"``;
    ``reasoning_content`` holds a thought, which is never sent back to the model.
    """

    role: str
    content: str
    reasoning_content: str
    tool_calls: list[dict[str, Any]]


Tool = Mapping[str, Any]
"""Description of a function, in OpenAI's convention: ``{"type": "function", ...}``."""


class TokenLogprob(NamedTuple):
    """One generated token, its log-probability and the likeliest alternatives.

    Natural logarithms of the model's own distribution: temperature 1, nothing cut.
    ``top`` holds ``(text, logprob)`` pairs, most likely first.
    """

    token_id: int
    text: str
    logprob: float
    top: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Reply:
    """What a model said: its thought, its answer and how it came about.

    Attributes
    ----------
    thinking, answer
        The text before and after ``</think>``.
    finish
        ``"stop"`` (the model ended), ``"length"`` (the token limit or the context
        ended it), ``"stopped"`` (the user did).
    tokens, thinking_tokens, prompt_tokens
        Counts; ``tokens`` includes the thought and the end token.
    seconds, thinking_seconds
        Wall time of the whole reply and of the thought.
    logprobs
        One `TokenLogprob` per generated token, if asked for.
    verdict
        What a verifier said of it, if one was asked.
    model
        Name of the model.
    sampling
        The settings it was sampled with; ``seed`` is filled in even where none was
        given, so that any reply can be had again.
    """

    thinking: str
    answer: str
    finish: Finish
    tokens: int = 0
    thinking_tokens: int = 0
    prompt_tokens: int = 0
    seconds: float = 0.0
    thinking_seconds: float = 0.0
    logprobs: tuple[TokenLogprob, ...] | None = None
    verdict: Any = None
    model: str = ""
    sampling: Sampling = field(default_factory=Sampling)

    @property
    def tokens_per_second(self) -> float:
        """Generated tokens per second of wall time, prompt processing included."""
        return self.tokens / self.seconds if self.seconds else 0.0

    @property
    def message(self) -> Message:
        """The reply as a message for the history."""
        message: Message = {"role": "assistant", "content": self.answer}
        if self.thinking:
            message["reasoning_content"] = self.thinking
        return message

    def __str__(self) -> str:
        return self.answer


@dataclass(frozen=True)
class Delta:
    """A piece of a reply as it streams.

    Attributes
    ----------
    thinking, answer
        New text; one of them, or neither, is non-empty.
    tokens
        Tokens generated so far.
    seconds
        Wall time so far.
    reply
        The finished reply, on the last delta only.
    """

    thinking: str = ""
    answer: str = ""
    tokens: int = 0
    seconds: float = 0.0
    reply: Reply | None = None


class ThinkSplitter:
    """Split a streamed completion into thought and answer.

    Takes the three forms in which reasoning models and servers send thoughts:
    ``thought</think>answer`` (QwQ's template ends the prompt with ``<think>``),
    ``<think>thought</think>answer``, and a thought that never closes. Space around
    thought and answer is dropped. Text is held back only while it may be the
    beginning of a tag or the space at an end, so the pieces joined are the whole.

    Parameters
    ----------
    starts_thinking
        Whether text before any tag is thought. True for QwQ's template; False for
        models that think only after an opening tag of their own.

    Examples
    --------
    >>> splitter = ThinkSplitter()
    >>> splitter.feed("2+2=4</thi"), splitter.feed("nk> Four.")
    (('2+2=4', ''), ('', 'Four.'))
    """

    def __init__(self, *, starts_thinking: bool = True) -> None:
        self._part: Literal["start", "thought", "answer"] = "start"
        self._first_part: Literal["thought", "answer"] = (
            "thought" if starts_thinking else "answer"
        )
        self._held = ""
        self._part_is_empty = True

    @property
    def thinking(self) -> bool:
        """Whether the next text is thought, as far as one can tell."""
        part = self._first_part if self._part == "start" else self._part
        return part == "thought"

    def feed(self, text: str) -> tuple[str, str]:
        """Take new text and return the thought and the answer in it."""
        self._held += text
        thought = answer = ""
        if self._part == "start":
            self._decide_first_part()
        if self._part == "thought":
            before, tag, after = self._held.partition(THINK_CLOSE)
            if tag:
                self._held = before.rstrip()
                thought = self._release(len(self._held))
                self._enter("answer", after)
            else:
                thought = self._release(len(_without_open_end(self._held)))
        if self._part == "answer":
            answer = self._release(len(self._held.rstrip()))
        return thought, answer

    def close(self) -> tuple[str, str]:
        """Return what was held back, at the end of the completion."""
        if self._part == "start":
            self._part = self._first_part
        rest = self._release(len(self._held.rstrip()))
        self._held = ""
        return (rest, "") if self._part == "thought" else ("", rest)

    def _decide_first_part(self) -> None:
        # An opening tag belongs to the form only at the very start; anywhere later
        # it is text that the model wrote.
        self._held = self._held.lstrip()
        if self._held.startswith(THINK_OPEN):
            self._enter("thought", self._held[len(THINK_OPEN) :])
        elif not THINK_OPEN.startswith(self._held):
            self._enter(self._first_part, self._held)

    def _enter(self, part: Literal["thought", "answer"], text: str) -> None:
        self._part = part
        self._held = text
        self._part_is_empty = True

    def _release(self, length: int) -> str:
        text, self._held = self._held[:length], self._held[length:]
        if self._part_is_empty:
            text = text.lstrip()
        self._part_is_empty = self._part_is_empty and not text
        return text


def _without_open_end(text: str) -> str:
    """Cut a trailing beginning of the closing tag, and the space before it."""
    for length in range(min(len(THINK_CLOSE) - 1, len(text)), 0, -1):
        if THINK_CLOSE.startswith(text[-length:]):
            text = text[:-length]
            break
    return text.rstrip()


def split_thought(completion: str, *, starts_thinking: bool = True) -> tuple[str, str]:
    """Split a whole completion into its thought and its answer."""
    splitter = ThinkSplitter(starts_thinking=starts_thinking)
    thought, answer = splitter.feed(completion)
    last_thought, last_answer = splitter.close()
    return thought + last_thought, answer + last_answer
