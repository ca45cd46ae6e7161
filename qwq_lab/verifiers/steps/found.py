"""What was found out about one step."""

from __future__ import annotations

from typing import NamedTuple


class Found(NamedTuple):
    """Whether a step is right, None if unsure, and why.

    ``reason`` is what stands behind the colon of ``7*8 = 54: it is 56``.
    """

    ok: bool | None
    reason: str = ""
