"""Where things stand in a text: words, phrases, lines, things in brackets.

All of it takes time that grows with the length of the text and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import regex

Span = tuple[int, int]

# Han, kana and the sign that lengthens a kana: written without spaces.
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}ーｰ"
_SPACED = rf"[\w\p{{N}}--[{_UNSPACED}]]"
_WORD = regex.compile(
    rf"[{_UNSPACED}]|[\p{{L}}\p{{N}}_--[{_UNSPACED}]]{_SPACED}*", regex.VERSION1
)
_UNSPACED_CHARACTER = regex.compile(rf"[{_UNSPACED}]", flags=regex.VERSION1)
_WORD_CHARACTER = regex.compile(r"\w")
_JOINED_WORD = regex.compile(r"\p{L}\w*(?:['’.&-]\w+)*")
# Unicode's own limit for streams (UAX 15, section 13) is 30.
_PILE = regex.compile(r"\p{M}{31,}")
_APOSTROPHE = re.compile("['’]")
_BLANK_LINES = regex.compile(r"\n(?:[^\S\n]*\n)+")


def words(text: str) -> Iterator[Span]:
    """Yield where the words of a text stand.

    A word is a run of letters, digits and underscores, as IFEval counts them: ``don't``
    and ``well-known`` are two words each. Marks that belong to a letter are part of it.
    A Chinese character or a Japanese kana is a word of its own, as word processors
    count them.
    """
    for found in _WORD.finditer(text):
        yield found.span()


def count_words(text: str) -> int:
    """Return how many words there are, as `words` has them."""
    return sum(1 for _ in words(text))


def capital_words(text: str) -> Iterator[Span]:
    """Yield where words stand whose letters are all capitals.

    Here hyphens, apostrophes, ampersands and full stops inside a word do not end it:
    ``WELL-KNOWN``, ``DON'T``, ``R&D`` and ``U.S.`` are one word each. ``I`` and ``A``
    count, as they do in IFEval.
    """
    for found in _JOINED_WORD.finditer(text):
        if found.group().isupper():
            yield found.span()


def paragraphs(text: str) -> Iterator[Span]:
    """Yield where the paragraphs stand: what blank lines part, without empty ones."""
    at = 0
    ends = [found.span() for found in _BLANK_LINES.finditer(text)]
    for start, end in [*ends, (len(text), len(text))]:
        span = trimmed(text, (at, start))
        if span[0] < span[1]:
            yield span
        at = end


def trimmed(text: str, span: Span) -> Span:
    """Return a span without the space at its ends."""
    start, end = span
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, max(start, end - len(piece) + len(piece.rstrip()))


def lines(text: str) -> Iterator[Span]:
    """Yield where the lines stand, without their line breaks."""
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


def enclosed(text: str, opening: str, closing: str) -> Iterator[Span]:
    """Yield where something stands between two marks on one line, marks included.

    Nothing but space between them does not count.
    """
    for start, end in lines(text):
        at = text.find(opening, start, end)
        while at >= 0:
            inside = at + len(opening)
            stop = text.find(closing, inside, end)
            if stop < 0:
                break
            after = stop + len(closing)
            if text[inside:stop].strip():
                yield at, after
            at = text.find(opening, after, end)


def find_phrase(text: str, phrase: str) -> Iterator[Span]:
    """Yield where whole words stand, in whatever case.

    Any space in the phrase stands for any space in the text, and ``*`` at the end of a
    word for any ending: ``refund*`` also finds refunds and refunded. Chinese and
    Japanese words are found inside a run of characters, since no space marks them.
    """
    parts = phrase.split()
    if not parts:
        return
    pattern = r"\s+".join(_phrase_part(part) for part in parts)
    if _begins_word(phrase):
        pattern = f"(?<!{_SPACED}){pattern}"
    if _ends_word(phrase):
        pattern += f"(?!{_SPACED})"
    for found in regex.finditer(pattern, text, regex.IGNORECASE | regex.VERSION1):
        yield found.span()


def find_any(text: str, phrases: Iterable[str]) -> Span | None:
    """Return where the first of some phrases stands, as `find_phrase` finds them."""
    firsts = [next(find_phrase(text, phrase), None) for phrase in phrases]
    return min((span for span in firsts if span), default=None)


def find_literal(text: str, literal: str) -> Iterator[Span]:
    """Yield where a text stands in another, in whatever case, also inside words."""
    for found in regex.finditer(regex.escape(literal), text, flags=regex.IGNORECASE):
        yield found.span()


def without_piles(text: str) -> str:
    """Return a text without more marks on one letter than any writing has.

    Sorting those, as Unicode's normal forms do, can take forever.
    """
    return str(_PILE.sub("", text)) if _PILE.search(text) else text


def is_unspaced(character: str) -> bool:
    """Return whether a character is Chinese or a Japanese kana."""
    return bool(_UNSPACED_CHARACTER.fullmatch(character))


def next_word(text: str, at: int) -> int:
    """Return where the next word begins, or the length of the text."""
    found = _WORD.search(text, at)
    return found.start() if found else len(text)


def has_word(text: str) -> bool:
    """Return whether there is a letter or digit in a text."""
    return bool(_WORD.search(text))


def _phrase_part(part: str) -> str:
    open_ended = part.endswith("*") and part != "*"
    escaped: str = regex.escape(part.removesuffix("*") if open_ended else part)
    # Both apostrophes are the same to the reader.
    return _APOSTROPHE.sub("['’]", escaped) + (r"\w*" if open_ended else "")


def _begins_word(phrase: str) -> bool:
    first = phrase.strip()[0]
    return bool(_WORD_CHARACTER.fullmatch(first)) and not is_unspaced(first)


def _ends_word(phrase: str) -> bool:
    last = phrase.strip()[-1]
    return bool(_WORD_CHARACTER.fullmatch(last)) and not is_unspaced(last)
