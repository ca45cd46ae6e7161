"""What holds for one task family only."""

from __future__ import annotations

import ast
import re
from random import Random

import pytest

from qwq_lab.training.tasks import Problem, boxed, draw, get_task
from qwq_lab.training.tasks.countdown_four import search
from qwq_lab.training.tasks.steps import (
    add_columns,
    multiply_by_digit,
    subtract_columns,
)


def test_add_columns_writes_the_carries() -> None:
    columns = add_columns([58, 67])
    assert [column.equation for column in columns] == ["8+7=15", "5+6+1=12"]
    assert [(column.digit, column.carry) for column in columns] == [(5, 1), (12, 0)]


def test_subtract_columns_borrows_across_a_zero() -> None:
    equations = [column.equation for column in subtract_columns(1000, 1)]
    assert equations == ["10-1=9", "10-1-0=9", "10-1-0=9", "1-1-0=0"]


def test_multiply_by_digit_moves_the_tens_on() -> None:
    assert multiply_by_digit(345, 8) == ["5*8=40", "4*8+4=36", "3*8+3=27"]


def test_subtraction_reaches_below_zero() -> None:
    rng = Random(0)
    problems = [get_task("subtraction").make(rng, 3) for _ in range(2000)]
    negative = [problem for problem in problems if problem.expected.startswith("-")]
    assert 800 < len(negative) < 1100


def test_comparing_pads_decimals() -> None:
    rng = Random(0)
    problems = [get_task("comparing").make(rng, 2) for _ in range(2000)]
    assert any("1<9: 9.11<9.90" in problem.thought for problem in problems) or any(
        "0: " in problem.thought and "." in problem.expected for problem in problems
    )
    for problem in problems:
        assert problem.expected in problem.question


def countdown(numbers: str, target: int) -> Problem:
    return Problem("", "", "", f"{numbers} -> {target}")


@pytest.mark.parametrize("answer", ["(8-2)*4", "4*(8-2)", "(8-2)×4", "-(2-8)*4"])
def test_countdown_accepts_any_right_expression(answer: str) -> None:
    check = get_task("countdown").check
    assert check(countdown("8 2 4", 24), f"\\boxed{{{answer}}}")


@pytest.mark.parametrize(
    "answer",
    [
        "(8-2)*5",  # the value is wrong
        "24",  # none of the numbers
        "8*3",  # another number
        "8*2+4+4",  # a number used twice
        "8*4-8",  # reuse, and one left out
        "8/(4-2-2)",
        "8/(2-2)*4",
        "(8-2)*4+0",
        "8.0*2.0+4*2",
        "2**4+8",
        "__import__('os').system('true')",
        "(lambda:24)()",
        "[24][0]",
        "8 if 2 else 4",
        "True*24",
        "(8-2)*4=24",
        "(8-2*4",
        "(" * 90,
        "",
    ],
)
def test_countdown_rejects_everything_else(answer: str) -> None:
    check = get_task("countdown").check
    assert not check(countdown("8 2 4", 24), f"\\boxed{{{answer}}}")


def test_countdown_says_when_there_is_no_way() -> None:
    task = get_task("countdown")
    rng = Random(1)
    problems = [task.make(rng, 10) for _ in range(400)]
    hopeless = [p for p in problems if "-> not" in p.expected]
    assert 20 < len(hopeless) < 100
    for problem in hopeless:
        assert task.check(problem, problem.answer)
        assert not task.check(problem, "One way: \\boxed{1+1+1}")
    possible = next(p for p in problems if p not in hopeless)
    assert not task.check(possible, hopeless[0].answer)


def test_countdown_searches_and_turns_back() -> None:
    rng = Random(1)
    problems = [get_task("countdown").make(rng, 20) for _ in range(200)]
    turned = [p for p in problems if "not" in p.thought or "不是" in p.thought]
    assert len(turned) > 50


def test_countdown_of_four_numbers_goes_back_and_turns_back() -> None:
    task, rng = get_task("countdown_four"), Random(1)
    problems = [task.make(rng, rng.choice(task.sizes)) for _ in range(300)]
    for problem in problems:
        numbers = problem.expected.split(" -> ")[0].split()
        box = boxed(problem.answer) or ""
        assert sorted(re.findall(r"\d+", box)) == sorted(numbers)
        last = problem.thought.split("\n")[-1].split(", ")
        assert len(last) == 3
        assert last[-1].endswith(f"={problem.expected.split()[-1]}")
    # Many a first step back leads nowhere, and another one is tried.
    tried = [re.findall(r"(?m)^\d+[-+*/]\d+=\d+: ", p.thought) for p in problems]
    assert min(map(len, tried)) == 1
    assert sum(len(steps) > 1 for steps in tried) > 60


def test_a_search_without_a_solution_gives_no_expression() -> None:
    thought, expression = search([1, 1, 1, 1], 97, "en")
    assert expression is None
    assert "found" not in thought


def test_functions_are_valid_python_with_one_definition() -> None:
    rng = Random(0)
    task = get_task("python_function")
    for size in task.sizes:
        for _ in range(500):
            problem = task.make(rng, size)
            (definition,) = ast.parse(problem.expected).body
            assert isinstance(definition, ast.FunctionDef)
            arguments = [argument.arg for argument in definition.args.args]
            assert len(arguments) == len(set(arguments)) == (2 if size == 3 else 1)


def test_a_function_may_differ_in_blank_space_only() -> None:
    task = get_task("python_function")
    problem = Problem("", "", "", "def f(n):\n    return n * 2")
    assert task.check(problem, "```python\n\ndef f(n):\n    return n * 2  \n\n```")
    assert task.check(problem, "Here:\n```\ndef f(n):\n\treturn n * 2\n```")
    assert not task.check(problem, "```python\ndef f(n):\n    return n * 3\n```")
    assert not task.check(problem, "```python\ndef f(n):\nreturn n * 2\n```")
    assert not task.check(problem, "def f(n):\n    return n * 2")


def test_a_refusal_holds_no_result() -> None:
    task = get_task("out_of_reach")
    problem = draw(task, Random(0), held_out=True, size=1)
    assert task.check(problem, problem.expected)
    assert not task.check(problem, problem.expected + " \\boxed{7}")
    assert not task.check(problem, "The capital is Paris.")


def test_questions_out_of_reach_hardly_repeat() -> None:
    rng = Random(5)
    task = get_task("out_of_reach")
    questions = {task.make(rng, rng.choice(task.sizes)).question for _ in range(20_000)}
    assert len(questions) > 17_000


def test_identity_never_claims_to_be_another_model() -> None:
    rng = Random(2)
    for _ in range(500):
        problem = get_task("identity").make(rng, 1)
        assert not problem.answer.startswith(("Yes", "是"))
        assert "OpenAI" not in problem.answer
