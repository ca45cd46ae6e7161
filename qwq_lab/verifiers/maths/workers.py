"""The processes that run `worker`, from outside: asked, waited for, killed."""

from __future__ import annotations

import atexit
import contextlib
import functools
import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

START_SECONDS = 60.0
MOST_WORKERS = 2
ROOT = Path(__file__).parents[3]
_START = (
    "import sys; sys.path[:] = {path!r}; "
    "from qwq_lab.verifiers.maths.worker import main; main()"
)


class TimeoutReachedError(Exception):
    """A question took longer than its budget."""


class WorkerUnavailableError(Exception):
    """No worker can be started here."""


class Workers:
    """At most ``size`` processes, started when they are needed.

    Safe to use from several threads; a forked child starts its own.
    """

    def __init__(self, size: int = MOST_WORKERS) -> None:
        self._idle: queue.LifoQueue[_Worker] = queue.LifoQueue()
        self._slots = threading.BoundedSemaphore(size)

    def compare(self, answer: str, expected: str, seconds: float) -> bool | None:
        """Ask whether two answers are equal; None when that cannot be told.

        Raises
        ------
        TimeoutReachedError
            When it takes longer; the process is killed.
        WorkerUnavailableError
            When none starts, or it died.
        """
        with self._worker() as worker:
            question = {"answer": answer, "expected": expected}
            result: bool | None = worker.ask(question, seconds).get("equal")
            return result

    def close(self) -> None:
        """End the processes that are idle."""
        with contextlib.suppress(queue.Empty):
            while True:
                self._idle.get_nowait().close()

    @contextlib.contextmanager
    def _worker(self) -> Iterator[_Worker]:
        with self._slots:
            worker = self._idle_worker() or _Worker()
            try:
                yield worker
            except BaseException:
                # Also when interrupted: nobody waits for its answer any more.
                worker.close()
                raise
            self._idle.put(worker)

    def _idle_worker(self) -> _Worker | None:
        """Return a worker that waits and lives; let go of the dead ones."""
        with contextlib.suppress(queue.Empty):
            while True:
                worker = self._idle.get_nowait()
                if worker.process.poll() is None:
                    return worker
                worker.close()
        return None


class _Worker:
    def __init__(self) -> None:
        # The modules of this process, but none that happen to lie in its folder.
        modules = [path for path in sys.path if Path(path).is_absolute()]
        start = _START.format(path=[*modules, str(ROOT)])
        try:
            self.process = subprocess.Popen(  # noqa: S603 - our own command
                [sys.executable, "-c", start],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
            )
        except OSError as error:
            raise WorkerUnavailableError(f"Python does not start: {error}") from None
        # Pipes cannot be waited for with a time limit everywhere; a queue can.
        self.answers: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()
        try:
            self._answer(START_SECONDS)
        except TimeoutReachedError:
            self.close()
            raise WorkerUnavailableError("sympy does not start") from None

    def ask(self, question: dict[str, str], seconds: float) -> dict[str, Any]:
        assert self.process.stdin is not None  # noqa: S101 - it is a pipe
        try:
            self.process.stdin.write(json.dumps(question) + "\n")
            self.process.stdin.flush()
        except OSError as error:
            raise WorkerUnavailableError(f"the process is gone: {error}") from None
        return self._answer(seconds)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()

    def _read(self) -> None:
        assert self.process.stdout is not None  # noqa: S101 - it is a pipe
        with contextlib.suppress(ValueError, OSError):
            for line in self.process.stdout:
                self.answers.put(line)
        self.answers.put("")

    def _answer(self, seconds: float) -> dict[str, Any]:
        try:
            line = self.answers.get(timeout=seconds)
        except queue.Empty:
            raise TimeoutReachedError from None
        if not line:
            raise WorkerUnavailableError("the process ended")
        answer: dict[str, Any] = json.loads(line)
        return answer


@functools.cache
def shared_workers() -> Workers:
    """Return the workers of this process."""
    workers = Workers()
    atexit.register(workers.close)
    return workers


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=shared_workers.cache_clear)
