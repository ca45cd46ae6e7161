"""What else stands where a question should: nothing, far too much, or half of one."""

# ruff: noqa: E501 - lists of words; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

from qwq_lab.training.tasks.wording import CALCULATE, typeset

if TYPE_CHECKING:
    from random import Random

    from qwq_lab.training.tasks.base import Language

FEWEST_DIGITS = 12  # of a number that is refused; shorter ones are tried
LONGEST = 390  # characters of a repetition
_TOO_LONG: dict[Language, str] = {
    "en": "These numbers are far too long for me.",
    "zh": "这些数对我来说太长了。",
}
_REPEATED: dict[Language, str] = {
    "en": "The same again and again: no question.",
    "zh": "反复说同样的话，没有问题。",
}
_HALF: dict[Language, str] = {
    "en": "Topic: {topic}. I have not learned that part.",
    "zh": "主题: {topic}。这一部分我没有学过。",
}
_BARE = ("?", "...", "？", "。", "-", "…", "!", "??", "，")
_MARKS = (
    *("😀", "🙏", "👍", "❓", "💡", "🐱", "✨", "ñ", "ß", "é", "ø", "ж", "д", "я", "ש", "ع", "あ"),
    *("か", "ん", "한", "글", "π", "∑", "√", "→", "★", "■", "№", "¿", "½", "\u200b", "ก", "अ"),
)  # fmt: skip
_SAID: dict[Language, tuple[str, ...]] = {
    "en": (
        "test", "hello hello", "la", "why", "word", "ha", "no", "go", "please", "blah",
        "buffalo", "spam", "yes", "and", "the", "what", "again", "number", "seven", "a b",
    ),
    "zh": (
        "测试", "哈", "好", "为什么", "啊", "你好", "不", "快", "重复", "字", "问题", "说",
        "再来", "是", "的", "数", "谢谢", "等", "嗯嗯", "来",
    ),
}  # fmt: skip
_JOINTS: dict[Language, tuple[str, ...]] = {
    "en": (" And ", " Also: ", " Besides, ", " Then, ", " ", "\n"),
    "zh": ("另外，", "还有，", "顺便问一下，", "", "\n", "再说说，"),
}


def draw_long_numbers(rng: Random, language: Language) -> tuple[str, str]:
    """Return a calculation with a number that no thought can hold, and a thought."""
    digits = rng.randint(FEWEST_DIGITS, rng.choice((14, 20, 40, 90)))
    numbers = [_digits(rng, digits), _digits(rng, rng.choice((1, 3, digits)))]
    rng.shuffle(numbers)
    expression = typeset(rng, rng.choice("+-*/").join(numbers))
    return rng.choice(CALCULATE[language]).format(e=expression), _TOO_LONG[language]


def _digits(rng: Random, count: int) -> str:
    first = rng.choice("123456789")
    if rng.random() < 0.2:
        return first + rng.choice("0123456789") * (count - 1)
    return first + "".join(rng.choices("0123456789", k=count - 1))


def draw_repetition(rng: Random, language: Language) -> tuple[str, str]:
    """Return a word said many times over, and a thought."""
    word = rng.choice(_SAID[language] + _MARKS)
    joint = (
        rng.choice((" ", ", ", "\n")) if language == "en" else rng.choice(("", "，"))
    )
    most = min(120, LONGEST // len(word + joint))
    return joint.join([word] * rng.randint(8, most)), _REPEATED[language]


def draw_marks(rng: Random) -> str:
    """Return a sign, or characters of writings that nobody taught it."""
    if rng.random() < 0.4:
        return rng.choice(_BARE)
    return "".join(rng.choices(_MARKS, k=rng.randint(1, 12)))


def draw_half(
    rng: Random, refused: tuple[str, str], language: Language
) -> tuple[str, str]:
    """Join a small calculation and a question that is refused, in either order.

    Parameters
    ----------
    refused
        Its topic, and the question.
    """
    topic, other = refused
    expression = f"{rng.randint(2, 99)}{rng.choice('+-*')}{rng.randint(2, 99)}"
    asked = rng.choice(CALCULATE[language]).format(e=typeset(rng, expression))
    if asked[-1].isalnum() or asked[-1] == "=":
        asked += "？" if language == "zh" else "?"
    parts = [asked, other]
    rng.shuffle(parts)
    return rng.choice(_JOINTS[language]).join(parts), _HALF[language].format(
        topic=topic
    )
