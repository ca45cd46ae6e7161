"""Who lies? Two or three people speak; exactly one reading fits what they say.

Size: how many people. A person who tells the truth says only what is true, a liar only
what is false. Every reading is tried in a fixed order, all true first, and is given up
at the first statement that does not fit; the readings of a puzzle are so drawn that
exactly one is left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_algebra import boxed_content
from qwq_lab.training.tasks.wording import choose_language, vary
from qwq_lab.training.tasks.words.names import FIRST_NAMES, draw_names
from qwq_lab.training.tasks.words.truth import (
    ASKED,
    QUOTED,
    REPORTED,
    RULES,
    SAID,
    SAID_OF_MYSELF,
)

if TYPE_CHECKING:
    from random import Random

_LETTERS = "ABCD"
_CHINESE_LETTERS = "甲乙丙丁"  # as Chinese books name people
NOBODY: dict[Language, str] = {"en": "nobody", "zh": "没有人"}

# How the thought notes it, with T for true and F for false.
_NOTES = {
    "lies": "{x}=F", "true": "{x}=T", "same": "{x}={y}", "differ": "{x}<>{y}",
    "both": "{x}={y}=F", "any": "F in {x}{y}",
}  # fmt: skip
# The same with each name beside its letter, as the thought first writes it down:
# copying a name and then looking its letter up is easier than the other way round.
_FIRST_NOTES = {
    "lies": "{x}=F", "true": "{x}=T", "same": "{x} = {y}", "differ": "{x} <> {y}",
    "both": "{x} = {y} = F", "any": "F in {x} {y}",
}  # fmt: skip
LONGEST_THOUGHT = 480


@dataclass(frozen=True)
class Statement:
    """What a person says, about the people with these numbers."""

    kind: str
    about: tuple[int, ...]

    def holds(self, honest: tuple[bool, ...]) -> bool:
        """Tell whether it is true when these people are honest."""
        values = [honest[person] for person in self.about]
        return {
            "lies": not values[0],
            "true": values[0],
            "same": values[0] == values[-1],
            "differ": values[0] != values[-1],
            "both": not any(values),
            "any": not all(values),
        }[self.kind]


def make(rng: Random, size: int) -> Problem:
    """Draw what ``size`` people say until exactly one reading is left."""
    language = choose_language(rng)
    roll = rng.random()
    if roll < 0.4:
        names = list(_LETTERS[:size])
    elif roll < 0.5 and language == "zh":
        names = list(_CHINESE_LETTERS[:size])
    else:
        names = draw_names(rng, FIRST_NAMES[language], size, language)
    while True:
        statements = [_draw_statement(rng, person, size) for person in range(size)]
        readings = [
            reading
            for reading in product((True, False), repeat=size)
            if _misfit(statements, reading) is None
        ]
        if len(readings) != 1 or (all(readings[0]) and rng.random() < 0.7):
            continue
        asked = rng.choices(("liars", "honest", "one"), (60, 25, 15))[0]
        person = rng.randrange(size)
        expected, result, last = _result(names, readings[0], asked, person, language)
        thought = _think(names, statements, last, language)
        if len(thought) <= LONGEST_THOUGHT:
            break
    return Problem(
        question=_ask(rng, names, statements, asked, names[person], language),
        thought=thought,
        answer=_say(asked, result, names[person], language),
        expected=expected,
        language=language,
    )


def _result(
    names: list[str],
    honest: tuple[bool, ...],
    asked: str,
    person: int,
    language: Language,
) -> tuple[str, str, str]:
    """Return what is expected, what the box holds and the last line of the thought."""
    zh = language == "zh"
    true, lies = ("真", "假") if zh else ("T", "F")
    everyone = ", ".join(
        f"{name} {true if it else lies}" for name, it in zip(names, honest, strict=True)
    )
    if asked == "one":
        expected = "no" if honest[person] else "yes"
        shown = {"yes": "是", "no": "不是"}[expected] if zh else expected
        value = true if honest[person] else lies
        return expected, shown, f"{everyone}\n{names[person]}: {value}"
    wanted = asked == "honest"
    listed = [name for name, it in zip(names, honest, strict=True) if it == wanted]
    found = ", ".join(listed) or NOBODY[language]
    last = f"{everyone}\n{true if wanted else lies}: {found}"
    shown = ("、" if zh else ", ").join(listed) or NOBODY[language]
    return ",".join(listed) or NOBODY["en"], shown, last


def _draw_statement(rng: Random, speaker: int, size: int) -> Statement:
    others = [person for person in range(size) if person != speaker]
    kind = rng.choices(tuple(SAID), (34, 24, 12, 12, 10, 8))[0]
    if kind in ("lies", "true"):
        return Statement(kind, (rng.choice(others),))
    if size > 2 and rng.random() < 0.6:
        return Statement(kind, tuple(sorted(rng.sample(others, 2))))
    return Statement(kind, tuple(sorted((speaker, rng.choice(others)))))


def _misfit(statements: list[Statement], honest: tuple[bool, ...]) -> int | None:
    """Find the first person whose statement does not fit, or None."""
    for person, statement in enumerate(statements):
        if statement.holds(honest) != honest[person]:
            return person
    return None


def _ask(
    rng: Random,
    names: list[str],
    statements: list[Statement],
    asked: str,
    person: str,
    language: Language,
) -> str:
    said = _tell(rng, names, statements, language)
    if language == "en":
        everyone = f"{', '.join(names[:-1])} and {names[-1]}"
        count = {2: "two", 3: "three", 4: "four"}[len(names)]
    else:
        everyone = "、".join(names)
        count = {2: "两", 3: "三", 4: "四"}[len(names)]
    text = rng.choice(RULES[language]).format(
        all=everyone, said=said, count=count, count_big=count.capitalize()
    )
    space = " " if language == "en" else ""
    question = rng.choice(ASKED[language][asked]).format(x=person)
    return vary(rng, f"{text}{space}{question}", language)


def _tell(
    rng: Random, names: list[str], statements: list[Statement], language: Language
) -> str:
    """Let all speak, most often in one form; in quotations also of themselves."""
    forms = REPORTED if rng.random() < 0.4 else QUOTED
    mixed = rng.random() < 0.25
    says = rng.choice(forms[language])
    told = []
    for speaker, statement in enumerate(statements):
        if mixed:
            says = rng.choice(forms[language])
        others = [names[person] for person in statement.about if person != speaker]
        if (
            forms is QUOTED
            and len(others) < len(statement.about)
            and rng.random() < 0.6
        ):
            template = rng.choice(SAID_OF_MYSELF[statement.kind][language])
            text = template.format(y=others[0])
        else:
            text = _fill(rng.choice(SAID[statement.kind][language]), names, statement)
        if '"' in says or says.startswith("{s}: "):
            text = text[:1].upper() + text[1:]
        told.append(says.format(s=names[speaker], t=text))
    return "".join(told).strip()


def _fill(template: str, names: list[str], statement: Statement) -> str:
    first, last = names[statement.about[0]], names[statement.about[-1]]
    return template.format(x=first, y=last)


def _think(
    names: list[str],
    statements: list[Statement],
    result: str,
    language: Language,
) -> str:
    """Try the readings in order; the people are A, B, C in the order they speak."""
    zh = language == "zh"
    letters = list(_LETTERS[: len(names)])
    fits, clashes = ("对", "错") if zh else ("ok", "no")
    known = [" ".join(pair) for pair in zip(names, letters, strict=True)]
    notes = [
        f"{speaker}: {_fill(_FIRST_NOTES[statement.kind], known, statement)}"
        for speaker, statement in zip(known, statements, strict=True)
    ]
    lines = [", ".join(known), *notes]
    for reading in product((True, False), repeat=len(names)):
        spelled = ["T" if honest else "F" for honest in reading]
        cases = [f"{letter}={it}" for letter, it in zip(letters, spelled, strict=True)]
        misfit = _misfit(statements, reading)
        checks = []
        for person, statement in enumerate(statements):
            value = "T" if statement.holds(reading) else "F"
            note = _fill(_NOTES[statement.kind], letters, statement)
            verdict = clashes if person == misfit else fits
            checks.append(f"{cases[person]}: {note} {value} {verdict}")
            if person == misfit:
                break
        lines.append(f"{' '.join(cases)}; {', '.join(checks)}")
        if misfit is None:
            break
    if zh:
        for letter, word in (("T", "真"), ("F", "假"), (" in ", "在")):
            lines[1:] = [line.replace(letter, word) for line in lines[1:]]
    return "\n".join([*lines, result])


def _say(asked: str, result: str, person: str, language: Language) -> str:
    box = f"\\boxed{{{result}}}"
    if language == "zh":
        lead = {"liars": "说谎的是", "honest": "说真话的是", "one": f"{person}说谎："}
        return f"{lead[asked]} {box}。"
    lead = {
        "liars": "Who lies:",
        "honest": "Who tells the truth:",
        "one": f"{person} lies:",
    }
    return f"{lead[asked]} {box}"


def check(problem: Problem, answer: str) -> bool:
    """Check the boxed names in any order, or the boxed yes or no."""
    content = boxed_content(answer)
    if content is None or len(content) > 200:
        return False
    content = re.sub(r"\\text\{([^{}]*)\}", r"\1", content)
    if problem.expected in ("yes", "no"):
        word = {"是": "yes", "不是": "no", "是的": "yes", "否": "no"}.get(
            content, content
        )
        return word.lower() == problem.expected
    if problem.expected == NOBODY["en"]:
        return content.lower() in (*NOBODY.values(), "noone")
    wanted = problem.expected.split(",")
    for join in ("和", "、", "，", "\\&"):
        content = content.replace(join, ",")
    found = content.split(",")
    # "Tom and Anna" has lost its spaces.
    if len(found) < len(wanted):
        last = found[-1]
        for first in wanted:
            if last.startswith(f"{first}and"):
                found[-1:] = [first, last.removeprefix(f"{first}and")]
                break
    found = [name.removeprefix("and") for name in found]
    return sorted(found) == sorted(wanted)


TASK = Task(
    name="truth_and_lies",
    make=make,
    check=check,
    sizes=(2, 3),
    beyond=(4,),
)
