"""Model text to HTML that can do nothing but be read.

Two fences: the Markdown parser passes no HTML through, and nh3 lets only listed
elements, attributes, classes and link schemes into the page.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from qwq_lab.views.maths import text_html, use_maths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererProtocol
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

# No img: a remote image tells its server who reads, and what the model put in the
# address. No id and no data-*: pages and Jupyter act on them.
_TAGS = {
    *("p", "br", "hr", "blockquote", "ul", "ol", "li", "div", "span", "a"),
    *("em", "strong", "s", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
_CLASSES = {"span": {"qwq-boxed", "qwq-math"}, "div": {"qwq-math"}}


def markdown_html(text: str) -> str:
    """Render Markdown, with maths left to MathJax, as safe HTML."""
    return _sanitise(str(_markdown().render(text)))


def thought_html(text: str) -> str:
    """Render a thought: its own line breaks and maths, no Markdown, safe HTML."""
    return _sanitise(str(_plain().renderInline(text)))


def _sanitise(html: str) -> str:
    import nh3

    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )


@functools.cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("commonmark", {"html": False, "breaks": True})
    markdown.enable(["table", "strikethrough"])
    markdown.disable(["html_block", "html_inline"])
    use_maths(markdown)
    markdown.add_render_rule("image", _render_image)
    return markdown


@functools.cache
def _plain() -> MarkdownIt:
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("zero")
    use_maths(markdown)
    # "zero" switches every rule off that it does not name, ours were added later.
    return markdown


def _render_image(
    _self: RendererProtocol,
    tokens: Sequence[Token],
    index: int,
    _options: OptionsDict,
    _env: EnvType,
) -> str:
    token = tokens[index]
    alt, address = token.content, str(token.attrs.get("src", ""))
    return text_html(f"{alt} ({address})" if alt else f"({address})")
