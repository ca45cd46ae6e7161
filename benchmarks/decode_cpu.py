"""Tokens per second of QwQ-nano on a CPU, beside `transformers.generate`.

Both decode the same prompt at batch 1 with sampling, on the same threads, in turns.
transformers runs in float32, bfloat16 and float16, and its fastest one is the peer.

    python benchmarks/decode_cpu.py
"""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import torch
import transformers
from transformers import AutoModelForCausalLM

import qwq_lab
from qwq_lab.chat import Message
from qwq_lab.engines.local import LocalEngine
from qwq_lab.engines.prompts import encode_prompt
from qwq_lab.models.catalogue import NANO_FOLDER
from qwq_lab.models.loading import load_model

RESULTS = Path(__file__).parent / "results"
QUESTION: list[Message] = [{"role": "user", "content": "What is 348*276?"}]


def peer_run(model: object, ids: torch.Tensor, tokens: int) -> Callable[[], int]:
    """Generate a fixed number of tokens by transformers."""

    def run() -> int:
        out = model.generate(  # type: ignore[attr-defined]
            ids,
            attention_mask=torch.ones_like(ids),
            do_sample=True,
            temperature=0.6,
            top_p=0.95,
            top_k=40,
            min_new_tokens=tokens,
            max_new_tokens=tokens,
        )
        return int(out.shape[1] - ids.shape[1])

    return run


def own_run(engine: LocalEngine, tokens: int) -> Callable[[], int]:
    """Stream a fixed number of tokens by our engine, text and all."""
    engine._end_ids = lambda: frozenset()  # type: ignore[method-assign]
    sampling = qwq_lab.Sampling(seed=1, max_new_tokens=tokens)

    def run() -> int:
        for delta in engine.stream(QUESTION, sampling):
            done = delta.tokens
        return done

    return run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tokens", type=int, default=256)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)

    runs: dict[str, Callable[[], int]] = {}
    nano = load_model("nano", quantization="none", device="cpu")
    ids = torch.tensor([encode_prompt(nano.tokenizer, QUESTION, 1024)])
    for dtype in (torch.float32, torch.bfloat16, torch.float16):
        name = str(dtype).removeprefix("torch.")
        model = AutoModelForCausalLM.from_pretrained(NANO_FOLDER, dtype=dtype).eval()
        runs[f"transformers {name}"] = peer_run(model, ids, options.tokens)
    runs["qwq_lab float32"] = own_run(LocalEngine(nano), options.tokens)
    runs["qwq_lab 4-bit"] = own_run(
        LocalEngine.load("nano", quantization="4bit", device="cpu"), options.tokens
    )

    speeds: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(options.rounds):
        for name, run in runs.items():
            started = time.perf_counter()
            done = run()
            speeds[name].append(done / (time.perf_counter() - started))
    medians = {name: statistics.median(values) for name, values in speeds.items()}
    peer = max(value for name, value in medians.items() if name.startswith("trans"))
    rows = []
    for name, value in medians.items():
        print(f"{name:24} {value:7.0f} tok/s   {value / peer:.2f}x")
        rows.append(
            {
                "what": "decode",
                "engine": name,
                "depth": options.tokens,
                "batch": 1,
                "value": round(value, 1),
                "unit": "tokens/s",
                "share_of_limit": None,
                "times_fastest_peer": round(value / peer, 2),
            }
        )
    result = {
        "hardware": f"{cpu_name()}, {options.threads} thread(s)",
        "versions": {
            "python": platform.python_version(),
            "torch": torch.__version__,
            "transformers": transformers.__version__,
        },
        "date": datetime.datetime.now(tz=datetime.timezone.utc).date().isoformat(),
        "command": f"python benchmarks/decode_cpu.py --tokens {options.tokens} "
        f"--rounds {options.rounds} --threads {options.threads}",
        "rows": rows,
    }
    RESULTS.mkdir(exist_ok=True)
    plural = "" if options.threads == 1 else "s"
    file = RESULTS / f"cpu-decode-{options.threads}-thread{plural}.json"
    file.write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    print(f"written to {file.name}")


def cpu_name() -> str:
    info = Path("/proc/cpuinfo")
    if info.is_file():
        for line in info.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


if __name__ == "__main__":
    main()
