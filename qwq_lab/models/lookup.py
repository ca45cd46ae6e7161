"""From what people type to a model's shape, without loading or downloading it."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qwq_lab.errors import ModelLoadError, UsageError
from qwq_lab.models.catalogue import (
    OTHER_ENGINES,
    ModelEntry,
    find_entry,
    known_models,
    resolve,
)
from qwq_lab.models.planner import Choices
from qwq_lab.models.shape import ModelShape

_HUB_ID = re.compile(r"[\w.-]+/[\w.-]+")
_OTHER_METHODS = {"awq": "AWQ", "gguf": "GGUF"}


@dataclass(frozen=True)
class FoundModel:
    """A model that can be planned.

    Attributes
    ----------
    entry
        Its entry in the catalogue, if it has one.
    choices
        How it is loaded when nothing is said.
    """

    name: str
    shape: ModelShape
    entry: ModelEntry | None
    choices: Choices


def find_model(name: str) -> FoundModel:
    """Find a short name, a folder with a config.json, or a Hub id in the local cache.

    Raises
    ------
    UsageError
        When the name is empty.
    ModelLoadError
        When there is no such model, its config cannot be read, or it is a build for
        another engine.
    """
    if not name.strip():
        raise UsageError("the model name is empty; `nano` is always there")
    entry = find_entry(name)
    folder = Path(name).expanduser()
    if entry is None and folder.is_dir():
        return _from_config(folder.name or name, _read(folder / "config.json"), None)
    if entry is not None:
        resolve(name)  # complains about builds for other engines
        config = _cached_config(entry.source) if "4-bit" in entry.kind else None
        if config is not None:
            return _from_config(entry.name, config, entry)
        return FoundModel(entry.name, entry.shape, entry, entry.choices)
    if _HUB_ID.fullmatch(name):
        config = _cached_config(name)
        if config is None:
            raise ModelLoadError(
                f"{name!r} is neither a folder nor in this machine's Hugging Face "
                "cache, so its sizes are unknown; load it once, or give a folder with "
                "its config.json"
            )
        return _from_config(name, config, None)
    names = [one.name for one in known_models()]
    close = difflib.get_close_matches(name.lower(), names, n=1)
    hint = f"did you mean {close[0]!r}? " if close else ""
    raise ModelLoadError(
        f"no model or folder {name!r}; {hint}give one of {', '.join(names)}, a folder "
        "with a config.json, or a Hub id in the local cache"
    )


def _from_config(
    name: str, config: Mapping[str, Any], entry: ModelEntry | None
) -> FoundModel:
    shape = ModelShape.from_config(config)
    quantised = config.get("quantization_config") or {}
    method = quantised.get("quant_method", "bitsandbytes")
    if method != "bitsandbytes":
        reader = OTHER_ENGINES.get(_OTHER_METHODS.get(method, ""), "another engine")
        raise ModelLoadError(
            f"{name!r} is quantised by {method}, which {reader} reads and this package "
            "does not; take its 16-bit checkpoint"
        )
    kept = tuple(
        module
        for module in quantised.get("llm_int8_skip_modules") or ()
        if module != "lm_head"
    )
    context = min(
        Choices.context, entry.native_context if entry else shape.max_position
    )
    choices = Choices(
        double_quantization=quantised.get("bnb_4bit_use_double_quant", True),
        context=context,
        kept_16bit=kept,
    )
    return FoundModel(name, shape, entry, choices)


def _cached_config(hub_id: str) -> Mapping[str, Any] | None:
    from huggingface_hub import try_to_load_from_cache

    found = try_to_load_from_cache(hub_id, "config.json")
    return _read(Path(found)) if isinstance(found, str) else None


def _read(file: Path) -> Mapping[str, Any]:
    folder = file.parent.name
    try:
        config = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        raise ModelLoadError(
            f"the folder {folder!r} holds no config.json, so it is no model; give the "
            "folder that save_pretrained wrote"
        ) from None
    except (OSError, ValueError) as error:
        raise ModelLoadError(
            f"config.json in {folder!r} cannot be read ({error}); copy it again"
        ) from error
    if not isinstance(config, dict):
        raise ModelLoadError(
            f"config.json in {folder!r} holds a {type(config).__name__}, but must hold "
            "an object; copy it again"
        )
    return config
