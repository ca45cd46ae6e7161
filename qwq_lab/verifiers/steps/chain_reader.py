"""Reads the chains of a sentence, from left to right, in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.verifiers.steps.chains import Chain, Side, Sign
from qwq_lab.verifiers.steps.growing import GrowingSide
from qwq_lab.verifiers.steps.operands import OperandReader

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.pieces import Piece

_OPERANDS = frozenset({"number", "symbol", "open", "function"})
_RATES = frozenset("per a an each every and so".split())
_SUPERLATIVES = {
    "大": ">", "高": ">", "多": ">", "长": ">", "重": ">",
    "小": "<", "低": "<", "少": "<", "短": "<", "轻": "<",
}  # fmt: skip


class ChainReader(OperandReader):
    """Reads the chains of one sentence."""

    def __init__(self, pieces: list[Piece]) -> None:
        super().__init__(pieces)
        self.chains: list[Chain] = []
        self._begin()

    def _begin(self) -> None:
        self._sides = []
        self._signs = []
        self._side = GrowingSide()
        self._first = -1
        self._remainder: Side | None = None
        self._modulus: int | None = None

    def read(self) -> list[Chain]:
        """Return all chains, those without signs too."""
        at = 0
        while at < len(self.pieces):
            taken = self._accept(at)
            if taken:
                if self._first < 0:
                    self._first = at
                at += taken
                if self._remainder is not None or self._modulus is not None:
                    self._finish(at)
            elif self._first >= 0:
                self._finish(at)
            else:
                at += 1
        self._finish(at)
        return self.chains

    def _finish(self, at: int) -> None:
        if self._first < 0:
            return
        if not self._side.empty:
            self._sides.append(self._side.finished())
        elif self._signs:
            self._signs.pop()
        if self._signs and self._signs[-1].manner == "versus":
            self._settle_versus(at)
        if self._sides and any(side is not None for side in self._sides):
            self.chains.append(
                Chain(
                    tuple(self._sides),
                    tuple(self._signs),
                    self._first,
                    at,
                    self._remainder,
                    self._modulus,
                )
            )
        self._begin()

    def _settle_versus(self, at: int) -> None:
        """Find out which way 9.9比9.11大 compares, or drop the comparison."""
        sign = self._signs[-1]
        after = self._piece(at)
        text = _SUPERLATIVES.get(after.text, "") if after is not None else ""
        if text:
            self._signs[-1] = Sign(text, "relation", sign.start, sign.end)
        else:
            self._signs.pop()
            self._sides.pop()

    def _accept(self, at: int) -> int:
        """Return how many pieces were taken; 0 when this one does not fit."""
        read = getattr(self, f"_read_{self.pieces[at].kind}", None)
        return int(read(at)) if read is not None else 0

    # Operators

    def _read_operator(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        after = self._piece(at + 1)
        if after is None:
            if not side.wants:
                side.known = False
            return 0
        if not side.wants:
            side.operate(piece)
            return 1
        if side.empty and not self._signs:
            if at == 0 and after.spaced and piece.text in "-+*":
                return 0  # it marks an item of a list
            if piece.text != "-":
                side.known = False  # what it goes on from stands elsewhere
            side.add(piece.text, piece, piece.text, wants=True)
            return 1
        if piece.text in "+-":
            side.add(piece.text, piece, piece.text, wants=True)
            return 1
        return 0

    def _read_binary(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        after = self._piece(at + 1)
        fits = after is not None and (after.kind in _OPERANDS or after.text == "-")
        if side.wants:
            return 0
        if not fits:
            if self._is_count(after) and piece.text == "*":
                side.nouns.append("times")
                return 1
            side.known = False
            return 0
        side.operate(piece, spaced=True)
        return 1

    def _is_count(self, after: Piece | None) -> bool:
        """Whether "times" ends a statement, as in 12/6 = 2 times a year."""
        return after is None or after.kind in ("stop", "arrow") or after.text in _RATES

    def _read_of(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        after, then = self._piece(at + 1), self._piece(at + 2)
        if side.wants or after is None or after.kind not in _OPERANDS:
            return 0
        is_share = side.last == "%" or (
            side.operators == 1 and any(part.strip() == "/" for part in side.parts)
        )
        is_share |= side.operators == 1 and side.parts[0] == r"\frac"
        if piece.end - piece.start == 1:  # the Chinese word stands the other way round
            is_share = (
                after.kind == "number" and then is not None and then.text in "%倍/"
            )
        if not is_share:
            return 0
        side.is_multiple = True
        side.add("*", piece._replace(spaced=True), "of", wants=True)
        side.operators += 1
        return 1

    def _read_postfix(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        if side.wants or side.last == "noun":
            return 0
        if piece.text == "!":
            if at + 1 == len(self.pieces):
                side.doubts.add("exclamation")
                return 0
            if piece.spaced:
                return 0
        text = "" if piece.text == "°" else piece.text
        side.add(text, piece._replace(spaced=False), piece.text, wants=False)
        if piece.text in "%°":
            side.doubts.add({"%": "percent", "°": "degrees"}[piece.text])
        else:
            side.operators += 1
        return 1 + self._read_nouns(at + 1)

    # Signs

    def _read_relation(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        if side.closers:
            return 0
        if not side.wants:
            return self._push_sign(piece)
        if side.empty and self._signs:
            if piece.text == "≈":
                return self.approximately(piece)
            if self._signs[-1].manner in ("weak", "which"):
                sign = Sign(piece.text, "relation", self._signs[-1].start, piece.end)
                self._signs[-1] = sign
                return 1
            return 0
        if side.empty and not self._sides:
            self._sides.append(None)
            self._signs.append(Sign(piece.text, piece.kind, piece.start, piece.end))
            return 1
        return 0

    def _push_sign(self, piece: Piece) -> int:
        if piece.text == "divisible" and not self._side.known:
            return 0
        self._sides.append(self._side.finished())
        self._signs.append(Sign(piece.text, piece.kind, piece.start, piece.end))
        self._side = GrowingSide()
        return 1

    def _read_approx(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        if side.empty and self._signs:
            return self.approximately(piece)
        if not side.wants and piece.text == "≈" and not side.closers:
            return self._push_sign(piece)
        return 0

    def _read_weak(self, at: int) -> int:
        piece = self.pieces[at]
        if self._side.wants or self._side.closers:
            return 0
        return self._push_sign(piece)

    def _read_which(self, at: int) -> int:
        if self._side.empty and not self._sides:
            return self._read_relation(at)
        return self._read_weak(at)

    def _read_versus(self, at: int) -> int:
        piece = self.pieces[at]
        if self._signs or self._side.wants or self._side.closers:
            return 0
        return self._push_sign(piece)

    def _read_remainder(self, at: int) -> int:
        return self.leave(at)

    def leave(self, at: int) -> int:
        """Take the remainder of a division."""
        piece = self.pieces[at]
        side = self._side
        if side.wants or side.closers or self._kind(at + 1) != "number":
            return 0
        left = self.pieces[at + 1]
        if self._signs:
            self._remainder = Side(left.text, left.start, left.end, literal=True)
            side.nouns.clear()
            return 2
        return self._push_sign(piece._replace(text="remainder"))

    def _read_modulus(self, at: int) -> int:
        piece = self.pieces[at]
        if self._side.wants or not self._signs:
            return 0
        self._modulus = int(piece.text)
        self._side.end = piece.end
        return 1
