from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from IPython.core.error import UsageError as ShellUsageError

from qwq_lab.chat import Reply
from qwq_lab.notebook.verify_magic import read_rules
from qwq_lab.sandbox import Call
from qwq_lab.verifiers import Verdict

if TYPE_CHECKING:
    from conftest import Kernel

TEXT = "7*8 = 56, so 56+1 = 58\n</think>\nIt is \\boxed{58}."
WEATHER = {
    "name": "weather",
    "description": "The weather of a city.",
    "parameters": {
        "type": "dict",
        "properties": {"city": {"type": "string"}},
        "required": ["city"],
    },
}


@pytest.fixture
def verify(shell: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Run the magic, on a cell or on a line; return the text of its card."""
    from qwq_lab.notebook import verify_magic

    shown: list[str] = []
    monkeypatch.setattr(
        verify_magic, "show_bundle", lambda bundle: shown.append(bundle["text/plain"])
    )

    def run(line: str, cell: str | None = None) -> str:
        shown.clear()
        if cell is None:
            shell.run_line_magic("verify", line)
        else:
            shell.run_cell_magic("verify", line, cell)
        return "\n".join(shown)

    return run


def test_maths_judges_the_answer_and_marks_each_step(verify: Any, shell: Any) -> None:
    text = verify("maths 57", TEXT)

    assert text.startswith("✗ wrong: the answer is 58, expected 57")
    assert "7*8 = 56 ✓" in text
    assert "56+1 = 58 ✗" in text
    assert isinstance(shell.user_ns["_verdict"], Verdict)


def test_what_is_expected_may_have_spaces_and_variables(
    verify: Any, shell: Any
) -> None:
    shell.user_ns["right"] = 58

    assert verify("maths x = 58", "\\boxed{58}").startswith("✓ right")
    assert verify("maths {{right}}", "\\boxed{58}").startswith("✓ right")
    assert verify("maths -t right", "\\boxed{58}").startswith("✓ right")
    assert verify("maths --strict 58", "\\boxed{58}").startswith("✗ wrong")
    assert verify("maths --ignore-units '58 km'", "58").startswith("✓ right")


def test_the_line_judges_the_last_reply_or_a_named_one(verify: Any, shell: Any) -> None:
    shell.user_ns["_qwq"] = Reply("17*24=408", "\\boxed{408}", "stop")
    shell.user_ns["other"] = Reply("", "\\boxed{409}", "stop")

    assert verify("maths 408").startswith("✓ right")
    assert verify("maths 408 -r other -o kept").startswith("✗ wrong")
    assert shell.user_ns["kept"].passed is False


def test_steps_are_judged_alone(verify: Any) -> None:
    assert "56+1 = 58 ✗" in verify("steps", TEXT)


def test_code_is_judged_by_assertions_or_cases(verify: Any, shell: Any) -> None:
    code = "def f(x):\n    return 2 * x\n"
    shell.user_ns["cases"] = [Call("f", [2], 4), Call("f", [3], 7)]

    below = verify("code", f"```python\n{code}```\n# tests\nassert f(2) == 4\n")
    assert below.startswith("✓ right: 1 of 1 cases passed")
    assert "✗ wrong answer  case 2" in verify("code -t cases", code)


def test_rules_stand_on_the_line_or_in_a_variable(verify: Any, shell: Any) -> None:
    line = "rules punctuation:no_comma length_constraints:number_words num_words=3"
    shell.user_ns["task"] = {
        "instruction_id_list": ["punctuation:no_comma"],
        "kwargs": [{}],
    }

    assert verify(line + " relation='at least'", "one, two").startswith("✗ wrong")
    assert verify("rules -t task", "one two").startswith("✓ right")


def test_tools_are_judged(verify: Any, shell: Any) -> None:
    shell.user_ns["task"] = {
        "function": [WEATHER],
        "ground_truth": [{"weather": {"city": ["Bern"]}}],
    }
    call = '<tool_call>{"name": "weather", "arguments": {"city": "Bern"}}</tool_call>'

    assert verify("tools -t task", call).startswith("✓ right")
    assert verify("tools -t task", call.replace("Bern", "Rome")).startswith("✗ wrong")


@pytest.mark.parametrize(
    ("line", "cell", "words"),
    [
        ("", "x", "say what to verify"),
        ("math 4", "x", "did you mean 'maths'"),
        ("maths", "x", "say which answer is right"),
        ("maths 4", " \n", "the cell is empty"),
        ("maths 4", None, "there is no reply yet"),
        ("maths 4 -r nothing", None, "no such variable"),
        ("maths 4 -r nothing", "x", "keep one"),
        ("maths 4 --colour", "x", "unknown option --colour"),
        ("code", "x = 1", "give tests"),
        ("rules", "x", "name a rule"),
        ("rules num_words=3", "x", "stands before any rule"),
        ("rules punctuation:no_coma", "x", "no_comma"),
        ("tools", "x", "name a mapping"),
        ("maths 4 -o 4x", "x", "cannot be a variable"),
    ],
)
def test_a_mistake_is_one_line(
    verify: Any, line: str, cell: str | None, words: str
) -> None:
    with pytest.raises(ShellUsageError, match=words):
        verify(line, cell)


def test_rules_on_a_line_are_read() -> None:
    words = ["a:b", "n=3", "w=x,y", "c:d"]

    assert read_rules(words) == {
        "instruction_id_list": ["a:b", "c:d"],
        "kwargs": [{"n": 3, "w": ["x", "y"]}, {}],
    }


@pytest.mark.kernel
def test_a_verdict_draws_itself_in_a_real_kernel(kernel: Kernel) -> None:
    run = kernel.run(
        "from qwq_lab.verifiers import MathsVerifier\n"
        "MathsVerifier().verify(r'\\boxed{4}', expected='4')"
    )

    assert run.status == "ok", run.error
    run = kernel.run("%%verify maths 4\n2+2 = 4 so \\boxed{4}")
    assert run.text.startswith("✓ right: the answer is 4")
    assert "2+2 = 4 ✓" in run.text
