from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from loops import run_async

from qwq_lab.errors import UsageError
from qwq_lab.sandbox import Call, Case, Limits, Outcome, Sandbox
from qwq_lab.sandbox.assert_tests import judged_asserts
from qwq_lab.sandbox.mechanisms import find_isolation
from qwq_lab.sandbox.outcomes import Mechanism

# The clock gives a busy machine time to spend the processor time first.
SHORT = Limits(cpu_seconds=0.3, wall_seconds=2.5)


def test_a_program_reads_its_input_and_its_output_comes_back(sandbox: Sandbox) -> None:
    run = sandbox.run("print(input()[::-1])\nprint('é')", stdin="abc\n")

    assert run.finished
    assert run.stdout == "cba\né\n"
    assert run.exit_code == 0
    assert run.isolation == sandbox.isolation
    assert 0 < run.cpu_seconds < 5
    assert run.memory > 1 << 20


def test_a_call_returns_plain_data(sandbox: Sandbox) -> None:
    code = "def f(x, *, y): return {'sum': x + y, 'pair': (x, y)}"

    run = sandbox.call(code, "f", [1], {"y": 2})

    assert run.value == {"sum": 3, "pair": (1, 2)}


def test_every_byte_of_a_long_output_arrives(sandbox: Sandbox) -> None:
    run = sandbox.run("import sys; sys.stdout.write('x' * 1_000_000)")

    assert run.finished
    assert run.output == b"x" * 1_000_000


def test_every_byte_of_a_long_input_arrives(sandbox: Sandbox) -> None:
    run = sandbox.run("import sys; print(len(sys.stdin.read()))", stdin="x" * 3_000_000)

    assert run.stdout == "3000000\n"


def test_a_program_need_not_read_its_input(sandbox: Sandbox) -> None:
    assert sandbox.run("print(1)", stdin="x" * 3_000_000).finished


def test_output_that_is_no_text_is_shown_and_kept(sandbox: Sandbox) -> None:
    run = sandbox.run("import os; os.write(1, b'\\xff\\x00\\x1b[2J')")

    assert run.output == b"\xff\x00\x1b[2J"
    assert run.stdout == "\\xff\x00\x1b[2J"


@pytest.mark.parametrize(
    ("code", "outcome", "words"),
    [
        ("1/0", Outcome.RUNTIME_ERROR, "ZeroDivisionError: division by zero"),
        ("raise SystemExit(3)", Outcome.RUNTIME_ERROR, "exit status 3"),
        ("import sys; sys.exit('no')", Outcome.RUNTIME_ERROR, "exit status 1"),
        ("x = (", Outcome.SYNTAX_ERROR, "SyntaxError"),
        ("while True: pass", Outcome.CPU_TIME, "0.3 s of processor time"),
        ("import time; time.sleep(9)", Outcome.WALL_TIME, "2.5 s on the clock"),
        ("x = bytearray(1 << 31)", Outcome.MEMORY, "memory"),
        ("print('x' * 2_000_000)", Outcome.OUTPUT_LIMIT, "1024 KiB on standard output"),
        ("import os; os.fork()", Outcome.PROCESS_LIMIT, "processes"),
        ("import socket; socket.socket()", Outcome.FORBIDDEN, "PermissionError"),
        ("import ctypes; ctypes.string_at(0)", Outcome.RUNTIME_ERROR, "SIGSEGV"),
    ],
)
def test_ways_to_end_are_told_apart(
    sandbox: Sandbox, code: str, outcome: Outcome, words: str
) -> None:
    run = sandbox.run(code, limits=SHORT)

    assert run.outcome is outcome
    assert words in run.explanation
    assert run.outcome.judged


def test_an_exception_is_shown_as_python_shows_it(sandbox: Sandbox) -> None:
    run = sandbox.run("def f():\n    return [][1]\nf()")

    assert run.exception == "IndexError"
    assert run.stderr.splitlines()[0] == "Traceback (most recent call last):"
    assert 'File "<submission>", line 2, in f' in run.stderr
    assert "return [][1]" in run.stderr
    assert "candidate" not in run.stderr


def test_threads_and_exit_handlers_finish_as_in_python(sandbox: Sandbox) -> None:
    run = sandbox.run(
        "import atexit, threading, time\n"
        "atexit.register(print, 'last')\n"
        "def late():\n    time.sleep(0.05); print('thread')\n"
        "threading.Thread(target=late).start()\n"
        "print('main')"
    )

    assert run.stdout == "main\nthread\nlast\n"


def test_ordinary_programs_just_work(sandbox: Sandbox) -> None:
    run = sandbox.run(
        "import asyncio, collections, dataclasses, datetime, decimal, json, random, re\n"
        "import sqlite3, string, sys, tempfile, typing, unittest, zoneinfo\n"
        "sys.setrecursionlimit(50_000)\n"
        "def depth(n): return n and 1 + depth(n - 1)\n"
        "async def double(x):\n    await asyncio.sleep(0)\n    return 2 * x\n"
        "with open('notes.txt', 'w') as file: file.write('hello')\n"
        "print(depth(20_000), asyncio.run(double(21)), open('notes.txt').read())\n"
        "print(__name__, sys.argv, json.dumps({1: 2}), len({'a', 'b'}))"
    )

    assert run.explanation == ""
    assert run.stdout == ("20000 42 hello\n__main__ ['<submission>'] {\"1\": 2} 2\n")


@pytest.mark.parametrize(
    ("code", "output"),
    [
        ("print(1); exit()", "1\n"),
        ("print(1); quit(0)", "1\n"),
        ("import sys; sys.stdout.reconfigure(encoding='utf-8'); print('é')", "é\n"),
        (
            "import io, sys\n"
            "out = io.TextIOWrapper(sys.stdout.buffer, 'utf-8'); out.write('1')",
            "1",
        ),
        ("f = open(1, 'w'); f.write('42')", "42"),
        ("class A:\n  def __del__(self): print('gone')\na = A()", "gone\n"),
        ("print(__file__, __builtins__.len('ab'))", "<submission> 2\n"),
        (
            "import inspect\nclass A: pass\nprint(inspect.getsource(A))",
            "class A: pass\n\n",
        ),
        ("open('mine.py', 'w').write('x = 7')\nimport mine; print(mine.x)", "7\n"),
        ("import sys; print(sys.stdin.buffer.read())", "b'in'\n"),
        (
            "import pickle\nclass A: x = 1\nprint(pickle.loads(pickle.dumps(A())).x)",
            "1\n",
        ),
        (
            "import doctest; print(doctest.testmod())",
            "TestResults(failed=0, attempted=0)\n",
        ),
        ("import threading, sys\nthreading.Thread(target=sys.exit).start()", ""),
        ("print(end='no newline')", "no newline"),
        (
            "import sqlite3; print(sqlite3.connect(':memory:').execute('select 1').fetchall())",
            "[(1,)]\n",
        ),
    ],
)
def test_habits_of_honest_programs_work(
    sandbox: Sandbox, code: str, output: str
) -> None:
    run = sandbox.run(code, stdin="in")

    assert (run.stdout, run.outcome) == (output, Outcome.PASSED), run.explanation


def test_a_crash_that_hides_itself_is_still_one(sandbox: Sandbox) -> None:
    code = (
        "import sys\nprint(1, flush=True)\n"
        "class Bad:\n    def __str__(self): raise ValueError\n"
        "sys.exit(Bad())"
    )

    assert sandbox.judge(code, [Case("", "1")]).passed is False


def test_a_sandbox_that_is_closed_meanwhile_gives_no_verdict() -> None:
    sandbox = Sandbox(workers=1)
    sandbox.run("print(1)")
    outcomes: list[Outcome] = []
    running = threading.Thread(
        target=lambda: outcomes.append(sandbox.run("while True: pass").outcome)
    )
    running.start()
    time.sleep(0.2)
    sandbox.close()
    running.join()

    assert outcomes == [Outcome.INTERNAL_ERROR]


def test_what_is_said_about_a_run_is_short_and_harmless(sandbox: Sandbox) -> None:
    run = sandbox.run("raise type('a' * 1_000_000, (Exception,), {})('\x1b[2J')")

    assert len(run.explanation) < 1000
    assert run.explanation.isprintable()


def test_nothing_of_a_run_is_there_in_the_next(sandbox: Sandbox) -> None:
    sandbox.run("open('left', 'w').write('x')\nimport math\nmath.left = 1")

    run = sandbox.run("import math, os; print(os.listdir(), hasattr(math, 'left'))")

    assert run.stdout == "[] False\n"


def test_the_order_of_a_set_is_the_same_every_time(sandbox: Sandbox) -> None:
    code = "print(list({'one', 'two', 'three', 'four'}))"

    assert len({sandbox.run(code).stdout for _ in range(3)}) == 1


def test_each_case_runs_in_a_process_of_its_own(sandbox: Sandbox) -> None:
    counting = "calls = []\ndef f(x):\n    calls.append(x)\n    return len(calls)"

    judgement = sandbox.judge(counting, [Call("f", [0], 1), Call("f", [0], 1)])

    assert judgement.passed


def test_a_judgement_tells_what_went_in_and_out(sandbox: Sandbox) -> None:
    judgement = sandbox.judge(
        "def add(a, b=1): return a + b",
        [
            Call("add", [1], 2),
            Call("add", [1], 5, {"b": 2}, id="with two"),
            Call("add", ["a"], None),
        ],
    )

    assert [case.outcome for case in judgement.cases] == [
        Outcome.PASSED,
        Outcome.WRONG_ANSWER,
        Outcome.RUNTIME_ERROR,
    ]
    wrong = judgement.cases[1]
    assert (wrong.id, wrong.input) == ("with two", "add(1, b=2)")
    assert (wrong.expected, wrong.got) == ("5", "3")
    assert wrong.explanation == "got 3, expected 5"
    assert "TypeError" in judgement.cases[2].explanation
    assert judgement.outcome is Outcome.WRONG_ANSWER
    assert (judgement.passed, judgement.score) == (False, pytest.approx(1 / 3))


def test_output_that_is_only_the_beginning_of_the_answer_is_wrong(
    sandbox: Sandbox,
) -> None:
    cases = [Case("", "1\n2\n3")]

    assert sandbox.judge("print(1)", cases).passed is False
    assert sandbox.judge("", cases).passed is False
    assert sandbox.judge("print(1, 2, 3, sep='\\n')", cases).passed is True


def test_the_right_output_with_a_failing_exit_is_wrong(sandbox: Sandbox) -> None:
    judgement = sandbox.judge("print(1)\nraise SystemExit(1)", [Case("", "1")])

    assert judgement.outcome is Outcome.RUNTIME_ERROR


@pytest.mark.parametrize(
    ("cases", "words"),
    [
        ([], "there are no cases"),
        ([Call("f", id="a"), Call("f", id="a")], "two cases have the id 'a'"),
        ([Call("f", id="case 2"), Call("f")], "two cases have the id 'case 2'"),
        ([Call("f", [object()])], "case 1: a object is not plain data"),
        ([Call("f()", [1])], "cannot be a function's name"),
        ([Case("", "1", tolerance=-1)], "the tolerance must be"),
        ([Case(b"", "1")], "stdin and expected must be texts"),
        ([Case("\ud800", "1")], "surrogate"),
        ([42], "case 1 is a int"),
        ("f(1)", "cases is a str"),
        ([Call("f", [1], tolerance=True)], "the tolerance must be"),
        ([Call("f", kwargs={1: 2})], "case 1: the keyword 1 must be a text"),
        ([Call("f", kwargs=[1])], "case 1: kwargs is a list"),
        ([Call("f", kwargs={"ﬁ": 1, "fi": 2})], "two keywords are the same name"),
        ([Call("def")], "case 1: 'def' means something else in Python"),
        ([Call("None")], "case 1: 'None' means something else in Python"),
        ([Call("")], "case 1: '' cannot be a function's name"),
        ([Case("1", ""), Case("2", " \n\t")], "no case expects any output"),
    ],
)
def test_cases_that_make_no_sense_are_refused(
    sandbox: Sandbox, cases: list[Call], words: str
) -> None:
    with pytest.raises(UsageError, match=words.replace("(", r"\(").replace(")", r"\)")):
        sandbox.judge("def f(x): return x", cases)


def test_a_case_may_expect_no_output_beside_one_that_does(sandbox: Sandbox) -> None:
    cases = [Case("", ""), Case("a", "a")]

    assert sandbox.judge("import sys; print(sys.stdin.read())", cases).passed
    assert sandbox.judge("", cases).passed is False


def test_names_are_read_as_python_reads_them(sandbox: Sandbox) -> None:
    code = "def ﬁnd(ﬁ, **words): return ﬁ, words"

    assert sandbox.judge(code, [Call("ﬁnd", [1], (1, {}))]).passed
    assert sandbox.judge(code, [Call("find", [], (1, {}), {"ﬁ": 1})]).passed
    assert sandbox.call(code, "ﬁnd", [1], {"a b": 2}).value == (1, {"a b": 2})
    with pytest.raises(UsageError, match="the keyword 1 must be a text"):
        sandbox.call(code, "find", [1], {1: 2})  # type: ignore[dict-item]
    with pytest.raises(UsageError, match="'def' means something else"):
        sandbox.call(code, "def")


def test_sleeping_is_no_way_out_of_the_cases_that_follow(sandbox: Sandbox) -> None:
    code = "import time\nx = int(input())\nif x == 1: time.sleep(0.5); print(1)"
    cases = [Case("1", "1"), Case("2", "2"), Case("3", "3")]
    until = time.monotonic() + 0.3

    judgement = sandbox.judge(code, cases, overdue=lambda: time.monotonic() > until)

    assert [case.outcome for case in judgement.cases] == [
        Outcome.PASSED,
        Outcome.WALL_TIME,
        Outcome.WALL_TIME,
    ]
    assert (judgement.passed, judgement.score) == (False, pytest.approx(1 / 3))


def test_what_comes_too_late_to_begin_is_not_judged(sandbox: Sandbox) -> None:
    cases = [*judged_asserts("assert f(1) == 2 ** 1_500_000"), Call("f", [1], 1)]

    judgement = sandbox.judge("def f(x): return x", cases, overdue=lambda: True)
    assert [case.outcome for case in judgement.cases] == [Outcome.EXPIRED]
    # The first one did not run the submission either.
    answers = iter([False, True])
    judgement = sandbox.judge(
        "def f(x): return x", cases, overdue=lambda: next(answers)
    )
    assert [case.outcome for case in judgement.cases] == [
        Outcome.NOT_REWRITTEN,
        Outcome.EXPIRED,
    ]
    assert (judgement.passed, judgement.score) == (None, None)


def test_until_the_first_failure_also_ends_at_the_deadline(sandbox: Sandbox) -> None:
    answers = iter([False, True])

    judgement = sandbox.judge(
        "def f(x): return x",
        [Call("f", [n], n) for n in range(5)],
        overdue=lambda: next(answers),
        until_first_failure=True,
    )

    assert [case.outcome for case in judgement.cases] == [
        Outcome.PASSED,
        Outcome.WALL_TIME,
    ]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("deque([1, 2])", [1, 2]),
        ("Counter('aab')", {"a": 2, "b": 1}),
        ("OrderedDict(a=1)", {"a": 1}),
    ],
)
def test_a_call_may_return_what_holds_plain_data(
    sandbox: Sandbox, expression: str, expected: object
) -> None:
    code = f"from collections import *\ndef f(): return {expression}"

    assert sandbox.judge(code, [Call("f", [], expected)]).passed


@pytest.mark.parametrize(
    "expression", ["range(3)", "{0: 1}.keys()", "(n for n in [0])", "map(str, [0])"]
)
def test_a_generator_is_no_data_unless_the_test_goes_through_it(
    sandbox: Sandbox, expression: str
) -> None:
    code = f"def f(): return {expression}"
    tests = "assert '0' in [str(x) for x in f()] and len(list(f())) in (1, 3)"

    assert sandbox.judge(code, judged_asserts(tests)).passed
    assert sandbox.judge(code, [Call("f", [], [0])]).outcome is Outcome.WRONG_ANSWER


def test_devices_work_and_keep_no_marks(sandbox: Sandbox) -> None:
    names = ("null", "zero", "full", "random", "urandom")
    before = [Path("/dev", name).stat() for name in names]

    run = sandbox.run(
        "import os\n"
        "print(open('/dev/null', 'w').write('x'), open('/dev/null').read())\n"
        "for name in ('zero', 'full', 'random', 'urandom'):\n"
        "    print(len(open('/dev/' + name, 'rb').read(9)))\n"
        f"for name in {names}:\n"
        "    for when in (), ((0, 0),):\n"
        "        try: os.utime('/dev/' + name, *when); print('changed', name)\n"
        "        except OSError: pass\n"
    )

    assert run.stdout == "1 \n9\n9\n9\n9\n", run.stderr
    after = [Path("/dev", name).stat() for name in names]
    assert [s.st_mtime_ns for s in after] == [s.st_mtime_ns for s in before]


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({"cpu_seconds": 0}, "cpu_seconds is 0, but must be a number from 0.05"),
        ({"cpu_seconds": float("nan")}, "cpu_seconds is nan"),
        ({"memory_mb": 1.5}, "memory_mb is 1.5, but must be a whole number"),
        ({"threads": True}, "threads is True"),
        ({"output_kb": "1"}, "output_kb is '1'"),
        ({"disk": 1}, "there is no limit 'disk'; there are: cpu_seconds"),
    ],
)
def test_limits_that_make_no_sense_are_refused(
    limits: dict[str, object], words: str
) -> None:
    with pytest.raises(UsageError) as error:
        Limits.from_dict(limits)
    assert words in str(error.value)


@pytest.mark.parametrize(
    "options",
    [
        {"mechanism": "magic"},
        {"minimum_tier": 0},
        {"workers": 0},
        {"minimum_tier": "3"},
    ],
)
def test_settings_that_make_no_sense_are_refused(options: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        Sandbox(**options)  # type: ignore[arg-type]


def test_code_and_input_must_be_text(sandbox: Sandbox) -> None:
    with pytest.raises(UsageError, match="the code is a bytes"):
        sandbox.run(b"print(1)")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="stdin is a int"):
        sandbox.run("print(1)", stdin=1)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="limits is a dict"):
        sandbox.run("print(1)", limits={"cpu_seconds": 1})  # type: ignore[arg-type]


def test_a_run_can_be_stopped_from_another_thread(sandbox: Sandbox) -> None:
    stop = threading.Event()
    threading.Timer(0.2, stop.set).start()
    began = time.monotonic()

    run = sandbox.run("while True: pass", stop=stop)

    assert run.outcome is Outcome.CANCELLED
    assert not run.outcome.judged
    assert time.monotonic() - began < 3


def test_async_runs_share_the_sandbox_and_can_be_cancelled(sandbox: Sandbox) -> None:
    async def work() -> list[str]:
        runs = [sandbox.arun(f"print({number})") for number in range(6)]
        endless = asyncio.create_task(sandbox.arun("while True: pass"))
        outputs = [run.stdout for run in await asyncio.gather(*runs)]
        endless.cancel()
        with pytest.raises(asyncio.CancelledError):
            await endless
        return outputs

    assert run_async(work()) == [f"{number}\n" for number in range(6)]


def test_many_threads_at_once_get_their_own_answers(sandbox: Sandbox) -> None:
    with ThreadPoolExecutor(12) as threads:
        runs = threads.map(lambda n: sandbox.run(f"print({n})").stdout, range(60))

        assert list(runs) == [f"{number}\n" for number in range(60)]


def test_a_sandbox_that_is_killed_is_replaced_and_the_run_still_judged() -> None:
    with Sandbox(workers=1) as sandbox:
        sandbox.run("print(1)")
        pool = sandbox._backend
        (worker,) = pool._idle  # type: ignore[union-attr]
        os.kill(worker.process.pid, signal.SIGKILL)

        assert sandbox.run("print(2)").stdout == "2\n"


def test_a_sandbox_that_dies_twice_is_an_internal_error_and_no_verdict() -> None:
    with Sandbox(workers=1) as sandbox:
        sandbox.run("print(1)")
        killing = threading.Event()

        def kill_all() -> None:
            while not killing.is_set():
                for worker in list(sandbox._backend._busy):  # type: ignore[union-attr]
                    worker.process.kill()
                time.sleep(0.01)

        killer = threading.Thread(target=kill_all)
        killer.start()
        judgement = sandbox.judge("import time; time.sleep(2)", [Case("", "1")])
        killing.set()
        killer.join()

        assert judgement.outcome is Outcome.INTERNAL_ERROR
        assert (judgement.passed, judgement.score) == (None, None)
        assert sandbox.run("print(2)").stdout == "2\n"


def test_below_the_wanted_tier_code_is_refused_with_the_reasons(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from qwq_lab.sandbox import mechanisms
    from qwq_lab.sandbox.seccomp import FilterUnavailableError

    def no_filter(**_: object) -> bytes:
        raise FilterUnavailableError("no libseccomp")

    monkeypatch.setattr(mechanisms, "compile_filter", no_filter)
    with Sandbox(minimum_tier=4) as sandbox:
        run = sandbox.run("print(1)")
        judgement = sandbox.judge("def f(): return 1", [Call("f", [], 1)])
    with Sandbox(minimum_tier=1, mechanism="process") as accepting:
        accepted = accepting.run("print(1)")

    assert run.outcome is Outcome.REFUSED
    assert run.stdout == ""
    assert "seccomp is not to be had (no libseccomp)" in run.explanation
    assert "Sandbox(minimum_tier=1)" in run.explanation
    assert judgement.passed is None
    assert accepted.stdout == "1\n"
    assert accepted.isolation.tier == 1


def test_a_mechanism_whose_layer_is_missing_fails_its_probes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from qwq_lab.sandbox import mechanisms

    monkeypatch.setattr(mechanisms, "compile_filter", lambda **_: b"")

    backend, isolation = find_isolation(
        minimum_tier=4, mechanism=None, workers=1, keep=True, packages=()
    )

    assert backend is None
    assert isolation.mechanism is Mechanism.NONE
    assert any("could open a Unix socket" in note for note in isolation.notes)
    assert any("could call ptrace" in note for note in isolation.notes)


def test_packages_can_be_let_in() -> None:
    code = "import packaging; print('there')"
    with Sandbox() as without, Sandbox(packages=True) as with_packages:
        assert without.run(code).exception == "ModuleNotFoundError"
        assert with_packages.run(code).stdout == "there\n"


def test_a_sandbox_without_pool_gives_each_run_its_own() -> None:
    with Sandbox(keep=False, workers=1) as sandbox:
        assert sandbox.run("print(1)").stdout == "1\n"
        assert sandbox._backend._idle == []  # type: ignore[union-attr]


def test_a_closed_sandbox_says_so() -> None:
    sandbox = Sandbox()
    sandbox.close()

    with pytest.raises(UsageError, match="was closed"):
        sandbox.run("print(1)")


def test_nothing_is_left_open_by_many_runs(sandbox: Sandbox) -> None:
    sandbox.run("print(1)")
    before = len(list(Path("/proc/self/fd").iterdir()))

    for _ in range(50):
        sandbox.run("print(1)")

    assert len(list(Path("/proc/self/fd").iterdir())) <= before + 2


def test_a_forked_child_makes_sandboxes_of_its_own(sandbox: Sandbox) -> None:
    sandbox.run("print(1)")
    script = (
        "import os\n"
        "from qwq_lab.sandbox import Sandbox\n"
        "sandbox = Sandbox(workers=1)\n"
        "print(sandbox.run('print(1)').stdout, flush=True)\n"
        "child = os.fork()\n"
        "print(sandbox.run('print(2)').stdout, flush=True)\n"
        "if child: os.waitpid(child, 0); print(sandbox.run('print(3)').stdout)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60
    )

    assert sorted(done.stdout.split()) == ["1", "2", "2", "3"], done.stderr


def test_the_sandboxes_die_with_the_process_that_started_them() -> None:
    script = (
        "from qwq_lab.sandbox import Sandbox\n"
        "sandbox = Sandbox(workers=1)\n"
        "sandbox.run('print(1)')\n"
        "print('ready', flush=True)\n"
        "sandbox.run('import time; time.sleep(60)')\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        process.stdout.readline()
        time.sleep(0.3)
        below = descendants(process.pid)
        process.kill()

    assert len(below) >= 4
    wait_until_gone(below)


def test_the_runs_die_with_their_sandbox() -> None:
    with Sandbox(workers=1) as sandbox:
        sandbox.run("print(1)")
        (worker,) = sandbox._backend._idle  # type: ignore[union-attr]
        running = threading.Thread(target=sandbox.run, args=("while True: pass",))
        running.start()
        time.sleep(0.3)
        below = descendants(worker.process.pid)
        worker.process.kill()
        wait_until_gone(below)
        sandbox.close()
        running.join()

    assert len(below) >= 3


def descendants(pid: int) -> set[int]:
    """The processes below one, which may have given themselves other names."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parents[int(stat.parent.name)] = int(
                stat.read_text().rpartition(")")[2].split()[1]
            )
    found = {pid}
    while (
        more := {child for child, parent in parents.items() if parent in found} - found
    ):
        found |= more
    return found - {pid}


def wait_until_gone(pids: set[int]) -> None:
    for _ in range(50):
        if not any(is_running(pid) for pid in pids):
            return
        time.sleep(0.1)
    pytest.fail(f"still there: {[pid for pid in pids if is_running(pid)]}")


def is_running(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    # A zombie only waits to be reaped by whoever adopted it.
    return stat.rpartition(")")[2].split()[0] != "Z"


def test_importing_the_package_starts_nothing() -> None:
    script = (
        "import os, subprocess, threading\n"
        "def refuse(*a, **k): raise AssertionError('a process was started')\n"
        "subprocess.Popen.__init__ = os.fork = os.posix_spawn = refuse\n"
        "import qwq_lab, qwq_lab.sandbox, qwq_lab.sandbox.client\n"
        "from qwq_lab.sandbox import Sandbox, shared_sandbox\n"
        "Sandbox(), shared_sandbox()\n"
        "assert threading.active_count() == 1, threading.enumerate()\n"
    )

    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
