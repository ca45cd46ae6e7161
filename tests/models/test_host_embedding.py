from __future__ import annotations

import pytest
import torch
from small_models import logits, write_model
from torch import nn

from qwq_lab.models.assembling import move_embedding_to_host
from qwq_lab.models.host_embedding import HostEmbedding
from qwq_lab.models.loading import load_model

CPU = torch.device("cpu")


def test_rows_are_those_of_an_ordinary_embedding() -> None:
    ordinary = nn.Embedding(50, 8, padding_idx=3)
    ours = HostEmbedding(ordinary.weight, CPU, ordinary.padding_idx)
    for ids in (
        torch.tensor([[1, 2], [49, 0]]),
        torch.tensor(7),
        torch.empty(0).long(),
    ):
        assert torch.equal(ours(ids), ordinary(ids))
    assert torch.equal(ours.weight, ordinary.weight)
    assert (ours.num_embeddings, ours.embedding_dim) == (50, 8)


def test_the_table_stays_out_of_moves_and_parameters_but_is_saved() -> None:
    ours = HostEmbedding(torch.arange(6.0).view(3, 2), CPU)
    assert not list(ours.parameters())
    assert ours.half().weight.dtype == torch.float32
    saved = nn.Sequential(ours).state_dict()
    assert torch.equal(saved["0.weight"], ours.weight)
    other = nn.Sequential(HostEmbedding(torch.zeros(3, 2), CPU))
    other.load_state_dict(saved)
    assert torch.equal(other[0].weight, ours.weight)


def test_without_a_gpu_nothing_can_be_captured() -> None:
    ours = HostEmbedding(torch.zeros(3, 2), CPU)
    assert not ours.can_be_captured
    with pytest.raises(RuntimeError, match="not in memory that the GPU can read"):
        ours.device_rows(torch.tensor([0]))


def test_generate_works_with_it(tmp_path) -> None:
    folder = write_model(tmp_path / "model")
    model = load_model(str(folder), quantization="4bit", device="cpu").model
    ids = torch.tensor([[4, 5, 6]])
    before = logits(model)
    wanted = model.generate(ids, max_new_tokens=8, do_sample=False)
    move_embedding_to_host(model, CPU)
    assert isinstance(model.get_input_embeddings(), HostEmbedding)
    assert torch.equal(logits(model), before)
    assert torch.equal(model.generate(ids, max_new_tokens=8, do_sample=False), wanted)
    assert "model.embed_tokens.weight" in model.state_dict()
