from __future__ import annotations

from qwq_lab.sandbox.outcomes import (
    CaseResult,
    Isolation,
    Judgement,
    Mechanism,
    Outcome,
)
from qwq_lab.verifiers.verdict import Step, Verdict
from qwq_lab.views.verdict import verdict_bundle

TEXT = "7*8 = 54, so 54+1 = 55"
STEPS = (
    Step("7*8 = 54", False, "7*8 = 54: it is 56", (0, 8)),
    Step("54+1 = 55", True, "", (13, 22)),
)


def test_the_text_is_shown_with_a_sign_at_each_step_and_the_reason_under_it():
    verdict = Verdict(
        False, explanation="wrong", steps=STEPS, text=TEXT, kind="maths", seconds=0.0123
    )

    assert verdict_bundle(verdict)["text/plain"] == (
        "✗ wrong: wrong  (maths · 12 ms)\n"
        "\n"
        "7*8 = 54 ✗ (7*8 = 54: it is 56), so 54+1 = 55 ✓"
    )
    html = verdict_bundle(verdict)["text/html"]
    assert '<span class="qwq-step" data-ok="false">7*8 = 54 ✗</span>' in html
    assert '<span class="qwq-step" data-ok="true">54+1 = 55 ✓</span>' in html
    assert html.endswith(
        '<span class="qwq-reason">7*8 = 54: it is 56</span></div></div></div>'
    )


def test_a_reason_stands_at_the_end_of_its_line():
    text = "1+1 = 3.\nIt goes on.\n"
    steps = (Step("1+1 = 3", False, "it is 2", (0, 7)),)
    html = verdict_bundle(Verdict(False, steps=steps, text=text))["text/html"]

    assert '✗</span>.<span class="qwq-reason">it is 2</span>It goes on.' in html


def test_rules_are_a_list():
    steps = (
        Step("no comma", True),
        Step("at most 5 words", False, "there are 6 words"),
        Step("in French", None, "the language is not clear"),
    )
    verdict = Verdict(False, score=1 / 3, steps=steps, text="x", kind="rules")

    assert verdict_bundle(verdict)["text/plain"].splitlines() == [
        "✗ wrong  (rules · 0 ms · score 0.33)",
        "✓ no comma",
        "✗ at most 5 words",
        "     there are 6 words",
        "? in French",
        "     the language is not clear",
    ]


def test_code_shows_its_cases_and_what_held_it():
    case = CaseResult("case 1", Outcome.WRONG_ANSWER, "got 3, expected 4", "f(2)")
    judgement = Judgement((case,), Isolation(Mechanism.NAMESPACES))
    verdict = Verdict(False, kind="code", judgement=judgement, cached=True)
    text = verdict_bundle(verdict)["text/plain"]

    assert "tier 4, namespaces · known from before" in text
    assert "✗ wrong answer  case 1  f(2)" in text


def test_not_judged_is_neither_and_says_why():
    text = verdict_bundle(Verdict(None, error="it took too long"))["text/plain"]

    assert text == "? not judged: it took too long  (0 ms)"


def test_nothing_of_the_text_acts_on_the_page():
    evil = "<img src=x onerror=alert(1)>\u202e\x1b[2J"
    steps = (Step(evil, False, evil, (0, len(evil))), Step(evil, True))
    for shown in ((), steps[:1], steps):
        verdict = Verdict(False, explanation=evil, steps=shown, text=evil)
        bundle = verdict_bundle(verdict)

        assert "<img" not in bundle["text/html"]
        assert "\u202e" not in bundle["text/html"] + bundle["text/plain"]
        assert "\x1b" not in bundle["text/html"] + bundle["text/plain"]


def test_a_long_text_is_shown_around_its_first_wrong_step():
    text = "a" * 30_000 + "1+1 = 3" + "b" * 30_000
    steps = (Step("1+1 = 3", False, "it is 2", (30_000, 30_007)),)
    bundle = verdict_bundle(Verdict(False, steps=steps, text=text))

    assert "a1+1 = 3 ✗ (it is 2)b" in bundle["text/plain"]
    assert len(bundle["text/plain"]) < 21_000


def test_steps_that_overlap_are_shown_once():
    steps = (Step("1+1 = 2", True, "", (0, 7)), Step("1 = 2", False, "no", (2, 7)))
    text = verdict_bundle(Verdict(None, steps=steps, text="1+1 = 2"))["text/plain"]

    assert text.endswith("1+1 = 2 ✓")
