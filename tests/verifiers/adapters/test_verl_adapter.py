"""verl's compute_score, called as its reward managers do."""

from __future__ import annotations

import inspect

import pytest
from exact_match import ExactMatch

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.adapters.verl import score_function
from qwq_lab.verifiers.tools import ToolsVerifier

KEYS = {"score", "acc", "pred", "judged", "explanation"}


def test_the_score_comes_with_what_verl_logs() -> None:
    compute_score = score_function(ExactMatch())
    found = compute_score(
        data_source="letters",
        solution_str="hm</think>yes",
        ground_truth="Yes",
        extra_info={"index": 3, "hint": "look again"},
    )
    assert found == {
        "score": 0.5,
        "acc": 0.0,
        "pred": "yes",
        "judged": 1.0,
        "explanation": "✗ wrong: look again",
    }


def test_the_ground_truth_goes_before_a_worked_answer() -> None:
    compute_score = score_function(ExactMatch())
    found = compute_score("gsm8k", "72", "72", {"answer": "48 + 24 = 72\n#### 72"})
    assert found["acc"] == 1.0


def test_what_cannot_be_judged_says_so() -> None:
    compute_score = score_function(ExactMatch(), unjudged=0.25)
    found = compute_score("letters", "4", "?")
    assert found["score"] == 0.25
    assert found["judged"] == 0.0
    assert found["explanation"] == "? not judged: nobody knows"
    # verl makes columns of them, which must all be there for each reply.
    assert found.keys() == KEYS == compute_score("letters", "4", "4").keys()


def test_each_data_source_may_have_its_own_verifier() -> None:
    weather = {
        "name": "weather",
        "parameters": {
            "properties": {"city": {"type": "string"}},
            "required": ["city"],
        },
    }
    compute_score = score_function({"letters": ExactMatch(), "calls": ToolsVerifier()})
    assert compute_score("letters", "a", "a")["score"] == 1.0
    found = compute_score(
        "calls",
        '[weather(city="Bern")]',
        [{"weather": {"city": ["Bern"]}}],
        {"function": [weather]},
    )
    assert found["pred"] == "weather(city='Bern')"
    assert found["score"] == 1.0
    with pytest.raises(UsageError, match="no verifier for the data source maths"):
        compute_score("maths", "a", "a")


def test_a_key_of_extra_info_can_be_named() -> None:
    compute_score = score_function(ExactMatch(), columns={"label": "expected"})
    assert compute_score("letters", "b", "a", {"label": "b"})["acc"] == 1.0


def test_options_of_the_configuration_are_accepted() -> None:
    compute_score = score_function(ExactMatch())
    assert not inspect.iscoroutinefunction(compute_score)
    assert (
        compute_score("letters", "a", "a", None, strict_box_verify=True)["acc"] == 1.0
    )
