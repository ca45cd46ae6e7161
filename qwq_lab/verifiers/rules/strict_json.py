"""JSON as the standard has it: what other readers let pass is an error with a name.

Errors are: text after the value, a key that stands twice in an object, ``NaN`` and
``Infinity``, numbers beyond what computers hold, and values nested too deeply.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import regex

MAX_DEPTH = 100
MAX_DIGITS = 300

_FENCE = "```"
_INFO = regex.compile(r"[ \t]*(\w*)[ \t]*")
_OPENING = regex.compile(r"[{\[]")
_MAX_STARTS = 50


class InvalidJSONError(ValueError):
    """A text is not JSON; the message says why, in one sentence."""


def parse(text: str) -> Any:
    """Return the value of a text that is JSON as a whole.

    Raises
    ------
    InvalidJSONError
        When it is not, or has one of the errors named in this module.
    """
    if not text.strip():
        raise InvalidJSONError("there is no JSON: the text is empty")
    try:
        value = _decoder().decode(text)
    except json.JSONDecodeError as error:
        raise InvalidJSONError(_said(error)) from None
    except RecursionError:
        raise _too_deep() from None
    _check_depth(value)
    return value


def find(text: str) -> Any:
    """Return the one JSON value of an answer: bare, in a code fence, or amid a text.

    Of several code fences only one may hold JSON; without any, the answer must have one
    object or array amid its words.

    Raises
    ------
    InvalidJSONError
        When there is none, more than one, or it has an error.
    """
    fences = [content for info, content in fenced(text) if info in ("", "json")]
    if len(fences) == 1:
        return parse(fences[0])
    if len(fences) > 1:
        raise InvalidJSONError(
            f"there are {len(fences)} code fences, so it is not clear which is meant"
        )
    bare = text.strip()
    try:
        return parse(bare)
    except InvalidJSONError:
        if not bare or bare[0] in "{[":
            # It begins as JSON, so what is wrong with it is the answer.
            raise
    return _find_amid(bare)


def unfenced(text: str) -> str:
    """Return what stands in a code fence that is the whole text, or the text."""
    bare = text.strip()
    if len(bare) < 2 * len(_FENCE) or not (
        bare.startswith(_FENCE) and bare.endswith(_FENCE)
    ):
        return bare
    inside = bare[len(_FENCE) : -len(_FENCE)]
    info = _INFO.match(inside)
    assert info is not None  # noqa: S101 - it also finds nothing
    rest = inside[info.end() :]
    is_info = rest.startswith("\n") or info.group(1).lower() == "json"
    return rest.strip() if is_info else inside.strip()


def fenced(text: str) -> Iterator[tuple[str, str]]:
    """Yield the word behind the opening and the content of each code fence."""
    info: str | None = None
    content: list[str] = []
    for line in text.split("\n"):
        bare = line.strip()
        if info is None and bare.startswith(_FENCE):
            info, content = bare[len(_FENCE) :].strip().lower(), []
        elif info is not None and bare == _FENCE:
            yield info, "\n".join(content)
            info = None
        else:
            content.append(line)


def depth(value: Any) -> int:
    """Return how deeply a value is nested; a number or a text is 0 deep."""
    deepest, level = 0, [value]
    while True:
        holders = [each for each in level if isinstance(each, (dict, list))]
        if not holders:
            return deepest
        deepest += 1
        level = [
            item
            for holder in holders
            for item in (holder.values() if isinstance(holder, dict) else holder)
        ]


def _find_amid(text: str) -> Any:
    """Return the one object, or else the one array, that stands among words."""
    decoder = _decoder()
    found: list[Any] = []
    error = InvalidJSONError("there is no JSON in the text")
    at = -1
    for _ in range(_MAX_STARTS):
        start = _OPENING.search(text, at + 1)
        if start is None:
            break
        at = start.start()
        try:
            value, end = decoder.raw_decode(text, at)
        except json.JSONDecodeError as problem:
            error = InvalidJSONError(_said(problem))
        except RecursionError:
            raise _too_deep() from None
        else:
            found.append(value)
            at = end - 1
    objects = [value for value in found if isinstance(value, dict)] or found
    if len(objects) > 1:
        raise InvalidJSONError(
            f"there are {len(objects)} JSON values, so it is not clear which is meant"
        )
    if not objects:
        raise error
    _check_depth(objects[0])
    return objects[0]


def _decoder() -> json.JSONDecoder:
    return json.JSONDecoder(
        object_pairs_hook=_object,
        parse_int=_whole_number,
        parse_float=_number,
        parse_constant=_constant,
    )


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
    if depth(value) > MAX_DEPTH:
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
