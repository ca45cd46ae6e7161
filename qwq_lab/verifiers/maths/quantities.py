"""From tokens to nodes: numbers with units, and money."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from qwq_lab.verifiers.maths.nodes import (
    Node,
    Quantity,
    UnreadableError,
    is_expression,
    number,
    symbols_of,
)
from qwq_lab.verifiers.maths.parser import ExpressionParser
from qwq_lab.verifiers.maths.unit_words import MULTIPLIERS
from qwq_lab.verifiers.maths.units import is_unit_word, read_unit
from qwq_lab.verifiers.maths.vocabulary import operation

if TYPE_CHECKING:
    from qwq_lab.verifiers.maths.tokens import Token

_MONEY = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yuan"}


class QuantityParser(ExpressionParser):
    """Reads units behind numbers and signs of money before them."""

    def money(self) -> Node | None:
        """Read an amount behind the sign of its currency."""
        token = self.peek()
        if token is None or token.kind != "sign" or token.text not in _MONEY:
            return None
        self.take()
        unit = read_unit(_MONEY[token.text])
        assert unit is not None  # noqa: S101 - all four are known
        value = self.expression()
        factor = self._multiplier()
        if factor is not None:
            value = operation("*", value, number(factor))
        return Quantity(value, unit)

    def with_unit(self, value: Node) -> Node:
        """Read a unit behind a value, if one stands there."""
        start = self.at
        factor = self._multiplier()
        words: list[str] = []
        while (token := self.peek()) is not None:
            if self._is_inch(token):
                words.append("inch")
            elif token.kind in ("word", "text") and token.text.strip(
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
        if not is_expression(value):
            self.at = start
            return value
        if factor is not None:
            value = operation("*", value, number(factor))
            start += 1  # the word was taken for good
        if not words:
            self.at = start
            return value
        text = " ".join(words).replace("^ ", "^").replace("{ ", "{")
        unit = read_unit(text, custom=not symbols_of(value))
        if unit is None:
            self.at = start
            return value
        return self._with_rest(Quantity(value, unit))

    def _with_rest(self, quantity: Quantity) -> Quantity:
        """Read the rest of ``2 hours 30 minutes``, with or without "and"."""
        start = self.at
        token, after = self.peek(), self.peek(1)
        joined = token is not None and token.text.strip() in ("and", "又")
        if joined and after is not None and after.kind == "number":
            self.take()
            token = after
        if token is None or token.kind != "number":
            return quantity
        rest = self.with_unit(self.product())
        unit = quantity.unit
        if not isinstance(rest, Quantity) or rest.unit.powers != unit.powers:
            if not joined:
                raise UnreadableError("two quantities stand side by side")
            self.at = start
            return quantity
        factor = number(rest.unit.scale / unit.scale)
        added = operation("*", factor, rest.value)
        return Quantity(operation("+", quantity.value, added), unit)

    def _multiplier(self) -> Fraction | None:
        """Take a word that multiplies the number before it: ``million``, ``thirds``."""
        token = self.peek()
        if token is None or token.kind not in ("word", "text"):
            return None
        first, _, rest = token.text.strip().partition(" ")
        factor = MULTIPLIERS.get(first.lower())
        if factor is None or self.tokens[self.at - 1].kind != "number":
            return None
        # What stands behind it in the same text is the unit.
        self.tokens[self.at : self.at + 1] = [
            token._replace(text=part) for part in (first, rest.strip()) if part
        ]
        self.at += 1
        return factor

    def _is_inch(self, token: Token) -> bool:
        """Whether this is the "in" of ``5 in``, and not that of ``x in A``."""
        return (
            token.kind == "text"
            and token.text.strip() in ("in", "in.")
            and self.peek(1) is None
            and self.tokens[self.at - 1].kind == "number"
        )

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
