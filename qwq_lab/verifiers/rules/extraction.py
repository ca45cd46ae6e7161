"""The rule on answers that must be JSON of a certain make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.rules.json_expressions import (
    Expression,
    read_expression,
    why_not,
)
from qwq_lab.verifiers.rules.json_fields import (
    FieldRule,
    Path,
    field_errors,
    read_fields,
    show_path,
)
from qwq_lab.verifiers.rules.json_schemas import (
    SHOWN_ERRORS,
    read_schema,
    schema_errors,
)
from qwq_lab.verifiers.rules.json_texts import find
from qwq_lab.verifiers.rules.parameters import Parameter, UnfitValueError
from qwq_lab.verifiers.rules.registry import Check, Requirement, register, requirement
from qwq_lab.verifiers.strict_json import InvalidJSONError


def _read_expressions(value: object) -> tuple[Expression, ...]:
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, (list, tuple)) or not texts:
        raise UnfitValueError
    if not all(isinstance(text, str) and text.strip() for text in texts):
        raise UnfitValueError
    return tuple(map(read_expression, texts))


SCHEMA = Parameter("a JSON Schema", read_schema, required=False)
FIELDS = Parameter("a mapping of fields to what they must be", read_fields, False, {})
WHERE = Parameter(
    "a list of expressions such as 'end >= start'", _read_expressions, False, ()
)


def _describe(
    schema: Any, fields: Mapping[Path, FieldRule], where: Sequence[Expression]
) -> str:
    parts = ["is JSON"]
    if schema is not None:
        parts.append("fits the schema")
    if fields:
        names = ", ".join(map(show_path, list(fields)[:3]))
        more = " and others" if len(fields) > 3 else ""
        parts.append(f"has the right values in {names}{more}")
    parts += [expression.words for expression in where]
    return ", ".join(parts)


@register(
    "extraction:json_schema",
    says=_describe,
    schema=SCHEMA,
    fields=FIELDS,
    where=WHERE,
)
def _json_schema(
    text: str,
    schema: Any,
    fields: Mapping[Path, FieldRule],
    where: Sequence[Expression],
) -> Check:
    """Check that the answer is JSON that fits a schema and rules on its fields."""
    if schema is None and not fields and not where:
        raise UsageError(
            "extraction:json_schema needs schema, fields or where; for any JSON at all "
            "there is detectable_format:json_format"
        )
    try:
        value = find(text)
    except InvalidJSONError as error:
        return Check(False, str(error))
    errors = schema_errors(schema, value) if schema is not None else []
    errors += field_errors(fields, value)
    for expression in where:
        why = why_not(expression, value)
        if why:
            errors.append(f"{expression.words} is not so: {why}")
    if not errors:
        return Check(True, "it is")
    more = len(errors) - SHOWN_ERRORS
    shown = "; ".join(errors[:SHOWN_ERRORS])
    return Check(False, f"{shown}; and {more} more" if more > 0 else shown)


def json_schema(
    schema: Mapping[str, Any] | None = None,
    *,
    fields: Mapping[str, Mapping[str, Any]] | None = None,
    where: str | Sequence[str] = (),
) -> Requirement:
    """Return the rule that an answer is JSON of a certain make.

    The JSON may stand alone, in the one code fence of the answer, or amid words; what
    begins with it may not go on with other text. A key that stands twice, ``NaN``,
    ``Infinity`` and nesting over 100 levels are errors.

    Parameters
    ----------
    schema
        A JSON Schema of Draft 2020-12; what is different stands in the module
        ``json_schemas``.
    fields
        What fields must be, by their paths, such as ``items[*].price``. Each is a
        mapping with any of ``type`` (those of JSON Schema and ``date``), ``minimum``,
        ``maximum``, ``unit`` (the value is then a text such as ``"5 km"``; the unit is
        compared letter by letter, never converted), ``equals``, ``tolerance`` (for
        ``equals``), ``one_of`` and ``optional``. Keys with dots or brackets cannot be
        named.
    where
        Rules across fields; what can be computed stands in the module
        ``json_expressions``.

    Raises
    ------
    UsageError
        When one of them makes no sense, or none is given.

    Examples
    --------
    >>> json_schema(
    ...     {"type": "object", "required": ["total", "items"]},
    ...     fields={"distance": {"unit": ["km"], "minimum": 4, "maximum": 6}},
    ...     where=["total == sum(items.price)"],
    ... ).rule_id
    'extraction:json_schema'
    """
    if schema is None and not fields and not where:
        raise UsageError(
            "json_schema() needs a schema, fields or where; for any JSON at all there "
            "is detectable_format:json_format"
        )
    return requirement(
        "extraction:json_schema",
        schema=schema,
        fields=fields or None,
        where=(where if isinstance(where, str) else list(where)) or None,
    )
