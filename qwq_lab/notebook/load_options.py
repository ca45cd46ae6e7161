"""The options of ``%qwq load``, and the line that shows how far a load is."""

# IPython types its magic decorators in part only.
# mypy: disable-error-code="no-untyped-call"

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from IPython.core.magic_arguments import argument

from qwq_lab.models.progress import LoadProgress, TerminalProgress
from qwq_lab.notebook.display import CardDisplay
from qwq_lab.views.bundle import make_bundle

if TYPE_CHECKING:
    from argparse import Namespace

    from IPython.core.interactiveshell import InteractiveShell

DEVICES = ["auto", "cpu", "cuda", "rocm", "xpu", "npu", "mps"]
_OPTIONS = (
    argument(
        "--quantization",
        choices=["auto", "4bit", "none"],
        help="For load: the precision of the weights.",
    ),
    argument(
        "--device",
        help="For load: where to compute; auto, cpu, cuda, or cuda:1 and others.",
    ),
    argument(
        "--head",
        choices=["16bit", "4bit"],
        help="For load: the precision of the output head; 4bit saves memory and time "
        "and costs a little precision.",
    ),
    argument(
        "--embedding",
        choices=["gpu", "cpu"],
        help="For load: where the embedding lies; cpu saves memory of the GPU.",
    ),
    argument(
        "--device-map",
        choices=["auto"],
        help="For load: auto spreads the model over all GPUs.",
    ),
    argument("--revision", help="For load: branch, tag or commit on the Hub."),
    argument(
        "--source",
        choices=["hub", "modelscope"],
        help="For load: where to download from.",
    ),
    argument(
        "--no-cache",
        dest="use_cache",
        action="store_const",
        const=False,
        help="For load: neither take nor keep the 4-bit cache.",
    ),
    argument(
        "--verify",
        choices=["fast", "full"],
        help="For load: full checks every byte of the 4-bit cache.",
    ),
    argument(
        "--force",
        action="store_const",
        const=True,
        help="For load: try also what does not fit.",
    ),
)
_NAMES = (
    "quantization",
    "device",
    "head",
    "embedding",
    "device_map",
    "revision",
    "source",
    "use_cache",
    "verify",
    "force",
)


def load_arguments(magic: Any) -> Any:
    """Give a magic the options of loading."""
    for option in reversed(_OPTIONS):
        magic = option(magic)
    return magic


def load_options(arguments: Namespace) -> dict[str, Any]:
    """Return the options that were given."""
    given = {name: getattr(arguments, name, None) for name in _NAMES}
    return {name: value for name, value in given.items() if value is not None}


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
