"""Sorting whole numbers by taking out the next one again and again.

Size: how many numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.wording import choose_language, fill, join_list

if TYPE_CHECKING:
    from random import Random

_WORDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Sort {n} in {order} order.", "Sort these numbers {way}: {n}",
        "Put {n} in {order} order.", "Order these numbers {way}: {n}",
        "Arrange {n} {way}.", "Please sort {n} {way}.", "Rank {n} {way}.",
        "Can you sort {n} {way}?", "{n}: sort them {way}.", "Sort {way}: {n}",
        "I have the numbers {n}. Sort them in {order} order.",
        "List {n} {way}.", "What is the {order} order of {n}?",
    ),
    "zh": (
        "把{n}按{way}排序。", "将{n}{way}排列。", "请按{way}的顺序排列：{n}",
        "{n}，{way}排序", "对下列数字{way}排序：{n}", "{way}排列{n}。",
        "把这些数{way}排好：{n}", "请把{n}{way}排一下。",
    ),
}  # fmt: skip
_ASCENDING: dict[Language, tuple[str, ...]] = {
    "en": ("from smallest to largest", "from low to high", "in ascending order"),
    "zh": ("从小到大",),
}
_DESCENDING: dict[Language, tuple[str, ...]] = {
    "en": ("from largest to smallest", "from high to low", "in descending order"),
    "zh": ("从大到小",),
}
# When nobody says which way round, it is the smallest first.
_PLAIN: dict[Language, tuple[str, ...]] = {
    "en": ("Sort {n}.", "Sort these numbers: {n}", "Sort the list {n}", "sort {n}"),
    "zh": ("把{n}排序。", "排序：{n}", "给{n}排个序。"),
}


def make(rng: Random, size: int) -> Problem:
    """Draw ``size`` numbers to sort, repeated ones among them now and then."""
    language = choose_language(rng)
    largest = rng.choice((20, 100, 100, 1000))
    numbers = [rng.randint(0, largest) for _ in range(size)]
    if rng.random() < 0.1:
        numbers = [rng.choice((-1, 1)) * number for number in numbers]
    descending = rng.random() < 0.4
    listed = join_list(rng, [str(number) for number in numbers], language)
    if not descending and rng.random() < 0.15:
        question = fill(rng, _PLAIN[language], language, n=listed)
    else:
        ways = (_DESCENDING if descending else _ASCENDING)[language]
        order = "descending" if descending else "ascending"
        question = fill(
            rng,
            _WORDINGS[language],
            language,
            n=listed,
            way=rng.choice(ways),
            order=order,
        )
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
