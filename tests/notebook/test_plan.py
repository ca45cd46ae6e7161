from __future__ import annotations

import pytest

from qwq_lab.notebook.completion import offers
from qwq_lab.notebook.magics import QwQMagics


def test_a_plan_is_shown_as_numbers_and_one_bar(shell, capsys):
    shell.run_cell("%qwq plan qwq-32b --card 24 --head 4bit --embedding cpu")
    printed = capsys.readouterr().out
    assert "qwq-32b: 4-bit (NF4, double quantisation), head 4-bit" in printed
    assert "embedding on the CPU" in printed
    assert "16.6 GB of it once loaded" in printed
    assert "[WWW" in printed
    assert "It fits" in printed


def test_without_a_model_it_is_qwq(shell, capsys):
    shell.run_cell("%qwq plan --card 80")
    assert capsys.readouterr().out.startswith("qwq-32b: ")


def test_a_folder_is_planned(shell, capsys):
    from qwq_lab.models.catalogue import NANO_FOLDER

    shell.run_cell(f"%qwq plan '{NANO_FOLDER}' --context=512 --card 24GB")
    assert "16-bit weights" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("qwq-23b", "no model or folder 'qwq-23b'; did you mean 'qwq-32b'?"),
        ("qwq-32b-gguf", "which llama.cpp or Ollama reads"),
        ("nano qwq-32b", "one model at a time"),
        ("--card big", "--card is 'big', but must be the GB on a card's box"),
        ("--card 0", "the card is 0 GB, but must be above 0"),
        (
            "--context lots",
            "--context is 'lots', but must be a whole number, such as 32768",
        ),
        ("--context 0", "context is 0, but must be at least 1"),
        ("--kv-bits 3", "kv_bits is 3, but must be 16, 8 or 4"),
        ("--head 8bit", "head is '8bit', but must be 16bit or 4bit"),
        ("--cart 24", "unknown option --cart (did you mean '--card'?)"),
    ],
)
def test_mistakes_are_one_line(shell, capsys, line, said):
    result = shell.run_cell(f"%qwq plan {line}")
    assert result.error_in_exec is not None
    printed = capsys.readouterr().err
    assert printed.startswith("UsageError: ")
    assert printed.count("\n") == 1
    assert said in printed


def test_help_and_completion_know_the_options(shell, capsys):
    shell.run_cell("%qwq plan --help")
    printed = capsys.readouterr().out
    assert "--kv-bits" in printed
    (magics,) = [one for one in shell.configurables if isinstance(one, QwQMagics)]
    offered = offers(magics, ["%qwq", "plan"])
    assert {"qwq-32b", "--card", "--embedding"} <= set(offered)
    assert "qwq-32b-gguf" not in offered


def test_the_list_says_what_each_model_takes(shell, capsys):
    shell.run_cell("%qwq models")
    lines = capsys.readouterr().out.splitlines()
    (line,) = [one for one in lines if one.startswith("qwq-32b ")]
    assert "19.3 GB in 4-bit" in line
    assert "131,072" in line
    assert "Apache-2.0" in line
