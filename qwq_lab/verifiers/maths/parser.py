"""From tokens to nodes: one expression, LaTeX or plain."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from qwq_lab.verifiers.maths import matrices
from qwq_lab.verifiers.maths.atoms import AtomParser
from qwq_lab.verifiers.maths.exact import CALL
from qwq_lab.verifiers.maths.nodes import (
    Matrix,
    Node,
    Number,
    Operation,
    Symbol,
    UnreadableError,
    is_expression,
    number,
)
from qwq_lab.verifiers.maths.vocabulary import (
    FACTOR_COMMANDS,
    FUNCTIONS,
    GREEK,
    is_letter,
    operation,
)

if TYPE_CHECKING:
    from qwq_lab.verifiers.maths.tokens import Token

MAX_DEPTH = 75


class ExpressionParser(AtomParser):
    """Reads expressions; `AnswerParser` reads what is made of them."""

    def __init__(self, tokens: list[Token]) -> None:
        super().__init__(tokens)
        self.depth = 0

    # Expressions, from the loosest to the tightest

    def expression(self) -> Node:
        """Read sums."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise UnreadableError("it is nested too deeply")
        terms = [self.product()]
        while self.next_is("+", "-", "pm", "mp"):
            sign = self.take().text
            term = self.product()
            if sign == "-":
                term = Operation("neg", (term,))
            elif sign in ("pm", "mp"):
                name = "plus-minus" if sign == "pm" else "minus-plus"
                term = Operation(name, (term,))
            terms.append(term)
        self.depth -= 1
        if len(terms) == 1:
            return terms[0]
        return operation("+", *terms)

    def product(self) -> Node:
        """Read products, with and without a sign."""
        left = self.signed()
        while True:
            if self.next_is("*", "cdot", "times"):
                sign = self.take().text
                right = self.signed()
                crossed = sign == "times" and _is_vector(left) and _is_vector(right)
                left = operation(f"{CALL}cross" if crossed else "*", left, right)
            elif self.next_is("/", "div"):
                self.take()
                left = operation("/", left, self.signed())
            elif self.begins_factor():
                left = self.hidden_product(left)
            else:
                return left

    def hidden_product(self, left: Node) -> Node:
        """Read the next factor of a product without a sign, or a mixed number."""
        token = self.peek()
        right = self.power()
        if token is not None and token.kind == "number":
            raise UnreadableError("two numbers stand side by side")
        if isinstance(right, Matrix) and is_expression(left):
            return matrices.scaled(right, left)
        return operation("*", left, right)

    def mixed_number(self, whole: Node) -> Node:
        r"""Read the fraction behind a whole number: ``1\frac12``, ``1 1/2``."""
        before, token, after = self.tokens[self.at - 1], self.peek(), self.peek(1)
        if before.kind != "number" or not before.text.isdecimal() or token is None:
            return whole
        start = self.at
        if token.text == "frac" and token.kind == "command":
            part = _proper_fraction(self.atom())
        elif token.kind == "number" and token.spaced and after and after.text == "/":
            above = self.atom()
            self.take()
            part = _proper_fraction(operation("/", above, self.atom()))
        else:
            return whole
        if part is None:
            self.at = start
            return whole
        return operation("+", whole, number(part))

    def begins_factor(self) -> bool:
        """Whether a factor follows without a sign."""
        token = self.peek()
        if token is None:
            return False
        if token.kind == "number":
            return False
        if token.kind == "word":
            return self.is_readable_word(token)
        if token.kind == "text":
            return token.text in FUNCTIONS or is_letter(token.text)
        if token.kind == "command":
            return token.text in FACTOR_COMMANDS or token.text in GREEK
        return token.text in "([" or (token.text == "|" and not self.bars)

    def signed(self) -> Node:
        """Read a factor with signs before it."""
        negative = False
        while self.next_is("+", "-"):
            negative ^= self.take().text == "-"
        if self.next_is("pm", "mp"):
            name = "plus-minus" if self.take().text == "pm" else "minus-plus"
            return operation(name, self.power())
        value = self.power()
        if negative and isinstance(value, Matrix):
            return matrices.scaled(value, number(-1))
        return operation("neg", value) if negative else value

    def power(self) -> Node:
        """Read a factor, its marks and its exponent."""
        atom = self.atom()
        if isinstance(atom, Number):
            atom = self.mixed_number(atom)
        base = self.postfix(atom)
        if isinstance(base, Matrix):
            return self.matrix_power(base)
        if not self.next_is("^"):
            return base
        self.take()
        if self.next_is("circ"):
            self.take()
            return self.postfix(operation("degree", base))
        if self.next_is("{") and self._is_degree_group():
            self.at += 3
            return self.postfix(operation("degree", base))
        return self.postfix(operation("^", base, self.exponent()))

    def matrix_power(self, base: Matrix) -> Node:
        """Read the inverse, the transpose or a power of a matrix."""
        if not self.take_if("^"):
            return base
        marks = ("T", "top", "intercal")
        if self.next_is(*marks) or self.next_is("T", kind="word"):
            self.take()
            return matrices.transposed(base)
        exponent = self.exponent()
        if exponent == Symbol("T"):
            return matrices.transposed(base)
        return matrices.power(base, exponent)

    def _is_degree_group(self) -> bool:
        inner, closing = self.peek(1), self.peek(2)
        return (
            inner is not None
            and inner.text == "circ"
            and closing is not None
            and closing.text == "}"
        )

    def exponent(self) -> Node:
        """Read what stands behind ``^``; towers lean to the right."""
        if self.next_is("{"):
            value = self.group()
            return self.raised(value)
        negative = self.take_if("-")
        token = self.peek()
        if token is not None and token.kind == "number":
            # LaTeX raises one digit only; people write the rest plainly as well.
            value = self.atom()
        else:
            value = self.postfix(self.atom())
        value = self.raised(value)
        return operation("neg", value) if negative else value

    def raised(self, base: Node) -> Node:
        """Read a further exponent: ``a^b^c``."""
        if self.next_is("^"):
            self.take()
            return operation("^", base, self.exponent())
        return base

    def postfix(self, value: Node) -> Node:
        """Read marks behind a factor: ``!``, ``%``."""
        while True:
            if self.next_is("!"):
                after = self.peek(1)
                if after is not None and after.text == "=" and not after.spaced:
                    return value
                self.take()
                doubled = self.next_is("!") and not self.tokens[self.at].spaced
                if doubled:
                    self.take()
                value = operation("!!" if doubled else "!", value)
            elif self.next_is("%"):
                self.take()
                value = operation("/", value, number(100))
            else:
                return value


def _is_vector(node: Node) -> bool:
    return isinstance(node, Symbol) and node.name.startswith("vec ")


def _proper_fraction(node: Node) -> Fraction | None:
    """Return a fraction of two whole numbers, below 1; None for anything else."""
    if (
        isinstance(node, Operation)
        and node.name == "/"
        and all(isinstance(arg, Number) for arg in node.args)
    ):
        above, below = (arg.value for arg in node.args if isinstance(arg, Number))
        if below and above.denominator == below.denominator == 1 and above < below:
            return above / below
    return None
