"""Variables of the notebook, as magics name them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qwq_lab.errors import UsageError

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


def notebook_variable(shell: InteractiveShell, name: str, option: str) -> Any:
    """Return the value of a variable that an option names.

    Raises
    ------
    UsageError
        When there is no such variable.
    """
    if name not in shell.user_ns:
        raise UsageError(f"{option} names {name!r}, but there is no such variable")
    return shell.user_ns[name]
