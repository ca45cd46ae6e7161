"""JSON as the standard has it: what other readers let pass is an error with a name.

Errors are: text after the value, a key that stands twice in an object, ``NaN`` and
``Infinity``, numbers beyond what computers hold, and values nested too deeply.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

MAX_DEPTH = 100
MAX_DIGITS = 300

_SPACE = re.compile(r"[ \t\r\n]*")


class InvalidJSONError(ValueError):
    """A text is not JSON; the message says why, in one sentence."""


def read_json(text: str) -> Any:
    """Return the value of a text that is JSON as a whole.

    Raises
    ------
    InvalidJSONError
        When it is not, or has one of the errors named in this module.
    """
    if not text.strip():
        raise InvalidJSONError("there is no JSON: the text is empty")
    try:
        value = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise InvalidJSONError(_said(error)) from None
    except RecursionError:
        raise _too_deep() from None
    _check_depth(value)
    return value


def read_json_at(text: str, start: int) -> tuple[Any, int]:
    """Read the JSON value that starts at a place in a text, with space around it.

    Returns
    -------
    The value, and where the text goes on.

    Raises
    ------
    InvalidJSONError
        As `read_json` does, but not for text after the value.
    """
    before = _SPACE.match(text, start)
    start = before.end() if before else start
    try:
        value, end = _DECODER.raw_decode(text, start)
    except json.JSONDecodeError as error:
        raise InvalidJSONError(_said(error)) from None
    except RecursionError:
        raise _too_deep() from None
    _check_depth(value)
    after = _SPACE.match(text, end)
    return value, after.end() if after else end


def is_deeper(value: object, depth: int) -> bool:
    """Whether lists and dicts are nested more than so many levels deep."""
    level: list[object] = [value]
    for _ in range(depth + 1):
        holders = [part for part in level if isinstance(part, (Mapping, list, tuple))]
        if not holders:
            return False
        level = [
            part
            for holder in holders
            for part in (holder.values() if isinstance(holder, Mapping) else holder)
        ]
    return True


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        counts = Counter(key for key, _ in pairs)
        key = next(key for key in counts if counts[key] > 1)
        raise InvalidJSONError(f"the key “{key[:60]}” stands twice in one object")
    return made


def _whole_number(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise InvalidJSONError(f"there is a number of more than {MAX_DIGITS} digits")
    return int(digits)


def _number(digits: str) -> float:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise InvalidJSONError(f"the number {digits[:40]} is too large")
    return value


def _constant(name: str) -> Any:
    raise InvalidJSONError(f"{name} is not a value that JSON has")


def _check_depth(value: Any) -> None:
    if is_deeper(value, MAX_DEPTH):
        raise _too_deep()


def _too_deep() -> InvalidJSONError:
    return InvalidJSONError(f"it is nested deeper than {MAX_DEPTH} levels")


def _said(error: json.JSONDecodeError) -> str:
    if error.msg == "Extra data":
        return f"text follows the JSON at line {error.lineno}, column {error.colno}"
    return (
        f"it is no valid JSON: {error.msg.lower()} at line {error.lineno}, "
        f"column {error.colno}"
    )


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object,
    parse_int=_whole_number,
    parse_float=_number,
    parse_constant=_constant,
)
