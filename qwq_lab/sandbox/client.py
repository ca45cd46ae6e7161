"""The sandbox of another process, with the same methods as the one in this process."""

from __future__ import annotations

import asyncio
import json
import random
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from qwq_lab.errors import DependencyError, QwQLabError, UsageError
from qwq_lab.sandbox.awaiting import AsyncMethods
from qwq_lab.sandbox.cases import check_cases
from qwq_lab.sandbox.limits import Limits
from qwq_lab.sandbox.outcomes import (
    CaseResult,
    Isolation,
    Judgement,
    Outcome,
    Run,
)
from qwq_lab.sandbox.server import messages

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeVar

    import httpx

    from qwq_lab.sandbox.cases import AnyCase

    Result = TypeVar("Result")

CONNECT_SECONDS = 10.0
LONGEST_PAUSE = 5.0


class ServerError(QwQLabError):
    """The sandbox server could not be reached, or did not take the request."""


class SandboxClient(AsyncMethods):
    """Run and judge in the sandbox of ``qwq-lab sandbox serve``.

    A full server is asked again until the deadline; a broken connection as well, with
    the same key, so that no job is done twice.

    Parameters
    ----------
    address
        A Unix socket's path, by default where the server listens by default; or
        ``http://127.0.0.1:PORT``.
    token
        The token of a server on loopback, or the `Path` of the file it is in.
    deadline_seconds
        How long a job may take, waiting included.
    """

    def __init__(
        self,
        address: str | Path | None = None,
        *,
        token: str | Path | None = None,
        deadline_seconds: float = 300.0,
    ) -> None:
        try:
            import httpx
        except ImportError:
            raise DependencyError(
                "the client needs httpx; install it with: pip install qwq-lab[server]"
            ) from None
        if address is None:
            from qwq_lab.sandbox.server.serve import default_socket

            address = default_socket()
        self.address = str(address)
        self.deadline_seconds = deadline_seconds
        over_http = self.address.startswith(("http://", "https://"))
        headers = {"X-Client": uuid.uuid4().hex}
        if isinstance(token, Path):
            token = token.read_text("utf-8").strip()
        if token:
            headers["Authorization"] = f"Bearer {token}"
        self._options: dict[str, Any] = {
            "base_url": self.address if over_http else "http://sandbox",
            "headers": headers,
            "timeout": httpx.Timeout(deadline_seconds + 30, connect=CONNECT_SECONDS),
            # Proxies of the environment are for the web.
            "trust_env": False,
        }
        self._socket = None if over_http else self.address
        self._client = httpx.Client(
            transport=httpx.HTTPTransport(uds=self._socket), **self._options
        )

    @property
    def isolation(self) -> Isolation:
        """What holds the code at the server."""
        return messages.isolation_from_json(self._get("/health"))

    def run(self, code: str, *, stdin: str = "", limits: Limits | None = None) -> Run:
        """Run a program, as `Sandbox.run` does."""
        return self._run("/v1/run", _request(code, limits, stdin=stdin))

    def call(
        self,
        code: str,
        function: str,
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
        *,
        limits: Limits | None = None,
    ) -> Run:
        """Call a function, as `Sandbox.call` does."""
        request = _call_request(code, function, args, kwargs, limits)
        return self._run("/v1/call", request)

    def judge(
        self,
        code: str,
        cases: Sequence[AnyCase],
        *,
        limits: Limits | None = None,
        until_first_failure: bool = False,
    ) -> Judgement:
        """Judge a submission, as `Sandbox.judge` does."""
        request = _judge_request(code, cases, limits, until_first_failure)
        return _judgement(self._post("/v1/judge", request))

    def judge_asserts(
        self,
        code: str,
        asserts: str,
        *,
        entry: str | None = None,
        limits: Limits | None = None,
    ) -> Judgement:
        """Judge a submission by assertions, which the server takes apart."""
        request = _request(code, limits, asserts=asserts)
        if entry is not None:
            request["entry"] = entry
        return _judgement(self._post("/v1/judge", request))

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def __enter__(self) -> SandboxClient:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def _in_thread(
        self, work: Callable[..., Result], *arguments: Any, **options: Any
    ) -> Result:
        return await asyncio.to_thread(work, *arguments, **options)

    def _run(self, path: str, request: dict[str, Any]) -> Run:
        result = self._post(path, request)
        if result["kind"] == "ended":
            return Run(Outcome(result["outcome"]), result["explanation"])
        return cast("Run", messages.result_from_json(result))

    def _get(self, path: str) -> dict[str, Any]:
        import httpx

        try:
            response = self._client.get(path)
        except httpx.HTTPError as error:
            raise ServerError(self._unreachable(error)) from None
        if response.status_code not in (200, 503):
            raise ServerError(_said(response))
        return cast("dict[str, Any]", response.json())

    def _post(self, path: str, request: dict[str, Any]) -> dict[str, Any]:
        import httpx

        until = time.monotonic() + self.deadline_seconds
        headers = {
            "Idempotency-Key": uuid.uuid4().hex,
            "Content-Type": "application/json",
        }
        pause = 0.05
        while True:
            left = max(until - time.monotonic(), 0.1)
            request["deadline_seconds"] = left
            problem = ""
            try:
                response = self._client.post(
                    path, content=json.dumps(request).encode(), headers=headers
                )
            except httpx.HTTPError as error:
                problem = self._unreachable(error)
            else:
                if response.status_code == 200:
                    result: dict[str, Any] = response.json()["result"]
                    if result["kind"] == "error":
                        raise UsageError(result["error"])
                    return result
                if response.status_code == 400:
                    raise UsageError(_said(response))
                if response.status_code not in (202, 429, 503):
                    raise ServerError(_said(response))
                problem = _said(response)
            # Others were told to wait as well: not all are to come back at once.
            pause = min(pause * 2, LONGEST_PAUSE) * random.uniform(0.5, 1.0)
            if time.monotonic() + pause > until:
                raise ServerError(f"{problem}; gave up at the deadline")
            time.sleep(pause)

    def _unreachable(self, error: Exception) -> str:
        return (
            f"no answer from the sandbox server at {self.address} "
            f"({error or type(error).__name__}); start it with: qwq-lab sandbox serve"
        )


def _request(code: str, limits: Limits | None, **fields: Any) -> dict[str, Any]:
    if not isinstance(code, str):
        raise UsageError(f"the code is a {type(code).__name__}, but must be a text")
    request = {"code": code, **fields}
    if limits is not None:
        request["limits"] = {
            name: value for name, value in vars(limits).items() if value is not None
        }
    return request


def _call_request(
    code: str,
    function: str,
    args: Sequence[Any],
    kwargs: Mapping[str, Any] | None,
    limits: Limits | None,
) -> dict[str, Any]:
    return _request(
        code,
        limits,
        function=function,
        args=[messages.data_to_json(value) for value in args],
        kwargs={name: messages.data_to_json(v) for name, v in (kwargs or {}).items()},
    )


def _judge_request(
    code: str,
    cases: Sequence[AnyCase],
    limits: Limits | None,
    until_first_failure: bool,
) -> dict[str, Any]:
    return _request(
        code,
        limits,
        cases=[messages.case_to_json(case) for case in check_cases(cases)],
        until_first_failure=until_first_failure,
    )


def _judgement(result: dict[str, Any]) -> Judgement:
    if result["kind"] != "ended":
        return cast("Judgement", messages.result_from_json(result))
    outcome = Outcome(result["outcome"])
    case = CaseResult("all cases", outcome, result["explanation"])
    from qwq_lab.sandbox.outcomes import NO_ISOLATION

    return Judgement((case,), NO_ISOLATION)


def _said(response: httpx.Response) -> str:
    try:
        return str(response.json()["error"])
    except (ValueError, KeyError, TypeError):
        return f"the sandbox server answered with status {response.status_code}"
