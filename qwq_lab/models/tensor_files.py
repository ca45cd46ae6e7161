"""Read and write safetensors files at the speed of the disk and the bus.

The format: eight bytes with the length of a JSON header, the header, which says type,
shape and place of each tensor, and the tensors' bytes one behind the other
(https://huggingface.co/docs/safetensors, "Format").
"""

from __future__ import annotations

import hashlib
import itertools
import json
import math
import os
import queue
import struct
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from qwq_lab.errors import ModelLoadError
from qwq_lab.models.progress import Meter

# Four readers fill a PCIe bus; more of them wait for each other in the page cache.
READERS = 4
CHUNK = 32 * 2**20  # bytes: long enough for full speed, short enough to stop soon
LONGEST_HEADER = 100_000_000  # bytes, the limit of the safetensors library
DTYPES = {
    "F64": torch.float64,
    "F32": torch.float32,
    "F16": torch.float16,
    "BF16": torch.bfloat16,
    "F8_E4M3": torch.float8_e4m3fn,
    "F8_E5M2": torch.float8_e5m2,
    "I64": torch.int64,
    "I32": torch.int32,
    "I16": torch.int16,
    "I8": torch.int8,
    "U8": torch.uint8,
    "BOOL": torch.bool,
}
_NAMES = {dtype: name for name, dtype in DTYPES.items()}


@dataclass(frozen=True)
class StoredTensor:
    """Where a tensor lies in a file.

    Attributes
    ----------
    start, size
        Bytes from the beginning of the file, and how many.
    """

    name: str
    file: Path
    start: int
    size: int
    dtype: torch.dtype
    shape: tuple[int, ...]


def read_header(file: Path) -> list[StoredTensor]:
    """Return the tensors of a file, in the order in which they lie there.

    Raises
    ------
    ModelLoadError
        When the file is missing, cut off or no safetensors file.
    """
    try:
        whole = file.stat().st_size
        with file.open("rb") as opened:
            (length,) = struct.unpack("<Q", opened.read(8))
            if length > min(LONGEST_HEADER, whole - 8):
                raise ValueError("its header is longer than the file")
            entries = json.loads(opened.read(length))
        if not isinstance(entries, dict):
            raise ValueError("its header is no JSON object")
        entries.pop("__metadata__", None)
        tensors = [_entry(file, 8 + length, *item) for item in entries.items()]
    except FileNotFoundError as error:
        raise ModelLoadError(
            f"{file.name} is missing; download or copy it again"
        ) from error
    except (OSError, ValueError, LookupError, TypeError, struct.error) as error:
        raise _damaged(file, str(error)) from error
    except RecursionError as error:
        raise _damaged(file, "its header is nested without end") from error
    tensors.sort(key=lambda tensor: (tensor.start, tensor.size))
    end = 8 + length
    for tensor in tensors:
        if tensor.start != end:
            raise _damaged(file, f"{tensor.name} does not begin where it should")
        end += tensor.size
    if end != whole:
        raise _damaged(file, f"it holds {whole} bytes where its header says {end}")
    return tensors


def stream_tensors(
    tensors: Sequence[StoredTensor],
    place: torch.device,
    meter: Meter,
    *,
    ahead: int = 2**28,
) -> Iterator[tuple[StoredTensor, Tensor]]:
    """Bring tensors to a device, on CUDA with several threads reading ahead.

    A CUDA device is fed through pinned buffers, so that reading and copying overlap and
    no tensor is ever whole in the CPU's memory. On the CPU tensors are the files
    themselves, mapped: they are read when they are used.

    Parameters
    ----------
    place
        Where they are wanted.
    ahead
        Bytes that may be under way beyond the tensor that is yielded next.

    Yields
    ------
    StoredTensor, Tensor
        In the order given.

    Raises
    ------
    ModelLoadError
        When a file is cut off or cannot be read.
    """
    if place.type == "cuda":
        return _read_ahead(tensors, place, meter, ahead)
    return _map(tensors, place, meter)


def _map(
    tensors: Sequence[StoredTensor], place: torch.device, meter: Meter
) -> Iterator[tuple[StoredTensor, Tensor]]:
    for file, group in itertools.groupby(tensors, key=lambda stored: stored.file):
        for stored, tensor in _map_file(file, group):
            yield stored, tensor.to(place)
            meter.add(stored.size)


def _map_file(
    file: Path, tensors: Iterable[StoredTensor]
) -> Iterator[tuple[StoredTensor, Tensor]]:
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(file, framework="pt") as opened:
            for stored in tensors:
                yield stored, opened.get_tensor(stored.name)
    except (SafetensorError, OSError) as error:
        raise _damaged(file, str(error)) from error


def _read_ahead(
    tensors: Sequence[StoredTensor], place: torch.device, meter: Meter, ahead: int
) -> Iterator[tuple[StoredTensor, Tensor]]:
    reader = _Reader(place, meter)
    waiting: deque[tuple[StoredTensor, Tensor, list[Future[None]]]] = deque()
    under_way = 0
    try:
        for stored in tensors:
            # Given out before more is asked for, so that little is held at a time.
            while waiting and under_way + stored.size > ahead:
                ready = waiting.popleft()
                under_way -= ready[0].size
                yield ready[0], reader.take(*ready)
                del ready
            waiting.append((stored, *reader.begin(stored)))
            under_way += stored.size
        while waiting:
            ready = waiting.popleft()
            yield ready[0], reader.take(*ready)
            del ready
    finally:
        waiting.clear()
        reader.close()


class _Reader:
    """Threads that read parts of files into pinned buffers and copy them to a GPU."""

    def __init__(self, place: torch.device, meter: Meter) -> None:
        self._place = place
        self._meter = meter
        self._pool = ThreadPoolExecutor(READERS, thread_name_prefix="qwq-read")
        self._buffers: queue.SimpleQueue[tuple[Tensor, Any]] = queue.SimpleQueue()
        for _ in range(READERS):
            buffer = torch.empty(CHUNK, dtype=torch.uint8, pin_memory=True)
            stream = torch.cuda.Stream(place)  # type: ignore[no-untyped-call]
            self._buffers.put((buffer, stream))

    def begin(self, stored: StoredTensor) -> tuple[Tensor, list[Future[None]]]:
        """Have a tensor read; return the bytes that will be filled, and by whom."""
        target = torch.empty(stored.size, dtype=torch.uint8, device=self._place)
        # What lay in this memory before may still be in use by work that was begun.
        ready = torch.cuda.Event()  # type: ignore[no-untyped-call]
        ready.record(torch.cuda.current_stream(self._place))
        fills = [
            self._pool.submit(self._fill, stored, target, first, ready)
            for first in range(0, stored.size, CHUNK)
        ]
        return target, fills

    def take(
        self, stored: StoredTensor, target: Tensor, fills: list[Future[None]]
    ) -> Tensor:
        """Wait for a tensor."""
        for fill in fills:
            fill.result()
            self._meter.poll()
        return target.view(stored.dtype).view(stored.shape)

    def close(self) -> None:
        """End the threads; what they have begun they finish."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _fill(
        self, stored: StoredTensor, target: Tensor, first: int, ready: Any
    ) -> None:
        count = min(CHUNK, stored.size - first)
        buffer, stream = self._buffers.get()
        try:
            _read_into(stored, first, _bytes_of(buffer)[:count])
            with torch.cuda.stream(stream):
                stream.wait_event(ready)
                part = target[first : first + count]
                part.copy_(buffer[:count], non_blocking=True)
                stream.synchronize()
        finally:
            self._buffers.put((buffer, stream))
        self._meter.add(count)


def write_tensors(
    file: Path, tensors: Sequence[tuple[str, Tensor]], meter: Meter
) -> str:
    """Write a safetensors file, down to the disk.

    Returns
    -------
    str
        Its SHA-256 in hexadecimal.

    Raises
    ------
    OSError
        When the disk is full.
    """
    # Wide types first, so that each tensor is aligned to its own type.
    tensors = sorted(tensors, key=lambda item: -item[1].element_size())
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    end = 0
    for name, tensor in tensors:
        start, end = end, end + tensor.numel() * tensor.element_size()
        header[name] = {
            "dtype": _NAMES[tensor.dtype],
            "shape": list(tensor.shape),
            "data_offsets": [start, end],
        }
    encoded = json.dumps(header, separators=(",", ":")).encode()
    encoded += b" " * (-len(encoded) % 8)
    digest = hashlib.sha256()
    with file.open("wb", buffering=0) as opened:
        _write_all(
            opened, memoryview(struct.pack("<Q", len(encoded)) + encoded), digest
        )
        for _, tensor in tensors:
            flat = tensor.detach().reshape(-1).contiguous().view(torch.uint8)
            for first in range(0, flat.numel(), CHUNK):
                part = _bytes_of(flat[first : first + CHUNK].cpu())
                _write_all(opened, part, digest)
                meter.add(len(part))
        os.fsync(opened.fileno())
    return digest.hexdigest()


def hash_file(file: Path, meter: Meter) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    digest = hashlib.sha256()
    buffer = memoryview(bytearray(4 * 2**20))
    with file.open("rb", buffering=0) as opened:
        while count := opened.readinto(buffer):
            digest.update(buffer[:count])
            meter.add(count)
    return digest.hexdigest()


def _entry(file: Path, begin: int, name: str, entry: dict[str, Any]) -> StoredTensor:
    first, last = entry["data_offsets"]
    if entry["dtype"] not in DTYPES:
        raise ValueError(f"{name} has the unknown type {entry['dtype']}")
    dtype, shape = DTYPES[entry["dtype"]], tuple(entry["shape"])
    if last - first != math.prod(shape) * dtype.itemsize or first < 0:
        raise ValueError(f"the size of {name} does not fit its shape")
    return StoredTensor(name, file, begin + first, last - first, dtype, shape)


def _bytes_of(tensor: Tensor) -> memoryview:
    """Return the memory of a tensor of bytes."""
    array: Any = tensor.numpy()
    return memoryview(array)


def _read_into(stored: StoredTensor, first: int, target: memoryview) -> None:
    try:
        with stored.file.open("rb", buffering=0) as opened:
            opened.seek(stored.start + first)
            done = 0
            while done < len(target):
                count = opened.readinto(target[done:])
                if not count:
                    raise _damaged(stored.file, "it ends too early")
                done += count
    except OSError as error:
        raise _damaged(stored.file, str(error)) from error


def _write_all(opened: Any, part: memoryview, digest: Any) -> None:
    digest.update(part)
    while part:
        part = part[opened.write(part) :]


def _damaged(file: Path, why: str) -> ModelLoadError:
    return ModelLoadError(f"{file.name} is damaged ({why}); download or copy it again")
