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
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

MEMORY_BYTES = 4 << 30
_DIGITS = re.compile(r"\d+")
# Where it drops parts, or reads something else: lists, relations, words, dots.
_UNCLEAR = re.compile(
    r"[,;:=<>≤≥∈]|\\(?:l|c|v|d)?dots|\.\.\.|…|\\(?:text|mbox|in|ne|neq|le|leq|ge|geq"
    r"|equiv|pmod|bmod|mathbb|sim|approx|propto|cup|cap|pm|mp|circ)(?![a-zA-Z])"
    r"|(?<![\\a-zA-Z])[a-zA-Z]{3,}|\d\s*_|[\u3400-\u9fff]"
)
_PLAIN = re.compile(r"\\[,;:!]|\\(?:left|right)(?![a-zA-Z])")
_BOUNDS = re.compile(r"_\{\s*[a-z]\s*(?:=|\\to(?![a-zA-Z]))[^{}]*\}")


def compare(answer: str, expected: str) -> bool | None:
    """Ask math-verify; None when it does not read both completely.

    It drops what it does not understand, and then takes different answers for equal.
    So a text counts as read only if every number in it is in what was read.
    """
    from math_verify import parse, verify

    answer, expected = (_PLAIN.sub(" ", text) for text in (answer, expected))
    for text in (answer, expected):
        if _UNCLEAR.search(_BOUNDS.sub("_", text)):
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


def _is_complete(text: str, parsed: Sequence[Any]) -> bool:
    from sympy import srepr

    first = parsed[0]
    if isinstance(first, str):
        return False
    seen = set(_DIGITS.findall(srepr(first)))
    wanted = {str(int(digits)) for digits in _DIGITS.findall(text)}
    # Numbers that only shape the notation, as the 2 of a square root, may be missing.
    return wanted - seen <= {"0", "1", "2"} and bool(
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
