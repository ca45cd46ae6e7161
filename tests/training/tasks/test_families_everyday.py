"""What holds for the families of everyday questions."""

from __future__ import annotations

import ast
import calendar
import datetime
import re
from fractions import Fraction
from itertools import product
from random import Random

import pytest

from qwq_lab.training.tasks import Problem, get_task

FAMILIES = (
    "countdown", "geometry", "letters", "long_word_problems", "time_and_dates",
    "truth_and_lies", "unit_conversion", "word_problems",
)  # fmt: skip
CHAIN = re.compile(r"[-+*/().\d]+(?:[=<>][-+*/().\d]+)+")
every_family = pytest.mark.parametrize("name", FAMILIES)


def draw(name: str, count: int = 300, seed: int = 0) -> list[Problem]:
    task = get_task(name)
    rng = Random(seed)
    sizes = task.sizes + task.beyond
    return [task.make(rng, sizes[i % len(sizes)]) for i in range(count)]


def value_of(node: ast.expr) -> Fraction:
    if isinstance(node, ast.Constant):
        return Fraction(str(node.value))
    if isinstance(node, ast.UnaryOp):
        return -value_of(node.operand)
    assert isinstance(node, ast.BinOp)
    left, right = value_of(node.left), value_of(node.right)
    if isinstance(node.op, ast.Add):
        return left + right
    if isinstance(node.op, ast.Sub):
        return left - right
    return left * right if isinstance(node.op, ast.Mult) else left / right


def calculate(text: str) -> Fraction:
    return value_of(ast.parse(re.sub(r"(\d+\.\d+)", r"'\1'", text), mode="eval").body)


def chains(thought: str) -> list[str]:
    pieces = re.split(r"[\s,，:：;；]+", thought)
    return [piece for piece in pieces if CHAIN.fullmatch(piece)]


def is_true(chain: str) -> bool:
    terms = [calculate(term) for term in re.split("[=<>]", chain)]
    signs = re.findall("[=<>]", chain)
    return all(
        {"=": left == right, "<": left < right, ">": left > right}[sign]
        for left, right, sign in zip(terms, terms[1:], signs, strict=False)
    )


def test_the_test_itself_finds_a_false_chain() -> None:
    found = chains("1. 45-8=37: 5+3=8<37 5*3=15>37, found 3.5*10=35")
    assert found == ["45-8=37", "5+3=8<37", "5*3=15>37", "3.5*10=35"]
    assert [is_true(chain) for chain in found] == [True, True, False, True]


@every_family
def test_every_equation_of_a_thought_is_true(name: str) -> None:
    for problem in draw(name, 400):
        for chain in chains(problem.thought):
            assert is_true(chain), (chain, problem)


@every_family
def test_questions_are_many_in_both_languages(name: str) -> None:
    task = get_task(name)
    rng = Random(4)
    questions: dict[str, set[str]] = {"en": set(), "zh": set()}
    for _ in range(10_000):
        problem = task.make(rng, rng.choice(task.sizes))
        questions[problem.language].add(problem.question)
    assert all(len(found) > 3000 for found in questions.values())


def given(name: str, expected: str, answer: str, language: str = "en") -> bool:
    problem = Problem("", "", "", expected, "zh" if language == "zh" else "en")
    return get_task(name).check(problem, answer)


@pytest.mark.parametrize(
    ("expected", "answer", "right"),
    [
        ("3500 m", "\\boxed{3500} m", True),
        ("3500 m", "\\boxed{3500}", True),
        ("3500 m", "\\boxed{3500 \\text{ m}}", True),
        ("3500 m", "\\boxed{3,500 meters}", True),
        ("3500 m", "答案是 \\boxed{3500}米。", True),
        ("3500 m", "\\boxed{3500} km", False),
        ("3500 m", "\\boxed{3500 cm}", False),
        ("3500 m", "\\boxed{350}", False),
        ("0.5 kg", "\\boxed{0.50}", True),
        ("0.5 kg", "\\boxed{.5}", False),
        ("7 sqm", "\\boxed{7 m^2}", True),
        ("7 sqm", "\\boxed{7 cm^2}", False),
        ("3 h 20 min", "\\boxed{3 h 20 min}", True),
        ("3 h 20 min", "\\boxed{3 hours and 20 minutes}", True),
        ("3 h 20 min", "\\boxed{3小时20分钟}", True),
        ("3 h 20 min", "\\boxed{3 min 20 h}", False),
        ("3 h 20 min", "\\boxed{3 20}", False),
        ("3 h 20 min", "\\boxed{3 h}", False),
    ],
)
def test_unit_conversion_checks_value_and_unit(
    expected: str, answer: str, right: bool
) -> None:
    assert given("unit_conversion", expected, answer) == right


def test_unit_conversion_agrees_with_a_table() -> None:
    table: dict[str, int | str] = {
        "km": 1000, "m": 1, "dm": "1/10", "cm": "1/100", "mm": "1/1000", "h": 3600,
        "min": 60, "s": 1, "days": 86400, "weeks": 604800, "kg": 1000, "g": 1,
    }  # fmt: skip
    judged = 0
    for problem in draw("unit_conversion", 3000):
        asked = re.search(r"([\d.]+) (km|cm|mm|dm|min|kg|days)\b", problem.question)
        found = re.search(
            r"\\boxed\{([\d.]+)\} (km|cm|mm|dm|min|kg|days|m|h|s|g|weeks)\.",
            problem.answer,
        )
        if not (asked and found) or len(re.findall(r"[\d.]*\d", problem.question)) > 1:
            continue
        if problem.language == "zh":
            continue
        judged += 1
        given_amount = Fraction(asked[1]) * Fraction(str(table[asked[2]]))
        assert given_amount == Fraction(found[1]) * Fraction(str(table[found[2]])), (
            problem
        )
    assert judged > 200


@pytest.mark.parametrize(
    ("expected", "answer", "right"),
    [
        ("15:25", "\\boxed{15:25}", True),
        ("15:25", "\\boxed{3:25 pm}", True),
        ("15:25", "\\boxed{3:25 p.m.}", True),
        ("15:25", "\\boxed{15点25分}", True),
        ("15:25", "\\boxed{下午3点25分}", True),
        ("15:25", "\\boxed{下午3:25}", True),
        ("15:25", "\\boxed{3:25}", False),
        ("15:25", "\\boxed{3:25 am}", False),
        ("15:25", "\\boxed{15:26}", False),
        ("0:05", "\\boxed{00:05}", True),
        ("0:05", "\\boxed{12:05 am}", True),
        ("0:05", "\\boxed{12:05 pm}", False),
        ("0:05", "\\boxed{24:05}", False),
        ("1 h 20 min", "\\boxed{1 hour and 20 minutes}", True),
        ("1 h 20 min", "\\boxed{80 min}", True),
        ("1 h 0 min", "\\boxed{1 h}", True),
        ("1 h 20 min", "\\boxed{1 h 2 min}", False),
        ("yes", "\\boxed{是}", True),
        ("no", "\\boxed{yes}", False),
        ("July 4", "\\boxed{4 July}", True),
        ("July 4", "\\boxed{July 5}", False),
        ("7月4日", "\\boxed{7月4号}", True),
        ("星期三", "\\boxed{周三}", True),
        ("Monday", "\\boxed{monday}", True),
        ("Monday", "\\boxed{Tuesday}", False),
        ("36", "\\boxed{36 days}", True),
        ("36", "\\boxed{37}", False),
    ],
)
def test_time_and_dates_accepts_every_spelling(
    expected: str, answer: str, right: bool
) -> None:
    assert given("time_and_dates", expected, answer) == right


def test_dates_agree_with_a_calendar() -> None:
    task = get_task("time_and_dates")
    rng = Random(2)
    months = {name: number for number, name in enumerate(calendar.month_name) if name}
    judged = 0
    for _ in range(1500):
        problem = task.make(rng, rng.choice((4, 5)))
        head = problem.thought.split("\n")[0]
        if problem.language == "zh":
            head = re.sub(
                r"(\d+)月(\d+)日", lambda m: f"{calendar.month_name[int(m[1])]} {m[2]}",
                head,
            ).replace("到", " to ")  # fmt: skip
        first, word, second = re.split(r" (\+|to) ", head)
        years = {2023, 2024}
        results = set()
        for year in years:
            month, day = first.split()
            start = datetime.date(year, months[month], int(day))
            if word == "+":
                end = start + datetime.timedelta(days=int(second))
                english = f"{calendar.month_name[end.month]} {end.day}"
                chinese = f"{end.month}月{end.day}日"
                results.add(chinese if problem.language == "zh" else english)
            else:
                month, day = second.split()
                end = datetime.date(year, months[month], int(day))
                if end < start:
                    end = end.replace(year=year + 1)
                results.add(str((end - start).days))
        assert results == {problem.expected}, problem
        judged += 1
    assert judged == 1500


def test_weekdays_and_leap_years_agree_with_a_calendar() -> None:
    names = {name: number for number, name in enumerate(calendar.day_name)}
    names |= {f"星期{name}": number for number, name in enumerate("一二三四五六日")}
    task = get_task("time_and_dates")
    rng = Random(3)
    for _ in range(1500):
        problem = task.make(rng, 3)
        head = problem.thought.split("\n")[0]
        if found := re.fullmatch(r"(\S+) ([-+]) (\d+)", head):
            days = int(found[3]) * (1 if found[2] == "+" else -1)
            place = (names[found[1]] + days) % 7
            assert names[problem.expected] == place, problem
        else:
            year = int(head.split(":")[0])
            leap = calendar.isleap(year)
            assert problem.expected in (("yes", "29") if leap else ("no", "28"))


def test_clock_times_agree_with_a_clock() -> None:
    task = get_task("time_and_dates")
    rng = Random(6)
    line = re.compile(
        r"^(\d+):(\d\d) ([-+]) (?:(\d+)(?: h|小时) ?)?(?:(\d+)(?: min|分钟))?$", re.M
    )
    for _ in range(1000):
        problem = task.make(rng, 1)
        found = line.search(problem.thought)
        assert found, problem
        hour, minute, sign, hours, minutes = found.groups()
        length = int(hours or 0) * 60 + int(minutes or 0)
        start = int(hour) * 60 + int(minute)
        end = (start + length if sign == "+" else start - length) % 1440
        assert problem.expected == f"{end // 60}:{end % 60:02d}"


@pytest.mark.parametrize(
    ("expected", "answer", "right"),
    [
        ("25\\pi", "\\boxed{25\\pi}", True),
        ("25\\pi", "\\boxed{25π}", True),
        ("25\\pi", "\\boxed{25 pi \\text{ cm}}", True),
        ("25\\pi", "\\boxed{25*pi}", True),
        ("25\\pi", "\\boxed{25}", False),
        ("25\\pi", "\\boxed{5\\pi}", False),
        ("35", "\\boxed{35^\\circ}", True),
        ("35", "\\boxed{35°}", True),
        ("35", "\\boxed{53}", False),
        ("24", "\\boxed{24\\text{ cm}}", True),
    ],
)
def test_geometry_accepts_every_spelling(
    expected: str, answer: str, right: bool
) -> None:
    assert given("geometry", expected, answer) == right


def test_geometry_agrees_with_its_formulas() -> None:
    for problem in draw("geometry", 600):
        formula = re.split(r"[:：]", problem.thought.split("\n")[0], maxsplit=1)[1]
        formula = formula.strip().replace("\\pi*", "").split(",")[0]
        result = problem.expected.replace("\\pi", "") or "1"
        if "=" in formula:
            formula = formula.split("=")[1]
            result = str(int(result) ** 2)
        if "r" in formula:
            formula = problem.thought.split("r=")[1].split("\n")[0]
            result = str(round(int(result) ** 0.5))
        assert calculate(formula) == Fraction(result), problem


def test_the_root_of_a_right_triangle_is_bracketed() -> None:
    from qwq_lab.training.tasks._shapes import _root

    assert _root(169) == [
        "10*10=100<169", "20*20=400>169", "11*11=121<169", "12*12=144<169",
        "13*13=169",
    ]  # fmt: skip
    assert _root(400) == ["10*10=100<400", "20*20=400=400"]
    assert _root(9)[-1] == "3*3=9"


def test_letters_agree_with_the_word() -> None:
    for problem in draw("letters", 2000):
        first, *more = problem.thought.split("\n")
        word = first.split(": ")[1].replace(" ", "")
        assert word in problem.question.lower()
        if problem.expected.isdigit():
            head = more[0].split(":")[0] if ":" in more[0] else ""
            letters = head.split() or list(set(word))
            counted = sum(word.count(letter) for letter in letters)
            assert int(problem.expected) == counted, problem
        else:
            assert problem.expected in (*word, word[::-1])


@pytest.mark.parametrize(
    ("expected", "answer", "right"),
    [
        ("3", "\\boxed{3}", True),
        ("3", "\\boxed{2}", False),
        ("r", "\\boxed{R}", True),
        ("r", "\\boxed{'r'}", True),
        ("r", "\\boxed{b}", False),
        ("tac", "\\boxed{t a c}", True),
        ("tac", "\\boxed{cat}", False),
    ],
)
def test_letters_checks_the_box(expected: str, answer: str, right: bool) -> None:
    assert given("letters", expected, answer) == right


def claim_holds(note: str, honest: dict[str, bool]) -> bool:
    note = note.replace("真", "T").replace("假", "F").replace("在", " in ")
    if found := re.fullmatch(r"F in (\w)(\w)", note):
        return not (honest[found[1]] and honest[found[2]])
    if "<>" in note:
        return honest[note[0]] != honest[note[-1]]
    first, *others = note.split("=")
    values = {"T": True, "F": False}
    return all(
        honest[first] == (values[other] if other in values else honest[other])
        for other in others
    )


def test_truth_and_lies_has_exactly_one_solution() -> None:
    for problem in draw("truth_and_lies", 600):
        people, *lines = problem.thought.split("\n")
        names = {pair[-1]: pair[:-2] for pair in people.split(", ")}
        notes = {}
        for letter, said in zip(names, lines, strict=False):
            for one, name in names.items():
                said = said.replace(f"{name} {one}", one)
            speaker, note = said.split(": ")
            assert speaker == letter
            notes[speaker] = note.replace(" ", "").replace("in", " in ")
        last = lines[-1]
        fitting = []
        for values in product((True, False), repeat=len(names)):
            honest = dict(zip(names, values, strict=True))
            if all(claim_holds(notes[one], honest) == honest[one] for one in names):
                fitting.append(honest)
        assert len(fitting) == 1, problem
        (honest,) = fitting
        if problem.expected in ("yes", "no"):
            person, value = last.split(": ")
            (letter,) = (one for one, name in names.items() if name == person)
            assert (problem.expected == "no") == honest[letter] == (value in "T真")
            continue
        wanted = last[0] in "T真"
        found = [names[one] for one, it in honest.items() if it == wanted]
        assert problem.expected == (",".join(found) or "nobody")


@pytest.mark.parametrize(
    ("expected", "answer", "right"),
    [
        ("Tom,Anna", "\\boxed{Anna, Tom}", True),
        ("Tom,Anna", "\\boxed{Tom and Anna}", True),
        ("Tom,Anna", "\\boxed{\\text{Tom and Anna}}", True),
        ("Tom,Anna", "\\boxed{Tom}", False),
        ("Tom,Anna", "\\boxed{Tom, Anna, Leo}", False),
        ("甲,乙", "\\boxed{甲和乙}", True),
        ("A,B,C", "\\boxed{A, B and C}", True),
        ("nobody", "\\boxed{nobody}", True),
        ("nobody", "\\boxed{没有人}", True),
        ("nobody", "\\boxed{Tom}", False),
        ("Tom", "\\boxed{nobody}", False),
        ("yes", "\\boxed{Yes}", True),
        ("yes", "\\boxed{不是}", False),
    ],
)
def test_truth_and_lies_takes_names_in_any_order(
    expected: str, answer: str, right: bool
) -> None:
    assert given("truth_and_lies", expected, answer) == right
