"""The conversation of one notebook: the last exchanges, without the thoughts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from qwq_lab.chat import Message


class Exchange(NamedTuple):
    """A question and the answer to it."""

    question: str
    answer: str


class History:
    """What was said so far, as much of it as is sent along with a new question.

    Thoughts are left out: QwQ's template drops them from earlier turns, too.
    """

    def __init__(self) -> None:
        self._exchanges: list[Exchange] = []

    def __len__(self) -> int:
        return len(self._exchanges)

    def add(self, question: str, answer: str, *, keep: int) -> None:
        """Append an exchange and forget all but the last ``keep``."""
        self._exchanges.append(Exchange(question, answer))
        self.shorten(keep)

    def shorten(self, keep: int) -> None:
        """Forget all but the last ``keep`` exchanges."""
        del self._exchanges[: max(0, len(self._exchanges) - keep)]

    def clear(self) -> None:
        """Forget everything."""
        self._exchanges.clear()

    def last(self, count: int) -> list[Exchange]:
        """Return the last ``count`` exchanges, oldest first."""
        return self._exchanges[-count:] if count else []


def as_messages(
    exchanges: list[Exchange], question: str, system: str = ""
) -> list[Message]:
    """Build the conversation that is sent to the model."""
    messages: list[Message] = []
    if system:
        messages.append({"role": "system", "content": system})
    for exchange in exchanges:
        messages.append({"role": "user", "content": exchange.question})
        messages.append({"role": "assistant", "content": exchange.answer})
    messages.append({"role": "user", "content": question})
    return messages
