"""How people ask about weekdays, dates and leap years.

In English ``{n}`` holds the word too: ``1 day``, ``30 days``.
"""

# ruff: noqa: E501 - sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.words.names import PEOPLE

if TYPE_CHECKING:
    from random import Random

    from qwq_lab.training.tasks.base import Language

WEEKDAY: dict[Language, tuple[str, ...]] = {
    "en": (
        "What day of the week is it in {n}? Today is {w}.", "What weekday will it be {n} from now? It's {w} today.", "Which day is it in {n} when today is {w}?",
        "Today is {w}. What day is it in {n}?", "What day of the week is {n} after {w}?", "If today is {w}, which weekday is it in {n}?", "{w} plus {n}?",
        "It is {w}. My {event} is in {n}. What day of the week is that?", "{n} after a {w} is what day?", "Which day comes {n} after {w}?",
        "The holidays start on a {w}. What day is it {n} later?", "{w} + {n} = ?", "today is {w}, what day will it be {n} from now?",
        "It's {w} today. What day of the week will it be in {n}?", "It's {w}. What day comes {n} from now?", "If it's {w} now, what day is it {n} later?",
        "On what weekday will {n} from {w} fall?", "What weekday do you get when you count {n} on from {w}?", "Starting from {w}, go forward {n}. Which weekday is it?",
        "Count {n} forward from {w}.", "{n} from {w} is which day of the week?", "{n} from now it will be what day, if today is {w}?", "weekday {n} after {w}?",
        "The {event} is {n} after a {w}. On which weekday is it?", "My {event} is {n} away and today is {w}. What day of the week will it be?", "Today's {w}, and the {event} is in {n}. Which weekday is that?",
        "On which weekday is the {event} if it's in {n} and today is {w}?", "{name} leaves on a {w} and comes back {n} later. On what day of the week?", "{name} was told on {w} to come back after {n}. Which weekday is that?",
        "The package was posted on {w} and takes {n}. On what weekday does it arrive?", "I borrowed a book on {w} and must return it after {n}. What day of the week is that?",
        "The plumber comes {n} after {w}. What day is that?", "The bill is due in {n}. It's {w} today. What weekday is it due?", "Suppose today is {w}. Name the weekday {n} from today.",
        "Which weekday is it {n} after {w}?", "Find the day of the week {n} after {w}.", "Determine the weekday {n} after a {w}.", "Work out which day of the week it is {n} after {w}.",
        "I'd like to know what day it is {n} after {w}.", "Can you tell me the weekday {n} after {w}?", "Any idea what day of the week it'll be in {n}? Today is {w}.", "In {n}, what day is it? Today is {w}.",
        "A project begins on a {w} and ends {n} later. On which weekday does it end?", "what day is {n} from {w}", "Add {n} to {w}. Which day is it?", "{w}, then {n} pass. What day of the week is it now?",
        "If my {event} is {n} after {w}, what day of the week is it?", "Today: {w}. Day of the week in {n}?",
    ),
    "zh": (
        "今天是{w}，{n}天后是星期几？", "{w}再过{n}天是星期几？", "如果今天{w}，那么{n}天后是星期几？", "从{w}往后数{n}天是星期几？", "{w}加{n}天是星期几？",
        "今天{w}，我的{event}在{n}天后，那天星期几？", "从{w}开始，过{n}天是星期几？", "{w}+{n}天=?", "今天{w}，再过{n}天星期几？", "今天是{w}，过了{n}天是周几？", "{w}过{n}天是周几？", "{n}天后是星期几？今天是{w}。",
        "{w}的{n}天后是星期几？", "{w}之后过{n}天，是星期几？", "今天{w}，{n}天以后是周几？", "假如今天是{w}，{n}天之后是星期几？", "距离{event}还有{n}天，今天{w}，{event}是星期几？", "{event}在{n}天后，今天是{w}，{event}那天星期几？",
        "{name}{w}出发，{n}天后回来，回来那天是星期几？", "包裹{w}寄出，{n}天后到，到的那天星期几？", "{w}借的书，{n}天后要还，那天是星期几？", "账单{n}天后到期，今天{w}，到期那天是周几？", "工程{w}开工，{n}天后完工，完工那天星期几？",
        "求{w}往后{n}天是星期几。", "算一下{w}过{n}天是星期几。", "我想知道{w}再过{n}天是星期几。", "你知道{w}的{n}天之后是周几吗？", "现在是{w}，等{n}天，到星期几？", "已知今天{w}，问{n}天后星期几？",
        "{name}说{n}天后{event}，今天是{w}，那是星期几？", "{w}，{n}天后，星期几？",
    ),
}  # fmt: skip
WEEKDAY_AGO: dict[Language, tuple[str, ...]] = {
    "en": (
        "What day of the week was it {n} ago? Today is {w}.", "Which weekday was it {n} ago? It's {w} now.", "Which day was it {n} ago when today is {w}?",
        "Today is {w}. What day was it {n} ago?", "What day of the week is {n} before {w}?", "If today is {w}, which weekday was it {n} ago?", "{w} minus {n}?",
        "{n} before a {w} is what day?", "Which day comes {n} before {w}?", "It is {w}. The {event} was {n} ago. What day was that?", "{w} - {n} = ?",
        "It is {w} today. I arrived {n} ago. On which weekday?", "the {event} was {n} before this {w}, what day was it?", "It's {w}. What day of the week was it {n} ago?", "{n} ago it was what day, if today is {w}?",
        "Count {n} back from {w}. Which weekday is it?", "Starting from {w}, go back {n}. Which day of the week is it?", "What weekday do you get when you count {n} back from {w}?", "weekday {n} before {w}?", "Today: {w}. Day of the week {n} ago?",
        "My {event} was {n} ago. It's {w} today. What day of the week was it?", "On which weekday was the {event} if it was {n} ago and today is {w}?", "Today's {w} and the {event} was {n} ago. Which weekday was that?",
        "{name} moved in {n} ago. It's {w} today. What day of the week was it?", "{name} came back on a {w} after {n} away. On which weekday did {name} leave?", "I ordered this {n} ago and today is {w}. On what day of the week did I order?",
        "The parcel arrived on {w}, {n} after it was sent. On what weekday was it sent?", "I have been ill for {n} and today is {w}. What day of the week was it {n} ago?", "Suppose today is {w}. Name the weekday {n} earlier.",
        "Find the day of the week {n} before {w}.", "Determine the weekday {n} before a {w}.", "I'd like to know what day it was {n} before {w}.", "Can you tell me the weekday {n} before {w}?", "Which weekday was {n} before {w}?",
        "What day was it {n} earlier than {w}?", "what day was {n} before {w}", "Take {n} off {w}. Which day is it?", "Any idea what day of the week it was {n} ago? Today is {w}.", "The photo was taken {n} ago, and today is {w}. On which weekday?",
    ),
    "zh": (
        "今天是{w}，{n}天前是星期几？", "{w}之前{n}天是星期几？", "如果今天{w}，{n}天前是星期几？", "{w}减{n}天是星期几？", "今天{w}，{event}是{n}天前，那天星期几？", "{w}往前数{n}天是星期几？", "{w}-{n}天=?", "{w}的前{n}天是星期几？",
        "今天{w}，{n}天以前是周几？", "{w}的{n}天前是周几？", "{n}天前是星期几？今天是{w}。", "假如今天是{w}，{n}天之前是星期几？", "{event}过去{n}天了，今天{w}，{event}那天是星期几？", "{name}{n}天前来的，今天是{w}，来的那天星期几？",
        "{name}{w}回来，走了{n}天，出发那天是星期几？", "包裹寄出{n}天后，在{w}到了，寄出那天星期几？", "今天{w}，我{n}天前下的单，下单那天周几？", "从{w}倒数{n}天是星期几？", "从{w}往回数{n}天，是星期几？", "求{w}之前{n}天是星期几。",
        "算一下{w}的{n}天前是星期几。", "我想知道{w}之前{n}天是星期几。", "你知道{w}往前{n}天是周几吗？", "照片是{n}天前拍的，今天{w}，拍照那天星期几？", "现在是{w}，{n}天以前星期几？", "已知今天{w}，问{n}天前星期几？",
    ),
}  # fmt: skip
LEAP: dict[Language, tuple[str, ...]] = {
    "en": (
        "Is {y} a leap year?", "Was the year {y} a leap year?", "{y}: leap year or not?", "Does February {y} have 29 days?", "leap year {y}?", "Is the year {y} a leap year or not?",
        "Tell me whether {y} is a leap year.", "Does the year {y} have 366 days?", "Check if {y} is a leap year.", "Can you say if {y} is a leap year?",
        "Is {y} a leap year, yes or no?", "yes or no: {y} is a leap year", "Is there a February 29 in {y}?", "Is there a 29 February in {y}?", "Does {y} have an extra day?", "Does a leap day occur in {y}?", "Is there a leap day in {y}?",
        "Did {y} have 366 days?", "Are there 366 days in {y}?", "Are there 29 days in February {y}?", "Does the calendar for {y} show February 29?", "Would {y} count as a leap year?", "Does {y} count as a leap year?", "Do you know if {y} is a leap year?",
        "I'd like to know if {y} is a leap year.", "Any idea whether {y} is a leap year?", "My friend says {y} is a leap year. Is that right?", "Determine whether the year {y} is a leap year.", "Decide if {y} is a leap year.", "Verify whether {y} is a leap year.",
        "I think {y} is a leap year. Am I right?", "In the Gregorian calendar, is {y} a leap year?", "According to the leap year rule, is {y} a leap year?", "Someone claims {y} is a leap year. True?", "Find out if {y} is a leap year.", "{y} leap year yes or no",
        "Year {y}. Leap year?", "is {y} one of the leap years", "For the year {y}, is February one day longer than usual?", "Can somebody have a birthday on February 29, {y}?", "Is {y} among the leap years?",
    ),
    "zh": (
        "{y}年是闰年吗？", "{y}年是不是闰年？", "判断{y}年是否是闰年。", "{y}年有366天吗？", "{y}年的2月有29天吗？", "请判断{y}是不是闰年。", "{y}年算闰年吗？", "闰年吗：{y}",
        "{y}年是否为闰年？", "{y}是闰年吗？", "{y}年有没有2月29日？", "{y}年有2月29号吗？", "{y}年的二月是29天吗？", "{y}年全年有366天吗？", "{y}年是闰年，对吗？", "公元{y}年是闰年吗？", "公历{y}年是不是闰年？", "你知道{y}年是不是闰年吗？",
        "我想知道{y}年是不是闰年。", "帮我判断一下{y}年是否闰年。", "{y}年，闰年还是不是？", "小明说{y}年是闰年，他说得对吗？", "按照闰年的规则，{y}年是闰年吗？", "{y}这一年是闰年吗？", "{y}年会不会多一天？", "{y}年二月会有29号吗？", "老师问{y}年是不是闰年。",
        "检查{y}年是不是闰年。", "{y}年属于闰年吗？", "{y}年能算闰年吗？", "有人说{y}年是闰年，是吗？",
    ),
}  # fmt: skip
MONTH: dict[Language, tuple[str, ...]] = {
    "en": (
        "How many days does February {y} have?", "How many days are there in February {y}?", "Number of days in February {y}?", "How long is February in {y}?", "Days in February {y}", "February {y} has how many days?",
        "Tell me how many days February has in {y}.", "In {y}, how many days has February?", "What is the last day of February {y}?", "february {y}: 28 or 29 days?", "Does February {y} have 28 or 29 days? How many?",
        "In the year {y}, how many days did February have?", "How many days long is February {y}?", "I need the number of days in February {y}.", "How many days were in February {y}?", "Find the number of days in February of the year {y}.",
        "What's the number of days of February in {y}?", "How many days would a calendar show for February {y}?", "I want to know how many days there are in February of {y}.", "Feb {y}: how many days?",
    ),
    "zh": (
        "{y}年2月有多少天？", "{y}年的二月有几天？", "{y}年2月一共几天？", "求{y}年2月的天数。", "{y}年2月是28天还是29天？", "{y}年二月的天数是多少？", "{y}年的2月有多少天？", "在{y}年，2月有几天？",
        "{y}年二月份有多少天？", "{y}年2月份一共有几天？", "你知道{y}年2月有几天吗？", "我想知道{y}年二月有多少天。", "{y}年2月共有多少天？", "{y}年的2月份是几天？", "查一下{y}年2月有几天。",
    ),
}  # fmt: skip
DATE: dict[Language, tuple[str, ...]] = {
    "en": (
        "What's the date in {n}? Today is {d}.", "On which date does it end? It starts on {d} and ends {n} later.", "What will the date be in {n} if it's {d} now?",
        "What date is {n} after {d}?", "Today is {d}. What is the date in {n}?", "{d} plus {n}?", "Add {n} to {d}.", "A parcel was sent on {d} and arrives after {n}. On which date?",
        "What is the date {n} from {d}?", "If today is {d}, what date is it in {n}?", "The holidays start on {d}. Which date is {n} later?", "{d} + {n} = ?", "My {event} is {n} after {d}. What date is that?",
        "It's {d}. What will the date be {n} from now?", "It's {d} and my {event} is in {n}. What's the date of it?", "The {event} takes place {n} after {d}. On which date?", "{n} after {d} is which date?", "{n} from {d} is what date?", "what date is it {n} after {d}",
        "Which date comes {n} after {d}?", "Count {n} on from {d}. What date do you get?", "Starting on {d}, go forward {n}. What's the date?", "date {n} after {d}?", "Today: {d}. Date in {n}?", "In {n}, what date is it? Today is {d}.",
        "{name} leaves on {d} and comes back {n} later. On which date?", "{name} borrowed a book on {d} and must return it {n} later. By what date?", "The bill from {d} is due after {n}. What is the due date?", "The seeds were planted on {d} and sprout {n} later. On what date?",
        "The visa starts on {d} and runs out {n} later. On which date does it run out?", "I started a diet on {d}. What date is it {n} later?", "The eggs were laid on {d} and hatch after {n}. When do they hatch?", "Work begins on {d} and is finished {n} later. What's the date then?",
        "Find the date {n} after {d}.", "Determine the date {n} later than {d}.", "Work out the date {n} after {d}.", "I'd like to know the date {n} after {d}.", "Can you tell me what date is {n} after {d}?", "Any idea what the date will be in {n}? Today is {d}.",
        "Suppose it is {d}. What is the date after {n}?", "Move the date {d} forward by {n}.", "The {event} was planned for {d} but is put off by {n}. What is the new date?", "The {event} was postponed by {n}. It should have been on {d}. When is it now?",
        "If I pay {n} after {d}, on which date do I pay?", "We meet again {n} after {d}. What date is that?", "From {d}, {n} later: which date?", "The {event} is {n} away and it's {d}. When is it?",
    ),
    "zh": (
        "{d}再过{n}天是几月几日？", "今天是{d}，{n}天后是几月几日？", "{d}加{n}天是哪一天？", "{d}之后{n}天是几月几号？", "从{d}起过{n}天是什么日期？", "{d}+{n}天=?", "包裹{d}寄出，{n}天后到，几月几日到？", "如果今天{d}，{n}天后是几号？",
        "{d}过{n}天是几月几号？", "今天{d}，再过{n}天是几月几日？", "{n}天后是几月几日？今天是{d}。", "{d}的{n}天后是哪天？", "{d}往后数{n}天是几月几日？", "{d}往后推{n}天，是几月几号？", "{event}在{d}之后{n}天，是几月几日？", "今天{d}，{n}天后{event}，{event}是几月几日？",
        "距离{event}还有{n}天，今天{d}，{event}在哪一天？", "{name}{d}出发，{n}天后回来，几月几号回来？", "{name}{d}借书，{n}天后还，哪天还？", "账单{d}开出，{n}天后到期，几月几日到期？", "种子{d}种下，{n}天后发芽，几月几日发芽？",
        "{event}原定{d}，推迟{n}天，改到几月几日？", "工程{d}开工，{n}天后完工，完工日期是？", "求{d}之后{n}天的日期。", "算一下{d}过{n}天是几月几日。", "我想知道{d}再过{n}天是哪一天。", "你知道{d}的{n}天后是几月几号吗？", "假如今天是{d}，{n}天之后是什么日期？", "起始日期{d}，过{n}天，日期是？", "鸡蛋{d}开始孵，{n}天后出壳，几月几日出壳？",
        "{d}，{n}天后，几月几日？",
    ),
}  # fmt: skip
BETWEEN: dict[Language, tuple[str, ...]] = {
    "en": (
        "How many days is it until {b}? Today is {a}.", "How long in days is it from {a} to {b}?", "How many days are left till {b}, counting from {a}?",
        "How many days are there from {a} to {b}?", "How many days after {a} is {b}?", "Days from {a} to {b}?", "It is {a}. How many days until {b}?", "From {a} to {b} is how many days?", "How many days are between {a} and {b}?", "Number of days between {a} and {b}?",
        "I leave on {a} and come back on {b}. How many days later is that?", "How many days is it till {b} if today is {a}?", "count the days from {a} to {b}", "Today is {a}. How many days is it to {b}?", "It's {a} and my {event} is on {b}. How many days are left?", "Today is {a}; the {event} is on {b}. How many days do I have to wait?",
        "How many more days until the {event} on {b}? Today is {a}.", "If today is {a}, in how many days is {b}?", "In how many days is {b}? It's {a} today.", "how many days from {a} until {b}", "How many days pass from {a} to {b}?", "How many days have gone by from {a} to {b}?",
        "How many days does it take to get from {a} to {b}?", "{b} is how many days after {a}?", "{a} is how many days before {b}?", "How many days before {b} is {a}?", "How many days lie between the dates {a} and {b}?", "How far apart are {a} and {b} in days?",
        "What is the difference in days between {a} and {b}?", "Difference in days: {a}, {b}", "{a} -> {b}: how many days?", "{a} to {b}, how many days?", "The {event} was moved from {a} to {b}. By how many days?", "{name} ordered on {a} and the parcel came on {b}. After how many days did it come?",
        "{name} borrowed a book on {a} and returned it on {b}. How many days later was that?", "The seeds were planted on {a} and sprouted on {b}. How many days did it take?", "The bill is from {a} and was paid on {b}. After how many days was it paid?",
        "Start date {a}, end date {b}. How many days later is the end date?", "Work out the number of days from {a} to {b}.", "Find how many days there are from {a} until {b}.", "Calculate the days from {a} to {b}.", "I'd like to know how many days it is from {a} to {b}.", "Can you tell me how many days there are till {b}? It's {a}.",
        "I'm counting the days until {b}. Today is {a}. How many are left?", "{name} is waiting for {b}. Now it's {a}. How many days to go?", "How many days must I add to {a} to get {b}?", "Any idea how many days are left until {b}, if today's {a}?",
    ),
    "zh": (
        "从{a}到{b}有多少天？", "{a}到{b}相隔多少天？", "{a}和{b}相差几天？", "今天{a}，离{b}还有几天？", "{a}过几天是{b}？", "{a}至{b}是多少天？", "求{a}到{b}的天数。", "{a}离{b}还有多少天？",
        "今天是{a}，到{b}还有多少天？", "{a}再过多少天是{b}？", "{a}距离{b}多少天？", "{a}与{b}之间相差多少天？", "{b}是{a}的多少天之后？", "{b}在{a}之后多少天？", "{b}比{a}晚多少天？", "{a}比{b}早几天？", "{event}在{b}，今天{a}，还有几天？", "今天{a}，{event}是{b}，还要等多少天？",
        "还有几天到{b}？今天是{a}。", "从{a}算起，过多少天到{b}？", "{name}{a}下单，{b}收到，过了几天？", "{name}{a}借书，{b}还书，隔了多少天？", "种子{a}种下，{b}发芽，用了多少天？", "{event}从{a}改到{b}，推迟了几天？", "{name}{a}出发，{b}回来，过了几天回来的？",
        "算一下{a}到{b}有几天。", "我想知道{a}到{b}隔多少天。", "你知道{a}离{b}还有多少天吗？", "{a}→{b}，多少天？", "{a}要加多少天才到{b}？", "开始{a}，结束{b}，过了多少天？", "{a}到{b}，一共过了几天？",
    ),
}  # fmt: skip
_WORDS: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "event": (
            "birthday", "exam", "concert", "wedding", "trip", "dentist appointment", "party", "interview", "meeting", "match", "holiday",
            "school play", "marathon", "driving test", "flight", "graduation", "festival", "presentation", "race", "check-up", "tournament",
            "anniversary", "move", "deadline", "chess final", "swimming lesson", "job interview", "haircut", "book fair", "maths test",
        ),
        "name": PEOPLE["en"],
    },
    "zh": {
        "event": (
            "生日", "考试", "比赛", "婚礼", "面试", "旅行", "运动会", "家长会", "音乐会", "体检", "毕业典礼", "演讲", "搬家", "聚会", "开学",
            "画展", "讲座", "看牙", "马拉松", "期末考", "演出", "春游", "秋游", "同学会", "决赛", "开业", "培训", "交作业", "郊游", "书展",
        ),
        "name": PEOPLE["zh"],
    },
}  # fmt: skip


def draw_words(rng: Random, language: Language) -> dict[str, str]:
    """Draw what is awaited and who waits for it."""
    return {slot: rng.choice(words) for slot, words in _WORDS[language].items()}


def count_days(days: int, language: Language) -> str:
    """Say a number of days as the wordings need it: Chinese has the word already."""
    if language == "zh":
        return str(days)
    return f"{days} day{'s' if days > 1 else ''}"
