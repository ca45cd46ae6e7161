"""The options of ``%qwq load``, and the line that shows how far a load is."""

# IPython types its magic decorators in part only.
# mypy: disable-error-code="no-untyped-call"

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from IPython.core.magic_arguments import argument

from qwq_lab.models.load_flags import FLAGS
from qwq_lab.models.progress import LoadProgress, TerminalProgress
from qwq_lab.notebook.display import CardDisplay
from qwq_lab.views.bundle import make_bundle

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

DEVICES = ["auto", "cpu", "cuda", "rocm", "xpu", "npu", "mps"]


def load_arguments(magic: Any) -> Any:
    """Give a magic the options of loading."""
    for flag in reversed(FLAGS):
        option = argument(flag.name, help=f"For load: {flag.about}.", **flag.settings)
        magic = option(magic)
    return magic


class LoadingDisplay:
    """Shows in one line of a cell's output how far a load is.

    Nothing is shown until something takes long enough to be reported.
    """

    def __init__(self, shell: InteractiveShell) -> None:
        self._in_notebook = hasattr(shell, "kernel")
        self._card = CardDisplay(shell)
        self._terminal = TerminalProgress()

    def __call__(self, progress: LoadProgress) -> None:
        """Draw it."""
        if self._in_notebook:
            line = progress.line()
            self._card.show(make_bundle(f"<p>{html.escape(line)}</p>", line))
        else:
            self._terminal(progress)
