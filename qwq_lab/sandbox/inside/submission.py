"""Run a submission and say what became of it: the one message that a run sends.

Needs nothing of the operating system, so that every mechanism runs submissions alike.
"""

from __future__ import annotations

import os
import sys

import wire

TYPE_CHECKING = False  # as in typing, which takes long to load
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any

SOURCE_NAME = "<submission>"
TRACEBACK_CHARACTERS = 4000
_PLAIN = (int, float, complex, str, bytes, bytearray, list, tuple, set, frozenset, dict)


def prepare() -> None:
    """Make this process look like a Python that was started with the submission."""
    import _sitebuiltins
    import builtins

    # Those of the start stand on other files.
    errors = "surrogateescape"
    stdin = open(0, encoding="utf-8", errors=errors, closefd=False)
    stdout = open(1, "w", encoding="utf-8", errors=errors, closefd=False)
    errors = "backslashreplace"
    stderr = open(2, "w", 1, encoding="utf-8", errors=errors, closefd=False)
    for name, stream in (("stdin", stdin), ("stdout", stdout), ("stderr", stderr)):
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    for name in ("exit", "quit"):
        setattr(builtins, name, _sitebuiltins.Quitter(name, "the end of the input"))
    setattr(builtins, "help", _sitebuiltins._Helper())  # noqa: B010 - not in its stub
    # The submission's imports find its own names, not those of this folder.
    folder = os.path.dirname(__file__)
    sys.path[:] = [os.getcwd(), *(path for path in sys.path if path != folder)]
    for name in ("candidate", "kernel", "submission", "wire", "zygote"):
        sys.modules.pop(name, None)
    sys.argv = [SOURCE_NAME]


def run(job: dict[str, Any]) -> tuple[int, bytes]:
    """Run the submission and return its exit status and the message to send.

    Of a call, ``likeness`` says what may be returned, see `wire.encode`; with ``items``
    the judge goes through the value once, so that a generator or a range is as good as
    a list; with ``watched`` the arguments follow the value if the call changed them.
    """
    import builtins

    module = type(sys)("__main__")
    module.__dict__["__builtins__"] = builtins
    module.__file__ = SOURCE_NAME
    sys.modules["__main__"] = module
    try:
        program = compile(job["code"], SOURCE_NAME, "exec", dont_inherit=True)
    except BaseException as error:
        return 1, wire.encode({"stage": "compile", **_describe(error)})
    _keep_source_lines(job["code"])
    try:
        exec(program, module.__dict__)
        if job["function"] is None:
            _end_as_python_does(module)
            return 0, wire.encode({"stage": "done", "value": None})
        function = module.__dict__.get(job["function"])
        if function is None:
            return 1, wire.encode({"stage": "missing"})
        arguments = [job["args"], job["kwargs"]]
        before = wire.encode(arguments) if job["watched"] else b""
        value = function(*job["args"], **job["kwargs"])
        if job["items"] and value is not None and not issubclass(type(value), _PLAIN):
            value = [*value]
    except SystemExit as error:
        if job["function"] is None:
            status = _exit_status(error)
            _end_as_python_does(module)
            return status, wire.encode({"stage": "done", "value": None})
        return 1, wire.encode({"stage": "run", **_describe(error)})
    except BaseException as error:
        _flush()
        return 1, wire.encode({"stage": "run", **_describe(error)})
    try:
        _flush()
        if job["watched"]:
            changed = wire.encode(arguments, job["likeness"]) != before
            value = [value, arguments if changed else None]
        message = {"stage": "done", "value": value}
        return 0, wire.encode(message, job["likeness"])
    except wire.WireError as error:
        return 0, wire.encode({"stage": "unsendable", "message": str(error)})
    except BaseException as error:
        return 1, wire.encode({"stage": "run", **_describe(error)})


def _describe(error: BaseException) -> dict[str, Any]:
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


def _end_as_python_does(module: ModuleType) -> None:
    """Wait for threads, run what was registered for the exit, let go, flush."""
    threading = sys.modules.get("threading")
    if threading is not None:
        threading._shutdown()
    import atexit

    atexit._run_exitfuncs()
    _flush()
    # What was left open is closed, with what it still holds.
    module.__dict__.clear()
    import gc

    gc.collect()
    _flush()


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        try:
            stream.flush()  # type: ignore[union-attr]
        except (AttributeError, OSError, ValueError):
            pass
