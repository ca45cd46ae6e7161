r"""Convert lengths, masses, volumes, times and areas: the factor, then the product.

Size: 1 whole numbers and powers of ten, larger unit to smaller or the reverse where it
comes out whole; 2 decimals, the point moved one place at a time; 3 factors such as 60,
24 or 12, written out; 4 two units in one quantity, in either direction; 5 two factors
after each other.
"""

# ruff: noqa: E501 - lists of words and sentences

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from qwq_lab.training.tasks._units import (
    AREAS,
    LENGTHS,
    MIXED,
    OTHERS,
    TWO_FACTORS,
    UNITS,
    Pair,
    unit_name,
    unit_symbols,
)
from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_algebra import boxed_content, divide, multiply
from qwq_lab.training.tasks.wording import choose_language
from qwq_lab.training.tasks.words.unit import ask, ask_mixed

if TYPE_CHECKING:
    from random import Random

LONGEST_RESULT = 200
_PLAIN_NUMBER = re.compile(r"\d{1,20}(\.\d{1,20})?")
_AFTER_THE_BOX = re.compile(
    "|".join(
        sorted(
            {
                re.escape(name.replace(" ", ""))
                for names in UNITS.values()
                for spelled in names.values()
                for several in spelled
                for name in several.split("/")
            },
            key=len,
            reverse=True,
        )
    )
)
_NUMBER_AND_UNIT = re.compile(r"(-?\d{1,20}(?:\.\d{1,20})?)([^\d.]*)")


def make(rng: Random, size: int) -> Problem:
    """Draw a quantity and the unit it is wanted in."""
    language = choose_language(rng)
    return _MAKERS[size](rng, language)


def _powers_of_ten(rng: Random, language: Language) -> Problem:
    pair = rng.choice([p for p in _fitting(LENGTHS + AREAS, language) if p.decimal])
    number = rng.randint(1, rng.choice((9, 99, 999)))
    if rng.random() < 0.5 and pair.factor <= 10_000:
        number *= pair.factor
        return _to_larger(rng, pair, language, str(number), [])
    return _to_smaller(rng, pair, language, str(number), [])


def _decimals(rng: Random, language: Language) -> Problem:
    pair = rng.choice(
        [p for p in _fitting(LENGTHS, language) if p.decimal and p.factor <= 10_000]
    )
    if rng.random() < 0.5:
        places = rng.randint(1, min(3, len(str(pair.factor))))
        number = _decimal(rng.randint(1, 10 ** rng.randint(places, places + 2)), places)
        steps, shown = [], number
        for _ in range(len(str(pair.factor)) - 1):
            moved = _plain(Fraction(shown) * 10)
            steps.append(f"{shown}*10={moved}")
            shown = moved
        return _to_smaller(rng, pair, language, number, steps)
    number = str(rng.randint(1, 999) * rng.choice((1, 1, 10, 100)))
    steps, shown = [], number
    for _ in range(len(str(pair.factor)) - 1):
        moved = _plain(Fraction(shown) / 10)
        steps.append(f"{shown}/10={moved}")
        shown = moved
    return _to_larger(rng, pair, language, number, steps)


def _other_factors(rng: Random, language: Language) -> Problem:
    pair = rng.choice(_fitting(OTHERS, language))
    number = rng.randint(1, rng.choice((9, 20, pair.most, pair.most)))
    whole = str(number * pair.factor)
    if rng.random() < 0.5:
        return _to_smaller(
            rng, pair, language, str(number), multiply(number, pair.factor)
        )
    return _to_larger(rng, pair, language, whole, _divide(int(whole), pair.factor))


def _divide(number: int, factor: int) -> list[str]:
    if factor % 10 == 0:
        shorter = f"{number}/{factor}={number // 10}/{factor // 10}"
        return [shorter, *_divide(number // 10, factor // 10)]
    division = divide(number, factor)
    return [*division.steps, f"{number}/{factor}={division.quotient}"]


def _two_units(rng: Random, language: Language) -> Problem:
    pair = rng.choice(_fitting(MIXED, language))
    large = rng.randint(1, pair.most)
    small = rng.randint(0 if rng.random() < 0.1 else 1, pair.factor - 1)
    total = large * pair.factor + small
    if rng.random() < 0.5:
        product = large * pair.factor
        steps = multiply(large, pair.factor) if not pair.decimal else []
        if not steps:
            steps = [f"{large}*{pair.factor}={product}"]
        steps.append(f"{product}+{small}={total}")
        space = "" if language == "zh" else " "
        join = rng.choice((" and ", " ", ", ")) if language == "en" else ""
        quantity = (
            f"{_quantity(rng, str(large), pair.large, language)}{join}"
            f"{small}{space}{unit_name(rng, pair.small, language, small)}"
        )
        return _problem(rng, pair, language, quantity, pair.small, steps, str(total))
    quotient = total // pair.factor
    if pair.decimal:
        whole = quotient * pair.factor
        steps = [f"{whole}+{small}={total}", f"{whole}/{pair.factor}={quotient}"]
    elif total < pair.factor:
        steps = [f"{total}<{pair.factor}"]
    else:
        steps = list(divide(total, pair.factor).steps)
    names = [unit_symbols(unit, language)[0] for unit in (pair.large, pair.small)]
    space = "" if language == "zh" else " "
    joined = space.join((str(quotient), names[0], str(small), names[1]))
    quantity = _quantity(rng, str(total), pair.small, language)
    wanted = names[0]
    if language == "en":
        wanted = " and ".join(
            unit_name(rng, unit, language, 2) for unit in (pair.large, pair.small)
        )
    question = ask_mixed(rng, language, pair.small, quantity, wanted, names[1])
    return Problem(
        question=question,
        thought="\n".join([_state(pair, language), *steps, joined]),
        answer=_say(joined, "", language),
        expected=joined,
        language=language,
    )


def _two_steps(rng: Random, language: Language) -> Problem:
    first, second = rng.choice(
        [pair for pair in TWO_FACTORS if pair[0].known(language)]
    )
    number = rng.randint(1, 9)
    middle = number * first.factor
    steps = [*multiply(number, first.factor), _state(second, language)]
    steps += multiply(middle, second.factor)
    quantity = _quantity(rng, str(number), first.large, language)
    result = str(middle * second.factor)
    return _problem(rng, first, language, quantity, second.small, steps, result)


def _to_smaller(
    rng: Random, pair: Pair, language: Language, number: str, steps: list[str]
) -> Problem:
    result = _plain(Fraction(number) * pair.factor)
    last = f"{number}*{pair.factor}={result}"
    quantity = _quantity(rng, number, pair.large, language)
    steps = steps if steps[-1:] == [last] else [*steps, last]
    return _problem(rng, pair, language, quantity, pair.small, steps, result)


def _to_larger(
    rng: Random, pair: Pair, language: Language, number: str, steps: list[str]
) -> Problem:
    result = _plain(Fraction(number) / pair.factor)
    last = f"{number}/{pair.factor}={result}"
    quantity = _quantity(rng, number, pair.small, language)
    steps = steps if steps[-1:] == [last] else [*steps, last]
    return _problem(rng, pair, language, quantity, pair.large, steps, result)


def _problem(
    rng: Random,
    pair: Pair,
    language: Language,
    quantity: str,
    wanted: str,
    steps: list[str],
    result: str,
) -> Problem:
    unit = unit_name(rng, wanted, language, 2)
    given = pair.small if wanted == pair.large else pair.large
    return Problem(
        question=ask(rng, language, given, quantity, unit),
        thought="\n".join([_state(pair, language), *steps]),
        answer=_say(result, unit_symbols(wanted, language)[0], language),
        expected=f"{result} {wanted}",
        language=language,
    )


def _quantity(rng: Random, number: str, unit: str, language: Language) -> str:
    space = "" if language == "zh" else " "
    return f"{number}{space}{unit_name(rng, unit, language, Fraction(number))}"


def _state(pair: Pair, language: Language) -> str:
    large, small = (
        unit_symbols(unit, language)[0] for unit in (pair.large, pair.small)
    )
    if language == "zh":
        return f"1{large} = {pair.factor}{small}"
    one = large.removesuffix("s") if len(large) > 2 else large  # "1 week"
    return f"1 {one} = {pair.factor} {small}"


def _say(result: str, unit: str, language: Language) -> str:
    if language == "zh":
        return f"答案是 \\boxed{{{result}}}{unit}。"
    return f"The answer is \\boxed{{{result}}}{f' {unit}' if unit else ''}."


def _fitting(pairs: tuple[Pair, ...], language: Language) -> list[Pair]:
    return [pair for pair in pairs if pair.known(language)]


def _decimal(digits: int, places: int) -> str:
    return _plain(Fraction(digits, 10**places))


def _plain(value: Fraction) -> str:
    """Write a fraction whose decimals end, without zeros at its end."""
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = str(int(value * 10**places)).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


def check(problem: Problem, answer: str) -> bool:
    """Check the boxed numbers by value; units given in or after the box must be right."""
    content = boxed_content(answer)
    if content is None or len(content) > LONGEST_RESULT:
        return False
    content = _plain_units(content)
    if _PLAIN_NUMBER.fullmatch(content):
        after = _plain_units(answer[answer.rfind("\\boxed{") :].partition("}")[2])
        known = _AFTER_THE_BOX.match(after)
        if known is not None:
            content += known[0]
    found = _NUMBER_AND_UNIT.findall(content)
    if not found or "".join(map("".join, found)) != content:
        return False
    wanted = _NUMBER_AND_UNIT.findall(problem.expected.replace(" ", ""))
    if len(found) != len(wanted):
        return False
    for (number, unit), (right, symbol) in zip(found, wanted, strict=True):
        if Fraction(number) != Fraction(right):
            return False
        names = _spellings(symbol)
        if unit not in names and (unit or len(wanted) > 1):
            return False
    return True


def _plain_units(text: str) -> str:
    text = re.sub(r"\\text\{([^{}]*)\}", r"\1", text)
    text = re.sub(r"\^\{?2\}?", "²", text)
    for letter in ("\\", "$", ",", " ", "and"):
        text = text.replace(letter, "")
    return text


def _spellings(symbol: str) -> set[str]:
    """Find every spelling, in either language, of the unit that a symbol names."""
    for unit, names in UNITS.items():
        spelled = {
            name.replace(" ", "")
            for language in names
            for name in unit_symbols(unit, language)
        }
        if symbol == unit or symbol in spelled:
            return spelled
    return {symbol}


_MAKERS = {
    1: _powers_of_ten, 2: _decimals, 3: _other_factors, 4: _two_units, 5: _two_steps,
}  # fmt: skip

TASK = Task(
    name="unit_conversion",
    make=make,
    check=check,
    sizes=(1, 2, 3, 4),
    beyond=(5,),
)
