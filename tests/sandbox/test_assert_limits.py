"""Tests get a bounded time and room, and submissions are not blamed for the tests."""

from __future__ import annotations

import contextlib
import dataclasses
from typing import Any

import pytest

from qwq_lab.errors import UsageError
from qwq_lab.sandbox import Limits, Outcome, Sandbox
from qwq_lab.sandbox.assert_tests import AssertCase, parse_asserts
from qwq_lab.sandbox.budget import MAX_WEIGHT
from qwq_lab.sandbox.evaluation import MAX_CALLS


def only_case(source: str) -> AssertCase:
    suite = parse_asserts(source)
    assert suite.unrewritable == ()
    (case,) = suite.cases
    return case


def returning(value: Any) -> Any:
    """A submission whose functions all return one value."""

    def call(*_: object) -> object:
        return value

    return call


def never(*_: object) -> object:
    raise AssertionError("the submission was called")


# By the test's own doing: known before the first call, and not judged

TOO_MUCH = [
    "assert f(1) == 2 ** 1_500_000",
    "assert 2 ** 1_500_000 == f(1)",
    "assert f(1) == 1 << 1_500_000",
    "assert f(1) == [[0] * 1000] * 10_000",
    "assert f([[[0] * 1000] * 1000] * 1000) == 0",
    "a = [0] * 1000\nb = [a] * 1000\nassert f([b, b, b]) == 0",
    "assert f(1) == ['a' * 10 ** 6 for i in range(2000)]",
    "assert f(1) == ('a' * 10 ** 9)",
    "assert f(1) == ''.join(['a' * 10 ** 6] * 500)",
    "assert f(1) == 'a'.replace('a', 'a' * 10 ** 6) * 100",
    "assert f(1) == len(set(range(15 * 10 ** 6)))",
    "assert f(1) == sum(range(10 ** 9))",
    "assert f(1) == sum([[0] * 10 ** 6] * 200, [])",
    "assert f(1) == sum([[x] for x in range(100_000)], start=[])",
    "assert f(1) == round(1, -10 ** 6)",
    "assert f(1) == round(1, ndigits=-10 ** 6)",
    "assert f(1) == int('1' * 10 ** 6)",
    "assert f(1) == bytes(10 ** 9)",
    "assert f(1) == list(zip(range(10 ** 9), range(10 ** 9)))",
    "assert f(1) == list(enumerate(range(10 ** 9)))",
    "assert f(1) == all(reversed(range(1, 10 ** 9)))",
    "assert f(1) == pow(3 ** 60_000, 3 ** 60_000, 3 ** 60_000 + 1)",
    "assert f(1) == pow(3, 10 ** 9)",
    "assert f(1) == [3 ** 60_000 // 7 ** 10_000 for i in range(1000)]",
    "assert f(1) == divmod(3 ** 600_000, 7 ** 100_000)",
    "assert f(1) == 'a' * 10 ** 5 + 'b' or ('a' * 10 ** 6).rfind('b' + 'a' * 10 ** 5)",
    "assert f(1) == ('a' * 10 ** 6).strip('b' * 10 ** 6 + 'a')",
    "assert f(1) == sorted(list(range(10 ** 6)) + [0])",
    "a = [[0] * 10 ** 4] * 50\nassert f(1) == [a == a[:] for i in range(1000)]",
    "assert f(1) == {n * (2 ** 61 - 1) for n in range(20_000)}",
    "import math\nassert f(1) == math.prod([3 ** 60_000] * 4000)",
    "import math\nassert f(1) == math.prod([[0] * 10 ** 5, 10 ** 5])",
    "import math\na = 3 ** 60_000\nb = 5 ** 40_000\nassert f(1) == [math.gcd(a, b) for i in range(1000)]",
    "import math\nassert f(1) == math.lcm(3 ** 300_000, 5 ** 300_000, 7 ** 300_000)",
    "assert f(1) == str(b'x', 'punycode')",
    "assert f(1) == 2 or f(2) == 2 ** 1_500_000",
    "assert all(f(i) == 2 ** (i * 100_000) for i in range(20))",
    "assert all(f(i) == i for i in range(1000))",
    "x = f(1)\nassert f(x) == 2 ** 1_500_000",
]


@pytest.mark.parametrize("source", TOO_MUCH)
def test_what_is_too_much_of_itself_is_known_before_the_first_call(source: str) -> None:
    with pytest.raises(UsageError, match="cannot be judged"):
        only_case(source).check(never)


def test_an_honest_submission_is_not_blamed_for_the_test(sandbox: Sandbox) -> None:
    cases = parse_asserts(
        "assert f(150_000) == 2 ** 150_000\nassert f(1) == 2 ** 1_500_000"
    ).cases

    judgement = sandbox.judge("def f(x): return 2 ** x", cases)

    outcomes = [case.outcome for case in judgement.cases]
    assert outcomes == [Outcome.PASSED, Outcome.NOT_REWRITTEN]
    assert "a number that is too large" in judgement.cases[1].explanation
    assert judgement.passed is None


def test_numbers_longer_than_tests_make_may_be_returned() -> None:
    number = (1 << 3_000_000) // 10 * 10 + 8

    case = only_case("assert f(1) % 10 == 8 and f(1) + 1 > f(1)")
    assert case.check(returning(number)).holds


# By the submission's doing: what it returns is paid for

PAID_FOR = [
    ("assert len(set(range(f(1)))) == 3", 10**8),
    ("assert f(1) * f(1) == 3", 1 << 8_000_000),
    ("assert f(1) * f(2) == 3", "a" * 10**6 + "b"),
    ("assert 'a' * f(1) == 3", 10**9),
    ("assert sum(f(1), start=[]) == []", [[0]] * 300_000),
    ("assert sum(f(1), []) == []", [[0]] * 300_000),
    ("assert [f(i) for i in range(100)] == [0]", [set() for _ in range(100_000)]),
    ("assert all(f(i) for i in f(0))", list(range(1, 5000))),
    ("assert {x for x in f(1)} == {0}", [n * (2**61 - 1) for n in range(20_000)]),
    ("assert {x: 1 for x in f(1)} == {0}", [n * (2**61 - 1) for n in range(20_000)]),
    ("assert dict(f(1)) == {}", [(n * (2**61 - 1), 1) for n in range(20_000)]),
    ("assert set().union(f(1)) == {0}", [n * (2**61 - 1) for n in range(20_000)]),
    ("assert frozenset(f(1)) == {0}", [n * (2**61 - 1) for n in range(20_000)]),
    ("assert f(1).rfind('a' * 50_000 + 'b') == 1", "a" * 10**6),
    ("assert round(1, f(1)) == 1", -(10**9)),
    ("assert f(1).count('x') == 0 and f(1) == f(1)[::-1] * 99999", "x" * 10**6),
]


@pytest.mark.parametrize(
    ("source", "value"), PAID_FOR, ids=[source for source, _ in PAID_FOR]
)
def test_what_a_submission_returns_does_not_make_the_judge_work_for_nothing(
    source: str, value: object
) -> None:
    case = only_case(source)
    calls: list[object] = []

    def call(*how: object) -> object:
        calls.append(how)
        return value

    try:
        holds = case.check(call).holds
    except UsageError:
        holds = False
    assert calls
    assert not holds


@pytest.mark.parametrize("value", [0.5, "a", None, [1], 10.0**300, complex(1, 1)])
def test_a_range_is_not_gone_through_for_what_cannot_be_in_it(value: object) -> None:
    assert not only_case("assert f(1) in range(10 ** 15)").check(returning(value)).holds
    assert only_case("assert f(1) in range(10 ** 15)").check(returning(5.0)).holds


def test_large_honest_values_are_judged() -> None:
    xs = list(range(300_000))
    assert only_case("assert f(1) == list(range(300_000))").check(returning(xs)).holds
    case = only_case("assert f(list(range(10 ** 6))) == sum(range(10 ** 6))")
    assert case.check(returning(sum(range(10**6)))).holds
    case = only_case("assert len(set(f(1))) == 100_000 and sorted(f(1))[5] == 5")
    assert case.check(returning(xs[:100_000])).holds
    case = only_case("assert f(1) == {str(i): i for i in range(20_000)}")
    assert case.check(returning({str(i): i for i in range(20_000)})).holds
    assert (
        only_case("assert sum(f(1), []) == [0] * 5000")
        .check(returning([[0]] * 5000))
        .holds
    )


def test_sets_that_become_slow_only_together_are_refused() -> None:
    """What Python makes of two harmless sets is looked at as well."""
    from slow_keys import keys_in_a_row

    row = keys_in_a_row(15)
    wide = [*row, *(n << 40 for n in range(1, 30_000))]
    answers = {"f": wide, "g": wide[len(row) :]}
    case = only_case("assert set(f()) - set(g()) == set()")

    with pytest.raises(UsageError, match="collide"):
        case.check(lambda name, *_: answers[name])


def test_the_calls_of_an_assertion_are_counted() -> None:
    calls: list[object] = []

    def call(*how: object) -> object:
        calls.append(how)
        return list(range(10**4)) if how[1] == (0,) else 1

    with pytest.raises(UsageError, match=f"more than {MAX_CALLS} calls"):
        only_case("assert [f(i + 1) for i in f(0)] == 1").check(call)
    assert len(calls) == MAX_CALLS


# Reading


@pytest.mark.parametrize(
    "source",
    [
        "assert f(1) == 0x" + "f" * 5000,
        "def check(c):\n    assert c(1) == 0x" + "f" * 5000 + "\ncheck(f)",
        "assert f(1) == " + "+".join(["1"] * 450),
        "def check(c):\n    assert c(1) == " + "+".join(["1"] * 300) + "\ncheck(f)",
        "if 0:\n  pass\n" + "elif 0:\n  pass\n" * 200 + "else:\n assert f(1) == 1",
        "def check(c):\n if 0:\n  pass\n"
        + " elif 0:\n  pass\n" * 200
        + " else:\n  assert c(1) == 1\ncheck(f)",
        "assert f(1) == " + "(" * 150 + "1" + ")" * 150,
        "".join(" " * n + f"for a{n} in [1]:\n" for n in range(18))
        + " " * 18
        + "assert f(1) == 1",
        "x = f" + ".a" * 100,
        "assert f(*a)\n" * 8000,
        "for i in range(10_000):\n    assert f(*a)\n" * 3,
        "for i in range(200):\n" + " pass\n" * 50_000,
        "".join(f"x{n} = {n}\n" for n in range(3000)) + "for i in range(9000):\n assert f(i) == i",
        "for i in range(9000):\n    assert f(i) == [" + "0, " * 5000 + "]",
        "; ".join(["assert f(1) == 1"] * 9000),
        "; ".join(["assert f(*a) == 1"] * 20_000),
        "def test_a():\n test_b(); test_b()\ndef test_b():\n test_c(); test_c()\n"
        "def test_c():\n" + " assert f(1) == 1\n" * 100,
        "x = [0]\n" + "x = [x, x]\n" * 300 + "assert f(x) == 1",
        "x = 1\n" + "x = [x]\n" * 5000 + "assert f(x) == 1",
        "a = f(0)\n" + "a = f(a)\n" * 3000 + "assert a == 1",
    ],
    ids=range(20),
)  # fmt: skip
def test_any_source_is_read_to_its_end_or_refused_in_a_sentence(source: str) -> None:
    try:
        suite = parse_asserts(source)
    except UsageError as error:
        assert "cannot be read" in str(error)  # noqa: PT017 - either is right
        return
    if suite.cases:
        with contextlib.suppress(UsageError):
            suite.cases[-1].check(returning(1))


def test_the_source_of_an_assertion_is_what_is_written() -> None:
    source = "x = 'é'; assert f(x) == 'ü', 'no'\nassert (f(1)  ==\n    # so\n    2)"

    first, second = parse_asserts(source).cases

    assert (first.source, first.line) == ("f(x) == 'ü'", 1)
    assert (second.source, second.line) == ("f(1)  == # so 2", 2)


def test_a_case_keeps_only_the_variables_that_it_reads() -> None:
    source = "".join(f"x{n} = {n}\n" for n in range(1000)) + "assert f(x7) == x8"

    (case,) = parse_asserts(source).cases

    assert dict(case._names) == {"x7": 7, "x8": 8}


def test_rounds_of_a_loop_share_what_they_have_in_common() -> None:
    cases = parse_asserts("for i in range(100):\n    assert f(i) == i").cases

    assert len({case.id for case in cases}) == 100
    assert len({id(case.source) for case in cases}) == 1
    assert len({id(case._test) for case in cases}) == 1


def test_the_parts_of_a_value_are_weighed_as_often_as_they_are_in_it() -> None:
    shared = "x = [0] * 100\ny = [x] * 100\nz = [y] * 100\n"

    assert MAX_WEIGHT > 100**3
    assert parse_asserts(shared + "assert f(z) == 1").unrewritable == ()
    (refused,) = parse_asserts(shared + "a = [z] * 100\nassert f(a) == 1").unrewritable
    assert "too large" in refused.reason


# Judged for real


def test_the_calls_of_an_assertion_share_its_limits(sandbox: Sandbox) -> None:
    code = "import time\ndef f(i):\n    time.sleep(0.4)\n    return i"
    limits = Limits(cpu_seconds=1, wall_seconds=1)
    cases = parse_asserts(
        "assert all(f(i) == i for i in range(8))\nassert f(1) == f(1)"
    ).cases

    judgement = sandbox.judge(code, cases, limits=limits)

    assert [case.outcome for case in judgement.cases] == [
        Outcome.WALL_TIME,
        Outcome.PASSED,
    ]
    assert "calls took longer" in judgement.cases[0].explanation
    assert judgement.cases[0].wall_seconds < 3


def test_busy_calls_share_the_processor_time_of_one(sandbox: Sandbox) -> None:
    code = "import time\ndef f(i):\n    while time.process_time() < 0.3: pass\n    return i"
    case = only_case("assert [f(i) for i in range(20)] == list(range(20))")

    judgement = sandbox.judge(code, [case], limits=Limits(cpu_seconds=0.8))

    assert judgement.outcome is Outcome.CPU_TIME
    assert judgement.cases[0].cpu_seconds < 2


def test_a_forged_list_is_no_room_for_ever(sandbox: Sandbox) -> None:
    """Each of its parts is three bytes, and takes 216 in the judge."""
    from attacks import FORGERIES

    code = FORGERIES["hundreds of thousands of empty sets"].replace("solve(x)", "f(i)")
    case = only_case("assert [f(i) for i in range(20)] == [0]")

    judgement = sandbox.judge(code, [case])

    assert judgement.outcome is Outcome.PROTOCOL_ERROR


def test_a_case_can_be_copied_and_judged_again() -> None:
    case = dataclasses.replace(only_case("a = [2]\nassert f(a) == a"), id="again")

    for _ in range(2):
        assert case.check(lambda *how: [[2], None] if len(how) > 3 else [2]).holds
    assert case.id == "again"
