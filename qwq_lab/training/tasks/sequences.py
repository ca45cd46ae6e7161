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

if TYPE_CHECKING:
    from random import Random

LARGEST_TERM = 700

_NEXT: dict[Language, tuple[str, ...]] = {
    "en": (
        "What comes next: {s}, ...?", "{s}, ?", "{s}, ...", "Next term of {s}, ...?",
        "Find the next number: {s}", "What is the next number in {s}?",
        "Continue the sequence {s}.", "What number follows {s}?", "{s}, __",
        "Which number comes next in the sequence {s}?", "Find the next term of {s}.",
        "Complete the pattern: {s}, ?", "The sequence is {s}, ... What is next?",
        "Guess the next number: {s}", "${s}, \\ldots$ What comes next?",
    ),
    "zh": (
        "{s}，下一个数是多少？", "{s}，？", "找规律：{s}，（ ）",
        "数列{s}的下一项是什么？",
        "{s}，接下来是几？", "按规律填数：{s}，__", "数列{s}，…的下一项是？",
        "观察{s}，写出下一个数。", "{s}后面的数是多少？", "请找出规律，{s}，下一个是？",
    ),
}  # fmt: skip
_NTH: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the {n} term of {s}, ...?",
        "Find the {n} term of the sequence {s}, ...",
        "{s}, ... {n} term?", "The sequence {s}, ... goes on. What is its {n} term?",
        "Which number is the {n} in {s}, ...?", "Compute the {n} term: {s}, ...",
        "{n} term of {s}, ...", "If {s}, ... continues, what is the {n} number?",
        "Give the {n} member of {s}, ...", "I need the {n} term of {s}, ...",
        "$a_1={a}$ and the sequence is {s}, ... Find the {n} term.",
    ),
    "zh": (
        "数列{s}，…的第{n}项是多少？", "求{s}，…的第{n}项。", "{s}，…，第{n}项是？",
        "数列{s}…第{n}个数是多少？", "{s}……第{n}项等于几？",
        "按{s}，…的规律，第{n}个数是几？",
        "已知数列{s}，…，求第{n}项。", "请写出{s}，…的第{n}项。",
    ),
}  # fmt: skip
_ARITHMETIC: dict[Language, tuple[str, ...]] = {
    "en": (
        "An arithmetic sequence starts at {a} with common difference {d}. {n} term?",
        "First term {a}, common difference {d}: find the {n} term.",
        "Arithmetic sequence with a1 = {a}, d = {d}. What is the {n} term?",
        "$a_1={a}$, $d={d}$, arithmetic. Find the {n} term.",
        "What is the {n} term of the arithmetic sequence with first term {a} and "
        "difference {d}?",
        "Start with {a} and add {d} each time. What is the {n} number?",
        "Starting from {a} and counting by {d}, which number is the {n}?",
        "Find the {n} term of an arithmetic progression: a = {a}, d = {d}",
        "The first number is {a}; each next one is the last plus {d}. The {n} number?",
        "arithmetic, first {a}, step {d}, {n} term",
    ),
    "zh": (
        "等差数列首项{a}，公差{d}，求第{n}项。",
        "等差数列a1={a}，d={d}，第{n}项是多少？",
        "首项为{a}，公差为{d}的等差数列的第{n}项是几？",
        "从{a}开始每次加{d}，第{n}个数是多少？",
        "已知等差数列的首项是{a}，公差是{d}，第{n}项等于多少？",
        "$a_1={a}$，$d={d}$，等差，求第{n}项",
        "一个等差数列，第一项{a}，公差{d}，第{n}项？",
        "第一个数是{a}，后一个总比前一个多{d}，第{n}个数是？",
    ),
}  # fmt: skip
_GEOMETRIC: dict[Language, tuple[str, ...]] = {
    "en": (
        "A geometric sequence starts at {a} with common ratio {d}. {n} term?",
        "First term {a}, common ratio {d}: find the {n} term.",
        "Geometric sequence with a1 = {a}, r = {d}. What is the {n} term?",
        "$a_1={a}$, $r={d}$, geometric. Find the {n} term.",
        "What is the {n} term of the geometric sequence with first term {a} and "
        "ratio {d}?",
        "Start with {a} and multiply by {d} each time. What is the {n} number?",
        "Find the {n} term of a geometric progression: a = {a}, r = {d}",
        "The first number is {a}; each next one is {d} times the last. The {n} number?",
        "geometric, first {a}, ratio {d}, {n} term",
        "I begin with {a} and keep multiplying by {d}. Which number is the {n}?",
    ),
    "zh": (
        "等比数列首项{a}，公比{d}，求第{n}项。",
        "等比数列a1={a}，q={d}，第{n}项是多少？",
        "首项为{a}，公比为{d}的等比数列的第{n}项是几？",
        "从{a}开始每次乘{d}，第{n}个数是多少？",
        "已知等比数列的首项是{a}，公比是{d}，第{n}项等于多少？",
        "$a_1={a}$，$q={d}$，等比，求第{n}项",
        "一个等比数列，第一项{a}，公比{d}，第{n}项？",
        "第一个数是{a}，后一个总是前一个的{d}倍，第{n}个数是？",
    ),
}  # fmt: skip
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
    said = "下一个数是" if language == "zh" else "The next number is"
    stop = "。" if language == "zh" else "."
    return Problem(
        question=fill(rng, _NEXT[language], language, s=_list(rng, shown, language)),
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
        wordings = _NTH[language]
    else:
        wordings = (_GEOMETRIC if geometric else _ARITHMETIC)[language]
    if not listed and not geometric and step < 0:  # nobody adds or counts by -3
        wordings = wordings[:5]
    question = fill(
        rng, wordings, language, n=ordinal, a=str(start), d=str(step),
        s=_list(rng, shown, language),
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
