"""One output that is drawn over and over, wherever the cell runs."""

# IPython leaves display() without types.
# mypy: disable-error-code="no-untyped-call"

from __future__ import annotations

import contextlib
import signal
import threading
from typing import TYPE_CHECKING

from IPython.display import display

from qwq_lab.views.fold_keeper import keep_folds
from qwq_lab.views.reply import progress_bundle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from IPython.core.interactiveshell import InteractiveShell
    from IPython.display import DisplayHandle

    from qwq_lab.views.bundle import Bundle
    from qwq_lab.views.reply import Progress


def show_bundle(bundle: Bundle) -> None:
    """Show a bundle that will not change."""
    display(bundle, raw=True)


class CardDisplay:
    """The place of one card in a cell's output.

    A terminal cannot take back what it printed, so there only the last state is shown.
    """

    def __init__(self, shell: InteractiveShell) -> None:
        self._redraws = hasattr(shell, "kernel")
        self._handle: DisplayHandle | None = None

    def draw_progress(self, progress: Progress) -> None:
        """Show a reply that is still being written."""
        if self._redraws:
            if self._handle is None:
                keep_folds()
            self.show(progress_bundle(progress))

    def show(self, bundle: Bundle) -> None:
        """Show a bundle in place of the one before."""
        if self._handle is None:
            with _interrupt_waits():
                self._handle = display(bundle, raw=True, display_id=True)
        else:
            self._handle.update(bundle, raw=True)

    @property
    def shown(self) -> bool:
        """Whether anything stands there yet."""
        return self._handle is not None


@contextlib.contextmanager
def _interrupt_waits() -> Iterator[None]:
    """Hold an interrupt back for a moment.

    One that came when the card was sent, but not yet known to be, had it sent twice.
    """
    before = signal.getsignal(signal.SIGINT)
    main = threading.current_thread() is threading.main_thread()
    if not main or not callable(before):
        yield
        return
    came: list[tuple[int, FrameType | None]] = []
    signal.signal(signal.SIGINT, lambda number, frame: came.append((number, frame)))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if came:
        before(*came[0])
