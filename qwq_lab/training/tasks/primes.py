r"""Prime or not, prime factors, the next prime: trial divisions up to the root.

Size: the largest number that may be drawn.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task
from qwq_lab.training.tasks.steps_algebra import (
    LONGEST_BEYOND,
    LONGEST_THOUGHT,
    boxed_content,
    check_whole,
    divide,
    draw_number,
)
from qwq_lab.training.tasks.wording import choose_language, fill
from qwq_lab.training.tasks.words.prime import FACTORS, IS_PRIME, NEXT

if TYPE_CHECKING:
    from random import Random

PRIMES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)
LARGEST_NUMBER = 36 * 37  # below the square of the last prime


def make(rng: Random, size: int) -> Problem:
    """Draw a number up to ``size`` and one of three questions about it."""
    language = choose_language(rng)
    kind, largest = rng.choices(
        ((_ask_prime, size), (_ask_factors, size), (_ask_next, min(size, 150))),
        (42, 42, 16),
    )[0]
    limit = LONGEST_THOUGHT if size in TASK.sizes else LONGEST_BEYOND
    while True:
        problem = kind(rng, largest, language)
        if len(problem.thought) <= limit:
            return problem


def is_prime(number: int) -> bool:
    """Tell whether a number up to ``LARGEST_NUMBER`` is prime."""
    return number > 1 and all(
        number % prime for prime in PRIMES if prime * prime <= number
    )


def _ask_prime(rng: Random, largest: int, language: Language) -> Problem:
    number = draw_number(rng, largest)
    # Even numbers teach little; the primes and the products of two are what counts.
    while number > 3 and rng.random() < 0.75:
        number = draw_number(rng, largest)
        if is_prime(number) or all(number % prime for prime in (2, 3, 5)):
            break
    lines = _try_primes(number) if number > 1 else ["1<2"]
    prime = is_prime(number)
    zh = language == "zh"
    if prime:
        lines.append(f"{number}是质数" if zh else f"{number} is prime")
    else:
        lines.append(f"{number}不是质数" if zh else f"{number} is not prime")
    word = ("是" if prime else "不是") if zh else "yes" if prime else "no"
    stop = "。" if zh else "."
    return Problem(
        question=fill(rng, IS_PRIME[language], language, n=str(number)),
        thought="\n".join([_head(language, number), *lines]),
        answer=f"{lines[-1]}{'：' if zh else ': '}\\boxed{{{word}}}{stop}",
        expected="yes" if prime else "no",
        language=language,
    )


def _ask_factors(rng: Random, largest: int, language: Language) -> Problem:
    number = max(draw_number(rng, largest), 2)
    if rng.random() < 0.5:  # many small factors
        number = 1
        while number * 2 <= largest and (number == 1 or rng.random() < 0.85):
            most = largest // number
            number *= rng.choice([prime for prime in PRIMES[:5] if prime <= most])
    found: list[int] = []
    left, place = number, 0
    lines = []
    while PRIMES[place] ** 2 < left:
        prime = PRIMES[place]
        division = divide(left, prime, facts=True)
        steps = [f"{left}: {prime}*{prime}<{left}", *division.steps]
        if division.remainder:
            place += 1
        else:
            found.append(prime)
            left = division.quotient
            product = "*".join(map(str, [*found, left]))
            steps.append(f"{number}={product}")
        lines.append(", ".join(steps))
    prime = PRIMES[place]
    if prime * prime == left:
        lines.append(f"{left}: {prime}*{prime}={left}")
        found += [prime, prime]
    else:
        lines.append(f"{left}: {prime}*{prime}>{left}")
        found.append(left)
    product = "*".join(map(str, found))
    zh = language == "zh"
    if len(found) > 1:
        lines.append(f"{number}={product}")
        answer = f"{number} = \\boxed{{{product}}}"
        answer = f"所以 {answer}。" if zh else f"So {answer}."
    else:
        lines.append(f"{number}是质数" if zh else f"{number} is prime")
        answer = (
            f"{number}本身是质数：\\boxed{{{number}}}。"
            if zh
            else f"{number} is prime itself: \\boxed{{{number}}}."
        )
    return Problem(
        question=fill(rng, FACTORS[language], language, n=str(number)),
        thought="\n".join([_head(language, number), *lines]),
        answer=answer,
        expected=product,
        language=language,
    )


def _ask_next(rng: Random, largest: int, language: Language) -> Problem:
    number = rng.randint(1, largest)
    candidate = number + 1
    if number > 1:
        candidate += candidate % 2 == 0
    lines = [f"{number}<{candidate}"]
    if number > 1:
        while not is_prime(candidate):
            lines += _try_primes(candidate, PRIMES[1:])
            lines.append(f"{candidate}+2={candidate + 2}")
            candidate += 2
        lines += _try_primes(candidate, PRIMES[1:])
    zh = language == "zh"
    lines.append(f"{candidate}是质数" if zh else f"{candidate} is prime")
    answer = (
        f"{number}之后的下一个质数是 \\boxed{{{candidate}}}。"
        if zh
        else f"The next prime after {number} is \\boxed{{{candidate}}}."
    )
    head = f"{number}之后的奇数" if zh else f"Odd numbers after {number}"
    return Problem(
        question=fill(rng, NEXT[language], language, n=str(number)),
        thought="\n".join([f"{head}:", *lines]),
        answer=answer,
        expected=str(candidate),
        language=language,
    )


def _head(language: Language, number: int) -> str:
    return f"{'用质数试除' if language == 'zh' else 'Try primes'}: {number}"


def _try_primes(number: int, primes: tuple[int, ...] = PRIMES) -> list[str]:
    """Divide by one prime after the other, up to the root or the first that goes in."""
    lines = []
    for prime in primes:
        if prime * prime > number:
            lines.append(f"{number}: {prime}*{prime}>{number}")
            break
        if prime * prime == number:
            lines.append(f"{number}: {prime}*{prime}={number}")
            break
        division = divide(number, prime, facts=True)
        steps = [f"{number}: {prime}*{prime}<{number}", *division.steps]
        if division.remainder == 0:
            steps.append(f"{number}={prime}*{division.quotient}")
            lines.append(", ".join(steps))
            break
        lines.append(", ".join(steps))
    return lines


_POWER = re.compile(r"(\d{1,9})(?:\^\{?(\d{1,2})\}?)?")


def check(problem: Problem, answer: str) -> bool:
    """Check a number, a yes or no, or prime factors in any order, powers too."""
    if "*" not in problem.expected:
        return check_whole(problem, answer)
    content = boxed_content(answer)
    if content is None or len(content) > 100:
        return False
    for sign in ("\\times", "\\cdot", "×", "·", "x"):
        content = content.replace(sign, "*")
    found: list[int] = []
    for factor in content.split("*"):
        power = _POWER.fullmatch(factor)
        if power is None:
            return False
        found += [int(power[1])] * int(power[2] or 1)
    return sorted(found) == sorted(map(int, problem.expected.split("*")))


TASK = Task(
    name="primes",
    make=make,
    check=check,
    sizes=(100, 400),
    beyond=(1000,),
)
