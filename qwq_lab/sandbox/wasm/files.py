"""The files that a guest sees: bytes in memory, read-only, and sinks with a limit."""

from __future__ import annotations

import mmap
from typing import TYPE_CHECKING

from qwq_lab.sandbox.wasm.endings import FailedCallError, LimitReachedError

if TYPE_CHECKING:
    from collections.abc import Mapping

    Data = bytes | mmap.mmap

NOT_FOUND, NOT_A_FOLDER, NOT_CAPABLE = 44, 54, 76


class Stream:
    """A descriptor to read from: its bytes, and how far it was read."""

    def __init__(self, data: Data) -> None:
        self.data = data
        self.at = 0

    def take(self, count: int) -> bytes:
        """Return the next bytes."""
        part = bytes(self.data[self.at : self.at + count])
        self.at += len(part)
        return part


class File(Stream):
    """An open file, in which one can seek."""


class Sink:
    """A descriptor to write to, up to a limit in bytes."""

    def __init__(self, name: str, limit: int) -> None:
        self.name = name
        self.limit = limit
        self.data = bytearray()

    @property
    def room(self) -> int:
        """Bytes that it still takes."""
        return self.limit - len(self.data)

    def write(self, data: bytes) -> None:
        """Take some bytes.

        Raises
        ------
        LimitReachedError
            When they are too many; those that fit are kept.
        """
        room = self.room
        self.data += data[:room]
        if len(data) > room:
            raise LimitReachedError(self.name)


class Folder:
    """Files, sinks and folders by name."""

    def __init__(self, entries: Mapping[bytes, Data | Sink | Folder]) -> None:
        self.entries = entries

    def find(self, path: bytes) -> Data | Sink | Folder:
        """Return what lies at a path below this folder."""
        parts = [part for part in path.split(b"/") if part not in (b"", b".")]
        # There is no way up: each folder is a world of its own.
        if path.startswith(b"/") or b".." in parts:
            raise FailedCallError(NOT_CAPABLE)
        found: Data | Sink | Folder = self
        for part in parts:
            if not isinstance(found, Folder):
                raise FailedCallError(NOT_A_FOLDER)
            if part not in found.entries:
                raise FailedCallError(NOT_FOUND)
            found = found.entries[part]
        return found


def make_folder(files: Mapping[str, Data | Sink]) -> Folder:
    """Arrange files by their paths, as in ``job/data``."""
    entries: dict[bytes, Data | Sink | Folder] = {}
    below: dict[str, dict[str, Data | Sink]] = {}
    for path, data in files.items():
        first, slash, rest = path.partition("/")
        if slash:
            below.setdefault(first, {})[rest] = data
        else:
            entries[first.encode()] = data
    for name, inner in below.items():
        entries[name.encode()] = make_folder(inner)
    return Folder(entries)
