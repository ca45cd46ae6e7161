"""Load a model: safetensors only, no code from outside, 4-bit from a cache.

The ordinary way is transformers' ``from_pretrained``. Models that are large in 4-bit
are put together by `qwq_lab.models.assembling`, which needs no room for the 16-bit
weights, and are kept as they were quantised (`qwq_lab.models.quantized_cache`).
"""

from __future__ import annotations

import difflib
import importlib.util
import re
from dataclasses import replace
from threading import Event, Lock
from typing import Literal

import torch

from qwq_lab.errors import DependencyError, ModelLoadError, QwQLabError, UsageError
from qwq_lab.models import device as devices
from qwq_lab.models import quantized_cache as cache
from qwq_lab.models.assembling import shares_head
from qwq_lab.models.catalogue import known_models, resolve
from qwq_lab.models.checkpoint import Checkpoint, open_checkpoint
from qwq_lab.models.download import Fetched, Source, current_commit, fetch
from qwq_lab.models.fitting import (
    DoesNotFitError,
    check_fits,
    check_fits_by_name,
    choose_model,
    out_of_memory,
)
from qwq_lab.models.from_files import load_files, read_config
from qwq_lab.models.order import (
    EmbeddingPlace,
    Head,
    LoadedModel,
    LoadOrder,
    Quantization,
)
from qwq_lab.models.progress import LoadStoppedError, Progress, check_stop

__all__ = ["LoadedModel", "Quantization", "load_model"]

CACHED_FROM = 500_000_000  # bytes of 16-bit weights: quantising fewer takes no time
CPU_ROWS = 32  # that bitsandbytes' kernels for a CPU take together
_HUB_ID = re.compile(r"[\w.-]+/[\w.-]+")
_COMMIT = re.compile(r"[0-9a-f]{40}")
_ONE_AT_A_TIME = Lock()
# What reading a model's files raises when they are wrong.
_READ_ERRORS = (OSError, ValueError, RuntimeError, KeyError, TypeError, MemoryError)


def load_model(
    name: str,
    *,
    quantization: Quantization = "auto",
    device: str = "auto",
    head: Head = "16bit",
    embedding: EmbeddingPlace = "gpu",
    device_map: Literal["auto"] | None = None,
    use_cache: bool = True,
    revision: str | None = None,
    source: Source = "hub",
    progress: Progress | None = None,
    stop: Event | None = None,
    force: bool = False,
    verify: cache.Verify = "fast",
) -> LoadedModel:
    """Load a short name, a folder or a Hub id.

    One model is loaded at a time: a second call waits for the first. Whatever ends a
    load early, nothing of it stays in memory.

    Parameters
    ----------
    name
        ``"auto"`` takes the best that fits this machine.
    quantization
        ``"4bit"``: NF4 with double quantisation, computing in bfloat16 (float16 on
        cards older than Ampere), by bitsandbytes, on a GPU or a CPU. ``"none"``: the
        checkpoint's own precision, and float32 for small models on a CPU.
        ``"auto"``: 4-bit, except for nano, which is faster and no larger worth
        speaking of without.
    device
        ``"auto"`` (a GPU if there is one), ``"cpu"`` or ``"cuda"``, or another kind of
        `qwq_lab.models.device`, with a number where there are several.
    head
        ``"4bit"`` quantises the output head, too: 1.15 GB less in QwQ-32B and 7 % fewer
        bytes to read per token, for some precision of the logits.
    embedding
        ``"cpu"`` keeps the embedding table in the CPU's memory: 1.56 GB less on the GPU
        in QwQ-32B, with the same results.
    device_map
        ``"auto"`` spreads the model over all GPUs, by accelerate.
    use_cache
        Whether a large model that was quantised is kept, and taken from there the next
        time.
    revision
        Branch, tag or commit on the Hub.
    source
        ``"hub"`` or ``"modelscope"``.
    progress
        Called with a `LoadProgress`, in the thread that loads.
    stop
        When set, the load ends with a `LoadStoppedError`.
    force
        Load also what the planner says does not fit.
    verify
        ``"full"`` reads and hashes the 4-bit cache before it is taken.

    Raises
    ------
    UsageError
        When an option has an unknown value or the device is not there.
    ModelLoadError
        When there is no such model, its files cannot be read or are pickles, or it
        does not fit.
    DependencyError
        When 4-bit is asked for and bitsandbytes is missing.
    """
    _check_options(quantization, head, embedding, device_map, source, verify)
    if not name.strip():
        raise UsageError("the model name is empty; `nano` is always there")
    place = devices.choose(device)
    notes = []
    if name.lower() == "auto":
        if (quantization, head, embedding) != ("auto", "16bit", "gpu"):
            raise UsageError(
                "auto chooses precision, head and embedding itself; leave out "
                "--quantization, --head and --embedding, or name a model"
            )
        choice = choose_model(place)
        name, head, embedding = choice.name, choice.head, choice.embedding
        notes.append(choice.why)
    if quantization == "auto":
        quantization = "none" if name.lower() == "nano" else "4bit"
    if quantization == "4bit":
        _need_bitsandbytes()
    elif head == "4bit":
        raise UsageError("a 4-bit head goes with a 4-bit model; leave out --head")
    order = LoadOrder(
        name=name,
        source=resolve(name),
        quantization=quantization,
        device=place,
        head=head,
        embedding=embedding,
        device_map=device_map,
        use_cache=use_cache,
        revision=revision,
        origin=source,
        progress=progress,
        stop=stop,
        force=force,
        verify=verify,
        notes=notes,
    )
    held = False
    try:
        while not (held := _ONE_AT_A_TIME.acquire(timeout=0.1)):
            check_stop(stop)
        loaded = _load(order)
    except BaseException as error:
        failure = _explain(order, error)
        devices.let_go(error)
        place.empty_cache()
        if failure is error:
            raise
        raise failure from error
    finally:
        if held:
            _ONE_AT_A_TIME.release()
    # What quantising needed for a moment is free for the KV cache and for others.
    place.empty_cache()
    return replace(loaded, note=" ".join(order.notes))


def _load(order: LoadOrder) -> LoadedModel:
    folder = order.folder
    if folder is None and not _HUB_ID.fullmatch(order.source):
        raise ModelLoadError(_unknown_model(order.name))
    check_stop(order.stop)
    check_fits_by_name(order)
    entry = _usable_entry(order)
    if folder is None and entry is not None and _is_current(order, entry):
        # The download it was made from may be gone by now: 65 GB need not stay.
        loaded = _from_cache(order, entry)
        if loaded is not None:
            return loaded
    commit = None
    if folder is None:
        fetched = _fetch(order)
        folder, commit = fetched.folder, fetched.commit
    checkpoint = open_checkpoint(folder, commit)
    return _from_checkpoint(order, checkpoint, entry)


def _fetch(order: LoadOrder) -> Fetched:
    try:
        return fetch(
            order.source, order.revision, order.origin, order.progress, order.stop
        )
    except LoadStoppedError:
        raise
    except ModelLoadError as error:
        if not order.notes:
            raise
        # Its cache was tried before: the sentence about it would be lost.
        raise ModelLoadError(f"{order.notes[-1]} But {error}") from error


def _from_checkpoint(
    order: LoadOrder, checkpoint: Checkpoint, entry: cache.CacheEntry | None
) -> LoadedModel:
    saves_nothing = order.embedding == "cpu" and order.head == "16bit"
    if saves_nothing and shares_head(read_config(checkpoint.folder)):
        raise UsageError(
            f"{order.name} has its embedding as output head, which must lie beside the "
            "other weights; leave out --embedding cpu, or add --head 4bit"
        )
    rows = int(checkpoint.config.get("vocab_size") or 0)
    if order.head == "4bit" and order.device.kind == "cpu" and rows % CPU_ROWS:
        raise UsageError(
            f"{order.name} has {rows:,} tokens in its vocabulary, which on a CPU is no "
            f"size for a 4-bit head (a multiple of {CPU_ROWS}); leave out --head 4bit"
        )
    check_fits(order, checkpoint.config)
    large = checkpoint.size >= CACHED_FROM
    ours = order.quantization == "4bit" and order.device_map is None and large
    if not ours or checkpoint.is_in_4_bit:
        return load_files(order, checkpoint, assemble=ours)
    if entry is not None and entry.is_of(checkpoint.fingerprint(), checkpoint.commit):
        loaded = _from_cache(order, entry)
        if loaded is not None:
            return loaded
    loaded = load_files(order, checkpoint, assemble=True)
    if not order.use_cache:
        return loaded
    try:
        cache.write(
            order.cache_key,
            loaded.model,
            checkpoint.folder,
            checkpoint.fingerprint(),
            checkpoint.commit,
            order.progress,
            order.stop,
        )
    except cache.CacheWriteError as error:
        order.notes.append(
            f"The 4-bit cache was not kept ({error}), so the next load takes as long."
        )
    return loaded


def _usable_entry(order: LoadOrder) -> cache.CacheEntry | None:
    wanted = order.use_cache and order.device_map is None
    if not wanted or order.quantization == "none":
        return None
    return cache.find(order.cache_key)


def _is_current(order: LoadOrder, entry: cache.CacheEntry) -> bool:
    """Whether the Hub still has what the entry was made from, as far as it says."""
    revision = order.revision or ""
    if order.origin != "hub" or entry.commit is None:
        return order.origin != "hub"
    if _COMMIT.fullmatch(revision):
        return entry.commit == revision
    return current_commit(order.source, order.revision) in (None, entry.commit)


def _from_cache(order: LoadOrder, entry: cache.CacheEntry) -> LoadedModel | None:
    """Take an entry, or None if it is damaged: it then is removed and made anew."""
    try:
        cache.check(entry, order.verify, order.progress, order.stop)
        checkpoint = open_checkpoint(entry.folder)
        check_fits(order, checkpoint.config)
        return load_files(order, checkpoint, assemble=True)
    except (LoadStoppedError, DependencyError, DoesNotFitError):
        raise
    except (torch.OutOfMemoryError, MemoryError):
        raise
    except (cache.CacheDamagedError, ModelLoadError, *_READ_ERRORS) as error:
        order.notes.append(f"The 4-bit cache was damaged ({error}) and is made anew.")
    cache.remove(entry)
    return None


def _check_options(
    quantization: str,
    head: str,
    embedding: str,
    device_map: str | None,
    source: str,
    verify: str,
) -> None:
    allowed: dict[str, tuple[str | None, tuple[str | None, ...]]] = {
        "quantization": (quantization, ("auto", "4bit", "none")),
        "head": (head, ("16bit", "4bit")),
        "embedding": (embedding, ("gpu", "cpu")),
        "device_map": (device_map, (None, "auto")),
        "source": (source, ("hub", "modelscope")),
        "verify": (verify, ("fast", "full")),
    }
    for option, (value, values) in allowed.items():
        if value not in values:
            *most, last = [str(one) for one in values]
            raise UsageError(
                f"{option} is {value!r}, but must be {', '.join(most)} or {last}"
            )
    if device_map == "auto" and (head, embedding) != ("16bit", "gpu"):
        raise UsageError(
            "a model spread over several GPUs keeps its head in 16 bits and its "
            "embedding there; leave out --head and --embedding, or --device-map"
        )


def _need_bitsandbytes() -> None:
    if importlib.util.find_spec("bitsandbytes") is None:
        raise DependencyError(
            "4-bit needs bitsandbytes, which is not installed; "
            "`pip install bitsandbytes`, or load with --quantization none"
        )


def _explain(order: LoadOrder, error: BaseException) -> BaseException:
    """Return an error in one sentence; what is no error of loading stays as it is."""
    if isinstance(error, QwQLabError) or not isinstance(error, _READ_ERRORS):
        return error
    if devices.is_out_of_memory(error):
        return out_of_memory(order)
    lines = str(error).strip().splitlines()
    hint = "check the files in the folder"
    if order.folder is None:
        hint = "check the name and the network, or load `nano`, which needs neither"
    return ModelLoadError(
        f"{order.name!r} could not be loaded "
        f"({type(error).__name__}: {lines[0] if lines else ''}); {hint}"
    )


def _unknown_model(name: str) -> str:
    names = [entry.name for entry in known_models()]
    close = difflib.get_close_matches(name, names, n=1)
    hint = f"did you mean {close[0]!r}? " if close else ""
    return (
        f"no model or folder {name!r}; {hint}give one of {', '.join(names)}, "
        "a folder, or an id such as Qwen/QwQ-32B"
    )
