"""What was read before, as far as later sentences may go on from it."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from qwq_lab.verifiers.steps.layouts import Layouts
from qwq_lab.verifiers.steps.variables import Variables

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.chains import Side

MOST_MODULI = 4
MOST_WORK = 20_000


class Memory:
    """What the sentences share.

    Attributes
    ----------
    carried, carried_text
        The side that the last sentence ended with, for a next line ``= 84``.
    moduli
        Numbers that the text has last calculated modulo.
    in_other_base
        Whether the text has spoken of numbers that are not decimal.
    work_left
        How much more will be computed; see `effort`.
    """

    def __init__(self) -> None:
        self.variables = Variables()
        self.layouts = Layouts()
        self.carried: Side | None = None
        self.carried_text = ""
        self.moduli: deque[int] = deque(maxlen=MOST_MODULI)
        self.in_other_base = False
        self.work_left = MOST_WORK
