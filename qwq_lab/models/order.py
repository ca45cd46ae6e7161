"""What is to be loaded and how, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any, Literal

import torch

from qwq_lab.models.device import Device
from qwq_lab.models.download import Source
from qwq_lab.models.progress import Progress
from qwq_lab.models.quantized_cache import CacheKey, Verify

Quantization = Literal["auto", "4bit", "none"]
Head = Literal["16bit", "4bit"]
EmbeddingPlace = Literal["gpu", "cpu"]


@dataclass(frozen=True)
class LoadedModel:
    """A model in memory with its tokenizer.

    Attributes
    ----------
    note
        A sentence for people about how it came to be loaded, or empty.
    """

    name: str
    model: Any
    tokenizer: Any
    quantization: Literal["4bit", "none"]
    device: torch.device
    head: Head = "16bit"
    embedding: EmbeddingPlace = "gpu"
    note: str = ""


@dataclass(frozen=True)
class LoadOrder:
    """What `qwq_lab.models.loading.load_model` was asked for, checked.

    Attributes
    ----------
    source
        Folder, or id on the Hub.
    notes
        Sentences to tell about the load, added to while it goes on.
    """

    name: str
    source: str
    quantization: Literal["4bit", "none"]
    device: Device
    head: Head
    embedding: EmbeddingPlace
    device_map: Literal["auto"] | None
    use_cache: bool
    revision: str | None
    origin: Source
    progress: Progress | None
    stop: Event | None
    force: bool
    verify: Verify
    notes: list[str] = field(default_factory=list)

    @property
    def folder(self) -> Path | None:
        """The folder that is meant, or None for a model on the Hub."""
        folder = Path(self.source).expanduser()
        return folder if folder.is_dir() else None

    @property
    def dtype(self) -> torch.dtype:
        """What is not in 4-bit has this type."""
        return self.device.compute_dtype

    @property
    def cache_key(self) -> CacheKey:
        """What this would be in the 4-bit cache."""
        folder = self.folder
        return CacheKey(
            source=str(folder.resolve()) if folder else f"{self.origin}:{self.source}",
            revision=self.revision or "",
            compute_dtype=str(self.dtype).removeprefix("torch."),
            head=self.head,
        )
