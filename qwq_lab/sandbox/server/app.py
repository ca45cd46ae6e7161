"""The HTTP interface: who may come in, what they may send, what they get."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import hmac
import json
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from qwq_lab.errors import QwQLabError, UsageError
from qwq_lab.sandbox.cases import check_cases, check_names
from qwq_lab.sandbox.server import messages
from qwq_lab.sandbox.server.bodies import BodyReader, Refusal, ResultResponse
from qwq_lab.sandbox.server.jobs import FINISHED, Job, JobQueue, KeyReusedError
from qwq_lab.sandbox.server.jobs import QueueFullError as QueueFull
from qwq_lab.sandbox.server.jobs import StoppingError as Stopping

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from threading import Event

    from starlette.requests import Request

    from qwq_lab.sandbox.sandbox import Sandbox

    Work = Callable[[Event, Callable[[], bool]], dict[str, Any]]
    Endpoint = Callable[[Request], Awaitable[Response]]

DEFAULT_DEADLINE_SECONDS = 300.0
MAX_DEADLINE_SECONDS = 3600.0
MAX_NAME = 128
MAX_ERROR = 1000
# Bodies that are parsed at the same time: each takes many times its size for a moment.
PARSERS = 4
# A caller who hung up may come back with the same key.
ABANDONED_SECONDS = 10.0
IDLE_CHECK_SECONDS = 0.05


class _Answer(JSONResponse):
    """JSON in ASCII: half a surrogate pair, which programs may print, has no UTF-8."""

    def render(self, content: Any) -> bytes:
        return json.dumps(content).encode()


def make_app(
    sandbox: Sandbox,
    jobs: JobQueue,
    *,
    hosts: frozenset[str],
    token: str | None,
    leave: Callable[[], None] = lambda: None,
) -> Starlette:
    """Return the application.

    Parameters
    ----------
    hosts
        What the ``Host`` header may say, with the port: a page on another site that
        has its name point here says something else.
    token
        What callers must show; None where the file system keeps others out.
    leave
        Called once the queue was told to drain and nothing is left to do.
    """
    guard = functools.partial(_guarded, hosts=hosts, token=token)
    server = _Server(sandbox, jobs)

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        jobs.start()
        watching = asyncio.create_task(_leave_when_drained(jobs, leave))
        yield
        watching.cancel()
        await jobs.drain()

    routes = [
        Route("/v1/run", guard(server.run), methods=["POST"]),
        Route("/v1/call", guard(server.call), methods=["POST"]),
        Route("/v1/judge", guard(server.judge), methods=["POST"]),
        Route("/v1/jobs/{id}", guard(server.look), methods=["GET"]),
        Route("/v1/jobs/{id}", guard(server.cancel), methods=["DELETE"]),
        Route("/v1/keys/{key}", guard(server.cancel_key), methods=["DELETE"]),
        Route("/health", guard(server.health), methods=["GET"]),
        Route("/metrics", guard(server.metrics), methods=["GET"]),
    ]
    app = Starlette(routes=routes, lifespan=lifespan)
    # A redirect would be an answer before the guard.
    app.router.redirect_slashes = False
    return app


async def _leave_when_drained(jobs: JobQueue, leave: Callable[[], None]) -> None:
    while not jobs.draining or jobs.queued or jobs.running:
        await asyncio.sleep(IDLE_CHECK_SECONDS)
    leave()


def _guarded(
    endpoint: Endpoint, *, hosts: frozenset[str], token: str | None
) -> Endpoint:
    async def answer(request: Request) -> Response:
        try:
            _let_in(request, hosts, token)
            return await endpoint(request)
        except Refusal as refusal:
            return _error(refusal.status, str(refusal), refusal.headers)
        except QueueFull as error:
            return _error(429, str(error), {"Retry-After": str(error.retry_after)})
        except Stopping as error:
            return _error(503, str(error), {"Retry-After": "5"})
        except KeyReusedError as error:
            return _error(409, str(error))
        except QwQLabError as error:
            return _error(400, str(error))

    return answer


def _error(
    status: int, message: str, headers: dict[str, str] | None = None
) -> Response:
    return _Answer({"error": message[:MAX_ERROR]}, status, headers)


def _let_in(request: Request, hosts: frozenset[str], token: str | None) -> None:
    """Turn away browsers on other sites, and whoever has no token."""
    headers = request.headers
    host = headers.getlist("host")
    if len(host) != 1 or host[0].lower() not in hosts:
        raise Refusal(421, "this Host is not served here")
    if "origin" in headers or headers.get("sec-fetch-site", "none") != "none":
        raise Refusal(403, "requests from web pages are not taken")
    if token is not None:
        shown = headers.get("authorization", "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(shown, f"Bearer {token}".encode()):
            raise Refusal(
                401,
                "the token is missing or wrong; send 'Authorization: Bearer TOKEN'",
                WWW_Authenticate="Bearer",
            )


class _Server:
    def __init__(self, sandbox: Sandbox, jobs: JobQueue) -> None:
        self.sandbox = sandbox
        self.jobs = jobs
        self.bodies = BodyReader()
        self.parsers = asyncio.Semaphore(PARSERS)

    async def run(self, request: Request) -> Response:
        def prepare(fields: dict[str, Any]) -> Work:
            code = messages.take(fields, "code", str)
            stdin = messages.take(fields, "stdin", str, "")
            limits = messages.read_limits(fields)
            return lambda stop, _: messages.run_to_json(
                self.sandbox.run(code, stdin=stdin, limits=limits, stop=stop)
            )

        return await self._accept(request, prepare)

    async def call(self, request: Request) -> Response:
        def prepare(fields: dict[str, Any]) -> Work:
            code = messages.take(fields, "code", str)
            function, kwargs = check_names(
                messages.take(fields, "function", str),
                messages.keywords_from_json(messages.take(fields, "kwargs", dict, {})),
            )
            call = functools.partial(
                self.sandbox._execute,
                code,
                function=function,
                args=tuple(
                    messages.data_from_json(messages.take(fields, "args", list, []))
                ),
                kwargs=kwargs,
                wanted=messages.read_wanted(fields),
                limits=messages.read_limits(fields),
            )
            return lambda stop, _: messages.run_to_json(call(stop=stop))

        return await self._accept(request, prepare)

    async def judge(self, request: Request) -> Response:
        def prepare(fields: dict[str, Any]) -> Work:
            code = messages.take(fields, "code", str)
            # Checked now, so that what makes no sense is not accepted first.
            cases = check_cases(messages.read_cases(fields))
            limits = messages.read_limits(fields)
            early = messages.take(fields, "until_first_failure", bool, False)
            judge = functools.partial(
                self.sandbox.judge,
                code,
                cases,
                limits=limits,
                until_first_failure=early,
            )
            return lambda stop, overdue: messages.judgement_to_json(
                judge(stop=stop, overdue=overdue)
            )

        return await self._accept(request, prepare)

    async def look(self, request: Request) -> Response:
        job = self._find(request)
        return _job_answer(job)

    async def cancel(self, request: Request) -> Response:
        job = self._find(request)
        self.jobs.cancel(job)
        return _job_answer(job)

    async def cancel_key(self, request: Request) -> Response:
        client = _name(request, "x-client") or "anonymous"
        job = self.jobs.find_by_key(client, request.path_params["key"])
        if job is None:
            raise Refusal(404, "there is no job with this key")
        self.jobs.cancel(job)
        return _job_answer(job)

    async def health(self, _: Request) -> Response:
        isolation = await asyncio.to_thread(lambda: self.sandbox.isolation)
        ready = isolation.tier > 0 and not self.jobs.draining
        state = "stopping" if self.jobs.draining else "ready" if ready else "refusing"
        fields = {"status": state, **messages.isolation_to_json(isolation)}
        return _Answer(fields, 200 if ready else 503)

    async def metrics(self, _: Request) -> Response:
        jobs = self.jobs
        lines = [
            "# TYPE qwq_sandbox_jobs_accepted_total counter",
            f"qwq_sandbox_jobs_accepted_total {jobs.accepted}",
            "# TYPE qwq_sandbox_jobs_rejected_total counter",
            f"qwq_sandbox_jobs_rejected_total {jobs.rejected}",
            "# TYPE qwq_sandbox_jobs_queued gauge",
            f"qwq_sandbox_jobs_queued {jobs.queued}",
            "# TYPE qwq_sandbox_jobs_running gauge",
            f"qwq_sandbox_jobs_running {jobs.running}",
            "# TYPE qwq_sandbox_jobs_finished_total counter",
        ]
        lines += [
            f'qwq_sandbox_jobs_finished_total{{outcome="{outcome}"}} {count}'
            for outcome, count in sorted(jobs.finished.items())
        ]
        return PlainTextResponse("\n".join(lines) + "\n")

    def _find(self, request: Request) -> Job:
        job = self.jobs.find(request.path_params["id"])
        if job is None:
            raise Refusal(404, "there is no such job, or it ended a while ago")
        return job

    async def _accept(
        self, request: Request, prepare: Callable[[dict[str, Any]], Work]
    ) -> Response:
        key = _name(request, "idempotency-key")
        client = _name(request, "x-client") or "anonymous"
        async with self.bodies.body(request) as body, self.parsers:
            # Large bodies take a while to parse, in which others are to be served.
            wait, seconds, content = await asyncio.to_thread(_read, body, prepare)
        del body

        def work(stop: Event, overdue: Callable[[], bool]) -> dict[str, Any]:
            # Read anew: what waits is held as it came, and counted so.
            return prepare(messages.read_object(content))(stop, overdue)

        job = await self.jobs.submit(
            work,
            client=client,
            body=request.url.path.encode() + b"\n" + content,
            key=key,
            seconds=seconds,
        )
        if wait:
            await self._wait(job, request)
        else:
            job.left = True
        answer = _job_answer(job)
        if key is not None:
            # So that a caller can tell whose answer this is.
            answer.headers["Idempotency-Key"] = key
        elif wait:
            self.jobs.release(job)
        return answer

    async def _wait(self, job: Job, request: Request) -> None:
        """Wait for a job; end it if its last caller hung up and does not come back."""
        job.waiters += 1
        try:
            finished = await _wait_for(job, request)
        finally:
            job.waiters -= 1
        if finished or job.waiters or job.left:
            return
        if job.key is None:
            # Nobody can ask for the result any more.
            self.jobs.cancel(job)
            return
        asyncio.get_running_loop().call_later(
            ABANDONED_SECONDS, self._cancel_if_abandoned, job
        )

    def _cancel_if_abandoned(self, job: Job) -> None:
        if not job.waiters and not job.left:
            self.jobs.cancel(job)


def _read(
    body: bytearray, prepare: Callable[[dict[str, Any]], Work]
) -> tuple[bool, float, bytes]:
    """Return whether to wait, the deadline, and what makes the request itself."""
    fields = messages.read_object(body)
    wait = messages.take(fields, "wait", bool, True)
    seconds = messages.take(fields, "deadline_seconds", float, DEFAULT_DEADLINE_SECONDS)
    if not 0 < seconds <= MAX_DEADLINE_SECONDS:
        raise UsageError(
            f"deadline_seconds is {str(seconds)[:40]}, but must be above 0 and "
            f"at most {MAX_DEADLINE_SECONDS:g}"
        )
    # The same request may come again with less time left.
    content = json.dumps(fields, sort_keys=True).encode()
    prepare(fields)
    if fields:
        unknown = sorted(fields)[0][:40]
        raise UsageError(f"there is no field {unknown!r} in this request")
    return wait, float(seconds), content


def _job_answer(job: Job) -> Response:
    if job.state != FINISHED:
        return _Answer({"id": job.id, "state": job.state}, 202)
    # It was written as JSON when it was finished.
    head = json.dumps({"id": job.id, "state": job.state})[:-1].encode()
    return ResultResponse(head + b', "result": ' + job.result + b"}")


async def _wait_for(job: Job, request: Request) -> bool:
    """Wait for a job's end; False if the caller hung up before."""

    async def hang_up() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass

    done = asyncio.ensure_future(job.done.wait())
    gone = asyncio.ensure_future(hang_up())
    try:
        await asyncio.wait({done, gone}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        done.cancel()
        gone.cancel()
    return job.done.is_set()


def _name(request: Request, header: str) -> str | None:
    text = request.headers.get(header)
    if text is not None and not (0 < len(text) <= MAX_NAME and text.isprintable()):
        raise Refusal(400, f"{header} must have 1 to {MAX_NAME} printable characters")
    return text
