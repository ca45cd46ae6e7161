"""The words of mathematical notation, and how its smallest parts are made."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from qwq_lab.verifiers.maths.nodes import (
    Constant,
    Node,
    Operation,
    Symbol,
    UnreadableError,
    is_expression,
)

MAX_DIGITS = 200_000
MAX_EXPONENT_DIGITS = 4

FUNCTIONS = frozenset(
    """
    sin cos tan cot sec csc arcsin arccos arctan arccot arcsec arccsc
    asin acos atan sinh cosh tanh coth arsinh arcosh artanh
    ln log lg exp abs sgn sign floor ceil gcd lcm max min cbrt det re im arg
    """.split()
)
SEVERAL_ARGUMENTS = frozenset({"gcd", "lcm", "max", "min"})
ALIASES = {
    "asin": "arcsin",
    "acos": "arccos",
    "atan": "arctan",
    "arsinh": "arcsinh",
    "arcosh": "arccosh",
    "artanh": "arctanh",
    "sign": "sgn",
}
INVERSES = {
    name: f"arc{name}"
    for name in ("sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh")
}
GREEK = frozenset(
    """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron
    rho sigma tau upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Sigma Upsilon
    Phi Psi Omega ell hbar imath jmath
    """.split()
)
# What stands above or is bold, by what it says.
ACCENTS = {
    "mathbf": "vec",
    "vec": "vec",
    "hat": "hat",
    "bar": "bar",
    "overline": "bar",
    "mathcal": "script",
    "tilde": "tilde",
}
CLOSERS = {"(": (")", "]"), "[": ("]", ")"), "{": ("}",), "|": ("|",)}
INFINITIES = frozenset({"infinity", "inf", "oo"})
RESERVED = frozenset(
    {"and", "or", "if", "when", "where", "for", "is", "to", "in", "am", "pm"}
)
MATRICES = frozenset(
    {"matrix", "pmatrix", "bmatrix", "vmatrix", "Bmatrix", "array", "smallmatrix"}
)
FACTOR_COMMANDS = frozenset(
    {
        *FUNCTIONS,
        *ACCENTS,
        *("frac", "sqrt", "cbrt", "binom", "pi", "infty", "sum", "prod"),
        *("lfloor", "lceil", "begin"),
    }
)


def operation(name: str, *args: Node) -> Operation:
    """Apply an operation to expressions.

    Raises
    ------
    UnreadableError
        When one of them is no expression.
    """
    allowed = name == "det"
    for arg in args:
        if not is_expression(arg) and not allowed:
            raise UnreadableError(f"{name} is applied to something that is no number")
    return Operation(name, args)


def product_of(factors: list[Node]) -> Node:
    """Multiply factors, from the left."""
    value = factors[0]
    for factor in factors[1:]:
        value = operation("*", value, factor)
    return value


def letter_value(letter: str) -> Node:
    """Return what a single letter stands for."""
    return Constant(letter) if letter in ("e", "i") else Symbol(letter)


def is_letter(text: str) -> bool:
    """Whether a text is one Latin letter."""
    return len(text) == 1 and text.isalpha() and text.isascii()


def read_number(text: str) -> Fraction:
    """Read a number: ``12``, ``.5``, ``3e8``."""
    text, _, exponent = text.lower().partition("e")
    if exponent:
        if len(exponent.lstrip("+-")) > MAX_EXPONENT_DIGITS:
            raise UnreadableError("a number is too large")
        return read_number(text) * Fraction(10) ** int(exponent)
    whole, _, decimals = text.partition(".")
    if not decimals:
        return Fraction(read_digits(whole or "0"))
    return Fraction(read_digits(whole + decimals), 10 ** len(decimals))


def read_digits(digits: str) -> int:
    """Read a whole number of any length, beyond what Python's ``int`` takes."""
    return int(digits) if len(digits) < 4000 else int(Decimal(digits))
