"""A thought that the reader opened stays open while its card is redrawn.

The card is plain HTML, redrawn as a whole several times a second, and needs no widget
to be read. Where the front end speaks widgets, one model without a view, made once per
kernel, keeps folds open and takes clicks that a redraw would lose; elsewhere an opened
thought closes at the next redraw and stays open after the last.
"""

from __future__ import annotations

import functools
from importlib.resources import files


@functools.cache
def keep_folds() -> object:
    """Load the keeper into the front end of this kernel, once."""
    import anywidget

    source = files("qwq_lab.views").joinpath("fold_keeper.js").read_text("utf-8")

    class FoldKeeper(anywidget.AnyWidget):
        _esm = source

    return FoldKeeper()
