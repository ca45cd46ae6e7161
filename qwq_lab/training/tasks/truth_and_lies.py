"""Who lies? Two or three people speak; exactly one reading fits what they say.

Size: how many people. A person who tells the truth says only what is true, a liar only
what is false. Every reading is tried in a fixed order, all true first, and is given up
at the first statement that does not fit; the readings of a puzzle are so drawn that
exactly one is left.
"""

# ruff: noqa: E501 - lists of words and sentences

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_algebra import boxed_content
from qwq_lab.training.tasks.wording import choose_language, vary

if TYPE_CHECKING:
    from random import Random

_NAMES: dict[Language, tuple[str, ...]] = {
    "en": (
        "Tom", "Anna", "Ben", "Lucy", "Sam", "Mia", "Leo", "Emma", "Max", "Zoe", "Jack",
        "Lily", "Noah", "Ella", "Omar", "Ravi", "Alice", "Bob", "Eve", "Carl",
    ),
    "zh": (
        "小明", "小红", "小刚", "小丽", "小华", "小军", "小芳", "小强", "小美", "小林",
        "甲", "乙", "丙", "丁",
    ),
}  # fmt: skip
_LETTERS = "ABCD"
NOBODY: dict[Language, str] = {"en": "nobody", "zh": "没有人"}

# What one says about others: how it is said (several ways) and noted in the thought.
_SAID: dict[str, dict[Language, tuple[str, ...]]] = {
    "lies": {
        "en": ("{x} lies", "{x} is a liar", "{x} is lying", "{x} never tells the truth"),
        "zh": ("{x}说谎", "{x}在说谎", "{x}是骗子", "{x}说的是假话"),
    },
    "true": {
        "en": ("{x} tells the truth", "{x} is honest", "{x} never lies", "{x} is truthful"),
        "zh": ("{x}说真话", "{x}是诚实的", "{x}没有说谎", "{x}说的是真话"),
    },
    "same": {
        "en": ("{x} and {y} are of the same kind", "{x} and {y} are the same"),
        "zh": ("{x}和{y}是同一种人", "{x}和{y}是同类"),
    },
    "differ": {
        "en": ("{x} and {y} are of different kinds", "exactly one of {x} and {y} lies"),
        "zh": ("{x}和{y}不是同一种人", "{x}和{y}中恰好一人说谎"),
    },
    "both": {
        "en": ("{x} and {y} both lie", "both {x} and {y} are liars"),
        "zh": ("{x}和{y}都说谎", "{x}和{y}都是骗子"),
    },
    "any": {
        "en": ("at least one of {x} and {y} lies", "{x} or {y} lies"),
        "zh": ("{x}和{y}中至少一人说谎", "{x}和{y}至少有一个骗子"),
    },
}  # fmt: skip
# How the thought notes it, with T for true and F for false.
_NOTES = {
    "lies": "{x}=F", "true": "{x}=T", "same": "{x}={y}", "differ": "{x}<>{y}",
    "both": "{x}={y}=F", "any": "F in {x}{y}",
}  # fmt: skip
LONGEST_THOUGHT = 420
_RULES: dict[Language, tuple[str, ...]] = {
    "en": (
        "{all} each either always lie or always tell the truth. {said}",
        "Each of {all} is a liar or always truthful. {said}",
        "{all} are knights, who tell the truth, or knaves, who lie. {said}",
        "On an island people either always tell the truth or always lie. {said}",
        "{said} Liars always lie, the others never do.",
        "{said} Each of them either always lies or never lies.",
        "Logic puzzle with truth-tellers and liars. {said}",
        "There are {count} people, {all}; some may be liars. {said}",
    ),
    "zh": (
        "{all}每人要么总说真话，要么总说假话。{said}", "{all}每人不是骗子就是诚实的人。{said}",
        "岛上的人要么只说真话，要么只说假话。{said}", "{said}每人要么总说真话，要么总说谎。",
        "{all}{count}人中可能有人说谎。{said}", "真话假话推理题：{said}",
        "{said}骗子只说假话，其他人只说真话。", "已知{all}每人只说真话或只说假话。{said}",
    ),
}  # fmt: skip
_SAYS: dict[Language, tuple[str, ...]] = {
    "en": (
        '{s} says: "{t}." ',
        "{s} says that {t}. ",
        "{s}: {t}. ",
        "{s} claims that {t}. ",
    ),
    "zh": ("{s}说：“{t}。”", "{s}说{t}。", "{s}：{t}。", "{s}说，{t}。"),
}
_ASKED: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "liars": ("Who lies?", "Who is lying?", "Who is a liar?", "Which of them lie?",
                  "Find everyone who lies.", "Who are the liars?"),
        "honest": ("Who tells the truth?", "Who is honest?", "Which of them tell the truth?",
                   "Who never lies?"),
        "one": ("Does {x} lie?", "Is {x} a liar?", "Is {x} lying?"),
    },
    "zh": {
        "liars": ("谁说谎？", "谁在说谎？", "谁是骗子？", "哪些人说谎？", "说谎的是谁？"),
        "honest": ("谁说真话？", "谁是诚实的？", "哪些人说真话？", "说真话的是谁？"),
        "one": ("{x}说谎吗？", "{x}是骗子吗？", "{x}是不是在说谎？"),
    },
}  # fmt: skip


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
    letters = rng.random() < 0.4
    names = list(_LETTERS[:size]) if letters else rng.sample(_NAMES[language], size)
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
    if asked == "one":
        expected = "no" if honest[person] else "yes"
        shown = {"yes": "是", "no": "不是"}[expected] if zh else expected
        value = true if honest[person] else lies
        return expected, shown, f"{_LETTERS[person]} {names[person]}: {value}"
    wanted = asked == "honest"
    found = [place for place, it in enumerate(honest) if it == wanted]
    listed = [names[place] for place in found]
    pairs = ", ".join(f"{_LETTERS[place]} {names[place]}" for place in found)
    last = f"{true if wanted else lies}: {pairs or NOBODY[language]}"
    shown = ("、" if zh else ", ").join(listed) or NOBODY[language]
    return ",".join(listed) or NOBODY["en"], shown, last


def _draw_statement(rng: Random, speaker: int, size: int) -> Statement:
    others = [person for person in range(size) if person != speaker]
    kind = rng.choices(tuple(_SAID), (34, 24, 12, 12, 10, 8))[0]
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
    says = rng.choice(_SAYS[language])
    said = "".join(
        says.format(
            s=names[speaker],
            t=_fill(rng.choice(_SAID[statement.kind][language]), names, statement),
        )
        for speaker, statement in enumerate(statements)
    ).strip()
    if language == "en":
        everyone = f"{', '.join(names[:-1])} and {names[-1]}"
        count = {2: "two", 3: "three", 4: "four"}[len(names)]
    else:
        everyone = "、".join(names)
        count = {2: "两", 3: "三", 4: "四"}[len(names)]
    text = rng.choice(_RULES[language]).format(all=everyone, said=said, count=count)
    space = " " if language == "en" else ""
    question = rng.choice(_ASKED[language][asked]).format(x=person)
    return vary(rng, f"{text}{space}{question}", language)


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
    pairs = zip(letters, names, strict=True)
    notes = [
        f"{letter}: {_fill(_NOTES[statement.kind], letters, statement)}"
        for letter, statement in zip(letters, statements, strict=True)
    ]
    lines = [", ".join(" ".join(pair) for pair in pairs), ", ".join(notes)]
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
