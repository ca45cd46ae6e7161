"""What the sandbox found: the output of a run, or the cases of a judgement."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from qwq_lab.sandbox.compare import shorten, show_value
from qwq_lab.views.bundle import Bundle
from qwq_lab.views.signs import (
    head_line,
    plain_card,
    reason_line,
    short_seconds,
    verdict_sign,
    visible,
)
from qwq_lab.views.tables import aligned

if TYPE_CHECKING:
    from qwq_lab.sandbox.outcomes import CaseResult, Isolation, Judgement, Run

SHOWN_OUTPUT = 10_000
SHOWN_CELL = 200
SHOWN_CASES = 100
COLUMNS = ("", "case", "input", "expected", "got", "time", "memory")

_NUMBER = ' class="qwq-number"'


def run_bundle(run: Run) -> Bundle:
    """Draw a run: what it printed, how it ended, and what held it."""
    verdict = "ran to its end" if run.finished else f"{run.outcome}: {run.explanation}"
    sign, ok = verdict_sign(run.finished if run.outcome.judged else None)
    figures = _figures(run.wall_seconds, run.memory, run.isolation)
    parts, lines = [], []
    for name, text in (("stdout", run.stdout), ("stderr", run.stderr)):
        if text:
            shown = visible(shorten(text, SHOWN_OUTPUT)).rstrip("\n")
            parts.append(_output(name, shown))
            lines.append(shown)
    if run.value is not None:
        shown = visible(show_value(run.value, SHOWN_OUTPUT))
        parts.append(_output("value", shown))
        lines.append(f"returned {shown}")
    head = head_line(sign, ok, visible(verdict), figures)
    lines.append(f"{sign} {visible(verdict)}  ({figures})")
    return plain_card(head + "".join(parts), "\n".join(lines))


def judgement_bundle(judgement: Judgement) -> Bundle:
    """Draw a judgement: each case with its input, what was expected and what came."""
    cases = judgement.cases
    passed = sum(case.passed is True for case in cases)
    sign, ok = verdict_sign(judgement.passed)
    noun = "case" if len(cases) == 1 else "cases"
    verdict = f"{passed} of {len(cases)} {noun} passed"
    if judgement.passed is None:
        verdict += f", not judged: {judgement.outcome}"
    figures = _figures(judgement.seconds, None, judgement.isolation)
    html = head_line(sign, ok, visible(verdict), figures) + cases_html(judgement)
    lines = [f"{sign} {verdict}  ({figures})", *cases_lines(judgement)]
    return plain_card(html, "\n".join(lines))


def cases_html(judgement: Judgement) -> str:
    """Return the cases as a table, with the reason under each that failed."""
    shown = judgement.cases[:SHOWN_CASES]
    head = "".join(
        f'<th scope="col"{_NUMBER if name in ("time", "memory") else ""}>{name}</th>'
        for name in COLUMNS
    )
    body = "".join(_html_row(case, _case_row(case)) for case in shown)
    note = _left_out(judgement)
    return (
        '<div class="qwq-scroll"><table class="qwq-cases">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        + (f'<div class="qwq-foot">{note}</div>' if note else "")
    )


def cases_lines(judgement: Judgement) -> list[str]:
    """Return the same table as lines of text."""
    shown = judgement.cases[:SHOWN_CASES]
    rows = [_case_row(case) for case in shown]
    table = aligned([COLUMNS, *rows]).split("\n")
    lines = [table[0]]
    at = 1
    for case, row in zip(shown, rows, strict=True):
        height = max(cell.count("\n") + 1 for cell in row)
        lines += table[at : at + height]
        at += height
        if case.explanation:
            lines.append(f"     {visible(case.explanation)}")
    note = _left_out(judgement)
    return [*lines, note] if note else lines


def _left_out(judgement: Judgement) -> str:
    more = len(judgement.cases) - SHOWN_CASES
    return f"and {more} more" if more > 0 else ""


def _case_row(case: CaseResult) -> tuple[str, ...]:
    sign, _ = verdict_sign(case.passed)
    return (
        f"{sign} {case.outcome}",
        _cell(case.id),
        _cell(case.input),
        _cell(case.expected),
        _cell(case.got),
        short_seconds(case.wall_seconds) if case.wall_seconds else "",
        _mebibytes(case.memory) if case.memory else "",
    )


def _html_row(case: CaseResult, row: tuple[str, ...]) -> str:
    _, ok = verdict_sign(case.passed)
    verdict, name, *texts, seconds, memory = row
    cells = [
        f'<td class="qwq-verdict" data-ok="{ok}">{escape(verdict)}</td>',
        f'<th scope="row">{escape(name)}</th>',
        *(f"<td>{_code(text)}</td>" for text in texts),
        *(f'<td class="qwq-number">{text}</td>' for text in (seconds, memory)),
    ]
    html = f"<tr>{''.join(cells)}</tr>"
    if case.explanation:
        html += (
            f'<tr><td></td><td colspan="{len(COLUMNS) - 1}">'
            f"{reason_line(case.explanation)}</td></tr>"
        )
    return html


def _code(text: str) -> str:
    return f"<code>{escape(text)}</code>" if text else ""


def _output(name: str, text: str) -> str:
    return f'<pre class="qwq-output" data-of="{name}">{escape(text)}</pre>'


def _figures(seconds: float, memory: int | None, isolation: Isolation) -> str:
    parts = [short_seconds(seconds)]
    if memory:
        parts.append(_mebibytes(memory))
    return " · ".join([*parts, str(isolation)])


def _cell(text: str) -> str:
    return visible(shorten(text, SHOWN_CELL)).rstrip("\n")


def _mebibytes(size: int) -> str:
    return f"{size / (1 << 20):.0f} MiB"
