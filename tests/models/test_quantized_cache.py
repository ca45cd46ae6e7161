from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from small_models import logits, write_model
from transformers import AutoModelForCausalLM

from qwq_lab.errors import ModelLoadError
from qwq_lab.models import loading, quantized_cache
from qwq_lab.models.assembling import quantisation
from qwq_lab.models.loading import LoadedModel, load_model

HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own, into which small models go as well."""
    monkeypatch.setenv("QWQ_LAB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(loading, "CACHED_FROM", 0)
    return tmp_path / "cache" / "4bit"


def load(folder: Path, **options: Any) -> LoadedModel:
    return load_model(str(folder), device="cpu", **options)


def phases_of(folder: Path, **options: Any) -> tuple[LoadedModel, list[str]]:
    seen: list[str] = []
    loaded = load(folder, progress=lambda one: seen.append(one.phase), **options)
    return loaded, list(dict.fromkeys(seen))


def by_transformers(folder: Path, skip: list[str] | None = None) -> Any:
    settings = quantisation(torch.bfloat16, skip)
    return AutoModelForCausalLM.from_pretrained(
        folder,
        quantization_config=settings,
        dtype=torch.bfloat16,
        device_map={"": "cpu"},
    ).eval()


def entry_of(cache: Path) -> Path:
    (folder,) = [one for one in cache.iterdir() if not one.name.startswith(".")]
    return folder


@pytest.mark.parametrize("kind", ["qwen2", "qwen2-tied", "qwen3"])
def test_streamed_and_cached_models_are_what_transformers_loads(
    tmp_path: Path, cache: Path, kind: str
) -> None:
    folder = write_model(tmp_path / "model", kind)
    wanted = by_transformers(folder)
    first, phases = phases_of(folder)
    assert phases == ["quantise", "write cache", "check"]
    again, phases = phases_of(folder)
    assert phases == ["read"]
    by_itself = AutoModelForCausalLM.from_pretrained(
        entry_of(cache), device_map={"": "cpu"}
    ).eval()
    expected = logits(wanted)
    for model in (first.model, again.model, by_itself):
        assert torch.equal(logits(model), expected)
        assert model.dtype == wanted.dtype
        assert model.is_loaded_in_4bit
        assert model.num_parameters() == wanted.num_parameters()
        types = {name: type(part) for name, part in model.named_modules()}
        assert types == {name: type(part) for name, part in wanted.named_modules()}
    ids = torch.tensor([[5, 6, 7]])
    out = [
        model.generate(ids, max_new_tokens=6, do_sample=False)
        for model in (wanted, again.model)
    ]
    assert torch.equal(*out)


@pytest.mark.parametrize("kind", ["qwen2", "qwen2-tied", "qwen3"])
def test_a_4_bit_head_and_an_embedding_on_the_cpu_come_from_the_cache_too(
    tmp_path: Path, kind: str
) -> None:
    import bitsandbytes

    folder = write_model(tmp_path / "model", kind)
    first = load(folder, head="4bit", embedding="cpu")
    again, phases = phases_of(folder, head="4bit")
    assert phases == ["read"]
    assert isinstance(again.model.lm_head, bitsandbytes.nn.Linear4bit)
    assert again.model.lm_head.compute_dtype == torch.bfloat16
    assert torch.equal(logits(first.model), logits(again.model))
    if kind == "qwen2":
        assert torch.equal(logits(again.model), logits(by_transformers(folder, [])))
    # The other head is another entry.
    assert "write cache" in phases_of(folder)[1]


def test_a_changed_source_is_quantised_anew(tmp_path: Path, cache: Path) -> None:
    folder = write_model(tmp_path / "model")
    load(folder)
    shutil.rmtree(folder)
    write_model(folder, seed=1)
    loaded, phases = phases_of(folder)
    assert "quantise" in phases
    assert torch.equal(logits(loaded.model), logits(by_transformers(folder)))
    assert len(list(cache.iterdir())) == 1
    assert phases_of(folder)[1] == ["read"]


def test_without_the_cache_nothing_is_written(tmp_path: Path, cache: Path) -> None:
    folder = write_model(tmp_path / "model")
    assert phases_of(folder, use_cache=False)[1] == ["quantise"]
    assert not cache.exists()


def test_nano_is_not_cached(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setenv("QWQ_LAB_CACHE", str(cache.parent))
    load_model("nano", quantization="4bit", device="cpu")
    assert not cache.exists()


def cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size - 100)


def flip(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.seek(-50, os.SEEK_END)
        byte = opened.read(1)
        opened.seek(-1, os.SEEK_CUR)
        opened.write(bytes([byte[0] ^ 1]))


def garble_the_header(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.write(b"\xff" * 12)


@pytest.mark.parametrize(
    ("harm", "name", "verify", "word"),
    [
        (cut, "model-00001-of-00001.safetensors", "fast", "bytes where"),
        (garble_the_header, "model-00001-of-00001.safetensors", "fast", "header"),
        (flip, "model-00001-of-00001.safetensors", "full", "have changed"),
        (Path.unlink, "model-00001-of-00001.safetensors", "fast", "is missing"),
        (Path.unlink, "config.json", "fast", "is missing"),
        (Path.unlink, "tokenizer.json", "fast", "is missing"),
    ],
)
def test_a_damaged_entry_is_named_and_made_anew(
    tmp_path: Path, cache: Path, harm: Any, name: str, verify: str, word: str
) -> None:
    folder = write_model(tmp_path / "model")
    expected = logits(load(folder).model)
    harm(entry_of(cache) / name)
    loaded, phases = phases_of(folder, verify=verify)
    assert word in loaded.note
    assert "made anew" in loaded.note
    assert loaded.note.count(". ") == 0
    assert "quantise" in phases
    assert torch.equal(logits(loaded.model), expected)
    loaded, phases = phases_of(folder, verify="full")
    assert phases == ["check", "read"]
    assert loaded.note == ""


def test_an_entry_without_a_manifest_is_no_entry(tmp_path: Path, cache: Path) -> None:
    folder = write_model(tmp_path / "model")
    load(folder)
    (entry_of(cache) / "manifest.json").write_text("{")
    assert "quantise" in phases_of(folder)[1]
    assert phases_of(folder)[1] == ["read"]


def test_a_disk_too_small_is_one_sentence_and_the_model_works(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_model(tmp_path / "model")
    monkeypatch.setattr(quantized_cache, "SPARE", 10**18)
    loaded = load(folder)
    assert "cache was not kept (it takes" in loaded.note
    assert torch.equal(logits(loaded.model), logits(by_transformers(folder)))
    assert list(cache.iterdir()) == []


def test_a_disk_that_fills_up_is_one_sentence_and_the_model_works(
    tmp_path: Path, cache: Path
) -> None:
    folder = write_model(tmp_path / "model")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, before[1]))
    try:
        loaded = load(folder)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert "cache was not kept (file too large)" in loaded.note
    assert list(cache.iterdir()) == []
    assert torch.equal(logits(loaded.model), logits(by_transformers(folder)))


KILLED = """
import os, signal, sys
from qwq_lab.models import loading
from qwq_lab.models import quantized_cache
loading.CACHED_FROM = 0
folder, moment = sys.argv[1:]

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def report(progress):
    if progress.phase == moment and progress.done:
        die()

if moment == "rename":
    quantized_cache._put_in_place = die
from qwq_lab.models import progress as meters
meters.REPORTS_EVERY = 0.0
loading.load_model(folder, device="cpu", progress=report)
"""


@pytest.mark.parametrize("moment", ["quantise", "write cache", "check", "rename"])
def test_a_killed_process_leaves_nothing_that_is_taken(
    tmp_path: Path, cache: Path, moment: str
) -> None:
    folder = write_model(tmp_path / "model")
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), moment],
        check=False,
        capture_output=True,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    if moment != "quantise":
        assert [one.name[0] for one in cache.iterdir()] == ["."]
    loaded, phases = phases_of(folder)
    assert "quantise" in phases
    assert torch.equal(logits(loaded.model), logits(by_transformers(folder)))
    assert [one.name[0] for one in cache.iterdir()] != ["."]
    assert len(list(cache.iterdir())) == 1


TWO = """
import sys
from qwq_lab.models import loading
loading.CACHED_FROM = 0
print("ready", flush=True)
sys.stdin.readline()
print(loading.load_model(sys.argv[1], device="cpu").note)
"""


def test_two_processes_at_once_leave_one_whole_entry(
    tmp_path: Path, cache: Path
) -> None:
    folder = write_model(tmp_path / "model")
    both = [
        subprocess.Popen(
            [sys.executable, "-c", TWO, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for one in both:
        assert one.stdout.readline() == "ready\n"
    for one in both:
        one.stdin.write("go\n")
        one.stdin.flush()
    for one in both:
        said, _ = one.communicate(timeout=120)
        assert one.returncode == 0
        assert said.strip() == ""
    assert len(list(cache.iterdir())) == 1
    loaded, phases = phases_of(folder, verify="full")
    assert phases == ["check", "read"]
    assert torch.equal(logits(loaded.model), logits(by_transformers(folder)))


def test_the_manifest_names_each_file_with_its_hash(
    tmp_path: Path, cache: Path
) -> None:
    load(write_model(tmp_path / "model"))
    entry = entry_of(cache)
    manifest = json.loads((entry / "manifest.json").read_text())
    files = {one.name for one in entry.iterdir()} - {"manifest.json"}
    assert set(manifest["files"]) == files
    assert all(len(known["sha256"]) == 64 for known in manifest["files"].values())


def test_shapes_that_are_not_the_configs_are_named(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "model")
    config = json.loads((folder / "config.json").read_text())
    config["intermediate_size"] = 256
    (folder / "config.json").write_text(json.dumps(config))
    with pytest.raises(ModelLoadError, match=r"but config\.json asks for"):
        load(folder)
