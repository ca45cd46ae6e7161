"""The notebook's door: magics, live display, rich replies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qwq_lab.chat import Reply

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

__all__ = ["register", "unregister"]


def register(shell: InteractiveShell) -> None:
    """Add ``%qwq``, ``%%qwq``, their completion and the card of a `Reply`.

    Registering twice starts afresh, as ``%reload_ext`` means it.
    """
    from qwq_lab.notebook.completion import add_completion
    from qwq_lab.notebook.magics import QwQMagics

    unregister(shell)
    # Every Magics object puts itself among the shell's configurables, for %config.
    magics = QwQMagics(shell)
    shell.register_magics(magics)
    shell.events.register("post_run_cell", magics.failures.watch)
    add_completion(shell, magics)
    _formatter(shell, "text/html").for_type(Reply, _reply_html)
    _formatter(shell, "text/plain").for_type(Reply, _reply_text)


def unregister(shell: InteractiveShell) -> None:
    """Take all of it away again and let the model go."""
    from qwq_lab.notebook.completion import remove_completion
    from qwq_lab.notebook.magics import QwQMagics

    configurables: list[Any] = shell.configurables
    for magics in [one for one in configurables if isinstance(one, QwQMagics)]:
        magics.session.unload()
        configurables.remove(magics)
        shell.events.unregister("post_run_cell", magics.failures.watch)
    for kind in ("line", "cell"):
        shell.magics_manager.magics[kind].pop("qwq", None)
    remove_completion(shell)
    for mime in ("text/html", "text/plain"):
        _formatter(shell, mime).pop(Reply, None)


def _formatter(shell: Any, mime: str) -> Any:
    return shell.display_formatter.formatters[mime]


def _reply_html(reply: Reply) -> str:
    from qwq_lab.views.reply import replies_bundle

    return replies_bundle([reply])["text/html"]


def _reply_text(reply: Reply, printer: Any, _cycle: bool) -> None:
    from qwq_lab.views.reply import replies_bundle

    printer.text(replies_bundle([reply])["text/plain"])
