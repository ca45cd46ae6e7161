"""A memory plan: the numbers as tables, and one stacked bar against the card."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from qwq_lab.models.tensor_bytes import gigabytes
from qwq_lab.views.bundle import Bundle, make_bundle
from qwq_lab.views.tables import aligned, table_html

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qwq_lab.models.plan_report import PlanReport
    from qwq_lab.models.planner import MemoryPlan

WIDTH, HEIGHT, TOP, LABELS = 640, 28, 22, 18
TEXT_WIDTH = 60  # characters of the bar in a terminal

# Okabe and Ito's colours in a fixed order, and a sign for where there are none.
PARTS = {
    "weights": ("#0072b2", "W"),
    "embedding": ("#56b4e9", "E"),
    "head": ("#009e73", "H"),
    "q/k/v scales": ("#cc79a7", "S"),
    "KV cache": ("#e69f00", "K"),
    "work space": ("#f0e442", "w"),
    "CUDA context": ("#d55e00", "C"),
}


def plan_bundle(report: PlanReport) -> Bundle:
    """Draw a plan: parts, bar, whether it fits, what fits which card, two answers."""
    parts = report.part_rows()
    head = ("Part", "Memory", "What it is")
    cards = _card_rows(report)
    words = [report.verdict, *report.notes]
    answers = [f"{question} {answer}" for question, answer in report.answers]
    text = "\n\n".join(
        [
            report.title,
            aligned([head, *parts]),
            memory_bar_text(report.plan, report.card.size if report.card else None),
            "\n".join(words),
            "Largest context, in tokens, by GB on the card's box:\n" + aligned(cards),
            "\n".join(answers),
        ]
    )
    html = "".join(
        [
            f"<p><strong>{escape(report.title)}</strong></p>",
            table_html(parts, head),
            memory_bar_svg(report.plan, report.card.size if report.card else None),
            *(f"<p>{escape(line)}</p>" for line in words),
            "<p>Largest context, in tokens, by GB on the card's box:</p>",
            table_html(cards[1:], cards[0]),
            *(
                f"<p><strong>{escape(question)}</strong> {escape(answer)}</p>"
                for question, answer in report.answers
            ),
        ]
    )
    return make_bundle(html, text)


def memory_bar_svg(plan: MemoryPlan, card: int | None) -> str:
    """Draw the parts of a plan end to end, with a line where the card ends.

    Each part has its name and size under the bar, so that colour alone tells nothing.
    Ink is the page's own, in a light theme and a dark one.

    Parameters
    ----------
    card
        Bytes that the card offers, or None without one.
    """
    whole = max(plan.total, card or 0)
    scale = WIDTH / whole
    drawn, names, left = [], [], 0.0
    for name, size in plan.parts.items():
        if not size:
            continue
        colour, sign = PARTS[name]
        width = size * scale
        drawn.append(
            f'<rect x="{left:.1f}" y="{TOP}" width="{width:.1f}" height="{HEIGHT}" '
            f'fill="{colour}" stroke="currentColor" stroke-width="0.75">'
            f"<title>{escape(_said(name, size))}</title></rect>"
        )
        if width >= 12:
            drawn.append(
                f'<text x="{left + width / 2:.1f}" y="{TOP + HEIGHT / 2 + 4}" '
                f'text-anchor="middle" fill="{_ink_on(colour)}">{sign}</text>'
            )
        names.append((sign, colour, _said(name, size)))
        left += width
    rows = -(-len(names) // 3)
    height = TOP + HEIGHT + 12 + rows * LABELS
    end = "" if card is None else _end_of_card(card * scale, card)
    said = "; ".join(label for _, _, label in names)
    if card is not None:
        said += f"; the card offers {gigabytes(card)}"
    return (
        f'<svg class="qwq-memory" viewBox="0 0 {WIDTH + 2} {height}" role="img" '
        f'style="max-width:{WIDTH}px;width:100%;display:block;margin:8px 0" '
        'font-family="system-ui, sans-serif" font-size="12">'
        f"<title>Memory of the plan</title><desc>{escape(said)}</desc>"
        f"{''.join(drawn)}{end}{_key(names)}</svg>"
    )


def memory_bar_text(plan: MemoryPlan, card: int | None) -> str:
    """Draw the same bar with letters; ``|`` is where the card ends."""
    whole = max(plan.total, card or 0)
    bar, reached = "", 0
    for name, size in plan.parts.items():
        reached += size
        letters = round(TEXT_WIDTH * reached / whole) - len(bar)
        bar += PARTS[name][1] * letters
    bar = bar.ljust(TEXT_WIDTH, ".")
    if card is not None:
        end = round(TEXT_WIDTH * card / whole)
        bar = f"{bar[:end]}|{bar[end:]}"
    key = ", ".join(
        f"{PARTS[name][1]} {name}" for name, size in plan.parts.items() if size
    )
    signs = f"{key}, . free" if "." in bar else key
    return f"[{bar}]\n{signs}{', | end of the card' if card is not None else ''}"


def _end_of_card(x: float, card: int) -> str:
    anchor = "end" if x > WIDTH / 2 else "start"
    return (
        f'<path d="M{x:.1f} {TOP - 4}V{TOP + HEIGHT + 4}" stroke="currentColor" '
        'stroke-width="2" stroke-dasharray="4 2"/>'
        f'<text x="{x:.1f}" y="{TOP - 8}" text-anchor="{anchor}" '
        f'fill="currentColor">the card: {escape(gigabytes(card))}</text>'
    )


def _key(names: Sequence[tuple[str, str, str]]) -> str:
    parts = []
    for at, (sign, colour, label) in enumerate(names):
        x, y = (at % 3) * WIDTH / 3, TOP + HEIGHT + 12 + (at // 3) * LABELS
        parts.append(
            f'<rect x="{x:.1f}" y="{y}" width="12" height="12" fill="{colour}" '
            'stroke="currentColor" stroke-width="0.75"/>'
            f'<text x="{x + 18:.1f}" y="{y + 10}" fill="currentColor">'
            f"{sign} {escape(label)}</text>"
        )
    return "".join(parts)


def _card_rows(report: PlanReport) -> list[tuple[str, ...]]:
    table = report.table
    head = ("Head", "Embedding", "KV cache", *(f"{gb} GB" for gb in table[0].contexts))
    rows = [
        (
            row.choices.head,
            row.choices.embedding,
            f"{row.choices.kv_bits}-bit{'' if row.runs else ', not run yet'}",
            *(_tokens(most, report.made_for) for most in row.contexts.values()),
        )
        for row in table
    ]
    return [head, *rows]


def _tokens(most: int, made_for: int) -> str:
    if most >= made_for:
        return f"all {made_for:,}"
    return f"{most:,}" if most else "none"


def _said(name: str, size: int) -> str:
    return f"{name} {gigabytes(size)}"


def _ink_on(colour: str) -> str:
    """Return black or white, whichever is read better on a colour (WCAG luminance)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#000" if luminance > 0.179 else "#fff"
