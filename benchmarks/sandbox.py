"""Runs per second of the sandbox, beside a bare Python that nothing isolates.

Every run reads a number, adds one and prints it, and its output is checked.

    python benchmarks/sandbox.py
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from decode_cpu import RESULTS, cpu_name

from qwq_lab.sandbox import Sandbox
from qwq_lab.sandbox.client import SandboxClient

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CODE = "print(int(input()) + 1)"
FIRST_RUN = (
    "import time; import qwq_lab.sandbox as s; t = time.perf_counter()\n"
    "assert s.Sandbox({options}).run('print(1)').stdout == '1\\n'\n"
    "print(time.perf_counter() - t)"
)


def run_bare(number: int) -> str:
    """Start a Python, run the program in it, and wait."""
    command = [sys.executable, "-I", "-S", "-c", CODE]
    return subprocess.run(
        command, input=str(number), capture_output=True, text=True, check=True
    ).stdout


@contextlib.contextmanager
def serving() -> Iterator[str]:
    """Run a server and give its socket."""
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/sandbox.sock"
        command = [sys.executable, "-m", "qwq_lab.cli", "sandbox", "serve"]
        with subprocess.Popen(
            [*command, "--socket", path], stdout=subprocess.PIPE
        ) as server:
            if server.stdout is None or not server.stdout.readline():
                raise RuntimeError("the server did not start")
            yield path
            server.terminate()
            server.communicate()


def runs_per_second(
    run: Callable[[int], str], at_once: int, seconds: float
) -> tuple[float, float]:
    """Return runs per second and the median milliseconds of one."""
    taken: list[float] = []

    def timed(number: int) -> None:
        began = time.perf_counter()
        output = run(number)
        taken.append(time.perf_counter() - began)
        if output != f"{number + 1}\n":
            raise RuntimeError(f"{number}: got {output!r}")

    with ThreadPoolExecutor(at_once) as threads:
        list(threads.map(timed, range(4 * at_once)))  # warm
        taken.clear()
        began, done = time.perf_counter(), 0
        while time.perf_counter() - began < seconds:
            list(threads.map(timed, range(10 * at_once)))
            done += 10 * at_once
        return done / (time.perf_counter() - began), 1000 * statistics.median(taken)


def first_run_seconds(options: str, rounds: int) -> float:
    """Return the median time of the first run in a fresh process, after the import."""
    script = FIRST_RUN.format(options=options)
    return statistics.median(
        float(
            subprocess.run(
                [sys.executable, "-c", script],
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
        for _ in range(rounds)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=5.0, help="per measurement")
    parser.add_argument("--rounds", type=int, default=5, help="of first runs")
    options = parser.parse_args()
    cores = os.cpu_count() or 1
    rows: list[dict[str, Any]] = []

    def add(what: str, engine: str, value: float, unit: str, **more: Any) -> None:
        print(f"{engine:38} {what:24} {value:9.3g} {unit}", flush=True)
        rows.append(
            {
                "what": what,
                "engine": engine,
                "depth": None,
                "batch": more.pop("at_once", 1),
                "value": round(value, 4),
                "unit": unit,
                "share_of_limit": None,
                **more,
            }
        )

    def measure(engine: str, run: Callable[[int], str]) -> None:
        for at_once in (1, cores):
            rate, latency = runs_per_second(run, at_once, options.seconds)
            add(
                f"runs, {at_once} at once",
                engine,
                rate,
                "1/s",
                at_once=at_once,
                median_ms=round(latency, 2),
            )

    measure("bare python -I -S, no isolation", run_bare)
    for name, settings in (
        ("namespaces, one sandbox per run", {"keep": False, "mechanism": "namespaces"}),
        ("namespaces, pool", {"mechanism": "namespaces"}),
        ("landlock, pool", {"mechanism": "landlock"}),
        ("wasm, pool", {"mechanism": "wasm"}),
    ):
        with Sandbox(**settings) as sandbox:  # type: ignore[arg-type]
            if not sandbox.isolation.tier:
                print(f"{name}: not here ({'; '.join(sandbox.isolation.notes)})")
                continue
            engine = f"{name} (tier {sandbox.isolation.tier})"
            measure(engine, lambda n, box=sandbox: box.run(CODE, stdin=str(n)).stdout)  # type: ignore[misc]
    with serving() as path, SandboxClient(path) as client:
        measure("HTTP server", lambda n: client.run(CODE, stdin=str(n)).stdout)
    for options_text in ("", "keep=False"):
        add(
            "first run after import",
            f"Sandbox({options_text})",
            first_run_seconds(options_text, options.rounds),
            "s",
        )
    result = {
        "hardware": f"{cpu_name()}, {cores} cores",
        "versions": {"python": platform.python_version(), "kernel": platform.release()},
        "date": datetime.datetime.now(tz=datetime.timezone.utc).date().isoformat(),
        "command": f"python benchmarks/sandbox.py --seconds {options.seconds:g}",
        "rows": rows,
    }
    file = Path(RESULTS) / "cpu-sandbox.json"
    file.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
