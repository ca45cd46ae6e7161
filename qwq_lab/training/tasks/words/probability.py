"""How people ask for the probability of what one draw or several bring."""

# ruff: noqa: E501 - lists of sentences

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# ``{p}`` stands before an event in English and behind it in Chinese.
PROBABILITY: dict[Language, tuple[str, ...]] = {
    "en": (
        "what is the probability of", "what's the probability of", "how likely is",
        "what is the chance of", "what are the chances of", "how probable is",
        "find the probability of", "what would be the probability of",
    ),
    "zh": (
        "的概率是多少", "的概率是几", "的概率为多少", "的可能性是多少", "的概率",
        "的可能性有多大", "的概率有多大", "的概率是几分之几", "的概率等于多少", "的机会有多大",
    ),
}  # fmt: skip
# Whole questions about an event.
QUESTIONS: dict[Language, tuple[str, ...]] = {
    "en": (
        "what is the probability of {ev}?", "what's the probability of {ev}?", "what's the chance of {ev}?", "how likely is {ev}?",
        "find the probability of {ev}.", "what are the chances of {ev}?", "give the probability of {ev}.", "calculate the probability of {ev}.",
        "work out the probability of {ev}.", "I'd like to know the probability of {ev}.", "how probable is {ev}?", "determine the probability of {ev}.",
        "what's P({ev})?", "any idea how likely {ev} is?", "state the probability of {ev} as a fraction.", "P({ev}) = ?",
        "what chance is there of {ev}?", "tell me the chance of {ev}.", "how big is the probability of {ev}?", "what is the likelihood of {ev}?",
        "compute the chance of {ev}.", "what probability does {ev} have?", "as a fraction, what's the probability of {ev}?", "can you work out the chance of {ev}?",
        "I need the probability of {ev}.", "how great are the chances of {ev}?", "how do I find the probability of {ev}?", "express the probability of {ev} as a simple fraction.",
    ),
    "zh": (
        "{ev}的概率是多少？", "{ev}的概率为多少？", "求{ev}的概率。", "{ev}的可能性有多大？", "{ev}的概率有多大？", "问{ev}的概率。",
        "{ev}的概率是几？", "请算出{ev}的概率。", "计算{ev}的概率。", "{ev}的概率等于多少？", "{ev}的机会有多大？", "{ev}的概率用分数表示是多少？",
        "我想知道{ev}的概率。", "{ev}的可能性是多少？", "求出{ev}的概率，用最简分数表示。", "P（{ev}）=？", "怎么算{ev}的概率？", "{ev}的概率怎么求？是多少？",
    ),
}  # fmt: skip
# Each event in several ways, the most usual one more often.
EVENTS: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "more": ("a number greater than {n}", "a number greater than {n}", "a number above {n}", "more than {n}", "a number bigger than {n}",
                 "a number over {n}", "a number larger than {n}", "a result higher than {n}"),
        "less": ("a number less than {n}", "a number less than {n}", "a number below {n}", "less than {n}", "a number smaller than {n}",
                 "a number under {n}", "a result lower than {n}"),
        "least": ("at least {n}", "at least {n}", "{n} or more", "{n} or higher", "a number not less than {n}", "no less than {n}",
                  "a number of at least {n}", "a number greater than or equal to {n}"),
        "most": ("at most {n}", "at most {n}", "{n} or less", "{n} or lower", "no more than {n}", "a number not greater than {n}",
                 "a number of at most {n}", "a number less than or equal to {n}"),
        "multiple": ("a multiple of {n}", "a multiple of {n}", "a number divisible by {n}", "a number that can be divided by {n} without remainder",
                     "a number in the {n} times table"),
        "odd": ("an odd number", "an odd number", "an uneven number", "something odd"), "even": ("an even number", "an even number", "something even"),
        "prime": ("a prime number", "a prime", "a prime number"), "one": ("the number {n}", "{a} {n}", "exactly {n}", "the number {n}"),
        "double": ("a double", "doubles", "two equal numbers", "the same number on both dice", "two matching numbers"),
        "sum sum": ("a sum of {n}", "a sum of {n}", "a sum of {n}", "a total of {n}", "a sum equal to {n}", "{n} in total"),
        "sum least": ("a sum of at least {n}", "a sum of at least {n}", "a sum of at least {n}", "a total of {n} or more", "{n} or more in total"),
        "sum most": ("a sum of at most {n}", "a sum of at most {n}", "a sum of at most {n}", "a total of {n} or less", "no more than {n} in total"),
    },
    "zh": {
        "more": ("大于{n}的数", "大于{n}的数", "比{n}大的数", "超过{n}的数"), "less": ("小于{n}的数", "小于{n}的数", "比{n}小的数"),
        "least": ("不小于{n}的数", "至少是{n}的数", "大于或等于{n}的数", "{n}或更大的数"), "most": ("不大于{n}的数", "至多是{n}的数", "小于或等于{n}的数", "不超过{n}的数"),
        "multiple": ("{n}的倍数", "{n}的倍数", "能被{n}整除的数"), "odd": ("奇数", "单数", "奇数"), "even": ("偶数", "双数", "偶数"),
        "prime": ("质数", "素数"), "one": ("{n}", "数字{n}"), "double": ("两个相同的点数", "一样的两个点数", "两个相等的数"),
        "sum sum": ("点数之和为{n}", "点数之和为{n}", "点数和等于{n}", "两个点数加起来是{n}"), "sum least": ("点数之和不小于{n}", "点数之和不小于{n}", "点数和至少是{n}"),
        "sum most": ("点数之和不大于{n}", "点数之和不大于{n}", "点数和不超过{n}", "点数和至多是{n}"),
    },
}  # fmt: skip
# A die with another number of sides, and the usual one.
SIDES: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        ("a {n}-sided die", "a die with {n} sides", "a fair {n}-sided die", "a d{n}"),
        ("a die", "a fair die", "a six-sided die", "a dice", "a fair 6-sided die"),
    ),
    "zh": (
        ("一个{n}面骰子", "一枚{n}面的骰子", "标有1到{n}的{n}面骰子"),
        ("一个骰子", "一枚骰子", "一枚均匀的骰子", "一个六面骰子", "一颗普通骰子"),
    ),
}
DIE: dict[Language, tuple[str, ...]] = {
    "en": (
        "I roll {d}, {p} {e}?", "If you roll {d}, {p} {e}?", "Rolling {d}: {p} {e}?",
        "{d} is rolled, {p} getting {e}?", "When I throw {d}, {p} {e}?",
        "For {d}, {p} rolling {e}?", "Find the probability of rolling {e} with {d}.",
        "Roll {d} once. P({e})?", "probability of {e} on {d}", "{d}: P({e}) = ?",
        "Compute the probability that {d} shows {e}.", "$P$ of {e} with {d}?",
        "chance of {e}, {d}, one roll", "{name} needs {e} to win and rolls {d}. What is the probability of winning?", "I win if {d} shows {e}. What's my chance of winning?", "With one roll of {d}, how likely am I to get {e}?", "What is the probability that {d} lands on {e}?", "Rolled {d}. Probability that it is {e}?", "Probability: {d}, one throw, {e}.", "What are the chances that a roll of {d} gives {e}?", "Is {e} likely with {d}? Give its probability.", "For a single throw of {d}, find P({e}).", "In what fraction of rolls does {d} show {e} on average?",
    ),
    "zh": (
        "掷{d}，掷出{e}{p}？", "抛{d}，得到{e}{p}？", "投掷{d}一次，出现{e}{p}？",
        "{d}掷一次，掷出{e}{p}？", "求掷{d}得到{e}的概率。", "用{d}掷出{e}{p}？",
        "如果掷{d}，点数是{e}{p}？", "掷{d}时，朝上的数是{e}{p}？",
        "{name}掷{d}，掷出{e}就赢，赢{p}？", "{d}，掷一次，P（{e}）=？", "{d}落下后朝上的是{e}{p}？", "掷{d}时{e}朝上{p}？", "投{d}一次，{e}{p}？", "只掷{d}一次，能得到{e}{p}？", "要掷出{e}才能前进，用的是{d}，前进{p}？",
    ),
}  # fmt: skip
# Clauses, and what happens in them, from which questions are composed.
DIE_SCENES: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        ("I roll {d}", "you throw {d} once", "{d} is rolled", "someone rolls {d}", "{name} throws {d}", "we roll {d} in a board game", "{d} is thrown a single time",
         "you toss {d}", "it's my turn and I roll {d}", "{name} rolls {d} one time", "{d} is cast", "a player rolls {d} once"),
        ("rolling {e}", "getting {e}", "throwing {e}", "the result being {e}", "{e}", "it showing {e}", "seeing {e}"),
    ),
    "zh": (
        ("掷{d}", "抛{d}一次", "投掷{d}", "{name}掷{d}一次", "玩游戏时掷{d}", "扔{d}一次", "随机掷一次{d}", "丢{d}"),
        ("掷出{e}", "得到{e}", "出现{e}", "朝上的数是{e}", "结果是{e}", "掷得{e}"),
    ),
}  # fmt: skip
TICKETS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Tickets are numbered 1 to {n}. One is drawn, {p} {e}?",
        "A number from 1 to {n} is chosen at random, {p} {e}?",
        "Pick a random number between 1 and {n} (both included): {p} {e}?",
        "There are {n} cards numbered from 1 to {n}. {p} drawing {e}?",
        "A bag holds balls with the numbers 1 to {n}: {p} picking {e}?",
        "From the whole numbers 1 to {n} one is picked. Find the probability of {e}.",
        "Random integer from 1 to {n}, P({e})?", "A wheel shows 1 to {n}: {p} {e}?",
        "I draw one of {n} slips numbered 1, 2, ..., {n}: {p} {e}?",
        "If x is a random number from 1 to {n}, {p} {e}?",
        "probability of {e} when drawing from 1 to {n}",
        "one number out of 1 to {n}, chance of {e}?", "{name} wins with {e}. The tickets run from 1 to {n} and {name} buys one. What is the chance of winning?", "What is the probability that a random integer from 1 to {n} is {e}?", "I hope for {e}. The balls carry the numbers 1 to {n} and one is drawn. What's my chance?", "Numbers 1 to {n}, one picked blindly. Probability of {e}?", "How likely is it that a randomly chosen page of 1 to {n} is {e}?", "Let a number be drawn uniformly from 1 to {n}. Find the probability that it is {e}.", "The lottery machine holds balls 1 to {n}. One comes out. What's the probability that it's {e}?", "In a class the pupils are numbered 1 to {n}. One is called at random: {p} {e}?", "Out of the numbers from 1 up to and including {n}, one is taken. P({e}) = ?",
    ),
    "zh": (
        "从1到{n}的整数中任取一个，取到{e}{p}？",
        "有{n}张卡片，编号1到{n}，抽到{e}{p}？",
        "从1至{n}中随机选一个数，选到{e}{p}？", "袋中有编号1～{n}的球，摸到{e}{p}？",
        "在1到{n}里随机取一个整数，是{e}{p}？", "抽签，号码从1到{n}，抽到{e}{p}？",
        "求从1到{n}中随机抽到{e}的概率。", "转盘上写着1到{n}，转到{e}{p}？",
        "1到{n}任选一数，P（{e}）=？", "{name}买了一张彩票，号码是1到{n}中的一个，是{e}{p}？", "全班学号从1到{n}，随机点名，点到{e}{p}？", "摇奖机里有1到{n}号球，摇出{e}{p}？", "随机整数取自1到{n}，它是{e}{p}？", "从写着1至{n}的卡片里摸一张，摸到{e}{p}？",
    ),
}  # fmt: skip
TICKET_SCENES: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        ("a whole number from 1 to {n} is picked at random", "one of {n} cards numbered 1 to {n} is drawn", "you draw one ball out of a box with balls numbered from 1 to {n}",
         "{name} takes one of {n} tickets with the numbers 1 to {n}", "a computer chooses a random integer between 1 and {n}, both included",
         "I pull one slip out of a hat with slips numbered 1 to {n}", "a spinner with equal fields 1 to {n} is spun", "a random house number from 1 to {n} is chosen",
         "a raffle has tickets 1 to {n} and one ticket is taken", "one page of a book with pages 1 to {n} is opened at random", "the teacher calls one pupil by a random number from 1 to {n}",
         "I think of a random whole number from 1 to {n}"),
        ("getting {e}", "the number being {e}", "it being {e}", "{e}", "picking {e}", "the result being {e}"),
    ),
    "zh": (
        ("从1到{n}的整数中随机选一个", "从编号1到{n}的卡片中抽一张", "{name}从写有1到{n}的签中抽一支", "盒子里有编号1到{n}的球，任意取一个", "电脑随机生成一个1到{n}的整数（含两端）",
         "转动一个等分成1到{n}的转盘", "从1号到{n}号中抽一名学生", "抽奖券编号为1到{n}，抽一张", "随手翻开一本有1到{n}页的书的某一页"),
        ("得到{e}", "这个数是{e}", "号码是{e}", "结果是{e}", "抽中{e}"),
    ),
}  # fmt: skip
COLOURS: dict[Language, tuple[str, ...]] = {
    "en": ("red", "blue", "green", "yellow", "white", "black", "orange", "purple"),
    "zh": ("红", "蓝", "绿", "黄", "白", "黑", "橙", "紫"),
}
# ``{bag}`` lists all, ``{one}`` is one of the wanted kind, ``{t}`` says its kind.
MARBLE_SCENES: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        ("{c} holds {bag} and one is drawn", "{c} contains {bag} and I take one without looking", "there are {bag} in {c} and {name} picks one at random",
         "{name} has {bag} and grabs one blindly", "one of the {things} in {c} with {bag} is drawn", "I reach into {c} with {bag} and pull out one", "you pick one at random from {bag}",
         "one {thing} is chosen from {bag}", "{c} is filled with {bag} and one of them is taken out", "I own {bag} and pick one in the dark", "you draw once from {c} with {bag}",
         "a child takes one from {c} that contains {bag}", "one falls out of {c} with {bag}", "{name} closes both eyes and takes one of {bag}", "{c} has {bag} in it and one is selected at random"),
        ("it being {t}", "drawing {one}", "getting {one}", "taking {one}", "the {thing} being {t}", "{one}", "ending up with {one}"),
    ),
    "zh": (
        ("{c}里有{bag}，任意摸一{m}", "{c}里装着{bag}，随机取一{m}", "{name}有{bag}，闭着眼拿一{m}", "从{bag}中任取一{m}", "一共有{bag}，随便拿一{m}", "把{bag}放进{c}，摸一次",
         "{c}中放有{bag}，从中摸出一{m}", "{name}从装有{bag}的{c}里摸了一{m}", "{bag}混在一起，随手抽一{m}", "不看{c}，从里面的{bag}中取一{m}"),
        ("{get}", "它{t}", "取出的{t}", "摸出来的{t}", "这{m}{t}"),
    ),
}  # fmt: skip
MARBLES: dict[Language, tuple[str, ...]] = {
    "en": (
        "A bag holds {bag}. One is drawn, {p} it being {t}?", "There are {bag} in a box. What is the probability that one is {t}?", "{bag}, one is drawn. P({t})?",
        "With {bag} in a jar, {p} drawing {one}?", "Out of {bag} I take one blindly. How likely is it {t}?", "bag: {bag}. probability of {one}?", "A box with {bag}. $P$({t})?",
        "An urn has {bag}. Find the probability that a random one is {t}.", "If a bag has {bag} and I draw one, what is the chance it is {t}?", "What's the probability that one of {bag}, picked at random, is {t}?",
        "How likely is it that a random draw from {bag} gives {one}?", "probability of {one} from {bag}", "{bag} - chance of {one}?", "I hope for {one}. In {c} there are {bag}. What's my chance in one draw?",
        "Find P({t}) for one draw from {bag}.", "Draw one of {bag}. Is it {t}? Give the probability of that.",
    ),
    "zh": (
        "袋子里有{bag}，任意摸一{m}，{t}{p}？", "盒子里有{bag}，随机取一{m}，{t}{p}？", "一个口袋装有{bag}，摸出一{m}，{t}{p}？", "有{bag}，从中任取一{m}，{t}{p}？", "从{bag}中随机摸一{m}，求{t}的概率。",
        "布袋中有{bag}，摸一次，{t}{p}？", "{bag}混在一起，随手拿一{m}，{t}{p}？", "不透明的袋中装有{bag}，摸到的{t}{p}？", "{bag}，任取一{m}，P（{t}）=？", "我希望{get}，{c}里有{bag}，摸一次成功{p}？",
    ),
}  # fmt: skip
# ``{w}`` says whether the first one is put back, ``{two}`` what is hoped for.
TWO_SCENES: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        ("{c} holds {bag} and two are drawn {w}", "I take two {things} from {c} with {bag}, {w}", "{name} draws twice, {w}, from {bag}", "there are {bag} in {c} and two are picked {w}",
         "two of {bag} are taken {w}", "you pick 2 from {c} with {bag}, {w}", "one {thing} and then another is drawn from {bag}, {w}", "{c} contains {bag} and I pull out two, {w}",
         "{name} picks two of {bag} {w}", "two {things} are chosen at random {w} from {c} with {bag}"),
        ("both being {t}", "two {t} ones", "drawing two {t} {things}", "getting {t} both times", "both {things} being {t}", "{t} twice", "picking two that are {t}"),
    ),
    "zh": (
        ("{c}里有{bag}，{w}，摸两次", "{c}里装着{bag}，先后取两{m}，{w}", "{name}从{bag}中摸两次，{w}", "有{bag}，连续摸两{m}（{w}）", "从{bag}中取两{m}，{w}", "把{bag}放在{c}里，{w}，抽两次",
         "{c}中有{bag}，每次摸一{m}，共摸两次，{w}"),
        ("两次都是{t}", "两{m}都是{t}", "摸到的都是{t}", "取出的两{m}全是{t}", "都摸到{t}"),
    ),
}  # fmt: skip
TWO_MARBLES: dict[Language, tuple[str, ...]] = {
    "en": (
        "A bag holds {bag}. Two are drawn {w}, {p} both being {t}?", "From {bag} two are taken {w}. P(both {t})?", "Draw 2 of {bag} {w}: {p} getting two {t} ones?",
        "An urn contains {bag}. Find the probability of drawing two {t} ones {w}.", "I take two {w} from {bag}. How likely are both {t}?", "{bag}, two taken {w}: probability that both are {t}?",
        "Two draws {w} from {bag}. What is the chance of {t} both times?", "What is the probability that two random {things}, drawn {w} from {bag}, are both {t}?",
        "Find P({t}, then {t}) for two draws {w} from {bag}.", "There are {bag} in {c}. Two are drawn {w}. What's the probability that the first and the second are both {t}?",
        "In {c}: {bag}. Two draws, {w}. Chance of {t} and {t} again?",
        "{name} takes two {things} {w} from {bag}. How likely are both {t}?", "Two {things} come out of {c} with {bag}, {w}. P(both {t}) = ?", "I want two {t} ones. I draw twice {w} from {bag}. What's my chance?", "chance of two {t} from {bag}, {w}", "How likely is {t} on both draws {w} from {c} with {bag}?",
    ),
    "zh": (
        "袋中有{bag}，摸两{m}，{w}，都是{t}{p}？", "从{bag}中摸两{m}，{w}，两{m}都是{t}{p}？", "{c}中有{bag}，先后摸两{m}，{w}，全是{t}{p}？", "{bag}，摸两次，{w}，求都是{t}的概率。",
        "布袋里有{bag}，摸两次，{w}，均为{t}{p}？", "摸两次（{w}），原有{bag}，两次都是{t}{p}？",
        "{c}里有{bag}，摸两次，{w}，P（都是{t}）=？", "{name}想摸到两{m}{t}，{c}里有{bag}，{w}，成功{p}？", "{bag}放在一起，{w}，连摸两次，全为{t}{p}？", "先摸一{m}再摸一{m}，{w}，原来有{bag}，两{m}都为{t}{p}？",
    ),
}  # fmt: skip
WAYS: dict[Language, dict[bool, tuple[str, ...]]] = {
    "en": {
        False: ("without replacement",),
        True: ("with replacement",),
    },
    "zh": {
        False: ("不放回", "不放回", "摸出后不放回", "第一次取出的不放回去", "取出后不再放回"),
        True: ("先放回再摸第二次", "有放回", "第一次摸完放回去再摸", "每次取出后放回", "看过后放回再摸下一次"),
    },
}  # fmt: skip
# Said of things that are listed one by one.
LONGER_WAYS: dict[bool, tuple[str, ...]] = {
    False: (
        "without putting the first one back", "without returning the first", "one after the other and without putting any back", "while the first one stays out",
        "not putting the first back",
    ),
    True: (
        "putting the first one back before the second draw", "returning the first one before drawing again", "one after the other and putting the first back in between",
        "after each draw putting the item back",
    ),
}  # fmt: skip
CONTAINERS: dict[Language, tuple[str, ...]] = {
    "en": ("a bag", "a box", "a jar", "an urn", "a basket", "a bowl", "a pouch", "a tin", "a hat", "a bucket", "a sack", "a drawer", "a pocket", "a vase", "a cup", "my bag", "a backpack", "a chest"),
    "zh": ("袋子", "盒子", "箱子", "口袋", "布袋", "罐子", "抽屉", "篮子", "纸箱", "不透明的袋子", "书包", "桶", "帽子", "瓶子", "碗"),
}  # fmt: skip
# In Chinese with a measure word, as ``个|球``.
ITEMS: dict[Language, tuple[str, ...]] = {
    "en": (
        "marbles", "balls", "marbles", "balls", "beads", "socks", "pencils", "sweets", "buttons", "counters", "cubes", "tiles", "pens", "caps", "tokens", "ribbons", "balloons", "stones", "crayons",
        "shirts", "flowers", "gloves", "blocks", "chips", "stickers", "cups", "candles", "discs", "hats", "scarves", "bricks", "pebbles", "envelopes", "jelly beans", "towels",
    ),
    "zh": (
        "个|球", "个|球", "个|小球", "颗|珠子", "颗|糖", "支|铅笔", "颗|纽扣", "块|积木", "只|袜子", "枚|筹码", "朵|花", "个|气球", "张|卡片", "支|粉笔", "个|杯子", "颗|弹珠", "个|乒乓球", "顶|帽子",
        "条|丝带", "件|衬衫", "颗|石子", "张|贴纸", "支|蜡笔", "个|瓶盖", "个|盒子", "块|瓷砖", "根|蜡烛", "条|毛巾", "副|手套", "张|彩纸",
    ),
}  # fmt: skip
# Their name and how many of 52 there are.
CARDS: dict[Language, tuple[tuple[str, int], ...]] = {
    "en": (
        ("a heart", 13), ("a spade", 13), ("a club", 13), ("a diamond", 13),
        ("a king", 4), ("a queen", 4), ("an ace", 4), ("a jack", 4), ("a ten", 4),
        ("a seven", 4), ("a red card", 26), ("a black card", 26), ("a face card", 12),
        ("the ace of spades", 1), ("the queen of hearts", 1), ("a red king", 2),
        ("a black ace", 2), ("a king or a queen", 8), ("a heart or a spade", 26),
    ),
    "zh": (
        ("红桃", 13), ("黑桃", 13), ("梅花", 13), ("方块", 13), ("K", 4), ("Q", 4),
        ("A", 4), ("J", 4), ("10", 4), ("7", 4), ("红色的牌", 26), ("黑色的牌", 26),
        ("J、Q或K", 12), ("黑桃A", 1), ("红桃Q", 1), ("红色的K", 2), ("K或Q", 8),
    ),
}  # fmt: skip
DECK: dict[Language, tuple[str, ...]] = {
    "en": (
        "One card is drawn from a deck of 52, {p} {e}?",
        "From 52 cards, {p} drawing {e}?",
        "I draw a card from a standard deck, {p} {e}?", "P({e}) from a 52-card deck?",
        "A card is picked from a full deck of 52: {p} it being {e}?",
        "In a standard deck of cards, {p} drawing {e}?", "probability of {e}, 52 cards",
        "Find the probability of drawing {e} from 52 cards.",
        "Drawing one card from a shuffled deck: {p} {e}?",
        "If I take a random card out of 52, {p} {e}?",
        "one card, 52 in the deck, {e}: probability?", "I need {e} to win and draw one card from a standard 52-card deck. What's my chance?", "What is the probability that a random card of a 52-card deck is {e}?", "How likely is it that the top card of a shuffled 52-card deck is {e}?", "{name} bets on {e} before drawing one of 52 cards. What is the chance of being right?", "Find P({e}) for one card of a full 52-card deck.", "Standard deck, one draw. Chance of {e}?",
    ),
    "zh": (
        "从52张扑克牌中抽一张，抽到{e}{p}？", "一副52张的牌，随机抽一张是{e}{p}？",
        "一副扑克牌（无大小王），抽到{e}{p}？", "52张牌里任抽一张，抽中{e}{p}？",
        "从一副没有大小王的扑克牌中抽到{e}{p}？", "求从52张牌中抽到{e}的概率。",
        "洗好的52张扑克牌，抽一张，是{e}{p}？", "在52张牌中随便抽一张，抽出{e}{p}？",
        "52张牌，抽一张，P（{e}）=？", "{name}猜抽出的一张是{e}，牌一共52张（无大小王），猜中{p}？", "洗好一副52张的牌，最上面一张是{e}{p}？", "只抽一次，从52张扑克牌里拿到{e}{p}？",
    ),
}  # fmt: skip
DECK_SCENES: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        ("I draw one card from a deck of 52", "a card is taken from a full deck of 52 cards", "{name} picks one of 52 playing cards", "you cut a standard 52-card deck once and look at the card",
         "one card is dealt from a well-shuffled 52-card pack", "a magician lets me choose one card out of 52", "a single card is pulled from a normal deck without jokers", "you turn over one card of a shuffled standard deck"),
        ("drawing {e}", "getting {e}", "it being {e}", "{e}", "the card being {e}", "picking {e}"),
    ),
    "zh": (
        ("从52张扑克牌中抽一张", "从一副没有大小王的扑克牌里任取一张", "{name}从洗好的52张牌里抽一张", "一副52张的扑克，随手翻开一张", "打牌时从52张牌中摸一张", "变魔术时从52张扑克牌中选一张"),
        ("抽到{e}", "抽出的是{e}", "这张牌是{e}", "摸到{e}", "翻出{e}"),
    ),
}  # fmt: skip
# ``{face}`` is heads or tails, and ``{faces}`` agrees with the number.
EXACTLY: dict[Language, tuple[str, ...]] = {
    "en": ("exactly {n} {faces}",) * 6 + ("{face} exactly {times}", "precisely {n} {faces}"),
    "zh": ("恰好{n}个{face}", "恰好{n}个{face}", "正好{n}个{face}", "刚好{n}个{face}", "不多不少{n}个{face}"),
}  # fmt: skip
AT_LEAST: dict[Language, tuple[str, ...]] = {
    "en": ("at least {n} {faces}",) * 6 + ("{n} or more {face}", "{n} {faces} or more"),
    "zh": ("至少{n}个{face}", "至少{n}个{face}", "不少于{n}个{face}", "最少{n}个{face}"),
}  # fmt: skip
FACES: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (("heads",), ("tails",)),
    "zh": (("正面", "正面", "正面朝上"), ("反面", "反面", "反面朝上")),
}  # fmt: skip
# ``{coins}`` says how many, ``{times}`` how often one is tossed.
COINS: dict[Language, tuple[str, ...]] = {
    "en": (
        "I flip {coins}: {p} {e}?", "Toss {coins}, {p} getting {e}?", "If I throw {coins}, {p} {e}?", "A coin is flipped {times}, {p} {e}?", "{coins}: P({e})?",
        "A fair coin is tossed {times}. Find the probability of {e}.", "probability of {e} when a coin is tossed {times}", "Someone tosses a coin {times}. How likely is it to get {e}?",
        "Throwing {coins} at once, {p} seeing {e}?", "Coin tossed {times}, $P$({e})?", "Find P({e}) for {coins}.", "{coins} tossed, chance of {e}?",
        "What is the probability that {coins} give {e}?", "{name} wins with {e} and tosses a coin {times}. What's the chance of winning?", "A coin, tossed {times}: chance of {e}?", "In {coins} thrown together, how probable is {e}?", "I bet on {e}. We toss a coin {times}. What is my chance to be right?", "Find the probability of {e} if a coin is flipped {times}.", "heads or tails, coin flipped {times}, {e}, probability?", "How likely is it that tossing {coins} yields {e}?",
    ),
    "zh": (
        "抛{coins}，{e}{p}？", "一枚硬币抛{times}，{e}{p}？", "掷{coins}，出现{e}{p}？", "同时抛{coins}，得到{e}{p}？", "把硬币连抛{times}，求{e}的概率。",
        "扔{coins}，{e}{p}？", "把一枚硬币掷{times}，有{e}{p}？", "抛掷{coins}，出现{e}的概率有多大？", "{coins}，抛出{e}{p}？",
        "抛硬币{times}，P（{e}）=？", "{name}猜会出现{e}，硬币抛{times}，猜对{p}？", "硬币抛{times}，结果为{e}{p}？", "一次抛出{coins}，求{e}的概率。", "扔硬币{times}，结果恰是“{e}”{p}？",
    ),
}  # fmt: skip
COIN_SCENES: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        ("I flip {coins}", "you toss a coin {times}", "{name} throws {coins} into the air", "a fair coin is flipped {times}", "{name} flips a coin {times}", "we toss {coins}", "a coin is thrown {times}",
         "the referee tosses a coin {times}", "you drop {coins} on the table", "{name} tosses {coins} at the same time", "somebody spins a fair coin {times}", "I throw the same coin {times}"),
        ("{e}", "getting {e}", "seeing {e}", "{e}", "ending up with {e}", "throwing {e}"),
    ),
    "zh": (
        ("抛{coins}", "把一枚硬币抛{times}", "{name}掷{coins}", "一枚均匀的硬币掷{times}", "同时扔{coins}", "{name}把硬币抛了{times}", "裁判把硬币抛{times}", "往桌上丢{coins}"),
        ("{e}", "得到{e}", "出现{e}", "{e}"),
    ),
}  # fmt: skip
DICE: dict[Language, tuple[str, ...]] = {
    "en": (
        "I roll two dice, {p} {e}?", "Two dice are rolled, {p} {e}?",
        "With two fair dice, {p} {e}?", "Rolling two dice: {p} getting {e}?",
        "If you throw 2 dice, {p} {e}?", "Find the probability of {e} with two dice.",
        "Two six-sided dice, P({e})?", "probability of {e} with 2 dice",
        "When a pair of dice is thrown, {p} {e}?", "A pair of dice: {p} rolling {e}?",
        "Roll a pair of dice. What is the chance of {e}?", "2 dice, $P$({e}) = ?",
        "What is the probability that two dice give {e}?", "{name} needs {e} with two dice. What is the chance?", "two dice, chance of {e}?", "I win if my two dice show {e}. What's my chance of winning?", "In a board game I move on only with {e} from two dice. How likely is that?", "Find P({e}) for a roll of two fair dice.", "One red die and one blue die are rolled. What is the probability of {e}?", "How often, as a fraction, does a throw of two dice give {e}?",
    ),
    "zh": (
        "掷两个骰子，{e}{p}？", "同时掷两枚骰子，{e}{p}？", "抛两颗骰子，{e}{p}？",
        "投两枚均匀的骰子，得到{e}{p}？", "掷两次骰子，{e}{p}？",
        "求掷两个骰子时{e}的概率。",
        "两个骰子一起掷，出现{e}{p}？", "一对骰子，掷出{e}{p}？", "丢2个骰子，{e}{p}？",
        "两枚骰子，P（{e}）=？", "{name}用两个骰子，想要{e}，成功{p}？", "一红一蓝两个骰子同时掷，{e}{p}？", "下棋时掷两个骰子，{e}才能走，能走{p}？", "掷骰子两次，{e}{p}？",
    ),
}  # fmt: skip
DICE_SCENES: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        ("I roll two dice", "two dice are rolled", "you throw a pair of dice", "{name} rolls two fair dice", "two ordinary dice are thrown together", "we roll a pair of six-sided dice in a board game",
         "a player throws 2 dice", "somebody rolls two six-sided dice at once", "{name} tosses two dice", "one die is rolled and then another one", "I throw one die twice", "you cast a pair of dice"),
        ("{e}", "getting {e}", "rolling {e}", "throwing {e}", "seeing {e}"),
    ),
    "zh": (
        ("掷两个骰子", "同时掷两枚骰子", "{name}掷两颗骰子", "连续掷两次骰子", "把一对骰子一起扔出去", "玩大富翁时掷两个骰子", "投掷两枚普通骰子", "丢两颗均匀的骰子"),
        ("{e}", "出现{e}", "得到{e}", "掷出{e}"),
    ),
}  # fmt: skip
