from __future__ import annotations

import pytest
from step_traces import STYLES, draw_trace

from qwq_lab.verifiers.steps import StepsVerifier

TRACES = 500


def styles(count: int) -> list[tuple[str, int]]:
    names = list(STYLES)
    return [(names[seed % len(names)], seed) for seed in range(count)]


def test_clean_traces_raise_no_alarm():
    verifier = StepsVerifier()
    alarms = []
    for style, seed in styles(TRACES):
        trace = draw_trace(style, seed, spoilt=False)
        verdict = verifier.verify(trace.text)
        if verdict.passed is not True:
            alarms.append((trace.text, verdict.explanation))
    assert alarms == []


def test_the_first_error_is_found_where_it_is():
    verifier = StepsVerifier()
    missed = []
    for style, seed in styles(TRACES):
        trace = draw_trace(style, 10_000 + seed, spoilt=True)
        wrong = verifier.verify(trace.text).first_wrong
        assert trace.wrong is not None
        start, end = trace.wrong
        if wrong is None or not (wrong.span[0] < end and start < wrong.span[1]):
            missed.append((trace.text, wrong))
    assert len(missed) <= 0.01 * TRACES, missed


@pytest.mark.parametrize("style", STYLES)
def test_a_trace_of_every_style_can_be_judged(style):
    verdict = StepsVerifier().verify(draw_trace(style, 1, spoilt=False).text)
    assert verdict.passed is True
    assert len(verdict.steps) >= 2
