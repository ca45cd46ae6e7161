"""Letters of a word: spell it letter by letter, then count, number or turn it round.

Size: 1 words of 3 to 5 letters, 2 of 6 to 8, 3 of 9 to 11, 4 of 12 to 14. A word is
one or two tokens to the model, so that the thought spells it before anything else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_algebra import boxed_content
from qwq_lab.training.tasks.wording import choose_language, fill
from qwq_lab.training.tasks.words.letter import AFTER_SCENES, SCENES, WORDINGS
from qwq_lab.training.tasks.words.letter_words import BY_LENGTH

if TYPE_CHECKING:
    from random import Random

VOWELS = "aeiou"
MADE_UP_SHARE = 0.5
_LENGTHS = {1: (3, 5), 2: (6, 8), 3: (9, 11), 4: (12, 14)}
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
)  # fmt: skip
SCENE_SHARE = 0.25
_WEIGHTS = (38, 13, 15, 16, 13, 5)
_QUOTES = ("{}", "{}", "{}", '"{}"', "'{}'", "“{}”")
_STARTS = (
    *"bcdfghjklmnprstvwz", "br", "ch", "cl", "cr", "dr", "fl", "gr", "pl", "pr", "qu",
    "sh", "sp", "st", "str", "th", "tr", "",
)  # fmt: skip
_MIDDLES = ("a", "e", "i", "o", "u", "a", "e", "o", "ee", "oo", "ea", "ai", "ou", "y")
_ENDS = (
    "",
    "",
    "",
    "n",
    "r",
    "s",
    "t",
    "l",
    "m",
    "ck",
    "ll",
    "ss",
    "nd",
    "ng",
    "tt",
    "rr",
    "x",
)
_LETTER = re.compile(r"[\"'“”‘’`]")


def make(rng: Random, size: int) -> Problem:
    """Draw a word, real or made up, and a question about its letters."""
    language = choose_language(rng)
    word = _draw_word(rng, *_LENGTHS[size])
    kind = rng.choices(tuple(WORDINGS), _WEIGHTS)[0]
    letter = _draw_letter(rng, word)
    place = rng.randint(1, len(word))
    spelled = "拼写" if language == "zh" else "Spell"
    lines = [f"{spelled}: {' '.join(word)}"]
    more, result = _think(kind, word, letter, place)
    wording = _choose_wording(rng, kind, language)
    number = str(place)
    if language == "en":
        number = _ORDINALS[place - 1] if rng.random() < 0.6 else _ordinal(place)
    shown = letter
    if kind == "count" and rng.random() < 0.15:
        shown = letter.upper()
    if rng.random() < 0.2:
        shown = f"'{shown}'" if "'" not in wording else f'"{shown}"'
    question = fill(
        rng, (wording,), language, w=rng.choice(_QUOTES).format(word), l=shown, n=number
    )
    return Problem(
        question=question,
        thought="\n".join([*lines, *more]),
        answer=_say(kind, word, letter, result, language),
        expected=result,
        language=language,
    )


def _choose_wording(rng: Random, kind: str, language: Language) -> str:
    if rng.random() >= SCENE_SHARE:
        return rng.choice(WORDINGS[kind][language])
    scene, asked = (
        rng.choice(SCENES[language]),
        rng.choice(AFTER_SCENES[kind][language]),
    )
    return scene + ("" if language == "zh" else " ") + asked


def _think(kind: str, word: str, letter: str, place: int) -> tuple[list[str], str]:
    """Write the steps after the spelling, and the result."""
    if kind in ("count", "vowels"):
        wanted = letter if kind == "count" else VOWELS
        count = 0
        marks = []
        for each in word:
            count += each in wanted
            marks.append(f"{each}{count}")
        return [f"{' '.join(wanted)}: {' '.join(marks)}", str(count)], str(count)
    marks = [f"{each}{number}" for number, each in enumerate(word, 1)]
    if kind == "length":
        return [" ".join(marks), str(len(word))], str(len(word))
    if kind == "reverse":
        return [" ".join(marks), " ".join(reversed(marks)), word[::-1]], word[::-1]
    if kind == "place":
        return [" ".join(marks[:place]), word[place - 1]], word[place - 1]
    return [word[-1]], word[-1]


def _say(kind: str, word: str, letter: str, result: str, language: Language) -> str:
    box = f"\\boxed{{{result}}}"
    if language == "zh":
        if kind in ("count", "vowels", "length"):
            what = {"count": f"个{letter}", "vowels": "个元音字母", "length": "个字母"}[
                kind
            ]
            return f"{word}里有 {box} {what}。"
        return f"答案是 {box}。"
    if kind in ("count", "vowels", "length"):
        counted = {"count": letter, "vowels": "vowels", "length": "letters"}
        return f"The number of {counted[kind]} in {word} is {box}."
    return f"The answer is {box}."


def _ordinal(number: int) -> str:
    if number in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _draw_word(rng: Random, shortest: int, longest: int) -> str:
    if rng.random() >= MADE_UP_SHARE:
        length = rng.randint(shortest, longest)
        if length in BY_LENGTH:
            return rng.choice(BY_LENGTH[length])
    while True:
        word = ""
        while len(word) < shortest:
            word += rng.choice(_STARTS) + rng.choice(_MIDDLES) + rng.choice(_ENDS)
        if len(word) <= longest:
            return word


def _draw_letter(rng: Random, word: str) -> str:
    """Choose mostly a letter that the word has, repeated ones more often."""
    roll = rng.random()
    if roll < 0.12:
        return rng.choice("abcdefghijklmnopqrstuvwxyz")
    repeated = [letter for letter in word if word.count(letter) > 1]
    if repeated and roll < 0.6:
        return rng.choice(repeated)
    return rng.choice(word)


def check(problem: Problem, answer: str) -> bool:
    """Check a boxed number, letter or word; case and quotes do not matter."""
    content = boxed_content(answer)
    if content is None:
        return False
    content = re.sub(r"\\text\{([^{}]*)\}", r"\1", content)
    return _LETTER.sub("", content).lower() == problem.expected


TASK = Task(
    name="letters",
    make=make,
    check=check,
    sizes=(1, 2, 3),
    beyond=(4,),
)
