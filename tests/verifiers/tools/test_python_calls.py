"""Calls written as Python."""

from __future__ import annotations

import re
import warnings
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qwq_lab.verifiers.tools.python_calls import read_python_calls

# Drawing the first text takes Hypothesis a second.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(text: str) -> list[tuple[str, dict[str, Any]]]:
    return [(call.name, call.arguments) for call in read_python_calls(text)]


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        ("[]", []),
        ("f()", [("f", {})]),
        ("[f(), a.b.c(x=1),]", [("f", {}), ("a.b.c", {"x": 1})]),
        ("f(x=1,), g()", [("f", {"x": 1}), ("g", {})]),
        ("f(x=-1, y=+2.5, z=1e-3, w=.5, v=1_000)", None),
        ("f(x=True, y=None)", [("f", {"x": True, "y": None})]),
        ("f(x=[1, (2, 3), []], y=(), z=(4), w=(4,))", None),
        ("f(x={'a': {'b': [1]}, \"c\": 2})", [("f", {"x": {"a": {"b": [1]}, "c": 2}})]),
        (r"f(x='it\'s', y='\n\x41\u00e9\d')", [("f", {"x": "it's", "y": "\nAé\\d"})]),
        ("f(x='''a\n'b' ''', y=\"\"\"c\"\"\")", [("f", {"x": "a\n'b' ", "y": "c"})]),
        ("f(größe='ä', 年=1)", [("f", {"größe": "ä", "年": 1})]),
    ],
)
def test_calls_are_read(text: str, calls: Any) -> None:
    found = read(text)
    if calls is None:
        [(_, arguments)] = found
        value = eval(text, {"f": dict})  # noqa: S307 - a constant of this test
        calls = [("f", {name: listed(of) for name, of in value.items()})]
        assert arguments
    assert found == calls


def listed(value: Any) -> Any:
    return [listed(of) for of in value] if isinstance(value, (list, tuple)) else value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("f(1)", "an argument has no name"),
        ("f(*x)", "it is not a list of calls: '*' at character 2"),
        ("f(x=y)", "an argument has no literal value, at 'y', character 4"),
        ("f(x=true)", "an argument has no literal value"),
        ("f(x=1+1)", "there should be ','"),
        ("f(x=1-1)", "there should be ','"),
        ("f(x=g())", "an argument has no literal value"),
        ("f(x=open('a').read())", "it is not a list of calls: '.'"),
        ("f(x=a[0])", "an argument has no literal value"),
        ("f(x=f'{y}')", "an argument has no literal value"),
        ("f(x=1, x=1)", "the argument x is there twice"),
        ("f(x={'a': 1, 'a': 1})", "the key 'a' is there twice"),
        ("f(x={1: 2})", "a key is not a text"),
        ("f(x={1, 2})", "a key is not a text"),
        ("f(x=1e999)", "too large"),
        ("f(x=007)", "is no literal value"),
        ("f(x=" + "1" * 500 + ")", "very many digits"),
        ("f(x=" + "[" * 102 + "]" * 102 + ")", "nested too deeply"),
        ("[f(x=1)] and so on", "there is more text after the calls"),
        ("[f(x=1), ...]", "it is not a list of calls: '.'"),
        ("[f(x=1)", "there should be ',', at its end"),
        ("[f(x=1", "there should be ',', at its end"),
        ("[f(", "it ends in the middle of a call"),
        ("f()()", "there should be ','"),
        ("f", "there should be '(', at its end"),
        ("[f(x='a\nb')]", "it is not a list of calls"),
        ("a" * 300_000, "longer than 200,000 characters"),
    ],
)
def test_anything_else_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)) as caught:
        read(text)
    assert len(str(caught.value)) < 200


def test_an_escape_that_python_does_not_know_warns_nobody() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert read(r"f(x='\d+\.\s')") == [("f", {"x": r"\d+\.\s"})]


@patient
@given(
    st.dictionaries(
        st.sampled_from(["x", "y"]),
        st.text(max_size=20)
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.lists(st.booleans() | st.none(), max_size=3),
    )
)
def test_what_python_writes_is_read_back(arguments: dict[str, Any]) -> None:
    written = ", ".join(f"{name}={value!r}" for name, value in arguments.items())
    assert read(f"[m.f({written})]") == [("m.f", arguments)]


def test_calls_say_where_they_stand() -> None:
    text = "[ f(x='()') , g ( ) ]"
    found = [text[call.start : call.end] for call in read_python_calls(text)]
    assert found == ["f(x='()')", "g ( )"]
