"""The mechanisms that can hold judged code here, found by attacking them."""

from __future__ import annotations

import functools
import os
import platform
import socket
import stat
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from qwq_lab.errors import QwQLabError
from qwq_lab.sandbox.bubblewrap import (
    DEVICES,
    WORK_FOLDER,
    bubblewrap_command,
    find_bubblewrap,
)
from qwq_lab.sandbox.exchange import WorkerFailedError
from qwq_lab.sandbox.inside import wire
from qwq_lab.sandbox.interpretation import interpret
from qwq_lab.sandbox.interpreter import FLAGS, INSIDE, PRELOAD, find_interpreter
from qwq_lab.sandbox.limits import Limits
from qwq_lab.sandbox.outcomes import Isolation, Mechanism, Outcome
from qwq_lab.sandbox.seccomp import FilterUnavailableError, compile_filter
from qwq_lab.sandbox.wanted import Wanted
from qwq_lab.sandbox.wasm.backend import WasmWorker
from qwq_lab.sandbox.wasm.builds import find_build
from qwq_lab.sandbox.wasm.compiled import find_compiled
from qwq_lab.sandbox.workers import SPARE_UID, Worker, WorkerPool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from threading import Event

    from qwq_lab.sandbox.exchange import RawRun
    from qwq_lab.sandbox.interpreter import Interpreter
    from qwq_lab.sandbox.outcomes import Run

PROBE_LIMITS = Limits(cpu_seconds=5, wall_seconds=20)
PTRACE_NUMBERS = {"x86_64": 101, "aarch64": 117}


class Backend(Protocol):
    """What runs jobs: a pool of zygotes, or of WebAssembly workers.

    ``keep`` says whether a worker serves more than one run.
    """

    keep: bool

    def run(
        self, job: bytes, stdin: bytes, limits: Limits, stop: Event | None = None
    ) -> RawRun:
        """Run one job, encoded, and return what came out."""

    def close(self) -> None:
        """End all that was started."""


@dataclass(frozen=True)
class Plan:
    """One way to hold code, which may or may not work here."""

    mechanism: Mechanism
    layers: tuple[str, ...]
    make_backend: Callable[[int], Backend]


def find_isolation(
    *,
    minimum_tier: int,
    mechanism: Mechanism | None,
    workers: int,
    keep: bool,
    packages: tuple[str, ...],
) -> tuple[Backend | None, Isolation]:
    """Start the strongest mechanism whose attacks on itself all fail.

    Returns
    -------
    tuple
        A backend that works, or None when nothing reaches ``minimum_tier``; and the
        isolation that it gives, with notes on what was tried before.
    """
    notes: list[str] = []
    # What is not kept loads only what it needs.
    preload = PRELOAD if keep else ()
    for plan in _plans(packages, preload, notes):
        if mechanism is not None and plan.mechanism is not mechanism:
            continue
        if plan.mechanism.tier < minimum_tier:
            notes.append(f"{plan.mechanism}: below the tier that was asked for")
            continue
        # The probes share a sandbox in any case: none of them is a stranger's.
        backend = plan.make_backend(workers)
        try:
            problems = probe(backend, plan.mechanism)
        except WorkerFailedError as error:
            problems = [str(error)]
        if not problems:
            backend.keep = keep
            return backend, Isolation(plan.mechanism, plan.layers, tuple(notes))
        notes.append(f"{plan.mechanism}: {'; '.join(problems)}")
        backend.close()
    return None, Isolation(Mechanism.NONE, (), tuple(notes))


def probe(backend: Backend, mechanism: Mechanism) -> list[str]:
    """Attack a backend and return what succeeded that its tier promises to stop.

    Raises
    ------
    WorkerFailedError
        When it does not run anything.
    """
    probed = Isolation(mechanism)
    simple = run_once(
        backend, probed, "print(input()[::-1])", stdin=b"kcehc", limits=PROBE_LIMITS
    )
    if simple.stdout != "check\n":
        return [f"a program does not run: {simple.explanation or simple.stderr}"]
    if mechanism.tier < 3:
        return []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        attacks = run_once(
            backend,
            probed,
            (INSIDE / "canaries.py").read_text("utf-8"),
            function="attempt_all",
            args=(
                os.getpid(),
                ["/etc/passwd", __file__],
                str(Path.home()),
                _names_in_home(),
                [tempfile.gettempdir(), "/dev/shm", str(Path.home()), str(INSIDE)],  # noqa: S108
                listener.getsockname()[1],
            ),
            limits=PROBE_LIMITS,
        )
    if not attacks.finished:
        return [f"the probe did not end: {attacks.explanation}"]
    problems = [f"could {attack}" for attack in attacks.value["succeeded"]]
    number = PTRACE_NUMBERS.get(platform.machine())
    if mechanism is not Mechanism.WASM and number is not None:
        trace = f"import ctypes; ctypes.CDLL(None).syscall({number}, 0, 0, 0, 0)"
        hostile = run_once(backend, probed, trace, limits=PROBE_LIMITS)
        if hostile.outcome is not Outcome.FORBIDDEN:
            problems.append("could call ptrace")
    return problems


def _names_in_home() -> list[str]:
    """Return what stands in the home folder, but for the way to the interpreter."""
    home = Path.home()
    python = find_interpreter()
    on_the_way = {
        Path(path).relative_to(home).parts[0]
        for path in (python.executable, *python.folders)
        if home in Path(path).parents
    }
    try:
        return sorted({path.name for path in home.iterdir()} - on_the_way)[:1000]
    except OSError:
        return []


def _plans(
    packages: tuple[str, ...], preload: tuple[str, ...], notes: list[str]
) -> Iterator[Plan]:
    """Yield the ways to hold code on this machine, strongest first."""
    if sys.platform == "linux":
        yield from _linux_plans(packages, preload, notes)
    else:
        notes.append("namespaces, landlock: only on Linux")
    yield from _wasm_plan(packages, notes)
    if os.name == "posix":
        yield _process_plan(packages, preload)


def _linux_plans(
    packages: tuple[str, ...], preload: tuple[str, ...], notes: list[str]
) -> Iterator[Plan]:
    try:
        with_threads = compile_filter(threads=True, own_files=True)
        without_threads = compile_filter(threads=False, own_files=False)
    except FilterUnavailableError as error:
        notes.append(
            f"namespaces, landlock: seccomp is not to be had ({error}); "
            "install libseccomp (Debian: libseccomp2) and pyseccomp"
        )
        return
    # Loads the C library, which not every system lets Python do.
    from qwq_lab.sandbox.inside.kernel import landlock_abi

    abi = landlock_abi()
    landlock = (f"Landlock ABI {abi}",) if abi else ()
    python = find_interpreter()
    as_root = os.geteuid() == 0
    inside: dict[str, Any] = {
        "uid": None,
        "landlock": abi,
        "preload": list(preload),
        "extra_paths": list(packages),
        "drop_capabilities": True,
    }
    if not find_bubblewrap():
        notes.append("namespaces: bubblewrap is not installed (Debian: bubblewrap)")
    layers = ("user, mount, pid, network, ipc and uts namespaces", *landlock)
    for bubblewrap in find_bubblewrap():
        in_namespaces = {
            **inside,
            "namespaces": True,
            "devices": [f"/dev/{name}" for name in DEVICES],
            "count_threads": True,
            "readable": ["/"],
            "writable": [WORK_FOLDER, "/dev/null"],
            "cwd": WORK_FOLDER,
            "filter": with_threads,
        }
        command = functools.partial(bubblewrap_command, bubblewrap, python, packages)
        if as_root:
            yield Plan(
                Mechanism.NAMESPACES,
                (*layers, "seccomp", "rlimits", "spare user"),
                functools.partial(_pool, command, {**in_namespaces, "uid": SPARE_UID}),
            )
            # Root in a container often lacks what that takes. The kernel does not count
            # the threads of root, so there are none.
            in_namespaces |= {"count_threads": False, "filter": without_threads}
            command = functools.partial(command, rootless=True)
        yield Plan(
            Mechanism.NAMESPACES,
            (*layers, "seccomp", "rlimits"),
            functools.partial(_pool, command, in_namespaces),
        )
    if not abi:
        notes.append("landlock: this kernel has none")
        return
    if as_root and not _reachable_by_all(python.executable, *python.folders):
        # As root it would own the files that Landlock does not hide.
        notes.append("landlock: Python lies where only root can run it")
        return
    readable = [*_without(python.folders, python.masked), *packages, str(INSIDE)]
    alone = {
        **inside,
        "uid": SPARE_UID if as_root else None,
        "namespaces": False,
        "count_threads": False,
        "readable": readable,
        "writable": ["/dev/null"],
        "cwd": "/",
        "filter": without_threads,
    }
    yield Plan(
        Mechanism.LANDLOCK,
        (*landlock, "seccomp", "rlimits", *(("spare user",) if as_root else ())),
        functools.partial(_pool, functools.partial(_bare_command, python), alone),
    )


def _wasm_plan(packages: tuple[str, ...], notes: list[str]) -> Iterator[Plan]:
    if packages:
        notes.append("wasm: cannot import the packages that are installed here")
        return
    try:
        build = find_build()
        compiled = find_compiled(build)
    except QwQLabError as error:
        notes.append(f"wasm: {error}")
        return
    layers = ["WebAssembly, about half speed, 32 bit"]
    if sys.platform == "linux":
        from qwq_lab.sandbox.inside.kernel import landlock_abi

        if abi := landlock_abi():
            layers.append(f"Landlock ABI {abi}")

    def make_pool(size: int) -> Backend:
        make_worker = functools.partial(WasmWorker, build, compiled)
        return WorkerPool(make_worker, size=size)

    yield Plan(Mechanism.WASM, tuple(layers), make_pool)


def _process_plan(packages: tuple[str, ...], preload: tuple[str, ...]) -> Plan:
    python = find_interpreter()
    plan = {
        "uid": None,
        "landlock": 0,
        "preload": list(preload),
        "extra_paths": list(packages),
        "namespaces": False,
        "count_threads": False,
        "readable": [],
        "writable": [],
        "cwd": "/",
        "filter": b"",
        "drop_capabilities": False,
    }
    return Plan(
        Mechanism.PROCESS,
        ("rlimits",),
        functools.partial(_pool, functools.partial(_bare_command, python), plan),
    )


def _pool(
    command: Callable[[int], list[str]], plan: dict[str, Any], size: int
) -> Backend:
    return WorkerPool(functools.partial(Worker, command, plan), size=size)


def _bare_command(python: Interpreter, control: int) -> list[str]:
    return [python.executable, *FLAGS, str(INSIDE / "zygote.py"), str(control)]


def _reachable_by_all(*paths: str) -> bool:
    """Whether every user may go through the folders above these paths."""
    above = {parent for path in paths for parent in Path(path).parents}
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in above)


def _without(folders: tuple[str, ...], masked: tuple[str, ...]) -> list[str]:
    """Return the folders, or their parts where a masked one lies below."""
    found: list[str] = []
    for folder in folders:
        if folder in masked:
            continue
        if not any(Path(folder) in Path(place).parents for place in masked):
            found.append(folder)
            continue
        parts = tuple(str(part) for part in sorted(Path(folder).iterdir()))
        found += _without(parts, masked)
    return found


def run_once(
    backend: Backend,
    isolation: Isolation,
    code: str,
    *,
    function: str | None = None,
    args: tuple[object, ...] = (),
    kwargs: dict[str, object] | None = None,
    stdin: bytes = b"",
    wanted: Wanted = Wanted(),  # noqa: B008 - frozen
    limits: Limits,
    stop: Event | None = None,
) -> Run:
    """Run code once and say how it ended.

    Raises
    ------
    WorkerFailedError
        When the sandbox failed twice.
    WireError
        When the arguments are not plain data.
    """
    run_id = os.urandom(wire.RUN_ID_BYTES)
    job = {
        "run_id": run_id,
        "code": code,
        "function": function,
        "args": list(args),
        "kwargs": kwargs or {},
        **vars(wanted),
    }
    raw = backend.run(wire.encode(job), stdin, limits, stop)
    return interpret(raw, run_id, limits, isolation, function)
