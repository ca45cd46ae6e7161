"""The note behind a column: ``7+5=12, write 2, carry 1``.

People write numbers down for many reasons: behind ``19-18=1`` the next digit of a
quotient, behind ``20/6=3`` what a short division carries. A note is judged only where
it is surely the one of a column that is added up or multiplied.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qwq_lab.verifiers.steps.values import values_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qwq_lab.verifiers.steps.chains import Side

_NOTE = re.compile(
    r"(?P<lead>[\s,，;(]*(?:so |then )?)(?:"
    r"(?:i )?(?:write|put)(?: down)?(?: the)?\s(?P<digit>\d{1,9})"
    r"(?:[\s,，;]*(?:and )?carry(?:ing)?(?: the| a)?\s(?P<carry>\d{1,9}))?"
    r"|carry(?:ing)?(?: the| a)?\s(?P<only>\d{1,9})"
    r"|写(?:下)?\s?(?P<digit_zh>\d{1,9})(?:[，,]?\s?(?:向前)?进位?\s?(?P<carry_zh>\d{1,9}))?"
    r"|进位?\s?(?P<only_zh>\d{1,9}))(?!\d)",
    re.IGNORECASE,
)
# What may follow a note. "Write 3*4", "write 1 in the tens place" and "write 12 as" are
# none.
_AFTER = re.compile(
    r"\s*(?:$|[(（]|[.,;:!)。，、；：！）](?!\s?\d)|[到至]"
    r"|(?:down|below|here|and|over|to|then|(?:in|under) the (?:ones|units?))\b)",
    re.IGNORECASE,
)
_OTHER_BASE = re.compile(
    r"\bbase[- ](?!10\b)\d|\b(?:binary|octal|hexadecimal)\b|(?:[二八六]|\d)\s?进制",
    re.IGNORECASE,
)
# Digits, not numbers: 45+30 may be minutes, of which 60 are carried.
_SUM = re.compile(r"\d(?:\s*\+\s*\d)+")
_PRODUCT = re.compile(r"(\d)\s*\*\s*(\d)(?:\s*\+\s*\d)?")


class Carried(NamedTuple):
    """What was found out about ``write 3, carry 1``."""

    ok: bool
    reason: str
    start: int
    end: int


def names_other_base(text: str) -> bool:
    """Whether a text speaks of numbers that are not decimal."""
    return _OTHER_BASE.search(text) is not None


def carry(
    text: str, at: int, sides: Iterable[Side | None], total: Side
) -> Carried | None:
    """Judge the note behind a column: what is written, and what is carried.

    Parameters
    ----------
    text, at
        The sentence, and where the equation ends in it.
    sides, total
        What the equation is made of, and the number that it ends with.
    """
    found = _NOTE.match(text, at)
    values = values_of(total)
    if found is None or _AFTER.match(text, found.end()) is None or not values:
        return None
    if total.nouns or values[0].denominator != 1 or values[0] < 0:
        return None  # 17 inches carry a foot at 12
    columns = [side.text.strip() for side in sides if side and not side.nouns]
    digit = found["digit"] or found["digit_zh"]
    moved = found["carry"] or found["carry_zh"] or found["only"] or found["only_zh"]
    if not (any(map(_SUM.fullmatch, columns)) or _is_of_product(columns, digit, moved)):
        return None
    sum_ = int(values[0])
    tens, ones = divmod(sum_, 10)
    if tens and moved is not None and int(moved) == 10 * tens:
        return None  # whoever says "carry the 10" may mean the same
    if digit is None:
        ok = moved is not None and int(moved) == tens
        reason = f"of {sum_}, {tens} is carried"
    else:
        ok = (
            int(digit) in (sum_, ones)
            if moved is None
            else (int(digit) == ones and int(moved) == tens)
        )
        reason = f"of {sum_}, {ones} is written and {tens} carried"
    return Carried(ok, "" if ok else reason, found.end("lead"), found.end())


def _is_of_product(columns: list[str], digit: str | None, moved: str | None) -> bool:
    """Whether a note is that of a written multiplication.

    Behind ``6*3=18`` a division writes a factor, and carries what is left over.
    """
    if digit is None or moved is None:
        return False
    products = map(_PRODUCT.fullmatch, columns)
    return any(found and digit not in found.groups() for found in products)
