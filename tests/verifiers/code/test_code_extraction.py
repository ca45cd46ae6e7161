from __future__ import annotations

import pytest

from qwq_lab.verifiers.code.extraction import find_code

DOUBLE = "def double(x):\n    return 2 * x\n"
INDENTED = "".join(f"   {line}" for line in DOUBLE.splitlines(keepends=True))


@pytest.mark.parametrize(
    "text",
    [
        f"Here it is:\n\n```python\n{DOUBLE}```\n",
        f"```\n{DOUBLE}```",
        f"~~~py\n{DOUBLE}~~~",
        f"````python\n{DOUBLE}````\nDone.",
        f"```python\n{DOUBLE}",
        f"1. A list:\n\n   ```python\n{INDENTED}   ```",
        DOUBLE,
        f"{DOUBLE}\nThis doubles a number, whatever it is.",
        f"You can write it so:\n\n{DOUBLE}",
        f"```python\n>>> {DOUBLE.splitlines()[0]}\n... {DOUBLE.splitlines()[1]}\n```",
        f"```python\n{DOUBLE}```\nand use it:\n```python\nprint(double(2))\n```",
        f"```bash\npip install it\n```\n```python\n{DOUBLE}```",
        f"```python\n{DOUBLE}```\n```text\n4\n```",
    ],
    ids=range(13),
)
def test_the_code_is_found(text):
    block = find_code(text, ("double",))

    assert block is not None
    assert block.code.strip() == DOUBLE.strip()


def test_the_last_block_that_defines_the_function_counts():
    text = (
        f"```python\n{DOUBLE}```\nBetter:\n```python\ndef double(x): return x + x\n```"
    )

    assert find_code(text, ("double",)).code == "def double(x): return x + x\n"


def test_parts_in_several_blocks_are_put_together():
    text = "```python\ndef a(): return 1\n```\nthen\n```python\ndef b(): return 2\n```"

    assert (
        find_code(text, ("a", "b")).code == "def a(): return 1\n\ndef b(): return 2\n"
    )


def test_without_a_name_the_last_block_counts():
    assert find_code("```python\nprint(1)\n```\n```python\nprint(2)\n```").code == (
        "print(2)\n"
    )


def test_broken_code_is_found_as_it_is():
    assert find_code("```python\ndef double(x)\n  return\n```", ("double",)).code == (
        "def double(x)\n  return\n"
    )


@pytest.mark.parametrize(
    "text",
    ["", "I cannot do that.", "```bash\nls\n```", "```python\n\n```", "`x`", "```"],
)
def test_text_without_code_has_none(text):
    assert find_code(text, ("double",)) is None


def test_a_place_in_the_text_is_given():
    text = f"a\n```python\n{DOUBLE}```"
    block = find_code(text)

    assert text[block.start : block.end] == DOUBLE


@pytest.mark.parametrize(
    "text",
    ["```\n" * 20_000, "def f(:\n" * 20_000, "x = " * 100_000, "(" * 200_000],
    ids=range(4),
)
def test_hostile_text_ends(text):
    find_code(text, ("f",))
