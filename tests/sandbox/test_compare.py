from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qwq_lab.sandbox.compare import show_value, text_difference, value_difference


@pytest.mark.parametrize(
    ("got", "expected"),
    [("1\n", "1"), ("1  \n2\n\n\n", "1\n2"), ("1\r\n2", "1\n2\n"), ("", "\n\n")],
)
def test_spaces_at_line_ends_and_empty_lines_at_the_end_do_not_count(
    got: str, expected: str
) -> None:
    assert text_difference(got, expected) is None


@pytest.mark.parametrize(
    ("got", "expected", "why"),
    [
        ("1", "1\n2", "line 2 is missing, expected '2'"),
        ("", "1", "line 1 is missing, expected '1'"),
        ("1\n2\n3", "1\n2", "line 3 is too many: '3'"),
        ("1\n3", "1\n2", "line 2 is '3', expected '2'"),
        (" 1", "1", "line 1 is ' 1', expected '1'"),
        ("\n1", "1", "line 1 is '', expected '1'"),
        ("1.0", "1", "line 1 is '1.0', expected '1'"),
    ],
)
def test_the_first_difference_is_named(got: str, expected: str, why: str) -> None:
    assert text_difference(got, expected) == why


def test_numbers_in_a_text_may_be_close_if_that_is_asked_for() -> None:
    assert text_difference("x 0.3333", "x 0.33333", 1e-3) is None
    assert text_difference("1e6", "1000000.5", 1e-6) is None
    assert text_difference("0.34", "0.33333", 1e-3) is not None
    for word in ("nan", "inf", "1e9999999999", "0x10", "", "1_0", "\uff11"):
        assert text_difference(word, "1", 1e-3) is not None


def test_a_tolerance_is_for_numbers_not_for_spaces() -> None:
    assert text_difference("a  1.0\tb", "a  1.01\tb", 0.1) is None
    for got in ("a 1.0\tb", "a  1.0 b", " a  1.0\tb", "a  1.0\u00a0b", "a  1.0b"):
        assert text_difference(got, "a  1.01\tb", 0.1) is not None


def test_a_long_row_of_digits_is_compared_at_once() -> None:
    # A pattern with two ways to match a row of digits would try for years.
    for word in ("1" * 500_000 + "x", "1" * 500_000, "." + "1" * 500_000 + "e"):
        assert text_difference(word, "1.5", 1e-6) is not None
        assert text_difference(word, word, 1e-6) is None
    assert text_difference("0." + "3" * 390, "0.3333", 1e-3) is None
    assert text_difference("0." + "3" * 400, "0.3333", 1e-3) is not None
    for word in ("1.", ".5", "+1.e5", "1e5"):
        assert text_difference(word, f"{float(word)!r}", 1e-9) is None


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (1, 1.0),
        ([1, (2, "a")], [1, (2, "a")]),
        ({1, 2}, frozenset({2, 1})),
        ({"a": [1.0]}, {"a": [1]}),
        (math.nan, math.nan),
        (complex(math.nan, 5), complex(math.nan, 5)),
        ({(True, 2): 1}, {(True, 2.0): 1}),
        ({frozenset({(1, False)})}, {frozenset({(1.0, False)})}),
        (10**400, 10**400),
        (None, None),
    ],
)
def test_equal_values_agree(got: object, expected: object) -> None:
    assert value_difference(got, expected) is None
    assert value_difference(expected, got) is None


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (True, 1),
        (0, False),
        (None, 0),
        ("1", 1),
        ([1, 2], (1, 2)),
        ([1], [1, 2]),
        ([], [0]),
        ({}, {"a": 1}),
        ({"a": 1}, {"a": 2}),
        ({1}, [1]),
        (b"a", "a"),
        (1.0000001, 1),
        (10**400, 1.0),
        (math.inf, 1e308),
        ({True: 1}, {1: 1}),
        ({True}, {1}),
        ({(1,)}, {(True,)}),
        ({(1, 0): 1}, {(True, False): 1}),
        ({frozenset({1})}, {frozenset({True})}),
        ({(0, (frozenset({(1,)}),))}, {(0, (frozenset({(True,)}),))}),
        (complex(math.nan, 5), math.nan),
        (complex(math.nan, 5), complex(math.nan, 6)),
        (complex(5, math.nan), complex(math.nan, 5)),
    ],
)
def test_different_values_differ(got: object, expected: object) -> None:
    assert value_difference(got, expected) is not None
    assert value_difference(expected, got) is not None


def test_values_may_be_close_if_that_is_asked_for() -> None:
    assert value_difference([0.1 + 0.2], [0.3], 1e-9) is None
    assert value_difference({"a": 1000.0005}, {"a": 1000}, 1e-6) is None
    assert value_difference(0.31, 0.3, 1e-3) is not None
    assert value_difference(True, 1.0, 1) is not None
    assert value_difference(1 + 1e-9j, 1 + 0j, 1e-6) is None
    assert value_difference(1 + 1j, 1 + 0j, 1e-6) is not None
    assert value_difference(10**400, 10**400 + 1, 1e-9) is not None


def test_whole_numbers_are_never_only_close() -> None:
    assert value_difference(123456790, 123456789, 1e-6) is not None
    assert text_difference("123456790", "123456789", 1e-6) is not None
    assert value_difference(123456790.0, 123456789, 1e-6) is None


@given(st.recursive(st.none() | st.integers() | st.text(), st.lists, max_leaves=20))
def test_a_value_agrees_with_itself(value: object) -> None:
    assert value_difference(value, value) is None


def test_long_values_are_shown_by_their_ends() -> None:
    assert show_value("a" * 1000) == f"'{'a' * 99} … 802 characters … {'a' * 99}'"
    assert show_value([10**5000]) == "a list with a number of very many digits"
