"""Load a model through transformers: safetensors only, no code from outside."""

from __future__ import annotations

import contextlib
import difflib
import importlib.util
import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import torch
import transformers
from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig

from qwq_lab.errors import DependencyError, ModelLoadError, UsageError
from qwq_lab.models.catalogue import known_models, resolve

Quantization = Literal["auto", "4bit", "none"]
SMALL_MODEL = 500_000_000  # parameters that a CPU can afford in float32
TOKENIZER_FILES = ("tokenizer.json", "tokenizer.model", "vocab.json")
_HUB_ID = re.compile(r"[\w.-]+/[\w.-]+")


@dataclass(frozen=True)
class LoadedModel:
    """A model in memory with its tokenizer."""

    name: str
    model: Any
    tokenizer: Any
    quantization: Literal["4bit", "none"]
    device: torch.device


def load_model(
    name: str, *, quantization: Quantization = "auto", device: str = "auto"
) -> LoadedModel:
    """Load a short name, a folder or a Hub id.

    Parameters
    ----------
    quantization
        ``"4bit"``: NF4 with double quantisation, computing in bfloat16 (float16 on
        cards older than Ampere), by bitsandbytes, on a GPU or a CPU. ``"none"``: the
        checkpoint's own precision, and float32 for small models on a CPU.
        ``"auto"``: 4-bit, except for nano, which is faster and no larger worth
        speaking of without.
    device
        ``"auto"`` (a GPU if there is one), ``"cpu"`` or ``"cuda"``.

    Raises
    ------
    UsageError
        When an option has an unknown value or the device is not there.
    ModelLoadError
        When there is no such model, or its files cannot be read or are pickles.
    DependencyError
        When 4-bit is asked for and bitsandbytes is missing.
    """
    if quantization not in ("auto", "4bit", "none"):
        raise UsageError(
            f"quantization is {quantization!r}, but must be auto, 4bit or none"
        )
    if not name.strip():
        raise UsageError("the model name is empty; `nano` is always there")
    place = _choose_device(device)
    source = resolve(name)
    folder = Path(source).expanduser()
    is_folder = folder.is_dir()
    if is_folder:
        source = str(folder)
        check_folder(folder)
    elif not _HUB_ID.fullmatch(source):
        raise ModelLoadError(_unknown_model(name))
    if quantization == "auto":
        quantization = "none" if name.lower() == "nano" else "4bit"
    options: dict[str, Any] = {
        "dtype": "auto",
        "trust_remote_code": False,
        "use_safetensors": True,
        "device_map": {"": str(place)},
    }
    if quantization == "4bit":
        options |= _four_bit_options(place)
    try:
        with _quiet_transformers():
            tokenizer = AutoTokenizer.from_pretrained(source, trust_remote_code=False)
            model = AutoModelForCausalLM.from_pretrained(source, **options)
    except (OSError, ValueError, RuntimeError, KeyError) as error:
        first_line = str(error).strip().splitlines()[0] if str(error).strip() else ""
        hint = (
            "check the files in the folder"
            if is_folder
            else "check the name and the network, or load `nano`, which needs neither"
        )
        raise ModelLoadError(
            f"{name!r} could not be loaded ({type(error).__name__}: {first_line}); "
            f"{hint}"
        ) from error
    model.eval().requires_grad_(requires_grad=False)
    if (
        quantization == "none"
        and place.type == "cpu"
        and model.num_parameters() < SMALL_MODEL
    ):
        # Exact, and several times faster on processors without bfloat16 units.
        model.float()
    short = folder.name if is_folder and name.lower() != "nano" else name
    return LoadedModel(short, model, tokenizer, quantization, place)


def check_folder(folder: Path) -> None:
    """Check that a folder holds a model that may be loaded.

    Raises
    ------
    ModelLoadError
        When config, weights or tokenizer are missing, the weights are pickles, or a
        safetensors file is damaged.
    """
    if not (folder / "config.json").is_file():
        raise ModelLoadError(
            f"the folder {str(folder)!r} holds no config.json, so it is no model; "
            "give the folder that save_pretrained wrote"
        )
    try:
        json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except ValueError as error:
        raise ModelLoadError(
            f"config.json in {str(folder)!r} is no JSON ({error}); copy it again"
        ) from error
    weights = sorted(folder.glob("*.safetensors"))
    if not weights:
        pickles = sorted([*folder.glob("*.bin"), *folder.glob("*.pt")])
        if pickles:
            raise ModelLoadError(
                f"{str(folder)!r} holds pickle weights ({pickles[0].name}), which can "
                "run code when read; convert them to safetensors first"
            )
        raise ModelLoadError(
            f"{str(folder)!r} holds no *.safetensors weights; download it again"
        )
    for file in weights:
        _check_safetensors(file)
    # transformers would make an empty tokenizer and go on.
    if not any((folder / name).is_file() for name in TOKENIZER_FILES):
        raise ModelLoadError(
            f"{str(folder)!r} holds no tokenizer ({', '.join(TOKENIZER_FILES)}); "
            "copy it from where the model came from"
        )


def _check_safetensors(file: Path) -> None:
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(file, framework="pt") as opened:
            opened.keys()
    except (SafetensorError, OSError) as error:
        raise ModelLoadError(
            f"{file.name} is damaged ({error}); download or copy it again"
        ) from error


def _choose_device(device: str) -> torch.device:
    if device == "auto":
        return torch.device("cuda:0" if torch.cuda.is_available() else "cpu")
    if device == "cpu":
        return torch.device("cpu")
    if device.split(":")[0] == "cuda":
        if not torch.cuda.is_available():
            raise UsageError(
                "device is 'cuda', but torch sees no NVIDIA GPU here; use 'cpu'"
            )
        return torch.device("cuda:0" if device == "cuda" else device)
    raise UsageError(f"device is {device!r}, but must be auto, cpu or cuda")


def _four_bit_options(device: torch.device) -> dict[str, Any]:
    if importlib.util.find_spec("bitsandbytes") is None:
        raise DependencyError(
            "4-bit needs bitsandbytes, which is not installed; "
            "`pip install bitsandbytes`, or load with --quantization none"
        )
    # Left out, the compute type falls back to float32 without a word.
    compute = torch.bfloat16
    if device.type == "cuda" and torch.cuda.get_device_capability(device) < (8, 0):
        compute = torch.float16
    return {
        "quantization_config": BitsAndBytesConfig(
            load_in_4bit=True,
            bnb_4bit_quant_type="nf4",
            bnb_4bit_use_double_quant=True,
            bnb_4bit_compute_dtype=compute,
        ),
        "dtype": compute,
    }


def _unknown_model(name: str) -> str:
    names = [entry.name for entry in known_models()]
    close = difflib.get_close_matches(name, names, n=1)
    hint = f"did you mean {close[0]!r}? " if close else ""
    return (
        f"no model or folder {name!r}; {hint}give one of {', '.join(names)}, "
        "a folder, or an id such as Qwen/QwQ-32B"
    )


@contextlib.contextmanager
def _quiet_transformers() -> Iterator[None]:
    """Keep progress bars and notices of small loads out of the notebook."""
    loggers = [logging.getLogger(name) for name in ("transformers", "bitsandbytes")]
    levels = [logger.level for logger in loggers]
    bars = transformers.utils.logging.is_progress_bar_enabled()
    for logger in loggers:
        logger.setLevel(logging.ERROR)
    transformers.utils.logging.disable_progress_bar()
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
        if bars:
            transformers.utils.logging.enable_progress_bar()
