"""Draws worked calculations in many styles, with one planted error or none.

A trace is written step by step; each step asks for its result, and the one chosen gets
a wrong one. Later steps go on from it, so that nothing else in the trace is wrong.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import NamedTuple

import step_sums
import step_topics
from step_writer import Writer


class Trace(NamedTuple):
    """A text, the span of its wrong step, and the style it is written in."""

    text: str
    wrong: tuple[int, int] | None
    style: str


STYLES: dict[str, Callable[[Writer], None]] = {
    style.__name__: style
    for style in (
        step_sums.english,
        step_sums.chinese,
        step_sums.words,
        step_sums.latex,
        step_sums.aligned,
        step_sums.chained,
        step_sums.story,
        step_sums.story_zh,
        step_topics.equation,
        step_topics.both_sides,
        step_topics.columns,
        step_topics.stacked,
        step_topics.substitution,
        step_topics.euclid,
        step_topics.shares,
        step_topics.comparisons,
    )
}


def draw_trace(style: str, seed: int, *, spoilt: bool) -> Trace:
    """Draw a trace; with ``spoilt`` one of its steps is wrong."""
    write = STYLES[style]
    # Which step is spoilt may change how many there are, so some tries go astray.
    for attempt in range(100):
        number = f"{style} {seed} {attempt}"
        clean = Writer(random.Random(number), None)
        write(clean)
        if not spoilt:
            return Trace(clean.text, None, style)
        chosen = random.Random(number + "!").randrange(clean.steps)
        writer = Writer(random.Random(number), chosen)
        write(writer)
        if writer.wrong is not None:
            return Trace(writer.text, writer.wrong, style)
    raise AssertionError(f"no trace of style {style}")
