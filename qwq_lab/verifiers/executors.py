"""Executors for `Verifier.verify_batch` beyond those of the standard library.

``verify_batch`` takes any executor of `concurrent.futures`. Threads do for verifiers
that wait, as the one for code does for its sandbox; processes for those that compute. A
pool of processes is best made with ``multiprocessing.get_context("spawn")``, since a
process that is forked from one with threads can hang. `RayExecutor` is for a cluster.
"""

from __future__ import annotations

import importlib
import os
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, wait
from typing import Any, ParamSpec, TypeVar

from qwq_lab.errors import DependencyError, UsageError

P = ParamSpec("P")
T = TypeVar("T")


class RayExecutor(Executor):
    """Runs calls as tasks of a Ray cluster; each node needs this package.

    Parameters
    ----------
    max_workers
        Calls at a time, by default as many as there are processors. Only for a Ray that
        is started here, on this machine.
    address
        Of a cluster, as `ray.init` takes it. By default the Ray that this process is
        connected to already, or else one that is started on this machine.
    processors
        How many each call takes.

    Raises
    ------
    DependencyError
        When Ray is missing.
    UsageError
        When ``max_workers`` is given for a Ray that is not started here.
    """

    def __init__(
        self,
        max_workers: int | None = None,
        *,
        address: str | None = None,
        processors: float = 1,
    ) -> None:
        try:
            ray = importlib.import_module("ray")
        except ImportError:
            raise DependencyError(
                "RayExecutor needs Ray; install it with: pip install qwq-lab[ray]"
            ) from None
        self._ray = ray
        self._lock = threading.Lock()
        self._closed = False
        self._running: set[Future[Any]] = set()
        self._ours = not ray.is_initialized()
        if max_workers is not None and (address or not self._ours):
            raise UsageError(
                "max_workers is only for a Ray that is started here; this one decides "
                "itself how many calls it runs at a time"
            )
        if self._ours:
            # Ray would tell its makers how it is used.
            os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
            ray.init(
                address=address,
                num_cpus=max_workers
                if max_workers is None
                else max_workers * processors,
                include_dashboard=None if address else False,
                log_to_driver=False,
            )
        self._task = ray.remote(num_cpus=processors)(_call)

    def submit(
        self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Run a call as a task.

        Returns
        -------
        A future whose ``cancel`` also interrupts a call that runs.

        Raises
        ------
        RuntimeError
            After `shutdown`.
        """
        with self._lock:
            if self._closed:
                raise RuntimeError("this executor was shut down; make another one")
            reference = self._task.remote(fn, args, kwargs)
            future: _RayFuture[T] = _RayFuture(self._ray, reference)
            self._running.add(future)
        future.add_done_callback(self._forget)
        reference.future().add_done_callback(future.settle)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more calls, and stop Ray if it was started here.

        Parameters
        ----------
        wait
            Whether to return only when all calls have ended.
        cancel_futures
            Whether to cancel calls that have not ended.
        """
        with self._lock:
            first, self._closed = not self._closed, True
            running = [*self._running]
        if cancel_futures:
            for future in running:
                future.cancel()
        if not first:
            return
        if wait:
            self._finish(running)
        else:
            threading.Thread(target=self._finish, args=(running,)).start()

    def _finish(self, running: list[Future[Any]]) -> None:
        wait(running)
        if self._ours:
            self._ray.shutdown()

    def _forget(self, future: Future[Any]) -> None:
        with self._lock:
            self._running.discard(future)


class _RayFuture(Future[T]):
    """The result of a task."""

    def __init__(self, ray: Any, reference: Any) -> None:
        super().__init__()
        self._ray = ray
        self._reference = reference

    def cancel(self) -> bool:
        if not super().cancel():
            return False
        self._ray.cancel(self._reference, force=False)
        return True

    def settle(self, ended: Future[T]) -> None:
        """Take over how the task ended."""
        if not self.set_running_or_notify_cancel():
            return
        error = ended.exception()
        raised = getattr(error, "cause", None)
        if error is None:
            self.set_result(ended.result())
        elif isinstance(raised, BaseException):
            # Ray has wrapped what the call raised, and says where.
            raised.__cause__ = error
            self.set_exception(raised)
        else:
            self.set_exception(error)


def _call(fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
    return fn(*args, **kwargs)
