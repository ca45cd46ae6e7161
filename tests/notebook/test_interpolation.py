from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qwq_lab import UsageError
from qwq_lab.notebook.interpolation import interpolate

UNTOUCHED = {
    "json": '{"a": {"b": 1}, "c": [{"d": {}}]}',
    "json, closing at once": '{"a":{"b":{"c":1}}}',
    "dict comprehension": "{v: k for k, v in {'a': 1}.items()}",
    "set of sets": "{{1, 2}, {3}}",
    "f-string": 'f"{name!r:>{width}}"',
    "latex": r"\frac{1}{2} x^{{n}+1} \boxed{\text{yes}}",
    "typescript": "function f({a, b}: {a: number; b: {c: string}}) { return {a}; }",
    "template with a path": "Hello {{ user.name }} {% if x %}{{ y|upper }}{% endif %}",
    "shell": "echo ${HOME} $PATH {1..3}",
    "indexed": "{{rows[0]}}",
    "format fields": "{} {0} {x.y} {!r}",
}


@pytest.mark.parametrize("prompt", UNTOUCHED.values(), ids=UNTOUCHED)
def test_braces_that_are_no_placeholder_pass_byte_for_byte(prompt):
    assert interpolate(prompt, {"a": 1, "x": 2, "user": 3, "rows": [4]}) == prompt


@pytest.mark.parametrize("placeholder", ["{{ n }}", "{{n}}"])
def test_a_name_becomes_the_value_of_its_variable(placeholder):
    assert interpolate(f"{placeholder} + 1", {"n": 41}) == "41 + 1"


def test_names_may_be_in_any_script():
    assert interpolate("{{数}}", {"数": 7}) == "7"


def test_values_are_not_searched_for_placeholders():
    assert interpolate("{{a}}", {"a": "{{b}}", "b": "secret"}) == "{{b}}"


def test_a_backslash_keeps_the_braces():
    assert interpolate(r"\{{n}} and \{{ n }}", {"n": 1}) == "{{n}} and {{ n }}"


def test_an_unknown_name_names_the_nearest():
    with pytest.raises(UsageError, match=r"no variable 'nmae' \(did you mean 'name'"):
        interpolate("{{nmae}}", {"name": 1, "_name": 2})


@given(st.text())
def test_text_without_double_braces_is_never_changed(prompt):
    prompt = prompt.replace("{{", "{")
    assert interpolate(prompt, {}) == prompt
