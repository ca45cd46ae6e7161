"""What every view hands to Jupyter: HTML that carries its style, and plain text."""

from __future__ import annotations

import functools
import re
from importlib.resources import files

Bundle = dict[str, str]

# Escape sequences move a terminal's cursor and rewrite what stands there.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def make_bundle(html: str, text: str, *, style: str = "") -> Bundle:
    """Wrap a view's HTML with its style and put plain text beside it.

    The style travels in the output, so that a saved notebook looks the same on a page
    that has never heard of this package.

    Parameters
    ----------
    style
        The style sheets that the view needs beside the one of all cards, as words.
    """
    styled = f'<div class="qwq"><style>{style_sheet(style)}</style>{html}</div>'
    return {"text/html": styled, "text/plain": _CONTROL.sub("", text)}


@functools.cache
def style_sheet(style: str = "") -> str:
    """Return a view's style sheets without their comments and spare white space."""
    folder = files("qwq_lab.views")
    names = ["base.css", *(f"{name}.css" for name in style.split())]
    css = "".join(folder.joinpath(name).read_text("utf-8") for name in names)
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r"\s*([{};])\s*", r"\1", css).strip()
