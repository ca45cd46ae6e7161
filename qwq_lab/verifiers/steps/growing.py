"""A side of a chain while it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.verifiers.steps.chains import Side

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.pieces import Piece


class GrowingSide:
    """What of a side was read so far.

    ``wants`` says whether an operand has to follow; ``last`` is what came last: the
    kind of a piece, or the sign of an operator. For the rest see `Side`.
    """

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.start = -1
        self.end = -1
        self.wants = True
        self.known = True
        self.closers: list[str] = []
        self.operators = 0
        self.numbers = 0
        self.last = ""
        self.nouns: list[str] = []
        self.is_multiple = False
        self.division = ""
        self.doubts: set[str] = set()
        self.name = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was read."""
        return self.start < 0

    def add(self, text: str, piece: Piece, kind: str, *, wants: bool) -> None:
        """Take a piece, as the parser spells it."""
        if self.empty:
            self.start = piece.start
        self.parts.append(f" {text}" if piece.spaced and self.parts else text)
        self.end = piece.end
        self.last = kind
        self.wants = wants

    def operate(self, piece: Piece, *, spaced: bool = False) -> None:
        """Take an operator between two operands."""
        if piece.text in "/÷":
            # 12 ÷ 2/3 may be 12 ÷ (2/3), but 12/2/3 is not.
            stroke = piece.text + " " * piece.spaced
            if self.division and self.division != stroke:
                self.doubts.add("order")
            self.division = stroke
        if piece.text == "^" and self._is_negated():
            self.doubts.add("order")  # -3^2
        self.add(
            piece.text,
            piece._replace(spaced=spaced or piece.spaced),
            piece.text,
            wants=True,
        )
        self.operators += 1

    def _is_negated(self) -> bool:
        """Whether what was read last is a number with a sign before it."""
        if self.last != "number" or len(self.parts) < 2:
            return False
        before = self.parts[-3].strip() if len(self.parts) > 2 else ""
        return self.parts[-2].strip() == "-" and before in ("", "+", "-", "*", "/", "(")

    def lose(self, piece: Piece, name: str = "") -> None:
        """Take what is not understood as an operand."""
        if self.empty and name:
            self.name = name
        self.known = False
        self.add("?", piece, "unknown", wants=False)

    def finished(self) -> Side:
        """Return it as a side."""
        text = "".join(self.parts)
        is_literal = (
            self.known
            and self.operators == 0
            and self.numbers == 1
            and not any(sign.isalpha() for sign in text)
        )
        is_symbol = self.last == "symbol" and len(self.parts) == 1
        return Side(
            text,
            self.start,
            self.end,
            self.known and not self.wants and not self.closers,
            is_literal,
            self.operators,
            tuple(self.nouns),
            frozenset(self.doubts),
            text if is_symbol else self.name,
        )
