"""How people ask for the value of a calculation, in signs and in words."""
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# Around a calculation in signs.
SENTENCES: dict[Language, tuple[str, ...]] = {
    "en": (
        "Evaluate this expression: {e}", "What's the value of the expression {e}?",
        "Use the order of operations: {e}", "Result of {e}?", "Value of {e}?", "Solve this: {e}",
        "Here is an expression: {e}. Find its value.", "My worksheet says {e}. What's the answer?",
        "Simplify {e} to a single number.", "What number does {e} come out to?", "Do {e}.",
        "If I type {e} into a calculator, what should it show?", "{e} comes to what?",
        "I keep getting different numbers for {e}. What is right?", "What's {e} equal to?",
        "Any idea what {e} is?", "I'd like to know the value of {e}.", "Find the number {e} equals.",
        "The expression {e} equals which number?", "Determine the value of {e}.", "{e} makes?",
        "Write {e} as one number.", "{e}: answer?",
        "Mind the order of operations and work out {e}.", "What do we get if we work out {e}?",
        "How would you do {e}, and what's the result?", "To check my homework: {e}",
        "I got stuck on {e}. What is it?", "Can you do {e} in your head?", "Exercise: {e}",
        "With the usual rules of precedence, what is {e}?", "Figure out {e}.", "Crunch {e} for me.",
        "Fill in the blank: {e} = __", "Complete: {e} = ...", "Fill the gap: {e} = ?",
        "In my notebook stands {e}. What's the result?", "Which single number is {e}?",
    ),
    "zh": (
        "算式{e}的值是多少？", "按运算顺序计算：{e}", "{e}，结果是几？", "脱式计算：{e}", "求值：{e}",
        "作业里有一道题：{e}，答案是多少？", "{e}最后等于多少？", "计算下面的算式：{e}", "口算{e}。",
        "我想知道{e}等于多少。", "{e}到底得几？", "{e}一步步算下来是多少？",
        "我把{e}算错了，正确答案是多少？", "混合运算：{e}", "填空：{e}=（ ）", "{e}=___",
        "在计算器上输入{e}，会显示多少？", "写出{e}的得数。", "{e}的得数是多少？", "这道题怎么做：{e}",
        "求算式{e}的结果。", "注意运算顺序，{e}得多少？", "{e}应该等于多少？", "核对一下：{e}是多少？",
        "老师出的题：{e}，得多少？", "帮我看看{e}等于几。", "{e}化成一个数是多少？", "列式为{e}，得数是多少？",
        "算算看，{e}是多少？",
    ),
}  # fmt: skip
# Names of the result of one operation, for the frames of ``asking``; {a} comes first.
PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "+": {
        "en": (
            "the sum of {a} and {b}", "{a} plus {b}", "{a} increased by {b}", "{a} and {b} combined",
            "the total of {a} and {b}", "the result of adding {a} and {b}", "{a} added to {b}",
        ),
        "zh": ("{a}与{b}的和", "{a}加{b}", "{a}加上{b}", "{a}与{b}相加的和", "比{a}大{b}的数", "{a}、{b}两数之和"),
    },
    "-": {
        "en": (
            "{a} minus {b}", "the difference {a} minus {b}", "{a} take away {b}", "{a} decreased by {b}",
            "{a} less {b}", "{a} reduced by {b}", "the result of {a} minus {b}",
        ),
        "zh": ("{a}减{b}", "{a}减去{b}", "{a}减{b}的差", "比{a}小{b}的数", "{a}减去{b}的结果"),
    },
    "*": {
        "en": (
            "the product of {a} and {b}", "{a} times {b}", "{a} multiplied by {b}",
            "the result of multiplying {a} by {b}", "the product {a} times {b}",
        ),
        "zh": ("{a}与{b}的积", "{a}乘{b}", "{a}乘以{b}", "{a}和{b}的乘积", "{a}与{b}相乘的积"),
    },
    "/": {
        "en": (
            "the quotient of {a} and {b}", "{a} divided by {b}", "{a} over {b}",
            "the result of dividing {a} by {b}", "the ratio {a} over {b}",
        ),
        "zh": ("{a}除以{b}", "{a}除以{b}的商", "{a}与{b}的商", "{b}除{a}的商"),
    },
}  # fmt: skip
# Sentences for one operation; {a} comes first, for the order matters to a check.
ONE: dict[str, dict[Language, tuple[str, ...]]] = {
    "+": {
        "en": (
            "Add {a} and {b}.", "Add {a} to {b}.", "What do {a} and {b} add up to?", "To {a} add {b}. Result?",
            "If I have {a} and add {b}, what do I get?", "Start at {a} on the number line and go {b} to the right. Where do you land?",
            "x is {a}, y is {b}. What's x + y?", "Increase {a} by {b}.", "Put {a} and {b} together.",
        ),
        "zh": (
            "把{a}和{b}加起来。", "求{a}与{b}的和。", "{a}和{b}相加得多少？", "在{a}上加{b}，得几？",
            "甲数是{a}，乙数是{b}，两数之和是多少？", "一个加数是{a}，另一个加数是{b}，和是多少？",
        ),
    },
    "-": {
        "en": (
            "From {a} subtract {b}.", "From {a} take away {b}.", "What remains of {a} after subtracting {b}?",
            "If I have {a} and subtract {b}, what do I get?", "x is {a}, y is {b}. What's x - y?", "Decrease {a} by {b}.",
        ),
        "zh": (
            "从{a}里减去{b}。", "用{a}减去{b}，得多少？", "被减数是{a}，减数是{b}，差是多少？",
            "甲数是{a}，乙数是{b}，甲减乙得多少？", "把{a}减去{b}。",
        ),
    },
    "*": {
        "en": (
            "Multiply {a} by {b}.", "Multiply {a} and {b}.", "Form the product of {a} and {b}.",
            "What do I get if I multiply {a} by {b}?", "x is {a}, y is {b}. What's x times y?", "Factors {a} and {b}: product?",
        ),
        "zh": (
            "求{a}与{b}的积。", "{a}和{b}相乘得多少？", "把{a}乘以{b}。", "两个因数是{a}和{b}，积是多少？",
            "甲数是{a}，乙数是{b}，两数的乘积是多少？",
        ),
    },
    # Of whole numbers without a remainder; {a} is below 0, which no sweets are.
    "/": {
        "en": (
            "Divide {a} by {b}.", "What do I get if I divide {a} by {b}?", "Dividend {a}, divisor {b}. Quotient?",
            "x is {a}, y is {b}. What's x divided by y?", "Which number times {b} is {a}?", "What must I multiply {b} by to get {a}?",
            "If I have {a} and divide by {b}, what do I get?", "Numerator {a}, denominator {b}. What's the value?",
            "{who} divides {a} by {b}. What comes out?",
        ),
        "zh": (
            "求{a}除以{b}的商。", "{b}乘几等于{a}？", "被除数{a}，除数{b}，商是几？", "把{a}除以{b}。", "用{a}除以{b}，得多少？",
            "甲数是{a}，乙数是{b}，甲除以乙得多少？", "{who}用{a}除以{b}，结果是几？", "哪个数乘{b}得{a}？",
        ),
    },
}  # fmt: skip
# One operation after another on what came out.
STEPS: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "+": ("add {n}", "add on {n}"), "-": ("subtract {n}", "take away {n}"),
        "*": ("multiply by {n}", "multiply the result by {n}", "multiply that by {n}"),
        "/": ("divide by {n}", "divide the result by {n}", "divide that by {n}"),
    },
    "zh": {
        "+": ("加上{n}", "加{n}"), "-": ("减去{n}", "减{n}"), "*": ("乘以{n}", "乘{n}"), "/": ("除以{n}",),
    },
}  # fmt: skip
# {s} are the steps.
CHAINS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Start with {a}, {s}. What do you get?", "Take {a}, {s}. What's the result?", "Begin at {a}: {s}. Result?",
        "If I take {a}, {s}, where do I end up?", "I think of {a}. Now {s}. Which number is it?",
        "Which number comes out if you start from {a}, {s}?", "Starting from {a}, {s}. Final number?",
        "My number is {a}. I {s}. What do I have now?", "{who} writes down {a}. Next steps: {s}. What comes out?",
        "A number machine gets {a}. It works like this: {s}. What does it give back?",
        "Enter {a}, {s}. What is on the display after the last step, if = is pressed every time?",
        "What is the outcome of these steps: take {a}, {s}?", "Number {a}: {s}. What is it at the end?",
    ),
    "zh": (
        "从{a}开始，{s}，结果是多少？", "把{a}{s}，最后得多少？", "先写下{a}，{s}，得几？",
        "{who}想了一个数{a}，{s}，结果是多少？", "一个数是{a}，先{s}，最后是多少？",
        "{a}先{s}，结果是几？", "拿{a}来算：先{s}，得多少？", "数字机器输入{a}，依次{s}，输出是多少？",
        "用{a}{s}，等于几？", "起点是{a}，{s}，终点是几？",
    ),
}  # fmt: skip
# Names of inner operations, and what is done with {x} and {y}.
INNER: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "+": ("the sum of {a} and {b}", "the total of {a} and {b}"),
        "-": ("the result of {a} minus {b}", "the difference {a} minus {b}"),
        "*": ("the product of {a} and {b}", "the result of {a} times {b}"),
        "/": ("the quotient of {a} and {b}", "the result of {a} divided by {b}"),
    },
    "zh": {
        "+": ("{a}与{b}的和", "{a}加{b}的和"), "-": ("{a}减{b}的差", "{a}减去{b}的差"),
        "*": ("{a}与{b}的积", "{a}乘{b}的积"), "/": ("{a}除以{b}的商",),
    },
}  # fmt: skip
OUTER: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "+": ("Add {y} to {x}.", "What do you get if you add {y} to {x}?", "Take {x} and add {y} to it. Result?", "Increase {x} by {y}."),
        "-": (
            "Subtract {y} from {x}.", "From {x} subtract {y}.", "What do you get if you take {y} away from {x}?",
            "Decrease {x} by {y}.", "What is left when {y} is subtracted from {x}?",
        ),
        "*": ("Multiply {x} by {y}.", "What do you get if you multiply {x} by {y}?", "Take {x} and multiply it by {y}. Result?"),
        "/": ("Divide {x} by {y}.", "What do you get if you divide {x} by {y}?", "Take {x} and divide it by {y}. Result?"),
    },
    "zh": {
        "+": ("{x}加上{y}，和是多少？", "用{x}加上{y}，得多少？", "求{x}加上{y}是多少。"),
        "-": ("{x}减去{y}，差是多少？", "用{x}减去{y}，得多少？", "从{x}里减去{y}，还剩多少？"),
        "*": ("{x}乘以{y}，积是多少？", "用{x}乘以{y}，得多少？", "求{x}乘以{y}是多少。"),
        "/": ("{x}除以{y}，商是多少？", "用{x}除以{y}，得多少？", "求{x}除以{y}是多少。"),
    },
}  # fmt: skip
# In Chinese what is done second to {x} is said before it, where a name could run on.
OUTER_LAST: dict[str, tuple[str, ...]] = {
    "+": ("先求{y}，再用{x}加上它，得多少？", "算出{y}，然后和{x}相加，结果是多少？"),
    "-": ("先求{y}，再用{x}减去它，得多少？", "算出{y}，然后从{x}里减去这个数，结果是多少？"),
    "*": ("先求{y}，再用{x}乘以它，得多少？", "算出{y}，然后和{x}相乘，结果是多少？"),
    "/": ("先求{y}，再用{x}除以它，得多少？", "算出{y}，然后用{x}除以这个数，结果是多少？"),
}  # fmt: skip
# They fit only a second number above 0.
FORWARDS = ("ncrease", "ecrease", "educed", "to the right", "比{a}", "在{a}上")
