"""A card stands once, whenever the interrupt comes."""

from __future__ import annotations

import signal
from types import SimpleNamespace
from typing import Any

import pytest

from qwq_lab.notebook import display as module
from qwq_lab.notebook.display import CardDisplay

BUNDLE = {"text/plain": "so far"}


def test_an_interrupt_while_the_card_is_sent_leaves_it_known_as_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sent: list[str] = []
    handle = SimpleNamespace(update=lambda *_, **__: sent.append("updated"))

    def send(*_: object, **__: object) -> SimpleNamespace:
        sent.append("shown")
        signal.raise_signal(signal.SIGINT)
        return handle

    monkeypatch.setattr(module, "display", send)
    before = signal.getsignal(signal.SIGINT)
    no_kernel: Any = SimpleNamespace(kernel=None)
    card = CardDisplay(no_kernel)
    with pytest.raises(KeyboardInterrupt):
        card.show(BUNDLE)
    assert card.shown
    card.show(BUNDLE)

    assert sent == ["shown", "updated"]
    assert signal.getsignal(signal.SIGINT) is before
