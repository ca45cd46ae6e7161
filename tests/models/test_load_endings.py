"""Loads that end early or cannot begin: one sentence, nothing half done."""

from __future__ import annotations

import gc
import json
import threading
import weakref
from pathlib import Path
from typing import Any

import pytest
import torch
from small_models import logits, write_model

from qwq_lab.errors import ModelLoadError, QwQLabError, UsageError
from qwq_lab.models import assembling, device, fitting, from_files, loading, progress
from qwq_lab.models.loading import load_model
from qwq_lab.models.progress import LoadProgress, LoadStoppedError


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QWQ_LAB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(loading, "CACHED_FROM", 0)
    monkeypatch.setattr(progress, "REPORTS_EVERY", 0.0)
    return tmp_path / "cache" / "4bit"


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch) -> list[weakref.ref[Any]]:
    """Weak references to every model that is begun."""
    begun: list[weakref.ref[Any]] = []
    real = assembling.Assembly.__init__

    def note(self: Any, *arguments: Any, **options: Any) -> None:
        real(self, *arguments, **options)
        begun.append(weakref.ref(self.model))

    monkeypatch.setattr(assembling.Assembly, "__init__", note)
    return begun


PHASES = ["quantise", "write cache", "check"]


@pytest.mark.parametrize("phase", [*PHASES, "read"])
@pytest.mark.parametrize("kind", ["interrupt", "stop"])
def test_a_load_stopped_anywhere_leaves_nothing_and_the_model_before_works(
    tmp_path: Path, cache: Path, models: list[Any], phase: str, kind: str
) -> None:
    folder = write_model(tmp_path / "model")
    before = load_model("nano", device="cpu")
    said = logits(before.model)
    if phase == "read":
        load_model(str(folder), device="cpu")
        models.clear()
    stop = threading.Event()

    def end(report: LoadProgress) -> None:
        if report.phase == phase and (report.done or report.finished):
            if kind == "interrupt":
                raise KeyboardInterrupt
            stop.set()

    expected = KeyboardInterrupt if kind == "interrupt" else LoadStoppedError
    with pytest.raises(expected) as raised:
        load_model(str(folder), device="cpu", progress=end, stop=stop)
    # As in a kernel, where the last traceback is kept.
    gc.collect()
    assert raised.tb is not None
    assert models
    assert [model() for model in models] == [None] * len(models)
    assert torch.equal(logits(before.model), said)
    whole = [one.name for one in cache.iterdir()] if cache.exists() else []
    assert not [name for name in whole if name.startswith(".")]
    assert len(whole) == (phase == "read")
    assert load_model(str(folder), device="cpu").note == ""


def test_two_loads_at_once_come_one_after_the_other(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "model")
    inside, go_on = threading.Event(), threading.Event()
    order: list[str] = []
    loaded: dict[str, Any] = {}

    def wait(report: LoadProgress) -> None:
        if report.phase == "quantise" and not inside.is_set():
            inside.set()
            go_on.wait()

    def load(name: str, report: Any) -> None:
        loaded[name] = load_model(str(folder), device="cpu", progress=report)
        order.append(name)

    first = threading.Thread(target=load, args=("first", wait))
    first.start()
    assert inside.wait(60)
    seen: list[LoadProgress] = []
    second = threading.Thread(target=load, args=("second", seen.append))
    second.start()
    assert seen == []
    go_on.set()
    first.join(60)
    second.join(60)
    assert order == ["first", "second"]
    assert {one.phase for one in seen} == {"read"}
    assert torch.equal(*(logits(one.model) for one in loaded.values()))


def test_a_load_that_waits_can_be_stopped() -> None:
    stop = threading.Event()
    stop.set()
    with loading._ONE_AT_A_TIME, pytest.raises(LoadStoppedError):
        load_model("nano", device="cpu", stop=stop)


def test_a_missing_shard_is_named(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "model")
    shard = sorted(folder.glob("*.safetensors"))[1]
    shard.unlink()
    with pytest.raises(ModelLoadError, match=f"{shard.name} is missing"):
        load_model(str(folder), device="cpu")


@pytest.mark.parametrize("keep", [-1000, 100, 0])
def test_a_cut_shard_is_named(tmp_path: Path, keep: int) -> None:
    folder = write_model(tmp_path / "model")
    shard = sorted(folder.glob("*.safetensors"))[1]
    shard.write_bytes(shard.read_bytes()[:keep])
    with pytest.raises(ModelLoadError, match=f"{shard.name} is damaged"):
        load_model(str(folder), device="cpu")


def test_a_tensor_that_is_nowhere_is_one_sentence(tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    folder = write_model(tmp_path / "model")
    for shard in folder.glob("*.safetensors"):
        tensors = load_file(shard)
        if tensors.pop("model.norm.weight", None) is not None:
            save_file(tensors, shard, {"format": "pt"})
    with pytest.raises(ModelLoadError, match=r"model\.norm\.weight is missing"):
        load_model(str(folder), device="cpu")


def change_config(folder: Path, **changes: Any) -> None:
    file = folder / "config.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | changes))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"model_type": "frobnicate"}, "of the type 'frobnicate'"),
        ({"architectures": ["Qwen2ForTokenClassification"]}, "only causal language"),
        (
            {"model_type": "clip", "architectures": ["CLIPModel"]},
            "only causal language",
        ),
        ({"quantization_config": {"quant_method": "awq"}}, "vLLM or SGLang"),
        ({"quantization_config": {"quant_method": "gptq"}}, "vLLM or SGLang"),
        ({"quantization_config": {"quant_method": "hqq"}}, "quantised by hqq"),
    ],
)
def test_what_is_not_for_us_is_one_sentence(
    tmp_path: Path, changes: dict[str, Any], words: str
) -> None:
    folder = write_model(tmp_path / "model")
    change_config(folder, **changes)
    with pytest.raises(ModelLoadError, match=words) as raised:
        load_model(str(folder), device="cpu")
    assert "\n" not in str(raised.value)


def test_gguf_files_are_pointed_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "model.gguf").write_bytes(b"GGUF")
    with pytest.raises(ModelLoadError, match=r"llama\.cpp or Ollama"):
        load_model(str(tmp_path))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"head": "8bit"}, "head is '8bit', but must be 16bit or 4bit"),
        ({"embedding": "disk"}, "embedding is 'disk', but must be gpu or cpu"),
        ({"device_map": "even"}, "device_map is 'even'"),
        ({"source": "ftp"}, "must be hub or modelscope"),
        ({"verify": "no"}, "must be fast or full"),
        ({"head": "4bit", "quantization": "none"}, "goes with a 4-bit model"),
        ({"head": "4bit", "device_map": "auto"}, "spread over several GPUs"),
        ({"embedding": "cpu", "quantization": "4bit"}, "as output head"),
    ],
)
def test_choices_that_cannot_be_are_one_sentence(
    options: dict[str, Any], words: str
) -> None:
    with pytest.raises(UsageError, match=words):
        load_model("nano", device="cpu", **options)


def test_nano_takes_a_4_bit_head_as_a_copy() -> None:
    import bitsandbytes

    plain = load_model("nano", quantization="4bit", device="cpu").model
    small = load_model("nano", quantization="4bit", head="4bit", device="cpu").model
    assert isinstance(small.lm_head, bitsandbytes.nn.Linear4bit)
    assert small.lm_head.weight.quant_type == "nf4"
    assert torch.equal(small.model.embed_tokens.weight, plain.model.embed_tokens.weight)
    cosine = torch.nn.functional.cosine_similarity(logits(small), logits(plain), dim=-1)
    assert cosine.min() > 0.98


def test_a_checkpoint_in_4_bit_loads_as_it_is(tmp_path: Path) -> None:
    from test_quantized_cache import by_transformers

    folder = write_model(tmp_path / "model")
    wanted = by_transformers(folder)
    wanted.save_pretrained(tmp_path / "small")
    for file in folder.glob("tokenizer*"):
        (tmp_path / "small" / file.name).write_bytes(file.read_bytes())
    # A compute type left out means float32 to bitsandbytes.
    config = json.loads((tmp_path / "small" / "config.json").read_text())
    del config["quantization_config"]["bnb_4bit_compute_dtype"]
    (tmp_path / "small" / "config.json").write_text(json.dumps(config))
    loaded = load_model(str(tmp_path / "small"), device="cpu")
    assert loaded.quantization == "4bit"
    assert torch.equal(logits(loaded.model), logits(wanted))
    up = loaded.model.model.layers[0].mlp.up_proj
    assert up.compute_dtype == torch.bfloat16


def test_running_out_of_memory_is_one_sentence_and_frees_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, models: list[Any]
) -> None:
    folder = write_model(tmp_path / "model")
    calls = []

    def fail(_: Any, module: Any) -> Any:
        calls.append(module)
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB")

    monkeypatch.setattr(assembling, "quantise_matrix", fail)
    with pytest.raises(ModelLoadError, match="ran out of the memory") as raised:
        load_model(str(folder), device="cpu")
    calls.clear()
    gc.collect()
    assert raised.value.__cause__ is not None
    assert [model() for model in models] == [None]


class SmallCard(device.Device):
    """A GPU with little memory, as far as the planner asks."""

    def memory(self) -> device.Memory:
        return device.Memory(8 * 10**9, 16 * 10**9)

    def allocated(self) -> int:
        return 5 * 10**9

    @property
    def name(self) -> str:
        return "Small Card"


def order_for(card: device.Device, **changes: Any) -> Any:
    return loading.LoadOrder(
        **{
            "name": "qwq-32b",
            "source": "Qwen/QwQ-32B",
            "quantization": "4bit",
            "device": card,
            "head": "16bit",
            "embedding": "gpu",
            "device_map": None,
            "use_cache": True,
            "revision": None,
            "origin": "hub",
            "progress": None,
            "stop": None,
            "force": False,
            "verify": "fast",
            **changes,
        }
    )


def test_what_does_not_fit_is_said_before_it_is_loaded() -> None:
    card = SmallCard("cuda", torch.device("cuda:0"))
    config = {
        "model_type": "qwen2",
        "hidden_size": 5120,
        "num_hidden_layers": 64,
        "num_attention_heads": 40,
        "num_key_value_heads": 8,
        "intermediate_size": 27648,
        "vocab_size": 152064,
        "max_position_embeddings": 40960,
        "tie_word_embeddings": False,
    }
    with pytest.raises(ModelLoadError) as raised:
        fitting.check_fits(order_for(card), config)
    said = str(raised.value)
    for part in (
        "8.0 GB that are free on Small Card",
        "missing",
        "%qwq unload",
        "--force",
    ):
        assert part in said
    fitting.check_fits(order_for(device.choose("cpu")), config)
    small = config | {"num_hidden_layers": 8}
    fitting.check_fits(order_for(card), small)


def test_auto_says_why() -> None:
    loaded = load_model("auto", device="cpu")
    assert loaded.name == "nano"
    assert "no GPU" in loaded.note
    card = SmallCard("cuda", torch.device("cuda:0"))
    choice = fitting.choose_model(card)
    assert "8.0 GB of GPU memory are free" in choice.why
    assert choice.name != "nano"


def test_ordinary_loading_is_there_for_what_we_cannot_put_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_model(tmp_path / "model")
    ours = logits(load_model(str(folder), device="cpu", use_cache=False).model)
    monkeypatch.setattr(from_files, "Assembly", NeverFits)
    loaded = load_model(str(folder), device="cpu", use_cache=False)
    assert torch.equal(logits(loaded.model), ours)


class NeverFits:
    def __init__(self, *_: Any, **__: Any) -> None:
        pass

    def fits(self) -> bool:
        return False


def test_every_error_of_loading_is_ours(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "model")
    (folder / "tokenizer.json").write_text("{}")
    with pytest.raises(QwQLabError):
        load_model(str(folder), device="cpu")


def test_a_vocabulary_that_a_cpu_cannot_take_in_4_bit_is_said(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "model")
    change_config(folder, vocab_size=1030)
    with pytest.raises(UsageError, match="1,030 tokens in its vocabulary"):
        load_model(str(folder), device="cpu", head="4bit")


def test_a_device_map_goes_the_ordinary_way(tmp_path: Path, cache: Path) -> None:
    folder = write_model(tmp_path / "model")
    loaded = load_model(str(folder), device="cpu", device_map="auto")
    assert loaded.quantization == "4bit"
    assert not cache.exists()
    ours = load_model(str(folder), device="cpu").model
    if not torch.cuda.is_available():
        assert torch.equal(logits(loaded.model), logits(ours))


def test_memory_that_torch_cannot_get_is_the_same_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_model(tmp_path / "model")

    def fail(*_: Any) -> Any:
        raise RuntimeError("DefaultCPUAllocator: not enough memory: you tried to …")

    monkeypatch.setattr(assembling, "quantise_matrix", fail)
    with pytest.raises(ModelLoadError, match="ran out of the memory of this machine"):
        load_model(str(folder), device="cpu")


def test_what_does_not_fit_is_refused_before_anything_is_downloaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    small = device.Memory(free=15 * 10**9, total=16 * 10**9)
    monkeypatch.setattr(device.Device, "is_accelerator", property(lambda _: True))
    monkeypatch.setattr(device.Device, "memory", lambda _: small)
    monkeypatch.setattr(device.Device, "allocated", lambda _: 0)
    monkeypatch.setattr(device.Device, "empty_cache", lambda _: None)

    def downloads(*_: object) -> None:
        raise AssertionError("something was downloaded")

    monkeypatch.setattr(loading, "fetch", downloads)
    with pytest.raises(ModelLoadError, match=r"is too large for the 15\.0 GB"):
        load_model("qwq-32b", device="cpu")


@pytest.mark.parametrize(
    "options", [{"head": "4bit"}, {"embedding": "cpu"}, {"quantization": "4bit"}]
)
def test_auto_drops_no_option_without_a_word(options: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="auto chooses precision, head and embedding"):
        load_model("auto", device="cpu", **options)
