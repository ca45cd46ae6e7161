"""What a plan means for a card: whether it fits, what to change, what to load.

Each sentence is made from the planner's numbers for that model and that card.
"""

from __future__ import annotations

from typing import NamedTuple

from qwq_lab.models.catalogue import ModelEntry, known_models
from qwq_lab.models.planner import (
    CARD_SIZES,
    CUDA_CONTEXT,
    ENGINE_KV_BITS,
    KV_BITS,
    SAVINGS,
    Choices,
    card_bytes,
    fits,
    largest_context,
    plan_memory,
)
from qwq_lab.models.shape import ModelShape
from qwq_lab.models.tensor_bytes import gigabytes

AUTO_CONTEXT = 16_384
"""Tokens that must fit before a model is chosen without being asked for.

A thought about one hard problem takes some 5,000 to 20,000 tokens.
"""

SHORTEST_USEFUL = 2_048  # tokens: below, a context holds no thought worth having


class TableRow(NamedTuple):
    """The largest context, in tokens, that fits each card with one set of choices.

    Attributes
    ----------
    contexts
        By GB on the card's box; 0 where not even one token fits.
    runs
        Whether the engine runs these choices today.
    """

    choices: Choices
    contexts: dict[int, int]
    runs: bool


def describe(choices: Choices) -> str:
    """Return choices in words, without the context."""
    if choices.quantization == "none":
        weights = "16-bit weights"
    elif choices.double_quantization:
        weights = "4-bit (NF4, double quantisation)"
    else:
        weights = "4-bit (NF4)"
    head = "" if choices.quantization == "none" else f", head {_bits(choices.head)}"
    place = "on the GPU" if choices.embedding == "gpu" else "on the CPU"
    return f"{weights}{head}, embedding {place}, KV cache {choices.kv_bits}-bit"


def advice(
    shape: ModelShape, choices: Choices, card: int, *, limit: int | None = None
) -> str:
    """Say in one sentence whether a plan fits a card, and what to change if not.

    Parameters
    ----------
    card
        Bytes that the card offers, see `qwq_lab.models.planner.card_bytes`.
    limit
        Tokens of context that the model is made for, if known.
    """
    plan = plan_memory(shape, choices)
    if fits(plan, card):
        most = largest_context(shape, choices, card)
        said = f"a context of up to {most:,} tokens fits"
        if limit is not None and most >= limit:
            said = f"all the {limit:,} tokens of its context fit"
        return f"It fits, with {gigabytes(card - plan.total)} to spare; {said}."
    short = f"It does not fit, {gigabytes(plan.total - card)} are missing"
    for change in _gentler(choices):
        changed = choices.replace(**change)
        if fits(plan_memory(shape, changed), card):
            return f"{short}: {_steps(choices, changed)}, and it fits."
    leanest = choices.replace(**_leanest(choices))
    most = largest_context(shape, leanest, card)
    if most >= SHORTEST_USEFUL:
        steps = _steps(choices, leanest)
        return (
            f"{short}: {steps + ', and ' if steps else ''}shorten the context to "
            f"{most:,} tokens or fewer{_beyond_16bit(shape, leanest, card)}."
        )
    entry, _, _ = best_for(card - CUDA_CONTEXT)
    return (
        f"{short}, and with every saving it would still need "
        f"{gigabytes(plan_memory(shape, leanest.replace(context=1)).total)} before "
        f"the first token: take {entry.name}, which fits."
    )


def table_for_cards(
    shape: ModelShape, choices: Choices, cards: tuple[int, ...] = CARD_SIZES
) -> tuple[TableRow, ...]:
    """Return the largest context per card for each choice of head, embedding and KV."""
    savings = SAVINGS if choices.quantization == "4bit" else SAVINGS[:2]
    rows = []
    for kv_bits in KV_BITS:
        for saving in savings:
            row = choices.replace(kv_bits=kv_bits, **saving)
            contexts = {
                card: largest_context(shape, row, card_bytes(card)) for card in cards
            }
            rows.append(TableRow(row, contexts, kv_bits == ENGINE_KV_BITS))
    return tuple(rows)


def best_for(free: int | None) -> tuple[ModelEntry, Choices, str]:
    """Choose the best model that a machine can run, and say why.

    The best is the one with the highest published score in AIME 2024 whose 4-bit
    weights leave room for `AUTO_CONTEXT` tokens; of the ways to load it, the one that
    gives up least.

    Parameters
    ----------
    free
        Free bytes of the GPU's memory, as ``torch.cuda.mem_get_info`` reports them to
        a process that uses the GPU already; None without a GPU.
    """
    models = known_models()
    nano = models[0]
    if free is None:
        return (
            nano,
            nano.choices,
            f"There is no GPU here, so it is {nano.name}, which any CPU runs.",
        )
    card = free + CUDA_CONTEXT
    for entry in sorted(models, key=lambda one: -(one.aime_2024 or 0)):
        if entry.kind != "16-bit" or entry.aime_2024 is None:
            continue
        for saving in SAVINGS:
            choices = entry.choices.replace(**saving)
            most = largest_context(entry.shape, choices, card)
            if most >= AUTO_CONTEXT:
                return (
                    entry,
                    choices.replace(context=min(most, entry.native_context)),
                    f"{gigabytes(free)} of GPU memory are free: {entry.name} is the "
                    f"best that fits, with {_where(choices)} and room for "
                    f"{min(most, entry.context):,} tokens.",
                )
    return (
        nano,
        nano.choices,
        f"{gigabytes(free)} of GPU memory are free, too little for the smallest other "
        f"model with {AUTO_CONTEXT:,} tokens of context, so it is {nano.name}.",
    )


def answer_long_context(shape: ModelShape, card: int, context: int) -> str:
    """Say honestly whether a long context fits a card, and at how many bits.

    Everything else is taken as lean as it gets: 4-bit head, embedding on the CPU.
    """
    leanest = Choices(head="4bit", embedding="cpu", context=context)
    longest = {
        bits: largest_context(shape, leanest.replace(kv_bits=bits), card)
        for bits in KV_BITS
    }
    if longest[ENGINE_KV_BITS] >= context:
        plain = largest_context(shape, Choices(context=context), card) >= context
        return (
            "Yes." if plain else "Yes, with a 4-bit head and the embedding on the CPU."
        )
    held = ", ".join(
        f"{min(most, context):,} in {bits}-bit" for bits, most in longest.items()
    )
    plan = plan_memory(shape, leanest)
    room = card - (plan.total - plan.parts["KV cache"])
    bits = 8 * room / (context * shape.kv_bytes_per_token(16) // 2)
    reach = next((bits for bits in KV_BITS if longest[bits] >= context), None)
    if bits < 1:
        return "No: the weights alone leave no room for such a cache."
    if reach:
        verdict = f"Not with this engine's 16-bit cache; in {reach}-bit it would fit"
    else:
        verdict = f"No: it would take a cache of {bits:.1f} bits per element or fewer"
    return f"{verdict}. The card holds {held}, with the rest as lean as it gets."


def answer_small_card(shape: ModelShape, card: int, *, limit: int) -> str:
    """Say honestly whether the model runs in 4-bit on a small card.

    Parameters
    ----------
    limit
        Tokens of context that the model is made for.
    """
    shortest = min(SHORTEST_USEFUL, limit)
    leanest = Choices(head="4bit", embedding="cpu", context=shortest)
    plan = plan_memory(shape, leanest)
    weights = gigabytes(plan.torch_weights)
    if fits(plan, card):
        most = min(largest_context(shape, leanest, card), limit)
        return (
            f"Yes: the 4-bit weights take {weights} at the least, and "
            f"{most:,} tokens of context fit beside them."
        )
    entry, _, _ = best_for(card - CUDA_CONTEXT)
    return (
        f"No: the 4-bit weights take {weights} at the least, with "
        f"{shortest:,} tokens of context {gigabytes(plan.total)} are needed and "
        f"{gigabytes(card)} are there; {entry.name} is the best that fits."
    )


def _gentler(choices: Choices) -> tuple[dict[str, str], ...]:
    """Return the savings left, from the gentlest on."""
    quantise = {} if choices.quantization == "4bit" else {"quantization": "4bit"}
    savings = [
        quantise | saving
        for saving in SAVINGS
        if not (choices.embedding == "cpu" and saving["embedding"] == "gpu")
        and not (choices.head == "4bit" and saving["head"] == "16bit")
    ]
    return tuple(savings)


def _leanest(choices: Choices) -> dict[str, str]:
    return _gentler(choices)[-1]


def _steps(before: Choices, after: Choices) -> str:
    """Return what to do to get from one set of choices to another."""
    steps = []
    if before.quantization != after.quantization:
        steps.append("load it in 4-bit")
    if before.embedding != after.embedding:
        steps.append("keep the embedding on the CPU")
    if before.head != after.head:
        steps.append("take a 4-bit head")
    return " and ".join(steps)


def _beyond_16bit(shape: ModelShape, leanest: Choices, card: int) -> str:
    """Return a clause about KV precisions that would hold the context asked for."""
    for bits in KV_BITS[1:]:
        if bits >= leanest.kv_bits:
            continue
        if fits(plan_memory(shape, leanest.replace(kv_bits=bits)), card):
            return (
                f" (a KV cache in {bits}-bit would hold {leanest.context:,}, but this "
                "engine keeps 16)"
            )
    return ""


def _where(choices: Choices) -> str:
    place = "GPU" if choices.embedding == "gpu" else "CPU"
    return f"a {_bits(choices.head)} head, the embedding on the {place}"


def _bits(head: str) -> str:
    return head.replace("bit", "-bit")
