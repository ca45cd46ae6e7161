"""The calls that a completion makes, in any of the forms in which models write them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qwq_lab.sandbox.compare import shorten, show_value
from qwq_lab.verifiers.strict_json import (
    MAX_DEPTH,
    is_deeper,
    read_json,
    read_json_at,
)
from qwq_lab.verifiers.tools.python_calls import read_python_calls

if TYPE_CHECKING:
    from qwq_lab.verifiers.completion import Completion

MAX_CALLS = 100

_OPEN = "<tool_call>"
_CLOSE = "</tool_call>"
_FENCE = "```"
_PYTHON = re.compile(r"(\[\s*)?([^\W\d][\w.]*)\(")
_NAMES_A_CALL = re.compile(r'"(?:name|function)"\s*:')


@dataclass(frozen=True)
class FunctionCall:
    """A call as a model made it.

    Attributes
    ----------
    span
        Where it stands in the answer; (0, 0) for what stands nowhere.
    fault
        Why it cannot be read; name and arguments are then empty.
    """

    name: str = ""
    arguments: Mapping[str, Any] = field(default_factory=dict)
    span: tuple[int, int] = (0, 0)
    fault: str = ""

    def __str__(self) -> str:
        if self.fault:
            return "a call that cannot be read"
        given = [
            f"{name}={show_value(value)}" for name, value in self.arguments.items()
        ]
        return shorten(f"{self.name}({', '.join(given)})")


def read_calls(completion: Completion, known: Collection[str]) -> list[FunctionCall]:
    """Read the calls of a completion; a text that makes none has none.

    The forms: ``tool_calls`` of an OpenAI message, ``<tool_call>`` tags, an answer that
    is nothing but JSON, and one that is nothing but Python calls.

    Parameters
    ----------
    known
        Names of the functions that there are, which tell a broken call from a text.
    """
    if completion.tool_calls:
        calls = [_from_object(call) for call in completion.tool_calls[: MAX_CALLS + 1]]
    elif _OPEN in completion.answer:
        calls = _tagged(completion.answer)
    else:
        calls = _bare(completion.answer, known)
    if len(calls) > MAX_CALLS:
        calls[MAX_CALLS:] = [
            FunctionCall(fault=f"there are more than {MAX_CALLS} calls")
        ]
    return calls


def _tagged(answer: str) -> list[FunctionCall]:
    """Read ``<tool_call>{"name": ..., "arguments": ...}</tool_call>`` tags."""
    calls: list[FunctionCall] = []
    end = 0
    while len(calls) <= MAX_CALLS:
        start = answer.find(_OPEN, end)
        if start < 0:
            break
        call, end = _tagged_once(answer, start)
        calls.append(call)
    return calls


def _tagged_once(answer: str, start: int) -> tuple[FunctionCall, int]:
    inside = start + len(_OPEN)
    try:
        value, end = read_json_at(answer, inside)
        if not answer.startswith(_CLOSE, end):
            raise ValueError(f"the JSON is not followed by {_CLOSE}")
    except ValueError as error:
        # Broken: whatever is there up to the next tag belongs to it.
        following = [
            at + len(tag) * (tag == _CLOSE)
            for tag in (_OPEN, _CLOSE)
            if (at := answer.find(tag, inside)) >= 0
        ]
        end = min(following, default=len(answer))
        return FunctionCall(span=(start, end), fault=str(error)), end
    end += len(_CLOSE)
    return _from_object(value, (start, end)), end


def _bare(answer: str, known: Collection[str]) -> list[FunctionCall]:
    """Read an answer that is nothing but calls, perhaps in a code fence."""
    text, start = _without_fence(answer)
    span = (start, start + len(text))
    python = _PYTHON.match(text)
    if python:
        try:
            return [
                FunctionCall(
                    call.name, call.arguments, (start + call.start, start + call.end)
                )
                for call in read_python_calls(text)
            ]
        except ValueError as error:
            meant = python[1] or python[2] in known
            return [FunctionCall(span=span, fault=str(error))] if meant else []
    if text[:1] not in {"{", "["}:
        return []
    try:
        value = read_json(text)
    except ValueError as error:
        meant = _NAMES_A_CALL.search(text)
        return [FunctionCall(span=span, fault=str(error))] if meant else []
    values = value if isinstance(value, list) else [value]
    if not any(_is_call(value, known) for value in values):
        return []
    spans = [span if len(values) == 1 else (0, 0)] * len(values)
    return [
        _from_object(_unfolded(value, known), place)
        for value, place in zip(values, spans, strict=True)
    ]


def _without_fence(answer: str) -> tuple[str, int]:
    """Take off space around a text and a code fence; also say where the rest starts."""
    text = answer.strip()
    line, newline, rest = text.partition("\n")
    if newline and line.startswith(_FENCE) and rest.endswith(_FENCE):
        text = rest.removesuffix(_FENCE).strip()
    return text, answer.find(text)


def _is_call(value: object, known: Collection[str]) -> bool:
    """Whether JSON is meant as a call, as not every JSON is."""
    if not isinstance(value, dict):
        return False
    name = value.get("name")
    named = isinstance(name, str) and (
        "arguments" in value or "parameters" in value or name in known
    )
    return (
        named
        or isinstance(value.get("function"), dict)
        or _unfolded(value, known) is not value
    )


def _unfolded(value: Any, known: Collection[str]) -> Any:
    """Take ``{"f": {"a": 1}}``, as BFCL writes calls down, for a call of f."""
    if isinstance(value, dict) and len(value) == 1:
        [(name, arguments)] = value.items()
        if name in known and isinstance(arguments, dict):
            return {"name": name, "arguments": arguments}
    return value


def _from_object(value: object, span: tuple[int, int] = (0, 0)) -> FunctionCall:
    try:
        name, arguments = _name_and_arguments(value)
    except ValueError as error:
        return FunctionCall(span=span, fault=str(error))
    return FunctionCall(name, arguments, span)


def _name_and_arguments(value: object) -> tuple[str, Mapping[str, Any]]:
    if not isinstance(value, Mapping):
        raise ValueError(f"it is a {type(value).__name__}, not an object")
    if value.get("type") not in {None, "function"}:
        raise ValueError(f"its type is {show_value(value['type'])}, not 'function'")
    function = value.get("function", value)
    if not isinstance(function, Mapping):
        raise ValueError("its function is not an object")
    name = function.get("name")
    if not isinstance(name, str) or not name:
        raise ValueError("it has no name")
    if "arguments" in function and "parameters" in function:
        raise ValueError("it has both arguments and parameters")
    arguments = function.get("arguments", function.get("parameters"))
    if isinstance(arguments, str):
        arguments = read_json(arguments)
    if not isinstance(arguments, Mapping):
        raise ValueError("its arguments are not an object")
    if is_deeper(arguments, MAX_DEPTH):
        raise ValueError("it is nested too deeply")
    return name, arguments
