"""Generation behind the cell: a worker thread writes, the cell watches and draws.

A cell that generated on its own thread could neither draw at a steady rate nor stop
within a token. Here the main thread only waits, so an interrupt reaches it at once on
every version of ipykernel, sets an event, and the engine ends with what it has.
"""

from __future__ import annotations

import dataclasses
import time
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from qwq_lab.chat import Reply
from qwq_lab.errors import QwQLabError
from qwq_lab.views.reply import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qwq_lab.chat import Delta, Message
    from qwq_lab.engines import Engine
    from qwq_lab.sampling import Sampling

UPDATES_PER_SECOND = 10
# A long text costs the page more than a short one: below this many characters an
# update comes after 0.1 s, above it proportionally later.
_CHARACTERS_PER_UPDATE = 20_000
# An engine stops within one token; one that hangs must not hold the notebook for ever.
_PATIENCE_SECONDS = 10.0


class Generation:
    """One question on its way through an engine, in a thread of its own.

    Parameters
    ----------
    engine, messages, sampling
        Who answers what, and how.
    samples
        With more than one, the replies are made in one batch and come at the end.
    """

    def __init__(
        self,
        engine: Engine,
        messages: Sequence[Message],
        sampling: Sampling,
        samples: int = 1,
    ) -> None:
        self._engine = engine
        self._messages = messages
        self._sampling = sampling
        self._stop = Event()
        # Waited for instead of the thread: in Python 3.11 a join() that an interrupt
        # breaks off takes the thread for ended.
        self._done = Event()
        self._lock = Lock()
        self._progress = Progress(samples=samples)
        self._replies: list[Reply] = []
        self._error: BaseException | None = None
        self._began = time.perf_counter()
        self._thread = Thread(target=self._work, name="qwq-generation", daemon=True)

    def run(self, draw: Callable[[Progress], None]) -> list[Reply]:
        """Generate to the end, drawing the progress at most 10 times a second.

        Raises
        ------
        KeyboardInterrupt
            When the user interrupted; `replies` then has what was written.
        Exception
            Whatever the engine raised.
        """
        self._thread.start()
        pause = 1 / UPDATES_PER_SECOND
        try:
            while self._wait(pause):
                progress = self.progress
                draw(progress)
                length = len(progress.thinking) + len(progress.answer)
                pause = max(1, length / _CHARACTERS_PER_UPDATE) / UPDATES_PER_SECOND
        finally:
            self._stop.set()
            self._wait(_PATIENCE_SECONDS)
        if self._error is not None:
            raise self._error
        return self.replies

    @property
    def progress(self) -> Progress:
        """What has been written so far."""
        with self._lock:
            seconds = time.perf_counter() - self._began
            return dataclasses.replace(self._progress, seconds=seconds)

    @property
    def replies(self) -> list[Reply]:
        """The replies; after an interrupt or an error those that there are.

        Text that an engine left behind without a reply becomes a stopped one.
        """
        progress = self.progress
        with self._lock:
            if self._replies:
                return list(self._replies)
        if not progress.thinking and not progress.answer:
            return []
        thinking_seconds = progress.thinking_seconds
        return [
            Reply(
                thinking=progress.thinking,
                answer=progress.answer,
                finish="stopped",
                tokens=progress.tokens,
                seconds=progress.seconds,
                thinking_seconds=thinking_seconds or progress.seconds,
                model=self._engine.name,
                sampling=self._sampling,
            )
        ]

    def _wait(self, seconds: float) -> bool:
        """Wait for the worker and return whether it still works."""
        return not self._done.wait(seconds)

    def _work(self) -> None:
        try:
            if self._progress.samples > 1:
                self._generate()
            else:
                self._stream()
        except BaseException as error:
            # Raised again by run(), where the cell can show it.
            self._error = error
        finally:
            self._done.set()

    def _generate(self) -> None:
        batches = self._engine.generate(
            [self._messages],
            self._sampling,
            n=self._progress.samples,
            stop=self._stop,
        )
        with self._lock:
            self._replies = list(batches[0])

    def _stream(self) -> None:
        for delta in self._engine.stream(
            self._messages, self._sampling, stop=self._stop
        ):
            self._take(delta)
        if not self._replies:
            raise QwQLabError(f"{self._engine.name} ended its stream without a reply")

    def _take(self, delta: Delta) -> None:
        with self._lock:
            before = self._progress
            answering = delta.answer and not before.answer
            self._progress = dataclasses.replace(
                before,
                thinking=before.thinking + delta.thinking,
                answer=before.answer + delta.answer,
                tokens=delta.tokens or before.tokens,
                thinking_seconds=(
                    delta.seconds if answering else before.thinking_seconds
                ),
            )
            if delta.reply is not None:
                self._replies = [delta.reply]
