from __future__ import annotations

import pytest
import torch

from qwq_lab.errors import UsageError
from qwq_lab.models import device as devices


def test_the_cpu_is_always_there() -> None:
    cpu = devices.choose("cpu")
    assert cpu.place == torch.device("cpu")
    assert cpu.compute_dtype == torch.bfloat16
    assert not cpu.supports_graphs
    assert not cpu.is_accelerator
    assert 0 < cpu.memory().free < cpu.memory().total
    assert cpu.allocated() == 0
    assert cpu.name
    cpu.empty_cache()
    cpu.synchronize()


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
def test_auto_takes_the_cpu_where_nothing_else_is() -> None:
    assert devices.choose("auto").kind == "cpu"
    assert devices.of_tensor(torch.zeros(1).device).kind == "cpu"


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("tpu", "must be auto, cpu or cuda"),
        ("cuda:x", "must be auto, cpu or cuda"),
        ("", "must be auto, cpu or cuda"),
        ("npu", "no Ascend NPU here \\(is torch_npu installed"),
        ("xpu", "no Intel GPU"),
        ("rocm", "no AMD GPU"),
    ],
)
def test_what_is_not_there_is_one_sentence(wanted: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        devices.choose(wanted)


@pytest.mark.parametrize(
    ("capability", "dtype"),
    [((7, 5), torch.float16), ((8, 0), torch.bfloat16), ((9, 0), torch.bfloat16)],
)
def test_cards_before_ampere_compute_in_float16(
    monkeypatch: pytest.MonkeyPatch, capability: tuple[int, int], dtype: torch.dtype
) -> None:
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda _: capability)
    card = devices.Device("cuda", torch.device("cuda:0"))
    assert card.compute_dtype == dtype
    assert card.supports_graphs
