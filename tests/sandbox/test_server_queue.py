from __future__ import annotations

import asyncio
import gc
import itertools
import json
import time
import weakref
from typing import Any

import pytest
from loops import run_async

from qwq_lab.sandbox import Run, Sandbox
from qwq_lab.sandbox.outcomes import Outcome
from qwq_lab.sandbox.server import messages
from qwq_lab.sandbox.server.jobs import JobQueue, QueueFullError, StoppingError


def passed(*_: object) -> dict[str, Any]:
    return {"outcome": "passed", "text": "x" * 1000}


async def submit(
    jobs: JobQueue,
    work: Any = passed,
    *,
    client: str = "a",
    body: bytes = b"",
    key: str | None = None,
    seconds: float = 60,
) -> Any:
    return await jobs.submit(work, client=client, body=body, key=key, seconds=seconds)


@pytest.mark.parametrize(
    "work",
    [
        lambda *_: {"outcome": "passed", "value": object()},
        lambda *_: 1 / 0,
        lambda *_: (_ for _ in ()).throw(MemoryError()),
        lambda *_: None,
    ],
    ids=["no JSON", "an error", "no memory", "nothing"],
)
def test_a_fault_of_ours_ends_the_job_and_keeps_the_place(work: Any) -> None:
    async def scenario() -> tuple[Any, Any]:
        jobs = JobQueue(workers=1)
        jobs.start()
        broken, whole = await submit(jobs, work, key="k"), await submit(jobs)
        await asyncio.wait_for(
            asyncio.gather(broken.done.wait(), whole.done.wait()), 20
        )
        again = await submit(jobs, key="k")
        await jobs.drain()
        assert jobs.accepted == sum(jobs.finished.values()) == 3
        assert jobs.running == jobs.queued == 0
        return json.loads(broken.result), json.loads(again.result)

    broken, again = run_async(scenario())
    assert broken["outcome"] == "internal error"
    # That is no result to be kept for the key.
    assert again["outcome"] == "passed"


def test_results_are_let_go_of_by_number_bytes_and_age(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from qwq_lab.sandbox.server import jobs as module

    monkeypatch.setattr(module, "KEEP_RESULTS", 20)
    monkeypatch.setattr(module, "KEEP_RESULTS_BYTES_PER_CLIENT", 30_000)

    async def scenario() -> None:
        jobs = JobQueue(workers=2, max_jobs_per_client=1000)
        jobs.start()
        greedy = [await submit(jobs, client="g", key=str(n)) for n in range(30)]
        await asyncio.gather(*(job.done.wait() for job in greedy))
        found = [jobs.find(job.id) is not None for job in greedy]
        assert found[-1]
        assert sum(found) <= 30_000 // (1000 + module.JOB_BYTES)
        many = [await submit(jobs, client=str(n)) for n in range(40)]
        await asyncio.gather(*(job.done.wait() for job in many))
        found = [jobs.find(job.id) is not None for job in many]
        assert (sum(found), found[-1]) == (20, True)
        jobs.release(many[-1])
        assert jobs.find(many[-1].id) is None
        monkeypatch.setattr(module, "KEEP_RESULTS_SECONDS", 0.0)
        assert jobs.find(many[-2].id) is None
        assert jobs._kept_bytes == 0
        assert not jobs._kept_of
        await jobs.drain()

    run_async(scenario())


def test_the_queue_is_bounded_in_jobs_in_bytes_and_for_each_client() -> None:
    async def scenario() -> None:
        jobs = JobQueue(workers=1, max_jobs=6, max_bytes=1000, max_jobs_per_client=3)
        for _ in range(3):
            await submit(jobs)
        with pytest.raises(QueueFullError, match="3 jobs of this client"):
            await submit(jobs)
        with pytest.raises(QueueFullError, match="MiB are waiting"):
            await submit(jobs, client="b", body=bytes(1001))
        for name in "bcd":
            await submit(jobs, client=name)
        with pytest.raises(QueueFullError, match="6 jobs are waiting"):
            await submit(jobs, client="e")
        jobs._mean_seconds = 5.0
        with pytest.raises(QueueFullError) as full:
            await submit(jobs, client="e")
        assert full.value.retry_after == 30
        assert jobs.rejected == 4
        jobs.begin_to_drain()
        with pytest.raises(StoppingError):
            await submit(jobs, client="f")

    run_async(scenario())


def test_a_result_that_was_let_go_of_is_not_held_by_who_made_it() -> None:
    async def scenario() -> None:
        jobs = JobQueue(workers=1)
        jobs.start()
        job = await submit(jobs)
        await asyncio.wait_for(job.done.wait(), 20)
        jobs.release(job)
        left = weakref.ref(job)
        del job
        for _ in range(100):
            await asyncio.sleep(0.01)
            gc.collect()
            if left() is None:
                break
        assert left() is None
        await jobs.drain()

    run_async(scenario())


def test_a_clock_that_jumps_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(itertools.cycle([4e9, 0.0, 8e9]))
    monkeypatch.setattr(time, "time", lambda: next(clock))

    async def work() -> list[Any]:
        jobs = JobQueue(workers=1)
        jobs.start()
        made = [await submit(jobs, key=str(n), seconds=5) for n in range(3)]
        await asyncio.gather(*(job.done.wait() for job in made))
        kept = [jobs.find(job.id) for job in made]
        await jobs.drain()
        return [*kept, *(json.loads(job.result)["outcome"] for job in made)]

    with Sandbox(workers=1) as sandbox:
        if sandbox.isolation.tier:
            assert sandbox.run("import time; time.sleep(0.3)").finished
    *kept, first, second, third = run_async(work())
    assert None not in kept
    assert [first, second, third] == ["passed"] * 3


def test_output_that_is_no_text_is_sent_as_it_is() -> None:
    fields = messages.run_to_json(Run(Outcome.PASSED, output=b"\xff"))
    assert fields["output"] == "/w=="
    assert "stdout" not in fields


@pytest.mark.parametrize(
    ("text", "too_many"),
    [
        ('["' + ",[{" * 200 + '"]', False),
        ('["\\"' + ",[{" * 200 + '"]', False),
        ('["\\\\",' + "[]," * 200 + "1]", True),
        ('["' + ",[{" * 200, False),
        ("[" + '"a",' * 200 + "1]", True),
        ('"' * 1000 + "," * 101, True),
    ],
)
def test_parts_are_counted_outside_of_texts(
    monkeypatch: pytest.MonkeyPatch, text: str, too_many: bool
) -> None:
    monkeypatch.setattr(messages, "MAX_PARTS", 100)

    assert messages._has_too_many_parts(text) is too_many
