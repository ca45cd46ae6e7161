"""Answers that are words: numbers written out, choices, Monday, "no solution"."""

from __future__ import annotations

import re
from fractions import Fraction

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {
    **{word: value for value, word in enumerate(_ONES)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
}
_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHARES = {
    "half": Fraction(1, 2),
    "one half": Fraction(1, 2),
    "a half": Fraction(1, 2),
    "one third": Fraction(1, 3),
    "a third": Fraction(1, 3),
    "two thirds": Fraction(2, 3),
    "one quarter": Fraction(1, 4),
    "a quarter": Fraction(1, 4),
    "quarter": Fraction(1, 4),
    "three quarters": Fraction(3, 4),
    "one fourth": Fraction(1, 4),
    "three fourths": Fraction(3, 4),
    "one fifth": Fraction(1, 5),
    "two fifths": Fraction(2, 5),
    "一半": Fraction(1, 2),
    "半": Fraction(1, 2),
}
_CHINESE_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")}
_CHINESE_DIGITS |= {"两": 2, "〇": 0}
_CHINESE_UNITS = {"十": 10, "百": 100, "千": 1000}
_CHINESE_GROUPS = {"万": 10**4, "亿": 10**8}
_CHINESE = re.compile(r"(负|)([零〇一二两三四五六七八九十百千万亿]+)")
_CHINESE_DECIMAL = re.compile(
    r"(负|)([零〇一二两三四五六七八九十百千万亿]+)点([零〇一二三四五六七八九]+)"
)
_CHINESE_SHARE = re.compile(
    r"(负|)([零〇一二两三四五六七八九十百千万亿]+)分之([零〇一二两三四五六七八九十百千万亿]+)"
)

_SAME = {
    "dne": "does not exist",
    "does not exist": "does not exist",
    "doesnt exist": "does not exist",
    "undefined": "undefined",
    "no solution": "no solution",
    "no solutions": "no solution",
    "no real solution": "no real solution",
    "no real solutions": "no real solution",
    "none": "none",
    "there are no solutions": "no solution",
    "there is no solution": "no solution",
    "has no solution": "no solution",
    "limit does not exist": "does not exist",
    "it does not exist": "does not exist",
    "无解": "no solution",
    "不存在": "does not exist",
    "yes": "yes",
    "no": "no",
    "true": "true",
    "false": "false",
    "是": "yes",
    "否": "no",
    "是的": "yes",
    "不是": "no",
    "对": "true",
    "错": "false",
    "正确": "true",
    "错误": "false",
    "empty set": "empty set",
    "the empty set": "empty set",
    "空集": "empty set",
    "all real numbers": "all real numbers",
    "all reals": "all real numbers",
    "all integers": "all integers",
    "infinity": "infinity",
    "infinitely many": "infinitely many",
    "infinite": "infinitely many",
}
# Short words that are answers, and are not letters of a product.
_SHORT_WORDS = frozenset(
    """
    no if so or on up in it he we go us am pm an by do to at as of ok
    odd one two six ten red sky sun cat dog dry why try fly
    mon tue wed thu fri sat jan feb mar apr may jun jul aug sep oct nov dec
    """.split()
)
EMPTY = frozenset({"empty set", "no solution"})
_CHOICE = re.compile(
    r"(?:(?:option|choice|answer)\s+)?[(\[]?\s*([A-Za-z])\s*[)\].:]?", re.IGNORECASE
)
_ARTICLES = re.compile(r"^(?:the|a|an)\s+")
_PUNCTUATION = re.compile(r"[\s.,;:!?\"'`“”‘’()\[\]{}*_$\\]+|(?<=\w)-(?=\w)")


def number_in_words(text: str) -> Fraction | None:
    """Read a number in words: ``forty-two``, ``three quarters``, ``四十二``."""
    text = " ".join(text.lower().replace("-", " ").split())
    if len(text) > 200:
        return None
    if text in _SHARES:
        return _SHARES[text]
    share = _CHINESE_SHARE.fullmatch(text)
    if share:
        below, above = _chinese(share[2]), _chinese(share[3])
        if above is None or not below:
            return None
        return Fraction(-above if share[1] else above, below)
    decimal = _CHINESE_DECIMAL.fullmatch(text)
    if decimal:
        whole = _chinese(decimal[2])
        digits = "".join(str(_CHINESE_DIGITS[sign]) for sign in decimal[3])
        if whole is None:
            return None
        size = whole + Fraction(int(digits), 10 ** len(digits))
        return -size if decimal[1] else size
    chinese = _CHINESE.fullmatch(text)
    if chinese:
        value = _chinese(chinese[2])
        return None if value is None else Fraction(-value if chinese[1] else value)
    return _english(text)


def _english(text: str) -> Fraction | None:
    words = [word for word in text.split() if word != "and"]
    negative = bool(words) and words[0] in ("minus", "negative")
    if negative:
        words = words[1:]
    if not words:
        return None
    total = group = 0
    for at, word in enumerate(words):
        if word in _SMALL:
            # Twenty one, but not one twenty.
            before = group % 100
            value = _SMALL[word]
            if before and not (before >= 20 and before % 10 == 0 and 0 < value < 10):
                return None
            group += value
        elif word == "hundred" and 0 < group < 20:
            group *= 100
        elif word in _LARGE and (group or at == 0):
            total += max(group, 1) * _LARGE[word]
            group = 0
        else:
            return None
    return Fraction(-(total + group) if negative else total + group)


def _chinese(text: str) -> int | None:
    if all(sign in _CHINESE_DIGITS for sign in text) and len(text) > 1:
        return int("".join(str(_CHINESE_DIGITS[sign]) for sign in text))
    # 亿 multiplies all that stands before it, 万 what stands behind the last 亿.
    total = myriads = group = digit = 0
    for sign in text:
        if sign in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[sign]
        elif sign in _CHINESE_UNITS:
            group += (digit or 1) * _CHINESE_UNITS[sign]
            digit = 0
        elif sign == "万":
            myriads += (group + digit) * 10**4
            group = digit = 0
        else:
            total = (total + myriads + group + digit) * 10**8
            myriads = group = digit = 0
    return total + myriads + group + digit


def is_known_word(text: str) -> bool:
    """Whether letters are a word rather than names side by side."""
    return text.lower() in _SAME or text.lower() in _SHORT_WORDS


def exact_words(text: str) -> str:
    """Return a word as `plain_words` does, unless its capitals mean something: AaBb."""
    usual = text in (text.lower(), text.upper(), text.capitalize())
    return plain_words(text) if usual else text


def plain_words(text: str) -> str:
    r"""Return a text in the form in which texts are compared."""
    text = re.sub(r"\\(?:text|mathrm|textbf|mathbf|mbox|textit)\s*", "", text)
    choice = _CHOICE.fullmatch(text.strip())
    if choice:
        return choice[1].lower()
    text = _PUNCTUATION.sub(" ", text.lower().replace("'", "")).strip()
    text = _ARTICLES.sub("", text)
    return _SAME.get(text, text)
