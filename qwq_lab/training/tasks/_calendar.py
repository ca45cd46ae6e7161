"""Questions about weekdays, dates and leap years, with their steps."""

# ruff: noqa: E501 - lists of words and sentences

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem
from qwq_lab.training.tasks.steps_algebra import divide
from qwq_lab.training.tasks.wording import fill

if TYPE_CHECKING:
    from random import Random

WEEK = 7
FEBRUARY = 1
_DAYS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ),
    "zh": tuple(f"星期{day}" for day in "一二三四五六日"),
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_WEEKDAY: dict[Language, tuple[str, ...]] = {
    "en": (
        "Today is {w}. What day is it in {n} days?", "What day of the week is {n} days after {w}?",
        "If today is {w}, which weekday is it in {n} days?", "{w} plus {n} days?",
        "It is {w}. My birthday is in {n} days. What day of the week is that?",
        "{n} days after a {w} is what day?", "Which day comes {n} days after {w}?",
        "The holidays start on a {w}. What day is it {n} days later?", "{w} + {n} days = ?",
        "today is {w}, what day will it be {n} days from now?",
    ),
    "zh": (
        "今天是{w}，{n}天后是星期几？", "{w}再过{n}天是星期几？", "如果今天{w}，那么{n}天后是星期几？",
        "{w}之后第{n}天是星期几？", "{w}加{n}天是星期几？", "今天{w}，我的生日在{n}天后，那天星期几？",
        "从{w}开始，过{n}天是星期几？", "{w}+{n}天=?",
    ),
}  # fmt: skip
_WEEKDAY_AGO: dict[Language, tuple[str, ...]] = {
    "en": (
        "Today is {w}. What day was it {n} days ago?", "What day of the week is {n} days before {w}?",
        "If today is {w}, which weekday was it {n} days ago?", "{w} minus {n} days?",
        "{n} days before a {w} is what day?", "Which day comes {n} days before {w}?",
        "It is {w}. The exam was {n} days ago. What day was that?", "{w} - {n} days = ?",
        "It is {w} today. I arrived {n} days ago. On which weekday?",
        "the concert was {n} days before this {w}, what day was it?",
    ),
    "zh": (
        "今天是{w}，{n}天前是星期几？", "{w}之前{n}天是星期几？", "如果今天{w}，{n}天前是星期几？",
        "{w}减{n}天是星期几？", "今天{w}，考试是{n}天前，那天星期几？", "{w}往前数{n}天是星期几？",
        "{w}-{n}天=?", "{w}的前{n}天是星期几？",
    ),
}  # fmt: skip
_LEAP: dict[Language, tuple[str, ...]] = {
    "en": (
        "Is {y} a leap year?", "Was the year {y} a leap year?", "{y}: leap year or not?",
        "Does February {y} have 29 days?", "leap year {y}?", "Is the year {y} a leap year or not?",
        "Tell me whether {y} is a leap year.", "Does the year {y} have 366 days?",
        "Check if {y} is a leap year.", "Can you say if {y} is a leap year?",
    ),
    "zh": (
        "{y}年是闰年吗？", "{y}年是不是闰年？", "判断{y}年是否是闰年。", "{y}年有366天吗？",
        "{y}年的2月有29天吗？", "请判断{y}是不是闰年。", "{y}年算闰年吗？", "闰年吗：{y}",
    ),
}  # fmt: skip
_MONTH: dict[Language, tuple[str, ...]] = {
    "en": (
        "How many days does February {y} have?", "How many days are there in February {y}?",
        "Number of days in February {y}?", "How long is February in {y}?",
        "Days in February {y}", "February {y} has how many days?",
        "Tell me how many days February has in {y}.", "In {y}, how many days has February?",
        "What is the last day of February {y}?", "february {y}: 28 or 29 days?",
    ),
    "zh": (
        "{y}年2月有多少天？", "{y}年的二月有几天？", "{y}年2月一共几天？", "求{y}年2月的天数。",
        "{y}年2月是28天还是29天？", "{y}年二月的天数是多少？", "{y}年的2月有多少天？", "在{y}年，2月有几天？",
    ),
}  # fmt: skip
_DATE: dict[Language, tuple[str, ...]] = {
    "en": (
        "What date is {n} days after {d}?", "Today is {d}. What is the date in {n} days?",
        "{d} plus {n} days?", "Add {n} days to {d}.", "A parcel was sent on {d} and arrives after {n} days. On which date?",
        "What is the date {n} days from {d}?", "If today is {d}, what date is it in {n} days?",
        "The holidays start on {d}. Which date is {n} days later?", "{d} + {n} days = ?",
        "My test is {n} days after {d}. What date is that?",
    ),
    "zh": (
        "{d}再过{n}天是几月几日？", "今天是{d}，{n}天后是几月几日？", "{d}加{n}天是哪一天？",
        "{d}之后{n}天是几月几号？", "从{d}起过{n}天是什么日期？", "{d}+{n}天=?",
        "包裹{d}寄出，{n}天后到，几月几日到？", "如果今天{d}，{n}天后是几号？",
    ),
}  # fmt: skip
_BETWEEN: dict[Language, tuple[str, ...]] = {
    "en": (
        "How many days are there from {a} to {b}?", "How many days are between {a} and {b}?",
        "How many days after {a} is {b}?", "Days from {a} to {b}?", "It is {a}. How many days until {b}?",
        "From {a} to {b} is how many days?", "Number of days between {a} and {b}?",
        "I leave on {a} and come back on {b}. How many days later is that?",
        "How many days is it till {b} if today is {a}?", "count the days from {a} to {b}",
    ),
    "zh": (
        "从{a}到{b}有多少天？", "{a}到{b}相隔多少天？", "{a}和{b}相差几天？", "今天{a}，离{b}还有几天？",
        "{a}过几天是{b}？", "{a}至{b}是多少天？", "求{a}到{b}的天数。", "{a}离{b}还有多少天？",
    ),
}  # fmt: skip


def weekday_after(rng: Random, language: Language) -> Problem:
    """Find the weekday some days later or earlier: the remainder by seven, then walk."""
    start = rng.randrange(WEEK)
    days = rng.randint(1, rng.choice((7, 30, 100, 100, 400)))
    back = rng.random() < 0.3
    names = _DAYS[language]
    lines = [f"{names[start]} {'-' if back else '+'} {days}"]
    rest = days
    if days >= WEEK:
        division = divide(days, WEEK)
        rest = division.remainder
        lines.append(", ".join(division.steps))
        lines.append(f"{'余' if language == 'zh' else 'remainder'} {rest}")
    walked = [names[start]]
    for step in range(1, rest + 1):
        place = start - step if back else start + step
        walked.append(f"{step} {names[place % WEEK]}")
    lines.append(", ".join(walked))
    result = names[(start - days if back else start + days) % WEEK]
    wordings = (_WEEKDAY_AGO if back else _WEEKDAY)[language]
    asked = names[start]
    if language == "zh" and rng.random() < 0.25:
        asked = asked.replace("星期", "周")
    question = fill(rng, wordings, language, w=asked, n=str(days))
    return _problem(question, lines, result, result, language)


def leap_year(rng: Random, language: Language) -> Problem:
    """Tell whether a year is a leap year."""
    year = _draw_year(rng)
    lines, leap = _test_year(year, language)
    question = fill(rng, _LEAP[language], language, y=str(year))
    if language == "zh":
        answer = f"\\boxed{{{'是' if leap else '不是'}}}，{year}年{'是' if leap else '不是'}闰年。"
    else:
        answer = (
            f"\\boxed{{{'yes' if leap else 'no'}}}, {year} is "
            f"{'a' if leap else 'not a'} leap year."
        )
    return Problem(
        question, "\n".join(lines), answer, "yes" if leap else "no", language
    )


def length_of_month(rng: Random, language: Language) -> Problem:
    """Find how many days February has in a year."""
    year = _draw_year(rng)
    lines, leap = _test_year(year, language)
    days = "29" if leap else "28"
    question = fill(rng, _MONTH[language], language, y=str(year))
    return _problem(question, [*lines, days], days, days, language)


def _draw_year(rng: Random) -> int:
    roll = rng.random()
    if roll < 0.3:
        return rng.randint(10, 30) * 100
    return 4 * rng.randint(250, 700) if roll < 0.5 else rng.randint(1000, 2999)


def _test_year(year: int, language: Language) -> tuple[list[str], bool]:
    """Look at the last two digits; at the first two when they are zeros."""
    century, rest = divmod(year, 100)
    tested = rest or century
    lines = [f"{year}: {century:02d} {rest:02d}"]
    division = divide(tested, 4)
    if rest == 0:
        lines[0] += ", 00"
    lines.append(f"{tested}/4: {', '.join(division.steps)}")
    leap = division.remainder == 0
    words = ("闰年", "不是闰年") if language == "zh" else ("leap year", "no leap year")
    relation = f"{division.remainder}{'=' if leap else '>'}0"
    lines.append(f"{relation}, {words[0] if leap else words[1]}")
    return lines, leap


def date_after(rng: Random, language: Language, months: int) -> Problem:
    """Find the date some days later, ``months`` month ends away at most."""
    while True:
        month, day = _draw_date(rng)
        days = rng.randint(1, 31)
        if months > 1:
            days += _LENGTHS[month] - day + _LENGTHS[(month + 1) % 12]
        lines = [f"{_date(month, day, language)} + {days}"]
        more, last, end = _walk_months(month, day, days, language)
        if not _leaves_february(month, last) and end:
            break
    result = _date(last, end, language)
    asked = _ask(rng, lines[0].split(" + ")[0], language)
    question = fill(rng, _DATE[language], language, d=asked, n=str(days))
    return _problem(question, [*lines, *more, result], result, result, language)


def _walk_months(
    month: int, day: int, days: int, language: Language
) -> tuple[list[str], int, int]:
    """Take the months off one after the other; a 29 February gives day 0."""
    total = day + days
    lines = [f"{day}+{days}={total}"]
    while True:
        length = _LENGTHS[month]
        relation = "=" if total == length else "<" if total < length else ">"
        lines.append(f"{_has(month, language)}: {total}{relation}{length}")
        if total <= length:
            return lines, month, total
        if month == FEBRUARY:
            return lines, month, 0
        lines[-1] += f", {total}-{length}={total - length}"
        total -= length
        month = (month + 1) % 12


def _leaves_february(first: int, last: int) -> bool:
    """Tell whether the end of February lies between: its day depends on the year."""
    passed = (last - first) % 12
    return (FEBRUARY - first) % 12 < passed


def days_between(rng: Random, language: Language, months: int) -> Problem:
    """Count the days from one date to another, ``months`` month ends away at most."""
    while True:
        month, day = _draw_date(rng)
        apart = months if months > 1 or rng.random() < 0.75 else 0
        last = (month + apart) % 12
        end = rng.randint(1, _LENGTHS[last])
        if (apart or day < end) and not _leaves_february(month, last):
            break
    first, second = _date(month, day, language), _date(last, end, language)
    join = " to " if language == "en" else "到"
    lines = [f"{first}{join}{second}"]
    if apart:
        length = _LENGTHS[month]
        total = length - day
        lines.append(f"{_has(month, language)} {length}: {length}-{day}={total}")
        for passed in range(1, apart):
            middle = (month + passed) % 12
            added = _LENGTHS[middle]
            together = f"{total}+{added}={total + added}"
            lines.append(f"{_has(middle, language)} {added}: {together}")
            total += added
        lines.append(f"{total}+{end}={total + end}")
        total += end
    else:
        total = end - day
        lines.append(f"{end}-{day}={total}")
    question = fill(
        rng, _BETWEEN[language], language, a=_ask(rng, first, language),
        b=_ask(rng, second, language),
    )  # fmt: skip
    return _problem(question, lines, str(total), str(total), language)


def _draw_date(rng: Random) -> tuple[int, int]:
    month = rng.randrange(12)
    return month, rng.randint(1, _LENGTHS[month])


def _date(month: int, day: int, language: Language) -> str:
    return f"{month + 1}月{day}日" if language == "zh" else f"{_MONTHS[month]} {day}"


def _ask(rng: Random, shown: str, language: Language) -> str:
    """Write a date as people do: ``March 5``, ``5 March``, ``3月5号``."""
    if language == "zh":
        return shown.replace("日", rng.choice("日号"))
    name, day = shown.split()
    return rng.choice((shown, shown, f"{day} {name}"))


def _has(month: int, language: Language) -> str:
    return f"{month + 1}月" if language == "zh" else _MONTHS[month]


def _problem(
    question: str, lines: list[str], shown: str, expected: str, language: Language
) -> Problem:
    answer = (
        f"答案是 \\boxed{{{shown}}}。"
        if language == "zh"
        else f"The answer is \\boxed{{{shown}}}."
    )
    return Problem(question, "\n".join(lines), answer, expected, language)
