"""The engine on a GPU against transformers' own generate; skipped without a GPU."""

from __future__ import annotations

from random import Random
from threading import Event

import pytest
import torch

from qwq_lab import OutOfMemoryError, Sampling
from qwq_lab.chat import Message
from qwq_lab.engines.local import LocalEngine
from qwq_lab.engines.prompts import encode_prompt
from qwq_lab.training.tasks import all_tasks, draw

LENGTH = 100  # tokens

pytestmark = pytest.mark.skipif(
    not torch.cuda.is_available(), reason="needs an NVIDIA GPU"
)


def questions(count: int) -> list[list[Message]]:
    rng = Random(0)
    tasks = list(all_tasks().values())
    drawn = [draw(tasks[i % len(tasks)], rng, held_out=True) for i in range(count)]
    return [[{"role": "user", "content": problem.question}] for problem in drawn]


def greedy_by_transformers(engine: LocalEngine, messages: list[Message]) -> str:
    ids = encode_prompt(engine.tokenizer, messages, engine.context_length)
    prompt = torch.tensor([ids], device=engine.device)
    out = engine.model.generate(prompt, do_sample=False, max_new_tokens=LENGTH)
    return str(engine.tokenizer.decode(out[0, len(ids) :], skip_special_tokens=True))


def test_greedy_replies_in_4_bit_are_those_of_transformers() -> None:
    pytest.importorskip("bitsandbytes")
    engine = LocalEngine.load("nano", quantization="4bit", device="cuda")
    greedy = Sampling(temperature=0, max_new_tokens=LENGTH)
    equal = 0
    for messages in questions(20):
        reply = engine.ask(messages, greedy)
        expected = greedy_by_transformers(engine, messages)
        got = f"{reply.thinking} {reply.answer}"
        equal += got.split() == expected.replace("</think>", " ").split()
    # Sums in another order round otherwise: a tie in bfloat16 may fall either way.
    assert equal >= 18


def test_a_batch_answers_as_single_questions_do() -> None:
    engine = LocalEngine.load("nano", quantization="none", device="cuda")
    greedy = Sampling(temperature=0, max_new_tokens=300)
    asked = questions(39)
    together = engine.generate(asked, greedy)
    alone = [engine.ask(messages, greedy).answer for messages in asked]
    same = sum(
        reply.answer == answer for (reply,), answer in zip(together, alone, strict=True)
    )
    assert same >= len(asked) - 1


def test_stop_ends_within_one_token() -> None:
    engine = LocalEngine.load("nano", device="cuda")
    stop = Event()
    (messages,) = questions(1)
    for delta in engine.stream(messages, Sampling(seed=1), stop=stop):
        if delta.tokens == 5:
            stop.set()
    assert delta.reply is not None
    assert delta.reply.finish == "stopped"
    assert delta.reply.tokens <= 6


def test_a_full_card_is_one_sentence_and_the_engine_goes_on() -> None:
    engine = LocalEngine.load("nano", device="cuda")
    (messages,) = questions(1)
    expected = engine.ask(messages, Sampling(seed=1)).answer
    taken = torch.cuda.memory_reserved()
    total = torch.cuda.mem_get_info()[1]
    torch.cuda.set_per_process_memory_fraction((taken + 2**21) / total)
    try:
        with pytest.raises(OutOfMemoryError, match="is full; the model is still there"):
            engine.generate([messages] * 4, Sampling(seed=1), n=200)
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0)
    assert engine.ask(messages, Sampling(seed=1)).answer == expected
