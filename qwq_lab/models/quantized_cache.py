"""The 4-bit cache: a model as it was quantised once, read at the disk's speed since.

An entry is a folder like one of ``save_pretrained`` (transformers can load it, too)
with a manifest: where the model came from, what was chosen, and the SHA-256 of each
file. It is written under another name and renamed when it is whole, so that a process
killed at any moment leaves an entry or none.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import sys
import tempfile
import uuid
from collections.abc import Iterator
from concurrent import futures
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Event
from typing import Any, Literal

from qwq_lab.errors import ModelLoadError
from qwq_lab.models.progress import (
    LoadStoppedError,
    Meter,
    Progress,
    check_stop,
)
from qwq_lab.models.quantized_files import size_of, write_quantised, write_text
from qwq_lab.models.tensor_bytes import gigabytes
from qwq_lab.models.tensor_files import READERS, hash_file, read_header

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

Verify = Literal["fast", "full"]
FORMAT = 1
MANIFEST = "manifest.json"
SPARE = 200 * 10**6  # bytes of the disk that are left to others
_UNFINISHED = ".unfinished-"
_REPLACED = ".replaced-"


class CacheWriteError(Exception):
    """The cache could not be written; the model in memory is as good as before."""


class CacheDamagedError(Exception):
    """An entry of the cache is not what was written."""


@dataclass(frozen=True)
class CacheKey:
    """What an entry is of.

    Attributes
    ----------
    source
        Hub id, or the folder with all its parents.
    revision
        The one asked for; empty for the newest.
    compute_dtype
        What is not in 4-bit has this type: ``"bfloat16"``.
    head
        ``"16bit"`` or ``"4bit"``.
    """

    source: str
    revision: str
    compute_dtype: str
    head: str
    quant_type: str = "nf4 double"

    @property
    def folder(self) -> Path:
        """Where the entry is, if there is one."""
        text = json.dumps([FORMAT, *asdict(self).values()])
        digest = hashlib.sha256(text.encode()).hexdigest()[:12]
        return cache_folder() / f"{Path(self.source).name}-{self.head}-{digest}"


@dataclass(frozen=True)
class CacheEntry:
    """An entry whose manifest could be read."""

    folder: Path
    manifest: dict[str, Any]

    @property
    def shards(self) -> list[Path]:
        """The files with the weights."""
        names = [
            name for name in self.manifest["files"] if name.endswith("safetensors")
        ]
        return [self.folder / name for name in sorted(names)]

    @property
    def commit(self) -> str | None:
        """The commit on the Hub that it was made from."""
        commit = self.manifest.get("commit")
        return str(commit) if commit else None

    def is_of(self, fingerprint: dict[str, list[int]], commit: str | None) -> bool:
        """Whether it was made from these files as they are now."""
        same = self.manifest["fingerprint"] == fingerprint
        return bool(same and self.commit == commit)


def cache_folder() -> Path:
    """Return where the cache is: ``QWQ_LAB_CACHE``, or the platform's place for caches.

    https://specifications.freedesktop.org/basedir-spec/latest/
    """
    chosen = os.environ.get("QWQ_LAB_CACHE")
    if chosen:
        return Path(chosen).expanduser() / "4bit"
    if sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    elif os.name == "nt":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "qwq-lab" / "4bit"


def find(key: CacheKey) -> CacheEntry | None:
    """Return the entry of a key, or None where there is none that can be read."""
    try:
        manifest = json.loads((key.folder / MANIFEST).read_text(encoding="utf-8"))
        if manifest["format"] != FORMAT or manifest["key"] != asdict(key):
            return None
        entry = CacheEntry(key.folder, manifest)
        if not isinstance(manifest["files"], dict) or not entry.shards:
            return None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return entry


def check(
    entry: CacheEntry,
    verify: Verify = "fast",
    report: Progress | None = None,
    stop: Event | None = None,
) -> None:
    """Check that an entry is what was written.

    Parameters
    ----------
    verify
        ``"fast"``: sizes and headers. ``"full"``: every byte, by its SHA-256.

    Raises
    ------
    CacheDamagedError
        When it is not; the message names the file.
    """
    files: dict[str, dict[str, Any]] = entry.manifest["files"]
    try:
        for name, known in files.items():
            size = (entry.folder / name).stat().st_size
            if size != known["size"]:
                raise CacheDamagedError(
                    f"{name} has {size} bytes where {known['size']} were written"
                )
        for shard in entry.shards:
            read_header(shard)
        if verify == "full":
            total = sum(known["size"] for known in files.values())
            meter = Meter("check", total, report, stop)
            with futures.ThreadPoolExecutor(READERS) as pool:
                paths = [entry.folder / name for name in files]
                hashes = [pool.submit(hash_file, path, meter) for path in paths]
                try:
                    while futures.wait(hashes, timeout=0.1).not_done:
                        meter.poll()
                except BaseException:
                    meter.abandon()  # the pool waits for its threads
                    raise
            digests = [one.result() for one in hashes]
            for name, digest in zip(files, digests, strict=True):
                if digest != files[name]["sha256"]:
                    raise CacheDamagedError(f"the bytes of {name} have changed")
            meter.finish()
    except FileNotFoundError as error:
        raise CacheDamagedError(f"{Path(error.filename).name} is missing") from error
    except LoadStoppedError:
        raise
    except (OSError, ModelLoadError) as error:
        raise CacheDamagedError(str(error)) from error


def remove(entry: CacheEntry) -> None:
    """Take an entry away, unless another process has put a new one there."""
    with contextlib.suppress(OSError, ValueError, KeyError):
        there = json.loads((entry.folder / MANIFEST).read_text(encoding="utf-8"))
        if there["id"] != entry.manifest["id"]:
            return
    with contextlib.suppress(OSError):
        _discard(entry.folder)


def write(
    key: CacheKey,
    model: Any,
    source: Path,
    fingerprint: dict[str, list[int]],
    commit: str | None,
    report: Progress | None = None,
    stop: Event | None = None,
) -> CacheEntry:
    """Write a loaded 4-bit model, all of it or nothing.

    Parameters
    ----------
    source
        The folder that its tokenizer is copied from.
    fingerprint
        Of the files it was made from.

    Raises
    ------
    CacheWriteError
        When there is not enough room, or the disk fails.
    LoadStoppedError
        When ``stop`` was set.
    """
    total = size_of(model)
    root = key.folder.parent
    try:
        root.mkdir(parents=True, exist_ok=True)
        clean_up(root)
        free = shutil.disk_usage(root).free
        if free < total + SPARE:
            raise CacheWriteError(
                f"it takes {gigabytes(total)} and {gigabytes(free)} are free"
            )
        with _unfinished(root) as folder:
            digests = write_quantised(model, folder, source, report, stop)
            files = _describe(folder, digests)
            manifest = {
                "format": FORMAT,
                "id": uuid.uuid4().hex,
                "key": asdict(key),
                "commit": commit,
                "fingerprint": fingerprint,
                "files": files,
            }
            entry = CacheEntry(folder, manifest)
            # Read back, so that what was written wrongly is noticed now and not later.
            check(entry, "full", report, stop)
            write_text(folder / MANIFEST, json.dumps(manifest, indent=1))
            _sync_folder(folder)
            check_stop(stop)
            _put_in_place(folder, key.folder)
    except CacheDamagedError as error:
        raise CacheWriteError(f"what was written reads differently: {error}") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise CacheWriteError(reason[:1].lower() + reason[1:]) from error
    _sync_folder(root)
    return CacheEntry(key.folder, manifest)


def clean_up(root: Path) -> None:
    """Remove what processes left behind that were killed while they wrote."""
    for folder in [*root.glob(f"{_UNFINISHED}*"), *root.glob(f"{_REPLACED}*")]:
        with _lock_of(folder) as mine:
            if mine:
                shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _unfinished(root: Path) -> Iterator[Path]:
    """Make a folder to write into, held by a lock that dies with this process."""
    folder = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=root))
    try:
        with _lock_of(folder):
            # Recreated, should another process have cleaned it up before it was held.
            folder.mkdir(exist_ok=True)
            folder.chmod(0o755)  # 0700 would lock out others that share the cache
            yield folder
    finally:
        if folder.exists():
            shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _lock_of(folder: Path) -> Iterator[bool]:
    """Try to hold a folder; the system lets go of the lock when a process dies."""
    if fcntl is None:
        # Without such locks nothing is ever sure to be left over.
        yield False
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        yield False
        return
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True
    finally:
        os.close(handle)


def _describe(folder: Path, digests: dict[str, str]) -> dict[str, dict[str, Any]]:
    files = {}
    for file in sorted(folder.iterdir()):
        digest = digests.get(file.name)
        if digest is None:
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
        files[file.name] = {"size": file.stat().st_size, "sha256": digest}
    return files


def _put_in_place(folder: Path, target: Path) -> None:
    """Rename a finished folder to its name; of two processes the later one wins."""
    for _ in range(8):
        _discard(target)
        # Fails where another process has put its own there in the meantime.
        with contextlib.suppress(OSError):
            folder.rename(target)
            return
    raise CacheWriteError("it cannot be put into its place")


def _discard(folder: Path) -> None:
    """Rename a folder away before it is emptied: half of one is never seen."""
    with (
        tempfile.TemporaryDirectory(
            prefix=_REPLACED, dir=folder.parent, ignore_cleanup_errors=True
        ) as holder,
        contextlib.suppress(FileNotFoundError),
    ):
        folder.rename(Path(holder) / folder.name)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # folders cannot be opened there
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
