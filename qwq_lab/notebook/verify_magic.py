"""``%verify`` and ``%%verify``: judge a reply, or what stands in a cell."""

# IPython types its magic decorators in part only.
# mypy: disable-error-code="untyped-decorator, no-untyped-call, arg-type, attr-defined"

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from IPython.core.magic import (
    Magics,
    line_cell_magic,
    magics_class,
    no_var_expand,
)
from IPython.core.magic_arguments import argument, kwds, magic_arguments

from qwq_lab.chat import Reply
from qwq_lab.errors import UsageError
from qwq_lab.notebook.arguments import (
    help_text,
    one_line_errors,
    parse_arguments,
    variable_name,
)
from qwq_lab.notebook.display import show_bundle
from qwq_lab.notebook.interpolation import interpolate
from qwq_lab.notebook.sandbox_magic import split_tests
from qwq_lab.notebook.settings import did_you_mean
from qwq_lab.notebook.variables import notebook_variable
from qwq_lab.views.verdict import verdict_bundle

if TYPE_CHECKING:
    from argparse import Namespace

    from IPython.core.interactiveshell import InteractiveShell

    from qwq_lab.verifiers import Verdict

LAST_VERDICT = "_verdict"
LAST_REPLY = "_qwq"
KINDS = ("maths", "steps", "code", "rules", "tools")

_EPILOG = """
%%verify judges the text of the cell, %verify the last reply, or the one that -r names:

  %%verify maths 408            is 408 the answer, and is each step right?
  %%verify steps                is each step right?
  %%verify code                 with assertions below a line "# tests", or in -t NAME
  %%verify rules punctuation:no_comma length_constraints:number_words num_words=30
  %%verify tools -t NAME        a mapping with "function" and "ground_truth"

-t names a variable with the rest of the task: tests or cases of code, the mapping or
list of rules, the functions of tools. The last verdict is the variable _verdict.
"""


@magics_class
class VerifyMagics(Magics):
    """Judge replies and texts."""

    shell: InteractiveShell

    @magic_arguments("%verify")
    @kwds(epilog=_EPILOG)
    @argument("kind", nargs="?", help="One of maths, steps, code, rules, tools.")
    @argument("task", nargs="*", help="For maths the right answer; for rules, rules.")
    @argument("-t", "--task", dest="variable", metavar="NAME", help="See below.")
    @argument("-r", "--reply", metavar="NAME", help="Judge this reply or text.")
    @argument(
        "-o", "--output", metavar="NAME", help="Keep the verdict in this variable."
    )
    @argument("--strict", action="store_true", help="For maths: only a box counts.")
    @argument("--ignore-units", action="store_true", help="For maths: numbers only.")
    @argument("--loose", action="store_true", help="For rules: as IFEval's loose form.")
    @argument("-h", "--help", action="store_true", help="Show this page.")
    @no_var_expand
    @line_cell_magic("verify")
    def verify(self, line: str, cell: str | None = None) -> None:
        """Judge a reply, or the text in the cell."""
        with one_line_errors():
            options = parse_arguments(
                self.verify.parser, line, "the text goes into the lines below %%verify"
            )
            if options.help:
                print(help_text(self.verify.parser))
                return
            try:
                self._verify(options, cell)
            except KeyboardInterrupt:
                # Raised anew, so that queued cells stop and the traceback is short.
                raise KeyboardInterrupt from None

    def _verify(self, options: Namespace, cell: str | None) -> None:
        kind = options.kind
        if kind not in KINDS:
            seen = f"there is no verifier {kind!r}{did_you_mean(kind or '', KINDS)}; "
            raise UsageError(
                (seen if kind else "say what to verify; ")
                + f"there are: {', '.join(KINDS)}"
            )
        output = variable_name(options.output)
        completion = self._completion(options, cell)
        verdict: Verdict = getattr(self, f"_{kind}")(options, completion)
        self.shell.user_ns[LAST_VERDICT] = verdict
        if output:
            self.shell.user_ns[output] = verdict
        show_bundle(verdict_bundle(verdict))

    def _completion(self, options: Namespace, cell: str | None) -> Any:
        if cell is not None:
            if options.reply is not None:
                raise UsageError("there is text in the cell and behind -r; keep one")
            if not cell.strip():
                raise UsageError("the cell is empty; write the text to judge into it")
            return cell
        if options.reply is not None:
            return notebook_variable(self.shell, options.reply, "-r")
        found = self.shell.user_ns.get(LAST_REPLY)
        if not isinstance(found, Reply):
            raise UsageError(
                "there is no reply yet; ask with %%qwq first, name one with -r, or put "
                "a text into a cell under %%verify"
            )
        return found

    def _variable(self, options: Namespace) -> Any:
        if options.variable is None:
            return None
        return notebook_variable(self.shell, options.variable, "-t")

    def _maths(self, options: Namespace, completion: Any) -> Verdict:
        from qwq_lab.verifiers import MathsVerifier, StepsVerifier

        expected = self._variable(options)
        if expected is None:
            expected = interpolate(" ".join(options.task), self.shell.user_ns)
        if not str(expected).strip():
            raise UsageError("say which answer is right, as in: %%verify maths 408")
        units = "ignore" if options.ignore_units else "compare"
        verifier = MathsVerifier(strict=options.strict, units=units)
        verdict = verifier.verify(completion, expected=expected)
        steps = StepsVerifier().verify(completion)
        return verdict.replace(
            steps=steps.steps,
            text=steps.text or verdict.text,
            seconds=verdict.seconds + steps.seconds,
        )

    def _steps(self, _: Namespace, completion: Any) -> Verdict:
        from qwq_lab.verifiers import StepsVerifier

        return StepsVerifier().verify(completion)

    def _code(self, options: Namespace, completion: Any) -> Verdict:
        from qwq_lab.verifiers import CodeVerifier

        tests = self._variable(options)
        if isinstance(completion, str):
            completion, below = split_tests(completion)
            if below is not None and tests is not None:
                raise UsageError(
                    "there are tests in the cell and behind -t; keep one of them"
                )
            tests = below if tests is None else tests
        if tests is None:
            raise UsageError(
                'give tests: assertions below a line "# tests", or a variable behind -t'
            )
        name = "tests" if isinstance(tests, str) else "cases"
        return CodeVerifier().verify(completion, **{name: tests})

    def _rules(self, options: Namespace, completion: Any) -> Verdict:
        from qwq_lab.verifiers import RulesVerifier

        task = self._variable(options)
        if task is None:
            task = read_rules(options.task)
        if not isinstance(task, dict):
            task = {"rules": task}
        return RulesVerifier(loose=options.loose).verify(completion, **task)

    def _tools(self, options: Namespace, completion: Any) -> Verdict:
        from qwq_lab.verifiers import ToolsVerifier

        task = self._variable(options)
        if not isinstance(task, dict):
            raise UsageError(
                'name a mapping with "function" and "ground_truth" behind -t'
            )
        return ToolsVerifier().verify(completion, **task)


def read_rules(words: list[str]) -> dict[str, Any]:
    """Read rules as they stand on the magic's line: each id, then its arguments.

    Raises
    ------
    UsageError
        When there are none, or an argument stands before any rule.
    """
    names: list[str] = []
    arguments: list[dict[str, Any]] = []
    for word in words:
        name, equals, value = word.partition("=")
        if not equals:
            names.append(word)
            arguments.append({})
        elif not names:
            raise UsageError(f"{word} stands before any rule; name the rule first")
        else:
            arguments[-1][name] = _value(value)
    if not names:
        raise UsageError("name a rule, as in: %%verify rules punctuation:no_comma")
    return {"instruction_id_list": names, "kwargs": arguments}


def _value(text: str) -> Any:
    if "," in text:
        return [_value(part) for part in text.split(",")]
    return int(text) if text.lstrip("-").isdigit() else text
