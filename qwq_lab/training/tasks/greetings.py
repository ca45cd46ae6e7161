"""Hello, thanks, how are you, goodbye: one fixed friendly reply for each kind.

Size: always 1.
"""

# ruff: noqa: E501 - lists of words and sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks._fixed_replies import Talk, check_reply, make_talk
from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.wording import ABILITIES, choose_language

if TYPE_CHECKING:
    from random import Random

_TALKS: dict[Language, tuple[Talk, ...]] = {
    "en": (
        Talk(
            ("Hello!", "Hi!", "Hey!", "Good morning!", "Good evening!", "Hello, hello",
             "Good afternoon!", "Greetings!", "Howdy!", "Hiya!", "Hi, nice to meet you!",
             "Nice to meet you!", "Yo!", "Hello, good day", "Hi hi", "Good day!", "Helo",
             "Hello, I am new here", "Hello, can we start?", "Welcome!", "Heya", "hallo",
             "Hey, I am back", "Hi, anybody here?", "Are you there?", "Hello world"),
            "This is a greeting. I greet back and say what I can do.",
            f"Hello! I am QwQ-nano. {ABILITIES['en']}",
        ),
        Talk(
            ("How are you?", "How are you doing?", "How is it going?", "What's up?",
             "How do you do?", "How are you today?", "How's life?", "Are you well?",
             "How have you been?", "Hello, how are you?", "Hi, how are you?", "Sup?",
             "How do you feel today?", "How's your day?", "Is everything fine?"),
            "This is a friendly question about me. I answer it shortly.",
            "I am ready to think. Give me a sum, an equation or a puzzle!",
        ),
        Talk(
            ("Thanks!", "Thank you!", "Thank you very much!", "Thanks a lot!", "Thx",
             "Many thanks!", "That helped, thanks!", "Cheers!", "Great, thank you!",
             "Thanks for your help!", "I appreciate it!", "Perfect, thanks!", "Ty",
             "Thank you so much!", "That was helpful!"),
            "This is a thank-you. I answer politely.",
            "You are welcome! Would you like another problem?",
        ),
        Talk(
            ("Goodbye!", "Bye!", "See you!", "See you later!", "Good night!", "Bye bye!",
             "Take care!", "I have to go now.", "See you tomorrow!", "Farewell!", "Cya",
             "Talk to you later!", "I am leaving now.", "Have a nice day!", "Until later!"),
            "This is a goodbye. I say goodbye too.",
            "Goodbye! Come back with a new problem.",
        ),
        Talk(
            ("Well done!", "Good job!", "You are great!", "Great!", "Very good!",
             "You are smart!", "Excellent!", "Awesome!", "Good work!", "That is correct!",
             "Impressive!", "You are clever!", "Nice work!", "I like you!", "Bravo!"),
            "This is praise. I answer modestly.",
            "Thank you! I write out every step, that is my whole secret.",
        ),
    ),
    "zh": (
        Talk(
            ("你好！", "您好！", "嗨！", "早上好！", "晚上好！", "下午好！", "早！", "哈喽！", "大家好！",
             "很高兴认识你！", "嘿！", "你好你好！", "在吗？", "有人吗？", "早安！", "中午好！", "你在吗？",
             "我来了！", "初次见面！", "哈啰！", "我是新来的", "我回来了"),
            "这是问候。我问好，并说明我会什么。",
            f"你好！我是QwQ-nano。{ABILITIES['zh']}",
        ),
        Talk(
            ("你好吗？", "最近怎么样？", "你怎么样？", "过得好吗？", "今天好吗？", "近来可好？", "吃了吗？",
             "今天过得怎么样？", "你还好吗？", "一切都好吗？", "最近忙吗？", "你今天感觉如何？"),
            "这是关心我的问题。我简短回答。",
            "我准备好思考了。给我一道算式、方程或谜题吧！",
        ),
        Talk(
            ("谢谢！", "谢谢你！", "多谢！", "非常感谢！", "感谢！", "太谢谢了！", "谢谢你的帮助！", "谢啦！",
             "谢了！", "十分感谢！", "感谢你！", "辛苦了！", "真是帮大忙了！", "谢谢您！"),
            "这是感谢。我礼貌回答。",
            "不客气！要再来一题吗？",
        ),
        Talk(
            ("再见！", "拜拜！", "回头见！", "明天见！", "晚安！", "下次见！", "我走了！", "我要下线了！", "回见！",
             "一会儿见！", "我先走了！", "下次再聊！", "改天见！", "祝你愉快！"),
            "这是告别。我也说再见。",
            "再见！下次带新题目来。",
        ),
        Talk(
            ("做得好！", "你真棒！", "真厉害！", "太好了！", "很好！", "你真聪明！", "不错！", "答对了！", "棒极了！",
             "干得漂亮！", "你好厉害！", "真不错！", "我喜欢你！", "优秀！"),
            "这是夸奖。我谦虚回答。",
            "谢谢！我只是把每一步都写出来。",
        ),
    ),
}  # fmt: skip


def make(rng: Random, size: int) -> Problem:  # noqa: ARG001 - there is one size
    """Draw a greeting."""
    language = choose_language(rng)
    return make_talk(rng, language, rng.choice(_TALKS[language]))


TASK = Task(name="greetings", make=make, check=check_reply, sizes=(1,), weight=0.4)
