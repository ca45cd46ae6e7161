"""Calculations said in words: the sum of 3 and 4, 3与4的和."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.verifiers.steps.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_TERMS = 20
_ENGLISH = {
    "sum": "+",
    "total": "+",
    "product": "*",
    "difference": "-",
    "quotient": "÷",
    "average": "mean",
    "mean": "mean",
}
_CHINESE = {"和": "+", "积": "*", "差": "-", "商": "÷"}


def spell_out(pieces: list[Piece]) -> list[Piece]:
    """Return pieces with ``the sum of 3 and 4`` as ``(3 + 4)``."""
    if not any(piece.text in _ENGLISH or piece.text in _CHINESE for piece in pieces):
        return pieces
    spelt: list[Piece] = []
    at = 0
    while at < len(pieces):
        taken, replaced = _english(pieces, at) or _chinese(pieces, at) or (1, None)
        spelt += pieces[at : at + 1] if replaced is None else replaced
        at += taken
    return spelt


def _english(pieces: list[Piece], at: int) -> tuple[int, list[Piece]] | None:
    sign = _ENGLISH.get(pieces[at].text)
    if sign is None or pieces[at].kind != "word" or at + 4 >= len(pieces):
        return None
    if pieces[at + 1].text not in ("*", "between") or pieces[at + 1].kind not in (
        "of",
        "word",
    ):
        return None
    terms: list[Piece] = []
    place, ended = at + 2, False
    while place < len(pieces) and len(terms) < MOST_TERMS:
        if pieces[place].kind != "number":
            return None
        terms.append(pieces[place])
        place += 1
        if ended or place >= len(pieces):
            break
        comma = pieces[place].text == ","
        place += comma
        ended = place < len(pieces) and pieces[place].text == "and"
        place += ended
        if not comma and not ended:
            return None
    if not ended or len(terms) < 2 or (sign in "-÷" and len(terms) > 2):
        return None
    if place < len(pieces) and pieces[place].kind in ("operator", "binary", "number"):
        return None
    return place - at, _bracketed(pieces[at], terms, sign)


def _chinese(pieces: list[Piece], at: int) -> tuple[int, list[Piece]] | None:
    """Read 3与4的和."""
    if at + 4 >= len(pieces):
        return None
    first, joint, second, of, name = pieces[at : at + 5]
    sign = _CHINESE.get(name.text)
    if sign is None or name.kind != "han" or of.kind != "of":
        return None
    if joint.text not in ("和", "与", "跟") or {first.kind, second.kind} != {"number"}:
        return None
    if at and pieces[at - 1].kind in ("operator", "binary", "postfix"):
        return None
    return 5, _bracketed(first, [first, second], sign, end=name.end)


def _bracketed(
    first: Piece, terms: Sequence[Piece], sign: str, end: int | None = None
) -> list[Piece]:
    start, stop = first.start, end or terms[-1].end
    found = [Piece("open", "(", start, start, True)]
    for at, term in enumerate(terms):
        if at:
            text = "+" if sign == "mean" else sign
            found.append(Piece("operator", text, term.start, term.start, False))
        found.append(term._replace(spaced=False))
    found.append(Piece("close", ")", stop, stop, False))
    if sign == "mean":
        found.append(Piece("operator", "/", stop, stop, False))
        found.append(Piece("number", str(len(terms)), stop, stop, False))
    return found
