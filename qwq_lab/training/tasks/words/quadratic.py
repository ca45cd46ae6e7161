"""How people ask for the roots of a quadratic equation."""

# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

WORDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Solve {e}.", "Solve {e} for {x}.", "Find the roots of {e}.", "{e}", "{e}, {x} = ?",
        "What are the solutions of {e}?", "Solve the quadratic equation {e}.", "For which {x} is {e}?",
        "Find all integers {x} with {e}.", "Roots of {e}?", "If {e}, what can {x} be?", "Solve ${e}$.",
        "Find {x}: {e}", "{e}. What is {x}?", "Solve by factoring: {e}", "Please find both solutions of {e}.",
        "Which values of {x} satisfy {e}?", "I need to solve {e}.", "What's {x} if {e}?", "solve: {e}",
        "{e} solve for {x}", "roots: {e}", "{e}, find {x}", "{e}, {x}?", "Work out {x} when {e}.",
        "Find every {x} that satisfies {e}.", "Give all solutions of {e}.", "Determine the roots of the equation {e}.",
        "Find all integer values of {x} for which {e}.", "What are all possible values of {x} in {e}?",
        "Which integers solve {e}?", "Given {e}, find {x}.", "Given that {e}, determine all values of {x}.",
        "Suppose {e}. What values can {x} take?", "Let {e}. Find {x}.", "Which numbers fit in for {x} in {e}?",
        "Where does {e} hold? List every {x}.", "What values make {e} true?", "Help me solve {e}.",
        "Any idea which {x} solve {e}?", "I'd like to know the roots of {e}.", "I'm stuck on {e}. What is {x}?",
        "My homework says {e}. What can {x} be?", "Our teacher wrote {e} on the board. Find {x}.",
        "To check my result: what are the solutions of {e}?", "I have the quadratic {e}. What are its roots?",
        "Factor and solve: {e}", "Find the integer roots of {e}.", "Calculate {x}: {e}", "Solve the second-degree equation {e}.",
        "Use factoring or the quadratic formula for {e}; which {x} come out?", "Could you solve {e} for me?",
        "The equation {e} is given. Find its solutions.", "quadratic equation {e}, solutions?", "Here is an equation: {e}. Solve it for {x}.",
        "Tell me all {x} such that {e}.", "What do I get for {x} in {e}?", "The unknown {x} satisfies {e}. What is {x}?",
        "Which numbers are roots of {e}?", "How do I solve {e}? I need the values of {x}.", "Find the solution set of {e}.",
    ),
    "zh": (
        "解方程{e}。", "解方程：{e}", "{e}，求{x}。", "求{e}的根。", "{e}的解是什么？", "解一元二次方程{e}。",
        "{e}，{x}等于多少？", "已知{e}，求{x}的值。", "{e}的两个根是多少？", "用因式分解法解{e}。", "解${e}$。",
        "求满足{e}的整数{x}。", "若{e}，则{x}=?", "{e}，{x}=?", "{e}，{x}是多少？", "{x}取哪些值时{e}？",
        "方程{e}的根是什么？", "求方程{e}的所有解。", "求一元二次方程{e}的根。", "如果{e}，{x}可以是几？",
        "{e}有哪些解？", "哪些{x}满足{e}？", "使{e}成立的{x}有哪些？", "当{e}时，{x}等于几？", "帮忙解一下{e}。",
        "这个二次方程怎么解：{e}", "我想知道{e}的解。", "作业题：{e}，求{x}。", "老师写了方程{e}，{x}是几？",
        "解出{x}：{e}", "用十字相乘法解{e}。", "用配方法、公式法或因式分解解{e}，{x}等于多少？", "设{e}，求{x}的所有值。",
        "算出{e}中的{x}。", "二次方程{e}的解有哪些？", "未知数{x}满足{e}，{x}是多少？", "{e}，求{x}的所有可能值。",
        "哪些整数是{e}的根？", "这题不会：{e}，{x}该是多少？", "${e}$，求${x}$。", "验算一下，{e}的根是多少？", "求{e}的整数解。",
        "由{e}求{x}。", "有方程{e}，请求出它的根。",
    ),
}  # fmt: skip
# Where the equation was met, and the question; drawn independently.
MET: dict[Language, tuple[str, ...]] = {
    "en": (
        "My homework says {e}.", "Our teacher wrote {e} on the board.", "On the worksheet there is {e}.",
        "I've got the quadratic equation {e}.", "I'm stuck on {e}.", "There is an equation in my book: {e}.",
        "My daughter has to solve {e}.", "In the test we had {e}.", "Here is a quadratic: {e}.", "I ended up with {e}.",
        "We know {e}.", "Look at this equation: {e}.", "I want to check my result for {e}.", "I'm practising quadratics, and it says {e}.",
    ),
    "zh": (
        "作业里有一道题：{e}。", "老师在黑板上写了{e}。", "练习册上有方程{e}。", "我有一个二次方程：{e}。", "这道题我卡住了：{e}。",
        "考试考了{e}。", "我想验算一下，{e}。", "有这样一个方程：{e}。", "课本上写着{e}。", "最后我得到{e}。", "女儿的作业是{e}。",
    ),
}  # fmt: skip
ASKS: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is {x}?", "What can {x} be?", "Which {x} make it true?", "Find all {x}.", "What are the roots?", "Solve it for {x}.",
        "What do you get for {x}?", "Can you find the solutions?", "What are the solutions?", "Tell me every value of {x}.",
        "Which values does {x} have?", "Find {x} by factoring.", "Work out {x}.",
    ),
    "zh": (
        "{x}是多少？", "求{x}。", "{x}等于几？", "它的根是什么？", "解是什么？", "请解出{x}。", "{x}可以是哪些数？", "求它的所有解。",
        "用因式分解求{x}。", "帮我求出{x}。", "有哪些解？",
    ),
}  # fmt: skip
# The equation told in words about an integer; ``{terms}`` is joined from TERMS.
IN_WORDS: dict[Language, tuple[str, ...]] = {
    "en": (
        "The square of an integer{terms}, is {c}. What can the number be?",
        "I square an integer; the square{terms}, makes {c}. Which numbers are possible?",
        "An integer squared{terms}, equals {c}. Find all such integers.",
        "Which integers have this property: the square of the number{terms}, gives {c}?",
        "Take the square of an unknown integer. That square{terms}, comes to {c}. What could the number be?",
        "I think of an integer. Its square{terms}, is {c}. What are the possible numbers?",
    ),
    "zh": (
        "一个整数的平方{terms}等于{c}，这个数可能是多少？", "某整数的平方{terms}，结果是{c}，求所有这样的数。",
        "我想了一个整数，它的平方{terms}得{c}，这个数可以是几？", "有一个整数，它的平方{terms}等于{c}，这个整数可以是哪些？",
        "一个整数的平方{terms}是{c}，求这个数的所有可能值。",
    ),
}  # fmt: skip
# One time the number, several times, a constant; each with the sign before it.
TERMS: dict[Language, tuple[dict[str, str], str, str, str]] = {
    "en": ({"+": ", plus ", "-": ", minus "}, "the number itself", "{n} times the number", "{n}"),
    "zh": ({"+": "加上", "-": "减去"}, "这个数本身", "这个数的{n}倍", "{n}"),
}  # fmt: skip
