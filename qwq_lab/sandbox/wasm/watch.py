"""The clock of one job."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from qwq_lab.sandbox.wasm.endings import LimitReachedError

if TYPE_CHECKING:
    from collections.abc import Callable

    import wasmtime

    from qwq_lab.sandbox.limits import Limits

CHECK_SECONDS = 0.005


class Watch:
    """Reads the clocks of the thread that made it, and stops the guest in time.

    A second thread does that: the guest's own is busy. It raises the engine's epoch,
    at which compiled code leaves every loop. ``reason`` says why: "cpu" or "wall".
    """

    def __init__(self, limits: Limits, engine: wasmtime.Engine) -> None:
        self.reason = ""
        self._limits = limits
        self._engine = engine
        self._cpu_clock = _cpu_clock_of_this_thread()
        self._lock = threading.Lock()
        self._done = threading.Event()
        self._began = time.monotonic()
        self._cpu_began = self._cpu_clock()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            # Raising the epoch later than this would end the next job.
            self._done.set()
        self._thread.join()

    def wall(self) -> float:
        """Seconds on the clock since the job began."""
        return time.monotonic() - self._began

    def cpu(self) -> float:
        """Seconds of processor time since the job began."""
        return self._cpu_clock() - self._cpu_began

    def sleep(self, seconds: float) -> None:
        """Sleep on behalf of the guest, though never past its time.

        Raises
        ------
        LimitReachedError
            When its time is up.
        """
        left = self._limits.wall - self.wall()
        time.sleep(max(min(seconds, left), 0.0))
        if seconds > left:
            raise LimitReachedError("wall")

    def _watch(self) -> None:
        while not self._done.wait(CHECK_SECONDS):
            reason = ""
            if self.cpu() >= self._limits.cpu_seconds:
                reason = "cpu"
            elif self.wall() >= self._limits.wall:
                reason = "wall"
            if reason:
                with self._lock:
                    if not self._done.is_set():
                        self.reason = reason
                        self._engine.increment_epoch()
                return


def _cpu_clock_of_this_thread() -> Callable[[], float]:
    if hasattr(time, "pthread_getcpuclockid"):
        clock = time.pthread_getcpuclockid(threading.get_ident())
        return lambda: time.clock_gettime(clock)
    # macOS and Windows: what the process uses besides the guest is very little.
    return time.process_time
