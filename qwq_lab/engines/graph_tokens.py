"""Tokens from the captured step of `qwq_lab.engines.graph_step`, one step behind."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from qwq_lab.engines.graph_step import RANDOM_NUMBERS, GraphStep, GraphSteps
from qwq_lab.engines.kv_cache import KVCache
from qwq_lab.engines.tokens import new_seen, with_forced
from qwq_lab.sampling import Sampling, UniformStream, sample_tokens


class GraphTokens:
    """Tokens from a captured step, read back one step behind.

    While the host turns token ``i`` into text and looks whether the reply ends there,
    the device is at token ``i + 1`` already. That one is dropped if the reply ended.

    Parameters
    ----------
    steps
        Keeps the captured step from one reply to the next.
    logits
        ``(batch, vocab)``, behind the prompts.
    """

    def __init__(
        self,
        steps: GraphSteps,
        cache: KVCache,
        logits: Tensor,
        sampling: Sampling,
        streams: UniformStream,
    ) -> None:
        self.logits = logits
        self._steps = steps
        self._cache = cache
        self._sampling = sampling
        self._streams = streams
        self._seen = new_seen(logits, sampling)
        self._step: GraphStep  # taken with the first token
        self._begun = False
        self._ids: list[int] = []  # given out last
        self._used_numbers = RANDOM_NUMBERS
        # With log-probabilities the host needs each step's logits: no looking ahead.
        self._ahead = sampling.top_logprobs is None
        self._readback = _Readback(logits.device, cache.batch)

    def next_ids(self, forced: Sequence[int | None]) -> list[int]:
        """Return the next token of each row; see `TokenSource.next_ids`."""
        if not self._begun:
            uniforms = self._streams.take().to(self.logits.device)
            drawn = sample_tokens(self.logits, self._sampling, uniforms, self._seen)
            self._ids = with_forced(drawn.tolist(), forced)
            self._begin()
            if self._ahead:
                self._launch()
            return self._ids
        if not self._ahead:
            self._launch()
        # The token of the step that is running now is known to be forced: put it in
        # its place before the next step reads it.
        for row, token_id in enumerate(forced):
            if token_id is not None:
                self._step.tokens[row].fill_(token_id)
        if self._ahead:
            self._launch()
        self._ids = with_forced(self._readback.receive(), forced)
        if not self._ahead:
            self.logits = self._step.logits
        return self._ids

    def keep_rows(self, places: list[int]) -> None:
        """Go on with some of the rows only, from the tokens given out last."""
        kept = torch.tensor(places, device=self.logits.device)
        if self._begun and self._ahead:
            # The step ahead is dropped, and run again for the rows that stay.
            self._readback.receive()
            self._cache.length -= 1
            self._used_numbers -= 1
        self._ids = [self._ids[place] for place in places]
        self._readback = _Readback(self.logits.device, len(places))
        self._cache.select_rows(kept)
        self._streams.keep_rows(places)
        self.logits = self.logits[kept]
        if self._begun:
            self._seen, uniforms = self._step.seen, self._step.uniforms[kept]
            del self._step  # its work space is free before the next takes its own
        if self._seen is not None:
            self._seen = self._seen[kept]
        if self._begun:
            self._begin()
            self._step.uniforms.copy_(uniforms)
            if self._ahead:
                self._launch()

    def _begin(self) -> None:
        """Take a step for the cache as it is now and give it the last tokens."""
        self._step = self._steps.get(self._cache, self._sampling, self._seen)
        self._step.move_to_end(self._used_numbers)
        self._step.tokens.copy_(torch.tensor(self._ids)[:, None])
        self._begun = True

    def _launch(self) -> None:
        """Start a step, after taking a new one where the old has no more room."""
        if not self._step.has_room():
            old = self._step
            tokens, uniforms, seen = old.tokens, old.uniforms, old.seen
            del old, self._step  # its work space is free before the next takes its own
            self._step = self._steps.get(self._cache, self._sampling, seen)
            self._step.move_to_end(self._used_numbers)
            self._step.tokens.copy_(tokens)
            self._step.uniforms.copy_(uniforms)
        if self._used_numbers == RANDOM_NUMBERS:
            numbers = self._streams.take_rest()
            self._used_numbers -= numbers.shape[1]
            self._step.uniforms[:, self._used_numbers :] = numbers.to(
                self.logits.device
            )
            self._step.move_to_end(self._used_numbers)
        self._step.launch()
        self._readback.send(self._step.tokens[:, 0])
        self._cache.length += 1
        self._used_numbers += 1


class _Readback:
    """Brings token ids to the host without making the device wait.

    On a GPU they are copied into pinned memory behind the step that drew them, while
    the next step runs; two slots take turns.
    """

    def __init__(self, device: torch.device, batch: int) -> None:
        self._host = torch.empty((2, batch), dtype=torch.long)
        self._events: list[torch.cuda.Event] = []
        if device.type == "cuda":
            self._host = self._host.pin_memory()
            # torch's own constructor has no types.
            self._events = [torch.cuda.Event() for _ in range(2)]  # type: ignore[no-untyped-call]
        self._sent = self._received = 0

    def send(self, ids: Tensor) -> None:
        """Copy ids ``(batch,)``, once what is queued before has run."""
        slot = self._sent % 2
        self._host[slot].copy_(ids, non_blocking=True)
        if self._events:
            self._events[slot].record()
        self._sent += 1

    def receive(self) -> list[int]:
        """Wait for the oldest ids that were sent and return them."""
        slot = self._received % 2
        if self._events:
            self._events[slot].synchronize()
        self._received += 1
        ids: list[int] = self._host[slot].tolist()
        return ids
