"""Where a model computes: one small interface over the devices that torch drives.

A further accelerator needs one `Backend` in `_BACKENDS`. Run by us: CUDA and the CPU.
The others follow torch's conventions and have not been run.
"""

from __future__ import annotations

import gc
import importlib.util
import platform
import re
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import psutil
import torch

from qwq_lab.errors import UsageError

# How torch's allocators for the CPU and bitsandbytes say it.
_NO_MEMORY = re.compile(r"(out of|not enough|can't allocate) memory", re.IGNORECASE)
AMPERE = (8, 0)  # the first compute capability with bfloat16 units
FIRST_WITH_BFLOAT16_MATHS: dict[str, tuple[int, int]] = {"cuda": AMPERE}


class Memory(NamedTuple):
    """Bytes of one device's memory."""

    free: int
    total: int


@dataclass(frozen=True)
class Backend:
    """One kind of accelerator.

    Attributes
    ----------
    torch_type
        What `torch.device` calls it: ROCm's GPUs are ``"cuda"`` to torch.
    is_available
        Whether torch sees one here.
    missing
        What to say when it does not, after "torch sees no".
    supports_graphs
        Whether a step can be captured once and replayed, as in a CUDA graph.
    plug_in
        A package whose import teaches torch this device.
    """

    torch_type: str
    is_available: Callable[[], bool]
    missing: str
    supports_graphs: bool = False
    plug_in: str | None = None


def _has(module: str) -> bool:
    found = getattr(torch, module, None)
    return bool(found is not None and found.is_available())


def _has_npu() -> bool:
    # torch_npu puts torch.npu there when it is imported, and fails to without CANN.
    if importlib.util.find_spec("torch_npu") is None:
        return False
    try:
        importlib.import_module("torch_npu")
    except (ImportError, OSError, RuntimeError):
        return False
    return _has("npu")


# In the order in which "auto" looks for them.
_BACKENDS: dict[str, Backend] = {
    "cuda": Backend(
        "cuda",
        lambda: torch.version.hip is None and torch.cuda.is_available(),
        "NVIDIA GPU",
        supports_graphs=True,
    ),
    "rocm": Backend(
        "cuda",
        lambda: torch.version.hip is not None and torch.cuda.is_available(),
        "AMD GPU",
        supports_graphs=True,
    ),
    "xpu": Backend("xpu", lambda: _has("xpu"), "Intel GPU"),
    "npu": Backend("npu", _has_npu, "Ascend NPU", plug_in="torch_npu"),
    "mps": Backend("mps", torch.backends.mps.is_available, "Apple GPU"),
    "cpu": Backend("cpu", lambda: True, "CPU"),
}
DEVICE_KINDS = tuple(_BACKENDS)


@dataclass(frozen=True)
class Device:
    """A device that is there.

    Attributes
    ----------
    kind
        ``"cuda"``, ``"rocm"``, ``"xpu"``, ``"npu"``, ``"mps"`` or ``"cpu"``.
    place
        The same for torch, with its number: ``cuda:0``.
    """

    kind: str
    place: torch.device

    @property
    def name(self) -> str:
        """What people call it, for instance ``NVIDIA H200``."""
        if self.kind == "cpu":
            return platform.processor() or platform.machine() or "CPU"
        named = getattr(self._module, "get_device_name", None)
        return str(named(self.place)) if named else _BACKENDS[self.kind].missing

    @property
    def compute_dtype(self) -> torch.dtype:
        """The type to compute in: float16 where bfloat16 would be emulated."""
        least = FIRST_WITH_BFLOAT16_MATHS.get(self.kind)
        if least and torch.cuda.get_device_capability(self.place) < least:
            return torch.float16
        return torch.bfloat16

    @property
    def supports_graphs(self) -> bool:
        """Whether a step can be captured once and replayed."""
        return _BACKENDS[self.kind].supports_graphs

    @property
    def is_accelerator(self) -> bool:
        """Whether it has memory of its own or computes apart from the CPU."""
        return self.kind != "cpu"

    def memory(self) -> Memory:
        """Return the bytes free and in all.

        What torch holds in reserve counts as free: `empty_cache` gives it back.
        """
        if self.kind in ("cpu", "mps"):  # Apple's GPU has the CPU's memory
            known = psutil.virtual_memory()
            return Memory(int(known.available), int(known.total))
        free, total = self._module.mem_get_info(self.place)
        reserved = self._module.memory_reserved(self.place)
        idle = reserved - self._module.memory_allocated(self.place)
        return Memory(int(free + idle), int(total))

    def allocated(self) -> int:
        """Return the bytes that this process' tensors take on an accelerator."""
        if self.kind in ("cpu", "mps"):
            return 0
        return int(self._module.memory_allocated(self.place))

    def empty_cache(self) -> None:
        """Give back memory that torch keeps but nothing uses."""
        gc.collect()
        if self.is_accelerator:
            self._module.empty_cache()

    def synchronize(self) -> None:
        """Wait until all that was begun is done."""
        if self.kind == "mps":
            torch.mps.synchronize()
        elif self.is_accelerator:
            self._module.synchronize(self.place)

    @property
    def _module(self) -> Any:
        return getattr(torch, self.place.type)


def choose(wanted: str = "auto") -> Device:
    """Return the device of a name, or the best one there is.

    Parameters
    ----------
    wanted
        ``"auto"``, or a kind, with a number where there are several: ``"cuda:1"``.

    Raises
    ------
    UsageError
        When there is no such kind, or torch sees none of it here.
    """
    if wanted == "auto":
        kind = next(kind for kind in _BACKENDS if _BACKENDS[kind].is_available())
        return Device(kind, _place(kind, ""))
    kind, _, number = wanted.partition(":")
    if kind == "cuda" and _BACKENDS["rocm"].is_available():
        kind = "rocm"  # torch's own name for it
    if kind not in _BACKENDS or (number and not number.isdecimal()):
        others = ", ".join(k for k in _BACKENDS if k not in ("cpu", "cuda"))
        raise UsageError(
            f"device is {wanted!r}, but must be auto, cpu or cuda, "
            f"or where torch has it {others}"
        )
    backend = _BACKENDS[kind]
    if not backend.is_available():
        plug_in = f" (is {backend.plug_in} installed?)" if backend.plug_in else ""
        raise UsageError(
            f"device is {wanted!r}, but torch sees no {backend.missing} here"
            f"{plug_in}; use 'cpu'"
        )
    place = _place(kind, number)
    count = 1 if kind in ("cpu", "mps") else getattr(torch, place.type).device_count()
    if place.index is not None and place.index >= count:
        raise UsageError(
            f"device is {wanted!r}, but there are {count} of its kind, counted from 0"
        )
    return Device(kind, place)


def of_tensor(place: torch.device) -> Device:
    """Return the device on which a tensor lies."""
    kind = place.type
    if kind == "cuda" and torch.version.hip is not None:
        kind = "rocm"
    return Device(kind, place)


def is_out_of_memory(error: BaseException) -> bool:
    """Tell whether an error is that of a full memory, of a GPU or of the CPU."""
    if isinstance(error, (torch.OutOfMemoryError, MemoryError)):
        return True
    # torch's CPU allocator has no class of its own for it.
    first_line = str(error).strip().partition("\n")[0]
    return isinstance(error, RuntimeError) and bool(_NO_MEMORY.search(first_line))


def let_go(error: BaseException | None) -> None:
    """Drop what the frames of an error hold.

    The kernel keeps the last traceback, and its frames would keep half a model.
    """
    while error is not None:
        traceback.clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def _place(kind: str, number: str) -> torch.device:
    torch_type = _BACKENDS[kind].torch_type
    if kind in ("cpu", "mps"):
        return torch.device(torch_type)
    if number:
        return torch.device(torch_type, int(number))
    # The current one, and not number 0: torch.cuda.set_device means something.
    return torch.device(torch_type, getattr(torch, torch_type).current_device())
