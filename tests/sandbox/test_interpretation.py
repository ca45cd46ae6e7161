"""Whatever a judged process sends, the judge makes one outcome of it."""

from __future__ import annotations

import os

from hypothesis import given
from hypothesis import strategies as st
from test_wire import values

from qwq_lab.sandbox.exchange import RawRun
from qwq_lab.sandbox.inside import wire
from qwq_lab.sandbox.interpretation import interpret
from qwq_lab.sandbox.limits import Limits
from qwq_lab.sandbox.outcomes import NO_ISOLATION, Outcome, Run

RUN_ID = os.urandom(16)
ENDED = {"exit": 0, "killed": "", "cpu": 0.1, "wall": 0.1, "memory": 1}
stages = st.sampled_from(["compile", "run", "missing", "done", "unsendable", "x"])
messages = st.dictionaries(
    st.sampled_from(["stage", "value", "exception", "message", "errno"]),
    values | stages,
) | st.fixed_dictionaries({"stage": stages, "value": values})


def read(result: bytes, **report: object) -> Run:
    raw = RawRun({**ENDED, **report}, b"", b"", result)
    return interpret(raw, RUN_ID, Limits(), NO_ISOLATION, "f")


@given(values | messages)
def test_any_message_gives_a_judged_outcome(message: object) -> None:
    run = read(wire.frame(RUN_ID, wire.encode(message)))

    assert run.outcome.judged
    if run.outcome is Outcome.PASSED:
        assert isinstance(message, dict)
        assert message["stage"] == "done"


@given(st.binary(max_size=100))
def test_any_bytes_give_a_protocol_error(data: bytes) -> None:
    for result in (data, wire.frame(RUN_ID, data)):
        run = read(result)
        assert run.outcome.judged
        assert run.outcome is not Outcome.PASSED


@given(st.integers(-64, 255).filter(bool), messages)
def test_no_message_makes_up_for_a_bad_end(exit_code: int, message: object) -> None:
    run = read(wire.frame(RUN_ID, wire.encode(message)), exit=exit_code)

    assert run.outcome.judged
    assert run.outcome is not Outcome.PASSED


def test_the_supervisors_word_comes_first() -> None:
    good = wire.frame(RUN_ID, wire.encode({"stage": "done", "value": 1}))

    assert read(good).value == 1
    assert read(good, killed="wall", exit=-9).outcome is Outcome.WALL_TIME
    assert read(good, killed="cpu", exit=-9).outcome is Outcome.CPU_TIME
    assert read(good, cpu=9.0).outcome is Outcome.CPU_TIME
    assert read(good, exit=-31).outcome is Outcome.FORBIDDEN
    assert read(good, exit=-11).outcome is Outcome.RUNTIME_ERROR
    assert read(good, exit=-9).outcome is Outcome.MEMORY
    assert read(good + good).outcome is Outcome.PROTOCOL_ERROR
    assert read(b"").outcome is Outcome.PROTOCOL_ERROR
