"""Questions about clock times and durations, with their steps."""

# ruff: noqa: E501 - lists of words and sentences

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem
from qwq_lab.training.tasks.wording import fill

if TYPE_CHECKING:
    from random import Random

HOURS = 24
MINUTES = 60
HALF_DAY = 12

_AFTER: dict[Language, tuple[str, ...]] = {
    "en": (
        "What time is it {d} after {t}?", "It is {t}. What time will it be in {d}?",
        "{t} plus {d}?", "Add {d} to {t}.", "The film starts at {t} and lasts {d}. When does it end?",
        "A train leaves at {t} and arrives {d} later. When does it arrive?",
        "If it is {t} now, what time is it in {d}?", "I put a cake in the oven at {t} for {d}. When is it done?",
        "What is {d} later than {t}?", "{t} + {d} = ?", "My lesson begins at {t} and takes {d}. When is it over?",
        "what will the clock show {d} after {t}?",
    ),
    "zh": (
        "现在是{t}，过{d}是几点？", "{t}再过{d}是几点？", "{t}加{d}是几点？",
        "电影{t}开始，放映{d}，几点结束？", "火车{t}出发，行驶{d}，几点到？",
        "{t}之后{d}是什么时间？", "{t}+{d}=?", "一节课{t}开始，上{d}，什么时候下课？",
        "从{t}开始做作业，做了{d}，几点做完？", "{d}后是几点？现在{t}。",
    ),
}  # fmt: skip
_BEFORE: dict[Language, tuple[str, ...]] = {
    "en": (
        "What time was it {d} before {t}?", "It is {t}. What time was it {d} ago?",
        "{t} minus {d}?", "Subtract {d} from {t}.", "The film ended at {t} after {d}. When did it start?",
        "I must be at school at {t} and the way takes {d}. When do I have to leave?",
        "The bus arrives at {t} after a ride of {d}. When did it leave?",
        "{t} - {d} = ?", "What is {d} earlier than {t}?", "Which time is {d} before {t}?",
    ),
    "zh": (
        "现在是{t}，{d}前是几点？", "{t}之前{d}是几点？", "{t}减{d}是几点？",
        "电影放映了{d}，{t}结束，几点开始的？", "要在{t}到校，路上要{d}，几点出发？",
        "火车行驶{d}，{t}到达，几点出发的？", "{t}-{d}=?", "{t}的{d}以前是什么时间？",
    ),
}  # fmt: skip
_BETWEEN: dict[Language, tuple[str, ...]] = {
    "en": (
        "How long is it from {a} to {b}?", "How much time is there between {a} and {b}?",
        "A film starts at {a} and ends at {b}. How long is it?", "from {a} to {b}: how long?",
        "I slept from {a} to {b}. How long did I sleep?", "How many hours and minutes are there from {a} to {b}?",
        "The shop is open from {a} to {b}. How long is that?", "Time difference between {a} and {b}?",
        "A train leaves at {a} and arrives at {b}. How long does the trip take?",
        "What is the duration from {a} until {b}?", "{a} to {b} is how long?",
    ),
    "zh": (
        "从{a}到{b}有多长时间？", "{a}到{b}是几小时几分钟？", "{a}和{b}相差多久？",
        "电影{a}开始，{b}结束，放映了多长时间？", "火车{a}出发，{b}到达，路上用了多久？",
        "商店从{a}开到{b}，营业多长时间？", "{a}到{b}经过了多少时间？",
        "小明{a}睡觉，{b}起床，睡了多久？", "求{a}到{b}的时间差。",
    ),
}  # fmt: skip
_ADD: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is {a} plus {b}?", "Add {a} and {b}.", "{a} + {b} = ?", "{a} and {b}: how long in total?",
        "I worked {a} yesterday and {b} today. How long is that altogether?",
        "The first film lasts {a}, the second {b}. How long are both together?",
        "How long are {a} and {b} together?", "Total of {a} and {b}?",
        "One part takes {a}, the other {b}. How much time is that in all?", "Sum of {a} and {b}",
    ),
    "zh": (
        "{a}加{b}是多长时间？", "{a}+{b}=?", "第一部电影{a}，第二部{b}，一共多长时间？",
        "昨天学习{a}，今天学习{b}，一共多久？", "{a}和{b}一共是多少时间？", "求{a}与{b}的和。",
        "{a}再加上{b}等于多久？", "上半场{a}，下半场{b}，共多长时间？",
    ),
}  # fmt: skip


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
    wording = rng.choice(_AFTER[language])
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
        rng, rng.choice(_BEFORE[language]), language, lines, steps,
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
    question = fill(rng, _BETWEEN[language], language, a=first, b=second)
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
    question = fill(rng, _ADD[language], language, a=asked[0], b=asked[1])
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
        return text, [f"{text}{moved}, {_clock(time)}"]
    text = f"{half}{shown}:{minute:02d}"
    return text, [f"{text}{moved}, {_clock(time)}"]


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
