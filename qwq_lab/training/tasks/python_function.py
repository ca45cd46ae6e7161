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
    CHARACTERS,
    KINDS,
    NOUNS,
    PARAMETERS,
    SECOND_PARAMETERS,
    SEPARATORS,
    Kind,
    draw_function_name,
)
from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.wording import choose_language
from qwq_lab.training.tasks.words.function_en import base_form
from qwq_lab.training.tasks.words.function_requests import (
    BARE,
    FULL,
    NAMED,
    fitting,
    needs_verb,
    vary_request,
    write_request,
)

if TYPE_CHECKING:
    from random import Random

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
        name = draw_function_name(rng) if rng.random() < 0.6 else own_name
        templates = templates if templates is FULL else NAMED
    described = rng.choice(kind.zh if language == "zh" else kind.en)
    template = rng.choice(fitting(templates[language], described, language))
    if templates is not FULL or (not second_type and rng.random() < 0.2):
        noun = choose_noun(rng, first_type, template, language)
    signature = ", ".join(filter(None, (first, second)))
    code = kind.code.format(p=first, q=second, **constants)
    function = f"def {name}({signature}):\n    return {code}"
    if needs_verb(template) and language == "en":
        described = base_form(described)
    told = {"p": noun or first, "q": second, **quote_differently(rng, constants)}
    described = described.format(**told)
    question = write_request(template, described, name, signature)
    return Problem(
        question=vary_request(rng, question, language),
        thought=_think(name, signature, code, language),
        answer=f"```python\n{function}\n```",
        expected=function,
        language=language,
    )


def choose_noun(rng: Random, taken: str, template: str, language: Language) -> str:
    """Choose what a function takes; "its argument" needs a function before it."""
    nouns = NOUNS[language][taken]
    if needs_verb(template):
        nouns = tuple(noun for noun in nouns if not noun.startswith("its "))
    return rng.choice(nouns)


def quote_differently(rng: Random, constants: dict[str, str]) -> dict[str, str]:
    """Put the letter or sign into double quotes at times, for a question."""
    if rng.random() < 0.3:
        return constants | {"c": constants["c"].replace("'", '"')}
    return constants


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
)
