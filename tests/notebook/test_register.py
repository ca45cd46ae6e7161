from __future__ import annotations

import subprocess
import sys

import pytest
from IPython.core.completer import provisionalcompleter

from qwq_lab import Reply

HEAVY = ("torch", "transformers", "anywidget", "ipywidgets", "nh3", "markdown_it")


def test_loading_the_extension_imports_nothing_heavy_and_prints_nothing():
    code = (
        "import sys\n"
        "from IPython.core.interactiveshell import InteractiveShell\n"
        "shell = InteractiveShell()\n"
        "shell.run_line_magic('load_ext', 'qwq_lab')\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
    assert done.stderr == ""


def test_a_reply_draws_its_card(shell):
    reply = Reply(thinking="t", answer="**a**", finish="stop")
    data, _ = shell.display_formatter.format(reply)
    assert "<strong>a</strong>" in data["text/html"]
    assert data["text/plain"].endswith("T 0.6")


def test_unloading_takes_everything_away(shell):
    shell.run_line_magic("unload_ext", "qwq_lab")
    assert shell.find_line_magic("qwq") is None
    assert shell.find_cell_magic("qwq") is None
    assert "QwQMagics" not in {type(one).__name__ for one in shell.configurables}
    assert "%qwq" not in shell.strdispatchers["complete_command"].strs
    data, _ = shell.display_formatter.format(Reply("", "a", "stop"))
    assert "text/html" not in data
    shell.run_line_magic("load_ext", "qwq_lab")


def test_loading_twice_leaves_one(shell):
    shell.run_line_magic("reload_ext", "qwq_lab")
    shell.run_line_magic("reload_ext", "qwq_lab")
    names = [type(one).__name__ for one in shell.configurables]
    assert names.count("QwQMagics") == 1
    callbacks = shell.events.callbacks["post_run_cell"]
    assert len([c for c in callbacks if "FailureLog" in c.__qualname__]) == 1


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("%qwq se", ["set"]),
        ("%qwq set temp", ["temperature="]),
        ("%%qwq --temp", ["--temperature"]),
        ("%%qwq -f js", ["json"]),
        ("%qwq load x --device cu", ["cuda"]),
    ],
)
def test_the_tab_key_completes(shell, line, offered):
    with provisionalcompleter():
        matches = [c.text for c in shell.Completer.completions(line, len(line))]
    assert matches == offered
