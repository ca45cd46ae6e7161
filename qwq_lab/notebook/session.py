"""The model and the conversation of one notebook."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from qwq_lab.engines import Engine
from qwq_lab.errors import ContextLengthError
from qwq_lab.notebook.checking import StepWatcher, steps_of
from qwq_lab.notebook.display import CardDisplay
from qwq_lab.notebook.generation import Generation
from qwq_lab.notebook.history import History, as_messages
from qwq_lab.notebook.load_options import LoadingDisplay
from qwq_lab.views.bundle import make_bundle
from qwq_lab.views.reply import format_seconds, replies_bundle

if TYPE_CHECKING:
    from collections.abc import Callable

    from IPython.core.interactiveshell import InteractiveShell

    from qwq_lab.chat import Reply
    from qwq_lab.notebook.history import Exchange
    from qwq_lab.sampling import Sampling
    from qwq_lab.views.reply import AnswerFormat, Progress


class Session:
    """What ``%qwq`` and ``%%qwq`` share between the cells of a notebook."""

    def __init__(self, shell: InteractiveShell) -> None:
        self.engine: Engine | None = None
        self.history = History()
        self._shell = shell
        self._source = ""
        self._owns_engine = False

    def load(self, name: str, **options: Any) -> str:
        """Load a model, or take an engine that a notebook variable holds.

        The model before stays until the new one is there, so a mistake loses nothing.

        Returns
        -------
        str
            A sentence that says what is loaded.
        """
        variable = self._shell.user_ns.get(name)
        began = time.perf_counter()
        if isinstance(variable, Engine):
            engine, owned = variable, False
        else:
            import qwq_lab

            progress = LoadingDisplay(self._shell)
            engine, owned = qwq_lab.load(name, progress=progress, **options), True
        self.unload()
        self.engine, self._owns_engine, self._source = engine, owned, name
        if not owned:
            return f"Using {name}: {engine.description}."
        seconds = format_seconds(time.perf_counter() - began)
        note = getattr(engine, "note", "")
        return f"Loaded {engine.description} in {seconds}. {note}".rstrip()

    def unload(self) -> str | None:
        """Let the model go and return its name; memory is given back if it is ours."""
        engine, self.engine = self.engine, None
        if engine is None:
            return None
        if self._owns_engine:
            engine.close()
        return engine.name

    def is_loaded(self, name: str) -> bool:
        """Whether the engine that answers now is the one of this name."""
        if self.engine is None:
            return False
        variable = self._shell.user_ns.get(name)
        if isinstance(variable, Engine):
            return self.engine is variable
        return name in (self._source, self.engine.name)

    def ask(
        self,
        question: str,
        sampling: Sampling,
        *,
        exchanges: list[Exchange],
        system: str = "",
        samples: int = 1,
        answer_format: AnswerFormat = "md",
        note: str = "",
        check_steps: bool = False,
        keep: Callable[[list[Reply]], None],
    ) -> list[Reply]:
        """Ask the loaded model and draw the reply as it is written.

        Parameters
        ----------
        exchanges
            What was said before; the oldest are left out if the context is too small.
        check_steps
            Whether the steps of the thought are judged, as they are written.
        keep
            Called with what was written, also when it was stopped or failed.

        Raises
        ------
        KeyboardInterrupt
            When the user stopped it; what was written stands in the cell and is kept.
        QwQLabError
            When the engine cannot answer.
        """
        engine = self.engine
        if engine is None:
            raise RuntimeError("Session.ask needs a loaded engine")
        card = CardDisplay(self._shell)
        left_out = 0
        while True:
            messages = as_messages(exchanges[left_out:], question, system)
            generation = Generation(engine, messages, sampling, samples)
            try:
                generation.run(_drawing(card, check_steps))
            except ContextLengthError:
                if left_out == len(exchanges):
                    raise
                left_out += 1
                continue
            finally:
                replies = generation.replies
                if replies:
                    keep(replies)
                    card.show(
                        replies_bundle(
                            replies,
                            about=engine.description,
                            answer_format=answer_format,
                            note=_joined(note, _left_out_note(left_out)),
                            steps=[steps_of(reply.thinking) for reply in replies]
                            if check_steps
                            else None,
                        )
                    )
                elif card.shown:
                    card.show(make_bundle("<p>No reply.</p>", "No reply."))
            return replies


def _drawing(card: CardDisplay, check_steps: bool) -> Callable[[Progress], None]:
    if not check_steps:
        return card.draw_progress
    watcher = StepWatcher()
    return lambda progress: card.draw_progress(watcher.watch(progress))


def _joined(*notes: str) -> str:
    return " ".join(note for note in notes if note)


def _left_out_note(count: int) -> str:
    if not count:
        return ""
    what = "exchange" if count == 1 else f"{count} exchanges"
    return f"The oldest {what} did not fit the context and was left out."
