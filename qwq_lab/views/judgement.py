"""What the sandbox found: the output of a run, or the cases of a judgement."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from qwq_lab.sandbox.compare import shorten, show_value
from qwq_lab.views.bundle import Bundle, make_bundle
from qwq_lab.views.tables import aligned

if TYPE_CHECKING:
    from qwq_lab.sandbox.outcomes import CaseResult, Isolation, Judgement, Run

SHOWN_OUTPUT = 10_000
SHOWN_CELL = 200
SHOWN_CASES = 100
COLUMNS = ("", "case", "input", "expected", "got", "time", "memory")

_NUMBER = ' class="qwq-number"'

# They would turn the text around that follows them.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def run_bundle(run: Run) -> Bundle:
    """Draw a run: what it printed, how it ended, and what held it."""
    verdict = "ran to its end" if run.finished else f"{run.outcome}: {run.explanation}"
    sign, ok = _sign(run.finished if run.outcome.judged else None)
    figures = _figures(run.wall_seconds, run.memory, run.isolation)
    parts, lines = [], []
    for name, text in (("stdout", run.stdout), ("stderr", run.stderr)):
        if text:
            shown = _visible(shorten(text, SHOWN_OUTPUT)).rstrip("\n")
            parts.append(_output(name, shown))
            lines.append(shown)
    if run.value is not None:
        shown = _visible(show_value(run.value, SHOWN_OUTPUT))
        parts.append(_output("value", shown))
        lines.append(f"returned {shown}")
    head = _head(sign, ok, _visible(verdict), figures)
    lines.append(f"{sign} {_visible(verdict)}  ({figures})")
    return _card(head + "".join(parts), "\n".join(lines))


def judgement_bundle(judgement: Judgement) -> Bundle:
    """Draw a judgement: each case with its input, what was expected and what came."""
    cases = judgement.cases
    passed = sum(case.passed is True for case in cases)
    sign, ok = _sign(judgement.passed)
    noun = "case" if len(cases) == 1 else "cases"
    verdict = f"{passed} of {len(cases)} {noun} passed"
    if judgement.passed is None:
        verdict += f", not judged: {judgement.outcome}"
    figures = _figures(judgement.seconds, None, judgement.isolation)
    shown = cases[:SHOWN_CASES]
    rows = [_case_row(case) for case in shown]
    html_head = "".join(
        f'<th scope="col"{_NUMBER if name in ("time", "memory") else ""}>{name}</th>'
        for name in COLUMNS
    )
    body = "".join(map(_html_row, shown, rows))
    more = len(cases) - len(shown)
    note = f"and {more} more" if more else ""
    html = (
        _head(sign, ok, _visible(verdict), figures)
        + '<div class="qwq-scroll"><table class="qwq-cases">'
        + f"<thead><tr>{html_head}</tr></thead><tbody>{body}</tbody></table></div>"
        + (f'<div class="qwq-foot">{note}</div>' if note else "")
    )
    lines = []
    table = aligned([COLUMNS, *rows]).split("\n")
    lines.append(table[0])
    at = 1
    for case, row in zip(shown, rows, strict=True):
        height = max(cell.count("\n") + 1 for cell in row)
        lines += table[at : at + height]
        at += height
        if case.explanation:
            lines.append(f"     {_visible(case.explanation)}")
    if note:
        lines.append(note)
    return _card(html, "\n".join([f"{sign} {verdict}  ({figures})", *lines]))


def _case_row(case: CaseResult) -> tuple[str, ...]:
    sign, _ = _sign(case.passed)
    return (
        f"{sign} {case.outcome}",
        _cell(case.id),
        _cell(case.input),
        _cell(case.expected),
        _cell(case.got),
        _seconds(case.wall_seconds) if case.wall_seconds else "",
        _mebibytes(case.memory) if case.memory else "",
    )


def _html_row(case: CaseResult, row: tuple[str, ...]) -> str:
    _, ok = _sign(case.passed)
    verdict, name, *texts, seconds, memory = row
    cells = [
        f'<td class="qwq-verdict" data-ok="{ok}">{escape(verdict)}</td>',
        f'<th scope="row">{escape(name)}</th>',
        *(f"<td>{_code(text)}</td>" for text in texts),
        *(f'<td class="qwq-number">{text}</td>' for text in (seconds, memory)),
    ]
    html = f"<tr>{''.join(cells)}</tr>"
    if case.explanation:
        reason = escape(_visible(case.explanation))
        html += (
            f'<tr><td></td><td colspan="{len(COLUMNS) - 1}">'
            f'<span class="qwq-reason">{reason}</span></td></tr>'
        )
    return html


def _code(text: str) -> str:
    return f"<code>{escape(text)}</code>" if text else ""


def _head(sign: str, ok: str, verdict: str, figures: str) -> str:
    said = f'<span class="qwq-verdict" data-ok="{ok}">{sign} {escape(verdict)}</span>'
    return (
        f'<div class="qwq-head"><span class="qwq-topic">{said}</span>'
        f'<span class="qwq-figures">{escape(figures)}</span></div>'
    )


def _output(name: str, text: str) -> str:
    return f'<pre class="qwq-output" data-of="{name}">{escape(text)}</pre>'


def _card(html: str, text: str) -> Bundle:
    card = f'<div class="qwq-reply qwq-wide mathjax_ignore tex2jax_ignore">{html}</div>'
    return make_bundle(card, text)


def _figures(seconds: float, memory: int | None, isolation: Isolation) -> str:
    parts = [_seconds(seconds)]
    if memory:
        parts.append(_mebibytes(memory))
    return " · ".join([*parts, str(isolation)])


def _sign(passed: bool | None) -> tuple[str, str]:
    """Return the sign of a verdict, and the word that styles it."""
    return {True: ("✓", "true"), False: ("✗", "false"), None: ("?", "none")}[passed]


def _cell(text: str) -> str:
    return _visible(shorten(text, SHOWN_CELL)).rstrip("\n")


def _seconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"


def _mebibytes(size: int) -> str:
    return f"{size / (1 << 20):.0f} MiB"


def _visible(text: str) -> str:
    """Return a text with signs in place of what would act on the page or terminal."""
    text = _DIRECTION.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return _CONTROL.sub(_control_picture, text)


def _control_picture(found: re.Match[str]) -> str:
    return "\u2421" if found[0] == "\x7f" else chr(0x2400 + ord(found[0]))
