"""From what a run left behind to what it means."""

from __future__ import annotations

import errno
import signal
from typing import Any

from qwq_lab.sandbox.compare import shorten
from qwq_lab.sandbox.exchange import RawRun
from qwq_lab.sandbox.inside import wire
from qwq_lab.sandbox.limits import Limits
from qwq_lab.sandbox.outcomes import Isolation, Outcome, Run

_STAGES = {"compile", "missing", "run", "done", "unsendable"}
MAX_TEXT = 1000
# Windows, where no run ends by them, has no names for these.
_SIGKILL, _SIGXCPU, _SIGXFSZ, _SIGSYS = (
    getattr(signal, name, None) for name in ("SIGKILL", "SIGXCPU", "SIGXFSZ", "SIGSYS")
)
_NO_MORE_THREADS = "can't start new thread"


def interpret(
    raw: RawRun,
    run_id: bytes,
    limits: Limits,
    isolation: Isolation,
    function: str | None,
) -> Run:
    """Say how a run ended.

    What the supervisor saw comes first; the message of the judged process, which may
    be forged, decides only between ways of failing and gives the returned value.
    """
    report = raw.report
    exit_code = int(report["exit"])
    outcome, explanation, message = _judge_ending(raw, run_id, limits, function)
    return Run(
        outcome=outcome,
        explanation=explanation,
        value=message.get("value"),
        output=raw.stdout,
        stderr=raw.stderr.decode("utf-8", "backslashreplace"),
        truncated=bool(raw.overflowed),
        exception=_text(message.get("exception")),
        exit_code=exit_code if exit_code >= 0 else None,
        signal=_signal_name(-exit_code) if exit_code < 0 else None,
        cpu_seconds=float(report["cpu"]),
        wall_seconds=float(report["wall"]),
        memory=int(report["memory"]),
        isolation=isolation,
    )


def _judge_ending(
    raw: RawRun, run_id: bytes, limits: Limits, function: str | None
) -> tuple[Outcome, str, dict[str, Any]]:
    ending = _by_supervisor(raw, limits)
    if ending is not None:
        return (*ending, {})
    try:
        message = _read_message(run_id, raw.result)
    except wire.WireError as error:
        return Outcome.PROTOCOL_ERROR, f"the result cannot be read: {error}", {}
    except Exception as error:  # whatever a forged message is made of
        why = f"the result cannot be read: {type(error).__name__}"
        return Outcome.PROTOCOL_ERROR, why, {}
    stage = message.get("stage")
    if stage == "missing":
        return Outcome.RUNTIME_ERROR, f"there is no function {function}", {}
    if stage in ("compile", "run"):
        return (*_by_exception(message), message)
    if raw.report["exit"] != 0:
        code = raw.report["exit"]
        return Outcome.RUNTIME_ERROR, f"it ended with exit status {code}", {}
    if stage == "unsendable":
        why = _text(message.get("message")) or "the value is not plain data"
        return Outcome.WRONG_ANSWER, why, {}
    if function is not None and stage != "done":
        why = f"{function} ended the program, so no result came"
        return Outcome.PROTOCOL_ERROR, why, {}
    return Outcome.PASSED, "", message


def _by_supervisor(raw: RawRun, limits: Limits) -> tuple[Outcome, str] | None:
    """Return an ending that does not depend on anything the judged code said."""
    report = raw.report
    if raw.cancelled:
        return Outcome.CANCELLED, "it was stopped from outside"
    if raw.overflowed:
        what = {"stdout": "on standard output", "stderr": "on standard error"}
        where = what.get(raw.overflowed, "in its result")
        return Outcome.OUTPUT_LIMIT, f"more than {limits.output_kb} KiB {where}"
    if report["killed"] == "wall":
        return Outcome.WALL_TIME, f"it took longer than {limits.wall:g} s on the clock"
    ended_by = -report["exit"] if report["exit"] < 0 else 0
    overrun = report["cpu"] >= limits.cpu_seconds
    if report["killed"] == "cpu" or ended_by == _SIGXCPU or overrun:
        seconds = f"{limits.cpu_seconds:g}"
        return Outcome.CPU_TIME, f"it used more than {seconds} s of processor time"
    if ended_by == _SIGSYS:
        return Outcome.FORBIDDEN, "it made a system call that only attacks make"
    if ended_by == _SIGXFSZ:
        return Outcome.OUTPUT_LIMIT, f"a file grew beyond {limits.files_mb} MiB"
    if ended_by == _SIGKILL:
        # Nothing in there can send it, and the supervisor did not.
        return Outcome.MEMORY, "the system ended it, out of memory"
    if ended_by:
        return Outcome.RUNTIME_ERROR, f"it crashed with {_signal_name(ended_by)}"
    return None


def _by_exception(message: dict[str, Any]) -> tuple[Outcome, str]:
    name = _text(message.get("exception")) or "an exception"
    said = _text(message.get("message")) or ""
    text = f"{name}: {said}" if said else name
    number = message.get("errno")
    if message.get("stage") == "compile" and name != "MemoryError":
        return Outcome.SYNTAX_ERROR, text
    if name == "MemoryError":
        return Outcome.MEMORY, "it ran out of the memory it was given"
    if said == _NO_MORE_THREADS or number == errno.EAGAIN:
        return Outcome.PROCESS_LIMIT, f"no more threads or processes to be had: {text}"
    if number in (errno.EPERM, errno.EACCES, errno.EROFS):
        return Outcome.FORBIDDEN, text
    if number in (errno.ENOSPC, errno.EFBIG):
        return Outcome.OUTPUT_LIMIT, text
    return Outcome.RUNTIME_ERROR, text


def _read_message(run_id: bytes, data: bytes) -> dict[str, Any]:
    """Read the one message; none at all is an empty one."""
    if not data:
        return {}
    message: Any = wire.unframe(run_id, data)
    stage = message.get("stage") if type(message) is dict else None
    if type(stage) is not str or stage not in _STAGES:
        raise wire.WireError("it is no message of a run")
    return dict(message)


def _text(value: object) -> str | None:
    """Return a text of the judged code's, short and without what acts on a terminal."""
    if type(value) is not str:
        return None
    return shorten(
        "".join(c if c.isprintable() else "\ufffd" for c in value[:MAX_TEXT])
    )


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
