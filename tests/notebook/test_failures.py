from __future__ import annotations

import gc
import weakref

import pytest

from qwq_lab import UsageError
from qwq_lab.notebook.failures import FailureLog


@pytest.fixture
def log(shell):
    log = FailureLog()
    shell.events.register("post_run_cell", log.watch)
    yield log
    shell.events.unregister("post_run_cell", log.watch)


def test_the_question_holds_the_cell_the_line_and_the_error(shell, log):
    shell.run_cell("x = 1\ny = x / 0")
    question = log.question()
    assert "```python\nx = 1\ny = x / 0\n```" in question
    assert "in line 2" in question
    assert "ZeroDivisionError: division by zero" in question


def test_code_that_does_not_parse_is_a_failure(shell, log):
    shell.run_cell("x = = 1")
    assert "SyntaxError" in log.question()


def test_mistakes_in_a_magic_and_good_cells_change_nothing(shell, log):
    shell.run_cell("1/0")
    shell.run_cell("%qwq nonsense")
    shell.run_cell("x = 1")
    assert "ZeroDivisionError" in log.question()


def test_nothing_failed_yet(log):
    with pytest.raises(UsageError, match="no exception has been raised"):
        log.question()


def test_the_objects_of_a_failed_cell_are_not_kept_alive(log):
    class Big:
        pass

    big = Big()
    gone = weakref.ref(big)
    result = type("Result", (), {})()
    result.error_before_exec = None
    result.error_in_exec = ValueError(big)
    result.info = type("Info", (), {"raw_cell": "cell"})()
    log.watch(result)
    del result, big
    gc.collect()
    assert gone() is None
