"""One-line Python functions from a description.

Size: 1 one parameter, 2 one parameter and a constant, 3 two parameters. The kinds of
functions are in ``_functions.py``. A function that is not the expected one letter for
letter is run in the sandbox, with the tests of ``_function_tests.py``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks._function_tests import passes_tests
from qwq_lab.training.tasks._functions import (
    ANY_NAMES,
    CHARACTERS,
    KINDS,
    NOUNS,
    PARAMETERS,
    SECOND_PARAMETERS,
    SEPARATORS,
    Kind,
)
from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.wording import choose_language, vary

if TYPE_CHECKING:
    from random import Random

# {f} is a name with parameters, {name} a name alone, {d} what the function does.
FULL: dict[Language, tuple[str, ...]] = {
    "en": (
        "Write a Python function {f} that {d}.", "Write a function {f} that {d}.",
        "Define {f} in Python so that it {d}.", "I need a function {f} which {d}.",
        "Implement {f}: it {d}.", "Python: {f} {d}", "Code {f}, a function that {d}.",
        "Write `{f}` that {d}.", "Can you write {f} that {d}?",
    ),
    "zh": (
        "写一个Python函数{f}，{d}。", "请编写函数{f}，{d}。", "定义函数{f}：{d}。",
        "实现{f}，{d}。", "用Python写{f}，{d}。", "帮我写函数{f}，{d}。",
    ),
}  # fmt: skip
NAMED: dict[Language, tuple[str, ...]] = {
    "en": (
        "Write a Python function {name} that {d}.",
        "Write {name}, a function that {d}.",
        "Write a function called {name} that {d}.",
        "Define a function {name} that {d}.",
        "I need a Python function named {name} that {d}.",
    ),
    "zh": (
        "写一个名为{name}的Python函数，{d}。", "编写函数{name}，{d}。",
        "请写一个叫{name}的函数，{d}。",
    ),
}  # fmt: skip
BARE: dict[Language, tuple[str, ...]] = {
    "en": (
        "Write a Python function that {d}.", "Write a function that {d}.",
        "Python function that {d}", "Give me a function that {d}.",
        "Can you write a Python function that {d}?", "Code a function that {d}.",
        "I need Python code that {d}.", "Define a function which {d}.",
        "Write a one-line Python function that {d}.", "Show me a function that {d}.",
    ),
    "zh": (
        "写一个Python函数，{d}。", "请写一个函数，{d}。", "用Python写一个函数：{d}。",
        "帮我写一个函数，{d}。", "编写一个函数，{d}。", "怎么用Python{d}？",
    ),
}  # fmt: skip
_BLOCK = re.compile(r"```(?:python)?\n(.*?)```", re.DOTALL)
_BY_SIZE = {size: [kind for kind in KINDS if kind.size == size] for size in (1, 2, 3)}


def make(rng: Random, size: int) -> Problem:
    """Draw a function with ``size`` parameters and constants."""
    language = choose_language(rng)
    kind = rng.choice(_BY_SIZE[size])
    first_type, _, second_type = kind.takes.partition(" ")
    first, second = PARAMETERS[first_type][0], ""
    constants = draw_constants(rng, kind)
    own_name = kind.name.format_map(constants)
    name, templates, noun = own_name, BARE, ""
    roll = rng.random()
    if roll < 0.6 or second_type:
        first = rng.choice(PARAMETERS[first_type])
        if second_type:
            second = rng.choice(SECOND_PARAMETERS[second_type])
        templates = FULL
    if roll < 0.8:
        name = rng.choice(ANY_NAMES) if rng.random() < 0.6 else own_name
        templates = templates if templates is FULL else NAMED
    if templates is not FULL or (not second_type and rng.random() < 0.2):
        noun = rng.choice(NOUNS[language][first_type])
    signature = ", ".join(filter(None, (first, second)))
    code = kind.code.format(p=first, q=second, **constants)
    function = f"def {name}({signature}):\n    return {code}"
    described = rng.choice(kind.zh if language == "zh" else kind.en)
    question = rng.choice(templates[language]).format(
        f=f"{name}({signature})",
        name=name,
        d=described.format(p=noun or first, q=second, **constants),
    )
    return Problem(
        question=vary(rng, question, language),
        thought=_think(name, signature, code, language),
        answer=f"```python\n{function}\n```",
        expected=function,
        language=language,
    )


def draw_constants(rng: Random, kind: Kind) -> dict[str, str]:
    """Draw the number and the letter or sign that a kind may name."""
    number = rng.randint(2, 9 if rng.random() < 0.6 else 100)
    if "** {k}" in kind.code:
        number = rng.randint(4, 9)
    sign = rng.choice(SEPARATORS if kind.name == "join" else CHARACTERS)
    return {"k": str(number), "c": f"'{sign}'"}


def _think(name: str, signature: str, code: str, language: Language) -> str:
    if language == "zh":
        return f"函数名: {name}\n参数: {signature}\n返回: {code}"
    return f"Name: {name}\nParameters: {signature}\nReturn: {code}"


def normalise(code: str) -> str:
    """Drop what does not matter: blank lines, spaces at line ends, tabs."""
    lines = (line.rstrip().expandtabs(4) for line in code.splitlines())
    return "\n".join(line for line in lines if line)


def check(problem: Problem, answer: str) -> bool:
    """Check that the function in the answer's one code block passes the tests.

    Its name has to be the expected one where the question gives it.
    """
    blocks = _BLOCK.findall(answer)
    if len(blocks) != 1:
        return False
    code = normalise(blocks[0])
    if code == normalise(problem.expected):
        return True
    name = problem.expected.removeprefix("def ").partition("(")[0]
    # A Chinese character beside it is a letter too, to a regular expression.
    given = re.search(rf"(?a:\b{name}\b)", problem.question)
    return passes_tests(code, problem.expected, any_name=given is None)


TASK = Task(
    name="python_function",
    make=make,
    check=check,
    sizes=(1, 2, 3),
    weight=1.5,
)
