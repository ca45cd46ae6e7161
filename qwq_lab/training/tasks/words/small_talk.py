"""What people say around a question, and other words for what they ask.

Everything here leaves the question what it was: it may stand before or behind any
question of any family, or in the place of the words that it replaces.
"""

# ruff: noqa: E501 - lists of sentences; Chinese characters count double

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.mixture import UNKNOWN_WORD_SHARE
from qwq_lab.training.tasks.words.names import make_up_characters, make_up_word

if TYPE_CHECKING:
    from random import Random

    from qwq_lab.training.tasks.base import Language

GREETINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Hi,", "Hello,", "Hey,", "Hi!", "Hello!", "Hey there,", "Hi there!", "Hello there,",
        "Good morning!", "Good evening,", "Ok,", "Okay,", "So,", "Well,", "Right,", "Now,",
        "Excuse me,", "Sorry,", "Dear QwQ,", "Alright,", "Hmm,", "Oh,", "Hi nano,", "Um,",
    ),
    "zh": (
        "你好，", "您好，", "嗨，", "你好！", "老师好，", "早上好，", "晚上好！", "哈喽，", "那个，",
        "打扰一下，", "不好意思，", "好的，", "嗯，", "哎，", "同学你好，", "在吗？", "好，",
    ),
}  # fmt: skip
LEADS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Quick question:", "Please help:", "I have a question.", "Question:", "Next one:",
        "Help me with this:", "I'm stuck on this one.", "Can you help me?", "One more:",
        "My teacher asked us this:", "From my homework:", "Here is one for you:", "Q:",
        "This was in a test:", "My son asked me this.", "My friend wants to know:",
        "For my class:", "Another one:", "Task:", "Problem:",
        "Let me see if you can do this:", "An easy one:", "Try this:", "I was wondering:",
        "Sorry to bother you.", "Homework time.", "Could you do this one?", "A riddle:",
        "Here's what I have to do:", "We got this at school today.", "Please solve:",
        "Here's my question:", "I need your help.", "Please answer:", "I don't get this one.",
        "Something for school:", "I want to know this:", "This one is tricky.", "Please,",
        "A friend of mine couldn't do this:", "For tomorrow:", "First question:",
    ),
    "zh": (
        "请问，", "请问", "问题：", "帮我看看，", "请教一下，", "下一题：", "帮帮我，", "有个问题：",
        "我想问一下，", "这道题怎么做：", "老师布置了这道题：", "作业里有一题：", "考试题：", "再来一题：",
        "我有一道题不会，", "题目：", "我弟弟问我，", "麻烦你，", "求助：", "请解答：", "想请教你，",
        "试试这个：", "今天课上的题：", "我卡在这道题上了。", "朋友问我：", "简单的一题：", "请回答：",
        "我想知道，", "帮个忙，", "儿子的作业：", "这题我不太懂，",
    ),
}  # fmt: skip
CLOSINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        " Thanks!", " Please.", " Thank you.", " Think step by step.", " please", " thx",
        " Thanks in advance.", " Show your steps.", " Show the working.", " Explain it.",
        " It's for my homework.", " I'm not sure about it.", " Any help is welcome.",
        " I keep getting it wrong.", " Cheers!", " Take your time.", " Be careful.",
        " I want to check my result.", " No calculator here.", " Can you tell me?",
        " Let me know.", " That's all.", " I need it for school.", " Thanks a lot!",
        " I can't do it in my head.", " My teacher wants the steps.", " Help me.", "??",
        " I forgot how to do it.", " Thank you so much!", " I have a test tomorrow.", "!",
        " (for school)", " 🙏", " :)", " 😊", "~", " ^^", " lol", " Go slowly.", " It confuses me.", " Do you know?", " ...",
    ),
    "zh": (
        "谢谢！", "谢谢", "谢谢你。", "请一步一步想。", "请写出步骤。", "急！", "多谢！", "我不太会。",
        "请写出过程。", "我想核对一下答案。", "明天要交。", "拜托了！", "麻烦了。", "谢谢老师！", "帮帮我。",
        "我算不出来。", "慢慢想。", "老师要过程。", "在线等。", "我忘了怎么算。", "感谢！", "辛苦了。", "？？",
        "我总是算错。", "不用计算器。", "告诉我吧。", "你知道吗？", "（作业）", "🙏", "😊", "～", "哈哈", "仔细一点。",
    ),
}  # fmt: skip

# Words that may stand for each other at the beginning of a template, or at its end. Each
# entry: a pattern, and what it may become.
_OTHER_WORDS: dict[Language, tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]] = {
    "en": (
        (
            re.compile(r"^What(?: is|'s) (?=the |\{)"),
            (
                "What is ", "What's ", "whats ", "What would be ", "What might be ",
                "Tell me ", "Find ", "Give me ", "Determine ", "I need ", "I'd like to know ",
                "Do you know ", "Can you tell me ", "Can you find ", "Could you give me ",
                "Please find ", "Let me know ", "I want to know ", "I'm looking for ",
                "Help me find ", "Show me ", "Say ", "Any idea what's ",
            ),
        ),
        (
            re.compile(r"^(?:Calculate|Compute|Work out|Evaluate|Determine|Find) "),
            (
                "Calculate ", "Compute ", "Work out ", "Find ", "Determine ", "Figure out ",
                "Please calculate ", "Can you work out ", "Could you compute ", "Get ",
                "Help me work out ", "I need to find ", "I have to calculate ", "Obtain ",
                "Try to find ", "Let's work out ", "You should find ", "Can you find ",
                "I want to work out ", "Your task: find ", "Please find ", "Now find ",
                "Would you work out ", "I'm trying to work out ", "Find out ",
            ),
        ),
    ),
    "zh": (
        (
            re.compile(r"^(?:求|计算(?!器)|请计算|算一下|请算出|求出)"),
            (
                "求", "计算", "请计算", "算一下", "请算出", "求出", "试求", "帮我算", "算算", "请求出",
                "帮忙算一下", "我要算", "你来算一下", "请你算出", "我想算", "能不能算一下", "麻烦算一下",
            ),
        ),
        (
            re.compile(r"(?:等于多少|是多少|得多少|等于几)？$"),
            (
                "等于多少？", "是多少？", "得多少？", "等于几？", "是多少呢？", "等于多少呢？", "是几？",
                "为多少？", "算出来是多少？", "结果是多少？", "应该是多少？", "究竟是多少？", "会是多少？",
            ),
        ),
    ),
}  # fmt: skip
# Words that people put into a sentence without changing what it asks.
_FILLERS: dict[Language, tuple[str, ...]] = {
    "en": (
        "actually", "just", "really", "then", "now", "exactly", "simply", "maybe", "um",
        "please", "quickly", "kindly", "basically", "today", "so", "like", "somehow",
        "honestly", "certainly", "finally", "uh", "perhaps", "anyway", "here", "well",
    ),
    "zh": (
        "那么", "其实", "大概", "就是", "嗯", "现在", "这里", "麻烦", "到底", "然后", "呃", "具体",
        "顺便", "今天", "快点", "好像", "你看", "我想", "应该", "老师",
    ),
}  # fmt: skip
# A word outside the slots, and Chinese characters outside them.
_ANY_WORD = re.compile(r"(?<![\w{'])[a-z]{3,}(?![\w}'])")
_CHARACTER = re.compile(r"[\u4e00-\u9fff]")
# What decides which question it is, and is never lost.
_DECISIVE = frozenset(
    "not without before after ago later earlier less more than most least fewer largest "
    "smallest biggest highest lowest greater smaller ascending descending remainder left "
    "over sum difference product quotient plus minus times divided add subtract multiply "
    "divide area perimeter volume mean median mode range prime factor square cube root "
    "first last next average percent ratio decimal binary hexadecimal simplest letter letters vowel vowels length mod modulo reverse backwards order "
    "rising falling increasing decreasing highest longest shortest divide split".split()
) | set(
    "不没无前后早晚多少大小加减乘除和差积商余剩比倍均中众质因平立方根面周体升降首末二十六进字母元音倒反长短高低递增"
)
_WORD = re.compile(r"(?<![\w{'])[a-z]{5,}(?![\w}'])")
_SPACES = re.compile(r"(?<=[a-z,]) (?=[a-z])")
_PAUSES = re.compile(r"(?<=[，。？])(?=[\u4e00-\u9fff])")


def reword(rng: Random, template: str, language: Language) -> str:
    """Change the words of a template, and none of its slots.

    In half of the cases nothing changes; a misspelt or a needless word now and then is
    what people write too.
    """
    if rng.random() < 0.5:
        return template
    for pattern, others in _OTHER_WORDS[language]:
        found = pattern.search(template)
        if found:
            other = rng.choice(others)
            template = template[: found.start()] + other + template[found.end() :]
            break
    if rng.random() < 0.2:
        template = _insert(rng, template, language)
    if rng.random() < UNKNOWN_WORD_SHARE:
        template = _replace(rng, template, language)
    if language == "en" and rng.random() < 0.06:
        words = list(_WORD.finditer(template))
        if words:
            template = _misspell(rng, template, rng.choice(words))
    return template


def _insert(rng: Random, text: str, language: Language) -> str:
    """Put a needless word between two words, outside a slot."""
    filler = rng.choice(_FILLERS[language])
    pattern, filler = (_SPACES, f" {filler}") if language == "en" else (_PAUSES, filler)
    places = [found.start() for found in pattern.finditer(text)]
    if not places:
        return text
    place = rng.choice(places)
    return text[:place] + filler + text[place:]


def _replace(rng: Random, text: str, language: Language) -> str:
    """Put a word that nobody knows in the place of one that decides nothing."""
    pattern = _ANY_WORD if language == "en" else _CHARACTER
    words = [found for found in pattern.finditer(text) if found[0] not in _DECISIVE]
    if not words:
        return text
    word = rng.choice(words)
    other = make_up_word(rng) if language == "en" else make_up_characters(rng, 1)
    return text[: word.start()] + other + text[word.end() :]


def _misspell(rng: Random, text: str, word: re.Match[str]) -> str:
    """Leave out a letter inside a word, double it, or change two letters' order."""
    place = rng.randrange(word.start() + 1, word.end() - 1)
    letter, after = text[place], text[place + 1]
    other = rng.choice(("", letter * 2, after + letter))
    end = place + (2 if other == after + letter else 1)
    return text[:place] + other + text[end:]
