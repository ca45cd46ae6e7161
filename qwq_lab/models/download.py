"""Bring a model's files here from the Hugging Face Hub or from ModelScope.

Only weights as safetensors, JSON, text and tokenizer files are taken: nothing that
runs. What was begun is gone on with the next time.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Any, Literal

from qwq_lab.errors import DependencyError, ModelLoadError
from qwq_lab.models.progress import Meter, Progress, check_stop
from qwq_lab.models.tensor_bytes import gigabytes

Source = Literal["hub", "modelscope"]
WANTED = (
    "*.safetensors",
    "*.json",
    "*.txt",
    "*.jinja",
    "*.model",
    "tokenizer*",
)
# Copies of the weights in subfolders, for other programs.
UNWANTED = ("*/*",)
SPARE = 500 * 10**6  # bytes of the disk that are left to others
_STOP_PATIENCE = 5.0  # seconds in which a download that was stopped ends


@dataclass(frozen=True)
class Fetched:
    """Files that are here now.

    Attributes
    ----------
    commit
        What the revision stands for, as far as it is known.
    """

    folder: Path
    commit: str | None


def fetch(
    name: str,
    revision: str | None = None,
    source: Source = "hub",
    report: Progress | None = None,
    stop: Event | None = None,
) -> Fetched:
    """Download what is not here yet.

    ``HF_ENDPOINT``, ``HF_HUB_CACHE`` and ``HF_HUB_OFFLINE`` count as they are now, also
    if they were set after the import.

    Raises
    ------
    ModelLoadError
        When there is no such model, no network, no room on the disk, or a token is
        needed.
    DependencyError
        When ModelScope is asked for and its package is missing.
    LoadStoppedError
        When ``stop`` was set.
    """
    if source == "modelscope":
        return _fetch_from_modelscope(name, revision, stop)
    from huggingface_hub.errors import DryRunError, LocalEntryNotFoundError

    if is_offline():
        try:
            return _from_hub_cache(name, revision)
        except LocalEntryNotFoundError as error:
            raise ModelLoadError(
                f"{name} is not whole in the Hub's cache and HF_HUB_OFFLINE is set; "
                "unset it, or load `nano`, which needs no network"
            ) from error
    try:
        missing, commit = _look_up(name, revision)
    except (DryRunError, ConnectionError) as error:
        # Not reached: what was downloaded before may do.
        try:
            return _from_hub_cache(name, revision)
        except LocalEntryNotFoundError:
            raise _unreachable(name, error.__cause__ or error) from error
    except OSError as error:
        raise _unreachable(name, error) from error
    if missing:
        _check_room(name, missing)
        meter = Meter("download", missing, report, stop)
        folder = _download(name, commit or revision, meter)
        meter.finish()
        return Fetched(folder, commit)
    return _from_hub_cache(name, commit or revision)


def current_commit(name: str, revision: str | None) -> str | None:
    """Ask the Hub what a revision stands for; None when it cannot be asked."""
    if is_offline():
        return None
    from huggingface_hub import HfApi

    try:
        api = HfApi(endpoint=_endpoint())
        with _network_errors():
            return api.model_info(name, revision=revision, timeout=10).sha
    except (OSError, ValueError, RuntimeError):
        return None


def is_offline() -> bool:
    """Whether the user has forbidden the network."""
    from huggingface_hub import constants

    asked = os.environ.get("HF_HUB_OFFLINE", "")
    return bool(constants.HF_HUB_OFFLINE) or asked.upper() in ("1", "ON", "YES", "TRUE")


def _endpoint() -> str:
    from huggingface_hub import constants

    return os.environ.get("HF_ENDPOINT", constants.ENDPOINT).rstrip("/")


def _cache() -> str:
    from huggingface_hub import constants

    return os.environ.get("HF_HUB_CACHE", constants.HF_HUB_CACHE)


def _snapshot(name: str, revision: str | None, **options: Any) -> Any:
    from huggingface_hub import snapshot_download

    with _network_errors():
        return snapshot_download(
            name,
            revision=revision,
            allow_patterns=list(WANTED),
            ignore_patterns=list(UNWANTED),
            endpoint=_endpoint(),
            cache_dir=_cache(),
            **options,
        )


@contextlib.contextmanager
def _network_errors() -> Iterator[None]:
    """Raise what the Hub's HTTP client raises as the OSError that it is.

    Which client that is differs between releases: requests, whose errors are OSErrors
    already, httpx or its successor, whose errors are not.
    """
    try:
        yield
    except Exception as error:
        kinds = tuple(
            getattr(sys.modules[module], kind)
            for module in ("httpx", "httpx2")
            if module in sys.modules
            for kind in ("HTTPError", "InvalidURL")
        )
        if isinstance(error, OSError) or not isinstance(error, kinds):
            raise
        said = f"{type(error).__name__}: {error}"
        raise ConnectionError(said) from error


def _from_hub_cache(name: str, revision: str | None) -> Fetched:
    folder = Path(_snapshot(name, revision, local_files_only=True))
    return Fetched(folder, folder.name)  # snapshots/<commit>


def _look_up(name: str, revision: str | None) -> tuple[int, str | None]:
    """Return the bytes that are still to come, and the commit."""
    with _no_bars():
        files = _snapshot(name, revision, dry_run=True)
    missing = sum(file.file_size or 0 for file in files if file.will_download)
    if not files:
        raise ModelLoadError(f"{name} on the Hub holds no safetensors weights")
    # An empty file is to come as well.
    if not missing and any(file.will_download for file in files):
        missing = 1
    return missing, files[0].commit_hash


def _download(name: str, revision: str | None, meter: Meter) -> Path:
    """Download in a thread of its own, so that an interrupt is heard at once.

    The Hub's client waits for all files under way before it passes an interrupt on.
    """
    given_up = Event()
    outcome: list[Any] = []

    def run() -> None:
        try:
            bars = _counting_bars(meter, given_up)
            outcome.append(_snapshot(name, revision, tqdm_class=bars))
        except BaseException as error:  # handed over to the thread that waits
            outcome.append(error)

    thread = Thread(target=run, name="qwq-download", daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            thread.join(0.1)
            meter.poll()
    except BaseException:
        given_up.set()
        thread.join(_STOP_PATIENCE)
        raise
    (result,) = outcome
    if isinstance(result, OSError):
        raise _unreachable(name, result) from result
    if isinstance(result, BaseException):
        raise result
    return Path(result)


class _GivenUpError(RuntimeError):
    """Ends a download from inside its progress bar."""


def _counting_bars(meter: Meter, given_up: Event) -> type:
    """Return a progress bar that draws nothing and counts bytes of content."""
    from tqdm.std import tqdm

    class CountingBar(tqdm):  # type: ignore[misc] # tqdm has no types
        def __init__(self, *arguments: Any, **options: Any) -> None:
            # Two bars come in bytes: what crosses the network, and what is written.
            described = str(options.get("desc", ""))
            self._counts = options.get("unit") == "B" and "Downloading" not in described
            options.pop("name", None)
            super().__init__(*arguments, **{**options, "disable": True})

        def update(self, n: float | None = 1) -> bool | None:
            if given_up.is_set():
                raise _GivenUpError("the download was stopped")
            if self._counts:
                meter.add(int(n or 0))
            return None

    return CountingBar


@contextlib.contextmanager
def _no_bars() -> Iterator[None]:
    import huggingface_hub

    bars: Any = huggingface_hub.utils
    shown = not bars.are_progress_bars_disabled()
    bars.disable_progress_bars()
    try:
        yield
    finally:
        if shown:
            bars.enable_progress_bars()


def _check_room(name: str, needed: int) -> None:
    folder = Path(_cache()).expanduser()
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    if free < needed + SPARE:
        raise ModelLoadError(
            f"{name} takes {gigabytes(needed)} more on the disk, but "
            f"{gigabytes(free)} are free; make room, or set HF_HOME to a larger disk"
        )


def _unreachable(name: str, error: BaseException) -> ModelLoadError:
    """Say in one sentence why the Hub gave nothing."""
    from huggingface_hub import errors

    if isinstance(error, ModelLoadError):
        return error
    status = getattr(getattr(error, "response", None), "status_code", None)
    if isinstance(error, errors.GatedRepoError) or status in (401, 403):
        return ModelLoadError(
            f"{name} needs a token, or there is no such model: accept its terms on its "
            "page, then log in with `hf auth login` or set HF_TOKEN"
        )
    if isinstance(error, errors.RevisionNotFoundError):
        return ModelLoadError(
            f"{name} has no such revision; give a branch, a tag or a commit of it"
        )
    if isinstance(error, errors.RepositoryNotFoundError) or status == 404:
        return ModelLoadError(
            f"there is no model {name} on the Hub, or it is private; check the name "
            "(%qwq models lists some), or log in with `hf auth login`"
        )
    if status is not None:
        return ModelLoadError(
            f"{name} could not be downloaded (the Hub answers {status}); try again "
            "later: what is here already is kept"
        )
    if getattr(error, "errno", None) == 28:  # ENOSPC
        return ModelLoadError(
            f"the disk is full; make room and load {name} again: it goes on from there"
        )
    return ModelLoadError(
        f"{name} could not be downloaded ({_first_line(error)}); check the network and "
        "load it again: it goes on from there; `nano` needs no network"
    )


def _fetch_from_modelscope(
    name: str, revision: str | None, stop: Event | None
) -> Fetched:
    if importlib.util.find_spec("modelscope") is None:
        raise DependencyError(
            "ModelScope needs its package, which is not installed; "
            "`pip install 'qwq-lab[modelscope]'`, or load from the Hub"
        )
    from modelscope import snapshot_download  # type: ignore[import-not-found]

    check_stop(stop)
    try:
        folder = snapshot_download(
            name,
            revision=revision,
            allow_patterns=list(WANTED),
            local_files_only=is_offline(),
        )
    except (OSError, ValueError, RuntimeError) as error:
        raise ModelLoadError(
            f"{name} could not be had from ModelScope ({_first_line(error)}); check "
            "the name and the network"
        ) from error
    return Fetched(Path(folder), None)


def _first_line(error: BaseException) -> str:
    text = str(error).strip()
    return text.splitlines()[0] if text else type(error).__name__
