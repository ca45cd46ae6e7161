"""The process that becomes the judged code, after it has shut every door behind it."""

from __future__ import annotations

import fcntl
import os
import resource

import kernel
import submission
import wire

TYPE_CHECKING = False  # as in typing, which takes long to load
if TYPE_CHECKING:
    from typing import Any

MEBIBYTE = 1 << 20
RESULT, READY, HIGH_DESCRIPTOR = 3, 4, 50


def become_submission(plan: dict[str, Any], channels: dict[str, int]) -> None:
    """Confine this process, run the submission, send one message, and end.

    ``channels`` holds descriptors: ``job`` gives the code and one input, ``stdin``,
    ``stdout`` and ``stderr`` are the program's own, ``result`` takes the message.
    """
    kernel.die_with_parent()
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        os.dup2(channels[name], number)
    job = wire.decode(_read_all(channels["job"]), trusted=True)
    # By way of high numbers, so that none is overwritten before it is moved.
    result, ready = (
        fcntl.fcntl(channels[name], fcntl.F_DUPFD_CLOEXEC, HIGH_DESCRIPTOR)
        for name in ("result", "ready")
    )
    os.dup2(result, RESULT)
    os.dup2(ready, READY)
    confine(plan)
    os.closerange(READY + 1, 1 << 16)
    # From here on, whatever happens is the submission's doing.
    os.write(READY, b"1")
    os.close(READY)
    run_id = job.pop("run_id")
    try:
        submission.prepare()
        status, message = submission.run(job)
    except BaseException:
        status, message = 1, b""  # Something hostile in a place of our own.
    try:
        _send(RESULT, wire.frame(run_id, message))
    except OSError:
        pass  # The submission closed the channel: the judge misses the message.
    os._exit(status)


def confine(plan: dict[str, Any]) -> None:
    """Give up, for good, all that the plan does not leave; the filter comes last."""
    limits = plan["limits"]
    caps = {
        resource.RLIMIT_AS: limits["memory_mb"] * MEBIBYTE,
        resource.RLIMIT_FSIZE: limits["files_mb"] * MEBIBYTE,
        resource.RLIMIT_STACK: 64 * MEBIBYTE,
        resource.RLIMIT_NOFILE: 64,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
        # A backstop: the supervisor watches the processor time more exactly.
        resource.RLIMIT_CPU: int(limits["cpu_seconds"]) + 2,
    }
    if plan["count_threads"]:
        # The zygote and the supervisor are counted as well.
        caps[resource.RLIMIT_NPROC] = limits["threads"] + 2
    for which, wanted in caps.items():
        ceiling = resource.getrlimit(which)[1]
        if ceiling != resource.RLIM_INFINITY:
            wanted = min(wanted, ceiling)
        resource.setrlimit(which, (wanted, wanted))
    if plan["drop_capabilities"]:
        kernel.drop_capabilities()
    kernel.set_no_new_privileges()
    kernel.set_dumpable(False)
    if plan["landlock"]:
        ruleset = plan["ruleset"]
        if ruleset is None:
            ruleset = make_ruleset(plan)
        kernel.restrict_to(ruleset)
    if plan["filter"]:
        kernel.install_filter(plan["filter"])


def make_ruleset(plan: dict[str, Any]) -> int:
    """Make the plan's Landlock ruleset, of the paths as they are now."""
    ruleset: int = kernel.make_ruleset(
        plan["landlock"], plan["readable"], plan["writable"]
    )
    return ruleset


def _read_all(descriptor: int) -> bytes:
    parts = []
    while part := os.read(descriptor, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _send(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
