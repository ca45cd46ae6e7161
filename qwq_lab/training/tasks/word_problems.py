"""Word problems in English and Chinese: name the quantities, write the equations.

Size: the number of steps. The stories are in ``_stories.py``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks._stories import PEOPLE, STORIES, THINGS, Story
from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.expressions import calculate
from qwq_lab.training.tasks.wording import choose_language, vary

if TYPE_CHECKING:
    from random import Random

_FORMULA = re.compile(r"([a-z])=([a-z])([-+*/])([a-z])")
_RANGE = re.compile(r"([a-z]) (\d+)-(\d+)")
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SEPARATORS = re.compile(r"[,;，；] ?")
_BY_SIZE: dict[tuple[Language, int], list[Story]] = {
    (language, size): [story for story in stories if story.size == size]
    for language, stories in STORIES.items()
    for size in (1, 2, 3)
}


def make(rng: Random, size: int) -> Problem:
    """Draw a story with ``size`` steps."""
    language = choose_language(rng)
    return tell(rng, rng.choice(_BY_SIZE[language, size]), language)


def tell(rng: Random, story: Story, language: Language) -> Problem:
    """Draw the people, things and numbers of a story, and solve it step by step."""
    first, second = rng.sample(PEOPLE[language], 2)
    measure, _, thing = rng.choice(THINGS[language]).rpartition("|")
    cast = {"A": first, "B": second, "m": measure, "thing": thing}
    while True:
        values = _draw_numbers(rng, story)
        steps = _take_steps(story, values)
        if min(values.values()) > 0:
            break
    text = _choose_words(rng, story.text, language)
    given = {letter: str(value) for letter, value in values.items()}
    facts = ", ".join(_name_fact(fact, values, cast) for fact in _split(story.facts))
    lines = [f"{label.format_map(cast)}: {equation}" for label, equation in steps]
    result = steps[-1][1].partition("=")[2]
    said = "答案是" if language == "zh" else "The answer is"
    stop = "。" if language == "zh" else "."
    return Problem(
        question=vary(rng, text.format_map({**given, **cast}), language),
        thought="\n".join([facts, *lines]),
        answer=f"{said} \\boxed{{{result}}}{stop}",
        expected=result,
        language=language,
    )


def _choose_words(rng: Random, text: str, language: Language) -> str:
    """Settle the choices of a text, and vary how the last sentence asks."""
    text = _CHOICE.sub(lambda match: rng.choice(match[1].split("|")), text).strip()
    if rng.random() < 0.7:
        return text
    if language == "zh":
        return text.replace("多少", "几")
    told, stop, asked = text.rpartition(". ")
    if "{A}" in told and "{B}" not in text:
        asked = asked.replace("{A}", rng.choice(("he", "she")))
    return told + stop + asked


def _split(text: str) -> list[str]:
    return _SEPARATORS.split(text)


def _draw_numbers(rng: Random, story: Story) -> dict[str, int]:
    values: dict[str, int] = {}
    for item in _split(story.numbers):
        if drawn := _RANGE.fullmatch(item):
            values[drawn[1]] = rng.randint(int(drawn[2]), int(drawn[3]))
        elif formula := _FORMULA.fullmatch(item):
            name, left, sign, right = formula.groups()
            values[name] = calculate(sign, values[left], values[right])
    return values


def _take_steps(story: Story, values: dict[str, int]) -> list[tuple[str, str]]:
    """Calculate the steps into ``values``; return their labels and equations."""
    steps = []
    for item in _split(story.steps):
        formula = _FORMULA.search(item)
        assert formula is not None, story  # noqa: S101 - the stories are our own
        name, left, sign, right = formula.groups()
        result = calculate(sign, values[left], values[right])
        label = item[: formula.start()].strip()
        steps.append((label, f"{values[left]}{sign}{values[right]}={result}"))
        values[name] = result
    return steps


def _name_fact(fact: str, values: dict[str, int], cast: dict[str, str]) -> str:
    return f"{fact[:-1].strip().format_map(cast)} {values[fact[-1]]}"


TASK = Task(
    name="word_problems",
    make=make,
    check=check_boxed,
    sizes=(1, 2, 3),
    weight=2.0,
)
