"""Reads the operands of chains: numbers, variables, functions, brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.verifiers.steps.chains import Sign, brackets
from qwq_lab.verifiers.steps.growing import GrowingSide
from qwq_lab.verifiers.steps.nouns import JOINTS, NounReader, is_times
from qwq_lab.verifiers.steps.vocabulary import FUNCTION_WORDS, HAN_CONNECTORS

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.chains import Side
    from qwq_lab.verifiers.steps.pieces import Piece

_FACTORS_BEFORE_BRACKETS = frozenset("xyzabcnmktw")


class OperandReader:
    """Reads operands into the growing side.

    Each ``_read_`` method takes the piece at a place, of the kind it is named by, and
    returns how many pieces it took; 0 when the piece does not fit.
    """

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces
        self._partners = brackets(pieces)
        self._nouns = NounReader(pieces)
        self._side = GrowingSide()
        self._sides: list[Side | None] = []
        self._signs: list[Sign] = []

    def _piece(self, at: int) -> Piece | None:
        return self.pieces[at] if 0 <= at < len(self.pieces) else None

    def _kind(self, at: int) -> str:
        piece = self._piece(at)
        return piece.kind if piece is not None else ""

    def _read_nouns(self, at: int) -> int:
        return self._nouns.read(at, self._side)

    def approximately(self, piece: Piece) -> int:
        """Turn the last sign into one that holds only about."""
        sign = self._signs[-1]
        if sign.text not in ("=", "≈"):
            return 0
        manner = sign.manner if piece.kind == "relation" else "approx"
        self._signs[-1] = Sign("≈", manner, sign.start, piece.end)
        return 1

    def leave(self, at: int) -> int:
        """Take the remainder of a division."""
        raise NotImplementedError

    def _multiply(self, piece: Piece) -> int:
        if self._side.wants:
            return 0
        self._side.operate(piece._replace(text="*"))
        return 1

    def _can_leave(self, at: int) -> bool:
        """Whether 17/5 = 3 R 2 has come as far as the 3, and a 2 follows."""
        side = self._side
        return (
            bool(self._signs)
            and side.last in ("number", "noun")
            and side.operators == 0
            and self._kind(at + 1) == "number"
        )

    def _read_number(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        if not side.wants:
            return self._mixed_number(at)
        text = f"{{{piece.text}}}" if side.last == "root" else piece.text
        side.add(text, piece, "number", wants=False)
        side.numbers += 1
        if piece.end - piece.start > len(piece.text) and self._signs and at:
            # "2*3=6,100+6=106" may be two equations.
            begins = self._kind(at - 1) in ("relation", "weak", "which")
            if begins and self._kind(at + 1) == "operator":
                side.doubts.add("thousands")
        return 1 + self._read_nouns(at + 1)

    def _mixed_number(self, at: int) -> int:
        """Read the fraction of 1 1/2."""
        piece = self.pieces[at]
        side = self._side
        stroke, below = self._piece(at + 1), self._piece(at + 2)
        if (
            side.last != "number"
            or not piece.spaced
            or stroke is None
            or below is None
            or stroke.text != "/"
            or stroke.spaced
            or below.spaced
            or not (piece.text.isdigit() and below.text.isdigit())
            or len(below.text) > 6
            or not 0 < int(piece.text[:7]) < int(below.text)
        ):
            return 0
        side.add(f"{piece.text}/{below.text}", piece, "number", wants=False)
        side.end = below.end
        side.doubts.add("mixed")
        return 3 + self._read_nouns(at + 3)

    def _read_symbol(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        after = self._piece(at + 1)
        if piece.text in "aAI" and after is not None and after.kind in ("word", "han"):
            return 0
        if is_times(self.pieces, at):
            return self._multiply(piece)
        if piece.text in "rR" and self._can_leave(at):
            return self.leave(at)
        if after is not None and after.kind == "open" and not after.spaced:
            end = self._partners.get(at + 1)
            if not self._is_product(at, piece, end):
                return self._call(at, end)
        if side.wants:
            is_inverse = piece.text in "fgh" and after is not None and after.text == "^"
            side.known = side.known and not is_inverse
            side.add(piece.text, piece, "symbol", wants=False)
            return 1
        joins = after is None or after.kind in JOINTS | {"stop", "postfix"}
        if side.last in ("number", "close", "symbol") and (not piece.spaced or joins):
            if side.last == "symbol" and piece.spaced:
                return 0
            side.add(piece.text, piece, "symbol", wants=False)
            side.operators += 1
            return 1
        return 0

    def _is_product(self, at: int, piece: Piece, end: int | None) -> bool:
        """Whether x(x+1) is a product, as f(3) is none."""
        inner = self.pieces[at + 2 : end] if end is not None else []
        return (
            piece.text in _FACTORS_BEFORE_BRACKETS
            and any(part.kind == "operator" for part in inner)
            and all(part.kind != "stop" for part in inner)
        )

    def _call(self, at: int, end: int | None) -> int:
        """Take f(3) for something unknown."""
        if end is None or not self._side.wants:
            return 0
        self._side.lose(self.pieces[at])
        self._side.end = self.pieces[end].end
        return end + 1 - at

    def _read_function(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        is_root = piece.text == "sqrt"
        if not is_root and piece.text[0] != "\\" and self._kind(at + 1) != "open":
            return 0
        text = r"\sqrt" if is_root else piece.text
        if not side.wants:
            if piece.text[0] != "\\" and piece.end - piece.start > 1:
                return 0
            if side.last not in ("number", "close", "symbol"):
                return 0
            side.operators += 1
            if side.last == "number" and text == r"\frac":
                side.doubts.add("mixed")
        if is_root and self._kind(at + 2) in ("operator", "binary"):
            side.doubts.add("order")  # the root of 9+16
        kind = "root" if is_root else "function"
        side.add(text, piece, kind, wants=True)
        side.operators += 1
        return 1

    def _read_open(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        if at not in self._partners:
            return 0
        if piece.text == "{":
            if side.last not in ("function", "root", "brace", "^"):
                return self._group(piece)
            side.add("{", piece, "open", wants=True)
            side.closers.append("}")
            return 1
        if not side.wants:
            if side.last not in ("number", "close", "symbol", "postfix", "brace"):
                return 0
            if piece.spaced:
                if side.last not in ("number", "close"):
                    return 0
                side.doubts.add("bracket")
            if side.division:
                side.doubts.add("order")
            side.operators += 1
        side.add("(", piece, "open", wants=True)
        side.closers.append(")")
        return 1

    def _group(self, piece: Piece) -> int:
        """Take braces that only group, as in {12}."""
        if not self._side.wants:
            return 0
        self._side.add("(", piece, "open", wants=True)
        self._side.closers.append(")")
        return 1

    def _read_close(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        if side.wants or not side.closers:
            return 0
        closer = side.closers.pop()
        kind = "brace" if closer == "}" else "close"
        side.add(closer, piece._replace(spaced=False), kind, wants=False)
        return 1 + (self._read_nouns(at + 1) if not side.closers else 0)

    def _read_stop(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        if piece.text == "," and side.closers and not side.wants:
            side.add(",", piece, "comma", wants=True)
            return 1
        if piece.text == "," and self._kind(at + 1) == "remainder":
            return int(not side.empty and not side.wants and bool(self._signs))
        if piece.text in "~～" and side.empty and self._signs:
            return self.approximately(piece)
        return 0

    def _read_opaque(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        if not side.wants:
            side.known = side.known and (piece.spaced or side.empty)
            return 0
        if not side.empty or self._leads(at):
            side.lose(piece)
            return 1
        return 0

    def _read_word(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        if not side.wants or piece.text in FUNCTION_WORDS:
            return 0
        after = self._piece(at + 1)
        if after is not None and after.kind == "open" and not after.spaced:
            return self._call(at, self._partners.get(at + 1))
        if (not side.empty and side.last != "sign") or self._leads(at):
            side.lose(piece, piece.text)
            return 1
        return 0

    def _read_han(self, at: int) -> int:
        is_connector = self.pieces[at].text in HAN_CONNECTORS
        return 0 if is_connector else self._read_word(at)

    def _leads(self, at: int) -> bool:
        """Whether an operator or a sign follows, so that this is an operand."""
        after, then = self._piece(at + 1), self._piece(at + 2)
        if after is None:
            return False
        if after.kind == "relation":
            return True
        if after.kind != "operator":
            return False
        is_sign = after.text in "+-" and after.spaced and then and not then.spaced
        return not is_sign

    def _read_dots(self, at: int) -> int:
        piece = self.pieces[at]
        side = self._side
        if side.wants:
            if side.empty:
                return 0
            side.lose(piece)
            return 1
        if side.last == "number" and not piece.spaced and "." in side.parts[-1]:
            side.end = piece.end
            side.doubts.add("dots")
            side.known = side.known and side.operators == 0
            return 1
        if self._can_leave(at):
            return self.leave(at)
        side.known = False
        return 0
