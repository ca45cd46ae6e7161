"""The model card says what was measured."""

from __future__ import annotations

import json
from pathlib import Path

from qwq_lab.evals.nano import learnt_families
from qwq_lab.models.catalogue import NANO_FOLDER

RESULTS = Path(__file__).parents[2] / "benchmarks" / "results"


def test_the_model_card_has_every_measured_figure() -> None:
    figures = json.loads((RESULTS / "cpu-nano-accuracy.json").read_text("utf-8"))
    card = (Path(NANO_FOLDER) / "README.md").read_text("utf-8")
    rows = [line for line in card.splitlines() if line.startswith("| `")]
    assert len(rows) == len(figures["rows"])
    for row, measured in zip(
        sorted(rows, key=lambda line: "tokens" in line),
        sorted(figures["rows"], key=lambda row: row["sizes"] != "trained"),
        strict=True,
    ):
        assert f"`{measured['family']}`" in row
        assert f"{measured['correct']}/{measured['problems']}" in row


def test_every_family_was_measured_and_reaches_its_goal() -> None:
    figures = json.loads((RESULTS / "cpu-nano-accuracy.json").read_text("utf-8"))
    trained = {
        row["family"]: row for row in figures["rows"] if row["sizes"] == "trained"
    }
    assert set(trained) == set(learnt_families("nano"))
    for family, row in trained.items():
        assert row["problems"] == 500
        assert row["correct"] / row["problems"] >= 0.97, family
