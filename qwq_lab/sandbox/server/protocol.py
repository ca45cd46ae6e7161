"""Connections on which nothing happens are not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    import asyncio

IDLE_SECONDS = 15.0


class PatientProtocol(H11Protocol):
    """HTTP that hangs up on who sends no request, or does not take the last answer.

    uvicorn waits for the first request of a connection as long as it takes, and closes
    only once all was taken; either way a place would be lost.
    """

    def connection_made(  # type: ignore[override]  # as in uvicorn itself
        self, transport: asyncio.Transport
    ) -> None:
        """Begin to watch a new connection."""
        super().connection_made(transport)
        self._last: object = self
        self._watch = self.loop.call_later(IDLE_SECONDS, self._look)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop watching."""
        self._watch.cancel()
        super().connection_lost(exc)

    def _look(self) -> None:
        """Hang up if nothing was asked since the last look, nor is being answered."""
        cycle = self.cycle
        # While it is being answered, the limits of the application hold.
        answering = (
            cycle is not None
            and not cycle.response_complete
            and not self.transport.is_closing()
        )
        if self._last is cycle and not answering:
            self.transport.abort()
            return
        self._last = self if answering else cycle
        self._watch = self.loop.call_later(IDLE_SECONDS, self._look)
