from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from qwq_lab.sandbox import Call, Judgement, Run

if TYPE_CHECKING:
    from conftest import Kernel


@pytest.fixture
def run_cell(shell: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Run a cell with the magic; return the text of its card."""
    from qwq_lab.notebook import sandbox_magic

    shown: list[str] = []
    monkeypatch.setattr(
        sandbox_magic, "show_bundle", lambda bundle: shown.append(bundle["text/plain"])
    )

    def run(line: str, cell: str) -> str:
        shown.clear()
        shell.run_cell_magic("sandbox", line, cell)
        return "\n".join(shown)

    return run


def test_a_cell_runs_and_its_card_says_how(run_cell: Any, shell: Any) -> None:
    text = run_cell("", "print(6 * 7)")

    assert text.startswith("42\n✓ ran to its end")
    assert "tier" in text
    assert isinstance(shell.user_ns["_sandbox"], Run)


def test_the_cell_sees_nothing_of_the_notebook(run_cell: Any, shell: Any) -> None:
    shell.user_ns["secret"] = 1

    assert "NameError" in run_cell("", "print(secret)")
    run_cell("", "left = 1")
    assert "left" not in shell.user_ns


def test_assertions_below_a_line_are_tests(run_cell: Any, shell: Any) -> None:
    cell = (
        "def f(x):\n    return 2 * x\n\n# Tests\nassert f(1) == 2\nassert f(2) == 5\n"
    )

    text = run_cell("-o verdict", cell)

    assert "✗ 1 of 2 cases passed" in text
    assert "got 4, expected 5" in text
    assert isinstance(shell.user_ns["verdict"], Judgement)
    assert shell.user_ns["verdict"] is shell.user_ns["_sandbox"]


def test_input_and_tests_come_from_variables(run_cell: Any, shell: Any) -> None:
    shell.user_ns.update(
        numbers="1 2", cases=[Call("f", [1], 2)], text="assert f(1) == 2"
    )

    assert run_cell("-i numbers", "print(input()[::-1])").startswith("2 1\n")
    for name in ("cases", "text"):
        text = run_cell(f"-t {name}", "def f(x): return x + 1")
        assert "✓ 1 of 1 case passed" in text


def test_limits_come_from_the_line(run_cell: Any) -> None:
    assert "more than 0.2 s" in run_cell("--cpu 0.2", "while True: pass")
    assert "✗ memory" in run_cell("--memory 100", "x = bytearray(200 << 20)")


def test_isolation_can_be_insisted_on(run_cell: Any) -> None:
    assert "tier 1, process" in run_cell(
        "--mechanism process --minimum-tier 1", "print(1)"
    )
    text = run_cell("--mechanism process", "print(1)")
    assert text.startswith(
        "? refused: this machine does not give the mechanism process"
    )


@pytest.mark.parametrize(
    ("line", "cell", "words"),
    [
        ("", " \n", "the cell is empty"),
        ("", "# tests\nassert f() == 1", "the cell is empty"),
        ("-i missing", "print(1)", "-i names 'missing', but there is no such variable"),
        (
            "-i number",
            "print(1)",
            "number is a int, but a program's input must be a text",
        ),
        (
            "-t text",
            "x = 1\n# tests\nassert f() == 1",
            "there are tests in the cell and",
        ),
        ("-i text", "x = 1\n# tests\nassert f() == 1", "-i is for a program"),
        ("", "x\n# tests\nassert f() == 1\n# tests\n", 'more than one line "# tests"'),
        ("", "x = 1\n# tests\n", "there are no cases"),
        ("", "x = 1\n# tests\nassert (", "line 2 of the tests is not Python"),
        (
            "",
            "x = 1\n# tests\nwith f(): assert f()",
            "cannot be judged from outside: with",
        ),
        ("-t empty", "x = 1", "there are no cases"),
        ("--cpu fast", "x = 1", "--cpu is 'fast', but must be a number"),
        ("--cpu 0", "x = 1", "the limit cpu_seconds is 0.0"),
        ("--memory 1", "x = 1", "the limit memory_mb is 1"),
        ("--mechanism magic", "x = 1", "there is no mechanism 'magic'"),
        ("--minimum-tier 9", "x = 1", "minimum_tier is 9"),
        ("-o 1x", "x = 1", "-o is '1x'"),
        ("--tset x", "x = 1", "unknown option --tset (did you mean '--tests'?)"),
        ("extra", "x = 1", "unexpected 'extra'"),
    ],
)
def test_mistakes_are_one_clear_sentence(
    run_cell: Any, shell: Any, line: str, cell: str, words: str
) -> None:
    from IPython.core.error import UsageError

    shell.user_ns.update(number=1, text="assert f() == 1", empty=[])

    with pytest.raises(UsageError) as error:
        run_cell(line, cell)
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_help_is_a_page(shell: Any, capsys: pytest.CaptureFixture[str]) -> None:
    shell.run_cell_magic("sandbox", "--help", "x")

    assert "--minimum-tier" in capsys.readouterr().out


def test_results_draw_themselves_in_a_cell(shell: Any) -> None:
    shell.run_cell_magic("sandbox", "", "print(1)")
    data, _ = shell.display_formatter.format(shell.user_ns["_sandbox"])

    assert data["text/plain"].startswith("1\n✓ ran to its end")
    assert "qwq-output" in data["text/html"]


@pytest.mark.kernel
def test_interrupting_the_kernel_ends_the_run_and_leaves_it_usable(
    kernel: Kernel,
) -> None:
    kernel.run("%%sandbox\nprint(1)")
    request = kernel.client.execute("%%sandbox --cpu 60\nwhile True: pass")
    threading.Timer(1.0, kernel.manager.interrupt_kernel).start()
    began = time.monotonic()

    run = kernel.collect(request)

    assert run.error == "KeyboardInterrupt"
    assert time.monotonic() - began < 20
    assert kernel.run("%%sandbox\nprint(2)").text.startswith("2\n")
