"""How people ask for means, medians, modes, ranges and missing values.

``{w}`` is the count of the numbers in words, ``{W}`` the same with a capital letter:
the only figures in a question are those of the list.
"""

# ruff: noqa: E501 - sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.words.names import PEOPLE

if TYPE_CHECKING:
    from random import Random

    from qwq_lab.training.tasks.base import Language

_MEAN: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the average? The {data} are {n}.", "What's the average here? {n}", "Find the average. Numbers: {n}", "What is the average if the {data} are {n}?", "In the list {n}, what is the average?",
        "What is the mean of {n}?", "Find the average of {n}.", "Average of {n}?", "Calculate the mean: {n}", "mean of {n}", "What's the average of {n}?",
        "On {c} days I walked {n} km. How many km was that a day on average?", "Compute the arithmetic mean of {n}.", "{n}: what is the mean?",
        "Please work out the average of these numbers: {n}", "My marks are {n}. What is my average?", "Find the mean of the data {n}.",
        "The {data} are {n}. What is the average?", "The {data} were {n}. What was the mean?", "{name} wrote down these {data}: {n}. What is their average?",
        "{name} noted the following {data}: {n}. Find the mean.", "Here are some {data}: {n}. What's the average?", "What is the average of the {data} {n}?", "average {data}: {n}",
        "These are my {data}: {n}. What do they average?", "What do {n} average out to?", "What is the average value of {n}?", "What is the mean value of the set {n}?", "avg of {n}", "avg({n})", "mean({n}) = ?",
        "{W} numbers: {n}. Average?", "The {w} numbers {n} have which mean?", "I have {w} numbers, {n}. What is their average?", "Take the average of {n}.", "Average these numbers: {n}", "Average out {n}.",
        "Add up {n} and divide by how many there are. What do you get?", "If {n} are levelled out evenly, how much is each?", "I'd like to know the average of {n}.", "Could you average {n} for me?", "Can you tell me the mean of {n}?", "Any idea what the average of {n} is?",
        "I need the arithmetic mean for my homework: {n}", "Determine the mean of {n}.", "Given the data {n}, what is the mean?", "Given {n}, find the average.", "For the numbers {n}, calculate the mean.", "Data: {n}. Mean?", "Data set: {n}. Find its average.", "The list is {n}. What's its mean?",
        "On average, how much is {n}?", "{name} scored {n} points in {w} games. How many points per game is that on average?", "In {w} weeks {name} saved {n} dollars. How much was that per week on average?", "The temperatures were {n} degrees. What was the average temperature?",
        "The shop sold {n} {thing} on {w} days. What is the daily average?", "{W} boxes hold {n} {thing}. How many are in a box on average?", "{name} read {n} pages on {w} evenings. How many pages was that per evening on average?", "{W} children collected {n} {thing}. What is the average number per child?",
        "How many {thing} does each box hold on average if the boxes hold {n}?", "{W} friends weigh {n} kg. What's their average weight?", "The players are {n} years old. What is their mean age?", "What's the average age of people who are {n} years old?", "The bus was {n} minutes late on {w} days. How late was it on average?",
        "I paid {n} dollars on {w} trips to the shop. What did I spend per trip on average?", "My test results: {n}. What's my average mark?", "mean? {n}", "to check my result: average of {n}?",
    ),
    "zh": (
        "平均数是多少？{data}是{n}。", "求平均数。数据：{n}", "{n}这几个数，平均数是几？", "如果{data}是{n}，那么平均数是多少？",
        "{n}的平均数是多少？", "求{n}的平均数。", "求{n}的平均值。", "{n}平均是多少？", "计算下列数的平均数：{n}", "算一下{n}的平均数。", "几次考试的成绩是{n}，平均分是多少？",
        "{n}的算术平均数是几？", "这几个数的平均值：{n}", "{c}天分别走了{n}千米，平均每天走多少千米？", "{data}分别是{n}，平均是多少？", "{data}是{n}，求平均数。", "{name}记下的{data}是{n}，平均值是多少？", "{name}记录的{data}：{n}。平均数是多少？",
        "下面是{data}：{n}，求平均值。", "{w}个数{n}的平均数是几？", "有{w}个数：{n}，平均数是多少？", "把{n}平均一下是多少？", "平均数：{n}", "{n}的均值是多少？", "求均值：{n}", "{n}，平均值=?", "数据{n}的平均数是多少？", "一组数据{n}，平均数是多少？",
        "{n}这{w}个数平均是几？", "{n}加起来再除以个数，得多少？", "我想知道{n}的平均数。", "你知道{n}的平均数是多少吗？", "能算出{n}的平均值吗？", "帮我算{n}的平均数，核对一下答案。", "{name}{w}场比赛得了{n}分，平均每场多少分？", "{w}天的气温是{n}度，平均气温是多少度？",
        "商店{w}天卖出{thing}{n}个，平均每天卖多少个？", "{w}个箱子分别装{thing}{n}个，平均每箱多少个？", "{name}{w}个晚上分别看了{n}页书，平均每晚看多少页？", "{w}个同学分别捐了{n}元，平均每人捐多少元？", "队员的年龄是{n}岁，平均年龄是多少？", "{w}个人体重分别是{n}千克，平均体重是多少？",
        "{w}次跳绳分别跳了{n}下，平均每次跳多少下？", "{name}{w}周分别存了{n}元，平均每周存多少元？", "{w}组同学分别种树{n}棵，平均每组种多少棵？", "公交车{w}天分别晚点{n}分钟，平均晚点多少分钟？", "如果把{n}匀一匀，每份是多少？",
    ),
}  # fmt: skip
_MEDIAN: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the median? The {data} are {n}.", "What's the median here? {n}", "Find the median. Numbers: {n}", "What is the median if the {data} are {n}?", "In the list {n}, what is the median?",
        "What is the median of {n}?", "Find the median of {n}.", "Median of {n}?", "median: {n}", "Calculate the median of the numbers {n}.", "Which number is the median of {n}?", "The data are {n}. What is the median?",
        "Can you find the middle value of {n}?", "{n}: what is the median?", "The scores were {n}. Find the median score.", "Determine the median of {n}.", "What's the median of {n}?", "median({n}) = ?", "The {data} are {n}. What is the median?", "The {data} were {n}. Find the median.",
        "{name} wrote down these {data}: {n}. What is the median?", "{name} noted the following {data}: {n}. What's the median value?", "Here are some {data}: {n}. What's their median?", "What is the median of the {data} {n}?", "median {data}: {n}", "These are my {data}: {n}. Find the median.",
        "Put {n} in order. Which value is the median?", "If you sort {n}, what is the middle value?", "When {n} are put in order, what stands in the middle?", "Sort {n} and give the median.", "Arrange {n} by size and find the median.", "What value lies in the middle of {n} once they are sorted?",
        "I'd like to know the median of {n}.", "Could you give me the median of {n}?", "Any idea what the median of {n} is?", "I need the median, not the mean, of {n}.", "Given the data {n}, what is the median?", "Given {n}, find the median.", "For the numbers {n}, what is the median?", "Data: {n}. Median?", "Data set: {n}. Determine its median.",
        "The list is {n}. What's its median?", "{W} numbers: {n}. Median?", "I have {w} numbers, {n}. What is their median?", "The median of {n} is what?", "What is the median value of the set {n}?", "Tell me the median of {n}.", "In {w} games {name} scored {n} points. What is the median?", "{W} boxes hold {n} {thing}. What is the median number?",
        "The houses in our street have {n} windows. What is the median?", "{W} people are {n} years old. What is the median age?",
    ),
    "zh": (
        "中位数是多少？{data}是{n}。", "求中位数。数据：{n}", "{n}这几个数，中位数是几？", "如果{data}是{n}，那么中位数是多少？",
        "{n}的中位数是多少？", "求{n}的中位数。", "中位数：{n}", "找出{n}的中位数。", "数据{n}的中位数是几？", "算一下{n}的中位数。", "一组数据{n}，中位数是多少？", "请求出{n}的中位数。", "{data}是{n}，中位数是多少？", "{name}记下的{data}分别是{n}，求中位数。", "{name}记录的{data}：{n}。中位数是几？",
        "下面是{data}：{n}，求中位数。", "{w}个数{n}的中位数是多少？", "有{w}个数：{n}，中位数是几？", "把{n}排序，中位数是多少？", "{n}从小到大排好后，中位数是几？", "将{n}按大小排列，求中位数。", "{n}，中位数=?", "{n}这组数的中位数是多少？", "哪个数是{n}的中位数？", "我想知道{n}的中位数。", "你知道{n}的中位数是几吗？",
        "能找出{n}的中位数吗？", "不要平均数，要{n}的中位数。", "已知数据{n}，求中位数。", "{n}中间的那个数（中位数）是多少？", "{name}{w}场比赛得了{n}分，得分的中位数是多少？", "{w}个人的年龄是{n}岁，年龄的中位数是多少？", "{w}个箱子分别装{thing}{n}个，中位数是多少？", "计算{n}的中位数。", "中位数是多少？数据：{n}",
    ),
}  # fmt: skip
_MODE: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the mode? The {data} are {n}.", "What's the mode here? {n}", "Find the mode. Numbers: {n}", "What is the mode if the {data} are {n}?", "In the list {n}, what is the mode?",
        "What is the mode of {n}?", "Find the mode of {n}.", "Mode of {n}?", "mode: {n}", "Which number occurs most often in {n}?", "The data are {n}. What is the mode?", "Which value is the most frequent in {n}?", "{n}: what is the mode?", "Determine the mode of the numbers {n}.", "What number appears the most in {n}?",
        "What's the mode of {n}?", "mode({n}) = ?", "The {data} are {n}. What is the mode?", "The {data} were {n}. Find the mode.", "{name} wrote down these {data}: {n}. Which value came up most often?", "Here are some {data}: {n}. What's the mode?", "What is the mode of the {data} {n}?", "These are my {data}: {n}. Which one is the most common?",
        "Which number comes up most in {n}?", "Which number is there most often: {n}?", "Most common number in {n}?", "What is the most common value in {n}?", "Name the number that is repeated most in {n}.", "Which number is repeated most often in {n}?", "I'd like to know the mode of {n}.", "Could you find the mode of {n}?", "Any idea what the mode of {n} is?",
        "Given the data {n}, what is the mode?", "Given {n}, find the mode.", "Data: {n}. Mode?", "Data set: {n}. Give its mode.", "The list is {n}. What's its mode?", "In the list {n}, which number has the highest frequency?", "most frequent number: {n}", "Look at {n}. Which one do you see most often?", "{W} people wear shoe sizes {n}. What is the mode?", "{name} rolled {n}. Which result came most often?",
        "The shop sold sizes {n}. Which size was sold most often?", "Tell me the mode of {n}.", "I counted {thing} in {w} boxes: {n}. What is the mode?", "Which score did {name} get most often? The scores: {n}.", "The value with the most occurrences in {n} is?",
    ),
    "zh": (
        "众数是多少？{data}是{n}。", "求众数。数据：{n}", "{n}这几个数，众数是几？", "如果{data}是{n}，那么众数是多少？",
        "{n}的众数是多少？", "求{n}的众数。", "众数：{n}", "{n}中出现次数最多的数是几？", "一组数据{n}，众数是多少？", "找出{n}的众数。", "数据{n}的众数是几？", "{n}里哪个数出现得最多？", "{data}是{n}，众数是多少？", "{name}记下的{data}分别是{n}，求众数。", "下面是{data}：{n}，哪个数出现最多？", "{w}个数{n}的众数是多少？",
        "有{w}个数：{n}，众数是几？", "{n}，众数=?", "{n}这组数的众数是多少？", "哪个数在{n}里出现次数最多？", "{n}当中最常出现的数是多少？", "{n}里重复最多的是哪个数？", "我想知道{n}的众数。", "你知道{n}的众数是几吗？", "能找出{n}里的众数吗？", "已知数据{n}，求众数。", "{w}个人的鞋码是{n}，众数是多少？", "{name}掷出了{n}，哪个数最多？",
        "商店卖出的尺码有{n}，哪个尺码卖得最多？", "{name}{w}场得分{n}，哪个得分出现最多？", "计算{n}的众数。", "众数是多少？数据：{n}", "看看{n}，哪个数出现的次数最多？", "请求出{n}的众数。",
    ),
}  # fmt: skip
_RANGE: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the range? The {data} are {n}.", "What's the range here? {n}", "Find the range. Numbers: {n}", "What is the range if the {data} are {n}?", "In the list {n}, what is the range?",
        "What is the range of {n}?", "Find the range of {n}.", "Range of {n}?", "range: {n}", "The data are {n}. What is the range?", "What is the difference between the largest and the smallest of {n}?", "How far apart are the largest and the smallest of {n}?", "Calculate the range of the numbers {n}.", "{n}: what is the range?", "Determine the range of the data {n}.",
        "What's the range of {n}?", "The {data} are {n}. What is the range?", "The {data} were {n}. Find the range.", "{name} wrote down these {data}: {n}. What is the range?", "Here are some {data}: {n}. What's their range?", "What is the range of the {data} {n}?", "These are my {data}: {n}. How much do the highest and the lowest differ?",
        "Largest minus smallest of {n}?", "Subtract the smallest of {n} from the largest.", "maximum minus minimum of {n}", "max - min of {n} = ?", "What do you get if you take the smallest of {n} away from the biggest?", "By how much is the largest of {n} bigger than the smallest?", "How much larger is the biggest than the smallest of {n}?", "What is the gap between the highest and the lowest of {n}?",
        "What is the spread from the smallest to the largest of {n}?", "I'd like to know the range of {n}.", "Could you find the range of {n}?", "Any idea what the range of {n} is?", "Given the data {n}, what is the range?", "Given {n}, find the range.", "Data: {n}. Range?", "Data set: {n}. Give its range.", "The list is {n}. What's its range?", "{W} numbers: {n}. Range?", "Tell me the range of the set {n}.",
        "The temperatures this week were {n} degrees. What is the range?", "In {w} games {name} scored {n} points. How far apart are the best and the worst score?", "{W} boxes hold {n} {thing}. How many more does the fullest box hold than the emptiest?", "The runners needed {n} minutes. How many minutes lie between the fastest and the slowest?", "{W} people are {n} years old. What is the age difference between the oldest and the youngest?",
    ),
    "zh": (
        "极差是多少？{data}是{n}。", "求极差。数据：{n}", "{n}这几个数，极差是几？", "如果{data}是{n}，那么极差是多少？",
        "{n}的极差是多少？", "求{n}的极差。", "极差：{n}", "{n}中最大数与最小数的差是多少？", "一组数据{n}，极差是多少？", "数据{n}的极差是几？", "算一下{n}的极差。", "{n}里最大的比最小的大多少？", "{data}是{n}，极差是多少？", "{name}记下的{data}分别是{n}，求极差。", "下面是{data}：{n}，求极差。", "{w}个数{n}的极差是多少？", "有{w}个数：{n}，极差是几？",
        "{n}，极差=?", "{n}这组数的极差是多少？", "用{n}里的最大值减去最小值，得多少？", "{n}的最大值和最小值相差多少？", "{n}当中最大数减最小数等于几？", "我想知道{n}的极差。", "你知道{n}的极差是几吗？", "能算出{n}的极差吗？", "已知数据{n}，求极差。", "这周气温是{n}度，最高和最低相差多少度？", "{name}{w}场比赛得了{n}分，最高分比最低分多多少分？",
        "{w}个箱子分别装{thing}{n}个，最多的比最少的多几个？", "{w}个人的年龄是{n}岁，最大的比最小的大几岁？", "计算{n}的极差。", "极差是多少？数据：{n}", "{n}中，最大与最小的差距是多少？", "请求出{n}的极差。",
    ),
}  # fmt: skip
# A "{c}th" fits from four numbers on.
_MISSING: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the missing number? The mean is {m} and the others are {n}.", "Find x. The mean of {n} and x is {m}.", "Which number is missing? {c} numbers have the mean {m}; I know {n}.",
        "The mean of {c} numbers is {m}. {k} of them are {n}. What is the other one?", "{c} numbers have an average of {m}; {k} are {n}. Find the missing number.", "{n} and x have the mean {m}. Find x.", "The average of {n} and x is {m}. x = ?", "Which number must be added to {n} so that the average becomes {m}?",
        "My marks so far are {n}. What do I need next for an average of {m}?", "Find the missing value: mean {m}, numbers {n}, ?", "I have {n}. What {c}th number gives a mean of {m}?", "If the mean of {n} and one more number is {m}, what is that number?", "What number together with {n} averages {m}?",
        "The average of {c} numbers is {m}. All but one are known: {n}. What's the last one?", "{n} and one unknown number average {m}. What is the unknown number?", "The mean of {n}, x is {m}. Solve for x.", "mean = {m}, data: {n}, x. x = ?", "{n}, ? -> average {m}. What's missing?", "average {m}: {n} and which other number?", "Numbers: {n} and y. Their average is {m}. What is y?",
        "One number of a list is missing. The others are {n}, and the mean of all of them is {m}. Find it.", "Which value do I have to put with {n} to get a mean of {m}?", "What has to join {n} to make the average {m}?", "With {n} and one more value the average should be {m}. What must the value be?", "To reach an average of {m} after {n}, which number comes next?",
        "{name}'s {data} so far are {n}. What must the next one be for an average of {m}?", "{name} wants an average of {m} and already has the {data} {n}. What is needed next?", "The average of {c} {data} is {m}. {k} of them are {n}. What is the last one?", "After {k} tests my scores are {n}. What score on the next test gives me a mean of {m}?", "{name} scored {n} points in the first {k} games. How many points in the next game make the average {m}?",
        "{c} boxes hold {m} {thing} on average. {k} of them hold {n}. How many are in the last box?", "On average {c} children have {m} {thing}. {k} of them have {n}. How many has the last child?", "Over {c} days I want to walk {m} km a day on average. So far I walked {n} km. How many km are left for the last day?", "The mean age of {c} people is {m}. {k} of them are {n} years old. How old is the other?",
        "One of {c} numbers got lost. The rest are {n} and the mean of all {c} was {m}. Which number was it?", "I know that {c} numbers average {m}. I can read only {n}. What is the other number?", "Determine x so that {n} and x have an average of {m}.", "For which x is the mean of {n} and x equal to {m}?", "The arithmetic mean of {n} and a further number is {m}. Find this number.", "What must x be if {n} and x average {m}?", "I'd like to know which number brings the mean of {n} and that number to {m}.",
        "Given {n} and an unknown a with a mean of {m}, what is a?", "Which number is missing if {n} and it average {m}?",
    ),
    "zh": (
        "{c}个数的平均数是{m}，其中{k}个是{n}，另一个数是多少？", "{n}和x的平均数是{m}，求x。", "已知{n}与x的平均值为{m}，x=?", "前几次成绩是{n}，要使平均分为{m}，下一次要得多少分？", "再加上哪个数，{n}的平均数就是{m}？", "{c}个数平均是{m}，{k}个数为{n}，求剩下的数。", "一组数{n}、x的平均数是{m}，x是几？", "{n}再加一个数，平均数为{m}，这个数是几？",
        "{c}个数的平均值为{m}，已知{k}个数：{n}，最后一个数是几？", "{n}和一个未知数平均是{m}，这个未知数是多少？", "数据{n}、a的平均数是{m}，a=?", "平均数{m}，数据{n}，?，缺的数是多少？", "如果{n}和另一个数的平均数是{m}，另一个数是几？", "{n}添上一个数后平均数是{m}，添的数是几？", "还要哪个数，才能和{n}一起平均为{m}？", "{name}前{k}次的成绩是{n}，想平均达到{m}，下一次要多少？",
        "{name}{k}次考试得了{n}分，下一次考多少分平均分才是{m}？", "{name}前{k}场比赛得了{n}分，下一场得多少分，平均每场就是{m}分？", "{c}个箱子平均装{m}个{thing}，其中{k}箱装了{n}个，剩下一箱装几个？", "{c}个小朋友平均有{m}个{thing}，其中{k}个人有{n}个，另一个人有几个？", "{c}个人的平均年龄是{m}岁，{k}个人的年龄是{n}岁，还有一个人几岁？", "{c}天平均每天走{m}千米，前{k}天走了{n}千米，最后一天走了多少千米？",
        "有{c}个数，平均数{m}，看得清的是{n}，看不清的那个是多少？", "丢了一个数，剩下的是{n}，全部{c}个数的平均数是{m}，丢的是几？", "x取多少时，{n}和x的平均数等于{m}？", "求x，使{n}与x的平均数为{m}。", "我想知道{n}和哪个数平均是{m}。", "{n}、（　）的平均数是{m}，括号里填几？", "{c}个数的平均数是{m}，除了一个数，其余是{n}，求这个数。", "一个数和{n}的平均数是{m}，这个数是多少？",
    ),
}  # fmt: skip
WORDINGS = {
    "mean": _MEAN, "median": _MEDIAN, "mode": _MODE, "range": _RANGE,
    "missing": _MISSING,
}  # fmt: skip
_WORDS: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "data": (
            "test scores", "marks", "points", "temperatures", "ages", "prices", "daily sales", "results", "heights", "weights", "lengths", "times in minutes",
            "distances", "lap times", "shoe sizes", "numbers of pages", "scores", "measurements", "quiz results", "waiting times", "numbers of visitors",
            "goals per match", "rainfall amounts", "reading times", "bills", "speeds", "grades", "values", "numbers of steps",
        ),
        "thing": (
            "apples", "eggs", "pens", "books", "oranges", "stickers", "tickets", "cups", "cards", "shells", "cookies", "marbles", "screws", "candles", "buttons",
            "pears", "stamps", "tomatoes", "beads", "balloons", "batteries", "cans", "flowers", "coins", "muffins", "nails", "lemons", "toys", "postcards", "pencils",
        ),
        "name": PEOPLE["en"],
    },
    "zh": {
        "data": (
            "考试成绩", "得分", "气温", "年龄", "价格", "销量", "测验成绩", "身高", "体重", "长度", "用时", "距离", "鞋码", "页数", "人数", "进球数", "睡眠时间",
            "降雨量", "阅读时间", "车速", "分数", "步数", "产量", "等待时间", "跳绳个数", "作业分数", "客人数", "读数", "票价", "测量值",
        ),
        "thing": (
            "苹果", "鸡蛋", "橘子", "杯子", "饼干", "贝壳", "螺丝", "扣子", "梨", "西红柿", "珠子", "气球", "电池", "罐头", "硬币", "面包", "柠檬", "玩具", "桃子", "皮球",
            "弹珠", "粽子", "包子", "糖果", "灯泡", "西瓜", "书包", "盘子", "土豆", "核桃",
        ),
        "name": PEOPLE["zh"],
    },
}  # fmt: skip
_COUNTS: dict[Language, str] = {
    "en": "one two three four five six seven eight nine",
    "zh": "一 两 三 四 五 六 七 八 九",
}


def draw_words(rng: Random, language: Language, count: int) -> dict[str, str]:
    """Draw what was counted and by whom; ``count`` is said in words."""
    words = {slot: rng.choice(words) for slot, words in _WORDS[language].items()}
    words["w"] = _COUNTS[language].split()[count - 1]
    words["W"] = words["w"].capitalize()
    return words
