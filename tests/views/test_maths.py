from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qwq_lab.views.markdown import markdown_html, thought_html
from qwq_lab.views.maths import text_html


@pytest.mark.parametrize(
    "source", ["$a_1 * b_1$", r"\(a_1 * b_1\)", "$$a_1 * b_1$$", r"\[a_1 * b_1\]"]
)
def test_maths_reaches_mathjax_untouched(source):
    assert f'<span class="qwq-math">{source}</span>' in markdown_html(f"so {source} is")
    assert f'<span class="qwq-math">{source}</span>' in thought_html(f"so {source} is")


def test_a_block_of_maths_ends_a_paragraph_and_keeps_its_lines():
    html = markdown_html("Hence\n\\[\nx\n=\n- y\n\\]\nas claimed")
    assert '<div class="qwq-math">\\[\nx\n=\n- y\n\\]</div>' in html
    assert "<p>Hence</p>" in html
    assert "<li>" not in html


def test_maths_that_is_not_finished_yet_is_text():
    assert markdown_html("Let $x^2") == "<p>Let <span>$</span>x^2</p>\n"


@pytest.mark.parametrize("text", ["costs $5 and $6", "5$ or 6$ more", "a $ b $ c"])
def test_money_is_no_maths(text):
    html = markdown_html(text)
    assert "qwq-math" not in html
    assert html.count("<span>$</span>") == 2


@pytest.mark.parametrize(
    "macro",
    [
        r"\href{javascript:alert(1)}{x}",
        r"\class{jp-Button}{x}",
        r"\csname hr\endcsname",
        r"\require{html}",
        r"\let\x\href",
    ],
)
def test_maths_that_reaches_out_of_the_formula_is_shown_not_typeset(macro):
    html = markdown_html(f"${macro}$")
    assert "qwq-math" not in html
    assert html.startswith("<p><code>$")


def test_left_and_leq_are_not_taken_for_let():
    assert "qwq-math" in markdown_html(r"$\left(a \leq b\right)$")


def test_boxed_outside_maths_is_drawn_as_a_box():
    html = markdown_html(r"It is \boxed{\{1, {2}\}} now")
    assert r'<span class="qwq-boxed">\{1, {2}\}</span> now' in html


def test_boxed_inside_maths_is_left_to_mathjax():
    assert "qwq-boxed" not in markdown_html(r"$\boxed{4}$")


def test_a_box_that_never_closes_is_text():
    assert "qwq-boxed" not in markdown_html(r"\boxed{4")


@pytest.mark.parametrize("product", ["3*4*5", "2*(3+4)*5", "a*b*c", "(1+2)*3*(4)"])
def test_products_do_not_turn_into_emphasis(product):
    assert markdown_html(product) == f"<p>{product}</p>\n"


def test_emphasis_stays_emphasis():
    html = markdown_html("*so* **much**")
    assert html == "<p><em>so</em> <strong>much</strong></p>\n"


@given(st.text(alphabet="$\\[](){}ab1* \n\"<&'"))
def test_mathjax_finds_no_delimiter_but_those_of_whole_formulas(text):
    whole = r'<(span|div) class="qwq-math">.*?</\1>|<code>.*?</code>|<span>[^<]*</span>'
    for html in (markdown_html(text), thought_html(text)):
        rest = re.sub(whole, " ", html, flags=re.DOTALL)
        # MathJax reads text, not the attributes of tags, such as a link's address.
        rest = re.sub(r"<[^<>]*>", " ", rest)
        assert not re.search(r"\$|\\\(|\\\[", rest)


@given(st.text())
def test_escaped_text_has_no_elements_of_its_own(text):
    rest = text_html(text).replace("<span>", "").replace("</span>", "")
    assert "<" not in rest
    assert ">" not in rest
