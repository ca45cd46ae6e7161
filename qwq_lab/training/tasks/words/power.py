"""How people ask about powers and roots.

What is written in signs is one slot: ``{e}`` is 2^3 or sqrt(9), ``{s}`` 2**3 or √(9),
``{f}`` a call, ``{tex}`` LaTeX, ``{spaced}`` 2 ^ 3, ``{r}`` √9 or ∛8.
"""
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# Names of the result, for the frames of ``_asking``; ``{nth}`` is an ordinal.
PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "power": {
        "en": (
            "{b} to the power of {n}", "{b} to the power {n}", "{e}", "{s}",
            "{b} raised to the power of {n}", "the {nth} power of {b}", "{b} to the {nth} power",
            "{b} to the {nth}", "{tex}", "the power with base {b} and exponent {n}",
            "{b} raised to the {nth} power", "{b} with the exponent {n}", "{f}",
            "the value of {b} to the power of {n}", "{spaced}", "the power {e}",
        ),
        "zh": (
            "{b}的{n}次方", "{b}的{n}次幂", "{e}", "{s}", "{tex}",
            "底数是{b}、指数是{n}的幂", "{b}的{n}次乘方", "以{b}为底、{n}为指数的幂", "{f}",
        ),
    },
    "square": {
        "en": (
            "{b} squared", "the square of {b}", "{b}²", "the square of the number {b}",
            "{b} times itself", "{b} multiplied by itself", "the second power of {b}",
            "{b} to the power of two", "the product of {b} and itself",
        ),
        "zh": (
            "{b}的平方", "{b}²", "{b}自己乘自己的积", "两个{b}的乘积", "{b}的二次方",
            "{b}与它本身的积", "数{b}的平方", "{b}的2次幂",
        ),
    },
    "cube": {
        "en": (
            "{b} cubed", "the cube of {b}", "{b}³", "the third power of {b}",
            "the cube of the number {b}", "{b} to the power of three",
            "the product of three factors that are all {b}", "{b} times {b} times {b}",
        ),
        "zh": (
            "{b}的立方", "{b}³", "{b}的三次方", "三个{b}的乘积", "数{b}的立方",
            "{b}的3次幂", "三个{b}连乘的积",
        ),
    },
    "square root": {
        "en": (
            "the square root of {n}", "{e}", "{r}", "{tex}", "{s}",
            "the root of {n}", "the positive square root of {n}", "square root of {n}",
            "the positive number whose square is {n}", "sqrt {n}", "the second root of {n}",
            "the side of a square whose area is {n}", "the principal square root of {n}",
            "{f}",
        ),
        "zh": (
            "{n}的算术平方根", "{r}", "根号{n}", "{tex}", "{e}", "{n}开平方的结果",
            "{n}的正平方根", "平方等于{n}的正数", "{n}开根号的结果", "二次根号{n}",
            "面积为{n}的正方形的边长",
        ),
    },
    "cube root": {
        "en": (
            "the cube root of {n}", "{r}", "{e}", "{tex}", "cube root of {n}",
            "the third root of {n}", "the number whose cube is {n}", "the 3rd root of {n}",
            "the edge of a cube whose volume is {n}",
        ),
        "zh": (
            "{n}的立方根", "{r}", "三次根号{n}", "{tex}", "{n}开立方的结果",
            "{n}的三次方根", "立方等于{n}的数", "体积为{n}的正方体的棱长", "{e}",
        ),
    },
}  # fmt: skip
# Whatever the numbers are.
SENTENCES: dict[str, dict[Language, tuple[str, ...]]] = {
    "power": {
        "en": (
            "Raise {b} to the power of {n}.", "Raise {b} to the {nth} power.", "{e} = ?",
            "Base {b}, exponent {n}. Value?", "If the base is {b} and the exponent {n}, what's the power?",
            "What happens if I raise {b} to the power of {n}? Give the value.",
            "What do you get when {b} is raised to the {nth} power?", "Evaluate {tex}.",
            "Let x be {b}. What is x^{n}?", "With exponent {n} and base {b}, what is the result?",
            "Take {b} to the power of {n}.", "Exponent {n}, base {b}: the power is?",
            "x = {b}. Find x to the power of {n}.", "What is b^{n} for b = {b}?", "Take the {nth} power of {b}.",
        ),
        "zh": (
            "{e}=?", "底数{b}，指数{n}，幂是多少？", "把{b}乘方，指数是{n}，得多少？",
            "设x={b}，x的{n}次方是多少？", "当x={b}时，求x的{n}次方。", "{b}的{n}次方等于几？",
            "指数是{n}，底数是{b}，结果是多少？", "求以{b}为底的{n}次幂。",
        ),
    },
    "square": {
        "en": (
            "Square {b}.", "{b}² = ?", "Multiply {b} by itself.", "What do you get if you square {b}?",
            "If I multiply {b} by itself, what comes out?", "Take the number {b} and square it.",
            "Let x = {b}. How much is x²?", "x is {b}. What is x squared?",
            "A square has sides of {b} cm. What is its area in cm²?",
            "What's the area of a square with side {b} m, in m²?",
            "{who} has a square garden, {b} m on each side. What is its area in m²?",
            "A square floor is {b} tiles long and {b} tiles wide. How many tiles is that?",
            "A square grid has {b} cells along each side. How many cells in all?",
            "How many fields does a square board of {b} by {b} have?",
            "A square picture has {b} pixels on each side. How many pixels is that?",
            "What surface does a square table top of side {b} cm have, in cm²?",
        ),
        "zh": (
            "{b}的平方等于几？", "正方形边长{b}厘米，面积是多少平方厘米？", "把{b}平方。",
            "{b}乘以它自己等于多少？", "两个{b}相乘得多少？", "设x={b}，x²等于多少？",
            "一块正方形地边长{b}米，面积多少平方米？", "边长为{b}的正方形面积是多少？",
            "正方形方阵每边站{b}人，一共多少人？",
            "正方形棋盘每边有{b}格，一共多少格？", "一张正方形图片每边{b}个像素，共有多少像素？",
            "正方形桌面边长{b}分米，面积是多少平方分米？", "x是{b}，x的平方是几？",
        ),
    },
    "cube": {
        "en": (
            "Cube {b}.", "{b}³ = ?", "What do you get if you cube {b}?",
            "Take the number {b} and cube it.", "Let x = {b}. How much is x³?",
            "A cube has edges of {b} cm. What is its volume in cm³?",
            "What's the volume of a cube with edge {b} m, in m³?",
            "{who} builds a big cube, {b} small cubes along every edge. How many small cubes is that?",
            "A box is {b} cm long, {b} cm wide and {b} cm high. Volume in cm³?",
            "A cube-shaped tank measures {b} dm on each edge. How many dm³ does it hold?",
            "How many unit cubes fill a cube whose edge is {b} units?",
            "x is {b}. What is x cubed?", "Multiply three factors of {b} together.",
        ),
        "zh": (
            "{b}的立方等于几？", "正方体棱长{b}厘米，体积是多少立方厘米？", "三个{b}相乘得多少？",
            "设x={b}，x³等于多少？", "棱长为{b}的正方体体积是多少？", "x是{b}，x的立方是几？",
            "正方体水箱棱长{b}分米，容积是多少立方分米？",
            "{who}用小方块拼大正方体，每条棱{b}块，一共要多少块？",
            "盒子的长、宽、高都是{b}厘米，体积是多少立方厘米？", "把{b}立方。",
        ),
    },
    "square root": {
        "en": (
            "Which positive number squared gives {n}?", "Which positive number times itself is {n}?",
            "Take the root of {n}.", "Take the square root of {n}.", "sqrt {n} = ?",
            "What positive number has {n} as its square?", "Extract the square root of {n}.",
            "A square has an area of {n} cm². How long is a side?", "{r} = ?",
            "What must I square to get {n}? The positive number, I mean.",
            "{who} has a square garden of {n} m². How many metres long is one side?",
            "How long is the side of a square room with {n} m² of floor, in metres?",
            "If x is positive and x² = {n}, what is x?", "x*x = {n} and x > 0. Find x.",
            "I squared a positive number and got {n}. What was the number?",
            "{who} multiplies a positive number by itself and gets {n}. What's that number?",
            "A square tile covers {n} cm². What is the length of its edge in cm?",
            "The area of a square is {n} m². Find its side.", "Square root: {n}",
        ),
        "zh": (
            "{n}开平方等于几？", "哪个正数的平方是{n}？", "正方形面积是{n}平方厘米，边长是多少？",
            "把{n}开平方。", "{r}=?", "哪个正数乘以自己等于{n}？", "{n}开根号是多少？",
            "一个正数的平方是{n}，这个数是多少？", "x²={n}且x>0，x是多少？",
            "{who}家有一块正方形菜地，面积{n}平方米，边长多少米？",
            "正方形房间面积{n}平方米，一边长多少米？", "{who}把一个正数乘以它自己，得{n}，这个数是几？",
            "给{n}开平方。", "一块正方形瓷砖面积是{n}平方厘米，边长几厘米？",
        ),
    },
    "cube root": {
        "en": (
            "Which number cubed gives {n}?", "What number has {n} as its cube?",
            "A cube has a volume of {n} cm³. How long is an edge?", "Take the cube root of {n}.",
            "Extract the cube root of {n}.", "What must I cube to get {n}?", "{r} = ?",
            "x³ = {n}. What is x?", "I cubed a number and got {n}. Which number was it?",
            "A cube-shaped box holds {n} cm³. What is the length of its edge in cm?",
            "{who} built a cube out of {n} small cubes. How many are along one edge?",
            "The volume of a cube is {n} m³. Find its edge.", "n*n*n = {n}. What is n?",
            "Three equal factors have the product {n}. What is each factor?",
            "How long is the edge of a cube-shaped tank of {n} dm³, in dm?", "Cube root: {n}",
        ),
        "zh": (
            "{n}开立方等于几？", "哪个数的立方是{n}？", "正方体体积是{n}立方厘米，棱长是多少？",
            "把{n}开立方。", "{r}=?", "x³={n}，x是多少？", "一个数的立方是{n}，这个数是几？",
            "三个相同的数相乘得{n}，这个数是多少？", "正方体水箱容积{n}立方分米，棱长多少分米？",
            "{who}用{n}个小方块拼成一个正方体，每条棱有几块？", "给{n}开立方。",
        ),
    },
}  # fmt: skip
# They need two factors and a base above 1.
FACTORS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Multiply {b} by itself so that it appears {n} times. What is the product?",
        "Write {b} down {n} times and multiply all of them. What comes out?",
        "What is the product of {n} factors, each of them {b}?",
        "Multiply {n} copies of {b} together.", "{n} numbers, all equal to {b}, are multiplied. Result?",
    ),
    "zh": (
        "{n}个{b}相乘等于多少？", "{n}个{b}连乘，积是多少？", "把{n}个{b}乘在一起，得多少？",
        "{n}个因数都是{b}，积是多少？",
    ),
}  # fmt: skip
# They need a base above 1, two factors and no sign.
GROWTH: dict[Language, tuple[str, ...]] = {
    "en": (
        "A lock has {n} places, and each can show any of {b} symbols. How many settings are there?",
        "Every hour one germ becomes {b} germs. Starting from a single germ, how many are there after {n} hours?",
        "Codes have {n} places with {b} possible signs for each, repeats allowed. How many codes?",
        "A test has {n} questions with {b} choices each. In how many ways can it be filled in?",
        "One paper is cut into {b} parts, each of these again into {b}, and so on. How many parts after {n} rounds?",
    ),
    "zh": (
        "密码锁有{n}位，每位有{b}种符号可选，一共有多少种密码？",
        "一个细菌每小时变成{b}个，从一个开始，{n}小时后有多少个？",
        "试卷有{n}道题，每题{b}个选项，一共有多少种填法？",
        "一张纸每次把每块都剪成{b}块，剪{n}次后共有多少块？",
    ),
}  # fmt: skip
# For a root that is not whole.
BETWEEN: dict[Language, tuple[str, ...]] = {
    "en": (
        "Between which two consecutive whole numbers does {r} lie?",
        "Which whole numbers are just below and just above the square root of {n}?",
        "The square root of {n} is between which two neighbouring integers?",
        "{r} isn't whole. Which two integers does it fall between?",
        "Name the consecutive integers on either side of {e}.",
        "Between what two whole numbers is the square root of {n}?",
    ),
    "zh": (
        "{r}在哪两个相邻的整数之间？", "根号{n}介于哪两个连续整数之间？",
        "{n}的算术平方根在哪两个整数之间？", "{r}不是整数，它夹在哪两个相邻整数中间？",
        "{e}在哪两个相邻整数之间？",
    ),
}  # fmt: skip
