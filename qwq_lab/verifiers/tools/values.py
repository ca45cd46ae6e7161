"""Whether an argument is one of the allowed values, by BFCL's rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qwq_lab.sandbox.compare import show_value

SHOWN_VALUES = 5
SHOWN_CHARACTERS = 80

LEFT_OUT = ""
"""Among the allowed values, it means that the argument may be left out."""

# What each type is called in BFCL's files and in JSON schema, and in plain words.
TYPES: Mapping[str, str] = {
    "integer": "a whole number",
    "float": "a number",
    "number": "a number",
    "string": "a text",
    "boolean": "true or false",
    "array": "a list",
    "tuple": "a list",
    "dict": "an object",
    "object": "an object",
    "null": "null",
    "any": "",
}

# Spaces and signs that do not make a different answer, as in "April 1, 2024".
_NO_MATTER = {ord(sign): None for sign in " ,./-_*^"} | {ord("'"): '"'}


def value_fault(
    value: object,
    allowed: Sequence[Any],
    schema: Mapping[str, Any],
    *,
    exact_strings: bool,
) -> str | None:
    """Say what is wrong with an argument's value, or None if it is allowed.

    Parameters
    ----------
    allowed
        The allowed values. In objects among them, each key has a list of allowed values
        in turn.
    schema
        The description of the argument, of which ``type``, ``items`` and ``properties``
        matter.
    """
    options = [option for option in allowed if option != LEFT_OUT]
    texts = types_of(schema) & {"string", "any"} or any(
        isinstance(option, str) for option in options
    )
    if texts and may_be_left_out(allowed):
        options.append(LEFT_OUT)  # Given as an empty text, it is left out as well.
    if not allowed and types_of(schema) & {"array", "tuple"}:
        options = [[]]  # So the files write that it should be the empty list.
    if any(_fits(value, option, schema, exact_strings) for option in options):
        return None
    shown = show_value(value, SHOWN_CHARACTERS)
    types = [TYPES[name] for name in sorted(types_of(schema))]
    kinds = {_kind(option) for option in options if option != LEFT_OUT}.union(types)
    if "a number" in kinds:
        kinds.add("a whole number")
    if "" not in kinds and _kind(value) not in kinds:
        return f"is {shown}, which is {_kind(value)}, but must be {' or '.join(types)}"
    return f"is {shown}, allowed: {show_allowed(allowed or options)}"


def show_allowed(allowed: Sequence[Any]) -> str:
    """Write allowed values as text."""
    options = [option for option in allowed if option != LEFT_OUT]
    shown = [show_value(option, SHOWN_CHARACTERS) for option in options[:SHOWN_VALUES]]
    if len(options) > SHOWN_VALUES:
        shown.append(f"{len(options) - SHOWN_VALUES} others")
    if may_be_left_out(allowed):
        shown.append("left out")
    return " or ".join(shown)


def may_be_left_out(allowed: Sequence[Any]) -> bool:
    """Whether an argument with these allowed values is optional."""
    return any(isinstance(option, str) and option == LEFT_OUT for option in allowed)


def types_of(schema: Mapping[str, Any]) -> frozenset[str]:
    """Return the types that a description names; without one it is any.

    Raises
    ------
    ValueError
        When one of them is unknown; the message names it.
    """
    named = schema.get("type", "any")
    types = named if isinstance(named, list) else [named]
    for name in types:
        if not isinstance(name, str) or name not in TYPES:
            raise ValueError(show_value(name, SHOWN_CHARACTERS))
    return frozenset(types)


def _fits(
    value: object,
    option: object,
    schema: Mapping[str, Any],
    exact: bool,
    *,
    inner: bool = False,
) -> bool:
    """Whether a value is an allowed one; ``inner`` ones stand in an allowed object."""
    if isinstance(value, bool) or isinstance(option, bool):
        return value is option
    if isinstance(value, int) and isinstance(option, (int, float)):
        return value == option
    if isinstance(value, float) and isinstance(option, (int, float)):
        whole_only = isinstance(option, int) and types_of(schema) <= {
            "integer",
            "string",
        }
        return value == option and not whole_only
    if isinstance(value, str) and isinstance(option, str):
        return _texts_agree(value, option, exact)
    if isinstance(value, (list, tuple)) and isinstance(option, (list, tuple)):
        items = _part(schema, "items")
        return len(value) == len(option) and all(
            _fits(mine, theirs, items, exact, inner=inner)
            for mine, theirs in zip(value, option, strict=True)
        )
    if isinstance(value, Mapping) and isinstance(option, Mapping):
        return _objects_agree(value, option, schema, exact, inner=inner)
    return value is None and option is None


def _objects_agree(
    value: Mapping[str, Any],
    option: Mapping[str, Any],
    schema: Mapping[str, Any],
    exact: bool,
    *,
    inner: bool,
) -> bool:
    properties = _part(schema, "properties")
    if not value.keys() <= option.keys():
        return False
    for key, choices in option.items():
        many = isinstance(choices, list)
        if key not in value:
            if many and may_be_left_out(choices):
                continue
            return False
        described = _part(properties, key)
        # In the objects inside an allowed object, BFCL's files write plain values.
        plain = (inner or not many) and _fits(
            value[key], choices, described, exact, inner=True
        )
        if not plain and not (
            many
            and any(
                _fits(value[key], choice, described, exact, inner=True)
                for choice in choices
            )
        ):
            return False
    return True


def _texts_agree(mine: str, theirs: str, exact: bool) -> bool:
    if exact or mine == theirs:
        return mine == theirs
    bare = mine.translate(_NO_MATTER).lower()
    # Where nothing is left, the signs are the answer, as in operator="-".
    return bare != "" and bare == theirs.translate(_NO_MATTER).lower()


def _part(schema: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    part = schema.get(key)
    return part if isinstance(part, Mapping) else {}


def _kind(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int):
        return "a whole number"
    if isinstance(value, float):
        return "a number"
    if isinstance(value, str):
        return "a text"
    return "an object" if isinstance(value, Mapping) else "a list"
