from __future__ import annotations

import pytest

from qwq_lab.errors import UsageError
from qwq_lab.sandbox import Call, Case
from qwq_lab.verifiers.code.verifier import CodeVerifier

VERIFIER = CodeVerifier()
DOUBLE = "thought</think>\n```python\ndef double(x):\n    return 2 * x\n```"
WRONG = DOUBLE.replace("2 * x", "x + 2")


@pytest.fixture(autouse=True)
def _needs_a_sandbox(sandbox):
    """Skip where no sandbox is to be had."""


@pytest.mark.parametrize(
    "task",
    [
        {"cases": [Call("double", [21], 42), Call("double", ["ab"], "abab")]},
        {"cases": [{"function": "double", "args": [21], "expected": 42}]},
        {"tests": "assert double(21) == 42\nassert double('ab') == 'abab'"},
        {"tests": ["assert double(1) == 2", "assert double(2) == 4"]},
        {
            "tests": "def check(candidate):\n    assert candidate(3) == 6",
            "entry": "double",
        },
    ],
    ids=range(5),
)
def test_code_is_judged_by_cases_and_by_assertions(task):
    assert VERIFIER.verify(DOUBLE, **task).passed is True
    assert VERIFIER.verify(WRONG, cases=[Call("double", [3], 6)]).passed is False


def test_a_verdict_tells_each_case():
    verdict = VERIFIER.verify(
        WRONG, cases=[Call("double", [2], 4), Call("double", [3], 6)]
    )

    assert (verdict.passed, verdict.score, verdict.kind) == (False, 0.0, "code")
    assert [step.ok for step in verdict.steps] == [True, False]
    assert verdict.steps[1].text == "double(3)"
    assert verdict.explanation == (
        "1 of 2 cases passed; first failed: double(3): got 5, expected 6"
    )
    assert verdict.judgement.isolation.tier >= 3
    assert verdict.answer == "def double(x):\n    return 2 * x\n".replace(
        "2 * x", "x + 2"
    )


def test_the_share_of_the_cases_can_be_the_score():
    cases = [Call("double", [2], 4), Call("double", [3], 6)]

    assert CodeVerifier(partial=True).verify(WRONG, cases=cases).score == 0.5
    assert CodeVerifier(partial=True).verify(DOUBLE, cases=cases).score == 1.0


def test_programs_are_judged_by_input_and_output():
    text = "```python\nprint(int(input()) * 2)\n```"
    cases = [Case("4", "8"), {"input": "5\n", "output": "10\n"}]

    assert VERIFIER.verify(text, cases=cases).passed is True


@pytest.mark.parametrize(
    "text",
    [
        "I cannot write that.",
        "<think>```python\ndef double(x): return 2 * x\n```",
        "```python\ndef double(x): return 2 *\n```",
        "```python\ndef other(x): return 2 * x\n```",
        "```python\nprint('ALL TESTS PASSED')\nraise SystemExit(0)\n```",
        "```python\nclass E(int):\n    __eq__ = lambda s, o: True\n"
        "def double(x): return E(0)\n```",
    ],
    ids=range(6),
)
def test_what_does_not_do_it_fails(text):
    assert VERIFIER.verify(text, cases=[Call("double", [21], 42)]).passed is False


def test_tests_that_cannot_be_judged_from_outside_are_not_judged():
    tests = "assert double(1) == 2\nwith open('x') as f:\n    assert double(2) == 4"
    verdict = VERIFIER.verify(DOUBLE, tests=tests)

    assert verdict.passed is None
    assert "cannot be judged from outside the sandbox" in verdict.error
    assert VERIFIER.verify(
        WRONG, tests=tests.replace("(1) == 2", "(5) == 10")
    ).passed is (False)


@pytest.mark.parametrize(
    "task",
    [
        {},
        {"cases": []},
        {"tests": ""},
        {"tests": "x = 1"},
        {"tests": [1]},
        {"cases": [{"args": [1]}]},
        {"cases": ["double"]},
        {"cases": [{"function": "f", "expected": 1, "colour": "red"}]},
        {"tests": "assert ("},
    ],
    ids=range(9),
)
def test_a_task_without_tests_is_named(task):
    with pytest.raises(UsageError):
        VERIFIER.verify(DOUBLE, **task)


def test_the_same_code_on_the_same_cases_is_run_once():
    cases = [Call("double", [1234], 2468)]
    first, second = (VERIFIER.verify(DOUBLE, cases=cases) for _ in range(2))

    assert (first.cached, second.cached) == (False, True)
    assert second.judgement == first.judgement
