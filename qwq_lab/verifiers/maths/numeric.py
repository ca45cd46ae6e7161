"""The value of any other expression, to as many digits as are asked for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from fractions import Fraction
from typing import Any, NamedTuple

import mpmath

from qwq_lab.verifiers.maths.exact import (
    EXACT,
    MAX_FACTORIAL,
    NotRationalError,
    Steps,
    TooLargeError,
    UndefinedError,
    Values,
    bounds_of,
    check_size,
    exact_value,
)
from qwq_lab.verifiers.maths.nodes import (
    BigOperator,
    Constant,
    Node,
    Number,
    Operation,
    Symbol,
)

MAX_EXPONENT_BITS = 1 << 16
NOISE_DIGITS = 6
MAX_ANGLE = 10**30


def numeric_value(
    node: Node,
    values: Values | None = None,
    *,
    digits: int,
    steps: Steps | None = None,
) -> Any:
    """Return the value of an expression to so many digits, real or complex.

    Returns
    -------
    mpmath.mpf or mpmath.mpc
        Infinity is a value as well.

    Raises
    ------
    NotRationalError
        When a symbol has no value, or a function is not known.
    TooLargeError, UndefinedError
        As `exact_value` does.
    """
    return measured_value(node, values, digits=digits, steps=steps).value


class Measured(NamedTuple):
    """A value, and the size of the numbers that it was computed from.

    ``noise`` is how large a value can be that should be zero, ``width`` how many digits
    the largest and the smallest of the numbers lie apart at most. ``real`` says whether
    no number on the way to it was complex.
    """

    value: Any
    noise: Any
    width: int
    real: bool


def measured_value(
    node: Node,
    values: Values | None = None,
    *,
    digits: int,
    steps: Steps | None = None,
) -> Measured:
    """Return a value as `numeric_value` does, and raise as it does; with its noise."""
    calculator = _calculator()
    calculator.context.dps = digits
    calculator.widest = calculator.largest = 0
    calculator.real = True
    try:
        value = calculator.value(node, values or {}, steps or Steps())
        value = calculator.context.convert(value)
    except (ZeroDivisionError, ValueError, OverflowError, TypeError):
        raise UndefinedError from None
    except (mpmath.libmp.NoConvergence, NotImplementedError):
        raise TooLargeError from None
    if calculator.context.isnan(value):
        raise UndefinedError
    context = calculator.context
    noise = context.ldexp(
        context.mpf(10) ** (NOISE_DIGITS - digits), calculator.largest
    )
    width = 2 * calculator.widest * 302 // 1000
    return Measured(value, noise, width, calculator.real)


class _Calculator:
    """mpmath with a precision of its own: the module's is shared by all threads."""

    def __init__(self) -> None:
        self.context: Any = mpmath.MPContext()
        self.widest = self.largest = 0
        self.real = True
        context = self.context
        self.constants: dict[str, Callable[[], Any]] = {
            "pi": lambda: +context.pi,
            "e": lambda: +context.e,
            "i": lambda: context.mpc(0, 1),
            "infinity": lambda: context.inf,
        }
        bounded = self.bounded
        self.functions: dict[str, Callable[..., Any]] = {
            "+": lambda *args: context.fsum(args),
            "*": lambda left, right: left * right,
            "/": lambda above, below: above / below,
            "^": self.power,
            "neg": lambda value: -value,
            "root": self.root,
            "!": bounded(context.factorial, MAX_FACTORIAL),
            "binom": self.binomial,
            "degree": lambda value: value * context.pi / 180,
            "abs": abs,
            "sgn": context.sign,
            "floor": context.floor,
            "ceil": context.ceil,
            "ln": context.log,
            "exp": bounded(context.exp, MAX_EXPONENT_BITS),
            "conj": context.conj,
            "lngamma": context.loggamma,
            "re": context.re,
            "im": context.im,
            "arg": context.arg,
            "max": lambda *args: max(map(context.re, args)),
            "min": lambda *args: min(map(context.re, args)),
            "arcsin": context.asin,
            "arccos": context.acos,
            "arctan": context.atan,
            "arccot": context.acot,
            "arcsec": context.asec,
            "arccsc": context.acsc,
            "arcsinh": context.asinh,
            "arccosh": context.acosh,
            "arctanh": context.atanh,
        }
        for name in ("sin", "cos", "tan", "cot", "sec", "csc"):
            self.functions[name] = bounded(getattr(context, name), MAX_ANGLE)
        for name in ("sinh", "cosh", "tanh", "coth"):
            self.functions[name] = bounded(getattr(context, name), MAX_EXPONENT_BITS)

    def value(self, node: Node, values: Values, steps: Steps) -> Any:
        value = self.computed(node, values, steps)
        context = self.context
        if context.im(value) != 0:
            self.real = False
        if value and context.isfinite(value):
            size = context.mag(value)
            self.widest = max(self.widest, abs(size))
            self.largest = max(self.largest, size)
        return value

    def computed(self, node: Node, values: Values, steps: Steps) -> Any:
        steps.take(5)
        if isinstance(node, Number):
            return self.rational(node.value)
        if isinstance(node, Constant):
            return self.constants[node.name]()
        if isinstance(node, Symbol):
            if node.name not in values:
                raise NotRationalError
            return self.rational(values[node.name])
        if isinstance(node, Operation):
            if node.name in EXACT and node.name != "+":
                # Exact as long as it can be, so that large powers lose nothing.
                try:
                    return self.rational(exact_value(node, values, steps))
                except NotRationalError:
                    pass
            compute = self.functions.get(node.name)
            if compute is None:
                raise NotRationalError
            return compute(*(self.value(arg, values, steps) for arg in node.args))
        if isinstance(node, BigOperator):
            total = self.context.mpf(node.name == "prod")
            for at in bounds_of(node, values, steps):
                inner = {**values, node.variable: Fraction(at)}
                term = self.value(node.body, inner, steps)
                total = total + term if node.name == "sum" else total * term
            return total
        raise NotRationalError

    def rational(self, value: Fraction) -> Any:
        check_size(value)
        return self.context.mpf(value.numerator) / value.denominator

    def bounded(self, function: Callable[[Any], Any], most: int) -> Any:
        """Return a function that is not asked about arguments that are too large."""

        def compute(value: Any) -> Any:
            if self.context.isfinite(value) and abs(value) > most:
                raise TooLargeError
            return function(value)

        return compute

    def power(self, base: Any, exponent: Any) -> Any:
        context = self.context
        if base == 0 or context.isinf(base) or context.isinf(exponent):
            return context.power(base, exponent)
        if abs(exponent) * (abs(context.log(base)) + 1) > MAX_EXPONENT_BITS:
            raise TooLargeError
        return context.power(base, exponent)

    def root(self, value: Any, degree: Any) -> Any:
        context = self.context
        size = int(context.re(degree)) if context.im(degree) == 0 else 0
        if degree != size or not 1 <= size <= 1000:
            return context.power(value, 1 / degree)
        if size % 2 and context.im(value) == 0 and context.re(value) < 0:
            # In school the cube root of -8 is -2.
            return -context.root(-context.re(value), size)
        return context.sqrt(value) if size == 2 else context.root(value, size)

    def binomial(self, above: Any, below: Any) -> Any:
        if abs(above) > MAX_FACTORIAL or abs(below) > MAX_FACTORIAL:
            raise TooLargeError
        return self.context.binomial(above, below)


_threads = threading.local()


def _calculator() -> _Calculator:
    if not hasattr(_threads, "calculator"):
        _threads.calculator = _Calculator()
    calculator: _Calculator = _threads.calculator
    return calculator
