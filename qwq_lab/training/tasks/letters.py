"""Letters of a word: spell it letter by letter, then count, number or turn it round.

Size: 1 words of 3 to 5 letters, 2 of 6 to 8, 3 of 9 to 11, 4 of 12 to 14. A word is
one or two tokens to the model, so that the thought spells it before anything else.
"""

# ruff: noqa: E501 - lists of words and sentences

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks._letter_words import BY_LENGTH
from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_algebra import boxed_content
from qwq_lab.training.tasks.wording import choose_language, fill

if TYPE_CHECKING:
    from random import Random

VOWELS = "aeiou"
MADE_UP_SHARE = 0.5
_LENGTHS = {1: (3, 5), 2: (6, 8), 3: (9, 11), 4: (12, 14)}
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
)  # fmt: skip
_WORDINGS: dict[str, dict[Language, tuple[str, ...]]] = {
    "count": {
        "en": (
            "How many {l}'s are in {w}?", "How many times does the letter {l} appear in {w}?",
            "How many {l} are there in the word {w}?", "Count the letter {l} in {w}.",
            "How often does {l} occur in {w}?", "Number of {l}'s in {w}?",
            "How many letters {l} does {w} have?", "In the word {w}, how many {l}s are there?",
            "Count the {l}'s in the word {w}.", "{w}: how many {l}?", "How many {l}s in {w}?",
            "Can you count how many times {l} is in {w}?",
        ),
        "zh": (
            "{w}里有几个{l}？", "单词{w}中有多少个字母{l}？", "{w}这个单词里字母{l}出现了几次？",
            "数一数{w}里有几个{l}。", "字母{l}在{w}中出现几次？", "{w}有几个{l}？",
            "请数出{w}中{l}的个数。", "单词{w}含有几个{l}？", "{l}在单词{w}里出现多少次？",
        ),
    },
    "vowels": {
        "en": (
            "How many vowels are in {w}?", "Count the vowels in {w}.", "Number of vowels in {w}?",
            "How many vowels does the word {w} have?", "vowels in {w}?", "{w}: how many vowels?",
            "How many of the letters of {w} are vowels?", "Tell me how many vowels {w} contains.",
            "How many times do a, e, i, o, u occur in {w}?", "Please count the vowels of the word {w}.",
        ),
        "zh": (
            "{w}里有几个元音字母？", "单词{w}有多少个元音字母？", "数一数{w}的元音字母。",
            "{w}中元音字母有几个？", "请数出{w}的元音字母个数。", "{w}含有几个元音字母？",
            "单词{w}里a、e、i、o、u一共有几个？", "求{w}的元音字母数。",
        ),
    },
    "length": {
        "en": (
            "How many letters are in {w}?", "How long is the word {w}?", "Count the letters of {w}.",
            "How many letters does {w} have?", "Number of letters in {w}?", "{w}: how many letters?",
            "What is the length of the word {w}?", "length of {w}?", "How many characters are in {w}?",
            "Please count the letters in the word {w}.",
        ),
        "zh": (
            "{w}有几个字母？", "单词{w}有多少个字母？", "数一数{w}有几个字母。", "{w}的长度是多少？",
            "{w}由几个字母组成？", "请数出{w}的字母个数。", "单词{w}的字母数是几？", "{w}一共几个字母？",
        ),
    },
    "reverse": {
        "en": (
            "Reverse the word {w}.", "What is {w} backwards?", "Write {w} backwards.",
            "Spell {w} backwards.", "{w} in reverse?", "What do I get when I reverse {w}?",
            "Turn the letters of {w} around.", "Please write the word {w} from back to front.",
            "How is {w} spelled backwards?", "reverse: {w}",
        ),
        "zh": (
            "把{w}倒过来写。", "{w}倒过来是什么？", "把单词{w}的字母反过来。", "反转{w}。",
            "倒着拼写{w}。", "{w}从后往前写是什么？", "请把{w}反过来写。", "单词{w}反转后是什么？",
        ),
    },
    "place": {
        "en": (
            "What is the {n} letter of {w}?", "Which letter is the {n} in {w}?", "{n} letter of {w}?",
            "What's the {n} letter in the word {w}?", "Find the {n} letter of {w}.",
            "Tell me the {n} letter of the word {w}.", "In {w}, what is the {n} letter?",
            "Which letter stands at the {n} place of {w}?", "{w}: which is the {n} letter?",
            "Give me the {n} letter of {w}.",
        ),
        "zh": (
            "{w}的第{n}个字母是什么？", "单词{w}中第{n}个字母是哪个？", "{w}第{n}个字母？",
            "说出{w}的第{n}个字母。", "找出{w}的第{n}个字母。", "请问{w}的第{n}个字母是什么",
            "在{w}中，第{n}个字母是什么？", "单词{w}的第{n}个字母是？",
        ),
    },
    "last": {
        "en": (
            "What is the last letter of {w}?", "Which letter does {w} end with?", "last letter of {w}?",
            "What's the last letter in the word {w}?", "Find the last letter of {w}.",
            "Tell me the final letter of {w}.", "What letter is at the end of {w}?",
            "The word {w} ends in which letter?", "Give me the last letter of {w}.",
            "{w}: which is the last letter?",
        ),
        "zh": (
            "{w}的最后一个字母是什么？", "单词{w}以哪个字母结尾？", "{w}最后一个字母？",
            "说出{w}的最后一个字母。", "{w}的末尾字母是什么？", "找出{w}的最后一个字母。",
            "{w}结尾的字母是哪个？", "单词{w}的末字母是？",
        ),
    },
}  # fmt: skip
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
    kind = rng.choices(tuple(_WORDINGS), _WEIGHTS)[0]
    letter = _draw_letter(rng, word)
    place = rng.randint(1, len(word))
    spelled = "拼写" if language == "zh" else "Spell"
    lines = [f"{spelled}: {' '.join(word)}"]
    more, result = _think(kind, word, letter, place)
    wording = rng.choice(_WORDINGS[kind][language])
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
