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
    "walk", "ladder", "garden", "field", "room", "fence", "pitch", "yard", "park", "pool", "pond", "floor", "wall", "lawn", "ship",
    "ramp", "pole", "kite", "roof", "gable", "wheel", "dam", "container", "carpet", "sail", "around a rectangular", "a cart",
    "地", "房间", "操场", "花坛", "梯子", "向东", "篱笆", "池", "园", "墙", "球场", "教室", "船", "旗杆", "坡", "水坝", "车位", "车轮",
)  # fmt: skip
_SMALL = (
    "card", "photo", "tile", "poster", "sheet", "towel", "napkin", "picture", "screen", "cloth", "pizza", "table", "dice", "gift", "brick",
    "aquarium", "drawer", "tank", "cube-shaped", "block", "chessboard", "flag", "paper", "wire", "frame", "holds", "How much does it hold",
    "卡片", "照片", "瓷砖", "海报", "纸", "毛巾", "一幅画", "画框", "桌", "屏幕", "手帕", "盘", "魔方", "礼盒", "盒子", "砖", "鱼缸", "抽屉", "箱", "红旗",
    "铁丝",
)  # fmt: skip
_OUTSIDE_UNITS: dict[Language, tuple[str, ...]] = {
    "en": ("m", "m", "feet"),
    "zh": ("米",),
}
_SMALL_UNITS: dict[Language, tuple[str, ...]] = {
    "en": ("cm", "cm", "inches"),
    "zh": ("厘米", "厘米", "分米"),
}


def make(rng: Random, size: int) -> Problem:
    """Draw a figure and what is asked about it."""
    language = choose_language(rng)
    kind, draw = rng.choice(BY_SIZE[size])
    figure = draw(rng)
    wording = rng.choice(WORDINGS[kind][language])
    unit = rng.choice(_fitting_units(wording)[language])
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


def _fitting_units(wording: str) -> dict[Language, tuple[str, ...]]:
    """Find the units for what a question is about: a lawn, a photo, any figure."""
    if any(word in wording for word in _SMALL):
        return _SMALL_UNITS
    outside = any(word in wording for word in _OUTSIDE)
    return _OUTSIDE_UNITS if outside else _UNITS


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
