"""How far a load is: bytes, rate and time left, for whoever wants to draw it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Lock, get_ident
from typing import Literal, TextIO

from qwq_lab.errors import ModelLoadError
from qwq_lab.models.tensor_bytes import gigabytes

Phase = Literal["download", "read", "quantise", "write cache", "check"]
REPORTS_EVERY = 0.1  # seconds: more often nobody can read it


class LoadStoppedError(ModelLoadError):
    """The load was stopped by whoever began it."""


@dataclass(frozen=True)
class LoadProgress:
    """How far one phase of a load is.

    Attributes
    ----------
    phase
        What is being done.
    done, total
        Bytes; the total is None while it is unknown.
    seconds
        Since the phase began.
    finished
        Whether this is the last report of the phase.
    """

    phase: Phase
    done: int
    total: int | None
    seconds: float
    finished: bool = False

    @property
    def rate(self) -> float:
        """Bytes per second, on average so far."""
        return self.done / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Estimate from the average rate; None while nothing is known."""
        if self.total is None or not self.rate:
            return None
        return max(0.0, (self.total - self.done) / self.rate)

    def line(self) -> str:
        """Say it in one line."""
        what = {
            "download": "Downloading",
            "read": "Reading",
            "quantise": "Quantising to 4-bit",
            "write cache": "Writing the 4-bit cache",
            "check": "Checking the 4-bit cache",
        }[self.phase]
        size = gigabytes(self.done)
        if self.total is not None:
            size += f" of {gigabytes(self.total)}"
        parts = [f"{what}: {size}"]
        if self.rate:
            parts.append(f"{gigabytes(int(self.rate))}/s")
        left = self.seconds_left
        if left is not None and not self.finished:
            parts.append(f"{_duration(left)} left")
        return ", ".join(parts)


Progress = Callable[[LoadProgress], None]


class Meter:
    """Counts the bytes of one phase and reports them, ten times a second at most.

    Any thread may count; only the one that made the meter reports, because a notebook
    shows what other threads draw in the wrong cell.

    Parameters
    ----------
    stop
        When set, the next count raises `LoadStoppedError`.
    """

    def __init__(
        self,
        phase: Phase,
        total: int | None,
        report: Progress | None,
        stop: Event | None = None,
    ) -> None:
        self.total = total
        self.done = 0
        self._phase = phase
        self._report = report
        self._stop = stop
        self._lock = Lock()
        self._owner = get_ident()
        self._abandoned = False
        self._began = time.monotonic()
        self._last = 0.0
        self._tell(finished=False)

    def add(self, count: int) -> None:
        """Count bytes.

        Raises
        ------
        LoadStoppedError
            When the load is to be stopped.
        """
        check_stop(self._stop)
        if self._abandoned:
            raise LoadStoppedError("this part of the load was given up")
        with self._lock:
            self.done += count
        if get_ident() == self._owner:
            self.poll()

    def poll(self) -> None:
        """Report what other threads have counted, if it is time to.

        Raises
        ------
        LoadStoppedError
            When the load is to be stopped.
        """
        check_stop(self._stop)
        if time.monotonic() - self._last >= REPORTS_EVERY:
            self._tell(finished=False)

    def abandon(self) -> None:
        """Have every thread that still counts stop at its next count."""
        self._abandoned = True

    def finish(self) -> None:
        """Report the end of the phase."""
        self._tell(finished=True)

    def _tell(self, *, finished: bool) -> None:
        self._last = now = time.monotonic()
        if self._report is not None:
            seconds = now - self._began
            self._report(
                LoadProgress(self._phase, self.done, self.total, seconds, finished)
            )


def check_stop(stop: Event | None) -> None:
    """Raise when the load is to be stopped."""
    if stop is not None and stop.is_set():
        raise LoadStoppedError("the load was stopped; nothing of it is kept in memory")


class TerminalProgress:
    """Writes the progress to a terminal as one line that changes.

    Where the output is no terminal, one line stands for each phase.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._redraws = self._stream.isatty()
        self._width = 0

    def __call__(self, progress: LoadProgress) -> None:
        """Draw it."""
        if not self._redraws and not progress.finished:
            return
        line = progress.line()
        start = "\r" if self._redraws else ""
        end = "\n" if progress.finished else ""
        self._stream.write(start + line.ljust(self._width) + end)
        self._stream.flush()
        self._width = 0 if progress.finished or not self._redraws else len(line)


def _duration(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    return f"{whole // 60} min {whole % 60:02} s"
