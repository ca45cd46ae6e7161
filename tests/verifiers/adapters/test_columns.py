"""Which column of a data set becomes which argument."""

from __future__ import annotations

import pytest
from exact_match import ExactMatch

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.adapters.columns import (
    column_of_argument,
    is_left_out,
    name_of,
    task_parameters,
)
from qwq_lab.verifiers.tools import ToolsVerifier


def test_the_parameters_of_judge_are_the_arguments_of_a_task() -> None:
    assert task_parameters(ExactMatch()) == {"expected": True, "hint": False}
    assert task_parameters(ToolsVerifier()) == {"function": True, "ground_truth": True}


@pytest.mark.parametrize(
    ("available", "column"),
    [
        (["expected", "answer", "solution", "ground_truth"], "expected"),
        (["ground_truth", "solution", "answer"], "answer"),
        (["ground_truth", "solution"], "solution"),
        (["other", "ground_truth"], "ground_truth"),
    ],
)
def test_the_likeliest_name_of_the_expected_answer_is_taken(
    available: list[str], column: str
) -> None:
    assert column_of_argument(ExactMatch(), available) == {"expected": column}


def test_a_column_can_be_named() -> None:
    chosen = column_of_argument(
        ExactMatch(), ["answer", "label"], {"label": "expected"}
    )
    assert chosen == {"expected": "label"}


def test_a_librarys_own_name_goes_first() -> None:
    chosen = column_of_argument(
        ExactMatch(), ["answer", "target"], preferred={"expected": "target"}
    )
    assert chosen == {"expected": "target"}


def test_optional_arguments_are_filled_where_they_can_be() -> None:
    chosen = column_of_argument(ExactMatch(), ["answer", "hint"])
    assert chosen == {"expected": "answer", "hint": "hint"}


def test_a_missing_column_is_named_with_what_there_is() -> None:
    with pytest.raises(UsageError) as caught:
        column_of_argument(ExactMatch(), ["question", "level"])
    assert str(caught.value) == (
        "the exact match verifier needs expected, for which there is no column named "
        "expected or answer or solution or ground_truth, only: level, question; name "
        'the one to take as in columns={"ground_truth": "expected"}'
    )


def test_columns_that_name_nothing_are_refused() -> None:
    with pytest.raises(
        UsageError, match="has no argument answer, only: expected, hint"
    ):
        column_of_argument(ExactMatch(), ["label"], {"label": "answer"})
    with pytest.raises(UsageError, match="there is no column label for expected"):
        column_of_argument(ExactMatch(), ["answer"], {"label": "expected"})


def test_a_row_without_anything_that_is_required_is_none_of_ours() -> None:
    assert is_left_out(ExactMatch(), {"expected": None, "hint": "x"})
    assert not is_left_out(ExactMatch(), {"expected": "4"})
    # Here None has a meaning of its own: no call must be made.
    assert not is_left_out(ToolsVerifier(), {"function": [], "ground_truth": None})


def test_names_are_identifiers() -> None:
    assert name_of(ExactMatch()) == "exact_match"
