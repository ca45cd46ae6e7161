"""What a verifier found: the judged text with each step marked, or the cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.views.judgement import cases_html, cases_lines
from qwq_lab.views.signs import (
    head_line,
    plain_card,
    short_seconds,
    verdict_sign,
    visible,
)
from qwq_lab.views.steps import SHOWN_STEPS, list_html, marked_html, steps_apart

if TYPE_CHECKING:
    from qwq_lab.verifiers.verdict import Step, Verdict
    from qwq_lab.views.bundle import Bundle

SHOWN_TEXT = 20_000
_WORDS = {True: "right", False: "wrong", None: "not judged"}


def verdict_bundle(verdict: Verdict) -> Bundle:
    """Draw a verdict: a sign, why, and what it was found from."""
    sign, ok = verdict_sign(verdict.passed)
    why = verdict.error if verdict.passed is None else verdict.explanation
    said = _WORDS[verdict.passed] + (f": {why}" if why else "")
    figures = _figures(verdict)
    html = [head_line(sign, ok, visible(said), figures)]
    lines = [f"{sign} {visible(said)}  ({figures})"]
    if verdict.judgement is not None:
        html.append(cases_html(verdict.judgement))
        lines += cases_lines(verdict.judgement)
    else:
        placed, loose = _sorted(verdict)
        if loose:
            html.append(list_html(loose))
            lines += map(_list_line, loose)
        if placed or (verdict.text and not loose):
            html.append(_text_html(verdict.text, placed))
            lines += ["", _text_lines(verdict.text, placed)]
    return plain_card("".join(html), "\n".join(lines))


def _figures(verdict: Verdict) -> str:
    figures = [verdict.kind, short_seconds(verdict.seconds)]
    if verdict.score is not None and 0 < verdict.score < 1:
        figures.append(f"score {verdict.score:.2f}")
    if verdict.judgement is not None:
        figures.append(str(verdict.judgement.isolation))
    if verdict.cached:
        figures.append("known from before")
    return " · ".join(figure for figure in figures if figure)


def _sorted(verdict: Verdict) -> tuple[list[Step], list[Step]]:
    """Return the steps that stand in the text, in its order, and the others."""
    placed = [step for step in verdict.steps if step.span[0] < step.span[1]]
    loose = [step for step in verdict.steps if step.span[0] >= step.span[1]]
    if loose:
        # A list of rules stays together.
        return [], list(verdict.steps[:SHOWN_STEPS])
    return steps_apart(placed), []


def _list_line(step: Step) -> str:
    line = f"{verdict_sign(step.ok)[0]} {visible(step.text)}"
    if step.reason and step.ok is not True:
        line += f"\n     {visible(step.reason)}"
    return line


def _text_html(text: str, steps: list[Step]) -> str:
    start, end = _window(text, steps)
    before = "… " if start else ""
    shown = before + marked_html(text, steps, start, end)
    return f'<div class="qwq-judged">{shown.strip()}</div>'


def _text_lines(text: str, steps: list[Step]) -> str:
    parts = []
    at, end = _window(text, steps)
    if at:
        parts.append("… ")
    for step in steps:
        start, stop = step.span
        if start < at or stop > end:
            continue
        sign, _ = verdict_sign(step.ok)
        why = f" ({step.reason})" if step.ok is False else ""
        parts.append(visible(f"{text[at:stop]} {sign}{why}"))
        at = stop
    parts.append(visible(text[at:end]))
    if end < len(text):
        parts.append(" …")
    return "".join(parts).strip()


def _window(text: str, steps: list[Step]) -> tuple[int, int]:
    """Return the part of a long text that is shown: around the first wrong step."""
    if len(text) <= SHOWN_TEXT:
        return 0, len(text)
    wrong = next((step.span[0] for step in steps if step.ok is False), 0)
    start = max(0, min(wrong - SHOWN_TEXT // 2, len(text) - SHOWN_TEXT))
    return start, start + SHOWN_TEXT
