"""How the judge wants the result of a call."""

from __future__ import annotations

from dataclasses import dataclass

from qwq_lab.sandbox.inside import wire


@dataclass(frozen=True)
class Wanted:
    """What is sent back for a call, see `qwq_lab.sandbox.inside.submission.run`.

    Parameters
    ----------
    likeness
        How much the returned value may differ from the plain data that is sent.
    items
        Whether the judge only goes through the value, as ``list(f(1))`` does, so that a
        generator is sent as the list of what it yields.
    watched
        Whether the judge looks at the arguments again: the value then comes as a list
        of the value and, if the call changed them, the arguments.
    """

    likeness: str = wire.HOLDING
    items: bool = False
    watched: bool = False
