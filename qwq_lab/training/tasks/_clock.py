"""Questions about clock times and durations, with their steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem
from qwq_lab.training.tasks.wording import fill
from qwq_lab.training.tasks.words import clock

if TYPE_CHECKING:
    from random import Random

HOURS = 24
MINUTES = 60
HALF_DAY = 12


def clock_after(rng: Random, language: Language) -> Problem:
    """Add a duration to a clock time."""
    start, length = _draw_clock(rng), _draw_length(rng)
    style = _style(rng, language)
    shown, lines = _show(rng, start, style, language)
    hours, minutes = divmod(length, MINUTES)
    hour, minute = divmod(start, MINUTES)
    lines.append(f"{_clock(start)} + {_say_length(length, language)}")
    total = minute + minutes
    steps = [f"{minute}+{minutes}={total}"]
    hour_sum = f"{hour}+{hours}"
    if total >= MINUTES:
        relation = "=" if total == MINUTES else ">"
        steps += [f"{total}{relation}60, {total}-60={total - MINUTES}"]
        hour_sum += "+1"
        hours += 1
    hour += hours
    steps.append(f"{hour_sum}={hour}")
    if hour >= HOURS:
        steps.append(f"{hour}-24={hour - HOURS}")
    wording = rng.choice(clock.AFTER[language])
    return _time_problem(
        rng, wording, language, lines, steps, (start + length) % (HOURS * MINUTES),
        style, t=shown, d=_ask_length(rng, length, language),
    )  # fmt: skip


def clock_before(rng: Random, language: Language) -> Problem:
    """Take a duration off a clock time."""
    end, length = _draw_clock(rng), _draw_length(rng)
    style = _style(rng, language)
    shown, lines = _show(rng, end, style, language)
    hours, minutes = divmod(length, MINUTES)
    hour, minute = divmod(end, MINUTES)
    lines.append(f"{_clock(end)} - {_say_length(length, language)}")
    steps = _take_off(hour, minute, hours, minutes)
    return _time_problem(
        rng, rng.choice(clock.BEFORE[language]), language, lines, steps,
        (end - length) % (HOURS * MINUTES), style, t=shown,
        d=_ask_length(rng, length, language),
    )  # fmt: skip


def _take_off(hour: int, minute: int, hours: int, minutes: int) -> list[str]:
    """Subtract hours and minutes; a borrowed hour makes 75 minutes of 15."""
    steps = []
    borrow = ""
    if minute < minutes:
        steps.append(f"{minute}<{minutes}, {minute}+60={minute + MINUTES}")
        minute += MINUTES
        borrow = "-1"
    steps.append(f"{minute}-{minutes}={minute - minutes}")
    needed = hours + len(borrow) // 2
    if hour < needed:
        steps.append(f"{hour}+24={hour + HOURS}")
        hour += HOURS
    steps.append(f"{hour}{borrow}-{hours}={hour - needed}")
    return steps


def clock_difference(rng: Random, language: Language) -> Problem:
    """Find the time from one clock time to a later one."""
    start = _draw_clock(rng)
    length = rng.randint(1, rng.choice((90, 300, 700)))
    if rng.random() < 0.1:
        length = rng.randint(1, 11) * MINUTES
    end = (start + length) % (HOURS * MINUTES)
    style = _style(rng, language)
    first, lines = _show(rng, start, style, language)
    second, more = _show(rng, end, style, language)
    lines += [*more, f"{_clock(end)} - {_clock(start)}"]
    steps = _take_off(*divmod(end, MINUTES), *divmod(start, MINUTES))
    words = clock.draw_words(rng, language)
    question = fill(rng, clock.BETWEEN[language], language, a=first, b=second, **words)
    return _length_problem(question, [*lines, *steps], length, language)


def add_durations(rng: Random, language: Language) -> Problem:
    """Add two durations."""
    first, second = (rng.randint(0, 5) * MINUTES + rng.randint(1, 59) for _ in "ab")
    asked = [_ask_length(rng, length, language) for length in (first, second)]
    (hour, minute), (hours, minutes) = (divmod(n, MINUTES) for n in (first, second))
    total = minute + minutes
    steps = [" + ".join(_say_length(n, language, both=True) for n in (first, second))]
    steps.append(f"{minute}+{minutes}={total}")
    carry = ""
    if total >= MINUTES:
        relation = "=" if total == MINUTES else ">"
        steps.append(f"{total}{relation}60, {total}-60={total - MINUTES}")
        carry = "+1"
    in_all = (first + second) // MINUTES
    steps.append(f"{hour}+{hours}{carry}={in_all}")
    words = clock.draw_words(rng, language)
    question = fill(rng, clock.ADD[language], language, a=asked[0], b=asked[1], **words)
    return _length_problem(question, steps, first + second, language)


def _length_problem(
    question: str, lines: list[str], length: int, language: Language
) -> Problem:
    result = _say_length(length, language)
    said = (
        f"答案是 \\boxed{{{result}}}。"
        if language == "zh"
        else f"The answer is \\boxed{{{result}}}."
    )
    thought = "\n".join([*lines, result])
    expected = _say_length(length, language, both=True)
    return Problem(question, thought, said, expected, language)


def _draw_clock(rng: Random) -> int:
    minute = rng.randint(0, 59) if rng.random() < 0.7 else rng.choice((0, 15, 30, 45))
    return rng.randint(0 if rng.random() < 0.2 else 6, 23) * MINUTES + minute


def _draw_length(rng: Random) -> int:
    roll = rng.random()
    if roll < 0.45:
        return rng.randint(1, 59)
    if roll < 0.6:
        return rng.randint(1, 12) * MINUTES
    return rng.randint(1, 9) * MINUTES + rng.randint(1, 59)


def _style(rng: Random, language: Language) -> str:
    """Choose how times are written: with 24 hours, or with two halves of a day."""
    if rng.random() < 0.6:
        return "24"
    return "am" if language == "en" else rng.choice(("点", "上午", "24"))


def _clock(time: int) -> str:
    hour, minute = divmod(time, MINUTES)
    return f"{hour}:{minute:02d}"


def _show(
    rng: Random, time: int, style: str, language: Language
) -> tuple[str, list[str]]:
    """Write a time as a question does; say what it is with 24 hours."""
    hour, minute = divmod(time, MINUTES)
    if style == "24":
        padded = language == "en" and rng.random() < 0.2
        return (f"{hour:02d}:{minute:02d}" if padded else _clock(time)), []
    if style == "点":
        return f"{hour}点{f'{minute}分' if minute else ''}", []
    shown = hour % HALF_DAY or HALF_DAY
    halves = ("am", "pm") if language == "en" else ("上午", "下午")
    half = halves[hour >= HALF_DAY]
    moved = ""
    if half in ("pm", "下午") and shown < HALF_DAY:
        moved = f": {shown}+12={hour}"
    elif half in ("am", "上午") and shown == HALF_DAY:
        moved = ": 12-12=0"
    if language == "en":
        text = f"{shown}:{minute:02d} {half}"
        asked = rng.choice((text, text, text.upper(), text.replace(" ", "")))
        return asked, [f"{text}{moved}, {_clock(time)}"]
    text = f"{half}{shown}:{minute:02d}"
    asked = text
    if rng.random() < 0.3:
        asked = f"{half}{shown}点{f'{minute}分' if minute else ''}"
    return asked, [f"{text}{moved}, {_clock(time)}"]


def _time_problem(
    rng: Random,
    wording: str,
    language: Language,
    lines: list[str],
    steps: list[str],
    time: int,
    style: str,
    **of: str,
) -> Problem:
    shown = _clock(time)
    if style in ("am", "上午"):
        hour = time // MINUTES
        face = hour % HALF_DAY or HALF_DAY
        halves = ("am", "pm") if language == "en" else ("上午", "下午")
        half = halves[hour >= HALF_DAY]
        moved = ""
        if hour > HALF_DAY:
            moved = f": {hour}-12={face}"
        elif hour == 0:
            moved = ": 0+12=12"
        steps.append(f"{shown}{moved}")
        minute = f"{time % MINUTES:02d}"
        shown = f"{face}:{minute} pm" if half == "pm" else f"{face}:{minute} am"
        if language == "zh":
            shown = f"{half}{face}:{minute}"
    of |= clock.draw_words(rng, language)
    said = "时间是" if language == "zh" else "It is"
    stop = "。" if language == "zh" else "."
    return Problem(
        question=fill(rng, (wording,), language, **of),
        thought="\n".join([*lines, *steps, shown]),
        answer=f"{said} \\boxed{{{shown}}}{stop}",
        expected=_clock(time),
        language=language,
    )


def _say_length(length: int, language: Language, *, both: bool = False) -> str:
    hours, minutes = divmod(length, MINUTES)
    parts = []
    if hours or both:
        parts.append(f"{hours}小时" if language == "zh" else f"{hours} h")
    if minutes or both:
        parts.append(f"{minutes}分钟" if language == "zh" else f"{minutes} min")
    return ("" if language == "zh" else " ").join(parts)


def _ask_length(rng: Random, length: int, language: Language) -> str:
    if language == "zh" or rng.random() < 0.35:
        return _say_length(length, language)
    hours, minutes = divmod(length, MINUTES)
    parts = []
    if hours:
        parts.append(f"{hours} hour{'s' if hours > 1 else ''}")
    if minutes:
        parts.append(f"{minutes} minute{'s' if minutes > 1 else ''}")
    return rng.choice((" and ", " ")).join(parts)
