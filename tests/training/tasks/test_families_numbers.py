r"""Division, decimals, fractions, percent, powers and roots, negative numbers, ratios.

The results are calculated a second time from the question, by other means.
"""

from __future__ import annotations

import ast
import math
import re
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest

from qwq_lab.training.tasks import Problem, get_task
from qwq_lab.training.tasks.steps_numbers import (
    divide_by_lines,
    drop_zeros,
    multiply_by_lines,
    place_point,
)

FAMILIES = (
    "division", "decimals", "fractions", "percent", "powers_roots", "negative_numbers",
    "ratios",
)  # fmt: skip
NUMBER = r"\d+(?:\.\d+)?"
RELATION = re.compile(r"([-+*/^().\d]+)([=<>])([-+*/^().\d]+)")

every_family = pytest.mark.parametrize("name", FAMILIES)


def draw(name: str, count: int = 300, seed: int = 0) -> list[Problem]:
    task = get_task(name)
    sizes = task.sizes + task.beyond
    rng = Random(f"{name} {seed}")
    return [task.make(rng, sizes[place % len(sizes)]) for place in range(count)]


def evaluate(text: str) -> Fraction:
    text = re.sub(r"(\d+\.\d+)", r"'\1'", text.replace("^", "**"))
    return value_of(ast.parse(text, mode="eval").body)


def value_of(node: ast.expr) -> Fraction:
    if isinstance(node, ast.Constant):
        return Fraction(node.value)
    if isinstance(node, ast.UnaryOp):
        return -value_of(node.operand)
    assert isinstance(node, ast.BinOp)
    left, right = value_of(node.left), value_of(node.right)
    if isinstance(node.op, ast.Pow):
        return left ** int(right)
    if isinstance(node.op, ast.Add):
        return left + right
    if isinstance(node.op, ast.Sub):
        return left - right
    return left * right if isinstance(node.op, ast.Mult) else left / right


def asks(problem: Problem) -> list[str]:
    """The numbers of the question, in order, without the name of the whole."""
    return re.findall(NUMBER, problem.question.replace("单位“1”", ""))


def accepts(name: str, expected: str, content: str) -> bool:
    problem = Problem("", "", "", expected)
    return get_task(name).check(problem, f"So \\boxed{{{content}}}.")


@every_family
def test_every_equation_of_a_thought_is_true(name: str) -> None:
    judged = 0
    for problem in draw(name):
        for piece in re.split(r"[\s,，:：→位]+", problem.thought):
            if found := RELATION.fullmatch(piece):
                left, right = evaluate(found[1]), evaluate(found[3])
                holds = {"=": left == right, "<": left < right, ">": left > right}
                assert holds[found[2]], (piece, problem)
                judged += 1
            else:
                assert not re.search(r"\d[=<>]\d", piece), (piece, problem)
    assert judged > 600


@every_family
def test_both_languages_and_many_different_questions(name: str) -> None:
    task = get_task(name)
    rng = Random(11)
    problems = [task.make(rng, rng.choice(task.sizes)) for _ in range(10_000)]
    for language in ("en", "zh"):
        questions = {p.question for p in problems if p.language == language}
        assert len(questions) > 3000


@every_family
def test_the_own_answer_is_right_and_a_changed_digit_is_wrong(name: str) -> None:
    task = get_task(name)
    for problem in draw(name):
        assert task.check(problem, problem.answer)
        box = problem.answer.rfind("\\boxed{")
        if figures := list(re.finditer(r"\d", problem.answer[box:])):
            place = box + figures[0].start()
            changed = (int(problem.answer[place]) + 1) % 10
            wrong = f"{problem.answer[:place]}{changed}{problem.answer[place + 1 :]}"
            assert not task.check(problem, wrong), (problem, wrong)


# Division


def test_long_division_writes_one_line_for_each_digit_of_the_quotient() -> None:
    division = divide_by_lines(7161, 9, "en")
    assert (division.quotient, division.remainder) == (795, 6)
    assert division.lines == (
        "7<9, 71: 71-9*7=8, digit 7",
        "down 6, 86: 86-9*9=5, digit 9",
        "down 1, 51: 51-9*5=6, digit 5",
    )


def test_long_division_lowers_an_estimate_that_is_too_large() -> None:
    division = divide_by_lines(150, 25, "en")
    assert division.lines == (
        "15<25, 150: 25*7=175, 175>150, 25*6=150, 150-150=0, digit 6",
    )
    assert divide_by_lines(2000, 19, "en").lines[1] == "down 0, 10: 10<19, digit 0"


def test_long_division_agrees_with_divmod() -> None:
    rng = Random(1)
    for _ in range(3000):
        dividend = rng.randint(0, 10 ** rng.randint(1, 7))
        divisor = rng.randint(1, 10 ** rng.randint(1, 4))
        division = divide_by_lines(dividend, divisor, "en")
        assert (division.quotient, division.remainder) == divmod(dividend, divisor)
        written = "".join(line.rpartition(" ")[2] for line in division.lines)
        assert int(written) == division.quotient


def test_divisions_give_the_quotient_and_the_remainder() -> None:
    kinds = set()
    for problem in draw("division"):
        dividend, divisor = map(int, re.findall(r"\d+", problem.thought)[:2])
        assert {str(dividend), str(divisor)} <= set(asks(problem))
        if divisor == 0:
            assert problem.expected == "undefined"
            continue
        quotient, rest = divmod(dividend, divisor)
        both = f"{quotient} remainder {rest}"
        if problem.answer.startswith(("The remainder", "余数")):
            assert problem.expected == str(rest)
            kinds.add("rest")
        elif rest or "remainder" in problem.expected:
            assert problem.expected == both
            kinds.add("both")
        else:
            assert problem.expected == str(quotient)
            kinds.add("quotient")
    assert kinds == {"quotient", "both", "rest"}


@pytest.mark.parametrize(
    ("expected", "content", "right"),
    [
        ("17", "17", True),
        ("17", "17.", False),
        ("17", "17 remainder 1", False),
        ("17", "17.0", False),
        ("17 remainder 3", "17 remainder 3", True),
        ("17 remainder 3", "17 \\text{ remainder } 3", True),
        ("17 remainder 3", "17, remainder 3", True),
        ("17 remainder 3", "17 R 3", True),
        ("17 remainder 3", "17余3", True),
        ("17 remainder 3", "17……3", True),
        ("17 remainder 3", "17", False),
        ("17 remainder 3", "3 remainder 17", False),
        ("17 remainder 3", "173", False),
        ("17 remainder 3", "17.3", False),
        ("17 remainder 0", "17 remainder 0", True),
        ("3", "3", True),
        ("3", "17 remainder 3", False),
        ("3", "3 remainder 0", False),
        ("0", "17", False),
        ("undefined", "undefined", True),
        ("undefined", "无意义", True),
        ("undefined", "0", False),
    ],
)
def test_spellings_of_a_quotient(expected: str, content: str, right: bool) -> None:
    assert accepts("division", expected, content) == right


# Decimals


def test_the_point_is_placed_by_the_number_of_decimals() -> None:
    assert place_point(5, 2) == "0.05"
    assert place_point(-1234, 3) == "-1.234"
    assert place_point(70, 0) == "70"
    assert [drop_zeros(n) for n in ("3.50", "3.00", "300", "-0.0")] == [
        "3.5", "3", "300", "0",
    ]  # fmt: skip


def test_decimals_agree_with_the_decimal_module() -> None:
    signs = set()
    for problem in draw("decimals", 1000):
        shown = re.sub(r" (?=[-+*])|(?<=[-+*]) ", "", problem.answer)
        found = re.search(rf"({NUMBER})([-+*])({NUMBER}) = ", shown)
        assert found is not None
        first, sign, second = Decimal(found[1]), found[2], Decimal(found[3])
        result = {"+": first + second, "-": first - second, "*": first * second}[sign]
        assert Decimal(problem.expected) == result
        assert not re.search(r"\.\d*0$|\.$", problem.expected)
        assert sorted(asks(problem)) == sorted([found[1], found[3]])
        signs.add(sign)
    assert signs == set("+-*")


def test_spellings_of_a_decimal() -> None:
    for content in ("3.5", "3.50", "\\$3.5", "3.5元"):
        assert accepts("decimals", "3.5", content)
    for content in (
        "35",
        "3,5",
        "7/2",
        "3.5%",
        "3.5e0",
        "3.51",
        ".5",
        "nan",
        "3.5 or 4",
    ):
        assert not accepts("decimals", "3.5", content)


# Fractions


def test_fractions_agree_with_the_fractions_module() -> None:
    kinds = set()
    for problem in draw("fractions", 1000):
        head = problem.thought.partition(":")[0]
        expected = re.sub("^(mixed|improper) ", "", problem.expected)
        given = problem.answer.removeprefix("So ").removeprefix("所以 ")
        given = given.partition(" = ")[0]
        if head in ("Reduce", "约分"):
            assert expected == str(Fraction(given))
        elif expected != problem.expected:
            assert sum(map(Fraction, given.split())) == sum(
                map(Fraction, expected.split())
            )
            assert (" " in expected) == problem.expected.startswith("mixed")
            assert (" " in given) == problem.expected.startswith("improper")
        else:
            mixed = r"(\d+) (\d+/\d+)"
            assert expected == str(evaluate(re.sub(mixed, r"(\1+\2)", given)))
            head = "value"
        kinds.add(head)
    assert {"value", "Reduce", "约分", "Mixed number", "假分数"} <= kinds


def test_the_operands_of_a_fraction_are_those_of_the_question() -> None:
    for problem in draw("fractions"):
        if "frac" in problem.question or "分之" in problem.question:
            continue
        first_line = problem.thought.splitlines()[0].partition(": ")[2]
        for number in first_line.split(", "):
            assert number in problem.question


def test_a_fraction_is_reduced_by_written_steps() -> None:
    rng = Random(2)
    problems = [get_task("fractions").make(rng, 12) for _ in range(400)]
    for problem in problems:
        simplifies = problem.thought.startswith(("Reduce", "约分"))
        if not simplifies or "/" not in problem.expected:
            continue
        top, bottom = map(int, problem.expected.split("/"))
        given = problem.thought.splitlines()[0].partition(": ")[2]
        divisor = int(given.partition("/")[0]) // top
        if divisor > 1:
            assert f"/{divisor}={top}" in problem.thought
            assert f"/{divisor}={bottom}" in problem.thought


@pytest.mark.parametrize(
    ("expected", "content", "right"),
    [
        ("3/4", "3/4", True),
        ("3/4", "\\frac{3}{4}", True),
        ("3/4", "\\dfrac{3}{4}", True),
        ("3/4", " 3 / 4 ", True),
        ("3/4", "6/8", False),
        ("3/4", "4/3", False),
        ("3/4", "0.75", False),
        ("-3/4", "-3/4", True),
        ("-3/4", "-\\frac{3}{4}", True),
        ("-3/4", "\\frac{-3}{4}", True),
        ("-3/4", "3/4", False),
        ("7/4", "1 3/4", True),
        ("7/4", "1\\frac{3}{4}", True),
        ("7/4", "1 \\frac{3}{4}", True),
        ("7/4", "13/4", False),
        ("7/4", "1 6/8", False),
        ("7/4", "0 7/4", False),
        ("2", "2", True),
        ("2", "2/1", False),
        ("2", "4/2", False),
        ("mixed 1 3/4", "1 3/4", True),
        ("mixed 1 3/4", "1\\frac{3}{4}", True),
        ("mixed 1 3/4", "7/4", False),
        ("improper 7/4", "7/4", True),
        ("improper 7/4", "1 3/4", False),
        ("1", "1", True),
        ("1", "5/5", False),
    ],
)
def test_spellings_of_a_fraction(expected: str, content: str, right: bool) -> None:
    assert accepts("fractions", expected, content) == right


# Percent


def test_percents_agree_with_exact_fractions() -> None:
    forms = {
        r"(\d+)% of (\d+) is|(\d+)的(\d+)%是": "of",
        r"(\d+) plus (\d+)% is|(\d+)增加(\d+)%是": "more",
        r"(\d+) minus (\d+)% is|(\d+)减少(\d+)%是": "less",
        r"(\d+) is .* of (\d+)\.|(\d+)是(\d+)的": "what",
    }
    kinds = set()
    for problem in draw("percent", 1000):
        form = next(form for form in forms if re.match(form, problem.answer))
        found = re.match(form, problem.answer)
        assert found is not None
        first, second = (int(number) for number in found.groups() if number)
        kind = forms[form]
        if kind == "of" and problem.language == "en":
            first, second = second, first
        if kind == "what":
            result = Fraction(100 * first, second)
        else:
            rate = {"of": second, "more": 100 + second, "less": 100 - second}[kind]
            result = Fraction(first * rate, 100)
        assert Fraction(problem.expected.rstrip("%")) == result
        assert problem.expected.endswith("%") == (kind == "what")
        assert sorted(asks(problem), key=float)[-2:] == sorted(
            map(str, (first, second)), key=float
        )
        kinds.add(kind)
    assert kinds == {"of", "more", "less", "what"}


def test_spellings_of_a_percentage() -> None:
    for content in ("25\\%", "25%", "25", "25.0\\%"):
        assert accepts("percent", "25%", content)
    for content in ("0.25", "2.5\\%", "1/4", "-25%"):
        assert not accepts("percent", "25%", content)
    assert accepts("percent", "12", "12")
    assert not accepts("percent", "12", "12%")


# Powers and roots


def test_powers_and_roots_agree_with_integer_arithmetic() -> None:
    kinds = set()
    for problem in draw("powers_roots", 1000):
        if found := re.search(r"(\(?-?\d+\)?)\^(\d+) = ", problem.answer):
            base = int(found[1].strip("()"))
            assert int(problem.expected) == base ** int(found[2])
            assert found[1].strip("()") in problem.question
            kinds.add("power")
            continue
        found = re.search(r"([√∛])(\d+)", problem.answer)
        assert found is not None
        number = int(found[2])
        assert found[2] in asks(problem)
        if "<" in problem.expected:
            low, high = map(int, problem.expected.split(" < root < "))
            assert low**2 < number < high**2
            assert high == low + 1
            kinds.add("between")
        else:
            degree = 2 if found[1] == "√" else 3
            assert int(problem.expected) ** degree == number
            if degree == 2:
                assert math.isqrt(number) ** 2 == number
            kinds.add(degree)
    assert kinds == {"power", "between", 2, 3}


def test_cube_roots_of_two_digits_are_not_cut_off() -> None:
    rng = Random(4)
    task = get_task("powers_roots")
    problems = [task.make(rng, 3) for _ in range(1500)]
    roots = {int(p.expected) for p in problems if "∛" in p.answer}
    assert roots == set(range(10, 51))


def test_a_root_between_two_numbers_needs_both() -> None:
    task = get_task("powers_roots")
    problem = Problem("", "", "", "7 < root < 8")
    assert task.check(problem, "√50 lies between \\boxed{7} and \\boxed{8}.")
    assert not task.check(problem, "√50 lies between \\boxed{7} and \\boxed{9}.")
    assert not task.check(problem, "√50 = \\boxed{7}")
    assert not task.check(problem, "\\boxed{8} and \\boxed{7}")


def test_multiplication_is_written_as_in_its_own_family() -> None:
    assert multiply_by_lines(345, 8) == ["5*8=40, 4*8+4=36, 3*8+3=27, 345*8=2760"]
    assert multiply_by_lines(42, 30) == [
        "2*3=6, 4*3=12, 42*3=126, 42*30=1260",
        "42*30=1260",
    ]
    assert multiply_by_lines(7, 8) == ["7*8=56"]


# Negative numbers


def test_chains_agree_with_python_and_contain_a_negative_number() -> None:
    for problem in draw("negative_numbers", 1000):
        expression = problem.answer.removeprefix("So ").removeprefix("所以 ")
        expression = expression.partition(" = ")[0]
        assert int(problem.expected) == evaluate(expression)
        assert "-" in expression
        numbers = re.findall(r"\d+", expression)
        assert numbers == asks(problem)


def test_the_rule_of_signs_comes_before_the_product() -> None:
    rng = Random(3)
    problems = [get_task("negative_numbers").make(rng, 2) for _ in range(300)]
    thoughts = "\n".join(p.thought for p in problems)
    assert re.search(r"\(-\d+\)\*\(-\d+\): like signs, \+, \d+\*\d+=", thoughts)
    assert re.search(r"\(-\d+\)\*\d+: unlike signs, -, \d+\*\d+=", thoughts)
    assert re.search(r"-\(-\d+\): minus a negative, \+, ", thoughts)


# Ratios


def test_shares_have_the_ratio_and_the_sum_that_were_asked_for() -> None:
    kinds = set()
    for problem in draw("ratios", 1000):
        head = problem.thought.splitlines()[0]
        numbers = [int(number) for number in re.findall(r"\d+", head)]
        results = [int(number) for number in problem.expected.split(":")]
        if found := re.match(r"(\d+)(?: in |按)([\d:]+): ", head):
            amount = int(found[1])
            parts = [int(part) for part in found[2].split(":")]
            shares = [amount * Fraction(part, sum(parts)) for part in parts]
            if len(results) == 1:
                named = problem.answer.partition("得到")[0].partition(":")[0]
                order = sorted(re.findall(r"\w+", problem.thought.splitlines()[-1])[:1])
                assert order == [named]
                assert results[0] in shares
                kinds.add("one")
            else:
                assert results == shares
                kinds.add("all")
        elif head.startswith(("Euclid", "辗转相除")):
            divisor = math.gcd(*numbers)
            assert results == [number // divisor for number in numbers]
            kinds.add("simplify")
        else:
            old, quantity, new = numbers
            assert results == [Fraction(quantity * new, old)]
            kinds.add("scale")
    assert kinds == {"one", "all", "simplify", "scale"}


def test_the_share_of_one_person_is_that_of_the_place_of_the_name() -> None:
    judged = 0
    for problem in draw("ratios", 600, seed=1):
        name = problem.answer.partition("得到" if problem.language == "zh" else ":")[0]
        found = re.match(r"(\d+)(?: in |按)([\d:]+): ", problem.thought)
        if found is None or ":" in problem.expected:
            continue
        names = re.split(
            r"、|, | and ",
            re.search(r"(?:\w+(?:、|, | and ))+\w+", problem.question)[0],
        )
        names = [re.sub(r"按.*|的.*|共.*|一共.*|收.*|分.*", "", n) for n in names]
        if names.count(name) != 1 or len(names) != len(found[2].split(":")):
            continue  # other words ran into the list of names
        part = int(found[2].split(":")[names.index(name)])
        total = sum(map(int, found[2].split(":")))
        assert int(problem.expected) == int(found[1]) * part // total
        judged += 1
    assert judged > 50


def test_spellings_of_a_ratio() -> None:
    for content in (
        "12:18",
        "12 : 18",
        "12, 18",
        "12和18",
        "12、18",
        "12 \\text{ and } 18",
    ):
        assert accepts("ratios", "12:18", content)
    for content in ("18:12", "12", "1218", "12:18:0", "2:3", "12/18"):
        assert not accepts("ratios", "12:18", content)
