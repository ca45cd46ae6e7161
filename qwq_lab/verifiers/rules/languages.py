"""Which language a text is in; what cannot be told is said to be so.

Many scripts are used by one language only, and decide it: Korean, Thai, Tamil and
others need no model. Where several languages share a script, a small statistical model
chooses among those, that of the package ``py3langid``: it runs offline and always says
the same. Without it, or where the text is too short or two languages are too close, the
answer is "cannot be told", never a guess.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from qwq_lab.verifiers.rules.registry import Check
from qwq_lab.verifiers.rules.scripts import script_shares

MIN_SHARE = 0.6
"""Share of the letters that the language's script must have."""
MIN_PROBABILITY = 0.3
"""How sure the model must be of a language that it names."""
MIN_MARGIN = 4.0
"""How many times likelier it must be than the language that was asked for."""

_NO_LANGUAGE = "zxx"


def _named(table: str) -> dict[str, str]:
    """Read codes and names from a text with one pair between commas."""
    pairs = (entry.split(None, 1) for entry in table.split(","))
    return {code: name.strip() for code, name in pairs}


_SHARED: Mapping[str, Mapping[str, str]] = {
    "Latin": _named(
        """
        af Afrikaans, az Azerbaijani, bs Bosnian, ca Catalan, cs Czech, cy Welsh,
        da Danish, de German, en English, eo Esperanto, es Spanish, et Estonian,
        eu Basque, fi Finnish, fr French, ga Irish, gl Galician, hr Croatian,
        ht Haitian Creole, hu Hungarian, id Indonesian, is Icelandic, it Italian,
        la Latin, lb Luxembourgish, lt Lithuanian, lv Latvian, mg Malagasy, ms Malay,
        mt Maltese, nl Dutch, nn Norwegian Nynorsk, no Norwegian, pl Polish,
        pt Portuguese, ro Romanian, rw Kinyarwanda, sk Slovak, sl Slovenian,
        so Somali, sq Albanian, sv Swedish, sw Swahili, tl Tagalog, tr Turkish,
        uz Uzbek, vi Vietnamese, xh Xhosa, yo Yoruba, zu Zulu
        """
    ),
    "Cyrillic": _named(
        """
        be Belarusian, bg Bulgarian, kk Kazakh, ky Kyrgyz, mk Macedonian, mn Mongolian,
        ru Russian, sr Serbian, tg Tajik, tt Tatar, uk Ukrainian
        """
    ),
    "Arabic": _named("ar Arabic, fa Persian, ps Pashto, ug Uyghur, ur Urdu"),
    "Devanagari": _named("hi Hindi, mr Marathi, ne Nepali, sa Sanskrit"),
}
_CHINESE = _named("zh Chinese, zh-cn simplified Chinese, zh-tw traditional Chinese")
_OWN_SCRIPT = _named(
    """
    am Amharic, bn Bengali, el Greek, gu Gujarati, he Hebrew, hy Armenian, ja Japanese,
    ka Georgian, km Khmer, kn Kannada, ko Korean, lo Lao, ml Malayalam, my Burmese,
    or Odia, pa Punjabi, si Sinhala, ta Tamil, te Telugu, th Thai
    """
)
_SCRIPT_OF = {
    **dict.fromkeys(_CHINESE, "Han"),
    **{code: script for script, those in _SHARED.items() for code in those},
    **_OWN_SCRIPT,  # most of them are called as their language is
    **_named("am Ethiopic, ja kana, ko Hangul, my Myanmar, or Oriya, pa Gurmukhi"),
}
LANGUAGES: Mapping[str, str] = {
    **{code: name for those in _SHARED.values() for code, name in those.items()},
    **_OWN_SCRIPT,
    **_CHINESE,
}
"""Names of the languages that can be told, by their codes of ISO 639-1."""
ALIASES: Mapping[str, str] = {"nb": "no", "iw": "he", "fil": "tl", "zh-hans": "zh-cn"}
# Norwegian has two written forms, and either is Norwegian.
_ALSO = {"no": ("no", "nn")}


def check_language(text: str, code: str) -> Check:
    """Return whether a text is in a language; None when that cannot be told.

    A text whose letters are of several scripts is in the language of the one that has
    at least six tenths of them, so a few foreign names do not matter.
    """
    shares = script_shares(text)
    if not shares:
        return Check(None, "there are no letters, so its language cannot be told")
    wanted = _SCRIPT_OF[code]
    merged = _merge_japanese(shares)
    share = merged.get(wanted, 0.0)
    name = LANGUAGES[code]
    if share < MIN_SHARE:
        main, _ = max(merged.items(), key=lambda item: item[1])
        if main == wanted:
            return Check(False, f"only {share:.0%} of it is written as {name} is")
        return Check(False, f"it is written in {_script_name(main)}, not in {name}")
    if code in _OWN_SCRIPT or code == "zh":
        return Check(True, f"it is written in {_script_name(wanted)}")
    if code in _CHINESE:
        return _check_chinese(text, code)
    return _check_by_model(text, code, wanted)


def _script_name(script: str) -> str:
    names = {"Han": "Chinese characters", "kana": "Japanese", "other": "another script"}
    return names.get(script, f"{script} letters")


def _merge_japanese(shares: Mapping[str, float]) -> dict[str, float]:
    """Count Chinese characters among kana as Japanese."""
    merged = dict(shares)
    characters, kana = merged.get("Han", 0.0), merged.get("kana", 0.0)
    # Japanese has more kana than this; a Chinese text may quote a few.
    if kana > 0.05 * (characters + kana):
        merged["kana"] = kana + merged.pop("Han", 0.0)
    return merged


def _check_chinese(text: str, code: str) -> Check:
    """Tell the two forms apart by characters that only one of them has."""
    simplified = sum(_only_in("gb2312", "big5", character) for character in text)
    traditional = sum(_only_in("big5", "gb2312", character) for character in text)
    if simplified == traditional:
        return Check(None, "simplified and traditional Chinese are the same here")
    found = "zh-cn" if simplified > traditional else "zh-tw"
    return Check(found == code, f"it is written in {LANGUAGES[found]}")


@lru_cache(maxsize=20_000)
def _only_in(encoding: str, other: str, character: str) -> bool:
    return (
        character > "\u2fff"
        and _is_encodable(character, encoding)
        and not _is_encodable(character, other)
    )


def _is_encodable(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _check_by_model(text: str, code: str, script: str) -> Check:
    model = _load_model()
    if model is None:
        return Check(
            None,
            f"telling {LANGUAGES[code]} from other languages needs the package "
            "py3langid; install it",
        )
    # All capitals are read as small letters: the model knows few of them.
    ranked: Sequence[tuple[str, float]] = model.rank(
        text.lower() if text.isupper() else text
    )
    if ranked[0][0] == _NO_LANGUAGE:
        return Check(None, "it has no words of a language that can be told")
    known = _SHARED[script]
    likely = {found: weight for found, weight in ranked if found in known}
    whole = sum(likely.values())
    best = max(likely, key=lambda found: likely[found])
    wanted = max(likely.get(each, 0.0) for each in _ALSO.get(code, (code,)))
    if likely[best] < MIN_PROBABILITY * whole:
        return Check(None, "it is too short to tell its language")
    if likely[best] == wanted:
        return Check(True, f"it is in {LANGUAGES[code]}")
    if likely[best] < MIN_MARGIN * wanted:
        return Check(
            None, f"it may be {LANGUAGES[code]}, but {LANGUAGES[best]} just as well"
        )
    return Check(False, f"it is in {LANGUAGES[best]}, not in {LANGUAGES[code]}")


@lru_cache(maxsize=1)
def _load_model() -> Any:
    """Return the model of py3langid, a copy of our own; None without the package."""
    try:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier
    except ImportError:
        return None
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
