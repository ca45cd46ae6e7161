"""What happens to a reply when memory runs out: one sentence, with advice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qwq_lab.errors import OutOfMemoryError, QwQLabError
from qwq_lab.models import device as devices
from qwq_lab.models.advice import advice
from qwq_lab.models.order import LoadedModel
from qwq_lab.models.planner import CUDA_CONTEXT, Choices, fits, plan_memory
from qwq_lab.models.shape import ModelShape


@contextmanager
def explained(loaded: LoadedModel, longest: int, rows: int) -> Iterator[None]:
    """Turn a full memory into one sentence, and let go of what the failure holds.

    Parameters
    ----------
    longest
        Tokens that a row may come to.
    rows
        Of the batch.

    Raises
    ------
    OutOfMemoryError
        In place of torch's own.
    """
    try:
        yield
    except (RuntimeError, MemoryError) as error:
        if not devices.is_out_of_memory(error):
            raise
        devices.let_go(error)
        device = devices.of_tensor(loaded.device)
        device.empty_cache()
        raise OutOfMemoryError(_sentence(loaded, device, longest, rows)) from None


def _sentence(
    loaded: LoadedModel, device: devices.Device, longest: int, rows: int
) -> str:
    where = device.name if device.is_accelerator else "this machine"
    seen = f"the memory of {where} is full; the model is still there"
    shorter = "ask for less: fewer samples, a smaller max_new_tokens, a shorter prompt"
    if not device.is_accelerator:
        return f"{seen}: {shorter}"
    try:
        shape = ModelShape.from_config(loaded.model.config.to_dict())
        choices = Choices(
            quantization=loaded.quantization,
            head=loaded.head,
            embedding=loaded.embedding,
            context=longest,
            batch=rows,
        )
        # What the model itself takes is free to it, and so is the driver's share.
        card = device.memory().free + device.allocated() + CUDA_CONTEXT
        if fits(plan_memory(shape, choices), card):
            return f"{seen}: {shorter}, or give back what other programs hold there"
        told = advice(shape, choices, card)
    except QwQLabError:  # a family whose sizes are not known
        return f"{seen}: {shorter}"
    size = f"{rows} times {longest:,} tokens" if rows > 1 else f"{longest:,} tokens"
    return f"{seen}, but for {size} of prompt and reply: {told}"
