r"""Fractions: sum, difference, product, quotient, lowest terms, mixed numbers.

Size: the largest denominator. The result stands in lowest terms; the greatest common
divisor is found by Euclid's algorithm, every step of it written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from math import gcd
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_algebra import divide, multiply, reduce_lines
from qwq_lab.training.tasks.steps_numbers import draw_short
from qwq_lab.training.tasks.wording import CALCULATE, choose_language, fill
from qwq_lab.training.tasks.words.asking import ask_value, name_somebody
from qwq_lab.training.tasks.words.fraction import PHRASES, STORIES, WORDINGS

if TYPE_CHECKING:
    from random import Random

_KINDS = ("+", "-", "*", "/", "simplify", "mixed", "improper")
_WEIGHTS = (22, 20, 16, 14, 18, 5, 5)
# Nobody asks for 3 of 1/2: where the first or the second number is a part.
_PARTS = (("{a} of", "的{a}"), ("{b} of a number", "数的{b}"))


@dataclass(frozen=True)
class _Number:
    """A fraction as it is written, with whole units before it or not."""

    numerator: int
    denominator: int
    whole: int = 0

    @property
    def improper(self) -> tuple[int, int]:
        """The numerator and the denominator without whole units before them."""
        return self.whole * self.denominator + self.numerator, self.denominator

    def write(self, style: str = "plain") -> str:
        r"""Write ``2 1/3`` or ``2\frac{1}{3}``."""
        if self.denominator == 1:
            return str(self.numerator)
        if style == "latex":
            return f"{self.whole or ''}\\frac{{{self.numerator}}}{{{self.denominator}}}"
        whole = f"{self.whole} " if self.whole else ""
        return f"{whole}{self.numerator}/{self.denominator}"


def make(rng: Random, size: int) -> Problem:
    """Draw a question about fractions with denominators up to ``size``."""
    return draw_short(rng, size, _draw, beyond=size not in TASK.sizes)


def _draw(rng: Random, size: int) -> Problem:
    language = choose_language(rng)
    kind = rng.choices(_KINDS, _WEIGHTS)[0]
    if kind in "+-*/":
        return _calculate(rng, size, kind, language)
    return _rewrite(rng, size, kind, language)


def _rewrite(rng: Random, size: int, kind: str, language: Language) -> Problem:
    zh = language == "zh"
    if kind == "simplify":
        number = _draw_reducible(rng, size)
        given = number.write()
        lines, result = reduce_lines(number.numerator, number.denominator)
        lines = [f"{'约分' if zh else 'Reduce'}: {given}", *lines]
        if result == given:
            lines.append(f"{'最大公约数' if zh else 'gcd'}: 1")
        said = result
    else:
        number = _draw_number(rng, size, proper=True)
        while gcd(number.numerator, number.denominator) > 1:
            number = _draw_number(rng, size, proper=True)
        number = replace(number, whole=rng.randint(1, size))
        top, bottom = number.improper
        if kind == "mixed":
            division = divide(top, bottom)
            lines = [
                f"{'带分数' if zh else 'Mixed number'}: {top}/{bottom}",
                ", ".join(division.steps),
                f"{top}={bottom}*{division.quotient}+{division.remainder}",
            ]
            said = number.write()
            number = _Number(top, bottom)
        else:
            lines = [f"{'假分数' if zh else 'Improper'}: {number.write()}"]
            lines += _make_improper(number)
            said = f"{top}/{bottom}"
    asked = _set_numbers(rng, [number], "", language)
    return Problem(
        question=fill(rng, [_choose_wording(rng, kind, language)], language, **asked),
        thought="\n".join(lines),
        answer=_say(number.write(), said, language),
        expected=said if kind == "simplify" else f"{kind} {said}",
        language=language,
    )


def _calculate(rng: Random, size: int, sign: str, language: Language) -> Problem:
    numbers = [_draw_number(rng, size), _draw_number(rng, size)]
    edge = rng.random()
    if edge < 0.12:
        numbers[rng.randint(0, 1)] = _Number(rng.randint(1, size), 1)
    elif edge < 0.24:
        numbers = [
            replace(_draw_number(rng, size, proper=True), whole=rng.randint(0, 4))
            for _ in range(2)
        ]
    elif edge < 0.36:  # the same denominator
        same = numbers[0].denominator
        numbers[1] = _Number(rng.randint(1, same), same)
    first, second = numbers
    value = _value(first), _value(second)
    if sign == "-" and value[0] < value[1] and rng.random() < 0.75:
        first, second = second, first
    shown = f"{first.write()} {sign} {second.write()}"
    if sign == "/":
        shown = f"{_bracket(first.write())} / {_bracket(second.write())}"
    lines, result = _think(first, second, sign, language)
    if rng.random() < 0.35:
        wording = rng.choice(CALCULATE[language])
    else:
        alone = _Number(1, 1) in (first, second)  # one kilogram, no plural
        told = not alone and _value(first) >= _value(second)
        wording = _choose_wording(rng, sign, language, told=told)
        while any(
            part in wording
            for number, parts in zip((first, second), _PARTS, strict=True)
            if number.denominator == 1
            for part in parts
        ):
            wording = _choose_wording(rng, sign, language, told=told)
    asked = _set_numbers(rng, [first, second], sign, language)
    return Problem(
        question=fill(rng, [wording], language, **asked),
        thought="\n".join(lines),
        answer=_say(shown, result, language),
        expected=result,
        language=language,
    )


def _choose_wording(
    rng: Random, kind: str, language: Language, *, told: bool = False
) -> str:
    roll = rng.random()
    if told and roll < 0.35:
        return name_somebody(rng, rng.choice(STORIES[kind][language]), language)
    if roll < 0.65:
        form = kind not in _HEADS[language]
        return ask_value(rng, PHRASES[kind][language], language, form=form)
    return rng.choice(WORDINGS[kind][language])


def _value(number: _Number) -> Fraction:
    return Fraction(*number.improper)


def _draw_number(rng: Random, size: int, *, proper: bool = False) -> _Number:
    denominator = rng.randint(2, size)
    improper = not proper and rng.random() < 0.15
    highest = 2 * denominator if improper else denominator - 1
    numerator = rng.randint(1, highest)
    if gcd(numerator, denominator) > 1 and rng.random() < 0.7:
        return _draw_number(rng, size, proper=proper)  # few write 2/4
    return _Number(numerator, denominator)


def _draw_reducible(rng: Random, size: int) -> _Number:
    roll = rng.random()
    top, bottom = rng.randint(1, size), rng.randint(2, size)
    if roll < 0.04:
        return _Number(bottom, bottom)
    if roll < 0.06:
        return _Number(0, bottom)
    factor = 1 if roll < 0.16 else rng.randint(2, size)
    if roll > 0.93:  # one that comes out whole
        return _Number(top * bottom, bottom)
    return _Number(top * factor, bottom * factor)


def _set_numbers(
    rng: Random, numbers: list[_Number], sign: str, language: Language
) -> dict[str, str]:
    """Write the numbers and the expression, plain, in LaTeX or in Chinese."""
    roll = rng.random()
    if roll < 0.2:
        texts = [number.write("latex") for number in numbers]
        signs = {"*": rng.choice(("\\times", "\\cdot")), "/": "\\div"}
        whole = f" {signs.get(sign, sign)} ".join(texts)
        texts = [f"${text}$" for text in texts]
        whole = f"${whole}$"
    else:
        texts = [number.write() for number in numbers]
        if language == "zh" and roll < 0.35:
            texts = [_say_in_chinese(number) for number in numbers]
        mixed = any(" " in text for text in texts)
        signs = {"*": rng.choice("*×"), "/": "÷"}
        space = " " if mixed else rng.choice(("", " "))
        whole = f"{space}{signs.get(sign, sign)}{space}".join(texts)
        if sign == "/" and "/" in whole and rng.random() < 0.3:
            whole = "/".join(map(_bracket, texts))
    return {"e": whole, "a": texts[0], "b": texts[-1]}


def _say_in_chinese(number: _Number) -> str:
    if number.denominator == 1:
        return str(number.numerator)
    whole = f"{number.whole}又" if number.whole else ""
    return f"{whole}{number.denominator}分之{number.numerator}"


def _make_improper(number: _Number) -> list[str]:
    if not number.whole:
        return []
    top, bottom = number.improper
    units = number.whole * bottom
    added = f"{units}+{number.numerator}={top}"
    return [f"{number.whole}*{bottom}={units}, {added}, {top}/{bottom}"]


_HEADS: dict[Language, dict[str, str]] = {
    "en": {"+": "Add", "-": "Subtract", "*": "Multiply", "/": "Divide"},
    "zh": {"+": "相加", "-": "相减", "*": "相乘", "/": "相除"},
}


def _think(
    first: _Number, second: _Number, sign: str, language: Language
) -> tuple[list[str], str]:
    """Write both as single fractions, calculate, and reduce what comes out."""
    zh = language == "zh"
    lines = [f"{_HEADS[language][sign]}: {first.write()}, {second.write()}"]
    lines += _make_improper(first) + _make_improper(second)
    (a, b), (c, d) = first.improper, second.improper
    if 1 in (b, d):
        lines.append(f"{a}/{b}, {c}/{d}")
    if sign in "*/":
        if sign == "/":
            c, d = d, c
            lines.append(f"{'倒数' if zh else 'Flip'}: {a}/{b}*{c}/{d}")
        lines.append(", ".join([*multiply(a, c), *multiply(b, d)]))
        top, bottom = a * c, b * d
    else:
        if b == d:
            lines.append(f"{'同分母' if zh else 'Same denominator'} {b}")
            bottom, left, right = b, a, c
        else:
            bottom, left, right = b * d, a * d, c * b
            head = "公分母" if zh else "Common denominator"
            lines.append(f"{head}: {', '.join(multiply(b, d))}")
            lines.append(", ".join([*multiply(a, d), *multiply(c, b)]))
        top = left + right if sign == "+" else left - right
        lines.append(f"{left}{sign}{right}={top}")
    lines.append(f"{'约分' if zh else 'Reduce'}: {top}/{bottom}")
    more, result = reduce_lines(abs(top), bottom)
    result = f"-{result}" if top < 0 else result
    one, other = (_write_improper(number) for number in (first, second))
    if sign == "/":
        one, other = _bracket(one), _bracket(other)
    return [*lines, *more, f"{one}{sign}{other}={result}"], result


def _write_improper(number: _Number) -> str:
    top, bottom = number.improper
    return f"{top}/{bottom}" if bottom > 1 else str(top)


def _bracket(number: str) -> str:
    return f"({number})" if "/" in number else number


def _say(given: str, result: str, language: Language) -> str:
    equation = f"{given} = \\boxed{{{result}}}"
    return f"所以 {equation}。" if language == "zh" else f"So {equation}."


_BOX_START = "\\boxed{"
_SPELLING = re.compile(
    r"(?P<sign>-?)(?:(?P<whole>\d{1,15})(?: |(?=\\)))?"
    r"(?:(?P<top>\d{1,15})/(?P<bottom>\d{1,15})"
    r"|\\[dt]?frac\{(?P<t>\d{1,15})\}\{(?P<b>\d{1,15})\})"
)


def _read_box(answer: str) -> str:
    """Read the last box with its inner braces, single spaces kept."""
    start = answer.rfind(_BOX_START)
    if start < 0:
        return ""
    depth, content = 1, ""
    for letter in answer[start + len(_BOX_START) :][:200]:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if depth == 0:
            content = content.replace("$", "").replace("\\,", " ").replace("\\ ", " ")
            content = re.sub(r"\s*([-/+{}])\s*", r"\1", content.strip())
            content = re.sub(r"\s+", " ", content).replace(" \\", "\\")
            return re.sub(r"^(\\[dt]?frac\{)-", r"-\1", content)
        content += letter
    return ""


def check(problem: Problem, answer: str) -> bool:
    """Check a fraction in lowest terms, or the mixed number or fraction asked for."""
    expected = re.sub("^(mixed|improper) ", "", problem.expected)
    as_asked = expected != problem.expected
    content = _read_box(answer)
    if re.fullmatch(r"-?\d{1,30}", content):
        return content == expected
    found = _SPELLING.fullmatch(content)
    if found is None:
        return False
    top, bottom = int(found["top"] or found["t"]), int(found["bottom"] or found["b"])
    whole = int(found["whole"] or 0)
    if found["whole"] and not (whole > 0 and 0 < top < bottom):
        return False
    spelled = f"{found['sign']}{whole or ''} {top}/{bottom}".replace("- ", "-").strip()
    if as_asked or not found["whole"]:
        return spelled == expected
    # A sum may be given as a mixed number too.
    improper = f"{found['sign']}{whole * bottom + top}/{bottom}"
    return improper == expected


TASK = Task(
    name="fractions",
    make=make,
    check=check,
    sizes=(6, 9, 12),
    beyond=(16, 20),
)
