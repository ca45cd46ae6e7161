"""What holds for each story with three or four steps."""

from __future__ import annotations

import re
from random import Random

import pytest

from qwq_lab.training.tasks.word_problems import tell
from qwq_lab.training.tasks.words.long_stories import LONG_STORIES


@pytest.mark.parametrize("language", LONG_STORIES)
def test_long_stories_tell_what_their_steps_use(language: str) -> None:
    for story in LONG_STORIES[language]:
        assert story.size in (3, 4)
        named = {fact[-1] for fact in re.split("[,，] ?", story.facts)}
        told = set(re.findall(r"\{([a-z])\}", story.text)) - {"m"}
        # A plain two, such as the two people who share, needs no number in the text.
        assert named - {"t"} == told, story
        known, used = set(named), set()
        for step in re.split("[;；] ?", story.steps):
            found, left, right = re.findall(r"([a-z])=([a-z])[-+*/]([a-z])", step)[0]
            assert {left, right} <= known, story
            used |= {left, right}
            known.add(found)
        # Nothing that is told or found stays without use, but for the result.
        assert known - used == {found}, story


@pytest.mark.parametrize("language", LONG_STORIES)
def test_each_long_story_comes_out(language: str) -> None:
    for story in LONG_STORIES[language]:
        for seed in range(20):
            problem = tell(Random(seed), story, language)
            assert int(problem.expected) > 0
            assert "{" not in problem.question + problem.thought
