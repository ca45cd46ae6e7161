"""Little scenes from everyday life, built from what is told and what is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.wording import ask_for, fill, typeset, vary
from qwq_lab.training.tasks.words.names import PEOPLE, draw_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from qwq_lab.training.tasks.base import Language

SCENE_SHARE = 0.3
_OWN_SHARE = 0.4
_ASKED_FIRST = 0.4
_CHOICE = re.compile(r"\[([^\[\]]*)\]")

# Chinese things carry their measure word.
THINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "apples", "pencils", "books", "marbles", "stickers", "cookies", "coins",
        "cards", "oranges", "balloons", "shells", "stamps", "candies", "eggs", "pears",
        "flowers", "buttons", "cups", "plates", "chairs", "tickets", "bananas",
        "notebooks", "lemons", "keys", "photos", "pens", "tomatoes", "bottles", "beads",
        "bricks", "muffins", "screws", "nails", "envelopes", "potatoes", "seeds",
        "tiles", "postcards", "badges", "onions", "batteries", "cherries", "ribbons",
        "walnuts", "candles", "magazines", "towels", "spoons", "dominoes",
    ),
    "zh": (
        "个|苹果", "支|铅笔", "本|书", "颗|糖", "张|贴纸", "块|饼干", "枚|硬币",
        "张|卡片", "个|橘子", "个|气球", "个|贝壳", "张|邮票", "朵|花", "个|鸡蛋",
        "个|梨", "颗|珠子", "个|杯子", "个|盘子", "把|椅子", "张|票", "根|香蕉",
        "本|笔记本", "个|桃子", "把|钥匙", "张|照片", "支|钢笔", "个|西红柿", "瓶|水",
        "颗|螺丝", "粒|种子", "块|砖", "盒|牛奶", "个|土豆", "条|毛巾", "颗|草莓",
        "个|信封", "节|电池", "块|积木", "张|明信片", "个|包子", "颗|核桃", "个|徽章",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Scene:
    """One scene.

    Attributes
    ----------
    told
        Ways to tell it; ``{A}`` and ``{B}`` are people, ``{t}`` are things (in Chinese
        behind their measure word ``{m}``), ``{a}`` and so on the numbers; ``[on|at]``
        is a choice of words.
    asked
        Ways to ask behind any of them; one that begins with ``^`` may come first too.
    most
        The largest number with which the scene is still true to life.
    """

    told: tuple[str, ...]
    asked: tuple[str, ...]
    most: int = 99_999


def tell(
    rng: Random, scenes: Sequence[Scene], language: Language, **of: str
) -> str | None:
    """Tell one of the scenes that suit the numbers and ask; None when none does."""
    numbers = [float(number) for number in of.values()]
    fitting = [scene for scene in scenes if max(numbers) <= scene.most]
    if {0, 1} & set(numbers) or not fitting:  # "1 apples"
        return None
    scene = rng.choice(fitting)
    told, asked = rng.choice(scene.told), rng.choice(scene.asked)
    first = asked.startswith("^") and rng.random() < _ASKED_FIRST
    parts = (asked[1:], told) if first else (told, asked.removeprefix("^"))
    text = (" " if language == "en" else "").join(parts)
    text = _CHOICE.sub(lambda match: rng.choice(match[1].split("|")), text)
    people = draw_names(rng, PEOPLE[language], 2, language)
    measure, _, thing = rng.choice(THINGS[language]).rpartition("|")
    return text.format(A=people[0], B=people[1], m=measure, t=thing, **of)


def ask(
    rng: Random,
    expression: str,
    language: Language,
    wordings: Sequence[str],
    scenes: Sequence[Scene],
    **of: str,
) -> str:
    """Ask for a value: in a scene, in the family's own words or in those of all."""
    roll = rng.random()
    if roll < SCENE_SHARE and scenes:
        told = tell(rng, scenes, language, **of)
        if told is not None:
            return vary(rng, told, language)
    if roll < SCENE_SHARE + _OWN_SHARE:
        return fill(rng, wordings, language, e=typeset(rng, expression), **of)
    return ask_for(rng, expression, language)
