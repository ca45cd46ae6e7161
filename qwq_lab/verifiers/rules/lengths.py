"""IFEval's rules on length: sentences, paragraphs, words."""

from __future__ import annotations

import regex

from qwq_lab.verifiers.rules.parameters import (
    COUNT,
    ORDINAL,
    RELATION,
    TEXT,
    counted,
    holds,
    there_are,
)
from qwq_lab.verifiers.rules.registry import Check, register
from qwq_lab.verifiers.rules.sentences import count_sentences
from qwq_lab.verifiers.rules.texts import count_words, is_unspaced, paragraphs

_OPENING_QUOTES = "\"'“‘«「『"
_WORD_GOES_ON = regex.compile(r"[\w-]")


@register(
    "length_constraints:number_sentences",
    says=lambda num_sentences, relation: (
        f"{relation} {counted(num_sentences, 'sentence')}"
    ),
    num_sentences=COUNT,
    relation=RELATION,
)
def _number_sentences(text: str, num_sentences: int, relation: str) -> Check:
    """Check how many sentences there are, as the module ``sentences`` has them."""
    number = count_sentences(text)
    followed = holds(number, relation, num_sentences)
    return Check(followed, there_are(number, "sentence"))


@register(
    "length_constraints:number_words",
    says=lambda num_words, relation: f"{relation} {counted(num_words, 'word')}",
    num_words=COUNT,
    relation=RELATION,
)
def _number_words(text: str, num_words: int, relation: str) -> Check:
    """Check how many words there are, as ``texts.words`` has them."""
    number = count_words(text)
    return Check(holds(number, relation, num_words), there_are(number, "word"))


@register(
    "length_constraints:number_paragraphs",
    says=lambda num_paragraphs: (
        f"exactly {counted(num_paragraphs, 'paragraph')}, parted by ***"
    ),
    num_paragraphs=COUNT,
)
def _number_paragraphs(text: str, num_paragraphs: int) -> Check:
    """Check how many paragraphs the Markdown divider ``***`` parts.

    A divider at the very beginning or end parts nothing; two with nothing between them
    break the rule.
    """
    pieces = [piece.strip() for piece in text.split("***")]
    if not all(pieces[1:-1]):
        return Check(False, "there is nothing between two dividers")
    number = sum(1 for piece in pieces if piece)
    return Check(number == num_paragraphs, there_are(number, "paragraph"))


@register(
    "length_constraints:nth_paragraph_first_word",
    says=lambda num_paragraphs, nth_paragraph, first_word: (
        f"exactly {counted(num_paragraphs, 'paragraph')}, parted by empty lines, and "
        f"paragraph {nth_paragraph} begins with “{first_word}”"
    ),
    num_paragraphs=COUNT,
    nth_paragraph=ORDINAL,
    first_word=TEXT,
)
def _nth_paragraph_first_word(
    text: str, num_paragraphs: int, nth_paragraph: int, first_word: str
) -> Check:
    """Check how many paragraphs there are and the word with which one begins.

    Paragraphs are parted by empty lines. Quotation marks before the word and the case
    of it do not matter; ``it`` is the first word of ``It's``, but not of ``It-girl``.
    """
    spans = list(paragraphs(text))
    if len(spans) != num_paragraphs:
        return Check(False, there_are(len(spans), "paragraph"))
    if nth_paragraph > num_paragraphs:
        return Check(False, f"there is no paragraph {nth_paragraph}")
    start, end = spans[nth_paragraph - 1]
    beginning = text[start : min(end, start + 2 * len(first_word) + 80)]
    beginning = beginning.lstrip(_OPENING_QUOTES)
    if _begins_with(beginning, first_word):
        return Check(True, f"paragraph {nth_paragraph} begins so")
    found = beginning.split(None, 1)[0][:40] if beginning.strip() else "nothing"
    return Check(
        False, f"paragraph {nth_paragraph} begins with “{found}”", (start, end)
    )


def _begins_with(text: str, word: str) -> bool:
    wanted, lowered = word.lower(), text.lower()
    if not lowered.startswith(wanted):
        return False
    return is_unspaced(wanted[-1]) or not _WORD_GOES_ON.match(lowered, len(wanted))
