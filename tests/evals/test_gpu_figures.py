"""What is said of the GPU is what was measured there, or what the planner computes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qwq_lab.models.advice import best_for
from qwq_lab.models.catalogue import find_entry
from qwq_lab.models.planner import (
    CARD_SIZES,
    CUDA_CONTEXT,
    Choices,
    card_bytes,
    largest_context,
    plan_memory,
)

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "benchmarks" / "results"


def rows(file: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((RESULTS / file).read_text("utf-8"))[
        "rows"
    ]
    return found


def figure(
    what: str, engine: str, depth: int = 0, batch: int = 1, key: str = "value"
) -> float:
    found = [
        row
        for row in rows("h200-decode.json") + rows("h200-load.json")
        if (row["what"], row["engine"]) == (what, engine)
        and (row["depth"], row["batch"]) == (depth, batch)
    ]
    assert len(found) == 1, (what, engine, depth, batch)
    return float(found[0][key])


def decode(depth: int, batch: int = 1, engine: str = "qwq_lab") -> float:
    return figure("decode", engine, depth, batch)


def percent(depth: int, batch: int = 1, engine: str = "qwq_lab") -> str:
    return f"{figure('decode', engine, depth, batch, 'share_of_limit'):.0%}"[:-1] + " %"


def qwq() -> Any:
    entry = find_entry("qwq-32b")
    assert entry is not None
    return entry.shape


def joined(text: str) -> str:
    return " ".join(text.split())


def page(name: str) -> str:
    return joined((ROOT / name).read_text("utf-8"))


def notebook() -> str:
    file = ROOT / "notebooks" / "qwq32b_on_one_gpu.ipynb"
    cells = json.loads(file.read_text("utf-8"))["cells"]
    return joined(
        "\n".join(
            "".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"
        )
    )


PEER = "transformers generate"
TIMES = decode(16) / decode(16, engine=PEER)


def test_the_table_of_the_documentation_is_that_of_the_files() -> None:
    text = page("docs/gpu.md")
    for depth, said in (
        (16, "16 tokens before"),
        (8192, "8,192 before"),
        (32768, "32,768 before"),
    ):
        line = f"decode, {said} | {decode(depth):.1f} tokens/s | {percent(depth)}"
        assert line in text
    for batch in (4, 8):
        line = (
            f"{batch} replies together | {decode(16, batch):.1f} tokens/s"
            f" | {percent(16, batch)}"
        )
        assert line in text
    peer = f"{decode(16, engine=PEER):.1f} tokens/s | {percent(16, engine=PEER)}"
    assert f"| {peer} |" in text
    prompts = [figure("prefill", "qwq_lab", length) for length in (512, 8192)]
    theirs = figure("prefill", "transformers", 512)
    assert f"512 tokens | {prompts[0]:,.0f} tokens/s | | {theirs:,.0f} tok" in text
    assert f"8,192 tokens | {prompts[1]:,.0f} tokens/s" in text
    ours, other = (
        figure("load, page cache", engine) for engine in ("qwq_lab", "from_pretrained")
    )
    assert f"| {ours:.1f} GB/s | | {other:.1f} GB/s |" in text
    assert f"memory, loaded | {figure('memory, loaded', 'torch'):.1f} GB" in text
    peak = figure("memory, peak of prefill", "qwq_lab", 8192)
    assert f"peak of 8,192 tokens | {peak:.1f} GB" in text
    assert f"read at {figure('read bandwidth', 'torch sum'):,.0f} GB/s" in text
    assert f"That is {TIMES:.1f} times the speed" in text
    long, longer = (decode(depth) / decode(16) for depth in (8192, 32768))
    assert f"{100 * long:.0f} % of it is left at 8,192 tokens and" in text
    assert f"and {100 * longer:.0f} % at 32,768" in text


def test_versions_are_those_of_the_files() -> None:
    for file in ("h200-decode.json", "h200-load.json"):
        versions = json.loads((RESULTS / file).read_text("utf-8"))["versions"]
        for name in ("torch", "transformers", "bitsandbytes"):
            assert f"{name} {versions[name]}" in page("docs/gpu.md")


def test_sentences_elsewhere_have_the_same_figures() -> None:
    readme, changes = page("README.md"), page("CHANGELOG.md")
    assert f"writes {decode(16):.1f} tokens/s where" in readme
    assert f"`generate` writes {decode(16, engine=PEER):.1f} in the same" in readme
    assert f"and {decode(32768):.1f} behind 32,768 tokens" in readme
    assert f"That is {percent(16)} of what the memory's bandwidth" in readme
    assert f"{decode(16):.1f} tokens/s with QwQ-32B's shape, {TIMES:.1f} tim" in changes


def test_the_notebook_says_what_was_measured() -> None:
    text = notebook()
    limit = decode(16) / figure("decode", "qwq_lab", 16, key="share_of_limit")
    peer = decode(16, engine=PEER)
    assert f"delivered {figure('read bandwidth', 'torch sum'):,.0f} GB/s" in text
    # The share has three digits, so that the limit is known to half a percent.
    assert limit == pytest.approx(237, rel=0.005)
    for line in (
        f"| {peer:.1f} | {1000 / peer:.0f} ms | {percent(16, engine=PEER)} |",
        f"| {decode(16):.1f} | {1000 / decode(16):.0f} ms | {percent(16)} |",
        f"| 237 | {1000 / limit:.0f} ms | 100 % |",
    ):
        assert line in text
    for depth in (8192, 32768):
        share = f"{100 * decode(depth) / decode(16):.0f} %"
        assert f"| {depth:,} | {decode(depth):.1f} | {share} |" in text
    together = [f"{decode(16, batch):.0f} in" for batch in (4, 8)]
    assert f"wrote {decode(16):.1f} tokens per second in one reply" in text
    assert f"{together[0]} four together and {together[1]} eight" in text
    size, rate = (
        figure("memory, loaded", "torch"),
        figure("load, page cache", "qwq_lab"),
    )
    assert round(size / rate) == 2
    assert "in about two seconds" in text


def test_what_fits_is_what_the_planner_computes() -> None:
    plain, leanest = Choices(), Choices(head="4bit", embedding="cpu")
    for gigabytes in CARD_SIZES:
        card = card_bytes(gigabytes)
        longest = [largest_context(qwq(), one, card) for one in (plain, leanest)]
        said = [
            "all 131,072"
            if most >= 131_072
            else f"{most:,}"
            if most
            else "does not fit"
            for most in longest
        ]
        assert f"| {gigabytes} GB | {said[0]} | {said[1]}" in page("docs/gpu.md")
        entry, choices, _ = best_for(card - CUDA_CONTEXT)
        most = largest_context(entry.shape, choices, card)
        tokens = f"{most:,}" if most < entry.context else f"all {entry.context:,}"
        line = f"| {gigabytes} GB GPU | `{entry.name}` | {tokens} |"
        assert line in page("README.md")
    longest_lean = largest_context(qwq(), leanest, card_bytes(24))
    assert f"makes it {longest_lean:,} tokens on 24 GB" in page("README.md")
    small = find_entry("qwen3-8b")
    assert small is not None
    loaded = plan_memory(small.shape, small.choices).torch_weights / 1e9
    assert f"| 67,119 | {loaded:.1f} GB |" in page("README.md")


def test_savings_are_what_the_planner_computes() -> None:
    plans = [
        plan_memory(qwq(), Choices(head=head, embedding=place)).torch_weights / 1e9
        for head, place in (("16bit", "gpu"), ("16bit", "cpu"), ("4bit", "cpu"))
    ]
    plain, without_table, leanest = plans
    for text in (page("docs/gpu.md"), notebook()):
        assert f"{plain - without_table:.2f} GB less" in text
        assert f"{without_table - leanest:.2f} GB less" in text
    assert f"16-bit: {plain:.1f} GB planned" in page("docs/gpu.md")
    assert f"| {plain:.1f} GB, and 256 KiB per token" in page("README.md")
    assert f"weights to {leanest:.1f} GB" in page("README.md")
    per_token = qwq().kv_bytes_per_token(16)
    assert f"{per_token:,} bytes per token" in page("docs/gpu.md")
    assert per_token == 256 * 1024
