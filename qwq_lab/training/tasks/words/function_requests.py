"""How people ask for a Python function.

``{f}`` is a name with parameters, ``{name}`` a name alone, ``{d}`` what the function
does. In English ``{d}`` follows "a function that", ``{b}`` follows "to", and ``{B}`` is
the same with a capital letter.
"""

# ruff: noqa: E501 - lists of sentences; Chinese characters count double

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.wording import vary

if TYPE_CHECKING:
    from random import Random

    from qwq_lab.training.tasks.base import Language

FULL: dict[Language, tuple[str, ...]] = {
    "en": (
        "Write a Python function {f} that {d}.", "Write a function {f} that {d}.",
        "Define {f} in Python so that it {d}.", "I need a function {f} which {d}.",
        "Implement {f}: it {d}.", "Python: {f} {d}", "Code {f}, a function that {d}.",
        "Write `{f}` that {d}.", "Can you write {f} that {d}?",
        "Write {f} in Python to {b}.", "The function {f} should {b}. Write it in Python.",
        "{f} must {b}. Implement it.", "Write a function {f} to {b}.", "{f}: {b}",
        "Create a Python function with the signature {f} that {d}.", "How would you code {f} so that it {d}?",
        "I'd like a Python function {f} which {d}.", "Complete this: def {f}: ... It {d}.",
        "def {f}: # {d}", "Fill in the body of def {f}: so that it {d}.", "Make a function {f}. It {d}.",
        "Give me Python code for {f}, which {d}.", "My homework is a function {f} that {d}. How do I write it?",
        "In Python, write {f}. It should {b}.", "Show me an implementation of {f} that {d}.",
        "Let {f} be a Python function that {d}. Write it.", "Your task: {b}. The signature is {f}.",
        "Task: {b}. Call it {f}.", "Program a function {f} whose job is to {b}.",
        "Calling {f} should {b}. Write this function.", "What does the code of {f} look like if it {d}?",
        "Develop {f} in Python; it {d}.", "For my program I need {f}, and it has to {b}.",
        "We need a helper {f} that {d}.", "Python function {f} to {b}", "Could you define {f}? It has to {b}.",
        "The header is def {f}: and the function {d}. Write it out.", "write {f}, it {d}, python",
        "To {b}, I want a function {f}. Write it.", "Build {f} in Python. Requirement: it {d}.",
    ),
    "zh": (
        "写一个Python函数{f}，{d}。", "请编写函数{f}，{d}。", "定义函数{f}：{d}。",
        "实现{f}，{d}。", "用Python写{f}，{d}。", "帮我写函数{f}，{d}。",
        "写一个Python函数{f}，功能是{d}。", "函数{f}要能{d}，请用Python写出来。", "要求：{d}。函数写成{f}。",
        "用Python实现函数{f}，用来{d}。", "我需要一个函数{f}，{d}。", "函数签名是{f}，作用是{d}，写出代码。",
        "补全def {f}: 使它{d}。", "怎么写函数{f}，让它{d}？", "编程题：实现{f}，{d}。", "{f}：{d}",
        "作业要写函数{f}，{d}，怎么写？", "给出{f}的Python代码，{d}。", "请定义{f}，它的任务是{d}。",
        "设计一个函数{f}，能够{d}。", "我想用{f}来{d}，请写出这个函数。", "创建函数{f}，要求{d}。",
        "Python函数{f}，{d}，代码怎么写？", "调用{f}时应{d}，请实现它。", "写段代码：函数{f}，{d}。",
        "来个Python函数{f}，{d}。", "目标是{d}，函数头为{f}，请写出来。", "def {f}: # {d}",
        "程序里要用到{f}，它要{d}，请实现。", "编个函数{f}，{d}。",
    ),
}  # fmt: skip
NAMED: dict[Language, tuple[str, ...]] = {
    "en": (
        "Write a Python function {name} that {d}.", "Write {name}, a function that {d}.",
        "Write a function called {name} that {d}.", "Define a function {name} that {d}.",
        "I need a Python function named {name} that {d}.",
        "Write a function to {b}. Name it {name}.", "Call the function {name}. It should {b}.",
        "Python function, name: {name}, task: {b}.", "Create a function with the name {name} that {d}.",
        "I'd like a function named {name} to {b}.", "{name} is a Python function that {d}. Write it.",
        "The function {name} has to {b}. Write it in Python.", "Implement a function {name} which {d}.",
        "Make me a Python function {name} to {b}.", "Under the name {name}, write a function that {d}.",
        "How do I write a function {name} that {d}?", "Write Python code for a function {name} which {d}.",
        "Program {name}, a function to {b}.", "{B} with a Python function called {name}.",
        "Give me a function that {d} and call it {name}.", "My teacher wants a function {name} that {d}.",
        "Code a function named {name}. Its job is to {b}.", "function {name}, python, should {b}",
        "For my project I need {name}, a function that {d}.", "Could you write a function {name} to {b}?",
    ),
    "zh": (
        "写一个名为{name}的Python函数，{d}。", "编写函数{name}，{d}。",
        "请写一个叫{name}的函数，{d}。",
        "写个函数，{d}，函数名用{name}。", "函数名为{name}，功能是{d}，用Python写。", "定义一个叫做{name}的函数，{d}。",
        "我要一个名叫{name}的函数，能{d}。", "实现{name}函数，用来{d}。", "用Python编写{name}函数，要求{d}。",
        "函数{name}的作用是{d}，请写出来。", "怎么写一个{name}函数来{d}？", "帮我写个{name}函数，让它{d}。",
        "老师要我们写{name}函数，{d}。", "创建名字是{name}的Python函数，{d}。", "请用Python实现{name}，{d}。",
        "写函数{name}：{d}。", "设计函数{name}，使它{d}。", "给我一个函数{name}，{d}。",
    ),
}  # fmt: skip
BARE: dict[Language, tuple[str, ...]] = {
    "en": (
        "Write a Python function that {d}.", "Write a function that {d}.",
        "Python function that {d}", "Give me a function that {d}.",
        "Can you write a Python function that {d}?", "Code a function that {d}.",
        "I need Python code that {d}.", "Define a function which {d}.",
        "Write a one-line Python function that {d}.", "Show me a function that {d}.",
        "Write a Python function to {b}.", "How do I write a Python function to {b}?",
        "Python function to {b}", "I'm looking for a function that {d}.", "function to {b} in python",
        "Make a function which {d}.", "How can I {b} in Python? Write it as a function.",
        "I want to {b}. Write a Python function for that.", "{B} with a Python function.",
        "Create a small Python function that {d}.", "What Python function {d}? Write one yourself.",
        "My program has to {b}. Write a function for it.", "Implement a function to {b}.",
        "For my Python class I need a function that {d}.", "Task: write a function to {b}.",
        "Could you show me a Python function which {d}?", "I'd like a function to {b}, in Python.",
        "In Python, define a function that {d}.", "Let's write a Python function. It should {b}.",
        "Program a function whose job is to {b}.", "Please give me Python code for a function that {d}.",
        "One Python function, please: it {d}.", "python code: {b}, as a function",
        "A Python function is needed. It {d}.", "How would a function look that {d}? Use Python.",
        "Help me with a Python function that {d}.", "Exercise: define a function that {d}.",
        "Build me a tiny function that {d}.", "Need a function: {b}.", "Write code that defines a function to {b}.",
        "What would you write in Python to {b}? I want a function.", "Any idea how to write a function that {d}?",
    ),
    "zh": (
        "写一个Python函数，{d}。", "请写一个函数，{d}。", "用Python写一个函数：{d}。",
        "帮我写一个函数，{d}。", "编写一个函数，{d}。", "怎么用Python{d}？",
        "写个Python函数来{d}。", "我想{d}，请写个Python函数。", "用Python实现一个函数，功能是{d}。",
        "定义一个函数，使它能{d}。", "给我一个能{d}的Python函数。", "怎么写一个函数来{d}？",
        "Python函数：{d}", "如何用Python函数{d}？", "编个小函数，{d}。", "来一个Python函数，{d}。",
        "我需要一个函数，用来{d}。", "练习题：写函数，{d}。", "请给出Python代码，用一个函数{d}。",
        "程序里要{d}，写个函数吧。", "Python作业：定义函数，{d}。", "设计一个Python函数，让它{d}。",
        "有没有函数可以{d}？用Python写一个。", "写一段Python代码，定义一个函数，{d}。", "创建一个函数，要求{d}。",
        "想要一个函数，作用是{d}，用Python。", "请用一个Python函数{d}。", "帮忙编写函数：{d}。",
        "要{d}，Python函数怎么写？", "实现一个函数，能够{d}。",
    ),
}  # fmt: skip


def fitting(
    templates: tuple[str, ...], described: str, language: Language
) -> tuple[str, ...]:
    """Leave out requests in which a Chinese "if" would not stand after a comma."""
    if language == "en" or not described.startswith(("如果", "当", "若")):
        return templates
    return tuple(each for each in templates if re.search("[，：: ]{d}", each))


def vary_request(rng: Random, request: str, language: Language) -> str:
    """Vary a request, but keep the quotes of the characters that it names."""
    varied = vary(rng, request, language)
    kept = all(quoted in varied for quoted in re.findall("'.'", request))
    return varied if kept else request


def needs_verb(template: str) -> bool:
    """Tell whether a request holds "to add" and not "that adds"."""
    return "{b}" in template or "{B}" in template


def write_request(template: str, described: str, name: str, signature: str) -> str:
    """Fill a request with a description in the form that it needs."""
    return template.format(
        f=f"{name}({signature})",
        name=name,
        d=described,
        b=described,
        B=described[:1].upper() + described[1:],
    )
