"""A model's accuracy per task family, as a picture for its card."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qwq_lab.evals.nano import FamilyResult

ROW, GAP, LEFT, WIDTH = 9, 6, 150, 400
# Okabe and Ito's blue and vermilion, which colour-blind readers tell apart.
COLOURS = {"en": "#0072b2", "zh": "#d55e00"}
LANGUAGES = {"en": "English", "zh": "Chinese"}


def accuracy_svg(results: Sequence[FamilyResult]) -> str:
    """Draw the trained sizes: a bar per family and language, with its interval.

    The figures stand behind the bars, so that nothing is told by colour or length
    alone.
    """
    trained = [result for result in results if result.sizes == "trained"]
    families = list(dict.fromkeys(result.family for result in trained))
    parts = []
    top = 34
    for family in families:
        rows = [result for result in trained if result.family == family]
        middle = top + len(rows) * ROW / 2
        parts.append(_text(LEFT - 8, middle + 4, family, anchor="end"))
        for result in rows:
            parts.append(_bar(result, top))
            top += ROW
        top += GAP
    key = "".join(
        f'<rect x="{LEFT + 90 * at}" y="10" width="9" height="9" fill="{colour}"/>'
        + _text(LEFT + 90 * at + 14, 18, LANGUAGES[language])
        for at, (language, colour) in enumerate(COLOURS.items())
    )
    said = "; ".join(
        f"{result.family} {LANGUAGES[result.language]} {result.accuracy:.1%}"
        for result in trained
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + 70} '
        f'{top + 4}" font-family="system-ui, sans-serif" font-size="11" role="img">'
        f"<title>Accuracy per family and language</title><desc>{escape(said)}</desc>"
        f'<rect width="100%" height="100%" fill="#fff"/>'
        f"{key}{''.join(parts)}</svg>\n"
    )


def _bar(result: FamilyResult, top: float) -> str:
    colour = COLOURS[result.language]
    low, high = (LEFT + WIDTH * share for share in (result.low, result.high))
    middle = top + ROW / 2 - 0.5
    return (
        f'<rect x="{LEFT}" y="{top}" width="{WIDTH * result.accuracy:.1f}" '
        f'height="{ROW - 1}" fill="{colour}" fill-opacity="0.75"/>'
        f'<path d="M{low:.1f} {middle}H{high:.1f}" stroke="#222" stroke-width="1.2"/>'
        + _text(LEFT + WIDTH + 6, top + 8, f"{result.accuracy:.1%}", size=9)
    )


def _text(
    x: float, y: float, text: str, *, anchor: str = "start", size: int = 11
) -> str:
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" fill="#222">'
        f"{escape(text)}</text>"
    )
