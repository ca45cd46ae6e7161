"""Ask the planner, before anything is loaded, whether it fits; say what to change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from qwq_lab.errors import ModelLoadError, QwQLabError
from qwq_lab.models.advice import SHORTEST_USEFUL, advice, best_for
from qwq_lab.models.catalogue import find_entry
from qwq_lab.models.device import Device
from qwq_lab.models.lookup import find_model
from qwq_lab.models.order import LoadOrder
from qwq_lab.models.planner import CUDA_CONTEXT, Choices, fits, plan_memory
from qwq_lab.models.shape import ModelShape
from qwq_lab.models.tensor_bytes import gigabytes


class DoesNotFitError(ModelLoadError):
    """A model is too large for the memory that is free."""


@dataclass(frozen=True)
class Choice:
    """What ``load auto`` takes.

    Attributes
    ----------
    why
        A sentence.
    """

    name: str
    head: Literal["16bit", "4bit"]
    embedding: Literal["gpu", "cpu"]
    why: str


def choose_model(device: Device) -> Choice:
    """Return the best model for a machine; without a GPU that is nano."""
    free = device.memory().free if _has_memory(device) else None
    entry, choices, why = best_for(free)
    return Choice(entry.name, choices.head, choices.embedding, why)


def check_fits(order: LoadOrder, config: Mapping[str, Any]) -> None:
    """Check that a model fits an accelerator's free memory with a short context.

    Raises
    ------
    DoesNotFitError
        When it does not; the message says what would.
    """
    try:
        shape = ModelShape.from_config(config)
    except QwQLabError:
        return  # a family whose sizes are not known: loading will tell
    _check_shape(order, shape, config)


def check_fits_by_name(order: LoadOrder) -> None:
    """Check a model of the catalogue before anything of it is downloaded.

    Raises
    ------
    DoesNotFitError
        As `check_fits` does.
    """
    entry = find_entry(order.source)
    if entry is not None:
        _check_shape(order, entry.shape, {})


def _check_shape(
    order: LoadOrder, shape: ModelShape, config: Mapping[str, Any]
) -> None:
    if not _has_memory(order.device) or order.force or order.device_map is not None:
        return
    choices, card = _choices(order, config), _card(order.device)
    if fits(plan_memory(shape, choices), card):
        return
    free = gigabytes(order.device.memory().free)
    raise DoesNotFitError(
        f"{order.name} with {SHORTEST_USEFUL:,} tokens of context is too large for the "
        f"{free} that are free on {order.device.name}: "
        f"{_clause(advice(shape, choices, card))}{_unload(order.device)}; "
        "--force loads it all the same"
    )


def out_of_memory(order: LoadOrder) -> ModelLoadError:
    """Return the error of a load that ran out of memory, with the planner's advice."""
    where = order.device.name if order.device.is_accelerator else "this machine"
    said = "take a smaller model"
    if _has_memory(order.device):
        try:
            shape = find_model(order.name).shape
            said = _clause(advice(shape, _choices(order, {}), _card(order.device)))
        except QwQLabError:
            pass
    return ModelLoadError(
        f"{order.name} ran out of the memory of {where} while it was loaded, and what "
        f"there was of it is freed: {said}{_unload(order.device)}"
    )


def _has_memory(device: Device) -> bool:
    return device.is_accelerator and device.kind != "mps"


def _card(device: Device) -> int:
    # The driver's own share is taken already where torch uses the device.
    return device.memory().free + CUDA_CONTEXT


def _choices(order: LoadOrder, config: Mapping[str, Any]) -> Choices:
    settings = config.get("quantization_config") or {}
    kept = settings.get("llm_int8_skip_modules") or ()
    return Choices(
        quantization="4bit" if settings else order.quantization,
        head=order.head,
        embedding=order.embedding,
        context=SHORTEST_USEFUL,
        kept_16bit=tuple(name for name in kept if name != "lm_head"),
    )


def _clause(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:].removesuffix(".")


def _unload(device: Device) -> str:
    used = device.allocated()
    if used < 10**8:
        return ""
    return f"; or give back the {gigabytes(used)} of other models first (%qwq unload)"
