"""Requests and results as JSON.

Plain JSON stands for itself. What JSON lacks is written as an object with one key:
``{"$tuple": [...]}``, ``{"$set": [...]}``, ``{"$frozenset": [...]}``, ``{"$bytes":
"base64"}``, ``{"$int": "hex"}`` for whole numbers beyond 2**53, ``{"$float": "nan"}``,
``{"$complex": [re, im]}`` and ``{"$dict": [[key, value], ...]}`` for keys that are no
text.
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import json
import math
from typing import Any

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.assert_tests import AssertCase, judged_asserts
from qwq_lab.sandbox.cases import AnyCase, Call, Case
from qwq_lab.sandbox.hash_tables import is_slow
from qwq_lab.sandbox.inside import wire
from qwq_lab.sandbox.limits import Limits
from qwq_lab.sandbox.outcomes import (
    CaseResult,
    Isolation,
    Judgement,
    Mechanism,
    Outcome,
    Run,
)
from qwq_lab.sandbox.wanted import Wanted

EXACT_IN_JSON = 2**53
MAX_DEPTH = 100
# A body of 16 MiB of "[[],[],..." would take a gigabyte once it is read.
MAX_PARTS = 400_000


def data_to_json(value: Any, depth: int = MAX_DEPTH) -> Any:
    """Write plain data as JSON.

    Raises
    ------
    UsageError
        For what is not plain data, or is nested too deeply.
    """
    if depth == 0:
        raise UsageError(f"the data is nested deeper than {MAX_DEPTH} levels")
    if value is None or type(value) in (bool, str):
        return value
    if type(value) is int:
        return value if abs(value) <= EXACT_IN_JSON else {"$int": f"{value:x}"}
    if type(value) is float:
        return value if math.isfinite(value) else {"$float": repr(value)}
    if type(value) is complex:
        parts = (value.real, value.imag)
        return {"$complex": [data_to_json(part, depth) for part in parts]}
    if type(value) is bytes:
        return {"$bytes": base64.b64encode(value).decode()}
    if type(value) is list:
        return [data_to_json(item, depth - 1) for item in value]
    if type(value) in (tuple, set, frozenset):
        items = [data_to_json(item, depth - 1) for item in value]
        return {f"${type(value).__name__}": items}
    if type(value) is dict:
        plain = all(type(key) is str for key in value)
        if plain and not any(key.startswith("$") for key in value):
            return {key: data_to_json(item, depth - 1) for key, item in value.items()}
        pairs = [
            [data_to_json(key, depth - 1), data_to_json(item, depth - 1)]
            for key, item in value.items()
        ]
        return {"$dict": pairs}
    raise UsageError(f"a {type(value).__name__} is not plain data and cannot be sent")


def any_data_to_json(value: Any) -> Any:
    """Write plain data, and instances of its subclasses, as JSON.

    Raises
    ------
    UsageError
        For anything else.
    """
    try:
        return data_to_json(wire.decode(wire.encode(value), trusted=True))
    except wire.WireError as error:
        raise UsageError(f"the arguments cannot be sent: {error}") from None


def data_from_json(value: Any, depth: int = MAX_DEPTH) -> Any:
    """Read plain data back.

    Raises
    ------
    UsageError
        For an object that starts with ``$`` but is none of those known.
    """
    if depth == 0:
        raise UsageError(f"the data is nested deeper than {MAX_DEPTH} levels")
    if isinstance(value, list):
        return [data_from_json(item, depth - 1) for item in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        ((tag, content),) = value.items()
        if tag.startswith("$"):
            try:
                return _read_tagged(tag, content, depth - 1)
            except (TypeError, ValueError, KeyError, binascii.Error):
                raise UsageError(f"the value of {tag[:20]!r} is malformed") from None
    return {key: data_from_json(item, depth - 1) for key, item in value.items()}


def _read_tagged(tag: str, content: Any, depth: int) -> Any:
    if tag == "$int":
        return int(content, 16)
    if tag == "$float":
        return {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}[content]
    if tag == "$bytes":
        return base64.b64decode(content, validate=True)
    if tag not in ("$tuple", "$set", "$frozenset", "$complex", "$dict"):
        raise ValueError(tag)
    if not isinstance(content, list):
        raise TypeError(tag)
    if tag == "$dict":
        pairs = [
            (data_from_json(key, depth), data_from_json(item, depth))
            for key, item in content
        ]
        _refuse_slow([key for key, _ in pairs], as_set=False)
        return dict(pairs)
    items = [data_from_json(item, depth) for item in content]
    if tag == "$complex":
        return complex(*items)
    if tag != "$tuple":
        _refuse_slow(items, as_set=True)
    makers: dict[str, Any] = {"$tuple": tuple, "$set": set, "$frozenset": frozenset}
    return makers[tag](items)


def _refuse_slow(keys: list[Any], *, as_set: bool) -> None:
    """Refuse keys that were chosen to make a set or dict of them slow."""
    if is_slow(keys, as_set=as_set, nested=True):
        raise ValueError("the keys collide")


def keywords_from_json(value: Any) -> dict[str, Any]:
    """Read keyword arguments, whose names mean nothing else here.

    Raises
    ------
    UsageError
        When they are no object.
    """
    if not isinstance(value, dict):
        raise UsageError("kwargs must be a JSON object")
    return {name: data_from_json(item) for name, item in value.items()}


def read_object(body: bytes | bytearray) -> dict[str, Any]:
    """Read a request's body.

    Raises
    ------
    UsageError
        When it is not one JSON object with each key once.
    """

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        if len(set(names)) != len(names):
            raise UsageError("the body has a key twice in one object")
        return dict(pairs)

    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise UsageError("the body is not UTF-8") from None
    if _has_too_many_parts(text):
        raise UsageError(f"the body has more than {MAX_PARTS:,} parts; send less")
    try:
        value = json.loads(text, object_pairs_hook=once)
    except RecursionError:
        raise UsageError("the body is nested too deeply") from None
    except ValueError as error:
        raise UsageError(f"the body is not JSON: {str(error)[:200]}") from None
    if not isinstance(value, dict):
        raise UsageError("the body must be a JSON object")
    return value


def _has_too_many_parts(text: str) -> bool:
    if _parts(text) <= MAX_PARTS:
        return False
    # Those inside of texts, as of a program's, are none.
    bare = text.replace("\\\\", "").replace('\\"', "")
    # A part has two texts at most, a name and a value, of two quotation marks each.
    if bare.count('"') > 4 * (MAX_PARTS + 1):
        return True
    return sum(map(_parts, bare.split('"')[::2])) > MAX_PARTS


def _parts(text: str) -> int:
    return sum(map(text.count, ",[{"))


def take(request: dict[str, Any], name: str, kind: type, default: Any = ...) -> Any:
    """Take a field out of a request.

    Raises
    ------
    UsageError
        When it is missing and has no default, or is of another type.
    """
    value = request.pop(name, default)
    if value is ...:
        raise UsageError(f"the field {name!r} is missing")
    right = isinstance(value, kind) and not (kind is float and isinstance(value, bool))
    if kind is float and type(value) is int:
        right = True
    if value is not default and not right:
        raise UsageError(
            f"the field {name!r} is {type(value).__name__}, but must be {kind.__name__}"
        )
    return value


def read_cases(request: dict[str, Any]) -> list[AnyCase]:
    """Read the cases of a judge's request, or its assertions.

    Raises
    ------
    UsageError
        When they make no sense, or an assertion cannot be judged from outside.
    """
    source = take(request, "asserts", str, None)
    entry = take(request, "entry", str, None)
    items = take(request, "cases", list, [])
    cases: list[AnyCase] = [_read_case(item, n) for n, item in enumerate(items, 1)]
    if source is not None:
        cases += judged_asserts(source, entry)
    return cases


def _read_case(item: Any, number: int) -> AnyCase:
    if not isinstance(item, dict):
        raise UsageError(f"case {number} must be a JSON object")
    fields = dict(item)
    kind: type[Case] | type[Call] = Call if "function" in fields else Case
    names = {field.name for field in dataclasses.fields(kind)}
    unknown = sorted(set(fields) - names)
    if unknown:
        raise UsageError(f"case {number} has an unknown field {unknown[0][:40]!r}")
    for name in ("args", "kwargs", "expected"):
        if kind is Call and name in fields:
            fields[name] = (
                keywords_from_json(fields[name])
                if name == "kwargs"
                else data_from_json(fields[name])
            )
    try:
        return kind(**fields)
    except TypeError as error:
        raise UsageError(f"case {number}: {error}") from None


def case_to_json(case: AnyCase) -> dict[str, Any]:
    """Write a case.

    Raises
    ------
    UsageError
        For cases made from assertions, which travel as their source.
    """
    if isinstance(case, AssertCase):
        raise UsageError("cases from parse_asserts are sent by judge_asserts")
    fields = {item.name: getattr(case, item.name) for item in dataclasses.fields(case)}
    if isinstance(case, Call):
        fields["args"] = data_to_json(list(case.args))
        fields["kwargs"] = {
            name: data_to_json(value) for name, value in case.kwargs.items()
        }
        fields["expected"] = data_to_json(case.expected)
    return fields


def read_limits(request: dict[str, Any]) -> Limits:
    """Read the limits of a request."""
    return Limits.from_dict(take(request, "limits", dict, {}))


def read_wanted(request: dict[str, Any]) -> Wanted:
    """Read how the result of a call is wanted.

    Raises
    ------
    UsageError
        When there is no such way.
    """
    fields = take(request, "wanted", dict, {})
    wanted = Wanted(
        take(fields, "likeness", str, wire.HOLDING),
        take(fields, "items", bool, False),
        take(fields, "watched", bool, False),
    )
    if fields or wanted.likeness not in (wire.HOLDING, wire.EQUAL, wire.EXACT):
        raise UsageError("the field 'wanted' is malformed")
    return wanted


def run_to_json(run: Run) -> dict[str, Any]:
    """Write a run."""
    fields = {item.name: getattr(run, item.name) for item in dataclasses.fields(run)}
    fields["outcome"] = run.outcome.value
    fields["value"] = data_to_json(run.value)
    del fields["output"]
    try:
        fields["stdout"] = run.output.decode("utf-8")
    except UnicodeDecodeError:
        # As it is: to write it as text takes long, and four times the room.
        fields["output"] = base64.b64encode(run.output).decode()
    fields["isolation"] = isolation_to_json(run.isolation)
    return {"kind": "run", **fields}


def judgement_to_json(judgement: Judgement) -> dict[str, Any]:
    """Write a judgement."""
    return {
        "kind": "judgement",
        "outcome": judgement.outcome.value,
        "passed": judgement.passed,
        "score": judgement.score,
        "seconds": judgement.seconds,
        "isolation": isolation_to_json(judgement.isolation),
        "cases": [
            {**dataclasses.asdict(case), "outcome": case.outcome.value}
            for case in judgement.cases
        ],
    }


def isolation_to_json(isolation: Isolation) -> dict[str, Any]:
    """Write an isolation."""
    return {
        "tier": isolation.tier,
        "mechanism": isolation.mechanism.value,
        "layers": list(isolation.layers),
        "notes": list(isolation.notes),
    }


def isolation_from_json(fields: dict[str, Any]) -> Isolation:
    """Read an isolation back."""
    return Isolation(
        Mechanism(fields["mechanism"]),
        tuple(fields["layers"]),
        tuple(fields["notes"]),
    )


def result_from_json(fields: dict[str, Any]) -> Run | Judgement:
    """Read a run or a judgement back."""
    fields = dict(fields)
    isolation = isolation_from_json(fields["isolation"])
    if fields["kind"] == "judgement":
        cases = tuple(
            CaseResult(**{**case, "outcome": Outcome(case["outcome"])})
            for case in fields["cases"]
        )
        return Judgement(cases, isolation, fields["seconds"])
    names = {item.name for item in dataclasses.fields(Run)}
    known = {name: value for name, value in fields.items() if name in names}
    known["outcome"] = Outcome(fields["outcome"])
    known["value"] = data_from_json(fields["value"])
    known["output"] = (
        base64.b64decode(fields["output"])
        if "output" in fields
        else fields["stdout"].encode()
    )
    known["isolation"] = isolation
    return Run(**known)
