from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import os
import random
import resource
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from loops import run_async
from server import running_server
from test_sandbox import descendants, wait_until_gone

from qwq_lab.sandbox.client import SandboxClient
from qwq_lab.sandbox.server.jobs import JobQueue, QueueFullError, StoppingError

if TYPE_CHECKING:
    pass

SLOW = "import time; time.sleep(0.5); print(1)"


# When things go wrong


def test_what_was_accepted_is_finished_before_the_server_stops(tmp_path: Path) -> None:
    with running_server(tmp_path, "--workers", "2") as server:
        with ThreadPoolExecutor(6) as threads:
            client = server.client()
            jobs = [threads.submit(client.run, SLOW) for _ in range(6)]
            for _ in range(100):
                if server.metrics()["accepted"] == 6:
                    break
                time.sleep(0.02)
            server.process.send_signal(signal.SIGTERM)
            results = [job.result() for job in jobs]
        assert server.process.wait(20) == 0
        said = server.process.stdout.read()  # type: ignore[union-attr]

    assert [run.stdout for run in results] == ["1\n"] * 6
    assert "6 jobs accepted, 6 finished" in said
    assert not Path(server.address).exists()


def test_under_ten_times_its_load_every_accepted_job_is_finished(
    tmp_path: Path,
) -> None:
    """Ten clients a place; some hang up, sandboxes are killed, the disk is full."""
    workers, callers, turns = 2, 20, 12
    with running_server(
        tmp_path, "--workers", str(workers), "--max-jobs", "8"
    ) as server:
        with server.client() as client:
            for _ in range(20):
                client.run("print(1)")
        memory, descriptors = server.memory, server.descriptors
        # No byte can be written to any file from here on.
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (0, 0))
        chaos = random.Random(7)
        done = threading.Event()
        answers: list[str] = []
        killed: list[int] = []

        def kill_sandboxes() -> None:
            while not done.wait(0.1):
                below = sorted(descendants(server.process.pid))
                if below:
                    killed.append(chaos.choice(below))
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(killed[-1], signal.SIGKILL)

        def call(number: int) -> None:
            with server.raw() as raw:
                for turn in range(turns):
                    text = f"{number}-{turn}"
                    body = {"code": f"print('{text}')"}
                    impatient = number % 5 == 0 and turn % 3 == 0
                    try:
                        answer = raw.post(
                            "/v1/run",
                            json=body,
                            headers={"X-Client": str(number)},
                            timeout=0.03 if impatient else 60,
                        )
                    except httpx.TimeoutException:
                        answers.append("hung up")
                        continue
                    if answer.status_code == 429:
                        assert int(answer.headers["Retry-After"]) >= 1
                        answers.append("full")
                        time.sleep(0.02)
                        continue
                    assert answer.status_code == 200, answer.text
                    result = answer.json()["result"]
                    # Killed itself it is out of memory, and its sandbox killed twice
                    # an internal error; never a wrong answer.
                    assert (result["outcome"], result.get("stdout", "")) in (
                        ("passed", text + "\n"),
                        ("internal error", ""),
                        ("memory", ""),
                        ("memory", text + "\n"),
                    )
                    answers.append(result["outcome"])

        killer = threading.Thread(target=kill_sandboxes, daemon=True)
        killer.start()
        try:
            with ThreadPoolExecutor(callers) as threads:
                list(threads.map(call, range(callers)))
        finally:
            done.set()
            killer.join()
        metrics = server.settled()
        with server.client() as client:
            assert client.run("print('alive')").stdout == "alive\n"

        assert len(answers) == callers * turns
        assert len(killed) >= 3
        assert answers.count("full") > 0
        assert answers.count("hung up") > 0
        assert answers.count("passed") > 20
        assert metrics["accepted"] == metrics["finished"]
        # Who hung up may have been turned away without knowing it.
        assert (
            0 <= metrics["rejected"] - answers.count("full") <= answers.count("hung up")
        )
        assert server.memory < memory + (32 << 20)
        assert server.descriptors < descriptors + 12


def test_memory_and_descriptors_stay_flat_over_many_jobs(tmp_path: Path) -> None:
    with running_server(tmp_path) as server, server.client() as client:
        code = "print('x' * 50_000)"
        for _ in range(100):
            client.run(code)
        memory, descriptors, threads = server.memory, server.descriptors, server.threads
        for _ in range(250):
            with server.raw() as raw:
                raw.post("/v1/run", json={"code": code})

        # 250 results of 50 KB, which nobody can ask for any more, would be 12 MB.
        assert server.memory < memory + (6 << 20)
        assert server.descriptors < descriptors + 12
        assert server.threads < threads + 12


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

    *kept, first, second, third = run_async(work())
    assert None not in kept
    assert [first, second, third] == ["passed"] * 3


# The queue alone


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


# Stopping and starting


def test_what_nobody_waits_for_is_finished_too_before_the_server_stops(
    tmp_path: Path,
) -> None:
    with running_server(tmp_path, "--workers", "1") as server:
        with server.raw() as raw:
            for _ in range(6):
                raw.post("/v1/run", json={"code": SLOW, "wait": False})
            server.process.send_signal(signal.SIGTERM)
            for _ in range(100):
                health = raw.get("/health")
                if health.json()["status"] == "stopping":
                    break
                time.sleep(0.02)
            assert (health.status_code, health.json()["status"]) == (503, "stopping")
            refused = raw.post("/v1/run", json={"code": "1"})
            assert refused.status_code == 503
            assert refused.headers["Retry-After"] == "5"
        assert server.process.wait(30) == 0
        said = server.process.stdout.read()  # type: ignore[union-attr]

    assert "6 jobs accepted, 6 finished" in said


def test_a_second_signal_stops_at_once(tmp_path: Path) -> None:
    with running_server(tmp_path, "--workers", "1") as server:
        with server.raw() as raw:
            endless = {"code": "while True: pass", "limits": {"cpu_seconds": 600}}
            raw.post("/v1/run", json={**endless, "wait": False})
        below = descendants(server.process.pid)
        server.process.send_signal(signal.SIGTERM)
        time.sleep(0.3)
        assert server.process.poll() is None
        server.process.send_signal(signal.SIGTERM)
        server.process.wait(30)
        wait_until_gone(below)


def test_of_servers_that_start_together_one_listens(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "qwq_lab.cli", "sandbox", "serve"]
    command += ["--socket", str(tmp_path / "s.sock")]
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    servers = [subprocess.Popen(command, **options) for _ in range(3)]
    try:
        lines = [server.stdout.readline() for server in servers]
        listening = [at for at, line in enumerate(lines) if "(tier" in line]
        assert len(listening) == 1, lines
        with SandboxClient(tmp_path / "s.sock") as client:
            assert client.run("print(1)").finished
    finally:
        for server in servers:
            server.terminate()
        for server in servers:
            server.communicate(timeout=30)


def test_a_server_that_stops_keeps_its_socket_until_the_end(tmp_path: Path) -> None:
    """A new one on the same socket waits for its turn and is then not undone."""
    with running_server(tmp_path, "--workers", "1") as old:
        with old.raw() as raw:
            raw.post("/v1/run", json={"code": SLOW, "wait": False})
        old.process.send_signal(signal.SIGTERM)
        command = [sys.executable, "-m", "qwq_lab.cli", "sandbox", "serve"]
        done = subprocess.run(
            [*command, "--socket", old.address],
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 2
        assert "is about to stop" in done.stderr
        old.process.wait(30)
    with running_server(tmp_path) as new, new.client() as client:
        assert client.run("print(1)").finished


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
@pytest.mark.parametrize("where", [[], ["--port", "0"]])
def test_a_full_disk_is_one_clear_sentence(tmp_path: Path, where: list[str]) -> None:
    disk = tmp_path / "disk"
    disk.mkdir(mode=0o700)
    mount = ["mount", "-t", "tmpfs", "-o", "size=8k,nr_inodes=2,mode=0700"]
    if subprocess.run([*mount, "none", str(disk)], check=False).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        (disk / "full").touch()
        arguments = ["--token-file", str(disk / "token")] if where else []
        arguments = arguments or ["--socket", str(disk / "s.sock")]
        done = subprocess.run(
            [
                *(sys.executable, "-m", "qwq_lab.cli", "sandbox", "serve"),
                *where,
                *arguments,
            ],
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert "No space left" in done.stderr
        assert [path.name for path in disk.iterdir()] == ["full"]
    finally:
        subprocess.run(["umount", str(disk)], check=True)
