from __future__ import annotations

import gzip
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from loops import run_async
from server import Server, running_server

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
