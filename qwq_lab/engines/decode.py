"""The decode loop: prompts in, tokens out, for one sequence or a batch."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from threading import Event
from typing import Any

import torch
from torch import Tensor

from qwq_lab.chat import THINK_CLOSE, Finish, TokenLogprob
from qwq_lab.engines.cpu_step import CpuStep, CurrentCpuStep
from qwq_lab.engines.fused_projection import fuse_projections
from qwq_lab.engines.graph_step import GraphSteps
from qwq_lab.engines.graph_tokens import GraphTokens
from qwq_lab.engines.kv_cache import KVCache
from qwq_lab.engines.qwen2 import Qwen2
from qwq_lab.engines.rotary import Yarn
from qwq_lab.engines.tokens import Forward, SteppedTokens, TokenSource
from qwq_lab.models.planner import PREFILL_CHUNK
from qwq_lab.sampling import Sampling, UniformStream

FIRST_CAPACITY = 512  # places in a new cache beyond the prompt
# Larger batches are no longer held up by starting kernels, and they shrink as rows
# end, which a captured step answers by being captured anew.
GRAPH_ROWS = 16


@dataclass
class Draft:
    """One reply while it is being generated."""

    prompt_tokens: int
    token_ids: list[int] = field(default_factory=list)
    logprobs: list[TokenLogprob] = field(default_factory=list)
    thinking: bool = True
    thinking_tokens: int = 0
    thinking_seconds: float = 0.0
    seconds: float = 0.0
    finish: Finish | None = None
    forced: list[int] = field(default_factory=list)  # ids to emit next, unsampled


class Decoder:
    """Generates replies to a batch of prompts, ``n`` for each.

    Parameters
    ----------
    make_forward
        Makes a fresh `Forward` over the model, for sequences of so many tokens.
    prompts
        Token ids of each prompt.
    end_ids
        Tokens that end a reply.

    Attributes
    ----------
    sequences
        One per prompt and sample, prompts outermost.
    """

    def __init__(
        self,
        make_forward: Callable[[int], Forward],
        tokenizer: Any,
        prompts: list[list[int]],
        sampling: Sampling,
        *,
        n: int,
        context_length: int,
        end_ids: frozenset[int],
        starts_thinking: bool,
    ) -> None:
        self._make_forward = make_forward
        self._tokenizer = tokenizer
        self._prompts = prompts
        self._sampling = sampling
        self._n = n
        self._context_length = context_length
        self._end_ids = end_ids
        close = tokenizer.encode(THINK_CLOSE, add_special_tokens=False)
        self._close_id = close[0] if len(close) == 1 else None
        self._closing_ids: list[int] = tokenizer.encode(
            f"\n{THINK_CLOSE}\n\n", add_special_tokens=False
        )
        self.sequences = [
            Draft(len(prompt), thinking=starts_thinking)
            for prompt in prompts
            for _ in range(n)
        ]

    @torch.inference_mode()
    def steps(self, *stops: Event) -> Iterator[None]:
        """Generate token by token; yields after each token of the batch.

        Parameters
        ----------
        *stops
            When one of these is set, what is there so far is left as it is.
        """
        started = time.perf_counter()
        sampling = self._sampling
        longest = max(map(len, self._prompts))
        forward = self._make_forward(longest + sampling.max_new_tokens)
        logits = forward.start(*self._padded_prompts())
        active = list(range(len(self.sequences)))
        if self._n > 1:
            rows = torch.arange(len(self._prompts)).repeat_interleave(self._n)
            rows = rows.to(logits.device)
            forward.select_rows(rows)
            logits = logits[rows]
        # Each prompt's samples start from the same streams: sample i of a seed is
        # the same alone and in a batch.
        streams = UniformStream.seeded(sampling.seed, self._n)
        streams.keep_rows([row for _ in self._prompts for row in range(self._n)])
        source = forward.tokens(logits, sampling, streams)
        while active:
            if any(stop.is_set() for stop in stops):
                for row in active:
                    self.sequences[row].finish = "stopped"
                    self.sequences[row].seconds = time.perf_counter() - started
                return
            ids = source.next_ids(
                [
                    self.sequences[row].forced.pop(0)
                    if self.sequences[row].forced
                    else None
                    for row in active
                ]
            )
            if sampling.top_logprobs is not None:
                self._note_logprobs(active, ids, source.logits, sampling.top_logprobs)
            seconds = time.perf_counter() - started
            for place, row in enumerate(active):
                self._advance(self.sequences[row], ids[place], seconds)
            going = [
                place
                for place, row in enumerate(active)
                if self.sequences[row].finish is None
            ]
            yield
            # Rows that ended are dropped once they are a quarter of the batch, and
            # the rest of the time only carried along: copying the cache costs too.
            if len(going) == 0:
                return
            if len(going) <= 0.75 * len(active):
                source.keep_rows(going)
                active = [active[place] for place in going]

    def _padded_prompts(self) -> tuple[Tensor, Tensor | None]:
        longest = max(map(len, self._prompts))
        short = [longest - len(prompt) for prompt in self._prompts]
        ids = torch.tensor(
            [[0] * pad + p for pad, p in zip(short, self._prompts, strict=True)]
        )
        return ids, torch.tensor(short) if any(short) else None

    def _advance(self, sequence: Draft, token_id: int, seconds: float) -> None:
        if sequence.finish is not None:
            return
        sequence.token_ids.append(token_id)
        sequence.seconds = seconds
        if sequence.thinking:
            sequence.thinking_tokens += 1
            sequence.thinking_seconds = seconds
            if token_id == self._close_id:
                sequence.thinking = False
        room = self._context_length - sequence.prompt_tokens
        if token_id in self._end_ids:
            sequence.finish = "stop"
        elif len(sequence.token_ids) >= min(self._sampling.max_new_tokens, room):
            sequence.finish = "length"
        budget = self._sampling.thinking_budget
        if (
            budget is not None
            and sequence.thinking
            and not sequence.forced
            and sequence.finish is None
            and sequence.thinking_tokens >= budget
        ):
            sequence.forced = list(self._closing_ids)

    def _note_logprobs(
        self, active: list[int], ids: list[int], logits: Tensor, alternatives: int
    ) -> None:
        """Keep what the model itself gave each token, before any shaping."""
        logprobs = logits.log_softmax(-1)
        top = logprobs.topk(max(1, alternatives), dim=-1)
        top_values, top_ids = top.values.tolist(), top.indices.tolist()
        for place, row in enumerate(active):
            if self.sequences[row].finish is not None:
                continue
            pairs = zip(top_ids[place], top_values[place], strict=True)
            self.sequences[row].logprobs.append(
                TokenLogprob(
                    ids[place],
                    self._tokenizer.decode([ids[place]]),
                    float(logprobs[place, ids[place]]),
                    tuple((self._tokenizer.decode([i]), v) for i, v in pairs)[
                        :alternatives
                    ],
                )
            )


def make_forward(model: Any, yarn: Yarn | None = None) -> Callable[[int], Forward]:
    """Choose our own forward pass where it fits the model, else transformers'.

    Parameters
    ----------
    yarn
        How the context may be stretched. Only our own forward pass does it by itself.

    Returns
    -------
    Callable
        Given the tokens that a sequence may come to, a fresh `Forward`.
    """
    if Qwen2.supports(model):
        return OwnForwards(model, yarn)
    return lambda _: _TransformersForward(model)


class OwnForwards:
    """Makes forward passes over one model, which share captured steps and weights.

    Parameters
    ----------
    model, yarn
        As for `make_forward`; the model is one that `Qwen2` supports.
    """

    def __init__(self, model: Any, yarn: Yarn | None = None) -> None:
        self.network = Qwen2(model)
        self.graph_steps = GraphSteps(self.network)
        self._cpu_steps = CurrentCpuStep(self.network)
        fuse_projections(self.network.layers)
        if yarn is not None:
            self.network.offer_yarn(yarn)

    def __call__(self, tokens: int) -> Forward:
        """Return a fresh forward pass for sequences of at most so many tokens."""
        self.network.choose_rotary(tokens)
        return _OwnForward(self.network, self._cpu_steps.get(), self.graph_steps)


class _OwnForward:
    """`qwq_lab.engines.qwen2` with its static cache."""

    def __init__(
        self, network: Qwen2, cpu_step: CpuStep | None, graph_steps: GraphSteps
    ) -> None:
        self._network = network
        self._cpu_step = cpu_step
        self._graph_steps = graph_steps
        self._cache: KVCache | None = None

    def start(self, token_ids: Tensor, padding: Tensor | None) -> Tensor:
        network = self._network
        token_ids = token_ids.to(network.device)
        batch, length = token_ids.shape
        self._cache = None  # given back before more is taken
        cache = self._graph_steps.kept_cache(batch, length + 1)
        if cache is None:
            cache = network.new_cache(batch, 0)
            cache.reserve(length + FIRST_CAPACITY, network.rotary.limit)
        if padding is not None:
            cache.padding = padding.to(network.device)
        self._cache = cache
        for chunk in torch.split(token_ids, PREFILL_CHUNK, dim=1):
            logits = network.forward(chunk, cache)
        return logits

    def step(self, token_ids: Tensor) -> Tensor:
        cache = self._cache
        assert cache is not None  # noqa: S101 - start() comes first
        if self._cpu_step and len(token_ids) == 1 and cache.padding is None:
            return self._cpu_step.forward(int(token_ids), cache)
        return self._network.forward(token_ids, cache)

    def select_rows(self, rows: Tensor) -> None:
        assert self._cache is not None  # noqa: S101
        self._cache.select_rows(rows)

    def tokens(
        self, logits: Tensor, sampling: Sampling, streams: UniformStream
    ) -> TokenSource:
        assert self._cache is not None  # noqa: S101 - start() comes first
        if self._graph_steps.usable and len(logits) <= GRAPH_ROWS:
            steps = self._graph_steps
            return GraphTokens(steps, self._cache, logits, sampling, streams)
        return SteppedTokens(self, logits, sampling, streams)


class _TransformersForward:
    """Any other architecture, by transformers' own forward and dynamic cache."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._cache: Any = None
        self._mask: Tensor | None = None

    def start(self, token_ids: Tensor, padding: Tensor | None) -> Tensor:
        token_ids = token_ids.to(self._model.device)
        mask = torch.ones_like(token_ids)
        if padding is not None:
            places = torch.arange(token_ids.shape[1])[None]
            mask = (places >= padding[:, None]).to(token_ids)
        self._mask = mask
        return self._run(token_ids)

    def step(self, token_ids: Tensor) -> Tensor:
        assert self._mask is not None  # noqa: S101 - start() comes first
        self._mask = torch.cat((self._mask, torch.ones_like(token_ids)), 1)
        return self._run(token_ids)

    def _run(self, token_ids: Tensor) -> Tensor:
        assert self._mask is not None  # noqa: S101
        positions = (self._mask.cumsum(1) - 1).clamp(min=0)[:, -token_ids.shape[1] :]
        out = self._model(
            input_ids=token_ids,
            attention_mask=self._mask,
            position_ids=positions,
            past_key_values=self._cache,
            use_cache=True,
            logits_to_keep=1,
        )
        self._cache = out.past_key_values
        logits: Tensor = out.logits[:, -1].float()
        return logits

    def select_rows(self, rows: Tensor) -> None:
        assert self._mask is not None  # noqa: S101
        self._mask = self._mask[rows]
        self._cache.reorder_cache(rows)

    def tokens(
        self, logits: Tensor, sampling: Sampling, streams: UniformStream
    ) -> TokenSource:
        return SteppedTokens(self, logits, sampling, streams)
