"""A reasoning model in the notebook: ask it, watch it think, learn how it works.

Importing this package, or ``%load_ext qwq_lab``, imports neither torch nor
transformers; the first model that is loaded does.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from qwq_lab.chat import Delta, Message, Reply, ThinkSplitter
from qwq_lab.errors import (
    ContextLengthError,
    DependencyError,
    ModelLoadError,
    OutOfMemoryError,
    QwQLabError,
    UsageError,
)
from qwq_lab.sampling import Sampling

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from qwq_lab.engines.local import LocalEngine as LocalEngine

__version__ = "0.1.0"

__all__ = [
    "ContextLengthError",
    "Delta",
    "DependencyError",
    "LocalEngine",
    "Message",
    "ModelLoadError",
    "OutOfMemoryError",
    "QwQLabError",
    "Reply",
    "Sampling",
    "ThinkSplitter",
    "UsageError",
    "__version__",
    "load",
]


def load(name: str = "nano", **options: Any) -> LocalEngine:
    r"""Load a model and return the engine that answers with it.

    Parameters
    ----------
    name
        ``"nano"``, a model id on the Hugging Face Hub, a folder, or ``"auto"``: the
        best that fits this machine (the engine's ``note`` says why).
    **options
        Those of `qwq_lab.models.loading.load_model`, for instance ``quantization``,
        ``device``, ``head`` and ``embedding``.

    Raises
    ------
    ModelLoadError
        When there is no such model or it cannot be read.

    Examples
    --------
    >>> import qwq_lab
    >>> engine = qwq_lab.load("nano")
    >>> engine.ask("What is 17*24?").answer
    '17 * 24 = \\boxed{408}'
    """
    from qwq_lab.engines.local import LocalEngine

    return LocalEngine.load(name, **options)


def __getattr__(name: str) -> Any:
    if name == "LocalEngine":  # kept lazy: it imports torch
        return importlib.import_module("qwq_lab.engines.local").LocalEngine
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Register ``%qwq`` and ``%%qwq``; called by ``%load_ext qwq_lab``."""
    from qwq_lab.notebook import register

    register(shell)


def unload_ipython_extension(shell: InteractiveShell) -> None:
    """Take the magics away again; called by ``%unload_ext qwq_lab``."""
    from qwq_lab.notebook import unregister

    unregister(shell)
