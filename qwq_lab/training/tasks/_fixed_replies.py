"""Talk with one fixed reply per kind: what greetings and identity have in common."""

# ruff: noqa: E501 - lists of words and sentences; Chinese characters count double

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.base import Language, Problem

if TYPE_CHECKING:
    from random import Random

_FIRST_WORDS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Ok, ", "So, ", "Well, ", "Oh, ", "Hey, ", "Ah, ", "Please, ",
        "Excuse me, ", "And ", "Now, ", "Right, ", "Um, ", "Alright, ", "Sorry, ",
    ),
    "zh": (
        "嗯，", "那么，", "哦，", "嘿，", "请问，", "好的，", "啊，", "喂，",
        "对了，", "不好意思，", "话说，", "那个，", "好吧，", "哎，", "另外，",
    ),
}  # fmt: skip
_ADDRESSES: dict[Language, tuple[str, ...]] = {
    "en": (
        " there", " QwQ", " QwQ-nano", " friend", " my friend", " buddy",
        " nano", " bot", " robot", " again", " computer", " machine", " dear", " mate",
        " assistant", " AI", " little model", " model", " everyone", " pal", " teacher",
    ),
    "zh": (
        "，QwQ", "，QwQ-nano", "，朋友", "，机器人", "，小模型", "，小助手",
        "，nano", "，同学", "，老师", "，电脑", "，亲", "，模型", "，助手", "，大家", "，伙计",
    ),
}  # fmt: skip
_ENDS: dict[Language, tuple[str, ...]] = {
    "en": ("", "!", ".", "!!", "?", "...", " :)", "??"),
    "zh": ("", "！", "。", "！！", "？", "……", "~", "呀", "啊", "呢"),
}


@dataclass(frozen=True)
class Talk:
    """Ways of saying one thing, the thought about it and the reply to it."""

    forms: tuple[str, ...]
    thought: str
    reply: str


def make_talk(rng: Random, language: Language, talk: Talk) -> Problem:
    """Say one of the forms in one of many ways."""
    form = rng.choice(talk.forms)
    stem = form.rstrip("?？!！.。")
    end = form[len(stem) :] if rng.random() < 0.5 else rng.choice(_ENDS[language])
    # Most people say it plainly.
    first = rng.choice(_FIRST_WORDS[language]) if rng.random() < 0.4 else ""
    address = rng.choice(_ADDRESSES[language]) if rng.random() < 0.4 else ""
    if first and stem[:2] not in ("I ", "I'"):
        stem = stem[:1].lower() + stem[1:]
    question = first + stem + address + end
    roll = rng.random()
    if roll < 0.2:
        question = question.lower()
    elif roll < 0.3:
        question = question.upper()
    return Problem(
        question=question,
        thought=talk.thought,
        answer=talk.reply,
        expected=talk.reply,
        language=language,
    )


def check_reply(problem: Problem, answer: str) -> bool:
    """Check that the reply is the fixed one."""
    return answer.strip() == problem.expected
