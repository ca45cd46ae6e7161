"""How people ask for the solution of a linear equation."""

# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

WORDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Solve {e}.", "Solve for {x}: {e}", "Solve {e} for {x}.", "{e}, {x} = ?",
        "What is {x} if {e}?", "Find {x}: {e}", "If {e}, what is {x}?", "{e}",
        "Find the value of {x} when {e}.", "Given {e}, find {x}.",
        "Solve the equation {e}.", "{e}. What is {x}?", "For which {x} is {e}?",
        "Find the solution of {e}.", "What's the solution to {e}?", "Work out {x} from {e}.",
        "{e}, so {x} is what?", "{e}, find {x}", "{e} solve for {x}", "{x}=? when {e}",
        "What number does {x} stand for in {e}?", "Which value of {x} satisfies {e}?",
        "What does {x} equal in the equation {e}?", "Isolate {x} in {e}.",
        "Determine {x} given that {e}.", "Knowing that {e}, how much is {x}?",
        "Make {x} the subject and give its value: {e}", "Rearrange {e} to find {x}.",
        "What value of {x} makes {e} true?", "Which number must {x} be so that {e}?",
        "Suppose {e}. What must {x} be?", "Let {e}. Compute {x}.",
        "I'd like to know {x}: {e}", "Any idea what {x} is if {e}?",
        "Can you get {x} out of {e}?", "I can't find {x} in {e}. What is it?",
        "Help me solve {e}.", "How big is {x} when {e}?", "{e} => {x} = ?",
        "Solve the linear equation {e} and give {x}.", "unknown {x}, equation {e}",
        "Calculate the unknown {x} in {e}.", "Could you solve {e} for me?",
        "I need {x}. The equation is {e}.", "What do I get for {x} in {e}?",
        "Assuming {e}, what's the value of {x}?", "The equation {e} holds. Find {x}.",
        "We know that {e}. What is the value of {x}?", "It is given that {e}; determine {x}.",
        "root of {e}", "Find the root of the equation {e}.", "Equation: {e}. Unknown: {x}.",
        "$${e}$$ Solve for ${x}$.", "If ${e}$, then ${x}=$?", "Let's solve {e}. {x} is?",
        "Which {x} fits the equation {e}?", "Tell me {x} if {e} is true.",
        "What should I put in place of {x} so that {e}?", "{e}; {x}?",
        "Get {x} by itself: {e}", "Balance the equation {e} and tell me {x}.",
    ),
    "zh": (
        "解方程{e}。", "解方程：{e}", "{e}，求{x}。", "如果{e}，{x}等于多少？",
        "求{x}：{e}", "已知{e}，求{x}的值。", "{e}，{x}是多少？", "若{e}，则{x}=?",
        "{e}，{x}=?", "方程{e}的解是什么？", "求方程{e}的解。", "解一元一次方程{e}。",
        "{e}，解出{x}", "{x}取什么值时{e}？", "当{e}时，{x}的值是多少？",
        "{e}里的{x}是几？", "{e}，那{x}是几？", "怎么解{e}？{x}得多少？",
        "这个方程怎么解：{e}", "有方程{e}，{x}应该是多少？", "{x}等于几才能使{e}成立？",
        "使{e}成立的{x}是多少？", "求未知数{x}：{e}", "设{e}，求{x}",
        "假如{e}，那么{x}等于几？", "我想知道{e}里{x}是多少。", "帮忙解一下{e}。",
        "能不能帮我解出{e}中的{x}？", "算出{e}中{x}的值。", "{e}，未知数{x}是多少？",
        "由{e}求出{x}。", "根据{e}，算算{x}是多少。", "方程：{e}，求解。",
        "把{x}解出来：{e}", "{e}的根是多少？", "请问满足{e}的{x}是几？",
        "${e}$，求${x}$。", "要让{e}成立，{x}该填几？", "{e}，求未知数的值",
        "一道方程题：{e}，{x}是几？", "这题不会：{e}，{x}等于多少？",
    ),
}  # fmt: skip
# A situation and a question, drawn independently.
SETTINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "My homework says {e}.", "Our teacher wrote {e} on the board.",
        "On the worksheet there is {e}.", "I've got the equation {e}.",
        "I'm stuck on {e}.", "There is an equation in my book: {e}.",
        "My daughter has to solve {e}.", "In the test we had {e}.",
        "Here is my equation: {e}.", "I wrote down {e}.", "We know {e}.",
        "My little brother asks about {e}.", "Look at this equation: {e}.",
        "I want to check my result for {e}.", "My calculator is broken and I have {e}.",
        "Next exercise: {e}.", "I'm practising algebra, and it says {e}.",
    ),
    "zh": (
        "作业里有一道题：{e}。", "老师在黑板上写了{e}。", "练习册上有方程{e}。",
        "我有一个方程：{e}。", "这道题我卡住了：{e}。", "考试考了{e}。",
        "弟弟问我{e}怎么解。", "我想验算一下，{e}。", "有这样一个方程：{e}。",
        "课本上写着{e}。", "看这个方程，{e}。", "我列出的方程是{e}。", "女儿的作业是{e}。",
    ),
}  # fmt: skip
ASKS: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is {x}?", "What's {x}?", "Which {x} makes it true?", "What value does {x} have?",
        "What must {x} be?", "Find {x}.", "How much is {x}?", "Solve it for {x}.",
        "What number is {x}?", "What do you get for {x}?", "Work out {x}.",
        "Can you find {x}?", "What is the solution?", "Tell me the value of {x}.",
    ),
    "zh": (
        "{x}是多少？", "求{x}。", "{x}等于几？", "{x}的值是多少？", "解是什么？",
        "请解出{x}。", "{x}应该是几？", "{x}该等于多少？", "帮我求出{x}。", "答案{x}是几？",
        "那么{x}等于多少？",
    ),
}  # fmt: skip

# The equation told in words about "a number"; by its form. ``{does}``, ``{done}``,
# ``{to}``, ``{sign}`` and ``{more}`` come from SHIFTS.
SHIFTS: dict[Language, dict[str, dict[str, tuple[str, ...]]]] = {
    "en": {
        "+": {
            "does": ("add {b}", "add {b} to it"), "done": ("{b} is added",),
            "to": ("add {b} to",), "sign": ("plus {b}", "increased by {b}"),
            "more": ("{b} more than",),
        },
        "-": {
            "does": ("subtract {b}", "take away {b}", "take {b} off"),
            "done": ("{b} is subtracted", "{b} is taken away"),
            "to": ("subtract {b} from", "take {b} away from"),
            "sign": ("minus {b}", "decreased by {b}", "reduced by {b}"),
            "more": ("{b} less than",),
        },
    },
    "zh": {
        "+": {
            "does": ("加上{b}", "加{b}", "再加{b}"), "done": ("加上{b}",),
            "to": ("加上{b}",), "sign": ("加{b}", "加上{b}"), "more": ("多{b}",),
        },
        "-": {
            "does": ("减去{b}", "减{b}", "再减去{b}"), "done": ("减去{b}",),
            "to": ("减去{b}",), "sign": ("减{b}", "减去{b}"), "more": ("少{b}",),
        },
    },
}  # fmt: skip
IN_WORDS: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "shift": (
            "I think of a number and {does}. The result is {c}. {what}",
            "A number {sign} is {c}. {what}", "If you {to} a number, you get {c}. {what}",
            "When I {to} a certain number I end up with {c}. {what}",
            "{more} a number is {c}. {what}", "{to} my secret number and you have {c}. {what}",
            "After {done}, a number becomes {c}. {what}", "An unknown number {sign} gives {c}. {what}",
            "Some number {sign} equals {c}. {what}", "Ben picks a number. {more} his number is {c}. {what}",
        ),
        "times": (
            "{a} times a number is {c}. {what}", "A number times {a} equals {c}. {what}",
            "I multiply a number by {a} and get {c}. {what}", "The product of {a} and a number is {c}. {what}",
            "If a number is multiplied by {a}, the result is {c}. {what}",
            "I think of a number. {a} times it makes {c}. {what}",
            "Lena multiplies her secret number by {a} and gets {c}. {what}",
            "{a} multiplied by an unknown number gives {c}. {what}",
        ),
        "both": (
            "I think of a number, multiply it by {a}, then {does} and get {c}. {what}",
            "Take a number, multiply it by {a} and {does}: the result is {c}. {what}",
            "{a} times a number, {sign}, is {c}. {what}", "{more} {a} times a number is {c}. {what}",
            "If you {to} {a} times a number, you get {c}. {what}",
            "A number is multiplied by {a}, then {done}. The result is {c}. {what}",
            "Multiply my number by {a}, then {does}. That makes {c}. {what}",
            "Sara picks a number. She multiplies it by {a}; after {done} she has {c}. {what}",
            "The product of {a} and a number, {sign}, equals {c}. {what}",
            "When {done} after multiplying a number by {a}, the outcome is {c}. {what}",
        ),
        "brackets": (
            "I think of a number, {does} and multiply the result by {a}. I get {c}. {what}",
            "First {to} a number, then multiply everything by {a}: you get {c}. {what}",
            "A number is taken, {done}, and the result is multiplied by {a}. That gives {c}. {what}",
            "{a} times the quantity a number {sign} is {c}. {what}",
            "If I {to} a number and then multiply the result by {a}, I end up with {c}. {what}",
            "Tom picks a number. {more} it, multiplied by {a}, is {c}. {what}",
        ),
        "sides": (
            "{a} times a number, {sign}, equals {right}. {what}",
            "{a} times a number, {sign}, is the same as {right}. {what}",
            "I think of a number. {a} times it, {sign}, makes {right}. {what}",
            "{more} {a} times a number is equal to {right}. {what}",
            "If you {to} {a} times a number, you get {right}. {what}",
        ),
        "what": (
            "What is the number?", "Find the number.", "Which number is it?", "What number is that?",
            "What's the number?", "Work out the number.", "Determine the number.",
        ),
    },
    "zh": {
        "shift": (
            "一个数{sign}等于{c}，{what}", "我想了一个数，{does}得到{c}，{what}", "某数{sign}是{c}，{what}",
            "一个数{done}后变成{c}，{what}", "把一个数{done}，结果是{c}，{what}", "比一个数{more}的数是{c}，{what}",
            "未知数{sign}的结果为{c}，{what}", "小明想了个数，{does}后正好是{c}，{what}",
        ),
        "times": (
            "一个数的{a}倍是{c}，{what}", "某数乘{a}等于{c}，{what}", "{a}乘一个数得{c}，{what}",
            "我想了一个数，乘以{a}得{c}，{what}", "一个数扩大到原来的{a}倍是{c}，{what}",
            "{a}和一个数的积是{c}，{what}", "{a}个相同的数加起来是{c}，{what}",
        ),
        "both": (
            "一个数的{a}倍{sign}等于{c}，{what}", "某数乘{a}，{does}，得{c}，{what}",
            "我想了一个数，先乘{a}，然后{done}，结果是{c}，{what}", "比一个数的{a}倍{more}的数是{c}，{what}",
            "把一个数乘以{a}，{does}，得到{c}，{what}", "{c}比一个数的{a}倍{more}，{what}",
            "小红心里想一个数，乘{a}后{done}等于{c}，{what}", "{a}与某数的积{sign}是{c}，{what}",
        ),
        "brackets": (
            "一个数{done}后再乘{a}，得{c}，{what}", "某数先{done}，所得的结果乘{a}等于{c}，{what}",
            "我想了一个数，{done}，再把结果乘以{a}，得到{c}，{what}",
            "把一个数{done}，再扩大到{a}倍，结果是{c}，{what}", "一个数{done}所得结果的{a}倍是{c}，{what}",
        ),
        "sides": (
            "一个数的{a}倍{sign}等于{right}，{what}", "某数乘{a}再{done}，和{right}相等，{what}",
            "一个数的{a}倍{sign}与{right}相等，{what}", "我想了一个数，它的{a}倍{sign}正好是{right}，{what}",
        ),
        "what": ("求这个数。", "这个数是多少？", "这个数是几？", "这个数等于多少？", "求出原来的数。", "那个数是多少？"),
    },
}  # fmt: skip
# The right side: the factor may be 1, the shift may be missing.
RIGHT: dict[Language, tuple[str, str, str, str]] = {
    "en": ("{d} times the same number", "the number itself", ", plus {f}", ", minus {f}"),
    "zh": ("它的{d}倍", "它本身", "加{f}", "减{f}"),
}  # fmt: skip
# Everyday life as ``ax+b=c`` or ``ax-b=c`` with a positive solution; ``{c}`` is the whole.
SCENES: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "+": (
            "{a} {t} of the same price and a bag for {b} dollars cost {c} dollars together. What does one of the {t} cost?",
            "I bought {a} {t}, all at the same price, and paid {b} dollars for delivery: {c} dollars in all. What did one of the {t} cost?",
            "A taxi charges {b} dollars plus the same amount for each km. A ride of {a} km costs {c} dollars. How many dollars is it per km?",
            "{w} starts with {b} dollars, adds the same amount every week and has {c} dollars after {a} weeks. How many dollars are added each week?",
            "{a} equally full boxes and {b} loose {t} make {c} {t} in all. How many {t} are in each box?",
            "A gym costs {b} dollars to join and then a fixed amount a month. After {a} months {w} has paid {c} dollars. What is the monthly fee in dollars?",
            "Of {c} {t}, {b} stay on the table and the others go evenly into {a} bags. How many {t} are in each bag?",
            "How many {t} are in one box, if {a} boxes with the same number of {t} and another {b} {t} make {c} altogether?",
            "A plant was {b} cm tall, grew by the same amount every week and is {c} cm tall after {a} weeks. By how many cm did it grow each week?",
            "{w} ran {a} equal laps and then another {b} m, {c} m in total. How many metres is one lap?",
        ),
        "-": (
            "{a} {t} of the same price cost {c} dollars after a discount of {b} dollars. What does one of the {t} cost without the discount?",
            "{w} fills {a} bags with equally many {t}, then takes {b} of them out again; {c} are left. How many {t} were put into each bag?",
            "{w} earns the same amount on each of {a} days, spends {b} dollars of it and has {c} dollars left. How many dollars a day is that?",
            "I had {a} equally full boxes of {t}. I gave away {b} {t} and still have {c}. How many {t} were in each box?",
        ),
    },
    "zh": {
        "+": (
            "{a}张同样的票加上{b}元手续费一共{c}元，一张票多少元？", "买{a}本同样的书，再付{b}元运费，共{c}元，每本书多少元？",
            "出租车起步收{b}元，另外每千米收同样多的钱，坐了{a}千米共付{c}元，每千米多少元？",
            "{w}原有{b}元，每周存同样多的钱，{a}周后有{c}元，每周存多少元？",
            "{a}个装得一样多的盒子，外加散放的{b}{t}，一共{c}{t}，每盒装多少{m}？",
            "把{c}{t}留下{b}{m}，其余平均装进{a}个袋子，每袋装多少{m}？",
            "一棵树苗原来高{b}厘米，每年长得一样多，{a}年后高{c}厘米，每年长多少厘米？",
            "{w}跑了{a}圈，又跑了{b}米，一共跑了{c}米，一圈多少米？",
        ),
        "-": (
            "买{a}本同样的书，优惠{b}元后付了{c}元，每本书原价多少元？",
            "{w}有{a}盒同样多的糖，送出{b}颗后还剩{c}颗，每盒原有多少颗？",
            "{w}每天挣同样多的钱，{a}天后花掉{b}元，还剩{c}元，每天挣多少元？",
            "{a}个袋子装得一样多，拿出{b}{t}后还剩{c}{t}，每袋原来装多少{m}？",
        ),
    },
}  # fmt: skip
