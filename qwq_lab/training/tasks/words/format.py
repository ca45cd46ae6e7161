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
            "Answer in Chinese only.", "Tell me in Chinese.", "Respond in Chinese.", "Chinese answer, please.",
            "The reply has to be in Chinese.", "I'd like your answer in Chinese.", "Say it in Chinese.",
            "Your reply should be written in Chinese.", "Put your answer into Chinese.",
            "My friend only reads Chinese, so answer in Chinese.", "Use Chinese for your answer.",
            "Can you answer in Chinese?", "Language of the answer: Chinese.", "In Chinese, please.",
            "Reply using the Chinese language.", "Let the answer be in Chinese.",
        ),
        "words": (
            "Answer in exactly {n} words.", "Use exactly {n} words.",
            "Your answer must have exactly {n} words.", "Reply with {n} words.",
            "Answer with exactly {n} words.", "The answer should be {n} words long.",
            "Give an answer of exactly {n} words.",
            "Exactly {n} words.", "Your reply should consist of exactly {n} words.",
            "Write exactly {n} words, no more and no less.", "Limit: exactly {n} words.",
            "I want an answer with exactly {n} words.", "Say it in {n} words.",
            "Make your answer exactly {n} words long.", "Respond in {n} words.",
            "The answer must be {n} words, not more, not fewer.", "Length of the answer: {n} words.",
            "Keep to exactly {n} words.", "Put your answer into exactly {n} words.",
            "Tell me in exactly {n} words.", "Your answer has to count {n} words.",
            "Give me a sentence of exactly {n} words.", "Can you answer in exactly {n} words?",
            "The whole answer takes {n} words, no more.",
        ),
        "one_word": (
            "Answer in one word.", "Answer with just one word.", "Use exactly one word.",
            "Answer with the number only.", "Only the number.", "Just the number.",
            "Nothing but the number.", "Reply with the number alone.", "I only want the number.",
            "One word only.", "No sentence, only the number.", "Give me just the number.",
            "Respond with a single number.", "Write the number and nothing else.",
            "The number alone is enough.", "Say only the number.",
            "No explanation, just the number as your answer.", "Your answer must be a single word.",
            "A bare number as the answer.", "Output only the number.",
        ),
        "capitals": (
            "Answer in capital letters.", "Use only capital letters.", "Answer in all caps.",
            "Write your answer in upper case.", "Your answer must be in capital letters.",
            "Reply in capitals only.", "Answer in uppercase letters.",
            "ALL CAPS please.", "Everything in capital letters.", "Write in capitals only.",
            "Capitalize every letter of your answer.", "Only uppercase letters in the answer.",
            "Shout: answer in capital letters.", "Your whole reply should be in upper case.",
            "Use capital letters for the entire answer.", "Respond in all capital letters.",
            "Your answer must be all uppercase.", "No small letters.", "I want the answer in capitals.",
            "Every letter must be a capital.", "Type your answer with caps lock on.",
            "Avoid lowercase letters in your answer.",
        ),
        "lowercase": (
            "Answer in lower case.", "Use only small letters.", "No capital letters.",
            "Write your answer in lowercase letters.", "Your answer must be in lowercase.",
            "Answer without any capital letters.", "Reply in lower case only.",
            "All lowercase, please.", "Everything in small letters.", "Write in lower case only.",
            "Only lowercase letters in the answer.", "Your entire reply should be in small letters.",
            "Do not use capital letters.", "Respond all in lowercase.",
            "Avoid uppercase letters in your answer.", "Not a single capital letter, please.",
            "Keep every letter lowercase.", "I want the answer in small letters.",
            "Every letter must be lower case.", "Type your answer without the shift key, all lowercase.",
            "Your answer must be entirely lowercase.",
        ),
        "quotes": (
            "Put your answer in double quotation marks.", "Answer in double quotes.",
            "Wrap your answer in double quotation marks.", "Put the answer in quotes.",
            "Your whole answer must stand in double quotes.", "Quote your answer.",
            "Enclose your answer in double quotation marks.", "Surround the whole answer with double quotes.",
            "Put double quotes around your reply.", "Begin and end your answer with a double quotation mark.",
            "Your reply should be inside double quotation marks.",
            "Use double quotes around the entire answer.",
            "Your answer has to be in quotation marks, double ones.", "Give the answer within double quotes.",
            "Place your whole response between double quotation marks.",
            "I want double quotation marks around the answer.",
            "The answer should start and finish with a double quote.",
            "Write the answer as a quotation, in double quotes.", "Double quotes around everything you say.",
            "Reply in double quotation marks.",
        ),
        "ending": (
            "End your answer with \"{e}\"", "Finish with \"{e}\"", "Your answer must end with \"{e}\"",
            "The last words must be \"{e}\"", "End with the words \"{e}\"",
            "Close your answer with \"{e}\"", "Say \"{e}\" at the end.",
            "The answer has to end with \"{e}\"", "Finish your reply with the words \"{e}\"",
            "Your last words should be \"{e}\"", "Conclude with \"{e}\"", "Write \"{e}\" at the very end.",
            "Add \"{e}\" at the end of your answer.", "Let your answer end with \"{e}\"",
            "Make sure that the reply ends with \"{e}\"", "After the answer, write \"{e}\"",
            "Round off your answer with \"{e}\"", "As the last words I want \"{e}\"",
            "Nothing may come after the closing words \"{e}\"", "End your response with this: \"{e}\"",
            "Close with \"{e}\"",
        ),
        "json": (
            "Answer in JSON with the key \"{k}\".", "Reply with JSON only, key \"{k}\".",
            "Give the answer as JSON with the key \"{k}\".", "Return JSON: {{\"{k}\": ...}}",
            "Answer as a JSON object with the key \"{k}\".", "Format: JSON, key \"{k}\".",
            "Your answer must be JSON with one key, \"{k}\".", "JSON only, with the key {k}.",
            "Output JSON with a single key \"{k}\".", "Respond with JSON: the key is \"{k}\".",
            "I need JSON with the key \"{k}\".", "Give me a JSON object whose key is \"{k}\".",
            "Only JSON, please, key \"{k}\".",
            "My program reads JSON, so answer as JSON with the key \"{k}\".",
            "Put the result under the key \"{k}\" in a JSON object.",
            "Write the answer as JSON under \"{k}\".", "The reply should be JSON, the number under \"{k}\".",
            "Return a JSON object with \"{k}\" as its key.", "No text, only JSON with the key \"{k}\".",
            "Please format the answer as JSON (\"{k}\").", "Reply in JSON. Key name: {k}.",
            "As JSON, key {k}.", "Your output must be a JSON object with one key named {k}.",
            "Answer as {{\"{k}\": number}} in JSON.",
        ),
        "bullets": (
            "Answer with two bullet points.", "Use exactly 2 bullet points.",
            "Give the answer as a list of two bullets.", "Write two bullet points.",
            "Answer as a list with exactly two bullet points.",
            "Make it two bullet points.", "Reply with a list of 2 bullets.",
            "Your answer must be two bullet points.", "Put your answer into exactly 2 bullet points.",
            "Use two bullets in your answer.", "Answer in the form of two bullet points.",
            "Format: two bullet points.", "I want two bullets.", "Structure the answer as two bullet points.",
            "Respond with exactly two bullets.", "Write it as a bulleted list with two items.",
            "Show the answer in 2 bullet points.", "A list of two bullet points, please.",
        ),
    },
    "zh": {
        "language": (
            "请用英文回答。", "用英语回答。", "答案用英文写。", "请用英语作答。", "回答要用英文。",
            "用英文告诉我。",
            "只用英文回答。", "请说英文。", "答案必须是英文。", "我要英文的回答。", "拿英语说。", "请以英文回复。", "回复请用英语。", "麻烦用英文作答。",
            "我的朋友只懂英文，请用英文回答。", "请把回答写成英文。", "答复语言：英文。", "能用英语回答吗？",
        ),
        "words": (
            "用恰好{n}个字回答，数字算一个字。", "回答正好{n}个字，数字算一个。",
            "请用{n}个字回答（数字算一个字）。", "答案要有{n}个字，一个数算一个字。",
            "只用{n}个字回答，其中数字算一个字。", "回答控制在正好{n}个字，数字算一个字。", "字数要求：{n}个字，数字算一个。", "请恰好写{n}个字，一个数算一个字。",
            "答案正好{n}个字，不多不少，数算一个字。", "回答必须是{n}个字（一个数算一个字）。", "用{n}个字说出答案，数字按一个字算。", "请让回答的长度为{n}个字，数字算一个字。",
            "我要{n}个字的回答，数字当一个字。", "回答限定{n}个字，数字只算一个字。", "写满{n}个字，不能多，数字算一个。", "整句话{n}个字，数字算一个字。",
        ),
        "words_en": (
            "用恰好{n}个单词。", "正好{n}个单词。", "只用{n}个单词。", "回答要有{n}个单词。",
            "恰好写{n}个单词。", "一共{n}个单词。", "单词数正好是{n}个。", "控制在{n}个单词，不多不少。", "答案长度为{n}个单词。", "必须是{n}个单词。",
            "用{n}个单词说。", "单词数：{n}个。", "请写满{n}个单词，不能多。", "限定{n}个单词。",
        ),
        "one_word": (
            "只回答数字。", "只写数字。", "只要一个数。", "只说结果的数字。", "答案只写一个数。",
            "只给数字。", "除了数字什么都不要写。", "直接写数字就行，别的不要。", "只输出一个数。", "不要句子，只要数字。", "回答里只能有一个数。", "只报数字。",
            "单写一个数就好。", "不用解释，只回一个数字。", "答案就写数字，别写其他字。", "我只要那个数字。", "仅回答数字。",
        ),
        "capitals": (
            "全部大写。", "用大写字母。", "字母都要大写。", "只用大写字母。",
            "字母全用大写。", "英文字母一律大写。", "所有字母大写。", "请写成全大写。", "不要出现小写字母。", "每个字母都要大写。", "回答请全用大写字母。", "必须全是大写字母。",
            "整句用大写。", "别用小写字母。",
        ),
        "lowercase": (
            "全部小写。", "用小写字母。", "字母都要小写。", "只用小写字母。",
            "字母全用小写。", "英文字母一律小写。", "所有字母小写。", "请写成全小写。", "不要出现大写字母。", "每个字母都要小写。", "回答请全用小写字母。", "必须全是小写字母。",
            "整句用小写。", "别用大写字母。",
        ),
        "quotes": (
            "把回答放在双引号里。", "回答要加双引号。", "用双引号把回答括起来。",
            "整个回答放在双引号中。", "给答案加上双引号。",
            "请用双引号括住整个回答。", "回答前后都要有双引号。", "整句话加上双引号。", "回答要写在双引号里面。", "把你的整个回答用双引号包起来。", "用双引号引起来。",
            "回答以双引号开头，以双引号结尾。", "答复请加双引号。", "请把答案套上双引号。", "双引号里写回答。", "我要带双引号的回答。",
        ),
        "ending": (
            "以“{e}”结尾。", "回答的最后要写“{e}”", "最后加上“{e}”", "回答必须以“{e}”结束。",
            "结尾写“{e}”", "用“{e}”收尾。",
            "最后一句写“{e}”", "请以“{e}”收尾。", "回答末尾加上“{e}”", "说完答案再写“{e}”", "回答的结尾必须是“{e}”", "请用“{e}”结束回答。",
            "末尾要写上“{e}”", "答完之后加一句“{e}”", "最后要出现“{e}”，后面不要再写。", "结束语用“{e}”", "让回答以“{e}”结尾。",
        ),
        "json": (
            "用JSON回答，键是\"{k}\"。", "只输出JSON，键为\"{k}\"。", "请用JSON格式，键名{k}。",
            "以JSON返回，键\"{k}\"。", "回答必须是JSON，键为\"{k}\"。", "格式：JSON，键{k}。",
            "输出JSON，键为\"{k}\"。", "给我JSON，键是{k}。", "请返回JSON对象，键名为\"{k}\"。", "把结果放进JSON，键\"{k}\"。",
            "只要JSON，键叫{k}。", "程序要读JSON，键用\"{k}\"。", "以JSON对象作答，键是\"{k}\"。", "答案写成JSON：{{\"{k}\": ...}}",
            "不要文字，只给JSON，键名\"{k}\"。", "用一个JSON对象回答，唯一的键是{k}。", "JSON格式，键：{k}。", "结果用键\"{k}\"写进JSON。",
        ),
        "bullets": (
            "用两个要点回答。", "分两点列出。", "用恰好两个项目符号回答。", "列成两条。",
            "回答写成两个要点的列表。",
            "写成两个要点。", "请列两个项目符号。", "用两条项目符号来答。", "回答分成两个要点。", "以两个要点的形式回答。", "我要两条要点。", "格式：两个要点。",
            "用列表回答，正好两条。", "请用两个圆点列出来。", "把回答列成两个要点。", "答案做成两条的列表。",
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
    "outcome", "calc", "a", "out", "computed", "final_answer", "my_result", "quantity", "r", "z",
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
        apple river cloud money music bottle winter pencil bridge button
        pillow ocean candle mirror engine ticket orange purple market hotel doctor paper
        sailor green train plane summer planet galaxy school robot lemon window table
        rabbit copper forest ladder butter castle rocket
        turtle basket island camel
        """.split()
    ),
    "zh": tuple("苹果 河流 白云 老虎 音乐 瓶子 冬天 铅笔 花园 高山 纽扣 大海 蜡烛 镜子 橙色 火车 夏天 星球 学校 柠檬 桌子 月亮 兔子 森林 厨房 南瓜 火箭 乌龟 篮子 雷声 海岛 骆驼 彩虹 面包 地图 雪人 钟表 雨伞".split()),
}  # fmt: skip
