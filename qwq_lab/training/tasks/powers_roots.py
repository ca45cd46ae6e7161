r"""Powers by repeated multiplication; square and cube roots by bracketing.

Size: 1 a base or a root of one digit, square roots that are not whole too; 2 squares of
two-digit numbers, their square roots, powers of ten; 3 squares of three-digit and cubes
of two-digit numbers, cube roots up to 50; 4 squares of four-digit numbers, cube roots
up to 99.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.steps_numbers import draw_short, multiply_by_lines
from qwq_lab.training.tasks.wording import CALCULATE, choose_language, fill
from qwq_lab.training.tasks.words.asking import ask_value, name_somebody
from qwq_lab.training.tasks.words.power import (
    BETWEEN,
    FACTORS,
    GROWTH,
    PHRASES,
    SENTENCES,
)

if TYPE_CHECKING:
    from random import Random

LARGEST_CUBE_ROOT = 50  # trained; the steps for larger ones are long
LARGEST_POWER = 10_000  # of a one-digit base
LARGEST_GROWTH = 10  # the base in stories of growth
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def make(rng: Random, size: int) -> Problem:
    """Draw a power or a root."""
    return draw_short(rng, size, _draw, beyond=size not in TASK.sizes)


def _draw(rng: Random, size: int) -> Problem:
    language = choose_language(rng)
    if rng.random() < 0.55:
        return _power(rng, size, language)
    return _root(rng, size, language)


def _power(rng: Random, size: int, language: Language) -> Problem:
    base, exponent = _draw_power(rng, size)
    negative = size < 3 and base > 1 and base != 10 and rng.random() < 0.12
    written = f"(-{base})" if negative else str(base)
    wording = _choose_power(rng, base, exponent, language, negative=negative)
    lines = _multiply_out(base, exponent)
    power = base**exponent
    expression = f"{written}^{exponent}"
    zh = language == "zh"
    head = "乘方" if zh else "Power"
    if negative:
        minus = exponent % 2 == 1
        parity = ("奇" if minus else "偶") if zh else ("odd" if minus else "even")
        shown = f"{exponent}{'是' if zh else ' is '}{parity}{'数' if zh else ''}"
        head += f": {expression}, {shown}, {'-' if minus else '+'}"
        power = -power if minus else power
        lines.append(f"{expression}={power}")
    else:
        head += f": {expression}"
    answer = f"{expression} = \\boxed{{{power}}}"
    return Problem(
        question=fill(
            rng,
            [wording],
            language,
            b=written,
            n=str(exponent),
            e=expression,
            s=f"{written}**{exponent}",
            f=f"pow({written}, {exponent})",
            tex=f"${written}^{{{exponent}}}$",
            spaced=f"{written} ^ {exponent}",
            nth=f"{exponent}{_ENDINGS.get(exponent, 'th')}",
        ),
        thought="\n".join([head, *lines]),
        answer=f"所以 {answer}。" if zh else f"So {answer}.",
        expected=str(power),
        language=language,
    )


def _choose_power(
    rng: Random, base: int, exponent: int, language: Language, *, negative: bool
) -> str:
    kind = "power"
    several = exponent > 1 and base > 1  # no product of no factors
    if several and not negative and rng.random() < 0.6:
        kind = {2: "square", 3: "cube"}.get(exponent, "power")
    roll = rng.random()
    if kind == "power":
        if roll < 0.15:
            return rng.choice(CALCULATE[language])
        if roll < 0.35 and several:
            more = () if negative or base > LARGEST_GROWTH else GROWTH[language]
            return rng.choice(FACTORS[language] + more)
    if roll < 0.7:
        return ask_value(rng, PHRASES[kind][language], language)
    return name_somebody(rng, rng.choice(SENTENCES[kind][language]), language)


def _draw_power(rng: Random, size: int) -> tuple[int, int]:
    if size == 1:
        if rng.random() < 0.15:
            return rng.randint(0, 99), rng.choice((0, 0, 1))
        base = rng.randint(0, 9) if rng.random() < 0.2 else rng.randint(2, 9)
        highest = 2
        while base ** (highest + 1) <= LARGEST_POWER and highest < 12:
            highest += 1
        return base, rng.randint(2, highest)
    if size == 2:
        if rng.random() < 0.15:
            return 10, rng.randint(2, 9)
        return rng.randint(11, 99), 2
    if size == 3 and rng.random() < 0.4:
        return rng.randint(11, 99), 3
    return rng.randint(10 ** (size - 1), 10**size - 1), 2


def _multiply_out(base: int, exponent: int) -> list[str]:
    """Multiply once more a line, and count the factors by the exponent."""
    if exponent == 0 or base in (0, 1, 10):
        last = max(exponent, 1)
        shown = range(1, last + 1) if base == 10 else (exponent,)
        return [", ".join(f"{base}^{k}={base**k}" for k in shown)]
    lines = [f"{base}^1={base}"]
    for count in range(2, exponent + 1):
        steps = multiply_by_lines(base ** (count - 1), base)
        joint = "\n" if base > 9 else ", "
        lines.append(f"{joint.join(steps)}, {base}^{count}={base**count}")
    return lines


def _root(rng: Random, size: int, language: Language) -> Problem:
    cube = rng.random() < {1: 0.35, 2: 0.15, 3: 0.7, 4: 1}[size]
    if size == 1 or (size == 2 and cube):
        root = rng.randint(1, 10)
    elif cube:
        low, high = (
            (10, LARGEST_CUBE_ROOT) if size == 3 else (LARGEST_CUBE_ROOT + 1, 99)
        )
        root = rng.randint(low, high)
    else:
        root = rng.randint(10, 99)
    degree = 3 if cube else 2
    number = root**degree
    inexact = size == 1 and not cube and rng.random() < 0.3
    if inexact:
        root = rng.randint(1, 9)
        number = rng.randint(root**2 + 1, (root + 1) ** 2 - 1)
    zh = language == "zh"
    head = (
        ("立方根" if cube else "平方根")
        if zh
        else ("Cube root" if cube else "Square root")
    )
    lines = [f"{head}: {number}", *_bracket(number, root, degree, language)]
    sign = "∛" if cube else "√"
    boxes = f"{sign}{number} = \\boxed{{{root}}}"
    answer = f"所以 {boxes}。" if zh else f"So {boxes}."
    expected = str(root)
    if inexact:
        expected = f"{root} < root < {root + 1}"
        below, above = f"\\boxed{{{root}}}", f"\\boxed{{{root + 1}}}"
        answer = f"{sign}{number} is not whole; it lies between {below} and {above}."
        if zh:
            answer = f"{sign}{number} 不是整数，在 {below} 和 {above} 之间。"
    kind = "cube root" if cube else "square root"
    roll = rng.random()
    if inexact and roll < 0.4:
        wording = rng.choice(BETWEEN[language])
    elif roll < 0.7:
        wording = ask_value(rng, PHRASES[kind][language], language)
    else:
        wording = rng.choice(SENTENCES[kind][language])
        wording = name_somebody(rng, wording, language)
    return Problem(
        question=fill(rng, [wording], language, **_write_root(number, cube=cube)),
        thought="\n".join(lines),
        answer=answer,
        expected=expected,
        language=language,
    )


def _write_root(number: int, *, cube: bool) -> dict[str, str]:
    return {
        "n": str(number),
        "r": f"{'∛' if cube else '√'}{number}",
        "e": f"{'cbrt' if cube else 'sqrt'}({number})",
        "s": f"√({number})",
        "f": f"math.sqrt({number})",
        "tex": f"$\\sqrt{'[3]' if cube else ''}{{{number}}}$",
    }


def _bracket(number: int, root: int, degree: int, language: Language) -> list[str]:
    """Find the tens between two powers, the ones by the last digit, and verify."""
    if root < 10 or number in (100, 1000):
        trials = _walk(number, degree)
        if trials[-1].endswith(f"={number}"):
            return [", ".join(trials)]
        return [f"{', '.join(trials)}, {(root + 1) ** 2}>{number}, {root**2}<{number}"]
    zh = language == "zh"
    group = number // 10**degree  # 39 of 3969: its root is the tens
    trials = _walk(group, degree, beyond=True)
    tens, last = root // 10, number % 10
    found = f"{(tens + 1) ** degree}>{group}, {'十位' if zh else 'tens '}{tens}"
    figures = [figure for figure in range(10) if figure**degree % 10 == last]
    facts = [_self_product(figure, degree) for figure in figures]
    tried = [str(10 * tens + figure) for figure in figures]
    ending = f"{'末位' if zh else 'ends in '}{last}: {', '.join(facts)}"
    lines = [f"{group}: {', '.join(trials)}, {found}", f"{ending}: {', '.join(tried)}"]
    for candidate in map(int, tried):
        lines += multiply_by_lines(candidate, candidate)
        if degree == 3:
            lines += multiply_by_lines(candidate**2, candidate)
        if candidate**degree == number:
            break
        lines.append(f"{candidate**degree}<{number}")
    return lines


def _self_product(number: int, degree: int) -> str:
    return f"{'*'.join([str(number)] * degree)}={number**degree}"


def _walk(number: int, degree: int, *, beyond: bool = False) -> list[str]:
    """Write the powers of 1, 2, 3 ... up to a number, or to the first beyond it."""
    trials = []
    for trial in range(1, 11):
        trials.append(_self_product(trial, degree))
        if trial**degree > number or (trial**degree == number and not beyond):
            break
    return trials


def check(problem: Problem, answer: str) -> bool:
    """Check a whole result, or the two whole numbers beside a root."""
    if "<" not in problem.expected:
        return answer.count("\\boxed") == 1 and check_boxed(problem, answer)
    found = re.findall(r"\\boxed\{\s*(\d{1,20})\s*\}", answer)
    return len(found) > 1 and found[-2:] == problem.expected.split(" < root < ")


TASK = Task(
    name="powers_roots",
    make=make,
    check=check,
    sizes=(1, 2, 3),
    beyond=(4,),
)
