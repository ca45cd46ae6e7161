"""Whether two answers state the same: numbers, sets, equations, quantities, words."""

from __future__ import annotations

from qwq_lab.verifiers.maths import real_sets
from qwq_lab.verifiers.maths.equality import UnknownError, same_value
from qwq_lab.verifiers.maths.families import (
    differ_by_constant,
    free_constant,
    period,
    same_families,
    with_expected_constants,
    with_expected_parameter,
)
from qwq_lab.verifiers.maths.forms import (
    defined,
    factor_between,
    have_constant_ratio,
    is_collection,
    is_same_choice,
    is_tuple,
    items,
    letter_as_unit,
    letters_chosen,
    may_not_commute,
    sorted_ratio,
    standard,
    text_of,
    tidied,
    vector,
)
from qwq_lab.verifiers.maths.nodes import (
    Family,
    Items,
    Logic,
    Matrix,
    Node,
    Operation,
    Quantity,
    Ratio,
    Relation,
    Words,
    is_expression,
    number,
    symbols_of,
)
from qwq_lab.verifiers.maths.signs import both_signs_apart, has_both_signs
from qwq_lab.verifiers.maths.units import is_plain_unit

MOST_ITEMS = 200
TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


class Comparison:
    """Compares answers with the expected one; ``note`` says what was in the way.

    Parameters
    ----------
    tolerance
        Take numbers for equal that differ by this share of the expected one.
    ignore_units
        Compare the numbers only.
    """

    def __init__(
        self, *, tolerance: float | None = None, ignore_units: bool = False
    ) -> None:
        self.tolerance = tolerance
        self.ignore_units = ignore_units
        self.note = ""

    def same(self, got: Node, expected: Node) -> bool:
        """Whether an answer states what is expected.

        Raises
        ------
        UnknownError
            When that cannot be told.
        """
        if got == expected:
            return True
        got, expected = defined(tidied(got), tidied(expected))
        got, expected = tidied(got), tidied(expected)
        if got == expected:
            return True
        if is_expression(got) and is_expression(expected):
            return self._expressions(got, expected)
        for left, right in ((got, expected), (expected, got)):
            if isinstance(left, Words) or isinstance(right, Words):
                return self._words(got, expected)
        if isinstance(got, Quantity) or isinstance(expected, Quantity):
            return self._quantities(got, expected)
        if real_sets.is_like_a_set(got, expected):
            return self._real_sets(got, expected)
        if any(isinstance(item, Family) for item in (*items(got), *items(expected))):
            return self._families(items(got), items(expected))
        if isinstance(got, Ratio) and isinstance(expected, Ratio):
            return self._ratios(got, expected)
        vectors = vector(got), vector(expected)
        if vectors[0] is not None and vectors[1] is not None:
            return self._in_order(vectors[0], vectors[1])
        if isinstance(got, Matrix) and isinstance(expected, Matrix):
            return self._matrices(got, expected)
        if isinstance(got, Relation) and isinstance(expected, Relation):
            return self._relations(got, expected)
        if isinstance(got, Logic) and isinstance(expected, Logic):
            return got.word == expected.word and self._in_any_order(
                got.parts, expected.parts
            )
        if is_collection(got) or is_collection(expected):
            return self._collections(got, expected)
        return False

    # Expressions and what is written around them

    def _expressions(self, got: Node, expected: Node) -> bool:
        degrees = [
            isinstance(node, Operation) and node.name == "degree"
            for node in (got, expected)
        ]
        if degrees == [True, False] and isinstance(got, Operation):
            # The unit was not asked for; a multiple of pi is an angle by itself.
            plain = self._values(got.args[0], expected)
            return plain or self._values(got, expected)
        if any(
            isinstance(node, Operation) and has_both_signs(node)
            for node in (got, expected)
        ):
            return self._collections(got, expected)
        if is_same_choice(got, expected):
            return True
        if may_not_commute(got) or may_not_commute(expected):
            raise UnknownError("the letters may be matrices", hopeless=True)
        mine, theirs = symbols_of(got), symbols_of(expected)
        if mine != theirs:
            renamed = with_expected_constants(got, expected)
            if renamed is None:
                renamed = with_expected_parameter(got, expected)
            if renamed is None:
                # A variable may fall out: sin²x + cos²x is 1.
                return self._as_quantity(got, expected) or self._values(got, expected)
            got = renamed
        constant = free_constant(got, expected)
        if constant:
            return differ_by_constant(got, expected, constant)
        if period(got, expected):
            return self._families((Family(got, "k"),), (Family(expected, "k"),))
        return self._values(got, expected)

    def _values(self, got: Node, expected: Node) -> bool:
        return same_value(got, expected, self.tolerance)

    def _as_quantity(self, got: Node, expected: Node) -> bool:
        """Take ``5 m`` for a length, where the letter is no variable."""
        for node, other in ((got, expected), (expected, got)):
            quantity = letter_as_unit(node)
            if quantity is not None and not symbols_of(other):
                pair = (quantity, other) if node is got else (other, quantity)
                return self._quantities(*pair)
        return False

    def _words(self, got: Node, expected: Node) -> bool:
        texts = [text_of(node) for node in (got, expected)]
        return texts[0] is not None and texts[0] == texts[1]

    def _quantities(self, got: Node, expected: Node) -> bool:
        if isinstance(got, Quantity) and not isinstance(expected, Quantity):
            quantity = letter_as_unit(expected)
            if quantity is None:
                if not is_expression(expected):
                    return False
                if got.unit.powers == (("degree", 1),):
                    angle = Operation("degree", (got.value,))
                    return self._expressions(angle, expected)
                return self._of_plain_things(got, expected)
            expected = quantity
        if isinstance(expected, Quantity) and not isinstance(got, Quantity):
            quantity = letter_as_unit(got)
            if quantity is None:
                return self._without_unit(got, expected)
            got = quantity
        assert isinstance(got, Quantity)  # noqa: S101 - one of them was
        assert isinstance(expected, Quantity)  # noqa: S101 - and so is the other
        if self.ignore_units:
            return self._values(got.value, expected.value)
        if got.unit.powers != expected.unit.powers:
            self.note = f"the unit is {got.unit.text}, expected {expected.unit.text}"
            return False
        factor = got.unit.scale / expected.unit.scale
        value = Operation("*", (number(factor), got.value))
        return self._values(value, expected.value)

    def _of_plain_things(self, got: Quantity, expected: Node) -> bool:
        """Compare ``5 apples`` with 5: what is counted was not asked for."""
        if not (self.ignore_units or is_plain_unit(got.unit)):
            self.note = f"{got.unit.text} is not known as a unit"
            return False
        return self._values(got.value, expected)

    def _without_unit(self, got: Node, expected: Quantity) -> bool:
        if not is_expression(got):
            return False
        if expected.unit.powers == (("degree", 1),):
            angle = Operation("degree", (expected.value,))
            if self._values(got, angle):
                return True
        if expected.unit.powers == (("rad", 1),) or not expected.unit.powers:
            scaled = Operation("*", (number(expected.unit.scale), expected.value))
            return self._values(got, scaled)
        if self.ignore_units:
            return self._values(got, expected.value)
        self.note = f"the unit {expected.unit.text} is missing"
        return False

    # Several things

    def _collections(self, got: Node, expected: Node) -> bool:
        if is_tuple(got) != is_tuple(expected):
            return self._point_alone(got, expected)
        letters = letters_chosen(got)
        if letters and letters == letters_chosen(expected):
            return True
        if is_tuple(got):
            return self._in_order(items(got), items(expected))
        return self._in_any_order(
            items(got), items(expected), often=_is_list(got) or _is_list(expected)
        )

    def _point_alone(self, got: Node, expected: Node) -> bool:
        """Take a point for the set that has no other."""
        for tuple_, other in ((got, expected), (expected, got)):
            if is_tuple(tuple_) and isinstance(other, Items) and len(other.items) == 1:
                return is_tuple(other.items[0]) and self.same(tuple_, other.items[0])
        return False

    def _in_order(self, got: tuple[Node, ...], expected: tuple[Node, ...]) -> bool:
        if len(got) != len(expected):
            return False
        return all(
            self.same(mine, theirs) for mine, theirs in zip(got, expected, strict=True)
        )

    def _in_any_order(
        self, got: tuple[Node, ...], expected: tuple[Node, ...], *, often: bool = False
    ) -> bool:
        """Compare as sets: each of one side must be among the other, and back.

        In a list, unlike in a set, what stands ``often`` counts as often.
        """
        if max(len(got), len(expected)) > MOST_ITEMS:
            raise UnknownError("there are too many items")
        got, expected = both_signs_apart(got), both_signs_apart(expected)
        if often and len(got) != len(expected):
            return False
        left = list(expected)
        for mine in got:
            found = next(
                (other for other in left if self._same_item(mine, other)), None
            )
            if found is not None:
                left.remove(found)
            else:
                if often or not any(self._same_item(mine, one) for one in expected):
                    return False
        return all(any(self._same_item(mine, other) for mine in got) for other in left)

    def _same_item(self, got: Node, expected: Node) -> bool:
        """Compare as `same` does, but a set of one is not what is in it."""
        return is_collection(got) == is_collection(expected) and self.same(
            got, expected
        )

    def _matrices(self, got: Matrix, expected: Matrix) -> bool:
        return len(got.rows) == len(expected.rows) and all(
            self._in_order(mine, theirs)
            for mine, theirs in zip(got.rows, expected.rows, strict=True)
        )

    def _ratios(self, got: Ratio, expected: Ratio) -> bool:
        """Compare by the products that are equal when ratios are."""
        if len(got.parts) != len(expected.parts):
            return False
        first, other = got.parts[0], expected.parts[0]
        zero = number(0)
        if any(self._values(part, zero) for part in (*got.parts, *expected.parts)):
            # Nothing is told by products that are zero.
            return self._in_order(got.parts, expected.parts)
        return all(
            self._values(Operation("*", (mine, other)), Operation("*", (theirs, first)))
            for mine, theirs in zip(got.parts[1:], expected.parts[1:], strict=True)
        )

    # Statements

    def _relations(self, got: Relation, expected: Relation) -> bool:
        if len(got.terms) == 2 and len(expected.terms) == 2:
            return self._single_relations(got, expected)
        for terms, signs in (
            (got.terms, got.signs),
            (got.terms[::-1], tuple(TURNED.get(s, s) for s in got.signs[::-1])),
        ):
            if signs == expected.signs and self._in_order(terms, expected.terms):
                return True
        return False

    def _proportional(self, got: Relation, expected: Relation) -> bool:
        """Compare ``y ∝ x²`` with ``y ∝ 3x²``: a constant factor does not matter."""
        (mine, my_side), (theirs, their_side) = got.terms, expected.terms
        return self.same(mine, theirs) and have_constant_ratio(my_side, their_side)

    def _single_relations(self, got: Relation, expected: Relation) -> bool:
        if got.signs == expected.signs == ("propto",):
            return self._proportional(got, expected)
        if all(isinstance(term, Ratio) for term in (*got.terms, *expected.terms)):
            if not got.signs == expected.signs == ("=",):
                return False
            return self._in_order(sorted_ratio(got), sorted_ratio(expected))
        mine, my_side = standard(got)
        theirs, their_side = standard(expected)
        if mine != theirs or my_side is None or their_side is None:
            if got.signs == expected.signs == ("in",):
                return self._in_order(got.terms, expected.terms)
            return False
        if symbols_of(my_side) != symbols_of(their_side):
            return False
        factor = factor_between(my_side, their_side)
        if factor is None:
            return False
        if mine not in ("=", "!=") and factor < 0:
            return False
        scaled = Operation("*", (number(factor), their_side))
        return same_value(my_side, scaled)

    def _real_sets(self, got: Node, expected: Node) -> bool:
        mine, theirs = (real_sets.as_real_set(node) for node in (got, expected))
        if mine is None or theirs is None:
            if isinstance(got, Relation) and isinstance(expected, Relation):
                return self._relations(got, expected)
            if isinstance(got, Logic) and isinstance(expected, Logic):
                return got.word == expected.word and self._in_any_order(
                    got.parts, expected.parts
                )
            return False
        if mine.variable and theirs.variable and mine.variable != theirs.variable:
            return False
        return mine.same_as(theirs, self._values)

    def _families(self, got: tuple[Node, ...], expected: tuple[Node, ...]) -> bool:
        return same_families(got, expected, self._values, self.same)


def _is_list(node: Node) -> bool:
    return isinstance(node, Items) and node.kind == "list"
