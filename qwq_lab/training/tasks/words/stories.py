"""The stories behind the word problems.

A story is a text, the range of each of its numbers, what each number stands for, and
its steps. A number such as ``c=a*b`` is computed, so that a division comes out whole;
one that the text does not mention stays hidden. Each step names what it finds.
"""

# ruff: noqa: E501 - lists of words and sentences; Chinese characters count double

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language


@dataclass(frozen=True)
class Story:
    """One story.

    Attributes
    ----------
    text
        ``{A}`` and ``{B}`` are people, ``{thing}`` is an object, ``{m}`` its Chinese
        measure word, small letters are numbers, ``[gets|finds]`` is a choice of words.
    numbers
        For instance ``"a 3-60, b 2-9, c=a*b"``.
    facts
        What the thought calls the given numbers: ``"has a, gets b"``.
    steps
        For instance ``"in all p=a+b; left q=p-c"``.
    """

    text: str
    numbers: str
    facts: str
    steps: str

    @property
    def size(self) -> int:
        """Return how many steps the story has."""
        return len(re.split("[;；]", self.steps))


def tell_alike(numbers: str, facts: str, steps: str, *texts: str) -> tuple[Story, ...]:
    """Tell many stories for the same numbers and steps."""
    return tuple(Story(text, numbers, facts, steps) for text in texts)


# Chinese things carry their measure word: "支|铅笔".
THINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "apples", "pencils", "books", "marbles", "stickers", "cookies", "coins", "cards",
        "oranges", "balloons", "shells", "stamps", "candies", "toy cars", "eggs", "pears",
        "flowers", "buttons", "stones", "cups", "plates", "chairs", "tickets", "bananas",
        "notebooks", "crayons", "lemons", "peaches", "keys", "photos", "pens", "tomatoes",
        "bottles", "beads", "bricks", "cakes", "muffins", "puzzles", "leaves", "nuts",
        "erasers", "rulers", "hats", "socks", "shirts", "ribbons", "badges", "magnets",
        "dolls", "kites", "balls", "mugs", "chocolates", "grapes", "plums", "cherries",
        "strawberries", "potatoes", "onions", "carrots", "melons", "roses", "tulips",
        "candles", "spoons", "forks", "bowls", "towels", "postcards", "comics",
        "magazines", "posters", "envelopes", "batteries", "light bulbs", "screws", "nails",
        "bolts", "tiles", "toys", "blocks", "medals", "shoes", "pins", "pies", "donuts",
    ),
    "zh": (
        "个|苹果", "支|铅笔", "本|书", "颗|糖", "张|贴纸", "块|饼干", "枚|硬币", "张|卡片",
        "个|橘子", "个|气球", "个|贝壳", "张|邮票", "朵|花", "个|鸡蛋", "个|梨", "颗|珠子",
        "块|石头", "个|杯子", "个|盘子", "把|椅子", "张|票", "根|香蕉", "本|笔记本",
        "支|蜡笔", "个|桃子", "把|钥匙", "张|照片", "支|钢笔", "个|西红柿", "瓶|水",
        "块|橡皮", "把|尺子", "顶|帽子", "双|袜子", "件|衣服", "颗|草莓", "颗|葡萄", "个|土豆",
        "根|黄瓜", "根|胡萝卜", "个|西瓜", "朵|玫瑰", "根|蜡烛", "把|勺子", "个|碗", "张|明信片",
        "本|漫画", "本|杂志", "个|信封", "节|电池", "个|灯泡", "颗|螺丝", "块|积木", "块|巧克力",
        "枚|奖牌", "个|玩具", "个|包子", "个|饺子", "杯|奶茶", "袋|米", "条|毛巾", "只|风筝",
        "辆|玩具车", "个|皮球", "盆|花", "张|画", "块|月饼", "个|面包", "瓶|牛奶", "颗|核桃",
    ),
}  # fmt: skip

# What is baked or eaten.
FOODS = (
    "cookies", "muffins", "rolls", "pancakes", "cupcakes", "sandwiches", "dumplings",
    "pies", "waffles", "buns", "biscuits", "tarts", "bagels", "pretzels", "donuts",
    "croissants", "pizzas", "cakes", "scones", "brownies",
)  # fmt: skip

STORIES: dict[Language, tuple[Story, ...]] = {
    "en": (
        Story("{A} has {a} {thing} and [buys|gets|finds|receives|picks|collects|makes] {b} "
              "more. How many {thing} does {A} have[ now| in total| altogether| in all|]?",
              "a 1-99, b 1-99", "has a, gets b", "now p=a+b"),
        Story("{A} [has|had] {a} {thing} and [ate|gave away|sold|used|lost|dropped|eats|"
              "gives away|sells|uses|loses] {b}[ of them|]. How many [are left|{thing} are "
              "left|{thing} does {A} have left|remain|{thing} remain]?",
              "a 3-99, b 1-90", "had a, lost b", "left p=a-b"),
        Story("There are {a} {thing} [on the table|in the box|in the basket|on the shelf]. "
              "{A} [takes|removes|takes away] {b}[ of them|]. How many are [left|still "
              "there]?", "a 3-99, b 1-90", "there a, takes b", "left p=a-b"),
        Story("[Each of {a} children gets|Each of {a} children has|{a} children each get] {b} {thing}. How many "
              "{thing} is that[ in all| altogether| in total|]?", "a 2-12, b 2-12",
              "children a, each b", "in all p=a*b"),
        Story("[A|One|Each] box [holds|has|contains] {a} {thing}. How many "
              "{thing} are [in|there in] {b} boxes?", "a 2-12, b 2-12",
              "in one a, how many b", "in all p=a*b"),
        Story("{c} {thing} are [shared equally|divided|divided equally|shared] [by|among|"
              "between] {a} [children|friends|people|pupils]. How many [does each get|"
              "{thing} does each one get|does each person get]?",
              "a 2-12, b 2-12, c=a*b", "things c, people a", "each p=c/a"),
        Story("{A} [needs|wants] {a} {thing} and [has|already has] {b}. How many more does "
              "{A} need?", "a 5-99, b 1-90", "needs a, has b", "more p=a-b"),
        Story("A [car|bike|train|bus|ship] [goes|drives|travels] {a} km in one hour. How far "
              "does it [go|travel|get] in {b} hours?", "a 2-20, b 2-12",
              "km an hour a, hours b", "km p=a*b"),
        Story("{A} had {a} {thing}. Now {A} has {b}. How many [did {A} lose|did {A} give "
              "away|are gone]?", "a 5-99, b 1-90", "had a, has b", "gone p=a-b"),
        Story("{A} has {a} {thing}. {B} gives {A} {b} more. How many {thing} does {A} "
              "have now?", "a 2-99, b 2-99", "has a, gets b", "now p=a+b"),
        Story("{A} had {a} {thing} and lost {b} of them. How many {thing} are left?",
              "a 5-99, b 2-90", "had a, lost b", "left p=a-b"),
        Story("There are {a} boxes with {b} {thing} in each box. How many {thing} are "
              "there in all?", "a 2-12, b 2-12", "boxes a, in each b", "in all p=a*b"),
        Story("{A} shares {c} {thing} equally among {a} friends. How many {thing} does "
              "each friend get?", "a 2-12, b 2-12, c=a*b", "things c, friends a",
              "each p=c/a"),
        Story("{A} has {a} {thing} and {B} has {b}. How many {thing} do they have "
              "together?", "a 2-99, b 2-99", "{A} a, {B} b", "together p=a+b"),
        Story("{A} has {a} {thing}. {B} has {b} {thing}. How many more does {A} have "
              "than {B}?", "a 5-99, b 2-90", "{A} a, {B} b", "more p=a-b"),
        Story("A train has {a} cars and each car has {b} seats. How many seats are "
              "there?", "a 2-12, b 4-20", "cars a, seats in each b", "seats p=a*b"),
        Story("One ticket costs {a} dollars. How much do {b} tickets cost?",
              "a 2-25, b 2-12", "price a, tickets b", "cost p=a*b"),
        Story("{A} puts {c} {thing} into bags of {a}. How many bags does {A} need?",
              "a 2-12, b 2-12, c=a*b", "things c, in a bag a", "bags p=c/a"),
        Story("{A} read {a} pages on Monday and {b} pages on Tuesday. How many pages did "
              "{A} read?", "a 2-90, b 2-90", "Monday a, Tuesday b", "pages p=a+b"),
        Story("{A} is {a} years old. How old will {A} be in {b} years?",
              "a 3-70, b 2-30", "age a, years b", "age then p=a+b"),
        Story("A farmer has {a} cows and sells {b} of them. How many cows remain?",
              "a 5-99, b 2-90", "cows a, sold b", "remain p=a-b"),
        Story("{A} walks {a} km every day. How far does {A} walk in {b} days?",
              "a 2-15, b 2-14", "km a day a, days b", "km p=a*b"),
        Story("A rope of {c} meters is cut into {a} equal pieces. How long is each "
              "piece?", "a 2-12, b 2-12, c=a*b", "rope c, pieces a", "each p=c/a"),
        Story("{A} buys {a} {thing} for {b} dollars each and pays with {c} dollars. How "
              "much change does {A} get?", "a 2-9, b 2-9, c 10-100",
              "things a, price b, pays c", "cost p=a*b; change q=c-p"),
        Story("{A} has {a} {thing}. {A} gets {b} more and then gives away {c}. How many "
              "are left?", "a 2-60, b 2-60, c 2-60", "has a, gets b, gives c",
              "then p=a+b; left q=p-c"),
        Story("There are {a} bags with {b} {thing} each and {c} extra {thing}. How many "
              "{thing} are there altogether?", "a 2-12, b 2-12, c 1-40",
              "bags a, in each b, extra c", "in bags p=a*b; in all q=p+c"),
        Story("{A} had {d} {thing}, ate {c} of them and shared the rest equally among "
              "{a} children. How many did each child get?",
              "a 2-9, b 2-9, c 1-20, e=a*b, d=e+c", "had d, ate c, children a",
              "rest p=d-c; each q=p/a"),
        Story("{A} has {a} {thing}. {B} has {b} times as many. How many {thing} do they "
              "have together?", "a 2-20, b 2-6", "{A} a, times b",
              "{B} p=a*b; together q=a+p"),
        Story("A bus carries {a} people. At a stop {b} get off and {c} get on. How many "
              "people are on the bus now?", "a 10-60, b 2-30, c 2-30",
              "people a, off b, on c", "stay p=a-b; now q=p+c"),
        Story("{A} saves {a} dollars a week for {b} weeks and then spends {c} dollars. "
              "How much money is left?", "a 3-20, b 2-10, c 2-80",
              "a week a, weeks b, spends c", "saved p=a*b; left q=p-c"),
        Story("{A} reads {a} pages a day. The book has {d} pages and {c} are already "
              "read. How many more days does {A} need?",
              "a 2-12, b 2-12, c 1-40, e=a*b, d=e+c", "a day a, pages d, read c",
              "to read p=d-c; days q=p/a"),
        Story("{A} bakes {a} {thing} in the morning and {b} in the afternoon and packs "
              "them in boxes of {c}. How many boxes are filled?",
              "c 2-9, k 3-12, a 2-40, t=c*k, b=t-a", "morning a, afternoon b, in a box c",
              "baked p=a+b; boxes q=p/c"),
        Story("A class has {a} girls and {b} boys. {c} pupils are absent. How many pupils "
              "are present?", "a 5-25, b 5-25, c 1-12", "girls a, boys b, absent c",
              "pupils p=a+b; present q=p-c"),
        Story("{A} has {a} {thing} and {B} has {b} fewer. How many do they have in all?",
              "a 8-60, b 2-40", "{A} a, fewer b", "{B} p=a-b; in all q=a+p"),
        Story("{A} buys {a} pens at {b} dollars each and {c} books at {d} dollars each. "
              "How much does {A} pay?", "a 2-9, b 2-6, c 2-6, d 3-15",
              "pens a, price b, books c, price d", "pens p=a*b; books q=c*d; pays r=p+q"),
        Story("{A} has {a} boxes of {b} {thing}. {A} gives {c} to {B} and then finds {d} "
              "more. How many {thing} does {A} have?", "a 2-9, b 3-12, c 2-40, d 1-30",
              "boxes a, in each b, gives c, finds d",
              "in boxes p=a*b; after giving q=p-c; now r=q+d"),
        Story("A shop had {a} {thing}. It sold {b} on Monday, {c} on Tuesday and got {d} "
              "new ones. How many {thing} are in the shop?",
              "a 30-99, b 2-40, c 2-40, d 2-60", "had a, sold b, sold c, new d",
              "after Monday p=a-b; after Tuesday q=p-c; now r=q+d"),
        Story("{A} earns {a} dollars an hour and works {b} hours a day for {c} days. {A} "
              "spends {d} dollars. How much is left?",
              "a 2-9, b 2-6, c 2-5, d 2-60", "an hour a, hours b, days c, spends d",
              "a day p=a*b; earned q=p*c; left r=q-d"),
        Story("{A} picks {a} {thing}, {B} picks {b} times as many, and they share all of "
              "them equally between the two. How many does each get?",
              "k 1-10, a=k+k, b 2-5, t 2-2", "{A} a, times b, people t",
              "{B} p=a*b; in all q=a+p; each r=q/t"),
        Story("A garden has {a} rows of {b} trees. {c} trees die and {d} new ones are "
              "planted. How many trees are there now?",
              "a 3-9, b 3-12, c 2-20, d 2-30", "rows a, in a row b, die c, new d",
              "trees p=a*b; alive q=p-c; now r=q+d"),
    ),
    "zh": (
        Story("{A}有{a}{m}{thing}，[又买了|又得到|又找到|又捡了|又做了]{b}{m}[。|，][现在有|"
              "现在一共有|一共有|{A}现在有]多少{m}[{thing}|]？", "a 1-99, b 1-99",
              "原有a，得到b", "现有p=a+b"),
        Story("{A}有{a}{m}{thing}，[吃了|用了|送给别人|卖了|弄丢了|用掉|拿走]{b}{m}，还[剩|有|剩下]"
              "多少{m}[{thing}|]？", "a 3-99, b 1-90", "原有a，少了b", "剩下p=a-b"),
        Story("[桌上|篮子里|盒子里|架子上]有{a}{m}{thing}，{A}拿走[了|]{b}{m}，还剩多少{m}？",
              "a 3-99, b 1-90", "原有a，拿走b", "剩下p=a-b"),
        Story("[每|一]{m}{thing}{a}元，[买|{A}买]{b}{m}[要多少元|要多少钱|需要多少元|一共多少钱]？",
              "a 2-20, b 2-12", "单价a，数量b", "总价p=a*b"),
        Story("[把|]{c}{m}{thing}平均分给{a}个[小朋友|孩子|人|同学]，[每人|每个人][分到|得到|有]"
              "多少{m}？", "a 2-12, b 2-12, c=a*b", "总数c，人数a", "每人p=c/a"),
        Story("[一|每]盒有{a}{m}{thing}，{b}盒[有|一共有]多少{m}[{thing}|]？",
              "a 2-12, b 2-12", "每份a，份数b", "一共p=a*b"),
        Story("{A}[需要|想要]{a}{m}{thing}，[已经有|有]{b}{m}，还[差|需要]多少{m}？",
              "a 5-99, b 1-90", "需要a，已有b", "还差p=a-b"),
        Story("{A}原来有{a}{m}{thing}，现在有{b}{m}，[少了|丢了|用了]多少{m}？",
              "a 5-99, b 1-90", "原有a，现有b", "少了p=a-b"),
        Story("{A}有{a}{m}{thing}，{B}又给了{A}{b}{m}。{A}现在有多少{m}{thing}？",
              "a 2-99, b 2-99", "原有a，得到b", "现有p=a+b"),
        Story("{A}有{a}{m}{thing}，丢了{b}{m}，还剩多少{m}？",
              "a 5-99, b 2-90", "原有a，丢了b", "剩下p=a-b"),
        Story("有{a}个盒子，每个盒子里有{b}{m}{thing}。一共有多少{m}{thing}？",
              "a 2-12, b 2-12", "盒子a，每盒b", "一共p=a*b"),
        Story("{A}把{c}{m}{thing}平均分给{a}个朋友，每人得到多少{m}？",
              "a 2-12, b 2-12, c=a*b", "总数c，人数a", "每人p=c/a"),
        Story("{A}有{a}{m}{thing}，{B}有{b}{m}{thing}，他们一共有多少{m}？",
              "a 2-99, b 2-99", "{A}a，{B}b", "一共p=a+b"),
        Story("{A}有{a}{m}{thing}，{B}有{b}{m}。{A}比{B}多多少{m}？",
              "a 5-99, b 2-90", "{A}a，{B}b", "多p=a-b"),
        Story("一列火车有{a}节车厢，每节车厢有{b}个座位。一共有多少个座位？",
              "a 2-12, b 4-20", "车厢a，每节b", "座位p=a*b"),
        Story("一张票{a}元，买{b}张票要多少元？", "a 2-25, b 2-12", "票价a，张数b",
              "总价p=a*b"),
        Story("{A}把{c}{m}{thing}装进袋子，每袋{a}{m}，需要多少个袋子？",
              "a 2-12, b 2-12, c=a*b", "总数c，每袋a", "袋子p=c/a"),
        Story("{A}星期一读了{a}页书，星期二读了{b}页，一共读了多少页？",
              "a 2-90, b 2-90", "星期一a，星期二b", "一共p=a+b"),
        Story("{A}今年{a}岁，{b}年后多少岁？", "a 3-70, b 2-30", "今年a，过b",
              "那时p=a+b"),
        Story("农场有{a}头牛，卖了{b}头，还剩多少头？", "a 5-99, b 2-90", "原有a，卖了b",
              "剩下p=a-b"),
        Story("{A}每天走{a}千米，{b}天走多少千米？", "a 2-15, b 2-14", "每天a，天数b",
              "一共p=a*b"),
        Story("一根{c}米长的绳子平均剪成{a}段，每段长多少米？", "a 2-12, b 2-12, c=a*b",
              "全长c，段数a", "每段p=c/a"),
        Story("{A}买了{a}{m}{thing}，每{m}{b}元，付了{c}元，应找回多少元？",
              "a 2-9, b 2-9, c 10-100", "数量a，单价b，付了c", "总价p=a*b；找回q=c-p"),
        Story("{A}有{a}{m}{thing}，又买了{b}{m}，然后送出{c}{m}，还剩多少{m}？",
              "a 2-60, b 2-60, c 2-60", "原有a，买了b，送出c", "共有p=a+b；剩下q=p-c"),
        Story("有{a}袋{thing}，每袋{b}{m}，另外还有{c}{m}。一共有多少{m}？",
              "a 2-12, b 2-12, c 1-40", "袋数a，每袋b，另有c", "袋中p=a*b；一共q=p+c"),
        Story("{A}有{d}{m}{thing}，用掉{c}{m}，剩下的平均分给{a}个孩子，每个孩子得多少{m}？",
              "a 2-9, b 2-9, c 1-20, e=a*b, d=e+c", "原有d，用掉c，孩子a",
              "剩下p=d-c；每人q=p/a"),
        Story("{A}有{a}{m}{thing}，{B}的数量是{A}的{b}倍。两人一共有多少{m}？",
              "a 2-20, b 2-6", "{A}a，倍数b", "{B}p=a*b；一共q=a+p"),
        Story("公共汽车上有{a}人，到站下了{b}人，又上来{c}人。现在车上有多少人？",
              "a 10-60, b 2-30, c 2-30", "原有a，下车b，上车c", "留下p=a-b；现有q=p+c"),
        Story("{A}每周存{a}元，存了{b}周，然后花了{c}元，还剩多少元？",
              "a 3-20, b 2-10, c 2-80", "每周a，周数b，花了c", "存了p=a*b；剩下q=p-c"),
        Story("{A}每天读{a}页书。一本书有{d}页，已经读了{c}页，还要读多少天？",
              "a 2-12, b 2-12, c 1-40, e=a*b, d=e+c", "每天a，全书d，已读c",
              "未读p=d-c；天数q=p/a"),
        Story("{A}上午做了{a}{m}{thing}，下午做了{b}{m}，每{c}{m}装一盒，可以装多少盒？",
              "c 2-9, k 3-12, a 2-40, t=c*k, b=t-a", "上午a，下午b，每盒c",
              "一共p=a+b；盒数q=p/c"),
        Story("班里有{a}个女生和{b}个男生，今天有{c}人没来。来了多少人？",
              "a 5-25, b 5-25, c 1-12", "女生a，男生b，没来c", "全班p=a+b；来了q=p-c"),
        Story("{A}有{a}{m}{thing}，{B}比{A}少{b}{m}，两人一共有多少{m}？",
              "a 8-60, b 2-40", "{A}a，少b", "{B}p=a-b；一共q=a+p"),
        Story("{A}买了{a}支笔，每支{b}元，又买了{c}本书，每本{d}元。一共花了多少元？",
              "a 2-9, b 2-6, c 2-6, d 3-15", "笔a，单价b，书c，单价d",
              "笔p=a*b；书q=c*d；一共r=p+q"),
        Story("{A}有{a}盒{thing}，每盒{b}{m}，送给{B}{c}{m}，后来又找到{d}{m}。{A}现在有多少{m}？",
              "a 2-9, b 3-12, c 2-40, d 1-30", "盒数a，每盒b，送出c，找到d",
              "盒中p=a*b；送后q=p-c；现有r=q+d"),
        Story("商店有{a}{m}{thing}，星期一卖了{b}{m}，星期二卖了{c}{m}，又进货{d}{m}。"
              "现在有多少{m}？", "a 30-99, b 2-40, c 2-40, d 2-60",
              "原有a，卖了b，卖了c，进货d", "星期一后p=a-b；星期二后q=p-c；现有r=q+d"),
        Story("{A}每小时挣{a}元，每天工作{b}小时，工作{c}天后花了{d}元，还剩多少元？",
              "a 2-9, b 2-6, c 2-5, d 2-60", "每小时a，小时b，天数c，花了d",
              "每天p=a*b；挣了q=p*c；剩下r=q-d"),
        Story("{A}摘了{a}{m}{thing}，{B}摘的是{A}的{b}倍，两人平分，每人得多少{m}？",
              "k 1-10, a=k+k, b 2-5, t 2-2", "{A}a，倍数b，人数t",
              "{B}p=a*b；一共q=a+p；每人r=q/t"),
        Story("果园有{a}行树，每行{b}棵，死了{c}棵，又种了{d}棵。现在有多少棵树？",
              "a 3-9, b 3-12, c 2-20, d 2-30", "行数a，每行b，死了c，新种d",
              "原有p=a*b；活着q=p-c；现有r=q+d"),
    ),
}  # fmt: skip
