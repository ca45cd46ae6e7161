"""What is refused in one family is not answered in another."""

from __future__ import annotations

import re
from random import Random

import pytest

from qwq_lab.training.tasks import Task, all_tasks
from qwq_lab.training.tasks.words import out_of_reach_en as english
from qwq_lab.training.tasks.words import out_of_reach_zh as chinese

FREE = ("number", "small", "year")
SLOT = re.compile(r"\{(\w+)\}")


def pattern(form: str, fillers: dict[str, tuple[str, ...]]) -> str:
    """Turn a template into an expression that matches what it may become."""
    pieces = SLOT.split(form.rstrip("?.!。？！"))
    written = [re.escape(pieces[0])]
    for slot, after in zip(pieces[1::2], pieces[2::2], strict=True):
        words = [re.escape(word) for word in fillers.get(slot, ())]
        open_words = [re.sub(r"\\\{\w+\\\}", ".+", word) for word in words]
        written.append(r"\d+" if slot in FREE else f"(?:{'|'.join(open_words)})")
        written.append(re.escape(after))
    return f"(?i:{''.join(written)}[?.!。？！]*)"


REFUSED = {
    language: re.compile(
        "|".join(
            pattern(form, module.FILLERS)
            for forms in module.TOPICS.values()
            for form in forms
        )
    )
    for language, module in (("en", english), ("zh", chinese))
}


def test_the_test_itself_knows_a_refused_question() -> None:
    assert REFUSED["en"].fullmatch("what is the capital of France?")
    assert not REFUSED["en"].fullmatch("What is 12+7?")


@pytest.mark.parametrize(
    "task",
    [task for task in all_tasks().values() if task.name != "out_of_reach"],
    ids=lambda task: task.name,
)
def test_no_question_of_a_family_is_one_that_is_refused(task: Task) -> None:
    rng = Random(3)
    for _ in range(400):
        problem = task.make(rng, rng.choice(task.sizes))
        # What follows on a conversation or on a tool's call has a meaning from it.
        if not problem.history:
            refused = REFUSED[problem.language].fullmatch(problem.question)
            assert refused is None, problem
