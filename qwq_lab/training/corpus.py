"""The training corpus: problems as conversations, tokenised and packed into rows."""

from __future__ import annotations

import functools
import json
import multiprocessing
from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np

from qwq_lab.training.mixture import (
    DIVERSION_SHARE,
    DIVERSIONS,
    EXCHANGES,
    EXCHANGES_BEFORE_PUZZLES,
    MATHS_REQUEST_SHARE,
    MATHS_REQUESTS,
    MIXED_LANGUAGES_SHARE,
    MORE_SIZES,
    PUZZLES,
    SYSTEM_PROMPT_SHARE,
    SYSTEM_PROMPTS,
    WEIGHTS,
    WITHOUT_MATHS_REQUESTS,
)
from qwq_lab.training.tasks import Language, Problem, Task, all_tasks, draw
from qwq_lab.training.tasks.words.small_talk import LEADS
from qwq_lab.training.tokenizer import TEMPLATE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from qwq_lab.chat import Message, Tool

IGNORED = 65535  # label of a token that is read but not learned
ROW_LENGTH = 1024


@dataclass(frozen=True)
class Conversation:
    """What is read (``prompt``), what is learned (``completion``), and its kind."""

    prompt: str
    completion: str
    family: str
    language: Language


@dataclass(frozen=True)
class Corpus:
    """Packed conversations.

    Attributes
    ----------
    tokens, labels
        ``(rows, row_length)`` each; see `pack_rows`.
    counts
        Conversations by family and language: ``counts["addition"]["en"]``.
    """

    tokens: NDArray[np.uint16]
    labels: NDArray[np.uint16]
    counts: dict[str, dict[str, int]]


def completion_of(problem: Problem) -> str:
    """Return what the model should write after ``<think>`` and a line break."""
    return f"{problem.thought}\n</think>\n\n{problem.answer}<|im_end|>"


def draw_conversation(rng: Random) -> Conversation:
    """Draw a problem of any family, some with earlier exchanges or a system prompt."""
    task = _draw_task(rng)
    problem = _draw_problem(rng, task)
    if problem.history or problem.tools:
        # A conversation of its own, which nothing was said before.
        prompt = render_prompt(problem.messages, problem.tools)
    else:
        prompt = (
            _say_before(rng, task) + _say_question(rng, task, problem) + "<think>\n"
        )
    return Conversation(prompt, completion_of(problem), task.name, problem.language)


def _draw_task(rng: Random) -> Task:
    tasks = list(all_tasks().values())
    return rng.choices(tasks, [WEIGHTS[task.name] for task in tasks])[0]


def _draw_problem(rng: Random, task: Task) -> Problem:
    sizes = task.sizes + MORE_SIZES.get(task.name, ())
    return draw(task, rng, held_out=False, size=rng.choice(sizes))


def _say_before(rng: Random, asked: Task) -> str:
    """Return a system prompt and earlier exchanges of any problems, or nothing."""
    parts = []
    if rng.random() < SYSTEM_PROMPT_SHARE:
        parts.append(f"<|im_start|>system\n{rng.choice(SYSTEM_PROMPTS)}<|im_end|>\n")
    shares = EXCHANGES_BEFORE_PUZZLES if asked.name in PUZZLES else EXCHANGES
    exchanges = rng.choices(list(shares), list(shares.values()))[0]
    while exchanges:
        task = _draw_task(rng)
        problem = _draw_problem(rng, task)
        if not (problem.history or problem.tools):
            question = _say_question(rng, task, problem)
            parts.append(f"{question}{problem.answer}<|im_end|>\n")
            exchanges -= 1
    return "".join(parts)


def _say_question(rng: Random, task: Task, problem: Problem) -> str:
    question = problem.question
    roll = 1.0 if task.name in WITHOUT_MATHS_REQUESTS else rng.random()
    if roll < MATHS_REQUEST_SHARE:
        question += rng.choice((" ", "\n")) + rng.choice(MATHS_REQUESTS)
    elif roll < MATHS_REQUEST_SHARE + DIVERSION_SHARE:
        question += rng.choice((" ", "\n")) + rng.choice(DIVERSIONS)
    elif roll < MATHS_REQUEST_SHARE + DIVERSION_SHARE + MIXED_LANGUAGES_SHARE:
        other: Language = "en" if problem.language == "zh" else "zh"
        question = f"{rng.choice(LEADS[other])} {question}"
    return f"<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n"


def render_prompt(messages: Sequence[Message], tools: Sequence[Tool] = ()) -> str:
    """Render a conversation by the chat template, up to the thought."""
    return str(
        _template().render(
            messages=messages, tools=list(tools), add_generation_prompt=True
        )
    )


@functools.cache
def _template() -> Any:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment()
    # As transformers renders it: plain JSON, nothing escaped for HTML.
    environment.filters["tojson"] = lambda value: json.dumps(value, ensure_ascii=False)
    return environment.from_string(TEMPLATE.read_text(encoding="utf-8"))


def pack_rows(
    conversations: Sequence[tuple[Sequence[int], Sequence[int]]],
    row_length: int = ROW_LENGTH,
) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
    """Pack ``(prompt ids, completion ids)`` pairs whole into rows.

    Returns
    -------
    tokens, labels
        ``(rows, row_length)`` each; a label is `IGNORED` on prompts and padding. A
        label stands at the place of its own token, not of the one before.
    """
    rows: list[tuple[list[int], list[int]]] = []
    tokens: list[int] = []
    labels: list[int] = []
    for prompt, completion in conversations:
        length = len(prompt) + len(completion)
        if length > row_length:
            continue
        if len(tokens) + length > row_length:
            rows.append((tokens, labels))
            tokens, labels = [], []
        tokens = [*tokens, *prompt, *completion]
        labels = [*labels, *([IGNORED] * len(prompt)), *completion]
    packed_tokens = np.zeros((len(rows), row_length), dtype=np.uint16)
    packed_labels = np.full((len(rows), row_length), IGNORED, dtype=np.uint16)
    for index, (row_tokens, row_labels) in enumerate(rows):
        packed_tokens[index, : len(row_tokens)] = row_tokens
        packed_labels[index, : len(row_labels)] = row_labels
    return packed_tokens, packed_labels


def _build_share(job: tuple[str, int, int]) -> tuple[Any, Any, Counter[Any]]:
    from tokenizers import Tokenizer

    tokenizer_file, seed, count = job
    tokenizer = Tokenizer.from_file(tokenizer_file)
    rng = Random(seed)
    encoded = []
    kinds: Counter[Any] = Counter()
    for _ in range(count):
        conversation = draw_conversation(rng)
        kinds[conversation.family, conversation.language] += 1
        encoded.append(
            (
                tokenizer.encode(conversation.prompt).ids,
                tokenizer.encode(conversation.completion).ids,
            )
        )
    return *pack_rows(encoded), kinds


def build_corpus(
    tokenizer_file: str, conversations: int, seed: int, workers: int
) -> Corpus:
    """Draw, tokenise and pack the corpus in several processes.

    The rows depend on the seed and on the number of conversations alone: the work is
    cut into shares of fixed size, whatever the number of workers.
    """
    share = 4000
    jobs = [
        (tokenizer_file, seed * 1_000_003 + start, min(share, conversations - start))
        for start in range(0, conversations, share)
    ]
    context = multiprocessing.get_context("fork" if workers > 1 else None)
    with context.Pool(workers) as pool:
        shares = pool.map(_build_share, jobs, chunksize=1)
    kinds = sum((kinds for _, _, kinds in shares), Counter())
    counts: dict[str, dict[str, int]] = {}
    for (family, language), number in sorted(kinds.items()):
        counts.setdefault(family, {})[language] = number
    return Corpus(
        np.concatenate([tokens for tokens, _, _ in shares]),
        np.concatenate([labels for _, labels, _ in shares]),
        counts,
    )
