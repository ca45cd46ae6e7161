"""How long a newcomer waits: `%load_ext qwq_lab`, and the first answer.

Each is measured in fresh kernels, the extension beside a bare kernel's `pass`.

    python benchmarks/startup.py
"""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import statistics
import time

from decode_cpu import RESULTS, cpu_name
from jupyter_client.manager import start_new_kernel

QUESTION = "%%qwq --seed 1\nWhat is 36*47?"


def seconds_of(client: object, code: str) -> float:
    began = time.perf_counter()
    reply = client.execute_interactive(code, timeout=120, output_hook=lambda _: None)  # type: ignore[attr-defined]
    if reply["content"]["status"] != "ok":
        raise RuntimeError(f"{code!r} failed: {reply['content']}")
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    names = ("a bare cell", "%load_ext qwq_lab", "first %%qwq answer", "second answer")
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(options.rounds):
        manager, client = start_new_kernel()
        try:
            seconds_of(client, "pass")
            cells = ("pass", "%load_ext qwq_lab", QUESTION, QUESTION)
            for name, cell in zip(names, cells, strict=True):
                seconds[name].append(seconds_of(client, cell))
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
    rows = []
    for name, values in seconds.items():
        value = statistics.median(values)
        print(f"{name:20} {value:7.3f} s   (slowest {max(values):.3f} s)")
        rows.append(
            {
                "what": name,
                "engine": "qwq_lab float32",
                "depth": None,
                "batch": 1,
                "value": round(value, 3),
                "slowest": round(max(values), 3),
                "unit": "s",
                "share_of_limit": None,
            }
        )
    result = {
        "hardware": cpu_name(),
        "versions": {"python": platform.python_version()},
        "date": datetime.datetime.now(tz=datetime.timezone.utc).date().isoformat(),
        "command": f"python benchmarks/startup.py --rounds {options.rounds}",
        "rows": rows,
    }
    file = RESULTS / "cpu-startup.json"
    file.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
