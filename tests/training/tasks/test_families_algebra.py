"""What holds for the families of number theory, algebra and chance."""

from __future__ import annotations

import ast
import math
import re
import statistics
from fractions import Fraction
from itertools import permutations, product
from random import Random

import pytest

from qwq_lab.training.tasks import Problem, get_task
from qwq_lab.training.tasks.number_bases import write
from qwq_lab.training.tasks.primes import is_prime
from qwq_lab.training.tasks.quadratics import NO_ROOTS, solve
from qwq_lab.training.tasks.sequences import find_next
from qwq_lab.training.tasks.steps_algebra import (
    boxed_content,
    divide,
    divide_exactly,
    euclid_lines,
    multiply,
    parse_rational,
    reduce_lines,
)

FAMILIES = (
    "averages", "gcd_lcm", "number_bases", "primes", "probability", "quadratics",
    "sequences", "systems",
)  # fmt: skip
EQUATION = re.compile(r"([-+*/().\d]+)([=<>])([-+*/().\d]+)")
every_family = pytest.mark.parametrize("name", FAMILIES)


def draw(name: str, count: int, seed: int = 0) -> list[tuple[int, Problem]]:
    """Draw problems of every size, the larger ones too."""
    task = get_task(name)
    rng = Random(f"{name} {seed}")
    sizes = task.sizes + task.beyond
    return [(size, task.make(rng, size)) for size in rng.choices(sizes, k=count)]


def value(text: str) -> Fraction:
    """Evaluate by Python's own grammar, with exact numbers."""
    text = re.sub(r"(?<![\d.])0+(?=\d)", "", text)
    exact = re.sub(r"\d+(?:\.\d+)?", lambda found: f"F('{found[0]}')", text)
    ast.parse(exact, mode="eval")
    return eval(exact, {"__builtins__": {}, "F": Fraction})  # type: ignore[no-any-return]  # noqa: S307 - the characters are checked by EQUATION


def numbers_in(text: str) -> list[int]:
    return [int(found) for found in re.findall(r"(?<![A-Za-z0-9_.])-?\d+", text)]


@every_family
def test_every_equation_of_300_thoughts_is_true(name: str) -> None:
    seen = 0
    for _, problem in draw(name, 300):
        for piece in re.split(r"[\s,:→]+", problem.thought):
            if found := EQUATION.fullmatch(piece):
                left, right = value(found[1]), value(found[3])
                holds = {"=": left == right, "<": left < right, ">": left > right}
                assert holds[found[2]], (piece, problem)
                seen += 1
    assert seen > 600


@every_family
def test_questions_differ_in_both_languages(name: str) -> None:
    questions: dict[str, set[str]] = {"en": set(), "zh": set()}
    task = get_task(name)
    rng = Random(5)
    for _ in range(10_000):
        problem = task.make(rng, rng.choice(task.sizes))
        questions[problem.language].add(problem.question)
    assert all(len(found) > 3000 for found in questions.values()), {
        language: len(found) for language, found in questions.items()
    }


@every_family
def test_thoughts_stay_short(name: str) -> None:
    task = get_task(name)
    for size, problem in draw(name, 1000):
        limit = 420 if size in task.sizes else 500
        assert len(problem.thought) <= limit, problem


@every_family
def test_the_answer_is_boxed_once_or_says_that_there_is_none(name: str) -> None:
    for _, problem in draw(name, 300):
        none = problem.expected == "no integer roots"
        assert problem.answer.count("\\boxed{") == (0 if none else 1)
        unfilled = re.findall(r"(?<!\\begin)(?<!\\end)\{[a-z]+\}", problem.question)
        assert set(unfilled) <= {"{lcm}"}, problem


def test_division_writes_part_after_part() -> None:
    assert divide(391, 7).steps == ("3<7", "39-7*5=4", "41-7*5=6")
    assert (divide(391, 7).quotient, divide(391, 7).remainder) == (55, 6)
    assert divide(48, 18).steps == ("18*2=36", "18*3=54", "54>48", "48-36=12")
    assert divide(36, 18).steps == ("18*2=36", "36-36=0")
    assert divide(250, 24).steps[-1] == "10<24"
    assert divide(221, 13, facts=True).steps == ("22-13*1=9", "91-13*7=0")


def test_division_agrees_with_divmod() -> None:
    for dividend in range(1, 1200, 7):
        for divisor in (1, 2, 3, 7, 9, 10, 12, 24, 31, 99, 120):
            for facts in (False, True):
                division = divide(dividend, divisor, facts=facts)
                found = division.quotient, division.remainder
                assert found == divmod(dividend, divisor)


def test_euclid_ends_with_the_greatest_common_divisor() -> None:
    lines, divisor = euclid_lines(18, 48)
    assert divisor == 6
    assert lines[1:] == [
        "18/12: 12*2=24, 24>18, 18-12=6",
        "12/6: 1<6, 12-6*2=0",
    ]
    for first in range(1, 130, 3):
        for second in range(1, 130, 4):
            assert euclid_lines(first, second)[1] == math.gcd(first, second)


def test_products_and_exact_divisions() -> None:
    assert multiply(18, 8) == ["18*8=144"]
    assert multiply(119, 3) == ["9*3=27", "1*3+2=5", "1*3=3", "119*3=357"]
    assert multiply(15, 11)[-2:] == ["15+150=165", "15*11=165"]
    assert divide_exactly(42, 6) == ["42/6=7"]
    assert divide_exactly(42, 2) == ["4-2*2=0", "2-2*1=0", "42/2=21"]
    assert reduce_lines(6, 36)[1] == "1/6"
    assert reduce_lines(0, 6) == (["0/6=0"], "0")
    assert reduce_lines(6, 6) == (["6/6=1"], "1")
    assert reduce_lines(8, 1) == (["8/1=8"], "8")
    assert reduce_lines(16, 2)[1] == "8"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3/10", Fraction(3, 10)), ("\\frac{3}{10}", Fraction(3, 10)),
        ("\\dfrac{3}{10}", Fraction(3, 10)), ("0.3", Fraction(3, 10)),
        ("-7", Fraction(-7)), ("6/20", None), ("3/0", None), ("3/1", None),
        ("3//10", None), ("three", None), ("1e3", None), ("", None),
    ],
)  # fmt: skip
def test_a_fraction_is_read_in_lowest_terms(
    text: str, expected: Fraction | None
) -> None:
    assert parse_rational(text) == expected


def test_a_box_may_hold_braces() -> None:
    assert boxed_content("So \\boxed{1}, \\boxed{ \\frac{1}{2} }.") == "\\frac{1}{2}"
    assert boxed_content("\\boxed{1") is None
    assert boxed_content("no box") is None


def accepts(name: str, expected: str, answer: str, language: str = "en") -> bool:
    problem = Problem("", "", "", expected, "zh" if language == "zh" else "en")
    return get_task(name).check(problem, f"So \\boxed{{{answer}}}.")


@pytest.mark.parametrize(
    ("name", "expected", "right", "wrong"),
    [
        ("gcd_lcm", "6", ["6", " 6 "], ["06", "6.0", "7", "six", ""]),
        ("gcd_lcm", "yes", ["yes", "Yes", "是", "\\text{yes}"], ["no", "y", "不是"]),
        ("primes", "no", ["no", "不是"], ["yes", "是", "none", ""]),
        ("primes", "2*2*3",
         ["2*2*3", "3*2*2", "2^2*3", "2^{2} \\cdot 3", "2 × 2 × 3", "2^2\\times3"],
         ["4*3", "12", "2*3", "2**2*3", "2*2*3*1", "2^2+3", "2^2^1*3", ""]),
        ("systems", "x=2, y=-3",
         ["x=2, y=-3", "y=-3,x=2", "(2, -3)", "2,-3", "x=2 \\text{and} y=-3"],
         ["x=2", "x=-3,y=2", "(-3,2)", "2", "x=2,y=3", "x=2,y=-3,z=1", ""]),
        ("quadratics", "-4, 7",
         ["-4, 7", "7,-4", "x=7, x=-4", "7 or -4", "x_1=7,x_2=-4", "7或-4"],
         ["7", "-4,7,1", "4,7", "7,-4,x", "(x+4)(x-7)", ""]),
        ("quadratics", "3", ["3", "3, 3", "x=3"], ["-3", "3,4", ""]),
        ("sequences", "17", ["17"], ["17th", "16", ""]),
        ("number_bases", "0b1011",
         ["1011", "0b1011", "1011_2", "1011_{2}", "(1011)_2"],
         ["11", "1021", "0x1011", "1011_{16}", "B", ""]),
        ("number_bases", "0x1F", ["1F", "1f", "0x1F", "1F_{16}"], ["31", "1G", "F1"]),
        ("number_bases", "31", ["31"], ["1F", "0x31", "31.0", ""]),
        ("averages", "7.5", ["7.5", "15/2", "\\frac{15}{2}", "7.50"], ["7", "30/4"]),
        ("probability", "3/10",
         ["3/10", "\\frac{3}{10}", "0.3"], ["6/20", "3", "3:10"]),
    ],
)  # fmt: skip
def test_checkers_accept_every_right_spelling_and_nothing_else(
    name: str, expected: str, right: list[str], wrong: list[str]
) -> None:
    for answer in right:
        assert accepts(name, expected, answer), answer
    for answer in wrong:
        assert not accepts(name, expected, answer), answer


def test_no_integer_roots_is_said_in_words_without_a_box() -> None:
    check = get_task("quadratics").check
    problem = Problem("", "", "", "no integer roots")
    assert check(problem, f"x^2+x+5=0 {NO_ROOTS['en']}.")
    assert not check(problem, f"It {NO_ROOTS['en']}: \\boxed{{3}}")
    assert not check(problem, "\\boxed{3}")
    assert not check(Problem("", "", "", "3"), f"It {NO_ROOTS['en']}.")


def test_gcd_and_lcm_are_right() -> None:
    for _, problem in draw("gcd_lcm", 300):
        found = numbers_in(problem.thought.splitlines()[0])
        divisor = math.gcd(*found)
        allowed = {str(divisor), str(math.lcm(*found)), "yes" if divisor == 1 else "no"}
        assert problem.expected in allowed
        lcm = any(
            word in problem.answer for word in ("least common multiple", "最小公倍数")
        )
        if lcm:
            assert problem.expected == str(math.lcm(*found))
        for number in found:
            assert str(number) in problem.question


def test_primes_are_right() -> None:
    for _, problem in draw("primes", 300):
        (number, *_) = numbers_in(
            re.sub(r"1 and itself|1和它本身", "", problem.question)
        )
        divisors = [d for d in range(2, number) if number % d == 0]
        if problem.expected in ("yes", "no"):
            assert (problem.expected == "yes") == (number > 1 and not divisors)
        elif "next prime" in problem.answer or "下一个质数" in problem.answer:
            following = int(problem.expected)
            assert is_prime(following)
            assert following > number
            assert not any(is_prime(n) for n in range(number + 1, following))
        else:
            factors = [int(factor) for factor in problem.expected.split("*")]
            assert math.prod(factors) == number
            assert all(is_prime(factor) for factor in factors)


def test_the_solutions_of_systems_fit_the_question() -> None:
    spoken = 0
    for _, problem in draw("systems", 400):
        unknowns = dict(part.split("=") for part in problem.expected.split(", "))
        term = rf"(?:\d+[{''.join(unknowns)}]?|[{''.join(unknowns)}])"
        side = rf"(?<![a-zA-Z])-?{term}(?: ?[-+] ?{term})*"
        equations = re.findall(rf"({side}) ?= ?({side})", problem.question)
        if not equations:
            first, second = map(int, unknowns.values())
            assert numbers_in(problem.question)[-2:] == [first + second, first - second]
            spoken += 1
            continue
        assert len(equations) == 2, problem
        for equation in equations:
            sides = []
            for text in equation:
                for name, number in unknowns.items():
                    text = re.sub(rf"(?<=\d){name}", f"*({number})", text)
                    text = text.replace(name, f"({number})")
                sides.append(value(text.replace(" ", "")))
            assert sides[0] == sides[1], problem
    assert 10 < spoken < 100


def test_the_roots_of_quadratics_are_roots_and_all_of_them() -> None:
    for _, problem in draw("quadratics", 300):
        ordered = problem.thought.splitlines()[0].rpartition(" ")[2]
        left, _, right = ordered.partition("=")
        roots = set()
        for candidate in range(-300, 301):
            sides = []
            for side in (left, right):
                side = re.sub(r"[a-z]\^2", f"({candidate})*({candidate})", side)
                side = re.sub(r"(\d)[a-z]", rf"\1*({candidate})", side)
                sides.append(re.sub(r"[a-z]", f"({candidate})", side))
            if eval(sides[0]) == eval(sides[1]):  # noqa: S307 - our own digits
                roots.add(candidate)
        if problem.expected == "no integer roots":
            assert not roots
        else:
            assert roots == set(map(int, problem.expected.split(", "))), problem
    assert solve(-5, 6) == (2, 3)
    assert solve(1, 1) == solve(0, -6) == ()


@pytest.mark.parametrize(
    ("terms", "kind", "following"),
    [
        ([2, 5, 8, 11], "arithmetic", 14), ([9, 4, -1], "arithmetic", -6),
        ([5, 5, 5], "arithmetic", 5), ([1, 4, 2, 5, 3], "alternating", 6),
        ([1, 4, 9, 16], "growing", 25), ([1, 2, 4, 7, 11], "growing", 16),
        ([1, 1, 2, 3, 5, 8], "sums", 13), ([2, 6, 18], "quotients", 54),
        ([64, 32, 16, 8], "quotients", 4), ([3, -6, 12], "quotients", -24),
        ([1, 5, 2, 99], "", 0),
    ],
)  # fmt: skip
def test_the_rule_of_a_sequence_is_found(
    terms: list[int], kind: str, following: int
) -> None:
    found, _, following_found = find_next(terms, "en")
    assert (found, following_found) == (kind, following)


def test_nth_terms_are_right() -> None:
    task = get_task("sequences")
    rng = Random(2)
    for size in (3, 4):
        for _ in range(300):
            problem = task.make(rng, size)
            place = int(re.findall(r"\d+", problem.answer)[0])
            first, *rest = problem.thought.splitlines()
            if "," in first and ":" not in first:
                start, step = numbers_in(first)
            else:
                (given,) = re.findall(r": -?\d+-\(?(-?\d+)\)?=", first)
                start = int(given)
                label = rest[2] if size == 4 else first
                step = int(label.rpartition(" ")[2])
            by_rule = start * step ** (place - 1)
            if size == 3:
                by_rule = start + step * (place - 1)
            assert problem.expected == str(by_rule), problem


def test_number_bases_are_right() -> None:
    formats = {"0b": "b", "0x": "X"}
    for _, problem in draw("number_bases", 300):
        head = problem.thought.splitlines()[0].split(" ")
        base = {"b": 2, "h": 16, "d": 10, "二": 2, "十": 10}[head[0][0]]
        base = 16 if head[0] == "十六进制" else base
        number = int(head[1], base)
        prefix = problem.expected[:2]
        by_python = format(number, formats.get(prefix, "d"))
        assert problem.expected.removeprefix(prefix if prefix in formats else "") == (
            by_python
        )
        assert head[1].lower() in problem.question.lower()
    assert [write(255, base) for base in (2, 10, 16)] == ["11111111", "255", "FF"]


def test_averages_are_right() -> None:
    kinds = {
        "mean": "平均数", "median": "中位数", "mode": "众数", "range": "极差",
    }  # fmt: skip
    seen = set()
    for size, problem in draw("averages", 400):
        kind = next(
            (en for en, zh in kinds.items() if f" {en} " in problem.answer
             or problem.answer.startswith(zh)), "missing",
        )  # fmt: skip
        seen.add(kind)
        if kind == "missing":
            mean = numbers_in(problem.thought.splitlines()[0])[0]
            given = [
                int(line.partition("+")[2].partition("=")[0])
                if "+" in line else numbers_in(line)[1]
                for line in problem.thought.splitlines()[1:-1]
            ]  # fmt: skip
            assert len(given) == size - 1
            assert sum(given) + int(problem.expected) == mean * size
            continue
        text = re.sub(r"^\d+天|On \d+ days", "", problem.question)
        text = re.sub(r"^.*，(?=\d+天)\d+天", "", text)
        text = text.replace(f"{size}天", "")
        given = numbers_in(text)
        assert len(given) == size, problem
        expected = {
            "mean": Fraction(sum(given), size),
            "median": Fraction(statistics.median(map(Fraction, given))),
            "mode": Fraction(statistics.mode(given)),
            "range": Fraction(max(given) - min(given)),
        }
        assert Fraction(problem.expected) == expected[kind], problem
    assert len(seen) == 5


def test_probabilities_of_dice_and_coins_agree_with_counting() -> None:
    rng = Random(3)
    task = get_task("probability")
    checked = 0
    for _ in range(1500):
        problem = task.make(rng, 2)
        text = problem.question.lower()
        total = re.search(
            r"a sum of (at least |at most )?(\d+)|点数之和(不小于|不大于|为)(\d+)", text
        )
        heads = re.search(r"(exactly|at least) (\d) (head|tail)", text)
        if total:
            wanted = int(total[2] or total[4])
            how = (total[1] or total[3] or "").strip()
            sums = [a + b for a, b in product(range(1, 7), repeat=2)]
            if how in ("at least", "不小于"):
                count = sum(s >= wanted for s in sums)
            elif how in ("at most", "不大于"):
                count = sum(s <= wanted for s in sums)
            else:
                count = sums.count(wanted)
            assert Fraction(problem.expected) == Fraction(count, 36), problem
            checked += 1
        elif heads:
            rest = text.replace(heads[0], "")
            found = re.search(r"\d", rest)
            coins = int(found[0]) if found else 1
            tosses = [t.count("h") for t in product("ht", repeat=coins)]
            hits = int(heads[2])
            count = sum(
                t == hits or (heads[1] != "exactly" and t > hits) for t in tosses
            )
            assert Fraction(problem.expected) == Fraction(count, 2**coins), problem
            checked += 1
    assert checked > 300


def test_probabilities_of_marbles_agree_with_counting() -> None:
    rng = Random(4)
    task = get_task("probability")
    checked = 0
    for _ in range(1500):
        problem = task.make(rng, rng.choice((1, 2)))
        bag = {
            colour: int(number)
            for number, colour in re.findall(
                r"(\d+) (red|blue|green|yellow|white|black|orange|purple)",
                problem.question,
            )
        }
        if not bag:
            continue
        text = problem.question
        for colour, number in bag.items():
            text = text.replace(f"{number} {colour}", "")
        wanted = next(colour for colour in bag if colour in text)
        marbles = [colour for colour, number in bag.items() for _ in range(number)]
        if "replacement" in text:
            pairs = (
                list(permutations(marbles, 2))
                if "without" in text
                else list(product(marbles, repeat=2))
            )
            count = sum(pair == (wanted, wanted) for pair in pairs)
            by_counting = Fraction(count, len(pairs))
        else:
            by_counting = Fraction(bag[wanted], len(marbles))
            if f"not {wanted}" in text:
                by_counting = 1 - by_counting
        assert Fraction(problem.expected) == by_counting, problem
        checked += 1
    assert checked > 200


def test_numbers_of_ways_are_right() -> None:
    rng = Random(6)
    task = get_task("probability")
    for size in (3, 4):
        for _ in range(300):
            problem = task.make(rng, size)
            head = problem.thought.splitlines()[0].rpartition(" ")[2]
            numbers = [int(number) for number in re.findall(r"\d+", head)]
            by_python = {"C": math.comb, "P": math.perm}.get(head[0], math.factorial)
            assert int(problem.expected) == by_python(*numbers)
            for number in numbers:
                assert str(number) in problem.question


@pytest.mark.parametrize("name", ["gcd_lcm", "primes", "quadratics", "probability"])
def test_edge_cases_are_drawn(name: str) -> None:
    expected = [problem.expected for _, problem in draw(name, 2000)]
    edges = {
        "gcd_lcm": ("1", "yes", "no"),
        "primes": ("yes", "no", "2", "3"),
        "quadratics": ("no integer roots", "-1, 1", "0, 3", "1"),
        "probability": ("1", "1/2"),
    }
    for edge in edges[name]:
        assert edge in expected, edge
