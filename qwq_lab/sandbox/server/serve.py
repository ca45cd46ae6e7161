"""Start the server: on a Unix socket for this user, or on loopback with a token."""

from __future__ import annotations

import contextlib
import os
import resource
import secrets
import signal
import socket
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from qwq_lab.errors import DependencyError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qwq_lab.sandbox.sandbox import Sandbox

MAX_CONNECTIONS = 512
BACKLOG = 1024
# For callers who are slow in taking the last results; see also protocol.SEND_SECONDS.
LEAVING_SECONDS = 60
UNIX_HOSTS = frozenset({"localhost", "sandbox"})


def default_socket() -> Path:
    """Return where the server listens by default: in a folder of the user's."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime:
        return Path(runtime) / "qwq-lab" / "sandbox.sock"
    return Path(tempfile.gettempdir()) / f"qwq-lab-{os.getuid()}" / "sandbox.sock"


def print_at_once(text: str) -> None:
    """Print a line, also where nobody reads it line by line."""
    print(text, flush=True)


def serve(
    sandbox: Sandbox,
    *,
    unix_socket: Path | None = None,
    port: int | None = None,
    token_file: Path | None = None,
    max_jobs: int = 256,
    max_jobs_per_client: int = 64,
    say: Callable[[str], None] = print_at_once,
) -> None:
    """Serve until told to stop, then finish what was accepted.

    Parameters
    ----------
    unix_socket
        Where to listen; the file belongs to this user alone, which is what lets in.
    port
        Listen on loopback instead, 0 for any free port. Callers then need the token
        that is written to ``token_file``.

    Raises
    ------
    DependencyError
        When Starlette or uvicorn is missing.
    UsageError
        When the socket is in use or cannot be made.
    """
    try:
        import uvicorn

        from qwq_lab.sandbox.server.app import make_app
        from qwq_lab.sandbox.server.jobs import JobQueue
        from qwq_lab.sandbox.server.protocol import PatientProtocol
    except ImportError as error:
        raise DependencyError(
            f"the server needs {error.name}; "
            "install it with: pip install qwq-lab[server]"
        ) from None
    isolation = sandbox.isolation
    if not isolation.tier:
        raise UsageError(sandbox.run("").explanation)
    with contextlib.ExitStack() as cleanup:
        if port is None:
            path = unix_socket or default_socket()
            listener = cleanup.enter_context(_unix_listener(path))
            hosts, token, where = UNIX_HOSTS, None, str(path)
        else:
            listener = cleanup.enter_context(_loopback_listener(port))
            number = listener.getsockname()[1]
            hosts = frozenset(
                f"{name}:{number}" for name in ("127.0.0.1", "localhost", "[::1]")
            )
            token = secrets.token_urlsafe(32)
            file = token_file or default_socket().with_name(f"sandbox-{number}.token")
            cleanup.enter_context(_token_file(file, token))
            where = f"http://127.0.0.1:{number} (token in {file})"
        _allow_many_connections()
        # uvicorn makes its event loop later, and asyncio's locks find it then.
        jobs = JobQueue(
            workers=sandbox.workers,
            max_jobs=max_jobs,
            max_jobs_per_client=max_jobs_per_client,
        )

        def leave() -> None:
            server.should_exit = True

        def stop(*_: object) -> None:
            # The first time what was accepted is finished, the second time not.
            server.should_exit = server.force_exit = jobs.draining
            jobs.begin_to_drain()

        app = make_app(sandbox, jobs, hosts=hosts, token=token, leave=leave)
        config = uvicorn.Config(
            app,
            http=PatientProtocol,
            access_log=False,
            log_level="warning",
            server_header=False,
            limit_concurrency=MAX_CONNECTIONS,
            timeout_graceful_shutdown=LEAVING_SECONDS,
            h11_max_incomplete_event_size=64 * 1024,
        )
        server = uvicorn.Server(config)
        # uvicorn's own way is to turn callers away at once and to raise the signal anew
        # when it is done, which would cut off what is left to do after it.
        server.handle_exit = stop  # type: ignore[method-assign,assignment]
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, stop)
        try:
            say(f"qwq-lab: the sandbox ({isolation}) listens on {where}")
        except OSError as error:
            raise UsageError(
                f"cannot write where the server listens: {error}"
            ) from None
        server.run(sockets=[listener])
        if server.force_exit:
            sandbox.close()
        with contextlib.suppress(OSError):
            say(
                f"qwq-lab: stopped; {jobs.accepted} jobs accepted, "
                f"{sum(jobs.finished.values())} finished"
            )


def _allow_many_connections() -> None:
    """Leave descriptors for the sandboxes when all places for callers are taken."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 8192 if most == resource.RLIM_INFINITY else min(8192, most)
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))


@contextlib.contextmanager
def _unix_listener(path: Path) -> Iterator[socket.socket]:
    _make_private_folder(path.parent)
    with _lock(path), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        _remove_stale(path)
        # Made for this user alone from the first moment on.
        before = os.umask(0o177)
        try:
            listener.bind(str(path))
        except OSError as error:
            raise UsageError(f"cannot listen on {path}: {error}") from None
        finally:
            os.umask(before)
        try:
            # Before anybody is told of it.
            listener.listen(BACKLOG)
            yield listener
        finally:
            # The lock is held: nobody else has a socket there.
            path.unlink(missing_ok=True)


@contextlib.contextmanager
def _lock(path: Path) -> Iterator[None]:
    """Be the only server on a socket, for as long as this process lives."""
    import fcntl

    name = path.with_name(path.name + ".lock")
    try:
        descriptor = os.open(name, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    except OSError as error:
        raise UsageError(f"cannot make {name}: {error}") from None
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise UsageError(
                f"a server listens on {path} already, or is about to stop"
            ) from None
        yield
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _loopback_listener(port: int) -> Iterator[socket.socket]:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        try:
            listener.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as error:
            raise UsageError(f"cannot listen on port {port}: {error}") from None
        listener.listen(BACKLOG)
        yield listener
    finally:
        listener.close()


@contextlib.contextmanager
def _token_file(path: Path, token: str) -> Iterator[None]:
    _make_private_folder(path.parent)
    try:
        path.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        try:
            with os.fdopen(os.open(path, flags, 0o600), "w") as file:
                file.write(token + "\n")
        except OSError as error:
            raise UsageError(f"cannot write the token to {path}: {error}") from None
        yield
    finally:
        with contextlib.suppress(OSError):
            if path.read_text().strip() in (token, ""):
                path.unlink()


def _make_private_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
    except OSError as error:
        raise UsageError(f"cannot use the folder {folder}: {error}") from None
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
        raise UsageError(
            f"{folder} is not a folder of yours; name another place with --socket"
        )
    if found.st_mode & 0o022:
        raise UsageError(
            f"others can write to {folder}; chmod 700 it, or name another place"
        )


def _remove_stale(path: Path) -> None:
    """Remove the socket of a server that is gone."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return
    if not stat.S_ISSOCK(found.st_mode):
        raise UsageError(f"{path} is there and is no socket; name another place")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as attempt:
        try:
            attempt.connect(str(path))
        except OSError:
            path.unlink()
            return
    raise UsageError(f"a server listens on {path} already")
