from __future__ import annotations

import re
from dataclasses import replace

import pytest

from qwq_lab import Reply, Sampling
from qwq_lab.views.reply import (
    Progress,
    format_seconds,
    progress_bundle,
    replies_bundle,
    topic_line,
)

REPLY = Reply(
    thinking="36*47\n= 1692",
    answer=r"36 * 47 = \boxed{1692}",
    finish="stop",
    tokens=75,
    thinking_tokens=58,
    seconds=1.2,
    thinking_seconds=0.9,
    model="nano",
    sampling=Sampling(seed=3),
)
EVIL = '<script>window.hit=1</script><img src=x onerror="window.hit=1">'


def card(reply, **options):
    """The HTML without its style sheet."""
    return replies_bundle([reply], **options)["text/html"].partition("</style>")[2]


def test_a_finished_card_folds_the_thought_and_shows_the_answer():
    html = card(REPLY)
    assert '<details class="qwq-thought"><summary class="qwq-head">' in html
    assert "Thought for 0.9 s" in html
    assert "58 tokens" in html
    assert '<span class="qwq-boxed">1692</span>' in html
    assert "<span>seed 3</span>" in html


def test_plain_text_is_always_there_and_readable():
    assert replies_bundle([REPLY], about="nano · CPU")["text/plain"] == (
        "Thought (58 tokens, 0.9 s)\n\n"
        "36 * 47 = \\boxed{1692}\n\n"
        "nano · CPU · T 0.6 · seed 3"
    )


def test_an_empty_thought_shows_nothing():
    bundle = replies_bundle([replace(REPLY, thinking="")])
    assert "<details" not in bundle["text/html"]
    assert "Thought" not in bundle["text/plain"]


@pytest.mark.parametrize(
    ("finish", "mark"), [("stopped", "■ stopped"), ("length", "■ cut off")]
)
def test_a_reply_that_did_not_end_by_itself_is_marked(finish, mark):
    bundle = replies_bundle([replace(REPLY, finish=finish)])
    assert mark in bundle["text/html"]
    assert mark in bundle["text/plain"]


def test_a_thought_that_was_stopped_says_so_in_its_line():
    reply = replace(REPLY, answer="", finish="stopped")
    assert "Stopped while thinking" in card(reply)
    assert "(no answer)" in replies_bundle([reply])["text/plain"]


@pytest.mark.parametrize("part", ["thinking", "answer", "model"])
@pytest.mark.parametrize("answer_format", ["md", "text", "code", "json"])
def test_a_reply_cannot_bring_elements_into_the_card(part, answer_format):
    html = card(replace(REPLY, **{part: EVIL}), answer_format=answer_format)
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


def test_descriptions_and_notes_are_escaped():
    html = card(REPLY, about=EVIL, note=EVIL)
    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 2


def test_a_progress_cannot_bring_elements_into_the_card():
    for progress in (Progress(thinking=EVIL), Progress(thinking="a", answer=EVIL)):
        html = progress_bundle(progress)["text/html"].partition("</style>")[2]
        assert "<script" not in html
        assert "<img" not in html


def test_the_style_comes_once_however_many_samples():
    bundle = replies_bundle([REPLY, REPLY, REPLY])
    assert bundle["text/html"].count("<style>") == 1
    assert bundle["text/html"].count('class="qwq-reply"') == 3
    assert "[3 of 3]" in bundle["text/plain"]


def test_maths_waits_for_the_end_so_that_the_page_does_not_flicker():
    html = progress_bundle(Progress(thinking="t", answer="$x$"))["text/html"]
    assert 'class="qwq-reply mathjax_ignore tex2jax_ignore"' in html
    assert "mathjax_ignore" not in card(REPLY).partition("qwq-foot")[0]


def test_a_running_thought_shows_its_topic_and_figures():
    progress = Progress(thinking="first\nsecond line\nthi", tokens=143, seconds=2.13)
    html = progress_bundle(progress)["text/html"]
    assert '<span class="qwq-topic qwq-live">second line</span>' in html
    assert "2.1 s · 143 tokens · 67 tok/s" in html


def test_what_has_no_thought_yet_has_nothing_to_unfold():
    for progress in (Progress(), Progress(answer="Hi"), Progress(samples=3)):
        assert "<details" not in progress_bundle(progress)["text/html"]
    assert "Answering" in progress_bundle(Progress(answer="Hi"))["text/plain"]


def test_several_samples_say_how_many_are_being_written():
    assert "4 samples" in progress_bundle(Progress(samples=4))["text/plain"]


@pytest.mark.parametrize(
    ("thinking", "topic"),
    [
        ("", ""),
        ("fir", "fir"),
        ("one\n", "one"),
        ("one\n\n tw", "one"),
        ("a\nb\nc", "b"),
    ],
)
def test_the_topic_is_the_last_full_line(thinking, topic):
    assert topic_line(thinking) == topic


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.04, "0.0 s"), (9.96, "10.0 s"), (12, "12 s"), (185, "3 min 5 s")],
)
def test_seconds_are_written_as_people_say_them(seconds, text):
    assert format_seconds(seconds) == text


def test_text_format_shows_the_answer_as_it_is():
    html = card(replace(REPLY, answer="a *b* $c$"), answer_format="text")
    assert "a *b* <span>$</span>c<span>$</span>" in html


def test_words_stay_apart_where_a_page_drops_the_style():
    text = re.sub(r"<[^>]+>", "", card(REPLY))
    assert "nano · T 0.6 · seed 3" in text
    assert "Thought for 0.9 s · 58 tokens" in text
