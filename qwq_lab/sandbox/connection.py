"""Connections to a sandbox server: who is trusted, what is repeated, what is ended."""

from __future__ import annotations

import contextlib
import json
import os
import random
import threading
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qwq_lab.errors import QwQLabError, UsageError
from qwq_lab.sandbox.outcomes import Isolation, Outcome
from qwq_lab.sandbox.server import messages

if TYPE_CHECKING:
    from threading import Event

    import httpx

CONNECT_SECONDS = 10.0
LONGEST_PAUSE = 5.0
# For what a server does besides, on a busy machine.
SPARE_SECONDS = 30.0
LONGEST_DEADLINE = 3600.0
STOP_CHECK_SECONDS = 0.05


class ServerError(QwQLabError):
    """The sandbox server could not be reached, or did not take the request."""


class ServerConnection:
    """Asks a sandbox server, and keeps its connections.

    Safe to use from several threads; a forked child makes connections of its own.

    Raises
    ------
    UsageError
        For a token or deadline that makes no sense.
    """

    def __init__(
        self, address: str, token: str | Path | None, deadline_seconds: float
    ) -> None:
        if not 0 < deadline_seconds <= LONGEST_DEADLINE:
            raise UsageError(
                f"deadline_seconds is {deadline_seconds!r}, but must be above 0 and at "
                f"most {LONGEST_DEADLINE:g}"
            )
        self.address = address
        self.deadline_seconds = deadline_seconds
        over_http = address.startswith(("http://", "https://"))
        self._socket = None if over_http else address
        self._base = address if over_http else "http://sandbox"
        self._token = _read_token(token)
        self._closed = False
        self._connect()

    def _connect(self) -> None:
        import httpx

        headers = {"X-Client": uuid.uuid4().hex}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        try:
            self._client = httpx.Client(
                transport=httpx.HTTPTransport(
                    uds=self._socket,
                    # How many wait at once is for the caller, and the server, to say.
                    limits=httpx.Limits(
                        max_connections=None, max_keepalive_connections=20
                    ),
                ),
                base_url=self._base,
                headers=headers,
                timeout=httpx.Timeout(CONNECT_SECONDS),
                # Proxies of the environment are for the web.
                trust_env=False,
            )
        except httpx.InvalidURL as error:
            raise UsageError(f"{self.address[:80]!r} is no address: {error}") from None
        self._pid = os.getpid()

    @property
    def _connections(self) -> httpx.Client:
        if self._closed:
            raise UsageError("this client was closed; make another one")
        if self._pid != os.getpid():
            # The parent's connections carry the parent's answers.
            self._connect()
        if self._socket is not None:
            _check_owner(Path(self._socket))
        return self._client

    def isolation(self) -> Isolation:
        """Return what holds the code at the server."""
        import httpx

        try:
            response = self._connections.get("/health")
        except httpx.HTTPError as error:
            raise ServerError(self._unreachable(error)) from None
        if response.status_code not in (200, 503):
            raise ServerError(_said(response))
        try:
            return messages.isolation_from_json(response.json())
        except (ValueError, KeyError, TypeError):
            raise ServerError(self._no_sandbox()) from None

    def close(self) -> None:
        """Close the connections."""
        self._closed = True
        self._client.close()

    def ask(
        self,
        path: str,
        request: dict[str, Any],
        stop: Event | None,
        seconds: float,
    ) -> dict[str, Any]:
        """Post a request and return its result.

        Its job is ended when ``stop`` is set, or this is interrupted. Once begun it is
        waited for as long as its limits let it run, which are ``seconds``.

        Raises
        ------
        ServerError
            When there is no server, or it gives no result.
        UsageError
            When the request makes no sense.
        """
        key = uuid.uuid4().hex
        done = threading.Event()
        watcher = None
        if stop is not None:
            watcher = threading.Thread(
                target=self._end_when, args=(stop, done, key), daemon=True
            )
            watcher.start()
        try:
            return self._post(path, request, key, stop or threading.Event(), seconds)
        except BaseException as error:
            if not isinstance(error, Exception):
                # An interrupt: nobody waits for the result any more.
                self._end(key)
            raise
        finally:
            done.set()
            if watcher is not None:
                watcher.join()

    def _end_when(self, stop: Event, done: Event, key: str) -> None:
        while not done.wait(STOP_CHECK_SECONDS):
            if stop.is_set():
                self._end(key)
                # The job may not have been there yet.
                if done.wait(0.5):
                    return

    def _end(self, key: str) -> None:
        import httpx

        with contextlib.suppress(httpx.HTTPError, QwQLabError, RuntimeError):
            self._connections.delete(f"/v1/keys/{key}", timeout=2.0)

    def _post(
        self,
        path: str,
        request: dict[str, Any],
        key: str,
        stop: Event,
        seconds: float,
    ) -> dict[str, Any]:
        import httpx

        began = time.monotonic()
        until = began + self.deadline_seconds
        headers = {"Idempotency-Key": key, "Content-Type": "application/json"}
        timeout = httpx.Timeout(
            self.deadline_seconds + seconds + SPARE_SECONDS, connect=CONNECT_SECONDS
        )
        pause = 0.05
        lost = 0.0
        while not stop.is_set():
            request["deadline_seconds"] = max(until - time.monotonic(), 0.1)
            give_up = until
            try:
                response = self._connections.post(
                    path,
                    content=json.dumps(request).encode(),
                    headers=headers,
                    timeout=timeout,
                )
            except httpx.ConnectError as error:
                problem = self._unreachable(error)
                lost = lost or time.monotonic()
                give_up = min(until, lost + CONNECT_SECONDS)
            except httpx.ReadTimeout:
                raise ServerError(
                    f"the sandbox server at {self.address} took the job, but gave no "
                    "result within its limits"
                ) from None
            except httpx.HTTPError as error:
                problem = self._unreachable(error)
            else:
                lost = 0.0
                if response.status_code == 200:
                    return self._result(response, key)
                if response.status_code == 400:
                    raise UsageError(_said(response))
                if response.status_code not in (202, 429, 503):
                    raise ServerError(_said(response))
                problem = _said(response)
            # Others were told to wait as well: not all are to come back at once.
            pause = min(pause * 2, LONGEST_PAUSE) * random.uniform(0.5, 1.0)
            if time.monotonic() + pause > give_up:
                raise ServerError(
                    f"{problem}; gave up after {time.monotonic() - began:.0f} s"
                )
            stop.wait(pause)
        return {
            "kind": "ended",
            "outcome": Outcome.CANCELLED.value,
            "explanation": "it was stopped",
        }

    def _result(self, response: httpx.Response, key: str) -> dict[str, Any]:
        if response.headers.get("Idempotency-Key") != key:
            raise ServerError(self._no_sandbox())
        try:
            result: dict[str, Any] = response.json()["result"]
            kind = result["kind"]
        except (ValueError, KeyError, TypeError):
            raise ServerError(self._no_sandbox()) from None
        if kind == "error":
            raise UsageError(result["error"])
        return result

    def _unreachable(self, error: Exception) -> str:
        return (
            f"no answer from the sandbox server at {self.address} "
            f"({error or type(error).__name__}); start it with: qwq-lab sandbox serve"
        )

    def _no_sandbox(self) -> str:
        return f"what answers at {self.address} is not this version's sandbox server"


def _read_token(token: str | Path | None) -> str:
    if isinstance(token, Path):
        try:
            token = token.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"cannot read the token: {error}") from None
    if token and not (token.isascii() and token.isprintable()):
        raise UsageError("the token has characters that no token has")
    return token or ""


def _check_owner(path: Path) -> None:
    """Refuse the socket of somebody else, who could answer anything.

    Raises
    ------
    ServerError
        When it, or the folder it is in, is another user's.
    """
    for place in (path.parent, path):
        try:
            facts = place.stat()
        except OSError:
            return  # connecting says what is wrong
        if facts.st_uid not in (0, os.getuid()):
            raise ServerError(
                f"{place} belongs to another user, whose answers cannot be trusted"
            )


def _said(response: httpx.Response) -> str:
    try:
        return str(response.json()["error"])
    except (ValueError, KeyError, TypeError):
        return f"the sandbox server answered with status {response.status_code}"
