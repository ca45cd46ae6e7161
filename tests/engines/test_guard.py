"""A full memory, and an engine that is closed while it writes."""

from __future__ import annotations

import gc
import weakref
from threading import Event, Thread

import pytest
import torch

import qwq_lab
from qwq_lab import OutOfMemoryError, Sampling, UsageError
from qwq_lab.chat import Message, Reply
from qwq_lab.engines.cpu_step import CpuStep
from qwq_lab.engines.kv_cache import KVCache
from qwq_lab.models import device as devices

QUESTION: list[Message] = [{"role": "user", "content": "What is 58+67?"}]


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."),
        RuntimeError(
            "[enforce fail at alloc_cpu.cpp:117] . DefaultCPUAllocator: "
            "can't allocate memory: you tried to allocate 9 bytes."
        ),
        MemoryError(),
    ],
)
def test_a_full_memory_is_one_sentence_and_the_engine_goes_on(
    error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = qwq_lab.load("nano", device="cpu")
    expected = engine.ask(QUESTION, Sampling(seed=1)).answer
    held: list[weakref.ref[KVCache]] = []
    plain = CpuStep.forward

    def fails_at_30(self: CpuStep, token_id: int, cache: KVCache) -> torch.Tensor:
        if cache.length == 30:
            held.append(weakref.ref(cache))
            raise error
        return plain(self, token_id, cache)

    monkeypatch.setattr(CpuStep, "forward", fails_at_30)
    written = engine.stream(QUESTION, Sampling(seed=1))
    assert next(written).tokens == 1
    with pytest.raises(
        OutOfMemoryError, match="memory of this machine is full"
    ) as raised:
        list(written)
    assert "max_new_tokens" in str(raised.value)
    gc.collect()
    assert [reference() for reference in held] == [None]
    monkeypatch.undo()
    assert engine.ask(QUESTION, Sampling(seed=1)).answer == expected


def test_on_a_card_the_sentence_is_the_planners(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine = qwq_lab.load("nano", device="cpu")
    small = devices.Memory(free=0, total=16_000_000)
    monkeypatch.setattr(devices.Device, "is_accelerator", property(lambda _: True))
    monkeypatch.setattr(devices.Device, "name", property(lambda _: "Small Card"))
    monkeypatch.setattr(devices.Device, "memory", lambda _: small)
    monkeypatch.setattr(devices.Device, "allocated", lambda _: 12_000_000)
    monkeypatch.setattr(devices.Device, "empty_cache", lambda _: None)

    def fails(*_: object) -> torch.Tensor:
        raise torch.OutOfMemoryError("CUDA out of memory.")

    monkeypatch.setattr(CpuStep, "forward", fails)
    with pytest.raises(OutOfMemoryError) as raised:
        engine.generate([QUESTION], Sampling(max_new_tokens=500), n=1)
    said = str(raised.value)
    assert said.startswith("the memory of Small Card is full; the model is still there")
    assert "It does not fit" in said
    assert "tokens of prompt and reply" in said


def test_other_errors_stay_what_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = qwq_lab.load("nano", device="cpu")

    def fails(*_: object) -> torch.Tensor:
        raise RuntimeError("shapes do not match")

    monkeypatch.setattr(CpuStep, "forward", fails)
    with pytest.raises(RuntimeError, match="shapes do not match"):
        engine.ask(QUESTION)


def test_closing_ends_a_reply_that_another_thread_writes() -> None:
    engine = qwq_lab.load("nano", device="cpu")
    begun, replies = Event(), list[Reply]()

    def write() -> None:
        for delta in engine.stream(QUESTION, Sampling(seed=1, temperature=5)):
            begun.set()
            if delta.reply is not None:
                replies.append(delta.reply)

    thread = Thread(target=write)
    # No end token: the reply would go on to the end of the context.
    engine._end_ids = lambda: frozenset()  # type: ignore[method-assign]
    thread.start()
    assert begun.wait(30)
    engine.close()
    thread.join(30)
    assert [reply.finish for reply in replies] == ["stopped"]
    with pytest.raises(UsageError, match="was closed"):
        engine.ask(QUESTION)
