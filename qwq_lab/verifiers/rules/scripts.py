"""Which writing a text is in, by the Unicode script of its letters."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import regex

SCRIPTS: tuple[str, ...] = (
    *("Latin", "Cyrillic", "Greek", "Armenian", "Georgian", "Hebrew", "Arabic"),
    *("Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu"),
    *("Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Khmer", "Myanmar"),
    *("Ethiopic", "Hangul", "Hiragana", "Katakana", "Han", "Tibetan", "Thaana"),
)
"""The scripts that are told apart; all others are called ``"other"``."""

# A Chinese character is a word or half of one; a syllable takes two or three letters.
_WEIGHTS = {"Han": 3, "Hiragana": 2, "Katakana": 2, "Hangul": 2}
_LETTER = regex.compile(r"\p{L}")
_CLASSES = {script: regex.compile(rf"\p{{Script={script}}}") for script in SCRIPTS}


def script_shares(text: str) -> dict[str, float]:
    """Return the share of each script among the letters, the largest first.

    The signs of Chinese, Japanese and Korean weigh two or three letters, since they say
    as much. The kana are one script here, called ``"kana"``.
    """
    weights: Counter[str] = Counter()
    for character, number in Counter(text).items():
        script = _script(character)
        if script:
            weights[script] += number * _WEIGHTS.get(script, 1)
    kana = weights.pop("Hiragana", 0) + weights.pop("Katakana", 0)
    if kana:
        weights["kana"] = kana
    whole = sum(weights.values())
    return {script: weight / whole for script, weight in weights.most_common()}


@lru_cache(maxsize=20_000)
def _script(character: str) -> str:
    """Return the script of a letter, and nothing for what is none."""
    if not _LETTER.fullmatch(character):
        return ""
    found = (name for name, those in _CLASSES.items() if those.fullmatch(character))
    return next(found, "other")
