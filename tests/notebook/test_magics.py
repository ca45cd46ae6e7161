from __future__ import annotations

import json

import pytest
from scripted import ScriptedEngine

from qwq_lab import Reply, Sampling
from qwq_lab.notebook.magics import QwQMagics
from qwq_lab.notebook.settings import SAMPLING_NAMES


@pytest.fixture
def engine(shell):
    engine = ScriptedEngine()
    shell.user_ns["engine"] = engine
    shell.run_cell("%qwq load engine")
    return engine


@pytest.fixture
def magics(shell):
    (found,) = [one for one in shell.configurables if isinstance(one, QwQMagics)]
    return found


@pytest.fixture
def complaint(shell, capsys):
    """Run a cell that is wrong and return the one line that it prints."""

    def run(cell):
        capsys.readouterr()
        result = shell.run_cell(cell)
        assert result.error_in_exec is not None
        printed = capsys.readouterr()
        assert "Traceback" not in printed.out + printed.err
        assert printed.err.startswith("UsageError: ")
        assert printed.err.count("\n") == 1
        return printed.err.removeprefix("UsageError: ").rstrip()

    return run


def test_the_defaults_are_those_of_sampling(magics):
    assert magics.sampling == Sampling()


def test_a_reply_is_shown_kept_and_not_returned(shell, engine, capsys):
    result = shell.run_cell("%%qwq -o reply\nWhat is 17*24?")
    assert result.result is None
    assert "17 * 24 = \\boxed{408}" in capsys.readouterr().out
    assert isinstance(shell.user_ns["reply"], Reply)
    assert shell.user_ns["_qwq"] is shell.user_ns["reply"]
    assert engine.asked == [[{"role": "user", "content": "What is 17*24?"}]]


def test_options_hold_for_one_cell_and_settings_for_all(shell, engine):
    shell.run_cell("%qwq set temperature 0.3 top-p=0.8")
    shell.run_cell("%%qwq --top-k 5 --min-p 0.1 --presence-penalty -1 --seed 3\n?")
    shell.run_cell("%%qwq -t 1 --max-tokens 100 --budget 50\n?")
    assert engine.samplings == [
        Sampling(
            temperature=0.3,
            top_p=0.8,
            top_k=5,
            min_p=0.1,
            presence_penalty=-1.0,
            seed=3,
        ),
        Sampling(temperature=1.0, top_p=0.8, max_new_tokens=100, thinking_budget=50),
    ]


def test_every_sampling_setting_is_an_option_a_trait_and_settable(magics):
    options = {action.dest for action in magics.ask.parser._actions}
    assert set(SAMPLING_NAMES) <= options
    assert set(SAMPLING_NAMES) <= set(magics.trait_names(config=True))


def test_the_history_goes_along_without_thoughts(shell, engine):
    for question in ("q1", "q2", "q3", "q4"):
        shell.run_cell(f"%%qwq\n{question}")
    contents = [message["content"] for message in engine.asked[-1]]
    assert contents == ["q2", engine.answer, "q3", engine.answer, "q4"]
    assert all("reasoning_content" not in message for message in engine.asked[-1])


def test_new_asks_alone_and_reset_forgets(shell, engine):
    shell.run_cell("%%qwq\nq1")
    shell.run_cell("%%qwq --new\nq2")
    assert len(engine.asked[-1]) == 1
    shell.run_cell("%qwq reset")
    shell.run_cell("%%qwq\nq3")
    assert len(engine.asked[-1]) == 1


def test_max_history_is_a_setting(shell, engine):
    shell.run_cell("%qwq set max_history 0")
    shell.run_cell("%%qwq\nq1")
    shell.run_cell("%%qwq\nq2")
    assert len(engine.asked[-1]) == 1


def test_what_does_not_fit_the_context_is_left_out_from_the_oldest(
    shell, engine, capsys
):
    shell.run_cell("%%qwq\nq1")
    shell.run_cell("%%qwq\nq2")
    engine.most_messages = 3
    shell.run_cell("%%qwq\nq3")
    assert [m["content"] for m in engine.asked[-1]] == ["q2", engine.answer, "q3"]
    assert "The oldest exchange did not fit" in capsys.readouterr().out


def test_a_question_too_long_by_itself_is_said_in_one_line(engine, complaint):
    engine.most_messages = 0
    assert "longer than the context" in complaint("%%qwq\n?")


def test_the_system_message_comes_first(shell, engine):
    shell.run_cell('%%qwq --system "be brief"\n?')
    assert engine.asked[-1][0] == {"role": "system", "content": "be brief"}


@pytest.mark.usefixtures("engine")
def test_several_samples_leave_the_history_alone(shell, magics):
    shell.run_cell("%%qwq -n 3 -o replies\n?")
    assert len(shell.user_ns["replies"]) == 3
    assert len(magics.session.history) == 0


def test_variables_go_into_the_prompt(shell, engine):
    shell.user_ns["n"] = 24
    shell.run_cell("%%qwq\nWhat is 17*{{n}}? {n} $n")
    assert engine.asked[-1][-1]["content"] == "What is 17*24? {n} $n"


def test_code_goes_into_a_new_cell_and_is_not_run(shell, engine):
    engine.answer = "```python\nbad = 1 / 0\n```"
    shell.run_cell("%%qwq -f code\n?")
    assert shell.rl_next_input == "bad = 1 / 0"
    assert "bad" not in shell.user_ns


@pytest.mark.usefixtures("engine")
def test_no_code_is_said(shell, capsys):
    shell.run_cell("%%qwq -f code\n?")
    assert "There is no code in the answer" in capsys.readouterr().out


def test_json_is_parsed_into_the_variable(shell, engine):
    engine.answer = json.dumps({"a": [1, 2]})
    shell.run_cell("%%qwq -f json -o value\n?")
    assert shell.user_ns["value"] == {"a": [1, 2]}


@pytest.mark.usefixtures("engine")
def test_what_is_no_json_leaves_the_variable_alone(shell, complaint):
    shell.user_ns["value"] = "before"
    assert "the answer is no JSON" in complaint("%%qwq -f json -o value\n?")
    assert shell.user_ns["value"] == "before"
    assert isinstance(shell.user_ns["_qwq"], Reply)


def test_an_engine_that_breaks_leaves_what_it_wrote(shell, engine, complaint):
    engine.breaks_after = 4
    assert complaint("%%qwq -o part\n?") == "the engine broke"
    assert shell.user_ns["part"].finish == "stopped"


def test_an_interrupt_is_raised_again_and_keeps_what_was_written(
    shell, engine, monkeypatch
):
    from qwq_lab.notebook import session

    def interrupt(_card, _progress):
        raise KeyboardInterrupt

    engine.pause = 0.02
    monkeypatch.setattr(session.CardDisplay, "draw_progress", interrupt)
    result = shell.run_cell("%%qwq -o part\n?")
    assert isinstance(result.error_in_exec, KeyboardInterrupt)
    assert shell.user_ns["part"].finish == "stopped"


@pytest.mark.parametrize(
    ("cell", "part"),
    [
        ("%%qwq\n   \n", "the prompt is empty"),
        ("%%qwq --temprature 1\n?", "did you mean '--temperature'"),
        ("%%qwq -t -1\n?", "temperature is -1.0, but must be between 0 and 5"),
        ("%%qwq -t hot\n?", "temperature is 'hot', but must be a number"),
        ("%%qwq -t nan\n?", "temperature is nan, but must be"),
        ("%%qwq -t\n?", "expected one argument"),
        ("%%qwq -n 0\n?", "-n is '0', but must be a whole number from 1 to 64"),
        ("%%qwq -o 1a\n?", "-o is '1a', which cannot be a variable"),
        ("%%qwq -o class\n?", "-o is 'class', which cannot be a variable"),
        ("%%qwq -f xml\n?", "invalid choice: 'xml'"),
        ("%%qwq what is it\n?", "unexpected 'what'; the question goes into the lines"),
        ("%%qwq\n{{enigne}}", "no variable 'enigne' (did you mean 'engine'?)"),
        ("%qwq set temprature 1", "did you mean 'temperature'"),
        ("%qwq set temperature", "no value for 'temperature'"),
        ("%qwq set", "%qwq set needs a setting and a value"),
        ("%qwq set top_k=2 top_p=7", "top_p is 7.0, but must be"),
        ("%qwq set max_history -1", "max_history is -1, but must be at least 0"),
        ("%qwq what's 2+2?", "put it in a cell under %%qwq"),
        ("%qwq lod nano", "did you mean 'load'"),
        ("%qwq load", "%qwq load takes one name"),
        ("%qwq load a b", "%qwq load takes one name"),
        ("%qwq reset now", "%qwq reset takes nothing behind it"),
        ("%qwq fix", "no exception has been raised"),
        ('%qwq load "a', "a quotation mark is not closed"),
    ],
)
def test_a_mistake_is_one_clear_line_and_nothing_is_lost(
    engine, magics, complaint, cell, part
):
    before = magics.sampling
    assert part in complaint(cell)
    assert magics.sampling == before
    assert magics.session.engine is engine
    assert engine.asked == []


def test_fix_asks_about_the_last_exception_outside_the_conversation(
    shell, engine, magics
):
    shell.run_cell("1/0")
    shell.run_cell("%qwq fix")
    assert "ZeroDivisionError" in engine.asked[-1][-1]["content"]
    assert len(magics.session.history) == 0


def test_an_engine_of_the_user_is_not_closed(shell, engine, magics):
    shell.run_cell("%qwq unload")
    assert magics.session.engine is None
    assert not engine.closed


def test_model_takes_another_engine_and_keeps_it(shell, engine, magics):
    shell.user_ns["other"] = ScriptedEngine()
    shell.run_cell("%%qwq -m other\n?")
    assert magics.session.engine is shell.user_ns["other"]
    assert shell.user_ns["other"].asked
    assert not engine.asked


def test_status_says_what_to_do_when_nothing_is_loaded(shell, capsys):
    shell.run_cell("%qwq")
    assert "%qwq load nano" in capsys.readouterr().out


def test_status_shows_model_memory_sampling_and_history(shell, engine, capsys):
    shell.run_cell("%qwq status")
    printed = capsys.readouterr().out
    for part in (engine.description, "this kernel", "temperature 0.6", "0 of at most"):
        assert part in printed


@pytest.mark.usefixtures("engine")
def test_history_shows_what_will_be_sent(shell, capsys):
    shell.run_cell("%%qwq\nq1")
    capsys.readouterr()
    shell.run_cell("%qwq history")
    assert "user       q1" in capsys.readouterr().out


@pytest.mark.parametrize("cell", ["%qwq help", "%qwq --help", "%%qwq --help\n?"])
def test_help_documents_the_options(shell, capsys, cell):
    shell.run_cell(cell)
    assert "--presence-penalty" in capsys.readouterr().out


def test_config_lists_the_settings_and_checks_them(shell, capsys, magics):
    shell.run_cell("%config QwQMagics")
    assert "QwQMagics.max_history=<Int>" in capsys.readouterr().out
    shell.run_cell("%config QwQMagics.temperature = 9")
    assert magics.temperature == 0.6
    shell.run_cell("%config QwQMagics.temperature = 0.2")
    assert magics.sampling.temperature == 0.2
