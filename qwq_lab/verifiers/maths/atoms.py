"""From tokens to nodes: what operators cannot take apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.verifiers.maths.applications import ApplicationParser
from qwq_lab.verifiers.maths.exact import CALL
from qwq_lab.verifiers.maths.nodes import (
    Constant,
    Matrix,
    Node,
    Number,
    Symbol,
    UnreadableError,
    number,
    symbols_of,
)
from qwq_lab.verifiers.maths.vocabulary import (
    ACCENTS,
    CLOSERS,
    FUNCTIONS,
    GREEK,
    INFINITIES,
    MATRICES,
    MAX_DIGITS,
    MAX_EXPONENT_DIGITS,
    RESERVED,
    is_letter,
    letter_value,
    operation,
    product_of,
    read_number,
)

if TYPE_CHECKING:
    from qwq_lab.verifiers.maths.tokens import Token


class AtomParser(ApplicationParser):
    """Reads numbers, variables, groups and matrices."""

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
            return operation("abs", self.between_bars())
        raise UnreadableError(f"{token.text} cannot stand here")

    def brackets(self, opening: str) -> Node:
        """Read round or square brackets around one expression."""
        return self.inside(*CLOSERS[opening])

    def group(self) -> Node:
        """Read ``{...}``; without braces, one token."""
        if not self.take_if("{"):
            return self.single()
        outside, self.bars = self.bars, 0
        inner = self.expression()
        if self.take_if("choose"):
            inner = operation("binom", inner, self.expression())
        elif self.take_if("over"):
            inner = operation("/", inner, self.expression())
        self.bars = outside
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
            tail = self.postfix(self.applied(self.subscripted(last)))
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
            return self.applied(self.subscripted(letter_value(token.text)))
        if token.text.isascii() and token.text.isdecimal():
            return Number(read_number(token.text))
        raise UnreadableError(f"{token.text} is text")

    def applied(self, symbol: Node) -> Node:
        """Read the argument of an unknown function, or how many are chosen."""
        if isinstance(symbol, Symbol):
            chosen = self._chosen(symbol.name)
            if chosen is not None:
                return chosen
            name = symbol.name
            inverse = [self.peek(ahead) for ahead in range(4)]
            if [t.text for t in inverse if t] == ["^", "{", "-", "1"]:
                after = self.peek(4), self.peek(5)
                if [t.text for t in after if t] == ["}", "("]:
                    start = self.at
                    self.at += 5
                    call = self.call(name + "^-1")
                    if call is not None:
                        return call
                    self.at = start
            call = self.call(name)
            if call is not None:
                return call
        return symbol

    def _chosen(self, name: str) -> Node | None:
        """Read ``C_5^2`` and ``A_5^2``: of five, two are chosen, or put in order."""
        letter, _, total = name.partition("_")
        if letter not in ("C", "A", "P") or not (total.isdecimal() or total == "n"):
            return None
        start = self.at
        if not self.take_if("^"):
            return None
        below = self.exponent()
        known = isinstance(below, Number) and total.isdecimal()
        chosen = below.value if isinstance(below, Number) else 0
        if (known and chosen > int(total)) or not (known or letter == "C"):
            self.at = start
            return None
        above = number(int(total)) if total.isdecimal() else Symbol(total)
        return operation("binom" if letter == "C" else "permutations", above, below)

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
            degree = self.inside("]") if self.take_if("[") else number(2)
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
            inner = self.inside("rfloor" if name == "lfloor" else "rceil")
            return operation("floor" if name == "lfloor" else "ceil", inner)
        if name == "|":
            return operation("abs", self.between_bars())
        if name == "begin":
            return self.environment()
        if name in GREEK:
            return self.applied(self.subscripted(Symbol(name)))
        if name in ACCENTS:
            inner = self.group()
            if isinstance(inner, (Symbol, Constant)):
                unit_vector = inner.name in ("i", "j", "k")
                mark = "vec" if unit_vector else ACCENTS[name]
                return self.subscripted(Symbol(f"{mark} {inner.name}"))
            if not symbols_of(inner):
                # Bold numbers are numbers.
                bar = name in ("overline", "bar")
                return operation("conj", inner) if bar else inner
            return operation(f"{CALL}{name}", inner)
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
