"""How sure it is that a chain is the whole of a statement, by what stands around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from qwq_lab.verifiers.steps.vocabulary import (
    COMPARING_WORDS,
    CONNECTORS,
    HAN_CONNECTORS,
    KNOWN_UNITS,
    SCALING_HAN,
    SCALING_WORDS,
)

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.chains import Chain, Side
    from qwq_lab.verifiers.steps.pieces import Piece

Standing = Literal["firm", "soft", "none"]
"""Firm: what is wrong in it is wrong. Soft: only what is right in it counts. None: it
is no statement by itself."""

# "half of 6+4 = 5" does not say that 6+4 = 5.
_CHANGES_WHAT_FOLLOWS = frozenset(
    """
    half third quarter tenth square squares root roots cube cubes sum product difference
    average mean median digits reciprocal negative opposite inverse double triple twice
    multiple multiples factor factors remainder quotient log logarithm factorial floor
    ceiling ratio power powers absolute percent fraction part gcd lcm complement
    """.split()
)
_NEEDS_MORE = frozenset(
    "than choose between log ln sin cos tan over per half twice double triple".split()
)
_LEADS_ASTRAY = frozenset("to from by with in at for into among versus vs".split())
_VERBS = frozenset("gives makes has leaves gets is was thus minus less equals".split())
_RANGE = re.compile(r"\d+-\d+")
_HAN_ASTRAY = frozenset("和与跟同除比第从把将对被每各")
_NOT_STATED = frozenset({"negation", "dots"})


def standing_before(
    chain: Chain, pieces: list[Piece], earlier: Chain | None
) -> Standing:
    """Weigh what stands before the first side of a chain."""
    left = chain.sides[0]
    if chain.first == 0 or left is None:
        return "firm"
    before = pieces[chain.first - 1]
    kind, text = before.kind, before.text
    if chain.first == 1 and kind == "operator":
        return "firm"  # it marks an item of a list
    if _is_article(pieces, chain.first - 1):
        return "none" if left.literal else "firm"
    if kind in _NOT_STATED:
        return "none"
    if kind == "close" and not pieces[chain.first].spaced:
        return "none"
    if kind == "number":
        # 5 3 = 2 is nothing, and 1 234 + 1 may be one number.
        digits = pieces[chain.first].text.isdigit() and len(pieces[chain.first].text)
        return "none" if left.literal else "soft" if digits == 3 else "firm"
    if kind == "arrow" and left.name and not pieces[chain.first].spaced:
        return "none"  # the way A→B
    if kind == "word":
        return _behind_word(chain, pieces, text, left, earlier)
    if kind == "of":
        owner = pieces[chain.first - 2].text if chain.first > 1 else ""
        if owner in _CHANGES_WHAT_FOLLOWS or left.literal or owner == "":
            return "none"
        return "firm"
    if kind == "han":
        return _behind_han(text, left)
    if kind in ("opaque", "symbol", "function", "postfix", "binary", "operator"):
        return "none" if left.literal or not pieces[chain.first].spaced else "soft"
    if kind in ("remainder", "approx", "versus", "tight"):
        return "soft"
    return "firm"


def _behind_word(
    chain: Chain, pieces: list[Piece], word: str, left: Side, earlier: Chain | None
) -> Standing:
    if word == "not":
        return "none"
    if word == "and" and earlier is not None and not earlier.signs:
        touches = earlier.after == chain.first - 1
        return "none" if touches else "firm"
    if word in CONNECTORS:
        return "firm"
    if word in _NEEDS_MORE or left.literal:
        return "none"
    if _RANGE.fullmatch(left.text) and word.endswith("s") and word not in _VERBS:
        return "soft"
    if word in _LEADS_ASTRAY:
        return "soft" if _counts_before(pieces, chain.first - 1) else "firm"
    nasty = word in _CHANGES_WHAT_FOLLOWS and pieces[chain.first - 1].start != 0
    return "soft" if nasty and word not in ("sum", "product", "difference") else "firm"


def _behind_han(sign: str, left: Side) -> Standing:
    if sign in _HAN_ASTRAY:
        return "none"
    if left.literal and sign not in HAN_CONNECTORS:
        return "none"
    return "firm"


def standing_after(chain: Chain, pieces: list[Piece]) -> Standing:
    """Weigh what stands behind the last side of a chain."""
    if chain.after >= len(pieces) or chain.remainder is not None:
        return "firm"
    after = pieces[chain.after]
    if after.kind == "word":
        then = pieces[chain.after + 1 : chain.after + 3]
        if after.text in ("or", "to"):
            return "none" if then and then[0].kind == "number" else "firm"
        if after.text in SCALING_WORDS:
            return "none"
        if after.text in COMPARING_WORDS:
            return _before_more(chain, pieces)
        nouns = chain.last.nouns if chain.last is not None else ()
        if after.text == "and" and nouns and then and then[0].kind == "number":
            return "none" if nouns[0] in KNOWN_UNITS else "firm"
        if after.text == "and" and [piece.text for piece in then] == ["a", "half"]:
            return "none"
        return "firm"
    if after.kind == "of" and chain.last is not None:
        is_share = chain.last.nouns or chain.last.text.endswith("%")
        then = pieces[chain.after + 1 : chain.after + 2]
        if is_share and then and then[0].kind != "number":
            return "firm"
    if after.kind in ("of", "negation", "binary", "function"):
        return "none"
    if after.kind == "han":
        return "none" if after.text in SCALING_HAN else "firm"
    if after.kind == "number" and chain.last is not None and chain.last.nouns:
        return "none"  # 2 hours 24 minutes
    if after.kind == "number" and len(after.text) == 3 and after.spaced:
        last = chain.last
        return "soft" if last is not None and last.literal else "firm"
    if after.kind in ("symbol", "tight"):
        return "firm" if _is_article(pieces, chain.after) else "soft"
    if after.kind == "opaque":
        return "firm" if after.spaced else "none"
    return "firm"


def _is_article(pieces: list[Piece], at: int) -> bool:
    then = pieces[at + 1] if at + 1 < len(pieces) else None
    return (
        pieces[at].kind == "symbol"
        and pieces[at].text in "aAI"
        and then is not None
        and then.kind in ("word", "number")
        and then.spaced
    )


def _counts_before(pieces: list[Piece], at: int) -> bool:
    """Whether a number stands before this word in its clause: add 2 to 3*4."""
    for piece in reversed(pieces[max(at - 6, 0) : at]):
        if piece.kind in ("stop", "arrow"):
            return False
        if piece.kind == "number" or (
            piece.kind == "symbol" and piece.text not in "aAI"
        ):
            return True
    return False


def _before_more(chain: Chain, pieces: list[Piece]) -> Standing:
    """Tell ``20*3 = 60 more apples`` from ``6+6 = 2 more than 10``."""
    then = pieces[chain.after + 1 : chain.after + 3]
    counts = any(piece.kind == "number" for piece in then)
    left = chain.sides[-2] if len(chain.sides) > 1 else None
    is_sign = bool(chain.signs) and chain.signs[-1].manner == "relation"
    if left is None or left.literal or counts or not is_sign:
        return "none"
    return "firm"


def is_weak_statement(left: Side, right: Side, chain: Chain, at: int) -> bool:
    """Whether ``7*8 is 56`` states a result, unlike ``the 5 is 3 more``."""
    if not right.literal:
        return False
    if at + 1 < len(chain.signs) and chain.signs[at + 1].manner == "weak":
        return False
    return left.operators > 0 or (bool(left.name) and left.known)
