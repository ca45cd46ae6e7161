"""Which call is meant as which: the most that agree, then the most alike."""

from __future__ import annotations

from collections.abc import Sequence


def match_most(agrees: Sequence[Sequence[bool]]) -> dict[int, int]:
    """Match rows with columns so that as many as possible agree.

    Kuhn's algorithm: each row in turn looks for a column, and others make room.

    Returns
    -------
    The column of each row that has one.
    """
    row_of: dict[int, int] = {}

    def find(row: int, seen: set[int]) -> bool:
        for column, agree in enumerate(agrees[row]):
            if agree and column not in seen:
                seen.add(column)
                if column not in row_of or find(row_of[column], seen):
                    row_of[column] = row
                    return True
        return False

    for row in range(len(agrees)):
        find(row, set())
    return {row: column for column, row in row_of.items()}


def match_closest(
    rows: Sequence[int],
    columns: Sequence[int],
    distances: Sequence[Sequence[tuple[int, ...]]],
) -> dict[int, int]:
    """Match what is left, the closest first.

    Returns
    -------
    The column of each row that has one.
    """
    pairs = sorted(
        (distances[row][column], row, column) for row in rows for column in columns
    )
    column_of: dict[int, int] = {}
    taken: set[int] = set()
    for _, row, column in pairs:
        if row not in column_of and column not in taken:
            column_of[row] = column
            taken.add(column)
    return column_of
