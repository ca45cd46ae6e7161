"""How people ask about figures."""

# ruff: noqa: E501 - sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.words.angle import ANGLES
from qwq_lab.training.tasks.words.shape_scenes import SCENES

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

_EN_ASK = (
    "What is the {what}? It's {the}.", "What is the {what} here: {the}?", "{the}. Find the {what}.",
    "What is the {what} of {the}?", "Find the {what} of {the}.", "{what} of {the}?", "Calculate the {what} of {the}.",
    "How large is the {what} of {the}?", "Compute the {what}: {the}", "Please work out the {what} of {the}.",
    "I have {the}. What is its {what}?", "What's the {what} of {the}?", "Can you find the {what} of {the}?", "{the}: {what}?",
    "Determine the {what} of {the}.", "Given {the}, find the {what}.", "Consider {the}. What is its {what}?", "There is {the}. What's its {what}?",
    "Take {the} and calculate its {what}.", "For {the}, what is the {what}?", "How big is the {what} of {the}?", "I need the {what} of {the}.",
    "I'd like to know the {what} of {the}.", "Tell me the {what} of {the}.", "Give the {what} of {the}.", "If I have {the}, what is the {what}?",
    "If you have {the}, how large is its {what}?", "Do you know the {what} of {the}?", "Any idea what the {what} of {the} is?",
    "My homework shows {the}. What is its {what}?", "In the exercise there is {the}. Find its {what}.", "Someone drew {the}. Work out its {what}.",
    "Sofia draws {the}. What is its {what}?", "{what} for {the}", "{what} = ? for {the}", "What would the {what} of {the} be?",
    "Imagine {the}. How large is the {what}?", "Look at {the}: what is its {what}?", "Suppose we have {the}. Determine its {what}.",
    "I drew {the} and need its {what}.", "Could you tell me the {what} of {the}?", "Evaluate the {what} of {the}.", "Work out how large the {what} of {the} is.",
)  # fmt: skip
_ZH_ASK = (
    "{the}的{what}是多少？", "求{the}的{what}。", "{the}，{what}是多少？", "计算{the}的{what}。", "{the}，求它的{what}。", "算一下{the}的{what}。",
    "请问{the}，它的{what}是几？", "已知{the}，{what}=?", "有{the}，{what}是多少？", "{the}，{what}有多大？", "{the}，它的{what}是多少？",
    "有一个{the}，{what}是多少？", "一个{the}的{what}是多少？", "求{what}：{the}", "{the}，请计算{what}。", "已知{the}，求{what}。",
    "如果{the}，那么{what}是多少？", "画了一个{the}，它的{what}是多少？", "{what}是多少？{the}。", "我想知道{the}的{what}。", "你知道{the}的{what}是多少吗？",
    "能帮我算{the}的{what}吗？", "作业题：{the}，求{what}。", "题目：{the}，{what}=（　）", "{the}的{what}有多大？", "现有{the}，求其{what}。",
    "{the}，{what}等于几？", "{the}，{what}应该是多少？", "小华画了一个{the}，求它的{what}。", "{the}，怎么算{what}？得多少？", "{the}的{what}=?",
)  # fmt: skip
# These stand before or after a whole sentence too: "正方形的边长是5".
_WITH_SENTENCES = (
    "{the}，",
    "已知",
    "如果",
    "作业题",
    "题目",
    "求{what}：",
    "{what}是",
)
_WITH_PI: dict[Language, tuple[str, ...]] = {
    "en": (
        "", " Give it in terms of π.", " Leave π in the answer.", " (in terms of pi)", " Leave \\pi in the result.", " Write the exact answer with π.",
        " Keep pi as it is.", " (exact, with π)", " Answer in terms of pi.", "",
    ),
    "zh": ("", "（用π表示）", "（保留π）", "结果用π表示。", "结果保留π。", "答案保留π。", "（结果保留π）", ""),
}  # fmt: skip


def _ask(
    kind: str, english: tuple[str, ...], chinese: tuple[str, ...], what: str, what_zh: str,
) -> dict[Language, tuple[str, ...]]:  # fmt: skip
    asked = [
        text.replace("{what}", what).replace("{the}", the)
        for text in _EN_ASK
        for the in english
    ]
    asked_zh = [
        text.replace("{what}", what_zh).replace("{the}", the)
        for text in _ZH_ASK
        for the in chinese
        if "是" not in the or text.startswith(_WITH_SENTENCES)
    ]
    # Own sentences are as frequent as the common ones.
    more, more_zh = SCENES[kind]["en"], SCENES[kind]["zh"]
    return {
        "en": (*asked, *more * (len(asked) // len(more))),
        "zh": (*asked_zh, *more_zh * (len(asked_zh) // len(more_zh))),
    }


def _exact(
    wordings: dict[Language, tuple[str, ...]],
) -> dict[Language, tuple[str, ...]]:
    """Ask for a result in terms of pi, which people say or leave out."""
    return {
        language: tuple(
            text + ("." if end[1:2].isupper() and text[-1] not in ".?" else "") + end
            for text in texts
            for end in _WITH_PI[language]
        )
        for language, texts in wordings.items()
    }


_RECTANGLE = (
    "a rectangle of {a} by {b}", "a rectangle with length {a} and width {b}", "a rectangle {a} long and {b} wide", "a rectangle with sides {a} and {b}",
    "a rectangle that is {a} long and {b} wide", "a rectangle measuring {a} by {b}", "a rectangle, {a} by {b} in size", "a rectangle whose sides are {a} and {b}",
)  # fmt: skip
_RECTANGLE_ZH = (
    "长{a}、宽{b}的长方形", "长方形的长是{a}，宽是{b}", "长为{a}、宽为{b}的矩形", "长{a}宽{b}的长方形", "矩形的长为{a}，宽是{b}", "两边为{a}和{b}的长方形",
)  # fmt: skip
_SQUARE = (
    "a square with side {a}", "a square of side length {a}", "a square whose sides are {a}", "a square with sides of {a}", "a square of {a} by {a}",
    "a square with an edge of {a}",
)  # fmt: skip
_SQUARE_ZH = (
    "边长{a}的正方形",
    "正方形的边长是{a}",
    "边长为{a}的正方形",
    "每边长{a}的正方形",
    "边长等于{a}的正方形",
)
_LEGS = (
    "a right triangle with legs {a} and {b}", "a right triangle with legs of {a} and {b}", "a right-angled triangle with short sides {a} and {b}",
    "a right triangle whose legs are {a} and {b}", "a right triangle whose perpendicular sides are {a} and {b}",
)  # fmt: skip
_LEGS_ZH = (
    "直角边为{a}和{b}的直角三角形",
    "直角三角形的两条直角边是{a}和{b}",
    "两直角边分别为{a}、{b}的直角三角形",
    "直角边长{a}和{b}的直角三角形",
)
_RADIUS = (
    "a circle with radius {a}",
    "a circle of radius {a}",
    "a circle whose radius is {a}",
    "a circle that has a radius of {a}",
)
_RADIUS_ZH = ("半径{a}的圆", "圆的半径是{a}", "半径为{a}的圆", "半径等于{a}的圆")
_DIAMETER = (
    "a circle with diameter {a}",
    "a circle of diameter {a}",
    "a circle whose diameter is {a}",
    "a circle that has a diameter of {a}",
)
_DIAMETER_ZH = ("直径{a}的圆", "圆的直径是{a}", "直径为{a}的圆", "直径等于{a}的圆")
_CUBE = (
    "a cube with edge {a}",
    "a cube of side {a}",
    "a cube whose edges are {a}",
    "a cube with an edge length of {a}",
    "a cube with sides of {a}",
)
_CUBE_ZH = (
    "棱长{a}的正方体",
    "正方体的棱长是{a}",
    "边长为{a}的立方体",
    "棱长为{a}的立方体",
)

WORDINGS: dict[str, dict[Language, tuple[str, ...]]] = {
    **ANGLES,
    "rectangle_area": _ask("rectangle_area", _RECTANGLE, _RECTANGLE_ZH, "area", "面积"),
    "rectangle_perimeter": _ask("rectangle_perimeter", _RECTANGLE, _RECTANGLE_ZH, "perimeter", "周长"),
    "square_area": _ask("square_area", _SQUARE, _SQUARE_ZH, "area", "面积"),
    "square_perimeter": _ask("square_perimeter", _SQUARE, _SQUARE_ZH, "perimeter", "周长"),
    "triangle_area": _ask(
        "triangle_area",
        ("a triangle with base {a} and height {b}", "a triangle of base {a} and height {b}", "a triangle whose base is {a} and whose height is {b}",
         "a triangle with a base of {a} and a height of {b}", *_LEGS),
        ("底{a}、高{b}的三角形", "三角形的底是{a}，高是{b}", "底边长{a}、高{b}的三角形", "底为{a}、高为{b}的三角形", *_LEGS_ZH), "area", "面积",
    ),
    "triangle_perimeter": _ask(
        "triangle_perimeter",
        ("a triangle with sides {a}, {b} and {c}", "a triangle whose sides are {a}, {b}, {c}", "a triangle with side lengths {a}, {b} and {c}", "a triangle with sides of {a}, {b} and {c}"),
        ("三边为{a}、{b}、{c}的三角形", "三角形的三条边是{a}、{b}和{c}", "三边长分别为{a}、{b}、{c}的三角形"), "perimeter", "周长",
    ),
    "parallelogram_area": _ask(
        "parallelogram_area",
        ("a parallelogram with base {a} and height {b}", "a parallelogram of base {a} and height {b}", "a parallelogram whose base is {a} and whose height is {b}", "a parallelogram with a base of {a} and a height of {b}"),
        ("底{a}、高{b}的平行四边形", "平行四边形的底是{a}，高是{b}", "底为{a}、高为{b}的平行四边形"), "area", "面积",
    ),
    "trapezoid_area": _ask(
        "trapezoid_area",
        ("a trapezoid with parallel sides {a} and {b} and height {h}", "a trapezoid with bases {a} and {b} and height {h}", "a trapezium with parallel sides {a} and {b} and height {h}", "a trapezoid of height {h} with bases {a} and {b}"),
        ("上底{a}、下底{b}、高{h}的梯形", "梯形的上底是{a}，下底是{b}，高是{h}", "上底为{a}、下底为{b}、高为{h}的梯形"), "area", "面积",
    ),
    "circle_area": _exact(_ask("circle_area", _RADIUS, _RADIUS_ZH, "area", "面积")),
    "circle_diameter": _exact(_ask("circle_diameter", _DIAMETER, _DIAMETER_ZH, "area", "面积")),
    "circumference": _exact(_ask("circumference", _RADIUS, _RADIUS_ZH, "circumference", "周长")),
    "box_volume": _ask(
        "box_volume",
        ("a box of {a} by {b} by {c}", "a box with sides {a}, {b} and {c}", "a cuboid {a} long, {b} wide and {c} high", "a rectangular prism of {a} by {b} by {c}", "a box that is {a} long, {b} wide and {c} high", "a cuboid with edges {a}, {b} and {c}"),
        ("长{a}、宽{b}、高{c}的长方体", "长方体的长是{a}，宽是{b}，高是{c}", "长为{a}、宽为{b}、高为{c}的长方体", "长宽高分别为{a}、{b}、{c}的长方体"), "volume", "体积",
    ),
    "cube_volume": _ask("cube_volume", _CUBE, _CUBE_ZH, "volume", "体积"),
    "cube_surface": _ask("cube_surface", _CUBE, _CUBE_ZH, "surface area", "表面积"),
    "hypotenuse": _ask("hypotenuse", _LEGS, _LEGS_ZH, "hypotenuse", "斜边"),
    "leg": _ask(
        "leg",
        ("a right triangle with hypotenuse {c} and one leg {a}", "a right triangle with one leg {a} and hypotenuse {c}", "a right triangle whose hypotenuse is {c} and whose first leg is {a}", "a right-angled triangle with a leg of {a} and a hypotenuse of {c}"),
        ("斜边{c}、一条直角边{a}的直角三角形", "直角三角形的一条直角边是{a}，斜边是{c}", "斜边为{c}、一直角边为{a}的直角三角形"), "other leg", "另一条直角边",
    ),
    "side_from_area": _ask(
        "side_from_area",
        ("a rectangle with area {area} and one side {a}", "a rectangle of area {area} and width {a}", "a rectangle whose area is {area} and one side {a}", "a rectangle with an area of {area} and a side of {a}"),
        ("面积{area}、一边长{a}的长方形", "长方形的面积是{area}，宽是{a}", "面积为{area}、宽为{a}的长方形"), "other side", "另一条边",
    ),
    "side_from_perimeter": _ask(
        "side_from_perimeter",
        ("a rectangle with perimeter {c} and one side {a}", "a rectangle of perimeter {c} and length {a}", "a rectangle whose perimeter is {c} and one side {a}", "a rectangle with a perimeter of {c} and a side of {a}"),
        ("周长{c}、一边长{a}的长方形", "长方形的周长是{c}，长是{a}", "周长为{c}、长为{a}的长方形"), "other side", "另一条边",
    ),
    "square_side": _ask(
        "square_side",
        ("a square with area {area}", "a square whose area is {area}", "a square of area {area}", "a square with an area of {area}", "a square that covers {area}"),
        ("面积{area}的正方形", "正方形的面积是{area}", "面积为{area}的正方形", "面积等于{area}的正方形"), "side length", "边长",
    ),
}  # fmt: skip
