from __future__ import annotations

from qwq_lab.views.tables import table_bundle


def test_columns_are_aligned_and_cells_may_have_lines():
    bundle = table_bundle(
        [("a", "one\ntwo", "x"), ("bbb", "three", "y")], ("k", "v", "w")
    )
    assert bundle["text/plain"] == (
        "k    v      w\na    one    x\n     two\nbbb  three  y"
    )


def test_cells_are_escaped():
    bundle = table_bundle([("<b>", "<script>")])
    assert "<b>" not in bundle["text/html"]
    assert "<td>&lt;script&gt;</td>" in bundle["text/html"]
