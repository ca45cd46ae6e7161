r"""The next or the n-th term of a sequence, by its differences, sums or quotients.

Size: 1 equal differences; 2 alternating or growing differences, squares, sums of the
two terms before, quotients; 3 the n-th term of an arithmetic sequence; 4 the n-th term
of a geometric one; 5 arithmetic with larger numbers.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.steps import signed
from qwq_lab.training.tasks.steps_algebra import divide_exactly, multiply
from qwq_lab.training.tasks.wording import choose_language, fill
from qwq_lab.training.tasks.words.sequence import (
    ARITHMETIC,
    ASKS,
    FALLING,
    GEOMETRIC,
    GEOMETRIC_SCENES,
    MET,
    NEXT,
    NTH,
    RISING,
    RISING_SCENES,
)

if TYPE_CHECKING:
    from random import Random

LARGEST_TERM = 700

_LABELS: dict[Language, dict[str, str]] = {
    "en": {
        "differences": "Differences", "second": "Second differences", "sums": "Sums",
        "quotients": "Quotients", "next": "Next", "same": "all", "not": "not",
        "turn": "in turn", "term": "term",
    },
    "zh": {
        "differences": "差", "second": "差的差", "sums": "和", "quotients": "商",
        "next": "下一项", "same": "都是", "not": "不是", "turn": "交替", "term": "第",
    },
}  # fmt: skip


def make(rng: Random, size: int) -> Problem:
    """Draw a sequence of the kind that ``size`` names."""
    language = choose_language(rng)
    if size in (3, 4):
        return _ask_nth(rng, language, geometric=size == 4)
    while True:
        kind = "arithmetic" if size in (1, 5) else rng.choice(_KINDS)
        terms = _draw_terms(rng, kind, 9999 if size == 5 else LARGEST_TERM)
        if max(map(abs, terms)) > 10 * LARGEST_TERM and size < 5:
            continue
        found, lines, following = find_next(terms[:-1], language)
        if found == kind and following == terms[-1]:
            break
    shown = terms[:-1]
    wordings = NEXT[language]
    if rng.random() < 0.25:
        space = "" if language == "zh" else " "
        wordings = (f"{rng.choice(MET[language])}{space}{rng.choice(ASKS[language])}",)
    said = "下一个数是" if language == "zh" else "The next number is"
    stop = "。" if language == "zh" else "."
    return Problem(
        question=fill(rng, wordings, language, s=_list(rng, shown, language)),
        thought="\n".join(lines),
        answer=f"{said} \\boxed{{{following}}}{stop}",
        expected=str(following),
        language=language,
    )


_KINDS = (
    "alternating", "growing", "growing", "sums", "quotients", "quotients",
)  # fmt: skip


def _draw_terms(rng: Random, kind: str, largest: int) -> list[int]:
    """Draw the terms, the one asked for as the last."""
    count = rng.choice((5, 5, 6, 7))
    if kind == "arithmetic":
        bound = 999 if largest > LARGEST_TERM else rng.choice((9, 12, 30))
        step = rng.choice((-1, 1, 1)) * rng.randint(0 if bound < 12 else 1, bound)
        start = rng.randint(0, rng.choice((10, 50, 100, min(largest, 2000))))
        return [start + step * place for place in range(count)]
    if kind == "alternating":
        steps = rng.randint(1, 12), rng.choice((-1, 1)) * rng.randint(1, 12)
        terms = [rng.randint(1, 40)]
        while len(terms) < max(count, 6):
            terms.append(terms[-1] + steps[(len(terms) - 1) % 2])
        return terms
    if kind == "growing":
        if rng.random() < 0.25:
            start = rng.randint(0, 6)
            return [(start + place) ** 2 for place in range(count)]
        step, more = rng.randint(-3, 10), rng.choice((-2, -1, 1, 1, 2, 2, 3, 4, 5))
        terms = [rng.randint(0, 40)]
        while len(terms) < count:
            terms.append(terms[-1] + step)
            step += more
        return terms
    if kind == "sums":
        terms = [rng.randint(0, 12), rng.randint(1, 15)]
        while len(terms) < count + 1:
            terms.append(terms[-2] + terms[-1])
        return terms
    ratio = rng.choice((2, 2, 2, 3, 3, 4, 5, 10, -2, -3))
    terms = [rng.randint(1, 12 if abs(ratio) < 4 else 6)]
    while len(terms) < rng.choice((5, 5, 6)) and abs(terms[-1]) < LARGEST_TERM // 2:
        terms.append(terms[-1] * ratio)
    if ratio > 0 and rng.random() < 0.3:
        terms.reverse()
    return terms if len(terms) > 3 else [1, 2, 4, 8]


def find_next(terms: list[int], language: Language) -> tuple[str, list[str], int]:
    """Search for the rule of a sequence.

    Returns
    -------
    kind, lines, following
        What rule it is (``""`` when none was found), the search written out, and the
        next term.
    """
    words = _LABELS[language]
    steps, lines = _subtract(terms, words["differences"])
    last = terms[-1]
    if len(set(steps)) == 1:
        lines[-1] += f": {words['same']} {steps[0]}"
        return _finish("arithmetic", lines, last, steps[0], words)
    if len(steps) > 3 and steps[2:] == steps[:-2]:
        lines[-1] += f": {steps[0]}, {steps[1]} {words['turn']}"
        return _finish("alternating", lines, last, steps[-2], words)
    lines[-1] += f": {', '.join(map(str, steps))}"
    changes, more = _subtract(steps, words["second"])
    lines += more
    if len(changes) > 1 and len(set(changes)) == 1:
        step = steps[-1] + changes[0]
        lines[-1] += f": {words['same']} {changes[0]}"
        lines.append(f"{steps[-1]}+{signed(changes[0])}={step}")
        return _finish("growing", lines, last, step, words)
    lines[-1] += f": {', '.join(map(str, changes))}"
    first = terms[0] + terms[1]
    total = f"{terms[0]}+{signed(terms[1])}={first}"
    if all(a + b == c for a, b, c in zip(terms, terms[1:], terms[2:], strict=False)):
        sums = [f"{a}+{b}={a + b}" for a, b in pairwise(terms[:-1])]
        lines.append(f"{words['sums']}: {', '.join(sums)}")
        return _finish("sums", lines, terms[-2], last, words)
    lines.append(f"{words['sums']}: {total}, {words['not']} {terms[2]}")
    return _divide(terms, lines, words)


def _subtract(terms: list[int], label: str) -> tuple[list[int], list[str]]:
    pairs = [(b, a) for a, b in pairwise(terms)]
    equations = [f"{b}-{signed(a)}={b - a}" for b, a in pairs]
    return [b - a for b, a in pairs], [f"{label}: {', '.join(equations)}"]


def _finish(
    kind: str, lines: list[str], last: int, step: int, words: dict[str, str]
) -> tuple[str, list[str], int]:
    equation = f"{last}+{signed(step)}={last + step}"
    if kind == "arithmetic" and step < 0:
        equation = f"{last}-{-step}={last + step}"
    return kind, [*lines, f"{words['next']}: {equation}"], last + step


def _divide(
    terms: list[int], lines: list[str], words: dict[str, str]
) -> tuple[str, list[str], int]:
    falling = abs(terms[0]) > abs(terms[1])
    pairs = list(pairwise(terms))
    if not falling:
        pairs = [(b, a) for a, b in pairs]
    if any(b == 0 or a % b for a, b in pairs) or len({a // b for a, b in pairs}) > 1:
        return "", lines, 0
    ratio = pairs[0][0] // pairs[0][1]
    equations = [f"{a}/{signed(b)}={ratio}" for a, b in pairs]
    lines = [
        *lines, f"{words['quotients']}: {', '.join(equations)}: {words['same']} {ratio}"
    ]  # fmt: skip
    last = terms[-1]
    if falling:
        if last % ratio:
            return "", lines, 0
        steps, following = divide_exactly(last, ratio), last // ratio
    else:
        following = last * ratio
        steps = _times(last, ratio)
    return "quotients", [*lines, f"{words['next']}: {', '.join(steps)}"], following


def _times(number: int, factor: int) -> list[str]:
    if number < 0 or factor < 0:
        return [f"{number}*{signed(factor)}={number * factor}"]
    return multiply(number, factor)


def _ask_nth(rng: Random, language: Language, *, geometric: bool) -> Problem:
    zh = language == "zh"
    words = _LABELS[language]
    listed = rng.random() < 0.5
    place = rng.randint(4, 6) if geometric else _draw_place(rng)
    if geometric:
        place = rng.randint(5 if listed else 3, 7)
        step = rng.choice((2, 2, 2, 3, 3, 4, 5, 10))
        start = rng.randint(1, 12 if step < 4 else 4)
        while start * step ** (place - 1) > 10 * LARGEST_TERM:
            place -= 1
        shown = [start * step**index for index in range(min(4, place - 1))]
    else:
        step = rng.choice((-1, 1, 1, 1)) * rng.randint(1, 12 if place < 11 else 9)
        start = rng.randint(-10, 60) if rng.random() < 0.3 else rng.randint(0, 30)
        shown = [start + step * index for index in range(rng.choice((3, 4)))]
    if len(shown) < 3:
        listed = False
    ordinal = str(place) if zh else _ordinal(place)
    if listed:
        wordings = NTH[language]
    elif geometric:
        wordings = GEOMETRIC[language]
        if start > 1 and rng.random() < 0.25:
            wordings = GEOMETRIC_SCENES[language]
    else:
        wordings = ARITHMETIC[language] + (RISING if step > 0 else FALLING)[language]
        if step > 0 and start > 1 and rng.random() < 0.3:
            wordings = RISING_SCENES[language]
    question = fill(
        rng, wordings, language, n=ordinal, k=str(place), a=str(start),
        d=str(step), m=str(abs(step)), s=_list(rng, shown, language),
        term=f"$a_{{{place}}}$",
    )  # fmt: skip
    lines: list[str] = []
    if listed:
        _, lines, _ = find_next(shown, language)
        lines = lines[:-1]
    else:
        lines = [f"{start}, {'公比' if geometric else '公差'} {step}"]
        if not zh:
            lines = [f"{start}, {'ratio' if geometric else 'difference'} {step}"]
    value = start
    if geometric:
        for index in range(1, place + 1):
            name = f"{words['term']}{index}项" if zh else f"{words['term']} {index}"
            if index == 1:
                lines.append(f"{name}: {start}")
                continue
            lines.append(f"{name}: {', '.join(_times(value, step))}")
            value *= step
    else:
        product = (place - 1) * step
        value = start + product
        name = f"{words['term']}{place}项" if zh else f"{words['term']} {place}"
        lines.append(
            f"{name}: {place}-1={place - 1}, {place - 1}*{signed(step)}={product}, "
            f"{start}+{signed(product)}={value}"
        )
    answer = (
        f"第{place}项是 \\boxed{{{value}}}。"
        if zh
        else f"The {ordinal} term is \\boxed{{{value}}}."
    )
    return Problem(question, "\n".join(lines), answer, str(value), language)


def _draw_place(rng: Random) -> int:
    return rng.choice((rng.randint(5, 30), rng.choice((10, 20, 50, 100)), 10))


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number // 10 == 1 else ending}"


def _list(rng: Random, terms: list[int], language: Language) -> str:
    texts = list(map(str, terms))
    if language == "zh":
        return rng.choice(("，", "，", ", ", "、")).join(texts)
    return rng.choice((", ", ", ", ", ", ",", " ")).join(texts)


TASK = Task(
    name="sequences",
    make=make,
    check=check_boxed,
    sizes=(1, 2, 3, 4),
    beyond=(5,),
)
