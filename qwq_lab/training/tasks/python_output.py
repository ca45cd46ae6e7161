"""What a short Python snippet prints, traced line by line.

Size: 1 assignments, 2 strings and lists, 3 a decision, 4 a loop, 5 a loop with a
decision in it. The trace and the output come from the interpreter in
``_interpreter.py``; the snippets are in ``_snippets.py``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks._interpreter import Trace
from qwq_lab.training.tasks._snippets import NAMES, SNIPPETS, WORDS
from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.wording import choose_language, vary
from qwq_lab.training.tasks.words.output import INLINE, SITUATIONS, WORDINGS

if TYPE_CHECKING:
    from random import Random

LONGEST_THOUGHT = 400
LARGEST_NUMBER = 999
INLINE_SHARE = 0.15  # of programs that fit on one line

_SLOT = re.compile(r"\{(\w+)\}")
_RANGE = re.compile(r"n(\d+)_(\d+)")
_NUMBER = re.compile(r"\d+")
_BLOCK = re.compile(r"```\w*\n(.*?)```", re.DOTALL)


def make(rng: Random, size: int) -> Problem:
    """Draw a snippet of one kind and trace it."""
    language = choose_language(rng)
    while True:
        code = _fill(rng, rng.choice(SNIPPETS[size]))
        trace = Trace(language).run(code)
        thought = "\n".join(trace.lines)
        numbers = map(int, _NUMBER.findall(thought))
        short = len(thought) <= LONGEST_THOUGHT and max(numbers, default=0) <= (
            LARGEST_NUMBER
        )
        if trace.printed and short:
            break
    output = "\n".join(trace.printed)
    said = "输出：" if language == "zh" else "Output:"
    return Problem(
        question=_ask(rng, code, language),
        thought=thought,
        answer=f"{said}\n```\n{output}\n```",
        expected=output,
        language=language,
    )


def _fill(rng: Random, snippet: str) -> str:
    """Fill the slots of a snippet: names, numbers, words and lists."""
    names = iter(rng.sample(NAMES, 4))
    chosen: dict[str, str] = {}

    def draw(match: re.Match[str]) -> str:
        slot = match[1]
        if bounds := _RANGE.fullmatch(slot):
            return str(rng.randint(int(bounds[1]), int(bounds[2])))
        if slot in chosen:
            return chosen[slot]
        if slot == "op":
            return rng.choice("+-*")
        if slot == "cmp":
            return rng.choice((">", "<", ">=", "<=", "==", "!="))
        if slot == "word":
            return f'"{rng.choice(WORDS)}"'
        if slot == "letter":
            return f'"{rng.choice("aeilnorst")}"'
        if slot == "list":
            count = rng.randint(3, 5)
            return str([rng.randint(1, 20) for _ in range(count)])
        chosen[slot] = next(names)
        return chosen[slot]

    return _SLOT.sub(draw, snippet)


def _ask(rng: Random, code: str, language: Language) -> str:
    lines = code.split("\n")
    if len(lines) <= 3 and "\n " not in code and rng.random() < INLINE_SHARE:
        mark = rng.choice(("", "`"))
        line = f"{mark}{'; '.join(lines)}{mark}"
        return rng.choice(INLINE[language]).format(c=line)
    asked = rng.choice(WORDINGS[language])
    situation = rng.choice(SITUATIONS[language])
    roll = rng.random()
    if roll < 0.12:
        return f"{situation}\n```python\n{code}\n```\n{asked}"
    if roll < 0.24:
        asked = situation + ("" if language == "zh" else " ") + asked
    asked = vary(rng, asked, language)
    roll = rng.random()
    if roll < 0.15:
        return f"{code}\n{asked}"
    fenced = f"```python\n{code}\n```" if roll < 0.6 else code
    return f"{asked}\n{fenced}"


def check(problem: Problem, answer: str) -> bool:
    """Check that the answer's one block is the output; space at line ends is free."""
    blocks = _BLOCK.findall(answer)
    return len(blocks) == 1 and _lines(blocks[0]) == _lines(problem.expected)


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").split("\n")]


TASK = Task(
    name="python_output",
    make=make,
    check=check,
    sizes=(1, 2, 3, 4),
    beyond=(5,),
)
