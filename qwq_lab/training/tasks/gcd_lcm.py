r"""Greatest common divisor by Euclid's algorithm, and the least common multiple by it.

Size: the largest number that may be drawn.
"""

from __future__ import annotations

from functools import reduce
from math import gcd
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_algebra import (
    LONGEST_BEYOND,
    LONGEST_THOUGHT,
    check_whole,
    divide_exactly,
    draw_number,
    euclid_lines,
    multiply,
)
from qwq_lab.training.tasks.wording import choose_language, fill

if TYPE_CHECKING:
    from random import Random

_GCD: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the greatest common divisor of {both}?", "gcd({list})",
        "GCD of {both}",
        "Find the gcd of {both}.", "Greatest common factor of {both}?",
        "gcd({list}) = ?",
        "What is the highest common factor of {both}?", "HCF of {both}?",
        "Compute $\\gcd({list})$.", "Determine the GCF of {both}.",
        "Use Euclid's algorithm to find gcd({list}).",
        "{both}: greatest common divisor?",
        "What is the largest number that divides {both}?",
        "Could you tell me the greatest common divisor of {both}?",
        "I need the largest common divisor of {both}.",
        "Which is the biggest whole number that goes into {both}?",
    ),
    "zh": (
        "{both}的最大公约数是多少？", "求{both}的最大公约数。",
        "{both}的最大公因数是几？",
        "计算gcd({list})。", "gcd({list})=?", "最大公约数：{list}",
        "算一下{both}的最大公因数。",
        "能同时整除{both}的最大的数是多少？", "请用辗转相除法求{both}的最大公约数。",
        "{list}，最大公约数是？", "找出{both}的最大公因数。", "求$\\gcd({list})$的值。",
    ),
}  # fmt: skip
_GCD_OF_TWO: dict[Language, tuple[str, ...]] = {
    "en": (
        "I have {a} apples and {b} pears. Into how many equal bags, at most, can I put "
        "them with nothing left over?",
        "Two ropes are {a} m and {b} m long. What is the longest equal piece that both "
        "can be cut into?",
        "A floor is {a} by {b} tiles. What is the side of the largest square that "
        "covers it exactly?",
        "{a} boys and {b} girls form equal teams, as many as possible. How many teams?",
    ),
    "zh": (
        "有{a}个苹果和{b}个梨，平均分给尽可能多的小朋友且没有剩余，最多分给几人？",
        "两根绳子长{a}米和{b}米，剪成同样长的小段且没有剩余，每段最长几米？",
        "一块长{a}厘米、宽{b}厘米的纸，剪成同样大的正方形，边长最大是多少厘米？",
    ),
}
_LCM: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the least common multiple of {both}?", "lcm({list})", "LCM of {both}",
        "Find the lcm of {both}.", "lcm({list}) = ?",
        "Lowest common multiple of {both}?",
        "Compute $\\operatorname{{lcm}}({list})$.", "Determine the LCM of {both}.",
        "What is the smallest number that is a multiple of {both}?",
        "What is the smallest number divisible by {both}?", "{both}: lcm?",
        "Could you work out the least common multiple of {both}?",
        "I am looking for the smallest common multiple of {both}.",
        "Which is the smallest common denominator for {both}?",
    ),
    "zh": (
        "{both}的最小公倍数是多少？", "求{both}的最小公倍数。",
        "{both}的最小公倍数是几？",
        "计算lcm({list})。", "lcm({list})=?", "最小公倍数：{list}",
        "算一下{both}的最小公倍数。",
        "能被{both}整除的最小的数是多少？", "找出{both}的最小公倍数。",
        "{list}，最小公倍数是？",
        "请问{both}最小的公倍数是多少？",
    ),
}  # fmt: skip
_LCM_OF_TWO: dict[Language, tuple[str, ...]] = {
    "en": (
        "One bus leaves every {a} minutes and another every {b} minutes. They leave "
        "together now. After how many minutes do they leave together again?",
        "Two lights flash every {a} and every {b} seconds. They flash together. How "
        "many seconds until they do so again?",
        "Ann runs a lap in {a} minutes, Ben in {b}. They start together. When do they "
        "next meet at the start?",
    ),
    "zh": (
        "甲车每{a}分钟一班，乙车每{b}分钟一班，现在同时发车，多少分钟后再次同时发车？",
        "两盏灯分别每{a}秒和每{b}秒闪一次，刚刚同时闪，几秒后再同时闪？",
        "小明每{a}天去一次图书馆，小红每{b}天去一次，今天都去了，多少天后又同一天去？",
    ),
}
_COPRIME: dict[Language, tuple[str, ...]] = {
    "en": (
        "Are {both} coprime?", "Are {both} relatively prime?",
        "Is gcd({list}) equal to 1?",
        "Do {both} have a common divisor of 1 only?", "{both}: coprime or not?",
        "Is it true that {both} are coprime?", "Check whether {both} are coprime.",
        "Can you tell me if {both} are relatively prime?", "Coprime: {list}?",
        "Is the greatest common divisor of {both} 1?",
    ),
    "zh": (
        "{both}互质吗？", "{both}是否互质？", "{both}是不是互质数？",
        "判断{both}是否互质。",
        "{both}的最大公约数是1吗？", "{both}互素吗？", "请判断：{both}互质吗？",
        "{both}除了1还有没有公因数，是互质的吗？",
    ),
}  # fmt: skip


def make(rng: Random, size: int) -> Problem:
    """Draw two or three numbers up to ``size``, most with a common divisor."""
    limit = LONGEST_THOUGHT if size in TASK.sizes else LONGEST_BEYOND
    while True:
        problem = _draw(rng, size)
        if len(problem.thought) <= limit:
            return problem


def _draw(rng: Random, size: int) -> Problem:
    language = choose_language(rng)
    kind = rng.choices(("gcd", "lcm", "coprime"), (46, 44, 10))[0]
    numbers = _draw_numbers(rng, size)
    if kind == "gcd" and rng.random() < 0.12:
        numbers = (*numbers, numbers[0] * rng.randint(1, 5))
        numbers = tuple(rng.sample(numbers, 3)) if max(numbers) <= size else numbers[:2]
    divisor = reduce(gcd, numbers)
    lines = _think(numbers)
    head = "辗转相除" if language == "zh" else "Euclid"
    sign = "最大公约数" if language == "zh" else "gcd"
    lines = [f"{head}: {', '.join(map(str, numbers))}", *lines, f"{sign}={divisor}"]
    expected = str(divisor)
    if kind == "lcm":
        large, small = max(numbers), min(numbers)
        factor = small // divisor
        lines.append(", ".join(divide_exactly(small, divisor)))
        lines.append(", ".join(multiply(large, factor)))
        expected = str(large * factor)
    if kind == "coprime":
        expected = "yes" if divisor == 1 else "no"
    return Problem(
        question=_ask(rng, kind, numbers, language),
        thought="\n".join(lines),
        answer=_answer(kind, numbers, expected, language),
        expected=expected,
        language=language,
    )


def _draw_numbers(rng: Random, size: int) -> tuple[int, ...]:
    roll = rng.random()
    if roll < 0.04:
        number = rng.randint(1, size)
        return number, number
    if roll < 0.08:
        pair = [1, rng.randint(1, size)]
        rng.shuffle(pair)
        return tuple(pair)
    if roll < 0.4:
        return draw_number(rng, size), draw_number(rng, size)
    common = rng.randint(2, max(2, size // rng.randint(3, 8)))
    first, second = rng.sample(range(1, size // common + 1), 2)
    return common * first, common * second


def _think(numbers: tuple[int, ...]) -> list[str]:
    lines: list[str] = []
    divisor = numbers[0]
    for number in numbers[1:]:
        more, divisor = euclid_lines(divisor, number)
        lines += more
    return lines


def _ask(rng: Random, kind: str, numbers: tuple[int, ...], language: Language) -> str:
    wordings = {"gcd": _GCD, "lcm": _LCM, "coprime": _COPRIME}[kind][language]
    stories = {"gcd": _GCD_OF_TWO, "lcm": _LCM_OF_TWO}.get(kind)
    if stories and len(numbers) == 2 and min(numbers) > 1 and rng.random() < 0.15:
        wordings = stories[language]
    texts = [str(number) for number in numbers]
    joint = rng.choice(("和", "与")) if language == "zh" else " and "
    comma = "、" if language == "zh" else ", "
    return fill(
        rng,
        wordings,
        language,
        a=texts[0],
        b=texts[1],
        both=f"{comma.join(texts[:-1])}{joint}{texts[-1]}",
        list=rng.choice((", ", ", ", ",")).join(texts),
    )


def _answer(
    kind: str, numbers: tuple[int, ...], expected: str, language: Language
) -> str:
    texts = [str(number) for number in numbers]
    if language == "zh":
        both = f"{'、'.join(texts[:-1])}和{texts[-1]}"
        if kind == "coprime":
            said, word = ("互质", "是") if expected == "yes" else ("不互质", "不是")
            return f"{both}{said}：\\boxed{{{word}}}。"
        name = "最大公约数" if kind == "gcd" else "最小公倍数"
        return f"{both}的{name}是 \\boxed{{{expected}}}。"
    both = f"{', '.join(texts[:-1])} and {texts[-1]}"
    if kind == "coprime":
        said = "are" if expected == "yes" else "are not"
        return f"{both} {said} coprime: \\boxed{{{expected}}}."
    name = "greatest common divisor" if kind == "gcd" else "least common multiple"
    return f"The {name} of {both} is \\boxed{{{expected}}}."


TASK = Task(
    name="gcd_lcm",
    make=make,
    check=check_whole,
    sizes=(20, 100),
    beyond=(200, 500),
)
