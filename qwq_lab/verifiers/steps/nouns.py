"""The words behind a number that say what it counts: apples, km, dollars per hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.verifiers.steps.vocabulary import (
    COMPARING_WORDS,
    FUNCTION_WORDS,
    HAN_COUNTERS,
    HAN_UNITS,
    KNOWN_UNITS,
    LETTER_UNITS,
    SCALING_HAN,
    SCALING_WORDS,
)

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.growing import GrowingSide
    from qwq_lab.verifiers.steps.pieces import Piece

MOST_NOUNS = 6
MOST_HAN = 6
JOINTS = frozenset("operator binary relation weak which approx close arrow of".split())


class NounReader:
    """Reads the nouns of one sentence."""

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._has_units = any(
            piece.kind == "word" and piece.text in KNOWN_UNITS for piece in pieces
        )

    def read(self, at: int, side: GrowingSide) -> int:
        """Take the nouns at a place into a side; return how many pieces they are."""
        names: list[str] = []
        place = at + self._rates(at, names)
        enough = place, len(names)
        while place < len(self._pieces) and len(names) < MOST_NOUNS:
            piece = self._pieces[place]
            if piece.kind == "han":
                length = self._han(place, side)
                if length:
                    names.append(self._joined(place, length))
                    place += length
                    place += self._rates(place, names)
                    enough = place, len(names)
                break
            if piece.kind == "of" and names and self._kind(place + 1) == "word":
                place += 1
                continue
            if not self._is_noun(place, side, first=place == at):
                break
            names.append(piece.text)
            place += 1
            place += self._rates(place, names)
            if not enough[1]:
                enough = place, len(names)
        if not names:
            return 0
        goes_on = place < len(self._pieces) and self._joins(place)
        if not goes_on:
            # The calculation ends here; the first noun is enough to know the unit.
            place, names = enough[0], names[: enough[1]]
        side.nouns += names
        if goes_on or _is_unit(names[0]):
            side.end = self._pieces[place - 1].end
        side.last = "noun"
        return place - at

    def _kind(self, at: int) -> str:
        return self._pieces[at].kind if 0 <= at < len(self._pieces) else ""

    def _joined(self, at: int, length: int) -> str:
        return "".join(piece.text for piece in self._pieces[at : at + length])

    def _joins(self, at: int) -> bool:
        piece = self._pieces[at]
        return piece.kind in JOINTS or is_times(self._pieces, at)

    def _is_noun(self, at: int, side: GrowingSide, *, first: bool) -> bool:
        piece = self._pieces[at]
        if piece.kind == "symbol":
            follows_number = self._kind(at - 1) == "number"
            return self._has_units and piece.text in LETTER_UNITS and follows_number
        if piece.kind != "word" or piece.text in FUNCTION_WORDS | COMPARING_WORDS:
            return False
        if piece.text in SCALING_WORDS:
            side.known = side.known and not first
            return False
        is_glued = first and not piece.spaced
        if is_glued and piece.text not in KNOWN_UNITS and len(piece.text) < 4:
            side.known = False  # 2ab
            return False
        return True

    def _han(self, at: int, side: GrowingSide) -> int:
        """Return how many Chinese characters name what is counted."""
        first = self._pieces[at].text
        unit = self._han_unit(at)
        if not unit and first == "倍" and side.is_multiple:
            return 1
        if not unit and first in SCALING_HAN and first != "个":
            side.known = side.known and first == "倍" and side.operators > 0
            return 0
        length = 0
        while length < MOST_HAN and self._kind(at + length) == "han":
            length += 1
        if self._kind(at + length) in JOINTS:
            return length
        return unit or int(first in HAN_COUNTERS)

    def _han_unit(self, at: int) -> int:
        """Return the length of the unit that begins here, as in 千米; 0 for none."""
        length = 0
        while length < MOST_HAN and self._kind(at + length) == "han":
            length += 1
        written = self._joined(at, length)
        units = (unit for unit in HAN_UNITS if written.startswith(unit))
        return len(next(units, ""))

    def _rates(self, at: int, names: list[str]) -> int:
        """Take the second part of dollars/hour and of dollars per hour."""
        place = at
        while place + 1 < len(self._pieces):
            joint, unit = self._pieces[place : place + 2]
            if joint.text in ("/", "每") and unit.kind == "han" and names:
                length = self._han_unit(place + 1)
                if not length:
                    break
                names.append("/" + self._joined(place + 1, length))
                place += 1 + length
                continue
            kinds = ("word", "symbol") if names else ("word",)
            if (
                joint.text not in ("/", "per")
                or unit.kind not in kinds
                or unit.text in FUNCTION_WORDS
            ):
                break
            names.append(f"/{unit.text}")
            place += 2
        return place - at


def _is_unit(name: str) -> bool:
    known = KNOWN_UNITS | LETTER_UNITS
    return name.removeprefix("/") in known or not name.isascii()


def is_times(pieces: list[Piece], at: int) -> bool:
    """Whether a letter x is the sign in ``7 girls x 3``."""
    piece = pieces[at]
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    return (
        piece.kind == "symbol"
        and piece.text in "xX"
        and piece.spaced
        and at > 0
        and pieces[at - 1].kind in ("word", "han", "postfix")
        and after is not None
        and after.spaced
        and after.kind in ("number", "open", "function")
    )
