"""Writes a worked calculation step by step, and spoils the result of one."""

from __future__ import annotations

import random


class Writer:
    """Writes a trace; ``spoilt`` is the number of the step to get a wrong result."""

    def __init__(self, rng: random.Random, spoilt: int | None) -> None:
        self.rng = rng
        self.spoilt = spoilt
        self.steps = 0
        self.text = ""
        self.wrong: tuple[int, int] | None = None
        self._is_wrong = False

    def say(self, *options: str) -> None:
        """Write one of some texts."""
        self.text += self.rng.choice(options)

    def result(self, value: int) -> int:
        """Return the result of the step that comes next."""
        offset = self.rng.choice([1, -1, 2, -2, 3, 10, -10, 9, 100])
        self._is_wrong = self.steps == self.spoilt
        self.steps += 1
        return value + offset if self._is_wrong else value

    def step(self, *options: str) -> None:
        """Write the step whose result was asked for last, in one of some ways."""
        start = len(self.text)
        self.say(*options)
        if self._is_wrong:
            self.wrong = (start, len(self.text))
        self._is_wrong = False


def operate(rng: random.Random, value: int) -> tuple[str, int, int]:
    """Draw an operation that can be done with a value: sign, operand, result."""
    signs = "+-*" if abs(value) < 400 else "+-"
    divisors = [part for part in range(2, 13) if value and value % part == 0]
    if divisors:
        signs += "/"
    sign = rng.choice(signs)
    if sign == "/":
        divisor = rng.choice(divisors)
        return sign, divisor, value // divisor
    operand = rng.randint(2, 12) if sign == "*" else rng.randint(2, 95)
    made = {"+": value + operand, "-": value - operand, "*": value * operand}
    return sign, operand, made[sign]


def bare(value: int) -> str:
    return f"({value})" if value < 0 else str(value)
