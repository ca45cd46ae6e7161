from __future__ import annotations

from qwq_lab.views.bundle import make_bundle, style_sheet


def test_the_style_travels_in_the_output_and_reaches_only_its_own_classes():
    assert f"<style>{style_sheet()}</style>" in make_bundle("x", "x")["text/html"]
    assert "/*" not in style_sheet()
    assert "url(" not in style_sheet()
    assert "@import" not in style_sheet()
    assert len(style_sheet()) < 6000


def test_plain_text_cannot_drive_a_terminal():
    text = make_bundle("", "a\x1b[2Jb\x9b1m\r\tc\n")["text/plain"]
    assert text == "a[2Jb1m\tc\n"
