"""One run's worth of talk with a sandbox: feed it, read it, watch the clock."""

from __future__ import annotations

import os
import select
import socket
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qwq_lab.sandbox.inside import wire

if TYPE_CHECKING:
    from threading import Event

    from qwq_lab.sandbox.limits import Limits

# The supervisor inside keeps the limits; this much later it is taken to be dead.
PATIENCE_SECONDS = 10.0
STOP_CHECK_SECONDS = 0.05
# After the program's end its pipes close at once, unless something it left holds them.
PIPES_SECONDS = 1.0
CHUNK = 1 << 16


class WorkerFailedError(Exception):
    """The sandbox failed, not the code in it."""


@dataclass
class RawRun:
    """What came out of a run, not yet looked at.

    ``report`` is the supervisor's: exit, killed, cpu, wall, memory.
    """

    report: dict[str, Any]
    stdout: bytes
    stderr: bytes
    result: bytes
    overflowed: str = ""
    cancelled: bool = False


def exchange(
    control: socket.socket,
    job: bytes,
    stdin: bytes,
    limits: Limits,
    stop: Event | None = None,
) -> RawRun:
    """Run one job in the zygote at the other end of ``control``.

    Raises
    ------
    WorkerFailedError
        When the sandbox did not do its part; it is then of no further use.
    """
    talk = _Talk(limits, job, stdin)
    try:
        message = wire.encode(
            {
                "cpu_seconds": float(limits.cpu_seconds),
                "wall_seconds": float(limits.wall),
                "memory_mb": limits.memory_mb,
                "files_mb": limits.files_mb,
                "threads": limits.threads,
            }
        )
        try:
            socket.send_fds(control, [message], talk.theirs)
        except OSError as error:
            raise WorkerFailedError(f"the sandbox is gone: {error}") from None
        talk.hand_over()
        return talk.until_report(control, stop)
    finally:
        talk.close()


class _Talk:
    """The pipes of one run, ours and theirs."""

    def __init__(self, limits: Limits, job: bytes, stdin: bytes) -> None:
        self.limit = limits.output_kb * 1024
        self.wall = limits.wall
        self.theirs: list[int] = []
        self.reading: dict[int, str] = {}
        self.writing: dict[int, memoryview] = {}
        self.received = {name: bytearray() for name in ("stdout", "stderr", "result")}
        self.overflowed = ""
        try:
            for data in (job, stdin):
                reader, writer = os.pipe()
                self.theirs.append(reader)
                self.writing[writer] = memoryview(data)
            for name in self.received:
                reader, writer = os.pipe()
                self.theirs.append(writer)
                self.reading[reader] = name
            self.supervisor, other = socket.socketpair(
                socket.AF_UNIX, socket.SOCK_SEQPACKET
            )
            self.theirs.append(other.detach())
        except OSError as error:
            self.close()
            raise WorkerFailedError(f"no pipes to be had: {error}") from None
        for descriptor in (*self.reading, *self.writing):
            os.set_blocking(descriptor, False)

    def hand_over(self) -> None:
        while self.theirs:
            os.close(self.theirs.pop())

    def close(self) -> None:
        self.hand_over()
        for descriptor in (*self.reading, *self.writing):
            os.close(descriptor)
        self.reading.clear()
        self.writing.clear()
        if hasattr(self, "supervisor"):
            self.supervisor.close()

    def until_report(self, control: socket.socket, stop: Event | None) -> RawRun:
        poll = self.poll = select.poll()
        for descriptor in self.reading:
            poll.register(descriptor, select.POLLIN)
        for descriptor in self.writing:
            poll.register(descriptor, select.POLLOUT)
        poll.register(self.supervisor, select.POLLIN)
        # Says so at once if the whole sandbox dies. Another thread may close it, which
        # then has no number any more.
        poll.register(control, select.POLLIN)
        control_number = control.fileno()
        deadline = time.monotonic() + self.wall + PATIENCE_SECONDS
        report: dict[str, Any] | None = None
        cancelled = stopping = free = False
        pipes_deadline = deadline
        while report is None or self.reading or not free:
            patience = min(deadline, pipes_deadline) - time.monotonic()
            if patience <= 0 and report is not None and free:
                break
            if patience <= 0:
                raise WorkerFailedError("the sandbox does not answer")
            if stop is not None and not stopping:
                patience = min(patience, STOP_CHECK_SECONDS)
            for descriptor, _ in poll.poll(patience * 1000):
                if descriptor == self.supervisor.fileno():
                    report = self._read_report()
                    poll.unregister(self.supervisor)
                    pipes_deadline = time.monotonic() + PIPES_SECONDS
                elif descriptor == control_number:
                    _expect_free(control)
                    free = True
                    poll.unregister(control_number)
                elif descriptor in self.writing:
                    self._write_some(descriptor)
                else:
                    self._read_some(descriptor)
            if stop is not None and stop.is_set() and report is None:
                cancelled = True
            if (cancelled or self.overflowed) and not stopping:
                stopping = True
                self.supervisor.shutdown(socket.SHUT_WR)
            if report is not None and self.writing:
                for descriptor in list(self.writing):
                    self._drop(descriptor, self.writing)
        return RawRun(
            report=report,
            overflowed=self.overflowed,
            cancelled=cancelled,
            **{name: bytes(data) for name, data in self.received.items()},
        )

    def _read_report(self) -> dict[str, Any]:
        try:
            data = self.supervisor.recv(CHUNK)
            report: dict[str, Any] = wire.decode(data)
        except (OSError, wire.WireError):
            raise WorkerFailedError("a run ended without a report") from None
        if "error" in report:
            raise WorkerFailedError(f"a run could not be set up: {report['error']}")
        return report

    def _write_some(self, descriptor: int) -> None:
        data = self.writing[descriptor]
        try:
            self.writing[descriptor] = data = data[os.write(descriptor, data[:CHUNK]) :]
        except BlockingIOError:
            return
        except OSError:
            # The program does not want to read it all.
            data = memoryview(b"")
        if not data:
            self._drop(descriptor, self.writing)

    def _read_some(self, descriptor: int) -> None:
        name = self.reading[descriptor]
        received = self.received[name]
        try:
            data = os.read(descriptor, CHUNK)
        except BlockingIOError:
            return
        received += data[: self.limit - len(received) + 1]
        if len(received) > self.limit:
            del received[self.limit :]
            self.overflowed = self.overflowed or name
        if not data or self.overflowed == name:
            self._drop(descriptor, self.reading)

    def _drop(self, descriptor: int, side: dict[int, Any]) -> None:
        del side[descriptor]
        self.poll.unregister(descriptor)
        os.close(descriptor)


def _expect_free(control: socket.socket) -> None:
    try:
        answer = wire.decode(control.recv(CHUNK))
    except (OSError, wire.WireError):
        raise WorkerFailedError("the sandbox ended in the middle of a run") from None
    if "error" in answer:
        raise WorkerFailedError(f"the sandbox could not start a run: {answer['error']}")
