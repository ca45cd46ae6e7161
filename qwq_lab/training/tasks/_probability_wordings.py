"""How people ask for probabilities and for numbers of ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# ``{p}`` stands before an event in English and behind it in Chinese.
PROBABILITY: dict[Language, tuple[str, ...]] = {
    "en": (
        "what is the probability of", "what's the probability of", "how likely is",
        "what is the chance of", "what are the chances of",
    ),
    "zh": ("的概率是多少", "的概率是几", "的概率为多少", "的可能性是多少", "的概率"),
}  # fmt: skip
EVENTS: dict[Language, dict[str, str]] = {
    "en": {
        "more": "a number greater than {n}", "less": "a number less than {n}",
        "least": "at least {n}", "most": "at most {n}", "multiple": "a multiple of {n}",
        "odd": "an odd number", "even": "an even number", "prime": "a prime number",
        "one": "the number {n}", "double": "a double", "sum sum": "a sum of {n}",
        "sum least": "a sum of at least {n}", "sum most": "a sum of at most {n}",
    },
    "zh": {
        "more": "大于{n}的数", "less": "小于{n}的数", "least": "不小于{n}的数",
        "most": "不大于{n}的数", "multiple": "{n}的倍数", "odd": "奇数", "even": "偶数",
        "prime": "质数", "one": "{n}", "double": "两个相同的点数",
        "sum sum": "点数之和为{n}", "sum least": "点数之和不小于{n}",
        "sum most": "点数之和不大于{n}",
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
    ),
    "zh": (
        "掷{d}，掷出{e}{p}？", "抛{d}，得到{e}{p}？", "投掷{d}一次，出现{e}{p}？",
        "{d}掷一次，掷出{e}{p}？", "求掷{d}得到{e}的概率。", "用{d}掷出{e}{p}？",
        "如果掷{d}，点数是{e}{p}？", "掷{d}时，朝上的数是{e}{p}？",
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
    ),
    "zh": (
        "从1到{n}的整数中任取一个，取到{e}{p}？",
        "有{n}张卡片，编号1到{n}，抽到{e}{p}？",
        "从1至{n}中随机选一个数，选到{e}{p}？", "袋中有编号1～{n}的球，摸到{e}{p}？",
        "在1到{n}里随机取一个整数，是{e}{p}？", "抽签，号码从1到{n}，抽到{e}{p}？",
        "求从1到{n}中随机抽到{e}的概率。", "转盘上写着1到{n}，转到{e}{p}？",
    ),
}  # fmt: skip
COLOURS: dict[Language, tuple[str, ...]] = {
    "en": ("red", "blue", "green", "yellow", "white", "black", "orange", "purple"),
    "zh": ("红", "蓝", "绿", "黄", "白", "黑", "橙", "紫"),
}
MARBLES: dict[Language, tuple[str, ...]] = {
    "en": (
        "A bag holds {b} marbles. One is drawn, {p} it being {t}?",
        "A bag contains {b} balls: {p} drawing one that is {t}?",
        "There are {b} balls in a box. What is the probability that one is {t}?",
        "{b} marbles, one is drawn. P({t})?", "With {b} marbles in a jar, {p} {t}?",
        "In a drawer there are {b} socks. I take one, {p} it being {t}?",
        "An urn has {b} balls. Find the probability that a random one is {t}.",
        "Out of {b} sweets I take one blindly. How likely is it {t}?",
        "I have {b} pencils and pick one without looking: {p} it being {t}?",
        "bag: {b}. probability of {t}?", "A box of {b} beads. $P$({t})?",
        "If a bag has {b} marbles and I draw one, what is the chance it is {t}?",
    ),
    "zh": (
        "袋子里有{b}，任意摸一个，{t}{p}？", "盒子里有{b}，随机取一个，{t}{p}？",
        "一个口袋装有{b}，摸出一个{t}{p}？", "有{b}，从中任取一个，{t}{p}？",
        "箱子里放着{b}，闭眼摸一个，{t}{p}？", "从{b}中随机摸一个，求{t}的概率。",
        "布袋中有{b}，摸一次，{t}{p}？", "{b}混在一起，随手拿一个，{t}{p}？",
        "不透明的袋中装有{b}，摸到的{t}{p}？",
    ),
}  # fmt: skip
TWO_MARBLES: dict[Language, tuple[str, ...]] = {
    "en": (
        "A bag holds {b} marbles. Two are drawn {w}, {p} both being {t}?",
        "A box has {b} balls. I draw two {w}. What is the probability both are {t}?",
        "From {b} marbles two are taken {w}. P(both {t})?",
        "There are {b} balls. Two are picked {w}: {p} both being {t}?",
        "Draw 2 of {b} balls {w}: {p} getting two {t} ones?",
        "An urn contains {b} balls. Find the probability of drawing two {t} ones {w}.",
        "I take two socks {w} from {b} ones. How likely are both {t}?",
        "{b} sweets, two taken {w}: probability that both are {t}?",
        "With {b} marbles in a jar, {p} drawing {t} twice {w}?",
        "Two draws {w} from {b} beads. What is the chance of {t} both times?",
    ),
    "zh": (
        "袋中有{b}，{w}地摸两个，都是{t}{p}？",
        "盒子里有{b}，{w}取两次，两次都是{t}{p}？",
        "有{b}，连续摸两个（{w}），都是{t}{p}？",
        "口袋里装着{b}，{w}，摸两次都是{t}{p}？",
        "从{b}中摸两个，{w}，两个都是{t}{p}？",
        "箱中有{b}，先后摸两个，{w}，全是{t}{p}？",
        "{b}，{w}摸两次，求都是{t}的概率。", "布袋里有{b}，摸两次，{w}，均为{t}{p}？",
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
    ),
    "zh": (
        "从52张扑克牌中抽一张，抽到{e}{p}？", "一副52张的牌，随机抽一张是{e}{p}？",
        "一副扑克牌（无大小王），抽到{e}{p}？", "52张牌里任抽一张，抽中{e}{p}？",
        "从一副没有大小王的扑克牌中抽到{e}{p}？", "求从52张牌中抽到{e}的概率。",
        "洗好的52张扑克牌，抽一张，是{e}{p}？", "在52张牌中随便抽一张，抽出{e}{p}？",
    ),
}  # fmt: skip
# Heads and tails.
EXACTLY: dict[Language, tuple[str, str]] = {
    "en": ("exactly {n} heads", "exactly {n} tails"),
    "zh": ("恰好{n}个正面", "恰好{n}个反面"),
}
AT_LEAST: dict[Language, tuple[str, str]] = {
    "en": ("at least {n} heads", "at least {n} tails"),
    "zh": ("至少{n}个正面", "至少{n}个反面"),
}
COINS: dict[Language, tuple[str, ...]] = {
    "en": (
        "{c} coins are tossed, {p} {e}?", "I flip {c} fair coins: {p} {e}?",
        "Toss {c} coins, {p} getting {e}?", "If I throw {c} coins, {p} {e}?",
        "A coin is flipped {c} times, {p} {e}?", "{c} coins: P({e})?",
        "A fair coin is tossed {c} times. Find the probability of {e}.",
        "With {c} coin tosses, {p} {e}?", "probability of {e} in {c} tosses of a coin",
        "Someone tosses a coin {c} times. How likely is it to get {e}?",
        "Throwing {c} fair coins at once, {p} seeing {e}?", "{c} coin flips, $P$({e})?",
    ),
    "zh": (
        "抛{c}枚硬币，{e}{p}？", "一枚硬币抛{c}次，{e}{p}？",
        "掷{c}枚均匀硬币，出现{e}{p}？",
        "同时抛{c}枚硬币，得到{e}{p}？", "连续抛硬币{c}次，求{e}的概率。",
        "扔{c}个硬币，{e}{p}？", "把一枚硬币掷{c}次，有{e}{p}？",
        "抛掷{c}枚硬币，出现{e}的概率有多大？",
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
    ),
    "zh": (
        "掷两个骰子，{e}{p}？", "同时掷两枚骰子，{e}{p}？", "抛两颗骰子，{e}{p}？",
        "投两枚均匀的骰子，得到{e}{p}？", "掷两次骰子，{e}{p}？",
        "求掷两个骰子时{e}的概率。",
        "两个骰子一起掷，出现{e}{p}？", "一对骰子，掷出{e}{p}？", "丢2个骰子，{e}{p}？",
    ),
}  # fmt: skip
CHOOSE: dict[Language, tuple[str, ...]] = {
    "en": (
        "In how many ways can {k} of {n} {people} be chosen?", "C({n},{k})",
        "{n} choose {k}",
        "How many ways are there to choose {k} out of {n} {things}?",
        "nCr({n}, {k}) = ?",
        "How many teams of {k} can be made from {n} {people}?",
        "A club of {n} {people} picks a committee of {k}. How many possibilities?",
        "What is $\\binom{{{n}}}{{{k}}}$?", "Compute {n} choose {k}.",
        "C({n}, {k}) = ?",
        "I want to take {k} of my {n} {things}. How many choices do I have?",
        "How many subsets with {k} elements does a set of {n} elements have?",
        "Number of ways to pick {k} from {n} {things}?",
        "Find the combinations of {n} taken {k}",
    ),
    "zh": (
        "从{n}个{people}中选{k}个，有多少种选法？", "C({n},{k})等于多少？",
        "{n}个里选{k}个，有几种组合？",
        "从{n}{things}中任取{k}个，共有多少种取法？", "计算组合数C({n},{k})。",
        "求$C_{{{n}}}^{{{k}}}$。",
        "{n}名{people}中选出{k}名代表，有多少种方法？",
        "{n}个元素的集合有多少个含{k}个元素的子集？",
        "组合数C({n}, {k})=?", "{n}{things}里挑{k}个，有几种挑法？",
    ),
}  # fmt: skip
ORDER: dict[Language, tuple[str, ...]] = {
    "en": (
        "In how many ways can {k} of {n} {people} be lined up?",
        "P({n},{k}) permutations",
        "How many ordered choices of {k} out of {n} {things} are there?",
        "nPr({n}, {k}) = ?",
        "{n} {people} race. How many ways to fill the first {k} places?",
        "How many permutations of {k} out of {n} {things}?",
        "Number of ways to arrange {k} of {n} {things} in a row?",
        "How many codes of {k} different signs can be made from {n} signs?",
        "From {n} {people}, {k} different posts are to be filled. How many ways?",
        "Compute the permutations of {n} taken {k} at a time.",
        "How many ways are there to put {k} of {n} {things} in order?",
    ),
    "zh": (
        "从{n}个{people}中选{k}个排成一排，有多少种排法？", "A({n},{k})等于多少？",
        "{n}{things}里取{k}个排顺序，有几种排列？", "计算排列数A({n},{k})。",
        "{n}名{people}比赛，前{k}名有多少种可能？", "求$A_{{{n}}}^{{{k}}}$。",
        "用{n}个不同的数字能组成多少个{k}位密码（不重复）？",
        "{n}名{people}中选{k}名担任不同职务，有多少种选法？", "排列数A({n}, {k})=?",
    ),
}  # fmt: skip
SHUFFLE: dict[Language, tuple[str, ...]] = {
    "en": (
        "In how many ways can {n} {people} stand in a row?", "{n}!", "{n} factorial",
        "How many ways are there to arrange {n} {things}?", "What is {n}!?",
        "How many orders of {n} different {things} are there?", "Compute ${n}!$.",
        "How many permutations do {n} {things} have?",
        "In how many orders can {n} {people} sit?",
        "Number of ways to line up {n} {people}?", "Work out the factorial of {n}.",
    ),
    "zh": (
        "{n}个{people}排成一排，有多少种排法？", "{n}!等于多少？", "{n}的阶乘是多少？",
        "{n}{things}有多少种不同的排列顺序？", "计算{n}!",
        "{n}名{people}站成一队，有几种站法？",
        "把{n}{things}排成一行，共有多少种方法？", "求{n}的阶乘。",
    ),
}  # fmt: skip
PEOPLE: dict[Language, tuple[str, ...]] = {
    "en": (
        "students",
        "players",
        "friends",
        "people",
        "children",
        "runners",
        "members",
    ),
    "zh": ("学生", "同学", "队员", "选手", "小朋友", "运动员"),
}
THINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "books",
        "letters",
        "cards",
        "colours",
        "flowers",
        "pictures",
        "toys",
        "songs",
    ),
    "zh": ("本书", "张卡片", "种颜色", "朵花", "幅画", "件玩具", "首歌"),
}
