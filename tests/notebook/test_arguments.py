from __future__ import annotations

import pytest
from IPython.core.error import UsageError as ShellUsageError

from qwq_lab import ContextLengthError, UsageError
from qwq_lab.notebook.arguments import (
    help_text,
    one_line_errors,
    parse_arguments,
    split_line,
)
from qwq_lab.notebook.magics import QwQMagics

PARSER = QwQMagics.ask.parser


def test_words_are_split_as_in_a_shell():
    assert split_line("""--system "be brief" -o r --x='a b'""") == [
        "--system",
        "be brief",
        "-o",
        "r",
        "--x=a b",
    ]


def test_backslashes_of_windows_folders_stay():
    assert split_line(r"load C:\models\qwq") == ["load", r"C:\models\qwq"]


def test_an_open_quotation_mark_is_named():
    with pytest.raises(UsageError, match="quotation mark is not closed"):
        split_line('--system "be brief')


def test_an_unknown_option_names_the_nearest_and_all():
    with pytest.raises(UsageError, match=r"--temprature \(did you mean '--temperature"):
        parse_arguments(PARSER, "--temprature 1", "")
    with pytest.raises(UsageError, match="--presence-penalty"):
        parse_arguments(PARSER, "--qqq", "")


def test_a_word_too_many_gets_the_hint():
    with pytest.raises(UsageError, match="unexpected 'What'; look below"):
        parse_arguments(PARSER, "What is it", "look below")


def test_negative_numbers_are_values():
    assert parse_arguments(PARSER, "-t -1", "").temperature == "-1"
    assert parse_arguments(PARSER, "--seed=-5", "").seed == "-5"


def test_errors_of_the_package_become_the_class_that_ipython_shows_in_one_line():
    with pytest.raises(ShellUsageError) as caught, one_line_errors():
        raise ContextLengthError("too long")
    assert type(caught.value) is ShellUsageError
    assert str(caught.value) == "too long"


def test_interrupts_and_bugs_pass():
    for error in (KeyboardInterrupt, ZeroDivisionError):
        with pytest.raises(error), one_line_errors():
            raise error


def test_the_help_names_every_option():
    text = help_text(PARSER)
    assert text.startswith("usage: %%qwq")
    assert "--presence-penalty" in text
    assert "{{name}}" in text
