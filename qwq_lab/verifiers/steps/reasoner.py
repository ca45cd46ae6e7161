"""Goes through a thought sentence by sentence and judges what can be judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.verifiers.steps.carrying import names_other_base
from qwq_lab.verifiers.steps.memory import Memory
from qwq_lab.verifiers.steps.pieces import plain
from qwq_lab.verifiers.steps.reading import Reading
from qwq_lab.verifiers.steps.stance import moduli_in

if TYPE_CHECKING:
    from qwq_lab.verifiers.steps.sentences import Sentence
    from qwq_lab.verifiers.verdict import Step

_CALCULATES = frozenset("0123456789=≈")


class Reasoner:
    """Judges sentence after sentence; knows what those before have said."""

    def __init__(self) -> None:
        self._memory = Memory()

    @property
    def is_exhausted(self) -> bool:
        """Whether the calculations have taken so much work that it stops judging."""
        return self._memory.work_left < 0

    def judge(self, sentence: Sentence) -> list[Step]:
        """Return the steps of a sentence that can be judged, in their order."""
        memory = self._memory
        text = plain(sentence.text)
        memory.moduli.extend(moduli_in(text))
        memory.in_other_base = memory.in_other_base or names_other_base(text)
        if _CALCULATES.isdisjoint(text):
            memory.layouts.pass_by(sentence)
            memory.variables.pass_by(sentence.start, text)
            memory.carried = None
            return []
        steps = Reading(memory, sentence, text).read()
        steps += memory.layouts.judge(sentence)
        return sorted(steps, key=lambda step: step.span)
