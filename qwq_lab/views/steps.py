"""Steps that were judged: marked where they stand in a text, listed, and counted."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from qwq_lab.views.signs import reason_line, verdict_sign, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qwq_lab.verifiers.verdict import Step

SHOWN_STEPS = 500
_EMPTY_LINES = re.compile(r"\n{3,}")


def steps_apart(steps: Sequence[Step]) -> list[Step]:
    """Return the steps that stand in the text, in its order and none in another."""
    apart: list[Step] = []
    for step in sorted(steps, key=lambda step: step.span):
        start, end = step.span
        if start < end and (not apart or start >= apart[-1].span[1]):
            apart.append(step)
    return apart[:SHOWN_STEPS]


def marked_html(
    text: str, steps: Sequence[Step], start: int = 0, end: int | None = None
) -> str:
    """Mark the steps in a part of a text; what is wrong is explained under its line.

    Parameters
    ----------
    steps
        As `steps_apart` returns them.
    """
    end = len(text) if end is None else end
    parts: list[str] = []
    reasons: list[str] = []

    def add(plain: str) -> None:
        # Where a tag was taken out, several empty lines are left.
        plain = _EMPTY_LINES.sub("\n\n", plain)
        first, newline, rest = plain.partition("\n")
        if reasons and newline:
            parts.append(escape(visible(first)) + "".join(reasons))
            reasons.clear()
            plain = rest  # the reasons end the line
        parts.append(escape(visible(plain)))

    at = start
    for step in steps:
        begin, stop = step.span
        if begin < at or stop > end:
            continue
        sign, ok = verdict_sign(step.ok)
        add(text[at:begin])
        written = escape(visible(text[begin:stop]))
        parts.append(f'<span class="qwq-step" data-ok="{ok}">{written} {sign}</span>')
        if step.ok is False:
            reasons.append(reason_line(step.reason))
        at = stop
    add(text[at:end])
    if end < len(text):
        parts.append(" …")
    return "".join(parts + reasons)


def list_html(steps: Sequence[Step], lead: str = "") -> str:
    """List steps, each with its sign and, if it is not right, the reason."""
    rows = []
    for step in steps:
        sign, ok = verdict_sign(step.ok)
        reason = reason_line(step.reason) if step.reason and step.ok is not True else ""
        rows.append(
            f'<li><span class="qwq-step" data-ok="{ok}">{sign} '
            f"{escape(visible(lead + step.text))}</span>{reason}</li>"
        )
    return f'<ul class="qwq-checks">{"".join(rows)}</ul>'


def count_steps(steps: Sequence[Step]) -> tuple[bool | None, str]:
    """Return whether all steps are right, and how many in words.

    Steps that cannot be judged do not count.
    """
    judged = [step.ok for step in steps if step.ok is not None]
    if not judged:
        return None, "no steps to check"
    noun = "step" if len(judged) == 1 else "steps"
    return all(judged), f"{sum(judged)} of {len(judged)} {noun} right"


def first_wrong(steps: Sequence[Step]) -> Step | None:
    """Return the first step that is wrong, if there is one."""
    return next((step for step in steps if step.ok is False), None)
