from __future__ import annotations

import pytest
import torch

import qwq_lab
from qwq_lab.errors import UsageError
from qwq_lab.evals.nano import evaluate, held_out_problems, wilson_interval
from qwq_lab.training.tasks import get_task, is_held_out


def test_interval_of_wilson_holds_the_share() -> None:
    low, high = wilson_interval(9, 10)
    # Worked by hand from the formula with z = 1.96.
    assert low == pytest.approx(0.5958, abs=1e-3)
    assert high == pytest.approx(0.9821, abs=1e-3)
    assert wilson_interval(10, 10)[1] == 1.0


def test_problems_are_held_out_distinct_and_seeded() -> None:
    task = get_task("addition")
    problems = held_out_problems(task, 50, language="zh", seed=3)
    assert problems == held_out_problems(task, 50, language="zh", seed=3)
    assert problems != held_out_problems(task, 50, language="zh", seed=4)
    assert {p.language for p in problems} == {"zh"}
    assert len({p.question for p in problems}) == 50
    assert all(is_held_out(p.question) for p in problems)


# Low enough that chance does not break it, high enough that a model that has
# forgotten a family does; the exact figures are on the model card.
@pytest.mark.parametrize(
    ("family", "least"),
    [
        ("addition", 0.9),
        ("word_problems", 0.9),
        ("python_function", 0.9),
        ("out_of_reach", 0.85),
        ("countdown", 0.6),
    ],
)
def test_nano_still_knows_its_families(family: str, least: float) -> None:
    torch.set_num_threads(1)
    wrong: list[str] = []
    with qwq_lab.load("nano") as engine:
        results = evaluate(
            engine, [family], 20, note_wrong=lambda p, _: wrong.append(p.question)
        )
    assert [(r.language, r.problems) for r in results] == [("en", 20), ("zh", 20)]
    correct = sum(result.correct for result in results)
    assert correct == 40 - len(wrong)
    assert correct / 40 >= least, wrong


def test_counts_below_one_are_refused() -> None:
    with qwq_lab.load("nano") as engine, pytest.raises(UsageError, match="1 or more"):
        evaluate(engine, ["addition"], 0)
