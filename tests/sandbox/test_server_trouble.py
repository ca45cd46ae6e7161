from __future__ import annotations

import contextlib
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

import httpx
import pytest
from server import Server, running_server, wait_for
from test_sandbox import descendants, wait_until_gone

from qwq_lab.sandbox.client import SandboxClient

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
                            timeout=0.03 if impatient else 30,
                        )
                    except httpx.TimeoutException:
                        assert impatient
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
        code = "print('x' * 100_000)"
        for _ in range(20):
            client.run(code)
        memory, descriptors, threads = server.memory, server.descriptors, server.threads
        for _ in range(90):
            with server.raw() as raw:
                raw.post("/v1/run", json={"code": code})

        # 90 results of 100 KB, which nobody can ask for any more, would be 9 MB.
        assert server.memory < memory + (5 << 20)
        assert server.descriptors < descriptors + 12
        assert server.threads < threads + 12


def test_a_sandbox_that_dies_is_replaced_and_the_run_repeated(tmp_path: Path) -> None:
    with (
        running_server(tmp_path, "--workers", "1") as server,
        server.client() as client,
        ThreadPoolExecutor(1) as thread,
    ):
        assert client.run("print(1)").finished
        descriptors = server.descriptors
        for kills, outcome in ((1, "passed"), (2, "internal error")) * 3:
            running = thread.submit(client.run, "import time; time.sleep(1)")
            wait_for(lambda: server.metrics()["running"] == 1)
            gone: set[int] = set()
            for _ in range(kills):
                gone.add(kill_another(server, gone))
            assert running.result(60).outcome == outcome
        assert client.run("print(1)").finished
        assert server.descriptors <= descriptors + 4


def kill_another(server: Server, gone: set[int]) -> int:
    """Kill the sandbox of the only worker, once it is not one of those gone."""
    wait_for(lambda: children(server.process.pid) - gone)
    (sandbox,) = children(server.process.pid) - gone
    os.kill(sandbox, signal.SIGKILL)
    return sandbox


def children(pid: int) -> set[int]:
    """The processes that it started and that have not ended."""
    found = set()
    for child in descendants(pid):
        with contextlib.suppress(OSError):
            state, parent = (
                Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[:2]
            )
            if int(parent) == pid and state != "Z":
                found.add(child)
    return found


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
            endless = {"code": "while True: pass", "limits": {"cpu_seconds": 90}}
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


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("where", ["--socket", "--token-file"])
def test_a_server_that_cannot_say_where_it_is_ends_with_one_sentence(
    tmp_path: Path, where: str, unbuffered: str
) -> None:
    arguments = [where, str(tmp_path / "file")]
    arguments += ["--port", "0"] if where == "--token-file" else []
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "qwq_lab.cli", "sandbox", "serve", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
        )

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "No space left" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "file").exists()
