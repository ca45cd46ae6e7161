"""The planner's bytes against what torch reports, on QwQ-32B's exact shape."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any

import pytest
import torch

from qwq_lab.engines.decode import OwnForwards
from qwq_lab.models.assembling import move_embedding_to_host
from qwq_lab.models.catalogue import find_entry
from qwq_lab.models.planner import CUDA_CONTEXT, Choices, plan_memory
from qwq_lab.models.random_weights import config_of, random_model
from qwq_lab.sampling import Sampling, UniformStream

CUDA = torch.device("cuda:0")
NEEDED = 40e9  # bytes: the model, and room to see what is taken beside it

pytestmark = pytest.mark.skipif(
    not torch.cuda.is_available() or torch.cuda.mem_get_info()[1] < NEEDED,
    reason="needs an NVIDIA GPU of 48 GB or more",
)


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    gc.collect()
    torch.cuda.empty_cache()
    yield
    gc.collect()
    torch.cuda.empty_cache()


def shape() -> Any:
    entry = find_entry("qwq-32b")
    assert entry is not None
    return entry.shape


@torch.inference_mode()
def test_weights_and_a_prompt_of_8192_tokens_take_what_is_planned() -> None:
    plan = plan_memory(shape(), Choices(context=8192 + 600))
    before = torch.cuda.memory_allocated()
    model = random_model(config_of(shape()), CUDA)
    gc.collect()
    loaded = torch.cuda.memory_allocated() - before
    assert loaded == pytest.approx(plan.torch_weights, rel=0.02)
    assert loaded == pytest.approx(19.5e9, rel=0.02)

    forwards = OwnForwards(model)
    gc.collect()
    torch.cuda.empty_cache()
    torch.cuda.reset_peak_memory_stats()
    forward = forwards(8192 + 600)
    prompt = torch.randint(0, 1000, (1, 8192), device=CUDA)
    logits = forward.start(prompt, None)
    source = forward.tokens(logits, Sampling(), UniformStream.seeded(1, 1))
    for _ in range(20):
        source.next_ids([None])
    peak = torch.cuda.max_memory_allocated() - before
    planned = plan.total - CUDA_CONTEXT
    print(f"peak {peak / 1e9:.2f} GB, planned {planned / 1e9:.2f} GB")
    assert peak <= planned
    assert peak == pytest.approx(planned, rel=0.02)


def test_with_a_4_bit_head_and_the_embedding_on_the_cpu_it_is_at_most_17_3_gb() -> None:
    plan = plan_memory(shape(), Choices(head="4bit", embedding="cpu"))
    before = torch.cuda.memory_allocated()
    model = random_model(config_of(shape()), CUDA, head_in_4bit=True)
    move_embedding_to_host(model, CUDA)
    gc.collect()
    loaded = torch.cuda.memory_allocated() - before
    print(f"loaded {loaded / 1e9:.2f} GB, planned {plan.torch_weights / 1e9:.2f} GB")
    assert loaded <= 17.3e9
    assert loaded == pytest.approx(plan.torch_weights, rel=0.02)
