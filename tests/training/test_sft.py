from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest
import torch

import qwq_lab
from qwq_lab.training.corpus import IGNORED, draw_conversation, pack_rows
from qwq_lab.training.sft import CPU, train


def test_rows_hold_whole_conversations_and_learn_completions_only() -> None:
    tokens, labels = pack_rows([([1, 2], [3]), ([4], [5, 6]), ([7], [8])], 6)
    # The second row is not full yet when the conversations end.
    assert tokens.tolist() == [[1, 2, 3, 4, 5, 6]]
    assert labels.tolist() == [[IGNORED, IGNORED, 3, IGNORED, 5, 6]]


def test_a_conversation_longer_than_a_row_is_left_out() -> None:
    tokens, _ = pack_rows([([1] * 7, [2]), ([3], [4]), ([5], [6]), ([7], [8])], 4)
    assert tokens.tolist() == [[3, 4, 5, 6]]


def test_conversations_are_seeded_and_end_with_an_answer() -> None:
    first, second = draw_conversation(Random(3)), draw_conversation(Random(3))
    assert first == second
    assert first.prompt.endswith("<|im_start|>assistant\n<think>\n")
    assert first.completion.endswith("<|im_end|>")
    assert first.completion.count("</think>") == 1


def test_a_short_training_writes_a_checkpoint_that_loads(tmp_path: Path) -> None:
    torch.set_num_threads(1)
    lines: list[str] = []
    settings = replace(CPU, conversations=400, minutes=0.03, batch_rows=1)
    train(tmp_path, settings, report=lines.append)
    assert any("parameters on" in line for line in lines)
    with qwq_lab.load(str(tmp_path), quantization="none") as engine:
        reply = engine.ask("7+5", seed=1, max_new_tokens=5)
    assert reply.tokens <= 5
    assert np.isfinite(reply.seconds)


@pytest.mark.parametrize("seed", range(60))
def test_training_conversations_hold_no_held_out_question(seed: int) -> None:
    from qwq_lab.training.mixture import DIVERSIONS, MATHS_REQUESTS
    from qwq_lab.training.tasks import is_held_out
    from qwq_lab.training.tasks.words.small_talk import LEADS

    prompt = draw_conversation(Random(seed)).prompt
    question = prompt.split("<|im_start|>user\n")[-1].split("<|im_end|>")[0]
    # What the corpus puts around a question is no part of what is held out.
    behind = question.endswith((*MATHS_REQUESTS, *DIVERSIONS))
    if not behind and not question.startswith((*LEADS["en"], *LEADS["zh"])):
        assert not is_held_out(question)
