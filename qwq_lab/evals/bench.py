"""``qwq-lab bench``: one model's speed and memory on this GPU, as a table and JSON."""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timezone
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForCausalLM

from qwq_lab.errors import UsageError
from qwq_lab.evals.speed import SpeedBench, SpeedRow, free_memory
from qwq_lab.models.catalogue import find_entry
from qwq_lab.models.from_files import read_quantised
from qwq_lab.models.quantized_files import size_of, write_quantised
from qwq_lab.models.random_weights import config_of, random_model

PACKAGES = ("torch", "transformers", "bitsandbytes", "accelerate")
DEPTHS = (16, 8192, 32768)  # tokens in the cache
PROMPTS = (512, 8192)


def measure_model(
    model: Any, show: Callable[[SpeedRow], None], depths: Sequence[int] = DEPTHS
) -> list[SpeedRow]:
    """Measure a loaded model, peers first, and hand out each figure as it is there.

    transformers decodes the very modules that this engine reads, before the engine
    joins some of them.
    """
    rows: list[SpeedRow] = []

    def keep(row: SpeedRow) -> None:
        rows.append(row)
        show(row)

    loaded = torch.cuda.memory_allocated()
    keep(SpeedRow("memory, loaded", "torch", 0, 1, loaded / 1e9, "GB"))
    bench = SpeedBench(model)
    read = bench.bandwidth / 1e9
    keep(SpeedRow("read bandwidth", "torch sum", 0, 1, read, "GB/s"))
    keep(bench.decode_by_transformers())
    keep(bench.prefill_by_transformers(PROMPTS[0]))
    for depth in depths:
        keep(bench.decode(depth))
        free_memory()
    for batch in (4, 8):
        keep(bench.decode(depths[0], batch=batch))
        free_memory()
    for length in PROMPTS:
        bench.forget()
        torch.cuda.reset_peak_memory_stats()
        keep(bench.prefill(length))
        peak = torch.cuda.max_memory_allocated() / 1e9
        keep(SpeedRow("memory, peak of prefill", "qwq_lab", length, 1, peak, "GB"))
        free_memory()
    return rows


def write_model(model: Any, folder: Path) -> None:
    """Write a 4-bit model as the cache holds it, into an empty folder.

    Raises
    ------
    UsageError
        When there is something in the folder, or too little room on its disk.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise UsageError(f"{str(folder)!r} is not empty; give a folder that is")
    needed, free = size_of(model), shutil.disk_usage(folder).free
    if needed > free:
        raise UsageError(
            f"the model takes {needed / 1e9:.1f} GB, but the disk of {str(folder)!r} "
            f"has {free / 1e9:.1f} GB left; give a folder on another disk"
        )
    write_quantised(model, folder)


def measure_loading(
    folder: Path, show: Callable[[SpeedRow], None], rounds: int = 2
) -> list[SpeedRow]:
    """Time how fast a folder with a 4-bit model comes onto the GPU.

    Both readers read it from the page cache: each has one round before that counts
    for nothing. The better round is kept.
    """
    size = sum(file.stat().st_size for file in folder.glob("*.safetensors"))
    place = torch.device("cuda:0")

    def by_transformers() -> Any:
        return AutoModelForCausalLM.from_pretrained(folder, device_map={"": 0})

    readers: dict[str, Callable[[], Any]] = {
        "from_pretrained": by_transformers,
        "qwq_lab": lambda: read_quantised(folder, place),
    }
    rows = []
    for name, read in readers.items():
        seconds = []
        for _ in range(rounds + 1):
            free_memory()
            torch.cuda.synchronize()
            started = time.perf_counter()
            model = read()
            torch.cuda.synchronize()
            seconds.append(time.perf_counter() - started)
            del model
        rate = size / min(seconds[1:]) / 1e9
        rows.append(SpeedRow("load, page cache", name, 0, 1, rate, "GB/s"))
        show(rows[-1])
    free_memory()
    return rows


def random_weights_of(name: str, *, head_in_4bit: bool = False) -> Any:
    """Build a model of the catalogue with random weights on the first GPU.

    Raises
    ------
    UsageError
        When the catalogue has no such model.
    """
    entry = find_entry(name)
    if entry is None:
        raise UsageError(
            f"random weights need the sizes of a model in `qwq-lab models`, and "
            f"{name!r} is none of them"
        )
    place = torch.device("cuda:0")
    return random_model(config_of(entry.shape), place, head_in_4bit=head_in_4bit)


def require_gpu() -> None:
    """Check that there is a GPU to measure.

    Raises
    ------
    UsageError
        When torch sees none.
    """
    if not torch.cuda.is_available():
        raise UsageError(
            "bench measures an NVIDIA GPU, and torch sees none here; "
            "benchmarks/decode_cpu.py measures a CPU"
        )


def hardware() -> str:
    """Name the GPU, its memory and its clocks as the driver gives them."""
    properties = torch.cuda.get_device_properties(0)
    text = f"{properties.name}, {properties.total_memory / 1e9:.0f} GB"
    program = shutil.which("nvidia-smi")
    if program is None:
        return text
    query = "--query-gpu=clocks.max.sm,clocks.max.mem,driver_version"
    try:
        said = subprocess.run(  # noqa: S603 - its arguments are ours
            [program, query, "--format=csv,noheader"],
            capture_output=True,
            text=True,
            check=True,
            timeout=20,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return f"{text}; the driver tells no clocks"
    core, memory, driver = said.strip().splitlines()[0].split(", ")
    return f"{text}; {core}, memory {memory}, driver {driver}"


def versions() -> dict[str, str]:
    """Return the versions of what a figure depends on."""
    found = {
        name: next((one.version for one in distributions(name=name)), "not installed")
        for name in PACKAGES
    }
    return {"python": platform.python_version(), **found}


def as_line(row: SpeedRow) -> str:
    """Return a figure as a line of the table."""
    share = "" if row.limit is None else f"{row.value / row.limit:6.1%} of the limit"
    depth = f"{row.depth:,}" if row.depth else ""
    what = f"{row.what}, {row.batch} rows" if row.batch > 1 else row.what
    return (
        f"{what:24} {row.engine:22} {depth:>7} {row.value:10,.1f} {row.unit:9} {share}"
    )


def write_result(
    path: Path, rows: Sequence[SpeedRow], model: str, command: str
) -> None:
    """Write a result file as `benchmarks/results` holds them."""
    result = {
        "hardware": hardware(),
        "model": model,
        "versions": versions(),
        "date": datetime.now(tz=timezone.utc).date().isoformat(),
        "command": command,
        "rows": [row.as_row() for row in rows],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(result, indent=1) + "\n", "utf-8")
