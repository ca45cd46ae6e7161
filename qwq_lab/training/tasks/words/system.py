"""How people ask for the two unknowns of two equations."""

# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# ``{cases}`` is both equations in LaTeX.
WORDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Solve {e} and {f}.", "Solve the system {e}, {f}.", "{e}, {f}", "{e}; {f}",
        "Find {x} and {y}: {e}, {f}", "If {e} and {f}, what are {x} and {y}?",
        "Solve the system of equations:\n{e}\n{f}", "{e} and {f}. {x} = ? {y} = ?",
        "What are {x} and {y} when {e} and {f}?", "Solve for {x} and {y}: {e}; {f}",
        "Solve the simultaneous equations {e} and {f}.", "Given {e} and {f}, find {x}, {y}.",
        "Solve {cases}", "Solve ${e}$, ${f}$.",
        "Which {x} and {y} satisfy both {e} and {f}?", "I have {e} and {f}. Find {x} and {y}.",
        "Use elimination: {e}, {f}", "{e}\n{f}", "{e} and {f}", "{e}\n{f}\n{x}, {y}?",
        "Solve by substitution or elimination: {e} and {f}.", "Find the values of {x} and {y} if {e} and {f}.",
        "Determine {x} and {y} from {e} and {f}.", "Find the pair ({x}, {y}) with {e} and {f}.",
        "Two equations: {e} and {f}. What are {x} and {y}?", "Where do the lines {e} and {f} meet? Give {x} and {y}.",
        "The lines {e} and {f} cross at one point. Find its {x} and {y}.", "Both {e} and {f} hold. What are the unknowns?",
        "What's {x} and what's {y}, if {e} and also {f}?", "I know that {e} and that {f}. What are {x} and {y}?",
        "We know two things: {e}; {f}. Work out {x} and {y}.", "Suppose {e} while {f}. Compute {x} and {y}.",
        "Assume that {e} and {f}. Then what are {x} and {y}?", "Let {e} and {f}. Find both unknowns.",
        "Any idea what {x} and {y} are? {e}, {f}", "I'd like to know {x} and {y}: {e} and {f}.",
        "Help me solve this pair of equations: {e}, {f}", "Solve this linear system: {e}, {f}",
        "system: {e}, {f}", "{x} and {y} please: {e}, {f}", "Equation one is {e}, equation two is {f}. Find {x} and {y}.",
        "First equation: {e}. Second equation: {f}. Solution?", "Find numbers {x} and {y} such that {e} and {f}.",
        "Which values of {x} and {y} make {e} and {f} true at the same time?", "Calculate {x} and {y}, given {e}, {f}.",
        "Solve simultaneously: {e} and {f}", "Work out {x} and {y}.\n{e}\n{f}", "My homework: {e} and {f}. What are {x} and {y}?",
        "I got {e} and {f} from a word problem. How much are {x} and {y}?", "Can you find {x} and {y}? I only know {e} and {f}.",
        "If {e} and at the same time {f}, then {x} and {y} are what?", "Tell me both {x} and {y} when {e} and {f}.",
        "Get rid of one unknown and solve: {e}, {f}", "What is the solution of the system {e} and {f}?",
        "There are two unknowns, {x} and {y}, with {e} and {f}. Find them.", "The equations {e} and {f} have one common solution. Which?",
    ),
    "zh": (
        "解方程组{e}，{f}。", "解方程组：{e}, {f}", "{e}，{f}，求{x}和{y}。", "已知{e}，{f}，求{x}、{y}的值。",
        "如果{e}且{f}，{x}和{y}各是多少？", "解二元一次方程组：\n{e}\n{f}", "求{x}和{y}：{e}，{f}",
        "若{e}，{f}，则{x}=? {y}=?", "用消元法解：{e}；{f}", "解{cases}",
        "{e}和{f}同时成立时，{x}和{y}是多少？", "{e}，{f}", "{e}；{f}", "{e}\n{f}\n求{x}，{y}",
        "方程组{e}，{f}的解是什么？", "求方程组{e}，{f}的解。", "有两个方程：{e}和{f}，{x}、{y}分别是多少？",
        "第一个方程是{e}，第二个方程是{f}，求解。", "联立{e}和{f}，求{x}、{y}。", "{e}，而且{f}，{x}和{y}各等于几？",
        "满足{e}和{f}的{x}、{y}是多少？", "当{e}且{f}时，求{x}与{y}。", "由{e}和{f}求出{x}、{y}。",
        "直线{e}与{f}相交于一点，求交点的{x}和{y}。", "用代入法或加减法解：{e}，{f}", "帮忙解这个方程组：{e}，{f}",
        "我列出了{e}和{f}，{x}、{y}怎么求？各是多少？", "{x}和{y}是多少？已知{e}，{f}", "求两个未知数：{e}，{f}",
        "作业里的方程组：{e}，{f}，{x}、{y}等于几？", "设{e}，{f}，求{x}，{y}", "根据{e}、{f}算出{x}和{y}。",
        "知道{e}，又知道{f}，那{x}和{y}是几？", "{x}、{y}取何值时，{e}与{f}都成立？", "这组方程怎么解：{e}，{f}",
        "我想知道{x}和{y}：{e}，{f}", "假设{e}，同时{f}，{x}、{y}分别为多少？", "消去一个未知数求解：{e}，{f}",
    ),
}  # fmt: skip
# The sum stands before the difference; what is said first is the larger number.
SUM_AND_DIFFERENCE: dict[Language, tuple[str, ...]] = {
    "en": (
        "The sum of two numbers is {s} and their difference is {d}. Find the numbers.",
        "Two numbers add up to {s}; one is {d} more than the other. Find them.",
        "Which two numbers have the sum {s} and the difference {d}?",
        "Two numbers together make {s}, and they differ by {d}. What are they?",
        "I think of two numbers. Their sum is {s}, their difference {d}. Which ones?",
        "Find two numbers whose sum is {s} and whose difference is {d}.",
        "Sum {s}, difference {d}: which two numbers?", "two numbers, sum {s}, difference {d}",
        "What two numbers add to {s} and subtract to {d}?", "Two numbers total {s} and are {d} apart. What are they?",
        "The total of two numbers is {s}, and the larger exceeds the smaller by {d}. Find both.",
        "Adding two numbers gives {s}, subtracting them gives {d}. Which numbers are they?",
        "Split {s} into two parts that differ by {d}. What are the parts?", "Divide {s} into two numbers so that one is {d} larger than the other.",
        "Two numbers sum to {s} with a gap of {d} between them. Find the two.",
        "If two numbers combined are {s} and their difference is {d}, what are they?",
        "When I add my two numbers I get {s}; when I subtract the smaller from the larger I get {d}. What are my numbers?",
        "Any idea which two numbers make {s} altogether and differ by {d}?", "I'd like two numbers that sum to {s} and have difference {d}.",
        "One number is larger than another. Together they are {s}, and the difference is {d}. Find both numbers.",
        "Determine two numbers with total {s} and difference {d}.", "The sum is {s}. The difference is {d}. What are the two numbers?",
    ),
    "zh": (
        "两个数的和是{s}，差是{d}，求这两个数。", "两数之和为{s}，之差为{d}，这两个数是多少？",
        "两个数相加得{s}，相减得{d}，求这两个数。", "哪两个数的和是{s}，差是{d}？",
        "甲乙两数共{s}，甲比乙多{d}，甲乙各是多少？", "已知两数和{s}，差{d}，求两数。",
        "和是{s}，差是{d}，这两个数各是几？", "两个数加起来一共{s}，大数比小数多{d}，两个数分别是多少？",
        "把{s}分成两个数，它们相差{d}，这两个数是多少？", "我想了两个数，和是{s}，差是{d}，它们是几？",
        "大数与小数之和是{s}，大数减小数得{d}，求大数和小数。", "两数合起来是{s}，相差{d}，两数各是多少？",
        "和差问题：和{s}，差{d}，求这两个数。", "甲数加乙数等于{s}，甲数减乙数等于{d}，甲、乙两数各是多少？",
        "有两个数，它们的和为{s}，差为{d}，分别是几？", "什么样的两个数，和为{s}，差为{d}？", "求两个数，使它们的和是{s}，差是{d}。",
    ),
}  # fmt: skip
# Both amounts are asked for; only for a difference above 1. ``{w}`` has more; ``{c}`` is
# the measure word that the Chinese thing begins with.
SCENES: dict[Language, tuple[str, ...]] = {
    "en": (
        "{w} and {v} have {s} {t} altogether, and {w} has {d} more than {v}. How many does each have?",
        "Together {w} and {v} collected {s} {t}. {w} collected {d} more than {v}. How many did each of them collect?",
        "{s} {t} are shared by {w} and {v} so that {w} gets {d} more than {v}. How many does each get?",
        "In two boxes there are {s} {t} in all; the first box holds {d} more than the second. How many are in each box?",
        "How many {t} does each have, if {w} and {v} own {s} in total and {w} owns {d} more than {v}?",
        "A rope of {s} m is cut into two pieces, the first longer than the second by {d} m. How long are they?",
        "{w} and {v} scored {s} points between them, {w} beating {v} by {d}. How many points did each score?",
        "A class has {s} pupils, and the number of girls exceeds that of boys by {d}. How many girls and boys are there?",
        "A book and a pen cost {s} dollars together. The book costs more than the pen by {d} dollars. What does each cost?",
        "The ages of {w} and {v} add up to {s}, and {w} is older by {d} years. How old are they?",
        "{w} sold {t} on Saturday and Sunday: {s} over both days, and on Saturday more than on Sunday by {d}. How many on each day?",
        "A shelf and the box below it hold {s} {t}, the shelf having {d} more than the box. How many are in each?",
    ),
    "zh": (
        "{w}和{v}一共有{s}{t}，{w}比{v}多{d}{c}，两人各有多少{c}？", "{w}和{v}共收集了{s}{t}，{w}比{v}多收集{d}{c}，每人各收集多少{c}？",
        "把{s}{t}分给{w}和{v}，{w}比{v}多得{d}{c}，两人各得多少{c}？", "两个盒子里共有{s}{t}，第一盒比第二盒多{d}{c}，每盒各有多少{c}？",
        "一根{s}米长的绳子剪成两段，第一段比第二段长{d}米，两段各长多少米？", "{w}和{v}共得了{s}分，{w}比{v}多{d}分，两人各得几分？",
        "班里共{s}人，女生比男生多{d}人，女生和男生各多少人？", "一本书和一支笔共{s}元，书比笔贵{d}元，书和笔各多少钱？",
        "{w}和{v}的年龄和是{s}岁，{w}比{v}大{d}岁，两人各多少岁？", "{w}两天一共卖了{s}{t}，第一天比第二天多卖{d}{c}，两天各卖多少{c}？",
    ),
}  # fmt: skip
THINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "marbles", "stamps", "cards", "apples", "coins", "shells", "stickers", "books", "pencils", "balloons",
        "cookies", "sweets", "badges", "postcards", "toy cars", "magnets", "chestnuts", "eggs", "oranges",
        "tickets", "photos", "comics", "buttons", "beads", "flowers", "peaches", "crayons", "puzzles", "nuts",
        "candles", "tomatoes", "muffins",
    ),
    "zh": (
        "颗弹珠", "张邮票", "张卡片", "个苹果", "枚硬币", "个贝壳", "张贴纸", "本书", "支铅笔", "个气球", "块饼干",
        "颗糖", "枚徽章", "张明信片", "辆玩具车", "个鸡蛋", "个橙子", "张票", "张照片", "本漫画", "颗纽扣", "颗珠子",
        "朵花", "个桃子", "支蜡笔", "个核桃", "支蜡烛", "个番茄", "盒牛奶", "个面包",
    ),
}  # fmt: skip
