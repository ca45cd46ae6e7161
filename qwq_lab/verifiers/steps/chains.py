"""Expressions joined by signs: ``3+4*2 = 3+8 = 11``, found in the pieces of a sentence.

A chain is as long as it can be read. What stands before and after it is for others to
weigh; a part that is not understood stays in the chain as a side that is not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.pieces import Piece


@dataclass(frozen=True)
class Side:
    """What stands on one side of a sign.

    Attributes
    ----------
    text
        As the parser has it, without the names of what is counted.
    start, end
        Where it stands in its sentence.
    known
        Whether all of it was understood.
    literal
        Whether it is a single number.
    operators
        How many operations it has.
    nouns
        Units and names of what is counted: ``km``, ``apples``, ``/hour``.
    doubts
        Why it could be meant otherwise.
    name
        The word it is, as in ``Total = 5``; or the variable.
    """

    text: str
    start: int
    end: int
    known: bool = True
    literal: bool = False
    operators: int = 0
    nouns: tuple[str, ...] = ()
    doubts: frozenset[str] = frozenset()
    name: str = ""


@dataclass(frozen=True)
class Sign:
    """A sign between two sides.

    ``manner`` is the kind of piece it was: ``relation``, ``weak``, ``which``,
    ``approx``, ``versus``, ``remainder``.
    """

    text: str
    manner: str
    start: int
    end: int


@dataclass(frozen=True)
class Chain:
    """Sides and the signs between them; the first side is None where it is missing.

    ``first`` and ``after`` are the places of its first piece and of the piece after it;
    ``remainder`` is the number that a division leaves, ``modulus`` what is written in
    ``(mod 7)``.
    """

    sides: tuple[Side | None, ...]
    signs: tuple[Sign, ...]
    first: int
    after: int
    remainder: Side | None = None
    modulus: int | None = None

    @property
    def last(self) -> Side | None:
        """The last side."""
        return self.sides[-1]


def brackets(pieces: list[Piece]) -> dict[int, int]:
    """Return the partner of each opening bracket that belongs to a calculation."""
    partners: dict[int, int] = {}
    waiting: list[int] = []
    prose: list[bool] = []
    for at, piece in enumerate(pieces):
        if piece.kind == "open":
            waiting.append(at)
            prose.append(False)
        elif piece.kind == "close":
            if waiting:
                began, is_prose = waiting.pop(), prose.pop()
                if not is_prose and at > began + 1:
                    partners[began] = at
        elif waiting and _is_prose(pieces, at, waiting[-1]):
            prose[-1] = True
    return partners


_PROSE = frozenset(
    "relation weak which approx negation versus remainder arrow opaque".split()
)
_COUNTED = frozenset({"number", "word", "han", "close"})


def _is_prose(pieces: list[Piece], at: int, began: int) -> bool:
    piece = pieces[at]
    if piece.kind in _PROSE:
        return True
    if piece.kind == "stop":
        caller = pieces[began - 1] if began else None
        return not (
            piece.text == ","
            and caller is not None
            and caller.kind in ("function", "symbol", "word")
        )
    if piece.kind in ("word", "han"):
        return pieces[at - 1].kind not in _COUNTED
    return False
