"""Other things to do with an answer than to read it: code and JSON."""

from __future__ import annotations

import ast
import json
import re
from typing import Any

from qwq_lab.errors import UsageError

FORMATS = ("md", "text", "code", "json")

_FENCE = re.compile(r"^[ \t]*(```+|~~~+)[^\n]*\n(.*?)^[ \t]*\1[ \t]*$", re.M | re.S)


def code_of(answer: str) -> str | None:
    """Return the code in an answer: its fenced blocks, or all of it if it is Python.

    None when there is none. The code is never run.
    """
    blocks = fenced_blocks(answer)
    if blocks:
        return "\n\n".join(blocks)
    try:
        statements = ast.parse(answer).body
    except (SyntaxError, ValueError):
        return None
    # A sentence of one word is an expression, too, but nobody's code.
    if not any(not isinstance(statement, ast.Expr) for statement in statements):
        return None
    return answer


def json_of(answer: str) -> Any:
    """Parse the JSON in an answer: its fenced block, or all of it.

    Raises
    ------
    UsageError
        When it is no JSON; the message says where it stops being any.
    """
    blocks = fenced_blocks(answer)
    text = blocks[0] if blocks else answer
    try:
        return json.loads(text)
    except ValueError as error:
        raise UsageError(
            f"the answer is no JSON ({error}); the reply is in _qwq as it came"
        ) from None


def fenced_blocks(answer: str) -> list[str]:
    """Return the inside of each fenced code block."""
    return [found[2].rstrip("\n") for found in _FENCE.finditer(answer)]
