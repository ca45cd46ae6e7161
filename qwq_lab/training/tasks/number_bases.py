r"""Numbers in the bases 10, 2 and 16: by divisions, by doubling, by groups of four.

Size: the largest number that may be drawn.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_algebra import boxed_content, divide, draw_number
from qwq_lab.training.tasks.wording import choose_language, fill
from qwq_lab.training.tasks.words.base import BARE, GIVEN, MARKED, NAMES

if TYPE_CHECKING:
    from random import Random

_PREFIXES = {10: "", 2: "0b", 16: "0x"}
_WAYS = ((10, 2), (2, 10), (10, 16), (16, 10), (2, 16), (16, 2))
_WEIGHTS = (25, 25, 14, 14, 11, 11)
DIGITS = "0123456789ABCDEF"


def make(rng: Random, size: int) -> Problem:
    """Draw a number up to ``size``, the base it is in and the base it goes to."""
    language = choose_language(rng)
    source, target = rng.choices(_WAYS, _WEIGHTS)[0]
    number = 0 if rng.random() < 0.01 else draw_number(rng, size)
    if rng.random() < 0.08:  # around a power of two
        number = 2 ** rng.randint(1, size.bit_length() - 1) - rng.randint(0, 1)
    given, result = write(number, source), write(number, target)
    if rng.random() < 0.15 and source == 16:
        given = given.lower()
    question = _ask(rng, given, source, target, language)
    lines = _think(number, given.upper(), source, target, language)
    name = NAMES[language][target][0]
    answer = (
        f"{name}是 \\boxed{{{result}}}。"
        if language == "zh"
        else f"In {name} it is \\boxed{{{result}}}."
    )
    return Problem(
        question=question,
        thought="\n".join(lines),
        answer=answer,
        expected=_PREFIXES[target] + result,
        language=language,
    )


def _ask(rng: Random, given: str, source: int, target: int, language: Language) -> str:
    """Say the base with the number, or elsewhere in the question."""
    names = NAMES[language]
    name, other = rng.choice(names[target]), rng.choice(names[source])
    if rng.random() < 0.3:
        text, said = rng.choice(BARE[language]), given
        if language == "en" and re.search(r"\{source\} \{n\}|\{n\} \{source\}", text):
            other = names[source][0]  # "base 2 101" would be two numbers
    else:
        said = rng.choice(GIVEN[language][source]).format(n=given)
        text = _without_source(rng.choice(MARKED[language]), said, language, source)
    if text[:1] == "{" and language == "en" and rng.random() < 0.5:
        said = said[:1].upper() + said[1:] if text.startswith("{n}") else said
        name = name.capitalize() if text.startswith("{target}") else name
        other = other.capitalize() if text.startswith("{source}") else other
    return fill(rng, [text], language, n=said, target=name, source=other)


def _without_source(text: str, said: str, language: Language, source: int) -> str:
    """Name the base once: ``binary binary 101`` is nothing that people say."""
    if language == "en" and (source != 10 or said[0] in "dt"):
        return text.replace("{source} {n}", "{n}").replace(" from {source}", "")
    return text.replace("{source} {n}", "decimal {n}")


def write(number: int, base: int) -> str:
    """Write a number in a base up to 16."""
    digits = DIGITS[number % base]
    while number >= base:
        number //= base
        digits = DIGITS[number % base] + digits
    return digits


def _think(
    number: int, given: str, source: int, target: int, language: Language
) -> list[str]:
    name = NAMES[language]
    head = f"{name[source][0]} {given} → {name[target][0]}"
    if source == 10:
        lines = _halve(number) if target == 2 else _divide_by_16(number)
    elif target == 10:
        lines = _build_up(given, source)
    elif source == 2:
        lines = _group(given)
    else:
        bits = [f"{int(digit, 16):04b}" for digit in given]
        lines = [
            f"{digit}: {int(digit, 16)}, {group}"
            for digit, group in zip(given, bits, strict=True)
        ]
        if len(given) > 1 or bits[0].startswith("0"):
            lines.append(f"{' '.join(bits)}: {write(number, 2)}")
    return [head, *lines]


def _halve(number: int) -> list[str]:
    """Divide by 2 again and again; each remainder goes in front of those before."""
    if number == 0:
        return ["0"]
    lines = []
    bits = ""
    while number:
        half, bit = divmod(number, 2)
        bits = f"{bit}{bits}"
        lines.append(f"{number}=2*{half}+{bit}: {bits}")
        number = half
    return lines


def _divide_by_16(number: int) -> list[str]:
    lines = []
    digits = ""
    while True:
        digit = DIGITS[number % 16]
        digits = digit + digits
        if number < 16:
            lines.append(f"{number}<16: {digit}: {digits}")
            return lines
        division = divide(number, 16, facts=True)
        lines.append(
            f"{', '.join(division.steps)}, {number}=16*{division.quotient}"
            f"+{division.remainder}: {digit}: {digits}"
        )
        number = division.quotient


def _build_up(given: str, base: int) -> list[str]:
    """Go through the digits from the left: the value so far times the base, plus it."""
    lines = []
    value = 0
    for place, digit in enumerate(given):
        left = given[place:]
        added = int(digit, 16)
        meaning = f"{left}: {digit}: {added}" if base == 16 else f"{left}"
        if place == 0:
            lines.append(meaning if base == 16 else f"{left}: {added}")
        elif base == 2:
            lines.append(f"{meaning}: {value}*2+{added}={2 * value + added}")
        else:
            product = f"{value}*16={value * 16}"
            if value > 15:
                tens, ones = value * 10, value * 6
                product = f"{value}*10={tens}, {value}*6={ones}, {tens}+{ones}"
                product += f"={value * 16}"
            lines.append(f"{meaning}, {product}, {value * 16}+{added}")
            lines[-1] += f"={value * 16 + added}"
        value = value * base + added
    return lines


def _group(bits: str) -> list[str]:
    """Cut into groups of four from the right, and read each of them."""
    first = len(bits) % 4
    groups = [bits[:first]] if first else []
    groups += [bits[start : start + 4] for start in range(first, len(bits), 4)]
    lines = [" ".join(groups)]
    lines += [
        f"{group.zfill(4)}: {int(group, 2)}, {DIGITS[int(group, 2)]}"
        for group in groups
    ]
    return lines


def check(problem: Problem, answer: str) -> bool:
    """Check a boxed number by its value in the base asked for."""
    content = boxed_content(answer)
    if content is None or len(content) > 40:
        return False
    base = {"0b": 2, "0x": 16}.get(problem.expected[:2], 10)
    found = re.fullmatch(r"\(?([0-9A-Fa-fbxX]+?)\)?(?:_\{?(\d+)\}?)?", content)
    if found is None or found[2] not in (None, str(base)):
        return False
    digits = found[1].lower()
    if base != 10:
        digits = digits.removeprefix(_PREFIXES[base])
    allowed = DIGITS[:base].lower()
    if not digits or any(digit not in allowed for digit in digits):
        return False
    return int(digits, base) == int(problem.expected, base)


TASK = Task(
    name="number_bases",
    make=make,
    check=check,
    sizes=(31, 255),
    beyond=(511, 1023),
)
