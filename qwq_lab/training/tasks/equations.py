r"""Linear equations with whole solutions, verified by putting the solution in.

Size: 1 ``x + b = c`` or ``a*x = c``; 2 ``a*x + b = c``; 3 ``a(x + b) = c``;
4 ``a*x + b = c*x + d``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.steps import signed
from qwq_lab.training.tasks.wording import choose_language, fill, vary
from qwq_lab.training.tasks.words.equation import (
    ASKS,
    IN_WORDS,
    RIGHT,
    SCENES,
    SETTINGS,
    SHIFTS,
    WORDINGS,
)
from qwq_lab.training.tasks.words.names import FIRST_NAMES
from qwq_lab.training.tasks.words.system import THINGS

if TYPE_CHECKING:
    from random import Random

_SPOKEN_SHARE = 0.3
_FORM_IN_WORDS = re.compile(
    r"(?P<a>\d*)(?P<open>\(?)x(?P<b>[-+]\d+)?\)?"
    r"=(?:(?P<c>-?\d+)|(?P<d>\d*)x(?P<f>[-+]\d+)?)"
)


def make(rng: Random, size: int) -> Problem:
    """Draw an equation of the form that ``size`` names."""
    language = choose_language(rng)
    name = rng.choice("xxxxxyznta")
    solution = rng.randint(-12, 15)
    equation, lines = _FORMS[size](rng, name, solution)
    check = "检验" if language == "zh" else "Check"
    lines[-1] = f"{check}: {lines[-1]}"
    return Problem(
        question=_ask(rng, equation, name, language),
        thought="\n".join([f"{_START[language]}: {equation}", *lines]),
        answer=f"{'解是' if language == 'zh' else 'So'} {name} = \\boxed{{{solution}}}",
        expected=str(solution),
        language=language,
    )


def _ask(rng: Random, equation: str, name: str, language: Language) -> str:
    told = None
    if name == "x" and rng.random() < _SPOKEN_SHARE:
        told = _tell(rng, equation, language)
    if told:
        return vary(rng, told, language)
    wordings = WORDINGS[language]
    if rng.random() < 0.3:
        space = "" if language == "zh" else " "
        parts = rng.choice(SETTINGS[language]), rng.choice(ASKS[language])
        wordings = (space.join(parts),)
    return fill(rng, wordings, language, e=_typeset(rng, equation), x=name)


def _tell(rng: Random, equation: str, language: Language) -> str | None:
    """Tell an equation in words about a number; None when a factor is negative."""
    form = _FORM_IN_WORDS.fullmatch(equation)
    if form is None:
        return None
    texts = IN_WORDS[language]
    kind = "both" if form["a"] and form["b"] else "shift" if form["b"] else "times"
    kind = "brackets" if form["open"] else "sides" if form["c"] is None else kind
    shift = form["b"] or "+0"
    # 1 would need a singular; a story has a positive solution.
    solvable = kind == "both" and abs(int(shift)) > 1 and int(form["c"]) > 1
    if solvable and int(form["c"]) > int(shift) and rng.random() < 0.4:
        thing = rng.choice(THINGS[language])
        return rng.choice(SCENES[language][shift[0]]).format(
            a=form["a"], b=shift[1:], c=form["c"], t=thing, m=thing[0],
            w=rng.choice(FIRST_NAMES[language]),
        )  # fmt: skip
    slots = {slot: rng.choice(of) for slot, of in SHIFTS[language][shift[0]].items()}
    text = rng.choice(texts[kind]).format(
        **slots, a="{a}", c="{c}", right="{right}", what=rng.choice(texts["what"])
    )
    times, itself, plus, minus = RIGHT[language]
    right = times if form["d"] else itself
    if form["f"]:
        right += plus if form["f"][0] == "+" else minus
    text = text.replace("{right}", right).format(
        a=form["a"], b=shift[1:], c=form["c"], d=form["d"], f=(form["f"] or "+")[1:]
    )
    return text[:1].upper() + text[1:]


_START: dict[Language, str] = {"en": "Isolate the unknown", "zh": "解出未知数"}


def _typeset(rng: Random, equation: str) -> str:
    """Vary the spaces and write ``3*x`` as often as ``3x``."""
    if rng.random() < 0.2:
        for digit in "0123456789":
            for letter in "xyznta(":
                equation = equation.replace(f"{digit}{letter}", f"{digit}*{letter}")
    if rng.random() < 0.5:
        return equation
    for sign in "+=":
        equation = equation.replace(sign, f" {sign} ")
    head, rest = equation[0], equation[1:]
    rest = rest.replace("-", " - ").replace("=  - ", "= -").replace("( - ", "(-")
    return head + rest


def _term(number: int) -> str:
    """Write ``+5`` or ``-5``."""
    return f"{number:+d}"


def _move(name: str, left: str, shift: int, total: int) -> list[str]:
    """Take ``shift`` away on both sides of ``left+shift=total``."""
    if shift == 0:
        return []
    step = f"{total}{_term(-shift)}={total - shift}"
    return [f"{step}, {left}{name}={total - shift}"]


def _divide(name: str, factor: int, total: int) -> list[str]:
    quotient = total // factor
    return [f"{total}/{signed(factor)}={quotient}, {name}={quotient}"]


def _nonzero(rng: Random, bound: int) -> int:
    return rng.choice((-1, 1)) * rng.randint(1, bound)


def _one_step(rng: Random, name: str, solution: int) -> tuple[str, list[str]]:
    if rng.random() < 0.5:
        shift = _nonzero(rng, 50)
        total = solution + shift
        equation = f"{name}{_term(shift)}={total}"
        lines = _move(name, "", shift, total)
        return equation, [*lines, f"{solution}{_term(shift)}={total}"]
    factor = rng.randint(2, 15)
    total = factor * solution
    lines = _divide(name, factor, total)
    return f"{factor}{name}={total}", [*lines, f"{factor}*{signed(solution)}={total}"]


def _two_steps(rng: Random, name: str, solution: int) -> tuple[str, list[str]]:
    factor, shift = rng.randint(2, 12), _nonzero(rng, 40)
    if rng.random() < 0.1:
        factor = -factor
    product = factor * solution
    total = product + shift
    lines = [*_move(name, str(factor), shift, total), *_divide(name, factor, product)]
    check = f"{factor}*{signed(solution)}={product}, {product}{_term(shift)}={total}"
    return f"{factor}{name}{_term(shift)}={total}", [*lines, check]


def _brackets(rng: Random, name: str, solution: int) -> tuple[str, list[str]]:
    factor, shift = rng.randint(2, 9), _nonzero(rng, 12)
    inner = solution + shift
    total = factor * inner
    divide = f"{total}/{factor}={inner}, {name}{_term(shift)}={inner}"
    check = f"{solution}{_term(shift)}={inner}, {factor}*{signed(inner)}={total}"
    equation = f"{factor}({name}{_term(shift)})={total}"
    return equation, [divide, *_move(name, "", shift, inner), check]


def _both_sides(rng: Random, name: str, solution: int) -> tuple[str, list[str]]:
    left, shift = rng.randint(2, 12), _nonzero(rng, 30)
    right = rng.choice([factor for factor in range(1, 12) if factor != left])
    total = (left - right) * solution + shift
    other = f"{right}{name}" if right > 1 else name
    equation = f"{left}{name}{_term(shift)}={other}{_term(total) if total else ''}"
    factor = left - right
    single = str(factor) if factor not in (1, -1) else "-" if factor < 0 else ""
    lines = [f"{left}-{right}={factor}, {single}{name}{_term(shift)}={total}"]
    lines += _move(name, single, shift, total)
    if factor != 1:
        lines += _divide(name, factor, factor * solution)
    checks = []
    for multiple, added in ((left, shift), (right, total)):
        product = multiple * solution
        checks.append(f"{multiple}*{signed(solution)}={product}")
        checks.append(f"{product}{_term(added)}={product + added}")
    return equation, [*lines, ", ".join(checks)]


_FORMS = {1: _one_step, 2: _two_steps, 3: _brackets, 4: _both_sides}

TASK = Task(
    name="equations",
    make=make,
    check=check_boxed,
    sizes=(1, 2, 3, 4),
)
