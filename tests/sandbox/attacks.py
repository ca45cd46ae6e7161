"""Attacks on the sandbox and on its verdicts.

Each is the code of a submission. A ``FORGERY`` must not be judged as passed, nor talk
its way out of being judged; an ``ATTACK`` must end in one of the outcomes that are named,
or print exactly ``held``.
"""

from __future__ import annotations

from dataclasses import dataclass

from qwq_lab.sandbox import Outcome

O = Outcome  # noqa: E741 - a table is easier to read with a short name

# The identifier of a run is no secret: forged messages carry the right one.
WITH_RUN_ID = """
import os, sys
def find_run_id():
    run_id, frame = b'', sys._getframe(1)
    while frame:
        run_id = frame.f_locals.get('run_id', run_id)
        frame = frame.f_back
    return run_id
"""

# What the judge asks: solve(21) must be 42. They all return something else.
FORGERIES = {
    "an object equal to everything": """
class Always(int):
    def __eq__(self, other): return True
    def __hash__(self): return 42
def solve(x): return Always(0)
""",
    "an answer from unittest.mock": """
from unittest import mock
def solve(x): return mock.ANY
""",
    "a text with a lying strip and eq": """
class Text(str):
    def strip(self, *a): return '42'
    def __eq__(self, other): return True
    __hash__ = str.__hash__
def solve(x): return Text('0')
""",
    "a list that lies about its length": """
class Lying(list):
    def __len__(self): return 0
    def __iter__(self): return iter([42])
    def __eq__(self, other): return True
def solve(x): return Lying([0])
""",
    "a dict that lies about its items": """
class Lying(dict):
    def items(self): return [('a', 42)]
    def __eq__(self, other): return True
def solve(x): return Lying(a=0)
""",
    "a lying __class__": """
class Fake:
    __class__ = int
    def __eq__(self, other): return True
def solve(x): return Fake()
""",
    "a number that turns into another": """
class Two:
    calls = 0
    def __int__(self): return 42
    __index__ = __float__ = __int__
def solve(x): return Two()
""",
    "a fake NumPy scalar": """
class Fake:
    def tolist(self): return Fake()
Fake.__module__ = 'numpy'
def solve(x): return Fake()
""",
    "a generator": "def solve(x):\n    yield 42",
    "a list that holds itself": """
def solve(x):
    a = []
    a.append(a)
    return a
""",
    "leave at import": "import sys; sys.exit(0)",
    "leave at once": """
import os
def solve(x): os._exit(0)
""",
    "raise SystemExit": "def solve(x): raise SystemExit(0)",
    "leave when the program ends": """
import atexit, os
atexit.register(os._exit, 0)
def solve(x): return 0
""",
    "print the marker of success": """
def solve(x):
    print('ALL TESTS PASSED'); print('42'); return 0
""",
    "replace AssertionError": """
import builtins
builtins.AssertionError = type('X', (BaseException,), {})
def solve(x): return 0
""",
    "replace the exception hook": """
import sys
sys.excepthook = lambda *a: None
def solve(x): raise ValueError
""",
    "patch unittest": """
import unittest
unittest.TestCase.assertEqual = lambda *a: None
def solve(x): return 0
""",
    "patch every module's equality helpers": """
import math, operator
operator.eq = lambda a, b: True
math.isclose = lambda *a, **k: True
def solve(x): return 0
""",
    "patch json, pickle and marshal": """
import json, pickle, marshal
json.dumps = lambda *a, **k: '42'
pickle.dumps = lambda *a, **k: pickle.dumps(42)
def solve(x): return 0
""",
    "search the frames for the answer": """
import sys
def solve(x):
    found, frame = [], sys._getframe(0)
    while frame:
        found += [v for v in frame.f_locals.values() if v == 42]
        found += [c for c in frame.f_code.co_consts if c == 42 and frame.f_back]
        frame = frame.f_back
    return found[-1] if found and found[-1] is not x else 0
""",
    "search the heap for the answer": """
import gc
def solve(x):
    for thing in gc.get_objects():
        if isinstance(thing, dict) and 'expected' in thing: return thing['expected']
        if isinstance(thing, list) and thing == [42]: return 42
    return 0
""",
    "search the memory for the cases": """
import gc
def solve(x):
    names = {'Call', 'Case', 'Judgement', 'CaseResult', 'value_difference'}
    for thing in gc.get_objects():
        if getattr(thing, '__name__', '') in names: return 42
    return 0
""",
    "redefine the checker in the caller": """
import sys
def solve(x):
    frame = sys._getframe(1)
    while frame:
        frame.f_globals['check'] = lambda *a: True
        frame.f_locals['outcome'] = 'passed'
        frame = frame.f_back
    return 0
""",
    "trace into the judge and jump": """
import sys
def solve(x):
    def tracer(frame, event, arg):
        try: frame.f_lineno = frame.f_lineno + 1
        except Exception: pass
        return tracer
    frame = sys._getframe(1)
    while frame:
        frame.f_trace = tracer
        frame = frame.f_back
    sys.settrace(tracer)
    return 0
""",
    "swap the code of the judge's functions": """
import gc, types
def solve(x):
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__ in ('unframe', 'decode'):
            thing.__code__ = (lambda *a, **k: {'stage': 'done', 'value': 42}).__code__
    return 0
""",
    "make the encoder say something else than 42": """
import gc, types
def solve(x):
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__ == 'encode':
            thing.__code__ = (lambda value: b'i2b;').__code__
    return 0
""",
    "two messages, the right one last": """
import gc, os, types
def solve(x):
    frames = [t for t in gc.get_objects() if isinstance(t, types.FunctionType)
              and t.__name__ == 'frame']
    encode = [t for t in gc.get_objects() if isinstance(t, types.FunctionType)
              and t.__name__ == 'encode'][0]
    import sys
    frame = sys._getframe(1)
    run_id = b'0' * 16
    while frame:
        run_id = frame.f_locals.get('run_id', run_id)
        frame = frame.f_back
    message = frames[0](run_id, encode({'stage': 'done', 'value': 42}))
    os.write(3, message); os.write(3, message)
    return 0
""",
    "a message that announces more than it has": """
import os
def solve(x):
    os.write(3, b'QWQ1' + b'0' * 16 + b'\\xff\\xff\\xff\\xff' + b'i2a;')
    os._exit(0)
""",
    "a message of another run": """
import os
def solve(x):
    body = b'm2:u5:stageu4:doneu5:valuei2a;'
    os.write(3, b'QWQ1' + b'0' * 16 + len(body).to_bytes(4, 'big') + body)
    os._exit(0)
""",
    "a message with bytes after it": WITH_RUN_ID
    + """
def solve(x):
    run_id = find_run_id()
    body = b'm2:u5:stageu4:doneu5:valuei2a;'
    os.write(3, b'QWQ1' + run_id + len(body).to_bytes(4, 'big') + body + b'x')
    os._exit(0)
""",
    "the right message, then an endless loop": WITH_RUN_ID
    + """
def solve(x):
    run_id = find_run_id()
    body = b'm2:u5:stageu4:doneu5:valuei2a;'
    os.write(3, b'QWQ1' + run_id + len(body).to_bytes(4, 'big') + body)
    while True: pass
""",
    "the right message, then a crash": WITH_RUN_ID
    + """
import ctypes
def solve(x):
    run_id = find_run_id()
    body = b'm2:u5:stageu4:doneu5:valuei2a;'
    os.write(3, b'QWQ1' + run_id + len(body).to_bytes(4, 'big') + body)
    ctypes.string_at(0)
""",
    "a pickle instead of a message": """
import os, pickle
class Boom:
    def __reduce__(self): return (os.system, ('true',))
def solve(x):
    os.write(3, pickle.dumps(Boom())); os._exit(0)
""",
    "a message nested a thousand deep": WITH_RUN_ID
    + """
def solve(x):
    run_id = find_run_id()
    body = b'l1:' * 5000 + b'n'
    os.write(3, b'QWQ1' + run_id + len(body).to_bytes(4, 'big') + body); os._exit(0)
""",
    "keys that collide, to stall the judge": WITH_RUN_ID
    + """
def solve(x):
    run_id = find_run_id()
    step = 2**61 - 1
    items = b''.join(b'i%x;' % (i * step) for i in range(30000))
    body = b'm2:u5:stageu4:doneu5:values%x:' % 30000 + items
    data = b'QWQ1' + run_id + len(body).to_bytes(4, 'big') + body
    while data: data = data[os.write(3, data):]
    os._exit(0)
""",
    "keys that walk along each other, to stall the judge": WITH_RUN_ID
    + """
def solve(x):
    run_id, bits = find_run_id(), 13
    mask, slot, keys = (1 << bits) - 1, 0, []
    while len(keys) < 3276:
        keys.append(slot)
        slot = (5 * slot + 1) & mask
    taken, key = set(keys), 1 << bits
    while len(keys) < 5000 and key < 1 << 18:
        slot, perturb = key & mask, key
        while perturb and slot in taken:
            perturb >>= 5
            slot = (5 * slot + perturb + 1) & mask
        if slot in taken: keys.append(key)
        key += 1
    body = b'm2:u5:stageu4:doneu5:valuem%x:' % len(keys)
    body += b''.join(b'i%x;n' % key for key in keys)
    data = b'QWQ1' + run_id + len(body).to_bytes(4, 'big') + body
    while data: data = data[os.write(3, data):]
    os._exit(0)
""",
    "sets in sets that all share their hash, to stall the judge": WITH_RUN_ID
    + """
def nested(depth, number):
    if not depth: return b'i%x;' % ((number + 1) * (2**61 - 1))
    return b'z10:' + b''.join(nested(depth - 1, number * 16 + n) for n in range(16))
def solve(x):
    run_id = find_run_id()
    body = b'm2:u5:stageu4:doneu5:value' + nested(3, 0)
    data = b'QWQ1' + run_id + len(body).to_bytes(4, 'big') + body
    while data: data = data[os.write(3, data):]
    os._exit(0)
""",
    "hundreds of thousands of empty sets": WITH_RUN_ID
    + """
def solve(x):
    run_id = find_run_id()
    body = b'm2:u5:stageu4:doneu5:valuel%x:' % 340000 + b's0:' * 340000
    data = b'QWQ1' + run_id + len(body).to_bytes(4, 'big') + body
    while data: data = data[os.write(3, data):]
    os._exit(0)
""",
    "a message whose parts have no hash": WITH_RUN_ID
    + """
def solve(x):
    run_id = find_run_id()
    body = b'm1:u5:stagel0:'
    os.write(3, b'QWQ1' + run_id + len(body).to_bytes(4, 'big') + body); os._exit(0)
""",
    "keys of which half collide, to stall the judge": WITH_RUN_ID
    + """
def solve(x):
    run_id = find_run_id()
    step = 2**61 - 1
    items = [b'i%x;' % (i * step) for i in range(1, 27000)]
    items += [b'i%x;' % (i + 1) for i in range(27100)]
    body = b'm2:u5:stageu4:doneu5:values%x:' % len(items) + b''.join(items)
    data = b'QWQ1' + run_id + len(body).to_bytes(4, 'big') + body
    while data: data = data[os.write(3, data):]
    os._exit(0)
""",
    "an exception with a name of a million letters": """
def solve(x): raise type('a' * 1000000, (Exception,), {})
""",
    "half a surrogate pair in an exception": "def solve(x): raise Exception('\\ud800')",
    "a message that claims the judge failed": WITH_RUN_ID
    + """
def solve(x):
    run_id = find_run_id()
    body = b'm2:u5:stageu8:internalu5:valuei2a;'
    os.write(3, b'QWQ1' + run_id + len(body).to_bytes(4, 'big') + body); os._exit(0)
""",
    "a report in the name of the supervisor": """
import os
def solve(x):
    for number in range(3, 256):
        try: os.write(number, b'm1:u4:exiti0;')
        except OSError: pass
    os._exit(0)
""",
    "close every descriptor": """
import os
def solve(x):
    os.closerange(0, 256); return 42 - 42
""",
    "the judge's pipes swapped": """
import os
def solve(x):
    os.dup2(1, 3); print('42', flush=True); os._exit(0)
""",
    "other answers on the second call": """
calls = []
def solve(x):
    calls.append(x); return 0 if len(calls) == 1 else 42
""",
    "small numbers overwritten": """
import ctypes
def solve(x):
    offset = 24
    ctypes.memmove(id(0) + offset, id(42) + offset, 4)
    return 1
""",
    "clocks patched to hide the time": """
import time
time.perf_counter = time.monotonic = time.time = lambda: 0
def solve(x):
    while True: pass
""",
    "the alarm taken away": """
import signal
signal.alarm(0); signal.signal(signal.SIGALRM, signal.SIG_IGN)
signal.signal(signal.SIGXCPU, signal.SIG_IGN)
def solve(x):
    while True: pass
""",
    "a conftest dropped into the folder": """
def solve(x):
    try: open('conftest.py', 'w').write('def pytest_runtest_makereport(): pass')
    except OSError: pass
    return 0
""",
    "modules poisoned for the next run": """
import sys, json, math
def solve(x):
    math.answer = 42
    sys.modules['answer'] = type(sys)('answer')
    return 0
""",
    "no function at all": "x = 42",
    "a function of another name": "def solved(x): return 42",
    "a syntax error": "def solve(x) return 42",
    "empty": "",
    "memory error claimed": "def solve(x): raise MemoryError",
    "keyboard interrupt": "def solve(x): raise KeyboardInterrupt",
    "base exception": "def solve(x): raise BaseException('internal error')",
    "an exception that cannot be printed": """
class Bad(Exception):
    def __str__(self): raise Bad
    __repr__ = __str__
def solve(x): raise Bad
""",
    "an exception class with a hostile name": """
class Meta(type):
    __name__ = property(lambda self: 1 / 0)
class Bad(Exception, metaclass=Meta): pass
def solve(x): raise Bad
""",
    "reads the judge's own source for answers": """
import os
def solve(x):
    for folder, _, files in os.walk('/qwq-lab'):
        for name in files:
            if b'solve(21)' in open(os.path.join(folder, name), 'rb').read(): return 42
    return 0
""",
}


# By name: tests, and a submission that must not pass them; all assertions are judged.
ASSERT_FORGERIES = {
    "a deque for a list": (
        "assert f(1) == [1, 2]",
        "from collections import deque\ndef f(x): return deque([1, 2])",
    ),
    "a Counter for a dict": (
        "assert type(f(1)) is dict",
        "from collections import Counter\ndef f(x): return Counter('a')",
    ),
    "a list for a view of keys": (
        "assert f(1).keys() == ['b', 'a']",
        "def f(x): return {'b': 1, 'a': 2}",
    ),
    "a generator for a list": (
        "assert f(2) == [0, 1]",
        "def f(n): yield from range(n)",
    ),
    "sorted in place": (
        "a = [3, 1, 2]\nassert f(a) == [1, 2, 3] and a == [3, 1, 2]",
        "def f(a):\n  a.sort()\n  return a",
    ),
    "sorted in place, and a forged word about it": (
        "a = [3, 1, 2]\nassert f(a) == 0 and a == [3, 1, 2]",
        WITH_RUN_ID
        + """
def f(a):
    run_id = find_run_id()
    body = b'm2:u5:stageu4:doneu5:valuel2:i0;l2:l1:l2:i3;i1;m0:'
    os.write(3, b'QWQ1' + run_id + len(body).to_bytes(4, 'big') + body)
    os._exit(0)
""",
    ),
    "no pair where one is wanted": (
        "a = [3, 1, 2]\nassert f(a) == 0 and a == [3, 1, 2]",
        WITH_RUN_ID
        + """
def f(a):
    run_id = find_run_id()
    body = b'm2:u5:stageu4:doneu5:valuei0;'
    os.write(3, b'QWQ1' + run_id + len(body).to_bytes(4, 'big') + body)
    os._exit(0)
""",
    ),
    "an endless generator": (
        "assert list(f(1)) == [1]",
        "def f(x):\n  while True: yield x",
    ),
    "a generator that never gives anything": (
        "assert sum(f(1)) == 1",
        "def f(x):\n  while True: pass\n  yield",
    ),
    "a hostile iterator": (
        "assert list(f(1)) == [1]",
        "class I:\n  def __iter__(self): raise SystemExit(0)\ndef f(x): return I()",
    ),
    "as many calls as it likes": (
        "assert all(f(i) == i for i in f(-1))",
        "def f(x): return list(range(10**5)) if x < 0 else x",
    ),
    "a step for every number of a range": (
        "assert f(1) in range(10 ** 12)",
        "def f(x): return 0.5",
    ),
    "a range that is too long": (
        "assert len(set(range(f(1)))) == 3",
        "def f(x): return 10 ** 8",
    ),
    "as much as the judge takes, to be sent back": (
        "assert f(f(1)) == 1",
        WITH_RUN_ID
        + """
def f(x):
    if x != 1: return 0
    run_id, count = find_run_id(), 249998
    body = b'm2:u5:stageu4:doneu5:valuel%x:' % count + b's0:' * count
    data = b'QWQ1' + run_id + len(body).to_bytes(4, 'big') + body
    while data: data = data[os.write(3, data):]
    os._exit(0)
""",
    ),
    "as deep as the judge takes, to be sent back": (
        "assert f([f(1)]) == 1",
        "def f(x):\n  if x != 1: return 0\n  a = []\n  for _ in range(98): a = [a]\n  return a",
    ),
    "an argument that holds itself": (
        "a = [1]\nassert f(a) == 1 and a == [1]",
        "def f(a):\n  a.append(a)\n  return 1",
    ),
}


@dataclass(frozen=True)
class Attack:
    """A program, and how its run may end. ``held`` may be printed instead."""

    code: str
    outcomes: frozenset[Outcome] = frozenset()


def _attack(code: str, *outcomes: Outcome) -> Attack:
    return Attack(code, frozenset(outcomes))


def _each(*attempts: str, setup: str = "") -> Attack:
    """Try several things; print what got through, or ``held``."""
    lines = ["import contextlib, os, socket, sys, ctypes", setup, "through = []"]
    for attempt in attempts:
        lines += [
            "try:",
            *(f"    {line}" for line in attempt.strip().splitlines()),
            f"    through.append({attempt!r})",
            "except Exception: pass",
        ]
    lines.append("print(through or 'held')")
    return Attack("\n".join(lines))


_SYSCALL = "libc = ctypes.CDLL(None, use_errno=True)"

ATTACKS = {
    # time
    "endless loop": _attack("while True: pass", O.CPU_TIME),
    "sleep for ever": _attack("import time; time.sleep(1e9)", O.WALL_TIME),
    "catch everything for ever": _attack(
        "while True:\n  try:\n    while True: pass\n  except BaseException: pass",
        O.CPU_TIME,
    ),
    "a huge power": _attack("x = 10**10**9", O.CPU_TIME, O.MEMORY),
    "a huge number from text": _attack(
        "import sys; sys.set_int_max_str_digits(0); int('9' * 10**7)", O.CPU_TIME
    ),
    "a regular expression that backtracks": _attack(
        "import re; re.match('(a+)+$', 'a' * 60 + 'b')", O.CPU_TIME
    ),
    "stop itself": _attack(
        "import os, signal, time\nos.kill(os.getpid(), signal.SIGSTOP)\n", O.FORBIDDEN
    ),
    "a thread that never ends": _attack(
        "import threading, time\nthreading.Thread(target=time.sleep, args=(1e9,)).start()",
        O.WALL_TIME,
        O.PROCESS_LIMIT,
    ),
    "all signals ignored": _attack(
        "import signal\nfor n in range(1, 65):\n"
        "  try: signal.signal(n, signal.SIG_IGN)\n  except Exception: pass\n"
        "while True: pass",
        O.CPU_TIME,
    ),
    "wait on a pipe for ever": _attack(
        "import os\nr, w = os.pipe()\nos.read(r, 1)", O.WALL_TIME
    ),
    # memory and processor
    "a huge array": _attack("bytearray(1 << 40)", O.MEMORY),
    "a growing list": _attack(
        "l = [1]\nwhile True: l.append(l * 2); l += l", O.CPU_TIME, O.MEMORY
    ),
    "a huge mapping": _attack(
        "import mmap; mmap.mmap(-1, 1 << 40)", O.MEMORY, O.RUNTIME_ERROR
    ),
    "deep recursion": _attack(
        "import sys\nsys.setrecursionlimit(10**9)\ndef f(): return [f()].__repr__()\nf()",
        O.RUNTIME_ERROR,
        O.MEMORY,
        O.CPU_TIME,
    ),
    "a deep recursion of C": _attack(
        "import sys\nsys.setrecursionlimit(10**9)\nl = []\n"
        "for i in range(10**6): l = [l]\nrepr(l)",
        O.RUNTIME_ERROR,
        O.MEMORY,
        O.CPU_TIME,
    ),
    "ten thousand threads": _attack(
        "import threading, time\nthreading.stack_size(32768)\nfor i in range(10000): "
        "threading.Thread(target=time.sleep, args=(9,), daemon=True).start()",
        O.PROCESS_LIMIT,
    ),
    "a zip bomb": _attack(
        "import zlib\nc = zlib.compressobj(9)\n"
        "b = b''.join(c.compress(bytes(1 << 20)) for _ in range(600)) + c.flush()\n"
        "zlib.decompress(b)",
        O.MEMORY,
        O.CPU_TIME,
    ),
    "a fork bomb": _attack("import os\nwhile True: os.fork()", O.PROCESS_LIMIT),
    "a fork bomb through posix": _attack(
        "import posix\nwhile True: posix.fork()", O.PROCESS_LIMIT
    ),
    "a stubborn fork bomb": _attack(
        "import os\nwhile True:\n  try: os.fork()\n  except OSError: pass", O.CPU_TIME
    ),
    "a pool of processes": _attack(
        "import multiprocessing\nmultiprocessing.Pool(500)",
        O.PROCESS_LIMIT,
        O.FORBIDDEN,
        O.RUNTIME_ERROR,
    ),
    "a daemon that outlives": _attack(
        "import posix, time\nif posix.fork() == 0:\n  posix.setsid()\n"
        "  if posix.fork() == 0: time.sleep(1e9)",
        O.PROCESS_LIMIT,
    ),
    "null dereference": _attack("import ctypes; ctypes.string_at(0)", O.RUNTIME_ERROR),
    "limits raised": _each(
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (-1, -1))",
        "import resource; resource.setrlimit(resource.RLIMIT_CPU, (999, 999))",
        "import resource; resource.prlimit(1, resource.RLIMIT_CPU, (1, 1))",
        "import resource; resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (1, 1))",
    ),
    # output and files
    "endless output without a newline": _attack(
        "import sys\nwhile True: sys.stdout.write('x' * 1000)", O.OUTPUT_LIMIT
    ),
    "endless standard error": _attack(
        "import sys\nwhile True: sys.stderr.write('x' * 1000)", O.OUTPUT_LIMIT
    ),
    "an endless message": _attack(
        "import os\nwhile True: os.write(3, bytes(1 << 16))",
        O.OUTPUT_LIMIT,
        O.PROTOCOL_ERROR,
    ),
    "standard output closed, then a loop": _attack(
        "import os\nos.close(1)\nwhile True: pass", O.CPU_TIME
    ),
    "a huge file": _attack(
        "with open('big', 'wb') as f:\n  while True: f.write(bytes(1 << 20))",
        O.OUTPUT_LIMIT,
        O.RUNTIME_ERROR,
        O.FORBIDDEN,
    ),
    "many huge files": _attack(
        "n = 0\nwhile True:\n  with open(str(n), 'wb') as f: f.write(bytes(1 << 23))\n"
        "  n += 1",
        O.OUTPUT_LIMIT,
        O.FORBIDDEN,
        O.RUNTIME_ERROR,
        O.MEMORY,
    ),
    "a million files": _attack(
        "for n in range(10**6): open(str(n), 'w').close()",
        O.OUTPUT_LIMIT,
        O.FORBIDDEN,
        O.RUNTIME_ERROR,
    ),
    "a sparse file": _attack(
        "with open('s', 'wb') as f: f.truncate(1 << 40)",
        O.OUTPUT_LIMIT,
        O.FORBIDDEN,
        O.RUNTIME_ERROR,
    ),
    "a deep tree of folders": _attack(
        "import os\nfor n in range(10**5):\n  os.mkdir('d'); os.chdir('d')",
        O.OUTPUT_LIMIT,
        O.FORBIDDEN,
        O.RUNTIME_ERROR,
    ),
    "links and strange names": _attack(
        "import os\ntry:\n  os.symlink('/etc/shadow', 'result'); "
        "open('..\\n-rf', 'w').close(); os.link('result', 'x')\nexcept OSError: pass\n"
        "print('held')"
    ),
    "places outside the folder": _each(
        *(
            f"open({place!r}, 'w')"
            for place in (
                "/tmp/qwq-lab-attack",  # noqa: S108
                "/var/tmp/qwq-lab-attack",  # noqa: S108
                "/dev/shm/qwq-lab-attack",  # noqa: S108
                "/run/qwq-lab-attack",
                "/qwq-lab/inside/wire.py",
                "/usr/lib/qwq-lab-attack",
                "/etc/ld.so.preload",
                "/proc/sys/kernel/core_pattern",
                "/proc/sysrq-trigger",
                "/sys/kernel/uevent_helper",
                "../qwq-lab-attack",
            )
        ),
        "open(os.__file__, 'a')",
        "import shutil; shutil.rmtree(os.path.dirname(os.__file__))",
        "os.makedirs('/root/qwq-lab-attack')",
    ),
    # secrets and neighbours
    "secret files": _each(
        *(
            f"open({place!r}).read()"
            for place in (
                "/etc/passwd",
                "/etc/shadow",
                "/root/.netrc",
                "/root/.ssh/id_rsa",
                "/root/.cache/huggingface/token",
                "/proc/self/environ",
                "/proc/1/environ",
                "/proc/1/cmdline",
                "/proc/self/mem",
                "/proc/kallsyms",
                "/var/run/docker.sock",
                "/var/run/secrets/kubernetes.io/serviceaccount/token",
            )
        ),
        "open('/proc/%d/environ' % os.getppid()).read()",
        "open('/proc/%d/mem' % os.getppid(), 'rb').read(1)",
        "os.listdir('/home')[0]",
        "[p for p in os.listdir('/proc') if p.isdigit()][0]",
    ),
    "the environment": _each(
        "[n for n in os.environ if 'TOKEN' in n or 'KEY' in n or 'SECRET' in n][0]",
        "os.environ['QWQ_LAB_TEST_SECRET']",
    ),
    "inherited descriptors": _each(
        "for n in range(4, 4096):\n"
        "    with contextlib.suppress(OSError):\n"
        "        os.fstat(n); break\n"
        "else: raise OSError"
    ),
    "the network": _each(
        "socket.create_connection(('127.0.0.1', 8888), 1)",
        "socket.create_connection(('169.254.169.254', 80), 1)",
        "socket.socket(socket.AF_INET6)",
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
        "socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)",
        "socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
        "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
        "socket.socket(socket.AF_VSOCK)",
        "socket.socket(socket.AF_ALG)",
        "socket.socket(socket.AF_UNIX).bind('\\0qwq')",
        "socket.getaddrinfo('example.org', 80)",
        "socket.create_server(('127.0.0.1', 0))",
        "socket.socketpair(socket.AF_INET)",
    ),
    "signals to others": _each(
        "os.kill(os.getppid(), 9)",
        "os.kill(1, 9)",
        "os.kill(1, 19)",
        "os.kill(-1, 9)",
        "os.killpg(0, 9)",
        "import signal; signal.pidfd_send_signal(os.pidfd_open(1), 9)",
        "os.setpriority(os.PRIO_PROCESS, 1, 19)",
        "os.sched_setaffinity(1, {0})",
    ),
    "files of others changed": _each(
        *(
            f"{what}({place!r}, {value})"
            for place in ("/etc/passwd", "/usr/lib", "/tmp")  # noqa: S108
            for what, value in (("os.chmod", "0o777"), ("os.utime", "(0, 0)"))
        ),
        "os.truncate('/etc/passwd', 0)",
        "os.chmod(os.__file__, 0o4777)",
        "os.rename(os.__file__, os.__file__ + 'x')",
        "os.setxattr('/etc/passwd', 'user.x', b'1')",
    ),
    "marks left for the next run": _each(
        *(
            f"os.utime({place!r}{when})"
            for name in ("null", "zero", "full", "random", "urandom")
            for place in (f"/dev/{name}",)
            for when in ("", ", (0, 0)")
        ),
        "os.utime(os.open('/dev/null', os.O_RDWR))",
        "os.utime(os.open('/dev/null', os.O_RDONLY), (0, 0))",
        "import sysconfig; os.utime(sysconfig.get_path('purelib'))",
        "os.utime(os.path.dirname(os.__file__) + '/site-packages')",
        "os.utime('/usr/lib/python3/dist-packages')",
        "os.utime('/dev'); os.utime('/')",
        "os.utime('/qwq-lab')",
        "os.utime('/proc')",
        "open(os.path.dirname(os.__file__) + '/site-packages/x', 'w')",
        "os.mkdir('/usr/lib/python3/dist-packages/x')",
    ),
    "letters to sockets of others": _each(
        "a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)",
        "a, b = socket.socketpair(); a.sendto(b'x', '/run/systemd/notify')",
        "a, b = socket.socketpair(); a.sendto(b'x', '\\0abstract')",
        "a, b = socket.socketpair(); a.connect('/run/systemd/notify')",
        "a, b = socket.socketpair(); a.sendmsg([b'x'], [], 0, '/run/systemd/notify')",
    ),
    "signals by way of a descriptor": _each(
        *(
            f"import fcntl; fcntl.fcntl(0, {command}, {value})"
            for command, value in (
                (8, "os.getppid()"),
                (10, "9"),
                (15, "b'\\0' * 8"),
                (1024, "0"),
                (1026, "1"),
                (4, "0o20000"),
            )
        ),
        "import fcntl; fcntl.flock(open(os.__file__), 2)",
        "import fcntl; fcntl.lockf(open(os.__file__), fcntl.LOCK_SH)",
    ),
    "shared memory left for the next": _each(
        "assert libc.shmget(4242, 4096, 0o1666) >= 0",
        "assert libc.semget(4242, 1, 0o1666) >= 0",
        "assert libc.msgget(4242, 0o1666) >= 0",
        "assert libc.mq_open(b'/qwq-lab', 66, 0o600, None) >= 0",
        "from multiprocessing import shared_memory; "
        "shared_memory.SharedMemory('qwq', True, 64)",
        setup=_SYSCALL,
    ),
    # ways out
    "programs": _each(
        "import posix; assert posix.system('id') == 0",
        "del sys.modules['os']; import os as fresh; assert fresh.system('id') == 0",
        "assert libc.system(b'id') == 0",
        "import _posixsubprocess, subprocess; subprocess.run(['/bin/sh', '-c', 'true'])",
        "os.posix_spawn('/bin/true', ['true'], {})",
        "os.execv(sys.executable, ['python'])",
        "os.execv('/bin/su', ['su'])",
        "fd = os.memfd_create('x'); os.execve(fd, ['x'], {})",
        setup=_SYSCALL,
    ),
    "privileges": _each(
        "os.setuid(0)",
        "os.setgid(0)",
        "os.setgroups([0])",
        "assert libc.prctl(38, 0, 0, 0, 0) == 0",
        "assert libc.prctl(22, 0, 0, 0, 0) == 0",
        "assert libc.personality(0x0400000) >= 0",
        "os.mknod('dev', 0o60600, 0)",
        "os.chown('/', 0, 0)",
        setup=_SYSCALL,
    ),
    "typing into the terminal": _each(
        "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSTI, b'x')",
        "import fcntl; fcntl.ioctl(2, 0x541C, b'\\x0b')",
        "open('/dev/tty', 'w')",
    ),
    **{
        f"the system call {name}": _attack(
            f"import ctypes; ctypes.CDLL(None).syscall({number}, 0, 0, 0, 0, 0)",
            O.FORBIDDEN,
        )
        for name, number in {
            "ptrace": 101,
            "process_vm_readv": 310,
            "pidfd_getfd": 438,
            "unshare": 272,
            "setns": 308,
            "mount": 165,
            "pivot_root": 155,
            "chroot": 161,
            "bpf": 321,
            "io_uring_setup": 425,
            "userfaultfd": 323,
            "perf_event_open": 298,
            "keyctl": 250,
            "add_key": 248,
            "open_by_handle_at": 304,
            "kexec_load": 246,
            "init_module": 175,
            "move_mount": 429,
            "fsopen": 430,
        }.items()
    },
    "the x32 calls": _attack(
        "import ctypes; ctypes.CDLL(None).syscall(0x40000000 + 39)", O.FORBIDDEN
    ),
    "32-bit system calls": _attack(
        "import ctypes, mmap\n"
        "m = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)\n"
        "m.write(bytes.fromhex('b814000000cd80c3'))\n"  # getpid by int 0x80
        "ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(m)))()",
        O.FORBIDDEN,
        O.RUNTIME_ERROR,
    ),
    "clone with new namespaces": _each(
        "assert libc.syscall(56, 0x10000000 | 17, 0, 0, 0, 0) > 0",
        "assert libc.syscall(56, 17, 0, 0, 0, 0) > 0",
        "assert libc.syscall(435, 0, 0) >= 0",
        "assert libc.syscall(57) > 0",
        "assert libc.syscall(58) > 0",
        setup=_SYSCALL,
    ),
}

# Odd sources: one clear outcome each.
SOURCES = {
    "empty": ("", {O.PASSED}),
    "only a definition": ("def f(): return 1", {O.PASSED}),
    "a byte order mark": ("\ufeffprint(1)", {O.PASSED}),
    "tabs": ("if True:\n\tprint(1)", {O.PASSED}),
    "tabs and spaces mixed": ("if 1:\n\tx=1\n        y=1", {O.SYNTAX_ERROR}),
    "line ends of Windows": ("x = 1\r\nprint(x)\r\n", {O.PASSED}),
    "a null character": ("x = 1\0", {O.SYNTAX_ERROR}),
    "half a surrogate pair": ("x = '\ud800'", {O.SYNTAX_ERROR}),
    "a coding line": ("# coding: utf-7\nprint('+AGE-')", {O.PASSED}),
    "a coding that does not exist": ("# coding: nonsense\nprint(1)", {O.PASSED}),
    "a future import": ("from __future__ import annotations\nprint(1)", {O.PASSED}),
    "a main guard": ("if __name__ == '__main__': print(1)", {O.PASSED}),
    "input at the end": ("input()", {O.RUNTIME_ERROR}),
    "50 MB": ("#" + "x" * 50_000_000, {O.SYNTAX_ERROR}),
    "a thousand brackets": ("(" * 5000 + ")" * 5000, {O.SYNTAX_ERROR, O.MEMORY}),
    "ten thousand additions": (
        "+".join("1" * 20_000),
        {O.PASSED, O.SYNTAX_ERROR, O.RUNTIME_ERROR},
    ),
    "a wide constant": ("x = " + "9" * 100_000, {O.SYNTAX_ERROR}),
}
