"""The citations of a text and the entries of its list of references.

Two styles are read. By number: ``[1]``, ``[2, 3]``, ``[4-6]`` in the text and entries
that begin with ``[1]`` or ``1.``. By author and year: ``(Weber, 2020)``,
``(Weber & Li, 2020; Okoye et al., 2019a)`` and ``Weber (2020)`` in the text, and
entries that begin with the first author and have the year in them. Not read: footnotes,
``(Weber 2020)`` without a comma, ``Weber (2020)`` spread over two lines, and names that
begin with a small letter other than the usual ``van``, ``de``, ``von`` and the like.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

import regex

from qwq_lab.verifiers.rules.documents import (
    REFERENCE_SECTIONS,
    find_section,
    sections,
)
from qwq_lab.verifiers.rules.texts import Span, lines

MAX_SOURCES = 5_000
MAX_RANGE = 200
MAX_WIDTH = 300
NAME_REACH = 160

_NUMBERS = regex.compile(
    r"\[(\d{1,4}(?:[ \t]*[,;–—-][ \t]*\d{1,4}){0,60})\](?!\()(?!:)", flags=regex.V1
)
_RANGE = regex.compile(r"(\d+)[ \t]*(?:[–—-][ \t]*(\d+))?")
_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|du|la|le|al|el|bin|ten|ter|zu)"
_NAME = rf"(?:{_PARTICLE}[ \t]+){{0,3}}\p{{Lu}}[\p{{L}}\p{{M}}'’-]*"
_NAMES = rf"{_NAME}(?:[ \t]+{_NAME}){{0,5}}"
_AUTHORS = (
    rf"(?P<first>{_NAMES})(?:,[ \t]+{_NAMES}){{0,8}}"
    rf"(?:,?[ \t]+(?:and|&|und|et|y)[ \t]+{_NAMES})?(?:,?[ \t]+et[ \t]+al\.?)?"
)
_PARENTHESES = regex.compile(rf"\(([^()]{{4,{MAX_WIDTH}}})\)")
_PART = regex.compile(
    rf"(?:[Ss]ee(?:[ \t]also)?,?[ \t]+|e\.g\.,?[ \t]+|cf\.[ \t]+)?{_AUTHORS},[ \t]*"
    rf"(?P<years>{_YEAR}(?:,[ \t]*{_YEAR}){{0,5}})(?:,[ \t]*(?:pp?\.|ch\.|S\.)[^;]*)?"
)
_YEAR_ALONE = regex.compile(rf"\((?P<years>{_YEAR})(?:,[ \t]*pp?\.[^()\n]{{1,20}})?\)")
_AUTHORS_BEFORE = regex.compile(rf"{_AUTHORS}[ \t]*\Z")
_YEARS = regex.compile(_YEAR)
_MONTHS = frozenset(
    """
    January February March April May June July August September October November
    December
    """.split()
)
_NUMBERED_ENTRY = regex.compile(r"[ \t]*(?:\[(\d{1,4})\]|(\d{1,4})[.)])[ \t]*(?=\S)")
_BULLET = regex.compile(r"[ \t]*[*+-][ \t]+")
_ENTRY_YEAR = regex.compile(rf"\b{_YEAR}\b")
_FIRST_WORD = regex.compile(r"[\p{L}\p{M}'’-]+")


_Key = tuple[str, str]


class Citation(NamedTuple):
    """A citation: what it points to, and where it stands.

    ``number`` for the numbered style, ``author`` and ``year`` for the other.
    """

    span: Span
    number: int | None = None
    author: str = ""
    year: str = ""

    def __str__(self) -> str:
        if self.number is not None:
            return f"[{self.number}]"
        return f"({self.author}, {self.year})"


class Entry(NamedTuple):
    """An entry of the list of references."""

    span: Span
    text: str
    number: int | None = None

    @property
    def author(self) -> str:
        """The text from its first author on, in small letters."""
        return self.text.strip("*_ ").casefold()

    def __str__(self) -> str:
        if self.number is not None:
            return f"[{self.number}]"
        return f"“{self.text[:40].rstrip()}…”" if len(self.text) > 40 else self.text


@dataclass(frozen=True)
class Sources:
    """The citations of a text, in order, and its references."""

    citations: tuple[Citation, ...]
    entries: tuple[Entry, ...]
    has_list: bool
    _entries_by_key: Mapping[_Key, Sequence[Entry]] = field(repr=False)

    @property
    def is_too_long(self) -> bool:
        """Whether there is more than is looked at."""
        return max(len(self.citations), len(self.entries)) > MAX_SOURCES

    def entries_of(self, citation: Citation) -> list[Entry]:
        """Return the entries to which a citation points."""
        if citation.number is not None:
            return list(self._entries_by_key.get(("", str(citation.number)), ()))
        # "As Weber (2020) shows" reads as the name "As Weber".
        words = citation.author.casefold().split()
        return [
            entry
            for at, word in enumerate(words)
            for entry in self._entries_by_key.get((word, citation.year), ())
            if _begins(entry.author, " ".join(words[at:]))
        ]


@lru_cache(maxsize=4)
def read_sources(text: str) -> Sources:
    """Read the citations and the references of a text.

    The latest are kept, since several rules look at the same text.
    """
    listed = find_section(list(reversed(sections(text))), REFERENCE_SECTIONS)
    if listed is None:
        found = tuple(_citations(text, [(0, len(text))]))
        return Sources(found, (), False, {})
    start, end = listed.content
    # An appendix behind the list may cite too.
    found = tuple(_citations(text, [(0, listed.heading[0]), (end, len(text))]))
    entries = tuple(islice(_entries(text, start, end), MAX_SOURCES + 1))
    by_key: dict[_Key, list[Entry]] = {}
    for entry in entries:
        for key in _keys(entry):
            by_key.setdefault(key, []).append(entry)
    return Sources(found, entries, True, by_key)


def _keys(entry: Entry) -> Iterator[_Key]:
    """Yield under what an entry is looked up: its number, its author and years."""
    if entry.number is not None:
        yield "", str(entry.number)
    first = _FIRST_WORD.match(entry.author)
    if first:
        for year in dict.fromkeys(_ENTRY_YEAR.findall(entry.text)):
            yield first.group(), year


def _citations(text: str, spans: Sequence[Span]) -> list[Citation]:
    found = [
        citation
        for start, end in spans
        for read in (_numbered, _by_author)
        for citation in islice(read(text, start, end), MAX_SOURCES + 1)
    ]
    return sorted(found, key=lambda citation: citation.span)[: MAX_SOURCES + 1]


def _numbered(text: str, start: int, end: int) -> Iterator[Citation]:
    for found in _NUMBERS.finditer(text, start, end):
        for part in _RANGE.finditer(found.group(1)):
            first, last = int(part.group(1)), int(part.group(2) or part.group(1))
            # Whoever cites a thousand works at once is told of the first ones.
            for number in range(first, min(last, first + MAX_RANGE) + 1):
                yield Citation(found.span(), number)


def _by_author(text: str, start: int, end: int) -> Iterator[Citation]:
    for found in _PARENTHESES.finditer(text, start, end):
        for part in found.group(1).split(";"):
            cited = _PART.fullmatch(" ".join(part.split()))
            if cited:
                yield from _years(cited, found.span())
    for found in _YEAR_ALONE.finditer(text, start, end):
        reach = max(start, found.start() - NAME_REACH)
        before = _AUTHORS_BEFORE.search(text, reach, found.start())
        if before and before.group("first").split()[-1] not in _MONTHS:
            span = (before.start(), found.end())
            year = found.group("years")
            yield Citation(span, author=before.group("first"), year=year)


def _years(cited: regex.Match[str], span: Span) -> Iterator[Citation]:
    for year in _YEARS.findall(cited.group("years")):
        yield Citation(span, author=cited.group("first"), year=year)


def _entries(text: str, start: int, end: int) -> Iterator[Entry]:
    spans = [
        (start + at, start + stop)
        for at, stop in lines(text[start:end])
        if text[start + at : start + stop].strip()
    ]
    numbered = [_NUMBERED_ENTRY.match(text, at, stop) for at, stop in spans]
    if any(numbered):
        yield from _numbered_entries(text, spans, numbered)
        return
    for at, stop in spans:
        line = text[at:stop]
        bullet = _BULLET.match(line)
        # A line without a year goes on with the entry before.
        if _ENTRY_YEAR.search(line):
            yield Entry((at, stop), line[bullet.end() if bullet else 0 :].strip())


def _numbered_entries(
    text: str, spans: Sequence[Span], numbers: Sequence[regex.Match[str] | None]
) -> Iterator[Entry]:
    for (at, stop), number in zip(spans, numbers, strict=True):
        if number:
            digits = number.group(1) or number.group(2)
            yield Entry((at, stop), text[number.end() : stop].strip(), int(digits))


def _begins(text: str, name: str) -> bool:
    behind = text[len(name) : len(name) + 1]
    return text.startswith(name) and not behind.isalpha()
