"""Word problems in English and Chinese: name the quantities, write the equations.

Size: the number of steps. Stories: in ``words/``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.expressions import calculate
from qwq_lab.training.tasks.wording import choose_language, vary
from qwq_lab.training.tasks.words import (
    more_stories_en,
    more_stories_en_steps,
    more_stories_zh,
    more_stories_zh_steps,
)
from qwq_lab.training.tasks.words.names import PEOPLE, draw_names
from qwq_lab.training.tasks.words.stories import FOODS, STORIES, THINGS, Story

if TYPE_CHECKING:
    from random import Random

_FORMULA = re.compile(r"([a-z])=([a-z])([-+*/])([a-z])")
_RANGE = re.compile(r"([a-z]) (\d+)-(\d+)")
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SEPARATORS = re.compile(r"[,;，；] ?")
_IN_WORDS = 0.12  # of stories whose small numbers are words
_NUMBER = re.compile(r"(?<!\$)\{([a-z])\}(?![千百])")
_TWICE = re.compile(r"\b(?:2|two) times (as|that)")
_SENTENCE = re.compile(r"(^|[.?!] )([a-z])")
_WORDS: dict[Language, tuple[str, ...]] = {
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
           "nine", "ten", "eleven", "twelve"),
    "zh": ("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"),
}  # fmt: skip
_ALL_STORIES: dict[Language, tuple[Story, ...]] = {
    "en": (
        *STORIES["en"],
        *more_stories_en.STORIES_OF_ONE,
        *more_stories_en_steps.STORIES_OF_STEPS,
    ),
    "zh": (
        *STORIES["zh"],
        *more_stories_zh.STORIES_OF_ONE,
        *more_stories_zh_steps.STORIES_OF_STEPS,
    ),
}
_BY_SIZE: dict[tuple[Language, int], list[Story]] = {
    (language, size): [story for story in stories if story.size == size]
    for language, stories in _ALL_STORIES.items()
    for size in (1, 2, 3)
}


def make(rng: Random, size: int) -> Problem:
    """Draw a story with ``size`` steps."""
    language = choose_language(rng)
    return tell(rng, rng.choice(_BY_SIZE[language, size]), language)


def tell(rng: Random, story: Story, language: Language) -> Problem:
    """Draw the people, things and numbers of a story, and solve it step by step."""
    first, second = draw_names(rng, PEOPLE[language], 2, language)
    measure, _, thing = rng.choice(THINGS[language]).rpartition("|")
    cast = {"A": first, "B": second, "m": measure, "thing": thing}
    cast["food"] = rng.choice(FOODS)
    while True:
        values = _draw_numbers(rng, story)
        steps = _take_steps(story, values)
        if min(values.values()) > 0:
            break
    text = _choose_words(rng, story.text, language)
    if rng.random() < _IN_WORDS:
        text = _write_in_words(text, values, language)
    given = {letter: str(value) for letter, value in values.items()}
    facts = ", ".join(_name_fact(fact, values, cast) for fact in _split(story.facts))
    lines = [f"{label.format_map(cast)}: {equation}" for label, equation in steps]
    result = steps[-1][1].partition("=")[2]
    said = "答案是" if language == "zh" else "The answer is"
    stop = "。" if language == "zh" else "."
    question = text.format_map({**given, **cast})
    if rng.random() < 0.5:
        question = _TWICE.sub(r"twice \1", question)
    return Problem(
        question=vary(rng, question, language),
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
        return re.sub("多少(?!钱)", "几", text)
    told, stop, asked = text.rpartition(". ")
    if "{A}" in told and "{B}" not in text:
        who, whose = rng.choice((("he", "his"), ("she", "her")))
        asked = asked.replace("{A}'s", whose).replace("{A}", who)
        asked = asked[:1].upper() + asked[1:]
    return told + stop + asked


def _write_in_words(text: str, values: dict[str, int], language: Language) -> str:
    """Put words for the small numbers of a text."""
    words = _WORDS[language]

    def write(match: re.Match[str]) -> str:
        value = values.get(match[1], len(words))
        return words[value] if value < len(words) else match[0]

    text = _NUMBER.sub(write, text)
    if language == "zh":
        return text
    return _SENTENCE.sub(lambda match: match[1] + match[2].upper(), text)


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
)
