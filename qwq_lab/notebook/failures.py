"""The last exception in a notebook, as a question to the model."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from IPython.core.error import UsageError as ShellUsageError

from qwq_lab.errors import UsageError

if TYPE_CHECKING:
    from IPython.core.interactiveshell import ExecutionResult

# Enough to see what went wrong, short enough for a small context.
_CODE_LINES = 40
_MESSAGE_CHARACTERS = 600


class FailureLog:
    """Remembers, as text, the cell that failed last and what it raised.

    Text only: a kept exception would keep every object of the failed cell alive.
    """

    def __init__(self) -> None:
        self._question: str | None = None

    def watch(self, result: ExecutionResult) -> None:
        """Take note of a cell that has run; called by IPython after each."""
        error = result.error_in_exec or result.error_before_exec
        # A magic's usage error explains itself, and an interrupt was meant.
        if not isinstance(error, Exception) or isinstance(error, ShellUsageError):
            return
        cell = result.info.raw_cell if result.info else ""
        code = "\n".join((cell or "").splitlines()[:_CODE_LINES])
        raised = "".join(traceback.format_exception_only(type(error), error)).strip()
        line = _line_in_cell(error)
        self._question = (
            f"This Python code fails:\n\n```python\n{code}\n```\n\n"
            f"It raises{line}:\n\n```\n{raised[:_MESSAGE_CHARACTERS]}\n```\n\n"
            "Explain in two sentences what is wrong, then show the corrected code."
        )

    def question(self) -> str:
        """Return the question about the last failure.

        Raises
        ------
        UsageError
            When nothing has failed yet.
        """
        if self._question is None:
            raise UsageError(
                "no exception has been raised in this notebook yet; "
                "run the cell that fails, then %qwq fix"
            )
        return self._question


def _line_in_cell(error: Exception) -> str:
    """Say which line of the cell raised; the first frames are IPython's own."""
    frames = traceback.extract_tb(error.__traceback__)
    in_cell = [frame for frame in frames if frame.name == "<module>"]
    return f" in line {in_cell[-1].lineno}" if in_cell else ""
