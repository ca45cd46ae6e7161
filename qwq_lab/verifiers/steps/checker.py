"""Finds and judges the steps of a thought while it is written."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from qwq_lab.verifiers.steps.reasoner import Reasoner
from qwq_lab.verifiers.steps.sentences import SentenceSplitter
from qwq_lab.verifiers.steps.stance import takes_back

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.sentences import Sentence
    from qwq_lab.verifiers.verdict import Step

MAX_STEPS = 20_000


class StepChecker:
    """Judges the steps of a text that comes in pieces.

    A step is judged as soon as its sentence or line is complete; one that seems wrong
    only when the next one has begun not to take it back. In whatever pieces a text
    comes, the steps are the same.

    Examples
    --------
    >>> checker = StepChecker()
    >>> [step.ok for step in checker.feed("7*8 = 56" + chr(10) + "56+1 = 5")]
    [True]
    >>> [step.ok for step in checker.feed("8") + checker.close()]
    [False]
    """

    def __init__(self) -> None:
        self._splitter = SentenceSplitter()
        self._reasoner = Reasoner()
        self._held: list[Step] = []
        self._given = 0

    @property
    def is_full(self) -> bool:
        """Whether so much was judged that nothing more will be."""
        return self._given >= MAX_STEPS or self._reasoner.is_exhausted

    def feed(self, text: str) -> list[Step]:
        """Take new text and return the steps that are finished now.

        Their spans are places in all of the text so far.
        """
        return self._judge(self._splitter.feed(text))

    def close(self) -> list[Step]:
        """Return the last steps, at the end of the text."""
        return self._judge(self._splitter.close()) + self._release()

    def _judge(self, sentences: list[Sentence]) -> list[Step]:
        finished: list[Step] = []
        for sentence in sentences:
            if self.is_full:
                break
            finished += self._release(sentence.text)
            steps = self._reasoner.judge(sentence)
            self._given += len(steps)
            if steps and steps[-1].ok is False:
                self._held = steps
            else:
                finished += steps
        return finished

    def _release(self, following: str = "") -> list[Step]:
        """Return the steps that waited for what follows them."""
        steps, self._held = self._held, []
        if steps and takes_back(following):
            steps[-1] = dataclasses.replace(
                steps[-1], ok=None, reason="the text takes it back in the next sentence"
            )
        return steps
