"""From tokens to nodes: what operators cannot take apart."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from qwq_lab.verifiers.maths.nodes import (
    BigOperator,
    Constant,
    Matrix,
    Node,
    Number,
    Operation,
    Symbol,
    UnreadableError,
    number,
)
from qwq_lab.verifiers.maths.vocabulary import (
    ACCENTS,
    ALIASES,
    CLOSERS,
    FUNCTIONS,
    GREEK,
    INFINITIES,
    INVERSES,
    MATRICES,
    MAX_DIGITS,
    MAX_EXPONENT_DIGITS,
    RESERVED,
    SEVERAL_ARGUMENTS,
    is_letter,
    letter_value,
    operation,
    product_of,
    read_number,
)

if TYPE_CHECKING:
    from qwq_lab.verifiers.maths.tokens import Token


class AtomParser(ABC):
    """Reads numbers, variables, functions, groups and matrices."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0

    # Looking and taking

    def peek(self, ahead: int = 0) -> Token | None:
        """Return a coming token, or None at the end."""
        place = self.at + ahead
        return self.tokens[place] if place < len(self.tokens) else None

    def next_is(self, *texts: str, kind: str | None = None) -> bool:
        """Whether the next token is one of these."""
        token = self.peek()
        return (
            token is not None
            and token.text in texts
            and token.kind in ((kind,) if kind else ("sign", "command"))
        )

    def take(self) -> Token:
        """Take the next token."""
        token = self.peek()
        if token is None:
            raise UnreadableError("it ends too early")
        self.at += 1
        return token

    def take_if(self, *texts: str) -> bool:
        """Take the next token if it is one of these signs."""
        if self.next_is(*texts):
            self.at += 1
            return True
        return False

    def expect(self, *texts: str) -> Token:
        """Take one of these signs."""
        if not self.next_is(*texts):
            token = self.peek()
            seen = "the end" if token is None else token.text
            raise UnreadableError(f"{texts[0]} was expected where {seen} stands")
        return self.take()

    # What the parser of expressions adds

    @abstractmethod
    def expression(self) -> Node:
        """Read sums."""

    @abstractmethod
    def product(self) -> Node:
        """Read products."""

    @abstractmethod
    def power(self) -> Node:
        """Read a factor, its marks and its exponent."""

    @abstractmethod
    def exponent(self) -> Node:
        """Read what stands behind ``^``."""

    @abstractmethod
    def postfix(self, value: Node) -> Node:
        """Read marks behind a factor."""

    @abstractmethod
    def begins_factor(self) -> bool:
        """Whether a factor follows without a sign."""

    # Atoms

    def atom(self) -> Node:
        """Read what cannot be taken apart by operators."""
        token = self.take()
        if token.kind == "number":
            if len(token.text) > MAX_DIGITS:
                raise UnreadableError("a number has too many digits")
            mantissa, _, exponent = token.text.lower().partition("e")
            if len(exponent) > MAX_EXPONENT_DIGITS:
                power = operation("^", number(10), number(int(exponent)))
                return operation("*", Number(read_number(mantissa)), power)
            return Number(read_number(token.text))
        if token.kind == "word":
            return self.word(token)
        if token.kind == "text":
            return self.text_atom(token)
        if token.kind == "command":
            return self.command(token.text)
        if token.text in ("(", "["):
            return self.brackets(token.text)
        if token.text == "{":
            self.at -= 1
            return self.group()
        if token.text == "|":
            inner = self.expression()
            self.expect("|")
            return operation("abs", inner)
        raise UnreadableError(f"{token.text} cannot stand here")

    def brackets(self, opening: str) -> Node:
        """Read round or square brackets around one expression."""
        inner = self.expression()
        self.expect(*CLOSERS[opening])
        return inner

    def group(self) -> Node:
        """Read ``{...}``; without braces, one token."""
        if not self.take_if("{"):
            return self.single()
        inner = self.expression()
        if self.take_if("choose"):
            inner = operation("binom", inner, self.expression())
        self.expect("}")
        return inner

    def single(self) -> Node:
        r"""Read an argument without braces: one digit, as in ``\frac12``."""
        token = self.peek()
        if token is not None and token.kind == "number" and len(token.text) > 1:
            first, rest = token.text[0], token.text[1:]
            if not first.isdigit() or rest[0] == ".":
                return self.atom()
            self.tokens[self.at] = token._replace(text=rest, spaced=False)
            return Number(read_number(first))
        return self.atom()

    def is_readable_word(self, token: Token) -> bool:
        """Whether a plain word stands for variables, a constant or a function."""
        word = token.text
        return word not in RESERVED and (
            len(word) <= 3
            or word in FUNCTIONS
            or word in INFINITIES
            or word in GREEK
            or word == "sqrt"
        )

    def word(self, token: Token) -> Node:
        """Read plain letters: a function, a constant, or variables side by side."""
        word = token.text
        if word in FUNCTIONS:
            return self.function(word)
        if word == "sqrt":
            return operation("root", self.argument(), number(2))
        if word == "pi" or word in INFINITIES:
            return Constant("pi" if word == "pi" else "infinity")
        if word in GREEK:
            return Symbol(word)
        if not self.is_readable_word(token):
            raise UnreadableError(f"{word} is a word")
        for end in (3, 2):
            if word[-end:] in FUNCTIONS or word[-end:] == "pi":
                break
        else:
            # An exponent or index belongs to the last letter only.
            *factors, last = (letter_value(letter) for letter in word)
            tail = self.postfix(self.subscripted(last))
            if factors and self.next_is("^"):
                self.take()
                tail = operation("^", tail, self.exponent())
            return product_of([*factors, tail])
        head = [letter_value(letter) for letter in word[:-end]]
        return product_of([*head, self.word(token._replace(text=word[-end:]))])

    def text_atom(self, token: Token) -> Node:
        r"""Read ``\text{...}`` and ``\mathrm{...}`` inside an expression."""
        if token.text in FUNCTIONS:
            return self.function(token.text)
        if is_letter(token.text):
            return self.subscripted(letter_value(token.text))
        if token.text.isdigit():
            return Number(read_number(token.text))
        raise UnreadableError(f"{token.text} is text")

    def subscripted(self, symbol: Node) -> Node:
        """Read an index behind a variable: ``x_1``."""
        name = symbol.name if isinstance(symbol, (Symbol, Constant)) else ""
        if self.next_is("_") and name:
            self.take()
            if self.take_if("{"):
                parts = []
                while not self.next_is("}"):
                    parts.append(self.take().text)
                self.take()
                name += "_" + "".join(parts)
            else:
                name += "_" + self.take().text
            symbol = Symbol(name)
        if isinstance(symbol, Symbol):
            while self.next_is("'"):
                self.take()
                symbol = Symbol(symbol.name + "'")
        return symbol

    def command(self, name: str) -> Node:
        r"""Read what begins with a backslash."""
        if name in FUNCTIONS:
            return self.function(name)
        if name == "frac":
            return operation("/", self.group(), self.group())
        if name == "sqrt":
            degree: Node = number(2)
            if self.take_if("["):
                degree = self.expression()
                self.expect("]")
            return operation("root", self.group(), degree)
        if name == "cbrt":
            return operation("root", self.group(), number(3))
        if name == "binom":
            return operation("binom", self.group(), self.group())
        if name in ("pi", "infty"):
            return Constant("pi" if name == "pi" else "infinity")
        if name in ("sum", "prod"):
            return self.big_operator(name)
        if name in ("lfloor", "lceil"):
            inner = self.expression()
            self.expect("rfloor" if name == "lfloor" else "rceil")
            return operation("floor" if name == "lfloor" else "ceil", inner)
        if name == "|":
            inner = self.expression()
            self.expect("|")
            return operation("abs", inner)
        if name == "begin":
            return self.environment()
        if name in GREEK:
            return self.subscripted(Symbol(name))
        if name in ACCENTS:
            inner = self.group()
            if isinstance(inner, (Symbol, Constant)):
                return self.subscripted(Symbol(f"vec {inner.name}"))
            if name in ("overline", "bar"):
                return operation("conj", inner)
        raise UnreadableError(f"\\{name} is not understood")

    def environment(self) -> Node:
        r"""Read ``\begin{pmatrix}...\end{pmatrix}``."""
        name = self._environment_name()
        if name not in MATRICES:
            raise UnreadableError(f"an environment {name} is not understood")
        if name == "array" and self.take_if("{"):
            while not self.take_if("}"):
                self.take()
        rows: list[tuple[Node, ...]] = [()]
        while True:
            if self.take_if("end"):
                break
            if self.take_if("\\"):
                if rows[-1]:
                    rows.append(())
            elif not self.take_if("&"):
                rows[-1] += (self.expression(),)
        if self._environment_name() != name:
            raise UnreadableError("a matrix does not end")
        rows = [row for row in rows if row]
        if not rows or len({len(row) for row in rows}) != 1:
            raise UnreadableError("the rows of a matrix differ in length")
        matrix = Matrix(tuple(rows))
        return operation("det", matrix) if name == "vmatrix" else matrix

    def _environment_name(self) -> str:
        self.expect("{")
        name = ""
        while not self.take_if("}"):
            name += self.take().text
        return name

    def big_operator(self, name: str) -> Node:
        """Read a sum or product with its bounds."""
        self.expect("_")
        braces = self.take_if("{")
        variable = self.atom()
        self.expect("=")
        first = self.expression()
        if braces:
            self.expect("}")
        self.expect("^")
        last = self.group()
        if not isinstance(variable, (Symbol, Constant)):
            raise UnreadableError("a sum runs over something that is no variable")
        body = self.product()
        index = Symbol(variable.name)
        if isinstance(variable, Constant):
            body = _as_symbol(body, variable.name)
        return BigOperator(name, index.name, first, last, body)

    def function(self, name: str) -> Node:
        """Read a function: its exponent, its base, its argument."""
        base: Node | None = None
        exponent: Node | None = None
        name = ALIASES.get(name, name)
        while self.next_is("_", "^"):
            if self.take().text == "_":
                base = self.group()
            else:
                exponent = self.exponent()
        if exponent == operation("neg", number(1)) and name in INVERSES:
            name, exponent = INVERSES[name], None
        if name in SEVERAL_ARGUMENTS:
            self.expect("(")
            args = [self.expression()]
            while self.take_if(","):
                args.append(self.expression())
            self.expect(")")
            return operation(name, *args)
        argument = self.argument()
        if name == "lg":
            name, base = "log", number(10)
        if name == "log" and base is not None:
            value = operation("/", operation("ln", argument), operation("ln", base))
        elif name == "cbrt":
            value = operation("root", argument, number(3))
        else:
            value = operation("ln" if name == "log" else name, argument)
        return value if exponent is None else operation("^", value, exponent)

    def argument(self) -> Node:
        r"""Read a function's argument; without brackets, the factors that follow."""
        if self.next_is("(", "[", "{"):
            closing = self.take().text
            inner = self.expression()
            self.expect(*CLOSERS[closing])
            return inner
        negative = self.take_if("-")
        factors = [self.power()]
        while self.begins_factor() and not self._begins_function():
            factors.append(self.power())
        value = product_of(factors)
        return operation("neg", value) if negative else value

    def _begins_function(self) -> bool:
        token = self.peek()
        return token is not None and (
            token.text in FUNCTIONS or token.text in ("(", "[", "sum", "prod")
        )


def _as_symbol(node: Node, name: str) -> Node:
    """Take ``i`` for a variable, where a sum runs over it."""
    if isinstance(node, Constant) and node.name == name:
        return Symbol(name)
    if isinstance(node, Operation):
        return Operation(node.name, tuple(_as_symbol(arg, name) for arg in node.args))
    return node
