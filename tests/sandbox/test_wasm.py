"""The mechanism wasm: its verdicts, its limits, its cache and its workers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attacks import ASSERT_FORGERIES, ATTACKS, FORGERIES, SOURCES

from qwq_lab.cli import main
from qwq_lab.errors import DependencyError, UsageError
from qwq_lab.sandbox import Call, Limits, Outcome, Sandbox
from qwq_lab.sandbox.assert_tests import judged_asserts
from qwq_lab.sandbox.exchange import WorkerFailedError
from qwq_lab.sandbox.wasm.builds import VARIABLE, Build, find_build
from qwq_lab.sandbox.wasm.compiled import (
    WASM_STACK_BYTES,
    compile_build,
    find_compiled,
    load_compiled,
    make_engine,
)
from qwq_lab.sandbox.wasm.endings import FailedCallError
from qwq_lab.sandbox.wasm.files import Sink, make_folder
from qwq_lab.sandbox.wasm.host import CRASHED, Host
from qwq_lab.sandbox.wasm.worker import HOST_STACK_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

QUICK = Limits(cpu_seconds=0.4, wall_seconds=0.9, memory_mb=256)
# For what is not to wait: the clock goes on while others have the processor.
ON_A_BUSY_MACHINE = replace(QUICK, wall_seconds=30)
HONEST = "import math\ndef solve(x): return x * 2 + getattr(math, 'answer', 0)"

# What a Python without processes, threads and foreign functions answers to attacks.
LACKING = {"AttributeError", "ModuleNotFoundError", "OSError", "OverflowError"}
# Half as fast as elsewhere, so that time may run out before memory does.
SLOWER = {"a growing list": Outcome.CPU_TIME}
# There is no libc to be had: the attempts that want one fail one by one.
LIBC = "libc = ctypes.CDLL(None, use_errno=True)"


@pytest.fixture(scope="module")
def wasm() -> Iterator[Sandbox]:
    with Sandbox(mechanism="wasm", workers=2) as sandbox:
        if not sandbox.isolation.tier:
            pytest.skip(f"no wasm here: {sandbox.isolation.notes}")
        yield sandbox


def worker_ids(sandbox: Sandbox) -> set[int]:
    """The processes of the workers that wait."""
    return {worker.process.pid for worker in sandbox._backend._idle}


def busy_worker_id(sandbox: Sandbox, *before: int) -> int:
    """The process of the one worker that is running something."""
    for _ in range(600):
        busy = {worker.process.pid for worker in list(sandbox._backend._busy)}
        if busy - {*before}:
            return (busy - {*before}).pop()
        time.sleep(0.05)
    raise AssertionError("no worker became busy")


# Running


def test_a_program_reads_its_input_and_its_output_comes_back(wasm: Sandbox) -> None:
    run = wasm.run("print(input()[::-1])\nprint('é')", stdin="abc\n")

    assert run.finished, run.explanation
    assert run.stdout == "cba\né\n"
    assert run.exit_code == 0
    assert (run.isolation.tier, str(run.isolation.mechanism)) == (3, "wasm")
    assert run.isolation.layers[0] == "WebAssembly, about half speed, 32 bit"
    assert 0 < run.cpu_seconds < 5
    assert run.memory > 1 << 20


def test_a_call_returns_plain_data(wasm: Sandbox) -> None:
    code = "def f(x, *, y): return {'sum': x + y, 'pair': (x, y)}"

    assert wasm.call(code, "f", [1], {"y": 2}).value == {"sum": 3, "pair": (1, 2)}


def test_every_byte_of_a_long_input_and_output_arrives(wasm: Sandbox) -> None:
    code = "import sys; data = sys.stdin.read(); sys.stdout.write(data[:1_000_000])"

    run = wasm.run(code, stdin="xy" * 1_500_000)

    assert run.finished, run.explanation
    assert run.output == b"xy" * 500_000


@pytest.mark.parametrize(
    ("code", "outcome", "words"),
    [
        ("1/0", Outcome.RUNTIME_ERROR, "ZeroDivisionError: division by zero"),
        ("raise SystemExit(3)", Outcome.RUNTIME_ERROR, "exit status 3"),
        ("import os; os._exit(4)", Outcome.RUNTIME_ERROR, "exit status 4"),
        ("x = (", Outcome.SYNTAX_ERROR, "SyntaxError"),
        ("while True: pass", Outcome.CPU_TIME, "0.4 s of processor time"),
        ("import time; time.sleep(9)", Outcome.WALL_TIME, "0.9 s on the clock"),
        ("x = bytearray(1 << 30)", Outcome.MEMORY, "memory"),
        ("print('x' * 2_000_000)", Outcome.OUTPUT_LIMIT, "1024 KiB on standard output"),
        (
            "import sys; sys.stderr.write('x' * 2_000_000)",
            Outcome.OUTPUT_LIMIT,
            "1024 KiB on standard error",
        ),
        (
            "import threading; threading.Thread(target=print).start()",
            Outcome.PROCESS_LIMIT,
            "threads",
        ),
        ("open('x', 'w')", Outcome.FORBIDDEN, "Read-only file system"),
    ],
)
def test_ways_to_end_are_told_apart(
    wasm: Sandbox, code: str, outcome: Outcome, words: str
) -> None:
    waits = outcome is Outcome.WALL_TIME
    run = wasm.run(code, limits=QUICK if waits else ON_A_BUSY_MACHINE)

    assert run.outcome is outcome
    assert words in run.explanation


def test_a_result_that_is_too_long_is_an_output_limit(wasm: Sandbox) -> None:
    run = wasm.call("def f(): return 'x' * 2_000_000", "f")

    assert run.outcome is Outcome.OUTPUT_LIMIT
    assert run.explanation == "more than 1024 KiB in its result"


@pytest.mark.parametrize(
    "code",
    [
        "import faulthandler; faulthandler._sigsegv()",
        "import os; os.abort()",
        "import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()",
        "l = []\nfor _ in range(10**6): l = [l]\ndel l",
        "f = lambda: 0\nf.__code__ = f.__code__.replace("
        "co_code=bytes([100, 255] * 40), co_stacksize=1, co_consts=())\nf()",
    ],
    ids=["fault", "abort", "recursion", "nest", "code object"],
)
def test_a_crash_is_the_fault_of_the_program(wasm: Sandbox, code: str) -> None:
    workers = worker_ids(wasm)

    run = wasm.run(code, limits=Limits(cpu_seconds=5, memory_mb=512))

    assert run.outcome in (Outcome.RUNTIME_ERROR, Outcome.MEMORY, Outcome.PASSED)
    assert workers <= worker_ids(wasm)


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("EPERM", Outcome.FORBIDDEN),
        ("ENOSPC", Outcome.OUTPUT_LIMIT),
        ("EAGAIN", Outcome.PROCESS_LIMIT),
        ("EINVAL", Outcome.RUNTIME_ERROR),
        ("EBADMSG", Outcome.RUNTIME_ERROR),
    ],
)
def test_error_numbers_mean_what_they_mean_in_the_guest(
    wasm: Sandbox, name: str, outcome: Outcome
) -> None:
    run = wasm.run(f"import errno; raise OSError(errno.{name}, 'so')")

    assert run.outcome is outcome


def test_hashes_are_the_same_in_every_run_and_chance_is_not(wasm: Sandbox) -> None:
    code = "import os, random; print(hash('a')); print(os.urandom(8), random.random())"

    first, second = (wasm.run(code).stdout.splitlines() for _ in range(2))

    assert first[0] == second[0]
    assert first[1] != second[1]


def test_nothing_stays_for_the_next_run(wasm: Sandbox) -> None:
    wasm.run("import math, os, sys; math.left = os.left = sys.left = 1")

    run = wasm.run(
        "import math, os, sys; print(*map(hasattr, (math, os, sys), 3*['left']))"
    )

    assert run.stdout == "False False False\n"


def test_runs_at_the_same_time_do_not_mix(wasm: Sandbox) -> None:
    def double(number: int) -> object:
        return wasm.call("def f(x): print(x); return 2 * x", "f", [number]).value

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(double, range(60))) == [2 * n for n in range(60)]
    assert len(worker_ids(wasm)) <= 2


# Attacks


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forgery_is_judged_as_wrong(wasm: Sandbox, name: str) -> None:
    judgement = wasm.judge(FORGERIES[name], [Call("solve", [21], 42)], limits=QUICK)

    assert judgement.passed is False, judgement.outcome
    assert wasm.judge(HONEST, [Call("solve", [21], 42)]).passed


@pytest.mark.parametrize("name", ASSERT_FORGERIES)
def test_an_assertion_is_not_talked_into_holding(wasm: Sandbox, name: str) -> None:
    tests, code = ASSERT_FORGERIES[name]

    assert wasm.judge(code, judged_asserts(tests), limits=QUICK).passed is False


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_contained(wasm: Sandbox, name: str) -> None:
    attack = ATTACKS[name]
    workers = worker_ids(wasm)
    limits = QUICK if Outcome.WALL_TIME in attack.outcomes else ON_A_BUSY_MACHINE

    run = wasm.run(attack.code.replace(LIBC, "libc = None"), limits=limits)

    if run.finished:
        assert run.stdout == "held\n"
    elif run.outcome not in attack.outcomes and run.outcome is not SLOWER.get(name):
        assert run.outcome is Outcome.RUNTIME_ERROR
        assert run.exception in LACKING
        assert run.stdout in ("", "held\n")
    assert workers <= worker_ids(wasm), "it cost a worker"
    assert wasm.judge(HONEST, [Call("solve", [21], 42)]).passed


@pytest.mark.parametrize("name", SOURCES)
def test_an_odd_source_has_one_outcome(wasm: Sandbox, name: str) -> None:
    code, outcomes = SOURCES[name]

    assert wasm.run(code, limits=ON_A_BUSY_MACHINE).outcome in outcomes


def test_the_guest_sees_no_file_that_it_was_not_given() -> None:
    folder = make_folder({"usr/lib/a.zip": b"zip", "job/result": Sink("result", 1)})

    assert folder.find(b"usr/./lib//a.zip") == b"zip"
    for path in (b"/etc/passwd", b"..", b"usr/../usr/lib", b"usr/lib/../../.."):
        with pytest.raises(FailedCallError, match="76"):
            folder.find(path)
    for path in (b"etc", b"usr/lib/b"):
        with pytest.raises(FailedCallError, match="44"):
            folder.find(path)
    with pytest.raises(FailedCallError, match="54"):
        folder.find(b"usr/lib/a.zip/a")


# Workers


def test_a_run_is_stopped_from_outside_and_the_next_one_works(wasm: Sandbox) -> None:
    stop = threading.Event()
    with ThreadPoolExecutor(1) as threads:
        running = threads.submit(
            wasm.run, "while True: pass", limits=Limits(cpu_seconds=60), stop=stop
        )
        busy_worker_id(wasm)
        stop.set()
        run = running.result()

    assert run.outcome is Outcome.CANCELLED
    assert wasm.run("print(1)").stdout == "1\n"


def test_a_run_that_waits_for_a_worker_can_be_stopped(wasm: Sandbox) -> None:
    stop, others = threading.Event(), threading.Event()
    forever = {"limits": Limits(cpu_seconds=60), "stop": others}
    with ThreadPoolExecutor(3) as threads:
        for _ in range(wasm.workers):
            threads.submit(wasm.run, "while True: pass", **forever)
        while len(wasm._backend._busy) < wasm.workers:
            time.sleep(0.05)
        waiting = threads.submit(wasm.run, "print(1)", stop=stop)
        stop.set()
        assert waiting.result().outcome is Outcome.CANCELLED
        others.set()


def test_a_worker_that_is_killed_in_a_run_is_replaced(wasm: Sandbox) -> None:
    with ThreadPoolExecutor(1) as threads:
        running = threads.submit(wasm.run, "import time; time.sleep(1); print('done')")
        killed = busy_worker_id(wasm)
        os.kill(killed, signal.SIGKILL)
        run = running.result()

    assert run.stdout == "done\n"
    assert killed not in worker_ids(wasm)


def test_two_failures_are_not_blamed_on_the_program(wasm: Sandbox) -> None:
    with ThreadPoolExecutor(1) as threads:
        running = threads.submit(wasm.run, "import time; time.sleep(2); print('done')")
        first = busy_worker_id(wasm)
        os.kill(first, signal.SIGKILL)
        os.kill(busy_worker_id(wasm, first), signal.SIGKILL)
        run = running.result()

    assert run.outcome is Outcome.INTERNAL_ERROR
    assert run.explanation == "the sandbox ended in the middle of a run"


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_worker_gives_up_its_rights(wasm: Sandbox) -> None:
    wasm.run("")
    status = Path(f"/proc/{worker_ids(wasm).pop()}/status").read_text()

    assert "NoNewPrivs:\t1\n" in status
    assert "CapEff:\t0000000000000000\n" in status


@pytest.mark.usefixtures("wasm")
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_workers_end_with_the_process_that_judges() -> None:
    code = (
        "import sys, threading\n"
        "from qwq_lab.sandbox import Limits, Sandbox\n"
        "sandbox = Sandbox(mechanism='wasm', workers=1)\n"
        "sandbox.run('')\n"
        "print(sandbox._backend._idle[0].process.pid, flush=True)\n"
        "sandbox.run('while True: pass', limits=Limits(cpu_seconds=600))\n"
    )
    judge = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    worker = int(judge.stdout.readline())

    judge.kill()
    judge.communicate()

    for _ in range(100):
        status = Path(f"/proc/{worker}/status")
        # A zombie that no one has buried yet is gone, too.
        if not status.exists() or "State:\tZ" in status.read_text():
            return
        time.sleep(0.1)
    os.kill(worker, signal.SIGKILL)
    raise AssertionError("the worker outlived the judge")


# The host, with guests that no compiler would make


SCRIPTED = """(module
  (import "wasi_snapshot_preview1" "path_open" (func $open
    (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write
    (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (import "env" "unheard_of" (func $unheard_of (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "data")
  (func $begin (drop (call $open (i32.const 3) (i32.const 0) (i32.const 0)
    (i32.const 4) (i32.const 0) (i64.const 2) (i64.const 0) (i32.const 0)
    (i32.const 16))))
  (func (export "_start") %s))"""
BEGIN = "(call $begin)"


def run_scripted(folder: Path, body: str, monkeypatch: pytest.MonkeyPatch):
    """Run a guest whose only function has this body."""
    build = make_build(folder, monkeypatch, SCRIPTED % body)
    compiled, _ = compile_build(build)
    # As a worker does: the guest's stack must end before that of its thread.
    threading.stack_size(WASM_STACK_BYTES + HOST_STACK_BYTES)
    try:
        with ThreadPoolExecutor(1) as threads:
            host = Host(build, compiled)
            return threads.submit(host.run, b"job", b"", Limits()).result()
    finally:
        threading.stack_size(0)


def make_build(
    folder: Path, monkeypatch: pytest.MonkeyPatch, text: str = "(module)"
) -> Build:
    wasmtime = pytest.importorskip("wasmtime")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(folder / "cache"))
    path = folder / "python.wasm"
    path.write_bytes(wasmtime.wat2wasm(text))
    return Build(path)


@pytest.mark.parametrize(
    "body",
    [
        "(drop (call $write (i32.const 1) (i32.const -8) (i32.const 1) (i32.const 0)))",
        "(drop (call $write (i32.const 1) (i32.const 0) (i32.const 9) (i32.const -1)))",
        "unreachable",
        "(drop (i32.load (i32.const -4)))",
        "(call $begin) (call $f)) (func $f (call $f)",
    ],
    ids=["list outside", "answer outside", "trap", "memory", "stack"],
)
def test_a_guest_that_has_begun_crashes_on_its_own_account(
    body: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = run_scripted(tmp_path, BEGIN + body, monkeypatch)

    assert raw.report["exit"] == CRASHED
    assert raw.report["killed"] == ""


@pytest.mark.parametrize(
    "body", ["unreachable", "(call $exit (i32.const 0))", ""], ids=["trap", "exit", ""]
)
def test_a_guest_that_never_begins_is_a_failure_of_the_sandbox(
    body: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(WorkerFailedError, match="could not be set up"):
        run_scripted(tmp_path, body, monkeypatch)


def test_an_unknown_call_fails_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = BEGIN + "(call $exit (call $unheard_of))"

    assert run_scripted(tmp_path, body, monkeypatch).report["exit"] == 52


# The cache


def test_a_module_is_compiled_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = make_build(tmp_path, monkeypatch)
    with pytest.raises(DependencyError, match="qwq-lab sandbox compile"):
        find_compiled(build)

    path, is_new = compile_build(build)

    assert is_new
    assert find_compiled(build) == path
    assert compile_build(build) == (path, False)
    assert path.parent == tmp_path / "cache" / "qwq-lab" / "wasm"
    if os.name == "posix":
        assert path.parent.stat().st_mode & 0o777 == 0o700
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_changed_byte_is_refused_and_compiled_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = make_build(tmp_path, monkeypatch)
    path, _ = compile_build(build)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)

    with pytest.raises(UsageError, match="cannot be used any more"):
        load_compiled(make_engine(), path)

    assert compile_build(build) == (path, True)
    load_compiled(make_engine(), path)


def test_another_module_is_not_taken_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = compile_build(make_build(tmp_path, monkeypatch))

    other = make_build(tmp_path, monkeypatch, "(module (memory 1))")

    with pytest.raises(DependencyError):
        find_compiled(other)
    assert compile_build(other)[0] != first


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o707, 0o755])
def test_a_folder_that_others_can_use_is_refused(
    mode: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = make_build(tmp_path, monkeypatch)
    path, _ = compile_build(build)
    path.parent.chmod(mode)

    for use in (find_compiled, compile_build):
        with pytest.raises(UsageError, match="must be yours alone"):
            use(build)
    with pytest.raises(UsageError, match="must be yours alone"):
        load_compiled(make_engine(), path)


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_a_folder_that_others_can_replace_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = make_build(tmp_path, monkeypatch)
    path, _ = compile_build(build)
    path.parents[1].chmod(0o777)

    with pytest.raises(UsageError, match="others can replace"):
        find_compiled(build)


def test_a_folder_of_another_user_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    build = make_build(tmp_path, monkeypatch)
    path, _ = compile_build(build)
    os.chown(path.parent, 12345, -1)

    with pytest.raises(UsageError, match="must be yours alone"):
        find_compiled(build)


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
@pytest.mark.parametrize("harm", ["mode", "link", "second name", "folder"])
def test_a_file_that_is_not_private_is_refused(
    harm: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = make_build(tmp_path, monkeypatch)
    path, _ = compile_build(build)
    if harm == "mode":
        path.chmod(0o666)
    elif harm == "link":
        path.rename(tmp_path / "elsewhere")
        path.symlink_to(tmp_path / "elsewhere")
    elif harm == "second name":
        (tmp_path / "another").hardlink_to(path)
    else:
        path.unlink()
        path.mkdir()

    with pytest.raises(UsageError, match="must be a file that is yours alone"):
        find_compiled(build)
    with pytest.raises(UsageError):
        load_compiled(make_engine(), path)


# What is offered


def test_without_a_compiled_module_it_says_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = make_build(tmp_path, monkeypatch)
    monkeypatch.setenv(VARIABLE, str(build.wasm))

    with Sandbox(mechanism="wasm") as sandbox:
        run = sandbox.run("print(1)")

    assert run.outcome is Outcome.REFUSED
    assert "wasm: compile it once with: qwq-lab sandbox compile" in run.explanation


def test_without_the_packages_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "wasmtime", None)

    with Sandbox(mechanism="wasm") as sandbox:
        assert "wasm: install qwq-lab[wasm]" in sandbox.run("").explanation


def test_a_python_that_does_not_work_is_not_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = make_build(tmp_path, monkeypatch)
    monkeypatch.setenv(VARIABLE, str(build.wasm))
    compile_build(build)

    with Sandbox(mechanism="wasm") as sandbox:
        assert sandbox.run("print(1)").outcome is Outcome.REFUSED


def test_it_is_not_offered_for_packages_that_it_cannot_import() -> None:
    with Sandbox(mechanism="wasm", packages=True) as sandbox:
        run = sandbox.run("print(1)")

    assert "wasm: cannot import the packages" in run.explanation


def test_the_command_compiles_once_and_says_so(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    build = make_build(tmp_path, monkeypatch)
    command = ["sandbox", "compile", "--wasm", str(build.wasm)]

    assert main(command) == 0
    assert "done in " in capsys.readouterr().out
    assert main(command) == 0
    said = capsys.readouterr().out
    assert "not needed, it was done before" in said
    assert f"{VARIABLE}={build.wasm}" in said


def test_the_command_refuses_what_is_no_webassembly(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    build = make_build(tmp_path, monkeypatch)
    build.wasm.write_bytes(b"ELF")

    assert main(["sandbox", "compile", "--wasm", str(build.wasm)]) == 2
    assert "cannot be compiled" in capsys.readouterr().err
    assert main(["sandbox", "compile", "--wasm", str(tmp_path / "none")]) == 2
    assert "there is no file" in capsys.readouterr().err


def test_a_build_without_its_version_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("wasmtime")
    for name in ("python.wasm", "python-stdlib.zip"):
        (tmp_path / name).write_bytes(b"")
    build = find_build(tmp_path / "python.wasm")

    assert asdict(build)["stdlib"] == tmp_path / "python-stdlib.zip"
    with pytest.raises(UsageError, match="MANIFEST does not say which Python"):
        build.stdlib_path()
    (tmp_path / "MANIFEST").write_text("python 3.15.0\n")
    assert build.stdlib_path() == "usr/local/lib/python315.zip"
