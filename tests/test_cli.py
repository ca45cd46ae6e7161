from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from qwq_lab.cli import main


def test_asks_one_question(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "What is 7+5?", "--seed", "1"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("Thinking: ")
    assert "\\boxed{12}" in printed


def test_a_wrong_model_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "7+5", "-m", "nanno"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_evaluates_and_writes_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "out" / "nano.json"
    command = ["eval", "nano", "--problems", "5", "--beyond", "2"]
    picture = tmp_path / "nano.svg"
    command += ["--families", "addition", "--json", str(file)]
    assert main([*command, "--picture", str(picture)]) == 0
    rows = json.loads(file.read_text())["rows"]
    assert [row["sizes"] for row in rows[::2]] == ["trained", "6", "7"]
    assert [row["language"] for row in rows[:2]] == ["en", "zh"]
    assert rows[0]["problems"] == 5
    assert "addition English" in picture.read_text("utf-8")
    assert "addition" in capsys.readouterr().out


def test_evaluates_on_paraphrases(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = Path(__file__).parent / "data" / "nano_paraphrases.jsonl"
    figures = tmp_path / "figures.json"
    command = ["eval", "nano", "--paraphrases", str(questions)]
    command += ["--families", "comparing", "--json", str(figures)]
    assert main(command) == 0
    rows = json.loads(figures.read_text())["rows"]
    assert [(row["family"], row["language"]) for row in rows] == [
        ("paraphrases", "en"),
        ("paraphrases", "zh"),
    ]
    assert "paraphrases" in capsys.readouterr().out
    assert main(["eval", "nano", "--paraphrases", str(tmp_path / "none")]) == 2
    assert "cannot read paraphrases" in capsys.readouterr().err


def test_an_unknown_family_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "nano", "--families", "astrology"]) == 2
    assert "no task 'astrology'; there are: addition" in capsys.readouterr().err


def test_notebooks_are_copied_and_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["notebooks", str(tmp_path)]) == 0
    (tmp_path / "quickstart.ipynb").write_text("mine")
    assert main(["notebooks", str(tmp_path)]) == 0
    assert (tmp_path / "quickstart.ipynb").read_text() == "mine"
    assert "left alone" in capsys.readouterr().out


def test_importing_and_listing_needs_no_torch() -> None:
    code = (
        "import sys, qwq_lab; from qwq_lab.cli import main; main(['models']); "
        "sys.exit(any(m in sys.modules for m in ('torch', 'transformers')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_plans_memory_as_text_and_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    command = ["plan", "qwq-32b", "--head", "4bit", "--embedding", "cpu"]
    command += ["--context", "8192", "--kv-bits", "16", "--card", "24"]
    assert main(command) == 0
    printed = capsys.readouterr().out
    assert "It fits" in printed
    assert "16.6 GB of it once loaded" in printed
    assert main([*command, "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert plan["fits"] is True
    assert plan["total"] == sum(plan["parts"].values())
    assert plan["torch_weights"] <= 17_300_000_000
    assert plan["parts"]["KV cache"] == 8192 * plan["kv_bytes_per_token"]
    assert plan["largest_context"] == plan["cards"][2]["largest_context"]["24"]


def test_a_plan_that_cannot_be_made_is_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["plan", "qwq-32b", "--kv-bits", "5"]) == 2
    assert main(["plan", "no-such-model"]) == 2
    assert capsys.readouterr().err.count("\n") == 2


def test_bench_without_a_gpu_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    import torch

    if torch.cuda.is_available():
        pytest.skip("there is a GPU here")
    for arguments in (["bench", "nano"], ["bench", "--random-weights"]):
        assert main(arguments) == 2
        said = capsys.readouterr().err
        assert said.startswith("qwq-lab: bench measures an NVIDIA GPU")
        assert "Traceback" not in said


def test_bench_drops_no_option_without_a_word(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["bench", "--random-weights", "--embedding", "cpu"]) == 2
    assert "takes --head only" in capsys.readouterr().err


def test_loading_is_measured_from_a_folder_only(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["bench", "--only", "loading"]) == 2
    assert "--load-from" in capsys.readouterr().err


def test_ask_takes_the_options_of_loading(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["ask", "What is 58+67?", "--seed", "1", "--device", "cpu"]
    assert main([*arguments, "--quantization", "4bit"]) == 0
    assert "125" in capsys.readouterr().out
    assert main([*arguments, "--head", "4bit"]) == 2
    assert "a 4-bit head goes with a 4-bit model" in capsys.readouterr().err


def test_ask_auto_says_why_a_model_was_taken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["ask", "What is 58+67?", "-m", "auto", "--device", "cpu"]) == 0
    assert "nano" in capsys.readouterr().err
