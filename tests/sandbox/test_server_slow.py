"""Callers who are slow, or do nothing."""

from __future__ import annotations

import contextlib
import json
import select
import socket
import time
from typing import TYPE_CHECKING

from server import running_server, wait_for

if TYPE_CHECKING:
    from pathlib import Path


def test_many_idle_callers_are_turned_away(tmp_path: Path) -> None:
    from qwq_lab.sandbox.server import serve

    with running_server(tmp_path) as server:
        idle = []
        try:
            for _ in range(serve.MAX_CONNECTIONS + 5):
                connection = socket.socket(socket.AF_UNIX)
                connection.connect(server.address)
                idle.append(connection)
            with server.raw() as raw:
                assert raw.get("/health").status_code == 503
        finally:
            for connection in idle:
                connection.close()
        with server.client() as client:
            assert client.run("print(1)").finished


def test_who_sends_no_request_or_takes_no_answer_is_hung_up_on(tmp_path: Path) -> None:
    settings = "protocol.IDLE_SECONDS = 0.3; protocol.SEND_SECONDS = 0.3"
    output = {"code": "print('x' * 8_000_000)", "limits": {"output_kb": 16_384}}
    body = json.dumps(output).encode()
    head = f"POST /v1/run HTTP/1.1\r\nContent-Length: {len(body)}"
    with running_server(tmp_path, settings=settings) as server:
        begun = server.send_only("GET /health HTTP/1.1")
        assert begun.recv(100) == b""
        wasteful = server.send_only(head, b"\r\n" + body)
        wait_for(lambda: server.settled()["accepted"] == 1)
        process = server.process
        # Two intervals and the time to send are long over when a third job is done.
        with server.client() as client:
            for _ in range(3):
                assert client.run("import time; time.sleep(1)").finished
        with contextlib.closing(wasteful):
            assert taken(wasteful) < 8_000_000
        # Nor does it keep a server from stopping.
        process.terminate()
        assert process.wait(60) == 0


def taken(connection: socket.socket) -> int:
    """How many bytes still come."""
    count = 0
    with contextlib.suppress(ConnectionResetError):
        while data := connection.recv(1 << 20):
            count += len(data)
    return count


def test_who_asks_on_and_takes_no_answer_is_hung_up_on(tmp_path: Path) -> None:
    output = {"code": "print('x' * 300_000)"}
    body = json.dumps(output).encode()
    run = f"POST /v1/run HTTP/1.1\r\nContent-Length: {len(body)}"
    look = "GET /metrics HTTP/1.1"
    more = "\r\nHost: sandbox\r\nContent-Type: application/json\r\n\r\n"
    settings = "protocol.SEND_SECONDS = 0.3"
    with running_server(tmp_path, settings=settings) as server:
        # Too much for the connection's buffers, in answers that are each short.
        large = server.send_only(
            run, b"\r\n" + body + 9 * (f"{run}{more}".encode() + body)
        )
        small = server.send_only(look, b"\r\n" + 3000 * f"{look}{more}".encode())
        with contextlib.closing(large), contextlib.closing(small):
            for connection in (large, small):
                wait_for(lambda connection=connection: has_hung_up(connection))
            assert server.settled()["accepted"] < 10


def has_hung_up(connection: socket.socket) -> bool:
    """Whether the other side is gone, whatever it sent before."""
    poll = select.poll()
    poll.register(connection, 0)
    return bool(poll.poll(0))


def test_an_answer_that_is_taken_slowly_arrives_whole(tmp_path: Path) -> None:
    output = {"code": "print('x' * 6_000_000)", "limits": {"output_kb": 16_384}}
    body = json.dumps(output).encode()
    head = f"POST /v1/run HTTP/1.1\r\nConnection: close\r\nContent-Length: {len(body)}"
    settings = "protocol.SEND_SECONDS = 3"
    with running_server(tmp_path, settings=settings) as server:
        slow = server.send_only(head, b"\r\n" + body)
        with contextlib.closing(slow):
            count = 0
            while data := slow.recv(1 << 17):
                count += len(data)
                time.sleep(0.1)
    assert count > 6_000_000


def test_slow_bodies_are_cut_off(tmp_path: Path) -> None:
    head = "POST /v1/run HTTP/1.1\r\nContent-Length: 100"
    with running_server(tmp_path, settings="bodies.BODY_SECONDS = 0.3") as server:
        slow = server.send_only(head, b"\r\n{")
        with contextlib.closing(slow):
            assert slow.recv(100).startswith(b"HTTP/1.1 408")


def test_slow_bodies_keep_nobody_out(tmp_path: Path) -> None:
    settings = "bodies.BODY_SECONDS = 600; bodies.MAX_HELD_BYTES = 1 << 20"
    head = "POST /v1/run HTTP/1.1\r\nContent-Length: 9000000"
    large = {"code": "#" * 200_000}
    with (
        running_server(tmp_path, settings=settings) as server,
        contextlib.ExitStack() as connections,
        server.client(deadline_seconds=30) as client,
        server.raw() as raw,
    ):
        for _ in range(12):
            slow = server.send_only(head, b"\r\n" + b" " * 100_000)
            connections.callback(slow.close)
        # What is held is bounded, over all callers; small requests find room.
        wait_for(lambda: raw.post("/v1/run", json=large).status_code == 429)
        assert client.run("print(1)").finished
        connections.close()
        assert client.run("#" * 200_000).finished
