"""From tokens to nodes: functions and what they are applied to, sums and products."""

from __future__ import annotations

from qwq_lab.verifiers.maths.exact import CALL
from qwq_lab.verifiers.maths.nodes import (
    BigOperator,
    Constant,
    Node,
    Operation,
    Symbol,
    UnreadableError,
    number,
)
from qwq_lab.verifiers.maths.reader import TokenReader
from qwq_lab.verifiers.maths.vocabulary import (
    ALIASES,
    CLOSERS,
    FUNCTIONS,
    INVERSES,
    SEVERAL_ARGUMENTS,
    operation,
    product_of,
)

# Letters that are functions before a bracket, and those that may be.
_UNKNOWN_FUNCTIONS = frozenset("fgh")
_MAYBE_FUNCTIONS = frozenset("FGHPTQpq") | {
    "phi",
    "sigma",
    "tau",
    "varphi",
    "Phi",
    "psi",
}


class ApplicationParser(TokenReader):
    """Reads functions with their arguments, and sums and products over a range."""

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
            closing = CLOSERS[self.expect("(", "{").text][0]
            args = [self.expression()]
            while self.take_if(","):
                args.append(self.expression())
            self.expect(closing)
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

    def call(self, name: str) -> Node | None:
        """Read what an unknown function such as ``f`` is applied to, if it is one.

        ``f(2x)`` is not the product of f and 2x. A letter that is a function only at
        times is one before a single thing, as in ``P(A)`` or ``T(2n)``, not before a
        sum: ``P(1 + r)`` is a product.
        """
        bare = name.rstrip("'").removesuffix("^-1").partition("_")[0]
        if not self.next_is("(") or bare not in _UNKNOWN_FUNCTIONS | _MAYBE_FUNCTIONS:
            return None
        start = self.at
        self.take()
        outside, self.bars = self.bars, 1
        args = [self.expression()]
        given = False
        while self.next_is(",", "|"):
            given |= self.take().text == "|"
            args.append(self.expression())
        self.bars = outside
        self.expect(")")
        sums = any(isinstance(arg, Operation) and arg.name == "+" for arg in args)
        if bare not in _UNKNOWN_FUNCTIONS and sums:
            self.at = start
            return None
        return operation(f"{CALL}{name}{'|' if given else ''}", *args)

    def argument(self) -> Node:
        r"""Read a function's argument; without brackets, the factors that follow."""
        if self.next_is("(", "[", "{"):
            closing = self.take().text
            return self.inside(*CLOSERS[closing])
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
