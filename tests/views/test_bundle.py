from __future__ import annotations

import pytest

from qwq_lab.views.bundle import make_bundle, style_sheet


@pytest.mark.parametrize("style", ["", "reply", "verdict"])
def test_the_style_travels_in_the_output_and_reaches_only_its_own_classes(style: str):
    sheet = style_sheet(style)

    assert f"<style>{sheet}</style>" in make_bundle("x", "x", style=style)["text/html"]
    assert "/*" not in sheet
    assert "url(" not in sheet
    assert "@import" not in sheet
    assert len(sheet) < 6000


def test_plain_text_cannot_drive_a_terminal():
    text = make_bundle("", "a\x1b[2Jb\x9b1m\r\tc\n")["text/plain"]
    assert text == "a[2Jb1m\tc\n"
