from __future__ import annotations

import io

import pytest
from scripted import ScriptedEngine

import qwq_lab
from qwq_lab.models.progress import LoadProgress, TerminalProgress
from qwq_lab.notebook.load_options import LoadingDisplay


@pytest.fixture
def loads(monkeypatch):
    """What qwq_lab.load is called with."""
    calls = []

    def load(name, **options):
        assert callable(options.pop("progress"))
        calls.append((name, options))
        engine = ScriptedEngine()
        engine.note = "It is the best that fits."
        return engine

    monkeypatch.setattr(qwq_lab, "load", load)
    return calls


def test_the_options_of_load_arrive(shell, loads, capsys):
    shell.run_cell(
        "%qwq load auto --quantization 4bit --device cuda:1 --head 4bit "
        "--embedding cpu --no-cache --revision v1 --source modelscope "
        "--verify full --force"
    )
    assert loads == [
        (
            "auto",
            {
                "quantization": "4bit",
                "device": "cuda:1",
                "head": "4bit",
                "embedding": "cpu",
                "use_cache": False,
                "revision": "v1",
                "source": "modelscope",
                "verify": "full",
                "force": True,
            },
        )
    ]
    assert "It is the best that fits." in capsys.readouterr().out


def test_what_is_not_given_is_left_to_the_loader(shell, loads):
    shell.run_cell("%qwq load small --device-map auto")
    shell.run_cell("%qwq load small")
    settings = {"quantization": "auto", "device": "auto"}
    assert loads == [("small", settings | {"device_map": "auto"}), ("small", settings)]


def test_auto_loads_nano_where_there_is_no_gpu_and_says_why(shell, capsys):
    shell.run_cell("%qwq load auto --device cpu")
    said = capsys.readouterr().out
    assert "Loaded nano" in said
    assert "no GPU" in said


GOING = LoadProgress("download", 3 * 10**9, 12 * 10**9, 30.0)
DONE = LoadProgress("download", 12 * 10**9, 12 * 10**9, 120.0, finished=True)


def test_progress_says_bytes_rate_and_time_left():
    assert GOING.line() == "Downloading: 3.0 GB of 12.0 GB, 100 MB/s, 1 min 30 s left"
    assert DONE.line() == "Downloading: 12.0 GB of 12.0 GB, 100 MB/s"
    assert LoadProgress("read", 0, None, 0.0).line() == "Reading: 0 kB"


def test_a_terminal_redraws_its_line_and_a_file_gets_one_per_phase(monkeypatch):
    stream = io.StringIO()
    draw = TerminalProgress(stream)
    draw(GOING)
    draw(DONE)
    assert stream.getvalue() == DONE.line() + "\n"
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: True)
    draw = TerminalProgress(stream)
    draw(GOING)
    draw(DONE)
    first, second = stream.getvalue().split("\r")[1:]
    assert first == GOING.line()
    assert second == DONE.line().ljust(len(first)) + "\n"


def test_a_notebook_updates_one_output(kernel):
    run = kernel.run(
        "from qwq_lab.models.progress import LoadProgress\n"
        "from qwq_lab.notebook.load_options import LoadingDisplay\n"
        "show = LoadingDisplay(get_ipython())\n"
        "for done in range(4):\n"
        "    show(LoadProgress('quantise', done * 10**9, 3 * 10**9, 2.0))"
    )
    assert len(run.displays) == 1
    assert run.updates == 3
    assert run.text == "Quantising to 4-bit: 3.0 GB of 3.0 GB, 1.5 GB/s, 0 s left"


def test_outside_of_a_notebook_it_writes_to_the_terminal(shell, capsys):
    LoadingDisplay(shell)(DONE)
    assert capsys.readouterr().err == DONE.line() + "\n"
