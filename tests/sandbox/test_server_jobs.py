from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from server import Server, running_server

from qwq_lab.sandbox import Call, Outcome
from qwq_lab.sandbox.client import SandboxClient

if TYPE_CHECKING:
    from collections.abc import Iterator

SLOW = "import time; time.sleep(0.5); print(1)"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running_server(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture
def client(server: Server) -> Iterator[SandboxClient]:
    with server.client() as client:
        yield client


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

    # What it could choose, by sleeping where it is right, must not be "not judged".
    outcomes = [case["outcome"] for case in result["cases"]]
    assert outcomes == ["passed", "wall time", "wall time"]
    assert result["passed"] is False


def test_sleeping_until_the_deadline_is_no_way_out(server: Server) -> None:
    request = {
        "code": "import time\ndef f(x): time.sleep(60)",
        "cases": [{"function": "f", "args": [1], "expected": 1, "id": n} for n in "ab"],
        "limits": {"cpu_seconds": 0.2, "wall_seconds": 0.5},
        "deadline_seconds": 0.2,
    }
    with server.raw() as raw:
        result = raw.post("/v1/judge", json=request).json()["result"]

    assert [case["outcome"] for case in result["cases"]] == ["wall time", "wall time"]
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
