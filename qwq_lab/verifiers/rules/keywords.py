"""IFEval's rules on words and letters: those that must or must not stand there."""

from __future__ import annotations

from qwq_lab.verifiers.rules.parameters import (
    COUNT,
    LETTER,
    RELATION,
    TEXT,
    TEXTS,
    counted,
    holds,
    quoted,
    there_are,
)
from qwq_lab.verifiers.rules.registry import Check, register
from qwq_lab.verifiers.rules.texts import find_literal, find_phrase


@register(
    "keywords:existence",
    says=lambda keywords: f"has the keywords {quoted(keywords)}",
    keywords=TEXTS,
)
def _existence(text: str, keywords: tuple[str, ...]) -> Check:
    """Check that every keyword is there, in whatever case, also inside words."""
    missing = [
        word for word in keywords if next(find_literal(text, word), None) is None
    ]
    if missing:
        return Check(False, f"{quoted(missing)} {_is_or_are(missing)} missing")
    return Check(True, "all are there")


@register(
    "keywords:frequency",
    says=lambda keyword, frequency, relation: (
        f"“{keyword}” appears {relation} {counted(frequency, 'time')}"
    ),
    keyword=TEXT,
    frequency=COUNT,
    relation=RELATION,
)
def _frequency(text: str, keyword: str, frequency: int, relation: str) -> Check:
    """Check how often a keyword is there, in whatever case, also inside words."""
    number = sum(1 for _ in find_literal(text, keyword))
    followed = holds(number, relation, frequency)
    return Check(followed, f"it appears {counted(number, 'time')}")


@register(
    "keywords:forbidden_words",
    says=lambda forbidden_words: f"does not have the words {quoted(forbidden_words)}",
    forbidden_words=TEXTS,
)
def _forbidden_words(text: str, forbidden_words: tuple[str, ...]) -> Check:
    """Check that none of the words is there, in whatever case, as a whole word."""
    for word in forbidden_words:
        span = next(find_phrase(text, word), None)
        if span:
            return Check(False, f"“{word}” is there", span)
    return Check(True, "none of them is there")


@register(
    "keywords:letter_frequency",
    says=lambda letter, let_frequency, let_relation: (
        f"the letter “{letter}” appears {let_relation} {counted(let_frequency, 'time')}"
    ),
    letter=LETTER,
    let_frequency=COUNT,
    let_relation=RELATION,
)
def _letter_frequency(
    text: str, letter: str, let_frequency: int, let_relation: str
) -> Check:
    """Check how often a letter or sign is there, in whatever case."""
    number = text.lower().count(letter.lower())
    followed = holds(number, let_relation, let_frequency)
    return Check(followed, f"it appears {counted(number, 'time')}")


_COMMAS = ",،、，﹐﹑､"


@register("punctuation:no_comma", says=lambda: "has no commas")
def _no_comma(text: str) -> Check:
    """Check that no comma is there, of Latin, Arabic or Chinese writing."""
    at = min((found for found in map(text.find, _COMMAS) if found >= 0), default=-1)
    if at < 0:
        return Check(True, "there are none")
    number = sum(map(text.count, _COMMAS))
    return Check(False, there_are(number, "comma"), (at, at + 1))


def _is_or_are(things: list[str]) -> str:
    return "is" if len(things) == 1 else "are"
