from __future__ import annotations

import re

import pytest

from qwq_lab.views.markdown import markdown_html, thought_html

PAYLOADS = [
    "<script>window.hit = 1</script>",
    '<img src="x" onerror="window.hit = 1">',
    "[press](javascript:window.hit=1)",
    "![a picture](https://example.org/pixel.png)",
    '<button data-commandlinker-command="help:about">press</button>',
    "[ref]\n\n[ref]: javascript:window.hit=1",
    "<https://example.org/><style>body { display: none }</style>",
    '```"><script>window.hit = 1</script>\ncode\n```',
    "<details open ontoggle=window.hit=1>",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "<a href='jAvAsCrIpT:window.hit=1'>x</a>",
    "<div id=jupyter-config-data class=jp-Button>",
]


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("render", [markdown_html, thought_html])
def test_what_a_model_writes_becomes_no_active_element(payload, render):
    html = render(payload)
    tags = re.findall(r"<[a-zA-Z][^>]*>", html)
    assert not re.search(r"<(script|img|button|style|details|iframe|input)", html)
    for tag in tags:
        assert not re.search(r"\s(on\w+|id|name|style|data-[\w-]+)\s*=", tag)
        assert not re.search(r"(?i)(javascript|data):", tag)


def test_a_picture_is_shown_as_its_words_and_address():
    html = markdown_html("![a cat](https://example.org/cat.png)")
    assert html == "<p>a cat (https://example.org/cat.png)</p>\n"


def test_a_link_keeps_its_address_and_gives_nothing_away():
    html = markdown_html("[docs](https://example.org/a?b=1&c=2)")
    assert 'href="https://example.org/a?b=1&amp;c=2"' in html
    assert 'rel="noopener noreferrer"' in html


def test_the_language_of_a_code_fence_is_no_class():
    html = markdown_html("```qwq-foot jp-Button\nx < 1\n```")
    assert html == "<pre><code>x &lt; 1\n</code></pre>\n"


def test_only_our_own_classes_survive():
    assert "class" not in markdown_html('<span class="jp-Button">x</span>').replace(
        "class=", "", 1
    )


def test_a_table_and_line_breaks_are_drawn():
    assert "<td>2</td>" in markdown_html("|a|b|\n|-|-|\n|1|2|")
    assert "<br>" in markdown_html("one\ntwo")


def test_a_thought_keeps_its_lines_and_stars():
    assert thought_html("  a * b\n\n# no **title**") == "  a * b\n\n# no **title**"


def test_chinese_text_passes():
    assert markdown_html("答案是 \\boxed{5}。") == (
        '<p>答案是 <span class="qwq-boxed">5</span>。</p>\n'
    )
