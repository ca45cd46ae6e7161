"""What single fields of a JSON answer must be: type, range, unit, value."""

from __future__ import annotations

import datetime
import difflib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.compare import shorten, show_value, value_difference
from qwq_lab.verifiers.rules.parameters import quoted

MAX_PATH = 200
MAX_QUANTITY = 100
MAX_FOUND = 100_000

_PATH_PART = re.compile(r"\.?([^.\[\]]+)|\[(\d{1,6}|\*)\]")
_QUANTITY = re.compile(
    r"\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?)\s*(\D.*?)\s*"
)


class FieldRule(NamedTuple):
    """What a field must be; None and empty ask for nothing."""

    type: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    unit: tuple[str, ...] = ()
    equals: Any = None
    has_equals: bool = False
    tolerance: float | None = None
    one_of: tuple[Any, ...] = ()
    optional: bool = False


Path = tuple[str | int, ...]
_TYPES: Mapping[str, tuple[str, Callable[[Any], bool]]] = {
    "string": ("a text", lambda value: isinstance(value, str)),
    "number": ("a number", lambda value: _is_number(value)),
    "integer": ("a whole number", lambda value: _is_number(value) and value % 1 == 0),
    "boolean": ("true or false", lambda value: isinstance(value, bool)),
    "array": ("a list", lambda value: isinstance(value, list)),
    "object": ("an object", lambda value: isinstance(value, dict)),
    "null": ("null", lambda value: value is None),
    "date": ("a date such as 2025-03-31", lambda value: _is_date(value)),
}
_EVERY = "*"


def read_fields(fields: object) -> dict[Path, FieldRule]:
    """Return the rules of fields by path.

    Raises
    ------
    UsageError
        When a path or a rule makes no sense.
    """
    if not isinstance(fields, Mapping) or not fields:
        raise UsageError(
            f"fields is {show_value(fields, 60)}, but must map the fields to what they "
            'must be, as in {"items[*].price": {"minimum": 0}}'
        )
    return {_read_path(path): _read_rule(path, rule) for path, rule in fields.items()}


def field_errors(fields: Mapping[Path, FieldRule], value: Any) -> Iterator[str]:
    """Say in sentences which fields of a value are not what they must be."""
    for path, rule in fields.items():
        found = list(_find(value, path, ()))
        for place, got in found[:MAX_FOUND]:
            wrong = _why_wrong(got, rule)
            if wrong:
                yield f"{show_path(place)} is {_show(got)}, but {wrong}"
        missing = not found and _EVERY not in path
        if not rule.optional and (missing or _list_is_missing(value, path)):
            yield f"{show_path(path)} is missing"


def show_path(path: Sequence[str | int]) -> str:
    """Write a path as it is given."""
    parts = (
        f"[{part}]" if isinstance(part, int) or part == _EVERY else f".{part}"
        for part in path
    )
    return shorten("".join(parts).lstrip("."), 80)


def _find(value: Any, path: Path, place: Path) -> Iterator[tuple[Path, Any]]:
    if not path:
        yield place, value
        return
    part, rest = path[0], path[1:]
    if part == _EVERY:
        if isinstance(value, list):
            for at, item in enumerate(value):
                yield from _find(item, rest, (*place, at))
    elif isinstance(part, int):
        if isinstance(value, list) and part < len(value):
            yield from _find(value[part], rest, (*place, part))
    elif isinstance(value, dict) and part in value:
        yield from _find(value[part], rest, (*place, part))


def _list_is_missing(value: Any, path: Path) -> bool:
    """Whether there is no list where all items of one are meant, or one lacks them."""
    if _EVERY not in path:
        return False
    at = path.index(_EVERY)
    lists = [found for _, found in _find(value, path[:at], ())]
    if not any(isinstance(found, list) for found in lists):
        return True
    rest = path[at + 1 :]
    return any(
        not any(True for _ in _find(item, rest, ())) and _EVERY not in rest
        for found in lists
        if isinstance(found, list)
        for item in found
    )


def _why_wrong(got: Any, rule: FieldRule) -> str | None:
    """Say what a value must be, if it is not."""
    if rule.type and not _TYPES[rule.type][1](got):
        return f"must be {_TYPES[rule.type][0]}"
    if rule.has_equals and value_difference(got, rule.equals, rule.tolerance):
        return f"must be {_show(rule.equals)}"
    if rule.one_of and all(value_difference(got, each) for each in rule.one_of):
        return f"must be one of {_show(list(rule.one_of))}"
    if rule.unit:
        return _wrong_quantity(got, rule)
    if rule.minimum is None and rule.maximum is None:
        return None
    if not _is_number(got):
        return "must be a number"
    return _out_of_range(Fraction(repr(got)), rule)


def _wrong_quantity(got: Any, rule: FieldRule) -> str | None:
    units = quoted(rule.unit, "or")
    found = _QUANTITY.fullmatch(got[:MAX_QUANTITY]) if isinstance(got, str) else None
    if found is None or len(got) > MAX_QUANTITY:
        return f"must be a number with the unit {units}"
    if found.group(2) not in rule.unit:
        return f"must have the unit {units}"
    return _out_of_range(Fraction(found.group(1).replace(",", "")), rule)


def _out_of_range(number: Fraction, rule: FieldRule) -> str | None:
    if rule.minimum is not None and number < Fraction(repr(rule.minimum)):
        return f"must be at least {rule.minimum}"
    if rule.maximum is not None and number > Fraction(repr(rule.maximum)):
        return f"must be at most {rule.maximum}"
    return None


def _read_path(path: object) -> Path:
    if isinstance(path, str) and 0 < len(path) <= MAX_PATH:
        parts = list(_PATH_PART.finditer(path))
        if "".join(part.group() for part in parts) == path and path[0] != ".":
            return tuple(map(_read_part, parts))
    raise UsageError(
        f"the field {show_value(path, 60)} is no path; write it as in 'total', "
        "'buyer.name', 'items[0].price' or 'items[*].price'"
    )


def _read_part(part: re.Match[str]) -> str | int:
    key, index = part.groups()
    if key is not None:
        return str(key)
    return _EVERY if index == _EVERY else int(index)


def _read_rule(path: str, rule: object) -> FieldRule:
    if not isinstance(rule, Mapping) or not rule:
        raise UsageError(
            f"the rule of the field {path!r} is {show_value(rule, 60)}, but must be a "
            'mapping as in {"type": "number", "minimum": 0}'
        )
    given = dict(rule)
    for name in given:
        if name not in _READERS:
            close = difflib.get_close_matches(str(name), _READERS, n=1)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            raise UsageError(
                f"the rule of the field {path!r} has {name!r}, but knows "
                f"{', '.join(_READERS)}{hint}"
            )
        words, fits = _READERS[name]
        if not fits(given[name]):
            raise UsageError(
                f"{name} of the field {path!r} is {show_value(given[name], 60)}, but "
                f"must be {words}"
            )
    low, high = given.get("minimum"), given.get("maximum")
    if low is not None and high is not None and low > high:
        raise UsageError(
            f"the field {path!r} must be at least {low} and at most {high}, which "
            "nothing is"
        )
    unit = given.get("unit", ())
    given["unit"] = (unit,) if isinstance(unit, str) else tuple(unit)
    given["one_of"] = tuple(given.get("one_of", ()))
    return FieldRule(**given, has_equals="equals" in given)


_READERS: Mapping[str, tuple[str, Callable[[Any], bool]]] = {
    "type": (
        f"one of {', '.join(_TYPES)}",
        lambda value: isinstance(value, str) and value in _TYPES,
    ),
    "minimum": ("a number", lambda value: _is_number(value)),
    "maximum": ("a number", lambda value: _is_number(value)),
    "unit": ("a unit, or a list of the units that are right", lambda v: _is_texts(v)),
    "equals": ("a value of JSON", lambda value: _is_json(value)),
    "tolerance": ("a number from 0", lambda v: _is_number(v) and v >= 0),
    "one_of": (
        "a list of values of JSON",
        lambda v: isinstance(v, (list, tuple)) and bool(v) and all(map(_is_json, v)),
    ),
    "optional": ("True or False", lambda value: isinstance(value, bool)),
}


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return abs(value) < float("inf")


def _is_date(value: object) -> bool:
    if not isinstance(value, str) or len(value) != 10:
        return False
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_texts(value: object) -> bool:
    texts = [value] if isinstance(value, str) else value
    return (
        isinstance(texts, (list, tuple))
        and bool(texts)
        and all(isinstance(text, str) and text.strip() == text != "" for text in texts)
    )


def _is_json(value: object) -> bool:
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        return False
    return True


def _show(value: Any) -> str:
    return shorten(json.dumps(value, ensure_ascii=False), 80)
