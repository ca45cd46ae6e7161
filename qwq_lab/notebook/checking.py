"""The steps of a thought, judged while it is written."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.verifiers.verdict import Step
    from qwq_lab.views.reply import Progress


class StepWatcher:
    """Judges the steps of one thought as it grows.

    It reads only what is new, so a long thought costs each redraw no more than a short
    one.
    """

    def __init__(self) -> None:
        # Not every notebook checks steps, and the readers of mathematics are many.
        from qwq_lab.verifiers.steps import StepChecker

        self._checker = StepChecker()
        self._read = 0
        self._steps: tuple[Step, ...] = ()

    def watch(self, progress: Progress) -> Progress:
        """Return a reply in the making with the steps that are finished by now."""
        thinking = progress.thinking
        self._steps += tuple(self._checker.feed(thinking[self._read :]))
        self._read = len(thinking)
        return dataclasses.replace(progress, steps=self._steps)


def steps_of(thinking: str) -> tuple[Step, ...]:
    """Judge the steps of a whole thought.

    A reply's thought is checked anew: an engine may have trimmed it, and then the
    places of the steps differ from those in its stream.
    """
    from qwq_lab.verifiers.steps import StepChecker

    checker = StepChecker()
    return (*checker.feed(thinking), *checker.close())
