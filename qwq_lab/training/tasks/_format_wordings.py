"""How people ask for a form of the answer, and sentences that have it."""

# ruff: noqa: E501 - lists of words and sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# Sentences by their number of words; in Chinese each character is one, and a number.
SENTENCES: dict[Language, dict[int, str]] = {
    "en": {
        1: "{r}", 2: "Result: {r}", 3: "It is {r}.", 4: "The answer is {r}.",
        5: "The right answer is {r}.", 6: "So the right answer is {r}.",
        7: "So the right answer here is {r}.", 8: "So I think the right answer is {r}.",
        9: "So I think the right answer here is {r}.",
        10: "So now I think the right answer here is {r}.",
    },
    "zh": {
        1: "{r}", 2: "是{r}。", 3: "就是{r}。", 4: "答案是{r}。", 5: "结果就是{r}。",
        6: "所以答案是{r}。", 7: "正确答案就是{r}。", 8: "所以正确答案是{r}。",
        9: "所以正确答案就是{r}。", 10: "所以我的正确答案是{r}。",
    },
}  # fmt: skip
NUMBER_WORDS: dict[Language, tuple[str, ...]] = {
    "en": ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    "zh": ("一", "两", "三", "四", "五", "六", "七", "八", "九", "十"),
}  # fmt: skip

# {n} is a number, {k} a key, {e} an ending. "words_en" is asked for in Chinese when the
# answer is to be English.
REQUESTS: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "language": (
            "Answer in Chinese.", "Please answer in Chinese.", "Reply in Chinese.",
            "Give the answer in Chinese.", "I want the answer in Chinese.",
            "Your answer must be in Chinese.", "Write your answer in Chinese.",
        ),
        "words": (
            "Answer in exactly {n} words.", "Use exactly {n} words.",
            "Your answer must have exactly {n} words.", "Reply with {n} words.",
            "Answer with exactly {n} words.", "The answer should be {n} words long.",
            "Give an answer of exactly {n} words.",
        ),
        "one_word": (
            "Answer in one word.", "Answer with just one word.", "Use exactly one word.",
            "Answer with the number only.", "Only the number.", "Just the number.",
        ),
        "capitals": (
            "Answer in capital letters.", "Use only capital letters.", "Answer in all caps.",
            "Write your answer in upper case.", "Your answer must be in capital letters.",
            "Reply in capitals only.", "Answer in uppercase letters.",
        ),
        "lowercase": (
            "Answer in lower case.", "Use only small letters.", "No capital letters.",
            "Write your answer in lowercase letters.", "Your answer must be in lowercase.",
            "Answer without any capital letters.", "Reply in lower case only.",
        ),
        "quotes": (
            "Put your answer in double quotation marks.", "Answer in double quotes.",
            "Wrap your answer in double quotation marks.", "Put the answer in quotes.",
            "Your whole answer must stand in double quotes.", "Quote your answer.",
        ),
        "ending": (
            "End your answer with \"{e}\"", "Finish with \"{e}\"", "Your answer must end with \"{e}\"",
            "The last words must be \"{e}\"", "End with the words \"{e}\"",
            "Close your answer with \"{e}\"", "Say \"{e}\" at the end.",
        ),
        "json": (
            "Answer in JSON with the key \"{k}\".", "Reply with JSON only, key \"{k}\".",
            "Give the answer as JSON with the key \"{k}\".", "Return JSON: {{\"{k}\": ...}}",
            "Answer as a JSON object with the key \"{k}\".", "Format: JSON, key \"{k}\".",
            "Your answer must be JSON with one key, \"{k}\".", "JSON only, with the key {k}.",
        ),
        "bullets": (
            "Answer with two bullet points.", "Use exactly 2 bullet points.",
            "Give the answer as a list of two bullets.", "Write two bullet points.",
            "Answer as a list with exactly two bullet points.",
        ),
    },
    "zh": {
        "language": (
            "请用英文回答。", "用英语回答。", "答案用英文写。", "请用英语作答。", "回答要用英文。",
            "用英文告诉我。",
        ),
        "words": (
            "用恰好{n}个字回答，数字算一个字。", "回答正好{n}个字，数字算一个。",
            "请用{n}个字回答（数字算一个字）。", "答案要有{n}个字，一个数算一个字。",
        ),
        "words_en": (
            "用恰好{n}个单词。", "正好{n}个单词。", "只用{n}个单词。", "回答要有{n}个单词。",
        ),
        "one_word": (
            "只回答数字。", "只写数字。", "只要一个数。", "只说结果的数字。", "答案只写一个数。",
        ),
        "capitals": ("全部大写。", "用大写字母。", "字母都要大写。", "只用大写字母。"),
        "lowercase": ("全部小写。", "用小写字母。", "字母都要小写。", "只用小写字母。"),
        "quotes": (
            "把回答放在双引号里。", "回答要加双引号。", "用双引号把回答括起来。",
            "整个回答放在双引号中。", "给答案加上双引号。",
        ),
        "ending": (
            "以“{e}”结尾。", "回答的最后要写“{e}”", "最后加上“{e}”", "回答必须以“{e}”结束。",
            "结尾写“{e}”", "用“{e}”收尾。",
        ),
        "json": (
            "用JSON回答，键是\"{k}\"。", "只输出JSON，键为\"{k}\"。", "请用JSON格式，键名{k}。",
            "以JSON返回，键\"{k}\"。", "回答必须是JSON，键为\"{k}\"。", "格式：JSON，键{k}。",
        ),
        "bullets": (
            "用两个要点回答。", "分两点列出。", "用恰好两个项目符号回答。", "列成两条。",
            "回答写成两个要点的列表。",
        ),
    },
}  # fmt: skip
# What the thought calls each rule.
RULE_NAMES: dict[Language, dict[str, str]] = {
    "en": {
        "language": "in Chinese", "words": "{n} words", "one_word": "one word",
        "capitals": "capital letters", "lowercase": "small letters", "quotes": "in quotes",
        "ending": "end with {e}", "json": "JSON, key {k}", "bullets": "two bullets",
    },
    "zh": {
        "language": "用英文", "words": "{n}个字", "words_en": "{n}个单词", "one_word": "只写数字",
        "capitals": "大写", "lowercase": "小写", "quotes": "加引号",
        "ending": "结尾{e}", "json": "JSON，键{k}", "bullets": "两点",
    },
}  # fmt: skip
KEYS = (
    "result", "answer", "value", "total", "sum", "number", "output", "solution", "res",
    "x", "n", "count", "final", "amount", "data", "ans", "y", "figure", "score", "key",
)  # fmt: skip
ENDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Thank you.", "That is all.", "Have a nice day!", "Hope that helps!", "Done.",
        "Is there anything else?", "See you soon.", "The end.", "Good luck!", "Bye!",
        "Any other questions?", "I am sure.", "Trust me.", "As simple as that.", "Yes!",
        "Over and out.", "Ask me more.", "Case closed.", "Sleep well.", "Stay curious.",
    ),
    "zh": (
        "谢谢。", "就是这样。", "祝你愉快！", "希望有帮助！", "完成。", "还有问题吗？", "再见！",
        "加油！", "没错。", "请放心。", "就这么简单。", "欢迎再问。", "完毕。", "晚安。", "保持好奇。",
    ),
}  # fmt: skip
# An ending may be any words at all, which have to be copied.
ENDING_WORDS: dict[Language, tuple[str, ...]] = {
    "en": tuple(
        """
        apple river cloud tiger music silver bottle winter pencil garden mountain button
        pillow ocean candle mirror engine ticket orange purple market hotel doctor paper
        student green train plane summer planet galaxy school robot lemon window table
        """.split()
    ),
    "zh": tuple("苹果 河流 白云 老虎 音乐 瓶子 冬天 铅笔 花园 高山 纽扣 大海 蜡烛 镜子 橙色 火车 夏天 星球 学校 柠檬 桌子 月亮".split()),
}  # fmt: skip
