"""IFEval's rules on format: lists, highlights, sections, titles, JSON."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qwq_lab.verifiers.rules.json_texts import unfenced
from qwq_lab.verifiers.rules.parameters import (
    COUNT,
    TEXT,
    counted,
    quoted,
    there_are,
)
from qwq_lab.verifiers.rules.registry import Check, register
from qwq_lab.verifiers.rules.texts import Span, enclosed
from qwq_lab.verifiers.strict_json import InvalidJSONError, read_json

ANSWERS = ("My answer is yes.", "My answer is no.", "My answer is maybe.")
"""What IFEval lets an answer choose from."""

_BULLET = regex.compile(r"^[ \t>]*[*+-][ \t]+(?=[^\s*+-]|[*+-]+[^\s*+-])", regex.M)
_HIGHLIGHT = regex.compile(r"(?<!\*)(\*{1,3})(?![\s*])[^*\n]*(?<!\s)\1(?!\*)")


def bullets(text: str) -> Iterator[Span]:
    """Yield where the points of bullet lists begin.

    As in Markdown: a line that begins with ``*``, ``-`` or ``+``, space and a text,
    indented or not. ``---``, ``-5`` and ``*emphasis*`` are none.
    """
    for found in _BULLET.finditer(text):
        yield found.span()


def highlights(text: str) -> Iterator[Span]:
    """Yield where text stands between asterisks: ``*a*``, ``**a**`` or ``***a***``.

    As in Markdown: on one line, as many asterisks behind as before, no space inside
    next to them.
    """
    for found in _HIGHLIGHT.finditer(text):
        yield found.span()


def section_marks(text: str, mark: str) -> Iterator[Span]:
    """Yield where a mark with a number begins a line, as in ``Section 1``.

    Signs such as ``#`` or ``**`` may stand before it.
    """
    pattern = rf"^[^\w\n]*({regex.escape(mark)}\s?\d+)"
    for found in regex.finditer(pattern, text, flags=regex.M):
        yield found.span(1)


@register(
    "detectable_format:number_bullet_lists",
    says=lambda num_bullets: f"exactly {counted(num_bullets, 'bullet point')}",
    num_bullets=COUNT,
)
def _number_bullet_lists(text: str, num_bullets: int) -> Check:
    """Check that there are so many bullet points, as `bullets` has them."""
    number = sum(1 for _ in bullets(text))
    return Check(number == num_bullets, there_are(number, "bullet point"))


@register(
    "detectable_format:number_highlighted_sections",
    says=lambda num_highlights: (
        f"at least {counted(num_highlights, 'highlighted section')}"
    ),
    num_highlights=COUNT,
)
def _number_highlighted_sections(text: str, num_highlights: int) -> Check:
    """Check that there are at least so many highlights, as `highlights` has them."""
    number = sum(1 for _ in highlights(text))
    return Check(number >= num_highlights, there_are(number, "highlighted section"))


@register(
    "detectable_format:multiple_sections",
    says=lambda section_spliter, num_sections: (
        f"at least {counted(num_sections, 'section')}, marked “{section_spliter} 1” "
        "and so on"
    ),
    section_spliter=TEXT,
    num_sections=COUNT,
)
def _multiple_sections(text: str, section_spliter: str, num_sections: int) -> Check:
    """Check that there are at least so many sections, as `section_marks` has them."""
    number = sum(1 for _ in section_marks(text, section_spliter))
    return Check(number >= num_sections, there_are(number, "section mark"))


@register(
    "detectable_format:constrained_response",
    says=lambda: f"answers with one of {quoted(ANSWERS, 'or')}",
)
def _constrained_response(text: str) -> Check:
    """Check that one of the three answers is there word for word, and only one."""
    found = [answer for answer in ANSWERS if answer in text]
    if len(found) == 1:
        at = text.find(found[0])
        return Check(True, f"it says “{found[0]}”", (at, at + len(found[0])))
    return Check(False, f"it says {quoted(found) or 'none of them'}")


@register(
    "detectable_format:title",
    says=lambda: "has a title in double angle brackets, as in <<title>>",
)
def _title(text: str) -> Check:
    """Check that something stands between ``<<`` and ``>>`` on one line."""
    for start, end in enclosed(text, "<<", ">>"):
        if text[start:end].strip("<> \t"):
            return Check(True, "there is a title", (start, end))
    return Check(False, "there is no title")


@register("detectable_format:json_format", says=lambda: "is JSON as a whole")
def _json_format(text: str) -> Check:
    """Check that the whole text is one JSON value, in a code fence or not.

    As strict as `qwq_lab.verifiers.rules.strict_json` is.
    """
    try:
        read_json(unfenced(text))
    except InvalidJSONError as error:
        return Check(False, str(error))
    return Check(True, "it is valid JSON")
