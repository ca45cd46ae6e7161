from __future__ import annotations

import pytest
from scripted import ScriptedEngine

from qwq_lab import QwQLabError, Sampling
from qwq_lab.notebook.generation import Generation

QUESTION = [{"role": "user", "content": "?"}]


def generation(engine, samples=1):
    return Generation(engine, QUESTION, Sampling(), samples)


def test_the_reply_comes_back_and_the_progress_was_drawn():
    seen = []
    replies = generation(ScriptedEngine(pause=0.03)).run(seen.append)
    assert [reply.finish for reply in replies] == ["stop"]
    assert seen[0].thinking.startswith("17*24")
    assert seen[-1].tokens > seen[0].tokens


def test_several_samples_come_at_the_end():
    replies = generation(ScriptedEngine(), samples=3).run(lambda _: None)
    assert len(replies) == 3


def test_an_interrupt_stops_the_engine_and_keeps_the_text():
    engine = ScriptedEngine(pause=0.02, repeat_thought=True)

    def interrupt(_progress):
        raise KeyboardInterrupt

    running = generation(engine)
    with pytest.raises(KeyboardInterrupt):
        running.run(interrupt)
    (reply,) = running.replies
    assert reply.finish == "stopped"
    assert reply.thinking


def test_an_engine_that_breaks_keeps_its_text_and_its_error():
    running = generation(ScriptedEngine(breaks_after=4))
    with pytest.raises(QwQLabError, match="the engine broke"):
        running.run(lambda _: None)
    (reply,) = running.replies
    assert reply.finish == "stopped"
    assert reply.thinking.startswith("17*24 is")


def test_a_stream_that_ends_without_a_reply_is_an_error(monkeypatch):
    engine = ScriptedEngine()
    monkeypatch.setattr(engine, "stream", lambda *_args, **_options: iter(()))
    running = generation(engine)
    with pytest.raises(QwQLabError, match="without a reply"):
        running.run(lambda _: None)
    assert running.replies == []


def test_a_long_text_is_drawn_less_often():
    few, many = [], []
    short = ScriptedEngine(thinking="x " * 40, pause=0.01)
    generation(short).run(many.append)
    long = ScriptedEngine(thinking=("x" * 4000 + " ") * 40, pause=0.01)
    generation(long).run(few.append)
    assert len(few) < len(many)
