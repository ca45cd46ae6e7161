r"""Probabilities of equally likely outcomes, and ways to choose or to order.

Size: 1 one draw (die, marbles, tickets, cards); 2 several coins, two dice, two marbles;
3 combinations and permutations; 4 larger ones.
"""

from __future__ import annotations

from itertools import product
from math import comb, perm
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_algebra import (
    LONGEST_BEYOND,
    LONGEST_THOUGHT,
    check_rational,
    divide,
    divide_exactly,
    multiply,
    reduce_lines,
)
from qwq_lab.training.tasks.wording import choose_language, fill, vary
from qwq_lab.training.tasks.words.counting import (
    CHOOSE,
    ORDER,
    PEOPLE,
    SHUFFLE,
    THINGS,
)
from qwq_lab.training.tasks.words.names import FIRST_NAMES
from qwq_lab.training.tasks.words.probability import (
    CARDS,
    COLOURS,
    SIDES,
)
from qwq_lab.training.tasks.words.probability_questions import (
    ask,
    ask_for_two,
    ask_of_bag,
    count_coins,
    say_event,
    say_faces,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    Drawn = tuple[str, list[str], str]

_DICE = (6, 6, 6, 6, 4, 8, 10, 12, 20)
_PRIMES = (2, 3, 5, 7, 11, 13, 17, 19)


def make(rng: Random, size: int) -> Problem:
    """Draw a question of the kind that ``size`` names."""
    language = choose_language(rng)
    kinds, weights = _KINDS[min(size, 3)]
    limit = LONGEST_THOUGHT if size in TASK.sizes else LONGEST_BEYOND
    while True:
        kind = rng.choices(kinds, weights)[0]
        if size > 2:
            largest = 8 if size in TASK.sizes else 12
            question, lines, result = _count_ways(rng, language, kind, largest)
            said = "一共是" if language == "zh" else "That makes"
        else:
            question, lines, result = _ASKERS[kind](rng, language)
            said = "概率是" if language == "zh" else "The probability is"
        thought = "\n".join(lines)
        if len(thought) <= limit:
            break
    answer = f"{said} \\boxed{{{result}}}{'。' if language == 'zh' else '.'}"
    return Problem(question, thought, answer, result, language)


def _ask(
    rng: Random, wordings: dict[Language, tuple[str, ...]], language: Language,
    **of: str,
) -> str:  # fmt: skip
    """Ask for a number of ways."""
    cast = {
        "people": rng.choice(PEOPLE[language]), "things": rng.choice(THINGS[language]),
        "name": rng.choice(FIRST_NAMES[language]),
    }  # fmt: skip
    template = rng.choice(wordings[language])
    if "{{" in template:  # TeX stays as it is
        return vary(rng, template.format(**cast, **of), language)
    return fill(rng, [template], language, **cast, **of)


def _share(
    favourable: int, all_of_them: int, lines: list[str], language: Language
) -> tuple[list[str], str]:
    """State the fraction and bring it to its lowest terms."""
    head = "概率" if language == "zh" else "Probability"
    more, result = reduce_lines(favourable, all_of_them)
    lines = [*lines, f"{head}: {favourable}/{all_of_them}", *more]
    return lines, result


def _die(rng: Random, language: Language) -> Drawn:
    sides = rng.choice(_DICE)
    said, lines, favourable = _event(rng, sides, language)
    name = rng.choice(SIDES[language][sides == 6]).format(n=sides)
    question = ask(rng, "die", language, e=said, d=name)
    lines, result = _share(favourable, sides, lines, language)
    return question, lines, result


def _tickets(rng: Random, language: Language) -> Drawn:
    sides = rng.choice((10, 20, 25, 30, 40, 50, 100, rng.randint(5, 60)))
    said, lines, favourable = _event(rng, sides, language, tickets=True)
    question = ask(rng, "tickets", language, e=said, n=str(sides))
    lines, result = _share(favourable, sides, lines, language)
    return question, lines, result


def _event(
    rng: Random, sides: int, language: Language, *, tickets: bool = False
) -> tuple[str, list[str], int]:
    """Draw an event of the numbers 1 to ``sides``, and count its outcomes."""
    names = ["more", "less", "least", "most", "multiple", "multiple"]
    if not tickets:
        names += ["odd", "even", "prime", "one", "one"]
    event = rng.choice(names)
    bound = rng.randint(1, sides)
    values = range(1, sides + 1)
    if event == "multiple":
        bound = rng.randint(2, min(9, sides - 1))
        found = [value for value in values if value % bound == 0]
    elif event in ("odd", "even"):
        found = [value for value in values if value % 2 == (event == "odd")]
    elif event == "prime":
        found = [value for value in values if value in _PRIMES]
    else:
        if event == "less":
            bound = max(bound, 2)
        if event == "more" and rng.random() < 0.9:
            bound = min(bound, sides - 1)
        found = [value for value in values if _holds(event, value, bound)]
    said = say_event(rng, event, bound, language)
    return said, [_count(event, bound, sides, found)], len(found)


def _holds(event: str, value: int, bound: int) -> bool:
    return {
        "more": value > bound,
        "less": value < bound,
        "least": value >= bound,
        "most": value <= bound,
        "one": value == bound,
    }[event]


def _count(event: str, bound: int, sides: int, found: list[int]) -> str:
    """Count the outcomes: by a difference, a division, or one after the other."""
    count = len(found)
    if event == "more":
        return f"{sides}-{bound}={count}"
    if event == "less":
        return f"{bound}-1={count}"
    if event == "least":
        return f"{sides}-{bound}+1={count}"
    if event in ("most", "one"):
        return f"{bound}: {count}"
    if event == "multiple":
        division = divide(sides, bound)
        rest = division.remainder
        return f"{', '.join(division.steps)}, {sides}={bound}*{count}+{rest}: {count}"
    numbered = (f"{place}: {value}" for place, value in enumerate(found, 1))
    return ", ".join(numbered)


def _marbles(rng: Random, language: Language) -> Drawn:
    count = rng.choice((2, 3, 3, 3, 4))
    colours = rng.sample(COLOURS[language], count)
    numbers = [rng.randint(1, rng.choice((6, 12, 20))) for _ in colours]
    wanted = rng.randrange(count)
    negated = rng.random() < 0.25
    steps, total = _add(numbers)
    favourable = numbers[wanted]
    colour = colours[wanted]
    # The colour once more before its number: that is how it is found in the list.
    found = f"{colour} {favourable}"
    lines = [_list_marbles(colours, numbers), steps, found]
    if negated:
        favourable = total - favourable
        lines.append(f"{total}-{numbers[wanted]}={favourable}")
    question = ask_of_bag(rng, colours, numbers, wanted, language, negated=negated)
    lines, result = _share(favourable, total, lines, language)
    return question, lines, result


def _add(numbers: list[int]) -> tuple[str, int]:
    total = numbers[0]
    steps = []
    for number in numbers[1:]:
        steps.append(f"{total}+{number}={total + number}")
        total += number
    return ", ".join(steps), total


def _list_marbles(colours: list[str], numbers: list[int]) -> str:
    pairs = zip(colours, numbers, strict=True)
    return ", ".join(f"{colour} {number}" for colour, number in pairs)


def _two_marbles(rng: Random, language: Language) -> Drawn:
    colours = rng.sample(COLOURS[language], 2)
    numbers = [rng.randint(2, 7), rng.randint(1, 7)]
    step, total = _add(numbers)
    back = rng.random() < 0.3
    wanted = 0 if numbers[1] < 2 else rng.randrange(2)
    first = numbers[wanted]
    rest, others = first - 1, total - 1
    lines = [_list_marbles(colours, numbers), step]
    lines.append(f"{colours[wanted]} {first}")
    if back:
        rest, others = first, total
    else:
        lines.append(f"{first}-1={rest}, {total}-1={others}")
    above, below = first * rest, total * others
    steps = [*multiply(first, rest), *multiply(total, others)]
    lines.append(f"{first}/{total}*{rest}/{others}: {', '.join(steps)}")
    question = ask_for_two(rng, colours, numbers, wanted, language, back=back)
    lines, result = _share(above, below, lines, language)
    return question, lines, result


def _cards(rng: Random, language: Language) -> Drawn:
    name, favourable = rng.choice(CARDS[language])
    zh = language == "zh"
    line = f"{name}: {favourable}, {'一共' if zh else 'all'}: 52"
    question = ask(rng, "cards", language, e=name)
    lines, result = _share(favourable, 52, [line], language)
    return question, lines, result


def _coins(rng: Random, language: Language) -> Drawn:
    coins = rng.choice((1, 2, 2, 3, 3, 3, 4))
    wanted = rng.randint(0 if rng.random() < 0.3 else 1, coins)
    side = rng.randrange(2)
    at_least = 0 < wanted < coins and rng.random() < 0.35
    letters = "正反" if language == "zh" else "HT"
    found = []
    outcomes = list(product(letters, repeat=coins))
    for outcome in outcomes:
        hits = outcome.count(letters[side])
        if hits == wanted or (at_least and hits > wanted):
            found.append("".join(outcome))
    powers = ("2*2=4", "4*2=8", "8*2=16")[: coins - 1]
    lines = [", ".join(powers) if powers else "1*2=2"]
    lines.append(", ".join(f"{place}: {text}" for place, text in enumerate(found, 1)))
    said = say_faces(rng, side, wanted, language, at_least=at_least)
    question = ask(rng, "coins", language, e=said, **count_coins(rng, coins, language))
    lines, result = _share(len(found), 2**coins, lines, language)
    return question, lines, result


def _two_dice(rng: Random, language: Language) -> Drawn:
    event = rng.choice(("sum", "sum", "sum", "least", "most", "double"))
    lines = ["6*6=36"]
    if event == "double":
        found = [f"{value} {value}" for value in range(1, 7)]
        said = say_event(rng, "double", 2, language)
    else:
        total = rng.randint(2, 12)
        if event == "least":
            total = rng.randint(9, 12)
        elif event == "most":
            total = rng.randint(2, 5)
        sums = {"sum": [total], "least": range(total, 13), "most": range(2, total + 1)}
        found = [
            f"{first}+{value - first}={value}"
            for value in sums[event]
            for first in range(max(1, value - 6), min(6, value - 1) + 1)
        ]
        said = say_event(rng, f"sum {event}", total, language)
    lines.append(", ".join(f"{place}: {text}" for place, text in enumerate(found, 1)))
    lines, result = _share(len(found), 36, lines, language)
    return ask(rng, "dice", language, e=said), lines, result


def _count_ways(rng: Random, language: Language, kind: str, largest: int) -> Drawn:
    if kind == "shuffle":
        many = rng.randint(2, 6 if largest < 9 else 7)
        value = 1
        steps = []
        for factor in range(2, many + 1):
            steps.append(", ".join(multiply(value, factor)))
            value *= factor
        head = f"{many}!"
        question = _ask(rng, SHUFFLE, language, n=str(many))
        return question, [f"{_head(language)}: {head}", *steps], str(value)
    many = rng.randint(3, largest)
    few = rng.randint(1, many)
    if kind == "order":
        few = rng.randint(2, min(many, 4 if largest < 9 else 5))
        lines = [f"{_head(language)}: P({many},{few})"]
        value = many
        for place in range(1, few):
            factor = many - place
            steps = [f"{many}-{place}={factor}", *multiply(value, factor)]
            lines.append(", ".join(steps))
            value *= factor
        question = _ask(rng, ORDER, language, n=str(many), k=str(few))
        return question, lines, str(perm(many, few))
    lines = [f"{_head(language)}: C({many},{few})"]
    small = few
    if many - few < few:
        small = many - few
        lines.append(f"{many}-{few}={small}, C({many},{small})")
    value = 1
    for place in range(1, small + 1):
        factor = many - place + 1
        steps = [f"{many}-{place - 1}={factor}"] if place > 1 else []
        steps += multiply(value, factor)
        value *= factor
        steps += divide_exactly(value, place)
        value //= place
        lines.append(", ".join(steps))
    if small == 0:
        lines.append("1")
    question = _ask(rng, CHOOSE, language, n=str(many), k=str(few))
    assert value == comb(many, few)  # noqa: S101 - the steps are our own
    return question, lines, str(value)


def _head(language: Language) -> str:
    return "种数" if language == "zh" else "Ways"


_ASKERS: dict[str, Callable[[Random, Language], Drawn]] = {
    "die": _die, "tickets": _tickets, "marbles": _marbles, "cards": _cards,
    "coins": _coins, "dice": _two_dice, "two marbles": _two_marbles,
}  # fmt: skip
_KINDS: dict[int, tuple[tuple[str, ...], tuple[int, ...]]] = {
    1: (("die", "tickets", "marbles", "cards"), (25, 20, 45, 10)),
    2: (("coins", "dice", "two marbles"), (25, 25, 50)),
    3: (("choose", "order", "shuffle"), (50, 38, 12)),
}

TASK = Task(
    name="probability",
    make=make,
    check=check_rational,
    sizes=(1, 2, 3),
    beyond=(4,),
)
