from __future__ import annotations

import pytest

from qwq_lab.chat import Reply
from qwq_lab.verifiers.steps import StepsVerifier


def judge(text: str):
    return StepsVerifier().verify(text)


def oks(text: str) -> list[bool | None]:
    return [step.ok for step in judge(text).steps]


def test_a_verdict_says_how_many_steps_are_right_and_what_is_wrong_first():
    verdict = judge("2+3 = 5. 7*8 = 54. 54+1 = 55. 6*6 = 37.")
    assert verdict.passed is False
    assert verdict.kind == "steps"
    assert verdict.explanation == (
        "2 of 4 steps right; first wrong: 7*8 = 54: it is 56"
    )
    assert verdict.score == 0.25
    assert verdict.first_wrong is not None
    assert verdict.first_wrong.text == "7*8 = 54"


def test_a_thought_without_errors_passes_with_full_score():
    verdict = judge("12*7 = 84, and 84+1 = 85.")
    assert verdict.passed is True
    assert verdict.score == 1.0
    assert verdict.explanation == "2 of 2 steps right"


def test_nothing_to_check_is_not_judged():
    verdict = judge("Let me think about it.")
    assert verdict.passed is None
    assert verdict.score is None
    assert verdict.error == "there is no step in it that can be checked"


def test_steps_that_cannot_be_judged_do_not_count():
    verdict = judge("10/3 = 3.33. 2+2 = 4.")
    assert [step.ok for step in verdict.steps] == [None, True]
    assert verdict.explanation == "1 of 1 step right"
    assert verdict.passed is True


def test_thought_and_answer_are_one_text():
    verdict = judge("<think>3*4 = 12</think>So 3*4 = 13.")
    assert verdict.text == "3*4 = 12\n\nSo 3*4 = 13."
    assert [step.ok for step in verdict.steps] == [True, False]
    for step in verdict.steps:
        assert verdict.text[slice(*step.span)] == step.text


def test_an_unfinished_thought_is_judged():
    assert judge("<think>3*4 = 13, so").passed is False
    reply = Reply(thinking="3*4 = 13\nthen", answer="", finish="length")
    verdict = StepsVerifier(thinking="required").verify(reply)
    assert verdict.passed is False


def test_a_text_that_is_all_answer_is_judged():
    assert judge("3*4 = 12").text == "3*4 = 12"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("7*8 = 54", "7*8 = 54: it is 56"),
        ("7 times 8 equals 54", "7 times 8 equals 54: it is 56"),
        ("7*8 is 54.", "7*8 is 54: it is 56"),
        ("12加5等于18", "12加5等于18: it is 17"),
        ("12*7, which is 85", "12*7 which is 85: it is 84"),
        ("12*7\n= 85", "12*7 = 85: it is 84"),
        ("2*(3+4) = 2*7 = 15", "2*7 = 15: it is 14"),
        ("84 = 12*8", "84 = 12*8: 12*8 is 96"),
        ("10/4 = 3", "10/4 = 3: it is 2.5"),
        ("10/3 = 4", "10/3 = 4: it is 10/3 = 3.333..."),
        (r"$\frac{3}{4}+\frac14 = 2$", r"\frac{3}{4}+\frac14 = 2: it is 1"),
        ("1/2 + 1/3 = 2/5", "1/2 + 1/3 = 2/5: it is 5/6"),
        ("2^10 = 1000", "2^10 = 1000: it is 1024"),
        (r"\sqrt{16} = 5", r"\sqrt{16} = 5: it is 4"),
        ("the square root of 16 is 5", "the square root of 16 is 5: it is 4"),
        ("√2 = 2", "√2 = 2: it is about 1.41421"),
        ("20% of 50 is 12", "20% of 50 is 12: it is 10"),
        ("50的20%是12", "50的20%是12: it is 10"),
        ("5的3倍是16", "5的3倍是16: it is 15"),
        ("10/50 = 25%", "10/50 = 25%: it is 20%"),
        ("9.11 > 9.9", "9.11 > 9.9: 9.9 is larger, since 9.9 = 9.90"),
        ("9.11比9.9大", "9.11比9.9: 9.9 is larger, since 9.9 = 9.90"),
        ("12 is greater than 17", "12 is greater than 17: 17 is larger"),
        ("3*4 < 12", "3*4 < 12: they are equal"),
        ("3 km = 300 m", "3 km = 300 m: it is 3000 m"),
        ("3米=30厘米", "3米=30厘米: it is 300厘米"),
        ("5 apples + 3 apples = 9 apples", "5 apples + 3 apples = 9: it is 8 apples"),
        ("17/5 = 3 remainder 3", "17/5 = 3 remainder 3: it is 3 remainder 2"),
        ("17÷5=3余3", "17÷5=3余3: it is 3 remainder 2"),
        ("17 mod 5 = 3", "17 mod 5 = 3: it is 2"),
        ("17 ≡ 3 (mod 5)", "17 ≡ 3 (mod 5): modulo 5 it is 2"),
        (
            "14 is divisible by 4",
            "14 is divisible by 4: 14 = 4*3 + 2, so 2 is left",
        ),
        ("12 is not divisible by 4", "12 is not divisible by 4: 12 = 4*3 exactly"),
        ("22/7 ≈ 3.24", "22/7 ≈ 3.24: it is about 3.14"),
        (
            "3x + 5 = 20, so 3x = 16",
            "3x = 16: it does not follow from 3x + 5 = 20: it is 15",
        ),
        ("2x = 10\nx = 6", "x = 6: it does not follow from 2x = 10: x is 5"),
        (
            "With x = 3, 2x+1 = 8",
            "2x+1 = 8: with x = 3 it is 7",
        ),
        ("设x=3，则2x+1=8。", "2x+1=8: with x = 3 it is 7"),
        (
            "x = 3*4 = 12. So x = 13.",
            "x = 13: it does not follow from x = 3*4: x is 12",
        ),
        (
            "The sum of 12 and 5 is 18.",
            "sum of 12 and 5 is 18: it is 17",
        ),
        ("3与4的积是11", "3与4的积是11: it is 12"),
    ],
)
def test_a_wrong_step_has_a_reason_with_the_right_value(text, reason):
    verdict = judge(text)
    assert verdict.first_wrong is not None
    assert verdict.first_wrong.reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "12*7 = 84",
        "3+4 = 7 = 7",
        "7*8 is 56.",
        "12加5等于17",
        r"$\frac{3}{4}+\frac14 = 1$",
        "9.11 < 9.9",
        "9.9大于9.11",
        "17 is greater than 12",
        "17 = 5*3 + 2",
        "17 mod 5 = 2",
        "17/5 = 3 remainder 2",
        "17÷5=3余2",
        "20% of 50 is 10",
        "22/7 ≈ 3.14",
        "√2 ≈ 1.414",
        "3 km = 3000 m",
        "5 = 5",
        "12 is divisible by 4",
        "1/3 = 0.333...",
        "2^{10} = 1024",
        r"\sqrt{2}*\sqrt{8} = 4",
        "1,234 + 1 = 1,235",
        "5! = 120",
        "-3 + 5 = 2",
        "x^2 = 9, so x = 3 or x = -3",
        "2(x+3) = 2x + 6",
    ],
)
def test_right_steps_are_right(text):
    steps = oks(text)
    assert steps
    assert set(steps) == {True}


def test_an_error_carried_on_is_counted_once():
    text = "3x + 5 = 20\n3x = 16\nx = 16/3\n\n7*8 = 54\n54*2 = 108"
    assert oks(text) == [False, True, False, True]


def test_a_wrong_name_for_a_solution_is_found():
    wrong = judge("x^2 - 5x + 6 = 0, so x = 2 or x = 4.").first_wrong
    assert wrong is not None
    assert wrong.text == "x = 4"


def test_let_may_define_anew_but_so_may_not():
    assert False not in oks("Let x = 3. Now let x = 5. Then 2x = 10.")
    assert oks("x = 2*3 = 6, so x = 7") == [True, False]


def test_what_is_taken_back_is_not_wrong():
    verdict = judge("7*8 = 54. No, that is wrong. 7*8 = 56.")
    assert [step.ok for step in verdict.steps] == [None, True]
    assert verdict.steps[0].reason == "the text takes it back in the next sentence"
    assert verdict.passed is True


def test_settings_travel_and_verdicts_are_plain_data():
    verdict = judge("7*8 = 54")
    assert verdict.to_dict()["steps"][0]["span"] == [0, 8]
