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
from qwq_lab.training.tasks.wording import choose_language

if TYPE_CHECKING:
    from random import Random

LONGEST_THOUGHT = 400
LARGEST_NUMBER = 999

_WORDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "What does this Python code print?", "What is the output of this code?",
        "What does this print?", "Output of this program?", "What will be printed?",
        "Tell me the output of this Python snippet.", "Run this in your head:",
        "Trace this code. What does it print?", "What do I see when I run this?",
        "What is printed by this Python program?", "Give the output of the code.",
    ),
    "zh": (
        "这段Python代码输出什么？", "下面的代码打印什么？", "这段程序的输出是什么？",
        "运行这段代码会得到什么？", "请写出代码的输出。", "求下面程序的输出。",
        "逐行执行这段代码，输出是什么？", "这段代码运行后显示什么？",
    ),
}  # fmt: skip
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
    asked = rng.choice(_WORDINGS[language])
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
    weight=2.0,
)
