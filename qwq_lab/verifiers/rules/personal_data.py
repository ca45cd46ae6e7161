"""Personal data in a text, by its form: e-mail addresses, phone and card numbers.

A phone number is one that begins with ``+``, one in two or more groups of digits, a
Chinese mobile number, or digits behind a word such as "phone"; 7 to 15 digits, no date
and no address of a computer. An order number in groups looks like one and is taken for
one.
A card number has 13 to 19 digits, in groups or not, and a right check digit (Luhn). Not
found: names, street addresses, numbers in words, and addresses written as "at" and
"dot".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from qwq_lab.verifiers.rules.texts import Span

_NAMES = {
    "email": "an e-mail address",
    "phone": "a phone number",
    "card": "a card number",
}

_MAILBOX = regex.compile(r"[A-Za-z0-9._%+-]{1,64}\Z")
_DOMAIN = regex.compile(
    r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?(?:\.[A-Za-z0-9-]{2,63}){1,5}"
)
_NUMBER = regex.compile(
    r"(?<![A-Za-z0-9_.])\+?\(?\d(?:[\d ().–-]{5,28})\d(?![A-Za-z0-9_])"
)
_PHONE_WORD = regex.compile(
    r"(?:phone|tel|telephone|mobile|cell|call|text|whatsapp|fax|电话|手机)"
    r"[\s.:：#]*(?:(?:number|me|us|is|at|on|no)[\s.:]*){0,3}\Z",
    flags=regex.I,
)
_CHINESE_MOBILE = regex.compile(r"1[3-9]\d{9}")
_DATE = regex.compile(
    r"(?:(?:19|20)\d\d[-.]\d{1,2}[-.]\d{1,2}|\d{1,2}[-.]\d{1,2}[-.](?:19|20)\d\d)(?!\d)"
)
_NO_PHONES = (
    _DATE,
    regex.compile(r"\d{4} ?[–-] ?\d{4}\Z"),  # years
    regex.compile(r"\d{1,3}(?: 000)+\Z"),  # a round number
    regex.compile(r"\d{1,3}(?:\.\d{1,3}){3}\Z"),  # the address of a computer
)
_WORD_REACH = 40


class PersonalData(NamedTuple):
    """Something personal: of what kind, as it is written, and where."""

    kind: str
    text: str
    span: Span

    @property
    def words(self) -> str:
        """Its kind in words."""
        return _NAMES[self.kind]


def personal_data(text: str) -> Iterator[PersonalData]:
    """Yield the personal data of a text."""
    yield from _emails(text)
    for found in _NUMBER.finditer(text):
        written = found.group().strip(" .-–(")
        kind = _kind_of_number(text, written, found.start())
        if kind:
            yield PersonalData(kind, written, found.span())


def same_data(one: str, other: str) -> bool:
    """Return whether two texts are the same address or number.

    Case, spaces and signs between digits do not matter.
    """
    return _plain(one) == _plain(other)


def passes_luhn(digits: str) -> bool:
    """Return whether the check digit of a card number is right (ISO/IEC 7812)."""
    total = 0
    for at, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if at % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _emails(text: str) -> Iterator[PersonalData]:
    at = text.find("@")
    while at >= 0:
        mailbox = _MAILBOX.search(text, max(0, at - 64), at)
        domain = _DOMAIN.match(text, at + 1) if mailbox else None
        if mailbox and domain:
            span = (mailbox.start(), domain.end())
            yield PersonalData("email", text[span[0] : span[1]].rstrip("."), span)
        at = text.find("@", at + 1)


def _kind_of_number(text: str, written: str, start: int) -> str | None:
    digits = "".join(sign for sign in written if sign.isdecimal())
    if not digits.isascii():
        return None
    if 13 <= len(digits) <= 19 and passes_luhn(digits) and len(set(digits)) > 1:
        return "card"
    if not 7 <= len(digits) <= 15:
        return None
    if any(form.match(written) for form in _NO_PHONES):
        return None
    grouped = len(regex.findall(r"\d+", written)) > 1 and not _is_decimal(written)
    if written.startswith("+") or grouped or _CHINESE_MOBILE.fullmatch(digits):
        return "phone"
    told = _PHONE_WORD.search(text, max(0, start - _WORD_REACH), start)
    return "phone" if told else None


def _is_decimal(written: str) -> bool:
    """Whether it is one number with a decimal point."""
    return written.count(".") == 1 and written.replace(".", "").isdecimal()


def _plain(data: str) -> str:
    data = data.strip().casefold()
    if "@" in data:
        return data
    return "".join(sign for sign in data if sign.isdecimal())
