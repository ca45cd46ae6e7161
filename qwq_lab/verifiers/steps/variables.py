"""What the variables of a thought stand for, and the equations they are found from."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from qwq_lab.verifiers.maths.equality import UnknownError, same_value
from qwq_lab.verifiers.maths.nodes import Node, Symbol, symbols_of
from qwq_lab.verifiers.steps.comparing import compare
from qwq_lab.verifiers.steps.equations import Equation, follows, why_not
from qwq_lab.verifiers.steps.found import Found
from qwq_lab.verifiers.steps.stance import follows_how, introduces
from qwq_lab.verifiers.steps.trail import Trail
from qwq_lab.verifiers.steps.values import (
    exact_or_none,
    node_of,
    shorten_text,
    show,
)

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.chains import Chain, Side

MOST_IDENTITIES = 200
_FRESH = 2
_AND = re.compile(r"[\s,，、$&]*(?:and|和|与|且)?[\s$&]*", re.IGNORECASE)
_THEREFORE = re.compile(
    r"[\s,，.。;；$&]*(?:so|thus|therefore|hence|and so|所以|因此|故)[\s,，$&]*",
    re.IGNORECASE,
)
_SO = re.compile(
    r"(?:\b(?:so|thus|therefore|hence)|所以|因此)[\s,，$]*$", re.IGNORECASE
)
_JOINED = re.compile(r"[\s,，$&]*(?:or|或者?|要么)[\s$&]*", re.IGNORECASE)
_ALTERNATIVES = re.compile(r"\b(?:or|and|either|both)\b|[或和]|x_?[12]")


class _Known(NamedTuple):
    """The value of a variable, how it came by it, and where."""

    value: Fraction
    how: str
    sentence: int
    end: int


class _Met(NamedTuple):
    """An equation and where it ends.

    ``origin`` is the last one up to it that is not solved, ``others`` are earlier ones
    that had other solutions; ``computed`` says whether a calculation led to it.
    """

    equation: Equation
    origin: Equation | None
    end: int
    computed: bool
    others: tuple[Equation, ...] = ()


class Variables:
    """Values and equations by variable."""

    def __init__(self) -> None:
        self._values: dict[str, _Known] = {}
        self._met: dict[str, _Met] = {}
        self._trail = Trail()
        self._here: dict[str, Fraction] = {}
        self._tried: set[str] = set()
        self._identities = MOST_IDENTITIES
        self._place = 0
        self._how = ""
        self._last_end = 0

    def forget(self) -> None:
        """Forget everything: another problem begins."""
        self._values.clear()
        self._met.clear()

    def pass_by(self, start: int, text: str) -> None:
        """Go past a sentence without calculations."""
        self._trail.pass_by(start, text)

    def open(self, start: int, text: str) -> None:
        """Begin a sentence."""
        self._trail.open(start, text)
        self._here = {}
        self._tried = set()
        self._last_end = 0

    def close(self) -> None:
        """End a sentence."""
        self._trail.close()

    def introduce(self, before: str, *, supposed: bool, names: bool) -> str:
        """Say how the chain behind these words introduces its variable."""
        self._place = self._trail.start + len(before)
        since = before[self._last_end :]
        if names and self._last_end and _AND.fullmatch(since):
            return self._how  # let a = 3 and b = 4
        self._how = "try" if supposed else introduces(before)
        return self._how

    # Judging

    def judge(
        self,
        left: tuple[Side, Node],
        sign: str,
        right: tuple[Side, Node],
        symbols: frozenset[str],
        how: str,
        at: int,
    ) -> Found | None:
        """Judge a link of a chain that has variables in it."""
        if how in ("let", "try") and at == 0:
            return None
        values = self._all_values()
        if symbols <= values.keys() and symbols <= self._here.keys():
            if isinstance(left[1], Symbol) and right[0].literal:
                return None  # the value itself
            return self._with_values(left[0], sign, right[0], symbols)
        if sign != "=":
            return self._only_true(compare(left[0], sign, right[0], values))
        one, other = left[1], right[1]
        if symbols_of(one) and symbols_of(other) and not _is_alone(one, other):
            return self._identity(one, other, symbols, at)
        if len(symbols) > 1:
            return self._several(left[0], right[0], symbols, at)
        return self._equation(left, right, next(iter(symbols)), at)

    def _all_values(self) -> dict[str, Fraction]:
        known = {name: found.value for name, found in self._values.items()}
        return {**known, **self._here}

    def _only_true(self, found: Found | None) -> Found | None:
        return found if found is not None and found.ok else None

    def _with_values(
        self, left: Side, sign: str, right: Side, symbols: frozenset[str]
    ) -> Found | None:
        """Judge what is said of given values: with x = 3, 2x+1 = 7."""
        found = compare(left, sign, right, self._all_values())
        if found is None or found.ok is not False:
            return found
        if symbols & self._tried:
            return None
        return Found(False, f"{self._naming(symbols)} {found.reason}")

    def _naming(self, symbols: frozenset[str]) -> str:
        values = self._all_values()
        named = " and ".join(
            f"{name} = {show(values[name])}" for name in sorted(symbols)
        )
        return f"with {named}"

    def _several(
        self, left: Side, right: Side, symbols: frozenset[str], at: int
    ) -> Found | None:
        values = self._all_values()
        if not symbols <= values.keys():
            return None
        found = compare(left, "=", right, values)
        if found is None or found.ok is not False:
            return found
        concludes = self._are_put_in(symbols) or self._concludes()
        if self._are_fresh(symbols) and (at or concludes):
            return Found(False, f"{self._naming(symbols)} {found.reason}")
        return None

    def _are_put_in(self, symbols: frozenset[str]) -> bool:
        """Whether it is said what follows from values: let x = 3, then 2x+1 = 7."""
        known = [self._values[name] for name in symbols if name in self._values]
        if len(known) < len(symbols) or any(found.how != "let" for found in known):
            return False
        begin = max(max(found.end for found in known) - self._trail.start, 0)
        said = self._trail.text[begin : max(self._place - self._trail.start, 0)]
        return bool(follows_how(said))

    def _concludes(self) -> bool:
        """Whether "so" stands right before what is read."""
        said = self._trail.text[: max(self._place - self._trail.start, 0)]
        return _SO.search(said[-20:]) is not None

    def _are_fresh(self, symbols: frozenset[str]) -> bool:
        return all(
            name in self._here
            or self._trail.sentences - self._values[name].sentence <= _FRESH
            for name in symbols
        )

    def _identity(
        self, one: Node, other: Node, symbols: frozenset[str], at: int
    ) -> Found | None:
        """Judge 2(x+3) = 2x+6; what is no identity may be an equation."""
        if len(symbols) == 1:
            (symbol,) = symbols
            equation = Equation(symbol, one, other)
            if equation.degree == -1:
                return Found(True)
            if equation.degree is not None:
                return self._follow(equation, at)
        if self._identities <= 0:
            return None
        self._identities -= 1
        try:
            return Found(True) if same_value(one, other) else None
        except UnknownError:
            return None

    def _equation(
        self,
        left: tuple[Side, Node],
        right: tuple[Side, Node],
        symbol: str,
        at: int,
    ) -> Found | None:
        equation = Equation(symbol, left[1], right[1])
        known = self._values.get(symbol)
        if at and known is not None and not _is_symbol(left[1]):
            return self._several(left[0], right[0], frozenset({symbol}), at)
        if self._is_given(symbol):
            found = self._several(left[0], right[0], frozenset({symbol}), at)
            if found is not None and known is not None:
                self._values[symbol] = known._replace(sentence=self._trail.sentences)
            return found
        return self._follow(equation, at)

    def _is_given(self, symbol: str) -> bool:
        """Whether a variable was given its value not long ago: let x = 3."""
        known = self._values.get(symbol)
        if known is None or known.how != "let":
            return False
        return self._age(symbol) <= _FRESH

    def _age(self, symbol: str) -> int:
        """Return how many sentences ago a variable got its value."""
        return self._trail.sentences - self._values[symbol].sentence

    def _follow(self, equation: Equation, at: int) -> Found | None:
        """Judge an equation by the one before in the same variable."""
        met = self._met.get(equation.symbol)
        if met is None:
            return None
        gap = self._trail.between(met.end, self._place)
        before = met.equation
        if equation.solved is not None and met.origin is not None:
            before = met.origin
        result = follows(before, equation)
        if result is None and self._is_one_of_several(before, equation):
            return Found(True)
        if result is None:
            return None
        if result:
            return Found(True)
        value = equation.solved
        if value is not None and any(other.holds_at(value) for other in met.others):
            return None  # the solution of another case
        wrong = Found(False, why_not(before, equation))
        return wrong if self._must_follow(met, before, equation, gap, at) else None

    def _must_follow(
        self,
        met: _Met,
        before: Equation,
        equation: Equation,
        gap: str | None,
        at: int,
    ) -> bool:
        """Whether an equation that does not follow is meant to."""
        if at or gap is None:
            return False
        if self._how == "or":
            # The first of two solutions was one, so the second has to be one.
            is_second = met.equation.solved is not None and before is met.origin
            return is_second and _JOINED.fullmatch(gap) is not None
        how = follows_how(gap)
        if how and before.solved is not None and equation.solved is not None:
            return met.computed and _THEREFORE.fullmatch(gap) is not None
        if how == "next":
            return before.solved is None and not before.is_like(equation)
        return how == "so"

    def _is_one_of_several(self, before: Equation, equation: Equation) -> bool:
        """Whether it is a part of ``x = 3 or x = -3`` after ``x^2 = 9``."""
        value = equation.solved
        return (
            value is not None
            and (before.degree or 0) > 1
            and before.holds_at(value) is True
            and _ALTERNATIVES.search(self._trail.text) is not None
        )

    # Remembering

    def settle(self, sides: list[Side | None], chain: Chain, how: str) -> None:
        """Remember what a chain says of its variables."""
        end = max((side.end for side in sides[1:] if side is not None), default=0)
        nodes = [node_of(side) if side is not None else None for side in sides]
        self._last_end = end
        self._settle_equations(sides, nodes, chain, how, end)
        self._settle_value(nodes, chain, how, end)
        if not any(node is not None and symbols_of(node) for node in nodes):
            first = chain.sides[0]
            begin = chain.signs[0].start if first is None else first.start
            self._trail.blank(begin, max(begin, end))

    def _settle_equations(
        self,
        sides: list[Side | None],
        nodes: list[Node | None],
        chain: Chain,
        how: str,
        end: int,
    ) -> None:
        for at, sign in enumerate(chain.signs):
            one, other = nodes[at], nodes[at + 1]
            if one is None or other is None or sign.text != "=":
                continue
            symbols = symbols_of(one) | symbols_of(other)
            if len(symbols) != 1:
                continue
            (symbol,) = symbols
            first, last = sides[at], sides[at + 1]
            if first is None or last is None:
                continue
            written = shorten_text(f"{first.text} = {last.text}")
            equation = Equation(symbol, one, other, written)
            is_put_in = symbol in self._here or self._is_given(symbol)
            if how in ("let", "try", "with") or is_put_in:
                if how == "let":
                    self._met.pop(symbol, None)
                continue
            if equation.degree == -1 or not self._is_sound(equation):
                self._met.pop(symbol, None)
                continue
            is_computed = first.operators + last.operators > 0
            self._met[symbol] = self._after(
                self._met.get(symbol), equation, self._trail.start + end, is_computed
            )

    def _after(
        self, before: _Met | None, equation: Equation, end: int, is_computed: bool
    ) -> _Met:
        """Return what is remembered once an equation was met."""
        others = before.others if before is not None else ()
        origin = before.origin if before is not None else None
        if equation.solved is None:
            if origin is not None and follows(origin, equation) is not True:
                others = (*others[-2:], origin)
            origin = equation
        return _Met(equation, origin, end, origin is not None or is_computed, others)

    def _is_sound(self, equation: Equation) -> bool:
        """Whether it is no statement of a program, as x = x + 1."""
        return equation.degree is None or equation.degree > 0

    def _settle_value(
        self, nodes: list[Node | None], chain: Chain, how: str, end: int
    ) -> None:
        name = nodes[0]
        if not isinstance(name, Symbol):
            return
        value: Fraction | None = None
        for sign, node in zip(chain.signs, nodes[1:], strict=True):
            if sign.text != "=" or node is None:
                break
            found = exact_or_none(node, self._all_values())
            value = value if found is None else found
        if value is None or how == "or":
            self._values.pop(name.name, None)
            return
        if how in ("with", "try"):
            self._here[name.name] = value
            if how == "try":
                self._tried.add(name.name)
            return
        self._values[name.name] = _Known(
            value, how or "so", self._trail.sentences, self._trail.start + end
        )


def _is_symbol(node: Node) -> bool:
    return isinstance(node, Symbol)


def _is_alone(one: Node, other: Node) -> bool:
    """Whether one side is a variable that the other does not have: y = 2x."""
    return any(
        isinstance(node, Symbol) and node.name not in symbols_of(rest)
        for node, rest in ((one, other), (other, one))
    )
