"""From tokens to nodes: lists, sets, intervals, relations, quantities."""

from __future__ import annotations

from qwq_lab.verifiers.maths.joining import joined
from qwq_lab.verifiers.maths.nodes import (
    Constant,
    Family,
    Interval,
    Items,
    Logic,
    Matrix,
    Node,
    Operation,
    Quantity,
    Ratio,
    Relation,
    Symbol,
    Union,
    UnreadableError,
    Without,
    is_expression,
)
from qwq_lab.verifiers.maths.quantities import QuantityParser
from qwq_lab.verifiers.maths.tokens import Token
from qwq_lab.verifiers.maths.vocabulary import operation

_SIGNS = {
    "=": "=",
    "ne": "!=",
    "<": "<",
    "le": "<=",
    ">": ">",
    "ge": ">=",
    "in": "in",
    "approx": "approx",
    "equiv": "cong",
    "sim": "approx",
    "propto": "propto",
}
_TURNS = Symbol("#k")  # how often a modulus is added
_NUMBER_SETS = {
    "R": Interval(
        Operation("neg", (Constant("infinity"),)), Constant("infinity"), True, True
    )
}


class AnswerParser(QuantityParser):
    """Reads lists, sets, intervals, relations and quantities."""

    def whole(self) -> Node:
        """Read everything.

        Raises
        ------
        UnreadableError
            When something is left over.
        """
        node = self.statements()
        if self.peek() is not None:
            raise UnreadableError(f"{self.take().text} stands at the end")
        return node

    # Several statements

    def statements(self) -> Node:
        """Read one statement or several."""
        parts = [self.statement()]
        joints: set[str] = set()
        while joint := self._joint():
            joints.add(joint)
            if self.peek() is None:
                break
            parts.append(self.statement())
        if len(parts) == 1:
            return parts[0]
        return joined(parts, joints)

    def _joint(self) -> str:
        word = ""
        while True:
            token = self.peek()
            if token is None:
                return word
            text = token.text.strip(" ,").lower()
            if token.kind == "sign" and token.text in (",", ";"):
                word = word or ","
            elif token.kind in ("word", "text") and text in ("and", "与", "和", "且"):
                word = "and"
            elif token.kind in ("word", "text") and text in ("or", "或", "或者"):
                word = "or"
            elif token.kind == "command" and text in ("lor", "land"):
                word = text
            elif token.kind == "text" and text in ("", "where", "for", "with"):
                word = word or ","
            else:
                return word
            self.at += 1

    def statement(self) -> Node:
        """Read a relation, or what can stand on one side of it."""
        terms, signs = [self.side()], []
        while sign := self._relation_sign():
            signs.append(sign)
            terms.append(self.side())
        residues = [terms[-1]]
        while signs == ["cong"] and self.take_if(","):
            residues.append(self.side())
        modulus = self._modulus()
        if modulus is not None and len(residues) > 1:
            families = [
                Family(operation("+", part, operation("*", modulus, _TURNS)), "#k")
                for part in residues
            ]
            return Relation((terms[0], Items("list", tuple(families))), ("=",))
        if modulus is not None:
            if signs not in (["cong"], ["="]):
                raise UnreadableError("a modulus belongs to a congruence")
            residue = operation("+", terms[1], operation("*", modulus, _TURNS))
            return Relation((terms[0], Family(residue, "#k")), ("=",))
        if "cong" in signs:
            raise UnreadableError("a congruence needs a modulus")
        if not signs:
            return terms[0]
        return Relation(tuple(terms), tuple(signs))

    def _modulus(self) -> Node | None:
        r"""Read ``\\pmod 3`` or ``(mod 3)``."""
        if self.take_if("pmod"):
            return self.group()
        after = self.peek(1)
        brackets = self.next_is("(") and after is not None and after.text == "mod"
        token = self.peek()
        if not brackets and not (
            self.take_if("bmod") or (token is not None and token.text == "mod")
        ):
            return None
        if brackets:
            self.take()
        token = self.peek()
        if token is not None and token.text == "mod":
            self.take()
        modulus = self.expression()
        if brackets:
            self.expect(")")
        return modulus

    def _relation_sign(self) -> str:
        token = self.peek()
        if token is None or token.kind not in ("sign", "command", "word", "text"):
            return ""
        text = token.text
        after = self.peek(1)
        if token.kind == "sign" and text in "<>!=" and after and after.text == "=":
            self.at += 2
            return {"<": "<=", ">": ">=", "!": "!=", "=": "="}[text]
        if token.kind == "sign" and text == "=" and after and after.text in "<>":
            self.at += 2
            return after.text + "="
        if text not in _SIGNS or (token.kind in ("word", "text") and text != "in"):
            return ""
        self.at += 1
        return _SIGNS[text]

    def side(self) -> Node:
        """Read a union, a difference of sets, a ratio, or a quantity."""
        parts = [self._intersection()]
        while self.next_is("cup"):
            self.take()
            parts.append(self._intersection())
        if len(parts) > 1:
            if all(isinstance(part, (Symbol, Logic)) for part in parts):
                return Logic("union", tuple(parts))
            return Union(tuple(parts))
        if self.next_is(":"):
            while self.take_if(":"):
                parts.append(self.piece())
            if not all(map(is_expression, parts)):
                raise UnreadableError("a ratio of things that are no numbers")
            return Ratio(tuple(parts))
        return parts[0]

    def _intersection(self) -> Node:
        """Read what sets with names have in common."""
        parts = [self.piece()]
        while self.take_if("cap"):
            parts.append(self.piece())
        if len(parts) == 1:
            return parts[0]
        if not all(isinstance(part, Symbol) for part in parts):
            raise UnreadableError("an intersection of sets without names")
        return Logic("intersection", tuple(parts))

    def piece(self) -> Node:
        """Read a set, an expression or a quantity."""
        node = self._piece()
        while self.next_is("setminus"):
            self.take()
            node = Without(node, self._piece())
        return node

    def _piece(self) -> Node:
        if self.next_is("emptyset") or self._is_empty_braces():
            self.at += 1 if self.next_is("emptyset") else 2
            return Items("set", ())
        if self.next_is("mathbb"):
            self.take()
            name = self.group()
            if isinstance(name, Symbol) and name.name in ("Z", "N", "Q", "C"):
                return Symbol(f"set {name.name}{self._positive()}")
            if name == Symbol("R"):
                return _NUMBER_SETS["R"]
            raise UnreadableError("a set of numbers that is not known")
        if self.next_is("{", kind="command"):
            self.take()
            return self._braces()
        if self.next_is("langle"):
            self.take()
            return Items("tuple", self._until("rangle"))
        if self.next_is("]", "["):
            return self._square()
        money = self.money()
        if money is not None:
            return money
        value = self.expression()
        return self.with_unit(value)

    def _positive(self) -> str:
        """Read the mark of ``N^*`` or ``Z_+``: only the positive ones."""
        if not self.next_is("^", "_"):
            return ""
        self.take()
        braces = self.take_if("{")
        self.expect("*", "+")
        if braces:
            self.expect("}")
        return "+"

    def _is_empty_braces(self) -> bool:
        after = self.peek(1)
        return (
            self.next_is("{", kind="command")
            and after is not None
            and after == Token("command", "}", after.spaced)
        )

    def _braces(self) -> Node:
        outside, self.bars = self.bars, 1  # a bar behind the first is no factor
        items = [self.statement()]
        self.bars = outside
        if self.next_is("|", ":"):
            # {x | x > 3} is the set of what fulfils the condition.
            self.take()
            condition = self.statements()
            self.expect("}")
            if isinstance(items[0], Symbol) and isinstance(
                condition, (Relation, Logic, Items)
            ):
                return condition
            raise UnreadableError("a set with a condition that is not understood")
        while self.take_if(",", ";"):
            items.append(self.statement())
        self.expect("}")
        if len(items) == 1 and isinstance(items[0], Ratio):
            raise UnreadableError("a set with a condition that is not understood")
        return Items("set", tuple(items))

    def _until(self, closing: str) -> tuple[Node, ...]:
        items = [self.statement()]
        while self.take_if(",", ";"):
            items.append(self.statement())
        self.expect(closing)
        return tuple(items)

    def _square(self) -> Node:
        opening = self.take().text
        items = [self.statement()]
        while self.take_if(",", ";"):
            items.append(self.statement())
        closing = self.expect("]", ")", "[").text
        if len(items) == 2 and (opening, closing) != ("[", "["):
            return _interval(items, opening != "[", closing != "]")
        if (opening, closing) == ("[", "]"):
            if len(items) == 1 and isinstance(items[0], Matrix):
                return items[0]
            return Items("tuple", tuple(items))
        raise UnreadableError("brackets do not match")

    def brackets(self, opening: str) -> Node:
        """Read a bracket: an expression, a tuple or an interval."""
        if opening != "(":
            return super().brackets(opening)
        items = [self.statement()]
        while self.take_if(",", ";"):
            items.append(self.statement())
        closing = self.expect(")", "]").text
        if len(items) == 1 and closing == ")":
            if isinstance(items[0], (Quantity, Ratio)):
                raise UnreadableError("a quantity in brackets")
            return items[0]
        if closing == "]":
            if len(items) != 2:
                raise UnreadableError("brackets do not match")
            return _interval(items, True, False)
        return Items("tuple", tuple(items))


def _interval(items: list[Node], low_open: bool, high_open: bool) -> Interval:
    low, high = items
    if not (is_expression(low) and is_expression(high)):
        raise UnreadableError("an interval between things that are no numbers")
    return Interval(low, high, low_open, high_open)
