"""Where the formulas of a text stand, so that words are looked for outside of them."""

from __future__ import annotations

import re

# A formula is masked by one sign that begins it and others, so that places stay.
OPEN, REST = "\ue000", "\ue001"
_CLOSERS = {"\\(": "\\)", "\\[": "\\]", "$$": "$$"}
_OPENER = re.compile(r"\\[$\\(\[]|\$\$?")


def formulas(text: str) -> list[tuple[int, int, int]]:
    r"""Find what stands between ``$``, ``$$``, ``\(\)`` and ``\[\]``, in linear time.

    Returns
    -------
    list of (int, int, int)
        Where a formula begins, where it ends, and the length of its delimiter.
    """
    found = []
    # Where nothing closes, nothing later will: searching again would be quadratic.
    hopeless: set[str] = set()
    at = 0
    while opener := _OPENER.search(text, at):
        at, sign = opener.end(), opener[0]
        if sign in ("\\$", "\\\\") or sign in hopeless:
            continue
        closer = _CLOSERS.get(sign, "$")
        end = text.find(closer, at)
        if end < 0:
            hopeless.add(sign)
        elif not text[at:end].strip():
            at = end + len(closer) if sign != "$" else at
        elif sign != "$":
            found.append((opener.start(), end + len(closer), len(sign)))
            at = end + len(closer)
        else:
            while end > 0 and text[end - 1] == "\\":
                end = text.find("$", end + 1)
            if end < 0:
                hopeless.add(sign)
                continue
            # "$5 and $6" are prices, and a formula stays on its line.
            price = (
                text[end - 1].isspace()
                and not text[at].isspace()
                and text[end + 1 : end + 2].isalnum()
            )
            if price or "\n" in text[at:end]:
                at = end
                continue
            found.append((opener.start(), end + 1, 1))
            at = end + 1
    return found


def mask(text: str, spans: list[tuple[int, int, int]]) -> str:
    """Return the text with its formulas made unreadable, every place kept."""
    parts, at = [], 0
    for start, end, _ in spans:
        parts += [text[at:start], OPEN, REST * (end - start - 1)]
        at = end
    return "".join((*parts, text[at:]))
