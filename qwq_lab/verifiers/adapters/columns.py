"""Which column of a data set is which argument of a verifier's task."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qwq_lab.errors import UsageError

if TYPE_CHECKING:
    from qwq_lab.verifiers.base import Verifier

SYNONYMS: Mapping[str, Sequence[str]] = {
    "expected": ("expected", "answer", "solution", "ground_truth"),
}
"""Names under which data sets keep an argument, the likeliest first."""


def task_parameters(verifier: Verifier) -> dict[str, bool]:
    """Return the arguments of a verifier's task, and whether each is required."""
    _, *parameters = inspect.signature(verifier.judge).parameters.values()
    return {
        parameter.name: parameter.default is parameter.empty
        for parameter in parameters
        if parameter.kind in {parameter.KEYWORD_ONLY, parameter.POSITIONAL_OR_KEYWORD}
    }


def column_of_argument(
    verifier: Verifier,
    available: Collection[str],
    columns: Mapping[str, str] | None = None,
    preferred: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Find the column of each argument of a verifier's task.

    Parameters
    ----------
    available
        Names of the columns that there are.
    columns
        Names of arguments by names of columns, for columns that are named otherwise.
    preferred
        Columns that a library has for an argument, by the name of the argument.

    Raises
    ------
    UsageError
        When a required argument has no column, or ``columns`` names something unknown.
    """
    parameters = task_parameters(verifier)
    chosen: dict[str, str] = {}
    for column, argument in (columns or {}).items():
        if argument not in parameters:
            raise UsageError(
                f"the {verifier.kind} verifier has no argument {argument}, only: "
                f"{', '.join(parameters) or 'none'}; columns maps names of columns to "
                "names of arguments"
            )
        if column not in available:
            raise UsageError(
                f"there is no column {column} for {argument}, only: "
                f"{', '.join(sorted(available)) or 'none'}"
            )
        chosen[argument] = column
    for argument, required in parameters.items():
        if argument in chosen:
            continue
        names = [*SYNONYMS.get(argument, (argument,))]
        if preferred and argument in preferred:
            names.insert(0, preferred[argument])
        found = [name for name in names if name in available]
        if found:
            chosen[argument] = found[0]
        elif required:
            raise UsageError(
                f"the {verifier.kind} verifier needs {argument}, for which there is no "
                f"column named {' or '.join(names)}, only: "
                f"{', '.join(sorted(available)) or 'none'}; name the one to take as in "
                f'columns={{"{names[-1]}": "{argument}"}}'
            )
    return chosen


def task_from(row: Mapping[str, Any], chosen: Mapping[str, str]) -> dict[str, Any]:
    """Return a task from the columns of a row."""
    return {argument: row[column] for argument, column in chosen.items()}


def is_left_out(verifier: Verifier, task: Mapping[str, Any]) -> bool:
    """Whether a row is none of this verifier's: all that it requires is None.

    So do data sets of several kinds of tasks leave out what is not theirs.
    """
    required = [name for name, needed in task_parameters(verifier).items() if needed]
    return bool(required) and all(task[name] is None for name in required)


def name_of(verifier: Verifier) -> str:
    """Return the kind of a verifier as an identifier."""
    return verifier.kind.replace(" ", "_") or type(verifier).__name__
