"""A task in BFCL's own format: functions, and the calls that are right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.compare import shorten, show_value
from qwq_lab.verifiers.strict_json import MAX_DEPTH, is_deeper, read_json
from qwq_lab.verifiers.tools.values import TYPES, show_allowed, types_of


@dataclass(frozen=True)
class Function:
    """A function as the model was told of it."""

    name: str
    properties: Mapping[str, Mapping[str, Any]]
    required: tuple[str, ...]


@dataclass(frozen=True)
class ExpectedCall:
    """A call that is right, with the allowed values of each argument."""

    function: Function
    arguments: Mapping[str, list[Any]]

    def __str__(self) -> str:
        given = [f"{name}={show_allowed(of)}" for name, of in self.arguments.items()]
        return shorten(f"{self.function.name}({', '.join(given)})")


def read_functions(function: object) -> dict[str, Function]:
    """Read one description of a function or a list of them, by their names.

    A description may stand inside ``{"type": "function", "function": ...}``, and all
    may be JSON text.

    Raises
    ------
    UsageError
        When they are none.
    """
    function = _from_text(function, "function")
    described = function if isinstance(function, list) else [function]
    functions: dict[str, Function] = {}
    for description in described:
        read = _read_function(description)
        if read.name in functions:
            raise UsageError(
                f"two functions are named {read.name}; give each its own name"
            )
        functions[read.name] = read
    return functions


def read_expected(
    ground_truth: object, functions: Mapping[str, Function]
) -> list[ExpectedCall]:
    """Read ``[{name: {argument: [allowed values]}}]``; none means no call.

    Raises
    ------
    UsageError
        When it is something else or does not fit the functions.
    """
    truths = _from_text(ground_truth, "ground_truth") or []
    if not isinstance(truths, list) or not all(
        isinstance(truth, Mapping) and len(truth) == 1 for truth in truths
    ):
        raise UsageError(
            f"ground_truth is {show_value(ground_truth, 80)}, but must be a list with "
            "one {name: {argument: [allowed values]}} for each call"
        )
    return [
        _read_truth(name, arguments, functions)
        for truth in truths
        for name, arguments in truth.items()
    ]


def _from_text(value: object, name: str) -> object:
    """Read JSON text, as data sets keep what has a shape of its own in each row."""
    if isinstance(value, str):
        try:
            value = read_json(value)
        except ValueError as error:
            raise UsageError(
                f"{name} is a text that is no JSON ({error}); give BFCL's data, or "
                "the JSON of it"
            ) from None
    if is_deeper(value, MAX_DEPTH):
        raise UsageError(f"{name} is nested more than {MAX_DEPTH} levels deep")
    return value


def _read_function(description: object) -> Function:
    if isinstance(description, Mapping) and isinstance(
        description.get("function"), Mapping
    ):
        description = description["function"]
    name = description.get("name") if isinstance(description, Mapping) else None
    if not isinstance(description, Mapping) or not isinstance(name, str) or not name:
        raise UsageError(
            f"a function is {show_value(description, 80)}, but must be a dict with "
            "name, description and parameters"
        )
    parameters = description.get("parameters")
    parameters = {} if parameters is None else parameters
    properties = parameters.get("properties") if isinstance(parameters, Mapping) else 0
    required = parameters.get("required") if isinstance(parameters, Mapping) else 0
    properties = {} if properties is None else properties
    required = [] if required is None else required
    if not isinstance(properties, Mapping) or not isinstance(required, list):
        raise UsageError(
            f"the parameters of {name} must be a dict with properties (a dict) and "
            "required (a list of names)"
        )
    return Function(name, properties, tuple(map(str, required)))


def _read_truth(
    name: str, arguments: object, functions: Mapping[str, Function]
) -> ExpectedCall:
    if name not in functions:
        raise UsageError(
            f"ground_truth calls {name}, but the functions are: "
            f"{shorten(', '.join(functions)) or 'none'}"
        )
    function = functions[name]
    if not isinstance(arguments, Mapping):
        raise UsageError(
            f"ground_truth has {show_value(arguments, 80)} for {name}, but must have a "
            "dict with a list of allowed values for each argument"
        )
    for argument, allowed in arguments.items():
        _check_allowed(function, argument, allowed)
    return ExpectedCall(function, arguments)


def _check_allowed(function: Function, argument: str, allowed: object) -> None:
    where = f"the argument {argument} of {function.name}"
    if not isinstance(allowed, list):
        raise UsageError(
            f"ground_truth has {show_value(allowed, 80)} for {where}, but must have a "
            "list of allowed values"
        )
    schema = function.properties.get(argument)
    if schema is None:
        if "" in allowed:
            return  # Some of BFCL's files name one that does not exist as optional.
        raise UsageError(
            f"ground_truth needs {where}, but the function has only: "
            f"{shorten(', '.join(function.properties)) or 'none'}"
        )
    unknown = _unknown_type(schema)
    if unknown:
        raise UsageError(
            f"the type of {where} is {unknown}, but must be one of {', '.join(TYPES)}"
        )


def _unknown_type(schema: object) -> str:
    """Return an unknown type somewhere in a description, or nothing."""
    if not isinstance(schema, Mapping):
        return show_value(schema, 80)
    try:
        types_of(schema)
    except ValueError as error:
        return str(error)
    properties = schema.get("properties")
    parts = [*properties.values()] if isinstance(properties, Mapping) else []
    parts += [schema["items"]] if isinstance(schema.get("items"), Mapping) else []
    return next(filter(None, map(_unknown_type, parts)), "")
