"""``%%sandbox``: run a cell where it can do no harm, and judge it."""

# IPython types its magic decorators in part only.
# mypy: disable-error-code="untyped-decorator, no-untyped-call, arg-type, attr-defined"

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from IPython.core.magic import Magics, cell_magic, magics_class, no_var_expand
from IPython.core.magic_arguments import argument, kwds, magic_arguments

from qwq_lab.errors import UsageError
from qwq_lab.notebook.arguments import (
    help_text,
    one_line_errors,
    parse_arguments,
    variable_name,
)
from qwq_lab.notebook.display import show_bundle
from qwq_lab.notebook.variables import notebook_variable
from qwq_lab.sandbox import Judgement, Limits, Run, Sandbox, shared_sandbox
from qwq_lab.sandbox.assert_tests import judged_asserts
from qwq_lab.views.judgement import judgement_bundle, run_bundle

if TYPE_CHECKING:
    from argparse import Namespace

    from IPython.core.interactiveshell import InteractiveShell

LAST_RESULT = "_sandbox"

_TESTS = re.compile(r"^#[ \t]*tests[ \t]*$", re.MULTILINE | re.IGNORECASE)

_EPILOG = """
Without tests the cell is a program, and what it prints is shown. Assertions below a
line "# tests" judge it: the sandbox gets the code and one input at a time, and the
expected values stay in the notebook's process. -t takes tests from a variable. The
last result is the variable _sandbox.
"""


@magics_class
class SandboxMagics(Magics):
    """Run code that nobody trusts."""

    shell: InteractiveShell

    def __init__(self, shell: InteractiveShell) -> None:
        super().__init__(shell)
        self._sandboxes: dict[tuple[str | None, int, bool], Sandbox] = {}

    @magic_arguments("%sandbox")
    @kwds(epilog=_EPILOG)
    @argument(
        "-i",
        "--input",
        metavar="NAME",
        help="Variable with the program's input.",
    )
    @argument(
        "-t",
        "--tests",
        metavar="NAME",
        help="Variable with the tests: assertions as text, or Case and Call.",
    )
    @argument(
        "-o", "--output", metavar="NAME", help="Keep the result in this variable."
    )
    @argument("--cpu", metavar="SECONDS", help="Processor time, 5 s unless given.")
    @argument("--memory", metavar="MIB", help="Address space, 512 MiB unless given.")
    @argument(
        "--mechanism", help="Insist on namespaces, landlock, wasm or process isolation."
    )
    @argument(
        "--minimum-tier",
        default="3",
        metavar="TIER",
        help="Refuse below it; 1 accepts code that you would run without a sandbox.",
    )
    @argument(
        "--packages", action="store_true", help="Let it import installed packages."
    )
    @argument("-h", "--help", action="store_true", help="Show this page.")
    @no_var_expand
    @cell_magic("sandbox")
    def run(self, line: str, cell: str) -> None:
        """Run the cell's code isolated from everything, and judge it."""
        with one_line_errors():
            options = parse_arguments(
                self.run.parser, line, "the code goes into the lines below %%sandbox"
            )
            if options.help:
                print(help_text(self.run.parser))
                return
            try:
                self._run(options, cell)
            except KeyboardInterrupt:
                # Raised anew, so that queued cells stop and the traceback is short.
                raise KeyboardInterrupt from None

    def close(self) -> None:
        """End the sandboxes that were made for options of their own."""
        for sandbox in self._sandboxes.values():
            sandbox.close()
        self._sandboxes.clear()

    def _run(self, options: Namespace, cell: str) -> None:
        output = variable_name(options.output)
        limits = _limits(options)
        code, tests = split_tests(cell)
        if options.tests is not None:
            if tests is not None:
                raise UsageError("there are tests in the cell and behind -t; keep one")
            tests = notebook_variable(self.shell, options.tests, "-t")
        if not code.strip():
            raise UsageError("the cell is empty; write code into it")
        stdin = ""
        if options.input is not None:
            stdin = notebook_variable(self.shell, options.input, "-i")
            if not isinstance(stdin, str):
                raise UsageError(
                    f"{options.input} is a {type(stdin).__name__}, but a program's "
                    "input must be a text"
                )
        sandbox = self._sandbox(options)
        result: Run | Judgement
        if tests is None:
            result = sandbox.run(code, stdin=stdin, limits=limits)
            show_bundle(run_bundle(result))
        else:
            if options.input is not None:
                raise UsageError("-i is for a program; tests bring their own inputs")
            result = sandbox.judge(code, cases_of(tests), limits=limits)
            show_bundle(judgement_bundle(result))
        self.shell.user_ns[LAST_RESULT] = result
        if output:
            self.shell.user_ns[output] = result

    def _sandbox(self, options: Namespace) -> Sandbox:
        tier = _number("--minimum-tier", options.minimum_tier)
        key = (options.mechanism, int(tier), options.packages)
        if key == (None, 3, False):
            return shared_sandbox()
        if key not in self._sandboxes:
            self._sandboxes[key] = Sandbox(
                mechanism=options.mechanism,
                minimum_tier=int(tier),
                packages=options.packages,
            )
        return self._sandboxes[key]


def split_tests(cell: str) -> tuple[str, str | None]:
    """Split a cell at its line ``# tests``; without one there are none.

    Raises
    ------
    UsageError
        When there are two.
    """
    parts = _TESTS.split(cell)
    if len(parts) > 2:
        raise UsageError('there is more than one line "# tests"; keep one')
    return parts[0], parts[1] if len(parts) == 2 else None


def cases_of(tests: Any) -> Any:
    """Return cases; assertions are taken apart first.

    Raises
    ------
    UsageError
        When an assertion cannot be judged from outside the sandbox.
    """
    if not isinstance(tests, str):
        return tests
    return judged_asserts(tests)


def _limits(options: Namespace) -> Limits:
    limits: dict[str, Any] = {}
    if options.cpu is not None:
        limits["cpu_seconds"] = _number("--cpu", options.cpu)
    if options.memory is not None:
        limits["memory_mb"] = int(_number("--memory", options.memory))
    return Limits(**limits)


def _number(option: str, text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise UsageError(f"{option} is {text!r}, but must be a number") from None
