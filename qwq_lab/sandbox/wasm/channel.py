"""Messages between the judge and a worker process: a length, then plain data."""

from __future__ import annotations

from typing import IO, Any

from qwq_lab.sandbox.inside import wire

LENGTH_BYTES = 8


def send(stream: IO[bytes], message: dict[str, Any]) -> None:
    """Write one message."""
    data = wire.encode(message)
    stream.write(len(data).to_bytes(LENGTH_BYTES, "big"))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> dict[str, Any] | None:
    """Read one message; None when the other side has gone.

    Raises
    ------
    WireError
        When it is none.
    """
    length = stream.read(LENGTH_BYTES)
    data = stream.read(int.from_bytes(length, "big"))
    if len(length) < LENGTH_BYTES or not data:
        return None
    message: dict[str, Any] = wire.decode(data)
    return message
