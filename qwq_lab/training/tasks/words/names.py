"""Names, and words that nobody has met: a model must copy them, not recognise them."""

# ruff: noqa: E501 - lists of names; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from qwq_lab.training.tasks.base import Language

# Friends and relatives, of whom questions about times and dates tell.
RELATIVES: dict[Language, tuple[str, ...]] = {
    "en": (
        "Tom", "Anna", "Lena", "Omar", "Mia", "Raj", "Sofia", "Ben", "Yuki", "Carlos", "Nora", "Paul", "Ivan", "Ella", "Kofi", "Zoe",
        "Grandma", "Leo", "Fatima", "Max", "Hanna", "Mum", "Dad", "Mrs Brown", "Mr Lopez", "Grandpa",
    ),
    "zh": (
        "小明", "小红", "妈妈", "爸爸", "爷爷", "王叔叔", "李阿姨", "小刚", "小丽", "张老师", "奶奶", "小华", "弟弟", "妹妹", "陈师傅",
        "小军", "刘阳", "邻居", "我", "表哥", "同桌", "赵敏",
    ),
}  # fmt: skip
_ONSETS = (
    *("", "b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "kr"),
    *("l", "m", "n", "p", "pl", "qu", "r", "s", "sh", "st", "t", "th", "tr", "v", "w"),
    *("y", "z"),
)
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "ee", "ie", "oo", "ou", "y")
_CODAS = ("", "", "", "", "l", "m", "n", "nd", "ng", "r", "s", "t", "x", "ck")
# GB 2312 orders its 3,755 most frequent characters by rows of 94 from 0xB0A1 on.
_FIRST_ROW, _LAST_ROW = 0xB0, 0xD6
MADE_UP_SHARE: dict[Language, float] = {"en": 0.15, "zh": 0.08}


def make_up_word(rng: Random, syllables: int | None = None) -> str:
    """Return a pronounceable English-like word in small letters."""
    count = syllables or rng.choice((1, 2, 2, 2, 3))
    return "".join(
        rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS)
        for _ in range(count)
    )


def make_up_characters(rng: Random, count: int) -> str:
    """Return ``count`` characters out of the 3,700 most frequent Chinese ones."""
    codes = bytes(
        byte
        for _ in range(count)
        for byte in (rng.randint(_FIRST_ROW, _LAST_ROW), rng.randint(0xA1, 0xFE))
    )
    return codes.decode("gb2312")


def make_up_name(rng: Random, language: Language) -> str:
    """Return a name: two or three characters, or a capitalised word."""
    if language == "zh":
        return make_up_characters(rng, rng.choice((2, 2, 3)))
    return make_up_word(rng, rng.choice((1, 2, 2, 3))).capitalize()


def draw_names(
    rng: Random, known: Sequence[str], count: int, language: Language
) -> list[str]:
    """Draw different names, now and then one that is made up."""
    names = rng.sample(known, count)
    for place in range(count):
        if rng.random() < MADE_UP_SHARE[language]:
            name = make_up_name(rng, language)
            if name not in names:
                names[place] = name
    return names
