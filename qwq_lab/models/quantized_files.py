"""Write a 4-bit model as files that we and transformers read."""

from __future__ import annotations

import copy
import json
import os
import shutil
from pathlib import Path
from threading import Event
from typing import Any

from torch import Tensor

from qwq_lab.models.assembling import quantisation
from qwq_lab.models.progress import Meter, Progress
from qwq_lab.models.tensor_files import write_tensors

SHARD_SIZE = 2 * 10**9  # bytes: several files, so that several can be hashed at once
_TOKENIZER_PATTERNS = (
    "tokenizer*",
    "vocab*",
    "merges*",
    "special_tokens*",
    "added_tokens*",
    "chat_template*",
    "generation_config.json",
)


def size_of(model: Any) -> int:
    """Return the bytes that a model's tensors take in files."""
    return sum(
        tensor.numel() * tensor.element_size() for _, tensor in _tensors_of(model)
    )


def write_quantised(
    model: Any,
    folder: Path,
    source: Path | None = None,
    report: Progress | None = None,
    stop: Event | None = None,
) -> dict[str, str]:
    """Write a 4-bit model into a folder that is there and empty.

    Parameters
    ----------
    source
        A folder that the tokenizer is copied from; none is written without.

    Returns
    -------
    dict
        SHA-256 of the files with weights, in hexadecimal, by name.

    Raises
    ------
    OSError
        When the disk is full.
    """
    meter = Meter("write cache", size_of(model), report, stop)
    digests = _write_shards(folder, _tensors_of(model), meter)
    _write_small_files(folder, model, source)
    return digests


def write_text(file: Path, text: str) -> None:
    """Write a small file, down to the disk."""
    with file.open("w", encoding="utf-8") as opened:
        opened.write(text)
        opened.flush()
        os.fsync(opened.fileno())


def _tensors_of(model: Any) -> list[tuple[str, Tensor]]:
    """Return the tensors by name, without the names under which one is there again."""
    tensors: dict[str, Tensor] = dict(model.state_dict())
    tied = getattr(model, "all_tied_weights_keys", None) or {}
    again = {
        name
        for name, origin in tied.items()
        if name in tensors
        and origin in tensors
        and tensors[name].data_ptr() == tensors[origin].data_ptr()
    }
    return [(name, tensor) for name, tensor in tensors.items() if name not in again]


def _write_shards(
    folder: Path, tensors: list[tuple[str, Tensor]], meter: Meter
) -> dict[str, str]:
    groups: list[list[tuple[str, Tensor]]] = [[]]
    size = 0
    for name, tensor in tensors:
        count = tensor.numel() * tensor.element_size()
        if groups[-1] and size + count > SHARD_SIZE:
            groups.append([])
            size = 0
        groups[-1].append((name, tensor))
        size += count
    digests: dict[str, str] = {}
    weight_map: dict[str, str] = {}
    for number, group in enumerate(groups, 1):
        name = f"model-{number:05}-of-{len(groups):05}.safetensors"
        digests[name] = write_tensors(folder / name, group, meter)
        weight_map |= {tensor_name: name for tensor_name, _ in group}
    meter.finish()
    index = {"metadata": {"total_size": meter.total}, "weight_map": weight_map}
    write_text(folder / "model.safetensors.index.json", json.dumps(index, indent=1))
    return digests


def _write_small_files(folder: Path, model: Any, source: Path | None) -> None:
    config = copy.deepcopy(model.config)
    if not getattr(config, "architectures", None):
        config.architectures = [type(model).__name__]
    if getattr(config, "quantization_config", None) is None:
        in_4_bit = type(model.get_output_embeddings()).__name__ == "Linear4bit"
        config.quantization_config = quantisation(
            config.dtype, skip=[] if in_4_bit else None
        )
    config.save_pretrained(folder)
    if source is None:
        return
    for pattern in _TOKENIZER_PATTERNS:
        for file in source.glob(pattern):
            if file.is_file():
                shutil.copyfile(file, folder / file.name)
