"""Sandboxes that are kept waiting, each for one run at a time."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Protocol

from qwq_lab.sandbox.exchange import (
    STOP_CHECK_SECONDS,
    RawRun,
    WorkerFailedError,
    exchange,
)
from qwq_lab.sandbox.inside import wire
from qwq_lab.sandbox.interpreter import ENVIRONMENT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from threading import Event

    from qwq_lab.sandbox.limits import Limits

START_SECONDS = 30.0
RUNS_BEFORE_RECYCLING = 1000
# Nobody's: outside the ranges that distributions and systemd give out.
SPARE_UID = 60_900


class StoppedWaitingError(Exception):
    """A run was stopped before it had begun."""


class PoolWorker(Protocol):
    """What a pool keeps: something that runs one job at a time."""

    @property
    def reusable(self) -> bool:
        """Whether it can take another run."""

    def run(
        self, job: bytes, stdin: bytes, limits: Limits, stop: Event | None
    ) -> RawRun:
        """Run one job."""

    def close(self) -> None:
        """End it."""


class Worker:
    """One zygote in one sandbox."""

    def __init__(
        self, make_command: Callable[[int], list[str]], plan: dict[str, Any]
    ) -> None:
        self.runs = 0
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = make_command(theirs.fileno())
        try:
            self.process = subprocess.Popen(  # noqa: S603 - our own command
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                pass_fds=[theirs.fileno()],
                env=ENVIRONMENT,
                cwd="/",
                start_new_session=True,
            )
        except OSError as error:
            self.control.close()
            raise WorkerFailedError(f"{command[0]} does not start: {error}") from None
        finally:
            theirs.close()
        self.control.settimeout(START_SECONDS)
        try:
            self.control.send(wire.encode(plan))
            answer: dict[str, Any] = wire.decode(self.control.recv(1 << 16))
        except (OSError, wire.WireError):
            answer = {"error": "it ended at once"}
        if "error" in answer:
            said = self._last_words()
            raise WorkerFailedError(said or str(answer["error"]))
        self.control.settimeout(None)

    @property
    def reusable(self) -> bool:
        """Whether it can take another run."""
        return self.runs < RUNS_BEFORE_RECYCLING

    def run(
        self, job: bytes, stdin: bytes, limits: Limits, stop: Event | None
    ) -> RawRun:
        """Run one job."""
        self.runs += 1
        return exchange(self.control, job, stdin, limits, stop)

    def close(self) -> None:
        """End the sandbox and all in it."""
        self.control.close()
        self.process.kill()
        self.process.wait()
        if self.process.stderr:
            self.process.stderr.close()

    def _last_words(self) -> str:
        self.control.close()
        self.process.kill()
        _, said = self.process.communicate()
        lines = said.decode("utf-8", "replace").strip().splitlines()
        return lines[-1] if lines else ""


class WorkerPool:
    """At most ``size`` sandboxes; each serves many runs, one after the other.

    With ``keep=False`` each run gets a sandbox of its own.
    """

    def __init__(
        self,
        make_worker: Callable[[], PoolWorker],
        *,
        size: int,
        keep: bool = True,
    ) -> None:
        self._make_worker = make_worker
        self.keep = keep
        self._idle: list[PoolWorker] = []
        self._busy: set[PoolWorker] = set()
        self._lock = threading.Lock()
        self._slots = threading.BoundedSemaphore(size)
        self._closed = False
        self._pid = os.getpid()
        # A sandbox dies with the thread that started it: this one lives long.
        self._starter = ThreadPoolExecutor(1, thread_name_prefix="qwq-sandbox")

    def run(
        self, job: bytes, stdin: bytes, limits: Limits, stop: Event | None = None
    ) -> RawRun:
        """Run one job; a sandbox that fails is replaced, and the job tried once more.

        Raises
        ------
        WorkerFailedError
            When it failed a second time.
        """
        with self._slot(stop):
            try:
                with self._worker() as worker:
                    return worker.run(job, stdin, limits, stop)
            except WorkerFailedError:
                with self._worker() as worker:
                    return worker.run(job, stdin, limits, stop)

    def close(self) -> None:
        """End all sandboxes; runs in progress fail."""
        if self._pid != os.getpid():
            # A forked child has no say over the sandboxes of its parent.
            return
        with self._lock:
            self._closed = True
            workers = [*self._idle, *self._busy]
            self._idle.clear()
        for worker in workers:
            worker.close()
        self._starter.shutdown()

    @contextlib.contextmanager
    def _slot(self, stop: Event | None) -> Iterator[None]:
        while not self._slots.acquire(timeout=STOP_CHECK_SECONDS if stop else None):
            if stop is not None and stop.is_set():
                raise StoppedWaitingError
        try:
            yield
        finally:
            self._slots.release()

    @contextlib.contextmanager
    def _worker(self) -> Iterator[PoolWorker]:
        worker = self._take()
        try:
            yield worker
        except BaseException:
            # Also when interrupted: nobody knows what its run is doing.
            self._busy.discard(worker)
            worker.close()
            raise
        self._put_back(worker)

    def _take(self) -> PoolWorker:
        if self._pid != os.getpid():
            raise WorkerFailedError(
                "this process was forked from the one that owns the sandboxes; "
                "make a Sandbox of its own here"
            )
        with self._lock:
            if self._closed:
                raise WorkerFailedError("the sandbox was closed")
            worker = self._idle.pop() if self._idle else None
            if worker is not None:
                self._busy.add(worker)
                return worker
        worker = self._starter.submit(self._make_worker).result()
        with self._lock:
            self._busy.add(worker)
        return worker

    def _put_back(self, worker: PoolWorker) -> None:
        with self._lock:
            self._busy.discard(worker)
            keep = self.keep and not self._closed
            if keep and worker.reusable:
                self._idle.append(worker)
                return
        worker.close()
