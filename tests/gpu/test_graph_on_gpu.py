"""The captured decoding step against the ordinary path; skipped without a GPU."""

from __future__ import annotations

import dataclasses
import logging
from random import Random

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from qwq_lab import Sampling
from qwq_lab.chat import Message, Reply
from qwq_lab.engines import kv_cache
from qwq_lab.engines.decode import OwnForwards, make_forward
from qwq_lab.engines.fused_projection import FusedProjection, fuse_projections
from qwq_lab.engines.graph_step import GraphSteps
from qwq_lab.engines.graph_tokens import GraphTokens
from qwq_lab.engines.local import LocalEngine
from qwq_lab.engines.prompts import encode_prompt
from qwq_lab.engines.qwen2 import Qwen2
from qwq_lab.engines.rotary import rotate
from qwq_lab.engines.step_kernels import step_kernels
from qwq_lab.engines.tokens import SteppedTokens
from qwq_lab.models.host_embedding import HostEmbedding
from qwq_lab.models.random_weights import random_model
from qwq_lab.sampling import UniformStream
from qwq_lab.training.tasks import all_tasks, draw

pytestmark = pytest.mark.skipif(
    not torch.cuda.is_available(), reason="needs an NVIDIA GPU"
)
GREEDY = Sampling(temperature=0, max_new_tokens=40)
LOGPROBS = Sampling(top_logprobs=1)
CUDA = torch.device("cuda:0")


def questions(count: int) -> list[list[Message]]:
    rng = Random(1)
    tasks = list(all_tasks().values())
    drawn = [draw(tasks[i % len(tasks)], rng, held_out=True) for i in range(count)]
    return [[{"role": "user", "content": problem.question}] for problem in drawn]


def capture_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let engines decode without a graph from here on."""
    monkeypatch.setattr(GraphSteps, "usable", property(lambda _: False))


def text(reply: Reply) -> str:
    return f"{reply.thinking}|{reply.answer}"


@pytest.mark.parametrize("quantization", ["none", "4bit"])
def test_greedy_tokens_are_those_of_the_ordinary_path_on_200_prompts(
    quantization: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = LocalEngine.load("nano", quantization=quantization, device="cuda")
    asked = questions(200)
    captured = [text(engine.ask(messages, GREEDY)) for messages in asked]
    capture_nothing(monkeypatch)
    assert captured == [text(engine.ask(messages, GREEDY)) for messages in asked]


def test_greedy_tokens_in_float32_are_those_of_transformers_on_200_prompts() -> None:
    engine = LocalEngine.load("nano", quantization="none", device="cuda")
    engine.model.float()
    engine._forward = make_forward(engine.model)
    asked = questions(200)
    prompts = [
        encode_prompt(engine.tokenizer, messages, engine.context_length)
        for messages in asked
    ]
    expected: list[str] = []
    for start in range(0, 200, 50):
        part = prompts[start : start + 50]
        longest = max(map(len, part))
        pads = [longest - len(prompt) for prompt in part]
        ids = [[0] * pad + prompt for pad, prompt in zip(pads, part, strict=True)]
        mask = [[0] * pad + [1] * (longest - pad) for pad in pads]
        out = engine.model.generate(
            torch.tensor(ids, device=CUDA),
            attention_mask=torch.tensor(mask, device=CUDA),
            do_sample=False,
            max_new_tokens=GREEDY.max_new_tokens,
        )
        expected += engine.tokenizer.batch_decode(
            out[:, longest:], skip_special_tokens=True
        )
    for messages, wanted in zip(asked, expected, strict=True):
        reply = engine.ask(messages, GREEDY)
        got = f"{reply.thinking} {reply.answer}"
        assert got.split() == wanted.replace("</think>", " ").split()


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"presence_penalty": 1.0},
        {"top_k": 0, "min_p": 0.02},
        {"thinking_budget": 7},
        {"top_logprobs": 3},
        {"max_new_tokens": 1},
        {"max_new_tokens": 600, "thinking_budget": 400},
    ],
)
def test_samples_and_log_probabilities_are_those_of_the_ordinary_path(
    changes: dict[str, float], monkeypatch: pytest.MonkeyPatch
) -> None:
    sampling = dataclasses.replace(
        Sampling(temperature=1.2, seed=4, max_new_tokens=200), **changes
    )
    engine = LocalEngine.load("nano", quantization="4bit", device="cuda")
    asked = questions(8)
    captured = [engine.ask(messages, sampling) for messages in asked]
    capture_nothing(monkeypatch)
    stepped = [engine.ask(messages, sampling) for messages in asked]
    assert [text(reply) for reply in captured] == [text(reply) for reply in stepped]
    assert [reply.finish for reply in captured] == [reply.finish for reply in stepped]
    if sampling.top_logprobs is not None:
        # The order of sums differs, so the last bits of bfloat16 do.
        pairs = [
            (a.logprob, b.logprob)
            for left, right in zip(captured, stepped, strict=True)
            for a, b in zip(left.logprobs or (), right.logprobs or (), strict=True)
        ]
        assert len(pairs) > 100
        assert max(abs(a - b) for a, b in pairs) < 0.1


def test_a_batch_of_samples_and_lengths_is_decoded_in_one_graph(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine = LocalEngine.load("nano", quantization="4bit", device="cuda")
    sampling = Sampling(seed=2, temperature=1.0, max_new_tokens=300)
    captured = engine.generate(questions(3), sampling, n=4)
    capture_nothing(monkeypatch)
    stepped = engine.generate(questions(3), sampling, n=4)
    pairs = zip(captured, stepped, strict=True)
    same = [
        text(a) == text(b)
        for left, right in pairs
        for a, b in zip(left, right, strict=True)
    ]
    # Rows leave the two at other moments, and sums of other batches round otherwise.
    assert sum(same) >= len(same) - 1


def small_model(**changes: object) -> torch.nn.Module:
    from transformers import Qwen2Config

    shape = {
        "vocab_size": 2048,
        "hidden_size": 640,
        "intermediate_size": 1792,
        "num_hidden_layers": 4,
        "num_attention_heads": 10,
        "num_key_value_heads": 2,
        "head_dim": 64,
        "max_position_embeddings": 32768,
        "tie_word_embeddings": False,
    }
    return random_model(Qwen2Config(**(shape | changes)), CUDA)


def rounding(logits: Tensor, expected: Tensor) -> float:
    """Return the largest difference in parts of the logits' spread."""
    return float((logits - expected).abs().max() / expected.std())


@torch.inference_mode()
def test_logits_are_those_of_transformers_within_rounding_at_any_depth() -> None:
    model = small_model()
    ids = torch.randint(0, 2048, (1, 9000), device=CUDA)
    expected = model(ids, logits_to_keep=20).logits[0].float()
    network = Qwen2(model)
    cache = network.new_cache(1, 0)
    cache.reserve(8990)
    for start in range(0, 8981, 2048):
        end = min(start + 2048, 8981)
        logits = network.forward(ids[:, start:end], cache)
    assert rounding(logits[0], expected[0]) < 0.1
    steps = GraphSteps(network)
    step = steps.get(cache, Sampling(temperature=0), None)
    for place in range(8981, 8990):
        step.tokens.copy_(ids[:, place : place + 1])
        step.move_to_end(0)
        step.launch()
        cache.length += 1
        assert rounding(step.logits[0], expected[place - 8980]) < 0.1
    assert steps.usable


@torch.inference_mode()
def test_without_flash_kernels_the_tokens_are_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model = small_model()
    prompt = torch.randint(0, 2048, (2, 300), device=CUDA)
    padding = torch.tensor([0, 41], device=CUDA)

    def tokens() -> list[list[int]]:
        network = Qwen2(model)
        cache = network.new_cache(2, 0)
        cache.reserve(400)
        cache.padding = padding
        logits = network.forward(prompt, cache)
        streams = UniformStream.seeded(1, 2)
        source = GraphTokens(
            GraphSteps(network), cache, logits, Sampling(temperature=0), streams
        )
        return [source.next_ids([None, None]) for _ in range(12)]

    with_flash = tokens()
    for module in ("kv_cache", "graph_step"):
        monkeypatch.setattr(f"qwq_lab.engines.{module}.flash_runs_on", lambda _: False)
    without = tokens()
    assert with_flash[:4] == without[:4]


@torch.inference_mode()
@pytest.mark.parametrize("graph", [True, False])
def test_the_cache_grows_while_decoding(
    graph: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qwq_lab.engines.qwen2.KV_BLOCK", 64)
    model = small_model()
    prompt = torch.randint(0, 2048, (1, 60), device=CUDA)
    forwards = OwnForwards(model)
    forward = forwards(0)
    logits = forward.start(prompt, None)
    streams = UniformStream.seeded(1, 1)
    source = SteppedTokens(forward, logits, Sampling(), streams)
    if graph:
        cache = forwards.network.new_cache(1, 0)
        logits = forwards.network.forward(prompt, cache)
        source = GraphTokens(forwards.graph_steps, cache, logits, LOGPROBS, streams)
    drawn = [source.next_ids([None])[0] for _ in range(200)]
    assert not graph or cache.capacity == 320
    # The whole text, read at once, leads to the same next token.
    whole = torch.cat((prompt, torch.tensor([drawn[:-1]], device=CUDA)), 1)
    expected = model(whole, logits_to_keep=1).logits[0, -1].float()
    assert rounding(source.logits[0], expected) < 0.1


@torch.inference_mode()
def test_fused_projections_are_the_three_projections() -> None:
    model = small_model()
    layers = Qwen2(model).layers
    x = torch.randn(1, 1, 640, dtype=torch.bfloat16, device=CUDA)
    before = torch.cat(
        [linear(x) for linear in (layers[0].q, layers[0].k, layers[0].v)], -1
    )
    taken = torch.cuda.memory_allocated()
    assert fuse_projections(layers) == 4
    assert torch.cuda.memory_allocated() < 1.05 * taken
    assert isinstance(layers[0].qkv, FusedProjection)
    assert torch.equal(layers[0].qkv(x), before)
    after = torch.cat(
        [linear(x) for linear in (layers[0].q, layers[0].k, layers[0].v)], -1
    )
    assert torch.equal(after, before)


@torch.inference_mode()
def test_an_embedding_on_the_host_can_be_captured() -> None:
    model = small_model()
    prompt = torch.randint(0, 2048, (1, 30), device=CUDA)

    def tokens() -> list[int]:
        network = Qwen2(model)
        cache = network.new_cache(1, 0)
        logits = network.forward(prompt, cache)
        steps = GraphSteps(network)
        streams = UniformStream.seeded(1, 1)
        source = GraphTokens(steps, cache, logits, Sampling(), streams)
        drawn = [source.next_ids([None])[0] for _ in range(40)]
        assert steps.usable
        return drawn

    expected = tokens()
    table = model.model.embed_tokens.weight
    model.model.embed_tokens = HostEmbedding(table, CUDA)
    assert model.model.embed_tokens.can_be_captured
    assert tokens() == expected


def test_where_capturing_fails_decoding_goes_on_and_says_so(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    engine = LocalEngine.load("nano", quantization="none", device="cuda")
    (messages,) = questions(1)
    expected = text(engine.ask(messages, GREEDY))
    plain = Qwen2.run_layers

    def waits_for_the_host(self: Qwen2, *arguments: object) -> Tensor:
        logits = plain(self, *arguments)  # type: ignore[arg-type]
        logits.sum().item()
        return logits

    monkeypatch.setattr(Qwen2, "run_layers", waits_for_the_host)
    engine._forward = make_forward(engine.model)
    with caplog.at_level(logging.WARNING):
        assert text(engine.ask(messages, GREEDY)) == expected
        assert text(engine.ask(messages, GREEDY)) == expected
    said = [record for record in caplog.records if "CUDA graph" in record.message]
    assert len(said) == 1
    torch.randn(3, device=CUDA)  # the device's random numbers still work


@torch.inference_mode()
def test_attention_reads_no_further_than_the_row() -> None:
    model = small_model()
    network = Qwen2(model)
    prompt = torch.randint(0, 2048, (1, 50), device=CUDA)
    tight, wide = network.new_cache(1, 0), network.new_cache(1, 0)
    tight.reserve(64)
    wide.reserve(20000)
    for tensor in (*wide.keys, *wide.values):
        tensor.fill_(float("nan"))  # what is read beyond the row would show
    expected = network.forward(prompt, tight)
    assert torch.equal(network.forward(prompt, wide), expected)
    drawn = []
    for cache in (tight, wide):
        streams = UniformStream.seeded(1, 1)
        steps = GraphSteps(network)
        source = GraphTokens(steps, cache, expected, Sampling(), streams)
        drawn.append([source.next_ids([None])[0] for _ in range(12)])
    assert drawn[0] == drawn[1]
    assert kv_cache.flash_runs_on(wide.keys[0])


def test_joined_kernels_round_as_torchs_operations_do() -> None:
    kernels = step_kernels()
    assert kernels is not None
    torch.manual_seed(0)

    def numbers(*shape: int) -> Tensor:
        return torch.randn(shape, device=CUDA).bfloat16() * 3

    residual, added, weight = numbers(3, 5120), numbers(3, 5120), numbers(5120)
    summed = residual + added
    expected = functional.rms_norm(summed, (5120,), weight, 1e-5)
    normed = kernels.add_rms_norm(residual, added, weight, 1e-5)
    assert torch.equal(residual, summed)
    torch.testing.assert_close(normed, expected, rtol=2**-7, atol=0)
    assert (normed == expected).float().mean() > 0.999

    gate, up = numbers(3, 27648), numbers(3, 27648)
    assert torch.equal(kernels.silu_times(gate, up), functional.silu(gate) * up)

    qkv, angles = numbers(2, 56 * 128), torch.randn(2, 1, 1, 128, device=CUDA)
    rotation = angles.cos().bfloat16(), angles.sin().bfloat16()
    keys, values = numbers(2, 9, 8, 128), numbers(2, 9, 8, 128)
    keys_before = keys.clone()
    place = torch.tensor([5], device=CUDA)
    query = kernels.rotate_and_store(qkv, rotation, keys, values, place)
    heads = qkv.view(2, 1, 56, 128)
    assert torch.equal(query, rotate(heads[:, :, :40], *rotation))
    assert torch.equal(keys[:, 5:6], rotate(heads[:, :, 40:48], *rotation))
    assert torch.equal(values[:, 5:6], heads[:, :, 48:])
    kept = [place for place in range(9) if place != 5]
    assert torch.equal(keys[:, kept], keys_before[:, kept])
