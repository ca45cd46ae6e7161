from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

import pytest
import torch

import qwq_lab
from qwq_lab.errors import DependencyError, ModelLoadError, UsageError
from qwq_lab.models.catalogue import NANO_FOLDER
from qwq_lab.models.loading import load_model


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    folder = tmp_path / "model"
    shutil.copytree(NANO_FOLDER, folder)
    return folder


def test_nano_is_small_and_of_qwqs_proportions() -> None:
    assert (NANO_FOLDER / "model.safetensors").stat().st_size < 10_000_000
    config = load_model("nano").model.config
    assert config.num_attention_heads == 5 * config.num_key_value_heads
    assert config.rope_parameters["rope_theta"] == 1_000_000
    assert config.rms_norm_eps == 1e-5
    assert config.hidden_size % 64 == config.intermediate_size % 64 == 0


def test_nano_in_4_bit_answers_on_a_cpu() -> None:
    import bitsandbytes

    with qwq_lab.load("nano", quantization="4bit", device="cpu") as engine:
        layer = engine.model.model.layers[0].mlp.up_proj
        assert isinstance(layer, bitsandbytes.nn.Linear4bit)
        assert layer.weight.quant_type == "nf4"
        assert layer.compute_dtype == torch.bfloat16
        assert layer.weight.quant_state.nested
        assert "4-bit" in engine.description
        assert "\\boxed{12}" in engine.ask("What is 7+5?", seed=1).answer


def test_a_folder_loads(copy: Path) -> None:
    assert load_model(str(copy), quantization="none").name == "model"


def test_an_unknown_name_suggests_a_close_one() -> None:
    with pytest.raises(ModelLoadError, match="did you mean 'nano'"):
        load_model("nanno")


def test_a_folder_that_is_no_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelLoadError, match=r"holds no config\.json"):
        load_model(str(tmp_path))


def test_damaged_weights_are_named(copy: Path) -> None:
    (copy / "model.safetensors").write_bytes(b"\x00" * 1000)
    with pytest.raises(ModelLoadError, match=r"model\.safetensors is damaged"):
        load_model(str(copy))


def test_cut_weights_are_named(copy: Path) -> None:
    weights = copy / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-5000])
    with pytest.raises(ModelLoadError, match="is damaged"):
        load_model(str(copy))


def test_pickle_weights_are_refused(copy: Path) -> None:
    (copy / "model.safetensors").rename(copy / "pytorch_model.bin")
    with pytest.raises(ModelLoadError, match="pickle weights"):
        load_model(str(copy))


def test_a_missing_tokenizer_is_named(copy: Path) -> None:
    (copy / "tokenizer.json").unlink()
    with pytest.raises(ModelLoadError, match="holds no tokenizer"):
        load_model(str(copy))


def test_a_config_that_is_no_json_is_named(copy: Path) -> None:
    (copy / "config.json").write_text("{")
    with pytest.raises(ModelLoadError, match="is no JSON"):
        load_model(str(copy))


def test_missing_bitsandbytes_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *rest: None if name == "bitsandbytes" else real(name, *rest),
    )
    with pytest.raises(DependencyError, match="pip install bitsandbytes"):
        load_model("nano", quantization="4bit")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"quantization": "8bit"}, "must be auto, 4bit or none"),
        ({"device": "tpu"}, "must be auto, cpu or cuda"),
    ],
)
def test_unknown_options_are_named(options: dict[str, str], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        load_model("nano", **options)  # type: ignore[arg-type]


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
def test_cuda_without_a_gpu_is_one_sentence() -> None:
    with pytest.raises(UsageError, match="no NVIDIA GPU"):
        load_model("nano", device="cuda")
