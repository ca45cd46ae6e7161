"""From a model's files to a model: put together by us, or by transformers."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import torch
import transformers
from transformers import AutoConfig, AutoModelForCausalLM, AutoTokenizer

from qwq_lab.errors import ModelLoadError
from qwq_lab.models.assembling import (
    Assembly,
    move_embedding_to_host,
    quantisation,
    quantise_head,
    shares_head,
)
from qwq_lab.models.checkpoint import Checkpoint, open_checkpoint
from qwq_lab.models.order import LoadedModel, LoadOrder
from qwq_lab.models.progress import Progress, check_stop

SMALL_MODEL = 500_000_000  # parameters that a CPU can afford in float32


def load_files(
    order: LoadOrder, checkpoint: Checkpoint, *, assemble: bool
) -> LoadedModel:
    """Load a checked checkpoint.

    Parameters
    ----------
    assemble
        Whether to read the weights ourselves where that can be.
    """
    place = order.device.place
    with _quiet_transformers():
        tokenizer = AutoTokenizer.from_pretrained(
            checkpoint.folder, trust_remote_code=False
        )
        check_stop(order.stop)
        model = _assemble(order, checkpoint) if assemble else None
        if model is None:
            model = _from_pretrained(order, checkpoint)
    model.eval().requires_grad_(requires_grad=False)
    if order.quantization == "4bit" and order.head == "4bit":
        quantise_head(model, order.dtype)
    if order.embedding == "cpu" and order.device.is_accelerator:
        move_embedding_to_host(model, place)
    in_4_bit = order.quantization == "4bit" or checkpoint.is_in_4_bit
    if not in_4_bit and place.type == "cpu" and model.num_parameters() < SMALL_MODEL:
        # Exact, and several times faster on processors without bfloat16 units.
        model.float()
    is_folder = order.folder is not None and order.name.lower() != "nano"
    return LoadedModel(
        Path(order.source).expanduser().name if is_folder else order.name,
        model,
        tokenizer,
        "4bit" if in_4_bit else "none",
        place,
        order.head,
        order.embedding,
    )


def read_quantised(
    folder: Path,
    place: torch.device,
    *,
    dtype: torch.dtype = torch.bfloat16,
    on_host: bool = False,
    progress: Progress | None = None,
    stop: Event | None = None,
) -> Any:
    """Read a folder with a 4-bit model, without its tokenizer.

    Parameters
    ----------
    on_host
        Whether the embedding stays in the CPU's memory.
    """
    checkpoint = open_checkpoint(folder, needs_tokenizer=False)
    with _quiet_transformers():
        assembly = Assembly(
            read_config(folder),
            _own_settings(checkpoint, dtype),
            checkpoint.tensors(),
            dtype=dtype,
            pre_quantised=True,
        )
        return assembly.fill(place, progress, stop, on_host=on_host)


def _assemble(order: LoadOrder, checkpoint: Checkpoint) -> Any:
    """Put the model together ourselves; None where only transformers can."""
    config = read_config(checkpoint.folder)
    settings = quantisation(order.dtype)
    tied = shares_head(config)
    if checkpoint.is_in_4_bit:
        settings = _own_settings(checkpoint, order.dtype)
    elif order.head == "4bit" and not tied:
        settings = quantisation(order.dtype, skip=[])
    assembly = Assembly(
        config,
        settings,
        checkpoint.tensors(),
        dtype=order.dtype,
        pre_quantised=checkpoint.is_in_4_bit,
    )
    if not assembly.fits():
        return None
    on_host = order.embedding == "cpu" and not tied
    model = assembly.fill(
        order.device.place, order.progress, order.stop, on_host=on_host
    )
    if (checkpoint.folder / "generation_config.json").is_file():
        model.generation_config = transformers.GenerationConfig.from_pretrained(
            checkpoint.folder
        )
    return model


def _from_pretrained(order: LoadOrder, checkpoint: Checkpoint) -> Any:
    options: dict[str, Any] = {
        "dtype": "auto",
        "trust_remote_code": False,
        "use_safetensors": True,
        "device_map": order.device_map or {"": str(order.device.place)},
    }
    if checkpoint.is_in_4_bit:
        config = read_config(checkpoint.folder)
        config.quantization_config = _own_settings(checkpoint, order.dtype).to_dict()
        options |= {"config": config, "dtype": order.dtype}
    elif order.quantization == "4bit":
        options |= {
            "quantization_config": quantisation(order.dtype),
            "dtype": order.dtype,
        }
    model, about = AutoModelForCausalLM.from_pretrained(
        checkpoint.folder, output_loading_info=True, **options
    )
    # transformers would go on with random numbers in their place.
    missing = sorted(about["missing_keys"])
    if missing:
        raise ModelLoadError(
            f"{missing[0]} is missing in the files; download or copy them again"
        )
    return model


def _own_settings(checkpoint: Checkpoint, dtype: torch.dtype) -> Any:
    """Return a 4-bit checkpoint's settings, but with the type this card computes in."""
    settings = dict(checkpoint.config["quantization_config"])
    settings["bnb_4bit_compute_dtype"] = str(dtype).removeprefix("torch.")
    return transformers.BitsAndBytesConfig.from_dict(settings)


def read_config(folder: Path) -> Any:
    """Return the transformers config of a folder."""
    return AutoConfig.from_pretrained(folder, trust_remote_code=False)


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
