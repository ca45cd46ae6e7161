"""Accuracy on questions that people have worded, which no template produces."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from qwq_lab.engines import Engine
from qwq_lab.errors import UsageError
from qwq_lab.evals.nano import LANGUAGES, FamilyResult, ask_and_check
from qwq_lab.sampling import Sampling
from qwq_lab.training.tasks import Problem, Task, get_task
from qwq_lab.training.tasks.wording import ABILITIES

_KEYS = ("id", "family", "language", "question", "answer")
# What the model says it can do stands in several replies, and grows with the tasks.
_ABILITIES = "{abilities}"


@dataclass(frozen=True)
class Paraphrase:
    """A question in somebody's own words.

    Attributes
    ----------
    id
        Its name in the file.
    task
        The family it belongs to, whose checker judges the answer.
    problem
        The question and what the checker expects; it has no thought.
    """

    id: str
    task: Task
    problem: Problem


def read_paraphrases(
    file: Path, families: Iterable[str] | None = None
) -> list[Paraphrase]:
    """Read the paraphrases of a JSONL file.

    Parameters
    ----------
    file
        Each line an object of strings: ``id``, ``family``, ``language``, ``question``
        and ``answer``, which is what a problem of that family expects.
    families
        Keep only these; by default all.

    Raises
    ------
    UsageError
        When the file cannot be read, a line is not of that form, a family does not
        exist, or nothing is left.
    """
    wanted = None if families is None else {get_task(name).name for name in families}
    try:
        lines = file.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read paraphrases from {file}: {error}") from None
    found = [
        _read_line(line, f"{file}, line {number}")
        for number, line in enumerate(lines, 1)
        if line.strip()
    ]
    if wanted is not None:
        found = [each for each in found if each.task.name in wanted]
    if not found:
        raise UsageError(f"{file} holds no paraphrases of the families asked for")
    return found


def _read_line(line: str, where: str) -> Paraphrase:
    try:
        entry = json.loads(line)
    except ValueError:
        entry = None
    if not isinstance(entry, dict) or not all(
        isinstance(entry.get(key), str) for key in _KEYS
    ):
        raise UsageError(f"{where}: not an object with the strings {', '.join(_KEYS)}")
    language = entry["language"]
    if language not in LANGUAGES:
        raise UsageError(
            f"{where}: language {language!r}; there are: {', '.join(LANGUAGES)}"
        )
    expected = entry["answer"].replace(_ABILITIES, ABILITIES[language])
    problem = Problem(
        question=entry["question"],
        thought="",
        answer="",
        expected=expected,
        language=language,
    )
    return Paraphrase(entry["id"], get_task(entry["family"]), problem)


def evaluate_paraphrases(
    engine: Engine,
    paraphrases: list[Paraphrase],
    *,
    seed: int = 0,
    sampling: Sampling | None = None,
    batch: int = 100,
    report: Callable[[FamilyResult], None] | None = None,
    note_wrong: Callable[[Problem, str], None] | None = None,
) -> list[FamilyResult]:
    """Ask paraphrases and count the right answers of each language.

    Returns
    -------
    list
        One result per language that has paraphrases, its family ``"paraphrases"``.
    """
    results = []
    for language in LANGUAGES:
        asked = [
            (each.task, each.problem)
            for each in paraphrases
            if each.problem.language == language
        ]
        if not asked:
            continue
        result = ask_and_check(
            engine,
            asked,
            family="paraphrases",
            language=language,
            sizes="trained",
            seed=seed,
            sampling=sampling,
            batch=batch,
            note_wrong=note_wrong,
        )
        results.append(result)
        if report:
            report(result)
    return results
