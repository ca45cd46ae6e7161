"""Calculations set out in lines: columns, rewritten terms, sorted lists."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from qwq_lab.verifiers.steps.values import exact_or_none, read_side, show
from qwq_lab.verifiers.verdict import Step

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.sentences import Sentence

_TERM = re.compile(
    r"^\s*(?:one step at a time|step by step|一步一步算|逐步计算)\s*[:：]"
    r"\s*(?P<term>[-+*/()\d.\s]{1,300})$",
    re.IGNORECASE,
)
_REWRITTEN = re.compile(r"(?:→|->|⇒|=>)\s*(?P<term>[-+*/()\d.\s]{1,300})$")
_SORT = re.compile(
    r"^\s*(?:take out the (?P<way>largest|smallest) each time"
    r"|每次取出最(?P<zh>[大小])的)\s*[:：]"
    r"\s*(?P<list>-?\d{1,30}(?:\s+-?\d{1,30}){1,50})\s*$",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"^\s*(?P<taken>-?\d{1,30})\s*[,，]\s*(?:left|剩下)\s*(?P<list>-?\d{1,30}(?:\s+-?\d{1,30}){0,50})\s*$",
    re.IGNORECASE,
)
_ROW = re.compile(r"^\s*(?P<sign>[-+*x×]?)\s*(?P<number>\d{1,30}(?:\.\d{1,30})?)\s*$")
_RULE = re.compile(r"^\s*[-–—_=─]{2,}\s*$")


class Layouts:
    """Remembers the lines that a written calculation has come to."""

    def __init__(self) -> None:
        self._term: Fraction | None = None
        self._list: list[int] | None = None
        self._largest = False
        self._rows: list[tuple[str, Fraction]] = []
        self._ruled = False

    def pass_by(self, sentence: Sentence) -> None:
        """Go past a line without digits."""
        if _RULE.match(sentence.text) and len(self._rows) > 1:
            self._ruled = True
        else:
            self._rows, self._ruled = [], False
        self._list = None

    def judge(self, sentence: Sentence) -> list[Step]:
        """Return the steps that this line is by its place among the others."""
        line = sentence.text.rstrip().replace("×", "*").replace("÷", "/")
        return [
            *self._rewrite(sentence, line),
            *self._sort(sentence, line),
            *self._column(sentence, line),
        ]

    def _rewrite(self, sentence: Sentence, line: str) -> list[Step]:
        """Judge the term behind the arrow of ``90/6=15 → 10*15-5``."""
        began = _TERM.match(line)
        if began:
            self._term = _value(began["term"])
            return []
        found = _REWRITTEN.search(line)
        if not found or self._term is None:
            return []
        value = _value(found["term"])
        if value is None:
            return []
        ok = value == self._term
        reason = (
            ""
            if ok
            else f"{found['term'].strip()} is {show(value)}, but the term before it "
            f"is {show(self._term)}, so something was copied wrongly"
        )
        self._term = value
        return [_step(sentence, found.start("term"), found.end("term"), ok, reason)]

    def _sort(self, sentence: Sentence, line: str) -> list[Step]:
        began = _SORT.match(line)
        if began:
            self._list = _numbers(began["list"])
            self._largest = (began["way"] or "").lower() == "largest" or (
                began["zh"] == "大"
            )
            return []
        found = _TAKEN.match(line)
        if not found or self._list is None:
            self._list = None
            return []
        taken, left = int(found["taken"]), _numbers(found["list"])
        before, self._list = self._list, left
        expected = max(before) if self._largest else min(before)
        word = "largest" if self._largest else "smallest"
        reason = ""
        if taken != expected:
            reason = f"{taken} is taken, but the {word} is {expected}"
        else:
            rest = list(before)
            rest.remove(taken)
            if sorted(rest) != sorted(left):
                reason = f"left are {' '.join(map(str, rest))}"
        start = len(line) - len(line.lstrip())
        return [_step(sentence, start, len(line), not reason, reason)]

    def _column(self, sentence: Sentence, line: str) -> list[Step]:
        """Judge the line below the rule of a sum set out in rows."""
        row = _ROW.match(line)
        if row is None:
            self._rows, self._ruled = [], False
            return []
        value = Fraction(row["number"])
        if not self._ruled:
            if not row["sign"] and not (self._rows and _is_sum(self._rows)):
                self._rows = []
            self._rows = [*self._rows[-50:], (row["sign"], value)]
            return []
        rows, self._rows, self._ruled = self._rows, [], False
        if row["sign"] or not any(sign for sign, _ in rows):
            return []
        expected = rows[0][1]
        for sign, number in rows[1:]:
            if sign in ("+", ""):
                expected += number
            elif sign == "-":
                expected -= number
            else:
                expected *= number
        if len(rows) > 2 and not _is_sum(rows):
            return []
        ok = value == expected
        reason = "" if ok else f"it is {show(expected, decimal=True)}"
        return [_step(sentence, row.start("number"), row.end("number"), ok, reason)]


def _is_sum(rows: list[tuple[str, Fraction]]) -> bool:
    return all(sign in ("", "+") for sign, _ in rows)


def _numbers(text: str) -> list[int]:
    return [int(word) for word in text.split()]


def _value(text: str) -> Fraction | None:
    node = read_side(text.strip())
    return None if node is None else exact_or_none(node)


def _step(sentence: Sentence, start: int, end: int, ok: bool, reason: str) -> Step:
    begin = sentence.start
    text = sentence.text[start:end]
    return Step(text, ok, reason, (begin + start, begin + start + len(text)))
