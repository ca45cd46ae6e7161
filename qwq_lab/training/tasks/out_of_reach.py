"""Questions that QwQ-nano cannot answer: it says so, and says what it can do.

Size: 1 one question on some other topic, no question at all (random letters, words and
signs), numbers far too long, or a calculation and such a question together; 2 a message
of several sentences. Topics: in
``words/out_of_reach_en.py`` and ``words/out_of_reach_zh.py``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks._hostile_input import (
    draw_half,
    draw_long_numbers,
    draw_marks,
    draw_repetition,
)
from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.wording import ABILITIES, choose_language, vary
from qwq_lab.training.tasks.words import out_of_reach_en as english
from qwq_lab.training.tasks.words import out_of_reach_zh as chinese
from qwq_lab.training.tasks.words.names import (
    FREQUENT_CHARACTERS,
    make_up_name,
    make_up_word,
)

if TYPE_CHECKING:
    from random import Random

REFUSAL: dict[Language, str] = {
    "en": "That is outside my reach.",
    "zh": "这超出了我的能力。",
}
_THOUGHT: dict[Language, str] = {
    "en": "Topic: {topic}. I have not learned that.",
    "zh": "主题: {topic}。这个我没有学过。",
}
_NO_QUESTION: dict[Language, str] = {
    "en": "I see no question here that I can answer.",
    "zh": "这里没有我能回答的问题。",
}
_LONG: dict[Language, str] = {
    "en": "This is a personal message, not a calculation or a small function.",
    "zh": "这是一段个人的话，不是计算，也不是小函数。",
}
_FILLERS = {"en": english.FILLERS, "zh": chinese.FILLERS}
_RAMBLE = {"en": english.RAMBLE, "zh": chinese.RAMBLE}


def _pair(topics: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(topic, form) for topic, forms in topics.items() for form in forms]


_TOPICS: dict[Language, list[tuple[str, str]]] = {
    "en": _pair(english.TOPICS),
    "zh": _pair(chinese.TOPICS),
}
# Names that nobody has listed: now and then one is made up.
_NAMES = ("country", "city", "person", "work", "place", "illness", "tech", "event")
_SLOT = re.compile(r"\{(\w+)\}")
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "!?.,;:#%&()[]<>~^")


def make(rng: Random, size: int) -> Problem:
    """Draw something outside the reach of the model."""
    language = choose_language(rng)
    roll = rng.random()
    if size == 1 and roll < 0.2:
        question, thought = _draw_nonsense(rng, language), _NO_QUESTION[language]
    elif size == 1 and roll < 0.32:
        question, thought = _draw_hostile(rng, language)
    elif size == 1 or rng.random() < 0.5:
        topic, form = rng.choice(_TOPICS[language])
        question = fill_slots(rng, form, language)
        if size > 1:
            before = fill_slots(rng, rng.choice(_RAMBLE[language]), language)
            question = _join([before, question], language)
        question = vary(rng, question, language)
        thought = _THOUGHT[language].format(topic=topic)
    else:
        forms = rng.sample(_RAMBLE[language], rng.randint(2, 4))
        sentences = [fill_slots(rng, form, language) for form in forms]
        question, thought = _join(sentences, language), _LONG[language]
    space = "" if language == "zh" else " "
    return Problem(
        question=question,
        thought=thought,
        answer=f"{REFUSAL[language]}{space}{ABILITIES[language]}",
        expected=REFUSAL[language],
        language=language,
    )


def _draw_hostile(rng: Random, language: Language) -> tuple[str, str]:
    """Draw numbers without end, the same word without end, or half a question."""
    kind = rng.randrange(3)
    if kind == 0:
        return draw_long_numbers(rng, language)
    if kind == 1:
        return draw_repetition(rng, language)
    topic, form = rng.choice(_TOPICS[language])
    return draw_half(rng, (topic, fill_slots(rng, form, language)), language)


def _join(sentences: list[str], language: Language) -> str:
    capitals = [sentence[:1].upper() + sentence[1:] for sentence in sentences]
    return ("" if language == "zh" else " ").join(capitals)


def fill_slots(rng: Random, form: str, language: Language) -> str:
    """Fill each ``{slot}`` with a random word, and the slots in that word too."""

    def draw(match: re.Match[str]) -> str:
        slot = match[1]
        if slot == "small":
            return str(rng.randint(2, 10))
        if slot == "number":
            return str(rng.randint(2, 10 ** rng.randint(1, 4)))
        if slot == "year":
            return str(rng.randint(1200, 2030))
        if slot in _NAMES and rng.random() < 0.1:
            return _name_unlisted(rng, language)
        return fill_slots(rng, rng.choice(_FILLERS[language][slot]), language)

    return _SLOT.sub(draw, form)


def _name_unlisted(rng: Random, language: Language) -> str:
    """Make up a name; in Chinese one in five is a foreign one."""
    foreign = language == "zh" and rng.random() < 0.2
    return make_up_name(rng, "en" if foreign else language)


def _draw_nonsense(rng: Random, language: Language) -> str:
    # Nobody could tell in which language keys and marks alone are to be refused.
    kind = rng.randrange(7) if language == "en" else rng.randrange(3, 6)
    if kind == 6:
        return draw_marks(rng)
    if kind == 0:
        row = "".join(rng.choices(_KEYBOARD, weights=(3, 4, 2, 1, 1), k=2))
        text = "".join(rng.choices(row, k=rng.randint(2, 14)))
        # Digits and signs alone could be a calculation.
        text += rng.choice("qwerasdfzxcv")
    elif kind == 1:
        text = " ".join(make_up_word(rng) for _ in range(rng.randint(1, 5)))
    elif kind == 2:
        text = rng.choice("?!.,;:…#*&%$@~^") * rng.randint(1, 6)
        text += "".join(rng.choices("?!.,;:#&%$@~^", k=rng.randint(0, 6)))
    elif kind == 3 and language == "zh":
        text = "".join(rng.choices(FREQUENT_CHARACTERS, k=rng.randint(1, 10)))
    else:
        words = [
            fill_slots(rng, rng.choice(_FILLERS[language]["word"]), language)
            for _ in range(rng.randint(1, 5))
        ]
        text = ("" if language == "zh" else " ").join(words)
    roll = rng.random()
    if roll < 0.15:
        return text.upper()
    marks = "?!." if language == "en" else "？！。…"
    return text + rng.choice(marks) if roll < 0.4 else text


def check(problem: Problem, answer: str) -> bool:
    """Check for the refusal, with no result beside it."""
    holds_result = "\\boxed" in answer or "```" in answer
    return problem.expected in answer and not holds_result


TASK = Task(
    name="out_of_reach",
    make=make,
    check=check,
    sizes=(1, 2),
)
