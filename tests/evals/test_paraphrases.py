"""The questions in people's own words, and how a model is asked them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from fractions import Fraction
from functools import cache
from itertools import combinations, product
from pathlib import Path
from random import Random

import pytest
import torch

import qwq_lab
from qwq_lab.errors import UsageError
from qwq_lab.evals.nano import wilson_interval
from qwq_lab.evals.paraphrases import (
    Paraphrase,
    evaluate_paraphrases,
    read_paraphrases,
)
from qwq_lab.training.tasks import Language, all_tasks, get_task
from qwq_lab.training.tasks.countdown import NO_WAY

FILE = Path(__file__).parents[1] / "data" / "nano_paraphrases.jsonl"
PARAPHRASES = read_paraphrases(FILE)
FAMILIES = sorted({each.task.name for each in PARAPHRASES})
DRAWS = 500
_HAN = re.compile(r"[\u4e00-\u9fff]")


def test_there_are_enough_of_each_language_and_family() -> None:
    languages = Counter(each.problem.language for each in PARAPHRASES)
    assert languages["en"] >= 200
    assert languages["zh"] >= 200
    both = Counter((each.task.name, each.problem.language) for each in PARAPHRASES)
    assert set(both) == set(product(FAMILIES, ("en", "zh")))
    assert 5 <= min(both.values()) <= max(both.values()) <= 7


def test_ids_and_questions_are_unique_and_in_their_language() -> None:
    assert len({each.id for each in PARAPHRASES}) == len(PARAPHRASES)
    assert len({each.problem.question for each in PARAPHRASES}) == len(PARAPHRASES)
    for each in PARAPHRASES:
        language = each.problem.language
        assert each.id.startswith(f"{each.task.name}-{language}-")
        assert bool(_HAN.search(each.problem.question)) == (language == "zh")


def _normalise(question: str) -> str:
    """Leave only the words: another number or comma is no other wording."""
    text = unicodedata.normalize("NFKC", question).lower()
    return re.sub(r"[\W_]", "", re.sub(r"\d+", "0", text))


@cache
def _drawn(language: Language) -> frozenset[str]:
    """Draw questions of every family, those that are not paraphrased too."""
    questions = set()
    for name, task in all_tasks().items():
        rng = Random(f"paraphrases {name} {language}")
        count = 0
        while count < DRAWS:
            problem = task.make(rng, rng.choice(task.sizes))
            if problem.language == language:
                questions.add(_normalise(problem.question))
                count += 1
    return frozenset(questions)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_template_produces_a_paraphrase(language: Language) -> None:
    asked = {
        _normalise(each.problem.question): each.id
        for each in PARAPHRASES
        if each.problem.language == language
    }
    # Two with the same words but other numbers would be one paraphrase.
    assert len(asked) == sum(each.problem.language == language for each in PARAPHRASES)
    assert not [asked[text] for text in asked.keys() & _drawn(language)]


def _reach(numbers: list[int]) -> dict[Fraction, str]:
    """Return everything that all of these numbers make, and how."""
    if len(numbers) == 1:
        return {Fraction(numbers[0]): str(numbers[0])}
    found: dict[Fraction, str] = {}
    places = range(len(numbers))
    for size in range(1, len(numbers)):
        for chosen in combinations(places, size):
            left = _reach([numbers[place] for place in chosen])
            right = _reach([numbers[place] for place in places if place not in chosen])
            for (a, first), (b, second) in product(left.items(), right.items()):
                for sign in "+-*/" if b else "+-*":
                    value = {"+": a + b, "-": a - b, "*": a * b}.get(sign)
                    value = a / b if value is None else value
                    found.setdefault(value, f"({first}{sign}{second})")
    return found


def _reply(each: Paraphrase) -> str:
    """Write the expected answer as a reply states it."""
    expected, family = each.problem.expected, each.task.name
    if family in ("greetings", "identity", "out_of_reach", "json_extraction"):
        return expected
    if family in ("python_function", "function_compositions"):
        return f"```python\n{expected}\n```"
    if family == "python_output":
        return f"```\n{expected}\n```"
    if family.startswith("countdown"):
        numbers, _, target = expected.partition(" -> ")
        if target.startswith("not "):
            return NO_WAY[each.problem.language]
        ways = _reach([int(number) for number in numbers.split()])
        return f"\\boxed{{{ways[Fraction(int(target))]}}}"
    if family == "fractions":
        expected = re.sub("^(mixed|improper) ", "", expected)
    if family == "unit_conversion":  # a single unit stands behind the box
        expected = re.sub(r"^(\S+) [a-z]+$", r"\1", expected, flags=re.IGNORECASE)
    return f"So \\boxed{{{expected}}}."


@pytest.mark.parametrize("family", FAMILIES)
def test_answers_pass_the_checker_of_their_family(family: str) -> None:
    for each in PARAPHRASES:
        if each.task.name == family:
            reply = _reply(each)
            assert each.task.check(each.problem, reply), each.id
            assert not each.task.check(each.problem, "So \\boxed{0.123}."), each.id
            # What the question asks to be used stands in it.
            if family.startswith("countdown"):
                given = re.findall(r"\d+", each.problem.expected)
                asked = re.findall(r"\d+", each.problem.question)
                assert sorted(given) == sorted(asked), each.id


@pytest.mark.parametrize("family", ["greetings", "identity", "out_of_reach"])
def test_fixed_replies_are_those_of_the_family(family: str) -> None:
    task, rng = get_task(family), Random(0)
    replies = {task.make(rng, task.sizes[0]).expected for _ in range(2000)}
    for each in PARAPHRASES:
        if each.task.name == family:
            assert each.problem.expected in replies, each.id


@pytest.mark.parametrize("family", ["python_function", "function_compositions"])
def test_another_function_that_does_the_same_is_right(family: str) -> None:
    for each in PARAPHRASES:
        if each.task.name == family and each.id.endswith(("-1", "-3")):
            name, _, rest = each.problem.expected.partition("(")
            parameters, _, body = rest.partition("):\n")
            code = f"{name}({parameters}):\n    unused = 1\n{body}"
            reply = f"```python\n{code}\n```"
            assert each.task.check(each.problem, reply), each.id


def test_only_the_families_asked_for_are_read() -> None:
    found = read_paraphrases(FILE, ["addition", "letters"])
    assert {each.task.name for each in found} == {"addition", "letters"}
    with pytest.raises(UsageError, match="no task 'astrology'"):
        read_paraphrases(FILE, ["astrology"])
    with pytest.raises(UsageError, match="holds no paraphrases"):
        read_paraphrases(FILE, ["calculator"])


_GOOD = {
    "id": "1",
    "family": "addition",
    "language": "en",
    "question": "2 and 3 make?",
    "answer": "5",
}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2 and 3", "line 2: not an object with the strings id, family"),
        ("[1]", "line 2: not an object"),
        (json.dumps(_GOOD | {"answer": 5}), "line 2: not an object"),
        (json.dumps(_GOOD | {"language": "fr"}), "line 2: language 'fr'"),
        (json.dumps(_GOOD | {"family": "astrology"}), "no task 'astrology'"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, said: str) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text(f"{json.dumps(_GOOD)}\n{line}\n", "utf-8")
    with pytest.raises(UsageError, match=re.escape(said)):
        read_paraphrases(file)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot read paraphrases from"):
        read_paraphrases(tmp_path / "none.jsonl")
    (tmp_path / "empty.jsonl").write_text("\n", "utf-8")
    with pytest.raises(UsageError, match="holds no paraphrases"):
        read_paraphrases(tmp_path / "empty.jsonl")


def test_nano_is_asked_and_counted_per_language() -> None:
    torch.set_num_threads(1)
    asked = read_paraphrases(FILE, ["addition", "comparing"])
    wrong: list[str] = []
    reported: list[str] = []
    with qwq_lab.load("nano") as engine:
        results = evaluate_paraphrases(
            engine,
            asked,
            batch=4,
            report=lambda result: reported.append(result.language),
            note_wrong=lambda problem, _: wrong.append(problem.question),
        )
    assert [(r.family, r.language, r.problems) for r in results] == [
        ("paraphrases", "en", 11),
        ("paraphrases", "zh", 11),
    ]
    assert reported == ["en", "zh"]
    assert sum(result.correct for result in results) == len(asked) - len(wrong)
    for result in results:
        low, high = wilson_interval(result.correct, result.problems)
        assert (result.low, result.high) == (round(low, 4), round(high, 4))
