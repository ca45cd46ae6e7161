"""Jobs that wait, and are each finished exactly once."""

from __future__ import annotations

import asyncio
import hashlib
import json
import secrets
import threading
import time
from collections import Counter, OrderedDict, deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qwq_lab.errors import QwQLabError
from qwq_lab.sandbox.outcomes import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    # Gets an event that asks it to stop, and a question whether its deadline passed.
    Work = Callable[[threading.Event, Callable[[], bool]], dict[str, Any]]

KEEP_RESULTS_SECONDS = 600.0
KEEP_RESULTS_BYTES = 256 << 20
KEEP_RESULTS_BYTES_PER_CLIENT = 32 << 20
KEEP_RESULTS = 10_000
# What a job takes in memory besides its result.
JOB_BYTES = 4096
MAX_ERROR = 1000
_WORTH_ANOTHER_TRY = (Outcome.EXPIRED.value, Outcome.INTERNAL_ERROR.value)
RUNNING, QUEUED, FINISHED = "running", "queued", "finished"


class QueueFullError(QwQLabError):
    """The queue takes no more; ``retry_after`` says in how many seconds it may."""

    def __init__(self, message: str, retry_after: int) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class StoppingError(QwQLabError):
    """The server takes no more jobs, since it is about to stop."""


class KeyReusedError(QwQLabError):
    """An idempotency key came again with another request."""


@dataclass(eq=False)
class Job:
    """Work that was accepted."""

    id: str
    client: str
    work: Work
    deadline: float
    size: int
    fingerprint: bytes
    key: str | None = None
    state: str = QUEUED
    stop: threading.Event = field(default_factory=threading.Event)
    done: asyncio.Event = field(default_factory=asyncio.Event)
    result: bytes = b""
    finished_at: float = 0.0
    # Callers who wait for it now; and whether one means to ask for it later.
    waiters: int = 0
    left: bool = False

    @property
    def kept_bytes(self) -> int:
        """What keeping its result takes."""
        return len(self.result) + JOB_BYTES

    def overdue(self) -> bool:
        """Whether its deadline has passed."""
        return time.monotonic() > self.deadline


class JobQueue:
    """A bounded queue with a fair share for each client.

    Clients take turns, each with its oldest job. All methods belong to one event loop;
    only the work itself runs in threads.

    Parameters
    ----------
    workers
        Jobs at the same time.
    max_jobs, max_bytes
        What may wait, over all clients.
    max_jobs_per_client
        What one client may have waiting.
    """

    def __init__(
        self,
        *,
        workers: int,
        max_jobs: int = 256,
        max_bytes: int = 64 << 20,
        max_jobs_per_client: int = 64,
    ) -> None:
        self._workers = workers
        self._max_jobs = max_jobs
        self._max_bytes = max_bytes
        self._max_jobs_per_client = max_jobs_per_client
        self._waiting: OrderedDict[str, deque[Job]] = OrderedDict()
        self._jobs: dict[str, Job] = {}
        self._by_key: dict[tuple[str, str], Job] = {}
        # In the order in which they ended, over all clients and for each.
        self._kept: OrderedDict[str, Job] = OrderedDict()
        self._kept_of: dict[str, deque[Job]] = {}
        self._kept_bytes_of: Counter[str] = Counter()
        self._news = asyncio.Condition()
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="sandbox-job")
        self._tasks: list[asyncio.Task[None]] = []
        self._queued_bytes = 0
        self._kept_bytes = 0
        self._draining = False
        self._mean_seconds = 0.1
        self.accepted = 0
        self.rejected = 0
        self.finished: Counter[str] = Counter()
        self.running = 0
        self.queued = 0

    def start(self) -> None:
        """Begin to work."""
        self._tasks = [
            asyncio.create_task(self._work(), name=f"sandbox-job-{number}")
            for number in range(self._workers)
        ]

    async def submit(
        self,
        work: Work,
        *,
        client: str,
        body: bytes,
        key: str | None,
        seconds: float,
    ) -> Job:
        """Accept a job; with a ``key`` that is known, return the job it belongs to.

        Raises
        ------
        QueueFullError
            When too much waits already.
        StoppingError
            When the server is about to stop.
        KeyReusedError
            When the key belongs to another request.
        """
        self._forget_old()
        fingerprint = hashlib.sha256(body).digest()
        known = self._by_key.get((client, key)) if key else None
        if known is not None:
            if known.fingerprint != fingerprint:
                raise KeyReusedError("this idempotency key belongs to another request")
            return known
        self._check_room(client, len(body))
        job = Job(
            id=secrets.token_hex(16),
            client=client,
            work=work,
            deadline=time.monotonic() + seconds,
            size=len(body),
            fingerprint=fingerprint,
            key=key,
        )
        self._jobs[job.id] = job
        if key:
            self._by_key[client, key] = job
        self._waiting.setdefault(client, deque()).append(job)
        self.accepted += 1
        self.queued += 1
        self._queued_bytes += job.size
        async with self._news:
            self._news.notify()
        return job

    def find(self, job_id: str) -> Job | None:
        """Return a job that waits, runs, or ended not long ago."""
        self._forget_old()
        return self._jobs.get(job_id)

    def find_by_key(self, client: str, key: str) -> Job | None:
        """Return the job that a client gave this key."""
        return self._by_key.get((client, key))

    def release(self, job: Job) -> None:
        """Let go of a finished job's result: its only caller has it."""
        if job.state == FINISHED and job.key is None and job.id in self._kept:
            self._forget(job)

    def cancel(self, job: Job) -> None:
        """End a job; it counts as finished, cancelled unless it was done already."""
        job.stop.set()
        if job.state == QUEUED:
            self._remove_from_queue(job)
            stopped = _ended(Outcome.CANCELLED, "stopped while it waited")
            self._finish(job, *_written(stopped))

    def begin_to_drain(self) -> None:
        """Take no more jobs; safe to call from a signal handler."""
        self._draining = True

    async def drain(self) -> None:
        """Take no more, finish what was accepted, and stop working."""
        self._draining = True
        async with self._news:
            self._news.notify_all()
        await asyncio.gather(*self._tasks)
        self._threads.shutdown()

    @property
    def draining(self) -> bool:
        """Whether the server is about to stop."""
        return self._draining

    def _check_room(self, client: str, size: int) -> None:
        if self._draining:
            self.rejected += 1
            raise StoppingError("the server is about to stop; try again later")
        own = len(self._waiting.get(client, ()))
        full = ""
        if self.queued >= self._max_jobs:
            full = f"{self.queued} jobs are waiting"
        elif own >= self._max_jobs_per_client:
            full = f"{own} jobs of this client are waiting"
        elif self._queued_bytes + size > self._max_bytes:
            full = f"jobs of {self._queued_bytes >> 20} MiB are waiting"
        if full:
            self.rejected += 1
            wait = self.queued * self._mean_seconds / self._workers
            retry_after = min(60, max(1, round(wait)))
            raise QueueFullError(f"{full}; try again later", retry_after)

    async def _work(self) -> None:
        while True:
            async with self._news:
                while not self.queued:
                    if self._draining:
                        return
                    await self._news.wait()
                # The job has no name here: its result would be held until the next one.
                doing = self._do(self._next())
            await doing

    async def _do(self, job: Job) -> None:
        if job.overdue():
            late = _ended(Outcome.EXPIRED, "its deadline had passed")
            self._finish(job, *_written(late))
            return
        job.state = RUNNING
        self.running += 1
        began = time.monotonic()
        try:
            outcome, result = await asyncio.get_running_loop().run_in_executor(
                self._threads, _result_of, job
            )
        except Exception as error:  # a fault of ours must not lose the job
            outcome, result = _written(_failed(error))
        self.running -= 1
        seconds = time.monotonic() - began
        self._mean_seconds += 0.1 * (seconds - self._mean_seconds)
        self._finish(job, outcome, result)

    def _next(self) -> Job:
        """Take the oldest job of the client whose turn it is."""
        client, jobs = self._waiting.popitem(last=False)
        job = jobs.popleft()
        if jobs:
            self._waiting[client] = jobs
        self.queued -= 1
        self._queued_bytes -= job.size
        return job

    def _remove_from_queue(self, job: Job) -> None:
        jobs = self._waiting[job.client]
        jobs.remove(job)
        if not jobs:
            del self._waiting[job.client]
        self.queued -= 1
        self._queued_bytes -= job.size

    def _finish(self, job: Job, outcome: str, result: bytes) -> None:
        job.result = result
        job.work = _nothing_left
        job.finished_at = time.monotonic()
        job.state = FINISHED
        if job.key and outcome in _WORTH_ANOTHER_TRY:
            del self._by_key[job.client, job.key]
            job.key = None
        self._kept[job.id] = job
        self._kept_of.setdefault(job.client, deque()).append(job)
        self._kept_bytes_of[job.client] += job.kept_bytes
        self._kept_bytes += job.kept_bytes
        self.finished[outcome] += 1
        job.done.set()
        self._forget_old()

    def _forget_old(self) -> None:
        """Let go of results: old ones, and those of clients who keep too much."""
        oldest = time.monotonic() - KEEP_RESULTS_SECONDS
        while self._kept:
            first = next(iter(self._kept.values()))
            if first.finished_at >= oldest and len(self._kept) <= KEEP_RESULTS:
                break
            self._forget(first)
        while self._kept_bytes > KEEP_RESULTS_BYTES:
            largest, _ = self._kept_bytes_of.most_common(1)[0]
            self._forget(self._kept_of[largest][0])
        if self._kept:
            # Only the client whose job was the last to end can have too much. Its
            # newest stays, however large, until it had time to ask for it.
            client = next(reversed(self._kept.values())).client
            jobs = self._kept_of[client]
            while (
                len(jobs) > 1
                and self._kept_bytes_of[client] > KEEP_RESULTS_BYTES_PER_CLIENT
            ):
                self._forget(jobs[0])

    def _forget(self, job: Job) -> None:
        del self._kept[job.id]
        jobs = self._kept_of[job.client]
        jobs.remove(job)  # nearly always the first or the last
        self._kept_bytes -= job.kept_bytes
        self._kept_bytes_of[job.client] -= job.kept_bytes
        if not jobs:
            del self._kept_of[job.client], self._kept_bytes_of[job.client]
        del self._jobs[job.id]
        if job.key:
            del self._by_key[job.client, job.key]


def _result_of(job: Job) -> tuple[str, bytes]:
    """Do a job's work, in a thread; return its outcome and its result as JSON."""
    try:
        return _written(job.work(job.stop, job.overdue))
    except QwQLabError as error:
        return _written({"kind": "error", "error": str(error)[:MAX_ERROR]})
    except Exception as error:
        return _written(_failed(error))


def _written(result: dict[str, Any]) -> tuple[str, bytes]:
    return str(result.get("outcome", "error")), json.dumps(result).encode()


def _failed(error: Exception) -> dict[str, Any]:
    text = f"{type(error).__name__}: {error}"[:MAX_ERROR]
    return _ended(Outcome.INTERNAL_ERROR, text)


def _nothing_left(*_: object) -> dict[str, Any]:
    raise AssertionError("a finished job is not run again")


def _ended(outcome: Outcome, explanation: str) -> dict[str, Any]:
    return {"kind": "ended", "outcome": outcome.value, "explanation": explanation}
