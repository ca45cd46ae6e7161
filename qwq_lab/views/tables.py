"""Small tables: aligned plain text and escaped HTML."""

from __future__ import annotations

from html import escape
from itertools import zip_longest
from typing import TYPE_CHECKING

from qwq_lab.views.bundle import Bundle, make_bundle

if TYPE_CHECKING:
    from collections.abc import Sequence


def table_bundle(rows: Sequence[Sequence[str]], head: Sequence[str] = ()) -> Bundle:
    """Draw rows whose first cell is their name; cells may hold several lines."""
    return make_bundle(table_html(rows, head), aligned([head, *rows] if head else rows))


def table_html(rows: Sequence[Sequence[str]], head: Sequence[str] = ()) -> str:
    """Return the table of `table_bundle` as HTML, for a view with more around it."""
    html_rows = [
        "<tr>"
        + f'<th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in rows
    ]
    html_head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    if head:
        html_head = f"<thead><tr>{html_head}</tr></thead>"
    return (
        '<table class="qwq-table mathjax_ignore tex2jax_ignore">'
        f"{html_head}<tbody>{''.join(html_rows)}</tbody></table>"
    )


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as text, each column as wide as its widest cell."""
    widths = [
        max(len(line) for cell in column for line in cell.split("\n"))
        for column in zip_longest(*rows, fillvalue="")
    ]
    lines = []
    for row in rows:
        for parts in zip_longest(*(cell.split("\n") for cell in row), fillvalue=""):
            padded = [
                part.ljust(width) for part, width in zip(parts, widths, strict=True)
            ]
            lines.append("  ".join(padded).rstrip())
    return "\n".join(lines)
