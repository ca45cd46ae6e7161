from __future__ import annotations

from qwq_lab.notebook.history import Exchange, History, as_messages


def test_only_the_last_exchanges_are_kept():
    history = History()
    for number in range(4):
        history.add(f"q{number}", f"a{number}", keep=2)
    assert history.last(5) == [Exchange("q2", "a2"), Exchange("q3", "a3")]
    assert history.last(1) == [Exchange("q3", "a3")]
    assert history.last(0) == []


def test_keeping_none_forgets_all():
    history = History()
    history.add("q", "a", keep=0)
    assert len(history) == 0


def test_messages_are_in_order_and_hold_no_thoughts():
    messages = as_messages([Exchange("q1", "a1")], "q2", system="s")
    assert messages == [
        {"role": "system", "content": "s"},
        {"role": "user", "content": "q1"},
        {"role": "assistant", "content": "a1"},
        {"role": "user", "content": "q2"},
    ]
