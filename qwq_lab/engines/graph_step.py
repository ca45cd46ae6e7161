"""The one-token step on a GPU, captured whole in one CUDA graph.

Decoding one token of a large model takes over a thousand small kernels, and starting
them one by one from Python takes longer than they run. A CUDA graph records them once
and starts them all at once. For that, nothing in a step may depend on what the host
knows: the token, its place, the length of the row and the random numbers lie on the
device, and the step itself moves them on.

Sources: CUDA programming guide, section "CUDA Graphs"; PyTorch's notes on
``torch.cuda.CUDAGraph``.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace

import torch
from torch import Tensor
from torch.nn import functional

from qwq_lab.engines.kv_cache import FlashLengths, KVCache, flash_attend, flash_runs_on
from qwq_lab.engines.qwen2 import Qwen2
from qwq_lab.engines.step_kernels import StepKernels, step_kernels
from qwq_lab.models import device as devices
from qwq_lab.sampling import Sampling, sample_tokens

log = logging.getLogger(__name__)

RANDOM_NUMBERS = 256  # per row, sent to the device at a time
# Attention is split over the GPU for rows of at most such a length. Too many splits
# cost more to join again than they save, so a short row is not split like a long one.
SHORTEST_REACH = 1024
REACH_FACTOR = 4


class GraphStep:
    """Reads one token per row and draws the next, all on the device.

    Parameters
    ----------
    network, cache
        The forward pass and the cache it extends; a cache that has grown or lost rows
        needs a new step.
    sampling
        Settings to draw by. They are part of the captured graph.

    Attributes
    ----------
    tokens
        ``(batch, 1)``: read by the next step, which leaves the token that it draws.
    uniforms
        ``(batch, RANDOM_NUMBERS)`` in [0, 1), one used per step.
    logits
        ``(batch, vocab)``, of the last step.
    """

    def __init__(self, network: Qwen2, cache: KVCache, sampling: Sampling) -> None:
        device = network.device
        self.network = network
        self.cache = cache
        self.sampling = sampling
        self.tokens = torch.zeros((cache.batch, 1), dtype=torch.long, device=device)
        self.uniforms = torch.zeros((cache.batch, RANDOM_NUMBERS), device=device)
        self.seen: Tensor | None = None
        self.logits: Tensor = torch.empty(0)
        self._place = torch.zeros(1, dtype=torch.long, device=device)
        self._used_numbers = torch.zeros(1, dtype=torch.long, device=device)
        self._padding = torch.zeros((cache.batch, 1), dtype=torch.long, device=device)
        self._reach = _reach_of(cache)
        self._lengths = FlashLengths.of(cache, 1, self._reach)
        self._kernels = _kernels_for(network, cache)
        self._keys = cache.keys[0]
        self._rotary = network.rotary
        self._graph: torch.cuda.CUDAGraph | None = None
        network.rotary.extend(cache.capacity)

    def serves(self, cache: KVCache, sampling: Sampling) -> bool:
        """Tell whether this is the step for a cache as it lies now and for settings."""
        return (
            self.cache is cache
            and self._keys is cache.keys[0]
            and self.has_room()
            and self.sampling == sampling
            and self._rotary is self.network.rotary
        )

    def has_room(self) -> bool:
        """Tell whether one more token fits into the cache and the step's reach."""
        return self.cache.length < min(self._reach, self.cache.capacity)

    def move_to_end(self, used_numbers: int) -> None:
        """Go on behind what the cache holds, with the random number of that index."""
        self._place.fill_(self.cache.length)
        self._used_numbers.fill_(used_numbers)
        lengths = FlashLengths.of(self.cache, 1)
        self._lengths.used.copy_(lengths.used)
        self._lengths.key_starts.copy_(lengths.key_starts)
        if self.cache.padding is None:
            self._padding.zero_()
        else:
            self._padding.copy_(self.cache.padding[:, None])

    def capture(self) -> None:
        """Record the step; place and tokens must be set afterwards.

        Raises
        ------
        RuntimeError
            When something in the step cannot be captured.
        """
        seen = None if self.seen is None else self.seen.clone()
        self.move_to_end(0)
        # torch's own constructor has no types.
        side = torch.cuda.Stream()  # type: ignore[no-untyped-call]
        side.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(side):
            self.run()  # kernels are loaded and work space is taken before recording
        torch.cuda.current_stream().wait_stream(side)
        if self.seen is not None and seen is not None:
            self.seen.copy_(seen)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph, capture_error_mode="thread_local"):
            self.run()
        self._graph = graph

    def launch(self) -> None:
        """Start the step; it has ended when what is queued behind it runs."""
        if self._graph is None:
            self.run()
        else:
            self._graph.replay()

    @torch.inference_mode()
    def run(self) -> None:
        """Do the step: what the graph records."""
        table = self.network.rotary
        if self.seen is not None:
            self.seen.scatter_(1, self.tokens, True)
        positions = (self._place - self._padding).clamp(min=0)
        cos, sin = table.cos[positions], table.sin[positions]
        if self._kernels is None:
            memory = _AtPlace(self.cache, self._place, self._padding, self._lengths)
            logits = self.network.run_layers(self.tokens, cos, sin, memory)
        else:
            logits = self._run_joined(self._kernels, (cos, sin))
        uniforms = self.uniforms.index_select(1, self._used_numbers)
        drawn = sample_tokens(logits, self.sampling, uniforms, self.seen)
        self.logits = logits
        self.tokens.copy_(drawn[:, None])
        self._place.add_(1)
        self._used_numbers.add_(1)
        self._lengths.used.add_(1)

    def _run_joined(
        self, kernels: StepKernels, rotation: tuple[Tensor, Tensor]
    ) -> Tensor:
        """Compute what `Qwen2.run_layers` computes, in fewer and larger kernels."""
        network, cache = self.network, self.cache
        layers, epsilon = network.layers, network.epsilon
        residual = network.embedding(self.tokens)[:, 0].contiguous()
        weight = layers[0].norm_1
        normed = functional.rms_norm(residual, weight.shape, weight, epsilon)
        norms_after = [*(layer.norm_1 for layer in layers[1:]), network.norm]
        for index, (layer, norm_after) in enumerate(
            zip(layers, norms_after, strict=True)
        ):
            keys, values = cache.by_token(index)
            query = kernels.rotate_and_store(
                layer.qkv(normed), rotation, keys, values, self._place
            )
            attended = flash_attend(query, cache, index, self._lengths, causal=False)
            added = layer.o(attended[:, 0])
            normed = kernels.add_rms_norm(residual, added, layer.norm_2, epsilon)
            gated = kernels.silu_times(layer.gate(normed), layer.up(normed))
            added = layer.down(gated)
            normed = kernels.add_rms_norm(residual, added, norm_after, epsilon)
        logits: Tensor = network.head(normed)
        return logits.float()


def _reach_of(cache: KVCache) -> int:
    """Return the reach of a step that reads one more token into a cache."""
    reach = SHORTEST_REACH
    while reach <= cache.length:
        reach *= REACH_FACTOR
    return min(reach, cache.capacity)


def _kernels_for(network: Qwen2, cache: KVCache) -> StepKernels | None:
    """Return our kernels where they compute what the network's layers do."""
    joined = all(
        layer.qkv is not None and layer.query_norm is None for layer in network.layers
    )
    fits = network.dtype == torch.bfloat16 and flash_runs_on(cache.keys[0])
    return step_kernels() if joined and fits else None


@dataclass(frozen=True)
class _AtPlace:
    """Attention of one new token per row, at a place that only the device knows."""

    cache: KVCache
    place: Tensor
    padding: Tensor
    lengths: FlashLengths

    def attend(self, layer: int, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """Keep the new keys and values and attend; see `Memory.attend`."""
        keys, values = self.cache.keys[layer], self.cache.values[layer]
        for cached, new in zip(self.cache.by_token(layer), (key, value), strict=True):
            cached.index_copy_(1, self.place, new)
        if flash_runs_on(keys):
            return flash_attend(query, self.cache, layer, self.lengths, causal=False)
        # Older GPUs: over as much of the cache as this step may reach.
        reach = self.lengths.reach
        keys, values = keys[:, :, :reach], values[:, :, :reach]
        places = torch.arange(reach, device=keys.device)
        real = (places <= self.place) & (places >= self.padding)
        batch, length, heads, _ = query.shape
        out = functional.scaled_dot_product_attention(
            query.transpose(1, 2),
            keys,
            values,
            attn_mask=real[:, None, None],
            enable_gqa=heads != keys.shape[1],
        )
        return out.transpose(1, 2).reshape(batch, length, -1)


class GraphSteps:
    """Captured steps of a network; the last one is kept for the next reply.

    A graph holds the work space of a whole step, so only one is kept, and with it the
    cache that it writes to.
    """

    def __init__(self, network: Qwen2) -> None:
        self.network = network
        self._step: GraphStep | None = None
        self._broken = False

    @property
    def usable(self) -> bool:
        """Whether steps can be captured here, as far as is known."""
        device = self.network.device
        if device.type != "cuda" or self._broken:
            return False
        # Graphs, streams and events are those of the current GPU.
        return device.index in (None, torch.cuda.current_device())

    def forget(self) -> None:
        """Let the last step and its cache go."""
        self._step = None

    def kept_cache(self, batch: int, capacity: int) -> KVCache | None:
        """Return the cache of the last step, emptied, if it is large enough."""
        if self._step is None:
            return None
        cache = self._step.cache
        whole = all(
            tensor.shape[2] == cache.capacity for tensor in (*cache.keys, *cache.values)
        )
        if cache.batch != batch or cache.capacity < capacity or not whole:
            self._step = None  # gives the memory back before more is taken
            return None
        cache.length, cache.padding = 0, None
        return cache

    def get(self, cache: KVCache, sampling: Sampling, seen: Tensor | None) -> GraphStep:
        """Return a captured step for a cache and settings, the last one if it fits.

        Where capturing fails, the step runs uncaptured from then on, and a line in the
        log says so.
        """
        sampling = _drawing_only(sampling)
        step = self._step
        if step is not None and step.serves(cache, sampling):
            if step.seen is not None and seen is not None:
                step.seen.copy_(seen)
            return step
        # Its work space is free before the new one takes its own.
        step = self._step = None
        cache.reserve(cache.length + 1, cache.limit(self.network.rotary.limit))
        step = GraphStep(self.network, cache, sampling)
        step.seen = seen
        if self.usable:
            generator = torch.cuda.default_generators[self.network.device.index or 0]
            before = generator.clone_state()
            try:
                step.capture()
            except RuntimeError as error:
                # It believes to be captured still, and would give no numbers.
                generator.graphsafe_set_state(before)
                if devices.is_out_of_memory(error):
                    raise
                self._broken = True
                first_line = str(error).strip().partition("\n")[0]
                log.warning(
                    "the decoding step could not be captured in a CUDA graph (%s); "
                    "decoding goes on without, and slower",
                    first_line,
                )
        self._step = step
        return step


def _drawing_only(sampling: Sampling) -> Sampling:
    """Leave out the settings that a step does not depend on."""
    return replace(
        sampling,
        seed=None,
        max_new_tokens=1,
        thinking_budget=None,
        top_logprobs=None,
    )
