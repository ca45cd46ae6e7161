from __future__ import annotations

import argparse
from xml.etree import ElementTree

import pytest

from qwq_lab.models.plan_report import Card, PlanReport, add_plan_options, make_report
from qwq_lab.models.planner import card_bytes
from qwq_lab.views.memory_bar import (
    PARTS,
    TEXT_WIDTH,
    WIDTH,
    memory_bar_svg,
    memory_bar_text,
    plan_bundle,
)


def report(line: str) -> PlanReport:
    parser = argparse.ArgumentParser()
    add_plan_options(parser)
    return make_report(parser.parse_args(line.split()))


def rectangles(svg: str) -> list[ElementTree.Element]:
    return [one for one in ElementTree.fromstring(svg) if one.tag == "rect"]  # noqa: S314


@pytest.mark.parametrize("line", ["qwq-32b --card 24", "qwq-32b --card 16", "nano"])
def test_the_bar_is_drawn_to_scale(line):
    made = report(line)
    card = made.card.size if made.card else None
    svg = memory_bar_svg(made.plan, card)
    shown = {name: size for name, size in made.plan.parts.items() if size}
    bars = rectangles(svg)[: len(shown)]
    whole = max(made.plan.total, card or 0)
    for bar, size in zip(bars, shown.values(), strict=True):
        assert float(bar.get("width")) == pytest.approx(WIDTH * size / whole, abs=0.1)


def test_each_part_has_its_name_and_size_written_beside_it():
    made = report("qwq-32b --card 24")
    svg = memory_bar_svg(made.plan, made.card.size)
    texts = [one.text for one in ElementTree.fromstring(svg) if one.tag == "text"]  # noqa: S314
    for name in made.plan.parts:
        assert any(name in text for text in texts)
    assert "W weights 16.2 GB" in texts
    assert "the card: 25.4 GB" in texts
    assert len({colour for colour, _ in PARTS.values()}) == len(PARTS)
    assert len({sign for _, sign in PARTS.values()}) == len(PARTS)
    assert "currentColor" in svg  # the ink of the page, light or dark


def test_the_letters_of_a_terminal_say_the_same():
    made = report("qwq-32b --card 48")
    bar, key = memory_bar_text(made.plan, made.card.size).splitlines()
    assert len(bar) == TEXT_WIDTH + 3  # brackets and the end of the card
    assert bar.endswith("|]")
    share = made.plan.parts["weights"] / card_bytes(48)
    assert bar.count("W") == pytest.approx(TEXT_WIDTH * share, abs=1)
    assert "K KV cache" in key
    assert ". free" in key
    over = memory_bar_text(report("qwq-32b --card 16").plan, card_bytes(16))
    assert 0 < over.index("|") < TEXT_WIDTH
    assert "free" not in over


def test_the_text_twin_holds_every_figure_of_the_picture():
    bundle = plan_bundle(report("qwq-32b --context 131072 --card 24 --kv-bits 8"))
    text, html = bundle["text/plain"], bundle["text/html"]
    for said in (
        "16.2 GB",
        "It does not fit",
        "is a plan only",
        "stretched by YaRN",
        "24 GB with 131,072 tokens of context?",
        "4-bit in 16 GB?",
        "not run yet",
    ):
        assert said in text
        assert said in html
    assert "<svg" in html
    assert "<svg" not in text


def test_names_from_outside_are_escaped():
    made = report("nano")
    card = Card("<b>GPU</b>", card_bytes(24))
    html = plan_bundle(PlanReport(made.model, made.plan, card))["text/html"]
    assert "<b>GPU" not in html
    assert "&lt;b&gt;GPU" in html
