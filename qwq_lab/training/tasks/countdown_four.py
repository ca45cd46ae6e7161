r"""Reach a target with four numbers: what each pair makes, then back from the target.

Size: the largest number that may be drawn. The thought first writes down what every
pair of the numbers makes. Then it takes one number away from the target and another
one from what is left, until the two remaining numbers make it. About two thirds of the
problems with a solution have a search that is short enough, and only these are drawn.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.countdown import (
    LARGEST_SMALL_FACTOR,
    LARGEST_TARGET,
    check,
)
from qwq_lab.training.tasks.wording import choose_language
from qwq_lab.training.tasks.words.countdown import ask

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

LONGEST_THOUGHT = 420  # characters; longer searches are not drawn
LONGEST_BEYOND = 500
LARGEST_PRODUCT = 100  # what the target times a number may become on the way back


class _Step(NamedTuple):
    """One step back: ``before`` and the number taken out make ``after``.

    ``forward`` is the calculation that undoes it, with ``{}`` for ``before``.
    """

    text: str
    before: int
    forward: str


def make(rng: Random, size: int) -> Problem:
    """Draw four numbers up to ``size`` and a target that they reach."""
    language = choose_language(rng)
    longest = LONGEST_BEYOND if size in TASK.beyond else LONGEST_THOUGHT
    while True:
        numbers = [rng.randint(1, size) for _ in range(4)]
        target = rng.choice(sorted(_reach(numbers)))
        thought, expression = search(numbers, target, language)
        if expression and len(thought) <= longest:
            break
    said = "答案：" if language == "zh" else "One way:"
    return Problem(
        question=ask(rng, numbers, target, language),
        thought=thought,
        answer=f"{said} \\boxed{{{expression}}}",
        expected=f"{' '.join(map(str, numbers))} -> {target}",
        language=language,
    )


def _reach(numbers: Sequence[int]) -> set[int]:
    """Return the targets that whole numbers reach, adding one number at a time."""
    values = set()
    for first, second in combinations(range(4), 2):
        one, other = (numbers[i] for i in range(4) if i not in (first, second))
        for _, pair in _combine(numbers[first], numbers[second]):
            for third, last in ((one, other), (other, one)):
                for _, three in _combine(pair, third):
                    values |= {value for _, value in _combine(three, last)}
    return {value for value in values if value <= LARGEST_TARGET}


def _combine(first: int, second: int) -> Iterator[tuple[str, int]]:
    """Combine two numbers in every way that stays whole, above zero and is of use."""
    large, small = max(first, second), min(first, second)
    yield f"{large}+{small}", large + small
    if large > small:
        yield f"{large}-{small}", large - small
    if 1 < small <= LARGEST_SMALL_FACTOR:
        yield f"{large}*{small}", large * small
    if small > 1 and large % small == 0:
        yield f"{large}/{small}", large // small


def _go_back(value: int, number: int) -> Iterator[_Step]:
    """Take a number out of a value in every way in which it may have come in."""
    if number > 1 and value % number == 0:
        yield _Step(f"{value}/{number}", value // number, f"{{}}*{number}")
    if value > number:
        yield _Step(f"{value}-{number}", value - number, f"{{}}+{number}")
    yield _Step(f"{value}+{number}", value + number, f"{{}}-{number}")
    if number > value:
        yield _Step(f"{number}-{value}", number - value, f"{number}-{{}}")
    if number > 1 and value * number <= LARGEST_PRODUCT:
        yield _Step(f"{value}*{number}", value * number, f"{{}}/{number}")


def search(
    numbers: Sequence[int], target: int, language: Language
) -> tuple[str, str | None]:
    """Search back from the target; return the thought and the expression, if any.

    The largest number is taken out first, and a product is undone before a sum: what
    comes first is what leaves the smallest values.
    """
    goal, found = ("目标", "成功") if language == "zh" else ("Target", "found")
    ordered = sorted(numbers, reverse=True)
    lines = [f"{goal} {target}: {' '.join(map(str, ordered))}"]
    made: dict[tuple[int, int], dict[int, str]] = {}
    for pair in combinations(ordered, 2):
        if pair not in made:
            ways = list(_combine(*pair))
            made[pair] = {value: way for way, value in reversed(ways)}
            lines.append(" ".join(f"{way}={value}" for way, value in ways))
    for rest, first in _leave_out_each(ordered, target):
        parts: list[str] = []
        for pair_left, second in _leave_out_each(rest, first.before):
            pair = (pair_left[0], pair_left[1])
            start = f"{pair[0]} {pair[1]}: "
            begun = bool(parts) and parts[-1].startswith(start)
            # The pair that is left is named once for all steps that leave it.
            written = f"{second.text}={second.before}"
            if begun:
                parts[-1] += f" {written}"
            else:
                parts.append(start + written)
            if second.before in made[pair]:
                way = made[pair][second.before]
                forth = [
                    f"{way}={second.before}",
                    f"{second.forward.format(second.before)}={first.before}",
                    f"{first.forward.format(first.before)}={target}",
                ]
                lines.append(f"{first.text}={first.before}: {', '.join(parts)} {found}")
                lines.append(", ".join(forth))
                inner = second.forward.format(f"({way})")
                return "\n".join(lines), first.forward.format(f"({inner})")
        lines.append(f"{first.text}={first.before}: {', '.join(parts)}")
    return "\n".join(lines), None


def _leave_out_each(
    numbers: Sequence[int], value: int
) -> Iterator[tuple[list[int], _Step]]:
    """Take each number out of the value in turn, equal ones once."""
    for place, number in enumerate(numbers):
        if number in numbers[:place]:
            continue
        rest = [*numbers[:place], *numbers[place + 1 :]]
        for step in _go_back(value, number):
            yield rest, step


TASK = Task(
    name="countdown_four",
    make=make,
    check=check,
    sizes=(10, 20),
    beyond=(30,),
)
