"""Units as products of base units, so that 5 km and 5000 m are the same length."""

from __future__ import annotations

import re
from fractions import Fraction

from qwq_lab.verifiers.maths.nodes import Unit
from qwq_lab.verifiers.maths.unit_words import is_changing, is_plain_noun

_F = Fraction

# Name: (scale in base units, base unit and its power, ...).
_BASE: dict[str, tuple[Fraction, dict[str, int]]] = {
    "m": (_F(1), {"m": 1}),
    "g": (_F(1, 1000), {"kg": 1}),
    "s": (_F(1), {"s": 1}),
    "A": (_F(1), {"A": 1}),
    "K": (_F(1), {"K": 1}),
    "mol": (_F(1), {"mol": 1}),
    "L": (_F(1, 1000), {"m": 3}),
    "N": (_F(1), {"kg": 1, "m": 1, "s": -2}),
    "J": (_F(1), {"kg": 1, "m": 2, "s": -2}),
    "W": (_F(1), {"kg": 1, "m": 2, "s": -3}),
    "Pa": (_F(1), {"kg": 1, "m": -1, "s": -2}),
    "Hz": (_F(1), {"s": -1}),
    "V": (_F(1), {"kg": 1, "m": 2, "s": -3, "A": -1}),
    "C": (_F(1), {"A": 1, "s": 1}),
    "ohm": (_F(1), {"kg": 1, "m": 2, "s": -3, "A": -2}),
    "eV": (_F("1.602176634e-19"), {"kg": 1, "m": 2, "s": -2}),
    "cal": (_F("4.184"), {"kg": 1, "m": 2, "s": -2}),
    "B": (_F(8), {"bit": 1}),
    "bit": (_F(1), {"bit": 1}),
}
_PREFIXED = {
    "m": "kcmdnμuµ",
    "g": "kmμuµ",
    "s": "mnμuµ",
    "A": "mk",
    "mol": "mk",
    "L": "mcdμuµ",
    "N": "kM",
    "J": "kM",
    "W": "kMGm",
    "Pa": "khM",
    "Hz": "kMG",
    "V": "km",
    "C": "m",
    "ohm": "kM",
    "eV": "kMG",
    "cal": "k",
    "B": "kMGT",
    "bit": "kMG",
}
_PREFIXES = {
    "k": _F(1000),
    "M": _F(10**6),
    "G": _F(10**9),
    "T": _F(10**12),
    "h": _F(100),
    "d": _F(1, 10),
    "c": _F(1, 100),
    "m": _F(1, 1000),
    "u": _F(1, 10**6),
    "μ": _F(1, 10**6),
    "µ": _F(1, 10**6),
    "n": _F(1, 10**9),
}
_OTHERS: dict[str, tuple[Fraction, dict[str, int]]] = {
    "min": (_F(60), {"s": 1}),
    "h": (_F(3600), {"s": 1}),
    "day": (_F(86400), {"s": 1}),
    "week": (_F(604800), {"s": 1}),
    "month": (_F(1), {"month": 1}),
    "year": (_F(12), {"month": 1}),
    "t": (_F(1000), {"kg": 1}),
    "ha": (_F(10**4), {"m": 2}),
    "inch": (_F("0.0254"), {"m": 1}),
    "ft": (_F("0.3048"), {"m": 1}),
    "yd": (_F("0.9144"), {"m": 1}),
    "mi": (_F("1609.344"), {"m": 1}),
    "lb": (_F("0.45359237"), {"kg": 1}),
    "oz": (_F("0.028349523125"), {"kg": 1}),
    "gal": (_F("0.003785411784"), {"m": 3}),
    "mph": (_F("0.44704"), {"m": 1, "s": -1}),
    "kph": (_F(5, 18), {"m": 1, "s": -1}),
    "degC": (_F(1), {"degC": 1}),
    "degF": (_F(1), {"degF": 1}),
    "rad": (_F(1), {"rad": 1}),
    "degree": (_F(1), {"degree": 1}),
    "dollar": (_F(1), {"dollar": 1}),
    "cent": (_F(1, 100), {"dollar": 1}),
    "euro": (_F(1), {"euro": 1}),
    "pound": (_F(1), {"pound": 1}),
    "yuan": (_F(1), {"yuan": 1}),
    "yen": (_F(1), {"yen": 1}),
    "kWh": (_F(3_600_000), {"kg": 1, "m": 2, "s": -2}),
}
_WORDS = {
    "meter": "m",
    "metre": "m",
    "米": "m",
    "公里": "km",
    "千米": "km",
    "厘米": "cm",
    "毫米": "mm",
    "kilometer": "km",
    "kilometre": "km",
    "centimeter": "cm",
    "centimetre": "cm",
    "millimeter": "mm",
    "millimetre": "mm",
    "gram": "g",
    "kilogram": "kg",
    "milligram": "mg",
    "kilo": "kg",
    "克": "g",
    "千克": "kg",
    "公斤": "kg",
    "吨": "t",
    "tonne": "t",
    "second": "s",
    "sec": "s",
    "秒": "s",
    "minute": "min",
    "mins": "min",
    "分钟": "min",
    "hour": "h",
    "hr": "h",
    "hrs": "h",
    "小时": "h",
    "时": "h",
    "天": "day",
    "日": "day",
    "周": "week",
    "星期": "week",
    "年": "year",
    "岁": "year",
    "月": "month",
    "个月": "month",
    "yr": "year",
    "liter": "L",
    "litre": "L",
    "l": "L",
    "ml": "mL",
    "cl": "cL",
    "dl": "dL",
    "milliliter": "mL",
    "millilitre": "mL",
    "升": "L",
    "毫升": "mL",
    "newton": "N",
    "joule": "J",
    "watt": "W",
    "pascal": "Pa",
    "hertz": "Hz",
    "volt": "V",
    "ampere": "A",
    "amp": "A",
    "kelvin": "K",
    "mole": "mol",
    "byte": "B",
    "inches": "inch",
    "foot": "ft",
    "feet": "ft",
    "yard": "yd",
    "mile": "mi",
    "ounce": "oz",
    "gallon": "gal",
    "lbs": "lb",
    "kmh": "kph",
    "deg": "degree",
    "度": "degree",
    "radian": "rad",
    "usd": "dollar",
    "$": "dollar",
    "美元": "dollar",
    "buck": "dollar",
    "¢": "cent",
    "eur": "euro",
    "€": "euro",
    "欧元": "euro",
    "gbp": "pound",
    "£": "pound",
    "元": "yuan",
    "rmb": "yuan",
    "cny": "yuan",
    "¥": "yuan",
    "hectare": "ha",
    "celsius": "degC",
    "℃": "degC",
    "摄氏度": "degC",
    "fahrenheit": "degF",
    "平方米": "m2",
    "平方厘米": "cm2",
    "平方公里": "km2",
    "平方千米": "km2",
    "立方米": "m3",
    "立方厘米": "cm3",
    "cc": "cm3",
    "sqm": "m2",
    "Ω": "ohm",
}
_CUSTOM = re.compile(r"[A-Za-z]{3,24}|[\u3400-\u9fff]{1,4}")
# Words that stand behind numbers and are no things that can be counted.
_NO_UNITS = frozenset(
    """
    and the for but not are was can has have only also than then that this with from
    mod sin cos tan log exp max min gcd lcm det lim all any real odd even prime
    """.split()
) - {"min"}
_LOOSE = frozenset({"Km", "Cm", "Kg", "Ml", "Hr", "Ft"})
_POWER_WORDS = {"square": 2, "squared": 2, "sq": 2, "cubic": 3, "cubed": 3}
_FACTOR = re.compile(
    r"(?P<word>[A-Za-zμµΩ°$€£¥¢℃]+|[\u3400-\u9fff]+)"
    r"(?:\s*\^?\s*\{?\s*(?P<power>-?\d)(?:\s*\})?)?"
)
_WORD = re.compile(r"[A-Za-zμµΩ°$€£¥¢℃]+|[\u3400-\u9fff]+")
_JOIN = re.compile(r"\s*(?P<over>/|per\b|每)\s*|\s*(?:\*|\\cdot|\\times|·|-)\s*|\s+")

DIMENSIONLESS = Unit(Fraction(1), ())


def read_unit(text: str, *, custom: bool = True) -> Unit | None:
    """Read a unit: ``km/h``, ``m s^{-2}``, ``square meters``, ``apples``.

    Parameters
    ----------
    custom
        Take a word that is no known unit for one of its own kind, such as ``apples``.
    """
    text = text.strip().strip(".")
    scale, powers = Fraction(1), dict[str, int]()
    at, sign, raised = 0, 1, 1
    while at < len(text):
        found = _FACTOR.match(text, at)
        if found is None:
            return None
        word = found["word"]
        at = found.end()
        if word.lower() in _POWER_WORDS and found["power"] is None:
            raised = _POWER_WORDS[word.lower()]
            if word.lower().endswith("ed"):
                return None  # it stands behind its unit, see below
        else:
            known = _lookup(word, custom)
            if known is None:
                return None
            after = re.compile(r"\s+(squared|cubed)\b").match(text, at)
            if after:
                raised = _POWER_WORDS[after[1]]
                at = after.end()
            power = sign * raised * int(found["power"] or 1)
            scale *= known[0] ** power
            for name, exponent in known[1].items():
                powers[name] = powers.get(name, 0) + exponent * power
            raised = 1
        joint = _JOIN.match(text, at)
        if joint is None:
            if at < len(text):
                return None
            break
        at = joint.end()
        if joint["over"]:
            sign = -1
    if raised != 1 or not text:
        return None
    left = tuple(sorted((name, power) for name, power in powers.items() if power))
    return Unit(scale, left, text)


def is_plain_unit(unit: Unit) -> bool:
    """Whether a unit says nothing of the number: a known one, or things counted."""
    if read_unit(unit.text, custom=False) is not None:
        return True
    words = [word for word in _WORD.findall(unit.text) if _lookup(word, False) is None]
    known = len(words) < len(_WORD.findall(unit.text))
    if known:
        # Dollars per apple.
        return not any(is_changing(word) for word in words)
    return is_plain_noun(" ".join(words))


def is_unit_word(word: str) -> bool:
    """Whether a plain word of two letters or more names a known unit."""
    return len(word) > 1 and word not in _NO_UNITS and _lookup(word, False) is not None


def _lookup(word: str, custom: bool) -> tuple[Fraction, dict[str, int]] | None:
    # "KG" and "Hours", but Mg is no mg, and S no second.
    loose = (word.isupper() and len(word) > 1) or len(word) > 2 or word in _LOOSE
    for name in (word, word.lower()) if loose else (word,):
        for form in (name, name.removesuffix("s"), name.removesuffix("es")):
            found = _by_symbol(_WORDS.get(form, form))
            if found is not None and (form == name or len(form) > 2):
                return found
    if custom and _CUSTOM.fullmatch(word) and word.lower() not in _NO_UNITS:
        return Fraction(1), {_singular(word.lower()): 1}
    return None


def _by_symbol(symbol: str) -> tuple[Fraction, dict[str, int]] | None:
    if symbol in _BASE:
        return _BASE[symbol]
    if symbol in _OTHERS:
        return _OTHERS[symbol]
    if symbol[-1:] in ("2", "3"):
        found = _by_symbol(symbol[:-1])
        power = int(symbol[-1])
        if found is not None:
            raised = {name: exponent * power for name, exponent in found[1].items()}
            return found[0] ** power, raised
    for unit, prefixes in _PREFIXED.items():
        prefix = symbol.removesuffix(unit)
        if symbol.endswith(unit) and len(prefix) == 1 and prefix in prefixes:
            scale, powers = _BASE[unit]
            return scale * _PREFIXES[prefix], powers
    return None


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
