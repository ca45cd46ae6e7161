"""From the text of an answer to what it states: a value, a set, an equation, words."""

from __future__ import annotations

import functools
import re

from qwq_lab.verifiers.maths.cleaning import clean
from qwq_lab.verifiers.maths.forms import CHOICES
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
from qwq_lab.verifiers.maths.tokens import tokenize
from qwq_lab.verifiers.maths.vocabulary import read_digits
from qwq_lab.verifiers.maths.words import (
    exact_words,
    is_known_word,
    number_in_words,
    plain_words,
)

MAX_CHARACTERS = 300_000
MOST_REMEMBERED = 2_000
# With one of these behind the first of three letters they are a word, not a product;
# "abc" is one.
_VOWELS = frozenset("eiouyEIOUY")
_INTEGER = re.compile(r"-?\d{1,18}")
_SPACES = re.compile(r"\s{2,}")
_NESTED = re.compile(r"[()]|(?<!\\)[{}]")
_LONE_GROUP = re.compile(r"\{ (\S+) \}")
_CLOCK = re.compile(
    r"(\d{1,2})(?::|\{:\}|：)(\d\d)\s*(?:\\text\{)?\s*([ap])\.?\s?m\.?\s*\}?",
    re.IGNORECASE,
)
_NAMED_TIMES = {"noon": "12:00", "midday": "12:00", "midnight": "0:00"}
_SPACED_DIGITS = re.compile(r"-?[1-9]\d{0,2}(?: \d{3})+")
_AMOUNT = r"(\d{1,99}(?:\.\d{1,99})?)"
_RATIO = re.compile(rf"(?<![\d.]){_AMOUNT}\s{{1,9}}(?:to|比)\s{{1,9}}{_AMOUNT}(?!\d)")
# The name of what was asked for before its value: "AB = 5", "angle ABC = 60".
_NAMED = re.compile(
    r"\s*(?P<name>(?:m\s?)?\\(?:angle|triangle)\s?[A-Z]{1,3}|[A-Z]{2,4}|\|[A-Z]{2}\|"
    r"|\\(?:text|mathrm)\{[A-Za-z ]{2,40}\}|[A-Za-z]_?\{?\\triangle [A-Z]{3}\}?"
    r"|[SVP]_\{[^{}=]{1,30}\})\s*=(?=[^=])"
)
_TAIL = re.compile(
    r"\s*,?\s*\\text\{\s*for (?:all|every|any)(?: real| integer| positive)?"
    r"(?: numbers?| integers?)?\s*\}\s*\$?[a-z]?\$?$|\s*\\text\{\s*[.,;]\s*\}$"
)
# What is left of a space that was written as one, once the text was stripped.
_LAST_SPACE = re.compile(r"(?<!\\)\\$")
_WRAPPED = re.compile(
    r"\s*(?:\\(?:underline|boxed|fbox|displaystyle)\s*)?\{(?P<inside>.*)\}\s*",
    re.DOTALL,
)
_INFIX = re.compile(r"\\(?:over|choose)(?![a-zA-Z])")
_TITLE = re.compile(
    r"\s*\\text(?:bf)?\{\s*(?:the\s)?(?:final\s)?answer\s*(?::|is)?\s*\}", re.I
)
_LEADING = re.compile(
    r"^(?:the\s+)?(?:final\s+)?(?:answers?|results?|solutions?|value)\s*(?:is|are|:|=)"
    r"\s*|^(?:答案|结果)\s*(?:是|为|:|：)\s*",
    re.IGNORECASE,
)
_FUNCTION_HEAD = re.compile(r"^\s*([A-Za-z])\s*(\^\{-1\})?\s*\(\s*([a-z])\s*\)\s*=")
_STRICT = re.compile(r"[\s$]+")
_ONLY_WORDS = re.compile(r"[^\d=<>+*/^|\\_%{}&]*")
# An answer that is all text, "5 apples", and letters that are choices.
_WRITTEN = re.compile(r"\s?\\text\{\s?\d[^{}]{0,80}\}\s?")
_LETTERS = re.compile(r"[A-H](?:\s?,\s?[A-H]){1,7}")
# "x = n pi (n in Z)"
_DOMAIN = re.compile(
    r"\s?\(\s?([a-z]\s?\\in\s?(?:\\mathbb\s?\{?[ZN]\}?|[ZN])[^()]{0,9})\)$"
)
_MARKUP = re.compile(r"\\(?:text|mathrm|textbf|mathbf|mbox|textit)\s*\{([^{}]*)\}")


def read_answer(text: str) -> Node:
    """Read the text of an answer. What is no mathematics is `Words`.

    Raises
    ------
    UnreadableError
        When it is too long.
    """
    if len(text) > MAX_CHARACTERS:
        raise UnreadableError("the answer is too long")
    return (
        read_short_answer(text) if len(text) < MOST_REMEMBERED else _read_answer(text)
    )


def _read_answer(text: str) -> Node:
    text = _SPACES.sub(" ", text)
    plain = text.strip()
    if _INTEGER.fullmatch(plain):
        return number(int(plain))
    cleaned = _TITLE.sub("", clean(_unwrapped(_LAST_SPACE.sub("", text)))).strip()
    cleaned = _TAIL.sub("", _LEADING.sub("", cleaned)).strip()
    if not cleaned.endswith(("..", "…")):
        cleaned = cleaned.rstrip(".,;。 ").strip() or cleaned
    cleaned = cleaned.removeprefix("=").strip() or cleaned
    if _SPACED_DIGITS.fullmatch(cleaned):
        cleaned = cleaned.replace(" ", "")
    if cleaned.isascii() and cleaned.isdecimal():
        return number(read_digits(cleaned))
    clock = _time_of_day(cleaned)
    if clock:
        return Words(clock)
    if _INFIX.search(cleaned) and "{" not in cleaned:
        cleaned = f"{{{cleaned}}}"
    cleaned = _RATIO.sub(r"\1:\2", cleaned)
    written = _MARKUP.sub(r"\1", cleaned).strip("$ ")
    if _WRITTEN.fullmatch(cleaned) or _LETTERS.fullmatch(written):
        cleaned = written
    cleaned = _DOMAIN.sub(r", \1", cleaned)
    value = number_in_words(written)
    if value is not None:
        return Number(value)
    if written.isalpha() and len(written) > 1 and not _is_name(written):
        return Words(exact_words(written))
    if len(written) == 1 and written.isascii() and written.isalpha():
        cleaned = written  # a letter in bold is the letter
    try:
        return _read(_collapse(cleaned))
    except (UnreadableError, RecursionError, ZeroDivisionError):
        return _as_words(cleaned, written)


# What is asked for is often the same, as in training: it is read once.
read_short_answer = functools.lru_cache(maxsize=4096)(_read_answer)


def _unwrapped(text: str) -> str:
    """Return what is underlined, boxed or in a group of its own."""
    for _ in range(4):
        found = _WRAPPED.fullmatch(text)
        if found is None or not _is_balanced(found["inside"]):
            break
        if _INFIX.search(found["inside"]):
            break  # \choose and \over reach as far as the braces
        text = found["inside"]
    return text


def _is_balanced(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth < 0:
            return False
    return depth == 0


def _time_of_day(text: str) -> str:
    """Return ``19:30`` for a time of day, however it is written; else nothing."""
    found = _CLOCK.fullmatch(text)
    if found and 1 <= int(found[1]) <= 12 and int(found[2]) < 60:
        hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0)
        return f"{hour}:{found[2]}"
    return _NAMED_TIMES.get(text.lower(), "")


def _is_name(word: str) -> bool:
    """Whether letters side by side are names: a product, points, several choices."""
    if word in ("pi", "infinity", "inf", "oo"):
        return True
    if not word.isascii() or is_known_word(word):
        return False
    if CHOICES.issuperset(word) and len(set(word)) == len(word):
        return True
    if len(word) == 3 and word in (word.lower(), word.upper()):
        return not _VOWELS.intersection(word[1:])
    return len(word) == 2


def _as_words(cleaned: str, written: str) -> Words:
    if _ONLY_WORDS.fullmatch(written):
        return Words(plain_words(written))
    # Signs mean something here: 2^{12} is not 2^{1}2.
    try:
        signs = " ".join(token.text for token in tokenize(cleaned))
    except UnreadableError:
        signs = _STRICT.sub(" ", cleaned)
    return Words("\\" + _LONE_GROUP.sub(r"\1", signs))


def _read(cleaned: str) -> Node:
    named = _NAMED.match(cleaned)
    if named:
        parser = AnswerParser(tokenize(cleaned[named.end() :]))
        name = "".join(named["name"].split())
        return Relation((Symbol(name), parser.whole()), ("=",))
    head = _FUNCTION_HEAD.match(cleaned)
    if head and "=" not in cleaned[head.end() :]:
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
