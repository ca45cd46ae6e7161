"""Loading on a GPU: the same numbers as transformers, in the memory that is planned."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import pytest
import torch
from torch import nn

sys.path.insert(0, str(Path(__file__).parents[1] / "models"))
from small_models import SIZES, write_model

from qwq_lab.models import device as devices
from qwq_lab.models import loading
from qwq_lab.models.assembling import quantisation
from qwq_lab.models.from_files import read_quantised
from qwq_lab.models.host_embedding import HostEmbedding
from qwq_lab.models.loading import load_model
from qwq_lab.models.quantized_files import write_quantised
from qwq_lab.models.random_weights import random_model

pytestmark = pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a GPU")


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QWQ_LAB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(loading, "CACHED_FROM", 0)


def logits(model: nn.Module) -> torch.Tensor:
    ids = torch.arange(5, 17, device="cuda")[None]
    with torch.no_grad():
        return model(ids).logits


@pytest.mark.parametrize("kind", ["qwen2", "qwen2-tied", "qwen3"])
def test_streamed_and_cached_models_are_what_transformers_loads(
    tmp_path: Path, kind: str
) -> None:
    from transformers import AutoModelForCausalLM

    folder = write_model(tmp_path / "model", kind)
    dtype = devices.choose("cuda").compute_dtype
    wanted = AutoModelForCausalLM.from_pretrained(
        folder,
        quantization_config=quantisation(dtype),
        dtype=dtype,
        device_map={"": "cuda:0"},
    ).eval()
    expected = logits(wanted)
    for _ in range(2):  # quantised, then from the cache
        loaded = load_model(str(folder), device="cuda").model
        assert torch.equal(logits(loaded), expected)
        assert {p.device.type for p in loaded.parameters()} == {"cuda"}


def test_an_embedding_on_the_cpu_changes_nothing_but_the_memory(
    tmp_path: Path,
) -> None:
    folder = write_model(tmp_path / "model")
    plain = load_model(str(folder), device="cuda").model
    lean = load_model(str(folder), device="cuda", embedding="cpu").model
    assert isinstance(lean.get_input_embeddings(), HostEmbedding)
    assert torch.equal(logits(plain), logits(lean))
    assert lean.device.type == "cuda"
    ids = torch.tensor([[4, 5, 6]], device="cuda")
    out = [m.generate(ids, max_new_tokens=8, do_sample=False) for m in (plain, lean)]
    assert torch.equal(*out)


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16, torch.float32])
def test_rows_of_a_host_table_can_be_captured_in_a_graph(dtype: torch.dtype) -> None:
    table = torch.randn(1000, 64).to(dtype)
    embedding = HostEmbedding(table, torch.device("cuda"))
    assert embedding.can_be_captured
    ids = torch.tensor([[3, 999, 0]], device="cuda")
    before = torch.cuda.memory_allocated()
    assert torch.equal(embedding.device_rows(ids).cpu(), table[ids.cpu()])
    assert torch.cuda.memory_allocated() - before < table.nbytes
    warm = torch.cuda.Stream()
    with torch.cuda.stream(warm):
        embedding(ids)
    torch.cuda.current_stream().wait_stream(warm)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        rows = embedding(ids)
    ids.copy_(torch.tensor([[7, 8, 9]]))
    graph.replay()
    assert torch.equal(rows.cpu(), table[torch.tensor([[7, 8, 9]])])


def test_quantising_needs_little_more_than_the_4_bit_model(tmp_path: Path) -> None:
    from transformers import AutoModelForCausalLM, Qwen2Config

    sizes = SIZES | {
        "hidden_size": 1024,
        "intermediate_size": 4096,
        "num_hidden_layers": 24,
        "num_attention_heads": 8,
        "num_key_value_heads": 2,
    }
    config = Qwen2Config(**sizes, tie_word_embeddings=False)
    model = AutoModelForCausalLM.from_config(config, dtype=torch.bfloat16)
    folder = write_model(tmp_path / "model")  # for its tokenizer
    for file in folder.glob("*.safetensors*"):
        file.unlink()
    model.save_pretrained(folder, max_shard_size="200MB")
    del model
    torch.cuda.empty_cache()
    before = torch.cuda.memory_allocated()
    torch.cuda.reset_peak_memory_stats()
    loaded = load_model(str(folder), device="cuda", use_cache=False)
    after = torch.cuda.memory_allocated() - before
    peak = torch.cuda.max_memory_allocated() - before
    assert loaded.quantization == "4bit"
    # The read-ahead of 256 MB and what quantising one matrix takes.
    assert peak < after + 350e6


def test_a_stopped_load_gives_its_memory_back(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "model")
    gc.collect()  # what earlier tests left
    before = torch.cuda.memory_allocated()

    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as raised:
        load_model(str(folder), device="cuda", progress=interrupt)
    assert raised.tb is not None
    assert torch.cuda.memory_allocated() == before


def test_random_weights_survive_the_files(tmp_path: Path) -> None:
    from transformers import Qwen2Config

    config = Qwen2Config(**SIZES, tie_word_embeddings=False)
    model = random_model(config, torch.device("cuda:0"), head_in_4bit=True)
    write_quantised(model, tmp_path)
    again = read_quantised(tmp_path, torch.device("cuda:0"))
    assert torch.equal(logits(model), logits(again))


def test_the_device_is_described() -> None:
    card = devices.choose("auto")
    assert card.kind in ("cuda", "rocm")
    assert card.place.index is not None
    free, total = card.memory()
    assert 0 < free <= total
    assert card.supports_graphs
    assert card.name
