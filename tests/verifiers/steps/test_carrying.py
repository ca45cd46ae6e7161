"""Notes of what is written and carried, and what only looks like one."""

from __future__ import annotations

import pytest

from qwq_lab.verifiers.steps import StepChecker


def steps(text):
    checker = StepChecker()
    return checker.feed(text) + checker.close()


def notes(text):
    """Return the steps that are no equations."""
    return [step for step in steps(text) if "=" not in step.text]


@pytest.mark.parametrize(
    "text",
    [
        # The next digit of a quotient, behind what is left over.
        "19-18=1, write 3",
        "19-18=1，写3",
        "19 - 18 = 1, so write 3.",
        "7-7=0, write 1",
        "25-24=1，写下6",
        "19-18=1, write 1",  # right by chance is not judged either
        "13-5=8, write 2, carry 1",
        # ... and behind its product.
        "6*3=18, write 3",
        "6×3=18，写3",
        "6*3=18, write 3, carry 1",
        "6*3=18，写3进1",
        "6*3=18, carry 1",
        # A short division carries the remainder.
        "20/6=3 remainder 2, write 3, carry 2",
        "18÷6=3，进2",
        "15/5=3, write 2",
        # Something else is written down, or carried.
        "7+5=12, write 3*4",
        "7+5=12, write 10+2",
        "7+5=12, write 1 in the tens place",
        "7+5=12, write 4 as 2+2",
        "7+5=12, write 3, 4 and 5",
        "8+4=12, carry 3 boxes",
        "8+4=12，进3箱",
        "5+4=9, put 3 in each box",
        # Not by tens.
        "45+30=75, write 15, carry 1",
        "45+30=75，写15进1",
        "9+8=17 inches, write 5, carry 1",
        "In binary:\n1+1=2, write 0, carry 1",
        "We add in base 8.\n7+5=12, write 4, carry 1",
        "用二进制计算：\n1+1=2，写0进1",
        "用8进制计算。\n7+5=12，写4进1",
        "7+5=12, write 2, carry the 10",
        "x=12, write 3",
        "5+3-7=1, write 3",
    ],
)
def test_what_may_be_something_else_is_not_judged(text):
    assert notes(text) == []
    assert all(step.ok is not False for step in steps(text))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("7+5=12, write 2, carry 1", "write 2, carry 1"),
        ("7+5=12, so write 2 and carry the 1.", "write 2 and carry the 1"),
        ("7+5=12, write 2 in the ones place.", "write 2"),
        ("9+3+1=13，写3进1", "写3进1"),
        ("9+3+1=13，写3，向前进1。", "写3，向前进1"),
        ("7+5+1=12+1=13, write 3, carry 1", "write 3, carry 1"),
        ("9+8+1=18，写18", "写18"),
        ("4+3=7, write 7", "write 7"),
        ("9+9=18, carry 1", "carry 1"),
        ("7*8=56, write 6, carry 5", "write 6, carry 5"),
        ("7×8+5=61，写1进6", "写1进6"),
        ("In base 10:\n7+5=12, write 2, carry 1", "write 2, carry 1"),
        ("十进制：7+5=12，写2进1", "写2进1"),
    ],
)
def test_the_right_note_of_a_column_is_right(text, note):
    assert [(step.text, step.ok) for step in notes(text)] == [(note, True)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("7+5=12, write 3", "of 12, 2 is written and 1 carried"),
        ("7+5=12，写3", "of 12, 2 is written and 1 carried"),
        ("7+5=12, write 2, carry 2", "of 12, 2 is written and 1 carried"),
        ("9+3+1=13，写3进2", "of 13, 3 is written and 1 carried"),
        ("4+3=7，写8", "of 7, 7 is written and 0 carried"),
        ("9 + 9 = 18, and", None),
        ("9 + 9 = 18, carry 2.", "of 18, 1 is carried"),
        ("9+9=18，进2", "of 18, 1 is carried"),
        ("7*8=56, write 5, carry 6", "of 56, 6 is written and 5 carried"),
        ("7*8+5=61，写6进1", "of 61, 1 is written and 6 carried"),
    ],
)
def test_the_wrong_note_of_a_column_is_wrong(text, reason):
    wrong = [step for step in notes(text) if step.ok is False]
    assert [step.reason for step in wrong] == ([reason] if reason else [])


@pytest.mark.parametrize(
    "text", ["等(1)于(2)490(3)\n\n等于490。", "It(1) is(2) 490(3)\n= 490"]
)
def test_a_line_does_not_go_on_from_a_count_of_words(text):
    assert steps(text) == []


@pytest.mark.parametrize("zh", [False, True])
def test_every_wrong_digit_of_a_column_is_found(zh):
    for total in range(19):
        one = min(total, 9)
        for digit in set(range(10)) - {total % 10}:
            note = f"，写{digit}" if zh else f", write {digit}"
            (found,) = notes(f"{one}+{total - one}={total}{note}\n")
            assert found.ok is False
