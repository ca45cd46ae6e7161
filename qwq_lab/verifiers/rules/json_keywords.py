"""The keywords of JSON Schema that have bounds here, on top of ``jsonschema``.

Apart from the module that reads schemas, since ``jsonschema`` can take seconds to load.
"""

from __future__ import annotations

import contextlib
import contextvars
import datetime
import functools
import ipaddress
import json
import time
import uuid
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import jsonschema
import referencing
import regex

from qwq_lab.sandbox.budget import Budget
from qwq_lab.sandbox.compare import shorten
from qwq_lab.verifiers.base import CannotJudgeError

MAX_STEPS = 300_000
MAX_PATTERN_SECONDS = 1.0

KeywordCheck = Callable[[Any, Any, Any, Any], Iterator[Any]]


class _Limits:
    """What is left for one judgement."""

    def __init__(self) -> None:
        self.budget = Budget(MAX_STEPS)
        self.seconds = MAX_PATTERN_SECONDS

    def search(self, pattern: str, text: str) -> bool:
        """Return whether a pattern is in a text.

        Raises
        ------
        BudgetError
            When there were too many.
        CannotJudgeError
            When all of them together took too long.
        """
        self.budget.spend()
        began = time.perf_counter()
        try:
            if self.seconds <= 0:
                raise TimeoutError
            found = regex.search(pattern, text, timeout=self.seconds)
        except TimeoutError:
            raise CannotJudgeError(
                f"the pattern {shorten(pattern, 60)} takes too long on this answer"
            ) from None
        self.seconds -= time.perf_counter() - began
        return found is not None


_limits: contextvars.ContextVar[_Limits] = contextvars.ContextVar("_limits")


@contextlib.contextmanager
def bounded() -> Iterator[None]:
    """Give what is judged inside fresh bounds."""
    token = _limits.set(_Limits())
    try:
        yield
    finally:
        _limits.reset(token)


def make_validator(schema: Any) -> Any:
    """Return a validator that may be used inside `bounded`.

    Raises
    ------
    jsonschema.SchemaError
        When the schema is not one of Draft 2020-12.
    """
    jsonschema.Draft202012Validator.check_schema(schema)
    # A registry of its own, or jsonschema would fetch what a reference names.
    registry: Any = referencing.Registry()
    return _bounded_class()(schema, registry=registry, format_checker=_formats())


@functools.lru_cache(maxsize=1)
def _bounded_class() -> Any:
    checks = {
        **jsonschema.Draft202012Validator.VALIDATORS,
        "pattern": _pattern,
        "patternProperties": _pattern_properties,
        "additionalProperties": _additional_properties,
        "uniqueItems": _unique_items,
        "multipleOf": _multiple_of,
    }
    bounded = {keyword: _bounded(check) for keyword, check in checks.items()}
    return jsonschema.validators.extend(jsonschema.Draft202012Validator, bounded)


def _bounded(check: KeywordCheck) -> KeywordCheck:
    @functools.wraps(check)
    def spend_and_check(
        validator: Any, value: Any, instance: Any, schema: Any
    ) -> Iterator[Any]:
        _limits.get().budget.spend()
        return check(validator, value, instance, schema) or iter(())

    return spend_and_check


def _pattern(_: Any, pattern: Any, instance: Any, schema: Any) -> Iterator[Any]:  # noqa: ARG001 - the form of a keyword
    if isinstance(instance, str) and not _limits.get().search(pattern, instance):
        yield jsonschema.ValidationError("does not match")


def _pattern_properties(
    validator: Any,
    patterns: Any,
    instance: Any,
    schema: Any,  # noqa: ARG001 - the form of a keyword
) -> Iterator[Any]:
    if isinstance(instance, dict):
        for pattern, subschema in patterns.items():
            for key, value in instance.items():
                if _limits.get().search(pattern, key):
                    yield from validator.descend(
                        value, subschema, path=key, schema_path=pattern
                    )


def _additional_properties(
    validator: Any, allowed: Any, instance: Any, schema: Any
) -> Iterator[Any]:
    if not isinstance(instance, dict):
        return
    known, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    for key, value in instance.items():
        if key in known or any(_limits.get().search(each, key) for each in patterns):
            continue
        if allowed is False:
            yield jsonschema.ValidationError(
                f"the key “{shorten(key, 60)}” is too many"
            )
        else:
            yield from validator.descend(value, allowed, path=key)


def _unique_items(_: Any, unique: Any, instance: Any, schema: Any) -> Iterator[Any]:  # noqa: ARG001 - the form of a keyword
    if unique and isinstance(instance, list):
        # As texts, which unlike numbers cannot be chosen so that a set gets slow.
        texts = [json.dumps(_plainest(item), sort_keys=True) for item in instance]
        if len(set(texts)) != len(texts):
            yield jsonschema.ValidationError("has something twice")


def _plainest(value: Any) -> Any:
    """Write 1.0 as 1, which is the same number in JSON."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_plainest(item) for item in value]
    if isinstance(value, dict):
        return {key: _plainest(item) for key, item in value.items()}
    return value


def _multiple_of(_: Any, factor: Any, instance: Any, schema: Any) -> Iterator[Any]:  # noqa: ARG001 - the form of a keyword
    if isinstance(instance, bool) or not isinstance(instance, (int, float)):
        return
    # By their decimals: 0.3 and 0.1 are not what computers make of them.
    if Fraction(repr(instance)) % Fraction(repr(factor)):
        yield jsonschema.ValidationError("is no multiple")


@functools.lru_cache(maxsize=1)
def _formats() -> Any:
    checker = jsonschema.FormatChecker(formats=())
    for name, read in (
        ("date", datetime.date.fromisoformat),
        ("time", lambda text: datetime.time.fromisoformat(_offset(text))),
        ("date-time", _read_date_time),
        ("email", _read_email),
        ("ipv4", ipaddress.IPv4Address),
        ("ipv6", ipaddress.IPv6Address),
        ("uuid", uuid.UUID),
    ):
        checker.checkers[name] = (_format_check(read), ())
    return checker


def _format_check(read: Callable[[str], object]) -> Callable[[object], bool]:
    def check(value: object) -> bool:
        if not isinstance(value, str):
            return True
        try:
            read(value)
        except ValueError:
            return False
        return True

    return check


def _offset(text: str) -> str:
    # Python 3.10 does not know the letter for Greenwich.
    return f"{text[:-1]}+00:00" if text.endswith(("Z", "z")) else text


def _read_date_time(text: str) -> None:
    if text[10:11] not in ("T", "t"):
        raise ValueError
    datetime.datetime.fromisoformat(_offset(text))


def _read_email(text: str) -> None:
    name, at, domain = text.partition("@")
    if not (name and at and "." in domain.strip(".")) or " " in text or "@" in domain:
        raise ValueError
