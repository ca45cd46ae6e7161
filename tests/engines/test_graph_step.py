"""The captured step's logic, which runs uncaptured on a CPU as well."""

from __future__ import annotations

import dataclasses

import pytest
import torch
from test_qwen2 import tiny_model
from transformers import Qwen2ForCausalLM, Qwen3Config, Qwen3ForCausalLM

from qwq_lab.engines.decode import make_forward
from qwq_lab.engines.graph_step import RANDOM_NUMBERS, GraphSteps
from qwq_lab.engines.graph_tokens import GraphTokens
from qwq_lab.engines.qwen2 import Qwen2
from qwq_lab.engines.tokens import SteppedTokens, TokenSource
from qwq_lab.sampling import Sampling, UniformStream

HOT = Sampling(temperature=1.5, top_p=0.9, top_k=30, min_p=0.01, seed=3)


def sources(
    model: Qwen2ForCausalLM,
    sampling: Sampling,
    prompts: torch.Tensor,
    padding: list[int],
) -> tuple[TokenSource, GraphTokens]:
    """Make both kinds of source over the same prompts."""
    made: list[TokenSource] = []
    for kind in ("stepped", "graph"):
        network = Qwen2(model)
        forward = make_forward(model)(0)
        pad = torch.tensor(padding) if any(padding) else None
        logits = forward.start(prompts, pad)
        streams = UniformStream.seeded(sampling.seed, len(prompts))
        if kind == "stepped":
            made.append(SteppedTokens(forward, logits, sampling, streams))
            continue
        cache = network.new_cache(len(prompts), 4)
        cache.padding = pad
        logits = network.forward(prompts, cache)
        steps = GraphSteps(network)
        made.append(GraphTokens(steps, cache, logits, sampling, streams))
    graph = made[1]
    assert isinstance(graph, GraphTokens)
    return made[0], graph


@pytest.fixture(autouse=True)
def _inference() -> object:
    torch.set_num_threads(1)
    with torch.no_grad():
        yield


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"temperature": 0.0},
        {"top_k": 0},
        {"presence_penalty": 1.5},
        {"top_logprobs": 2},
    ],
)
def test_both_sources_draw_the_same_tokens(changes: dict[str, float]) -> None:
    sampling = dataclasses.replace(HOT, **changes)
    prompts = torch.randint(1, 101, (3, 7))
    # Longer than one block of random numbers, and than the cache's first capacity.
    model = tiny_model(max_position_embeddings=512)
    stepped, graph = sources(model, sampling, prompts, [0, 2, 0])
    nothing = [None] * 3
    for _ in range(RANDOM_NUMBERS + 20):
        assert graph.next_ids(nothing) == stepped.next_ids(nothing)
        if sampling.top_logprobs is not None:
            torch.testing.assert_close(graph.logits, stepped.logits)


def test_forced_tokens_are_read_in_place_of_drawn_ones() -> None:
    sampling = dataclasses.replace(HOT, presence_penalty=1.0)
    stepped, graph = sources(
        tiny_model(), sampling, torch.randint(1, 101, (2, 5)), [0, 0]
    )
    forced: list[list[int | None]] = [
        [None, None],
        [None, 17],
        [None, 18],
        [5, None],
        *([[None, None]] * 20),
    ]
    for wanted in forced:
        ids = graph.next_ids(wanted)
        assert ids == stepped.next_ids(wanted)
        for got, want in zip(ids, wanted, strict=True):
            assert want is None or got == want


def test_the_first_token_can_be_forced() -> None:
    stepped, graph = sources(tiny_model(), HOT, torch.randint(1, 101, (1, 5)), [0])
    assert graph.next_ids([9]) == stepped.next_ids([9]) == [9]
    assert graph.next_ids([None]) == stepped.next_ids([None])


@pytest.mark.parametrize("logprobs", [None, 1])
def test_rows_that_stay_go_on_as_if_alone(logprobs: int | None) -> None:
    sampling = dataclasses.replace(HOT, presence_penalty=0.5, top_logprobs=logprobs)
    prompts = torch.randint(1, 101, (4, 6))
    stepped, graph = sources(tiny_model(), sampling, prompts, [0, 3, 0, 1])
    for rows, kept in [(4, [1, 3]), (2, [1]), (1, [])]:
        for _ in range(9):
            assert graph.next_ids([None] * rows) == stepped.next_ids([None] * rows)
        if kept:
            graph.keep_rows(kept)
            stepped.keep_rows(kept)


def test_a_step_is_kept_for_the_next_reply_and_starts_clean() -> None:
    model = tiny_model()
    network = Qwen2(model)
    steps = GraphSteps(network)
    first: list[list[int]] = []
    for _ in range(2):
        cache = steps.kept_cache(1, 8) or network.new_cache(1, 64)
        logits = network.forward(torch.tensor([[3, 1, 4, 1, 5]]), cache)
        sampling = dataclasses.replace(HOT, presence_penalty=1.0)
        streams = UniformStream.seeded(1, 1)
        source = GraphTokens(steps, cache, logits, sampling, streams)
        first.append([source.next_ids([None])[0] for _ in range(12)])
    assert first[0] == first[1]
    assert steps.kept_cache(1, 8) is cache
    assert steps.kept_cache(2, 8) is None
    assert steps.kept_cache(1, 8) is None


def test_qwen3_is_computed_as_transformers_computes_it() -> None:
    torch.manual_seed(0)
    model = Qwen3ForCausalLM(
        Qwen3Config(
            vocab_size=101,
            hidden_size=64,
            intermediate_size=96,
            num_hidden_layers=3,
            num_attention_heads=4,
            num_key_value_heads=2,
            head_dim=32,
            max_position_embeddings=256,
        )
    ).eval()
    for layer in model.model.layers:  # at one, a norm that is left out goes unnoticed
        layer.self_attn.q_norm.weight.uniform_(0.5, 2)
        layer.self_attn.k_norm.weight.uniform_(0.5, 2)
    assert Qwen2.supports(model)
    network = Qwen2(model)
    ids = torch.randint(0, 101, (2, 20))
    expected = model(ids).logits
    cache = network.new_cache(2, 32)
    logits = network.forward(ids[:, :12], cache)
    torch.testing.assert_close(logits, expected[:, 11], atol=1e-5, rtol=1e-4)
    for place in range(12, 20):
        logits = network.forward(ids[:, place : place + 1], cache)
        torch.testing.assert_close(logits, expected[:, place], atol=1e-5, rtol=1e-4)


def test_padding_takes_places_but_no_positions() -> None:
    """A short row beside a long one may run to its own end without a pause."""
    model = tiny_model(max_position_embeddings=64)
    network = Qwen2(model)
    cache = network.new_cache(2, 0)
    cache.padding = torch.tensor([0, 30])
    assert cache.limit(64) == 94
    network.forward(torch.randint(1, 101, (2, 40)), cache)
    grown = set()
    for _ in range(40):
        network.forward(torch.tensor([[3], [3]]), cache)
        grown.add(cache.capacity)
    assert max(grown) <= 94
    assert len(grown) <= 3


def test_a_cache_whose_growing_was_broken_off_is_not_taken_again() -> None:
    network = Qwen2(tiny_model())
    steps = GraphSteps(network)
    cache = network.new_cache(1, 8)
    steps.get(cache, HOT, None)
    assert steps.kept_cache(1, 8) is cache
    shape = (1, *cache.keys[0].shape[1:2], 32, cache.keys[0].shape[3])
    cache.keys[0] = torch.zeros(shape)
    assert steps.kept_cache(1, 8) is None
