"""Powers, inverses and products of matrices of rational numbers."""

from __future__ import annotations

from fractions import Fraction

from qwq_lab.verifiers.maths.exact import (
    NotRationalError,
    TooLargeError,
    UndefinedError,
    check_size,
    exact_value,
)
from qwq_lab.verifiers.maths.nodes import (
    Matrix,
    Node,
    Operation,
    UnreadableError,
    number,
)

MOST_ROWS = 8
MOST_POWER = 64

Rows = list[list[Fraction]]


def transposed(matrix: Matrix) -> Matrix:
    """Return a matrix with its rows as columns."""
    return Matrix(tuple(zip(*matrix.rows, strict=True)))


def scaled(matrix: Matrix, factor: Node) -> Matrix:
    """Return a matrix with every entry multiplied."""
    return Matrix(
        tuple(
            tuple(Operation("*", (factor, item)) for item in row) for row in matrix.rows
        )
    )


def power(matrix: Matrix, exponent: Node) -> Matrix:
    """Return a whole power of a matrix, the inverse included.

    Raises
    ------
    UnreadableError
        When its entries are not rational, or it has no such power.
    """
    try:
        times = exact_value(exponent)
        rows = [[exact_value(item) for item in row] for row in matrix.rows]
        size = len(rows)
        if times.denominator != 1 or size != len(rows[0]) or size > MOST_ROWS:
            raise UnreadableError("a matrix has no such power")
        if abs(times) > MOST_POWER:
            raise UnreadableError("a power of a matrix is too large")
        result = _identity(size)
        factor = rows if times >= 0 else _inverse(rows)
        for _ in range(abs(int(times))):
            result = _multiplied(result, factor)
    except (NotRationalError, TooLargeError, UndefinedError):
        raise UnreadableError("a matrix has entries that are not rational") from None
    return Matrix(tuple(tuple(map(number, row)) for row in result))


def _identity(size: int) -> Rows:
    return [[Fraction(row == column) for column in range(size)] for row in range(size)]


def _multiplied(left: Rows, right: Rows) -> Rows:
    columns = list(zip(*right, strict=True))
    return [
        [
            check_size(
                sum((a * b for a, b in zip(row, column, strict=True)), Fraction())
            )
            for column in columns
        ]
        for row in left
    ]


def _inverse(rows: Rows) -> Rows:
    """Return the inverse by Gauss and Jordan's elimination."""
    size = len(rows)
    work = [[*row, *unit] for row, unit in zip(rows, _identity(size), strict=True)]
    for at in range(size):
        pivot = next((row for row in range(at, size) if work[row][at]), None)
        if pivot is None:
            raise UndefinedError
        work[at], work[pivot] = work[pivot], work[at]
        work[at] = [value / work[at][at] for value in work[at]]
        for row in range(size):
            if row != at and work[row][at]:
                factor = work[row][at]
                work[row] = [
                    value - factor * base
                    for value, base in zip(work[row], work[at], strict=True)
                ]
    return [row[size:] for row in work]
