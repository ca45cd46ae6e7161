"""The sections of a text: its headings and what stands under them.

A heading is a line of its own: with ``#`` as in Markdown, in bold from end to end, or
the bare name of a section that was asked for or is usual in papers. A number before it
and a colon behind do not matter. ``Abstract: We show ...`` on one line is one too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import regex

from qwq_lab.verifiers.rules.texts import Span, lines

USUAL_SECTIONS = (
    *("Abstract", "Introduction", "Background", "Related Work", "Literature Review"),
    *("Methods", "Methodology", "Materials and Methods", "Results", "Discussion"),
    *("Results and Discussion", "Conclusion", "Conclusions", "Limitations"),
    *("Acknowledgements", "Acknowledgments", "References", "Bibliography"),
    *(
        "Works Cited",
        "Literature Cited",
        "Appendix",
        "摘要",
        "引言",
        "结论",
        "参考文献",
    ),
)
REFERENCE_SECTIONS = (
    *("References", "Reference List", "Bibliography", "Works Cited"),
    *("Literature Cited", "Literature", "参考文献"),
)
MAX_HEADING = 120

_MARKDOWN = regex.compile(r"[ \t]{0,3}(#{1,6})[ \t]+(\S.*)")
_BOLD = regex.compile(r"[ \t]*(\*\*|__)([^*_\n]+)\1[ \t]*:?[ \t]*")
_NUMBER = regex.compile(r"(?:(?:\d{1,2}\.)*\d{1,2}\.?|[IVX]{1,5}\.)[ \t]+(?=\S)")
_INLINE = regex.compile(
    r"[ \t]*(?:\*\*|__)?([^\W\d_][\w \t]{0,40}?)[ \t]*(?:[:.—–][ \t]*(?:\*\*|__)?"
    r"|(?:\*\*|__)[ \t]*[:.—–]?)[ \t]*(?=\S)"
)
_BARE_LEVEL = 7


class Section(NamedTuple):
    """A heading and what stands under it.

    Attributes
    ----------
    name
        The heading without number and marks.
    level
        1 for the highest.
    heading, content
        Where both stand. The content reaches to the next heading of the same level or a
        higher one.
    """

    name: str
    level: int
    heading: Span
    content: Span


class _Heading(NamedTuple):
    name: str
    level: int
    heading: Span
    end: int


def sections(text: str, names: Iterable[str] = ()) -> list[Section]:
    """Return the sections of a text, in order.

    Parameters
    ----------
    names
        Of sections that are asked for: a line with nothing else is their heading.
    """
    known = {folded(name) for name in (*USUAL_SECTIONS, *names)}
    headings = list(_headings(text, known))
    ends = _content_ends(headings, len(text))
    return [
        Section(
            found.name, found.level, found.heading, (found.end, max(found.end, end))
        )
        for found, end in zip(headings, ends, strict=True)
    ]


def find_section(found: Sequence[Section], names: Iterable[str]) -> Section | None:
    """Return the first section that has one of some names."""
    wanted = {folded(name) for name in names}
    return next((one for one in found if folded(one.name) in wanted), None)


def folded(name: str) -> str:
    """Return a name of a section so that its case and spaces do not matter."""
    return " ".join(name.casefold().split())


def without_headings(text: str, section: Section, found: Sequence[Section]) -> str:
    """Return the content of a section without the headings in it."""
    start, end = section.content
    parts = []
    for one in found:
        if start <= one.heading[0] < end:
            parts.append(text[start : one.heading[0]])
            start = one.content[0]
    return "\n".join((*parts, text[start:end]))


def _headings(text: str, known: set[str]) -> Iterator[_Heading]:
    in_fence = False
    for start, end in lines(text):
        line = text[start : min(end, start + 4 * MAX_HEADING)]
        if line.lstrip().startswith("```"):
            in_fence = not in_fence
        found = None if in_fence else _heading(line, known)
        if found:
            name, level, length = found
            yield _Heading(name, level, (start, start + length), start + length)


def _heading(line: str, known: set[str]) -> tuple[str, int, int] | None:
    """Return name, level and length of a heading at the beginning of a line."""
    if len(line) <= MAX_HEADING:
        marked = _MARKDOWN.fullmatch(line)
        if marked:
            return (
                _bare(marked.group(2).rstrip("# \t")),
                len(marked.group(1)),
                len(line),
            )
        bold = _BOLD.fullmatch(line)
        if bold:
            name = _bare(bold.group(2))
            level = _BARE_LEVEL if folded(name) in known else _BARE_LEVEL + 1
            return name, level, len(line)
        if folded(_bare(line)) in known:
            return _bare(line), _BARE_LEVEL, len(line)
    inline = _INLINE.match(line)
    if inline and folded(inline.group(1)) in known:
        return inline.group(1).strip(), _BARE_LEVEL, inline.end()
    return None


def _bare(name: str) -> str:
    name = name.strip().strip("*_ \t")
    number = _NUMBER.match(name)
    return name[number.end() if number else 0 :].rstrip(":：. \t").strip("*_ \t")


def _content_ends(headings: Sequence[_Heading], length: int) -> list[int]:
    """Return for each heading where the next of its level or a higher one stands."""
    ends = [length] * len(headings)
    open_ones: list[int] = []
    for at, found in enumerate(headings):
        while open_ones and headings[open_ones[-1]].level >= found.level:
            ends[open_ones.pop()] = found.heading[0]
        open_ones.append(at)
    return ends
