"""The sandbox of another process, with the same methods as the one in this process."""

from __future__ import annotations

import asyncio
import functools
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from qwq_lab.errors import DependencyError, UsageError
from qwq_lab.sandbox.assert_tests import AssertCase, judged_asserts
from qwq_lab.sandbox.awaiting import AsyncMethods
from qwq_lab.sandbox.cases import check_cases, check_names
from qwq_lab.sandbox.connection import ServerConnection, ServerError
from qwq_lab.sandbox.judging import encode_input, judge_with
from qwq_lab.sandbox.limits import Limits
from qwq_lab.sandbox.outcomes import (
    NO_ISOLATION,
    CaseResult,
    Isolation,
    Judgement,
    Outcome,
    Run,
)
from qwq_lab.sandbox.sandbox import DEFAULT_LIMITS
from qwq_lab.sandbox.server import messages
from qwq_lab.sandbox.wanted import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from threading import Event
    from typing import TypeVar

    from qwq_lab.sandbox.cases import AnyCase

    Result = TypeVar("Result")

__all__ = ["SandboxClient", "ServerError"]

MAX_THREADS = 64


class SandboxClient(AsyncMethods):
    """Run and judge in the sandbox of ``qwq-lab sandbox serve``.

    A full server is asked again until the deadline; a broken connection as well, with
    the same key, so that no job is done twice. Safe to use from several threads, and a
    forked child makes connections of its own.

    Parameters
    ----------
    address
        A Unix socket's path, by default where the server listens by default; or
        ``http://127.0.0.1:PORT``.
    token
        The token of a server on loopback, or the `Path` of the file it is in.
    deadline_seconds
        How long a job may wait until it is begun; how long it then runs is up to its
        limits.

    Raises
    ------
    DependencyError
        When httpx is missing.
    UsageError
        For a token or deadline that makes no sense.
    """

    def __init__(
        self,
        address: str | Path | None = None,
        *,
        token: str | Path | None = None,
        deadline_seconds: float = 300.0,
    ) -> None:
        try:
            import httpx  # noqa: F401 - it is found out now
        except ImportError:
            raise DependencyError(
                "the client needs httpx; install it with: pip install qwq-lab[server]"
            ) from None
        if address is None:
            from qwq_lab.sandbox.server.serve import default_socket

            address = default_socket()
        self._server = ServerConnection(str(address), token, deadline_seconds)
        self._threads: ThreadPoolExecutor | None = None
        self._pid = os.getpid()

    @property
    def isolation(self) -> Isolation:
        """What holds the code at the server."""
        return self._server.isolation()

    def run(
        self,
        code: str,
        *,
        stdin: str | bytes = "",
        limits: Limits | None = None,
        stop: Event | None = None,
    ) -> Run:
        """Run a program, as `Sandbox.run` does."""
        if isinstance(stdin, str):
            stdin = encode_input(stdin)
        if not isinstance(stdin, bytes):
            raise UsageError(f"stdin is a {type(stdin).__name__}, but must be a text")
        return self._execute(code, stdin=stdin, limits=limits, stop=stop)

    def call(
        self,
        code: str,
        function: str,
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
        *,
        limits: Limits | None = None,
        stop: Event | None = None,
    ) -> Run:
        """Call a function, as `Sandbox.call` does."""
        return self._execute(
            code,
            function=function,
            args=tuple(args),
            kwargs=kwargs or {},
            limits=limits,
            stop=stop,
        )

    def judge(
        self,
        code: str,
        cases: Sequence[AnyCase],
        *,
        limits: Limits | None = None,
        stop: Event | None = None,
        until_first_failure: bool = False,
    ) -> Judgement:
        """Judge a submission, as `Sandbox.judge` does.

        Assertions of `parse_asserts` are judged here, and each of their calls is a job
        of its own: `judge_asserts` makes one of them all.
        """
        limits = _checked(limits)
        checked = check_cases(cases)
        if any(isinstance(case, AssertCase) for case in checked):
            return judge_with(
                functools.partial(self._execute, stop=stop),
                code,
                checked,
                self.isolation,
                limits=limits,
                until_first_failure=until_first_failure,
            )
        request = _request(
            code,
            limits,
            cases=[messages.case_to_json(case) for case in checked],
            until_first_failure=until_first_failure,
        )
        return self._judge(request, stop, limits.wall * len(checked))

    def judge_asserts(
        self,
        code: str,
        asserts: str,
        *,
        entry: str | None = None,
        limits: Limits | None = None,
        stop: Event | None = None,
    ) -> Judgement:
        """Judge a submission by assertions, as `Sandbox.judge_asserts` does."""
        limits = _checked(limits)
        # The server reads them for itself.
        cases = judged_asserts(asserts, entry)
        request = _request(code, limits, asserts=asserts)
        if entry is not None:
            request["entry"] = entry
        return self._judge(request, stop, limits.wall * len(cases))

    def close(self) -> None:
        """Close the connections."""
        self._server.close()
        if self._threads is not None:
            self._threads.shutdown(wait=False)

    def __enter__(self) -> SandboxClient:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def _in_thread(
        self, work: Callable[..., Result], *arguments: Any, **options: Any
    ) -> Result:
        # asyncio's own threads are few and shared; waiting here must not starve others.
        if self._threads is None or self._pid != os.getpid():
            self._pid = os.getpid()
            self._threads = ThreadPoolExecutor(
                MAX_THREADS, thread_name_prefix="qwq-sandbox-client"
            )
        stop = options.setdefault("stop", threading.Event())
        bound = functools.partial(work, *arguments, **options)
        running = asyncio.get_running_loop().run_in_executor(self._threads, bound)
        try:
            return await asyncio.shield(running)
        except asyncio.CancelledError:
            stop.set()
            raise

    def _execute(
        self,
        code: str,
        *,
        function: str | None = None,
        args: tuple[object, ...] = (),
        kwargs: Mapping[str, object] | None = None,
        stdin: bytes = b"",
        wanted: Wanted = Wanted(),  # noqa: B008 - frozen
        limits: Limits | None = None,
        stop: Event | None = None,
    ) -> Run:
        limits = _checked(limits)
        if function is None:
            text = stdin.decode("utf-8", "surrogateescape")
            path, request = "/v1/run", _request(code, limits, stdin=text)
        else:
            name, words = check_names(function, kwargs or {})
            path = "/v1/call"
            request = _request(
                code,
                limits,
                function=name,
                args=[messages.any_data_to_json(value) for value in args],
                kwargs={
                    name: messages.any_data_to_json(value)
                    for name, value in words.items()
                },
                wanted=vars(wanted),
            )
        result = self._server.ask(path, request, stop, limits.wall)
        if result["kind"] == "ended":
            return Run(Outcome(result["outcome"]), result["explanation"])
        return cast("Run", messages.result_from_json(result))

    def _judge(
        self, request: dict[str, Any], stop: Event | None, seconds: float
    ) -> Judgement:
        result = self._server.ask("/v1/judge", request, stop, seconds)
        if result["kind"] != "ended":
            return cast("Judgement", messages.result_from_json(result))
        outcome = Outcome(result["outcome"])
        case = CaseResult("all cases", outcome, result["explanation"])
        return Judgement((case,), NO_ISOLATION)


def _request(code: str, limits: Limits, **fields: Any) -> dict[str, Any]:
    if not isinstance(code, str):
        raise UsageError(f"the code is a {type(code).__name__}, but must be a text")
    given = {name: value for name, value in vars(limits).items() if value is not None}
    return {"code": code, "limits": given, **fields}


def _checked(limits: Limits | None) -> Limits:
    if limits is not None and not isinstance(limits, Limits):
        raise UsageError(
            f"limits is a {type(limits).__name__}, but must be a Limits, "
            "as in Limits(cpu_seconds=2)"
        )
    return limits or DEFAULT_LIMITS
