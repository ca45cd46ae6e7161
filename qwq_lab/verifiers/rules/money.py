"""Amounts of money in a text.

An amount is a number in digits next to a sign (``$``, ``€``, ``£``, ``¥``, ``₹``), a
code (``USD``) or a word (``dollars``, ``yuan``), with thousands, millions or ``k`` or
not. Of two signs in a number the last is that of the decimals; a single one with
exactly three digits behind is that of the thousands. Not read: numbers in words, and
amounts whose currency is not named. Pounds of flour are read as money.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex

from qwq_lab.verifiers.rules.texts import Span

CURRENCIES: dict[str, tuple[str, ...]] = {
    "USD": ("$", "US$", "USD", "dollar", "dollars", "美元"),
    "EUR": ("€", "EUR", "euro", "euros", "欧元"),
    "GBP": ("£", "GBP", "pound", "pounds", "英镑"),
    "CNY": ("¥", "￥", "CNY", "RMB", "yuan", "元", "块", "人民币"),
    "JPY": ("JPY", "yen", "円", "日元"),
    "INR": ("₹", "INR", "Rs.", "Rs", "rupee", "rupees"),
    "CHF": ("CHF", "franc", "francs"),
    "CAD": ("CA$", "C$", "CAD"),
    "AUD": ("A$", "AUD"),
}
"""How currencies are written, by their codes."""

_MULTIPLES = {
    "k": 1_000,
    "thousand": 1_000,
    "千": 1_000,
    "万": 10_000,
    "萬": 10_000,
    "m": 1_000_000,
    "million": 1_000_000,
    "bn": 1_000_000_000,
    "billion": 1_000_000_000,
}
_CODES = {sign.lower(): code for code, signs in CURRENCIES.items() for sign in signs}


def _either(words: Iterable[str]) -> str:
    # The longest first, or $ would be found in US$.
    return "|".join(map(_whole, sorted(words, key=len, reverse=True)))


def _whole(word: str) -> str:
    # A word of Latin letters is not part of a longer one; Chinese has no such ends.
    before = r"(?<![A-Za-z])" if word[0].isascii() and word[0].isalpha() else ""
    behind = r"(?![A-Za-z])" if word[-1].isascii() and word[-1].isalpha() else ""
    escaped: str = regex.escape(word)
    return f"{before}{escaped}{behind}"


_SIGN = _either(_CODES)
_MULTIPLE = rf"(?:\s?(?P<multiple>{'|'.join(map(_whole, _MULTIPLES))}))?"
_DIGITS = r"(?P<digits>(?:\d{1,3}(?:[.,'’ ]\d{3}){1,5}|\d{1,40})(?:[.,]\d{1,6})?)(?!\d)"
_SIGN_FIRST = regex.compile(rf"(?P<sign>{_SIGN})\s?{_DIGITS}{_MULTIPLE}", regex.I)
_SIGN_LAST = regex.compile(
    rf"(?<![\d.,]){_DIGITS}{_MULTIPLE}[\s-]?(?P<sign>{_SIGN})", regex.I
)


class Amount(NamedTuple):
    """An amount of money: how much, of what (a code), and where it stands."""

    value: float
    currency: str
    span: Span


def amounts(text: str) -> Iterator[Amount]:
    """Yield the amounts of money of a text.

    One with a sign on either side, as in ``$5 USD``, is found twice.
    """
    for pattern in (_SIGN_FIRST, _SIGN_LAST):
        for found in pattern.finditer(text):
            multiple = _MULTIPLES.get((found.group("multiple") or "").lower(), 1)
            value = read_number(found.group("digits")) * multiple
            yield Amount(value, _CODES[found.group("sign").lower()], found.span())


def read_number(digits: str) -> float:
    """Return the value of a number with signs for thousands and decimals."""
    bare = digits.replace("'", "").replace("’", "").replace(" ", "")
    last = max(bare.rfind("."), bare.rfind(","))
    if last < 0:
        return float(bare)
    whole, decimals = bare[:last], bare[last + 1 :]
    repeated = bare[last] in whole
    may_be_thousands = len(decimals) == 3 and len(whole) <= 3 and whole != "0"
    whole = whole.replace(",", "").replace(".", "")
    if repeated or may_be_thousands:
        return float(whole + decimals)
    return float(f"{whole}.{decimals}")
