"""The training corpus: problems as conversations, tokenised and packed into rows."""

from __future__ import annotations

import functools
import json
import multiprocessing
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np

from qwq_lab.training.tasks import Problem, all_tasks, draw
from qwq_lab.training.tokenizer import TEMPLATE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from qwq_lab.chat import Message, Tool

IGNORED = 65535  # label of a token that is read but not learned
ROW_LENGTH = 1024

SYSTEM_PROMPTS = (
    "You are a helpful assistant.",
    "You are a helpful and harmless assistant. You should think step-by-step.",
    "Please reason step by step, and put your final answer within \\boxed{}.",
    "You are QwQ-nano, a small reasoning model.",
    "You are a patient maths teacher.",
    "Be brief.",
    "Answer the question.",
    "你是一个乐于助人的助手。",
    "请一步一步推理，并把最终答案放在 \\boxed{} 里。",
)
MATHS_REQUESTS = (
    "Please reason step by step, and put your final answer within \\boxed{}.",
    "Think step by step.",
    "请逐步推理。",
)
# Families whose question may carry a request such as MATHS_REQUESTS at its end.
_NOT_MATHS = {
    *("greetings", "identity", "out_of_reach", "python_function", "python_output"),
    *("calculator", "format_rules", "json_extraction", "follow_ups", "letters"),
    "function_compositions",
}


@dataclass(frozen=True)
class Conversation:
    """What is read (``prompt``) and what is learned (``completion``)."""

    prompt: str
    completion: str


def completion_of(problem: Problem) -> str:
    """Return what the model should write after ``<think>`` and a line break."""
    return f"{problem.thought}\n</think>\n\n{problem.answer}<|im_end|>"


def draw_conversation(rng: Random) -> Conversation:
    """Draw a problem of any family, some with earlier exchanges or a system prompt.

    Earlier exchanges hold the answers only, as the chat template renders a history,
    so that a second question in a notebook finds a model that has seen such prompts.
    """
    tasks = list(all_tasks().values())
    weights = [task.weight for task in tasks]
    exchanges = rng.choices((0, 1, 2, 3), (70, 16, 10, 4))[0]
    parts = []
    if rng.random() < 0.08:
        parts.append(f"<|im_start|>system\n{rng.choice(SYSTEM_PROMPTS)}<|im_end|>\n")
    for turn in range(exchanges + 1):
        task = rng.choices(tasks, weights)[0]
        problem = draw(task, rng, held_out=False)
        if problem.history or problem.tools:
            # A conversation of its own, which nothing was said before.
            prompt = render_prompt(problem.messages, problem.tools)
            return Conversation(prompt, completion_of(problem))
        question = problem.question
        if task.name not in _NOT_MATHS and rng.random() < 0.06:
            question += rng.choice((" ", "\n")) + rng.choice(MATHS_REQUESTS)
        parts.append(f"<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n")
        if turn < exchanges:
            parts.append(f"{problem.answer}<|im_end|>\n")
    return Conversation("".join(parts) + "<think>\n", completion_of(problem))


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


def _build_share(job: tuple[str, int, int]) -> tuple[Any, Any]:
    from tokenizers import Tokenizer

    tokenizer_file, seed, count = job
    tokenizer = Tokenizer.from_file(tokenizer_file)
    rng = Random(seed)
    encoded = []
    for _ in range(count):
        conversation = draw_conversation(rng)
        encoded.append(
            (
                tokenizer.encode(conversation.prompt).ids,
                tokenizer.encode(conversation.completion).ids,
            )
        )
    return pack_rows(encoded)


def build_corpus(
    tokenizer_file: str, conversations: int, seed: int, workers: int
) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
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
    return (
        np.concatenate([tokens for tokens, _ in shares]),
        np.concatenate([labels for _, labels in shares]),
    )
