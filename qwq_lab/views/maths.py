r"""Maths in Markdown: find it, keep it whole for MathJax, keep it harmless.

MathJax typesets what stands between ``$..$``, ``$$..$$``, ``\(..\)`` and ``\[..\]`` in
the finished page, so Markdown must not touch the inside, and a dollar sign that is
money must not look like a delimiter.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererProtocol
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

CLOSING = {"$$": "$$", "$": "$", r"\(": r"\)", r"\[": r"\]"}

# Macros that reach out of the formula: links, classes, styles, other files, and the
# means to spell such a macro in pieces. Not every MathJax has its safe mode on.
_REACHING_OUT = re.compile(
    r"\\(href|url|require|class|cssId|style|data|html\w*|includegraphics|csname"
    r"|catcode|def|let|newcommand|renewcommand|newenvironment|bbox|unicode|mmlToken)"
    r"(?![a-zA-Z])"
)
_DELIMITER = re.compile(r"\$|\\[(\[]|\\begin")


def use_maths(markdown: MarkdownIt) -> None:
    r"""Teach a Markdown parser maths, ``\boxed{}`` and products.

    A product such as ``3*4*5`` stays one instead of turning into emphasis.
    """
    # Where a preset leaves "escape" out, "text" still comes first and must see "$".
    markdown.inline.ruler.before("escape", "qwq_maths", _maths_inline)
    markdown.inline.ruler.before("escape", "qwq_boxed", _boxed)
    markdown.inline.ruler.before("emphasis", "qwq_product", _product)
    markdown.block.ruler.before(
        "fence",
        "qwq_maths_block",
        _maths_block,
        {"alt": ["paragraph", "reference", "blockquote", "list"]},
    )
    markdown.add_render_rule("qwq_maths", _render_maths)
    markdown.add_render_rule("qwq_boxed", _render_boxed)
    markdown.add_render_rule("text", _render_text)


def text_html(text: str) -> str:
    """Escape text so that neither the browser nor MathJax finds anything in it."""
    # A delimiter alone in an element has no partner that MathJax could pair it with.
    return _DELIMITER.sub(lambda found: f"<span>{found[0]}</span>", escape(text))


def _opening_delimiter(text: str, position: int) -> str | None:
    for opening in CLOSING:
        if text.startswith(opening, position):
            return opening
    return None


def _maths_inline(state: StateInline, silent: bool) -> bool:
    text, start = state.src, state.pos
    opening = _opening_delimiter(text, start)
    if opening is None:
        return False
    begin = start + len(opening)
    end = _find_end(text, opening, begin)
    if end is None:
        return False
    if not silent:
        token = state.push("qwq_maths", "", 0)
        token.content = text[begin:end]
        token.markup = opening
    state.pos = end + len(CLOSING[opening])
    return True


def _find_end(text: str, opening: str, begin: int) -> int | None:
    """Find the closing delimiter, by the rules that tell money from maths."""
    closing = CLOSING[opening]
    if opening == "$":
        before = text[begin - 2 : begin - 1]
        if before.isdigit() or text[begin : begin + 1].isspace():
            return None
    end = text.find(closing, begin)
    while end != -1:
        escaped = closing[0] == "$" and text[end - 1] == "\\"
        after = text[end + 1 : end + 2]
        money = opening == "$" and (text[end - 1].isspace() or after.isdigit())
        if not escaped and not money:
            break
        end = text.find(closing, end + 1)
    if end == -1 or not text[begin:end].strip():
        return None
    if opening == "$" and "\n\n" in text[begin:end]:
        return None
    return end


def _maths_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    position = state.bMarks[start] + state.tShift[start]
    opening = _opening_delimiter(state.src, position)
    if opening not in ("$$", r"\["):
        return False
    closing = CLOSING[opening]
    lines = [state.src[position + 2 : state.eMarks[start]]]
    line = start
    while closing not in lines[-1]:
        line += 1
        if line >= end:
            return False
        first = state.bMarks[line] + state.tShift[line]
        lines.append(state.src[first : state.eMarks[line]])
    content, _, rest = "\n".join(lines).partition(closing)
    if not content.strip() or rest.strip(" .,;:"):
        return False  # with text behind it on the line, it is inline maths
    if not silent:
        token = state.push("qwq_maths", "", 0)
        token.block = True
        token.content = content
        token.markup = opening
        token.info = rest.strip()
    state.line = line + 1
    return True


def _boxed(state: StateInline, silent: bool) -> bool:
    text, start = state.src, state.pos
    if not text.startswith(r"\boxed{", start):
        return False
    begin = start + len(r"\boxed{")
    depth = 1
    for position in range(begin, len(text)):
        depth += {"{": 1, "}": -1}.get(text[position], 0)
        if depth == 0:
            break
    else:
        return False
    if not silent:
        token = state.push("qwq_boxed", "", 0)
        token.content = text[begin:position]
    state.pos = position + 1
    return True


def _product(state: StateInline, silent: bool) -> bool:
    text, position = state.src, state.pos
    if text[position] != "*" or not 0 < position < len(text) - 1:
        return False
    before, after = text[position - 1], text[position + 1]
    if not (before.isalnum() or before in ")]}"):
        return False
    if not (after.isalnum() or after in "([{\\"):
        return False
    if not silent:
        state.pending += "*"
    state.pos += 1
    return True


def _render_maths(
    _self: RendererProtocol,
    tokens: Sequence[Token],
    index: int,
    _options: OptionsDict,
    _env: EnvType,
) -> str:
    token = tokens[index]
    source = token.markup + token.content + CLOSING[token.markup]
    if _REACHING_OUT.search(token.content):
        return f"<code>{escape(source)}</code>"
    if token.block:
        return f'<div class="qwq-math">{escape(source + token.info)}</div>\n'
    return f'<span class="qwq-math">{escape(source)}</span>'


def _render_boxed(
    _self: RendererProtocol,
    tokens: Sequence[Token],
    index: int,
    _options: OptionsDict,
    _env: EnvType,
) -> str:
    return f'<span class="qwq-boxed">{text_html(tokens[index].content)}</span>'


def _render_text(
    _self: RendererProtocol,
    tokens: Sequence[Token],
    index: int,
    _options: OptionsDict,
    _env: EnvType,
) -> str:
    return text_html(tokens[index].content)
