from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.rules import (
    Requirement,
    RulesVerifier,
    calm_tone,
    closing,
    disclaimer,
    escalation,
    greeting,
    must_mention,
    must_not_promise,
    no_personal_data,
    refund_limit,
    requirement,
)
from qwq_lab.verifiers.rules.money import amounts, read_number
from qwq_lab.verifiers.rules.personal_data import passes_luhn, personal_data

LETTER = """\
Dear Ms Li,

thank you for writing to us. We cannot guarantee a refund, but a specialist will look at
your order. The most we pay back without a receipt is 50 EUR.

Kind regards
Tom
"""


def judge(text: str, rule: Requirement, **task: Any) -> tuple[bool | None, str]:
    step = RulesVerifier().verify(text, rules=[rule], **task).steps[0]
    return step.ok, step.reason


def test_a_good_letter_follows_all_rules() -> None:
    rules = [
        *(
            must_mention("refund*", ["specialist", "manager"]),
            must_not_promise("refund*"),
        ),
        *(
            disclaimer("the most we pay back"),
            no_personal_data(),
            greeting(),
            closing(),
        ),
        *(refund_limit(50, "EUR"), calm_tone(max_exclamations=0)),
        escalation(["lawyer*"]),
    ]
    verdict = RulesVerifier().verify(LETTER, rules=rules, prompt="I call my lawyers.")
    assert verdict.passed is True, verdict.explanation


@pytest.mark.parametrize(
    ("phrases", "why"),
    [
        (["order"], "all are mentioned"),
        (["ORDER", ["x", "refund*"]], "all are mentioned"),
        (["orde"], "“orde” is not mentioned"),
        (["order", ["x", "y"]], "“x” or “y” is not mentioned"),
    ],
)
def test_phrases_must_be_mentioned(phrases: list[Any], why: str) -> None:
    assert judge(LETTER, must_mention(*phrases)) == (why == "all are mentioned", why)


@pytest.mark.parametrize(
    ("text", "things", "said"),
    [
        ("We guarantee a full refund.", ["refund*"], "guarantee"),
        ("You will receive it. A refund is possible.", ["refund*"], None),
        ("You'll get your money refunded.", ["refund*"], "You'll get"),
        ("We cannot guarantee a refund.", ["refund*"], None),
        ("We don’t promise a refund.", ["refund*"], None),
        ("No. We promise a refund.", ["refund*"], "promise"),
        ("We guarantee the quality.", ["refund*"], None),
        ("We guarantee the quality.", [], "guarantee"),
        ("It will be refunded.", ["refund*"], None),
        ("我们保证退款。", ["退款"], "保证"),
        ("我们不保证退款。", ["退款"], None),
    ],
)
def test_promises_are_found(text: str, things: list[str], said: str | None) -> None:
    reason = f"it promises with “{said}”" if said else "it does not"
    assert judge(text, must_not_promise(*things)) == (said is None, reason)


def test_words_of_promising_can_be_ones_own() -> None:
    rule = must_not_promise("discount", promises=["swear*"])
    assert judge("We swear to give a discount.", rule)[0] is False
    assert judge("We guarantee a discount.", rule)[0] is True


def test_a_disclaimer_is_there_word_for_word() -> None:
    rule = disclaimer("This is no legal advice.")
    assert judge("Pay.\nThis is  no\nLEGAL advice.", rule)[0] is True
    assert judge("This is not legal advice.", rule) == (False, "they are not")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Write to a.b+c@mail.example.org.", ["email"]),
        ("a@b and @home and x@localhost", []),
        ("Call +44 20 7946 0958.", ["phone"]),
        ("Call (555) 123-4567!", ["phone"]),
        ("Call 555-1234", ["phone"]),
        ("Call 555-123", []),
        ("+123456789012345", ["phone"]),
        ("+1234567890123456", []),
        ("phone: 5551234567", ["phone"]),
        ("My mobile number is 5551234567", ["phone"]),
        ("请打13812345678", ["phone"]),
        ("Order 5551234567", []),
        ("On 2024-01-31 and 31.01.2024, from 2010-2020", []),
        ("192.168.100.200, 3.14159265358, 1 000 000 people", []),
        ("Card 4111 1111 1111 1111", ["card"]),
        ("Card 4111-1111-1111-1111", ["card"]),
        ("Card 4111111111111111", ["card"]),
        ("Number 4111111111111112", []),
        ("Number 0000000000000000", []),
        ("Ticket 12345678901234567890", []),
    ],
)
def test_personal_data_are_found_by_their_form(text: str, kinds: list[str]) -> None:
    assert [each.kind for each in personal_data(text)] == kinds
    ok, reason = judge(text, no_personal_data())
    assert ok is (not kinds)
    for each in personal_data(text):
        assert each.text not in reason


def test_ones_own_data_may_be_told() -> None:
    text = "Write to Help@example.org or call +44 20 7946 0958."
    allowed = ["help@example.org", "+442079460958"]
    assert judge(text, no_personal_data(allowed=allowed))[0] is True
    assert judge(text, no_personal_data(allowed=allowed[:1])) == (
        False,
        "there is a phone number",
    )


@given(st.integers(0, 10**15))
def test_exactly_one_check_digit_is_right(number: int) -> None:
    right = [digit for digit in range(10) if passes_luhn(f"{number}{digit}")]
    # By the sum of digits: every second from the right is doubled.
    doubled = sum(
        sum(map(int, str(int(digit) * (2 - at % 2))))
        for at, digit in enumerate(reversed(str(number)))
    )
    assert right == [-doubled % 10]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$5", [(5, "USD")]),
        ("US$ 1,200.50", [(1200.5, "USD")]),
        ("1.200,50 €", [(1200.5, "EUR")]),
        ("€1.200", [(1200, "EUR")]),
        ("€1.20", [(1.2, "EUR")]),
        ("€0.500", [(0.5, "EUR")]),
        ("1 200 000 yuan", [(1_200_000, "CNY")]),
        ("￥99", [(99, "CNY")]),
        ("3万元", [(30_000, "CNY")]),
        ("£2k and 3 million dollars", [(2000, "GBP"), (3_000_000, "USD")]),
        ("50 Euros, 60 EUR", [(50, "EUR"), (60, "EUR")]),
        ("in 2024 100 dollars", [(100, "USD")]),
        ("50-dollar voucher", [(50, "USD")]),
        ("5 metres, 7 usdx, 2024", []),
        ("fifty dollars", []),
        (f"${'9' * 30}", [(float("9" * 30), "USD")]),
    ],
)
def test_amounts_are_read(text: str, found: list[tuple[float, str]]) -> None:
    assert [(each.value, each.currency) for each in amounts(text)] == found


@given(st.decimals(0, 999_999_999, places=2, allow_nan=False))
def test_numbers_are_read_in_both_ways_of_writing(value: Any) -> None:
    english = f"{value:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))
    assert read_number(english) == read_number(german) == float(value)


@pytest.mark.parametrize(
    ("text", "limit", "why"),
    [
        ("You get $50.", 50, "there is none"),
        ("You get $50.01.", 50, "“$50.01” is above it"),
        ("You get nothing.", 0, "there is none"),
        ("You get $1k or $3.", 999, "“$1k” is above it"),
    ],
)
def test_no_amount_is_above_the_limit(text: str, limit: float, why: str) -> None:
    assert judge(text, refund_limit(limit)) == (why == "there is none", why)


def test_an_amount_in_another_currency_cannot_be_below_the_limit() -> None:
    assert judge("You get 5 EUR.", refund_limit(50, "EUR"))[0] is True
    assert judge("You get $5.", refund_limit(50, "EUR")) == (
        False,
        "“$5” is not in EUR",
    )


@pytest.mark.parametrize(
    ("text", "followed"),
    [
        ("Hello!", True),
        ("\n\n**Dear** Ms Li,\nNo.", True),
        ("Good morning, Tom.", True),
        ("您好，李女士", True),
        ("Highway 5 is closed.", False),
        ("No. Hello.", False),
        ("...", False),
    ],
)
def test_an_answer_begins_with_a_greeting(text: str, followed: bool) -> None:
    assert judge(text, greeting())[0] is followed


def test_greetings_and_closings_can_be_ones_own() -> None:
    assert judge("Ahoy there.", greeting(["ahoy"]))[0] is True
    assert judge("Hello there.", greeting(["ahoy"]))[0] is False
    assert judge("So long.", closing(["so long"]))[0] is True


@pytest.mark.parametrize(
    ("text", "followed"),
    [
        ("No.\n\nBest regards,\nTom\nService", True),
        ("No. Thank you!", True),
        ("不行。\n祝您愉快", True),
        ("Thank you for asking.\na\nb\nc\nd", False),
        (f"Thank you. {'No. ' * 200}", False),
        ("No.", False),
    ],
)
def test_an_answer_ends_with_a_closing(text: str, followed: bool) -> None:
    assert judge(text, closing())[0] is followed


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Fine! Good!", "it does not"),
        ("Fine!!", "it has “!!”"),
        ("Fine？！", "it has “？！”"),
        ("Really?!", "it has “?!”"),
        ("PLEASE READ this", "it shouts “PLEASE READ”"),
        ("PLEASE, STOP", "it shouts “PLEASE, STOP”"),
        ("PLEASE read THIS", "it does not"),
        ("The BBC, NHS and USA", "it does not"),
        ("I A B", "it does not"),
    ],
)
def test_shouting_is_found(text: str, why: str) -> None:
    assert judge(text, calm_tone()) == (why == "it does not", why)


def test_exclamation_marks_and_names_can_be_limited() -> None:
    assert judge("A! B! C!", calm_tone(max_exclamations=2)) == (
        False,
        "it has 3 exclamation marks",
    )
    assert judge("A! B!", calm_tone(max_exclamations=2))[0] is True
    assert judge("The XENO PHONE is here", calm_tone(allowed=["xeno"]))[0] is True


@pytest.mark.parametrize(
    ("request_text", "answer", "followed"),
    [
        ("I will sue you", "I pass your case to a supervisor.", True),
        ("I will sue you", "I am sorry.", False),
        ("I sent an issue", "I am sorry.", True),
        ("我要投诉", "我帮您转接人工客服。", True),
        ("我要投诉", "抱歉。", False),
    ],
)
def test_given_words_in_the_request_need_a_person(
    request_text: str, answer: str, followed: bool
) -> None:
    rule = escalation(["sue", "投诉"])
    messages = [
        {"role": "user", "content": "Hi"},
        {"role": "assistant", "content": "Yes?"},
        {"role": "user", "content": request_text},
    ]
    assert judge(answer, rule, prompt=request_text)[0] is followed
    assert judge(answer, rule, prompt=messages)[0] is followed


def test_the_rule_on_escalation_needs_the_request() -> None:
    with pytest.raises(UsageError, match="or as the task's prompt"):
        judge("Sorry.", escalation(["sue"]))
    given = {"triggers": ["sue"], "request": "I sue"}
    step = (
        RulesVerifier()
        .verify("Sorry.", instruction_id_list=["policy:escalation"], kwargs=[given])
        .steps[0]
    )
    assert step.ok is False


@pytest.mark.parametrize(
    "make",
    [
        lambda: must_mention(),
        lambda: must_mention(""),
        lambda: must_mention([]),
        lambda: must_not_promise("a", promises=[]),
        lambda: disclaimer(" "),
        lambda: refund_limit(-1),
        lambda: refund_limit(float("nan")),
        lambda: refund_limit(1, "EURO"),
        lambda: greeting([]),
        lambda: calm_tone(max_exclamations=-1),
        lambda: escalation([]),
        lambda: no_personal_data(allowed="a@example.org"),
        lambda: requirement("policy:greetings"),
    ],
)
def test_senseless_policies_are_usage_errors(make: Any) -> None:
    with pytest.raises(UsageError):
        make()
