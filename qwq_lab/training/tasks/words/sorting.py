"""How people ask for numbers in order."""

# ruff: noqa: E501 - lists of sentences; Chinese characters count double

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# ``{way}`` stands behind the verb in English and before it in Chinese; ``{order}`` is
# "ascending" or "descending", ``{first}`` and ``{last}`` the extremes in that order.
WORDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Sort {n} in {order} order.", "Sort these numbers {way}: {n}", "Put {n} in {order} order.", "Order these numbers {way}: {n}",
        "Arrange {n} {way}.", "Please sort {n} {way}.", "Rank {n} {way}.", "Can you sort {n} {way}?", "{n}: sort them {way}.", "Sort {way}: {n}",
        "I have the numbers {n}. Sort them in {order} order.", "List {n} {way}.", "What is the {order} order of {n}?", "Line up {n} {way}.",
        "{n}, {order} please", "{n} in {order} order?", "Rearrange {n} {way}.", "Write {n} {way}.", "Write these numbers down {way}: {n}",
        "What do {n} look like when sorted {way}?", "How does {n} read {way}?", "Here is a list: {n}. Put it in {order} order.",
        "My numbers are {n}. I want them {way}.", "Organize {n} {way}.", "Place these in {order} order: {n}", "Give me {n} {way}.",
        "I need {n} sorted {way}.", "These numbers are mixed up: {n}. Bring them into {order} order.", "{order} order: {n}", "sort {order}: {n}",
        "If you sort {n} {way}, what's the list?", "The list {n} has to be sorted {way}.", "Could you order {n} {way}?", "Show {n} {way}.",
        "Sort so that the {first} number comes first: {n}", "Starting with the {first}, write down {n} in order.", "Put the {first} first and the {last} last: {n}",
        "Order {n} with the {first} one first.", "{n} - {first} first", "Begin with the {first} number and end with the {last}: {n}",
        "For homework I must put {n} in order, the {first} first.", "Someone shuffled {n}. What is the list {way}?", "I'd like {n} {way}.",
        "I typed {n}. Sort the column {way}.", "Reorder: {n}. The {first} goes first.",
        "Queue up {n} {way}.", "We drew the lottery numbers {n}. List them {way}.", "The cards show {n}. Lay them out {way}.",
        "On the board: {n}. Copy them {way}.", "Which order do {n} have {way}?", "Sequence {n} {way}.",
    ),
    "zh": (
        "把{n}按{way}排序。", "将{n}{way}排列。", "请按{way}的顺序排列：{n}", "{n}，{way}排序", "对下列数字{way}排序：{n}", "{way}排列{n}。", "把这些数{way}排好：{n}",
        "请把{n}{way}排一下。", "{n}{way}怎么排？", "{n}按{way}的顺序写出来。", "将下面的数{way}排成一列：{n}", "有几个数：{n}，请{way}排列。", "这些数字乱了：{n}，{way}整理好。",
        "{way}写出这几个数：{n}", "帮忙{way}排一排：{n}", "我要把{n}{way}排列。", "{n}，{first}的放最前面。", "按{way}给{n}排个队。", "从{first}的开始，依次写出{n}。",
        "{n}这几个数，{way}是怎样的顺序？", "作业题：把{n}{way}排列。", "卡片上写着{n}，{way}摆好。", "数列{n}，{way}重新排列。", "黑板上的数是{n}，{way}抄一遍。", "{way}：{n}",
        "请{way}列出{n}。", "{n}排序，要{way}。", "抽到的号码是{n}，{way}排列。", "把{n}重新排一下，{first}的在前，{last}的在后。", "{first}的在前，给{n}排序。",
        "如果把{n}{way}排，结果是什么？", "想让{n}{way}排好。",
    ),
}  # fmt: skip
ASCENDING: dict[Language, tuple[str, ...]] = {
    "en": (
        "from smallest to largest", "from low to high", "in ascending order", "from lowest to highest", "from the smallest to the biggest", "from least to greatest",
        "in increasing order", "smallest first", "going up", "lowest first", "in rising order", "from small to large",
    ),
    "zh": ("从小到大", "从小到大", "由小到大", "从最小到最大", "从低到高"),
}  # fmt: skip
DESCENDING: dict[Language, tuple[str, ...]] = {
    "en": (
        "from largest to smallest", "from high to low", "in descending order", "from highest to lowest", "from the biggest to the smallest", "from greatest to least",
        "in decreasing order", "largest first", "going down", "highest first", "in falling order", "from large to small",
    ),
    "zh": ("从大到小", "从大到小", "由大到小", "从最大到最小", "从高到低"),
}  # fmt: skip
ORDERS: dict[str, tuple[str, ...]] = {
    "ascending": ("ascending", "ascending", "increasing", "rising"),
    "descending": ("descending", "descending", "decreasing", "falling"),
}
EXTREMES: dict[Language, tuple[str, ...]] = {
    "en": ("smallest|largest", "lowest|highest", "smallest|biggest", "least|greatest"),
    "zh": ("小|大", "最小|最大"),
}
# When nobody says which way round, it is the smallest first.
PLAIN: dict[Language, tuple[str, ...]] = {
    "en": (
        "Sort {n}.", "Sort these numbers: {n}", "Sort the list {n}", "sort {n}", "Put these in order: {n}", "Put {n} in order.", "Order {n}.", "Arrange these numbers in order: {n}",
        "Sort this list for me: {n}", "{n}: sort", "Can you put {n} in order?", "I need these sorted: {n}", "Bring {n} into order.", "Sort the following: {n}",
        "Get {n} into the right order.", "What's the sorted list? {n}", "Here are some numbers: {n}. Sort them.", "List {n} in order.",
    ),
    "zh": (
        "把{n}排序。", "排序：{n}", "给{n}排个序。", "请对{n}排序。", "将{n}按大小顺序排好。", "{n}，排个序", "下面的数排一下序：{n}", "这几个数怎么排序：{n}", "对这列数排序：{n}",
        "帮我给{n}排序。", "{n}按顺序排好。", "有一组数：{n}，请排序。", "把这些数字排序：{n}",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Listed:
    """Numbers of something to put in order, none of them negative.

    Attributes
    ----------
    told
        Ways to tell them; ``{n}`` is their list.
    asked
        Ways to ask for their order, smallest first and largest first.
    most
        The largest number with which it is still true to life.
    """

    told: tuple[str, ...]
    asked: tuple[tuple[str, ...], tuple[str, ...]]
    most: int = 1000


LISTED: dict[Language, tuple[Listed, ...]] = {
    "en": (
        Listed(
            ("Prices in dollars: {n}.", "The shirts cost {n} dollars.", "I found offers at {n} euros."),
            (("List the prices with the cheapest first.", "Sort the prices from cheapest to most expensive.", "What's the order, cheapest first?"),
             ("List the prices with the most expensive first.", "Sort the prices from most expensive to cheapest.", "What's the order, dearest first?"))),
        Listed(
            ("The plants are {n} cm tall.", "Heights in cm: {n}."),
            (("Line up the heights, shortest first.", "Sort the heights from shortest to tallest."), ("Line up the heights, tallest first.", "Sort the heights from tallest to shortest."))),
        Listed(
            ("My friends are {n} years old.", "Ages: {n}."),
            (("List the ages, youngest first.", "Sort the ages from youngest to oldest."), ("List the ages, oldest first.", "Sort the ages from oldest to youngest.")), 100),
        Listed(
            ("Points in the game: {n}.", "The players scored {n}.", "Our test scores are {n}."),
            (("Write the scores with the lowest first.", "Put the scores in order from lowest to highest."), ("Write the scores with the highest first.", "Rank the scores, best (highest) first.", "Put the scores in order from highest to lowest."))),
        Listed(
            ("The parcels weigh {n} kg.", "Weights in kg: {n}."),
            (("Sort the weights from lightest to heaviest.", "Order the weights, lightest first."), ("Sort the weights from heaviest to lightest.", "Order the weights, heaviest first."))),
        Listed(
            ("The planks measure {n} cm.", "Ropes of these lengths in m: {n}."),
            (("Sort the lengths, shortest first.", "Order the lengths from shortest to longest."), ("Sort the lengths, longest first.", "Order the lengths from longest to shortest."))),
        Listed(
            ("Temperatures this week: {n}.", "I noted the temperatures {n}."),
            (("List the temperatures from coldest to warmest.", "Coldest first, what's the order?"), ("List the temperatures from warmest to coldest.", "Warmest first, what's the order?")), 100),
        Listed(
            ("House numbers on my round: {n}.", "Page numbers: {n}.", "The tickets carry the numbers {n}."),
            (("What order are they in, lowest number first?", "Sort the numbers from lowest to highest."), ("What order are they in, highest number first?", "Sort the numbers from highest to lowest."))),
        Listed(
            ("The runners took {n} seconds.", "Race times in seconds: {n}."),
            (("Sort the times, fastest (smallest) first.", "List the times from shortest to longest."), ("Sort the times, slowest (largest) first.", "List the times from longest to shortest."))),
    ),
    "zh": (
        Listed(
            ("几件衣服的价格是{n}元。", "报价（元）：{n}。"), (("价格由低到高怎么排？", "最便宜的排在前面，怎么排？"), ("价格由高到低怎么排？", "最贵的排在前面，怎么排？"))),
        Listed(
            ("几棵小树高{n}厘米。", "高度（厘米）：{n}。"), (("把高度从矮到高排列。", "矮的在前，怎么排？"), ("把高度从高到矮排列。", "高的在前，怎么排？"))),
        Listed(
            ("家人的年龄是{n}岁。", "年龄：{n}。"), (("年龄从小到大怎么排？", "按年龄由小到大排列。"), ("年龄从大到小怎么排？", "按年龄由大到小排列。")), 100),
        Listed(
            ("大家的得分是{n}。", "考试分数：{n}。"), (("分数从低到高排列。", "按分数由低到高排一下。"), ("分数从高到低排列。", "按分数由高到低排名。", "分数高的排前面。"))),
        Listed(
            ("包裹重{n}千克。", "重量（千克）：{n}。"), (("从轻到重排列。", "由轻到重怎么排？"), ("从重到轻排列。", "由重到轻怎么排？"))),
        Listed(
            ("几根绳子长{n}厘米。", "长度（米）：{n}。"), (("从短到长排列。", "由短到长怎么排？"), ("从长到短排列。", "由长到短怎么排？"))),
        Listed(
            ("这几天的气温是{n}。", "气温记录：{n}。"), (("气温从低到高排列。", "由冷到热怎么排？"), ("气温从高到低排列。", "由热到冷怎么排？")), 100),
    ),
}  # fmt: skip
