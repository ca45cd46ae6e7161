"""From tokens to nodes: lists, sets, intervals, relations, quantities."""

from __future__ import annotations

from qwq_lab.verifiers.maths.nodes import (
    Constant,
    Family,
    Interval,
    Items,
    Logic,
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
    number,
    symbols_of,
)
from qwq_lab.verifiers.maths.parser import ExpressionParser
from qwq_lab.verifiers.maths.tokens import Token
from qwq_lab.verifiers.maths.units import is_unit_word, read_unit
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
_MONEY = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yuan"}
_NUMBER_SETS = {
    "R": Interval(
        Operation("neg", (Constant("infinity"),)), Constant("infinity"), True, True
    )
}


class AnswerParser(ExpressionParser):
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
        return _joined(parts, joints)

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
                word = {"lor": "or", "land": "and"}[text]
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
        modulus = self._modulus()
        if modulus is not None:
            if signs not in (["cong"], ["="]):
                raise UnreadableError("a modulus belongs to a congruence")
            residue = operation("+", terms[1], operation("*", modulus, Symbol("#k")))
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
        parts = [self.piece()]
        while self.next_is("cup"):
            self.take()
            parts.append(self.piece())
        if len(parts) > 1:
            return Union(tuple(parts))
        if self.next_is(":"):
            while self.take_if(":"):
                parts.append(self.piece())
            if not all(map(is_expression, parts)):
                raise UnreadableError("a ratio of things that are no numbers")
            return Ratio(tuple(parts))
        return parts[0]

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
                return Symbol(f"set {name.name}")
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
        money = self._money()
        if money is not None:
            return money
        value = self.expression()
        return self._with_unit(value)

    def _is_empty_braces(self) -> bool:
        after = self.peek(1)
        return (
            self.next_is("{", kind="command")
            and after is not None
            and after == Token("command", "}", after.spaced)
        )

    def _braces(self) -> Node:
        items = [self.statement()]
        if self.next_is("|", ":"):
            # {x | x > 3} is the set of what fulfils the condition.
            self.take()
            condition = self.statements()
            self.expect("}")
            if isinstance(items[0], Symbol) and isinstance(condition, Relation):
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

    # Quantities

    def _money(self) -> Node | None:
        token = self.peek()
        if token is None or token.kind != "sign" or token.text not in _MONEY:
            return None
        self.take()
        unit = read_unit(_MONEY[token.text])
        assert unit is not None  # noqa: S101 - all four are known
        return Quantity(self.expression(), unit)

    def _with_unit(self, value: Node) -> Node:
        """Read a unit behind a value, if one stands there."""
        start = self.at
        words: list[str] = []
        while (token := self.peek()) is not None:
            if token.kind in ("word", "text") and token.text.strip(
                " ,"
            ).lower() not in ("or", "and", "或", "和", "in", ""):
                words.append(token.text)
            elif words and token.text in ("^", "/", "cdot", "{", "}", "-", "per"):
                words.append("" if token.text == "cdot" else token.text)
            elif (
                words
                and token.kind == "number"
                and (not token.spaced or words[-1] in ("^", "{", "-"))
            ):
                words.append(token.text)
            elif token.text == "/" and self._unit_follows():
                words.append("/")
            elif token.kind == "sign" and token.text in "€£¥" and not words:
                words.append(token.text)
            else:
                break
            self.at += 1
        if not words or not is_expression(value):
            self.at = start
            return value
        text = " ".join(words).replace("^ ", "^").replace("{ ", "{")
        unit = read_unit(text, custom=not symbols_of(value))
        if unit is None:
            self.at = start
            return value
        quantity = Quantity(value, unit)
        token = self.peek()
        if token is not None and token.kind == "number":
            # 2 hours 30 minutes
            rest = self._with_unit(self.product())
            if not isinstance(rest, Quantity) or rest.unit.powers != unit.powers:
                raise UnreadableError("two quantities stand side by side")
            factor = number(rest.unit.scale / unit.scale)
            added = operation("*", factor, rest.value)
            quantity = Quantity(operation("+", value, added), unit)
        return quantity

    def _unit_follows(self) -> bool:
        token = self.peek(1)
        return token is not None and token.kind in ("word", "text")

    def begins_factor(self) -> bool:
        """Whether a factor follows; a unit is none."""
        token = self.peek()
        if token is not None and token.kind == "word" and is_unit_word(token.text):
            return False
        if token is not None and token.kind == "text":
            before = self.tokens[self.at - 1] if self.at else None
            behind_number = before is not None and before.kind == "number"
            if behind_number and read_unit(token.text, custom=False):
                return False
        return super().begins_factor()


def _interval(items: list[Node], low_open: bool, high_open: bool) -> Interval:
    low, high = items
    if not (is_expression(low) and is_expression(high)):
        raise UnreadableError("an interval between things that are no numbers")
    return Interval(low, high, low_open, high_open)


def _joined(parts: list[Node], joints: set[str]) -> Node:
    """Say what several statements are together."""
    *front, last = parts
    if isinstance(last, Relation) and last.signs == ("in",):
        variable, where = last.terms
        domain = where.name if isinstance(where, Symbol) else ""
        if domain.startswith("set ") and isinstance(variable, Symbol):
            families = [
                Family(_right_side(part), variable.name, domain[4:])
                if variable.name in symbols_of(part)
                else part
                for part in front
            ]
            return families[0] if len(families) == 1 else Items("list", (*families,))
    relations = [part for part in parts if isinstance(part, Relation)]
    if len(relations) == len(parts):
        values = [assignment(part) for part in relations]
        names = {value[0] for value in values if value}
        if all(values) and (len(names) == 1 or "or" not in joints):
            if len(names) == 1:
                return Items("list", tuple(v[1] for v in values if v))
            return Logic("and", tuple(sorted(parts, key=repr)))
        return Logic("or" if "or" in joints else "and", tuple(parts))
    if relations and "or" not in joints and assignment(parts[0]):
        first = assignment(parts[0])
        # x = 1, 2
        if first and not any(isinstance(part, Relation) for part in parts[1:]):
            return Items("list", (first[1], *parts[1:]))
    if "or" in joints and any(isinstance(part, (Interval, Union)) for part in parts):
        return Union(tuple(parts))
    return Items("list", tuple(parts))


def _right_side(node: Node) -> Node:
    assigned = assignment(node)
    return assigned[1] if assigned else node


def assignment(node: Node) -> tuple[str, Node] | None:
    """Return variable and value of ``x = 5``, or None for anything else."""
    if isinstance(node, Relation) and set(node.signs) == {"="}:
        first, last = node.terms[0], node.terms[-1]
        if isinstance(first, Items) and all(isinstance(n, Symbol) for n in first.items):
            return ", ".join(sorted(symbols_of(first))), last
        if isinstance(first, Symbol) and first.name not in symbols_of(last):
            return first.name, last
    return None
