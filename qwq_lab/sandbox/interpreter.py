"""Where the Python that runs inside comes from, and which of its files it needs."""

from __future__ import annotations

import functools
import os
import sys
from dataclasses import dataclass
from pathlib import Path

INSIDE = Path(__file__).parent / "inside"
PACKAGE_FOLDERS = ("site-packages", "dist-packages")

# Imported before the first run, so that submissions find them loaded.
PRELOAD = (
    "bisect",
    "collections",
    "copy",
    "dataclasses",
    "datetime",
    "decimal",
    "fractions",
    "functools",
    "heapq",
    "io",
    "itertools",
    "json",
    "linecache",
    "math",
    "operator",
    "random",
    "re",
    "statistics",
    "string",
    "threading",
    "traceback",
    "typing",
)

# -I: no environment, no user's folder, no current folder; -S: no site-packages.
FLAGS = ("-I", "-S", "-X", "utf8", "-X", "faulthandler=0")

# Hashes are the same in every run; one malloc arena keeps threads within the limit.
ENVIRONMENT = {
    "PATH": "/nonexistent",
    "LANG": "C.UTF-8",
    "HOME": "/nonexistent",
    "PYTHONHASHSEED": "0",
    "MALLOC_ARENA_MAX": "1",
    "OMP_NUM_THREADS": "1",
}


@dataclass(frozen=True)
class Interpreter:
    """A Python and the files it needs.

    ``folders`` are readable inside, ``masked`` are below them and are not.
    """

    executable: str
    folders: tuple[str, ...]
    masked: tuple[str, ...]


@functools.cache
def find_interpreter() -> Interpreter:
    """Find the base Python of this process and what it needs to run."""
    executable = os.path.realpath(getattr(sys, "_base_executable", sys.executable))
    library = Path(os.__file__).resolve().parent
    prefix = Path(sys.base_prefix).resolve()
    wanted = [
        prefix / "lib",
        prefix / "lib64",
        library,
        Path("/usr/lib"),
        Path("/usr/lib64"),
        Path("/usr/lib32"),
        Path("/usr/share/zoneinfo"),
        Path("/lib"),
        Path("/lib64"),
    ]
    folders: list[str] = []
    for folder in wanted:
        inside_another = any(Path(known) in folder.parents for known in folders)
        if folder.is_dir() and not inside_another and str(folder) not in folders:
            folders.append(str(folder))
    # Code installed there, a course's solutions for one, is nobody's business.
    masked = {
        str(place)
        for folder in {
            library,
            *(Path("/usr/lib", n) for n in ("python3", library.name)),
        }
        for place in map(folder.joinpath, PACKAGE_FOLDERS)
        if place.is_dir()
    }
    return Interpreter(executable, tuple(folders), tuple(sorted(masked)))
