"""The figures of the geometry family: how each is drawn, asked about and calculated."""

# ruff: noqa: E501 - lists of words and sentences

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.steps_algebra import divide_exactly, multiply
from qwq_lab.training.tasks.words.shape import WORDINGS

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from qwq_lab.training.tasks.base import Language

__all__ = ["BY_SIZE", "WORDINGS", "Figure"]

STRAIGHT = 180


@dataclass(frozen=True)
class Figure:
    """One figure and the answer to one question about it.

    Attributes
    ----------
    name
        What is asked for, in either language.
    formula
        The formula, in letters or with the numbers of the question put in.
    steps
        The calculation.
    dimension
        0 for an angle, 1 for a length, 2 for an area, 3 for a volume.
    lengths, numbers, area
        What the question tells: lengths with their unit, bare numbers, an area.
    """

    name: dict[Language, str]
    formula: str
    steps: list[str]
    result: str
    dimension: int
    lengths: dict[str, int] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    area: int | None = None


_PERIMETER: dict[Language, str] = {"en": "Perimeter", "zh": "周长"}
_AREA: dict[Language, str] = {"en": "Area", "zh": "面积"}
_VOLUME: dict[Language, str] = {"en": "Volume", "zh": "体积"}
_ANGLE: dict[Language, str] = {"en": "Angle", "zh": "角"}
_SIDE: dict[Language, str] = {"en": "Length", "zh": "长度"}


def _two_sides(rng: Random, *, large: bool) -> tuple[int, int]:
    if large:
        return rng.randint(100, 999), rng.randint(11, 99)
    most = rng.choice((12, 30, 99))
    long, short = rng.randint(1, most), rng.randint(1, rng.choice((9, 12, most)))
    return max(long, short), min(long, short)


def _rectangle_area(rng: Random, *, large: bool = False) -> Figure:
    a, b = _two_sides(rng, large=large)
    return Figure(_AREA, f"{a}*{b}", multiply(a, b), str(a * b), 2, {"a": a, "b": b})


def _rectangle_perimeter(rng: Random, *, large: bool = False) -> Figure:
    a, b = _two_sides(rng, large=large)
    steps = [f"{a}+{b}={a + b}", *multiply(a + b, 2)]
    result = str(2 * (a + b))
    return Figure(_PERIMETER, f"2*({a}+{b})", steps, result, 1, {"a": a, "b": b})


def _square_area(rng: Random) -> Figure:
    a = rng.randint(1, rng.choice((12, 30, 99)))
    return Figure(_AREA, f"{a}*{a}", multiply(a, a), str(a * a), 2, {"a": a})


def _square_perimeter(rng: Random) -> Figure:
    a = rng.randint(1, rng.choice((20, 99, 250)))
    return Figure(_PERIMETER, f"4*{a}", multiply(a, 4), str(4 * a), 1, {"a": a})


def _third_angle(rng: Random) -> Figure:
    a = 90 if rng.random() < 0.15 else rng.randint(5, 150)
    b = rng.randint(5, STRAIGHT - a - 5)
    rest = STRAIGHT - a - b
    steps = [f"{a}+{b}={a + b}", f"180-{a + b}={rest}"]
    formula = f"180-({a}+{b})"
    return Figure(_ANGLE, formula, steps, str(rest), 0, {}, {"p": a, "q": b})


def _base_angle(rng: Random) -> Figure:
    base = rng.randint(5, 85)
    top = STRAIGHT - 2 * base
    steps = [f"180-{top}={2 * base}", *divide_exactly(2 * base, 2)]
    return Figure(_ANGLE, f"(180-{top})/2", steps, str(base), 0, {}, {"p": top})


def _supplement(rng: Random) -> Figure:
    a = rng.randint(1, STRAIGHT - 1)
    step = f"180-{a}={STRAIGHT - a}"
    return Figure(_ANGLE, f"180-{a}", [step], str(STRAIGHT - a), 0, {}, {"p": a})


def _fourth_angle(rng: Random) -> Figure:
    while True:
        a, b, c = (rng.randint(30, 130) for _ in "abc")
        rest = 360 - a - b - c
        if 10 < rest < STRAIGHT:
            break
    two = f"{a}+{b}={a + b}"
    steps = [two, f"{a + b}+{c}={a + b + c}", f"360-{a + b + c}={rest}"]
    numbers = {"p": a, "q": b, "r": c}
    return Figure(_ANGLE, f"360-({a}+{b}+{c})", steps, str(rest), 0, {}, numbers)


def _triangle_area(rng: Random, *, large: bool = False) -> Figure:
    while True:
        a, b = _two_sides(rng, large=large)
        if a * b % 2 == 0:
            break
    if rng.random() < 0.5:
        a, b = b, a
    product = a * b
    steps = [*multiply(a, b), *divide_exactly(product, 2)]
    lengths = {"a": a, "b": b}
    return Figure(_AREA, f"{a}*{b}/2", steps, str(product // 2), 2, lengths)


def _triangle_perimeter(rng: Random) -> Figure:
    a, b = rng.randint(2, 60), rng.randint(2, 60)
    c = rng.randint(abs(a - b) + 1, a + b - 1)
    steps = [f"{a}+{b}={a + b}", f"{a + b}+{c}={a + b + c}"]
    lengths = {"a": a, "b": b, "c": c}
    return Figure(_PERIMETER, f"{a}+{b}+{c}", steps, str(a + b + c), 1, lengths)


def _trapezoid_area(rng: Random) -> Figure:
    while True:
        a, b, h = rng.randint(2, 30), rng.randint(2, 30), rng.randint(2, 20)
        if a != b and (a + b) * h % 2 == 0:
            break
    total = a + b
    product = total * h
    steps = [f"{a}+{b}={total}", *multiply(total, h), *divide_exactly(product, 2)]
    lengths = {"a": a, "b": b, "h": h}
    return Figure(_AREA, f"({a}+{b})*{h}/2", steps, str(product // 2), 2, lengths)


def _pi(number: int) -> str:
    return "\\pi" if number == 1 else f"{number}\\pi"


def _circle_area(rng: Random) -> Figure:
    r = rng.randint(1, rng.choice((12, 30, 60)))
    steps = [*multiply(r, r)]
    return Figure(_AREA, f"\\pi*{r}*{r}", steps, _pi(r * r), 2, {"a": r})


def _circle_area_from_diameter(rng: Random) -> Figure:
    r = rng.randint(1, rng.choice((12, 30, 60)))
    steps = [*divide_exactly(2 * r, 2), *multiply(r, r)]
    formula = f"\\pi*r*r, r={2 * r}/2"
    return Figure(_AREA, formula, steps, _pi(r * r), 2, {"a": 2 * r})


def _circumference(rng: Random) -> Figure:
    r = rng.randint(1, rng.choice((20, 99)))
    steps = multiply(r, 2)
    return Figure(_PERIMETER, f"2*\\pi*{r}", steps, _pi(2 * r), 1, {"a": r})


def _box_volume(rng: Random, *, large: bool = False) -> Figure:
    a, b, c = (rng.randint(1, most) for most in (20, 12, 12))
    if large:
        a, b, c = (rng.randint(11, 40) for _ in "abc")
    steps = [*multiply(a, b), *multiply(a * b, c)]
    lengths = {"a": a, "b": b, "c": c}
    return Figure(_VOLUME, f"{a}*{b}*{c}", steps, str(a * b * c), 3, lengths)


def _cube_volume(rng: Random) -> Figure:
    a = rng.randint(1, 30)
    steps = [*multiply(a, a), *multiply(a * a, a)]
    return Figure(_VOLUME, f"{a}*{a}*{a}", steps, str(a**3), 3, {"a": a})


def _cube_surface(rng: Random) -> Figure:
    a = rng.randint(1, 40)
    steps = [*multiply(a, a), *multiply(a * a, 6)]
    name: dict[Language, str] = {"en": "Surface area", "zh": "表面积"}
    return Figure(name, f"6*{a}*{a}", steps, str(6 * a * a), 2, {"a": a})


def _triples(largest: int) -> list[tuple[int, int, int]]:
    """List the right triangles with whole sides, the shortest side first."""
    return [
        (a, b, c)
        for c in range(5, largest + 1)
        for a in range(3, c)
        for b in range(a + 1, c)
        if a * a + b * b == c * c
    ]


_TRIPLES = _triples(50)
_LONG_TRIPLES = [sides for sides in _triples(75) if sides[2] > 50]


def _draw_triple(rng: Random, *, large: bool) -> tuple[int, int, int]:
    a, b, c = rng.choice(_LONG_TRIPLES if large else _TRIPLES)
    return (a, b, c) if rng.random() < 0.6 else (b, a, c)


def _root(square: int) -> list[str]:
    """Find a root between two tens, then walk through the ones."""
    steps = []
    tens = 10
    while tens * tens <= square:
        sign = "=" if tens * tens == square else "<"
        steps.append(f"{tens}*{tens}={tens * tens}{sign}{square}")
        if sign == "=":
            return steps
        tens += 10
    steps.append(f"{tens}*{tens}={tens * tens}>{square}")
    number = tens - 9
    while number * number < square:
        steps.append(f"{number}*{number}={number * number}<{square}")
        number += 1
    return [*steps, f"{number}*{number}={square}"]


def _hypotenuse(rng: Random, *, large: bool = False) -> Figure:
    a, b, c = _draw_triple(rng, large=large)
    squares = [f"{side}*{side}={side * side}" for side in (a, b)]
    steps = [*squares, f"{a * a}+{b * b}={c * c}", *_root(c * c)]
    formula = f"c*c={a}*{a}+{b}*{b}"
    return Figure(_SIDE, formula, steps, str(c), 1, {"a": a, "b": b})


def _leg(rng: Random, *, large: bool = False) -> Figure:
    a, b, c = _draw_triple(rng, large=large)
    squares = [f"{side}*{side}={side * side}" for side in (c, a)]
    steps = [*squares, f"{c * c}-{a * a}={b * b}", *_root(b * b)]
    formula = f"b*b={c}*{c}-{a}*{a}"
    return Figure(_SIDE, formula, steps, str(b), 1, {"c": c, "a": a})


def _side_from_area(rng: Random) -> Figure:
    a, b = rng.randint(2, 12), rng.randint(2, 60)
    steps = divide_exactly(a * b, a)
    return Figure(_SIDE, f"{a * b}/{a}", steps, str(b), 1, {"a": a}, {}, a * b)


def _side_from_perimeter(rng: Random) -> Figure:
    a, b = rng.randint(2, 60), rng.randint(2, 60)
    around = 2 * (a + b)
    steps = [*divide_exactly(around, 2), f"{a + b}-{a}={b}"]
    formula = f"{around}/2-{a}"
    return Figure(_SIDE, formula, steps, str(b), 1, {"a": a, "c": around})


def _square_side_from_area(rng: Random) -> Figure:
    a = rng.randint(2, 40)
    formula = f"a*a={a * a}"
    return Figure(_SIDE, formula, _root(a * a), str(a), 1, {}, {}, a * a)


BY_SIZE: dict[int, tuple[tuple[str, Callable[..., Figure]], ...]] = {
    1: (
        ("rectangle_area", _rectangle_area), ("rectangle_perimeter", _rectangle_perimeter),
        ("square_area", _square_area), ("square_perimeter", _square_perimeter),
        ("third_angle", _third_angle), ("third_angle", _third_angle),
        ("supplement", _supplement),
    ),
    2: (
        ("triangle_area", _triangle_area), ("triangle_perimeter", _triangle_perimeter),
        ("parallelogram_area", _rectangle_area), ("trapezoid_area", _trapezoid_area),
        ("circle_area", _circle_area), ("circle_diameter", _circle_area_from_diameter),
        ("circumference", _circumference), ("box_volume", _box_volume),
        ("cube_volume", _cube_volume), ("cube_surface", _cube_surface),
    ),
    3: (
        ("hypotenuse", _hypotenuse), ("hypotenuse", _hypotenuse), ("leg", _leg),
        ("side_from_area", _side_from_area), ("fourth_angle", _fourth_angle),
        ("side_from_perimeter", _side_from_perimeter), ("base_angle", _base_angle),
        ("square_side", _square_side_from_area),
    ),
    4: (
        ("rectangle_area", partial(_rectangle_area, large=True)), ("box_volume", partial(_box_volume, large=True)),
        ("hypotenuse", partial(_hypotenuse, large=True)), ("leg", partial(_leg, large=True)), ("triangle_area", partial(_triangle_area, large=True)),
    ),
}  # fmt: skip
