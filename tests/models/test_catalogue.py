from __future__ import annotations

import json
import shutil

import pytest

from qwq_lab import ModelLoadError, UsageError
from qwq_lab.models import catalogue
from qwq_lab.models.catalogue import (
    KINDS,
    NANO_FOLDER,
    find_entry,
    known_models,
    resolve,
)
from qwq_lab.models.loading import load_model
from qwq_lab.models.lookup import find_model

# As the model cards round them.
PARAMETERS = {
    "nano": 4.94e6,
    "qwq-32b": 32.8e9,
    "qwen3-8b": 8.19e9,
    "qwen3-4b": 4.02e9,
    "r1-distill-14b": 14.8e9,
    "r1-distill-7b": 7.62e9,
    "r1-distill-1.5b": 1.78e9,
}


@pytest.mark.parametrize("entry", known_models(), ids=lambda entry: entry.name)
def test_every_figure_has_a_source(entry):
    figures = {"shape", "context", "native_context", "sampling", "licence"}
    if entry.download_bytes:
        figures.add("download_bytes")
    if entry.aime_2024 is not None:
        figures.add("aime_2024")
    assert figures <= set(entry.source_of_figures)
    assert all(entry.source_of_figures.values())
    assert entry.kind in KINDS
    assert entry.native_context <= entry.context
    assert entry.sampling.temperature == 0.6
    assert entry.sampling.top_p == 0.95


@pytest.mark.parametrize("name", PARAMETERS)
def test_parameters_are_those_of_the_model_card(name):
    entry = find_entry(name)
    assert entry.parameters == pytest.approx(PARAMETERS[name], rel=0.005)
    if entry.kind == "16-bit":
        assert entry.download_bytes == 2 * entry.parameters


def test_names_are_unique_and_nano_is_first():
    names = [entry.name for entry in known_models()]
    assert names[0] == "nano"
    assert len(set(names)) == len(names)


def test_short_names_and_hub_ids_resolve_and_others_stay():
    assert resolve("NANO") == str(NANO_FOLDER)
    assert resolve("qwq-32b") == "Qwen/QwQ-32B"
    assert resolve("some/Other-Model") == "some/Other-Model"
    assert find_entry("qwen/qwq-32b").name == "qwq-32b"


@pytest.mark.parametrize(
    ("name", "engine"),
    [
        ("qwq-32b-awq", "vLLM or SGLang"),
        ("Qwen/QwQ-32B-GGUF", "llama.cpp or Ollama"),
    ],
)
def test_builds_for_other_engines_say_which(name, engine):
    for ask in (resolve, load_model, find_model):
        with pytest.raises(ModelLoadError, match=f"which {engine} reads") as caught:
            ask(name)
        assert "\n" not in str(caught.value)


def test_stages_that_ship_are_listed(tmp_path, monkeypatch):
    for folder in (tmp_path, tmp_path / "grpo"):
        folder.mkdir(exist_ok=True)
        shutil.copy(NANO_FOLDER / "config.json", folder)
    monkeypatch.setattr(catalogue, "NANO_FOLDER", tmp_path)
    known_models.cache_clear()
    try:
        assert [one.name for one in known_models()[:2]] == ["nano", "nano-grpo"]
        assert resolve("nano-grpo") == str(tmp_path / "grpo")
        assert "after the stage grpo" in find_entry("nano-grpo").description
    finally:
        known_models.cache_clear()


def write_config(folder, **changes):
    config = json.loads((NANO_FOLDER / "config.json").read_text("utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config | changes), "utf-8")
    return folder


def test_a_folder_is_planned_as_its_config_says(tmp_path):
    folder = write_config(
        tmp_path / "mine",
        quantization_config={
            "quant_method": "bitsandbytes",
            "bnb_4bit_use_double_quant": False,
            "llm_int8_skip_modules": ["lm_head", "model.layers.0.mlp"],
        },
    )
    found = find_model(str(folder))
    assert found.name == "mine"
    assert found.entry is None
    assert found.shape == find_entry("nano").shape
    assert found.choices.kept_16bit == ("model.layers.0.mlp",)
    assert not found.choices.double_quantization


def test_a_hub_id_in_the_cache_is_planned(tmp_path, monkeypatch):
    snapshot = tmp_path / "models--me--tiny" / "snapshots" / "abc"
    write_config(snapshot)
    refs = tmp_path / "models--me--tiny" / "refs"
    refs.mkdir()
    (refs / "main").write_text("abc")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    assert find_model("me/tiny").shape == find_entry("nano").shape
    with pytest.raises(ModelLoadError, match="'me/other' is neither a folder nor in"):
        find_model("me/other")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "holds no config.json"),
        ("{", "cannot be read"),
        ("[]", "holds a list"),
        ('{"model_type": "mamba", "architectures": ["MambaForCausalLM"]}', "Mamba"),
    ],
)
def test_a_folder_that_is_no_model_is_one_sentence(tmp_path, content, said):
    if content is not None:
        (tmp_path / "config.json").write_text(content)
    with pytest.raises(ModelLoadError, match=said) as caught:
        find_model(str(tmp_path))
    assert "\n" not in str(caught.value)


def test_a_folder_quantised_for_another_engine_is_refused(tmp_path):
    write_config(tmp_path, quantization_config={"quant_method": "awq"})
    with pytest.raises(ModelLoadError, match="by awq, which vLLM or SGLang reads"):
        find_model(str(tmp_path))


def test_unknown_names_are_one_sentence():
    with pytest.raises(ModelLoadError, match="did you mean 'qwq-32b'"):
        find_model("qwq-32")
    with pytest.raises(UsageError, match="the model name is empty"):
        find_model(" ")
