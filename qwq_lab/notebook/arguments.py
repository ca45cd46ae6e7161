"""From the line behind a magic to its arguments, with errors in one sentence."""

from __future__ import annotations

import contextlib
import keyword
import shlex
from typing import TYPE_CHECKING

from IPython.core.error import UsageError as ShellUsageError

from qwq_lab.errors import QwQLabError, UsageError
from qwq_lab.notebook.settings import did_you_mean

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator


@contextlib.contextmanager
def one_line_errors() -> Iterator[None]:
    """Show this package's errors as IPython shows a user's mistake: in one line."""
    try:
        yield
    except QwQLabError as error:
        # IPython compares the class itself, so a subclass would draw a traceback.
        raise ShellUsageError(str(error)) from None


def parse_arguments(parser: ArgumentParser, line: str, hint: str) -> Namespace:
    """Parse a magic's line.

    Parameters
    ----------
    hint
        What to do about words that are no options, in half a sentence.

    Raises
    ------
    UsageError
        When an option is unknown or there is a word too many.
    """
    arguments, unknown = parser.parse_known_intermixed_args(split_line(line))
    if unknown:
        word = unknown[0].partition("=")[0]
        if word.startswith("-"):
            options = sorted(option_strings(parser))
            raise UsageError(
                f"unknown option {word}{did_you_mean(word, options)}; there are: "
                + ", ".join(option for option in options if option[:2] == "--")
            )
        raise UsageError(f"unexpected {word!r}; {hint}")
    return arguments


def plan_parser() -> ArgumentParser:
    """Return the parser of what stands behind ``%qwq plan``."""
    from IPython.core.magic_arguments import MagicArgumentParser

    from qwq_lab.models.plan_report import add_plan_options

    parser: ArgumentParser = MagicArgumentParser(  # type: ignore[no-untyped-call]
        "qwq plan", add_help=False
    )
    add_plan_options(parser)
    parser.add_argument("-h", "--help", action="store_true", help="Show this page.")
    return parser


def split_line(line: str) -> list[str]:
    """Split a line into words as a shell does, but with backslashes left alone.

    Raises
    ------
    UsageError
        When a quotation mark has no partner.
    """
    words = shlex.shlex(line, posix=True)
    words.whitespace_split = True
    words.commenters = ""
    words.escape = ""  # a folder on Windows has backslashes
    try:
        return list(words)
    except ValueError:
        raise UsageError(f"a quotation mark is not closed in: {line}") from None


def variable_name(name: str | None) -> str | None:
    """Check what -o names.

    Raises
    ------
    UsageError
        When no variable can have that name.
    """
    if name is not None and (not name.isidentifier() or keyword.iskeyword(name)):
        raise UsageError(
            f"-o is {name!r}, which cannot be a variable; give a name such as reply"
        )
    return name


def option_strings(parser: ArgumentParser) -> list[str]:
    """Return every option that a parser knows, short and long."""
    return [option for action in parser._actions for option in action.option_strings]


def help_text(parser: ArgumentParser) -> str:
    """Return a parser's help as a page to read."""
    return parser.format_help().replace("::\n\n  %", "usage: %", 1).rstrip()
