"""JSON Schema, Draft 2020-12, with bounds: no network, no runaway patterns.

The package ``jsonschema`` does the checking. What is different here: ``$ref`` only
points inside the schema, patterns have a time limit, everything together has a limit of
steps, ``multipleOf`` is exact (0.3 is a multiple of 0.1), and the formats date, time,
date-time, email, ipv4, ipv6 and uuid are checked. ``unevaluatedItems``,
``unevaluatedProperties`` and ``$dynamicRef`` are not supported.
"""

from __future__ import annotations

import functools
import itertools
import json
from collections.abc import Callable, Mapping
from typing import Any

import regex

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.budget import BudgetError
from qwq_lab.sandbox.compare import shorten, show_value
from qwq_lab.verifiers.base import CannotJudgeError
from qwq_lab.verifiers.rules.parameters import quoted

MAX_ERRORS = 20
SHOWN_ERRORS = 3
MAX_PATTERN = 1_000

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_NOT_SUPPORTED = ("unevaluatedItems", "unevaluatedProperties", "$dynamicRef")
_MAPS_OF_SCHEMAS = ("properties", "patternProperties", "$defs", "dependentSchemas")
_DATA_KEYWORDS = ("const", "enum", "default", "examples")
_NAMES = {
    "string": "a text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}


def read_schema(schema: object) -> Any:
    """Return a schema that can be used here.

    Raises
    ------
    UsageError
        When it is no schema of the draft, or asks for what is not supported.
    """
    if not isinstance(schema, Mapping):
        raise UsageError(
            f"the schema is {show_value(schema, 60)}, but must be a mapping as in "
            '{"type": "object"}'
        )
    try:
        _validator(json.dumps(schema))
    except (TypeError, ValueError, RecursionError):
        raise UsageError(
            "the schema is not plain JSON data of reasonable depth; write it as dicts, "
            "lists, texts and numbers"
        ) from None
    return schema


def schema_errors(schema: Any, value: Any) -> list[str]:
    """Say in sentences where a value does not fit a schema.

    Raises
    ------
    CannotJudgeError
        When that takes too many steps.
    UsageError
        When the schema refers to something that is not there.
    """
    from referencing.exceptions import Unresolvable

    from qwq_lab.verifiers.rules.json_keywords import bounded

    validator = _validator(json.dumps(schema))
    try:
        with bounded():
            errors = itertools.islice(validator.iter_errors(value), MAX_ERRORS)
            return list(dict.fromkeys(map(_in_words, errors)))
    except BudgetError:
        raise CannotJudgeError(
            "comparing the answer with the schema takes too many steps"
        ) from None
    except RecursionError:
        raise CannotJudgeError(
            "the schema refers to itself without end, or the answer is nested too "
            "deeply for it"
        ) from None
    except Unresolvable as error:
        raise UsageError(
            f"the schema refers to #{error.ref.lstrip('#')}, which it does not have"
        ) from None


def _check_supported(schema: Any) -> None:
    if isinstance(schema, list):
        for item in schema:
            _check_supported(item)
    if not isinstance(schema, Mapping):
        return
    for key, value in schema.items():
        if key in _NOT_SUPPORTED:
            raise UsageError(
                f"the schema has {key}, which is not supported; use "
                "additionalProperties, items or $ref"
            )
        if key == "$ref" and isinstance(value, str) and not value.startswith("#"):
            raise UsageError(
                f"the schema refers to {shorten(value, 80)}, which is outside it; copy "
                "that under $defs and refer to #/$defs/..."
            )
        if key == "$schema" and str(value).rstrip("#") != DRAFT:
            raise UsageError(
                f"the schema is written for {shorten(str(value), 80)}, but must be of "
                f"Draft 2020-12, {DRAFT}"
            )
        if key == "pattern" and isinstance(value, str):
            _check_pattern(value)
        if key == "patternProperties" and isinstance(value, Mapping):
            for pattern in value:
                _check_pattern(str(pattern))
        if key in _MAPS_OF_SCHEMAS and isinstance(value, Mapping):
            # Its keys are names, also where they read like keywords.
            for inner in value.values():
                _check_supported(inner)
        elif key not in _DATA_KEYWORDS:
            _check_supported(value)


def _check_pattern(pattern: str) -> None:
    if len(pattern) > MAX_PATTERN:
        raise UsageError(f"a pattern of the schema has over {MAX_PATTERN} characters")
    try:
        regex.compile(pattern)
    except regex.error as error:
        raise UsageError(
            f"the pattern {shorten(pattern, 60)} of the schema is no regular "
            f"expression: {error.msg}"
        ) from None


@functools.lru_cache(maxsize=64)
def _validator(schema_text: str) -> Any:
    schema = json.loads(schema_text)
    _check_supported(schema)
    from jsonschema import SchemaError

    from qwq_lab.verifiers.rules.json_keywords import make_validator

    try:
        return make_validator(schema)
    except SchemaError as error:
        raise UsageError(
            f"the schema is not one of Draft 2020-12: {shorten(error.message)}"
        ) from None


def _in_words(error: Any) -> str:
    place = _place(error.absolute_path)
    keyword, wanted, got = error.validator, error.validator_value, error.instance
    if keyword == "required":
        missing = [name for name in wanted if name not in got]
        return f"{place} lacks the key {quoted(missing)}"
    if keyword == "additionalProperties":
        return f"in {place} {error.message}"
    shown = f"{place} is {_show_json(got)}"
    if keyword in _SAYINGS:
        return f"{shown}, but {_SAYINGS[keyword](wanted)}"
    return f"{place}: {shorten(error.message)}"


_SAYINGS: Mapping[str, Callable[[Any], str]] = {
    "type": lambda wanted: f"must be {_types_in_words(wanted)}",
    "enum": lambda wanted: f"must be one of {_show_json(wanted)}",
    "const": lambda wanted: f"must be {_show_json(wanted)}",
    "minimum": lambda wanted: f"must be at least {wanted}",
    "maximum": lambda wanted: f"must be at most {wanted}",
    "exclusiveMinimum": lambda wanted: f"must be more than {wanted}",
    "exclusiveMaximum": lambda wanted: f"must be less than {wanted}",
    "multipleOf": lambda wanted: f"must be a multiple of {wanted}",
    "minLength": lambda wanted: f"must have at least {wanted} characters",
    "maxLength": lambda wanted: f"must have at most {wanted} characters",
    "pattern": lambda wanted: f"must match {shorten(wanted, 60)}",
    "format": lambda wanted: f"must be written as {wanted}",
    "minItems": lambda wanted: f"must have at least {wanted} items",
    "maxItems": lambda wanted: f"must have at most {wanted} items",
    "uniqueItems": lambda _: "must have nothing twice",
    "contains": lambda _: "lacks an item of the wanted kind",
    "anyOf": lambda _: "fits none of the alternatives",
    "oneOf": lambda _: "must fit exactly one of the alternatives",
    "not": lambda _: "is what it must not be",
}


def _types_in_words(wanted: Any) -> str:
    names = [wanted] if isinstance(wanted, str) else wanted
    return " or ".join(_NAMES[name] for name in names)


def _show_json(value: Any) -> str:
    return shorten(json.dumps(value, ensure_ascii=False), 80)


def _place(path: Any) -> str:
    written = "".join(
        f"[{part}]" if isinstance(part, int) else f".{part}" for part in path
    )
    return shorten(written.lstrip("."), 80) or "the answer"
