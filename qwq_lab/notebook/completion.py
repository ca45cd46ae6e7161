"""Tab completion behind ``%qwq`` and ``%%qwq``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from IPython.core.error import TryNext

from qwq_lab.notebook.arguments import option_strings, plan_parser
from qwq_lab.notebook.commands import COMMANDS, SETTABLE
from qwq_lab.notebook.formats import FORMATS
from qwq_lab.notebook.load_options import DEVICES

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from qwq_lab.notebook.magics import QwQMagics

_HOOK = "complete_command"


def add_completion(shell: Any, magics: QwQMagics) -> None:
    """Offer commands, options, models and settings at the Tab key."""

    def complete(_shell: Any, event: Any) -> list[str]:
        words = event.text_until_cursor.split()
        if not event.text_until_cursor[-1:].isspace():
            words = words[:-1]
        offered = [
            word for word in offers(magics, words) if word.startswith(event.symbol)
        ]
        if not offered:
            raise TryNext
        return offered

    shell.set_hook(_HOOK, complete, str_key="%qwq")
    shell.set_hook(_HOOK, complete, str_key="%%qwq")


def remove_completion(shell: InteractiveShell) -> None:
    """Take the completion away again."""
    for key in ("%qwq", "%%qwq"):
        shell.strdispatchers[_HOOK].strs.pop(key, None)


def offers(magics: QwQMagics, words: list[str]) -> list[str]:
    """Return what may follow the words that stand before the cursor."""
    first, last = words[0], words[-1]
    if first == "%%qwq":
        if last in ("-m", "--model"):
            return model_names()
        if last in ("-f", "--format"):
            return list(FORMATS)
        return option_strings(magics.ask.parser)
    if len(words) == 1:
        return list(COMMANDS)
    if last == "--quantization":
        return ["auto", "4bit", "none"]
    if last == "--device":
        return DEVICES
    if words[1] == "load":
        options = [
            one for one in option_strings(magics.command.parser) if one[:2] == "--"
        ]
        return [*model_names(), "auto", *options]
    if words[1] == "plan":
        return [*model_names(), *option_strings(plan_parser())]
    if words[1] == "set":
        return [f"{name}=" for name in SETTABLE]
    return []


def model_names() -> list[str]:
    """Return the names in the catalogue that can be loaded."""
    from qwq_lab.models.catalogue import known_models

    return [entry.name for entry in known_models() if entry.loadable]
