"""How people ask to reach a target with a few numbers."""

# ruff: noqa: E501 - lists of sentences

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.wording import fill, join_list

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from qwq_lab.training.tasks.base import Language

# ``{n}`` are the numbers, ``{t}`` is the target, ``{k}`` says how many numbers there are.
_WHOLE: dict[Language, tuple[str, ...]] = {
    "en": (
        "Make {t} from {n}, using each number once.", "Countdown: numbers {n}, target {t}.",
        "Combine {n} with + - * / to get {t}.", "Numbers: {n}. Target: {t}.",
        "Using each of {n} exactly once, make {t}.", "Target: {t}. Numbers: {n}.",
        "Countdown round. Target {t}, numbers {n}.", "{n} -> {t}, each number once",
        "My cards show {n}. With + - * / and every card used once, how do I get {t}?",
        "Put +, -, * or / and brackets between {n} (in any order) so that the result is {t}.",
        "The target is {t} and the numbers are {n}. Use all of them, each once.",
        "I drew {n} in a numbers game and have to hit {t}. Every number has to be used exactly once.",
        "{t} is what I'm aiming for. {n} is what I've got. Each number counts once. What's a solution?",
        "Write {t} as a calculation that contains each of {n} exactly once.",
        "numbers game: {n}; goal: {t}", "how do you get {t} if you only have {n}, each used one time",
        "Find a way of combining all {k} numbers {n} so that {t} comes out.",
        "With plus, minus, times and divided by, turn {n} into {t}, every number used a single time.",
        "Here are {k} numbers: {n}. Add, subtract, multiply or divide them so that you end up with {t}.",
        "You are given {n}. Using every number exactly once and any of + - * /, obtain {t}.",
        "Our maths teacher wrote {n} on the board and wants {t} out of them. All {k} must be used once. How?",
        "Puzzle: {k} numbers, {n}. Form an expression worth {t} that uses all of them.",
        "I drew the slips {n}. What expression using each slip once equals {t}?",
        "Arrange {n} with arithmetic signs to obtain {t}. No number twice, none left over.",
        "Anna has the numbers {n} and needs {t}. Give her an expression that uses each of them once.",
        "On the show the contestant picked {n}. The target is {t}. All of the numbers must be used. Find a solution.",
        "Is there a way to make {t} using all of {n}, each once? Show one.",
        "Can {n} be combined into {t} with the four operations, each number used once?",
        "I've been stuck on this: {n} should give {t}, each number exactly once, any operations. What works?",
        "Which calculation with {n}, each taken once, results in {t}?",
        "Given the {k} numbers {n}, write one expression for {t} with each number appearing once.",
        "Any idea how to reach {t}? The numbers are {n}, and each one may be used only once, but none left out.",
        "Build {t}. You may use {n} once each, together with + - * / and parentheses.",
        "Tiles: {n}. Goal: {t}. All tiles used once. Solution?",
        "To open the lock I must combine {n} into {t}, each number once, with the basic operations. How?",
        "Let me see a calculation ending in {t} that needs {n}, each exactly once.",
        "Play countdown with me: use all of {n} to hit {t}.",
        "Insert operators: {n} = {t} (any order, brackets allowed, each number once)",
    ),
    "zh": (
        "用{n}凑成{t}，每个数用一次。", "数字{n}，目标{t}。", "给定{n}，每个数恰好用一次，得到{t}。",
        "用加减乘除把{n}算成{t}。", "目标{t}，数字{n}，每个数只用一次。", "凑数游戏：数字{n}，目标{t}。",
        "我抽到的牌是{n}，每张牌用一次，怎么算出{t}？", "有{k}个数：{n}。加减乘除都可以用，凑出{t}。",
        "{n}这{k}个数，各用一次，怎样得{t}？", "类似24点：用{n}算{t}，每个数用一次。",
        "老师在黑板上写了{n}，要求每个数用一次算出{t}，怎么写算式？",
        "写一个算式，{n}每个数恰好出现一次，结果等于{t}。", "在{n}之间添上运算符号和括号，使结果为{t}，顺序可以调换。",
        "目标数是{t}，可用的数是{n}，全部要用，每个一次，求一种算法。", "把{n}全部用上，通过四则运算得到{t}。",
        "小明手里有{n}几个数，想凑成{t}，每个数必须用而且只用一次，该怎么算？",
        "怎么把{n}组合成{t}？每个数只能用一次，不能剩下。", "{n}能凑出{t}吗？每个数用一次，能的话写出算式。",
        "做游戏时我拿到{n}，目标是{t}，每个数都要用一次，有什么办法？", "利用+、-、×、÷和括号，用{n}各一次得到{t}。",
        "哪个算式用到{n}各一次，并且等于{t}？", "要得到{t}，手上只有{n}，每个数用一次，怎么列式？",
        "这道题卡住了：{n}，每个数用一次，结果要等于{t}。", "数字卡片{n}，每张都用一次，拼出一个得数是{t}的算式。",
        "{k}个数{n}，四则运算，目标值{t}，写出一种解法。", "想办法让{n}算出来等于{t}，每个数恰好用一次。",
        "玩凑数：{n}→{t}，每数一次。", "抽签得到{n}，怎样用它们（各一次）算出{t}？",
        "已知{n}，请列一个综合算式使得数为{t}，每个数都只能用一次。", "有没有办法用{n}得到{t}？每个数都要用上，且只用一次。",
    ),
}  # fmt: skip
# These may be followed, or led in, by one of the rules.
_SHORT: dict[Language, tuple[str, ...]] = {
    "en": (
        "Use {n} to make {t}.", "Reach {t} with {n}.", "Using the numbers {n}, reach {t}.",
        "How can I get {t} from {n}?", "Find an expression with {n} that equals {t}.",
        "Get {t} out of {n}.", "With the numbers {n} create an equation that equals {t}.",
        "Make {t} with {n}.", "How do I make {t} out of {n}?", "Can you make {t} from {n}?",
        "What's a way to get {t} with {n}?", "Show me how to arrive at {t} with {n}.",
        "From {n}, produce {t}.", "Hit the target {t} with the numbers {n}.",
        "I need to reach {t} and I have the numbers {n}.", "Find a formula for {t} that uses {n}.",
        "I'd like to know how {n} can give {t}.", "Form {t} from the numbers {n}.",
        "How could {t} be built from {n}?", "I have {n}. How do I get to {t}?",
        "The numbers {n} should become {t}. How?", "Combine {n} so that the result is {t}.",
        "Which expression made of {n} has the value {t}?", "Turn {n} into {t}.",
        "What can I do with {n} to obtain {t}?", "Construct {t} out of the {k} numbers {n}.",
    ),
    "zh": (
        "用{n}算出{t}。", "怎样用{n}得到{t}？", "请用{n}组成{t}。", "用{n}凑{t}。", "怎么用{n}凑出{t}？",
        "用{n}这{k}个数算出{t}。", "用{n}列一个等于{t}的算式。", "把{n}凑成{t}。", "由{n}得到{t}，怎么算？",
        "我有{n}，怎么算才能得{t}？", "目标是{t}，数字有{n}。", "如何用{n}得出{t}？", "想用{n}得到{t}，该怎么算？",
        "你能用{n}算出{t}吗？", "求一个用{n}得到{t}的算式。", "拿{n}来凑{t}，怎么凑？", "从{n}出发，怎样得到{t}？",
        "给你{n}，算出{t}。",
    ),
}  # fmt: skip
_RULES: dict[Language, tuple[str, ...]] = {
    "en": (
        "Each number must be used exactly once.", "Use every number once.", "Every number exactly once.",
        "All {k} numbers have to be used, each one time.", "You can add, subtract, multiply and divide.",
        "Allowed are + - * / and brackets.", "Only + - * / are allowed, and each number is used once.",
        "No number may be used twice or left out.", "Use all the numbers and any of the four operations.",
        "One solution is enough.", "It's a countdown puzzle.", "Parentheses are fine, each number once.",
        "The order doesn't matter, but all of them are to be used.",
    ),
    "zh": (
        "每个数恰好用一次。", "每个数只能用一次，都要用上。", "可以用加减乘除和括号。", "只能用+、-、×、÷，每个数用一次。",
        "{k}个数都要用，各用一次。", "不能重复，也不能漏用。", "每个数字都必须用到，而且只用一次。", "写出一种算法就行。",
        "顺序不限，每数用一次。", "四则运算都可以用。",
    ),
}  # fmt: skip
_COUNTS: dict[Language, dict[int, str]] = {
    "en": {3: "three", 4: "four"},
    "zh": {3: "三", 4: "四"},
}


def ask(rng: Random, numbers: Sequence[int], target: int, language: Language) -> str:
    """Ask for an expression, with the rules or without."""
    template = rng.choice(_WHOLE[language])
    if rng.random() < 0.5:
        template = rng.choice(_SHORT[language])
        roll = rng.random()
        space = " " if language == "en" else ""
        # The first seven can also stand before the question.
        rules = _RULES[language] if roll < 0.5 else _RULES[language][:7]
        rule = rng.choice(rules)
        if roll < 0.5:
            template = f"{template}{space}{rule}"
        elif roll < 0.65:
            template = f"{rule}{space}{template}"
    listed = join_list(rng, [str(number) for number in numbers], language)
    return fill(
        rng, [template], language, n=listed, t=str(target),
        k=_COUNTS[language][len(numbers)],
    )  # fmt: skip
