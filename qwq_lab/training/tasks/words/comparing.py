"""How people ask which number is the larger or the smaller one."""

# ruff: noqa: E501 - lists of sentences; Chinese characters count double

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

ADJECTIVES: dict[Language, dict[str, tuple[tuple[str, str], ...]]] = {
    "en": {
        "large": (("larger", "largest"), ("bigger", "biggest"), ("greater", "greatest"), ("higher", "highest"), ("larger", "largest")),
        "small": (("smaller", "smallest"), ("smaller", "smallest"), ("lower", "lowest"), ("less", "least")),
    },
    "zh": {"large": (("大", "大"),), "small": (("小", "小"),)},
}  # fmt: skip
EXTREME: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {"large": ("maximum", "max"), "small": ("minimum", "min")},
    "zh": {"large": ("最大值", "最大数"), "small": ("最小值", "最小数")},
}
# ``{either}`` are the numbers with "or" before the last one.
WHICH: dict[Language, tuple[str, ...]] = {
    "en": (
        "Which is {more}: {n}?", "Which number is {more}, {either}?", "Which is the {most} of {n}?", "What is the {most} number: {n}?",
        "Which is {more}, {either}?", "{either}, which one is {more}?", "Find the {most} of {n}.", "Tell me which is {more}: {either}",
        "Compare {n}: which is {more}?", "Of {n}, which is {more}?", "Which one is {more}? {either}", "What's {more}, {either}?",
        "{either}: what's {more}?", "Name the {most} number among {n}.", "Pick the {most}: {n}", "Which of these is the {most}? {n}",
        "{n}. Which one is the {most}?", "Here are some numbers: {n}. Which one is the {most}?", "What is the {extreme} of {n}?",
        "{extreme} of {n}?", "Determine the {extreme}: {n}", "I can't decide whether {either} is {more}. Which one is it?",
        "I have to choose the {most} number from {n}. Which one do I take?", "We're comparing {n}. Which number is {more}?",
        "My friend and I argue about which is {more}, {either}. Which one is it?", "Do you know which is {more}, {either}?",
        "Circle the {most} number: {n}", "For homework I must find the {most} of {n}.", "Give me the {most} one out of {n}.",
        "Look at {n} and tell me the {most}.", "{either} - which is {more}?", "Which has the {most} value, {either}?", "Any idea which is {more}, {either}?",
        "the {most} out of {n}", "{most}: {n}", "Somebody wrote {n} on the board. Which number is the {most}?",
        "Which of the numbers {n} is {more} than the rest?", "If you compare {n}, which comes out {more}?", "Select the {most} value. {n}",
        "Among {n}, what's the {most} value?", "I'd like to know which number is {more}: {either}.",
    ),
    "zh": (
        "{n}哪个{more}？", "{n}中哪个{more}？", "{n}，哪个数{more}？", "比较{n}，哪个{more}？", "哪个{more}：{n}？", "{n}谁{more}？", "找出{n}中最{more}的数。",
        "{n}里面最{more}的是哪个？", "{n}当中，最{more}的数是几？", "哪个数最{more}？{n}", "{n}的{extreme}是多少？", "求{n}的{extreme}。", "请选出最{more}的数：{n}",
        "我分不清{n}哪个{more}，是哪个？", "有这几个数：{n}，最{more}的是哪个？", "{n}比一比，谁{more}？", "比大小：{n}，哪个{more}？", "作业题：{n}，哪个数{more}？",
        "同学说不清{n}哪个{more}，到底是哪个？", "把{n}比较一下，{more}的是哪个？", "{n}之中哪个数值{more}？", "{n}，{more}的那个是几？", "你觉得{n}哪个{more}？",
        "{n}，挑最{more}的一个。", "黑板上写着{n}，哪个数最{more}？", "下面哪个数{more}？{n}", "{n}里谁最{more}？", "写出{n}中最{more}的数。", "想知道{n}哪个{more}。",
        "从{n}里找{extreme}。",
    ),
}  # fmt: skip
PAIR: dict[Language, tuple[str, ...]] = {
    "en": (
        "Which of the two is {more}, {either}?", "Is {a} or {b} {more}?", "Is it {a} or {b} that is {more}?", "What is {more} - {a} or {b}?", "{a} or {b}: the {more} number, I mean.", "Choose the {more} number: {either}", "One of {a} and {b} is {more} than the other. Which one?", "Which of the two numbers {n} is {more}?", "Compare {a} with {b}. Which is {more}?", "{a} vs {b}, which is {more}?",
        "{a} versus {b}: the {more} one?", "{more}: {either}?", "Two numbers, {a} and {b}. Name the {more} one.", "Between {a} and {b}, which is {more}?",
        "I got {a} and my friend got {b}. Which number is {more}?", "If one number is {a} and the other is {b}, which number is {more}?",
        "{a} compared to {b}, which one is {more}?", "Given x = {a} and y = {b}, which number is {more}?", "Take the {more} of {a} and {b}.", "What is the {more} one of {a} and {b}?",
    ),
    "zh": (
        "{a}和{b}相比，哪个{more}？", "{a}跟{b}，哪个数更{more}？", "{a}与{b}两个数，{more}的是哪个？", "{a}和{b}哪个更{more}一些？", "一个数是{a}，另一个是{b}，哪个数{more}？",
        "{a}还是{b}{more}？", "是{a}{more}还是{b}{more}？", "我算得{a}，同桌算得{b}，哪个数{more}？", "{a}对{b}，哪个更{more}？", "两个数{a}和{b}，较{more}的是几？",
    ),
}  # fmt: skip
LARGE: dict[Language, tuple[str, ...]] = {
    "en": (
        "Which number lies further to the right on the number line, {either}?", "What's the top value here: {n}",
        "Which number would come last if {n} were sorted in ascending order?", "Which number exceeds the rest: {n}?",
    ),
    "zh": (
        "在数轴上，{n}哪个最靠右？", "{n}按从小到大排，排在最后的是哪个？", "{n}中哪个数超过其他的数？",
    ),
}  # fmt: skip
SMALL: dict[Language, tuple[str, ...]] = {
    "en": (
        "Which number lies further to the left on the number line, {either}?", "What's the bottom value here: {n}", "Which is closest to zero, {either}?",
        "Which number would come first if {n} were sorted in ascending order?", "Which of {n} is below the rest?",
    ),
    "zh": (
        "在数轴上，{n}哪个最靠左？", "{n}按从小到大排，排在最前的是哪个？", "{n}中哪个数最接近0？",
    ),
}  # fmt: skip
IS_IT: dict[Language, tuple[str, ...]] = {
    "en": (
        "Is {a} {more} than {b}?", "Is {a} {more} than {b} or not?", "Is it true that {a} is {more} than {b}?", "Is {a} really {more} than {b}?",
        "I think {a} is {more} than {b}. Am I right?", "Would you say {a} is {more} than {b}?", "My friend says {a} is {more} than {b}. Is that right?",
        "{a} is {more} than {b}, isn't it?", "{a} is {more} than {b}, correct?", "Can it be that {a} is {more} than {b}?", "{a} {more} than {b}?",
        "Somebody claims that {a} is {more} than {b}. Is he right?", "So {a} is {more} than {b}, right?", "Isn't {a} {more} than {b}?",
        "Is the number {a} {more} than the number {b}?", "Am I wrong to say that {a} is {more} than {b}?", "Compared with {b}, is {a} {more}?", "Do you agree that {a} is {more} than {b}?",
        "I was told that {a} is {more} than {b}. Does that hold?", "Check for me whether {a} is {more} than {b}.",
    ),
    "zh": (
        "{a}比{b}{more}吗？", "{a}是不是比{b}{more}？", "{a}真的比{b}{more}吗？", "我觉得{a}比{b}{more}，对不对？", "同学说{a}比{b}{more}，他说得对吗？", "{a}比{b}{more}，对吗？",
        "{a}会比{b}{more}吗？", "{a}有没有比{b}{more}？", "难道{a}比{b}{more}？", "说{a}比{b}{more}，有没有错？", "请判断{a}是否比{b}{more}。", "{a}{more}于{b}吗？", "{a}是否{more}于{b}？",
        "跟{b}比，{a}更{more}吗？", "老师说{a}比{b}{more}，是这样吗？",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Measured:
    """Quantities to compare.

    Attributes
    ----------
    what
        What is asked for.
    unit
        How each number is written.
    told
        Ways to tell them; ``{d}`` is their list.
    large, small
        The words that compare them, such as "longer" and "longest".
    """

    what: str
    unit: str
    told: tuple[str, ...]
    large: tuple[str, str]
    small: tuple[str, str]


_HIGH, _LOW = ("higher", "highest"), ("lower", "lowest")
_LONG, _SHORT = ("longer", "longest"), ("shorter", "shortest")
_LARGE, _SMALL = ("larger", "largest"), ("smaller", "smallest")
MEASURED: dict[Language, tuple[Measured, ...]] = {
    "en": (
        Measured("price", "${}", ("Different shops ask {d} for the same lamp.", "I was offered {d} for my bike.", "The same ticket is sold at {d}."), _HIGH, _LOW),
        Measured("price", "{} euros", ("The offers are {d}.", "I found the book for {d}."), _HIGH, _LOW),
        Measured("length", "{} m", ("The boards are {d} long.", "I measured {d}."), _LARGE, _SMALL),
        Measured("distance", "{} km", ("The ways to the lake are {d} long.", "I ran {d} on different days."), _LONG, _SHORT),
        Measured("time", "{} seconds", ("The runners needed {d}.", "My lap times are {d}."), _LONG, _SHORT),
        Measured("weight", "{} kg", ("The parcels weigh {d}.", "On the scales I read {d}."), _LARGE, _SMALL),
        Measured("temperature", "{} degrees", ("The thermometers show {d}.", "Readings: {d}."), _HIGH, _LOW),
        Measured("score", "{} points", ("The teams got {d}.", "In the quiz people scored {d}."), _HIGH, _LOW),
        Measured("amount", "{} litres", ("The tanks hold {d}.", "The cans contain {d}."), _LARGE, _SMALL),
        Measured("jump", "{} m", ("In the long jump there were {d}.", "The athletes jumped {d}."), _LONG, _SHORT),
        Measured("height", "{} m", ("The trees are {d} tall.", "The towers measure {d}."), ("greater", "greatest"), _SMALL),
        Measured("file size", "{} MB", ("The files have {d}.", "My downloads are {d}."), _LARGE, _SMALL),
    ),
    "zh": (
        Measured("价格", "{}元", ("几家店的报价是{d}。", "同样的东西分别卖{d}。"), ("高", "高"), ("低", "低")),
        Measured("长度", "{}米", ("几根绳子长{d}。", "量出来是{d}。"), ("长", "长"), ("短", "短")),
        Measured("路程", "{}千米", ("几条路分别长{d}。", "这几天跑了{d}。"), ("长", "长"), ("短", "短")),
        Measured("时间", "{}秒", ("跑步用时{d}。", "几次成绩是{d}。"), ("长", "长"), ("短", "短")),
        Measured("重量", "{}千克", ("几个包裹重{d}。", "称出来是{d}。"), ("大", "大"), ("小", "小")),
        Measured("温度", "{}度", ("温度计显示{d}。", "测得的温度是{d}。"), ("高", "高"), ("低", "低")),
        Measured("分数", "{}分", ("几个队得了{d}。", "测验成绩有{d}。"), ("高", "高"), ("低", "低")),
        Measured("高度", "{}米", ("几棵树高{d}。", "几座塔高{d}。"), ("大", "大"), ("小", "小")),
        Measured("体积", "{}升", ("几个水箱能装{d}。", "几桶水是{d}。"), ("大", "大"), ("小", "小")),
    ),
}  # fmt: skip
# For two and for more.
ASKED: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        ("Which {what} is {more}?", "What's the {more} {what}?", "Name the {more} {what}.", "Which of the two is the {more} {what}?"),
        ("Which {what} is the {most}?", "What's the {most} {what}?", "Name the {most} {what}.", "Find the {most} {what}.", "Which is the {most} {what}?"),
    ),
    "zh": (
        ("哪个{what}更{more}？", "哪个{what}{more}？", "{what}更{more}的是多少？"),
        ("哪个{what}最{more}？", "最{more}的{what}是多少？", "{what}最{more}的是哪个？"),
    ),
}  # fmt: skip
