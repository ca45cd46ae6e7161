"""Looks for another reading of a statement that seems to be wrong."""

from __future__ import annotations

import dataclasses
import math
import re
from typing import TYPE_CHECKING

from qwq_lab.verifiers.steps.comparing import compare
from qwq_lab.verifiers.steps.found import Found
from qwq_lab.verifiers.steps.values import values_of

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.chains import Chain, Side
    from qwq_lab.verifiers.steps.memory import Memory
    from qwq_lab.verifiers.steps.pieces import Piece
    from qwq_lab.verifiers.steps.reading import Link
    from qwq_lab.verifiers.steps.sentences import Sentence
    from qwq_lab.verifiers.steps.stance import Stance

_REST = re.compile(
    r"\b(?:left|leaving|leaves|remain\w*|rest|over|full|whole|complete)\b|余|剩",
    re.IGNORECASE,
)


class SecondThoughts:
    """Knows the sentence around a statement."""

    def __init__(
        self,
        memory: Memory,
        sentence: Sentence,
        text: str,
        pieces: list[Piece],
        chains: list[Chain],
        stance: Stance,
    ) -> None:
        self._memory = memory
        self._sentence = sentence
        self._text = text
        self._pieces = pieces
        self._chains = chains
        self._stance = stance

    def reconsider(self, link: Link, found: Found) -> Found | None:
        """Return what remains of a finding that a statement is wrong.

        None if it may state something else altogether.
        """
        left, right, sign = link.left, link.right, link.sign.text
        if sign == "≈" and link.sign.manner == "approx":
            return Found(None, "it is not clear how exact it is meant to be")
        if sign == "=":
            if self._is_modular(left, right):
                return None
            if left.literal and right.literal and link.chain.sides[link.at]:
                # 0 = 5 may be what an impossible equation comes to, and 1 = 12 a table.
                counts = len(left.nouns) == len(right.nouns) == 1
                if not counts and not self._compares_digits():
                    return None
            if self._stance.rounds and _are_near(left, right):
                return Found(None, "it is not clear how it is rounded")
            if self._leaves_rest(link):
                return Found(None, "what is left over is not counted")
        if link.at == 0 and self._may_be_label(left, right):
            return None
        if (
            link.at == 0
            and link.chain.first == 1
            and self._pieces[0].kind == "operator"
        ):
            return found if self._is_list_item(left, sign, right) else None
        return found

    def _is_modular(self, left: Side, right: Side) -> bool:
        """Whether 2^4 = 7 is meant modulo 9, of which the text has spoken."""
        mine, theirs = values_of(left), values_of(right)
        if not self._memory.moduli or not mine or not theirs:
            return False
        gap = (mine[0] - theirs[0]).numerator
        return any(part > 1 and gap % part == 0 for part in self._memory.moduli)

    def _leaves_rest(self, link: Link) -> bool:
        """Whether 17/5 = 3 is said of whole parts: with 2 left, since 3*5 = 15."""
        mine, theirs = values_of(link.left), values_of(link.right)
        if not mine or not theirs or "/" not in link.left.text.replace("÷", "/"):
            return False
        if theirs[0] != math.floor(mine[0]):
            return False
        following = self._text[link.end : link.end + 80]
        product = rf"\b{theirs[0]}\s*[*x×]\s*\d|\d\s*[*x×]\s*{theirs[0]}\b"
        return _REST.search(following) is not None or (
            re.search(product, following) is not None
        )

    def _compares_digits(self) -> bool:
        """Whether numbers are compared one by one: 8=8, 3>2: 83>82."""
        return len(self._chains) > 1 and all(
            len(chain.signs) == 1
            and all(side is not None and side.literal for side in chain.sides)
            for chain in self._chains
        )

    def _may_be_label(self, left: Side, right: Side) -> bool:
        """Whether ``1.3+4 = 7`` at the start of a line is item 1 of a list."""
        whole, point, rest = left.text.partition(".")
        if not (point and whole.isdigit() and len(whole) <= 2 and left.operators):
            return False
        if self._text[: left.start].strip() or not self._sentence.opens_line:
            return False
        found = compare(dataclasses.replace(left, text=rest), "=", right)
        return found is not None and found.ok is not False

    def _is_list_item(self, left: Side, sign: str, right: Side) -> bool:
        """Whether the dash at the start marks an item, and does not calculate."""
        if self._memory.carried is not None:
            return False
        negative = dataclasses.replace(left, text=f"-{left.text}")
        found = compare(negative, sign, right)
        return found is None or found.ok is False


def _are_near(left: Side, right: Side) -> bool:
    mine, theirs = values_of(left), values_of(right)
    return bool(mine and theirs) and abs(mine[0] - theirs[0]) < 1
