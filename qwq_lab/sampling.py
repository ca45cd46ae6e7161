"""Sampling: the settings, and the functions that shape a next-token distribution.

The shaping functions work on the last dimension of a tensor of logits and return a
new tensor in which every token that was cut has the value ``-inf``. Their order and
their results are those of the logits processors in transformers: presence penalty,
temperature, top-k, top-p, min-p.

This module is imported by the magics before torch is, so torch is only named for
types here and reached through the tensors themselves.
"""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qwq_lab.errors import UsageError

if TYPE_CHECKING:
    from torch import Generator, Tensor


@dataclass(frozen=True)
class Sampling:
    """How a reply is sampled; the defaults are the advice on QwQ-32B's model card.

    Attributes
    ----------
    temperature
        Divides the logits; 0 takes the most likely token each time (greedy), which
        the model card advises against: it can fall into endless repetition.
    top_p
        Keep the smallest set of tokens whose probability reaches this (nucleus).
    top_k
        Keep this many of the most likely tokens; 0 keeps all.
    min_p
        Drop tokens less likely than this share of the most likely one.
    presence_penalty
        Subtracted once from the logit of each token already generated.
    seed
        The same seed, prompt and device give the same tokens; None draws afresh.
    max_new_tokens
        At most this many tokens, thought included; the context may end sooner.
    thinking_budget
        Close the thought after this many tokens and answer; None lets it run.
    top_logprobs
        Keep log-probabilities of the chosen tokens and of this many alternatives;
        None keeps none.

    Raises
    ------
    UsageError
        When a value is out of its range.
    """

    temperature: float = 0.6
    top_p: float = 0.95
    top_k: int = 40
    min_p: float = 0.0
    presence_penalty: float = 0.0
    seed: int | None = None
    max_new_tokens: int = 32768
    thinking_budget: int | None = None
    top_logprobs: int | None = None

    def __post_init__(self) -> None:
        _require("temperature", self.temperature, 0, 5)
        _require("top_p", self.top_p, 0, 1, above=True)
        _require("top_k", self.top_k, 0, math.inf)
        _require("min_p", self.min_p, 0, 1)
        _require("presence_penalty", self.presence_penalty, -2, 2)
        _require("max_new_tokens", self.max_new_tokens, 1, math.inf)
        if self.seed is not None:
            _require("seed", self.seed, 0, 2**63 - 1)
        if self.thinking_budget is not None:
            _require("thinking_budget", self.thinking_budget, 0, math.inf)
        if self.top_logprobs is not None:
            _require("top_logprobs", self.top_logprobs, 0, 100)

    def replace(self, **changes: Any) -> Sampling:
        """Return a copy with some settings changed.

        Raises
        ------
        UsageError
            When a name is no setting or a value is out of its range.
        """
        names = [field.name for field in dataclasses.fields(self)]
        for name in changes:
            if name not in names:
                raise UsageError(
                    f"no sampling setting {name!r}; there are: {', '.join(names)}"
                )
        return dataclasses.replace(self, **changes)


def _require(
    name: str, value: Any, low: float, high: float, *, above: bool = False
) -> None:
    """Check a number's range in one clear sentence."""
    whole = name in {
        "top_k",
        "seed",
        "max_new_tokens",
        "thinking_budget",
        "top_logprobs",
    }
    kinds = (int,) if whole else (int, float)
    if isinstance(value, bool) or not isinstance(value, kinds):
        kind = "a whole number" if whole else "a number"
        raise UsageError(f"{name} is {value!r}, but must be {kind}")
    inside = low < value <= high if above else low <= value <= high
    if not inside:  # NaN ends here too
        if high == math.inf:
            limits = f"at least {low:g}"
        elif above:
            limits = f"above {low:g} and at most {high:g}"
        else:
            limits = f"between {low:g} and {high:g}"
        raise UsageError(f"{name} is {value!r}, but must be {limits}")


def apply_presence_penalty(logits: Tensor, seen: Tensor, penalty: float) -> Tensor:
    """Lower the logits of the tokens that were generated before.

    Parameters
    ----------
    logits
        ``(..., vocab)``.
    seen
        Of the same shape, boolean: True where the token has been generated.
    penalty
        Subtracted once from each seen token, as in OpenAI's API.
    """
    return logits - penalty * seen.to(logits.dtype)


def apply_temperature(logits: Tensor, temperature: float) -> Tensor:
    """Divide the logits by a temperature above 0."""
    return logits / temperature


def keep_top_k(logits: Tensor, k: int) -> Tensor:
    """Keep the ``k`` largest logits and those equal to the smallest of them."""
    k = min(k, logits.shape[-1])
    smallest_kept = logits.topk(k, dim=-1).values[..., -1:]
    return logits.masked_fill(logits < smallest_kept, -math.inf)


def keep_top_p(logits: Tensor, p: float) -> Tensor:
    """Keep the smallest set of tokens whose probability reaches ``p``.

    Nucleus sampling (Holtzman et al. 2020, section 3.1). The most likely token always
    stays.
    """
    ascending, order = logits.sort(dim=-1, descending=False)
    below = ascending.softmax(-1).cumsum(-1) <= 1 - p
    below[..., -1] = False
    return logits.masked_fill(below.scatter(-1, order, below), -math.inf)


def keep_min_p(logits: Tensor, min_p: float) -> Tensor:
    """Drop tokens less likely than ``min_p`` times the most likely one.

    Nguyen et al. 2024, "Turning Up the Heat", section 3.
    """
    probabilities = logits.softmax(-1)
    threshold = min_p * probabilities.amax(-1, keepdim=True)
    # The most likely token stays even where rounding puts it below the threshold.
    best = logits.argmax(-1, keepdim=True)
    cut = (probabilities < threshold).scatter(-1, best, False)
    return logits.masked_fill(cut, -math.inf)


def shape_logits(
    logits: Tensor, sampling: Sampling, seen: Tensor | None = None
) -> Tensor:
    """Apply all settings in order and return logits with ``-inf`` where cut.

    Parameters
    ----------
    logits
        ``(..., vocab)``, float32.
    seen
        ``(..., vocab)``, boolean: tokens generated so far; needed for the presence
        penalty only.

    Returns
    -------
    Tensor
        Of the same shape. Greedy settings (temperature 0) leave only the argmax.
    """
    if seen is not None and sampling.presence_penalty:
        logits = apply_presence_penalty(logits, seen, sampling.presence_penalty)
    if sampling.temperature == 0:
        best = logits.argmax(-1, keepdim=True)
        kept = logits.gather(-1, best)
        return logits.new_full(logits.shape, -math.inf).scatter(-1, best, kept)
    logits = apply_temperature(logits, sampling.temperature)
    if sampling.top_k:
        logits = keep_top_k(logits, sampling.top_k)
    return _cut_tail(logits, sampling)


def _cut_tail(logits: Tensor, sampling: Sampling) -> Tensor:
    if sampling.top_p < 1:
        logits = keep_top_p(logits, sampling.top_p)
    if sampling.min_p > 0:
        logits = keep_min_p(logits, sampling.min_p)
    return logits


def sample_tokens(
    logits: Tensor,
    sampling: Sampling,
    uniforms: Tensor,
    seen: Tensor | None = None,
) -> Tensor:
    """Draw one token per row from the shaped distribution.

    With top-k set, the cuts work on the k candidates alone, which for a vocabulary of
    152,064 is several hundred times less work; a tie at rank k is then broken instead
    of kept whole.

    Parameters
    ----------
    logits
        ``(batch, vocab)``, float32.
    uniforms
        ``(batch, 1)``, numbers in [0, 1): the token is where the cumulative
        distribution passes this number (inverse transform sampling), so that a row
        depends on its own random numbers only, whatever else is in the batch.
    seen
        ``(batch, vocab)`` boolean, for the presence penalty.

    Returns
    -------
    Tensor
        ``(batch,)`` token ids.
    """
    if seen is not None and sampling.presence_penalty:
        logits = apply_presence_penalty(logits, seen, sampling.presence_penalty)
    if sampling.temperature == 0:
        return logits.argmax(-1)
    logits = apply_temperature(logits, sampling.temperature)
    candidates: Tensor | None = None
    if sampling.top_k:
        k = min(sampling.top_k, logits.shape[-1])
        logits, candidates = logits.topk(k, dim=-1)
    cumulative = _cut_tail(logits, sampling).softmax(-1).cumsum(-1)
    # Scaling by the total instead of 1 keeps rounding from pointing past the end.
    passed = cumulative <= uniforms * cumulative[..., -1:]
    # Behind the last kept token the sum stays constant, so nothing cut is reached.
    drawn = passed.sum(-1, keepdim=True).clamp(max=logits.shape[-1] - 1)
    if candidates is not None:
        drawn = candidates.gather(-1, drawn)
    return drawn.squeeze(-1)


class UniformStream:
    """Endless uniform random numbers for a batch, one seeded stream per row.

    Row ``i`` of seed ``s`` is the same however many rows there are, so the first of n
    samples equals a single sample of that seed.

    Parameters
    ----------
    generators
        One per row.
    block
        How many numbers are drawn at a time.
    """

    def __init__(self, generators: list[Generator], block: int = 256) -> None:
        self._generators = generators
        self._block = block
        self._numbers: Tensor | None = None
        self._next = 0

    @classmethod
    def seeded(cls, seed: int | None, rows: int) -> UniformStream:
        """Make the streams of the rows from one seed; None takes a random seed."""
        import torch

        if seed is None:
            seed = torch.seed() >> 1
        generators = []
        for row in range(rows):
            # A large odd stride keeps row r of seed s apart from row 0 of seed s + r.
            row_seed = (seed + row * 0x9E3779B97F4A7C15) % 2**63
            generators.append(torch.Generator().manual_seed(row_seed))
        return cls(generators)

    def take(self) -> Tensor:
        """Return the next number of each row, ``(rows, 1)`` on the CPU."""
        import torch

        if self._numbers is None or self._next == self._block:
            drawn = [torch.rand(self._block, generator=g) for g in self._generators]
            self._numbers = torch.stack(drawn)
            self._next = 0
        column = self._numbers[:, self._next : self._next + 1]
        self._next += 1
        return column

    def take_rest(self) -> Tensor:
        """Return the rest of the block that is drawn, or a new one: ``(rows, n)``."""
        self.take()
        assert self._numbers is not None  # noqa: S101 - take() drew them
        rest = self._numbers[:, self._next - 1 :]
        self._next = self._block
        return rest

    def keep_rows(self, rows: list[int]) -> None:
        """Go on with some of the rows only."""
        self._generators = [self._generators[row] for row in rows]
        if self._numbers is not None:
            self._numbers = self._numbers[rows]
