"""What every engine offers, whichever model or server answers behind it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from threading import Event
from typing import TYPE_CHECKING, Any

from qwq_lab.chat import Delta, Message, Reply, Tool
from qwq_lab.errors import QwQLabError, UsageError
from qwq_lab.sampling import Sampling

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self


class Engine(ABC):
    """Answers conversations with one model.

    Attributes
    ----------
    name
        Short name of the model, as in `Reply.model`.
    description
        One line for people: model, precision, device.
    context_length
        Prompt and reply together, in tokens.
    """

    name: str
    description: str
    context_length: int

    @abstractmethod
    def stream(
        self,
        messages: Sequence[Message],
        sampling: Sampling | None = None,
        *,
        stop: Event | None = None,
        tools: Sequence[Tool] = (),
    ) -> Iterator[Delta]:
        """Answer one conversation, piece by piece.

        Parameters
        ----------
        messages
            The conversation; the last message is the question.
        sampling
            By default the model's own advice.
        stop
            When set, generation ends within one token and the reply so far comes
            with ``finish="stopped"``.
        tools
            Descriptions of functions that the model may call, in OpenAI's convention;
            its calls stand in the answer as ``<tool_call>...</tool_call>``.

        Yields
        ------
        Delta
            New text; the last one carries the `Reply`.

        Raises
        ------
        UsageError
            When there is nothing to answer.
        ContextLengthError
            When the prompt leaves no room for a reply.
        """

    @abstractmethod
    def generate(
        self,
        conversations: Sequence[Sequence[Message]],
        sampling: Sampling | None = None,
        *,
        n: int = 1,
        stop: Event | None = None,
        tools: Sequence[Tool] = (),
    ) -> list[list[Reply]]:
        """Answer several conversations at once, each ``n`` times."""

    @abstractmethod
    def close(self) -> None:
        """Give back the memory; the engine cannot be used afterwards."""

    def ask(
        self,
        question: str | Sequence[Message],
        sampling: Sampling | None = None,
        *,
        system: str | None = None,
        tools: Sequence[Tool] = (),
        **settings: Any,
    ) -> Reply:
        """Ask one question and wait for the whole reply.

        Parameters
        ----------
        question
            Text, or a conversation.
        sampling
            By default the model's own advice.
        system
            A system message before the question.
        tools
            Functions that the model may call, as for `stream`.
        **settings
            Single settings of `Sampling`, for instance ``temperature=1.0``.
        """
        if isinstance(question, str):
            question = [{"role": "user", "content": question}]
        if system is not None:
            question = [{"role": "system", "content": system}, *question]
        sampling = (sampling or Sampling()).replace(**settings)
        for delta in self.stream(question, sampling, tools=tools):
            if delta.reply is not None:
                return delta.reply
        raise QwQLabError(f"{self.name} ended its stream without a reply")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def require_question(messages: Sequence[Message]) -> None:
    """Check that a conversation ends with something to answer.

    Raises
    ------
    UsageError
        When it is empty, a role is unknown or a content is no text.
    """
    if not messages:
        raise UsageError("there is no message to answer; give at least one")
    for message in messages:
        role, content = message.get("role"), message.get("content", "")
        if role not in ("system", "user", "assistant", "tool"):
            raise UsageError(
                f"a message has the role {role!r}, "
                "but must have system, user, assistant or tool"
            )
        if not isinstance(content, str):
            raise UsageError(
                f"a message's content is {type(content).__name__}, but must be text"
            )
    if not (messages[-1].get("content") or "").strip():
        raise UsageError("the question is empty; write one")
