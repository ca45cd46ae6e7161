"""sympy and math-verify in a process of their own, which can be killed.

What the exact path cannot judge goes there: integrals, limits, notation that it does
not read. Nothing in sympy can be interrupted safely from inside, and a time limit by
signals fails in threads and takes the caller's alarm away; so the clock is kept
outside, starts when the work does, and ends the process.

    python -m qwq_lab.verifiers.maths.worker     reads and writes one JSON line a time
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

MEMORY_BYTES = 4 << 30
MAX_CHARACTERS = 20_000
_DIGITS = re.compile(r"\d+")
# All that may stand in a text which it is asked about: it drops what it does not know,
# and reads something else in lists, relations, words and calls of functions.
_COMMANDS = frozenset(
    """
    frac dfrac tfrac sqrt int sum prod lim infty pi cdot times div to theta alpha beta
    gamma lambda mu sigma phi omega sin cos tan cot sec csc arcsin arccos arctan sinh
    cosh tanh ln log exp binom left right quad
    """.split()
)
_COMMAND = re.compile(r"\\([A-Za-z]+|.)")
_ALLOWED = re.compile(r"[A-Za-z0-9+\-*/^_(){}\[\]|!.\s]*")
_UNCLEAR = re.compile(
    r"(?<![a-zA-Z])[a-zA-Z]{3,}|\d\s*_|\d\s+\d|\.\.|\.(?!\d)|[a-zA-Z]\s*\(|!\s*!"
    r"|^\s*[*/^_.!]|[-+*/^_]\s*$|\{\s*\}|[-+*/^]\s*[*/)}\]]|[(\[{]\s*[*/)}\]]"
)
_FUNCTIONS = re.compile(
    r"\\(?:sin|cos|tan|cot|sec|csc|arc\w{3}|sinh|cosh|tanh|ln|log|exp|left|right)"
    r"(?![a-z])"
)
_PLAIN = re.compile(r"\\[,;:!]|\\(?:left|right)(?![a-zA-Z])")
_BOUNDS = re.compile(r"_\{\s*[a-z]\s*(?:=|\\to(?![a-zA-Z]))[^{}]*\}")


def compare(answer: str, expected: str) -> bool | None:
    """Ask math-verify; None when it does not read both completely.

    It drops what it does not understand, and then takes different answers for equal.
    So a text counts as read only if every number in it is in what was read.
    """
    from math_verify import parse, verify

    answer, expected = (
        " ".join(_PLAIN.sub(" ", text).split()) for text in (answer, expected)
    )
    if max(len(answer), len(expected)) > MAX_CHARACTERS:
        return None
    for text in (answer, expected):
        if not _is_clear(_BOUNDS.sub("_{a}", text)):
            return None
    read = []
    for text in (expected, answer):
        parsed = parse(f"${text}$", parsing_timeout=None, raise_on_error=False)
        if not parsed or not _is_complete(text, parsed):
            return None
        read.append(parsed)
    return bool(
        verify(
            *read,
            strict=True,
            float_rounding=12,
            numeric_precision=40,
            timeout_seconds=None,
            raise_on_error=True,
        )
    )


def _is_clear(text: str) -> bool:
    """Whether a text consists of nothing but what is read as it is written."""
    commands = _COMMAND.findall(text)
    if not _COMMANDS.issuperset(commands) or commands[-1:] in (["cdot"], ["times"]):
        return False
    # A function's name is no variable before its bracket.
    bare = _COMMAND.sub(" A ", _FUNCTIONS.sub("", text))
    return bool(_ALLOWED.fullmatch(bare)) and not _UNCLEAR.search(bare)


def _is_complete(text: str, parsed: Sequence[Any]) -> bool:
    from sympy import srepr

    first = parsed[0]
    if isinstance(first, str):
        return False
    seen = Counter(_DIGITS.findall(srepr(first)))
    wanted = Counter(digits.lstrip("0") or "0" for digits in _DIGITS.findall(text))
    # Numbers that only shape the notation, as the 2 of a square root, may be missing.
    return set(wanted - seen) <= {"0", "1", "2"} and bool(
        first.free_symbols or seen or first.is_number
    )


def main() -> None:
    """Answer questions until standard input ends."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    import logging

    import math_verify  # noqa: F401 - takes a second, which is not the first question's

    logging.disable(logging.CRITICAL)
    answers, sys.stdout = sys.stdout, sys.stderr
    print(json.dumps({"ready": True}), file=answers, flush=True)
    for line in sys.stdin:
        question = json.loads(line)
        try:
            equal = compare(question["answer"], question["expected"])
        except Exception:  # whatever sympy raises on odd input: it could not tell
            equal = None
        print(json.dumps({"equal": equal}), file=answers, flush=True)


if __name__ == "__main__":
    main()
