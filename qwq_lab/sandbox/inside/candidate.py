"""The process that becomes the judged code, after it has shut every door behind it."""

from __future__ import annotations

import fcntl
import os
import resource
import sys

import kernel
import wire

SOURCE_NAME = "<submission>"
TRACEBACK_CHARACTERS = 4000
MEBIBYTE = 1 << 20
RESULT, READY, HIGH_DESCRIPTOR = 3, 4, 200


def become_submission(plan: dict, channels: dict[str, int]) -> None:
    """Confine this process, run the submission, send one message, and end.

    ``channels`` holds descriptors: ``job`` gives the code and one input, ``stdin``,
    ``stdout`` and ``stderr`` are the program's own, ``result`` takes the message.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        os.dup2(channels[name], number)
    job = wire.decode(_read_all(channels["job"]))
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
    _leave_no_traces()
    status, message = _run(job)
    try:
        _send(RESULT, wire.frame(run_id, message))
    except OSError:
        pass  # The submission closed the channel: the judge misses the message.
    os._exit(status)


def confine(plan: dict) -> None:
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


def make_ruleset(plan: dict) -> int:
    """Make the plan's Landlock ruleset, of the paths as they are now."""
    return kernel.make_ruleset(plan["landlock"], plan["readable"], plan["writable"])


def _run(job: dict) -> tuple[int, bytes]:
    """Run the submission and return its exit status and the message to send."""
    sys.argv = [SOURCE_NAME]
    module = type(sys)("__main__")
    sys.modules["__main__"] = module
    try:
        program = compile(job["code"], SOURCE_NAME, "exec", dont_inherit=True)
    except BaseException as error:
        return 1, wire.encode({"stage": "compile", **_describe(error)})
    _keep_source_lines(job["code"])
    try:
        exec(program, module.__dict__)
        if job["function"] is None:
            _end_as_python_does()
            return 0, wire.encode({"stage": "done", "value": None})
        function = module.__dict__.get(job["function"])
        if function is None:
            return 1, wire.encode({"stage": "missing"})
        value = function(*job["args"], **job["kwargs"])
    except SystemExit as error:
        if job["function"] is None:
            status = _exit_status(error)
            _end_as_python_does()
            return status, wire.encode({"stage": "done", "value": None})
        return 1, wire.encode({"stage": "run", **_describe(error)})
    except BaseException as error:
        _flush()
        return 1, wire.encode({"stage": "run", **_describe(error)})
    try:
        _flush()
        return 0, wire.encode({"stage": "done", "value": value})
    except wire.WireError as error:
        return 0, wire.encode({"stage": "unsendable", "message": str(error)})
    except BaseException as error:
        return 1, wire.encode({"stage": "run", **_describe(error)})


def _describe(error: BaseException) -> dict:
    """Say what was raised, as text; also onto standard error, as Python does."""
    import traceback

    # The frames of the judge's own code are of no use to the author.
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename != SOURCE_NAME:
        trace = trace.tb_next
    try:
        lines = traceback.format_exception(type(error), error, trace)
        text = "".join(lines)[-TRACEBACK_CHARACTERS:]
    except BaseException:
        text = type(error).__name__
    try:
        message = str(error)[:TRACEBACK_CHARACTERS]
    except BaseException:
        message = ""
    try:
        os.write(2, text.encode("utf-8", "backslashreplace"))
    except OSError:
        pass
    number = error.errno if isinstance(error, OSError) else None
    return {
        "exception": str(type(error).__name__),
        "message": message,
        "traceback": text,
        "errno": number if type(number) is int else None,
    }


def _exit_status(error: SystemExit) -> int:
    """Return what Python would exit with."""
    if error.code is None:
        return 0
    if isinstance(error.code, int):
        return int(error.code) & 0xFF
    os.write(2, f"{error.code}\n".encode("utf-8", "backslashreplace"))
    return 1


def _keep_source_lines(code: str) -> None:
    """Let tracebacks show lines of the submission."""
    import linecache

    lines = code.splitlines(keepends=True)
    linecache.cache[SOURCE_NAME] = (len(code), None, lines, SOURCE_NAME)


def _leave_no_traces() -> None:
    """Let the submission's imports find its names, not those of this folder."""
    folder = os.path.dirname(__file__)
    sys.path[:] = [path for path in sys.path if path != folder]
    for name in ("candidate", "kernel", "wire", "zygote"):
        sys.modules.pop(name, None)


def _end_as_python_does() -> None:
    """Wait for threads, run what was registered for the exit, flush."""
    threading = sys.modules.get("threading")
    if threading is not None:
        threading._shutdown()
    import atexit

    atexit._run_exitfuncs()
    _flush()


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):
            pass


def _read_all(descriptor: int) -> bytes:
    parts = []
    while part := os.read(descriptor, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _send(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
