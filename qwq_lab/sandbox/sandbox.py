"""The sandbox as Python sees it: run, call, judge."""

from __future__ import annotations

import asyncio
import atexit
import functools
import os
import sys
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.assert_tests import judged_asserts
from qwq_lab.sandbox.awaiting import AsyncMethods
from qwq_lab.sandbox.cases import check_names
from qwq_lab.sandbox.exchange import WorkerFailedError
from qwq_lab.sandbox.inside import wire
from qwq_lab.sandbox.interpreter import PACKAGE_FOLDERS
from qwq_lab.sandbox.judging import encode_input, judge_with
from qwq_lab.sandbox.limits import Limits
from qwq_lab.sandbox.mechanisms import Backend, find_isolation, run_once
from qwq_lab.sandbox.outcomes import (
    Isolation,
    Judgement,
    Mechanism,
    Outcome,
    Run,
)
from qwq_lab.sandbox.wanted import Wanted
from qwq_lab.sandbox.workers import StoppedWaitingError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from threading import Event

    from qwq_lab.sandbox.cases import AnyCase

    Result = TypeVar("Result")

MAX_SOURCE_CHARACTERS = 1 << 20
DEFAULT_LIMITS = Limits()
UNTRUSTED_TIER = 3


class Sandbox(AsyncMethods):
    """Runs Python that nobody trusts, and judges it where it cannot interfere.

    Nothing starts before the first run. Then the strongest mechanism of this machine is
    chosen by attacking each; it stands on every result and does not change.

    Parameters
    ----------
    minimum_tier
        Code is refused below this tier: 4 needs namespaces, 3 (the default) takes
        Landlock or WebAssembly too. 1 only limits time and memory: it is for code that
        you would run without a sandbox as well.
    mechanism
        Insist on one: "namespaces", "landlock", "wasm" or "process".
    workers
        Runs at the same time; by default as many as there are processors.
    keep
        Keep sandboxes between runs, with a fresh process in fresh namespaces for each.
        Without, each run starts a sandbox of its own, which is slower.
    packages
        Let the code import the packages that are installed here, NumPy for one. The
        code can then read all that is installed beside them.

    Raises
    ------
    UsageError
        For parameters out of their range.
    """

    def __init__(
        self,
        *,
        minimum_tier: int = UNTRUSTED_TIER,
        mechanism: str | None = None,
        workers: int | None = None,
        keep: bool = True,
        packages: bool = False,
    ) -> None:
        names = [kind.value for kind in Mechanism if kind.tier]
        if mechanism is not None and mechanism not in names:
            raise UsageError(
                f"there is no mechanism {mechanism!r}; there are: {', '.join(names)}"
            )
        if minimum_tier not in (1, 2, 3, 4):
            raise UsageError(f"minimum_tier is {minimum_tier!r}, but must be 1 to 4")
        self.workers = os.cpu_count() or 1 if workers is None else workers
        if not 1 <= self.workers <= 256:
            raise UsageError(f"workers is {workers!r}, but must be from 1 to 256")
        self._minimum_tier = minimum_tier
        self._mechanism = Mechanism(mechanism) if mechanism else None
        self._keep = keep
        self._packages = packages
        self._backend: Backend | None = None
        self._isolation: Isolation | None = None
        self._lock = threading.Lock()
        self._threads: ThreadPoolExecutor | None = None
        self._closed = False
        _open_sandboxes.add(self)

    @property
    def isolation(self) -> Isolation:
        """What holds the code here; looked for at the first use."""
        return self._start()[1]

    def run(
        self,
        code: str,
        *,
        stdin: str | bytes = "",
        limits: Limits | None = None,
        stop: Event | None = None,
    ) -> Run:
        """Run a program. Setting ``stop`` from another thread ends it.

        Raises
        ------
        UsageError
            When ``code`` or ``stdin`` is no text.
        """
        if isinstance(stdin, str):
            stdin = encode_input(stdin)
        return self._execute(code, stdin=stdin, limits=limits, stop=stop)

    def call(
        self,
        code: str,
        function: str,
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
        *,
        limits: Limits | None = None,
        stop: Event | None = None,
    ) -> Run:
        """Call a function that the code defines; ``Run.value`` is what it returned.

        Raises
        ------
        UsageError
            When an argument is not plain data, or ``function`` is no name.
        """
        name, words = check_names(function, kwargs or {})
        return self._execute(
            code,
            function=name,
            args=tuple(args),
            kwargs=words,
            limits=limits,
            stop=stop,
        )

    def judge(
        self,
        code: str,
        cases: Sequence[AnyCase],
        *,
        limits: Limits | None = None,
        stop: Event | None = None,
        until_first_failure: bool = False,
        overdue: Callable[[], bool] = lambda: False,
    ) -> Judgement:
        """Run a submission against cases, each in a process of its own.

        ``limits`` hold for each case, all calls of an assertion together. With
        ``until_first_failure`` the cases after one that failed are left out. No case
        begins once ``overdue()`` is true: if it is so before the first one, nothing is
        judged; afterwards the cases that are left have failed, by "wall time".

        Raises
        ------
        UsageError
            When there are no cases, or cases that make no sense.
        """
        _check_limits(limits)
        return judge_with(
            functools.partial(self._execute, stop=stop),
            code,
            cases,
            self.isolation,
            limits=limits or DEFAULT_LIMITS,
            until_first_failure=until_first_failure,
            overdue=overdue,
        )

    def judge_asserts(
        self,
        code: str,
        asserts: str,
        *,
        entry: str | None = None,
        limits: Limits | None = None,
        stop: Event | None = None,
    ) -> Judgement:
        """Judge a submission by assertions, see `parse_asserts`.

        Raises
        ------
        UsageError
            When they are no assertions, or one cannot be judged from outside.
        """
        cases = judged_asserts(asserts, entry)
        return self.judge(code, cases, limits=limits, stop=stop)

    def close(self) -> None:
        """End everything that was started. Runs in progress are not judged."""
        with self._lock:
            self._closed = True
            backend, self._backend = self._backend, None
        if backend is not None:
            backend.close()
        if self._threads is not None:
            self._threads.shutdown(wait=False)

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _start(self) -> tuple[Backend | None, Isolation]:
        with self._lock:
            if self._closed:
                raise UsageError("this sandbox was closed; make another one")
            if self._isolation is None:
                self._backend, self._isolation = find_isolation(
                    minimum_tier=self._minimum_tier,
                    mechanism=self._mechanism,
                    workers=self.workers,
                    keep=self._keep,
                    packages=_package_folders() if self._packages else (),
                )
            return self._backend, self._isolation

    def _execute(
        self,
        code: str,
        *,
        function: str | None = None,
        args: tuple[object, ...] = (),
        kwargs: dict[str, object] | None = None,
        stdin: bytes = b"",
        wanted: Wanted = Wanted(),  # noqa: B008 - frozen
        limits: Limits | None = None,
        stop: Event | None = None,
    ) -> Run:
        if not isinstance(code, str):
            raise UsageError(f"the code is a {type(code).__name__}, but must be a text")
        if not isinstance(stdin, bytes):
            raise UsageError(f"stdin is a {type(stdin).__name__}, but must be a text")
        _check_limits(limits)
        backend, isolation = self._start()
        if backend is None:
            return Run(Outcome.REFUSED, self._refusal(isolation), isolation=isolation)
        if len(code) > MAX_SOURCE_CHARACTERS:
            explanation = (
                f"the source has {len(code):,} characters; "
                f"at most {MAX_SOURCE_CHARACTERS:,} are run"
            )
            return Run(Outcome.SYNTAX_ERROR, explanation, isolation=isolation)
        if stop is not None and stop.is_set():
            return Run(Outcome.CANCELLED, "it was stopped", isolation=isolation)
        try:
            return run_once(
                backend,
                isolation,
                code.removeprefix("\ufeff"),
                function=function,
                args=args,
                kwargs=kwargs,
                stdin=stdin,
                wanted=wanted,
                limits=limits or DEFAULT_LIMITS,
                stop=stop,
            )
        except wire.WireError as error:
            raise UsageError(f"the arguments cannot be sent: {error}") from None
        except StoppedWaitingError:
            return Run(Outcome.CANCELLED, "it was stopped", isolation=isolation)
        except WorkerFailedError as error:
            return Run(Outcome.INTERNAL_ERROR, str(error), isolation=isolation)

    def _refusal(self, isolation: Isolation) -> str:
        wanted = f"tier {self._minimum_tier}"
        if self._mechanism is not None:
            wanted = f"the mechanism {self._mechanism}"
        tried = "; ".join(isolation.notes) or "nothing could be tried"
        return (
            f"this machine does not give {wanted}, so the code was not run ({tried}); "
            "for code of your own, Sandbox(minimum_tier=1) limits time and memory only"
        )

    def _forget_parent(self) -> None:
        """In a forked child: start anew, the parent's sandboxes are not ours."""
        self._lock = threading.Lock()
        self._backend = self._isolation = self._threads = None

    async def _in_thread(
        self, work: Callable[..., Result], *arguments: Any, **options: Any
    ) -> Result:
        # asyncio's own threads are few and shared; waiting here must not starve others.
        if self._threads is None:
            self._threads = ThreadPoolExecutor(
                self.workers, thread_name_prefix="qwq-sandbox-run"
            )
        stop = options.setdefault("stop", threading.Event())
        bound = functools.partial(work, *arguments, **options)
        running = asyncio.get_running_loop().run_in_executor(self._threads, bound)
        try:
            return await asyncio.shield(running)
        except asyncio.CancelledError:
            stop.set()
            raise


def _check_limits(limits: object) -> None:
    if limits is not None and not isinstance(limits, Limits):
        raise UsageError(
            f"limits is a {type(limits).__name__}, but must be a Limits, "
            "as in Limits(cpu_seconds=2)"
        )


def _package_folders() -> tuple[str, ...]:
    """Return the folders that packages are imported from here."""
    return tuple(
        str(path)
        for path in dict.fromkeys(Path(entry).resolve() for entry in sys.path)
        if path.name in PACKAGE_FOLDERS and path.is_dir()
    )


_open_sandboxes: weakref.WeakSet[Sandbox] = weakref.WeakSet()


@atexit.register
def _close_all() -> None:
    for sandbox in list(_open_sandboxes):
        sandbox.close()


def _forget_parents() -> None:
    for sandbox in list(_open_sandboxes):
        sandbox._forget_parent()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_parents)


@functools.cache
def shared_sandbox() -> Sandbox:
    """Return the sandbox that this process uses for code that nobody trusts."""
    return Sandbox()
