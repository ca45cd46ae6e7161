"""What a submission is tested with. Expected answers never leave the judge."""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.assert_tests import AssertCase
from qwq_lab.sandbox.inside import wire

MAX_CASES = 10_000
MAX_TOLERANCE = 1e9


@dataclass(frozen=True)
class Case:
    """A program reads ``stdin`` and must print ``expected``.

    Numbers may differ by ``tolerance`` if one is given, absolutely or relatively.
    """

    stdin: str
    expected: str
    id: str = ""
    tolerance: float | None = None


@dataclass(frozen=True)
class Call:
    """``function(*args, **kwargs)`` must return ``expected``.

    All are plain data: None, bool, int, float, complex, str, bytes, list, tuple, set,
    frozenset, dict.
    """

    function: str
    args: Sequence[Any] = ()
    expected: Any = None
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    id: str = ""
    tolerance: float | None = None


AnyCase = Case | Call | AssertCase


def check_cases(cases: Sequence[AnyCase]) -> list[AnyCase]:
    """Give every case an id of its own and check what can be checked beforehand.

    Raises
    ------
    UsageError
        When there are none, too many, two with one id, or data that cannot be sent.
    """
    if isinstance(cases, (str, bytes)) or not isinstance(cases, Sequence):
        raise UsageError(
            f"cases is a {type(cases).__name__}, but must be a list of Case, Call "
            "or the cases of parse_asserts"
        )
    if not cases:
        raise UsageError(
            "there are no cases; a submission that nothing tests cannot pass, "
            "so give at least one"
        )
    if all(isinstance(case, Case) and _is_blank(case.expected) for case in cases):
        raise UsageError(
            "no case expects any output, so a program that does nothing would pass; "
            "give at least one whose expected text is not empty"
        )
    if len(cases) > MAX_CASES:
        raise UsageError(f"there are {len(cases)} cases, but at most {MAX_CASES} fit")
    named: list[AnyCase] = []
    seen: set[str] = set()
    for number, case in enumerate(cases, 1):
        case = _checked(case, number)
        if case.id in seen:
            raise UsageError(f"two cases have the id {case.id!r}; give each its own")
        seen.add(case.id)
        named.append(case)
    return named


def _is_blank(text: object) -> bool:
    return isinstance(text, str) and not text.strip()


def _checked(case: AnyCase, number: int) -> AnyCase:
    if not isinstance(case, (Case, Call, AssertCase)):
        raise UsageError(
            f"case {number} is a {type(case).__name__}, but must be a Case or a Call"
        )
    if isinstance(case, AssertCase):
        return case
    if not isinstance(case.id, str):
        raise UsageError(f"the id of case {number} must be a text")
    case = replace(case, id=case.id or f"case {number}")
    tolerance = case.tolerance
    if tolerance is not None and not (
        isinstance(tolerance, (int, float))
        and not isinstance(tolerance, bool)
        and 0 <= tolerance <= MAX_TOLERANCE
    ):
        raise UsageError(f"{case.id}: the tolerance must be from 0 to 1e9")
    if isinstance(case, Case):
        if not isinstance(case.stdin, str) or not isinstance(case.expected, str):
            raise UsageError(f"{case.id}: stdin and expected must be texts")
        return case
    try:
        function, words = check_names(case.function, case.kwargs)
    except UsageError as error:
        raise UsageError(f"{case.id}: {error}") from None
    if not isinstance(case.args, (list, tuple)):
        raise UsageError(f"{case.id}: args must be a list, one item per argument")
    try:
        plain = [list(case.args), words, case.expected]
        args, kwargs, expected = wire.decode(wire.encode(plain))
    except (wire.WireError, TypeError, ValueError) as error:
        raise UsageError(f"{case.id}: {error}") from None
    # Taken over as plain data, so that no method of the caller's classes is asked.
    return replace(
        case, function=function, args=tuple(args), kwargs=kwargs, expected=expected
    )


def check_names(function: object, kwargs: object) -> tuple[str, dict[str, Any]]:
    """Return a function's name and keyword arguments as Python reads names.

    In a name Python takes ``ﬁ``, which is one letter, for the two that it shows.

    Raises
    ------
    UsageError
        When no function can have such a name, or a keyword is no text.
    """
    if not isinstance(function, str) or not function.isidentifier():
        raise UsageError(f"{function!r} cannot be a function's name")
    if keyword.iskeyword(function):
        raise UsageError(f"{function!r} means something else in Python than a function")
    if not isinstance(kwargs, Mapping):
        raise UsageError(f"kwargs is a {type(kwargs).__name__}, but must be a dict")
    words: dict[str, Any] = {}
    for name, value in kwargs.items():
        if not isinstance(name, str):
            raise UsageError(f"the keyword {name!r} must be a text")
        words[_as_name(name)] = value
    if len(words) != len(kwargs):
        raise UsageError("two keywords are the same name to Python")
    return _as_name(function), words


def _as_name(text: str) -> str:
    # What is no name, such as "a b", is only ever a key of **words.
    return unicodedata.normalize("NFKC", text) if text.isidentifier() else text
