"""A calculation with a tool at hand: call it, then use what it answers.

Size: 1 one operation of two numbers, 2 two operations, 3 larger numbers. Half of the
problems end with the call, the other half begin after it, with the tool's answer. Now
and then the question needs no tool, and is answered without one.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from qwq_lab.training.tasks import greetings, identity
from qwq_lab.training.tasks.base import Language, Problem, Task, check_boxed
from qwq_lab.training.tasks.wording import ask_for, choose_language, say_result
from qwq_lab.verifiers.strict_json import read_json

if TYPE_CHECKING:
    from random import Random

    from qwq_lab.chat import Message, Tool

TALK_SHARE = 0.1  # of questions that need no tool
_TALK = "talk: "
_CALL = re.compile(r"<tool_call>\n(.*)\n</tool_call>", re.DOTALL)
_DIGITS = {1: (3, 4), 2: (2, 3), 3: (5, 6)}
_SIGN_NAMES = {"+": "add", "-": "subtract", "*": "multiply", "/": "divide"}
_LONG_NAMES = ("calculator", "calculate", "calc", "evaluate", "compute", "solve")
_PARAMETERS = ("expression", "expr", "formula", "input", "text")
_LONG_WORDS = (
    "Calculate an expression.", "Evaluate an arithmetic expression.", "A calculator.",
    "Compute the value of an expression.", "Calculator for + - * / and brackets.",
    "计算一个算式。", "计算器。", "求算式的值。",
)  # fmt: skip
_SHORT_WORDS = {
    "+": ("Add two numbers.", "Return a+b.", "两个数相加。"),
    "-": ("Subtract b from a.", "Return a-b.", "两个数相减。"),
    "*": ("Multiply two numbers.", "Return a*b.", "两个数相乘。"),
    "/": ("Divide a by b.", "Return a/b.", "两个数相除。"),
}
_WORDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Use the tool to compute {e}.", "Calculate {e} with the calculator.",
        "Use your calculator: {e}", "Ask the tool for {e}.", "Let the tool do {e}.",
        "What does the calculator say for {e}?", "I need the exact value of {e}.",
        "Please let the calculator work out {e}.", "Use a tool for {e}.",
        "Can you run {e} through the calculator?", "Put {e} into the calculator.",
        "Type {e} into the calculator for me.", "Call the tool and tell me {e}.",
        "Don't do it in your head: {e}", "With the tool, how much is {e}?",
        "{e}, but with the calculator.", "{e} - use the tool.", "Tool, please: {e}",
        "How much is {e}? Use the calculator.", "What is {e}? Let the tool do it.",
        "Make a tool call for {e}.", "Get me {e} from the calculator.",
        "I'd like the calculator to evaluate {e}.", "Enter {e} and tell me the result.",
        "Could you check {e} with the calculator?", "Look up {e} with your tool.",
        "You have a calculator, so what is {e}?", "I trust the tool more: {e}",
        "My bill says {e}. What is that exactly?", "For my accounts I need {e}.",
        "No guessing, use the tool: {e}", "Have the tool evaluate {e}.",
        "I want {e} done by the calculator.", "Any idea what {e} is? Use the tool.",
        "Compute this with the tool you have: {e}", "Run this calculation: {e}",
        "Use the function you were given on {e}.", "Feed {e} to the calculator.",
        "Which number comes out when you calculate {e} with the tool?",
        "Please use a function call to get {e}.", "Let's have the tool solve {e}.",
    ),
    "zh": (
        "用计算器算{e}。", "请用工具计算{e}。", "调用工具求{e}。", "用工具算一下{e}。",
        "计算器算出{e}是多少？", "请调用计算器：{e}", "我要{e}的精确值。",
        "把{e}输入计算器。", "帮我用计算器按一下{e}。", "别心算，用工具：{e}",
        "{e}，用计算器。", "{e}是多少？用工具算。", "工具能算出{e}吗？",
        "让工具算{e}。",
        "请使用函数计算{e}。", "用你的工具求一下{e}。", "我想用计算器核对{e}。",
        "麻烦用计算器算{e}，告诉我结果。", "{e}等于多少？请调用工具。",
        "交给计算器：{e}",
        "通过工具得到{e}的结果。", "你有计算器，{e}是多少？", "不要猜，用工具算{e}。",
        "记账要用，{e}是多少？", "运行一下这个算式：{e}", "查一下{e}，用计算器。",
        "借助工具算出{e}。", "调用函数算{e}。", "用给你的工具处理{e}。",
        "计算器按{e}得几？",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class _Sum:
    """What is to be calculated: plain, and with its value."""

    expression: str
    value: str
    operands: tuple[int, int] | None = None
    sign: str = ""


def make(rng: Random, size: int) -> Problem:
    """Draw a calculation for the tool: the call, or what follows on its answer."""
    if rng.random() < TALK_SHARE:
        return _draw_talk(rng)
    language = choose_language(rng)
    drawn = _draw_pair(rng, size) if size != 2 else _draw_three(rng, size)
    tools, call = _draw_call(rng, drawn)
    # Whether the tool is named or not: where there is one, it is used.
    question = ask_for(rng, drawn.expression, language, *_WORDINGS[language])
    if rng.random() < 0.5:
        return Problem(
            question=question,
            thought=_think_of_call(drawn, call, language),
            answer=write_call(call),
            expected=json.dumps(call, ensure_ascii=False),
            language=language,
            tools=tools,
        )
    history: tuple[Message, ...] = (
        {"role": "user", "content": question},
        {
            "role": "assistant",
            "content": "",
            "tool_calls": [{"type": "function", "function": call}],
        },
    )
    said = "工具的结果" if language == "zh" else "The tool says"
    return Problem(
        question=drawn.value,
        thought=f"{said}: {drawn.expression}={drawn.value}",
        answer=say_result(drawn.expression, drawn.value, language),
        expected=drawn.value,
        language=language,
        history=history,
        tools=tools,
    )


def write_call(call: dict[str, Any]) -> str:
    """Write a call as Qwen's chat template does."""
    return f"<tool_call>\n{json.dumps(call, ensure_ascii=False)}\n</tool_call>"


def _draw_pair(rng: Random, size: int) -> _Sum:
    low, high = _DIGITS[size]
    first, second = (
        rng.randint(10 ** (digits - 1), 10**digits - 1)
        for digits in (rng.randint(low, high), rng.randint(low - 1, high))
    )
    sign = rng.choice("+-**/")
    if sign == "/":
        # Some divisions come out with a decimal or two.
        second = rng.choice((2, 4, 5, 8, 12, 16, 25, 37, 125, rng.randint(2, 99)))
        if rng.random() < 0.6 or Fraction(first * 1000, second).denominator > 1:
            first *= second
    value = {
        "+": Fraction(first + second),
        "-": Fraction(first - second),
        "*": Fraction(first * second),
        "/": Fraction(first, second),
    }[sign]
    return _Sum(f"{first}{sign}{second}", _write(value), (first, second), sign)


def _draw_three(rng: Random, size: int) -> _Sum:
    low, high = _DIGITS[size]
    a, b, c = (rng.randint(2, 10 ** rng.randint(low, high) - 1) for _ in range(3))
    expression, value = rng.choice(
        (
            (f"{a}*{b}+{c}", a * b + c),
            (f"{a}+{b}*{c}", a + b * c),
            (f"({a}+{b})*{c}", (a + b) * c),
            (f"{a}*({b}+{c})", a * (b + c)),
            (f"{a}*{b}-{c}", a * b - c),
            (f"{a}*{b}*{c}", a * b * c),
            (f"{a}-{b}+{c}", a - b + c),
            (f"({a}-{b})*{c}", (a - b) * c),
        )
    )
    return _Sum(expression, str(value))


def _write(value: Fraction) -> str:
    return str(value) if value.denominator == 1 else str(float(value))


def _draw_call(rng: Random, drawn: _Sum) -> tuple[tuple[Tool, ...], dict[str, Any]]:
    """Describe the tools and return the right call of one of them."""
    if drawn.operands and rng.random() < 0.4:
        others = [sign for sign in "+-*/" if sign != drawn.sign]
        signs = [drawn.sign, *rng.sample(others, rng.choice((1, 1, 2)))]
        rng.shuffle(signs)
        tools = tuple(
            _describe(_SIGN_NAMES[sign], rng.choice(_SHORT_WORDS[sign]), "number", "ab")
            for sign in signs
        )
        first, second = drawn.operands
        arguments = {"a": first, "b": second}
        return tools, {"name": _SIGN_NAMES[drawn.sign], "arguments": arguments}
    plain = rng.random() < 0.5
    name = "calculator" if plain else rng.choice(_LONG_NAMES)
    parameter = "expression" if plain else rng.choice(_PARAMETERS)
    tool = _describe(name, rng.choice(_LONG_WORDS), "string", (parameter,))
    return (tool,), {"name": name, "arguments": {parameter: drawn.expression}}


def _describe(name: str, words: str, kind: str, parameters: str | tuple[str]) -> Tool:
    return {
        "type": "function",
        "function": {
            "name": name,
            "description": words,
            "parameters": {
                "type": "object",
                "properties": {each: {"type": kind} for each in parameters},
                "required": list(parameters),
            },
        },
    }


def _think_of_call(drawn: _Sum, call: dict[str, Any], language: Language) -> str:
    given = ", ".join(f"{key}: {value}" for key, value in call["arguments"].items())
    if language == "zh":
        return f"要算{drawn.expression}，调用工具: {call['name']}\n{given}"
    return f"I need {drawn.expression}. Call the tool: {call['name']}\n{given}"


def _draw_talk(rng: Random) -> Problem:
    family = rng.choice((greetings, identity))
    said: Problem = family.make(rng, 1)
    drawn = _draw_pair(rng, 1)
    tools, _ = _draw_call(rng, drawn)
    return replace(said, expected=_TALK + said.expected, tools=tools)


def check(problem: Problem, answer: str) -> bool:
    """Check the one call, or the boxed result after it, or talk without a call.

    Spaces in an expression, and × or ÷ for * and /, do not matter.
    """
    if problem.expected.startswith(_TALK):
        return answer.strip() == problem.expected.removeprefix(_TALK)
    if problem.history:
        return check_boxed(problem, answer)
    written = _CALL.fullmatch(answer.strip())
    if written is None:
        return False
    try:
        call = read_json(written[1])
    except ValueError:
        return False
    expected = json.loads(problem.expected)
    if not isinstance(call, dict) or set(call) != set(expected):
        return False
    arguments, right = call["arguments"], expected["arguments"]
    return (
        call["name"] == expected["name"]
        and isinstance(arguments, dict)
        and {key: _plain(value) for key, value in arguments.items()} == right
    )


def _plain(value: object) -> object:
    if not isinstance(value, str):
        return value
    return value.replace(" ", "").replace("×", "*").replace("÷", "/")


TASK = Task(
    name="calculator",
    make=make,
    check=check,
    sizes=(1, 2, 3),
)
