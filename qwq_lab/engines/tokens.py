"""Where the next tokens of a batch come from: a forward pass and a draw, in turns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import torch
from torch import Tensor

from qwq_lab.sampling import Sampling, UniformStream, sample_tokens


class Forward(Protocol):
    """A model that remembers: reads new tokens, gives logits for the next one."""

    def start(self, token_ids: Tensor, padding: Tensor | None) -> Tensor:
        """Read the prompts ``(batch, length)`` into a new cache."""

    def step(self, token_ids: Tensor) -> Tensor:
        """Read one token per row, ``(batch, 1)``; return ``(batch, vocab)``."""

    def select_rows(self, rows: Tensor) -> None:
        """Keep, repeat or reorder rows."""

    def tokens(
        self, logits: Tensor, sampling: Sampling, streams: UniformStream
    ) -> TokenSource:
        """Return the source of the tokens behind the prompts.

        Parameters
        ----------
        logits
            ``(batch, vocab)``, behind the prompts.
        streams
            Random numbers of each row.
        """


class TokenSource(Protocol):
    """Gives one token per row at each call.

    Attributes
    ----------
    logits
        ``(batch, vocab)``, from which the last tokens were drawn.
    """

    logits: Tensor

    def next_ids(self, forced: Sequence[int | None]) -> list[int]:
        """Return the next token of each row; forced ones take the drawn one's place."""

    def keep_rows(self, places: list[int]) -> None:
        """Go on with some of the rows only."""


class SteppedTokens:
    """Reads a token, draws the next, returns it: each step waits for the one before."""

    def __init__(
        self,
        forward: Forward,
        logits: Tensor,
        sampling: Sampling,
        streams: UniformStream,
    ) -> None:
        self.logits = logits
        self._forward = forward
        self._sampling = sampling
        self._streams = streams
        self._last: Tensor | None = None
        self._seen = new_seen(logits, sampling)

    def next_ids(self, forced: Sequence[int | None]) -> list[int]:
        """Return the next token of each row; see `TokenSource.next_ids`."""
        if self._last is not None:
            self.logits = self._forward.step(self._last)
        uniforms = self._streams.take().to(self.logits.device)
        drawn = sample_tokens(self.logits, self._sampling, uniforms, self._seen)
        ids = with_forced(drawn.tolist(), forced)
        self._last = torch.tensor(ids, device=self.logits.device)[:, None]
        if self._seen is not None:
            self._seen.scatter_(1, self._last, value=True)
        return ids

    def keep_rows(self, places: list[int]) -> None:
        """Go on with some of the rows only."""
        kept = torch.tensor(places, device=self.logits.device)
        self._forward.select_rows(kept)
        self._streams.keep_rows(places)
        if self._last is not None:
            self._last = self._last[kept]
        if self._seen is not None:
            self._seen = self._seen[kept]


def new_seen(logits: Tensor, sampling: Sampling) -> Tensor | None:
    """Return a table of the tokens generated so far, where a penalty needs one."""
    if not sampling.presence_penalty:
        return None
    return torch.zeros_like(logits, dtype=torch.bool)


def with_forced(ids: list[int], forced: Sequence[int | None]) -> list[int]:
    """Put the forced tokens in the place of the drawn ones."""
    pairs = zip(ids, forced, strict=True)
    return [drawn if wanted is None else wanted for drawn, wanted in pairs]
