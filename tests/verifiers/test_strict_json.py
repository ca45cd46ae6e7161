"""JSON that is read strictly."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qwq_lab.verifiers.strict_json import is_deeper, read_json, read_json_at

# Drawing the first text takes Hypothesis a second.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@patient
@given(anything)
def test_json_is_read(value: Any) -> None:
    assert read_json(f" {json.dumps(value)}\n") == value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "there is no JSON"),
        (" \n", "there is no JSON"),
        ("{", "it is no valid JSON: expecting property name enclosed in double quotes"),
        ("1 2", "text follows the JSON at line 1, column 3"),
        ('{"a": {"b": 1, "b": 1}}', "the key “b” stands twice in one object"),
        ("NaN", "NaN is not a value that JSON has"),
        ("[-Infinity]", "-Infinity is not a value that JSON has"),
        ("1e400", "the number 1e400 is too large"),
        ("1" * 301, "there is a number of more than 300 digits"),
        ("[" * 101 + "]" * 101, "it is nested deeper than 100 levels"),
        ("[" * 1_000_000, "it is nested deeper than 100 levels"),
        ('{"a":' * 1_000_000, "it is nested deeper than 100 levels"),
        ("'a'", "it is no valid JSON: expecting value at line 1, column 1"),
    ],
)
def test_anything_else_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)) as caught:
        read_json(text)
    assert len(str(caught.value)) < 200


def test_a_value_is_read_where_it_stands() -> None:
    assert read_json_at("see: [1]  and", 4) == ([1], 10)


def test_depth_counts_lists_and_dicts() -> None:
    assert not is_deeper(1, 0)
    assert is_deeper([], 0)
    assert not is_deeper([{"a": ([],)}], 4)
    assert is_deeper([{"a": ([],)}], 3)
