from __future__ import annotations

import pytest

from qwq_lab import UsageError
from qwq_lab.notebook.formats import code_of, json_of


def test_fenced_code_is_taken_out_of_the_prose():
    answer = "Here:\n\n```python\ndef f(x):\n    return x\n```\nand\n~~~\nf(1)\n~~~\n"
    assert code_of(answer) == "def f(x):\n    return x\n\nf(1)"


def test_an_answer_that_is_python_is_code():
    assert code_of("def f(x): return x*x") == "def f(x): return x*x"


@pytest.mark.parametrize("answer", ["I cannot do that.", "Yes", "408", "", "x ="])
def test_prose_and_numbers_are_no_code(answer):
    assert code_of(answer) is None


def test_json_is_read_bare_or_fenced():
    assert json_of('{"a": [1]}') == {"a": [1]}
    assert json_of('Sure:\n```json\n{"a": 1}\n```') == {"a": 1}


def test_what_is_no_json_is_said_clearly():
    with pytest.raises(UsageError, match=r"the answer is no JSON \(Extra data"):
        json_of("17 * 24")
