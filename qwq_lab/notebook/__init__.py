"""The notebook's door: magics, live display, rich replies."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qwq_lab.chat import Reply
from qwq_lab.sandbox.outcomes import Judgement, Run
from qwq_lab.verifiers.verdict import Verdict

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from qwq_lab.views.bundle import Bundle

__all__ = ["register", "unregister"]


def register(shell: InteractiveShell) -> None:
    """Add ``%qwq``, ``%%sandbox``, ``%verify``, completion, and cards for results.

    Registering twice starts afresh, as ``%reload_ext`` means it.
    """
    from qwq_lab.notebook.completion import add_completion
    from qwq_lab.notebook.magics import QwQMagics
    from qwq_lab.notebook.sandbox_magic import SandboxMagics
    from qwq_lab.notebook.verify_magic import VerifyMagics

    unregister(shell)
    # Every Magics object puts itself among the shell's configurables, for %config.
    magics = QwQMagics(shell)
    shell.register_magics(magics, SandboxMagics(shell), VerifyMagics(shell))
    shell.events.register("post_run_cell", magics.failures.watch)
    add_completion(shell, magics)
    for kind, draw in _CARDS.items():
        html, text = _formatters(draw)
        _formatter(shell, "text/html").for_type(kind, html)
        _formatter(shell, "text/plain").for_type(kind, text)


def unregister(shell: InteractiveShell) -> None:
    """Take all of it away again and let the model go."""
    from qwq_lab.notebook.completion import remove_completion
    from qwq_lab.notebook.magics import QwQMagics
    from qwq_lab.notebook.sandbox_magic import SandboxMagics
    from qwq_lab.notebook.verify_magic import VerifyMagics

    configurables: list[Any] = shell.configurables
    for magics in list(configurables):
        if isinstance(magics, QwQMagics):
            magics.session.unload()
            shell.events.unregister("post_run_cell", magics.failures.watch)
        elif isinstance(magics, SandboxMagics):
            magics.close()
        elif not isinstance(magics, VerifyMagics):
            continue
        configurables.remove(magics)
    for name in ("qwq", "sandbox", "verify"):
        for place in ("line", "cell"):
            shell.magics_manager.magics[place].pop(name, None)
    remove_completion(shell)
    for mime in ("text/html", "text/plain"):
        for kind in _CARDS:
            _formatter(shell, mime).pop(kind, None)


def _formatter(shell: Any, mime: str) -> Any:
    return shell.display_formatter.formatters[mime]


def _formatters(draw: Callable[[Any], Bundle]) -> tuple[Any, Any]:
    """Return the functions that IPython asks for a result's HTML and text."""

    def as_html(result: Any) -> str:
        return draw(result)["text/html"]

    def as_text(result: Any, printer: Any, _cycle: bool) -> None:
        printer.text(draw(result)["text/plain"])

    return as_html, as_text


def _draw_reply(reply: Reply) -> Bundle:
    from qwq_lab.views.reply import replies_bundle

    return replies_bundle([reply])


def _draw_run(run: Run) -> Bundle:
    from qwq_lab.views.judgement import run_bundle

    return run_bundle(run)


def _draw_judgement(judgement: Judgement) -> Bundle:
    from qwq_lab.views.judgement import judgement_bundle

    return judgement_bundle(judgement)


def _draw_verdict(verdict: Verdict) -> Bundle:
    from qwq_lab.views.verdict import verdict_bundle

    return verdict_bundle(verdict)


_CARDS: dict[type, Callable[[Any], Bundle]] = {
    Reply: _draw_reply,
    Run: _draw_run,
    Judgement: _draw_judgement,
    Verdict: _draw_verdict,
}
