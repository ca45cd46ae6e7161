"""The process that runs guests: the engine's faults stay in here."""

from __future__ import annotations

import dataclasses
import os
import queue
import signal
import sys
import threading
from pathlib import Path
from typing import IO, Any

from qwq_lab.errors import QwQLabError
from qwq_lab.sandbox.exchange import WorkerFailedError
from qwq_lab.sandbox.limits import Limits
from qwq_lab.sandbox.wasm.builds import Build
from qwq_lab.sandbox.wasm.channel import receive, send
from qwq_lab.sandbox.wasm.compiled import WASM_STACK_BYTES
from qwq_lab.sandbox.wasm.host import Host

HOST_STACK_BYTES = 16 << 20  # what is left to the host, below the guest


def main() -> None:
    """Answer jobs on standard input until it ends, as it does when the judge dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    jobs, answers = _take_channels()
    setup = receive(jobs)
    if setup is None:
        return
    stdlib = setup["stdlib"]
    build = Build(Path(setup["wasm"]), Path(stdlib) if stdlib else None)
    try:
        host = Host(build, Path(setup["compiled"]))
        give_up_rights()
    except Exception as error:
        send(answers, {"error": f"{_kind(error)}{error}"})
        return
    waiting: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
    # Threads take over what this one gave up.
    threading.stack_size(WASM_STACK_BYTES + HOST_STACK_BYTES)
    threading.Thread(target=_serve, args=(host, waiting, answers), daemon=True).start()
    # Here, while the guest runs, the end of the judge is seen at once.
    while (job := receive(jobs)) is not None:
        waiting.put(job)
    os._exit(0)


def give_up_rights() -> None:
    """Take from this process what it no longer needs, should the engine have a hole."""
    if os.name == "posix":
        import resource

        for limit, most in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_NOFILE, 16),
        ):
            resource.setrlimit(limit, (most, most))
    if sys.platform == "linux":
        from qwq_lab.sandbox.inside import kernel

        kernel.die_with_parent()
        kernel.drop_capabilities()
        kernel.set_no_new_privileges()
        abi = kernel.landlock_abi()
        if abi:
            kernel.restrict_to(kernel.make_ruleset(abi, [], []))
        kernel.set_dumpable(False)


def _serve(
    host: Host, waiting: queue.SimpleQueue[dict[str, Any]], answers: IO[bytes]
) -> None:
    threading.stack_size(0)
    try:
        host.prepare()
        send(answers, {"ready": True})
        while True:
            job = waiting.get()
            limits = Limits.from_dict(job["limits"])
            raw = host.run(job["job"], job["stdin"], limits)
            send(answers, dataclasses.asdict(raw))
    except Exception as error:
        send(answers, {"error": f"{_kind(error)}{error}"})
    finally:
        os._exit(1)


def _take_channels() -> tuple[IO[bytes], IO[bytes]]:
    """Move the channels away from where anything printed would go."""
    jobs, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    os.close(nothing)
    return jobs, answers


def _kind(error: Exception) -> str:
    expected = isinstance(error, (QwQLabError, WorkerFailedError))
    return "" if expected else f"{type(error).__name__}: "
