"""How people ask what a program prints."""

# ruff: noqa: E501 - lists of sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# They stand before or behind the program, on a line of their own.
WORDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "What does this Python code print?", "What is the output of this code?",
        "What does this print?", "Output of this program?", "What will be printed?",
        "Tell me the output of this Python snippet.", "Run this in your head. What comes out?",
        "Trace this code. What does it print?", "What do I see when I run this?",
        "What is printed by this Python program?", "Give the output of the code.",
        "If I run this Python code, what is the output?", "Predict the output of this Python script.",
        "What would Python print for this?", "What appears on the screen when this program runs?",
        "output?", "What gets printed?", "What's the output?", "Python output?", "What does it output?",
        "Determine what is printed by the following lines.", "Which output does this program produce?",
        "What shows up in the console when I execute this?", "Work out what this program displays.",
        "Execute this code by hand and give its output.", "What will this Python program write to the screen?",
        "Be the Python interpreter. What do you print?", "Go through the program line by line and tell me its output.",
        "I'd like to know what this code prints.", "Any idea what this snippet outputs?",
        "Can you figure out what this program prints?", "What does the following Python program display?",
        "What text does this script print out?", "State the exact output of this program.",
        "What's printed here?", "Write down everything that this code prints.", "What do these lines of Python print?",
        "What is the result of running this code?", "Say what Python answers when these lines are run.",
        "When this script is executed, what is shown in the terminal?", "Evaluate this program. What does it print?",
        "Simulate this code and show me the output.", "This runs without errors. What does it print?",
        "Find the output of this Python code.", "What output do you expect from this code?",
        "Without running it, what does this program print?",
    ),
    "zh": (
        "这段Python代码输出什么？", "下面的代码打印什么？", "这段程序的输出是什么？",
        "运行这段代码会得到什么？", "请写出代码的输出。", "求下面程序的输出。",
        "逐行执行这段代码，输出是什么？", "这段代码运行后显示什么？",
        "这个程序会打印出什么？", "执行以下Python代码，屏幕上显示什么？", "输出是什么？", "会打印什么？",
        "代码的运行结果是什么？", "这几行Python输出什么？", "写出这段程序的运行结果。", "说出这段代码的输出。",
        "如果运行这段代码，会输出什么？", "控制台会显示什么？", "这段代码跑出来是什么结果？",
        "请你当一回Python解释器，告诉我输出。", "不运行，你能看出这段代码打印什么吗？", "预测这段代码的输出。",
        "手动执行这个程序，写出输出。", "想知道这段Python程序打印的内容。", "该程序的输出结果是什么？",
        "这段脚本最后打印出什么？", "一步步跟踪代码，写出打印内容。", "上机运行这段代码，输出内容是什么？",
        "Python会怎么输出？", "这段代码能打印出什么来？", "阅读程序，写出输出结果。", "程序运行后屏幕上是什么？",
        "帮我看看这段代码输出啥？", "终端里会出现什么输出？", "下列程序的输出是什么？", "求这段代码的打印结果。",
    ),
}  # fmt: skip
# A sentence or two before the program or before the question.
SITUATIONS: dict[Language, tuple[str, ...]] = {
    "en": (
        "I found this in my textbook.", "This is an exercise from my Python course.",
        "Here's a short Python program.", "My teacher gave us this code.", "Look at this code.",
        "I'm learning Python.", "Here is some code from a quiz.", "Consider the following program.",
        "I have a small script.", "Maria wrote this program.", "We talked about this code in class.",
        "I can't run Python right now.", "My laptop is off and I want to check this snippet.",
        "It's a question from an exam.", "Read the following Python code.", "A friend sent me this snippet.",
        "I don't understand this program.", "Just a few lines of Python.", "I want to check my own answer.",
        "Suppose I save this as a file and start it.",
    ),
    "zh": (
        "这是课本上的一段代码。", "这是Python课的练习。", "下面是一段Python程序。", "老师给了这段代码。",
        "看这段代码。", "我在学Python。", "这是考试里的一道题。", "阅读下面的程序。", "我写了个小脚本。",
        "同学发给我这段代码。", "我现在没法运行Python。", "电脑不在身边，想核对一下。", "小李写了这个程序。",
        "有几行Python代码。", "我看不懂这个程序。", "假设把这段代码存成文件再运行。", "给定如下代码。",
    ),
}  # fmt: skip
# A program on one line stands for {c}, within the question.
INLINE: dict[Language, tuple[str, ...]] = {
    "en": (
        "What does {c} print?", "What is the output of {c}?", "{c} - what does it print?",
        "What does Python print for {c}?", "Output of {c}?", "What do I get when I run {c}?",
        "If I type {c} into Python, what is printed?", "In Python, what does {c} output?",
        "What will {c} print?", "Tell me what {c} prints.", "Python: {c}", "Predict the output: {c}",
        "What gets printed? {c}", "Which output does {c} give?", "Running {c} prints what?",
        "I ran {c} in Python. What did I see?", "What's printed by {c}?", "Give the output of {c}.",
        "{c} What's the output?", "What does the line {c} display?",
    ),
    "zh": (
        "{c} 输出什么？", "{c} 会打印什么？", "Python里 {c} 的输出是什么？", "运行 {c} 得到什么？",
        "执行 {c} 后显示什么？", "代码 {c} 的输出是？", "写出输出：{c}", "求 {c} 的输出结果。",
        "在Python中输入 {c} ，会打印出什么？", "{c} 的运行结果是什么？", "请问 {c} 打印什么？",
        "预测输出：{c}", "这行代码 {c} 打印什么？", "我运行了 {c} ，会看到什么？",
    ),
}  # fmt: skip
