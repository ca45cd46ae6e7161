"""Frames for asking for a value that has a name."""
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.words.names import ANYBODY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from qwq_lab.training.tasks.base import Language

# ``{x}`` is a name for a number, "the sum of 2 and 3".
FRAMES: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is {x}?", "What's {x}?", "Find {x}.", "Give me {x}.", "Calculate {x}.",
        "I'd like to know {x}.", "Any idea what {x} is?", "Can you find {x}?",
        "Determine {x}.", "I need {x}.", "Tell me {x}.", "Compute {x}.", "{x}?", "{x}",
        "Could you tell me what {x} is?", "Do you know what {x} is?", "Work out {x}.",
        "I'm looking for {x}.", "My homework asks for {x}.", "How much is {x}?",
        "Let me know what {x} comes to.", "Which number is {x}?", "Figure out {x}.",
        "To check my result I need {x}.", "What do you get for {x}?", "Help me find {x}.",
        "I can't work out {x}. What is it?", "Would you mind finding {x}?",
        "I wonder what {x} is.", "What does {x} come to?", "What would {x} be?",
        "My teacher wants us to find {x}.", "What number do I get for {x}?",
        "Someone asked me for {x}. What should I answer?", "I have to find {x}. Help!",
        "Wanted: {x}.", "For my homework: what is {x}?", "What is the value of {x}?",
        "Can you work out what {x} is?", "How do I find {x}, and what is it?",
        "I forgot how to get {x}. What is it?", "Just tell me what {x} is.",
    ),
    "zh": (
        "{x}是多少？", "{x}等于多少？", "求{x}。", "计算{x}。", "算一下{x}。",
        "我想知道{x}是多少。", "{x}是几？", "帮我算算{x}。", "{x}得多少？", "{x}",
        "你知道{x}是多少吗？", "作业要求{x}，答案是多少？", "{x}应该是多少？", "{x}？",
        "能不能告诉我{x}是多少？", "试求{x}。", "{x}为多少？", "{x}的值是多少？",
        "老师让我们求{x}，是多少呢？", "我算不出{x}，是多少啊？", "{x}算出来是多少？",
        "想核对一下答案：{x}是多少？", "求一下{x}的值。", "{x}怎么算？结果是多少？",
        "{x}到底是多少？", "有人问我{x}是多少，该怎么回答？", "你来算算{x}。",
        "麻烦算出{x}。", "我需要知道{x}。", "给我算一下{x}是多少。", "{x}是什么数？",
        "{x}等于几呢？", "告诉我{x}。", "写出{x}的结果。",
    ),
}  # fmt: skip
# ``{x}`` is a number in another form, "2/4 in lowest terms".
FORM_FRAMES: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is {x}?", "What's {x}?", "Find {x}.", "Give me {x}.", "I need {x}.",
        "I'd like to know {x}.", "Any idea what {x} is?", "Can you find {x}?", "{x}",
        "Determine {x}.", "Tell me {x}.", "Could you tell me what {x} is?", "{x}?",
        "Do you know what {x} is?", "I'm looking for {x}.", "Show me {x}.",
        "My homework asks for {x}.", "To check my result I need {x}.", "State {x}.",
        "Help me find {x}.", "I wonder what {x} is.", "What would {x} be?",
        "I have to find {x}. Help!", "Wanted: {x}.", "I forgot how to get {x}. What is it?",
        "How do I find {x}, and what is it?", "Just tell me what {x} is.",
    ),
    "zh": (
        "{x}是什么？", "{x}是多少？", "{x}", "{x}？", "求{x}。", "写出{x}。", "告诉我{x}。",
        "我想知道{x}是多少。", "帮我看看{x}是多少。", "你知道{x}是多少吗？",
        "作业要求{x}，答案是多少？", "{x}应该是多少？", "能不能告诉我{x}是多少？",
        "{x}怎么求？结果是多少？", "想核对一下答案：{x}是多少？", "{x}应该怎么写？",
    ),
}  # fmt: skip


def ask_value(
    rng: Random, phrases: Sequence[str], language: Language, *, form: bool = False
) -> str:
    """Put a name of a value, or of its other form, into a frame."""
    frame = rng.choice((FORM_FRAMES if form else FRAMES)[language])
    text = frame.replace("{x}", rng.choice(phrases))
    return _capitalise(text) if rng.random() < 0.7 else text


def name_somebody(rng: Random, template: str, language: Language) -> str:
    """Fill the slot of a person."""
    text = template.replace("{who}", rng.choice(ANYBODY[language]))
    return _capitalise(text) if template.startswith("{who}") else text


def _capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]
