"""Clock times, durations, weekdays, dates and leap years.

Size: 1 minutes and hours added to a clock time or taken off it; 2 the time between two
clock times, and sums of durations; 3 weekdays and leap years; 4 dates, within a month
or into the next one; 5 dates two months on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks._calendar import (
    date_after,
    days_between,
    leap_year,
    length_of_month,
    weekday_after,
)
from qwq_lab.training.tasks._clock import (
    HALF_DAY,
    HOURS,
    MINUTES,
    add_durations,
    clock_after,
    clock_before,
    clock_difference,
)
from qwq_lab.training.tasks.base import Problem, Task
from qwq_lab.training.tasks.steps_algebra import boxed_content
from qwq_lab.training.tasks.wording import choose_language

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_KINDS: dict[int, tuple[tuple[Callable[..., Problem], int], ...]] = {
    1: ((clock_after, 65), (clock_before, 35)),
    2: ((clock_difference, 75), (add_durations, 25)),
    3: ((weekday_after, 65), (leap_year, 30), (length_of_month, 5)),
    4: ((date_after, 50), (days_between, 50)),
    5: ((date_after, 50), (days_between, 50)),
}
_MONTHS_ON = {4: 1, 5: 2}
_LONGEST_RESULT = 100
_TIME = re.compile(r"(\d{1,2}):(\d\d)(am|pm)?")
_CHINESE_TIME = re.compile(
    r"(上午|下午|晚上|凌晨|早上|中午)?(\d{1,2})(?::|[点时])(\d{0,2})分?"
)
_WORDS = {"是": "yes", "不是": "no", "否": "no"}


def make(rng: Random, size: int) -> Problem:
    """Draw a question of one of the kinds that ``size`` names."""
    language = choose_language(rng)
    kinds, weights = zip(*_KINDS[size], strict=True)
    make_kind = rng.choices(kinds, weights)[0]
    on = (_MONTHS_ON[size],) if size in _MONTHS_ON else ()
    problem: Problem = make_kind(rng, language, *on)
    return problem


def check(problem: Problem, answer: str) -> bool:
    """Check what the box holds: a clock time in any spelling, else the result."""
    content = boxed_content(answer)
    if content is None or len(content) > _LONGEST_RESULT:
        return False
    content = _plain(content)
    expected = _plain(problem.expected)
    time = _read_time(expected)
    if time is not None:
        return _read_time(content) == time
    if expected in ("yes", "no"):
        return _WORDS.get(content, content) == expected
    return content == expected or content in _spellings(expected)


def _plain(text: str) -> str:
    text = re.sub(r"\\text\{([^{}]*)\}", r"\1", text)
    text = text.replace("\\", "").replace(",", "").replace(".", "")
    return text.replace(" ", "").replace("：", ":").lower()


def _read_time(text: str) -> int | None:
    """Read ``15:25``, ``3:25pm`` or ``下午3点25分`` as minutes since midnight."""
    if found := _TIME.fullmatch(text):
        hour, minute, half = int(found[1]), int(found[2]), found[3]
        if half and not 1 <= hour <= HALF_DAY:
            return None
        if half:
            hour = hour % HALF_DAY + (HALF_DAY if half == "pm" else 0)
    elif found := _CHINESE_TIME.fullmatch(text):
        hour, minute = int(found[2]), int(found[3] or 0)
        if found[1] in ("下午", "晚上") and hour < HALF_DAY:
            hour += HALF_DAY
        if found[1] in ("上午", "凌晨", "早上") and hour == HALF_DAY:
            hour = 0
    else:
        return None
    return hour * 60 + minute if hour < HOURS and minute < MINUTES else None


def _spellings(expected: str) -> set[str]:
    """Spell a duration, a date, a weekday or a count in its other ways."""
    spelled: set[str] = set()
    if found := re.fullmatch(r"(\d+)(?:h|小时)(\d+)(?:min|分钟)", expected):
        hours, minutes = found.groups()
        for hour, minute in (
            ("h", "min"), ("hours", "minutes"), ("hour", "minutes"), ("h", "m"),
            ("hour", "minute"), ("hours", "minute"),
            ("小时", "分钟"), ("小时", "分"),
        ):  # fmt: skip
            for join in ("", "and"):
                spelled.add(f"{hours}{hour}{join}{minutes}{minute}")
            if minutes == "0":
                spelled.add(f"{hours}{hour}")
            if hours == "0":
                spelled.add(f"{minutes}{minute}")
            spelled.add(f"{60 * int(hours) + int(minutes)}{minute}")
    elif found := re.fullmatch(r"([a-z]+)(\d+)", expected):
        spelled.add(f"{found[2]}{found[1]}")
    elif expected.endswith("日") and "月" in expected:
        spelled.add(f"{expected[:-1]}号")
    elif expected.isdigit():
        spelled |= {f"{expected}days", f"{expected}天"}
    elif expected.startswith("星期"):
        spelled |= {f"周{expected[2:]}", f"礼拜{expected[2:]}"}
    return spelled


TASK = Task(
    name="time_and_dates",
    make=make,
    check=check,
    sizes=(1, 2, 3, 4),
    beyond=(5,),
)
