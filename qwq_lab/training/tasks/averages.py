r"""Mean, median, mode and range of a list, and the value that a given mean needs.

Size: how many numbers.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_algebra import check_rational, divide
from qwq_lab.training.tasks.wording import choose_language, fill, join_list
from qwq_lab.training.tasks.words.average import WORDINGS, draw_words

if TYPE_CHECKING:
    from random import Random

_ANSWERS: dict[Language, dict[str, str]] = {
    "en": {
        "mean": "The mean is", "median": "The median is", "mode": "The mode is",
        "range": "The range is", "missing": "The missing number is",
    },
    "zh": {
        "mean": "平均数是", "median": "中位数是", "mode": "众数是", "range": "极差是",
        "missing": "这个数是",
    },
}  # fmt: skip
_WEIGHTS = (35, 22, 13, 12, 18)


def make(rng: Random, size: int) -> Problem:
    """Draw ``size`` numbers and one question about them."""
    language = choose_language(rng)
    kind = rng.choices(tuple(WORDINGS), _WEIGHTS)[0]
    draw = {"mean": _mean, "mode": _mode, "missing": _missing}.get(kind)
    if draw is None:
        numbers = _draw_numbers(rng, size)
        lines, result = (_median if kind == "median" else _range)(numbers, language)
        mean = 0
    elif kind == "missing":
        numbers, lines, result, mean = _missing(rng, size, language)
    else:
        numbers, lines, result = (_mean if kind == "mean" else _mode)(
            rng, size, language
        )
        mean = 0
    wordings = WORDINGS[kind][language]
    if kind == "missing" and language == "en" and size < 4:
        wordings = tuple(text for text in wordings if "{c}th" not in text)
    stop = "。" if language == "zh" else "."
    listed = join_list(rng, list(map(str, numbers)), language)
    if kind == "missing" and len(numbers) > 2:
        listed = listed.replace(" and ", ", ")
    return Problem(
        question=fill(
            rng, wordings, language, n=listed, c=str(size), m=str(mean),
            k=str(len(numbers)), **draw_words(rng, language, size),
        ),
        thought="\n".join(lines),
        answer=f"{_ANSWERS[language][kind]} \\boxed{{{result}}}{stop}",
        expected=result,
        language=language,
    )  # fmt: skip


def _draw_numbers(rng: Random, size: int) -> list[int]:
    largest = rng.choice((10, 20, 50, 100))
    if rng.random() < 0.04:
        return [rng.randint(1, largest)] * size
    return [rng.randint(0 if largest < 50 else 1, largest) for _ in range(size)]


def _add_up(numbers: list[int]) -> tuple[list[str], int]:
    """Add one number after the other, each with its place in the list."""
    total = numbers[0]
    lines = [f"1: {total}"]
    for place, number in enumerate(numbers[1:], 2):
        lines.append(f"{place}: {total}+{number}={total + number}")
        total += number
    return lines, total


def _mean(
    rng: Random, size: int, language: Language
) -> tuple[list[int], list[str], str]:
    while True:
        numbers = _draw_numbers(rng, size)
        fits = sum(numbers) % size == 0
        # Decimals only where they end soon: halves, quarters, fifths.
        if fits or (size in (2, 4, 5) and rng.random() < 0.06):
            break
    lines, total = _add_up(numbers)
    lines.insert(0, "和:" if language == "zh" else "Sum:")
    steps, result = _divide(total, size)
    return numbers, [*lines, ", ".join(steps)], result


def _divide(total: int, count: int) -> tuple[list[str], str]:
    """Divide by a one-digit number, with decimals where it does not go in."""
    division = divide(total, count)
    steps = list(division.steps) if total >= 10 * count or division.remainder else []
    rest, decimals = division.remainder, ""
    while rest:
        figure, left = divmod(10 * rest, count)
        steps.append(f"{10 * rest}-{count}*{figure}={left}")
        rest, decimals = left, decimals + str(figure)
    result = f"{division.quotient}.{decimals}" if decimals else str(division.quotient)
    return [*steps, f"{total}/{count}={result}"], result


def _sort(numbers: list[int], language: Language) -> list[str]:
    """Take out the smallest again and again, as the sorting family does."""
    left = list(numbers)
    zh = language == "zh"
    head = "每次取出最小的" if zh else "Take out the smallest each time"
    lines = [f"{head}: {_spell(left)}"]
    for number in sorted(numbers)[:-1]:
        left.remove(number)
        lines.append(f"{number}, {'剩下' if zh else 'left'} {_spell(left)}")
    lines.append(f"{'排好' if zh else 'Sorted'}: {_spell(sorted(numbers))}")
    return lines


def _spell(numbers: list[int]) -> str:
    return " ".join(map(str, numbers))


def _median(numbers: list[int], language: Language) -> tuple[list[str], str]:
    lines = _sort(numbers, language)
    word = "去掉" if language == "zh" else "without"
    left = sorted(numbers)
    while len(left) > 2:
        first, last = left[0], left[-1]
        left = left[1:-1]
        lines.append(f"{word} {first}, {last}: {_spell(left)}")
    if len(left) == 1:
        return lines, str(left[0])
    total = sum(left)
    steps, result = _divide(total, 2)
    return [*lines, ", ".join([f"{left[0]}+{left[1]}={total}", *steps])], result


def _mode(
    rng: Random, size: int, language: Language
) -> tuple[list[int], list[str], str]:
    while True:
        pool = [rng.randint(0, rng.choice((9, 20, 60))) for _ in range(size // 2 + 1)]
        numbers = [rng.choice(pool) for _ in range(size)]
        if size < 4:
            numbers[1] = numbers[0]
        counts = Counter(numbers).most_common(2)
        if len(counts) == 1 or counts[0][1] > counts[1][1]:
            break
    rng.shuffle(numbers)
    lines = _sort(numbers, language)
    times = "次" if language == "zh" else ""
    tallies = [
        f"{number}: {count}{times}"
        for number, count in sorted(Counter(numbers).items())
    ]
    lines.append(", ".join(tallies))
    best = counts[0]
    head = "最多" if language == "zh" else "Most"
    lines.append(f"{head}: {best[1]}{times}, {best[0]}")
    return numbers, lines, str(best[0])


def _range(numbers: list[int], language: Language) -> tuple[list[str], str]:
    lines = []
    zh = language == "zh"
    words = ("最大", "最小") if zh else ("Largest", "Smallest")
    for word, sign in zip(words, "><", strict=True):
        best = numbers[0]
        steps = []
        for number in numbers[1:]:
            shown = "=" if number == best else "<" if best < number else ">"
            steps.append(f"{best}{shown}{number}")
            if shown not in ("=", sign):
                best = number
        lines.append(f"{word}: {', '.join(steps)}: {best}")
    largest, smallest = max(numbers), min(numbers)
    result = str(largest - smallest)
    return [*lines, f"{largest}-{smallest}={result}"], result


def _missing(
    rng: Random, size: int, language: Language
) -> tuple[list[int], list[str], str, int]:
    while True:
        numbers = _draw_numbers(rng, size - 1)
        mean = rng.randint(min(numbers), max(numbers) + 3)
        total = mean * size
        result = total - sum(numbers)
        if 0 <= result <= 100:
            break
    lines, partial = _add_up(numbers)
    head = "平均数" if language == "zh" else "Mean"
    lines.insert(0, f"{head}: {mean}")
    # The missing number is counted too.
    lines.append(
        f"{size - 1}+1={size}, {mean}*{size}={total}, {total}-{partial}={result}"
    )
    return numbers, lines, str(result), mean


TASK = Task(
    name="averages",
    make=make,
    check=check_rational,
    sizes=(3, 4, 5, 6),
    beyond=(7, 8),
)
