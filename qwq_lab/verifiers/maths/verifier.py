"""The verifier of mathematics."""

from __future__ import annotations

import math
import re
import time
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar, Literal

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.base import CannotJudgeError, Verifier
from qwq_lab.verifiers.cache import VerdictCache, content_key
from qwq_lab.verifiers.completion import Completion
from qwq_lab.verifiers.maths.answers import read_answer
from qwq_lab.verifiers.maths.cleaning import clean
from qwq_lab.verifiers.maths.comparison import Comparison
from qwq_lab.verifiers.maths.equality import UnknownError
from qwq_lab.verifiers.maths.exact import time_limit
from qwq_lab.verifiers.maths.extraction import Found, find_answer
from qwq_lab.verifiers.maths.nodes import Node, Symbol, UnreadableError, Words
from qwq_lab.verifiers.maths.workers import (
    TimeoutReachedError,
    WorkerUnavailableError,
    shared_workers,
)
from qwq_lab.verifiers.verdict import Verdict

SHOWN = 200
_CHOICE = re.compile(r"\(?[A-H]\)?")
# The text of a choice behind its letter: "(B) 12", "B. 12".
_CHOICE_WITH_TEXT = re.compile(
    r"(?:\\text(?:bf)?\s?\{\s?)?(?:\(([A-H])\)|([A-H])(?:[.:、)]\s?))\s?\}?\s?(.{0,200})",
    re.DOTALL,
)
_ANOTHER_CHOICE = re.compile(
    r"\([A-H]\)|(?<![A-Za-z])[A-H][.:、)]|\b(?:or|and|not)\b|[或和与不]"
)
_INTEGER = re.compile(r"-?[0-9]{1,18}")
_FRACTION = re.compile(
    r"(-?)(?:\\[dt]?frac\{(-?[0-9]{1,15})\}\{([0-9]{1,15})\}"
    r"|([0-9]{1,15})/([0-9]{1,15}))"
)

Expected = str | int | float | Fraction


@dataclass(frozen=True)
class MathsVerifier(Verifier):
    r"""Judges whether the answer to a mathematical question is the expected one.

    Most answers are compared exactly, here and at once: numbers, expressions, sets,
    intervals, equations, quantities, words. What that does not understand goes to
    math-verify and sympy in a process that is killed when its time is over; then, or
    when a value is too large to be known, the verdict is "not judged".

    Parameters
    ----------
    strict
        Take an answer only from ``\boxed{}``, and only behind a closed thought: for
        training, where anything else would be learnt as a way round.
    units
        ``"compare"`` wants the unit that is expected, in any size: 5 km are 5000 m.
        ``"ignore"`` compares the numbers.
    tolerance
        Take numbers for equal that differ by this share of the expected one. By default
        an approximation is not the number.
    budget_seconds
        Time on the clock for what goes to sympy, reading and comparing together.
    """

    kind: ClassVar[str] = "maths"
    cached: ClassVar[bool] = False  # what takes long is kept below

    strict: bool = False
    units: Literal["compare", "ignore"] = "compare"
    tolerance: float | None = None
    budget_seconds: float = 5.0

    def __post_init__(self) -> None:
        if self.units not in ("compare", "ignore"):
            raise UsageError(
                f'units is {self.units!r}, but must be "compare" or "ignore"'
            )
        if self.tolerance is not None and not 0 <= self.tolerance < 1:
            raise UsageError(
                f"tolerance is {self.tolerance!r}, but must be at least 0 and below 1"
            )
        if not 0 < self.budget_seconds <= 3600:
            raise UsageError(
                f"budget_seconds is {self.budget_seconds!r}, but must be above 0 and "
                "at most 3600"
            )
        if self.strict:
            object.__setattr__(self, "thinking", "required")

    def judge(self, completion: Completion, *, expected: Expected) -> Verdict:
        r"""Judge an answer.

        Parameters
        ----------
        expected
            The right answer: a number, plain text or LaTeX, with or without ``$`` and
            ``\boxed{}``.
        """
        text = completion.answer
        wanted = _expected_text(expected)
        found = find_answer(text, boxed_only=self.strict)
        if found.problem:
            return Verdict(False, expected=wanted, explanation=found.problem, text=text)
        same, why = self._compare(found, wanted)
        shown = _shorten(found.text)
        if not same:
            why = why or f"the answer is {shown}, expected {_shorten(wanted)}"
        else:
            why = f"the answer is {shown}"
        return Verdict(
            same, answer=found.text, expected=wanted, explanation=why, text=text
        )

    def _compare(self, found: Found, wanted: str) -> tuple[bool, str]:
        answer = found.text
        if answer == wanted:
            return True, ""
        if _INTEGER.fullmatch(answer) and _INTEGER.fullmatch(wanted):
            if self.tolerance is None:
                return int(answer) == int(wanted), ""
        elif self.tolerance is None:
            mine, theirs = _simple_fraction(answer), _simple_fraction(wanted)
            if mine and theirs:
                return mine[0] * theirs[1] == theirs[0] * mine[1], ""
        return self._compare_slowly(answer, wanted)

    def _compare_slowly(self, answer: str, wanted: str) -> tuple[bool, str]:
        comparison = Comparison(
            tolerance=self.tolerance, ignore_units=self.units == "ignore"
        )
        began = time.monotonic()
        try:
            with time_limit(self.budget_seconds / 2):
                got, expected = read_answer(answer), read_answer(wanted)
        except UnreadableError as error:
            return False, str(error)
        except RecursionError:
            return False, "the answer is nested too deeply"
        if chosen := _choice_with_text(answer, wanted):
            got = Symbol(chosen)
        try:
            with time_limit(self.budget_seconds / 2):
                same = comparison.same(got, expected)
            if same:
                return True, ""
            if not (_is_unread(got) or _is_unread(expected)):
                return False, comparison.note
        except UnknownError as error:
            if error.hopeless:
                raise CannotJudgeError(str(error)) from None
            return self._ask_sympy(answer, wanted, began, str(error)), ""
        except RecursionError:
            raise CannotJudgeError("the expressions are nested too deeply") from None
        return self._ask_sympy(answer, wanted, began), comparison.note

    def _ask_sympy(self, answer: str, wanted: str, began: float, why: str = "") -> bool:
        """Judge what is beyond the exact path; ``why`` if that could not decide.

        It has what is left of the budget.
        """
        key = content_key(answer, wanted, self.budget_seconds)
        known = _answers.get(key) if key else None
        if known is not None:
            equal = known.passed
        else:
            try:
                left = max(self.budget_seconds - (time.monotonic() - began), 0.1)
                equal = shared_workers().compare(answer, wanted, left)
            except TimeoutReachedError:
                raise CannotJudgeError(
                    f"comparing took longer than {self.budget_seconds:g} s"
                ) from None
            except WorkerUnavailableError as error:
                raise CannotJudgeError(f"sympy could not be asked: {error}") from None
            if key:
                _answers.put(key, Verdict(equal))
        if equal is None and why:
            raise CannotJudgeError(why)
        return bool(equal)


# What sympy said; asking it is slow.
_answers = VerdictCache()


def _expected_text(expected: Any) -> str:
    if isinstance(expected, str):
        text = expected.strip()
        if "box" in text:
            text = find_answer(text, boxed_only=True).text or text
        if not text.strip("$ "):
            raise UsageError("expected is empty; give the right answer")
        return text
    if isinstance(expected, bool) or not isinstance(expected, (int, float, Fraction)):
        raise UsageError(
            f"expected is a {type(expected).__name__}, but must be a text or a number"
        )
    if isinstance(expected, float) and math.isnan(expected):
        raise UsageError("expected is not a number (nan); give the right answer")
    if isinstance(expected, int):
        return f"{Decimal(expected):f}"  # of any length, unlike str
    if isinstance(expected, Fraction):
        above, below = map(Decimal, expected.as_integer_ratio())
        return f"{above:f}/{below:f}" if below != 1 else f"{above:f}"
    return str(expected)


def _simple_fraction(text: str) -> tuple[int, int] | None:
    found = _FRACTION.fullmatch(text)
    if found is None:
        return (int(text), 1) if _INTEGER.fullmatch(text) else None
    above, below = int(found[2] or found[4]), int(found[3] or found[5])
    return (-above if found[1] else above, below) if below else None


def _choice_with_text(answer: str, wanted: str) -> str:
    """Return the letter of ``(B) 12``, where one letter is expected."""
    if not _CHOICE.fullmatch(wanted):
        return ""
    found = _CHOICE_WITH_TEXT.fullmatch(clean(answer).strip("$ "))
    if found is None or _ANOTHER_CHOICE.search(found[3]):
        return ""
    return found[1] or found[2]


def _is_unread(node: Node) -> bool:
    return isinstance(node, Words) and node.text.startswith("\\")


def _shorten(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
