"""What holds for the families about Python."""

from __future__ import annotations

import ast
import contextlib
import io
import re
from itertools import pairwise
from random import Random

import pytest

from qwq_lab.training.tasks import Problem, get_task
from qwq_lab.training.tasks._function_tests import cases_of, passes_tests
from qwq_lab.training.tasks._functions import KINDS
from qwq_lab.training.tasks._interpreter import SnippetError, Trace
from qwq_lab.training.tasks._snippets import SNIPPETS


def code_of(question: str) -> str:
    """Cut the lines of code out of a question."""
    fenced = re.search(r"```python\n(.*?)\n```", question, re.DOTALL)
    if fenced:
        return fenced[1]
    lines = question.split("\n")
    if len(lines) == 1:
        inline = re.search(r"(?:\w+ = |print\().*\)", question, re.ASCII)
        assert inline, question
        return inline[0]
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
    assert trace.lines[:2] == ["x: 1", "0 1"]
    assert trace.lines[2].startswith("i: 0, 3*")
    assert trace.lines[2].endswith("13*12=156, 12*13=156, 1+156=157, x: 157")
    assert trace.lines[-1] == "print 313"


def test_a_trace_finds_an_item_by_its_place() -> None:
    trace = Trace("en").run("v = [4, 8, 5]\nprint(v[0] + v[-1])\nprint(v[1:])")
    assert trace.lines == [
        "v: [4, 8, 5]",
        "0:4 1:8 2:5, [0] 4, 0:4 1:8 2:5, [-1] 5, 4+5=9, print 9",
        "0:4 1:8 2:5, print [8, 5]",
    ]


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


def test_there_are_many_kinds_of_functions_and_each_has_tests() -> None:
    assert len(KINDS) >= 40
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    task, rng = get_task("python_function"), Random(2)
    for number in range(1500):
        expected = task.make(rng, number % 3 + 1).expected
        cases = cases_of(expected)
        outputs = {repr(value) for _, value in cases}
        assert len(outputs) > 1 or "int(" in expected, expected


@pytest.mark.parametrize("name", ["python_function", "function_compositions"])
def test_every_expected_function_passes_its_own_tests_in_the_sandbox(name: str) -> None:
    task, rng = get_task(name), Random(3)
    sizes = task.sizes + task.beyond
    for number in range(60):
        expected = task.make(rng, sizes[number % len(sizes)]).expected
        assert passes_tests(expected, expected), expected


def _without_names(code: str) -> str:
    """Return a function that is the same for two which differ in names only."""
    (function,) = ast.parse(code).body
    assert isinstance(function, ast.FunctionDef)
    places = {each.arg: f"p{place}" for place, each in enumerate(function.args.args)}
    return " ".join(
        places.get(word, word) for word in re.findall(r"\w+|\W", code.partition(":")[2])
    )


@pytest.mark.parametrize("name", ["python_function", "function_compositions"])
def test_the_function_of_another_problem_fails(name: str) -> None:
    task, rng = get_task(name), Random(4)
    functions = [task.make(rng, rng.choice(task.sizes)).expected for _ in range(60)]
    passed = [
        (one, other)
        for one, other in pairwise(functions)
        if _without_names(one) != _without_names(other)
        and passes_tests(other, one, any_name=True)
    ]
    assert len(passed) <= 1, passed  # "double" and "multiply by 2" are the same


EXPECTED = "def f(s):\n    s = s.lower()\n    return len(s) > 3"


@pytest.mark.parametrize(
    ("code", "question", "right"),
    [
        ("def f(s):\n    return len(s.lower()) > 3", "f(s)", True),
        ("def f(text):\n    n = len(text)\n    return n >= 4", "f(s)", True),
        ("def g(s):\n    return len(s) > 3", "a function that", True),
        ("def g(s):\n    return len(s) > 3", "f(s)", False),
        ("def f(s):\n    return len(s) > 4", "f(s)", False),
        ("def f(s):\n    return len(s) >= 3", "f(s)", False),
        ("def f(s):\n    return True", "f(s)", False),
        ("def f(s, t):\n    return len(s) > 3", "f(s)", False),
        ("def f(s):\n    print(len(s) > 3)", "f(s)", False),
        ("def f(s):\n    while True: pass", "f(s)", False),
        ("def f(s)\n    return len(s) > 3", "f(s)", False),
        ("f = lambda s: len(s) > 3", "f(s)", False),
    ],
)
def test_any_function_that_passes_the_tests_is_right(
    code: str, question: str, right: bool
) -> None:
    problem = Problem(question, "", "", EXPECTED)
    answer = f"```python\n{code}\n```"
    assert get_task("function_compositions").check(problem, answer) == right


def test_compositions_are_many() -> None:
    task, rng = get_task("function_compositions"), Random(5)
    bodies = {task.make(rng, 2).expected.split(":", 1)[1] for _ in range(1000)}
    assert len(bodies) > 600
