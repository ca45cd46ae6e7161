"""The model card and the data card say what was measured."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from qwq_lab.cli import main
from qwq_lab.errors import UsageError
from qwq_lab.evals.card import (
    accuracy_table,
    beyond_table,
    data_table,
    fill_card,
    fill_model_folder,
)
from qwq_lab.evals.nano import learnt_families
from qwq_lab.models.catalogue import NANO_FOLDER
from qwq_lab.training.tasks import all_tasks

RESULTS = Path(__file__).parents[2] / "benchmarks" / "results"
ACCURACY = RESULTS / "cpu-nano-accuracy.json"
PARAPHRASES = RESULTS / "cpu-nano-paraphrases.json"
GOALS = {
    "countdown": 0.85,
    "countdown_four": 0.60,
    "follow_ups": 0.95,
    "python_function": 0.95,
    "function_compositions": 0.95,
}


def rows(file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))["rows"]
    return found


def test_the_cards_have_every_measured_figure(tmp_path: Path) -> None:
    for name in ("README.md", "DATA.md", "training.json"):
        shutil.copy(Path(NANO_FOLDER) / name, tmp_path)
    assert main(["card", str(tmp_path), str(ACCURACY), str(PARAPHRASES)]) == 0
    for name in ("README.md", "DATA.md", "accuracy.svg"):
        written = (Path(NANO_FOLDER) / name).read_text("utf-8")
        assert (tmp_path / name).read_text("utf-8") == written


def test_every_family_was_measured_in_both_languages() -> None:
    trained = [row for row in rows(ACCURACY) if row["sizes"] == "trained"]
    assert {(row["family"], row["language"]) for row in trained} == {
        (family, language)
        for family in learnt_families("nano")
        for language in ("en", "zh")
    }
    assert set(learnt_families("nano")) == set(all_tasks())
    for row in trained:
        assert row["problems"] == 500


def test_every_family_reaches_its_goal() -> None:
    for row in rows(ACCURACY):
        if row["sizes"] == "trained":
            goal = GOALS.get(row["family"], 0.97)
            assert row["correct"] / row["problems"] >= goal, row


def test_hardly_anything_within_reach_is_refused() -> None:
    within = [
        row
        for row in rows(ACCURACY)
        if row["sizes"] == "trained" and row["family"] != "out_of_reach"
    ]
    refused = sum(row["refused"] for row in within)
    assert refused / sum(row["problems"] for row in within) <= 0.01


def test_three_quarters_of_the_questions_in_own_words_are_right() -> None:
    for row in rows(PARAPHRASES):
        assert row["problems"] == 200
        assert row["correct"] / row["problems"] >= 0.75


def mean(file: str) -> float:
    trained = [row for row in rows(RESULTS / file) if row["sizes"] == "trained"]
    return 100 * sum(row["correct"] / row["problems"] for row in trained) / len(trained)


def shares(file: str) -> list[float]:
    return [100 * row["correct"] / row["problems"] for row in rows(RESULTS / file)]


def test_figures_in_sentences_are_those_of_the_files() -> None:
    card = " ".join((Path(NANO_FOLDER) / "README.md").read_text("utf-8").split())
    readme = " ".join((RESULTS.parents[1] / "README.md").read_text("utf-8").split())
    english, chinese = shares("cpu-nano-paraphrases-dev.json")
    assert f"{english:.1f} % in English and {chinese:.1f} % in Chinese" in card
    whole, small = mean("cpu-nano-float32-100.json"), mean("cpu-nano-4bit-100.json")
    assert f"{whole:.2f} % in float32 and {small:.2f} % in 4-bit" in card
    assert f"{whole - small:.2f} points lost" in card
    assert whole - small <= 1
    measured = [row for row in rows(ACCURACY) if row["sizes"] == "trained"]
    within = [row for row in measured if row["family"] != "out_of_reach"]
    beyond = [row for row in measured if row["family"] == "out_of_reach"]
    refused = sum(row["refused"] for row in within)
    asked = sum(row["problems"] for row in within)
    missed = sum(row["problems"] - row["correct"] for row in beyond)
    assert f"refuses {refused} of {asked:,} questions" in card
    assert f"answers {missed} of {sum(row['problems'] for row in beyond):,}" in card
    assert f"right in {mean(ACCURACY.name):.1f} %" in readme
    assert f"no template produces, in {shares(PARAPHRASES.name)[0]:.0f} %" in readme
    timed = json.loads((RESULTS / "cpu-nano-eval-30x50.json").read_text("utf-8"))
    assert f"30 families took {timed['seconds']} s" in readme


def row(family: str, language: str, sizes: str, correct: int) -> dict[str, Any]:
    return {
        "family": family, "language": language, "sizes": sizes, "problems": 200,
        "correct": correct, "low": 0.9, "high": 0.9971, "tokens": 40.4,
    }  # fmt: skip


def test_tables_hold_a_line_for_each_family_and_size() -> None:
    measured = [
        row("addition", "en", "trained", 199),
        row("addition", "zh", "trained", 200),
        row("addition", "en", "6", 3),
        row("ratios", "zh", "trained", 190),
    ]
    assert accuracy_table(measured).split("\n")[2:] == [
        "| `addition` | 99.5 % | 90.0 to 99.7 % | 100.0 % | 90.0 to 99.7 % | 40 |",
        "| `ratios` |  |  | 95.0 % | 90.0 to 99.7 % | 40 |",
    ]
    assert beyond_table(measured).split("\n")[2:] == [
        "| `addition` | 6 | 1.5 % (90.0 to 99.7 %) |  |"
    ]
    counted = data_table({"addition": {"en": 1200, "zh": 800}}).split("\n")
    assert counted[2].startswith("| `addition` | Addition of two or three numbers")
    assert counted[2].endswith("| 1,200 | 800 |")
    assert counted[3] == "| | together | 1,200 | 800 |"


def test_a_card_keeps_its_words_and_replaces_a_table() -> None:
    card = "Before\n<!-- a -->\nold\n<!-- end of a -->\nafter"
    filled = fill_card(card, {"a": r"| \d+ |"})
    assert filled == "Before\n<!-- a -->\n| \\d+ |\n<!-- end of a -->\nafter"
    assert fill_card(filled, {"a": r"| \d+ |"}) == filled


@pytest.mark.parametrize("card", ["no place", "<!-- a --> and no end"])
def test_a_card_without_the_place_is_refused(card: str) -> None:
    with pytest.raises(UsageError, match="no place for 'a'"):
        fill_card(card, {"a": "table"})


def test_figures_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    with pytest.raises(UsageError, match="cannot read figures"):
        fill_model_folder(tmp_path, [broken])
    broken.write_text("[]")
    with pytest.raises(UsageError, match="holds no 'rows'"):
        fill_model_folder(tmp_path, [broken])
