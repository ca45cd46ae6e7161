"""The small Python functions that QwQ-nano can write.

In the code ``{p}`` is the parameter, ``{q}`` the second one, ``{k}`` a number,
``{c}`` a letter or sign in quotes.
"""

from __future__ import annotations

import keyword
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qwq_lab.training.tasks.words import function_en, function_zh
from qwq_lab.training.tasks.words.names import make_up_word

if TYPE_CHECKING:
    from random import Random

    from qwq_lab.training.tasks.base import Language


@dataclass(frozen=True)
class Kind:
    """One kind of function.

    Attributes
    ----------
    name
        The function's name when the user gives none; ``{k}`` may stand in it.
    takes
        ``"number"``, ``"text"``, ``"list"``, or two of them.
    code
        The expression that is returned.
    en, zh
        Descriptions that follow "a function that" and "一个函数，".
    """

    name: str
    takes: str
    code: str
    en: tuple[str, ...]
    zh: tuple[str, ...]

    @property
    def size(self) -> int:
        """Return 1, 2 with a constant, 3 with a second parameter."""
        if " " in self.takes:
            return 3
        return 2 if "{k}" in self.code or "{c}" in self.code else 1


PARAMETERS: dict[str, tuple[str, ...]] = {
    "number": ("n", "x", "y", "a", "num", "value", "number", "k"),
    "text": ("s", "text", "word", "string", "line", "t"),
    "list": ("items", "numbers", "values", "xs", "data", "nums"),
}
SECOND_PARAMETERS: dict[str, tuple[str, ...]] = {
    "number": ("b", "m", "other", "z"),
    "text": ("other", "part", "suffix", "u"),
    "list": ("others", "ys", "rest"),
}
_ANY_NAMES = (
    "f", "g", "func", "solve", "compute", "my_function", "helper", "run", "process",
    "foo", "task", "apply", "work", "answer", "get", "convert", "check", "fn", "calc",
)  # fmt: skip
# "a number" and so on, for a question that does not name its parameter.
NOUNS: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "number": ("a number", "its argument", "a given number", "its input"),
        "text": ("a string", "a given string", "a text"),
        "list": ("a list", "a given list", "a Python list"),
    },
    "zh": {
        "number": ("一个数", "给定的数", "输入的数", "某个数"),
        "text": ("一个字符串", "给定的字符串", "输入的字符串"),
        "list": ("一个列表", "给定的列表", "输入的列表"),
    },
}
CHARACTERS = "abcdefghijklmnopqrstuvwxyz"
SEPARATORS = ("-", ",", " ", "_", "+", "/", ":", ";", ".", "|")

# Name, what it takes, what it returns.
_CODES = (
    ("double", "number", "{p} * 2"),
    ("triple", "number", "{p} * 3"),
    ("half", "number", "{p} / 2"),
    ("square", "number", "{p} ** 2"),
    ("cube", "number", "{p} ** 3"),
    ("negate", "number", "-{p}"),
    ("is_even", "number", "{p} % 2 == 0"),
    ("is_odd", "number", "{p} % 2 == 1"),
    ("is_positive", "number", "{p} > 0"),
    ("is_negative", "number", "{p} < 0"),
    ("is_zero", "number", "{p} == 0"),
    ("absolute", "number", "abs({p})"),
    ("last_digit", "number", "{p} % 10"),
    ("increment", "number", "{p} + 1"),
    ("to_string", "number", "str({p})"),
    ("count_up", "number", "list(range({p}))"),
    ("add_{k}", "number", "{p} + {k}"),
    ("subtract_{k}", "number", "{p} - {k}"),
    ("multiply_{k}", "number", "{p} * {k}"),
    ("divide_{k}", "number", "{p} / {k}"),
    ("power_{k}", "number", "{p} ** {k}"),
    ("remainder_{k}", "number", "{p} % {k}"),
    ("is_divisible", "number", "{p} % {k} == 0"),
    ("is_greater", "number", "{p} > {k}"),
    ("is_less", "number", "{p} < {k}"),
    ("equals_{k}", "number", "{p} == {k}"),
    ("reverse", "text", "{p}[::-1]"),
    ("upper", "text", "{p}.upper()"),
    ("lower", "text", "{p}.lower()"),
    ("length", "text", "len({p})"),
    ("strip", "text", "{p}.strip()"),
    ("words", "text", "{p}.split()"),
    ("count_words", "text", "len({p}.split())"),
    ("count_vowels", "text", "sum(c in 'aeiou' for c in {p})"),
    ("is_palindrome", "text", "{p} == {p}[::-1]"),
    ("first_character", "text", "{p}[0]"),
    ("last_character", "text", "{p}[-1]"),
    ("is_empty", "text", "len({p}) == 0"),
    ("to_number", "text", "int({p})"),
    ("is_digits", "text", "{p}.isdigit()"),
    ("starts_with", "text", "{p}.startswith({c})"),
    ("ends_with", "text", "{p}.endswith({c})"),
    ("contains", "text", "{c} in {p}"),
    ("count_letter", "text", "{p}.count({c})"),
    ("repeat", "text", "{p} * {k}"),
    ("first_{k}_characters", "text", "{p}[:{k}]"),
    ("last_{k}_characters", "text", "{p}[-{k}:]"),
    ("remove_letter", "text", "{p}.replace({c}, '')"),
    ("is_longer", "text", "len({p}) > {k}"),
    ("total", "list", "sum({p})"),
    ("largest", "list", "max({p})"),
    ("smallest", "list", "min({p})"),
    ("mean", "list", "sum({p}) / len({p})"),
    ("first", "list", "{p}[0]"),
    ("last", "list", "{p}[-1]"),
    ("count_items", "list", "len({p})"),
    ("sort", "list", "sorted({p})"),
    ("sort_descending", "list", "sorted({p}, reverse=True)"),
    ("reverse_list", "list", "{p}[::-1]"),
    ("unique", "list", "set({p})"),
    ("squares", "list", "[x ** 2 for x in {p}]"),
    ("evens", "list", "[x for x in {p} if x % 2 == 0]"),
    ("odds", "list", "[x for x in {p} if x % 2 == 1]"),
    ("positives", "list", "[x for x in {p} if x > 0]"),
    ("spread", "list", "max({p}) - min({p})"),
    ("first_{k}", "list", "{p}[:{k}]"),
    ("last_{k}", "list", "{p}[-{k}:]"),
    ("skip_{k}", "list", "{p}[{k}:]"),
    ("contains_{k}", "list", "{k} in {p}"),
    ("count_{k}", "list", "{p}.count({k})"),
    ("above_{k}", "list", "[x for x in {p} if x > {k}]"),
    ("add_to_all", "list", "[x + {k} for x in {p}]"),
    ("multiply_all", "list", "[x * {k} for x in {p}]"),
    ("join", "list", "{c}.join({p})"),
    ("add", "number number", "{p} + {q}"),
    ("subtract", "number number", "{p} - {q}"),
    ("multiply", "number number", "{p} * {q}"),
    ("divide", "number number", "{p} / {q}"),
    ("maximum", "number number", "max({p}, {q})"),
    ("minimum", "number number", "min({p}, {q})"),
    ("power", "number number", "{p} ** {q}"),
    ("remainder", "number number", "{p} % {q}"),
    ("average", "number number", "({p} + {q}) / 2"),
    ("distance", "number number", "abs({p} - {q})"),
    ("are_equal", "number number", "{p} == {q}"),
    ("concatenate", "text text", "{p} + {q}"),
    ("has_part", "text text", "{q} in {p}"),
    ("merge", "list list", "{p} + {q}"),
    ("is_member", "list number", "{q} in {p}"),
)
KINDS = tuple(
    Kind(
        name,
        takes,
        code,
        en=function_en.describe(name),
        zh=function_zh.describe(name),
    )
    for name, takes, code in _CODES
)


def draw_function_name(rng: Random) -> str:
    """Return a name that says nothing about what the function does."""
    if rng.random() < 0.75:
        return rng.choice(_ANY_NAMES)
    name = make_up_word(rng)
    if rng.random() < 0.3:
        name = f"{name}_{make_up_word(rng, 1)}"
    return f"{name}_fn" if keyword.iskeyword(name) else name
