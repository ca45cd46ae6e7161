"""Worker processes, seen from outside."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qwq_lab.sandbox.exchange import (
    PATIENCE_SECONDS,
    STOP_CHECK_SECONDS,
    RawRun,
    WorkerFailedError,
)
from qwq_lab.sandbox.inside import wire
from qwq_lab.sandbox.interpreter import ENVIRONMENT
from qwq_lab.sandbox.wasm.channel import receive, send
from qwq_lab.sandbox.wasm.host import KILLED

if TYPE_CHECKING:
    from threading import Event

    from qwq_lab.sandbox.limits import Limits
    from qwq_lab.sandbox.wasm.builds import Build

START_SECONDS = 60.0
ROOT = Path(__file__).parents[3]


class WasmWorker:
    """One process that runs guests, one at a time.

    Raises
    ------
    WorkerFailedError
        When it does not start.
    """

    def __init__(self, build: Build, compiled: Path) -> None:
        # The modules of this process, but none that happen to lie in its folder.
        modules = [path for path in sys.path if Path(path).is_absolute()]
        start = (
            f"import sys; sys.path[:] = {[*modules, str(ROOT)]!r}; "
            "from qwq_lab.sandbox.wasm.worker import main; main()"
        )
        environment = dict(ENVIRONMENT)
        if "SYSTEMROOT" in os.environ:
            # Windows starts nothing without it.
            environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
        try:
            self.process = subprocess.Popen(  # noqa: S603 - our own command
                [sys.executable, "-I", "-c", start],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                cwd=Path(os.sep).absolute(),
                start_new_session=True,
            )
        except OSError as error:
            raise WorkerFailedError(f"Python does not start: {error}") from None
        # Pipes cannot be waited for with a time limit everywhere; threads can.
        self._talker = ThreadPoolExecutor(1, thread_name_prefix="qwq-sandbox-wasm")
        try:
            self._ask(
                {
                    "wasm": str(build.wasm),
                    "stdlib": str(build.stdlib) if build.stdlib else None,
                    "compiled": str(compiled),
                },
                START_SECONDS,
            )
        except BaseException:
            self.close()
            raise

    @property
    def reusable(self) -> bool:
        """Whether it can take another run."""
        return self.process.poll() is None

    def run(
        self, job: bytes, stdin: bytes, limits: Limits, stop: Event | None
    ) -> RawRun:
        """Run one job; being stopped ends the whole process.

        Raises
        ------
        WorkerFailedError
            When it died or does not answer; it is then of no further use.
        """
        began = time.monotonic()
        message = {"job": job, "stdin": stdin, "limits": dataclasses.asdict(limits)}
        answer = self._ask(message, limits.wall + PATIENCE_SECONDS, stop)
        if answer is not None:
            return RawRun(**answer)
        report = {
            "exit": KILLED,
            "killed": "stopped",
            "cpu": 0.0,
            "wall": time.monotonic() - began,
            "memory": 0,
        }
        return RawRun(report, b"", b"", b"", cancelled=True)

    def close(self) -> None:
        """End the process."""
        self._end()
        self._talker.shutdown()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()

    def _end(self) -> None:
        self.process.kill()
        self.process.wait()

    def _ask(
        self, message: dict[str, Any], patience: float, stop: Event | None = None
    ) -> dict[str, Any] | None:
        """Send a message and return the answer, or None when stopped."""
        try:
            talk = self._talker.submit(self._talk, message)
        except RuntimeError:
            raise WorkerFailedError("the sandbox was closed") from None
        deadline = time.monotonic() + patience
        while not talk.done():
            left = deadline - time.monotonic()
            if left <= 0:
                self._end()
                raise WorkerFailedError("the sandbox does not answer")
            if stop is not None and stop.is_set():
                self._end()
                return None
            wait([talk], left if stop is None else min(left, STOP_CHECK_SECONDS))
        answer = talk.result()
        if "error" in answer:
            raise WorkerFailedError(str(answer["error"]))
        return answer

    def _talk(self, message: dict[str, Any]) -> dict[str, Any]:
        sender, receiver = self.process.stdin, self.process.stdout
        try:
            # Both are pipes, as the process was started.
            send(sender, message)  # type: ignore[arg-type]
            answer = receive(receiver)  # type: ignore[arg-type]
        except (OSError, ValueError, wire.WireError) as error:
            raise WorkerFailedError(f"the sandbox is gone: {error}") from None
        if answer is None:
            raise WorkerFailedError("the sandbox ended in the middle of a run")
        return answer
