"""How a verdict looks everywhere: a sign, a word and a colour, in that order."""

from __future__ import annotations

import re
from html import escape

from qwq_lab.views.bundle import Bundle, make_bundle

# They would turn the text around that follows them.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def verdict_sign(passed: bool | None) -> tuple[str, str]:
    """Return the sign of a verdict, and the word that styles it."""
    return {True: ("✓", "true"), False: ("✗", "false"), None: ("?", "none")}[passed]


def head_line(sign: str, ok: str, verdict: str, figures: str) -> str:
    """Return the first line of a card: the verdict, and figures on the right."""
    said = f'<span class="qwq-verdict" data-ok="{ok}">{sign} {escape(verdict)}</span>'
    return (
        f'<div class="qwq-head"><span class="qwq-topic">{said}</span>'
        f'<span class="qwq-figures">{escape(figures)}</span></div>'
    )


def reason_line(reason: str) -> str:
    """Return the sentence that stands under what is wrong."""
    return f'<span class="qwq-reason">{escape(visible(reason))}</span>'


def plain_card(html: str, text: str) -> Bundle:
    """Return a card in which nothing is typeset: text stands as it was written."""
    card = f'<div class="qwq-reply qwq-wide mathjax_ignore tex2jax_ignore">{html}</div>'
    return make_bundle(card, text, style="verdict")


def short_seconds(seconds: float) -> str:
    """Write a duration that is mostly below a second: 12 ms, 1.20 s."""
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"


def visible(text: str) -> str:
    """Return a text with signs in place of what would act on the page or terminal."""
    text = _DIRECTION.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return _CONTROL.sub(_control_picture, text)


def _control_picture(found: re.Match[str]) -> str:
    return "\u2421" if found[0] == "\x7f" else chr(0x2400 + ord(found[0]))
