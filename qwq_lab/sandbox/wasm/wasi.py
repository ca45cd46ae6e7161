"""The system calls of a guest: WASI preview 1, as far as Python needs it.

A call that is not here fails with ENOSYS. Numbers and layouts are those of the
specification (WebAssembly/WASI, legacy/preview1/docs.md).
"""

from __future__ import annotations

import os
import random
import struct
import time
from typing import TYPE_CHECKING, Any

from qwq_lab.sandbox.wasm.endings import FailedCallError, GuestExitError
from qwq_lab.sandbox.wasm.files import (
    NOT_A_FOLDER,
    NOT_FOUND,
    File,
    Folder,
    Sink,
    Stream,
)
from qwq_lab.sandbox.wasm.memory import INVALID

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qwq_lab.sandbox.wasm.memory import GuestMemory
    from qwq_lab.sandbox.wasm.watch import Watch

BAD_DESCRIPTOR, IS_A_FOLDER, TOO_MANY_FILES = 8, 31, 33
NO_SUCH_CALL, READ_ONLY, NO_SEEKING = 52, 69, 70
UNKNOWN, DIRECTORY, REGULAR = 0, 3, 4
CREATE, MUST_BE_FOLDER, TRUNCATE = 1, 2, 8
RIGHT_READ, RIGHT_SEEK, RIGHT_WRITE = 1 << 1, 1 << 2, 1 << 6
EVERY_RIGHT = (1 << 30) - 1
REAL_TIME, MONOTONIC, PROCESS_TIME, THREAD_TIME = range(4)
CLOCK_SUBSCRIPTION, ABSOLUTE_TIME = 0, 1

PREOPENED = 3
# Far from the others, so that a program which guesses numbers finds none of them.
FIRST_OPENED, MOST_OPEN_FILES = 64, 64
MOST_SUBSCRIPTIONS = 64
MOST_RANDOM_BYTES = 1 << 20
LONGEST_PATH = 4096


class Guest:
    """What one instance sees of the world.

    The methods whose names are those of WASI are its system calls; pointers and sizes
    arrive unsigned. ``memory`` is set once there is an instance.

    Parameters
    ----------
    arguments
        The command line.
    streams
        Descriptors 0 to 2.
    folder
        The one folder that is open at the start, and the path at which it appears.
    job
        The file that holds the job: once it is opened, set-up is over.
    """

    memory: GuestMemory

    def __init__(
        self,
        arguments: Sequence[str],
        streams: Sequence[Stream | Sink],
        folder: tuple[str, Folder],
        job: bytes,
        watch: Watch,
    ) -> None:
        self.begun = False
        self._arguments = [argument.encode() + b"\0" for argument in arguments]
        self._folder_path = folder[0].encode()
        self._open: dict[int, Stream | Sink | Folder] = dict(enumerate(streams))
        self._open[PREOPENED] = folder[1]
        self._job = job
        self._watch = watch
        self._set_up_randomness = random.Random(0)

    # Arguments, environment, clocks, chance.

    def args_sizes_get(self, count: int, size: int) -> None:
        """Say how many arguments there are, and their bytes in all."""
        self.memory.put("I", count, len(self._arguments))
        self.memory.put("I", size, sum(map(len, self._arguments)))

    def args_get(self, pointers: int, buffer: int) -> None:
        """Write the arguments."""
        for argument in self._arguments:
            self.memory.put("I", pointers, buffer)
            self.memory.write(buffer, argument)
            pointers += 4
            buffer += len(argument)

    def environ_sizes_get(self, count: int, size: int) -> None:
        """Say that the environment is empty."""
        self.memory.put("I", count, 0)
        self.memory.put("I", size, 0)

    def environ_get(self, _pointers: int, _buffer: int) -> None:
        """Write the environment: nothing."""

    def clock_res_get(self, _clock: int, out: int) -> None:
        """Say that all clocks tell microseconds."""
        self.memory.put("Q", out, 1000)

    def clock_time_get(self, clock: int, _precision: int, out: int) -> None:
        """Tell the time in nanoseconds; all but the date begins at 0 with the job."""
        self.memory.put("Q", out, self._now(clock))

    def random_get(self, buffer: int, size: int) -> None:
        """Write random bytes.

        The same ones in each set-up: the seed of hashes is among them, and the order
        of a set must not depend on the day.
        """
        if size > MOST_RANDOM_BYTES:
            raise FailedCallError(INVALID)
        source = os.urandom if self.begun else self._set_up_randomness.randbytes
        self.memory.write(buffer, source(size))

    def sched_yield(self) -> None:
        """Go on: there are no other threads."""

    def proc_exit(self, code: int) -> None:
        """End."""
        raise GuestExitError(code & 0xFF)

    def poll_oneoff(self, asked: int, events: int, count: int, out: int) -> None:
        """Wait for a time to come; descriptors are always ready."""
        if not 0 < count <= MOST_SUBSCRIPTIONS:
            raise FailedCallError(INVALID)
        ready: list[tuple[int, int]] = []
        waits: list[tuple[int, int]] = []
        for index in range(count):
            raw = self.memory.read(asked + 48 * index, 48)
            userdata, kind = struct.unpack_from("<QB", raw)
            if kind != CLOCK_SUBSCRIPTION:
                ready.append((userdata, kind))
                continue
            clock, timeout, _, flags = struct.unpack_from("<IxxxxQQH", raw, 16)
            if flags & ABSOLUTE_TIME:
                timeout = max(timeout - self._now(clock), 0)
            waits.append((timeout, userdata))
        if not ready:
            shortest = min(timeout for timeout, _ in waits)
            self._watch.sleep(shortest / 1e9)
            ready = [
                (userdata, CLOCK_SUBSCRIPTION)
                for timeout, userdata in waits
                if timeout == shortest
            ]
        for index, (userdata, kind) in enumerate(ready):
            self.memory.put(
                "QHBxxxxxQHxxxxxx", events + 32 * index, userdata, 0, kind, 0, 0
            )
        self.memory.put("I", out, len(ready))

    def _now(self, clock: int) -> int:
        if clock == REAL_TIME:
            return time.time_ns()
        if clock == MONOTONIC:
            return int(self._watch.wall() * 1e9)
        if clock in (PROCESS_TIME, THREAD_TIME):
            return int(self._watch.cpu() * 1e9)
        raise FailedCallError(INVALID)

    # Descriptors.

    def fd_prestat_get(self, number: int, out: int) -> None:
        """Say how long the path of the folder is that is open at the start."""
        self._preopened(number)
        self.memory.put("BxxxI", out, 0, len(self._folder_path))

    def fd_prestat_dir_name(self, number: int, buffer: int, size: int) -> None:
        """Write that path."""
        self._preopened(number)
        self.memory.write(buffer, self._folder_path[:size])

    def fd_close(self, number: int) -> None:
        """Close a descriptor."""
        self._get(number)
        del self._open[number]

    def fd_fdstat_get(self, number: int, out: int) -> None:
        """Say what a descriptor is and what may be done with it."""
        found = self._get(number)
        rights = {
            Sink: RIGHT_WRITE,
            Stream: RIGHT_READ,
            File: RIGHT_READ | RIGHT_SEEK,
            Folder: EVERY_RIGHT & ~RIGHT_WRITE,
        }[type(found)]
        kind, _ = _kind_and_size(found)
        self.memory.put("BxHxxxxQQ", out, kind, 0, rights, EVERY_RIGHT)

    def fd_filestat_get(self, number: int, out: int) -> None:
        """Say what a descriptor is and how long."""
        self._put_filestat(out, number, *_kind_and_size(self._get(number)))

    def fd_read(self, number: int, vectors: int, count: int, out: int) -> None:
        """Read."""
        self._fill(vectors, count, out, self._stream(number).take)

    def fd_pread(
        self, number: int, vectors: int, count: int, offset: int, out: int
    ) -> None:
        """Read from a place in a file."""
        if offset < 0:
            raise FailedCallError(INVALID)
        part = File(self._file(number).data)
        part.at = offset
        self._fill(vectors, count, out, part.take)

    def fd_write(self, number: int, vectors: int, count: int, out: int) -> None:
        """Write; too much ends the guest."""
        sink = self._get(number)
        if not isinstance(sink, Sink):
            raise FailedCallError(BAD_DESCRIPTOR)
        total = 0
        for pointer, size in self.memory.vectors(vectors, count):
            # One byte more than there is room for tells as much as all of them.
            sink.write(self.memory.read(pointer, min(size, sink.room + 1)))
            total += size
        self.memory.put("I", out, total)

    def fd_seek(self, number: int, offset: int, whence: int, out: int) -> None:
        """Go to a place in a file."""
        file = self._file(number)
        if whence not in (0, 1, 2):
            raise FailedCallError(INVALID)
        at = (0, file.at, len(file.data))[whence] + offset
        if not 0 <= at < 1 << 62:
            raise FailedCallError(INVALID)
        file.at = at
        self.memory.put("Q", out, at)

    def fd_tell(self, number: int, out: int) -> None:
        """Say where in a file one is."""
        self.memory.put("Q", out, self._file(number).at)

    def fd_readdir(
        self, number: int, _buffer: int, _size: int, _cookie: int, out: int
    ) -> None:
        """List a folder: as empty, for there is nothing to look around for."""
        if not isinstance(self._get(number), Folder):
            raise FailedCallError(NOT_A_FOLDER)
        self.memory.put("I", out, 0)

    # Paths.

    def path_filestat_get(
        self, number: int, _flags: int, path: int, size: int, out: int
    ) -> None:
        """Say what lies at a path and how long it is."""
        self._put_filestat(out, 0, *_kind_and_size(self._find(number, path, size)))

    def path_open(
        self,
        number: int,
        _lookup: int,
        path: int,
        size: int,
        flags: int,
        rights: int,
        _inherited: int,
        _descriptor_flags: int,
        out: int,
    ) -> None:
        """Open what lies at a path; nothing can be made or changed."""
        try:
            found = self._find(number, path, size)
        except FailedCallError as error:
            if error.number == NOT_FOUND and flags & CREATE:
                raise FailedCallError(READ_ONLY) from None
            raise
        writing = flags & (CREATE | TRUNCATE) or rights & RIGHT_WRITE
        opened: Stream | Sink | Folder
        if isinstance(found, Folder):
            if flags & (CREATE | TRUNCATE):
                raise FailedCallError(IS_A_FOLDER)
            opened = found
        elif flags & MUST_BE_FOLDER:
            raise FailedCallError(NOT_A_FOLDER)
        elif isinstance(found, Sink):
            opened = found
        elif writing:
            raise FailedCallError(READ_ONLY)
        else:
            opened = File(found)
            self.begun = self.begun or found is self._job
        for free in range(FIRST_OPENED, FIRST_OPENED + MOST_OPEN_FILES):
            if free not in self._open:
                self._open[free] = opened
                self.memory.put("I", out, free)
                return
        raise FailedCallError(TOO_MANY_FILES)

    def _get(self, number: int) -> Stream | Sink | Folder:
        if number not in self._open:
            raise FailedCallError(BAD_DESCRIPTOR)
        return self._open[number]

    def _preopened(self, number: int) -> None:
        if number != PREOPENED or not isinstance(self._get(number), Folder):
            raise FailedCallError(BAD_DESCRIPTOR)

    def _stream(self, number: int) -> Stream:
        found = self._get(number)
        if not isinstance(found, Stream):
            raise FailedCallError(BAD_DESCRIPTOR)
        return found

    def _file(self, number: int) -> File:
        found = self._get(number)
        if not isinstance(found, File):
            raise FailedCallError(NO_SEEKING)
        return found

    def _find(self, number: int, path: int, size: int) -> Any:
        folder = self._get(number)
        if not isinstance(folder, Folder):
            raise FailedCallError(NOT_A_FOLDER)
        if size > LONGEST_PATH:
            raise FailedCallError(INVALID)
        return folder.find(self.memory.read(path, size))

    def _fill(
        self, vectors: int, count: int, out: int, take: Callable[[int], bytes]
    ) -> None:
        total = 0
        for pointer, size in self.memory.vectors(vectors, count):
            part = take(size)
            self.memory.write(pointer, part)
            total += len(part)
            if len(part) < size:
                break
        self.memory.put("I", out, total)

    def _put_filestat(self, out: int, inode: int, kind: int, size: int) -> None:
        self.memory.put("QQBxxxxxxxQQQQQ", out, 1, inode, kind, 1, size, 0, 0, 0)


def _kind_and_size(found: Any) -> tuple[int, int]:
    """Return the type of a file, and its bytes."""
    if isinstance(found, Folder):
        return DIRECTORY, 0
    if isinstance(found, File):
        return REGULAR, len(found.data)
    if isinstance(found, (Stream, Sink)):
        return UNKNOWN, 0
    return REGULAR, len(found)
