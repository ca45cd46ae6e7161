r"""Two linear equations in two unknowns, solved by elimination and verified.

Size: the largest coefficient; 1 is a sum and a difference.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps import signed
from qwq_lab.training.tasks.steps_algebra import LONGEST_THOUGHT, boxed_content
from qwq_lab.training.tasks.wording import choose_language, fill
from qwq_lab.training.tasks.words.names import FIRST_NAMES
from qwq_lab.training.tasks.words.system import (
    SCENES,
    SUM_AND_DIFFERENCE,
    THINGS,
    WORDINGS,
)

if TYPE_CHECKING:
    from random import Random

_NAMES = ("xy",) * 7 + ("ab", "mn", "pq")


def make(rng: Random, size: int) -> Problem:
    """Draw a system with coefficients up to ``size``."""
    while True:
        problem = _draw(rng, size)
        if problem is not None and len(problem.thought) <= LONGEST_THOUGHT:
            return problem


def _draw(rng: Random, size: int) -> Problem | None:
    language = choose_language(rng)
    names = rng.choice(_NAMES)
    low, high = (-9, 9) if rng.random() < 0.4 else (1, 9)
    if size == 1:
        high = rng.choice((9, 30, 50))
    first, second = rng.randint(low, high), rng.randint(low, high)
    spoken = size == 1 and first >= second > 0 and rng.random() < 0.5
    if spoken:
        names = "xy"
        rows = [(1, 1), (1, -1)]
    elif size == 1:
        rows = [(1, 1), (1, -1)]
        if rng.random() < 0.3:
            rows = [(1, 1), (rng.randint(1, 3), rng.choice((-1, 1)))]
        rng.shuffle(rows)
    else:
        rows = [_draw_row(rng, size), _draw_row(rng, size)]
    (a, b), (d, e) = rows
    if a * e == b * d or 0 in (a, b, d, e):
        return None
    totals = [a * first + b * second, d * first + e * second]
    equations = [
        write_equation(*row, total, names)
        for row, total in zip(rows, totals, strict=True)
    ]
    lines = _think(rows, totals, (first, second), names, language)
    if spoken:
        wordings = SUM_AND_DIFFERENCE[language]
        if totals[1] > 1 and rng.random() < 0.4:
            wordings = SCENES[language]
        thing = rng.choice(THINGS[language])
        more, less = rng.sample(FIRST_NAMES[language], 2)
        question = fill(
            rng, wordings, language, s=str(totals[0]), d=str(totals[1]),
            t=thing, c=thing[0], w=more, v=less,
        )  # fmt: skip
    else:
        explicit = rng.choice((0, 1)) if rng.random() < 0.15 else None
        if explicit is not None and rows[explicit][1] in (1, -1):
            sign = rows[explicit][1]
            equations[explicit] = _write_explicit(
                -rows[explicit][0] * sign, totals[explicit] * sign, names
            )
            label, _, ordered = lines[explicit].partition(" ")
            lines[explicit] = f"{label} {equations[explicit]}, {ordered}"
        typed = [_typeset(rng, equation) for equation in equations]
        cases = f"$\\begin{{cases}}{typed[0]}\\\\{typed[1]}\\end{{cases}}$"
        question = fill(
            rng, WORDINGS[language], language, e=typed[0], f=typed[1], cases=cases,
            x=names[0], y=names[1],
        )  # fmt: skip
    result = f"{names[0]}={first}, {names[1]}={second}"
    return Problem(
        question=question,
        thought="\n".join(lines),
        answer=(
            f"解是 \\boxed{{{result}}}。"
            if language == "zh"
            else f"The solution is \\boxed{{{result}}}."
        ),
        expected=result,
        language=language,
    )


def _draw_row(rng: Random, size: int) -> tuple[int, int]:
    row = [rng.randint(1, size), rng.randint(1, size)]
    for place, share in enumerate((0.12, 0.45)):
        if rng.random() < share:
            row[place] = -row[place]
    return row[0], row[1]


def _term(number: int, name: str) -> str:
    return {1: name, -1: f"-{name}"}.get(number, f"{number}{name}")


def write_equation(a: int, b: int, total: int, names: str) -> str:
    """Write ``2x-3y=7``; a coefficient of 0 is left out."""
    left = _term(a, names[0]) if a else ""
    if b:
        left += f"{'+' if b > 0 and a else ''}{_term(b, names[1])}"
    return f"{left}={total}"


def _write_explicit(slope: int, shift: int, names: str) -> str:
    """Write ``y=2x+1``."""
    added = f"{shift:+d}" if shift else ""
    return f"{names[1]}={_term(slope, names[0])}{added}"


def _typeset(rng: Random, equation: str) -> str:
    if rng.random() < 0.5:
        return equation
    equation = re.sub(r"(?<=\w)([-+=])", r" \1 ", equation)
    return equation.replace("  ", " ")


def _scale(
    row: tuple[int, int], total: int, factor: int, label: str, names: str
) -> tuple[tuple[int, int], int, str]:
    """Multiply an equation; a line says so."""
    if factor == 1:
        return row, total, ""
    scaled = row[0] * factor, row[1] * factor
    steps = [
        f"{number}*{factor}={number * factor}" for number in (row[0], row[1], total)
    ]
    equation = write_equation(*scaled, total * factor, names)
    return scaled, total * factor, f"{label}*{factor}: {', '.join(steps)}, {equation}"


def _think(
    rows: list[tuple[int, int]],
    totals: list[int],
    solution: tuple[int, int],
    names: str,
    language: Language,
) -> list[str]:
    zh = language == "zh"
    (a, b), (d, e) = rows
    x, y = solution
    lines = [
        f"{label} {write_equation(*row, total, names)}"
        for label, row, total in zip(("(1)", "(2)"), rows, totals, strict=True)
    ]
    lines.append(f"{'消去' if zh else 'Eliminate'} {names[1]}: {b}, {e}")
    first, second = (a, b), (d, e)
    total, other = totals
    if abs(b) != abs(e):
        first, total, line = _scale(first, total, abs(e), "(1)", names)
        lines += [line] if line else []
        second, other, line = _scale(second, other, abs(b), "(2)", names)
        lines += [line] if line else []
    if first[1] == second[1]:
        sign, word = "-", "相减" if zh else "Subtract"
        left, right = first[0] - second[0], total - other
    else:
        sign, word = "+", "相加" if zh else "Add"
        left, right = first[0] + second[0], total + other
    lines.append(
        f"{word}: {first[0]}{sign}{signed(second[0])}={left}, "
        f"{total}{sign}{signed(other)}={right}, {_term(left, names[0])}={right}"
    )
    if left != 1:
        lines.append(", ".join([*_divide(right, left), f"{names[0]}={x}"]))
    product = a * x
    rest = totals[0] - product
    steps = [
        f"{a}*{signed(x)}={product}",
        f"{totals[0]}-{signed(product)}={rest}",
        f"{_term(b, names[1])}={rest}",
    ]
    if b != 1:
        steps += [*_divide(rest, b), f"{names[1]}={y}"]
    lines.append(f"{'代入' if zh else 'Put into'} (1): {', '.join(steps)}")
    left, right = d * x, e * y
    lines.append(
        f"{'检验' if zh else 'Check'} (2): {d}*{signed(x)}={left}, "
        f"{e}*{signed(y)}={right}, {left}+{signed(right)}={totals[1]}"
    )
    return lines


def _divide(total: int, factor: int) -> list[str]:
    """Divide exactly; the multiples of a two-digit number are walked through."""
    quotient = total // factor
    steps = []
    size = abs(factor)
    if size > 9:
        steps = [
            f"{size}*{multiple}={size * multiple}"
            for multiple in range(2, abs(quotient) + 1)
        ]
    return [*steps, f"{total}/{signed(factor)}={quotient}"]


def check(problem: Problem, answer: str) -> bool:
    """Check the boxed values of both unknowns: by name, or as a pair in order."""
    content = boxed_content(answer)
    if content is None or len(content) > 60:
        return False
    wanted = dict(part.split("=") for part in problem.expected.split(", "))
    content = re.sub(r"\\text\{(?:and)?\}", ",", content)
    parts = re.split(r"[,;，；]|and|且", content.strip("()"))
    if all("=" in part for part in parts):
        pairs = [tuple(part.split("=")) for part in parts]
        return len(pairs) == len(wanted) and sorted(pairs) == sorted(wanted.items())
    return parts == list(wanted.values())


TASK = Task(
    name="systems",
    make=make,
    check=check,
    sizes=(1, 3, 5),
    beyond=(8,),
)
