"""The machine code that a build was compiled to, kept between processes.

Compiling takes up to a minute and 2.3 GB, so it is done when it is asked for, and
loading takes a fraction of a second. What is loaded is run as it is: it is taken only
from a folder that no one else can write to, and from a file of this user's own whose
digest is the one that was noted when it was written. The digest lies beside the file:
it finds damage, the folder's permissions keep out others.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import os
import platform
import stat
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING

from qwq_lab.errors import DependencyError, UsageError

if TYPE_CHECKING:
    import wasmtime

    from qwq_lab.sandbox.wasm.builds import Build

WASM_STACK_BYTES = 16 << 20
FORMAT = "1"  # changes whenever the settings of the engine do
CHUNK = 1 << 20
COMPILE = "compile it once with: qwq-lab sandbox compile"


def make_engine() -> wasmtime.Engine:
    """Make an engine whose code can be stopped from another thread."""
    import wasmtime
    from wasmtime import _ffi

    config = wasmtime.Config()
    config.epoch_interruption = True
    config.wasm_threads = False
    config.wasm_exceptions = True
    # wasmtime insists on an asynchronous stack no smaller than the ordinary one, and
    # its package has no name for that setting.
    _ffi.wasmtime_config_async_stack_size_set(config.ptr(), WASM_STACK_BYTES)
    config.max_wasm_stack = WASM_STACK_BYTES
    return wasmtime.Engine(config)


def cache_folder() -> Path:
    """Return the folder for compiled modules, which may not exist."""
    if os.name == "nt":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "qwq-lab" / "wasm"


def find_compiled(build: Build) -> Path:
    """Return the compiled module of a build.

    Raises
    ------
    DependencyError
        When it was not compiled yet.
    UsageError
        When the folder or the file is not private to this user.
    """
    path = _path_of(build)
    if not path.parent.exists():
        raise DependencyError(COMPILE)
    _check_private_folder(path.parent)
    try:
        facts = path.lstat()
    except FileNotFoundError:
        raise DependencyError(COMPILE) from None
    _check_private_file(path, facts)
    return path


def load_compiled(engine: wasmtime.Engine, path: Path) -> wasmtime.Module:
    """Load a compiled module.

    Raises
    ------
    UsageError
        When it is not private, or not what was written there.
    """
    import wasmtime

    damaged = UsageError(f"{path} cannot be used any more; {COMPILE}")
    _check_private_folder(path.parent)
    try:
        # Not by way of a link, and without waiting for a pipe.
        flags = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | flags)
    except OSError:
        raise damaged from None
    try:
        _check_private_file(path, os.fstat(descriptor))
        noted = _digest_file(path).read_text("ascii").strip()
        with open(descriptor, "rb", closefd=False) as file:
            if _digest(file) != noted:
                raise damaged
        # The file that was looked at, even if its name has another one by now.
        opened = Path(f"/proc/self/fd/{descriptor}")
        return wasmtime.Module.deserialize_file(
            engine, str(opened if opened.exists() else path)
        )
    except (OSError, ValueError, wasmtime.WasmtimeError):
        raise damaged from None
    finally:
        os.close(descriptor)


def compile_build(build: Build) -> tuple[Path, bool]:
    """Compile a build, unless that was done and can still be used.

    Returns
    -------
    tuple
        The compiled module, and whether it was compiled just now.

    Raises
    ------
    UsageError
        When the build is no WebAssembly, or the folder for it is not private.
    """
    import wasmtime

    engine = make_engine()
    path = _path_of(build)
    _make_private_folders(path.parent)
    _check_private_folder(path.parent)
    if path.exists():
        try:
            load_compiled(engine, path)
            return path, False
        except UsageError:
            pass  # what cannot be used is written anew
    try:
        module = wasmtime.Module(engine, build.wasm.read_bytes())
    except wasmtime.WasmtimeError as error:
        reason = str(error).splitlines()[0]
        raise UsageError(f"{build.wasm} cannot be compiled: {reason}") from None
    _store(bytes(module.serialize()), path)
    return path, True


def _path_of(build: Build) -> Path:
    facts = build.wasm.stat()
    digest = _digest_of_path(build.wasm, facts.st_size, facts.st_mtime_ns)
    version = importlib.metadata.version("wasmtime")
    machine = f"{platform.system()}-{platform.machine()}".lower()
    return cache_folder() / f"{digest}-{version}-{machine}-{FORMAT}.cwasm"


@functools.cache
def _digest_of_path(path: Path, _size: int, _changed: int) -> str:
    with path.open("rb") as file:
        return _digest(file)


def _digest(file: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while part := file.read(CHUNK):
        digest.update(part)
    return digest.hexdigest()


def _digest_file(path: Path) -> Path:
    return path.with_suffix(".sha256")


def _make_private_folders(folder: Path) -> None:
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    try:
        for place in reversed(missing):
            place.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make the folder {folder}: {error}") from None


def _check_private_folder(folder: Path) -> None:
    facts = folder.lstat()
    if not stat.S_ISDIR(facts.st_mode):
        raise UsageError(f"{folder} is not a folder; move it away")
    if os.name != "posix":
        return
    if facts.st_uid != os.getuid() or facts.st_mode & 0o077:
        raise UsageError(f"{folder} must be yours alone: chmod 700 it, or remove it")
    for parent in folder.resolve().parents:
        facts = parent.stat()
        theirs = facts.st_uid not in (0, os.getuid())
        open_to_all = facts.st_mode & 0o022 and not facts.st_mode & stat.S_ISVTX
        if theirs or open_to_all:
            raise UsageError(f"others can replace {folder}, by way of {parent}")


def _check_private_file(path: Path, facts: os.stat_result) -> None:
    theirs = os.name == "posix" and (
        facts.st_uid != os.getuid() or facts.st_mode & 0o077 or facts.st_nlink != 1
    )
    if not stat.S_ISREG(facts.st_mode) or theirs:
        raise UsageError(f"{path} must be a file that is yours alone; remove it")


def _store(data: bytes, path: Path) -> None:
    noted = hashlib.sha256(data).hexdigest().encode("ascii")
    for target, content in ((path, data), (_digest_file(path), noted)):
        temporary = None
        try:
            descriptor, temporary = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            Path(temporary).replace(target)
        except BaseException as error:
            if temporary is not None:
                Path(temporary).unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise UsageError(f"cannot write {target}: {error}") from None
            raise
