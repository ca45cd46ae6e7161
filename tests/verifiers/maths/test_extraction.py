from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qwq_lab.verifiers.maths.extraction import find_answer
from qwq_lab.verifiers.maths.extraction_formulas import formulas
from qwq_lab.verifiers.maths.verifier import MathsVerifier

LONG = 10**6


@pytest.mark.parametrize(
    "text",
    [
        "The answer is not $5$.",
        "The answer is certainly not **5**.",
        "The answer is not **5**",
        "The answer is greater than $5$.",
        "The answer is less than $5$",
        "The answer is at least $5$.",
        "The answer is more than: $5$.",
        "The answer is > 5",
        "The answer is about 5.",
        "The answer is approx. 5.",
        "The answer is twice $5$.",
        "Twice the answer is 5.",
        "The square of the answer is 5.",
        "The answer is -$5$",
        "The answer is $5$/$6$.",
        "The answer is $5$ $6$.",
        "The answer is 10 - $5$",
        "The answer is $5$ + $1$.",
        "The answer is either $5$ or $6$.",
        "The answer is either $5$, or $6$.",
        "The answer is $5$ or maybe $6$",
        "The answer is $5$ or $6$.",
        "The answer is neither $5$ nor $6$.",
        "The answer is anything but $5$.",
        "The answer is 5 or so.",
        "The answer is 5 or more.",
        "The answer is 5 squared.",
        "The answer is 5 times 3.",
        "The answer is $5$ times too large.",
        "The answer is 5, which is wrong.",
        "The answer is 5 (wrong).",
        "The answer is ~~5~~ 6",
        "The answer is $x \\text{ is not } 5$.",
        "The answer is 5? No, it is 7.",
        "The answer is 5. Wait, that is wrong.",
        "The answer is 5. It isn't right.",
        "The answer is 5. Is that correct?",
        "The answer is 5.\n\n7",
        "The answer is 5. The answer is not 5.",
        "The wrong answer is 5.",
        "Alice's answer is 5.",
        "I don't think the answer is 5",
        "It is not true that the answer is 5.",
        "Nobody says that the answer is 5.",
        "If the answer were 5, then x would be 3.",
        "If the answer is 5, x is 3.",
        "The answer can't be 5",
        "The answer might be 5.",
        "Maybe the answer is 5.",
        "Is the answer 5?",
        "Is 5 the answer?",
        "5 is not the answer.",
        "$5$ isn't the answer.",
        "$5$ or maybe $6$",
        "either $5$ or $6$",
        "**5** is wrong",
        "**5** isn't it",
        "It is **not** $5$",
        "It certainly isn't $5$",
        "We know that it is not $5$.",
        "So it is not that x is $5$.",
        "Therefore, Tom has more than 5 apples.",
        "Therefore, Tom has lost 5 apples.",
        "Therefore, Bob has 7 apples and Tom has 5 apples.",
        "Hence twice the number is 5.",
        "I tried 5 but could not finish",
        "Final answer: not 5",
        "**Final Answer**\n\nnot 5",
        "**Final Answer**\n\nx = 5\ny = 6",
        "#### Step 5",
        "答案不是 $5$。",
        "答案不是5",
        "答案不可能是5",
        "答案大于5",
        "答案约为5",
        "答案至少是5",
        "Let x = 5",
        "Find x so that the answer is 5",
        "2x = $5$",
        "The answer is $5$...",
        "The answer is $5$!",
        "The answer is 5. On second thought, 6.",
        "答案是5左右。",
        "答案是5吗？",
        "答案是5。不对，是6。",
        "所以x不是5。",
        "所以x的相反数为5。",
    ],
)
def test_what_is_denied_compared_or_taken_back_is_no_answer(text):
    found = find_answer(text)

    assert found.problem or found.text != "5"
    assert MathsVerifier().verify(text, expected="5").passed is False


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("5", "5"),
        ("**5**", "5"),
        ("20!", "20!"),
        ("x = 5", "x = 5"),
        ("no solution", "no solution"),
        ("No solution.", "No solution"),
        ("Adding gives seven.\nx = 5", "x = 5"),
        ("The answer is 5.", "5"),
        ("The answer is: 5", "5"),
        ("I think the answer is 5.", "5"),
        ("The correct answer is **5**.", "5"),
        ("The answer is 5, not 6.", "5"),
        ("The answer is $5$, not $6$.", "5"),
        ("The answer is $5$ (see above).", "5"),
        ("The answer is 5 because 2 + 3 = 5.", "5"),
        ("The answer is 5. Let me know if you have questions!", "5"),
        ("The answer is 5. Would you like an explanation?", "5"),
        ("Since n is not even, the answer is 5.", "5"),
        ("There is no other case, so the answer is 5.", "5"),
        ("The answer is 6. So the final answer is $5$.", "5"),
        ("The answer to the question is 5.", "5"),
        ("5 is the answer.", "5"),
        ("So **5** is the final answer.", "5"),
        ("The answer is **B. 12**", "B. 12"),
        ("The correct answer is (B) 12.", "(B) 12"),
        ("The answer is C.", "C"),
        ("The answer is 2 and 1.", "2 and 1"),
        ("The answers are $5$, $6$, and $7$.", "$5$, $6$, and $7$"),
        ("The answer is $5$ or $6$.", "$5$ or $6$"),
        ("The answer is isosceles triangle.", "isosceles triangle"),
        ("The answer does not matter. The answer is none.", "none"),
        ("The answer is x > 4.", "x > 4"),
        ("The answer is 60 km/h.", "60 km/h"),
        ("The answer is $5.5$.", "5.5"),
        ("The answer is 2 hours 30 minutes.", "2 hours 30 minutes"),
        ("The final answer is: $\\frac{1}{2}$.", "\\frac{1}{2}"),
        ("The final answer is \\(\\frac{1}{2}\\).", "\\frac{1}{2}"),
        ("The answer is\n\\[\nx = 5\n\\]", "x = 5"),
        ("The answer is:\n\n$$5$$", "5"),
        ("The answer is $x=n\\pi$, where $n$ is an integer.", "x=n\\pi"),
        ("The answer is that Tom has 5 apples.", "5 apples"),
        ("Answer: $5$ cm", "$5$ cm"),
        ("Answer: 5", "5"),
        ("*Answer:* 5", "5"),
        ("The answer is `5`.", "5"),
        ("The answer is: $5$\n\nThe answer is correct.", "5"),
        ("The correct option is (C).", "(C)"),
        ("There are **5** ways.", "5 ways"),
        ("The answer is $5$ cm$^2$.", "$5$ cm$^2$"),
        ("It's 5.", "5"),
        ("The ratio is 3:4.", "3:4"),
        ("17*24 = 408", "408"),
        ("The product is $17 \\times 24 = 408$.", "408"),
        ("**Answer:** 18", "18"),
        ("**Final Answer**\n\n5", "5"),
        ("**Final Answer**\n\n$5$", "5"),
        ("### Final Answer\n5", "5"),
        ("### Final Answer: 5", "5"),
        ("**Final Answer: 5**", "5"),
        ("### Final Answer\n\nTom has 5 apples.", "5 apples"),
        ("So she makes 2 + 3 = 5 dollars.\n#### 5", "5"),
        ("Therefore, Tom has 5 apples.", "5 apples"),
        ("Therefore, after 3 days Tom has **5** apples left.", "5 apples"),
        ("Hence the area is 12 square units.", "12 square units"),
        ("Therefore, the area is 25.", "25"),
        ("Thus $x = 5$.", "x = 5"),
        ("so\n\n$408$", "408"),
        ("The total is **73**", "73"),
        ("The total is **73**.\n\nLet me know if you need more help.", "73"),
        ("**Step 1** Add.\n\n**Step 2** The total is 73.", "73"),
        ("The matrix is $\\begin{pmatrix}2&0\\\\0&3\\end{pmatrix}$.", None),
        ("故选：C", "C"),
        ("故选C。", "C"),
        ("故选 C。", "C"),
        ("故答案为：5", "5"),
        ("所以答案是5", "5"),
        ("答案：3/4", "3/4"),
        ("答案是 四十二。", "四十二"),
        ("综上所述，答案为 $5$ 元。", "$5$ 元"),
        ("所以x的值为5。", "5"),
        ("因此 x = 5", "x = 5"),
        ("所以不等式的解集为 $x>2$。", "x>2"),
    ],
)
def test_a_clear_statement_is_found(text, answer):
    found = find_answer(text)

    assert found.problem == ""
    if answer is not None:
        assert found.text == answer
    plain = text[found.start :].replace("**", "").lstrip()
    assert plain.startswith(found.text.replace("**", "").lstrip())


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("\\boxed{5} is wrong", "5"),
        ("\\boxed{4}, no, \\boxed{5}. The answer is 6.", "5"),
        ("\\boxed 5.", "5"),
        ("\\boxed{\\frac{1}{2}}", "\\frac{1}{2}"),
    ],
)
def test_the_last_box_counts_whatever_is_said_about_it(text, answer):
    assert find_answer(text).text == answer


def test_only_boxes_count_when_only_boxes_shall():
    assert find_answer("The answer is 5.", boxed_only=True).problem


def test_formulas_are_told_from_prices_and_written_dollars():
    text = r"$5 and $6, \$7, $x$, \(y\) and \[z" + "\n" + r"+1\], $$ $$ $$t$$"

    assert [text[start:end] for start, end, _ in formulas(text)] == [
        "$x$",
        "\\(y\\)",
        "\\[z\n+1\\]",
        "$$t$$",
    ]


@pytest.mark.parametrize(
    "unit",
    [
        *("\\[", "\\(", "$", "$$ ", "\\$", "$\n", "$a$", "*", "**", "**a", "** "),
        *("1", "a", " ", "a ", "1,", "1 ", ".", ". ", "\n", "(", "=", ": ", "is "),
        *("the answer is ", "answer to ", "so ", ", so ", "**5** ", ", not 5", "(a b"),
        *("5 is the answer. ", "x = 5\n", "So x is 5.\n", "2=", "{", "not ", "```"),
        *("答", "答案是", "所以", "\\boxed", "5 (", "5! ", "is 5 and ", "it's not"),
    ],
)
def test_long_texts_take_a_moment_only(unit):
    # Quadratic time would be minutes here: a guard, not a measurement.
    text = unit * (LONG // len(unit))
    started = time.monotonic()
    find_answer(text)
    find_answer(f"The answer is {text[:15_000]} 5")
    find_answer(f"The answer is $5$ {text[:15_000]} x")
    find_answer(f"So 1=5{text[:15_000]}=x.")
    find_answer(f"**5** {text[:15_000]} is")
    find_answer(f"{text[:19_000]}\nThe answer is 5.")
    formulas(text)

    assert time.monotonic() - started < 10


def test_a_statement_cut_off_by_its_length_is_none():
    assert find_answer("The answer is not " + " " * 30_000 + "5").problem
    assert find_answer("word " * 10_000 + "\nThe answer is 5.").text == "5"


@settings(max_examples=500, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "the answer is not 5 $5$ **5** . , ? \n : = x so or than ( ) $ ** \\( \\) "
            "答案 是 不 。 ！ cm # -".split(" ")
        ),
        max_size=14,
    )
)
def test_what_is_found_stands_where_it_is_said_to(parts):
    text = " ".join(parts)
    found = find_answer(text)

    assert bool(found.text) != bool(found.problem)
    plain = text[found.start :].replace("**", "").lstrip()
    assert plain.startswith(found.text.replace("**", "").lstrip())
