"""Names, and words that nobody has met: a model must copy them, not recognise them."""

# ruff: noqa: E501 - lists of names; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from qwq_lab.training.tasks.base import Language

# First names, of which none is unclear in a list of several.
FIRST_NAMES: dict[Language, tuple[str, ...]] = {
    "en": (
        "Tom", "Anna", "Ben", "Lucy", "Sam", "Mia", "Leo", "Emma", "Max", "Zoe", "Jack", "Lily", "Noah",
        "Ella", "Omar", "Aisha", "Ravi", "Priya", "Diego", "Sofia", "Hans", "Marie", "Kofi", "Yuki",
        "Kenji", "Ivan", "Olga", "Peter", "Sara", "David", "Julia", "Alex", "Nina", "Carlos", "Maria",
        "John", "Alice", "Bob", "Eve", "Liam", "Olivia", "Ethan", "Chloe", "Mason", "Grace", "Oliver",
        "Ruby", "Henry", "Hannah", "Lucas", "Clara", "Felix", "Ines", "Pablo", "Lena", "Jonas", "Freya",
        "Ahmed", "Fatima", "Chen", "Mei", "Hiro", "Amara", "Kwame", "Nadia", "Pedro", "Rosa", "Jane",
        "Mark", "Laura", "Daniel", "Kate", "Paul", "Amy", "Finn", "Linda", "Oscar", "Hugo", "Victor",
        "Amir", "Ivy", "Tina", "Wendy", "Yusuf", "Iris", "Dana", "Frank", "George", "Ruth", "Simon", "Raj",
        "Nora",
    ),
    "zh": (
        "小明", "小红", "小刚", "小丽", "小华", "小军", "小芳", "小强", "小美", "小林", "李雷",
        "韩梅梅", "王芳", "张伟", "刘洋", "陈晨", "赵敏", "孙悦", "周杰", "吴琼", "阿宝", "乐乐",
        "甜甜", "东东", "小杰", "小雨", "小龙", "小燕", "小玲", "小亮", "小雪", "小伟", "小敏",
        "小东", "李明", "王强", "张华", "刘婷", "陈浩", "杨洋", "林林", "周周", "赵磊", "黄蓉",
        "丽丽", "明明", "红红", "豆豆", "妞妞", "欢欢", "大伟", "佳佳", "浩浩", "思思", "小李",
        "小王", "小张", "小赵", "刘阳", "阿强",
    ),
}  # fmt: skip
# Who is called by a title or as one of the family; they stand as a name does.
RELATIVES: dict[Language, tuple[str, ...]] = {
    "en": (
        "Grandma", "Grandpa", "Mum", "Dad", "Mr Brown", "Mrs Lee", "Mr Lopez", "Mrs Brown", "Uncle Joe",
    ),
    "zh": (
        "妈妈", "爸爸", "奶奶", "爷爷", "哥哥", "姐姐", "弟弟", "妹妹", "表哥", "表弟", "王叔叔",
        "周叔叔", "李阿姨", "林阿姨", "刘伯伯", "张老师", "李老师", "王老师", "陈师傅", "老张",
    ),
}  # fmt: skip
# Whom a story may tell of.
PEOPLE: dict[Language, tuple[str, ...]] = {
    "en": FIRST_NAMES["en"] + RELATIVES["en"],
    "zh": FIRST_NAMES["zh"] + RELATIVES["zh"],
}
# Whom a single sentence may tell of.
ANYBODY: dict[Language, tuple[str, ...]] = {
    "en": (
        *PEOPLE["en"],
        "my sister", "my brother", "my neighbour", "our neighbour", "a friend", "my friend", "my uncle",
        "my aunt", "my cousin", "my teacher",
    ),
    "zh": (*PEOPLE["zh"], "我", "同桌", "邻居"),
}  # fmt: skip
_ONSETS = (
    *("", "b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "kr"),
    *("l", "m", "n", "p", "pl", "qu", "r", "s", "sh", "st", "t", "th", "tr", "v", "w"),
    *("y", "z"),
)
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "ee", "ie", "oo", "ou", "y")
_CODAS = ("", "", "", "", "l", "m", "n", "nd", "ng", "r", "s", "t", "x", "ck")
# Among the most frequent Chinese characters.
FREQUENT_CHARACTERS = (
    "的一是不了人我在有他这中大来上个国到说们为子和你地出道也时年得就那要下以"
    "生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看"
    "文无开手十用主行方又如前所本见经头面公同三已老从动两长"
)
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
