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
             "Hey, I am back", "Hi, anybody here?", "Are you there?", "Hello world",
             "Hey you!", "Morning!", "Evening!", "G'day!", "Hi again!", "Hello again!", "Good to see you!",
             "Pleased to meet you!", "Glad to meet you!", "Hi, I'm Tom", "Hello, my name is Anna", "Hey, it's me",
             "Just saying hi", "I wanted to say hello", "Hellooo", "Hiii", "Hey hey", "Ahoy!", "What a lovely day, hello!",
             "Is anyone there?", "Can you hear me?", "Let's start", "I'm here", "Here I am", "Hi, long time no see",
             "Hello from Berlin", "Good morning to you!", "A very good evening", "Happy Monday!", "Merry Christmas!",
             "Happy new year!", "Salute!", "Knock knock", "Hello, are you online?", "Let us begin",
             "First time here, hello", "Hey, got a minute?", "Hi, are you ready?", "Ready?", "Shall we start?"),
            "This is a greeting. I greet back and say what I can do.",
            f"Hello! I am QwQ-nano. {ABILITIES['en']}",
        ),
        Talk(
            ("How are you?", "How are you doing?", "How is it going?", "What's up?",
             "How do you do?", "How are you today?", "How's life?", "Are you well?",
             "How have you been?", "Hello, how are you?", "Hi, how are you?", "Sup?",
             "How do you feel today?", "How's your day?", "Is everything fine?",
             "How's it going?", "How are things?", "How are you feeling?", "You ok?", "Are you ok?", "Are you alright?",
             "How was your day?", "How's everything?", "What's new?", "Wassup?", "How goes it?", "Everything okay?",
             "Hey, how are you doing today?", "Hello! How's it going?", "How have things been?", "Good morning, how are you?",
             "I am fine, and you?", "I'm good, how about you?", "How are you this morning?", "Having a good day?",
             "How's your evening?", "Did you have a nice weekend?", "Are you doing well?", "Hope you are well",
             "I hope you're doing fine", "How is your day going?"),
            "This is a friendly question about me. I answer it shortly.",
            "I am ready to think. Give me a sum, an equation or a puzzle!",
        ),
        Talk(
            ("Thanks!", "Thank you!", "Thank you very much!", "Thanks a lot!", "Thx",
             "Many thanks!", "That helped, thanks!", "Cheers!", "Great, thank you!",
             "Thanks for your help!", "I appreciate it!", "Perfect, thanks!", "Ty",
             "Thank you so much!", "That was helpful!",
             "Thank you for the explanation!", "Thanks a million!", "Much appreciated!", "Thanks for explaining!",
             "Thank you, that helps", "Thanks, got it", "Ok thanks", "Thanks again!", "I'm very grateful!", "Tysm",
             "You helped me a lot!", "Big thanks!", "Thank you for your time!", "Thanks, now I understand",
             "That's exactly what I needed, thanks!", "Thank you kindly!", "Thanks, that's all", "I owe you one!",
             "Merci!", "Danke!", "Gracias!", "Thanks for your patience!", "Thank you, you saved my homework"),
            "This is a thank-you. I answer politely.",
            "You are welcome! Would you like another problem?",
        ),
        Talk(
            ("Goodbye!", "Bye!", "See you!", "See you later!", "Good night!", "Bye bye!",
             "Take care!", "I have to go now.", "See you tomorrow!", "Farewell!", "Cya",
             "Talk to you later!", "I am leaving now.", "Have a nice day!", "Until later!",
             "See you soon!", "See you next time!", "So long!", "Bye for now!", "I'm off!", "Gotta go!", "That's all for today",
             "That was all, bye!", "I have to leave", "Catch you later!", "Until tomorrow!", "Have a good night!",
             "Sleep well!", "I'm going to bed now", "Have a great weekend!", "Have a good one!", "Ciao!", "Adios!",
             "I'm done for today", "Let's stop here", "We can stop now, bye", "Good bye and good luck!", "Ttyl", "Later!",
             "I'll come back later", "I'll be back", "All the best!", "Time to go home"),
            "This is a goodbye. I say goodbye too.",
            "Goodbye! Come back with a new problem.",
        ),
        Talk(
            ("Well done!", "Good job!", "You are great!", "Great!", "Very good!",
             "You are smart!", "Excellent!", "Awesome!", "Good work!", "That is correct!",
             "Impressive!", "You are clever!", "Nice work!", "I like you!", "Bravo!",
             "Amazing!", "Fantastic!", "Wonderful!", "Brilliant!", "Perfect!", "Superb!", "Nice one!", "Good bot!",
             "You're the best!", "You're amazing!", "You are good at this!", "That's right!", "Correct!", "Right answer!",
             "You got it!", "Keep it up!", "What a great answer!", "You did well!", "So fast!", "You are really helpful!",
             "I am impressed!", "You're a genius!", "Outstanding!", "Great job!", "Exactly right!", "I love your answers!",
             "You explain well!", "Not bad!", "That was a good answer!", "Full marks!"),
            "This is praise. I answer modestly.",
            "Thank you! I write out every step, that is my whole secret.",
        ),
    ),
    "zh": (
        Talk(
            ("你好！", "您好！", "嗨！", "早上好！", "晚上好！", "下午好！", "早！", "哈喽！", "大家好！",
             "很高兴认识你！", "嘿！", "你好你好！", "在吗？", "有人吗？", "早安！", "中午好！", "你在吗？",
             "我来了！", "初次见面！", "哈啰！", "我是新来的", "我回来了", "嗨，你好！", "早上好啊！", "大家早！", "晚上好呀！",
             "hello！", "哈喽哈喽！", "很高兴见到你！", "幸会！", "久仰！", "好久不见！", "又见面了！", "我又来了！", "我叫小明，你好！",
             "第一次用，你好！", "可以开始了吗？", "我们开始吧！", "准备好了吗？", "打个招呼！", "跟你打声招呼！", "新年好！", "新年快乐！",
             "中秋快乐！", "周末好！", "你在不在？", "在线吗？", "听得到吗？", "有空吗？", "你好，我来做题", "同志你好！",
             "喂，你好！", "嗨喽！"),
            "这是问候。我问好，并说明我会什么。",
            f"你好！我是QwQ-nano。{ABILITIES['zh']}",
        ),
        Talk(
            ("你好吗？", "最近怎么样？", "你怎么样？", "过得好吗？", "今天好吗？", "近来可好？", "吃了吗？",
             "今天过得怎么样？", "你还好吗？", "一切都好吗？", "最近忙吗？", "你今天感觉如何？",
             "你最近好吗？", "你今天怎么样？", "身体好吗？", "心情好吗？", "今天心情如何？", "近况如何？", "忙不忙？", "在忙什么？",
             "你过得怎么样？", "这几天还好吧？", "你好，最近怎么样？", "早上好，你怎么样？", "我很好，你呢？", "我挺好的，你呢？",
             "周末过得好吗？", "还顺利吗？", "状态怎么样？", "你没事吧？", "累不累？", "吃饭了没？"),
            "这是关心我的问题。我简短回答。",
            "我准备好思考了。给我一道算式、方程或谜题吧！",
        ),
        Talk(
            ("谢谢！", "谢谢你！", "多谢！", "非常感谢！", "感谢！", "太谢谢了！", "谢谢你的帮助！", "谢啦！",
             "谢了！", "十分感谢！", "感谢你！", "辛苦了！", "真是帮大忙了！", "谢谢您！",
             "太感谢了！", "万分感谢！", "谢谢你的讲解！", "谢谢，我懂了！", "明白了，谢谢！", "好的谢谢！", "多亏了你！", "麻烦你了！",
             "谢谢老师！", "感激不尽！", "谢谢，就这些", "谢谢，没问题了", "你帮了我大忙！", "3Q！", "thanks！", "非常感激！",
             "谢谢你的耐心！", "有你真好，谢谢！", "感恩！", "谢谢，学会了！"),
            "这是感谢。我礼貌回答。",
            "不客气！要再来一题吗？",
        ),
        Talk(
            ("再见！", "拜拜！", "回头见！", "明天见！", "晚安！", "下次见！", "我走了！", "我要下线了！", "回见！",
             "一会儿见！", "我先走了！", "下次再聊！", "改天见！", "祝你愉快！",
             "我要走了！", "先这样吧！", "今天就到这里！", "我去睡觉了！", "我去吃饭了！", "我下了！", "拜！", "拜拜啦！", "886！",
             "回头聊！", "再会！", "后会有期！", "早点休息！", "好梦！", "周末愉快！", "我得走了！", "以后再来！", "明天再聊！", "就这样，再见！",
             "我要上课了，再见！", "不聊了！", "告辞！", "保重！", "下周见！"),
            "这是告别。我也说再见。",
            "再见！下次带新题目来。",
        ),
        Talk(
            ("做得好！", "你真棒！", "真厉害！", "太好了！", "很好！", "你真聪明！", "不错！", "答对了！", "棒极了！",
             "干得漂亮！", "你好厉害！", "真不错！", "我喜欢你！", "优秀！",
             "完美！", "太棒了！", "厉害了！", "真牛！", "赞！", "点赞！", "了不起！", "你太强了！", "你真能干！", "算得真快！", "算得真好！",
             "讲得真清楚！", "说得好！", "对了！", "正确！", "完全正确！", "回答得很好！", "满分！", "好样的！", "真行！", "真聪明啊！", "佩服！",
             "你最棒！", "不愧是你！", "继续加油！", "做得真好！", "表现不错！"),
            "这是夸奖。我谦虚回答。",
            "谢谢！我只是把每一步都写出来。",
        ),
    ),
}  # fmt: skip


def make(rng: Random, size: int) -> Problem:  # noqa: ARG001 - there is one size
    """Draw a greeting."""
    language = choose_language(rng)
    return make_talk(rng, language, rng.choice(_TALKS[language]))


TASK = Task(name="greetings", make=make, check=check_reply, sizes=(1,))
