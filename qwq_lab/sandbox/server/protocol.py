"""Connections on which nothing happens are not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    import asyncio

IDLE_SECONDS = 15.0
SEND_SECONDS = 30.0


class PatientProtocol(H11Protocol):
    """HTTP that hangs up on who sends no request, or does not take the answers.

    uvicorn waits for the first request of a connection as long as it takes, and closes
    only once all was taken; either way a place would be lost. So would it be by a
    caller who asks on and on without taking anything: the next answer waits for the
    last one to be taken.
    """

    def connection_made(  # type: ignore[override]  # as in uvicorn itself
        self, transport: asyncio.Transport
    ) -> None:
        """Begin to watch a new connection."""
        super().connection_made(transport)
        self._last: object = self
        self._watch = self.loop.call_later(IDLE_SECONDS, self._look)
        self._taking: asyncio.TimerHandle | None = None

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop watching."""
        self._watch.cancel()
        self._taken()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        """Hang up unless most of what was sent is taken in time."""
        super().pause_writing()
        self._taking = self.loop.call_later(SEND_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on: most of it was taken."""
        self._taken()
        super().resume_writing()

    def _taken(self) -> None:
        if self._taking is not None:
            self._taking.cancel()
            self._taking = None

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
