"""JSON read strictly: what a program could misread is an error."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any

MAX_DEPTH = 64
MAX_DIGITS = 400

_SPACE = re.compile(r"[ \t\r\n]*")


def read_json(text: str) -> Any:
    """Read a text that is one JSON value and nothing else.

    Raises
    ------
    ValueError
        With the reason in words: not JSON, text after it, a key that is there twice,
        NaN, infinity, a number of very many digits, or lists in lists without end.
    """
    value, end = read_json_at(text, 0)
    if end != len(text):
        raise ValueError(f"there is more text after the JSON, at character {end}")
    return value


def read_json_at(text: str, start: int) -> tuple[Any, int]:
    """Read the JSON value that starts at a place in a text, with space around it.

    Returns
    -------
    The value, and where the text goes on.

    Raises
    ------
    ValueError
        As `read_json` does, but not for text after the value.
    """
    match = _SPACE.match(text, start)
    start = match.end() if match else start
    if start == len(text):
        raise ValueError("there is no JSON")
    try:
        value, end = _DECODER.raw_decode(text, start)
    except json.JSONDecodeError as error:
        raise ValueError(
            f"it is not JSON: {error.msg.lower()} at character {error.pos}"
        ) from None
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    if is_deeper(value, MAX_DEPTH):
        raise ValueError("it is nested too deeply")
    match = _SPACE.match(text, end)
    return value, match.end() if match else end


def is_deeper(value: object, depth: int) -> bool:
    """Whether lists and dicts are nested more than so many levels deep."""
    waiting = [(value, 0)]
    while waiting:
        inner, level = waiting.pop()
        if isinstance(inner, Mapping):
            parts = list(inner.values())
        elif isinstance(inner, (list, tuple)):
            parts = list(inner)
        else:
            continue
        if level >= depth:
            return True
        waiting.extend((part, level + 1) for part in parts)
    return False


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key[:100]!r} is there twice")
        found[key] = value
    return found


def _refuse(word: str) -> Any:
    raise ValueError(f"{word} is not JSON")


def _whole(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        # Reading them takes time that grows with the square of their number.
        raise ValueError("a number has very many digits")
    return int(digits)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(f"the number {digits[:100]} is too large")
    return number


_DECODER = json.JSONDecoder(
    object_pairs_hook=_once,
    parse_constant=_refuse,
    parse_int=_whole,
    parse_float=_finite,
)
