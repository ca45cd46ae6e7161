from __future__ import annotations

import pytest
from scripted import ScriptedEngine

from qwq_lab.notebook.checking import StepWatcher, steps_of
from qwq_lab.views.reply import Progress

THOUGHT = "17*20 = 340\n17*4 = 64\n340+64 = 404\n"
WRONG = "✗ 2 of 3 steps right\n  first wrong step: 17*4 = 64 (17*4 = 64: it is 68)"


@pytest.fixture
def engine(shell):
    engine = ScriptedEngine(thinking=THOUGHT, answer="404")
    shell.user_ns["engine"] = engine
    shell.run_cell("%qwq load engine")
    return engine


def test_a_watcher_finds_in_a_growing_thought_what_is_in_the_whole():
    watcher = StepWatcher()
    for end in range(len(THOUGHT) + 1):
        progress = watcher.watch(Progress(THOUGHT[:end], tokens=end))
    assert progress.tokens == len(THOUGHT)
    assert [step.ok for step in progress.steps] == [True, False, True]
    assert progress.steps == steps_of(THOUGHT)


def test_a_watcher_reads_only_what_is_new():
    watcher = StepWatcher()
    first = watcher.watch(Progress("3+4 = 7\n"))
    assert watcher.watch(Progress("3+4 = 7\n", answer="7")).steps == first.steps


@pytest.mark.usefixtures("engine")
def test_steps_are_checked_only_when_they_are_asked_for(shell, capsys):
    shell.run_cell("%%qwq\n?")
    assert "right" not in capsys.readouterr().out
    shell.run_cell("%%qwq --check-steps\n?")
    assert WRONG in capsys.readouterr().out


@pytest.mark.usefixtures("engine")
def test_checking_is_a_setting_too(shell, capsys):
    shell.run_cell("%qwq set check_steps on")
    shell.run_cell("%%qwq\n?")
    assert WRONG in capsys.readouterr().out
    shell.run_cell("%qwq set check-steps=off")
    shell.run_cell("%%qwq\n?")
    assert "right" not in capsys.readouterr().out


@pytest.mark.usefixtures("engine")
def test_every_sample_is_checked(shell, capsys):
    shell.run_cell("%%qwq -n 2 --check-steps\n?")
    assert capsys.readouterr().out.count(WRONG) == 2


def test_what_was_written_before_a_break_is_checked(shell, engine, capsys):
    engine.breaks_after = 6  # after the second line
    shell.run_cell("%%qwq --check-steps\n?")
    assert "✗ 1 of 2 steps right" in capsys.readouterr().out


@pytest.mark.usefixtures("engine")
def test_a_switch_that_is_neither_on_nor_off_is_named(shell, capsys):
    shell.run_cell("%qwq set check_steps maybe")
    assert "check_steps is 'maybe', but must be on or off" in capsys.readouterr().err
