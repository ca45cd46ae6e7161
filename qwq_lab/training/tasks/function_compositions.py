"""Python functions of several steps: what one kind returns is what the next one takes.

Size: the number of kinds that follow each other. Each step is a line of the function,
and the tests of ``_function_tests.py`` accept any other way to the same results.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qwq_lab.training.tasks._function_tests import cases_of
from qwq_lab.training.tasks._functions import (
    KINDS,
    PARAMETERS,
    SECOND_PARAMETERS,
    Kind,
    draw_function_name,
)
from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.python_function import (
    check,
    choose_noun,
    draw_constants,
    quote_differently,
)
from qwq_lab.training.tasks.wording import choose_language
from qwq_lab.training.tasks.words.function_en import base_form
from qwq_lab.training.tasks.words.function_requests import (
    BARE,
    FULL,
    NAMED,
    needs_verb,
    vary_request,
    write_request,
)
from qwq_lab.training.tasks.words.function_steps import LINKS, LINKS_OF_VERBS

if TYPE_CHECKING:
    from random import Random

FEWEST_OUTPUTS = 3  # different ones, so that a constant function is never right
# On what another step returns, these would fill the memory.
_EXPLOSIVE = ("count_up", "power", "power_{k}", "repeat")
_FITTING = tuple(kind for kind in KINDS if kind.name not in _EXPLOSIVE)
_TRIES: dict[str, str] = {"k": "3", "c": "'a'"}
_RESULTS: dict[Language, tuple[str, ...]] = {
    "en": ("the result", "the result", "that", "it", "the outcome", "what comes out"),
    "zh": ("结果", "结果", "它", "所得结果", "得到的结果"),
}


def make(rng: Random, size: int) -> Problem:
    """Draw ``size`` kinds of functions that fit each other."""
    language = choose_language(rng)
    while True:
        kinds = _draw_kinds(rng, size)
        if kinds is None:
            continue
        constants = [draw_constants(rng, kind) for kind in kinds]
        if len(_outputs(_compose(kinds, constants))) > 1:
            break
    first_type, _, second_type = kinds[0].takes.partition(" ")
    parameter = PARAMETERS[first_type][0]
    name, templates, noun, second = "f", BARE, "", ""
    roll = rng.random()
    if roll < 0.6 or second_type:
        parameter = rng.choice(PARAMETERS[first_type])
        templates = FULL
        if second_type:
            second = rng.choice(SECOND_PARAMETERS[second_type])
    if roll < 0.85 or second_type:
        name = draw_function_name(rng)
        templates = templates if templates is FULL else NAMED
    # Each step is a line of its own here.
    asked = [text for text in templates[language] if "one-line" not in text]
    template = rng.choice(asked)
    if templates is not FULL:
        noun = choose_noun(rng, first_type, template, language)
    signature = ", ".join(filter(None, (parameter, second)))
    codes = _write_codes(kinds, constants, parameter, second)
    function = _write(name, signature, parameter, codes)
    names = (noun or parameter, second)
    bare = language == "en" and needs_verb(template)
    told = _describe(rng, kinds, constants, names, language, bare=bare)
    question = write_request(template, told, name, signature)
    return Problem(
        question=vary_request(rng, question, language),
        thought=_think(name, signature, parameter, codes, language),
        answer=f"```python\n{function}\n```",
        expected=function,
        language=language,
    )


def _draw_kinds(rng: Random, size: int) -> tuple[Kind, ...] | None:
    """Draw kinds one after the other, or return None where they do not fit."""
    kinds = [rng.choice(_FITTING)]
    while len(kinds) < size:
        given = _type_of_result(tuple(kinds))
        follow = [
            kind for kind in _FITTING if kind.takes == given and kind is not kinds[-1]
        ]
        if not follow:
            return None
        kinds.append(rng.choice(follow))
    return tuple(kinds) if _type_of_result(tuple(kinds)) else None


@lru_cache(maxsize=100_000)
def _type_of_result(kinds: tuple[Kind, ...]) -> str:
    """Return what the last of the kinds returns, or "" if they do not fit.

    They are run with one constant: whether types fit does not depend on it.
    """
    cases = cases_of(_compose(kinds, [_TRIES] * len(kinds)))
    outputs = {repr(value) for _, value in cases}
    few = len(kinds) > 1 and len(outputs) < FEWEST_OUTPUTS
    if not cases or (few and outputs != {"True", "False"}):
        return ""
    types = {type(value) for _, value in cases}
    for name, accepted in (
        ("truth", {bool}),
        ("number", {int, float}),
        ("text", {str}),
        ("list", {list}),
    ):
        if types <= accepted:
            return name
    return "other"


def _outputs(code: str) -> set[str]:
    return {repr(value) for _, value in cases_of(code)}


def _compose(kinds: tuple[Kind, ...], constants: list[dict[str, str]]) -> str:
    """Write the function with plain names, for trying it."""
    first_type, _, second_type = kinds[0].takes.partition(" ")
    parameter = PARAMETERS[first_type][0]
    second = SECOND_PARAMETERS[second_type][0] if second_type else ""
    signature = ", ".join(filter(None, (parameter, second)))
    codes = _write_codes(kinds, constants, parameter, second)
    return _write("f", signature, parameter, codes)


def _write_codes(
    kinds: tuple[Kind, ...],
    constants: list[dict[str, str]],
    parameter: str,
    second: str,
) -> list[str]:
    return [
        kind.code.format(p=parameter, q=second, **of)
        for kind, of in zip(kinds, constants, strict=True)
    ]


def _write(name: str, signature: str, parameter: str, codes: list[str]) -> str:
    lines = [f"    {parameter} = {code}" for code in codes[:-1]]
    return "\n".join([f"def {name}({signature}):", *lines, f"    return {codes[-1]}"])


def _describe(
    rng: Random,
    kinds: tuple[Kind, ...],
    constants: list[dict[str, str]],
    names: tuple[str, str],
    language: Language,
    *,
    bare: bool,
) -> str:
    """Say what the kinds do, one after the other; ``bare`` is "add", not "adds"."""
    links = LINKS[language] + (() if bare else LINKS_OF_VERBS[language])
    begin, link, last_link = rng.choice(links)
    parts = []
    for place, (kind, of) in enumerate(zip(kinds, constants, strict=True)):
        ways = kind.zh if language == "zh" else kind.en
        # "Then if ... return" is no Chinese.
        described = rng.choice(
            [way for way in ways if not way.startswith(("如果", "当", "若"))]
        )
        if place < len(kinds) - 1:
            # Only the last step returns anything.
            described = _without_return(described, kind, language)
        if bare:
            described = base_form(described)
        subject = names[0] if place == 0 else rng.choice(_RESULTS[language])
        told = {"p": subject, "q": names[1], **quote_differently(rng, of)}
        part = described.format(**told)
        parts.append(part.replace("它里", "其中").replace("它中", "其中"))
    text = begin + parts[0]
    for place, part in enumerate(parts[1:], 2):
        text += (last_link if place == len(parts) > 2 else link) + part
    return text


def _without_return(described: str, kind: Kind, language: Language) -> str:
    if language == "zh":
        return re.sub("^(返回|给出|得到)", "求", described)
    verb = "computes " if kind.takes.startswith("number") else "takes "
    return re.sub("^(returns|gives back|gives) ", verb, described)


def _think(
    name: str, signature: str, parameter: str, codes: list[str], language: Language
) -> str:
    named, takes, step, end = (
        ("函数名", "参数", "步骤", "返回")
        if language == "zh"
        else ("Name", "Parameters", "Step", "Return")
    )
    steps = enumerate(codes[:-1], 1)
    lines = [f"{step} {n}: {parameter} = {code}" for n, code in steps]
    return "\n".join(
        [f"{named}: {name}", f"{takes}: {signature}", *lines, f"{end}: {codes[-1]}"]
    )


TASK = Task(
    name="function_compositions",
    make=make,
    check=check,
    sizes=(2, 3),
    beyond=(4,),
)
