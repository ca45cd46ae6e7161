"""Looking at tokens and taking them, which all parts of the parser share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from qwq_lab.verifiers.maths.nodes import Node, UnreadableError

if TYPE_CHECKING:
    from qwq_lab.verifiers.maths.tokens import Token


class TokenReader(ABC):
    """Takes tokens; what each part of the parser asks of the others is named here."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.bars = 0  # how many ``|`` are open inside the innermost brackets

    # Looking and taking

    def peek(self, ahead: int = 0) -> Token | None:
        """Return a coming token, or None at the end."""
        place = self.at + ahead
        return self.tokens[place] if place < len(self.tokens) else None

    def next_is(self, *texts: str, kind: str | None = None) -> bool:
        """Whether the next token is one of these."""
        token = self.peek()
        return (
            token is not None
            and token.text in texts
            and token.kind in ((kind,) if kind else ("sign", "command"))
        )

    def take(self) -> Token:
        """Take the next token."""
        token = self.peek()
        if token is None:
            raise UnreadableError("it ends too early")
        self.at += 1
        return token

    def take_if(self, *texts: str) -> bool:
        """Take the next token if it is one of these signs."""
        if self.next_is(*texts):
            self.at += 1
            return True
        return False

    def expect(self, *texts: str) -> Token:
        """Take one of these signs."""
        if not self.next_is(*texts):
            token = self.peek()
            seen = "the end" if token is None else token.text
            raise UnreadableError(f"{texts[0]} was expected where {seen} stands")
        return self.take()

    def inside(self, *closing: str) -> Node:
        """Read an expression up to its closing bracket."""
        outside, self.bars = self.bars, 0
        inner = self.expression()
        self.bars = outside
        self.expect(*closing)
        return inner

    def between_bars(self) -> Node:
        """Read the inside of ``|...|``, behind the first bar."""
        self.bars += 1
        inner = self.expression()
        self.bars -= 1
        self.expect("|")
        return inner

    # What the parser of expressions adds

    @abstractmethod
    def expression(self) -> Node:
        """Read sums."""

    @abstractmethod
    def product(self) -> Node:
        """Read products."""

    @abstractmethod
    def power(self) -> Node:
        """Read a factor, its marks and its exponent."""

    @abstractmethod
    def exponent(self) -> Node:
        """Read what stands behind ``^``."""

    @abstractmethod
    def postfix(self, value: Node) -> Node:
        """Read marks behind a factor."""

    @abstractmethod
    def begins_factor(self) -> bool:
        """Whether a factor follows without a sign."""

    @abstractmethod
    def atom(self) -> Node:
        """Read what cannot be taken apart by operators."""

    @abstractmethod
    def group(self) -> Node:
        """Read ``{...}``; without braces, one token."""
