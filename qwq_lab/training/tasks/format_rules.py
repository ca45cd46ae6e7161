"""A short calculation whose answer has to keep to rules about its form.

Size: the number of rules. Rules: language, number of words, capitals, small letters,
double quotes, a given ending, JSON with a given key, bullet points.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps import add_columns, multiply_by_digit
from qwq_lab.training.tasks.wording import CALCULATE, choose_language, typeset
from qwq_lab.training.tasks.words.format import (
    ENDING_WORDS,
    ENDINGS,
    KEYS,
    NUMBER_WORDS,
    REQUESTS,
    RULE_NAMES,
    SENTENCES,
)
from qwq_lab.verifiers.strict_json import read_json

if TYPE_CHECKING:
    from random import Random

_OTHER: dict[Language, Language] = {"en": "zh", "zh": "en"}
# Rules that go together, in the order in which they are applied. A thought holds the
# text word by word, so that an English thought cannot count Chinese characters.
_TOGETHER: dict[Language, dict[int, tuple[tuple[str, ...], ...]]] = {
    "en": {
        1: (
            *(("words",), ("words",), ("json",), ("json",), ("ending",), ("ending",)),
            *(("language",), ("one_word",), ("capitals",), ("lowercase",), ("quotes",)),
            ("bullets",),
        ),
        2: (
            *(("words", "capitals"), ("words", "lowercase"), ("words", "quotes")),
            *(("capitals", "quotes"), ("lowercase", "quotes"), ("language", "quotes")),
            *(("language", "ending"), ("one_word", "quotes")),
        ),
        3: (("words", "capitals", "quotes"), ("words", "lowercase", "quotes")),
    },
    "zh": {
        1: (
            *(("words",), ("words",), ("json",), ("json",), ("ending",), ("ending",)),
            *(("language",), ("one_word",), ("quotes",), ("bullets",)),
        ),
        2: (
            *(("words", "quotes"), ("language", "words_en"), ("language", "capitals")),
            *(("language", "lowercase"), ("language", "quotes")),
            *(("one_word", "quotes"), ("language", "ending"), ("language", "words_en")),
        ),
        3: (
            *(("language", "words_en", "quotes"), ("language", "capitals", "quotes")),
            ("language", "words_en", "capitals"),
        ),
    },
}


@dataclass(frozen=True)
class _Details:
    """What the rules of one problem name: a number of words, a key, an ending."""

    words: int
    key: str
    ending: str
    spoken: Language  # the language of the answer


def make(rng: Random, size: int) -> Problem:
    """Draw a calculation and ``size`` rules for the form of its answer."""
    language = choose_language(rng)
    kinds = rng.choice(_TOGETHER[language][size])
    spoken = _OTHER[language] if "language" in kinds else language
    ending = rng.choice(ENDINGS[spoken])
    if rng.random() < 0.5:
        space = "" if spoken == "zh" else " "
        ending = space.join(rng.sample(ENDING_WORDS[spoken], rng.randint(1, 3)))
    if language == "en" and spoken == "zh":
        # The question stays in one language, and so does what it asks to copy.
        ending = rng.choice(ENDING_WORDS["en"])
    # Which language it is can't be told from fewer words, and capitals need that.
    fewest = 4 if {"language", "capitals", "lowercase"} & {*kinds} else 2
    details = _Details(rng.randint(fewest, 10), rng.choice(KEYS), ending, spoken)
    expression, result, steps = _draw_calculation(rng)
    lines, text = _apply(kinds, details, expression, result, language)
    rules = [rule for kind in kinds for rule in _as_rules(kind, details)]
    expected = {"result": result, "key": details.key, "rules": rules}
    if "json" not in kinds:
        del expected["key"]
    return Problem(
        question=_ask(rng, expression, kinds, details, language),
        thought="\n".join([steps, *lines]),
        answer=text,
        expected=json.dumps(expected, ensure_ascii=False),
        language=language,
    )


def _draw_calculation(rng: Random) -> tuple[str, int, str]:
    """Return an expression, its value and its steps."""
    if rng.random() < 0.4:
        first, second = rng.randint(2, 99), rng.randint(2, 9)
        expression, result = f"{first}*{second}", first * second
        steps = multiply_by_digit(first, second) if first > 9 else []
    else:
        first, second = rng.randint(1, 99), rng.randint(1, 99)
        expression, result = f"{first}+{second}", first + second
        columns = add_columns((first, second))
        steps = [column.equation for column in columns] if len(columns) > 1 else []
    return expression, result, ", ".join([*steps, f"{expression}={result}"])


def _ask(
    rng: Random,
    expression: str,
    kinds: tuple[str, ...],
    details: _Details,
    language: Language,
) -> str:
    asked = rng.choice(CALCULATE[language]).format(e=typeset(rng, expression))
    if asked[-1].isalnum() or asked[-1] == "=":
        asked += "？" if language == "zh" else "?"
    requests = []
    for kind in rng.sample(kinds, len(kinds)):
        number: str = NUMBER_WORDS[language][details.words - 1]
        if rng.random() < 0.5:
            number = str(details.words)
        request = rng.choice(REQUESTS[language][kind])
        requests.append(request.format(n=number, k=details.key, e=details.ending))
    parts = [asked, *requests] if rng.random() < 0.75 else [*requests, asked]
    return ("" if language == "zh" else " ").join(parts)


def _apply(
    kinds: tuple[str, ...],
    details: _Details,
    expression: str,
    result: int,
    language: Language,
) -> tuple[list[str], str]:
    """Return the lines of the thought that name and follow the rules, and the text."""
    names = [
        RULE_NAMES[language][kind].format(
            n=details.words, k=details.key, e=details.ending
        )
        for kind in kinds
    ]
    lines = [f"{'规则' if language == 'zh' else 'Rules'}: {'; '.join(names)}"]
    counted = "words" in kinds or "words_en" in kinds
    count = details.words if counted else 1 if "one_word" in kinds else 4
    text = SENTENCES[details.spoken][count].format(r=result)
    if counted:
        lines.append(_count(text, details.spoken))
    if "ending" in kinds:
        text += ("" if details.spoken == "zh" else " ") + details.ending
    if "json" in kinds:
        text = json.dumps({details.key: result})
    elif "bullets" in kinds:
        text = f"* {expression}={result}\n* {text}"
    if "capitals" in kinds:
        text = text.upper()
    elif "lowercase" in kinds:
        text = text.lower()
    if "quotes" in kinds:
        text = f'"{text}"'
    return lines, text


def _count(text: str, spoken: Language) -> str:
    pieces = text.split() if spoken == "en" else re.findall(r"\d+|[^\d。]", text)
    space = " " if spoken == "en" else ""
    return space.join(f"{piece}({n})" for n, piece in enumerate(pieces, 1))


def _as_rules(kind: str, details: _Details) -> list[tuple[str, dict[str, Any]]]:
    """Return a rule as the verifier of rules names it, with its parameters."""
    words = 1 if kind == "one_word" else details.words
    number_words = "length_constraints:number_words"
    exactly: list[tuple[str, dict[str, Any]]] = [
        (number_words, {"num_words": words, "relation": "at least"}),
        (number_words, {"num_words": words + 1, "relation": "less than"}),
    ]
    rules: dict[str, list[tuple[str, dict[str, Any]]]] = {
        "language": [("language:response_language", {"language": details.spoken})],
        "words": exactly,
        "words_en": exactly,
        "one_word": exactly,
        "capitals": [("change_case:english_capital", {})],
        "lowercase": [("change_case:english_lowercase", {})],
        "quotes": [("startend:quotation", {})],
        "ending": [("startend:end_checker", {"end_phrase": details.ending})],
        "json": [("detectable_format:json_format", {})],
        "bullets": [("detectable_format:number_bullet_lists", {"num_bullets": 2})],
    }
    return rules[kind]


def check(problem: Problem, answer: str) -> bool:
    """Check the result, and each rule with the verifier of rules."""
    from qwq_lab.verifiers import RulesVerifier

    expected = json.loads(problem.expected)
    result, rules = expected["result"], expected["rules"]
    if "key" in expected:
        try:
            right = read_json(answer) == {expected["key"]: result}
        except ValueError:
            right = False
    else:
        numbers = re.findall(r"-?\d+(?:\.\d+)?", answer)
        right = numbers[-1:] == [str(result)]
    if not right:
        return False
    verdict = RulesVerifier().verify(
        answer,
        instruction_id_list=[name for name, _ in rules],
        kwargs=[parameters for _, parameters in rules],
    )
    return verdict.passed is True


TASK = Task(
    name="format_rules",
    make=make,
    check=check,
    sizes=(1, 2),
    beyond=(3,),
)
