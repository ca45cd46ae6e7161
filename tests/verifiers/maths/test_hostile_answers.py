"""Answers made to take long or to break the reader: a verdict all the same."""

from __future__ import annotations

from fractions import Fraction

import pytest

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.maths.verifier import MathsVerifier

MANY = 20_000
# The work between two looks at the clock, and a busy machine.
SPARE_SECONDS = 25.0

HOSTILE = {
    "digits and a letter": "1" * MANY + "x",
    "digits and a sign for 10^8": "1" * MANY + " x亿",
    "digits and a prime": "1" * MANY + "x'",
    "digits and a dot": "1" * MANY + r"x\dot{1}",
    "a binary numeral": "1" * MANY + "_2",
    "a repeating decimal": "1" * 6000 + r".\overline{3}",
    "a long myriad": "1" * 6000 + "万",
    "a long power of a unit": "5m^{" + "9" * 6000 + "}",
    "spaces": "5" + " " * 300_000 + "to 6",
    "brackets": "(" * 200 + "6" + ")" * 200,
    "braces": "{" * 100_000 + "6" + "}" * 100_000,
    "bars": "|" * 3000 + "x" + "|" * 3000,
    "roots": r"\sqrt{" * 300 + "6" + "}" * 300,
    "exponents": "2" + "^2" * 1900,
    "factorials": "6" + "!" * 2000,
    "functions": r"\sin" * 3900 + " x",
    "calls": "f(" * 70 + "x" + ")" * 70,
    "powers": "+".join(
        rf"\frac{{3^{{{300_000 - n}}}}}{{7^{{{180_000 - n}}}}}" for n in range(60)
    ),
    "factorials in a sum": r"\sum_{k=1}^{4000}\frac{(k+15000)!}{(k+14999)!}",
    "binomials in a sum": r"\sum_{k=1}^{4000}\binom{40000}{19000}",
    "sines": "+".join(rf"\sin({n})" for n in range(200)) + "+0." + "1" * 5000,
    "roots in a list": ", ".join(rf"x+\sqrt{{{n}}}" for n in range(2, 200)),
    "circled digits": "⑤",
    "superscripts": "²",
}


@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("expected", ["5", r"\sqrt{2}, \sqrt{3}"])
def test_what_is_made_to_take_long_is_no_pass_and_ends(answer: str, expected: str):
    verdict = MathsVerifier(budget_seconds=2).verify(
        f"\\boxed{{{answer}}}", expected=expected
    )

    assert verdict.passed is not True
    assert verdict.seconds < SPARE_SECONDS


def test_expected_numbers_of_any_length_are_read():
    verifier = MathsVerifier()
    large = 10**5000 + 7

    assert verifier.verify(f"\\boxed{{1{'0' * 4999}7}}", expected=large).passed is True
    assert verifier.verify("\\boxed{5}", expected=large).passed is False
    third = Fraction(large, 3)
    assert verifier.verify("\\boxed{5}", expected=third).passed is False


def test_an_expected_value_that_is_no_number_is_refused():
    with pytest.raises(UsageError, match="not a number"):
        MathsVerifier().verify("\\boxed{nan}", expected=float("nan"))


@pytest.mark.parametrize(
    ("answer", "other"),
    [
        ("f(2x)", "2f(x)"),
        ("f(g(x))", "g(f(x))"),
        (r"\vec a\times\vec b", r"\vec a\cdot\vec b"),
        (r"\overline{A+B}", "A+B"),
        (r"\bar z", r"\vec z"),
        ("P(A|B)", "P(B|A)"),
        ("f^{-1}(x)", "f(x)"),
    ],
)
def test_what_is_not_known_is_told_from_its_like(answer: str, other: str):
    verifier = MathsVerifier()

    assert verifier.verify(f"\\boxed{{{answer}}}", expected=answer).passed is True
    assert verifier.verify(f"\\boxed{{{other}}}", expected=answer).passed is not True


def test_sums_of_unknown_functions_may_change_their_order():
    verdict = MathsVerifier().verify(r"\boxed{2g(y)+f(x)}", expected="f(x)+2g(y)")

    assert verdict.passed is True
