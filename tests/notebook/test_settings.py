from __future__ import annotations

import pytest

from qwq_lab import UsageError
from qwq_lab.notebook.settings import SAMPLING_NAMES, parse_value, setting_name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("temperature", "temperature"),
        ("top-p", "top_p"),
        ("--top-k", "top_k"),
        ("max_tokens", "max_new_tokens"),
        ("budget", "thinking_budget"),
    ],
)
def test_dashes_and_short_names_are_understood(typed, name):
    assert setting_name(typed, SAMPLING_NAMES) == name


def test_an_unknown_setting_names_the_nearest():
    with pytest.raises(UsageError, match=r"'temprature' \(did you mean 'temperature'"):
        setting_name("temprature", SAMPLING_NAMES)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [("temperature", "1", 1.0), ("top_k", "3", 3), ("seed", "none", None)],
)
def test_text_becomes_the_kind_of_value_that_the_setting_has(name, text, value):
    parsed = parse_value(name, text)
    assert parsed == value
    assert type(parsed) is type(value)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("temperature", "hot", "temperature is 'hot', but must be a number"),
        ("top_k", "1.5", "top_k is '1.5', but must be a whole number"),
        ("seed", "x", "seed is 'x', but must be a whole number or none"),
    ],
)
def test_what_is_no_number_is_named(name, text, message):
    with pytest.raises(UsageError, match=message):
        parse_value(name, text)
