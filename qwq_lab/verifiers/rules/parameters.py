"""The kinds of values that a rule can be given, and how each is read."""

from __future__ import annotations

import dataclasses
import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

RELATIONS: Mapping[str, Callable[[int, int], bool]] = {
    "less than": operator.lt,
    "at least": operator.ge,
    "at most": operator.le,
    "more than": operator.gt,
    "exactly": operator.eq,
}
"""How a number compares; IFEval has the first two."""


class UnfitValueError(ValueError):
    """A value that is not of the kind that was asked for."""


@dataclass(frozen=True)
class Parameter:
    """A value that a rule can be given.

    Attributes
    ----------
    words
        What it must be, as in ``"a text"``.
    read
        Returns the value as the rule takes it; raises `UnfitValueError` for any other.
    required
        Whether it must be given.
    default
        What it is if not given.
    from_prompt
        Whether it is the task's prompt if not given.
    """

    words: str
    read: Callable[[Any], Any]
    required: bool = True
    default: Any = None
    from_prompt: bool = False

    def optional(self, default: Any = None) -> Parameter:
        """Return the same kind for a value that may be left out."""
        return dataclasses.replace(self, required=False, default=default)


def holds(number: int, relation: str, threshold: int) -> bool:
    """Return whether a number is in a relation to another."""
    return RELATIONS[relation](number, threshold)


def counted(number: int, noun: str) -> str:
    """Write a number with its noun: 1 word, 2 words."""
    plural = f"{noun[:-1]}ies" if noun.endswith("ry") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"


def there_are(number: int, noun: str) -> str:
    """Write how many there are as a sentence."""
    return f"there {'is' if number == 1 else 'are'} {counted(number, noun)}"


def quoted(texts: Sequence[str], word: str = "and") -> str:
    """Write texts as a list in words."""
    marked = [f"“{text}”" for text in texts]
    if len(marked) < 2:
        return "".join(marked)
    return f"{', '.join(marked[:-1])} {word} {marked[-1]}"


def _count(value: Any) -> int:
    whole = isinstance(value, (int, float)) and not isinstance(value, bool)
    # Data frames make floats of the numbers of a column that has gaps.
    if not whole or value != value or value < 0 or value in (float("inf"),):
        raise UnfitValueError
    if value != int(value):
        raise UnfitValueError
    return int(value)


def _ordinal(value: Any) -> int:
    number = _count(value)
    if number < 1:
        raise UnfitValueError
    return number


def _amount(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise UnfitValueError
    if not 0 <= value < float("inf"):
        raise UnfitValueError
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise UnfitValueError
    return value.strip()


def _any_text(value: Any) -> str:
    if not isinstance(value, str):
        raise UnfitValueError
    return value


def _letter(value: Any) -> str:
    letter = _text(value)
    if len(letter) != 1:
        raise UnfitValueError
    return letter


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, Sequence) or not value:
        raise UnfitValueError
    return tuple(_text(item) for item in value)


def _some_texts(value: Any) -> tuple[str, ...]:
    return () if isinstance(value, Sequence) and not value else _texts(value)


def _alternatives(value: Any) -> tuple[tuple[str, ...], ...]:
    if isinstance(value, str) or not isinstance(value, Sequence) or not value:
        raise UnfitValueError
    return tuple(
        (_text(item),) if isinstance(item, str) else _texts(item) for item in value
    )


def choice(*options: str) -> Parameter:
    """Return the parameter that is one of some texts."""

    def read(value: Any) -> str:
        if not isinstance(value, str) or value not in options:
            raise UnfitValueError
        return value

    return Parameter(f"one of {quoted(options, 'or')}", read)


COUNT = Parameter("a whole number from 0", _count)
ORDINAL = Parameter("a whole number from 1", _ordinal)
AMOUNT = Parameter("a number from 0", _amount)
TEXT = Parameter("a text that is not empty", _text)
LETTER = Parameter("a single letter or sign", _letter)
TEXTS = Parameter("a list of texts, none of them empty", _texts)
SOME_TEXTS = Parameter("a list of texts, none of them empty", _some_texts)
ALTERNATIVES = Parameter("a list of texts, or of lists of alternatives", _alternatives)
RELATION = choice(*RELATIONS)
REQUEST = Parameter("a text", _any_text, from_prompt=True)
"""What the user asked; the task's prompt unless it is given."""
