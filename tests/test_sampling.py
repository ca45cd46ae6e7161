from __future__ import annotations

import math
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from transformers import (
    MinPLogitsWarper,
    TemperatureLogitsWarper,
    TopKLogitsWarper,
    TopPLogitsWarper,
)

from qwq_lab.errors import UsageError
from qwq_lab.sampling import (
    Sampling,
    UniformStream,
    apply_presence_penalty,
    sample_tokens,
    shape_logits,
)


@settings(deadline=None)
@given(
    seed=st.integers(0, 10_000),
    vocabulary=st.integers(2, 300),
    temperature=st.floats(0.05, 3),
    top_k=st.integers(1, 60),
    top_p=st.floats(0.05, 1),
    min_p=st.floats(0, 0.9),
)
def test_shapes_as_the_logits_processors_of_transformers(
    seed: int,
    vocabulary: int,
    temperature: float,
    top_k: int,
    top_p: float,
    min_p: float,
) -> None:
    generator = torch.Generator().manual_seed(seed)
    logits = 4 * torch.randn(3, vocabulary, generator=generator)
    sampling = Sampling(temperature=temperature, top_k=top_k, top_p=top_p, min_p=min_p)
    expected = TemperatureLogitsWarper(temperature)(None, logits)
    expected = TopKLogitsWarper(top_k)(None, expected)
    if top_p < 1:
        expected = TopPLogitsWarper(top_p)(None, expected)
    if min_p > 0:
        expected = MinPLogitsWarper(min_p)(None, expected)
    assert torch.equal(shape_logits(logits, sampling), expected)


@settings(deadline=None, max_examples=50)
@given(seed=st.integers(0, 10_000), top_k=st.integers(0, 30))
def test_tokens_are_drawn_with_the_shaped_probabilities(seed: int, top_k: int) -> None:
    generator = torch.Generator().manual_seed(seed)
    logits = 2 * torch.randn(1, 50, generator=generator)
    sampling = Sampling(top_k=top_k, top_p=0.9, min_p=0.02)
    probabilities = shape_logits(logits, sampling).softmax(-1)[0]
    # Evenly spaced numbers meet each token in proportion to its probability.
    steps = 4000
    uniforms = (torch.arange(steps)[:, None] + 0.5) / steps
    drawn = sample_tokens(logits.expand(steps, -1), sampling, uniforms)
    counts = torch.bincount(drawn, minlength=50) / steps
    assert torch.allclose(counts, probabilities, atol=2 / steps)


def test_a_draw_at_the_very_end_stays_inside() -> None:
    logits = torch.tensor([[0.0, 1.0, -math.inf]])
    last = torch.tensor([[1.0 - 2**-24]])
    for top_k in (0, 3):
        sampling = Sampling(top_k=top_k, top_p=1.0)
        assert sample_tokens(logits, sampling, last).item() in (0, 1)


def test_temperature_zero_takes_the_most_likely_token() -> None:
    logits = torch.tensor([[0.0, 3.0, 2.0]])
    greedy = Sampling(temperature=0)
    assert sample_tokens(logits, greedy, torch.tensor([[0.99]])).tolist() == [1]
    assert shape_logits(logits, greedy).tolist() == [[-math.inf, 3.0, -math.inf]]


def test_presence_penalty_is_subtracted_once_from_seen_tokens() -> None:
    logits = torch.tensor([[1.0, 2.0, 3.0]])
    seen = torch.tensor([[False, True, False]])
    assert apply_presence_penalty(logits, seen, 1.5).tolist() == [[1.0, 0.5, 3.0]]


def test_a_row_draws_the_same_numbers_whatever_the_batch() -> None:
    alone, batch = UniformStream.seeded(7, 1), UniformStream.seeded(7, 3)
    for _ in range(600):
        assert alone.take()[0] == batch.take()[0]
    batch.keep_rows([2])
    other = UniformStream.seeded(7, 3)
    for _ in range(600):
        other.take()
    assert batch.take()[0] == other.take()[2]


@pytest.mark.parametrize(
    ("setting", "value", "words"),
    [
        ("temperature", -1, "between 0 and 5"),
        ("temperature", math.nan, "between 0 and 5"),
        ("temperature", "hot", "a number"),
        ("top_p", 0, "above 0 and at most 1"),
        ("top_k", 1.5, "a whole number"),
        ("top_k", -1, "at least 0"),
        ("seed", -1, "between"),
        ("max_new_tokens", 0, "at least 1"),
        ("thinking_budget", -1, "at least 0"),
    ],
)
def test_a_value_out_of_range_is_named(setting: str, value: Any, words: str) -> None:
    with pytest.raises(UsageError, match=words) as error:
        Sampling(**{setting: value})
    assert setting in str(error.value)
    assert repr(value) in str(error.value)


def test_an_unknown_setting_is_named() -> None:
    with pytest.raises(UsageError, match="no sampling setting 'temprature'"):
        Sampling().replace(temprature=1.0)


def test_defaults_are_the_model_cards_advice() -> None:
    advice = Sampling()
    assert (advice.temperature, advice.top_p, advice.top_k) == (0.6, 0.95, 40)
    assert (advice.min_p, advice.presence_penalty, advice.seed) == (0, 0, None)
