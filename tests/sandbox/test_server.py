from __future__ import annotations

import gzip
import json
import os
import random
import resource
import signal
import socket
import stat
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
from server import Server, running_server
from test_sandbox import descendants

from qwq_lab.errors import UsageError
from qwq_lab.sandbox import Call, Case, Limits, Outcome, Sandbox
from qwq_lab.sandbox.client import SandboxClient, ServerError

if TYPE_CHECKING:
    from collections.abc import Iterator

SLOW = "import time; time.sleep(0.5); print(1)"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running_server(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture(scope="module")
def loopback(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("loopback")
    with running_server(folder, "--port", "0") as server:
        yield server


@pytest.fixture
def client(server: Server) -> Iterator[SandboxClient]:
    with server.client() as client:
        yield client


# What the client and the sandbox have in common


def test_the_client_answers_as_the_sandbox_in_this_process(
    client: SandboxClient, sandbox: Sandbox
) -> None:
    code = "def f(x, y=0): return (x, {y: b'z'}, {1.5, None}, 10**30)\nprint(1)"
    cases = [
        Call("f", [1], (1, {0: b"z"}, {None, 1.5}, 10**30)),
        Call("f", [(1, 2)], None, {"y": frozenset({1})}),
        Case("", "1"),
    ]
    for one in (client, sandbox):
        assert one.isolation.tier == sandbox.isolation.tier
        run = one.run("import os; os.write(1, b'\\xff'); print(input())", stdin="é")
        assert (run.output, run.exit_code) == (b"\xff\xc3\xa9\n", 0)
        assert one.call(code, "f", [{3}]).value == ({3}, {0: b"z"}, {None, 1.5}, 10**30)
        outcomes = [case.outcome for case in one.judge(code, cases).cases]
        assert outcomes == [Outcome.PASSED, Outcome.WRONG_ANSWER, Outcome.PASSED]
        with pytest.raises(UsageError, match="there are no cases"):
            one.judge(code, [])
        limited = one.run("while True: pass", limits=Limits(cpu_seconds=0.2))
        assert limited.outcome is Outcome.CPU_TIME
        assert run_async(one.arun("print(2)")).stdout == "2\n"
        assert run_async(one.ajudge(code, cases[:1])).passed is True


def test_assertions_travel_as_their_source(client: SandboxClient) -> None:
    asserts = "assert double(2) == 4\nassert double(3) == 7"

    judgement = client.judge_asserts("def double(x): return 2 * x", asserts)

    outcomes = [case.outcome for case in judgement.cases]
    assert outcomes == [Outcome.PASSED, Outcome.WRONG_ANSWER]


def test_a_server_that_is_not_there_is_one_clear_sentence(tmp_path: Path) -> None:
    with SandboxClient(tmp_path / "none.sock", deadline_seconds=0.3) as client:
        with pytest.raises(ServerError, match="start it with: qwq-lab sandbox serve"):
            client.run("print(1)")
        with pytest.raises(ServerError, match="no answer from the sandbox server"):
            assert client.isolation


# Who may come in


def test_the_socket_is_for_its_user_alone(server: Server) -> None:
    mode = stat.S_IMODE(Path(server.address).stat().st_mode)

    assert mode == 0o600
    assert stat.S_IMODE(Path(server.address).parent.stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Authorization": ""}, 401),
        ({"Authorization": "Bearer wrong"}, 401),
        ({"Authorization": "Bearer \xe9".encode("latin-1").decode("latin-1")}, 401),
        ({"Host": "evil.example"}, 421),
        ({"Host": "127.0.0.1"}, 421),
        ({"Host": "127.0.0.1.evil.example:80"}, 421),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({}, 200),
    ],
)
@pytest.mark.parametrize("path", ["/health", "/metrics", "/v1/run"])
def test_strangers_and_web_pages_are_turned_away(
    loopback: Server, headers: dict[str, str], status: int, path: str
) -> None:
    with loopback.raw() as raw:
        encoded = {name: text.encode("latin-1") for name, text in headers.items()}
        if path == "/v1/run":
            answer = raw.post(path, headers=encoded, json={"code": "print(1)"})
        else:
            answer = raw.get(path, headers=encoded)

    assert answer.status_code == status
    assert not [name for name in answer.headers if name.startswith("access-control")]


def test_the_token_does_not_count_in_the_address(loopback: Server) -> None:
    with httpx.Client(base_url=loopback.address, trust_env=False) as stranger:
        assert (
            stranger.get("/health", params={"token": loopback.token}).status_code == 401
        )


def test_the_token_is_in_a_private_file_and_leaves_with_the_server(
    tmp_path: Path,
) -> None:
    with running_server(tmp_path, "--port", "0") as server:
        file = tmp_path / "token"
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert len(file.read_text().strip()) >= 43
        environment = Path(f"/proc/{server.process.pid}/environ").read_bytes()
        assert server.token.encode() not in environment  # type: ignore[union-attr]

    assert not file.exists()


def test_an_address_with_a_slash_too_many_is_no_way_round(loopback: Server) -> None:
    with httpx.Client(base_url=loopback.address, trust_env=False) as stranger:
        assert stranger.post("/v1/run/", json={}).status_code == 404


@pytest.mark.parametrize("method", ["GET", "PUT", "OPTIONS"])
def test_nothing_runs_by_another_method(server: Server, method: str) -> None:
    with server.raw() as raw:
        assert raw.request(method, "/v1/run").status_code == 405


# What may be sent


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({}, "the field 'code' is missing"),
        ({"code": 1}, "the field 'code' is int, but must be str"),
        ({"code": "1", "stdin": None}, "the field 'stdin' is NoneType"),
        ({"code": "1", "speed": 1}, "no field 'speed'"),
        ({"code": "1", "limits": {"disk": 1}}, "there is no limit 'disk'"),
        ({"code": "1", "limits": {"threads": 0}}, "the limit threads is 0"),
        ({"code": "1", "deadline_seconds": 0}, "deadline_seconds is 0"),
        ({"code": "1", "deadline_seconds": 10**400}, "deadline_seconds is 1000"),
        ({"code": "1", "deadline_seconds": True}, "deadline_seconds"),
        ([], "the body must be a JSON object"),
    ],
)
def test_requests_that_make_no_sense_are_named(
    server: Server, body: Any, words: str
) -> None:
    with server.raw() as raw:
        answer = raw.post("/v1/run", json=body)

    assert answer.status_code == 400
    assert words in answer.json()["error"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"code": "1", "cases": []}, "there are no cases"),
        ({"code": "1"}, "there are no cases"),
        ({"code": "1", "cases": [1]}, "case 1 must be a JSON object"),
        ({"code": "1", "cases": [{"stdin": ""}]}, "case 1"),
        ({"code": "1", "cases": [{"function": "f", "id": [1]}]}, "the id of case 1"),
        ({"code": "1", "cases": [{"function": "f", "args": "ab"}]}, "args must be"),
        ({"code": "1", "cases": [{"function": "f", "kwargs": []}]}, "kwargs must be"),
        (
            {"code": "1", "cases": [{"function": "f", "tolerance": 10**400}]},
            "the tolerance must be",
        ),
        ({"code": "1", "cases": [{"function": "f", "x": 1}]}, "unknown field 'x'"),
        (
            {"code": "1", "cases": [{"function": "f", "args": [{"$set": 1}]}]},
            "the value of '$set' is malformed",
        ),
        (
            {"code": "1", "cases": [{"function": "f", "id": "a"}] * 2},
            "two cases have the id 'a'",
        ),
        ({"code": "1", "asserts": "x = "}, "line 1"),
        ({"code": "1", "asserts": "with f(): assert f(1)"}, "cannot be judged"),
    ],
)
def test_cases_that_make_no_sense_are_named(
    server: Server, body: Any, words: str
) -> None:
    with server.raw() as raw:
        answer = raw.post("/v1/judge", json=body)

    assert answer.status_code == 400
    assert words in answer.json()["error"]


@pytest.mark.parametrize(
    ("content", "headers", "status"),
    [
        (b"{", {}, 400),
        (b'{"code": "1", "code": "2"}', {}, 400),
        (b"[" * 100_000, {}, 400),
        (b'{"code": ' + b"9" * 5000 + b"}", {}, 400),
        (b"\xff", {}, 400),
        (b"", {}, 400),
        (b"{}", {"Content-Type": "text/plain"}, 415),
        (b"{}", {"Content-Type": "application/x-www-form-urlencoded"}, 415),
        (gzip.compress(bytes(1 << 24)), {"Content-Encoding": "gzip"}, 415),
        (b" " * (17 << 20), {}, 413),
        (b"{}", {"Idempotency-Key": "x" * 200}, 400),
    ],
)
def test_bodies_that_cannot_be_read_are_turned_away(
    server: Server, content: bytes, headers: dict[str, str], status: int
) -> None:
    with server.raw() as raw:
        answer = raw.post(
            "/v1/run",
            content=content,
            headers={"Content-Type": "application/json", **headers},
        )
        assert answer.status_code == status
        assert answer.json()["error"]


def test_a_body_without_a_length_is_cut_off_when_it_is_too_long(server: Server) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(40):
            yield b" " * (1 << 20)

    with server.raw() as raw:
        try:
            status = raw.post(
                "/v1/run",
                content=endless(),
                headers={"Content-Type": "application/json"},
            ).status_code
        except httpx.WriteError:
            status = 413  # It hung up before all was sent.

    assert status == 413


# Jobs


def test_a_job_can_be_left_asked_for_and_ended(server: Server) -> None:
    with server.raw() as raw:
        endless = {"code": "while True: pass", "limits": {"cpu_seconds": 60}}
        left = raw.post("/v1/run", json={"code": "print(3)", "wait": False})
        assert left.status_code == 202
        stopped = raw.post("/v1/run", json={**endless, "wait": False}).json()["id"]
        time.sleep(0.3)
        assert raw.get(f"/v1/jobs/{stopped}").json()["state"] == "running"
        raw.delete(f"/v1/jobs/{stopped}")
        job = left.json()["id"]
        for _ in range(100):
            answers = [raw.get(f"/v1/jobs/{one}").json() for one in (job, stopped)]
            if all(answer["state"] == "finished" for answer in answers):
                break
            time.sleep(0.05)

    assert answers[0]["result"]["stdout"] == "3\n"
    assert answers[1]["result"]["outcome"] == "cancelled"
    with server.raw() as raw:
        assert raw.get("/v1/jobs/none").status_code == 404


def test_a_request_that_comes_again_with_its_key_is_done_once(server: Server) -> None:
    before = server.settled()["accepted"]
    headers = {"Idempotency-Key": "again", "X-Client": "me"}
    with server.raw() as raw:
        first = raw.post("/v1/run", json={"code": SLOW, "wait": False}, headers=headers)
        # Another deadline is still the same request.
        again = raw.post(
            "/v1/run", json={"code": SLOW, "deadline_seconds": 9}, headers=headers
        )
        later = raw.post("/v1/run", json={"code": SLOW}, headers=headers)
        other = raw.post("/v1/run", json={"code": "print(2)"}, headers=headers)
        stranger = raw.post(
            "/v1/run", json={"code": "print(2)"}, headers={**headers, "X-Client": "you"}
        )

    assert again.json()["result"] == later.json()["result"]
    assert first.json()["id"] == again.json()["id"]
    assert other.status_code == 409
    assert stranger.json()["result"]["stdout"] == "2\n"
    assert server.settled()["accepted"] == before + 2


def test_a_caller_who_hangs_up_frees_the_slot(server: Server) -> None:
    before = server.settled()
    body = json.dumps({"code": "while True: pass", "limits": {"cpu_seconds": 600}})
    for _ in range(4):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(server.address)
            connection.sendall(
                b"POST /v1/run HTTP/1.1\r\nHost: sandbox\r\n"
                b"Content-Type: application/json\r\n"
                b"Content-Length: %d\r\n\r\n%s" % (len(body), body.encode())
            )
            time.sleep(0.2)

    after = server.settled()

    assert after["accepted"] == before["accepted"] + 4
    assert after["finished"] == after["accepted"]


def test_cases_after_the_deadline_are_not_begun(server: Server) -> None:
    code = "import time\ndef f(x):\n    time.sleep(0.4)\n    return x"
    cases = [{"function": "f", "args": [1], "expected": 1, "id": str(n)} for n in "abc"]
    request = {"code": code, "cases": cases, "deadline_seconds": 0.3}
    with server.raw() as raw:
        result = raw.post("/v1/judge", json=request).json()["result"]

    assert [case["outcome"] for case in result["cases"]] == ["passed", "expired"]
    assert (result["passed"], result["score"]) == (None, None)


def test_sleeping_until_the_deadline_is_no_way_out(server: Server) -> None:
    request = {
        "code": "import time\ndef f(x): time.sleep(60)",
        "cases": [{"function": "f", "args": [1], "expected": 1, "id": n} for n in "ab"],
        "limits": {"cpu_seconds": 0.2, "wall_seconds": 0.5},
        "deadline_seconds": 0.2,
    }
    with server.raw() as raw:
        result = raw.post("/v1/judge", json=request).json()["result"]

    assert [case["outcome"] for case in result["cases"]] == ["wall time", "expired"]
    assert (result["passed"], result["score"]) == (False, 0)


def test_a_job_that_waited_past_its_deadline_is_not_begun(tmp_path: Path) -> None:
    with running_server(tmp_path, "--workers", "1") as server, server.raw() as raw:
        raw.post("/v1/run", json={"code": SLOW, "wait": False})
        late = {"code": "print(1)", "deadline_seconds": 0.1}
        headers = {"Idempotency-Key": "late"}
        answer = raw.post("/v1/run", json=late, headers=headers).json()["result"]
        # With more time, the same request has another try.
        late["deadline_seconds"] = 60
        again = raw.post("/v1/run", json=late, headers=headers).json()["result"]

    assert answer["outcome"] == "expired"
    assert not Outcome("expired").judged
    assert again["stdout"] == "1\n"


def test_what_has_no_utf8_still_comes_back(client: SandboxClient) -> None:
    failing = "def f(x): raise Exception('\\ud800')"
    assert client.judge(failing, [Call("f", [1], 1)]).passed is False
    assert client.call("def f(x): return x + '\\ud800'", "f", ["\ud801"]).value == (
        "\ud801\ud800"
    )
    assert client.run("print(1)").output == b"1\n"


def test_deep_data_and_odd_names_travel(client: SandboxClient) -> None:
    deep: object = 1
    for _ in range(60):
        deep = ({1: deep},) if _ % 2 else [deep]
    assert client.call("def f(x): return x", "f", [deep]).value == deep
    code = "def f(**words): return words"
    assert client.call(code, "f", [], {"$x": {"$y": 1}}).value == {"$x": {"$y": 1}}


def test_a_noisy_client_does_not_push_out_the_results_of_others(server: Server) -> None:
    noise = {
        "code": "print('\\xff' * 8_000_000)",
        "limits": {"output_kb": 16_384},
        "wait": False,
    }
    with server.raw() as raw:
        quiet = raw.post(
            "/v1/run",
            json={"code": "print(1)", "wait": False},
            headers={"X-Client": "q"},
        ).json()["id"]
        for _ in range(8):
            raw.post("/v1/run", json=noise, headers={"X-Client": "n"})
        server.settled()

        assert raw.get(f"/v1/jobs/{quiet}").json()["result"]["stdout"] == "1\n"


def test_one_client_with_many_jobs_does_not_starve_another(tmp_path: Path) -> None:
    with running_server(tmp_path, "--workers", "1") as server, server.raw() as raw:
        for _ in range(20):
            job = {"code": "import time; time.sleep(0.1)", "wait": False}
            raw.post("/v1/run", json=job, headers={"X-Client": "greedy"})
        raw.post("/v1/run", json={"code": "print(1)"}, headers={"X-Client": "modest"})

        assert server.metrics()["queued"] >= 15


def test_a_second_server_on_one_socket_is_refused(server: Server) -> None:
    command = [sys.executable, "-m", "qwq_lab.cli", "sandbox", "serve"]
    done = subprocess.run(
        [*command, "--socket", server.address],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.returncode == 2
    assert "a server listens on" in done.stderr
    with server.client() as client:
        assert client.run("print(1)").finished


def test_the_socket_of_a_dead_server_is_replaced(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        server.process.kill()
        server.process.wait()
        assert Path(server.address).exists()
    with running_server(tmp_path) as server, server.client() as client:
        assert client.run("print(1)").finished


def test_a_folder_that_is_a_link_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    command = [sys.executable, "-m", "qwq_lab.cli", "sandbox", "serve"]

    done = subprocess.run(
        [*command, "--socket", str(tmp_path / "link" / "s.sock")],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.returncode == 2
    assert "is not a folder of yours" in done.stderr


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
    workers, callers = 2, 20
    with running_server(
        tmp_path, "--workers", str(workers), "--max-jobs", "8"
    ) as server:
        with server.client() as client:
            for _ in range(20):
                client.run("print(1)")
        memory = server.memory
        # No byte can be written to any file from here on.
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (0, 0))
        chaos = random.Random(7)
        done = threading.Event()
        answers: list[str] = []

        def kill_sandboxes() -> None:
            while not done.wait(0.3):
                below = sorted(descendants(server.process.pid))
                if below:
                    os.kill(chaos.choice(below), signal.SIGKILL)

        def call(number: int) -> None:
            with server.raw() as raw:
                for turn in range(12):
                    text = f"{number}-{turn}"
                    body = {"code": f"print('{text}')"}
                    impatient = number % 5 == 0 and turn % 3 == 0
                    headers = {"X-Client": str(number)}
                    try:
                        answer = raw.post(
                            "/v1/run",
                            json=body,
                            headers=headers,
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
                    # Killed twice is an internal error; never a wrong answer.
                    assert (result["outcome"], result["stdout"]) in (
                        ("passed", text + "\n"),
                        ("internal error", ""),
                    )
                    answers.append(result["outcome"])

        killer = threading.Thread(target=kill_sandboxes)
        killer.start()
        with ThreadPoolExecutor(callers) as threads:
            list(threads.map(call, range(callers)))
        done.set()
        killer.join()
        metrics = server.settled()
        with server.client() as client:
            assert client.run("print('alive')").stdout == "alive\n"

        assert len(answers) == callers * 12
        assert answers.count("full") > 0
        assert answers.count("passed") > 20
        assert metrics["accepted"] == metrics["finished"]
        assert metrics["rejected"] == answers.count("full")
        assert server.memory < memory + (48 << 20)


def test_a_clock_that_jumps_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    from qwq_lab.sandbox.server.jobs import JobQueue

    monkeypatch.setattr(time, "time", lambda: random.choice([0.0, 4e9]))

    async def work() -> bytes:
        jobs = JobQueue(workers=1)
        jobs.start()
        job = await jobs.submit(
            lambda *_: {"outcome": "passed"},
            client="a",
            body=b"",
            key=None,
            seconds=5,
        )
        await jobs.drain()
        return job.result

    assert json.loads(run_async(work())) == {"outcome": "passed"}
