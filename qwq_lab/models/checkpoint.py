"""A model's files in a folder: all there, whole, and safe to read, or an error."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qwq_lab.errors import ModelLoadError
from qwq_lab.models.tensor_files import StoredTensor, read_header

TOKENIZER_FILES = ("tokenizer.json", "tokenizer.model", "vocab.json")
INDEX = "model.safetensors.index.json"
# What else can run the formats that are not ours to load.
_OTHER_FORMATS = {
    "awq": "AWQ weights are for vLLM or SGLang",
    "gptq": "GPTQ weights are for vLLM or SGLang",
    "fp8": "FP8 weights are for vLLM or SGLang",
    "gguf": "GGUF weights are for llama.cpp or Ollama",
}


@dataclass(frozen=True)
class Checkpoint:
    """The files of one model.

    Attributes
    ----------
    folder
        Where they are.
    config
        What config.json says.
    shards
        The safetensors files.
    commit
        On the Hub, if they came from there.
    """

    folder: Path
    config: dict[str, Any]
    shards: tuple[Path, ...]
    commit: str | None = None

    @property
    def size(self) -> int:
        """Bytes of weights."""
        return sum(shard.stat().st_size for shard in self.shards)

    @property
    def is_in_4_bit(self) -> bool:
        """Whether bitsandbytes has quantised it to 4-bit already."""
        settings = self.config.get("quantization_config") or {}
        return bool(settings.get("load_in_4bit") or settings.get("_load_in_4bit"))

    def tensors(self) -> list[StoredTensor]:
        """Return what the shards hold, in their order.

        Raises
        ------
        ModelLoadError
            When a shard is missing or damaged.
        """
        return [tensor for shard in self.shards for tensor in read_header(shard)]

    def fingerprint(self) -> dict[str, list[int]]:
        """Return sizes and times of change of the files: other ones, another model.

        Nothing is read, so that it costs nothing with 65 GB as well.
        """
        files = [*self.shards, self.folder / "config.json"]
        found = {}
        for file in files:
            known = file.stat()
            # A commit says what is in the files, also if they are downloaded anew.
            changed = 0 if self.commit else known.st_mtime_ns
            found[file.name] = [known.st_size, changed]
        return found


def open_checkpoint(
    folder: Path, commit: str | None = None, *, needs_tokenizer: bool = True
) -> Checkpoint:
    """Check a folder and return the model in it.

    Raises
    ------
    ModelLoadError
        When config, weights or tokenizer are missing or damaged, when the weights are
        pickles, or no causal language model that transformers knows.
    """
    config = _read_config(folder)
    _check_architecture(folder, config)
    shards = _find_shards(folder)
    for shard in shards:
        read_header(shard)
    # transformers would make an empty tokenizer and go on.
    if needs_tokenizer and not any(
        (folder / name).is_file() for name in TOKENIZER_FILES
    ):
        raise ModelLoadError(
            f"{str(folder)!r} holds no tokenizer ({', '.join(TOKENIZER_FILES)}); "
            "copy it from where the model came from"
        )
    return Checkpoint(folder, config, tuple(shards), commit)


def _read_config(folder: Path) -> dict[str, Any]:
    file = folder / "config.json"
    if not file.is_file():
        if sorted(folder.glob("*.gguf")):
            raise ModelLoadError(_other_format(folder, "gguf"))
        raise ModelLoadError(
            f"the folder {str(folder)!r} holds no config.json, so it is no model; "
            "give the folder that save_pretrained wrote"
        )
    try:
        config = json.loads(file.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise ModelLoadError(
            f"config.json in {str(folder)!r} is no JSON ({error}); copy it again"
        ) from error
    if not isinstance(config, dict):
        raise ModelLoadError(
            f"config.json in {str(folder)!r} is no JSON object; copy it again"
        )
    return config


def _check_architecture(folder: Path, config: dict[str, Any]) -> None:
    from transformers.models.auto.configuration_auto import CONFIG_MAPPING_NAMES
    from transformers.models.auto.modeling_auto import (
        MODEL_FOR_CAUSAL_LM_MAPPING_NAMES,
    )

    settings = config.get("quantization_config") or {}
    method = str(settings.get("quant_method") or "").lower()
    if method and not method.startswith("bitsandbytes"):
        raise ModelLoadError(_other_format(folder, method))
    kind = config.get("model_type")
    if kind not in CONFIG_MAPPING_NAMES:
        raise ModelLoadError(
            f"{folder.name} is of the type {kind!r}, which this transformers does not "
            "know; update transformers, or load another model (see %qwq models)"
        )
    architectures = config.get("architectures") or []
    causal = MODEL_FOR_CAUSAL_LM_MAPPING_NAMES.get(kind)
    allowed = {causal} if isinstance(causal, str) else set(causal or ())
    if not allowed or (architectures and not allowed & set(architectures)):
        raise ModelLoadError(
            f"{folder.name} is a {(architectures or [kind])[0]}, but only causal "
            "language models (…ForCausalLM) can answer; load one of those"
        )


def _other_format(folder: Path, method: str) -> str:
    what = _OTHER_FORMATS.get(method, f"weights quantised by {method} are not read")
    return (
        f"{folder.name}: {what}; this package loads 16-bit and bitsandbytes "
        "checkpoints, so give the original model (%qwq models lists some)"
    )


def _find_shards(folder: Path) -> list[Path]:
    index = folder / INDEX
    if index.is_file():
        try:
            weight_map = json.loads(index.read_text(encoding="utf-8"))["weight_map"]
            names = sorted(set(weight_map.values()))
        except (ValueError, KeyError, AttributeError, TypeError, OSError) as error:
            raise ModelLoadError(
                f"{INDEX} in {str(folder)!r} cannot be read ({error}); copy it again"
            ) from error
        for name in names:
            if Path(name).name != name:
                raise ModelLoadError(
                    f"{INDEX} names {name!r}, which is outside of its folder"
                )
            if not (folder / name).is_file():
                raise ModelLoadError(
                    f"{name} is missing, though {INDEX} names it; download it again"
                )
        return [folder / name for name in names]
    single = folder / "model.safetensors"
    weights = [single] if single.is_file() else sorted(folder.glob("*.safetensors"))
    if weights:
        return weights
    pickles = sorted([*folder.glob("*.bin"), *folder.glob("*.pt")])
    if pickles:
        raise ModelLoadError(
            f"{str(folder)!r} holds pickle weights ({pickles[0].name}), which can "
            "run code when read; convert them to safetensors first"
        )
    if sorted(folder.glob("*.gguf")):
        raise ModelLoadError(_other_format(folder, "gguf"))
    raise ModelLoadError(
        f"{str(folder)!r} holds no *.safetensors weights; download it again"
    )
