"""Sorting whole numbers by taking out the next one again and again.

Size: how many numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.wording import (
    choose_language,
    fill,
    join_list,
    vary,
)
from qwq_lab.training.tasks.words.sorting import (
    ASCENDING,
    DESCENDING,
    EXTREMES,
    LISTED,
    ORDERS,
    PLAIN,
    WORDINGS,
)

if TYPE_CHECKING:
    from random import Random

_PLAIN_SHARE = 0.15
_LISTED_SHARE = 0.2


def make(rng: Random, size: int) -> Problem:
    """Draw ``size`` numbers to sort, repeated ones among them now and then."""
    language = choose_language(rng)
    largest = rng.choice((20, 100, 100, 1000))
    numbers = [rng.randint(0, largest) for _ in range(size)]
    if rng.random() < 0.1:
        numbers = [rng.choice((-1, 1)) * number for number in numbers]
    descending = rng.random() < 0.4
    question = _ask(rng, numbers, language, descending=descending)
    ordered = sorted(numbers, reverse=descending)
    result = ", ".join(map(str, ordered))
    said = "排序结果是" if language == "zh" else "In order:"
    return Problem(
        question=question,
        thought=_think(numbers, ordered, language, descending=descending),
        answer=f"{said} \\boxed{{{result}}}",
        expected=result,
        language=language,
    )


def _ask(
    rng: Random, numbers: list[int], language: Language, *, descending: bool
) -> str:
    items = [str(number) for number in numbers]
    listed = join_list(rng, items, language)
    if not descending and rng.random() < _PLAIN_SHARE:
        return fill(rng, PLAIN[language], language, n=listed)
    if min(numbers) > 0 and rng.random() < _LISTED_SHARE:
        scene = rng.choice(
            [one for one in LISTED[language] if max(numbers) <= one.most]
        )
        space, comma = ("", "、") if language == "zh" else (" ", ", ")
        told = rng.choice(scene.told).format(n=comma.join(items))
        parts = [told, rng.choice(scene.asked[descending])]
        if rng.random() < 0.2:
            parts.reverse()
        return vary(rng, space.join(parts), language)
    first, _, last = rng.choice(EXTREMES[language]).partition("|")
    if descending:
        first, last = last, first
    return fill(
        rng, WORDINGS[language], language, n=listed, first=first, last=last,
        way=rng.choice((DESCENDING if descending else ASCENDING)[language]),
        order=rng.choice(ORDERS["descending" if descending else "ascending"]),
    )  # fmt: skip


def _think(
    numbers: list[int], ordered: list[int], language: Language, *, descending: bool
) -> str:
    if language == "zh":
        head = "每次取出最大的:" if descending else "每次取出最小的:"
        left_over = "剩下"
    else:
        head = f"Take out the {'largest' if descending else 'smallest'} each time:"
        left_over = "left"
    left = list(numbers)
    lines = [f"{head} {_spell(left)}"]
    for number in ordered[:-1]:
        left.remove(number)
        lines.append(f"{number}, {left_over} {_spell(left)}")
    return "\n".join(lines)


def _spell(numbers: list[int]) -> str:
    return " ".join(map(str, numbers))


TASK = Task(
    name="sorting",
    make=make,
    check=check_boxed,
    sizes=(3, 4, 5, 6, 7),
    beyond=(8, 9),
)
