from __future__ import annotations

import signal
import sys
import threading
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.maths.verifier import MathsVerifier
from qwq_lab.verifiers.maths.workers import Workers

VERIFIER = MathsVerifier()
STRICT = MathsVerifier(strict=True)

SIGNS = "0123456789+-*/^_{}()[]\\,.=<>$% xyei!|abcfrsqtpi\n°π√"
# Beyond the exact path, and beyond sympy as well.
STALL = r"\boxed{\sum_{k=1}^{10^9}\sin k}"


@pytest.mark.parametrize(
    ("expected", "text", "passed"),
    [
        (408, "17*24 is \\boxed{408}", True),
        (Fraction(3, 4), "\\boxed{0.75}", True),
        (0.5, "\\boxed{\\frac12}", True),
        ("408", "so 408 = \\boxed{409}", False),
        ("\\boxed{408}", "$\\boxed{408}$", True),
        ("$x = 5$", "\\boxed{5}", True),
    ],
)
def test_the_box_is_compared_with_what_is_expected(expected, text, passed):
    assert VERIFIER.verify(text, expected=expected).passed is passed


def test_a_verdict_says_what_was_found_and_why():
    verdict = VERIFIER.verify("t</think>It is \\boxed{5\\text{ m}}.", expected="5 km")

    assert (verdict.kind, verdict.passed, verdict.score) == ("maths", False, 0.0)
    assert (verdict.answer, verdict.expected) == ("5\\text{ m}", "5 km")
    assert verdict.explanation == "the answer is 5\\text{ m}, expected 5 km"
    assert verdict.text == "It is \\boxed{5\\text{ m}}."


@pytest.mark.parametrize(
    "text",
    [
        "<think>so \\boxed{408}",
        "<think>so \\boxed{408}</think>I am not sure.",
        "I tried 408 but could not finish",
        "\\boxed{}",
        "\\boxed{408",
        "\\boxed{408} or rather \\boxed{409}",
        "",
    ],
)
def test_what_is_no_finished_answer_does_not_pass(text):
    assert VERIFIER.verify(text, expected="408").passed is False


@pytest.mark.parametrize(
    "text", ["The answer is 408.", "\\boxed{408}", "408", "x</think>408"]
)
def test_strict_takes_only_a_box_behind_a_closed_thought(text):
    assert STRICT.verify(text, expected="408").passed is False
    assert STRICT.verify("x</think>" + "\\boxed{408}", expected="408").passed is True


@pytest.mark.parametrize(
    "text",
    ["The answer is 408.", "**408**", "答案是 408。", "so\n\n$408$", "Answer: $408$"],
)
def test_answers_without_a_box_are_found(text):
    assert VERIFIER.verify(text, expected="408").passed is True


def test_tolerance_and_units_are_settings():
    about = MathsVerifier(tolerance=1e-3)
    numbers = MathsVerifier(units="ignore")

    assert about.verify("\\boxed{3.1416}", expected="\\pi").passed is True
    assert about.verify("\\boxed{3.15}", expected="\\pi").passed is False
    assert about.verify("\\boxed{99.95}", expected="100").passed is True
    assert numbers.verify("\\boxed{5}", expected="5\\text{ km}").passed is True
    assert VERIFIER.verify("\\boxed{5}", expected="5\\text{ km}").passed is False


@pytest.mark.parametrize("expected", ["", "  ", "$$", None, True, [1], {"a": 1}])
def test_an_expected_answer_that_is_none_is_named(expected):
    with pytest.raises(UsageError):
        VERIFIER.verify("\\boxed{1}", expected=expected)


@pytest.mark.parametrize(
    "options", [{"units": "strip"}, {"tolerance": -1}, {"budget_seconds": 0}]
)
def test_settings_that_make_no_sense_are_named(options):
    with pytest.raises(UsageError, match="but must be"):
        MathsVerifier(**options)


def test_a_stall_ends_with_the_budget_and_is_not_judged():
    verdict = MathsVerifier(budget_seconds=1).verify(STALL, expected="1")

    assert verdict.passed is None
    assert verdict.error == "comparing took longer than 1 s"


def test_it_works_in_threads_and_after_a_stall():
    found = []

    def judge():
        MathsVerifier(budget_seconds=0.5).verify(STALL, expected="2")
        found.append(VERIFIER.verify(r"\boxed{\int_0^1 x^2 dx}", expected="1/3"))

    threads = [threading.Thread(target=judge) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert [verdict.passed for verdict in found] == [True] * 3


@pytest.mark.skipif(sys.platform == "win32", reason="there are no alarms on Windows")
def test_the_alarm_of_the_caller_is_left_alone():
    before = signal.signal(signal.SIGALRM, lambda *_: None)
    signal.setitimer(signal.ITIMER_REAL, 1000)
    try:
        VERIFIER.verify(r"\boxed{\int_0^1 x\,dx}", expected=r"\frac{1}{2}")
        MathsVerifier(budget_seconds=0.3).verify(STALL, expected="3")

        assert signal.getitimer(signal.ITIMER_REAL)[0] > 900
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_workers_that_were_killed_are_replaced():
    workers = Workers(size=1)
    try:
        assert workers.compare("x+1", "1+x", 20) is True
        worker = workers._idle.get()
        workers._idle.put(worker)
        worker.process.kill()
        worker.process.wait()

        assert workers.compare("x+1", "1+x", 20) is True
        assert workers._idle.get().process.pid != worker.process.pid
    finally:
        workers.close()


@pytest.mark.parametrize(
    "text",
    [
        "\\boxed{" + "(" * 100_000 + "7" + ")" * 100_000 + "}",
        "\\boxed{" + "{" * 5000,
        "\\boxed{" + "9" * 1_000_000 + "}",
        "\\boxed{" + "1+" * 100_000 + "1}",
        "\\boxed{" + "\\sqrt{" * 5000 + "2" + "}" * 5000 + "}",
        "\\boxed{" + "x^" * 5000 + "2}",
        "\\boxed{" * 20_000,
        "1," * 200_000,
        "\\boxed{7^{7^{7^{7^{7^{7}}}}}}",
        "\\boxed{" + "-" * 100_000 + "7}",
        "\\boxed{" + ",".join(map(str, range(20_000))) + "}",
        "the answer is " * 50_000,
        "$" * 300_001,
        "**" * 100_001,
        "\x00\ufeff\\boxed{\u202e7}",
    ],
    ids=range(15),
)
def test_hostile_answers_do_not_pass_and_do_not_hang(text):
    verdict = MathsVerifier(budget_seconds=1).verify(text, expected="42")

    assert verdict.passed is not True
    assert verdict.seconds < 10


def test_long_numbers_are_compared_to_their_last_digit():
    digits = "123456789" * 10_000

    assert VERIFIER.verify(f"\\boxed{{{digits}}}", expected=digits).passed is True
    assert VERIFIER.verify(
        f"\\boxed{{{digits}}}", expected=f"{digits[:-1]}8"
    ).passed is (False)


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        alphabet="0123456789+-*/^_{}()[]\\,.=<>$% xyei!|abcfrsqtpi\n°π√", max_size=40
    )
)
def test_any_text_gets_a_verdict(text):
    verdict = MathsVerifier(budget_seconds=0.5).verify(
        f"\\boxed{{{text}}}", expected="1234577"
    )

    assert verdict.passed in (False, None)


@settings(max_examples=200, deadline=None)
@given(st.integers(-(10**6), 10**6), st.integers(1, 10**4), st.integers(1, 9))
def test_fractions_agree_with_pythons_own(above, below, factor):
    value = Fraction(above, below)
    spelled = f"\\boxed{{\\frac{{{above * factor}}}{{{below * factor}}}}}"

    assert VERIFIER.verify(spelled, expected=value).passed is True
    assert VERIFIER.verify(spelled, expected=value + Fraction(1, 10**9)).passed is False
