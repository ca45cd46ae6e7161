"""Where sentences end: the same on every machine, with no model and no word list.

What counts as one sentence:

- It ends at ``.``, ``!``, ``?``, ``…`` or a run of them, if space or the end of the
  text follows; and at ``。``, ``！``, ``？``, ``｡``, ``।``, ``॥``, ``۔`` and ``؟``
  whatever follows. Closing quotation marks, brackets and asterisks right behind belong
  to it.
- A full stop ends none inside a word or a number (``3.14``, ``example.com``), after a
  title (``Dr.``), an initial (``J. Smith``), the number of a list item at the beginning
  of a line, or an abbreviation such as ``e.g.``; nor after ``No.`` or ``Fig.`` before a
  digit. After abbreviations that may also stand last (``etc.``, ``p.m.``, ``U.S.``) it
  does if a capital letter follows.
- An ellipsis ends none before a small letter, nor does any mark inside quotation marks
  or brackets: ``"Really?" she asked.`` is one sentence.
- Line breaks end none: a heading or a list without full stops belongs to what follows.
  What stands at the end of the text without a mark is a sentence.
- It has a letter or a digit in it.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qwq_lab.verifiers.rules.texts import Span, is_unspaced, next_word, trimmed

_END = regex.compile(r"[.!?…]*[。！？｡।॥۔؟][.!?…。！？｡।॥۔؟]*|[.!?…]+")
_ALWAYS_ENDS = frozenset("。！？｡।॥۔؟")
_CLOSERS = regex.compile(r"[\"'”’»)\]}」』】）》〉*_~`]*")
_NEXT = regex.compile(r"[\s\"'“‘«(\[{「『【（《〈*_~`#>¿¡-]*(\w?)")
_NEXT_REACH = 64
_QUOTES_OR_BRACKETS = frozenset("\"'”’»)]}」』】）")
_TOKEN_REACH = 24
_TOKEN = regex.compile(r"[^\s\"'“‘«(\[{「『【（*_~`]*\Z")
_LIST_NUMBER = regex.compile(r"(?:\A|\n)[ \t>*_#(]*(?:\d{1,3}|[A-Za-z])\Z")
_DOTTED = regex.compile(r"(?:\p{L}\.)+\p{L}")

_NEVER_LAST = frozenset(
    """
    mr mrs ms mx dr prof rev hon gen col capt lt sgt gov sen rep st mt messrs mme mlle
    vs e.g i.e cf viz approx dept est resp incl z.b d.h u.a bzw
    """.split()
)
_BEFORE_DIGITS = frozenset(
    """
    no nos nr fig figs eq eqs sec ch chap vol vols p pp art ref refs ver ca
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
_MAY_BE_LAST = frozenset("etc inc ltd co corp jr sr al bros ave blvd rd ph.d".split())


def sentences(text: str) -> Iterator[Span]:
    """Yield where the sentences of a text stand, as this module has them."""
    at, word = 0, next_word(text, 0)
    for found in _END.finditer(text):
        closers = _CLOSERS.match(text, found.end())
        assert closers is not None  # noqa: S101 - it also finds nothing
        end = closers.end()
        if word < end and _ends(text, found.group(), found.start(), closers.span()):
            yield trimmed(text, (at, end))
            at, word = end, next_word(text, end)
    if word < len(text):
        yield trimmed(text, (at, len(text)))


def count_sentences(text: str) -> int:
    """Return how many sentences there are, as `sentences` has them."""
    return sum(1 for _ in sentences(text))


def _ends(text: str, mark: str, start: int, closers: Span) -> bool:
    """Whether a mark, with the closing signs behind it, ends a sentence."""
    behind = text[closers[1] : closers[1] + 1]
    closed = text[closers[0] : closers[1]]
    quoted = any(sign in _QUOTES_OR_BRACKETS for sign in closed)
    if any(sign in _ALWAYS_ENDS for sign in mark):
        return not (quoted and behind.isalnum())
    if behind and not behind.isspace():
        return is_unspaced(behind) and not quoted and _is_plain_mark(mark)
    following = _NEXT.match(text, closers[1], closers[1] + _NEXT_REACH)
    letter = following.group(1) if following else ""
    if letter.islower() and (quoted or not _is_plain_mark(mark)):
        return False
    return mark != "." or _full_stop_ends(text, start, letter)


def _is_plain_mark(mark: str) -> bool:
    """Whether it is no ellipsis."""
    return "…" not in mark and ".." not in mark


def _full_stop_ends(text: str, start: int, letter: str) -> bool:
    """Whether a full stop ends a sentence that a letter follows, by what precedes."""
    reach = max(0, start - _TOKEN_REACH)
    if _LIST_NUMBER.search(text, reach, start):
        return False
    found = _TOKEN.search(text, reach, start)
    before = found.group() if found else ""
    word = before.lower()
    if len(before) == 1 and before.isupper() and before not in "I":
        return not letter.isupper()
    if word in _NEVER_LAST:
        return not letter
    if word in _BEFORE_DIGITS:
        return not letter.isdecimal()
    if word in _MAY_BE_LAST or _DOTTED.fullmatch(before):
        return not letter or letter.isupper() or is_unspaced(letter)
    return True
