"""What comes in and what goes out, however slow the caller is."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from starlette.requests import ClientDisconnect
from starlette.responses import Response

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request
    from starlette.types import Receive, Scope, Send

MAX_BODY_BYTES = 16 << 20
# Of all callers together; small ones always find room.
MAX_HELD_BYTES = 128 << 20
SMALL_BODY_BYTES = 64 << 10
BODY_SECONDS = 30.0
SEND_BYTES = 256 << 10


class Refusal(Exception):  # noqa: N818 - it is an answer
    """What is answered instead of a result."""

    def __init__(self, status: int, message: str, **headers: str) -> None:
        super().__init__(message)
        self.status = status
        self.headers = {name.replace("_", "-"): text for name, text in headers.items()}


class BodyReader:
    """Reads the bodies of requests, so many bytes of all callers at a time."""

    def __init__(self) -> None:
        self._held = 0

    @contextlib.asynccontextmanager
    async def body(self, request: Request) -> AsyncIterator[bytearray]:
        """Read a body, which counts as held until the context ends.

        Raises
        ------
        Refusal
            For what is no plain JSON, is too large, or comes too slowly.
        """
        _check_headers(request)
        body = bytearray()
        try:
            try:
                await asyncio.wait_for(self._read(request, body), BODY_SECONDS)
            except (asyncio.TimeoutError, TimeoutError):
                raise Refusal(408, "the body came too slowly") from None
            except ClientDisconnect:
                raise Refusal(400, "the body ended too early") from None
            yield body
        finally:
            self._held -= len(body)

    async def _read(self, request: Request, body: bytearray) -> None:
        async for chunk in request.stream():
            body.extend(chunk)
            self._held += len(chunk)
            if len(body) > MAX_BODY_BYTES:
                raise _too_large()
            if len(body) > SMALL_BODY_BYTES and self._held > MAX_HELD_BYTES:
                raise Refusal(
                    429, "large requests are being read; try again", Retry_After="1"
                )


def _check_headers(request: Request) -> None:
    headers = request.headers
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Refusal(415, "the Content-Type must be application/json")
    if headers.get("content-encoding", "identity").lower() != "identity":
        raise Refusal(415, "compressed bodies are not taken; send it as it is")
    announced = headers.get("content-length", "0")
    if not announced.isdigit() or int(announced) > MAX_BODY_BYTES:
        raise _too_large()


def _too_large() -> Refusal:
    return Refusal(413, f"the body is over {MAX_BODY_BYTES >> 20} MiB")


class ResultResponse(Response):
    """JSON for a caller who may be slow in taking it."""

    media_type = "application/json"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it piece by piece: each is to be taken in time, not all of them."""
        body = bytes(self.body)
        if len(body) <= SEND_BYTES:
            await super().__call__(scope, receive, send)
            return
        await send(
            {
                "type": "http.response.start",
                "status": self.status_code,
                "headers": self.raw_headers,
            }
        )
        for start in range(0, len(body), SEND_BYTES):
            await send(
                {
                    "type": "http.response.body",
                    "body": body[start : start + SEND_BYTES],
                    "more_body": start + SEND_BYTES < len(body),
                }
            )
