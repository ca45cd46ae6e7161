"""What holds for every task family."""

from __future__ import annotations

import ast
import re
from fractions import Fraction
from itertools import pairwise
from random import Random

import pytest

from qwq_lab.training.mixture import MORE_SIZES
from qwq_lab.training.tasks import Problem, Task, all_tasks, draw, is_held_out

NAMES = tuple(
    """
    addition averages calculator comparing countdown countdown_four decimals
    division equations expressions follow_ups format_rules fractions
    function_compositions gcd_lcm geometry greetings identity json_extraction
    letters long_word_problems multiplication negative_numbers number_bases
    out_of_reach percent powers_roots primes probability python_function
    python_output quadratics ratios sequences sorting subtraction systems
    time_and_dates truth_and_lies unit_conversion word_problems
    """.split()
)
CALCULATING = (
    "addition", "countdown", "equations", "expressions", "gcd_lcm", "multiplication",
    "primes", "probability", "sequences", "subtraction", "systems", "word_problems",
)  # fmt: skip
# What the reader sees there is JSON, a program or in a language asked for.
WITHOUT_LANGUAGE = ("calculator", "format_rules", "json_extraction")
LONGEST_THOUGHT = 420
LONGEST_PUZZLE = 480  # truth and lies: all readings of a puzzle
LONGEST_THOUGHT_BEYOND = 500  # 9999*9999
CHINESE = re.compile(r"[\u4e00-\u9fff]")
RELATION = re.compile(r"([-+*/().\d]+)([=<>])([-+*/().\d]+)")


def sizes_of(task: Task) -> list[int]:
    return sorted({*task.sizes, *MORE_SIZES.get(task.name, ()), *task.beyond})


every_task = pytest.mark.parametrize(
    "task", all_tasks().values(), ids=lambda task: task.name
)
every_size = pytest.mark.parametrize(
    ("task", "size"),
    [
        pytest.param(task, size, id=f"{task.name}-{size}")
        for task in all_tasks().values()
        for size in sizes_of(task)
    ],
)


def sample(task: Task, size: int, count: int, seed: int = 0) -> list[Problem]:
    rng = Random(f"{task.name} {size} {seed}")
    return [task.make(rng, size) for _ in range(count)]


def calculate(text: str) -> Fraction:
    return value_of(ast.parse(re.sub(r"(\d+\.\d+)", r"'\1'", text), mode="eval").body)


def value_of(node: ast.expr) -> Fraction:
    if isinstance(node, ast.Constant):
        return Fraction(node.value)
    if isinstance(node, ast.UnaryOp):
        return -value_of(node.operand)
    assert isinstance(node, ast.BinOp)
    left, right = value_of(node.left), value_of(node.right)
    if isinstance(node.op, ast.Div):
        return left / right
    if isinstance(node.op, ast.Mult):
        return left * right
    return left + right if isinstance(node.op, ast.Add) else left - right


def relations(thought: str) -> list[tuple[str, str, str]]:
    pieces = re.split(r"[\s,，:：;；→]+", thought)
    found = (RELATION.fullmatch(piece) for piece in pieces)
    return [match.groups() for match in found if match]


def holds(left: str, sign: str, right: str) -> bool:
    first, second = calculate(left), calculate(right)
    return {"=": first == second, "<": first < second, ">": first > second}[sign]


def test_the_test_itself_finds_a_false_equation() -> None:
    found = relations("2x+5=9, 8+7=14, write 5\n9.1<9.09: 3*(-4)=-12")
    assert found == [("8+7", "=", "14"), ("9.1", "<", "9.09"), ("3*(-4)", "=", "-12")]
    assert [holds(*relation) for relation in found] == [False, False, True]


def test_all_families_are_found() -> None:
    assert tuple(all_tasks()) == NAMES


@every_size
def test_the_same_seed_gives_the_same_problems(task: Task, size: int) -> None:
    assert sample(task, size, 20) == sample(task, size, 20)
    assert sample(task, size, 20) != sample(task, size, 20, seed=1)


@every_size
def test_the_own_answer_passes_and_others_fail(task: Task, size: int) -> None:
    problems = sample(task, size, 100)
    for problem in problems:
        assert task.check(problem, problem.answer), problem
        for wrong in ("", "\\boxed{}", "\\boxed{none}", "I do not know.", "```\n```"):
            assert not task.check(problem, wrong)


def _figures(problem: Problem) -> str | list[str]:
    """Return the numbers in the box, or the answer itself."""
    return re.findall(r"\d+", problem.answer.partition("\\boxed")[2]) or problem.answer


@every_size
def test_the_answer_of_another_problem_fails(task: Task, size: int) -> None:
    if task.name == "out_of_reach":
        pytest.skip("one answer fits every question of a language")
    if "function" in task.name:
        pytest.skip("two problems may ask for one function by other names")
    # Two impossible countdowns share their answer too.
    problems = [p for p in sample(task, size, 100) if "-> not" not in p.expected]
    for one, other in pairwise(problems):
        # 8 h in Chinese, 8 in base 2 and in base 10: the same figures in the box.
        same = one.expected == other.expected or _figures(one) == _figures(other)
        assert same or not task.check(one, other.answer)


@every_size
def test_no_thought_holds_a_false_equation(task: Task, size: int) -> None:
    for problem in sample(task, size, 150):
        found = relations(problem.thought)
        assert found or task.name not in CALCULATING
        for relation in found:
            assert holds(*relation), (relation, problem)


@every_size
def test_thoughts_and_questions_stay_short(task: Task, size: int) -> None:
    for problem in sample(task, size, 200):
        limit = LONGEST_THOUGHT if size not in task.beyond else LONGEST_THOUGHT_BEYOND
        if task.name == "truth_and_lies":
            limit = LONGEST_PUZZLE
        assert 0 < len(problem.thought) <= limit
        assert 0 < len(problem.question) <= 400
        assert problem.question.strip() == problem.question


@every_size
def test_thought_and_answer_are_in_the_language_asked_for(
    task: Task, size: int
) -> None:
    languages = set()
    for problem in sample(task, size, 100):
        languages.add(problem.language)
        is_chinese = problem.language == "zh"
        assert bool(CHINESE.search(problem.thought)) == is_chinese, problem
        if "```" not in problem.answer and task.name not in WITHOUT_LANGUAGE:
            assert bool(CHINESE.search(problem.answer)) == is_chinese, problem
        if not is_chinese:
            assert not CHINESE.search(problem.question)
    assert languages == {"en", "zh"}


@every_task
def test_training_and_held_out_questions_never_meet(task: Task) -> None:
    rng = Random(7)
    training = {draw(task, rng, held_out=False).identity for _ in range(500)}
    held_out = {draw(task, rng, held_out=True).identity for _ in range(30)}
    assert not training & held_out
    assert all(is_held_out(said) for said in held_out)
    assert not any(is_held_out(said) for said in training)


@every_task
def test_there_are_enough_different_questions(task: Task) -> None:
    rng = Random(3)
    problems = [task.make(rng, rng.choice(task.sizes)) for _ in range(6000)]
    few = task.name in ("greetings", "identity")
    assert len({problem.identity for problem in problems}) > (2000 if few else 5000)


@pytest.mark.parametrize("name", ["addition", "multiplication", "subtraction"])
def test_the_last_equation_of_a_calculation_is_the_result(name: str) -> None:
    task = all_tasks()[name]
    for size in task.sizes + task.beyond:
        for problem in sample(task, size, 50):
            assert relations(problem.thought)[-1][2] == problem.expected


def test_a_problem_may_go_on_from_a_conversation() -> None:
    asked = ({"role": "user", "content": "3+4?"}, {"role": "assistant", "content": "7"})
    follow_up = Problem("And times 3?", "7*3=21", "21", "21", history=asked)
    assert follow_up.messages == [*asked, {"role": "user", "content": "And times 3?"}]
    assert follow_up.identity == "3+4?\n7\nAnd times 3?"

    call = {"role": "assistant", "content": "", "tool_calls": [{"name": "add"}]}
    answered = Problem("21", "", "21", "21", history=(*asked, call))
    assert answered.messages[-1] == {"role": "tool", "content": "21"}


def test_the_corpus_renders_conversations_as_the_tokenizer_does() -> None:
    from transformers import AutoTokenizer

    from qwq_lab.models.catalogue import NANO_FOLDER
    from qwq_lab.training.corpus import render_prompt

    tokenizer = AutoTokenizer.from_pretrained(NANO_FOLDER)
    tool = {"type": "function", "function": {"name": "加", "parameters": {"a": "<b>"}}}
    call = {"function": {"name": "加", "arguments": {"a": 1}}}
    messages = [
        {"role": "user", "content": "1+1?"},
        {"role": "assistant", "content": "", "tool_calls": [call]},
        {"role": "tool", "content": "2"},
    ]
    rendered = tokenizer.apply_chat_template(
        messages, tools=[tool], tokenize=False, add_generation_prompt=True
    )
    assert render_prompt(messages, [tool]) == rendered
