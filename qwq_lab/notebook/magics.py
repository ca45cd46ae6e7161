"""``%qwq`` and ``%%qwq``."""

# IPython types its magic decorators in part only.
# mypy: disable-error-code="untyped-decorator, no-untyped-call, arg-type, attr-defined"

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from IPython.core.magic import (
    Magics,
    cell_magic,
    line_magic,
    magics_class,
    no_var_expand,
)
from IPython.core.magic_arguments import argument, kwds, magic_arguments
from traitlets import Bool, CaselessStrEnum, Float, Int, TraitError, Unicode, validate

from qwq_lab.errors import UsageError
from qwq_lab.notebook.arguments import (
    help_text,
    one_line_errors,
    parse_arguments,
    plan_parser,
    variable_name,
)
from qwq_lab.notebook.commands import COMMANDS, commands_help
from qwq_lab.notebook.failures import FailureLog
from qwq_lab.notebook.formats import FORMATS, code_of, json_of
from qwq_lab.notebook.interpolation import interpolate
from qwq_lab.notebook.load_options import DEVICES, load_arguments
from qwq_lab.notebook.session import Session
from qwq_lab.notebook.settings import SAMPLING_NAMES, did_you_mean, parse_value
from qwq_lab.sampling import Sampling

if TYPE_CHECKING:
    from argparse import Namespace

    from IPython.core.interactiveshell import InteractiveShell

    from qwq_lab.chat import Reply

DEFAULTS = Sampling()
LAST_REPLY = "_qwq"

_ASK_EPILOG = r"""
The prompt may hold {{name}}: the value of a notebook variable. Single braces are left
alone; write \{{name}} for the braces themselves. The card is drawn as the reply is
written; interrupting the kernel stops it and keeps what there is. The last reply is
the variable _qwq.
"""


@magics_class
class QwQMagics(Magics):
    """Ask a reasoning model from a notebook and watch it think."""

    shell: InteractiveShell

    model = Unicode("nano", help="Loaded by the first %%qwq if none is.").tag(
        config=True
    )
    quantization = CaselessStrEnum(
        ["auto", "4bit", "none"], "auto", help="Precision to load models in."
    ).tag(config=True)
    device = CaselessStrEnum(DEVICES, "auto", help="Where to load models.").tag(
        config=True
    )
    temperature = Float(
        DEFAULTS.temperature, help="Divides the logits; 0 is greedy."
    ).tag(config=True)
    top_p = Float(
        DEFAULTS.top_p, help="Keep the likeliest tokens that reach this probability."
    ).tag(config=True)
    top_k = Int(DEFAULTS.top_k, help="Keep this many tokens; 0 keeps all.").tag(
        config=True
    )
    min_p = Float(
        DEFAULTS.min_p, help="Drop tokens below this share of the likeliest one."
    ).tag(config=True)
    presence_penalty = Float(
        DEFAULTS.presence_penalty, help="Subtracted from tokens already written."
    ).tag(config=True)
    seed = Int(
        DEFAULTS.seed, allow_none=True, help="Same seed, same reply; None is any."
    ).tag(config=True)
    max_new_tokens = Int(
        DEFAULTS.max_new_tokens, help="At most this many tokens, thought included."
    ).tag(config=True)
    thinking_budget = Int(
        DEFAULTS.thinking_budget,
        allow_none=True,
        help="Close the thought after this many tokens; None lets it run.",
    ).tag(config=True)
    system = Unicode("", help="System message before each conversation.").tag(
        config=True
    )
    max_history = Int(
        2, min=0, help="Exchanges that are sent along with a question."
    ).tag(config=True)
    check_steps = Bool(
        False, help="Judge the steps of every thought, as --check-steps does."
    ).tag(config=True)

    def __init__(self, shell: InteractiveShell) -> None:
        super().__init__(shell)
        self.session = Session(shell)
        self.failures = FailureLog()

    @validate(*SAMPLING_NAMES)
    def _check_trait(self, proposal: Any) -> Any:
        try:
            DEFAULTS.replace(**{proposal["trait"].name: proposal["value"]})
        except UsageError as error:
            raise TraitError(str(error)) from None
        return proposal["value"]

    @property
    def sampling(self) -> Sampling:
        """The settings of the cells that set none themselves."""
        return Sampling(**{name: getattr(self, name) for name in SAMPLING_NAMES})

    def check(self, changes: dict[str, Any]) -> None:
        """Check new values of settings without keeping them.

        Raises
        ------
        UsageError
            When one is out of its range.
        """
        sampled = {k: v for k, v in changes.items() if k in SAMPLING_NAMES}
        self.sampling.replace(**sampled)
        if changes.get("max_history", 0) < 0:
            raise UsageError(
                f"max_history is {changes['max_history']}, but must be at least 0"
            )

    @magic_arguments("qwq")
    @kwds(epilog="commands:\n" + commands_help())
    @argument("command", nargs="?", default="status", help="One of those below.")
    @argument("arguments", nargs="*", help="What the command takes.")
    @load_arguments
    @argument("-h", "--help", action="store_true", help="Show this page.")
    @no_var_expand
    @line_magic("qwq")
    def command(self, line: str) -> None:
        """Load a model, change settings, look at the conversation."""
        with one_line_errors():
            first = (line.split() or ["status"])[0]
            if not first.startswith("-") and first not in COMMANDS:
                raise UsageError(
                    f"%qwq has no command {first!r}{did_you_mean(first, COMMANDS)}; "
                    f"there are: {', '.join(COMMANDS)}; "
                    "to ask a question, put it in a cell under %%qwq"
                )
            if first == "plan":
                words = line.strip().removeprefix(first)
                parser, hint = plan_parser(), "%qwq plan takes one model and options"
                arguments = parse_arguments(parser, words, hint)
                if arguments.help:
                    print(help_text(parser))
                    return
                COMMANDS[first](self, arguments)
                return
            arguments = parse_arguments(self.command.parser, line, "see %qwq help")
            command = "help" if arguments.help else arguments.command
            if arguments.help:
                arguments.arguments = []
            COMMANDS[command](self, arguments)

    @magic_arguments("%qwq")
    @kwds(epilog=_ASK_EPILOG)
    @argument("-m", "--model", help="Load this model first, if another one is loaded.")
    @argument("-t", "--temperature", help="0 is greedy; QwQ's own advice is 0.6.")
    @argument("--top-p", help="Keep the likeliest tokens up to this probability.")
    @argument("--top-k", help="Keep this many of the likeliest tokens; 0 keeps all.")
    @argument("--min-p", help="Drop tokens below this share of the likeliest one.")
    @argument("--presence-penalty", help="Lower the tokens already written, -2 to 2.")
    @argument("--seed", help="The same seed gives the same reply again.")
    @argument(
        "--max-tokens",
        dest="max_new_tokens",
        metavar="MAX_TOKENS",
        help="At most this many tokens, thought included.",
    )
    @argument(
        "--budget",
        dest="thinking_budget",
        metavar="BUDGET",
        help="Close the thought after this many tokens and answer.",
    )
    @argument("--system", help="A system message before the conversation.")
    @argument(
        "-o",
        "--output",
        metavar="NAME",
        help="Keep the reply in this variable: a Reply, a list of them with -n, "
        "the parsed value with -f json.",
    )
    @argument(
        "-f",
        "--format",
        choices=FORMATS,
        default="md",
        help="md draws Markdown and maths; text shows the answer as it is; code puts "
        "its code into a new cell, which is not run; json parses it.",
    )
    @argument(
        "--check-steps",
        action="store_true",
        help="Judge the calculations in the thought, and mark each right or wrong.",
    )
    @argument("--new", action="store_true", help="Ask without the history.")
    @argument(
        "-n",
        dest="samples",
        metavar="N",
        default="1",
        help="Draw several replies; the history is left as it is.",
    )
    @argument("-h", "--help", action="store_true", help="Show this page.")
    @no_var_expand
    @cell_magic("qwq")
    def ask(self, line: str, cell: str) -> None:
        """Ask the model what stands in the cell."""
        with one_line_errors():
            options = parse_arguments(
                self.ask.parser, line, "the question goes into the lines below %%qwq"
            )
            if options.help:
                print(help_text(self.ask.parser))
                return
            try:
                self._ask(options, cell)
            except KeyboardInterrupt:
                # Raised anew, so that queued cells stop and the traceback is short.
                raise KeyboardInterrupt from None

    def load(self, name: str, **options: Any) -> None:
        """Load a model and say what is loaded."""
        if name not in self.shell.user_ns and _is_on_hub(name):
            print(f"Loading {name} from the Hugging Face Hub or its cache…", flush=True)
        settings = {"quantization": self.quantization, "device": self.device}
        said = self.session.load(name, **settings | options)
        print(said)

    def explain_last_error(self) -> None:
        """Ask the model about the last exception, apart from the conversation."""
        question = self.failures.question()
        self._load_if_needed(None)
        self.session.ask(
            question,
            self.sampling,
            exchanges=[],
            system=self.system,
            keep=self._keep_last,
        )

    def _ask(self, options: Namespace, cell: str) -> None:
        sampling = self._sampling_of(options)
        samples = _count(options.samples)
        output = variable_name(options.output)
        question = interpolate(cell, self.shell.user_ns).strip()
        if not question:
            raise UsageError("the prompt is empty; write it into the lines below %%qwq")
        exchanges = self.session.history.last(0 if options.new else self.max_history)

        def keep(replies: list[Reply]) -> None:
            self._keep_last(replies)
            if output and options.format != "json":
                self.shell.user_ns[output] = self.shell.user_ns[LAST_REPLY]
            if samples == 1 and replies[0].answer:
                self.session.history.add(
                    question, replies[0].answer, keep=self.max_history
                )

        self._load_if_needed(options.model)
        replies = self.session.ask(
            question,
            sampling,
            exchanges=exchanges,
            system=self.system if options.system is None else options.system,
            samples=samples,
            answer_format=options.format,
            check_steps=options.check_steps or self.check_steps,
            keep=keep,
        )
        if options.format == "json":
            values = [json_of(reply.answer) for reply in replies]
            if output:
                self.shell.user_ns[output] = values if samples > 1 else values[0]
        elif options.format == "code":
            self._insert_code(replies[0])

    def _insert_code(self, reply: Reply) -> None:
        code = code_of(reply.answer)
        if code is None:
            print("There is no code in the answer, so no cell was added.")
            return
        self.shell.set_next_input(code)
        print("The code is in a new cell below. It has not been run: read it first.")

    def _keep_last(self, replies: list[Reply]) -> None:
        self.shell.user_ns[LAST_REPLY] = replies if len(replies) > 1 else replies[0]

    def _load_if_needed(self, name: str | None) -> None:
        if name is None:
            if self.session.engine is None:
                self.load(self.model)
        elif not self.session.is_loaded(name):
            self.load(name)

    def _sampling_of(self, options: Namespace) -> Sampling:
        changes = {
            name: parse_value(name, getattr(options, name))
            for name in SAMPLING_NAMES
            if getattr(options, name) is not None
        }
        return self.sampling.replace(**changes)


def _is_on_hub(name: str) -> bool:
    """Whether a model's name stands for one on the Hugging Face Hub."""
    from qwq_lab.models.catalogue import resolve

    source = resolve(name)
    return source.count("/") == 1 and not Path(source).expanduser().is_dir()


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 64:
        raise UsageError(f"-n is {text!r}, but must be a whole number from 1 to 64")
    return int(text)
