from __future__ import annotations

import math

from qwq_lab.sandbox.outcomes import (
    CaseResult,
    Isolation,
    Judgement,
    Mechanism,
    Outcome,
    Run,
)
from qwq_lab.views.judgement import judgement_bundle, run_bundle

HELD = Isolation(Mechanism.NAMESPACES)
PASSED = CaseResult(
    "case 1", Outcome.PASSED, "", "f(1)", "2", "2", wall_seconds=0.004, memory=12 << 20
)
WRONG = CaseResult(
    "case 2", Outcome.WRONG_ANSWER, "got 3, expected 4", "f(2)", "4", "3"
)
UNJUDGED = CaseResult("case 3", Outcome.INTERNAL_ERROR, "the sandbox is gone")


def test_cases_are_a_table_with_signs_words_and_reasons() -> None:
    text = judgement_bundle(Judgement((PASSED, WRONG), HELD, 0.0123))["text/plain"]

    assert text.splitlines() == [
        "✗ 1 of 2 cases passed  (12 ms · tier 4, namespaces)",
        "                case    input  expected  got  time  memory",
        "✓ passed        case 1  f(1)   2         2    4 ms  12 MiB",
        "✗ wrong answer  case 2  f(2)   4         3",
        "     got 3, expected 4",
    ]


def test_the_card_says_the_same_and_never_by_colour_alone() -> None:
    html = judgement_bundle(Judgement((PASSED, WRONG), HELD))["text/html"]

    assert "✓ passed" in html
    assert "✗ wrong answer" in html
    assert '<span class="qwq-reason">got 3, expected 4</span>' in html
    assert html.count('scope="col"') == 7


def test_what_was_not_judged_is_neither_right_nor_wrong() -> None:
    text = judgement_bundle(Judgement((PASSED, UNJUDGED), HELD))["text/plain"]

    assert text.startswith("? 1 of 2 cases passed, not judged: internal error")
    assert "? internal error  case 3" in text


def test_hostile_texts_stay_texts() -> None:
    evil = "<script>alert(1)</script>\x1b[2J\u202e\x07"
    case = CaseResult(evil, Outcome.WRONG_ANSWER, evil, evil, evil, evil)
    run = Run(Outcome.RUNTIME_ERROR, evil, evil, evil.encode(), evil, isolation=HELD)
    for bundle in (judgement_bundle(Judgement((case,), HELD)), run_bundle(run)):
        assert "<script" not in bundle["text/html"]
        for text in bundle.values():
            assert not {"\x1b", "\x07", "\u202e"} & set(text)
        assert "\\u202e" in bundle["text/plain"]


def test_a_run_shows_what_it_printed_and_how_it_ended() -> None:
    run = Run(Outcome.PASSED, "", None, b"hello\n", wall_seconds=0.5, isolation=HELD)
    failed = Run(Outcome.RUNTIME_ERROR, "ValueError: no", None, b"", "Traceback\n")

    assert run_bundle(run)["text/plain"] == (
        "hello\n✓ ran to its end  (500 ms · tier 4, namespaces)"
    )
    assert run_bundle(failed)["text/plain"] == (
        "Traceback\n✗ runtime error: ValueError: no  (0 ms · tier 0, none)"
    )


def test_values_are_shown_as_python_writes_them() -> None:
    for value in ([1, "a"], math.inf, 10**5000):
        run = Run(Outcome.PASSED, value=value, isolation=HELD)
        assert "returned " in run_bundle(run)["text/plain"]


def test_long_outputs_and_many_cases_are_cut() -> None:
    run = Run(Outcome.PASSED, output=b"x" * 1_000_000)
    many = tuple(CaseResult(str(n), Outcome.PASSED) for n in range(1000))

    assert len(run_bundle(run)["text/html"]) < 40_000
    assert "… 990000 characters …" in run_bundle(run)["text/plain"]
    text = judgement_bundle(Judgement(many, HELD))["text/plain"]
    assert text.endswith("and 900 more")
    assert "1000 of 1000 cases passed" in text
