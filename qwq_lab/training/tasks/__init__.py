"""The task families that QwQ-nano is trained and evaluated on, one module each."""

from __future__ import annotations

from qwq_lab.training.tasks.base import (
    Language,
    Problem,
    Task,
    all_tasks,
    boxed,
    check_boxed,
    draw,
    get_task,
    is_held_out,
)

__all__ = [
    "Language",
    "Problem",
    "Task",
    "all_tasks",
    "boxed",
    "check_boxed",
    "draw",
    "get_task",
    "is_held_out",
]
