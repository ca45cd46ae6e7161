"""Questions about weekdays, dates and leap years, with their steps."""

# ruff: noqa: E501 - lists of words and sentences

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem
from qwq_lab.training.tasks.steps_algebra import divide
from qwq_lab.training.tasks.wording import fill
from qwq_lab.training.tasks.words import calendar as wordings

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
    templates = (wordings.WEEKDAY_AGO if back else wordings.WEEKDAY)[language]
    asked = names[start]
    if language == "zh" and rng.random() < 0.25:
        asked = asked.replace("星期", rng.choice(("周", "周", "礼拜")))
    question = _fill(
        rng, templates, language, w=asked, n=wordings.count_days(days, language)
    )
    return _problem(question, lines, result, result, language)


def leap_year(rng: Random, language: Language) -> Problem:
    """Tell whether a year is a leap year."""
    year = _draw_year(rng)
    lines, leap = _test_year(year, language)
    question = fill(rng, wordings.LEAP[language], language, y=str(year))
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
    question = fill(rng, wordings.MONTH[language], language, y=str(year))
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
    question = _fill(
        rng,
        wordings.DATE[language],
        language,
        d=asked,
        n=wordings.count_days(days, language),
    )
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
    question = _fill(
        rng, wordings.BETWEEN[language], language, a=_ask(rng, first, language),
        b=_ask(rng, second, language),
    )  # fmt: skip
    return _problem(question, lines, str(total), str(total), language)


def _fill(
    rng: Random, templates: tuple[str, ...], language: Language, **of: str
) -> str:
    words = wordings.draw_words(rng, language)
    return fill(rng, templates, language, **of, **words)


def _draw_date(rng: Random) -> tuple[int, int]:
    month = rng.randrange(12)
    return month, rng.randint(1, _LENGTHS[month])


def _date(month: int, day: int, language: Language) -> str:
    return f"{month + 1}月{day}日" if language == "zh" else f"{_MONTHS[month]} {day}"


def _ask(rng: Random, shown: str, language: Language) -> str:
    """Write a date as people do: ``March 5``, ``5th of March``, ``3月5号``."""
    if language == "zh":
        return shown.replace("日", rng.choice("日号"))
    name, day = shown.split()
    spoken = f"{day}{_ordinal(int(day))}"
    if rng.random() < 0.2:
        return rng.choice(
            (f"{name} {spoken}", f"{spoken} of {name}", f"{spoken} {name}")
        )
    return rng.choice((shown, shown, f"{day} {name}"))


def _ordinal(day: int) -> str:
    if day in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


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
