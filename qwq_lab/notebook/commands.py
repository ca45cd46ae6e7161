"""The sub-commands of ``%qwq``, one function each."""

from __future__ import annotations

import platform
import sys
from importlib import metadata
from typing import TYPE_CHECKING

from qwq_lab.errors import UsageError
from qwq_lab.models.load_flags import load_options
from qwq_lab.notebook.arguments import help_text
from qwq_lab.notebook.display import show_bundle
from qwq_lab.notebook.history import as_messages
from qwq_lab.notebook.settings import SAMPLING_NAMES, parse_value, setting_name
from qwq_lab.views.tables import table_bundle

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from qwq_lab.notebook.magics import QwQMagics

SETTABLE = (*SAMPLING_NAMES, "system", "max_history", "check_steps")


def show_status(magics: QwQMagics, arguments: Namespace) -> None:
    """Show the model, its memory, the sampling and the history."""
    _take_none("status", arguments)
    engine = magics.session.engine
    if engine is None:
        model = (
            "none loaded: `%qwq load nano` loads the embedded one, and so does the\n"
            "first `%%qwq` cell; `%qwq models` lists them all"
        )
    else:
        model = engine.description
    said = len(magics.session.history)
    rows = [
        ("Model", model),
        ("Memory", _memory()),
        ("Sampling", _settings(magics, SAMPLING_NAMES)),
        ("History", f"{said} of at most {magics.max_history} exchanges"),
    ]
    show_bundle(table_bundle(rows))


def load_model(magics: QwQMagics, arguments: Namespace) -> None:
    """Load a model: a name from the list, auto, a Hub id, a folder or a variable."""
    names = arguments.arguments
    if len(names) != 1:
        raise UsageError(
            "%qwq load takes one name, as in %qwq load nano; %qwq models lists them"
        )
    magics.load(names[0], **load_options(arguments))


def unload_model(magics: QwQMagics, arguments: Namespace) -> None:
    """Let the model go and give its memory back."""
    _take_none("unload", arguments)
    name = magics.session.unload()
    print(f"Unloaded {name}." if name else "No model was loaded.")


def list_models(magics: QwQMagics, arguments: Namespace) -> None:
    """List the models that can be loaded by name, and what they need."""
    from qwq_lab.views.model_list import model_rows

    _take_none("models", arguments)
    head, *rows = model_rows()
    marked = [
        (name + " (loaded)" if magics.session.is_loaded(name) else name, *rest)
        for name, *rest in rows
    ]
    show_bundle(table_bundle(marked, head))


def plan_model(_magics: QwQMagics, arguments: Namespace) -> None:
    """Say what memory a model takes and whether it fits, before it is loaded."""
    from qwq_lab.models.plan_report import make_report
    from qwq_lab.views.memory_bar import plan_bundle

    show_bundle(plan_bundle(make_report(arguments)))


def set_values(magics: QwQMagics, arguments: Namespace) -> None:
    """Change settings for the cells that follow: KEY VALUE, or KEY=VALUE ..."""
    changes = {}
    for typed, text in _pairs(arguments.arguments):
        name = setting_name(typed, SETTABLE)
        changes[name] = parse_value(name, text)
    # All or none: each value is checked before the first is kept.
    magics.check(changes)
    for name, value in changes.items():
        setattr(magics, name, value)
    print(f"Set {_settings(magics, changes)}.")


def show_history(magics: QwQMagics, arguments: Namespace) -> None:
    """Show the exchanges that the next question will be sent with."""
    _take_none("history", arguments)
    exchanges = magics.session.history.last(magics.max_history)
    if not exchanges:
        print("The history is empty; the next question is sent alone.")
        return
    messages = as_messages(exchanges, "")[:-1]
    show_bundle(table_bundle([(m["role"], m["content"]) for m in messages]))


def reset_history(magics: QwQMagics, arguments: Namespace) -> None:
    """Forget the exchanges so far; the model stays loaded."""
    _take_none("reset", arguments)
    count = len(magics.session.history)
    magics.session.history.clear()
    print(f"Forgot {count} exchange{'' if count == 1 else 's'}.")


def fix_error(magics: QwQMagics, arguments: Namespace) -> None:
    """Ask the model about the last exception in this notebook."""
    _take_none("fix", arguments)
    magics.explain_last_error()


def show_version(_magics: QwQMagics, arguments: Namespace) -> None:
    """Show the versions of what answers here."""
    _take_none("version", arguments)
    packages = ("qwq-lab", "torch", "transformers", "bitsandbytes", "ipykernel")
    installed = {
        (distribution.metadata["Name"] or "").lower(): distribution.version
        for name in packages
        for distribution in metadata.distributions(name=name)
    }
    rows = [(name, installed.get(name, "not installed")) for name in packages]
    show_bundle(table_bundle([*rows, ("Python", platform.python_version())]))


def show_help(magics: QwQMagics, arguments: Namespace) -> None:
    """Show this page."""
    _take_none("help", arguments)
    print(help_text(magics.command.parser))
    print("\n" + help_text(magics.ask.parser))


COMMANDS: dict[str, Callable[[QwQMagics, Namespace], None]] = {
    "status": show_status,
    "load": load_model,
    "unload": unload_model,
    "models": list_models,
    "plan": plan_model,
    "set": set_values,
    "history": show_history,
    "reset": reset_history,
    "fix": fix_error,
    "version": show_version,
    "help": show_help,
}


def commands_help() -> str:
    """Return one line about each sub-command, from its docstring."""
    return "\n".join(
        f"  {name:<9}{(command.__doc__ or '').splitlines()[0]}"
        for name, command in COMMANDS.items()
    )


def _take_none(command: str, arguments: Namespace) -> None:
    if arguments.arguments:
        raise UsageError(
            f"%qwq {command} takes nothing behind it, "
            f"but there is {arguments.arguments[0]!r}; "
            "to ask a question, put it in a cell under %%qwq"
        )


def _pairs(words: list[str]) -> list[tuple[str, str]]:
    """Read ``key=value ...``, or ``key value ...``, or a mixture."""
    pairs = []
    rest = iter(words)
    for word in rest:
        name, equals, value = word.partition("=")
        text = value if equals else next(rest, None)
        if not name or text is None or text == "":
            raise UsageError(
                f"no value for {word!r}; write for instance "
                "%qwq set temperature 0.3, or %qwq set temperature=0.3 top_p=0.9"
            )
        pairs.append((name, text))
    if not pairs:
        raise UsageError(
            "%qwq set needs a setting and a value, as in %qwq set temperature 0.3; "
            f"there are: {', '.join(SETTABLE)}"
        )
    return pairs


def _settings(magics: QwQMagics, names: object) -> str:
    values = {name: getattr(magics, name) for name in names}  # type: ignore[attr-defined]
    return ", ".join(
        f"{name} {'none' if value is None else value}" for name, value in values.items()
    )


def _memory() -> str:
    import psutil

    used = psutil.Process().memory_info().rss
    free = psutil.virtual_memory().available
    text = f"this kernel {_size(used)}, free {_size(free)}"
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available():
        text += f"; GPU {_size(torch.cuda.memory_allocated())} by models"
        text += f", free {_size(torch.cuda.mem_get_info()[0])}"
    return text


def _size(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"
