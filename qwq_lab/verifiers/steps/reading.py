"""One sentence: finds its statements, and has them judged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qwq_lab.verifiers.maths.nodes import symbols_of
from qwq_lab.verifiers.steps.carrying import carry
from qwq_lab.verifiers.steps.chain_reader import ChainReader
from qwq_lab.verifiers.steps.comparing import compare
from qwq_lab.verifiers.steps.dividing import compare_modulo, compare_remainder
from qwq_lab.verifiers.steps.found import Found
from qwq_lab.verifiers.steps.phrases import spell_out
from qwq_lab.verifiers.steps.pieces import read_pieces
from qwq_lab.verifiers.steps.second_thoughts import SecondThoughts
from qwq_lab.verifiers.steps.stance import stance_of, takes_back
from qwq_lab.verifiers.steps.standing import (
    is_weak_statement,
    standing_after,
    standing_before,
)
from qwq_lab.verifiers.steps.values import effort, node_of, shorten_text
from qwq_lab.verifiers.verdict import Step

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.chains import Chain, Side, Sign
    from qwq_lab.verifiers.steps.memory import Memory
    from qwq_lab.verifiers.steps.pieces import Piece
    from qwq_lab.verifiers.steps.sentences import Sentence

# "490(3)" at the end of a line is no product: 490 is the third word, or has a note.
_COUNTED = re.compile(r"\d\s*\(\s*\d+\s*\)$")


@dataclass(frozen=True)
class Link:
    """Two neighbours in a chain and the sign between them.

    ``at`` is the place of the sign in its chain. ``carried`` is the text of the left
    side where that stands elsewhere.
    """

    chain: Chain
    at: int
    left: Side
    sign: Sign
    right: Side
    carried: str = ""

    @property
    def is_last(self) -> bool:
        """Whether the chain ends here."""
        return self.at + 1 == len(self.chain.signs)

    @property
    def end(self) -> int:
        """Where it ends in the sentence, with a remainder behind it."""
        rest = self.chain.remainder if self.is_last else None
        return self.right.end if rest is None else rest.end


class Reading:
    """The reading of one sentence, whose ``text`` is as `plain` returns it."""

    def __init__(self, memory: Memory, sentence: Sentence, text: str) -> None:
        self._memory = memory
        self._sentence = sentence
        self._text = text
        self._pieces: list[Piece] = spell_out(read_pieces(text))
        self._chains = ChainReader(self._pieces).read()
        self._stance = stance_of(text)
        self._doubts = SecondThoughts(
            memory, sentence, text, self._pieces, self._chains, self._stance
        )
        self._supposes_nonsense = False
        self._steps: list[Step] = []

    def read(self) -> list[Step]:
        """Return the steps of the sentence, and remember what it says."""
        variables = self._memory.variables
        if self._stance.leaves:
            variables.forget()
        variables.open(self._sentence.start, self._text)
        earlier: Chain | None = None
        for chain in self._chains:
            is_asked = self._stance.asks or self._next_sign(chain) in ("?", "？")
            if chain.signs and not is_asked:
                self._read_chain(chain, earlier)
            earlier = chain
        variables.close()
        self._carry_on()
        return self._steps

    def _next_sign(self, chain: Chain) -> str:
        pieces = self._pieces
        return pieces[chain.after].text if chain.after < len(pieces) else ""

    def _carry_on(self) -> None:
        """Keep what the next line may go on from with ``= 84``."""
        self._memory.carried = None
        if not self._chains:
            return
        chain = self._chains[-1]
        rest, last = self._pieces[chain.after :], chain.last
        if last is None or _COUNTED.search(last.text):
            return
        if all(piece.kind == "stop" for piece in rest):
            self._memory.carried = last
            self._memory.carried_text = self._written(last.start, last.end)

    def _written(self, start: int, end: int) -> str:
        return shorten_text(self._sentence.text[start:end])

    # Chains

    def _read_chain(self, chain: Chain, earlier: Chain | None) -> None:
        sides = list(chain.sides)
        carried = ""
        if sides[0] is None:
            sides[0], carried = self._left_of(chain, earlier)
        first = sides[0]
        is_here = first is not None and not carried
        start = first.start if first and is_here else chain.signs[0].start
        begin, end = self._stance.supposed
        supposed = begin <= start < end
        how = self._memory.variables.introduce(
            self._text[:start],
            supposed=supposed,
            names=first is not None and bool(first.name),
        )
        before = "firm" if carried else standing_before(chain, self._pieces, earlier)
        after = standing_after(chain, self._pieces)
        shown_until = -1
        for at, sign in enumerate(chain.signs):
            left, right = sides[at], sides[at + 1]
            if left is None or right is None:
                continue
            link = Link(chain, at, left, sign, right, "" if at else carried)
            around = {before if at == 0 else "firm", after if link.is_last else "firm"}
            if "none" in around or not self._is_statement(link):
                continue
            found = self._judge(link, how)
            if found is None:
                continue
            if supposed:
                self._supposes_nonsense |= found.ok is False
                continue
            self._add(link, found, shown_until, soft="soft" in around)
            shown_until = right.end
        if before != "none":
            self._memory.variables.settle(sides, chain, how)

    def _left_of(self, chain: Chain, earlier: Chain | None) -> tuple[Side | None, str]:
        """Return what a chain goes on from that begins with its sign."""
        sign = chain.signs[0]
        goes_on = chain.first == 0 and sign.manner == "relation" and sign.text in "=≈"
        if goes_on and self._memory.carried is not None:
            return self._memory.carried, self._memory.carried_text
        if sign.manner == "which" and earlier is not None:
            gap = self._pieces[earlier.after : chain.first]
            last = earlier.last
            if last is not None and all(piece.text in ",，" for piece in gap):
                return last, self._written(last.start, last.end)
        return None, ""

    def _is_statement(self, link: Link) -> bool:
        manner = link.sign.manner
        if manner == "which" and link.right.literal:
            return True
        if manner in ("weak", "which", "approx"):
            return is_weak_statement(link.left, link.right, link.chain, link.at)
        return True

    # Judging

    def _judge(self, link: Link, how: str) -> Found | None:
        chain, left, right = link.chain, link.left, link.right
        sign = link.sign.text
        if link.is_last and chain.remainder is not None:
            if sign != "=":
                return None
            return compare_remainder(left, sign, right, chain.remainder, None)
        if sign in ("remainder", "quotient"):
            return compare_remainder(left, sign, right, None, None)
        if chain.modulus is not None and sign in ("=", "≡"):
            return compare_modulo(left, right, chain.modulus, None)
        if chain.modulus is not None or sign == "≡":
            return None
        one, other = node_of(left), node_of(right)
        if one is not None and other is not None:
            symbols = symbols_of(one) | symbols_of(other)
            if symbols:
                return self._memory.variables.judge(
                    (left, one),
                    sign,
                    (right, other),
                    symbols,
                    how,
                    link.at - (chain.sides[0] is None),
                )
        # Roots are computed to many digits, and large numbers take their time.
        self._memory.work_left -= effort(left) + effort(right)
        if self._memory.work_left < 0:
            return None
        found = compare(left, sign, right)
        if found is not None and found.ok is False:
            return self._doubts.reconsider(link, found)
        return found

    # Steps

    def _add(self, link: Link, found: Found, shown_until: int, *, soft: bool) -> None:
        goes_on = bool(link.carried) or shown_until == link.left.end
        start = link.sign.start if goes_on else link.left.start
        ok, reason = found
        if ok is False:
            if soft or self._stance.doubts or self._supposes_nonsense:
                return
            if takes_back(self._text[link.end :]):
                ok, reason = None, "the text takes it back at once"
            else:
                reason = f"{self._shown(link)}: {reason}"
        elif ok is None and not reason:
            return
        self._append(start, link.end, ok, "" if ok else reason)
        if ok is not None and link.right.literal and link.sign.text == "=":
            self._add_carry(link)

    def _shown(self, link: Link) -> str:
        if link.carried:
            return shorten_text(
                f"{link.carried} {self._sentence.text[link.sign.start : link.end]}"
            )
        return self._written(link.left.start, link.end)

    def _add_carry(self, link: Link) -> None:
        if self._memory.in_other_base:
            return
        sides = (link.left, *link.chain.sides)
        found = carry(self._text, link.end, sides, link.right)
        if found is not None:
            self._append(found.start, found.end, found.ok, found.reason)

    def _append(self, start: int, end: int, ok: bool | None, reason: str) -> None:
        begin = self._sentence.start
        text = self._sentence.text[start:end]
        self._steps.append(Step(text, ok, reason, (begin + start, begin + end)))
