"""Assertions are judged as Python judges them; what is not understood is named."""

from __future__ import annotations

import contextlib
from collections import Counter, deque
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qwq_lab.errors import UsageError
from qwq_lab.sandbox import Call, Outcome, Sandbox
from qwq_lab.sandbox.assert_tests import AssertCase, AssertSuite, parse_asserts
from qwq_lab.sandbox.evaluation import USUAL
from qwq_lab.sandbox.inside import wire
from qwq_lab.sandbox.wanted import Wanted


def double(x: Any) -> Any:
    return x + x


def pair(x: Any, y: Any = 0) -> Any:
    return (x, y)


def nothing(*_: Any, **__: Any) -> None:
    return None


def boom(*_: Any) -> Any:
    raise ValueError("boom")


def echo(x: Any) -> Any:
    return x


def each(*items: Any) -> Any:
    yield from items


def in_order(items: list[Any]) -> list[Any]:
    items.sort()
    return items


def tally(items: Any) -> Any:
    return Counter(items)


def queue(items: Any) -> Any:
    return deque(items)


SUBMISSION = {
    function.__name__: function
    for function in (double, pair, nothing, boom, echo, each, in_order, tally, queue)
}


class CallFailedError(Exception):
    pass


def call(
    name: str,
    args: tuple[object, ...],
    kwargs: dict[str, object],
    wanted: Wanted = USUAL,
) -> object:
    """Call a function as the sandbox does, with all data sent to and fro."""
    sent = wire.decode(wire.encode([list(args), kwargs]))
    try:
        value = SUBMISSION[name](*sent[0], **sent[1])
        if wanted.items and not isinstance(value, (type(None), int, str, list, tuple)):
            value = list(value)
        if wanted.watched:
            value = [value, sent]
        return wire.decode(wire.encode(value, wanted.likeness))
    except Exception as error:
        raise CallFailedError from error


def verdicts(suite: AssertSuite) -> list[bool]:
    return [holds(case) for case in suite.cases]


def holds(case: AssertCase) -> bool:
    try:
        return case.check(call).holds
    except CallFailedError:
        return False


def python_says(source: str) -> bool:
    """Whether Python itself runs the test to its end, with its test functions."""
    names: dict[str, Any] = {**SUBMISSION, "__name__": "__main__"}
    with contextlib.redirect_stdout(None):
        try:
            exec(source.removeprefix("\ufeff"), names)  # noqa: S102 - our own tests
            for name in [name for name in names if name.startswith("test_")]:
                names[name]()
        except Exception:
            return False
    return True


HOLDING = [
    "assert double(2) == 4",
    "assert 4 == double(2), 'a message'",
    "assert double('ab') == 'abab' and double([1]) == [1, 1]",
    "assert double(2) == 5 or double(3) == 6",
    "assert not nothing(1)",
    "assert nothing() is None",
    "assert nothing() == None",
    "assert double(1) is not None",
    "assert pair(1, y=[2]) == (1, [2])",
    "assert pair(1)[0] == 1 and pair('abc')[0][1:] == 'bc'",
    "assert double(double(double(1))) == 8",
    "assert double(2) != double(3)",
    "assert 3 < double(2) <= 4 < double(3)",
    "assert abs(double(0.1) - 0.2) < 1e-9",
    "import math\nassert math.isclose(double(0.1), 0.2, rel_tol=1e-9)",
    "from math import pi\nassert double(pi) == 2 * pi",
    "import math\nassert math.sqrt(double(8)) == 4 and math.pi < double(2)",
    "assert sorted(double([2, 1])) == [1, 1, 2, 2]",
    "assert sorted(double(['bb', 'a']), key=len)[0] == 'a'",
    "assert set(double([1])) == {1} and len(double([1])) == 2",
    "assert set(double([1] * 3000)) == {1}",
    "assert isinstance(double(1), int) and not isinstance(double(1), (str, list))",
    "assert type(double(1)) is int and type(double(1)) == int",
    "assert double('a').upper() == 'AA' and ','.join(double(['b'])) == 'b,b'",
    "assert 'aa' in double('a') and 3 not in double([1])",
    "assert all(x == 1 for x in double([1])) and any([double(0), double(1)])",
    "assert [x * 2 for x in double([1, 2]) if x > 1] == [4, 4]",
    "assert {k: v for k, v in [pair(1, 2)]} == {1: 2}",
    "assert {double(x) for x in range(3)} == {0, 2, 4}",
    "assert [(x, y) for x in range(2) for y in range(x)] == [(double(1) - 1, 0)]",
    "assert (double(1) if double(0) == 0 else 5) == 2",
    "assert double(-3) == -6 and ~double(1) == -3 and +double(1) == 2",
    "assert double(3) ** 2 == 36 and double(7) % 4 == 2 and double(7) // 4 == 3",
    "assert double(2) << 3 == 32 and (double(3) & 2) == 2",
    "assert list(range(double(2))) == [0, 1, 2, 3]",
    "assert list(zip(double([1]), 'ab')) == [(1, 'a'), (1, 'b')]",
    "assert dict(enumerate(double(['a']))) == {0: 'a', 1: 'a'}",
    "assert list(reversed(double([1]))) == [1, 1] and max(double([1, 3])) == 3",
    "assert {'a': 1}.get('a') == double(1) - 1",
    "assert sum(double([1, 2])) == 6 and round(double(0.26), 1) == 0.5",
    "for i, value in enumerate([2, 4]):\n    assert double(i + 1) == value",
    "for x in range(5):\n    if x % 2:\n        assert double(x) % 2 == 0\n    else:\n        pass",
    "a, (b, c) = 1, (2, 3)\nassert pair(a, b + c) == (1, 5)",
    "result = double(3)\nassert result == 6\nassert result + result == 12",
    "x = double(1)\ny = double(x)\nassert y == 4",
    "cases: list = [(1, 2)]\nassert all(double(a) == b for a, b in cases)",
    "METADATA = {'author': 'me'}\n\ndef check(candidate):\n    assert candidate(2) == 4\n\ncheck(double)",
    "def test_two():\n    x = 2\n    assert double(x) == 4\n\ntest_two()",
    "if __name__ == '__main__':\n    assert double(1) == 2",
    "print('starting')\nassert double(1) == 2",
    '"""A test."""\nassert double(1) == 2',
    "xs = [1]\nys = double(xs)\nassert xs == [1] and ys == [1, 1]",
    # views, ranges and iterators are what they are in Python
    "assert echo({'b': 1, 'a': 2}).keys() == {'a', 'b'}",
    "assert echo({'b': 1, 'a': 2}).items() == {'a': 2, 'b': 1}.items()",
    "assert echo({'a': 1}).keys() & {'a', 'c'} == {'a'}",
    "assert list(echo({'a': 1}).values()) == [1]",
    "assert echo({'a': 1}).keys() != ['a'] and echo({1: 1}).values() != [1]",
    "assert 2 in range(double(2)) and 2.0 in range(double(2)) and 2 + 0j in range(3 * double(1))",
    "assert 0.5 not in range(10 ** 8 * double(1)) and 'a' not in range(double(1))",
    "assert range(double(1)) == range(2) and range(double(1)) != [0, 1]",
    "assert any(x == 2 or 1 / 0 for x in double([2]))",
    "assert 2 in (double(x) for x in (1, 'a'))",
    "assert repr(double('a')) == \"'aa'\" and pow(double(1), 3, 5) == 3",
    "assert double(True).bit_length() == 2 and echo(b'abc').find(b'c') == 2",
    "assert type(double(1)) in (int, float) and isinstance(nothing(), (str, type(None)))",
    "assert [type(x) for x in pair('a')] == [str, int]",
    "import math\nassert math.prod(double([2])) == 4 and math.gcd(double(6), 8) == 4",
    # what is gone through once need not be a list
    "assert list(each(1, 2)) == [1, 2] and sum(each(1, 2)) == 3",
    "assert sorted(each(2, 1)) == [1, 2] and set(each(1, 1)) == {1}",
    "assert [x + 1 for x in each(1)] == [2] and ','.join(each('a', 'b')) == 'a,b'",
    "assert max(each(1, 3)) == 3 and list(queue([1])) == [1]",
    # what a call does to its arguments is seen
    "a = [3, 1, 2]\nassert in_order(a) == [1, 2, 3] and a == [1, 2, 3]",
    "a = [3, 1, 2]\nassert in_order(list(a)) == [1, 2, 3] and a == [3, 1, 2]",
    "a = [3, 1, 2]\nassert sorted(a) == in_order(a) and a[0] == 1",
    "a = [3, 1, 2]\nb = a\nr = in_order(a)\nassert b == [1, 2, 3] and r == b",
    "rows = [[2, 1], [4, 3]]\nassert [in_order(r) for r in rows] == [[1, 2], [3, 4]] and rows == [[1, 2], [3, 4]]",
    "rows = [[2, 1], [4, 3]]\nassert in_order(rows[0]) == [1, 2] and rows[0] == [1, 2]",
    "a = [3, 1]\nassert all(in_order(a) == a for x in range(2)) and a == [1, 3]",
    "assert tally('aab') == {'a': 2, 'b': 1} and isinstance(tally('a'), dict)",
    # names
    "limit = 5\ndef test_late():\n    assert echo(limit) == 6\nlimit = 6",
    "def test_own():\n    limit = 7\n    assert echo(limit) == 7\nlimit = 6",
    "def helper(x):\n    return x\nassert double(1) == 2",
    "def check(candidate):\n    assert candidate(1) == 2\n    if True:\n        double = 5\n    assert candidate(double) == 10\ncheck(double)",
    "if __name__ != '__main__':\n    assert double(1) == 3\nelse:\n    assert double(1) == 2",
    "def test_a():\n    test_b()\n    assert double(1) == 2\ndef test_b():\n    assert double(2) == 4",
    "\ufeffassert double(1) == 2",
]

FAILING = [
    "assert double(2) == 5",
    "assert double(2)\nassert double(0)",
    "assert not double(2)",
    "assert nothing()",
    "assert len(nothing()) == 0",
    "assert nothing()[0] == 1",
    "assert double([1])[5] == 1",
    "assert double(0) and 1 / double(0) > 0 or double(0)",
    "assert 1 / double(0) == 1",
    "assert double({})",
    "assert boom(1) == 1",
    "assert boom(1) or True",
    "assert double('a') < 3",
    "assert double('a').nope() == 1" if False else "assert double(1) == '2'",
    "assert pair(1) == [1, 0]",
    "assert double(1) is None",
    "assert [x for x in nothing()] == []",
    "a = double(1)\nassert a == 3",
    "for x in [1, 2]:\n    assert double(x) == 2",
    "def check(f):\n    assert f(1) == 3\n\ncheck(double)",
    "assert int(double('x')) == 1",
    "assert {double(1): 1}[3] == 1",
    "assert double(1) == 2 == double(2)",
    "assert echo({'b': 1, 'a': 2}).keys() == ['b', 'a']",
    "assert echo({'b': 1}).values() == [1]",
    "a = [3, 1, 2]\nassert in_order(a) == [1, 2, 3] and a == [3, 1, 2]",
    "a = [3, 1, 2]\nr = in_order(a)\nassert r == [1, 2, 3] and a == [3, 1, 2]",
    "a = [3, 1]\nb = a\nassert in_order(a) == [1, 3] and b == [3, 1]",
    "rows = [[2, 1]]\nassert [in_order(r) for r in rows] == [[1, 2]] and rows == [[2, 1]]",
    "assert queue([1, 2]) == [1, 2]",
    "assert isinstance(queue([1]), list)",
    "assert type(tally('a')) == dict",
    "assert str(tally('a')) == \"{'a': 1}\"",
    "assert each(1) == [1]",
    "y = boom(1)\nassert double(1) == 2 or y",
    "def test_late():\n    assert echo(limit) == 5\nlimit = 6",
    "def test_three():\n    assert double(1) == 3\n",
    "if __name__ != '__main__':\n    assert double(1) == 2\nelse:\n    assert double(1) == 1",
]

NOT_UNDERSTOOD = {
    "with double(1): assert double(1) == 2": "with",
    "try:\n    assert double(1) == 2\nexcept ValueError: pass": "try",
    "while True: assert double(1) == 2": "while",
    "x = 1\nx += 1\nassert double(x) == 4": "+=",
    "class A: pass\nassert double(1) == 2": "a class",
    "xs = [1]\ndouble(xs)\nassert xs == double(1)": "a call whose value",
    "xs.append(1)\nassert double(1) == 2": "a call whose value",
    "import os\nassert double(1) == 2": "the module os",
    "import random\nassert double(random.random()) >= 0": "the module random",
    "from os import system\nassert double(1) == 2": "system of os",
    "from math import sqrt\nassert double(1) == sqrt(4)": "sqrt of math",
    "import math as m\nassert m.sqrt(double(2)) == 2": "the module math",
    "assert double(1).__class__ == int": "attribute .__class__",
    "assert double.__name__ == 'double'": "attribute .__name__",
    "assert ''.format(double(1)) == ''": "the method .format()",
    "assert double(1).__eq__(2)": "the method .__eq__()",
    "assert f'{double(1)}' == '2'": "an f-string",
    "assert (lambda: double(1))() == 2": "only functions with a name",
    "assert sorted(double([1]), key=lambda x: x) == [1]": "a lambda",
    "assert double(*[1]) == 2": "* and ** in a call",
    "assert double(**{'x': 1}) == 2": "* and ** in a call",
    "assert (y := double(1)) == 2": "an assignment inside",
    "assert double(1) is 2": "'is' is only judged",
    "assert unknown == double(1)": "unknown has no value",
    "assert open('/etc/passwd').read() == double(1)": "the method .read()",
    "assert [double(1) for a.b in [1]]": "only names",
    "x, y = double(1), 2\nassert x == 2": "a result is only kept under one name",
    "f = double\nassert f(1) == 2": "double has no value",
    "for x in double([1]): assert x == 1": "a loop over results",
    "if double(1): assert double(1) == 2": "a condition on results",
    "@skip\ndef test_a(): assert double(1) == 2": "decorators",
    "def test_a(fixture): assert double(1) == 2": "nothing says which function",
    "def helper(a, b): assert double(a) == b": "not one that judges by itself",
    "assert double(10 ** 10 ** 9) == 1\nx = 10 ** 10 ** 9\nassert double(x) == 2": "too large",
    "x = [0] * 10 ** 9\nassert double(x) == 2": "too large",
    "x = [y for y in range(10 ** 9)]\nassert double(x) == 2": "too many steps",
    "for x in range(10 ** 9): assert double(x) == x": "more than 10000",
    "x = 1 / 0\nassert double(x) == 2": "fails by itself: ZeroDivisionError",
    "assert " + "-" * 80 + "double(1) == 2": "nested too deeply",
    # names of the test's own, and Python's, are never the submission's
    "def norm(x):\n    return sorted(x)\nassert norm(double([1])) == [1, 1]": "the function norm of the tests is not run",
    "def is_valid(r):\n    return r == 42\ndef test_a():\n    assert is_valid(double(1))": "the function is_valid of the tests is not run",
    "def norm(x):\n    return x\ndef check(candidate):\n    assert norm(candidate(1)) == 2\ncheck(double)": "the function norm of the tests is not run",
    "def check(c):\n    assert c(1) == 2\nassert check(double) is None": "the function check of the tests is not run",
    "def len(x):\n    return 99\nassert len([double(1)]) == 1": "the function len of the tests is not run",
    "def double(x):\n    return 2\nassert double(1) == 2": "the function double of the tests is not run",
    "def double(x):\n    return 2\ndef check(c):\n    assert c(1) == 2\ncheck(double)": "double is not the submission's here",
    "assert norm(double(1)) == 2\ndef norm(x):\n    return x": "the function norm of the tests is not run",
    "def len(x):\n    return 0\nassert sorted(double([1]), key=len) == [1, 1]": "key= is only one of",
    "assert double(1) == 2\nclass double: pass": "the class double of the tests is not run",
    "assert callable(double(1))": "Python's own callable is not computed",
    "assert hasattr(double(1), 'x')": "Python's own hasattr is not computed",
    "assert format(double(1), '.2f') == '2.00'": "Python's own format is not computed",
    "assert next(double(1)) == 3": "Python's own next is not computed",
    "assert ValueError(double(1))": "Python's own ValueError is not computed",
    "import math\nassert double(math) == 2": "the module math is no value",
    "import math\nassert double(math.sqrt) == 2": "math.sqrt is only called",
    "def test_a():\n    assert double(x) == 2\n    x = 1\nx = 1": "x has no value yet",
    "def check(c):\n    check(c)\n    assert c(1) == 2\ncheck(double)": "check calls itself",
    "def test_a():\n    assert double(1) == 2\ndef test_a():\n    assert double(1) == 2": "another function test_a follows",
    "def test_a(x=double(1)):\n    assert x == 2": "nor its defaults",
    # what cannot be sent, and what is used up
    "assert pair(double(1), int) == 1": "int itself is no value",
    "assert pair(double(1), type(double(1))) == 1": "type() of one value is only",
    "assert echo(range(3)) == [0, 1, 2]": "a range cannot be sent",
    "r = range(3)\nassert echo(r) == [0, 1, 2]": "r cannot be sent",
    "assert echo([range(3)[1:]]) == 1": "a range cannot be sent",
    "assert echo(echo({}).keys()) == []": "what .keys() returns cannot be sent",
    "assert echo(x for x in [1]) == [1]": "a generator",
    "assert echo(zip([1], [2])) == [(1, 2)]": "zip() is only computed where",
    "assert echo([1, 2]) == reversed([2, 1])": "reversed() is only computed where",
    "assert echo([1]) == zip()": "zip() is only computed where",
    "assert zip(echo([1]), [2])[0] == (1, 2)": "zip() is only computed where",
    "assert len(x for x in echo([1])) == 1": "a generator is only computed where",
    "z = zip([1], [2])\nassert list(z) == echo([(1, 2)])": "zip() is only computed where",
    "k = {}.keys()\nassert k == echo(1)": "a view of a dict is not kept",
    "assert [echo({}).keys()] == [{}.keys()]": "what .keys() returns is not kept",
    "assert (double(1) == 3, 'a message')": "a tuple in brackets always holds",
    "assert sorted(['a'] * double(1), key=list) == []": "key= is only one of",
    "assert double(...) == 2": "... is not computed",
}


@pytest.mark.parametrize("source", HOLDING)
def test_what_holds_in_python_holds_here(source: str) -> None:
    suite = parse_asserts(source)

    assert suite.unrewritable == ()
    assert suite.cases
    assert python_says(source)
    assert all(verdicts(suite))


@pytest.mark.parametrize("source", FAILING)
def test_what_fails_in_python_fails_here(source: str) -> None:
    suite = parse_asserts(source)

    assert suite.unrewritable == ()
    assert not python_says(source)
    assert not all(verdicts(suite))


@pytest.mark.parametrize("source", NOT_UNDERSTOOD)
def test_what_is_not_understood_is_named_and_never_dropped(source: str) -> None:
    suite = parse_asserts(source)
    reasons = " ".join(item.reason for item in suite.unrewritable)

    if "10 ** 10 ** 9) == 1" in source:
        # Only known when it is judged.
        with pytest.raises(UsageError, match="too large"):
            suite.cases[0].check(call)
    assert NOT_UNDERSTOOD[source] in reasons
    assert suite.unrewritable[0].line >= 1


def test_after_something_not_understood_nothing_is_taken_for_granted() -> None:
    suite = parse_asserts(
        "assert double(1) == 2\nglobal_state.clear()\nassert double(2) == 4\n"
    )

    assert [case.line for case in suite.cases] == [1]
    assert [item.line for item in suite.unrewritable] == [3]
    assert "line 2 before it" in suite.unrewritable[0].reason


def test_one_test_function_that_is_not_understood_spares_the_others() -> None:
    suite = parse_asserts(
        "def test_a():\n    with x: assert double(1) == 2\n"
        "def test_b():\n    assert double(1) == 2\n"
    )

    assert [case.line for case in suite.cases] == [4]
    assert [item.line for item in suite.unrewritable] == [2]


def test_the_entry_is_what_check_is_about() -> None:
    source = "def check(candidate):\n    assert candidate(1) == 2\n"

    assert verdicts(parse_asserts(source, "double")) == [True]
    assert parse_asserts(source).cases == ()
    assert "give entry" in parse_asserts(source).unrewritable[0].reason


def test_a_submission_may_define_what_python_has_as_well() -> None:
    asked: list[str] = []

    def note(name: str, _: tuple[object, ...], __: dict[str, object]) -> object:
        asked.append(name)
        return 3

    suite = parse_asserts("assert max([1, 3]) == 3 and len([1]) == 1", "max")

    assert suite.cases[0].check(note).holds
    assert asked == ["max"]


def test_what_was_compared_is_told() -> None:
    for source in ("assert double(2) == 5", "assert 5 == double(2)"):
        outcome = parse_asserts(source).cases[0].check(call)
        assert (outcome.has_values, outcome.expected, outcome.got) == (True, 5, 4)
    assert not parse_asserts("assert double(2) > 5").cases[0].check(call).has_values


def test_a_result_is_asked_for_once_per_case() -> None:
    asked = []

    def counting(name: str, args: tuple[object, ...], kwargs: dict[str, object]) -> Any:
        asked.append(name)
        return call(name, args, kwargs)

    suite = parse_asserts("x = double(1)\nassert x == 2 and x + x == 4 and x")

    assert suite.cases[0].check(counting).holds
    assert asked == ["double"]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("assert (", "line 1 of the tests is not Python"),
        ("assert 1\0", "cannot be read|not Python"),
        ("#" * (1 << 21), "at most 1,048,576 are read"),
        ("(" * 5000, "cannot be read|not Python"),
    ],
)
def test_a_source_that_is_no_test_is_one_clear_sentence(
    source: str, words: str
) -> None:
    with pytest.raises(UsageError, match=words):
        parse_asserts(source)


def test_no_assertions_are_no_cases() -> None:
    assert parse_asserts("").cases == ()
    assert parse_asserts("x = 1").cases == ()


literals = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text("ab", max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.tuples(inner),
    max_leaves=5,
)


@given(
    literals,
    literals,
    st.sampled_from(["==", "!=", "in", "not in", "<", ">="]),
    st.sampled_from(["", "not ", "len", "sorted", "set", "str", "bool"]),
    st.booleans(),
)
def test_any_comparison_agrees_with_python(
    value: object, other: object, op: str, wrap: str, turned: bool
) -> None:
    left, right = f"{wrap}(pair({value!r}))", repr(other)
    if turned:
        left, right = right, left
    source = f"assert {left} {op} ({right})"

    assert all(verdicts(parse_asserts(source))) == python_says(source)


# Judged for real


def test_assertions_judge_a_submission_in_the_sandbox(sandbox: Sandbox) -> None:
    suite = parse_asserts(
        "assert f(1) == 2\nassert f(2) == 5\nassert f('a') == 1\nassert 1 == 1"
    )

    judgement = sandbox.judge("def f(x): return 2 * x + 0", suite.cases)

    assert [case.outcome for case in judgement.cases] == [
        Outcome.PASSED,
        Outcome.WRONG_ANSWER,
        Outcome.RUNTIME_ERROR,
        Outcome.NOT_REWRITTEN,
    ]
    assert judgement.cases[1].explanation == "got 4, expected 5"
    assert (
        judgement.cases[3].explanation
        == "the assertion calls nothing of the submission"
    )
    assert (judgement.passed, judgement.score) == (False, 0.25)


@pytest.mark.parametrize(
    "code",
    [
        "def f(x): return [0] * 400_000",
        "def f(x): return 1 << 3_000_000",
        "def f(x): return [n * (2**61 - 1) for n in range(20_000)]",
    ],
)
def test_a_submission_cannot_choose_that_it_is_not_judged(
    sandbox: Sandbox, code: str
) -> None:
    for source in (
        "assert f(1) * 7 == 2",
        "assert set(f(1)) == {2}",
        "assert [x for x in f(1) for y in f(1)] == 2",
        "assert sum([[x] for x in f(1)], []) == 2",
    ):
        judgement = sandbox.judge(code, parse_asserts(source).cases)
        assert judgement.passed is False, (source, judgement.cases)


def test_mixed_cases_are_judged_together(sandbox: Sandbox) -> None:
    cases = [Call("f", [1], 2), *parse_asserts("assert f(2) == 4").cases]

    assert sandbox.judge("def f(x): return 2 * x", cases).passed
