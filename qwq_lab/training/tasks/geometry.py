r"""Perimeters, areas, volumes, angles and right triangles with whole results.

Size: 1 rectangles, squares and the angles of a triangle; 2 triangles, parallelograms,
trapezoids, circles in terms of pi, boxes and cubes; 3 right triangles: the squares
written out, the root by bracketing, and sides found from an area or a perimeter;
4 longer numbers.
"""

# ruff: noqa: E501 - lists of words and sentences

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks._shapes import BY_SIZE, WORDINGS, Figure
from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_algebra import boxed_content
from qwq_lab.training.tasks.wording import choose_language, fill

if TYPE_CHECKING:
    from random import Random

_UNITS: dict[Language, tuple[str, ...]] = {
    "en": ("cm", "m", "cm", "m", "mm", "km", "inches", "feet", "units", ""),
    "zh": ("厘米", "米", "厘米", "米", "分米", "毫米", ""),
}
_OUTSIDE = (
    "walk", "ladder", "garden", "field", "room", "fence", "地", "房间", "操场", "花坛",
    "梯子", "向东", "篱笆",
)  # fmt: skip
_OUTSIDE_UNITS: dict[Language, tuple[str, ...]] = {
    "en": ("m", "m", "feet"),
    "zh": ("米",),
}


def make(rng: Random, size: int) -> Problem:
    """Draw a figure and what is asked about it."""
    language = choose_language(rng)
    kind, draw = rng.choice(BY_SIZE[size])
    figure = draw(rng)
    wording = rng.choice(WORDINGS[kind][language])
    outside = any(word in wording for word in _OUTSIDE)
    unit = rng.choice(_OUTSIDE_UNITS[language] if outside else _UNITS[language])
    space = " " if unit and language == "en" else ""
    given = {
        name: f"{value}{space}{_one(unit) if value == 1 else unit}"
        for name, value in figure.lengths.items()
    }
    if figure.area is not None:
        given["area"] = f"{figure.area}{space}{_power(unit, 2, language)}"
    given |= {name: str(value) for name, value in figure.numbers.items()}
    question = fill(rng, (wording,), language, **given)
    name = figure.name[language]
    if language == "zh":
        thought = f"{name}：{figure.formula}"
    else:
        thought = f"{name}: {figure.formula}"
    return Problem(
        question=question,
        thought="\n".join([thought, *figure.steps]),
        answer=_say(figure, unit, language),
        expected=figure.result,
        language=language,
    )


def _one(unit: str) -> str:
    return {"inches": "inch", "feet": "foot", "units": "unit"}.get(unit, unit)


def _power(unit: str, dimension: int, language: Language) -> str:
    if not unit or dimension == 1:
        return unit
    if language == "zh":
        return ("平方" if dimension == 2 else "立方") + unit
    if unit in ("inches", "feet", "units"):
        return f"{'square' if dimension == 2 else 'cubic'} {unit}"
    return unit + {2: "²", 3: "³"}[dimension]


def _say(figure: Figure, unit: str, language: Language) -> str:
    if figure.dimension == 0:
        measure = "°" if language == "en" else "度"
    else:
        measure = _power(unit, figure.dimension, language)
    if language == "zh":
        return f"{figure.name['zh']}是 \\boxed{{{figure.result}}}{measure}。"
    space = " " if measure and figure.dimension else ""
    return f"The {figure.name['en'].lower()} is \\boxed{{{figure.result}}}{space}{measure}."


def check(problem: Problem, answer: str) -> bool:
    r"""Check the boxed number; ``25\pi``, ``25π`` and ``25*pi`` are the same."""
    content = boxed_content(answer)
    if content is None:
        return False
    content = re.sub(r"\\(text|mathrm)\{[^{}]*\}", "", content)
    content = re.sub(r"\^\{?\\?circ\}?|°|度", "", content)
    for spelled in ("\\pi", "π", "pi"):
        content = content.replace(spelled, "p")
    content = re.sub(r"\*|\\cdot|\\times|×", "", content)
    return content == problem.expected.replace("\\pi", "p")


TASK = Task(
    name="geometry",
    make=make,
    check=check,
    sizes=(1, 2, 3),
    beyond=(4,),
)
