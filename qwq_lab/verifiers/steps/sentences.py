"""A text that comes in pieces, cut into sentences as soon as each is complete."""

from __future__ import annotations

import re
from typing import NamedTuple

MAX_SENTENCE = 2_000
_LOOKAHEAD = 20

_END = re.compile(r"\n|[.!?;]|[。！？；]|\\\\(?=[\s\[]|\Z)")
_SAFE_CUT = re.compile(r"(?<=[,，:：、])\s|(?<=[A-Za-z]),? (?=[A-Za-z])")
_HARD_END = re.compile(r"[\n。！？；]|[.!?;](?=\s)")
_GOES_ON = re.compile(r"(?:[=+×÷≈]|[\d)}] ?[*/]|\\(?:times|cdot|div))[ \t\r]*\Z")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|approx|cf|eq|fig|no|mr|mrs|ms|dr|st|rem)|\.)\.\Z",
    re.IGNORECASE,
)
_FENCES = ("```", "~~~")


class Sentence(NamedTuple):
    """A sentence, or a line, and where it begins in the whole text.

    ``opens_line`` says whether it is the first of its line, ``after_blank`` whether an
    empty line stands before it.
    """

    start: int
    text: str
    opens_line: bool
    after_blank: bool


class SentenceSplitter:
    """Cuts a growing text; where it is cut never depends on the pieces it came in.

    What stands in a fenced block of code is left out, and so is what is longer than
    `MAX_SENTENCE` without a place where it could be cut.
    """

    def __init__(self) -> None:
        self._held = ""
        self._start = 0
        self._looked_at = 0
        self._opens_line = True
        self._after_blank = False
        self._in_code = False
        self._dropping = False

    def feed(self, text: str) -> list[Sentence]:
        """Take new text and return the sentences that are complete now."""
        self._held += text
        return self._cut(more=True)

    def close(self) -> list[Sentence]:
        """Return what is left at the end of the text."""
        found = self._cut(more=False)
        if self._held and not (self._in_code or self._dropping):
            found += self._take(len(self._held))
        self._held = ""
        return found

    def _cut(self, *, more: bool) -> list[Sentence]:
        found: list[Sentence] = []
        # One copy of what is held at the end, instead of one for each sentence.
        self._at = 0
        while True:
            taken = self._next(more)
            if taken is None:
                break
            found += taken
        self._held = self._held[self._at :]
        self._looked_at = max(self._looked_at - self._at, 0)
        self._at = 0
        return found

    def _next(self, more: bool) -> list[Sentence] | None:
        """Take the next sentence; None when it is not complete."""
        if self._opens_line and not self._dropping:
            fence = self._fence(more)
            if fence is None:
                return None
            if fence:
                return self._skip_line(more)
        if self._dropping:
            return self._drop(more)
        limit = self._at + MAX_SENTENCE
        place = max(self._looked_at, self._at)
        while True:
            end = _END.search(self._held, place, min(limit, len(self._held)))
            if end is None:
                break
            ends = self._is_end(end, more)
            if ends is None:
                self._looked_at = end.start()
                return None
            if ends:
                return self._take(end.end() - self._at)
            place = end.end()
        # A backslash at the edge may yet become the sign for a new line.
        self._looked_at = max(self._at, min(limit, len(self._held)) - 2)
        if len(self._held) - self._at <= MAX_SENTENCE + _LOOKAHEAD:
            return None
        return self._force()

    def _is_end(self, end: re.Match[str], more: bool) -> bool | None:
        """Whether a sentence ends here; None when that is still to be seen."""
        sign, after = end[0], end.end()
        following = self._held[after : after + _LOOKAHEAD]
        if sign == "\n":
            if not _GOES_ON.search(self._held, max(self._at, after - 20), after - 1):
                return True
            rest = following.lstrip(" \t\r")
            if not rest and len(following) < _LOOKAHEAD:
                return None if more else True
            return rest.startswith("\n") or not rest
        if sign in "。！？；":
            return True
        if not following:
            return None if more else True
        if sign == "\\\\":
            return following[0].isspace() or following[0] == "["
        if not following[0].isspace():
            return False
        before = self._held[max(self._at, after - 12) : after]
        if sign == "." and _ABBREVIATION.search(before):
            return False
        if sign == "!" and before[-2:-1].isdigit():
            rest = following.lstrip()
            if not rest and len(following) < _LOOKAHEAD:
                return None if more else True
            # A factorial, with the calculation going on.
            return rest[:1] not in tuple("=<>+-*/×÷−≈)")
        return True

    def _take(self, length: int) -> list[Sentence]:
        text = self._held[self._at : self._at + length]
        taken = Sentence(self._start, text, self._opens_line, self._after_blank)
        self._move(length)
        self._opens_line = text.endswith("\n")
        if text.strip():
            self._after_blank = False
            return [taken]
        self._after_blank |= taken.opens_line and self._opens_line
        return []

    def _move(self, length: int) -> None:
        self._at += length
        self._start += length

    def _force(self) -> list[Sentence]:
        """Cut a sentence that is too long at its last safe place, or drop it."""
        window = self._held[self._at : self._at + MAX_SENTENCE]
        cuts = list(_SAFE_CUT.finditer(window))
        if cuts and cuts[-1].start() > 0:
            return self._take(cuts[-1].start())
        self._move(MAX_SENTENCE)
        self._dropping = True
        return []

    def _drop(self, more: bool) -> list[Sentence] | None:
        end = _HARD_END.search(self._held, self._at)
        if end is None:
            # The last character may be a full stop with a space to come.
            kept = 1 if more else 0
            length = len(self._held) - self._at - kept
            self._move(max(length, 0))
            return None
        self._dropping = False
        self._move(end.end() - self._at)
        self._opens_line = end[0] == "\n"
        return []

    # Fenced code

    def _fence(self, more: bool) -> bool | None:
        """Whether this line is code, or begins or ends it; None if to be seen."""
        if self._in_code:
            return True
        window = self._held[self._at : self._at + _LOOKAHEAD]
        line = window.lstrip(" \t>")
        if line.startswith(_FENCES):
            return True
        undecided = any(fence.startswith(line) for fence in _FENCES)
        return None if undecided and more and len(window) < _LOOKAHEAD else False

    def _skip_line(self, more: bool) -> list[Sentence] | None:
        end = self._held.find("\n", self._at)
        if end < 0 and more and len(self._held) - self._at < MAX_SENTENCE:
            return None
        if end < 0 and not more:
            self._in_code = True
            return None
        line = self._held[self._at : end if end >= 0 else self._at + MAX_SENTENCE]
        if line.lstrip(" \t>").startswith(_FENCES):
            self._in_code = not self._in_code
        if end < 0:
            # Far too long for a line: nothing of it is looked at.
            self._dropping = True
            return []
        self._move(end + 1 - self._at)
        return []
