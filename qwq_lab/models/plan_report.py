"""Everything that `%qwq plan` and ``qwq-lab plan`` say about a model, as data."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qwq_lab.errors import UsageError
from qwq_lab.models.advice import (
    TableRow,
    advice,
    answer_long_context,
    answer_small_card,
    describe,
    table_for_cards,
)
from qwq_lab.models.lookup import FoundModel, find_model
from qwq_lab.models.planner import (
    CUDA_CONTEXT,
    ENGINE_KV_BITS,
    KV_BLOCK,
    PREFILL_CHUNK,
    Choices,
    MemoryPlan,
    card_bytes,
    fits,
    largest_context,
    plan_memory,
)
from qwq_lab.models.tensor_bytes import gigabytes

DEFAULT_MODEL = "qwq-32b"
LONG_CONTEXT_CARD = 24  # GB: the two questions that everyone with one card asks
SMALL_CARD = 16


@dataclass(frozen=True)
class Card:
    """A GPU to plan for.

    Attributes
    ----------
    size
        Bytes that a process gets on it, its CUDA context included.
    """

    name: str
    size: int


@dataclass(frozen=True)
class PlanReport:
    """A plan with what it means.

    Attributes
    ----------
    card
        The card asked for, else this machine's; None where torch sees no GPU.
    """

    model: FoundModel
    plan: MemoryPlan
    card: Card | None

    @property
    def choices(self) -> Choices:
        """What was chosen."""
        return self.plan.choices

    @property
    def title(self) -> str:
        """The model and the choices in one line."""
        batch = self.choices.batch
        together = "" if batch == 1 else f" in each of {batch} conversations"
        return (
            f"{self.model.name}: {describe(self.choices)}, "
            f"{self.choices.context:,} tokens{together}"
        )

    @property
    def verdict(self) -> str:
        """Whether it fits, and what to change."""
        if self.card is None:
            return (
                "torch sees no GPU here, so there is nothing to fit; say which card "
                "you think of with --card 24."
            )
        told = advice(
            self.model.shape, self.choices, self.card.size, limit=self.made_for
        )
        return f"{self.card.name}, {gigabytes(self.card.size)} usable. {told}"

    @property
    def made_for(self) -> int:
        """Tokens of context that the model is made for."""
        entry = self.model.entry
        return entry.context if entry else self.model.shape.max_position

    @property
    def notes(self) -> list[str]:
        """What the numbers do not say by themselves."""
        notes = []
        choices, entry = self.choices, self.model.entry
        if choices.kv_bits != ENGINE_KV_BITS:
            notes.append(
                f"The KV cache in {choices.kv_bits}-bit is a plan only: this package's "
                f"engine keeps keys and values in {ENGINE_KV_BITS}-bit today."
            )
        learnt = self.made_for
        if choices.context > learnt:
            notes.append(
                f"{choices.context:,} tokens are beyond the {learnt:,} that this model "
                "is made for."
            )
        elif entry and choices.context > (native := self.model.shape.max_position):
            notes.append(
                f"Beyond {native:,} tokens, prompt and reply together, positions are "
                "stretched by YaRN, as the model's authors advise."
            )
        if entry and entry.download_bytes is None and not choices.kept_16bit:
            notes.append(
                "This build leaves some modules in 16-bit; which ones is known once "
                "its config.json is in the local cache, and then counted."
            )
        return notes

    @property
    def table(self) -> tuple[TableRow, ...]:
        """The largest context per card and choice."""
        return table_for_cards(self.model.shape, self.choices)

    @property
    def answers(self) -> list[tuple[str, str]]:
        """Two questions that everyone with one card asks, and the answers."""
        shape, long = self.model.shape, self.made_for
        return [
            (
                f"{LONG_CONTEXT_CARD} GB with {long:,} tokens of context?",
                answer_long_context(shape, card_bytes(LONG_CONTEXT_CARD), long),
            ),
            (
                f"4-bit in {SMALL_CARD} GB?",
                answer_small_card(shape, card_bytes(SMALL_CARD), limit=long),
            ),
        ]

    def part_rows(self) -> list[tuple[str, str, str]]:
        """Return name, size and what it is, for each part that is there."""
        shape, choices = self.model.shape, self.choices
        per_token = shape.kv_bytes_per_token(choices.kv_bits)
        about = {
            "weights": f"{_count(shape.linear_parameters)}, norms and biases",
            "embedding": "16-bit, one row per token is read",
            "head": "from the hidden state to the logits",
            "q/k/v scales": "written out where the three are joined",
            "KV cache": f"{per_token:,} bytes per token, in blocks of {KV_BLOCK:,}",
            "work space": f"a prompt's {PREFILL_CHUNK:,} tokens at a time, the logits",
            "CUDA context": "the driver's; torch does not report it",
        }
        parts = [
            (name, gigabytes(size), about[name])
            for name, size in self.plan.parts.items()
            if size
        ]
        loaded = gigabytes(self.plan.torch_weights)
        return [
            *parts,
            ("together", gigabytes(self.plan.total), f"{loaded} of it once loaded"),
        ]

    def as_dict(self) -> dict[str, Any]:
        """Return all of it for JSON; sizes in bytes."""
        card, choices = self.card, self.choices
        return {
            "model": self.model.name,
            "parameters": self.model.shape.parameters,
            "choices": {
                "quantization": choices.quantization,
                "double_quantization": choices.double_quantization,
                "head": choices.head,
                "embedding": choices.embedding,
                "kv_bits": choices.kv_bits,
                "context": choices.context,
                "batch": choices.batch,
            },
            "parts": dict(self.plan.parts),
            "total": self.plan.total,
            "torch_weights": self.plan.torch_weights,
            "kv_bytes_per_token": self.model.shape.kv_bytes_per_token(choices.kv_bits),
            "card": None if card is None else {"name": card.name, "bytes": card.size},
            "fits": None if card is None else fits(self.plan, card.size),
            "largest_context": None
            if card is None
            else largest_context(self.model.shape, choices, card.size),
            "verdict": self.verdict,
            "notes": self.notes,
            "cards": [
                {
                    "head": row.choices.head,
                    "embedding": row.choices.embedding,
                    "kv_bits": row.choices.kv_bits,
                    "runs_today": row.runs,
                    "largest_context": {str(gb): n for gb, n in row.contexts.items()},
                }
                for row in self.table
            ],
            "answers": dict(self.answers),
        }


def add_plan_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command line and the magic take alike; values stay text."""
    parser.add_argument(
        "model",
        nargs="*",
        metavar="MODEL",
        help="A short name, a folder with a config.json, or a Hub id in the cache.",
    )
    parser.add_argument(
        "--context", help="Tokens of prompt, thought and answer together."
    )
    parser.add_argument("--card", help="GB on the card's box; this machine's if unset.")
    parser.add_argument("--head", help="Precision of the output head: 16bit or 4bit.")
    parser.add_argument("--embedding", help="Where the embedding lies: gpu or cpu.")
    parser.add_argument("--kv-bits", help="Bits of the KV cache: 16, 8 or 4.")
    parser.add_argument("--batch", help="Conversations answered together.")
    parser.add_argument("--quantization", help="4bit, or none for 16-bit weights.")


def make_report(options: argparse.Namespace) -> PlanReport:
    """Plan what the options of `add_plan_options` ask for.

    Raises
    ------
    UsageError
        When a value is out of its range, or there is more than one model.
    ModelLoadError
        When the model is unknown, or not one that can be planned.
    """
    names: Sequence[str] = options.model or [DEFAULT_MODEL]
    if len(names) > 1:
        raise UsageError(
            f"one model at a time, but there are {', '.join(names)}; "
            "plan each by itself"
        )
    changes: dict[str, object] = {
        name: value
        for name in ("head", "embedding", "quantization")
        if (value := getattr(options, name)) is not None
    }
    for name in ("context", "kv_bits", "batch"):
        if getattr(options, name) is not None:
            changes[name] = _whole(name, getattr(options, name))
    card = None if options.card is None else _named_card(options.card)
    model = find_model(names[0])
    choices = model.choices.replace(**changes)
    plan = plan_memory(model.shape, choices)
    return PlanReport(model, plan, card or find_gpu())


def find_gpu() -> Card | None:
    """Return this machine's GPU with the memory that is free now, or None."""
    try:
        from qwq_lab.models import device
    except ImportError:
        return None
    found = device.choose("auto")
    if found.place.type == "cpu" or not found.is_accelerator:
        return None
    free = found.memory().free
    # Asking has made the context already: it is in the plan, and not free any more.
    return Card(f"{found.name}, as free as it is now", free + CUDA_CONTEXT)


def _named_card(text: str) -> Card:
    digits = text.strip().lower().removesuffix("gb").strip()
    try:
        size = float(digits)
    except ValueError:
        raise UsageError(
            f"--card is {text!r}, but must be the GB on a card's box, such as 24"
        ) from None
    return Card(f"A {size:g} GB card", card_bytes(size))


def _count(number: int) -> str:
    if number >= 1e9:
        return f"{number / 1e9:.2f} billion"
    return f"{number / 1e6:.1f} million"


def _whole(name: str, text: str) -> int:
    digits = text.replace(",", "").replace("_", "")
    if not (digits.isascii() and digits.isdigit()):
        option = "--" + name.replace("_", "-")
        raise UsageError(
            f"{option} is {text!r}, but must be a whole number, such as 32768"
        )
    return int(digits)
