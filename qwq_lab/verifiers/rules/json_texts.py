"""Where the JSON of an answer stands: bare, in a code fence, or amid a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import regex

from qwq_lab.verifiers.strict_json import InvalidJSONError, read_json, read_json_at

_FENCE = "```"
_INFO = regex.compile(r"[ \t]*(\w*)[ \t]*")
_OPENING = regex.compile(r"[{\[]")
_MAX_STARTS = 50


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
        return read_json(fences[0])
    if len(fences) > 1:
        raise InvalidJSONError(
            f"there are {len(fences)} code fences, so it is not clear which is meant"
        )
    bare = text.strip()
    try:
        return read_json(bare)
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


def _find_amid(text: str) -> Any:
    """Return the one object, or else the one array, that stands among words."""
    found: list[Any] = []
    error = InvalidJSONError("there is no JSON in the text")
    at = -1
    for _ in range(_MAX_STARTS):
        start = _OPENING.search(text, at + 1)
        if start is None:
            break
        at = start.start()
        try:
            value, end = read_json_at(text, at)
        except InvalidJSONError as problem:
            error = problem
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
    return objects[0]
