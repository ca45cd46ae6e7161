"""How fast a model decodes on a GPU, beside transformers and the memory's bandwidth.

To decode one token every weight is read once, so no engine is faster than bandwidth
divided by bytes. Each figure is given as a share of that limit (the roofline model,
Williams et al. 2009), with the bandwidth measured on the same card in the same run.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from qwq_lab.engines.decode import OwnForwards
from qwq_lab.engines.graph_tokens import GraphTokens
from qwq_lab.engines.qwen2 import Qwen2
from qwq_lab.errors import UsageError
from qwq_lab.sampling import Sampling, UniformStream

WARM_UP_TOKENS = 8


@dataclass(frozen=True)
class SpeedRow:
    """One measured figure.

    Attributes
    ----------
    what
        ``"decode"``, ``"prefill"``, ``"memory"``, ``"bandwidth"``.
    depth
        Tokens in the cache before (decode), or of the prompt (prefill).
    limit
        What the bandwidth allows, in the same unit; None where it is no limit.
    """

    what: str
    engine: str
    depth: int
    batch: int
    value: float
    unit: str
    limit: float | None = None

    def as_row(self) -> dict[str, Any]:
        """Return the row as it stands in a result file."""
        share = None if self.limit is None else round(self.value / self.limit, 3)
        return {
            "what": self.what,
            "engine": self.engine,
            "depth": self.depth,
            "batch": self.batch,
            "value": float(f"{self.value:.4g}"),
            "unit": self.unit,
            "share_of_limit": share,
        }


class SpeedBench:
    """Measures one loaded model on a GPU.

    Parameters
    ----------
    model
        A transformers model that our own forward pass supports, on a GPU.

    Raises
    ------
    UsageError
        When the model is on no GPU or of another architecture.
    """

    def __init__(self, model: Any) -> None:
        if not Qwen2.supports(model):
            raise UsageError(
                f"{type(model).__name__} is not decoded by this package's own forward "
                "pass; measure a Qwen2 or Qwen3 model"
            )
        device = Qwen2(model).device
        if device.type != "cuda":
            raise UsageError(
                "speed is measured on an NVIDIA GPU, and the model is on none; "
                "benchmarks/decode_cpu.py measures a CPU"
            )
        self.model = model
        self.device = device
        self.bandwidth = read_bandwidth(device)
        self.weight_bytes = bytes_per_token(model)
        self._own: OwnForwards | None = None
        config = model.config
        head_dim = getattr(config, "head_dim", None) or (
            config.hidden_size // config.num_attention_heads
        )
        # Keys and values, each in two bytes.
        self.kv_bytes: int = (
            2 * config.num_hidden_layers * config.num_key_value_heads * head_dim * 2
        )

    def limit(self, depth: int, batch: int = 1) -> float:
        """Return tokens per second that the bandwidth allows at a depth."""
        read = self.weight_bytes + batch * depth * self.kv_bytes
        return float(batch * self.bandwidth / read)

    @torch.inference_mode()
    def decode(self, depth: int, *, tokens: int = 96, batch: int = 1) -> SpeedRow:
        """Measure this engine: sampled tokens per second behind a filled cache."""
        own = self._own_forwards()
        network, steps = own.network, own.graph_steps
        cache = network.new_cache(batch, 0)
        cache.reserve(depth + tokens + WARM_UP_TOKENS + 2)
        for tensor in (*cache.keys, *cache.values):
            tensor.normal_()
        cache.length = depth
        logits = torch.randn(batch, self.model.config.vocab_size, device=self.device)
        streams = UniformStream.seeded(1, batch)
        source = GraphTokens(steps, cache, logits, Sampling(), streams)
        nothing = [None] * batch
        for _ in range(WARM_UP_TOKENS):
            source.next_ids(nothing)
        started = time.perf_counter()
        for _ in range(tokens):
            source.next_ids(nothing)
        seconds = time.perf_counter() - started
        name = "qwq_lab" if steps.usable else "qwq_lab, not captured"
        value, limit = batch * tokens / seconds, self.limit(depth, batch)
        return SpeedRow("decode", name, depth, batch, value, "tokens/s", limit)

    @torch.inference_mode()
    def prefill(self, length: int) -> SpeedRow:
        """Measure this engine: tokens of a prompt read per second."""
        forward = self._own_forwards()(0)
        prompt = self._prompt(length)

        def read() -> None:
            forward.start(prompt, None)

        value = length / _median_seconds(read)
        return SpeedRow("prefill", "qwq_lab", length, 1, value, "tokens/s")

    def decode_by_transformers(self, tokens: int = 32) -> SpeedRow:
        """Measure ``generate`` with the same sampling."""
        prompt = self._prompt(16)

        def generate(count: int) -> None:
            self.model.generate(
                prompt,
                attention_mask=torch.ones_like(prompt),
                do_sample=True,
                temperature=0.6,
                top_p=0.95,
                top_k=40,
                min_new_tokens=count,
                max_new_tokens=count,
                pad_token_id=0,
            )

        generate(4)
        short = _median_seconds(lambda: generate(4), 2)
        long = _median_seconds(lambda: generate(4 + tokens), 2)
        value, limit = tokens / (long - short), self.limit(16)
        engine = "transformers generate"
        return SpeedRow("decode", engine, 16, 1, value, "tokens/s", limit)

    @torch.inference_mode()
    def prefill_by_transformers(self, length: int) -> SpeedRow:
        """Measure the model's own forward pass over a prompt."""
        prompt = self._prompt(length)

        def read() -> None:
            self.model(prompt, logits_to_keep=1, use_cache=True)

        value = length / _median_seconds(read)
        return SpeedRow("prefill", "transformers", length, 1, value, "tokens/s")

    def forget(self) -> None:
        """Give back the cache that the last measurement left."""
        if self._own is not None:
            self._own.graph_steps.forget()
        free_memory()

    def _own_forwards(self) -> OwnForwards:
        """Make our forward passes late: they join modules that transformers runs."""
        if self._own is None:
            self._own = OwnForwards(self.model)
        return self._own

    def _prompt(self, length: int) -> Tensor:
        generator = torch.Generator().manual_seed(length)
        size = min(self.model.config.vocab_size, 1000)
        prompt = torch.randint(1, size, (1, length), generator=generator)
        return prompt.to(self.device)


def bytes_per_token(model: Any) -> int:
    """Return the bytes of weights that one step reads: all but the embedding table."""
    seen: set[int] = set()
    total = 0
    for name, module in model.named_modules():
        if isinstance(module, nn.Embedding) or "embed_tokens" in name:
            continue
        for parameter in module.parameters(recurse=False):
            state = getattr(parameter, "quant_state", None)
            for tensor in (parameter, *quantization_tensors(state)):
                if tensor.data_ptr() not in seen:
                    seen.add(tensor.data_ptr())
                    total += tensor.numel() * tensor.element_size()
    return total


def quantization_tensors(state: Any) -> list[Tensor]:
    """Return the scales that a 4-bit product reads beside the packed weights."""
    if state is None:
        return []
    if not state.nested:
        return [state.absmax]
    return [state.absmax, state.state2.absmax]


@torch.inference_mode()
def read_bandwidth(device: torch.device) -> float:
    """Return the bytes per second at which a reduction reads this GPU's memory."""
    free = torch.cuda.mem_get_info(device)[0]
    numbers = min(4_000_000_000, free // 2) // 4
    block = torch.zeros(numbers, dtype=torch.float32, device=device)
    seconds = _median_seconds(lambda: block.sum(), 9)
    return block.numel() * 4 / seconds


def _median_seconds(run: Callable[[], object], rounds: int = 3) -> float:
    """Time a call that leaves work on the GPU, after one to warm up."""
    run()
    times = []
    for _ in range(rounds):
        torch.cuda.synchronize()
        started = time.perf_counter()
        run()
        torch.cuda.synchronize()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def free_memory() -> None:
    """Give back what no tensor holds any more."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
