"""The parts that an answer of mathematics is made of, once it has been read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction


class UnreadableError(Exception):
    """A text is no mathematics that this room reads; the message says why."""


@dataclass(frozen=True)
class Number:
    """A rational number."""

    value: Fraction


@dataclass(frozen=True)
class Constant:
    """One of ``pi``, ``e``, ``i``, ``infinity``."""

    name: str


@dataclass(frozen=True)
class Symbol:
    """A variable, subscript and marks included: ``x``, ``x_1``, ``vec i``."""

    name: str


@dataclass(frozen=True)
class Operation:
    """A function of other expressions.

    ``name`` is ``+``, ``*``, ``/``, ``^``, ``neg``, ``root`` (radicand, degree),
    ``!``, ``degree``, ``plus-minus``, or a function's name.
    """

    name: str
    args: tuple[Node, ...]


@dataclass(frozen=True)
class BigOperator:
    """A sum or product: ``name`` is ``sum`` or ``prod``."""

    name: str
    variable: str
    first: Node
    last: Node
    body: Node


@dataclass(frozen=True)
class Quantity:
    """A number with a unit."""

    value: Node
    unit: Unit


@dataclass(frozen=True)
class Unit:
    """A unit in base units: ``scale`` times the product of ``powers``."""

    scale: Fraction
    powers: tuple[tuple[str, int], ...]
    text: str = ""


@dataclass(frozen=True)
class Items:
    """Several things: ``kind`` is ``set``, ``list`` or ``tuple``."""

    kind: str
    items: tuple[Node, ...]


@dataclass(frozen=True)
class Interval:
    """All numbers between two; an open end does not belong to it."""

    low: Node
    high: Node
    low_open: bool
    high_open: bool


@dataclass(frozen=True)
class Union:
    """Everything that is in one of some sets."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Without:
    """What is in one set and not in another."""

    whole: Node
    removed: Node


@dataclass(frozen=True)
class Matrix:
    """Rows of equal length."""

    rows: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True)
class Relation:
    """A chain ``a < b <= c``: one more term than there are signs.

    Signs are ``=``, ``!=``, ``<``, ``<=``, ``>``, ``>=``, ``in``, ``approx``,
    ``propto``.
    """

    terms: tuple[Node, ...]
    signs: tuple[str, ...]


@dataclass(frozen=True)
class Logic:
    """Statements joined by ``and`` or ``or``, named sets by ``union`` or the like.

    The order of the parts does not matter.
    """

    word: str
    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Ratio:
    """``3:4``, and longer ones."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Family:
    """All values that a term takes while a parameter runs over whole numbers.

    ``domain`` is ``Z`` for all of them, ``N`` for those from 0 or 1 on; ``N+``
    and ``Z+`` for the positive ones.
    """

    term: Node
    parameter: str
    domain: str = "Z"


@dataclass(frozen=True)
class Words:
    """Text, in the form in which texts are compared."""

    text: str


Expression = Number | Constant | Symbol | Operation | BigOperator
Node = (
    Expression
    | Quantity
    | Items
    | Interval
    | Union
    | Without
    | Matrix
    | Relation
    | Logic
    | Ratio
    | Family
    | Words
)
EXPRESSIONS = (Number, Constant, Symbol, Operation, BigOperator)


def is_expression(node: Node) -> bool:
    """Whether a node has a value: a number, once its symbols have one."""
    return isinstance(node, EXPRESSIONS)


def number(value: int | Fraction) -> Number:
    """Make a number."""
    return Number(Fraction(value))


def parts_of(node: Node) -> tuple[Node, ...]:
    """Return the nodes directly below."""
    if isinstance(node, Operation):
        return node.args
    if isinstance(node, BigOperator):
        return (node.first, node.last, node.body)
    if isinstance(node, Quantity):
        return (node.value,)
    if isinstance(node, Items):
        return node.items
    if isinstance(node, Interval):
        return (node.low, node.high)
    if isinstance(node, (Union, Logic, Ratio)):
        return node.parts
    if isinstance(node, Without):
        return (node.whole, node.removed)
    if isinstance(node, Matrix):
        return tuple(item for row in node.rows for item in row)
    if isinstance(node, Relation):
        return node.terms
    if isinstance(node, Family):
        return (node.term,)
    return ()


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and everything below it."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(parts_of(found))


def sort_key(node: Node) -> str:
    """Return a text by which nodes are put in one order, however large their numbers.

    Equal nodes have equal texts, and others different ones.
    """
    if isinstance(node, Number):
        above, below = node.value.as_integer_ratio()
        return f"{above:x}/{below:x}"
    head = type(node).__name__
    own = (
        getattr(node, name, "")
        for name in ("name", "kind", "word", "signs", "variable", "parameter", "text")
    )
    marks = ";".join(str(mark) for mark in own)
    if isinstance(node, Quantity):
        marks += node.unit.text
    if isinstance(node, Interval):
        marks += f"{node.low_open}{node.high_open}"
    return f"{head}<{marks}>({', '.join(map(sort_key, parts_of(node)))})"


def symbols_of(node: Node) -> frozenset[str]:
    """Return the names of the free variables."""
    if isinstance(node, Symbol):
        return frozenset({node.name})
    below = frozenset[str]().union(*map(symbols_of, parts_of(node)))
    if isinstance(node, BigOperator):
        inner = symbols_of(node.body) - {node.variable}
        return inner | symbols_of(node.first) | symbols_of(node.last)
    if isinstance(node, Family):
        return below - {node.parameter}
    return below


def rename(node: Node, names: dict[str, str]) -> Node:
    """Return an expression, or a tuple of them, with other variables."""
    if isinstance(node, Symbol):
        return Symbol(names.get(node.name, node.name))
    if isinstance(node, Operation):
        return Operation(node.name, tuple(rename(part, names) for part in node.args))
    if isinstance(node, Items):
        return Items(node.kind, tuple(rename(part, names) for part in node.items))
    if isinstance(node, BigOperator):
        inner = {old: new for old, new in names.items() if old != node.variable}
        return BigOperator(
            node.name,
            node.variable,
            rename(node.first, names),
            rename(node.last, names),
            rename(node.body, inner),
        )
    return node


def with_value(node: Node, name: str, value: Node) -> Node:
    """Return an expression with a value in place of a variable."""
    if isinstance(node, Symbol):
        return value if node.name == name else node
    if isinstance(node, Operation):
        args = tuple(with_value(arg, name, value) for arg in node.args)
        return Operation(node.name, args)
    return node
