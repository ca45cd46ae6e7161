"""Word problems with three and four steps, told and solved as the shorter ones.

Size: the number of steps. The stories are in ``words/long_stories.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.word_problems import tell
from qwq_lab.training.tasks.wording import choose_language
from qwq_lab.training.tasks.words.long_stories import LONG_STORIES

if TYPE_CHECKING:
    from random import Random

    from qwq_lab.training.tasks.words.stories import Story

SIZES = (3, 4)
_BY_SIZE: dict[tuple[Language, int], list[Story]] = {
    (language, size): [story for story in stories if story.size == size]
    for language, stories in LONG_STORIES.items()
    for size in SIZES
}


def make(rng: Random, size: int) -> Problem:
    """Draw a story with ``size`` steps."""
    language = choose_language(rng)
    return tell(rng, rng.choice(_BY_SIZE[language, size]), language)


TASK = Task(
    name="long_word_problems",
    make=make,
    check=check_boxed,
    sizes=SIZES,
)
