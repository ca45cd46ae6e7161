"""Journeys through a real JupyterLab: what a reader sees and can do."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

TESTS = Path(__file__).parents[1]
NOTEBOOKS = TESTS.parent / "notebooks"
SET_UP = (
    f"import sys; sys.path.insert(0, {str(TESTS)!r})\n"
    "from scripted import ScriptedEngine\n"
    "%load_ext qwq_lab"
)
PAYLOADS = [
    "<script>window.hit = 'script'</script>",
    "<img src=x onerror=\"window.hit = 'onerror'\">",
    "[press](javascript:window.hit='link')",
    "![pixel](https://example.org/pixel.png)",
    '<button data-commandlinker-command="help:about">press</button>',
    "$\\href{javascript:window.hit='maths'}{press}$",
    "```\"><script>window.hit = 'fence'</script>\ncode\n```",
]


def scripted(**options):
    arguments = ", ".join(f"{name}={value!r}" for name, value in options.items())
    return f"engine = ScriptedEngine({arguments})\n%qwq load engine"


def test_the_quickstart_runs_and_its_thought_opens_on_a_click(lab, lab_folder):
    shutil.copy(NOTEBOOKS / "quickstart.ipynb", lab_folder)
    lab.open("quickstart.ipynb")
    lab.command("notebook:clear-all-cell-outputs")
    lab.run_all()
    page = lab.page
    card = page.locator(".qwq-reply").first
    card.locator(".qwq-answer").wait_for()
    thought = card.locator("details")
    assert thought.evaluate("details => details.open") is False
    assert card.locator(".qwq-steps").is_visible() is False
    card.locator("summary").click()
    assert card.locator(".qwq-steps").is_visible() is True
    assert lab.outside_requests() == []


def test_a_thought_opened_while_it_runs_stays_open_to_the_end(lab):
    thinking = "one more line of thought\n" * 12
    lab.open_cells(
        "live.ipynb",
        [SET_UP, scripted(thinking=thinking, answer="Done.", pause=0.04), "%%qwq\n?"],
    )
    for index in (0, 1):
        lab.run_cell(index)
    lab.start_cell(2)
    output = lab.output(2)
    output.locator(".qwq-live").wait_for()
    summary, details = output.locator("summary"), output.locator("details")
    # A slow press: the card is redrawn between its beginning and its end.
    summary.click(delay=250)
    lab.page.wait_for_timeout(300)
    assert details.evaluate("details => details.open") is True
    summary.focus()
    output.get_by_text("Thought for").wait_for()
    output.locator(".qwq-live").wait_for(state="detached")
    assert details.evaluate("details => details.open") is True
    summary.click()
    assert details.evaluate("details => details.open") is False
    summary.press("Enter")
    assert details.evaluate("details => details.open") is True


def test_a_wrong_step_is_named_while_the_thought_goes_on(lab):
    thinking = "7*8 = 54\n54+1 = 55\n" + "\n".join(PAYLOADS) + "\nmore words\n" * 30
    lab.open_cells(
        "checked.ipynb",
        [SET_UP, scripted(thinking=thinking, pause=0.03), "%%qwq --check-steps\n?"],
    )
    for index in (0, 1):
        lab.run_cell(index)
    lab.start_cell(2)
    output = lab.output(2)
    output.get_by_text("first wrong step: 7*8 = 54").wait_for()
    assert output.locator(".qwq-live").count() == 1
    assert output.get_by_text("✗ 1 of 2 steps right").is_visible()
    output.locator(".qwq-live").wait_for(state="detached")
    assert output.locator("summary").inner_text().startswith("Thought for")
    assert output.get_by_text("✗ 1 of 2 steps right").is_visible()
    assert output.locator(".qwq-steps").is_visible() is False
    output.locator("summary").click()
    assert output.locator(".qwq-steps .qwq-step").count() == 2
    assert lab.page.evaluate("window.hit") is None
    assert lab.outside_requests() == []


def test_maths_is_typeset_in_the_answer_and_money_is_not(lab):
    answer = "$\\pi r^2$, \\(a_b\\) and \\[\\sum_i x_i\\] cost $5 or $6: \\boxed{11}"
    lab.open_cells("maths.ipynb", [SET_UP, scripted(answer=answer), "%%qwq --new\n?"])
    for index in (0, 1, 2):
        lab.run_cell(index)
    answer = lab.output(2).locator(".qwq-answer")
    answer.locator("mjx-container").nth(2).wait_for()
    assert answer.locator("mjx-container").count() == 3
    assert "cost $5 or $6: 11" in answer.inner_text()
    assert answer.locator(".qwq-boxed").inner_text() == "11"


def test_nothing_that_a_model_writes_runs(lab):
    everything = "\n\n".join(PAYLOADS)
    question = json.dumps(everything)
    lab.open_cells(
        "payloads.ipynb",
        [
            SET_UP,
            scripted(thinking=everything, answer=everything, pause=0.01),
            f"engine.name = engine.description = {question}",
            f"%%qwq\n{everything}",
            "%qwq history",
            "%qwq",
            "%%qwq -n 2 -f text\n?",
            "_qwq[0]",
            "%%qwq -f code --new\n?",
            f"%qwq load {question}",
        ],
    )
    lab.page.on("dialog", lambda dialog: dialog.dismiss())
    for index in range(10):
        lab.run_cell(index)
    page = lab.page
    page.locator(".qwq-table").nth(1).wait_for()
    for summary in page.locator("summary").all():
        summary.click()
    outputs = ".jp-OutputArea-output"
    for inert in (
        "script",
        "img",
        "button",
        "[onerror]",
        "[data-commandlinker-command]",
    ):
        assert page.locator(f"{outputs} {inert}").count() == 0, inert
    for link in page.locator(f"{outputs} a").all():
        assert not (link.get_attribute("href") or "").startswith("javascript:")
    for words in page.locator(f"{outputs} :text('press')").all():
        if words.is_visible():
            words.click()
    page.wait_for_timeout(300)
    assert page.evaluate("window.hit") is None
    assert page.locator(".jp-Dialog").count() == 0
    assert lab.outside_requests() == []


def test_the_card_follows_the_dark_theme(lab):
    lab.open_cells("theme.ipynb", [SET_UP, scripted(), "%%qwq\n?"])
    for index in (0, 1, 2):
        lab.run_cell(index)
    card = lab.output(2).locator(".qwq-reply")
    card.locator(".qwq-answer").wait_for()
    colours = (
        "card => [getComputedStyle(card).color, getComputedStyle(card).backgroundColor]"
    )
    light = card.evaluate(colours)
    lab.use_theme("JupyterLab Dark")
    dark = card.evaluate(colours)
    lab.use_theme("JupyterLab Light")
    for ink, ground in (light, dark):
        assert contrast(ink, ground) >= 4.5
    assert light != dark


def test_a_saved_card_reads_without_a_kernel_or_a_widget(lab, lab_folder, chromium):
    import nbformat
    from nbconvert import HTMLExporter

    lab.open_cells("saved.ipynb", [SET_UP, scripted(), "%%qwq\n?"])
    for index in (0, 1, 2):
        lab.run_cell(index)
    lab.output(2).locator(".qwq-answer").wait_for()
    lab.command("docmanager:save")
    notebook = nbformat.read(lab_folder / "saved.ipynb", as_version=4)
    (output,) = notebook.cells[2].outputs
    assert set(output.data) == {"text/html", "text/plain"}
    html, _ = HTMLExporter().from_notebook_node(notebook)
    page = chromium.new_page()
    page.route("**/*", lambda route: route.abort())
    page.set_content(html, wait_until="domcontentloaded")
    assert page.locator(".qwq-boxed").inner_text() == "408"
    assert not page.locator(".qwq-steps").is_visible()
    page.locator("summary").click()
    assert page.locator(".qwq-steps").is_visible()
    page.close()


def contrast(first, second):
    """WCAG 2 contrast ratio of two ``rgb(...)`` colours."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    numbers = colour[colour.index("(") + 1 : -1].split(",")[:3]
    parts = [float(number) / 255 for number in numbers]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
