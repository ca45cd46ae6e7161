"""What a system call of the guest can end in, besides doing its work."""

from __future__ import annotations


class FailedCallError(Exception):
    """A call that fails; the guest sees the number, as its ``errno``."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class GuestExitError(Exception):
    """The guest asked to end."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class LimitReachedError(Exception):
    """The guest used more than it may: "wall", or the name of a sink."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class WildPointerError(Exception):
    """The guest pointed outside its memory."""
