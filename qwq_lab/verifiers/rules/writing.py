"""IFEval's rules on language and on capital and small letters."""

from __future__ import annotations

import regex

from qwq_lab.verifiers.rules.languages import ALIASES, LANGUAGES, check_language
from qwq_lab.verifiers.rules.parameters import (
    COUNT,
    RELATION,
    Parameter,
    UnfitValueError,
    counted,
    holds,
    there_are,
)
from qwq_lab.verifiers.rules.registry import Check, register
from qwq_lab.verifiers.rules.texts import capital_words

_CAPITAL = regex.compile(r"[\p{Lu}\p{Lt}]")
_SMALL = regex.compile(r"[\p{Ll}\p{Lt}]")


def _code(value: object) -> str:
    code = value.strip().lower() if isinstance(value, str) else ""
    code = ALIASES.get(code, code)
    if code not in LANGUAGES:
        raise UnfitValueError
    return code


LANGUAGE = Parameter(
    f"the code of a language that can be told, one of {', '.join(sorted(LANGUAGES))}",
    _code,
)


@register(
    "language:response_language",
    says=lambda language: f"is in {LANGUAGES[language]}",
    language=LANGUAGE,
)
def _response_language(text: str, language: str) -> Check:
    """Check the language of the text, as the module ``languages`` tells it.

    Where that cannot be told the rule is not judged.
    """
    return check_language(text, language)


@register(
    "change_case:capital_word_frequency",
    says=lambda capital_frequency, capital_relation: (
        f"{capital_relation} {counted(capital_frequency, 'word')} in capitals"
    ),
    capital_frequency=COUNT,
    capital_relation=RELATION,
)
def _capital_word_frequency(
    text: str, capital_frequency: int, capital_relation: str
) -> Check:
    """Check how many words are in capitals, as ``texts.capital_words`` has them."""
    number = sum(1 for _ in capital_words(text))
    followed = holds(number, capital_relation, capital_frequency)
    return Check(followed, f"{there_are(number, 'word')} in capitals")


@register("change_case:english_capital", says=lambda: "is English, all in capitals")
def _english_capital(text: str) -> Check:
    """Check that there are capital and no small letters, and it is in English."""
    return _in_case_and_english(text, text.isupper(), _SMALL, "small letters")


@register(
    "change_case:english_lowercase", says=lambda: "is English, all in small letters"
)
def _english_lowercase(text: str) -> Check:
    """Check that there are small and no capital letters, and it is in English."""
    return _in_case_and_english(text, text.islower(), _CAPITAL, "capital letters")


def _in_case_and_english(
    text: str, in_case: bool, wrong: regex.Pattern[str], name: str
) -> Check:
    if in_case:
        return check_language(text, "en")
    found = wrong.search(text)
    if found:
        return Check(False, f"there are {name}, as in “{found.group()}”", found.span())
    return Check(False, "there are no letters of English")
