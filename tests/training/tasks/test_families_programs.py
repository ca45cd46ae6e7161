"""What holds for the families about Python."""

from __future__ import annotations

import contextlib
import io
import re
from random import Random

import pytest

from qwq_lab.training.tasks import Problem, get_task
from qwq_lab.training.tasks._interpreter import SnippetError, Trace
from qwq_lab.training.tasks._snippets import SNIPPETS


def code_of(question: str) -> str:
    """Cut the lines of code out of a question."""
    fenced = re.search(r"```python\n(.*?)\n```", question, re.DOTALL)
    if fenced:
        return fenced[1]
    lines = question.split("\n")
    begins_with_code = re.match(r"(\w+ = |for \w+ in |print\()", lines[0])
    return "\n".join(lines[:-1] if begins_with_code else lines[1:])


def run(code: str) -> str:
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(code, {})  # noqa: S102 - our own snippets
    return printed.getvalue()


@pytest.mark.parametrize("size", SNIPPETS)
def test_python_itself_prints_what_the_trace_says(size: int) -> None:
    task, rng = get_task("python_output"), Random(size)
    for _ in range(400):
        problem = task.make(rng, size)
        code = code_of(problem.question)
        assert run(code) == problem.expected + "\n", problem
        for printed in problem.expected.split("\n"):
            assert printed in problem.thought


def test_a_trace_writes_each_round_of_a_loop_on_a_line() -> None:
    trace = Trace("en").run("x = 1\nfor i in range(2):\n    x += 12 * 13\nprint(x)")
    assert trace.printed == ["313"]
    assert trace.lines[0] == "x: 1"
    assert trace.lines[1].startswith("i: 0, 3*")
    assert trace.lines[1].endswith("13*12=156, 12*13=156, 1+156=157, x: 157")
    assert trace.lines[-1] == "print 313"


@pytest.mark.parametrize(
    "code",
    [
        "import os",
        "while 1 < 2:\n    x = 1",
        "__import__('os').getcwd()",
        "x = [1]\nx.clear()",
        "x = open('a')",
        "x = (lambda: 1)()",
        "x[0] = 1",
    ],
)
def test_the_interpreter_knows_no_more_than_its_snippets_need(code: str) -> None:
    with pytest.raises(SnippetError):
        Trace("en").run(code)


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ("```\n3\n5\n```", True),
        ("Output:\n```text\n3 \n5\n```", True),
        ("```\n3 5\n```", False),
        ("```\n5\n3\n```", False),
        ("```\n3\n5\n```\n```\n3\n```", False),
        ("3\n5", False),
    ],
)
def test_output_is_checked_line_by_line(answer: str, right: bool) -> None:
    assert get_task("python_output").check(Problem("", "", "", "3\n5"), answer) == right
