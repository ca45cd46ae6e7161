"""Accuracy per task family on held-out problems, at trained sizes and beyond."""

from __future__ import annotations

import itertools
import json
import math
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from qwq_lab.chat import Reply
from qwq_lab.engines import Engine
from qwq_lab.errors import UsageError
from qwq_lab.models.catalogue import resolve
from qwq_lab.sampling import Sampling
from qwq_lab.training.tasks import (
    Language,
    Problem,
    Task,
    all_tasks,
    draw,
    get_task,
)
from qwq_lab.training.tasks.out_of_reach import REFUSAL

LANGUAGES: tuple[Language, ...] = ("en", "zh")


@dataclass(frozen=True)
class FamilyResult:
    """Accuracy of one family in one language at one range of sizes.

    Attributes
    ----------
    sizes
        ``"trained"``, or the one larger size.
    correct, problems
        Counts; ``low`` and ``high`` bound the accuracy with 95 % confidence.
    tokens
        Mean length of a reply.
    thinking
        Share of the replies that hold a thought.
    unfinished
        Replies that the token limit ended.
    refused
        Replies that say that the question is out of reach; wrong in every family but
        the one of such questions.
    """

    family: str
    language: str
    sizes: str
    problems: int
    correct: int
    low: float
    high: float
    tokens: float
    thinking: float
    unfinished: int
    refused: int = 0

    @property
    def accuracy(self) -> float:
        """Share of correct answers."""
        return self.correct / self.problems

    def as_row(self) -> dict[str, object]:
        """Return the result as JSON values."""
        return {**asdict(self), "accuracy": round(self.accuracy, 4)}


def learnt_families(model: str) -> list[str]:
    """Return the families that a model was trained on; all, if that is not noted."""
    notes = Path(resolve(model)).expanduser() / "training.json"
    try:
        names = json.loads(notes.read_text("utf-8")).get("families")
    except (OSError, ValueError):
        names = None
    return list(names or all_tasks())


def wilson_interval(correct: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """Return the Wilson score interval of a share (Wilson 1927)."""
    share = correct / total
    middle = share + z * z / (2 * total)
    spread = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total**2))
    scale = 1 + z * z / total
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


def held_out_problems(
    task: Task,
    count: int,
    *,
    language: Language,
    seed: int,
    size: int | None = None,
) -> list[Problem]:
    """Draw held-out problems, each once where the family has enough."""
    rng = Random(f"{task.name} {language} {size} {seed}")
    problems: dict[str, Problem] = {}
    for _ in range(60 * count):
        problem = draw(task, rng, held_out=True, size=size)
        if problem.language == language:
            problems[problem.identity] = problem
        if len(problems) == count:
            break
    return list(problems.values())


def evaluate_family(
    engine: Engine,
    task: Task,
    count: int,
    *,
    language: Language,
    size: int | None = None,
    seed: int = 0,
    sampling: Sampling | None = None,
    batch: int = 100,
    note_wrong: Callable[[Problem, str], None] | None = None,
) -> FamilyResult:
    """Ask held-out problems of one family and check the answers exactly.

    Parameters
    ----------
    size
        One size; by default all that are trained.
    note_wrong
        Called with each problem answered wrongly and the answer given.
    """
    problems = held_out_problems(task, count, language=language, seed=seed, size=size)
    # Similar lengths share a batch, so that few rows wait for a long one.
    problems.sort(key=lambda problem: len(problem.thought))
    return ask_and_check(
        engine,
        [(task, problem) for problem in problems],
        family=task.name,
        language=language,
        sizes="trained" if size is None else str(size),
        seed=seed,
        sampling=sampling,
        batch=batch,
        note_wrong=note_wrong,
    )


def ask_and_check(
    engine: Engine,
    problems: list[tuple[Task, Problem]],
    *,
    family: str,
    language: Language,
    sizes: str,
    seed: int = 0,
    sampling: Sampling | None = None,
    batch: int = 100,
    note_wrong: Callable[[Problem, str], None] | None = None,
) -> FamilyResult:
    """Ask problems, check each answer as its task does, and count.

    Parameters
    ----------
    family, language, sizes
        What the result is called.
    """
    sampling = (sampling or Sampling()).replace(seed=seed, max_new_tokens=700)
    correct = tokens = thinking = unfinished = refused = 0
    for start in range(0, len(problems), batch):
        part = problems[start : start + batch]
        replies = _ask(engine, [problem for _, problem in part], sampling)
        for (task, problem), reply in zip(part, replies, strict=True):
            right = reply.finish == "stop" and task.check(problem, reply.answer)
            correct += right
            tokens += reply.tokens
            thinking += bool(reply.thinking)
            unfinished += reply.finish != "stop"
            refused += any(said in reply.answer for said in REFUSAL.values())
            if not right and note_wrong:
                note_wrong(problem, reply.thinking + " => " + reply.answer)
    total = len(problems)
    low, high = wilson_interval(correct, total)
    return FamilyResult(
        family=family,
        language=language,
        sizes=sizes,
        problems=total,
        correct=correct,
        low=round(low, 4),
        high=round(high, 4),
        tokens=round(tokens / total, 1),
        thinking=round(thinking / total, 4),
        unfinished=unfinished,
        refused=refused,
    )


def _ask(engine: Engine, problems: list[Problem], sampling: Sampling) -> list[Reply]:
    """Ask problems in as few batches as their tools allow."""
    replies: dict[int, Reply] = {}
    by_tools: dict[str, list[int]] = {}
    for number, problem in enumerate(problems):
        by_tools.setdefault(repr(problem.tools), []).append(number)
    for numbers in by_tools.values():
        conversations = [problems[number].messages for number in numbers]
        tools = problems[numbers[0]].tools
        drawn = engine.generate(conversations, sampling, tools=tools)
        replies |= {n: reply for n, (reply,) in zip(numbers, drawn, strict=True)}
    return [replies[number] for number in range(len(problems))]


def evaluate(
    engine: Engine,
    families: Iterable[str],
    count: int,
    *,
    beyond: int = 0,
    seed: int = 0,
    report: Callable[[FamilyResult], None] | None = None,
    note_wrong: Callable[[Problem, str], None] | None = None,
) -> list[FamilyResult]:
    """Evaluate families at their trained sizes and, with ``beyond``, larger ones.

    Parameters
    ----------
    count
        Problems per family and language at the trained sizes.
    beyond
        Problems per larger size; 0 leaves them out.

    Raises
    ------
    UsageError
        When a family does not exist or a count is not positive.
    """
    if count < 1 or beyond < 0:
        raise UsageError(f"cannot ask {count} and {beyond} problems; give 1 or more")
    results = []
    for name in families:
        task = get_task(name)
        runs: list[tuple[int | None, int]] = [(None, count)]
        if beyond:
            runs += [(size, beyond) for size in task.beyond]
        for (size, problems), language in itertools.product(runs, LANGUAGES):
            result = evaluate_family(
                engine,
                task,
                problems,
                language=language,
                size=size,
                seed=seed,
                note_wrong=note_wrong,
            )
            results.append(result)
            if report:
                report(result)
    return results
