from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from loops import run_async
from server import Server, running_server, wait_for

from qwq_lab.errors import UsageError
from qwq_lab.sandbox import Call, Limits, Outcome, Sandbox
from qwq_lab.sandbox.assert_tests import parse_asserts
from qwq_lab.sandbox.client import SandboxClient, ServerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ENDLESS = "while True: pass"
# Longer than any test waits, so that none of them ends by itself in time.
LONG = Limits(cpu_seconds=90, wall_seconds=90)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("server")
    with running_server(folder, "--workers", "1") as server:
        yield server


@pytest.fixture
def client(server: Server) -> Iterator[SandboxClient]:
    with server.client() as client:
        yield client


class Colour(IntEnum):
    RED = 3


def test_arguments_and_settings_are_taken_as_in_this_process(
    client: SandboxClient, sandbox: Sandbox
) -> None:
    code = "def f(x, y=0): return [x, y]"
    for one in (client, sandbox):
        assert one.call(code, "f", [OrderedDict(a=1)]).value == [{"a": 1}, 0]
        assert one.call(code, "f", [Colour.RED], {"y": (1,)}).value == [3, (1,)]
        assert one.run("print(input())", stdin=b"\xff").output == b"\xff\n"
        assert one.judge_asserts(code, "assert f(1) == [1, 0]").passed is True
        suite = parse_asserts("assert f(1) == [1, 0]\nassert list(f(2)) == [3]")
        mixed = [*suite.cases, Call("f", [1], [1, 0])]
        outcomes = [case.outcome for case in one.judge(code, mixed).cases]
        assert outcomes == [Outcome.PASSED, Outcome.WRONG_ANSWER, Outcome.PASSED]
        assert run_async(one.ajudge_asserts(code, "assert f(1)")).passed is True
        for wrong in (
            lambda one=one: one.run("1", limits={"cpu_seconds": 1}),
            lambda one=one: one.run(1),
            lambda one=one: one.run("1", stdin=1),
            lambda one=one: one.run("1", stdin="\ud800"),
            lambda one=one: one.call(code, 5),
            lambda one=one: one.judge(code, 5),
            lambda one=one: one.call(code, "f", [object()]),
            lambda one=one: one.judge_asserts(code, "assert ("),
        ):
            with pytest.raises(UsageError):
                wrong()


def test_a_run_can_be_stopped_and_frees_its_place(client: SandboxClient) -> None:
    stop = threading.Event()
    threading.Timer(0.5, stop.set).start()

    assert client.run(ENDLESS, limits=LONG, stop=stop).outcome is Outcome.CANCELLED
    assert client.run("print(1)").finished


def test_what_was_stopped_before_is_not_begun(server: Server) -> None:
    stop = threading.Event()
    stop.set()
    before = server.settled()["accepted"]
    with server.client() as client:
        assert client.run(ENDLESS, stop=stop).outcome is Outcome.CANCELLED

    assert server.settled()["accepted"] == before


def test_an_async_call_that_is_cancelled_ends_its_job(client: SandboxClient) -> None:
    async def impatient() -> str:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(client.arun(ENDLESS, limits=LONG), 0.5)
        return (await asyncio.wait_for(client.arun("print(2)"), 30)).stdout

    assert run_async(impatient()) == "2\n"


def test_an_interrupted_client_frees_its_place(tmp_path: Path) -> None:
    script = (
        "import sys; from qwq_lab.sandbox import Limits\n"
        "from qwq_lab.sandbox.client import SandboxClient\n"
        "client = SandboxClient(sys.argv[1]); print('ready', flush=True)\n"
        f"client.run({ENDLESS!r}, limits=Limits(cpu_seconds=90, wall_seconds=90))"
    )
    # It says so, rather than be found to be gone.
    with running_server(tmp_path, settings="app.ABANDONED_SECONDS = 600") as server:
        with subprocess.Popen(
            [sys.executable, "-c", script, server.address],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as process:
            process.stdout.readline()  # type: ignore[union-attr]
            wait_for(lambda: server.metrics()["running"] == 1)
            process.send_signal(signal.SIGINT)
            process.wait(60)
        wait_for(lambda: server.metrics()["running"] == 0)


def test_a_client_that_dies_frees_its_place_after_a_while(
    tmp_path: Path,
) -> None:
    body = json.dumps({"code": ENDLESS, "limits": {"cpu_seconds": 90}}).encode()
    left = {"Idempotency-Key": "left"}
    with running_server(
        tmp_path, "--workers", "1", settings="app.ABANDONED_SECONDS = 0.5"
    ) as server:
        head = f"POST /v1/run HTTP/1.1\r\nContent-Length: {len(body)}\r\n"
        dead = server.send_only(f"{head}Idempotency-Key: dead", b"\r\n" + body)
        wait_for(lambda: server.metrics()["running"] == 1)
        dead.close()
        wait_for(lambda: server.metrics()["running"] == 0)
        # What somebody means to ask for later goes on, though others give up on it.
        with server.raw() as raw:
            slow = {"code": "import time; time.sleep(3); print(1)"}
            raw.post("/v1/run", json={**slow, "wait": False}, headers=left)
            with pytest.raises(httpx.ReadTimeout):
                raw.post("/v1/run", json=slow, headers=left, timeout=0.1)
            wait_for(lambda: server.metrics()["running"] == 0)
            answer = raw.post("/v1/run", json=slow, headers=left).json()

    assert answer["result"]["stdout"] == "1\n"


def test_a_forked_child_gets_its_own_answers(server: Server) -> None:
    with server.client() as client:
        client.run("print(1)")
        children = []
        for number in range(3):
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    wanted = [f"{number}-{turn}\n" for turn in range(8)]
                    got = [
                        client.run(f"print({text!r}[:-1])").stdout for text in wanted
                    ]
                    status = int(got != wanted)
                finally:
                    os._exit(status)
            children.append(pid)
        mine = [client.run(f"print({n})").stdout for n in range(8)]
        ended = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in children]

    assert ended == [0, 0, 0]
    assert mine == [f"{n}\n" for n in range(8)]


def test_a_full_server_is_asked_again_with_the_same_key(tmp_path: Path) -> None:
    with (
        running_server(tmp_path, "--workers", "1", "--max-jobs", "1") as server,
        server.client() as client,
    ):
        code = "import time; time.sleep(0.2); print(1)"
        with ThreadPoolExecutor(6) as threads:
            runs = list(threads.map(lambda _: client.run(code), range(6)))
        metrics = server.settled()

    assert [run.stdout for run in runs] == ["1\n"] * 6
    assert metrics["accepted"] == 6
    assert metrics["rejected"] > 0


def test_a_server_that_was_replaced_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qwq_lab.sandbox import connection

    monkeypatch.setattr(connection, "CONNECT_SECONDS", 60)
    with running_server(tmp_path) as first, ThreadPoolExecutor(1) as thread:
        code = "import time; time.sleep(1); print(2)"
        with first.client() as client:
            running = thread.submit(client.run, code)
            wait_for(lambda: first.metrics()["running"] == 1)
            first.process.kill()
            first.process.wait()
            with running_server(tmp_path) as second:
                assert running.result(60).stdout == "2\n"
                assert second.metrics()["accepted"] == 1


def test_a_server_that_is_lost_late_has_its_time_to_come_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qwq_lab.sandbox import connection

    monkeypatch.setattr(connection, "CONNECT_SECONDS", 1.5)
    refused = httpx.ConnectError("refused")
    # Asked for longer than a server may be away, and away again after an answer.
    answers = [
        (2.0, httpx.ReadError("lost")),
        (0.0, refused),
        (2.0, 429),
        (0.0, refused),
    ]
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.headers["Idempotency-Key"])
        if not answers:
            result = {"kind": "ended", "outcome": "cancelled", "explanation": "told so"}
            headers = {"Idempotency-Key": asked[-1]}
            return httpx.Response(200, json={"result": result}, headers=headers)
        seconds, what = answers.pop(0)
        time.sleep(seconds)
        if isinstance(what, Exception):
            raise what
        return httpx.Response(what, json={"error": "full"})

    with SandboxClient(tmp_path / "s.sock", deadline_seconds=60) as client:
        transport = httpx.MockTransport(answer)
        client._server._client = httpx.Client(
            transport=transport, base_url="http://sandbox"
        )
        assert client.run("print(1)").explanation == "told so"
    assert len(asked) == 5
    assert len(set(asked)) == 1


def test_a_server_that_is_killed_in_the_middle_is_one_sentence(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        client = server.client(deadline_seconds=2)
        with ThreadPoolExecutor(1) as thread:
            running = thread.submit(client.run, ENDLESS, limits=LONG)
            wait_for(lambda: server.metrics()["running"] == 1)
            server.process.kill()
            with pytest.raises(ServerError, match="no answer from the sandbox server"):
                running.result(60)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_the_socket_of_another_user_is_not_trusted(tmp_path: Path) -> None:
    path = tmp_path / "theirs.sock"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        os.chown(path, 60_951, 60_951)
        with SandboxClient(path, deadline_seconds=2) as client:
            with pytest.raises(ServerError, match="belongs to another user"):
                client.run("print(1)")
            with pytest.raises(ServerError, match="belongs to another user"):
                assert client.isolation


def answering(body: bytes, headers: bytes = b"") -> Callable[[Path], None]:
    """Serve one fixed answer on a socket, from a thread."""

    def serve(path: Path) -> None:
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(str(path))
        listener.listen()

        def answer() -> None:
            connection, _ = listener.accept()
            connection.recv(1 << 16)
            connection.sendall(
                b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n%s\r\n%s"
                % (len(body), headers, body)
            )
            connection.close()
            listener.close()

        threading.Thread(target=answer, daemon=True).start()

    return serve


@pytest.mark.parametrize(
    "body", [b"hello", b"{}", b'{"result": {"kind": "run"}}', b'{"result": []}']
)
def test_another_server_is_told_from_a_sandbox(tmp_path: Path, body: bytes) -> None:
    answering(body)(tmp_path / "s.sock")
    with (
        SandboxClient(tmp_path / "s.sock", deadline_seconds=2) as client,
        pytest.raises(ServerError, match="is not this version's sandbox server"),
    ):
        client.run("print(1)")


@pytest.mark.parametrize(
    "options",
    [
        {"deadline_seconds": float("inf")},
        {"deadline_seconds": 0},
        {"deadline_seconds": float("nan")},
        {"token": Path("/nonexistent/token")},
        {"token": "\xe9"},
        {"address": "http://[::"},
    ],
)
def test_settings_that_make_no_sense_are_named(options: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        SandboxClient(**{"address": "/nonexistent/s.sock", **options})


def test_a_closed_client_says_so(server: Server) -> None:
    client = server.client()
    client.close()

    with pytest.raises(UsageError, match="was closed"):
        client.run("print(1)")


@pytest.mark.parametrize(
    ("code", "outcome"),
    [("\0", Outcome.SYNTAX_ERROR), ("x = 1\n" * 400_000, Outcome.SYNTAX_ERROR)],
)
def test_odd_sources_get_a_verdict(
    client: SandboxClient, code: str, outcome: Outcome
) -> None:
    assert client.run(code).outcome is outcome


def test_a_source_beyond_a_body_is_one_sentence(client: SandboxClient) -> None:
    with pytest.raises(ServerError, match="the body is over 16 MiB"):
        client.run("#" * (50 << 20))


def test_output_that_is_no_text_comes_back_whole(client: SandboxClient) -> None:
    code = "import os\nfor _ in range(64): os.write(1, b'\\xff' * 16384)"
    run = client.run(code, limits=Limits(output_kb=2048))

    assert run.output == b"\xff" * (1 << 20)


def test_commas_in_a_text_are_no_parts(client: SandboxClient) -> None:
    numbers = "1," * 450_000
    assert client.run(f"print(len([{numbers}]))").stdout == "450000\n"
    run = client.run("print(input().count('[') )", stdin='["\\' * 300_000)
    assert run.stdout == "300000\n"


def test_keys_that_were_chosen_to_collide_are_refused(server: Server) -> None:
    numbers = [{"$int": f"{n * (2**61 - 1):x}"} for n in range(1, 20_000)]
    body = {"code": "1", "function": "f", "args": [{"$set": numbers}]}
    with server.raw() as raw:
        answer = raw.post("/v1/call", json=body)

    assert answer.status_code == 400
    assert "malformed" in answer.json()["error"]


def test_a_body_of_very_many_parts_is_refused(server: Server) -> None:
    memory = server.memory
    body = b'{"code": "1", "function": "f", "args": [' + b"[]," * 4_000_000 + b"[]]}"
    with server.raw() as raw:
        headers = {"Content-Type": "application/json"}
        answer = raw.post("/v1/call", content=body, headers=headers)

    assert answer.status_code == 400
    assert "more than 400,000 parts" in answer.json()["error"]
    assert server.memory < memory + (64 << 20)


def test_any_other_host_is_turned_away_on_the_socket_too(server: Server) -> None:
    with server.raw() as raw:
        assert raw.get("/health", headers={"Host": "evil.example"}).status_code == 421


def test_health_tells_what_holds_the_code(server: Server, sandbox: Sandbox) -> None:
    with server.raw() as raw:
        health = raw.get("/health").json()

    assert health["status"] == "ready"
    assert health["tier"] == sandbox.isolation.tier
    assert health["layers"] == list(sandbox.isolation.layers)
