"""The guest's memory, as the host reads and writes it."""

from __future__ import annotations

import ctypes
import struct
from typing import TYPE_CHECKING

from qwq_lab.sandbox.wasm.endings import FailedCallError, WildPointerError

if TYPE_CHECKING:
    import wasmtime

INVALID = 28
MOST_VECTORS = 1024


class GuestMemory:
    """The guest's linear memory, every access checked against its bounds."""

    def __init__(self, memory: wasmtime.Memory, store: wasmtime.Store) -> None:
        self._memory = memory
        self._store = store

    @property
    def size(self) -> int:
        """Bytes."""
        return int(self._memory.data_len(self._store))

    def read(self, pointer: int, size: int) -> bytes:
        """Return a copy of some bytes."""
        return ctypes.string_at(self._address(pointer, size), size) if size else b""

    def write(self, pointer: int, data: bytes) -> None:
        """Replace some bytes."""
        if data:
            ctypes.memmove(self._address(pointer, len(data)), data, len(data))

    def put(self, layout: str, pointer: int, *values: int) -> None:
        """Write numbers, in a layout of ``struct``."""
        self.write(pointer, struct.pack("<" + layout, *values))

    def vectors(self, pointer: int, count: int) -> list[tuple[int, int]]:
        """Return the pointers and sizes in a list of buffers."""
        if count > MOST_VECTORS:
            raise FailedCallError(INVALID)
        raw = self.read(pointer, 8 * count)
        return [(at, size) for at, size in struct.iter_unpack("<II", raw)]

    def _address(self, pointer: int, size: int) -> int:
        if pointer < 0 or size < 0 or pointer + size > self.size:
            raise WildPointerError
        # Asked anew each time: a memory that grows may move.
        return ctypes.addressof(self._memory.data_ptr(self._store).contents) + pointer
