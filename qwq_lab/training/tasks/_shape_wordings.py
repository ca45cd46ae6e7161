"""How people ask about figures."""

# ruff: noqa: E501 - sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

_EN_ASK = ("What is the {what} of {the}?", "Find the {what} of {the}.", "{what} of {the}?",
           "Calculate the {what} of {the}.", "How large is the {what} of {the}?",
           "Compute the {what}: {the}", "Please work out the {what} of {the}.",
           "I have {the}. What is its {what}?", "What's the {what} of {the}?",
           "Can you find the {what} of {the}?", "{the}: {what}?",
           "Determine the {what} of {the}.")  # fmt: skip
_ZH_ASK = ("{the}的{what}是多少？", "求{the}的{what}。", "{the}，{what}是多少？", "计算{the}的{what}。",
           "{the}，求它的{what}。", "算一下{the}的{what}。", "请问{the}，它的{what}是几？",
           "已知{the}，{what}=?", "有{the}，{what}是多少？")  # fmt: skip


def _ask(
    english: tuple[str, ...], chinese: tuple[str, ...], what: str, what_zh: str,
    more: tuple[str, ...] = (), more_zh: tuple[str, ...] = (),
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
        if "是" not in the or text.startswith(("{the}，", "已知"))
    ]
    # Own sentences are as frequent as the common ones.
    return {
        "en": (*asked, *more * (len(asked) // max(2 * len(more), 1))),
        "zh": (*asked_zh, *more_zh * (len(asked_zh) // max(2 * len(more_zh), 1))),
    }


_RECTANGLE = ("a rectangle of {a} by {b}", "a rectangle with length {a} and width {b}",
              "a rectangle {a} long and {b} wide", "a rectangle with sides {a} and {b}")  # fmt: skip
_RECTANGLE_ZH = (
    "长{a}、宽{b}的长方形",
    "长方形的长是{a}，宽是{b}",
    "长为{a}、宽为{b}的矩形",
)
_SQUARE = (
    "a square with side {a}",
    "a square of side length {a}",
    "a square whose sides are {a}",
)
_SQUARE_ZH = ("边长{a}的正方形", "正方形的边长是{a}", "边长为{a}的正方形")
_LEGS = ("a right triangle with legs {a} and {b}", "a right triangle with legs of {a} and {b}",
         "a right-angled triangle with short sides {a} and {b}")  # fmt: skip

WORDINGS: dict[str, dict[Language, tuple[str, ...]]] = {
    "rectangle_area": _ask(
        _RECTANGLE, _RECTANGLE_ZH, "area", "面积",
        ("A garden is {a} long and {b} wide. What is its area?",
         "How much carpet covers a room of {a} by {b}?"),
        ("一块地长{a}，宽{b}，面积是多少？", "房间长{a}、宽{b}，铺满地毯要多大面积？"),
    ),
    "rectangle_perimeter": _ask(
        _RECTANGLE, _RECTANGLE_ZH, "perimeter", "周长",
        ("A garden is {a} long and {b} wide. How long is the fence around it?",
         "How far is it around a field of {a} by {b}?"),
        ("一块地长{a}，宽{b}，围一圈篱笆要多长？", "操场长{a}、宽{b}，绕一圈有多远？"),
    ),
    "square_area": _ask(
        _SQUARE, _SQUARE_ZH, "area", "面积",
        ("Each side of a square tile is {a}. What area does it cover?",),
        ("一块正方形地砖边长{a}，面积是多少？",),
    ),
    "square_perimeter": _ask(
        _SQUARE, _SQUARE_ZH, "perimeter", "周长",
        ("A square field has sides of {a}. How far is it around the field?",),
        ("正方形花坛边长{a}，绕一圈走多远？",),
    ),
    "third_angle": {
        "en": (
            "Two angles of a triangle are {p}° and {q}°. What is the third?",
            "A triangle has angles of {p} and {q} degrees. Find the third angle.",
            "Find the missing angle of a triangle with {p}° and {q}°.",
            "In triangle ABC, angle A = {p}° and angle B = {q}°. Find angle C.",
            "What is the third angle of a triangle if two are {p}° and {q}°?",
            "triangle with angles {p}°, {q}° and x. x = ?", "Third angle: {p}°, {q}°, ?",
            "The angles of a triangle are {p}, {q} and ? degrees.",
            "If two angles in a triangle measure {p}° and {q}°, how large is the other one?",
            "$\\angle A = {p}^\\circ$, $\\angle B = {q}^\\circ$. What is $\\angle C$ in triangle ABC?",
            "Missing angle in a triangle: {p} degrees, {q} degrees",
        ),
        "zh": (
            "三角形的两个角是{p}°和{q}°，第三个角是多少度？", "三角形两个内角为{p}度和{q}度，求第三个角。",
            "在三角形ABC中，∠A={p}°，∠B={q}°，∠C是多少度？", "一个三角形有{p}°和{q}°的角，另一个角是几度？",
            "三角形的内角分别是{p}°、{q}°和x，求x。", "已知三角形两角{p}°、{q}°，第三个角=?",
            "三角形中两个角是{p}度、{q}度，剩下的角是多少度？", "求三角形的第三个角：{p}°，{q}°",
        ),
    },
    "supplement": {
        "en": (
            "Two angles on a straight line; one is {p}°. What is the other?",
            "What is the supplement of {p}°?", "Find the angle supplementary to {p} degrees.",
            "An angle is {p}°. What is its supplementary angle?", "supplementary angle of {p}°?",
            "Two supplementary angles: {p}° and x. Find x.", "x and {p}° form a straight line. x = ?",
            "Angles A and B are supplementary and A is {p}°. What is B?",
            "How large is the angle next to {p}° on a straight line?",
            "What angle makes 180° together with {p}°?",
        ),
        "zh": (
            "{p}°的补角是多少度？", "一个角是{p}度，它的补角是几度？", "求{p}°角的补角。",
            "两个角组成平角，一个是{p}°，另一个是多少度？", "∠1和∠2互补，∠1={p}°，求∠2。",
            "与{p}°互补的角是多少度？", "补角：{p}°", "x和{p}°的和是180°，x是多少度？",
        ),
    },
    "fourth_angle": {
        "en": (
            "Three angles of a quadrilateral are {p}°, {q}° and {r}°. What is the fourth?",
            "A quadrilateral has angles {p}, {q} and {r} degrees. Find the missing angle.",
            "Find the fourth angle of a quadrilateral with {p}°, {q}° and {r}°.",
            "quadrilateral with angles {p}°, {q}°, {r}° and x. x = ?",
            "What is the last angle of a four-sided figure if the others are {p}°, {q}°, {r}°?",
            "In quadrilateral ABCD, A = {p}°, B = {q}°, C = {r}°. Find D.",
            "Missing angle in a quadrilateral: {p}°, {q}°, {r}°",
            "The angles of a quadrilateral are {p}°, {q}°, {r}° and ?",
            "Three corners of a kite-like shape measure {p}°, {q}° and {r}°. How large is the fourth?",
            "If three angles of a quadrilateral measure {p}, {q} and {r} degrees, how large is the other?",
        ),
        "zh": (
            "四边形的三个角是{p}°、{q}°和{r}°，第四个角是多少度？", "四边形三个内角为{p}度、{q}度、{r}度，求第四个角。",
            "在四边形ABCD中，∠A={p}°，∠B={q}°，∠C={r}°，求∠D。", "四边形的内角是{p}°、{q}°、{r}°和x，x=?",
            "已知四边形三个角{p}°、{q}°、{r}°，另一个角是几度？", "求四边形的第四个角：{p}°，{q}°，{r}°",
            "一个四边形有{p}°、{q}°、{r}°的角，剩下的角是多少度？", "四边形中三个角为{p}°、{q}°、{r}°，还有一个角多大？",
        ),
    },
    "base_angle": {
        "en": (
            "The top angle of an isosceles triangle is {p}°. How large is a base angle?",
            "An isosceles triangle has a vertex angle of {p} degrees. Find its base angles.",
            "Isosceles triangle, angle at the top {p}°: base angle?",
            "Find each base angle of an isosceles triangle whose vertex angle is {p}°.",
            "In triangle ABC, AB = AC and angle A = {p}°. What is angle B?",
            "What are the two equal angles of an isosceles triangle with apex {p}°?",
            "vertex angle {p}°, isosceles triangle, base angle = ?",
            "The angle between the equal sides of a triangle is {p}°. What are the other two?",
            "If the apex angle of an isosceles triangle is {p}°, how large is each base angle?",
            "Compute the base angle of an isosceles triangle with a {p}° angle at the top.",
        ),
        "zh": (
            "等腰三角形的顶角是{p}°，底角是多少度？", "等腰三角形顶角{p}度，求底角。",
            "三角形ABC中，AB=AC，∠A={p}°，∠B是多少度？", "顶角为{p}°的等腰三角形，底角是几度？",
            "已知等腰三角形顶角为{p}°，每个底角多大？", "等腰三角形两腰的夹角是{p}°，另外两个角是多少度？",
            "求等腰三角形的底角：顶角{p}°", "一个等腰三角形的顶角是{p}度，它的一个底角是多少度？",
        ),
    },
    "triangle_area": _ask(
        ("a triangle with base {a} and height {b}", "a triangle of base {a} and height {b}",
         *_LEGS),
        ("底{a}、高{b}的三角形", "三角形的底是{a}，高是{b}", "直角边为{a}和{b}的直角三角形"),
        "area", "面积",
    ),
    "triangle_perimeter": _ask(
        ("a triangle with sides {a}, {b} and {c}", "a triangle whose sides are {a}, {b}, {c}"),
        ("三边为{a}、{b}、{c}的三角形", "三角形的三条边是{a}、{b}和{c}"), "perimeter", "周长",
    ),
    "parallelogram_area": _ask(
        ("a parallelogram with base {a} and height {b}", "a parallelogram of base {a} and height {b}"),
        ("底{a}、高{b}的平行四边形", "平行四边形的底是{a}，高是{b}"), "area", "面积",
    ),
    "trapezoid_area": _ask(
        ("a trapezoid with parallel sides {a} and {b} and height {h}", "a trapezoid with bases {a} and {b} and height {h}"),
        ("上底{a}、下底{b}、高{h}的梯形", "梯形的上底是{a}，下底是{b}，高是{h}"), "area", "面积",
    ),
    "circle_area": _ask(
        ("a circle with radius {a} in terms of pi", "a circle of radius {a} (leave \\pi)", "a circle with radius {a}"),
        ("半径{a}的圆（用π表示）", "圆的半径是{a}（保留π）", "半径为{a}的圆"), "area", "面积",
    ),
    "circle_diameter": _ask(
        ("a circle with diameter {a} in terms of π", "a circle of diameter {a}", "a circle whose diameter is {a}"),
        ("直径{a}的圆（用π表示）", "圆的直径是{a}（保留π）", "直径为{a}的圆"), "area", "面积",
    ),
    "circumference": _ask(
        ("a circle with radius {a} in terms of pi", "a circle of radius {a}", "a circle whose radius is {a}"),
        ("半径{a}的圆（用π表示）", "圆的半径是{a}（保留π）", "半径为{a}的圆"), "circumference", "周长",
    ),
    "box_volume": _ask(
        ("a box of {a} by {b} by {c}", "a box with sides {a}, {b} and {c}", "a cuboid {a} long, {b} wide and {c} high"),
        ("长{a}、宽{b}、高{c}的长方体", "长方体的长是{a}，宽是{b}，高是{c}"), "volume", "体积",
    ),
    "cube_volume": _ask(
        ("a cube with edge {a}", "a cube of side {a}", "a cube whose edges are {a}"),
        ("棱长{a}的正方体", "正方体的棱长是{a}", "边长为{a}的立方体"), "volume", "体积",
    ),
    "cube_surface": _ask(
        ("a cube with edge {a}", "a cube of side {a}", "a cube whose edges are {a}"),
        ("棱长{a}的正方体", "正方体的棱长是{a}", "边长为{a}的立方体"), "surface area", "表面积",
    ),
    "hypotenuse": _ask(
        _LEGS, ("直角边为{a}和{b}的直角三角形", "直角三角形的两条直角边是{a}和{b}"), "hypotenuse", "斜边",
        ("A rectangle is {a} long and {b} wide. How long is its diagonal?",
         "I walk {a} east and then {b} north. How far am I from the start in a straight line?",
         "$a = {a}$, $b = {b}$ in a right triangle. Find the hypotenuse $c$."),
        ("长方形长{a}，宽{b}，对角线有多长？", "先向东走{a}，再向北走{b}，离起点的直线距离是多少？"),
    ),
    "leg": _ask(
        ("a right triangle with hypotenuse {c} and one leg {a}", "a right triangle with one leg {a} and hypotenuse {c}"),
        ("斜边{c}、一条直角边{a}的直角三角形", "直角三角形的一条直角边是{a}，斜边是{c}"), "other leg", "另一条直角边",
        ("A ladder of {c} stands {a} away from the wall. How high does it reach?",
         "The diagonal of a rectangle is {c} and its width {a}. How long is the rectangle?"),
        ("一架{c}长的梯子，底端离墙{a}，顶端有多高？", "长方形的对角线是{c}，一条边是{a}，另一条边多长？"),
    ),
    "side_from_area": _ask(
        ("a rectangle with area {area} and one side {a}", "a rectangle of area {area} and width {a}"),
        ("面积{area}、一边长{a}的长方形", "长方形的面积是{area}，宽是{a}"), "other side", "另一条边",
        ("A rectangle has an area of {area} and a width of {a}. How long is it?",),
        ("长方形面积是{area}，宽{a}，长是多少？",),
    ),
    "side_from_perimeter": _ask(
        ("a rectangle with perimeter {c} and one side {a}", "a rectangle of perimeter {c} and length {a}"),
        ("周长{c}、一边长{a}的长方形", "长方形的周长是{c}，长是{a}"), "other side", "另一条边",
        ("The fence around a rectangular garden is {c} long, and one side is {a}. How long is the other side?",),
        ("长方形周长是{c}，长{a}，宽是多少？",),
    ),
    "square_side": _ask(
        ("a square with area {area}", "a square whose area is {area}", "a square of area {area}"),
        ("面积{area}的正方形", "正方形的面积是{area}", "面积为{area}的正方形"), "side length", "边长",
        ("A square has an area of {area}. How long are its sides?",),
        ("正方形面积是{area}，边长是多少？",),
    ),
}  # fmt: skip
