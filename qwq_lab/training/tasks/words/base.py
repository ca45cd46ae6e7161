"""How people ask to write a number in another base."""

# ruff: noqa: E501 - lists of sentences

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# ``{n}`` says the number and, unless it is decimal, its base: "hex 1F".
MARKED: dict[Language, tuple[str, ...]] = {
    "en": (
        "Convert {n} to {target}.", "What is {n} in {target}?", "{n} in {target}",
        "Write {n} in {target}.", "Express {n} in {target}.", "{n} to {target}",
        "Convert {n} from {source} to {target}.", "How do you write {n} in {target}?",
        "Change {n} into {target}.", "Give the {target} form of {n}.",
        "Turn {n} into a {target} number.", "{source} {n} to {target}?",
        "Can you convert {n} to {target} for me?", "What is the {target} value of {n}?",
        "I need {n} in {target}.", "What does {n} look like in {target}?",
        "How is {n} written in {target}?", "Show {n} as a {target} number.",
        "What's {n} when you write it in {target}?", "Represent {n} in {target}.",
        "What is the {target} representation of {n}?", "{n} -> {target}", "{n} = ? ({target})",
        "{target} of {n}?", "In {target}, how do you write {n}?", "Translate {n} into {target}.",
        "Rewrite {n} in {target} notation.", "Find the {target} equivalent of {n}.",
        "I'd like to have {n} in {target}.", "Any idea how {n} is spelled in {target}?",
        "Which {target} number equals {n}?", "For my computer science homework: {n} in {target}?",
        "My program printed {n}. What is that in {target}?", "Ben wrote down {n}. How would it look in {target}?",
        "Tell me how to put {n} into {target}.", "A register holds {n}. Give its content in {target}.",
        "I know {n}, but I need it in {target}.", "Transform {n} to {target} notation.",
        "Switch {n} over to {target}.", "Put down {n} as a number in {target}.", "Name the {target} number for {n}.", "What would {n} be in {target}?",
        "The debugger shows {n}. What's the {target} equivalent?", "{target} please: {n}",
        "Do the conversion: {n} to {target}.", "How can {n} be expressed in {target}?",
        "Let {n} be given. State it in {target}.", "Work out {n} in {target}.",
    ),
    "zh": (
        "把{n}转换成{target}。", "{n}的{target}是多少？", "将{n}化为{target}。",
        "{n}用{target}怎么写？", "{n}转{target}", "请把{n}写成{target}数。",
        "{n}等于{target}的多少？", "求{n}的{target}表示。", "把{n}改写为{target}。",
        "{n}换成{target}是几？", "{n}变成{target}是多少？", "{n}用{target}表示是什么？", "{n}对应的{target}数是多少？",
        "{n}转成{target}后是多少？", "写出{n}的{target}形式。", "在{target}里，{n}该写成什么？", "怎么把{n}转为{target}？",
        "我想知道{n}的{target}写法。", "程序输出了{n}，换算成{target}是多少？", "寄存器里的值是{n}，用{target}写出来。",
        "信息课作业：{n}化成{target}。", "与{n}相等的{target}数是哪个？", "{n}→{target}", "进制转换：{n}转{target}。",
        "用{target}来写{n}，结果是什么？", "小明写下了{n}，它的{target}是多少？", "{n}以{target}表示。", "把{n}用{target}写出来。",
        "试将{n}换算为{target}。", "{n}若写成{target}，是多少？", "帮忙把{n}换成{target}。", "求{target}：{n}", "{n}写作{target}是多少？",
    ),
}  # fmt: skip
# ``{n}`` are bare digits; the wording names both bases.
BARE: dict[Language, tuple[str, ...]] = {
    "en": (
        "{n} is a {source} number. What is it in {target}?", "Take the {source} number {n} and write it in {target}.",
        "I have {n} in {source}. What's that in {target}?", "From {source} to {target}: {n}",
        "Convert the {source} number {n} to {target}.", "{source} to {target}: {n}", "{n}, {source} to {target}",
        "How would you express the {source} value {n} in {target}?", "{n} ({source}) to {target}",
        "Read {n} as {source}. What is its {target} form?", "Which {target} number is the same as {source} {n}?",
        "Given the number {n} in {source}, find it in {target}.", "A computer stores {n} ({source}). Write it in {target}.",
        "{source}: {n}. {target}: ?", "If {n} is written in {source}, what is the number in {target}?",
        "Our exercise gives {n} in {source} and wants it in {target}. What's the result?",
        "Change the base of {n} from {source} to {target}.", "I've got the {source} number {n} and need the {target} one.",
        "Mia reads {n} in {source}. What does she write down in {target}?", "Do a {source} to {target} conversion of {n}.",
        "In {source} a number is written {n}. How is it written in {target}?", "{n} {source} = ? {target}",
        "What's the {target} for {source} {n}?", "convert {n} {source} -> {target}",
    ),
    "zh": (
        "{n}是{source}数，写成{target}是多少？", "{source}数{n}转换为{target}。", "{source}转{target}：{n}",
        "从{source}转成{target}：{n}", "{source}的{n}等于{target}的多少？", "已知{source}数{n}，求它的{target}形式。",
        "有一个{source}数{n}，用{target}怎么写？", "{source}的{n}换成{target}是几？", "电脑里存的{source}数是{n}，请写成{target}。",
        "把{source}下的{n}转换到{target}。", "{source}：{n}，{target}：？", "如果{n}是{source}数，那么{target}是多少？",
        "题目给的是{source}的{n}，要求写成{target}。", "数{n}（{source}）化成{target}是多少？", "小红看到{source}数{n}，它用{target}怎么表示？",
        "{source}里的{n}，在{target}里怎么写？", "{n}由{source}化为{target}。", "将{source}表示的{n}改用{target}表示。",
    ),
}  # fmt: skip
GIVEN: dict[Language, dict[int, tuple[str, ...]]] = {
    "en": {
        10: ("{n}", "{n}", "{n}", "decimal {n}", "the number {n}", "the decimal number {n}", "{n} (base 10)"),
        2: ("binary {n}", "0b{n}", "the binary number {n}", "${n}_2$", "{n} (base 2)", "{n} (binary)",
            "the bits {n}", "the base-2 number {n}", "{n}₂", "({n})_2"),
        16: ("hex {n}", "0x{n}", "the hexadecimal number {n}", "${n}_{{16}}$", "{n} (base 16)",
             "{n} (hex)", "the hex number {n}", "hexadecimal {n}", "the base-16 number {n}", "{n}₁₆", "({n})_16"),
    },
    "zh": {
        10: ("{n}", "{n}", "十进制数{n}", "十进制{n}", "十进制的{n}", "数字{n}"),
        2: ("二进制{n}", "二进制数{n}", "0b{n}", "$({n})_2$", "{n}（二进制）", "二进制的{n}", "2进制数{n}", "({n})₂"),
        16: ("十六进制{n}", "十六进制数{n}", "0x{n}", "$({n})_{{16}}$", "{n}（十六进制）", "16进制{n}",
             "十六进制的{n}", "({n})₁₆", "16进制数{n}"),
    },
}  # fmt: skip
NAMES: dict[Language, dict[int, tuple[str, ...]]] = {
    "en": {
        10: ("decimal", "decimal", "base 10", "base ten"),
        2: ("binary", "binary", "base 2", "base two"),
        16: ("hexadecimal", "hex", "base 16"),
    },
    "zh": {
        10: ("十进制", "十进制", "10进制"),
        2: ("二进制", "二进制", "2进制"),
        16: ("十六进制", "16进制"),
    },
}  # fmt: skip
