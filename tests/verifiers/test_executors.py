"""Batches over threads, processes and Ray."""

from __future__ import annotations

import concurrent.futures
import multiprocessing
import operator
import os
import sys
import time
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from qwq_lab.errors import DependencyError, UsageError
from qwq_lab.verifiers.executors import RayExecutor
from qwq_lab.verifiers.tools import ToolsVerifier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CITIES = ["Bern", "Oslo", "Rome"]
WEATHER = {
    "name": "weather",
    "parameters": {"properties": {"city": {"type": "string"}}, "required": ["city"]},
}


def check_batch(executor: Executor) -> None:
    """Judge more completions than one job holds, every third of them right."""
    completions = [f'[weather(city="{CITIES[at % 3]}")]' for at in range(150)]
    truth = [{"weather": {"city": ["Bern"]}}]
    tasks = [{"function": WEATHER, "ground_truth": truth}] * 150
    verdicts = ToolsVerifier().verify_batch(completions, tasks, executor=executor)
    assert [verdict.passed for verdict in verdicts] == [True, False, False] * 50
    assert verdicts[1].answer == "weather(city='Oslo')"
    with pytest.raises(UsageError, match="ground_truth calls wind"):
        ToolsVerifier().verify_batch(
            ["a"],
            [{"function": WEATHER, "ground_truth": [{"wind": {}}]}],
            executor=executor,
        )


def test_threads_judge_a_batch() -> None:
    with ThreadPoolExecutor(2) as executor:
        check_batch(executor)


def test_processes_judge_a_batch() -> None:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as executor:
        check_batch(executor)


def test_without_ray_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(DependencyError, match=r"pip install qwq-lab\[ray\]"):
        RayExecutor()


def sleeper() -> Callable[[str], None]:
    """Return a call that says that it began, and then takes a minute."""

    # A function inside a function travels whole: workers do not find this file.
    def touch_and_sleep(path: str) -> None:
        Path(path).touch()
        for _ in range(600):
            time.sleep(0.1)

    return touch_and_sleep


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    """Ray on this machine, started by someone else."""
    ray = pytest.importorskip("ray", reason="Ray is not installed")
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False)
    yield ray
    ray.shutdown()


def test_ray_judges_a_batch(ray: Any) -> None:
    with RayExecutor() as executor:
        check_batch(executor)
        assert list(executor.map(operator.add, [1, 2], [3, 4])) == [4, 6]
    assert ray.is_initialized()  # It was not ours.


@pytest.mark.usefixtures("ray")
def test_what_a_call_raises_comes_back() -> None:
    with RayExecutor() as executor:
        future = executor.submit(operator.truediv, 1, 0)
        with pytest.raises(ZeroDivisionError, match="division by zero"):
            future.result()


@pytest.mark.usefixtures("ray")
def test_calls_are_cancelled(tmp_path: Path) -> None:
    started = tmp_path / "started"
    with RayExecutor() as executor:
        runs = executor.submit(sleeper(), str(started))
        waits = executor.submit(sleeper(), str(tmp_path / "never"))
        while not started.exists():
            assert not runs.done()
            time.sleep(0.05)
        assert waits.cancel()
        assert runs.cancel()
        assert waits.cancelled()
        with pytest.raises(concurrent.futures.CancelledError):
            runs.result()
        assert executor.submit(operator.add, 1, 2).result() == 3
        # An ended call cannot be cancelled any more.
        assert not executor.submit(operator.add, 1, 2).exception()
    assert not (tmp_path / "never").exists()


@pytest.mark.usefixtures("ray")
def test_shutting_down_cancels_what_has_not_ended(tmp_path: Path) -> None:
    executor = RayExecutor()
    futures = [executor.submit(sleeper(), str(tmp_path / str(at))) for at in range(3)]
    executor.shutdown(cancel_futures=True)
    assert all(future.cancelled() for future in futures)
    with pytest.raises(RuntimeError, match="was shut down"):
        executor.submit(operator.add, 1, 2)
    executor.shutdown()  # Once more does no harm.


@pytest.mark.usefixtures("ray")
def test_shutting_down_need_not_wait() -> None:
    executor = RayExecutor()
    future = executor.submit(operator.add, 1, 2)
    executor.shutdown(wait=False)
    assert future.result() == 3
    with pytest.raises(RuntimeError, match="was shut down"):
        executor.submit(operator.add, 1, 2)


@pytest.mark.usefixtures("ray")
def test_workers_of_a_ray_that_runs_cannot_be_counted() -> None:
    with pytest.raises(UsageError, match="only for a Ray that is started here"):
        RayExecutor(2)


def test_a_ray_started_here_is_stopped_here() -> None:
    ray = pytest.importorskip("ray", reason="Ray is not installed")
    if ray.is_initialized():
        ray.shutdown()
    with RayExecutor(1) as executor:
        assert ray.is_initialized()
        assert executor.submit(operator.add, 1, 2).result() == 3
    assert not ray.is_initialized()
