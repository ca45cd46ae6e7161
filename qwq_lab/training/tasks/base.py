"""What a task family is: a seeded generator of problems and an exact checker."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Literal

from qwq_lab.chat import Message, Tool
from qwq_lab.errors import UsageError

Language = Literal["en", "zh"]

HELD_OUT_SHARE = 32  # one question in 32 is kept for evaluation


@dataclass(frozen=True)
class Problem:
    r"""One question with the thought and the answer that a good reply has.

    Attributes
    ----------
    question
        What the user asks.
    thought
        Every step written out, so that each can be checked; what stands between
        ``<think>`` and ``</think>``.
    answer
        What the reader sees; the result of a maths task stands in ``\boxed{}``.
    expected
        What the checker compares with.
    language
        ``"en"`` or ``"zh"``.
    history
        What was said before the question, as messages; the answers of the assistant
        stand without their thoughts, as a chat template renders them.
    tools
        Functions that may be called, in OpenAI's convention.
    """

    question: str
    thought: str
    answer: str
    expected: str
    language: Language = "en"
    history: tuple[Message, ...] = ()
    tools: tuple[Tool, ...] = ()

    @property
    def messages(self) -> list[Message]:
        """The conversation that ends with the question.

        What a tool has answered is a ``question`` too; its history ends with the call.
        """
        called = bool(self.history) and bool(self.history[-1].get("tool_calls"))
        role = "tool" if called else "user"
        return [*self.history, {"role": role, "content": self.question}]

    @property
    def identity(self) -> str:
        """All that was said, for telling whether two problems are the same."""
        said = [
            str(message.get("content") or "")
            for message in self.history
            if message["role"] != "system"
        ]
        return "\n".join([*said, self.question])


@dataclass(frozen=True)
class Task:
    """A family of problems.

    Attributes
    ----------
    name
        Also the name of its module, for instance ``"addition"``.
    make
        ``make(rng, size) -> Problem``; the same ``rng`` state gives the same problem.
    check
        ``check(problem, answer) -> bool``, exact, on the text after ``</think>``.
    sizes
        Sizes it is trained on; what a size counts is the task's own affair. How often
        the task is drawn stands in `qwq_lab.training.mixture`.
    beyond
        Larger sizes, only evaluated: how far the skill carries.
    """

    name: str
    make: Callable[[Random, int], Problem]
    check: Callable[[Problem, str], bool]
    sizes: tuple[int, ...]
    beyond: tuple[int, ...] = ()


def is_held_out(question: str) -> bool:
    """Tell whether a question belongs to the evaluation split, by its hash.

    Depends on nothing but the text, so that no seed, size or process can move a
    question from one split to the other.
    """
    digest = hashlib.sha256(question.strip().encode()).digest()
    return int.from_bytes(digest[:4], "big") % HELD_OUT_SHARE == 0


def draw(
    task: Task, rng: Random, *, held_out: bool, size: int | None = None
) -> Problem:
    """Draw one problem of a task from the training or the held-out split.

    Parameters
    ----------
    size
        One size; by default any that the task is trained on.

    Raises
    ------
    UsageError
        When 10,000 draws gave no problem of that split.
    """
    for _ in range(10_000):
        chosen = rng.choice(task.sizes) if size is None else size
        problem = task.make(rng, chosen)
        if is_held_out(problem.identity) == held_out:
            return problem
    split = "held-out" if held_out else "training"
    raise UsageError(
        f"task {task.name!r} gave no {split} problem in 10,000 draws; "
        "give it more wordings or wider ranges"
    )


_BOXED = re.compile(r"\\boxed\{([^{}]*)\}")


def boxed(answer: str) -> str | None:
    r"""Return the content of the last ``\boxed{}`` without spaces, or None."""
    found = _BOXED.findall(answer)
    return found[-1].replace(" ", "") if found else None


def check_boxed(problem: Problem, answer: str) -> bool:
    """Check that the last boxed result is the expected one, character by character."""
    return boxed(answer) == problem.expected.replace(" ", "")


@cache
def all_tasks() -> dict[str, Task]:
    """Return every task by name: each module of this package with a ``TASK``."""
    package = importlib.import_module("qwq_lab.training.tasks")
    tasks: dict[str, Task] = {}
    for module in pkgutil.iter_modules(package.__path__):
        found = getattr(
            importlib.import_module(f"{package.__name__}.{module.name}"), "TASK", None
        )
        if isinstance(found, Task):
            tasks[found.name] = found
    return dict(sorted(tasks.items()))


def get_task(name: str) -> Task:
    """Return one task by name.

    Raises
    ------
    UsageError
        When there is no task of that name.
    """
    tasks = all_tasks()
    if name not in tasks:
        raise UsageError(f"no task {name!r}; there are: {', '.join(tasks)}")
    return tasks[name]
