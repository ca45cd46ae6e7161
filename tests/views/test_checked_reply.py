"""Reply cards whose thought was judged step by step."""

from __future__ import annotations

import re

import pytest

from qwq_lab import Reply, Sampling
from qwq_lab.verifiers.steps import StepChecker
from qwq_lab.verifiers.verdict import Step
from qwq_lab.views.reply import Progress, progress_bundle, replies_bundle
from qwq_lab.views.steps import count_steps, marked_html, steps_apart

WRONG = "7*8 = 54\n54+1 = 55\nSo it is 55."
RIGHT = "7*8 = 56\n56+1 = 57\n"
EVIL = '<script>window.hit=1</script><img src=x onerror="window.hit=1">'


def judged(text):
    checker = StepChecker()
    return (*checker.feed(text), *checker.close())


def reply(thinking):
    return Reply(
        thinking=thinking, answer="Done.", finish="stop", tokens=9, seconds=1.2,
        thinking_tokens=7, thinking_seconds=0.9, model="nano", sampling=Sampling(),
    )  # fmt: skip


def finished(thinking, steps=None):
    steps = judged(thinking) if steps is None else steps
    return replies_bundle([reply(thinking)], steps=[steps])


def live(thinking, **options):
    return progress_bundle(Progress(thinking, steps=judged(thinking), **options))


def body(bundle):
    return bundle["text/html"].partition("</style>")[2]


def words(bundle):
    """What is read where the page drops the style."""
    return re.sub(r"<[^>]+>", "", body(bundle))


@pytest.mark.parametrize("draw", [finished, live])
def test_the_line_says_how_many_steps_are_right_in_sign_and_words(draw):
    right, wrong = draw(RIGHT), draw(WRONG)
    assert '<span class="qwq-verdict" data-ok="true">✓ 2 of 2 steps right' in body(
        right
    )
    assert '<span class="qwq-verdict" data-ok="false">✗ 1 of 2 steps right' in body(
        wrong
    )
    assert "✓ 2 of 2 steps right" in right["text/plain"]
    assert "✗ 1 of 2 steps right" in wrong["text/plain"]


def test_the_line_reads_on_where_a_page_drops_the_style():
    assert "Thought for 0.9 s · ✓ 2 of 2 steps right · 7 tokens" in words(
        finished(RIGHT)
    )


@pytest.mark.parametrize("draw", [finished, live])
def test_the_first_wrong_step_is_named_outside_the_folded_thought(draw):
    bundle = draw(WRONG + "\n1+1 = 3")
    after = body(bundle).partition("</details>")[2]
    assert "✗ first wrong step: 7*8 = 54" in after
    assert '<span class="qwq-reason">7*8 = 54: it is 56</span>' in after
    assert "1+1" not in after
    assert "first wrong step: 7*8 = 54 (7*8 = 54: it is 56)" in bundle["text/plain"]
    assert "first wrong" not in body(draw(RIGHT))


@pytest.mark.parametrize("draw", [finished, live])
def test_each_step_is_marked_in_the_thought(draw):
    inside = body(draw(WRONG)).partition("</details>")[0]
    assert '<span class="qwq-step" data-ok="false">7*8 = 54 ✗</span>' in inside
    assert '<span class="qwq-step" data-ok="true">54+1 = 55 ✓</span>' in inside
    assert "So it is 55." in inside


def test_a_thought_without_calculations_says_so_only_at_the_end():
    text = "Hamlet is a play."
    assert "? no steps to check" in body(finished(text))
    assert "steps to check" not in body(live(text))


def test_a_step_that_cannot_be_judged_does_not_count():
    steps = [Step("a", True), Step("b", None, "why"), Step("c", False, "why")]
    assert count_steps(steps) == (False, "1 of 2 steps right")
    assert count_steps(steps[:2]) == (True, "1 of 1 step right")
    assert count_steps(steps[1:2]) == (None, "no steps to check")


@pytest.mark.parametrize("draw", [finished, live])
def test_nothing_of_a_checked_thought_acts_on_the_page(draw):
    bundle = draw(f"{EVIL}\n7*8 = 54\n{EVIL}")
    assert "<script" not in body(bundle)
    assert "<img" not in body(bundle)
    assert "&lt;script&gt;" in body(bundle)


def test_nothing_of_a_step_acts_on_the_page():
    step = Step(EVIL, False, EVIL + "\x1b[2J", (0, len(EVIL)))
    html = body(finished(EVIL, (step,)))
    assert "<script" not in html
    assert "<img" not in html
    assert "\x1b" not in html


def test_formulas_are_not_typeset_where_marks_stand_in_them():
    html = body(finished("So $7*8 = 56$ holds."))
    assert '<div class="qwq-steps mathjax_ignore tex2jax_ignore">So $' in html


def test_each_sample_has_its_own_steps():
    replies = [reply(RIGHT), reply(WRONG)]
    bundle = replies_bundle(replies, steps=[judged(one.thinking) for one in replies])
    assert "✓ 2 of 2 steps right" in bundle["text/plain"].partition("[2 of 2]")[0]
    assert "✗ 1 of 2 steps right" in bundle["text/plain"].partition("[2 of 2]")[2]


def test_a_card_that_is_not_checked_is_as_before():
    for bundle in (replies_bundle([reply(WRONG)]), progress_bundle(Progress(WRONG))):
        assert "qwq-verdict" not in bundle["text/html"]
        assert "right" not in bundle["text/plain"]


def test_steps_within_steps_are_shown_once_and_in_order():
    steps = [Step("c", True, "", (5, 6)), Step("ab", True, "", (0, 2)),
             Step("b", False, "", (1, 2)), Step("rule", True)]  # fmt: skip
    assert [step.text for step in steps_apart(steps)] == ["ab", "c"]


def test_where_a_tag_was_taken_out_one_empty_line_is_left() -> None:
    assert marked_html("7*8 = 56.\n\n\n\nSo 56.", ()) == "7*8 = 56.\n\nSo 56."
