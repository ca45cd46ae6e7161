"""Attacks that the sandbox tries on itself before it takes any work.

Run as a submission: what succeeds here would succeed for any other.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# Their times may be set to now by everyone who may write to them, or by their owner.
MARKS = [
    *("/dev/" + name for name in ("null", "zero", "full", "random", "urandom")),
    *(os.path.dirname(os.__file__) + folder for folder in ("", "/site-packages")),
    *("/", "/dev", "/usr/lib/python3/dist-packages"),
]

# A Python without these modules cannot even write the attacks that need them.
with contextlib.suppress(ImportError):
    import socket
with contextlib.suppress(ImportError):
    import subprocess


def attempt_all(
    parent: int,
    secret_files: list[str],
    home: str,
    in_home: list[str],
    writable_places: list[str],
    port: int,
) -> dict[str, list[str]]:
    """Return the layers that held, and the attacks that succeeded.

    ``parent`` is the process id of the judge, ``secret_files`` are files of the
    caller's, ``in_home`` what stands in the home folder; ``port`` listens on
    loopback.
    """
    attacks: dict[str, list[Any]] = {
        "files": [
            *[("read " + path, lambda path=path: open(path)) for path in secret_files],
            ("list the home folder", lambda: _look_into(home, in_home)),
            ("read another process", lambda: open(f"/proc/{parent}/environ")),
        ],
        "writing": [
            (f"write into {place}", lambda place=place: _write(place))
            for place in writable_places
        ]
        + [
            ("change a file " + path, lambda path=path: _change(path))
            for path in secret_files
        ]
        + [
            ("leave a mark on " + path, lambda path=path: os.utime(path))
            for path in MARKS
        ],
        "network": [
            ("connect to loopback", lambda: _connect(socket.AF_INET, port)),
            ("send a datagram", lambda: _socket(socket.AF_INET, socket.SOCK_DGRAM)),
            ("open a Unix socket", lambda: _socket(socket.AF_UNIX, socket.SOCK_STREAM)),
        ],
        "processes": [
            ("start a process", _fork),
            ("start a program", lambda: subprocess.run(["/bin/true"], check=False)),
            ("signal the judge", lambda: os.kill(parent, 0)),
            ("signal everyone", lambda: os.kill(-1, 0)),
            ("signal by a descriptor's owner", lambda: _own(parent)),
        ],
        "privileges": [
            ("become root", lambda: os.setuid(0)),
            ("change the root folder", lambda: os.chown("/", 0, 0)),
        ],
        "environment": [("read the caller's environment", _read_environment)],
        "descriptors": [("use an inherited descriptor", _find_descriptor)],
    }
    held: list[str] = []
    succeeded: list[str] = []
    for layer, attempts in attacks.items():
        got_through = [name for name, attempt in attempts if _succeeds(attempt)]
        succeeded += got_through
        if not got_through:
            held.append(layer)
    return {"held": held, "succeeded": succeeded}


def _succeeds(attempt: Any) -> bool:
    try:
        attempt()
    except Exception:
        return False
    return True


def _look_into(folder: str, names: list[str]) -> None:
    # The way to the interpreter may lead through it, which shows that one name.
    if not set(os.listdir(folder)) & set(names):
        raise OSError("nothing of the caller's is there")


def _change(path: str) -> None:
    """Change a file's mode, times and length to what they are."""
    facts = os.stat(path)
    attempts = [
        lambda: os.chmod(path, facts.st_mode & 0o7777),
        lambda: os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns)),
        lambda: os.truncate(path, facts.st_size),
    ]
    if not any(_succeeds(attempt) for attempt in attempts):
        raise OSError("it stays as it is")


def _own(parent: int) -> None:
    import fcntl

    fcntl.fcntl(0, fcntl.F_SETOWN, parent)


def _write(folder: str) -> None:
    path = os.path.join(folder, "qwq-lab-canary")
    with open(path, "w"):
        pass
    with contextlib.suppress(OSError):
        os.unlink(path)


def _socket(family: int, kind: int) -> None:
    socket.socket(family, kind).close()


def _connect(family: int, port: int) -> None:
    with socket.socket(family, socket.SOCK_STREAM) as connection:
        connection.settimeout(1)
        connection.connect(("127.0.0.1", port))


def _fork() -> None:
    if os.fork() == 0:
        os._exit(0)


def _read_environment() -> str:
    known = {"PATH", "LANG", "HOME", "PYTHONHASHSEED", "MALLOC_ARENA_MAX", "PWD"}
    unknown = set(os.environ) - known - {"OMP_NUM_THREADS"}
    return unknown.pop()


def _find_descriptor() -> int:
    # 0 to 2 are the program's, 3 takes its result.
    for number in range(4, 256):
        with contextlib.suppress(OSError):
            mode = os.fstat(number).st_mode
            # A guest of WebAssembly finds folders open that it has brought along.
            if sys.platform != "wasi" or not stat.S_ISDIR(mode):
                return number
    raise OSError("none")
