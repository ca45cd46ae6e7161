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

if TYPE_CHECKING:
    from random import Random

LARGEST_CUBE_ROOT = 50  # trained; the steps for larger ones are long
LARGEST_POWER = 10_000  # of a one-digit base

_POWER: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is {b} to the power of {n}?", "{b} to the power of {n}", "{b}^{n}",
        "{b}**{n}", "Calculate {b}^{n}.", "What is {b}^{n}?", "{b} to the power {n}?",
        "{b}^{n} = ?", "Compute ${b}^{{{n}}}$.", "What is ${b}^{n}$?",
        "Find the value of {b}^{n}.", "Raise {b} to the power of {n}.",
        "Work out {b} ^ {n}.", "Evaluate $ {b}^{{{n}}} $.",
        "How much is {b} to the power of {n}?",
        "Multiply {b} by itself so that it appears {n} times. What is the product?",
    ),
    "zh": (
        "{b}的{n}次方是多少？", "{b}的{n}次幂等于多少？", "计算{b}^{n}。",
        "{b}^{n}等于多少？", "求{b}的{n}次方。", "{b}^{n}=?", "{b}的{n}次方",
        "${b}^{{{n}}}$是多少？", "{b}**{n}", "算一下{b}的{n}次方。",
        "{n}个{b}相乘等于多少？",
    ),
}  # fmt: skip
_SQUARE: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is {b} squared?", "{b} squared", "Square {b}.",
        "What is the square of {b}?", "{b}²", "{b}² = ?", "Calculate {b}².",
        "How much is {b} squared?",
        "A square has sides of {b} cm. What is its area in cm²?",
    ),
    "zh": (
        "{b}的平方是多少？", "求{b}的平方。", "{b}²", "{b}²等于多少？",
        "{b}的平方等于几？", "计算{b}²。", "正方形边长{b}厘米，面积是多少平方厘米？",
    ),
}  # fmt: skip
_CUBE: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is {b} cubed?", "{b} cubed", "Cube {b}.", "What is the cube of {b}?",
        "{b}³", "{b}³ = ?", "Calculate {b}³.",
        "A cube has edges of {b} cm. What is its volume in cm³?",
    ),
    "zh": (
        "{b}的立方是多少？", "求{b}的立方。", "{b}³", "{b}³等于多少？",
        "{b}的立方等于几？", "正方体棱长{b}厘米，体积是多少立方厘米？",
    ),
}  # fmt: skip
_SQUARE_ROOT: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the square root of {n}?", "sqrt({n})", "√{n}", "Square root of {n}?",
        "Find the square root of {n}.", "$\\sqrt{{{n}}}$", "Compute $\\sqrt{{{n}}}$.",
        "sqrt {n} = ?", "What is √{n}?", "Calculate sqrt({n}).",
        "the square root of {n}", "Which positive number squared gives {n}?",
        "Which number times itself is {n}?",
        "A square has an area of {n} cm². How long is a side?", "Take the root of {n}.",
        "Can you tell me the square root of {n}?", "What number has {n} as its square?",
    ),
    "zh": (
        "{n}的算术平方根是多少？", "√{n}等于多少？", "求√{n}。", "根号{n}是多少？",
        "√{n}", "计算$\\sqrt{{{n}}}$。", "{n}开平方等于几？", "哪个正数的平方是{n}？",
        "sqrt({n})=?", "正方形面积是{n}平方厘米，边长是多少？", "把{n}开平方。",
        "根号{n}",
    ),
}  # fmt: skip
_CUBE_ROOT: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the cube root of {n}?", "∛{n}", "Cube root of {n}?", "cbrt({n})",
        "Find the cube root of {n}.", "$\\sqrt[3]{{{n}}}$",
        "Compute $\\sqrt[3]{{{n}}}$.", "Which number cubed gives {n}?",
        "the third root of {n}", "Calculate ∛{n}.",
        "A cube has a volume of {n} cm³. How long is an edge?", "What is ∛{n}?",
        "What number has {n} as its cube?",
    ),
    "zh": (
        "{n}的立方根是多少？", "∛{n}等于多少？", "求{n}的立方根。",
        "三次根号{n}是多少？", "计算$\\sqrt[3]{{{n}}}$。", "{n}开立方等于几？",
        "哪个数的立方是{n}？", "∛{n}", "正方体体积是{n}立方厘米，棱长是多少？",
    ),
}  # fmt: skip


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
    wordings = _POWER[language]
    if rng.random() < 0.5 and not negative:
        wordings = {2: _SQUARE, 3: _CUBE}.get(exponent, _POWER)[language]
    elif rng.random() < 0.2:
        wordings = tuple(text.replace("{e}", "{b}^{n}") for text in CALCULATE[language])
    if exponent < 2 or base < 2:  # no sides of length 0, no product of no factors
        wordings = tuple(
            t for t in _POWER[language] if "Multiply" not in t and "相乘" not in t
        )
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
        question=fill(rng, wordings, language, b=written, n=str(exponent)),
        thought="\n".join([head, *lines]),
        answer=f"所以 {answer}。" if zh else f"So {answer}.",
        expected=str(power),
        language=language,
    )


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
    wordings = (_CUBE_ROOT if cube else _SQUARE_ROOT)[language]
    return Problem(
        question=fill(rng, wordings, language, n=str(number)),
        thought="\n".join(lines),
        answer=answer,
        expected=expected,
        language=language,
    )


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
        return check_boxed(problem, answer)
    found = re.findall(r"\\boxed\{\s*(\d{1,20})\s*\}", answer)
    return len(found) > 1 and found[-2:] == problem.expected.split(" < root < ")


TASK = Task(
    name="powers_roots",
    make=make,
    check=check,
    sizes=(1, 2, 3),
    beyond=(4,),
)
