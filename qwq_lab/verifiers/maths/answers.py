"""From the text of an answer to what it states: a value, a set, an equation, words."""

from __future__ import annotations

import functools
import re

from qwq_lab.verifiers.maths.nodes import (
    Node,
    Number,
    Relation,
    Symbol,
    UnreadableError,
    Words,
    number,
)
from qwq_lab.verifiers.maths.statements import AnswerParser
from qwq_lab.verifiers.maths.tokens import clean, tokenize
from qwq_lab.verifiers.maths.vocabulary import read_digits
from qwq_lab.verifiers.maths.words import number_in_words, plain_words

MAX_CHARACTERS = 300_000
_INTEGER = re.compile(r"-?\d{1,18}")
_NESTED = re.compile(r"[()]|(?<!\\)[{}]")
_BRACES = str.maketrans("", "", "{}")
_CLOCK = re.compile(
    r"(\d{1,2})(?::|\{:\}|：)(\d\d)\s*(?:\\text\{)?\s*([ap])\.?\s?m\.?\s*\}?",
    re.IGNORECASE,
)
_NAMED_TIMES = {"noon": "12:00", "midday": "12:00", "midnight": "0:00"}
_SPACED_DIGITS = re.compile(r"-?\d{1,3}(?: \d{3})+")
_RATIO = re.compile(r"(\d+(?:\.\d+)?)\s+(?:to|比)\s+(\d+(?:\.\d+)?)")
_LEADING = re.compile(
    r"^(?:the\s+)?(?:final\s+)?(?:answers?|results?|solutions?|value)\s*(?:is|are|:|=)"
    r"\s*|^(?:答案|结果)\s*(?:是|为|:|：)\s*",
    re.IGNORECASE,
)
_FUNCTION_HEAD = re.compile(r"^\s*([A-Za-z])\s*(\^\{-1\})?\s*\(\s*([a-z])\s*\)\s*=")
_STRICT = re.compile(r"[\s$]+")
_ONLY_WORDS = re.compile(r"[^\d=<>+*/^|\\_%{}&]*")
_MARKUP = re.compile(r"\\(?:text|mathrm|textbf|mathbf|mbox|textit)\s*\{([^{}]*)\}")


@functools.lru_cache(maxsize=4096)
def read_answer(text: str) -> Node:
    """Read the text of an answer. What is no mathematics is `Words`.

    Raises
    ------
    UnreadableError
        When it is too long.
    """
    if len(text) > MAX_CHARACTERS:
        raise UnreadableError("the answer is too long")
    plain = text.strip()
    if _INTEGER.fullmatch(plain):
        return number(int(plain))
    cleaned = _LEADING.sub("", clean(text)).strip()
    cleaned = cleaned.rstrip(".,;。 ").lstrip("=").strip() or cleaned
    if _SPACED_DIGITS.fullmatch(cleaned):
        cleaned = cleaned.replace(" ", "")
    if cleaned.isdigit():
        return number(read_digits(cleaned))
    clock = _time_of_day(cleaned)
    if clock:
        return Words(clock)
    cleaned = _RATIO.sub(r"\1:\2", cleaned)
    written = _MARKUP.sub(r"\1", cleaned).strip("$ ")
    value = number_in_words(written)
    if value is not None:
        return Number(value)
    if written.isalpha() and len(written) > 1 and not _is_name(written):
        return Words(plain_words(written))
    try:
        return _read(_collapse(cleaned))
    except (UnreadableError, RecursionError, ZeroDivisionError):
        return _as_words(cleaned, written)


def _time_of_day(text: str) -> str:
    """Return ``19:30`` for a time of day, however it is written; else nothing."""
    found = _CLOCK.fullmatch(text)
    if found and 1 <= int(found[1]) <= 12 and int(found[2]) < 60:
        hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0)
        return f"{hour}:{found[2]}"
    return _NAMED_TIMES.get(text.lower(), "")


def _is_name(word: str) -> bool:
    return word in ("pi", "infinity", "inf", "oo")


def _as_words(cleaned: str, written: str) -> Words:
    if _ONLY_WORDS.fullmatch(written):
        return Words(plain_words(written))
    # Signs mean something here, so nothing but space is dropped.
    try:
        signs = "".join(token.text for token in tokenize(cleaned))
    except UnreadableError:
        signs = _STRICT.sub("", cleaned)
    return Words("\\" + signs.translate(_BRACES))


def _read(cleaned: str) -> Node:
    head = _FUNCTION_HEAD.match(cleaned)
    if head:
        name = f"{head[1]}{'^-1' if head[2] else ''} of {head[3]}"
        parser = AnswerParser(tokenize(cleaned[head.end() :]))
        return Relation((Symbol(name), parser.whole()), ("=",))
    return AnswerParser(tokenize(cleaned)).whole()


def _collapse(text: str) -> str:
    """Drop doubled brackets, however many: ``((7))`` is ``(7)``."""
    if "((" not in text and "{{" not in text:
        return text
    partner: dict[int, int] = {}
    open_at: list[int] = []
    for found in _NESTED.finditer(text):
        at = found.start()
        if found[0] in "({":
            open_at.append(at)
        elif open_at:
            partner[open_at.pop()] = at
    dropped = set()
    for at, end in partner.items():
        if partner.get(at + 1) == end - 1 and text[at] == text[at + 1]:
            dropped |= {at, end}
    return "".join(sign for at, sign in enumerate(text) if at not in dropped)
