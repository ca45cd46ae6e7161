"""The units that quantities are converted between, and what people call them."""

# ruff: noqa: E501 - lists of words and sentences

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction
    from random import Random

    from qwq_lab.training.tasks.base import Language

# The first spelling is the one that thoughts and answers use. English names that stand
# in questions follow the symbol as "one / many".
UNITS: dict[str, dict[Language, tuple[str, ...]]] = {
    "km": {"en": ("km", "kilometer/kilometers", "kilometre/kilometres"), "zh": ("千米", "公里")},
    "m": {"en": ("m", "meter/meters", "metre/metres"), "zh": ("米",)},
    "dm": {"en": ("dm", "decimeter/decimeters"), "zh": ("分米",)},
    "cm": {"en": ("cm", "centimeter/centimeters", "centimetre/centimetres"), "zh": ("厘米",)},
    "mm": {"en": ("mm", "millimeter/millimeters"), "zh": ("毫米",)},
    "t": {"en": ("t", "ton/tons", "tonne/tonnes"), "zh": ("吨",)},
    "kg": {"en": ("kg", "kilogram/kilograms", "kilo/kilos"), "zh": ("千克", "公斤")},
    "g": {"en": ("g", "gram/grams"), "zh": ("克",)},
    "mg": {"en": ("mg", "milligram/milligrams"), "zh": ("毫克",)},
    "jin": {"en": (), "zh": ("斤",)},
    "L": {"en": ("L", "liter/liters", "litre/litres"), "zh": ("升",)},
    "mL": {"en": ("mL", "ml", "milliliter/milliliters"), "zh": ("毫升",)},
    "yuan": {"en": (), "zh": ("元",)},
    "jiao": {"en": (), "zh": ("角",)},
    "fen": {"en": (), "zh": ("分",)},
    "dollar": {"en": ("dollars", "dollar/dollars"), "zh": ()},
    "cent": {"en": ("cents", "cent/cents"), "zh": ()},
    "week": {"en": ("weeks", "week/weeks"), "zh": ("周", "星期")},
    "day": {"en": ("days", "day/days"), "zh": ("天",)},
    "h": {"en": ("h", "hour/hours"), "zh": ("小时",)},
    "min": {"en": ("min", "minute/minutes"), "zh": ("分钟",)},
    "s": {"en": ("s", "second/seconds", "sec"), "zh": ("秒",)},
    "year": {"en": ("years", "year/years"), "zh": ("年",)},
    "month": {"en": ("months", "month/months"), "zh": ("个月",)},
    "foot": {"en": ("ft", "foot/feet"), "zh": ()},
    "inch": {"en": ("in", "inch/inches"), "zh": ()},
    "yard": {"en": ("yd", "yard/yards"), "zh": ()},
    "dozen": {"en": ("dozen",), "zh": ("打",)},
    "piece": {"en": ("pieces", "piece/pieces"), "zh": ("个",)},
    "pound": {"en": ("lb", "pound/pounds"), "zh": ()},
    "ounce": {"en": ("oz", "ounce/ounces"), "zh": ()},
    "sqkm": {"en": ("km²", "square kilometer/square kilometers", "km^2"), "zh": ("平方千米", "平方公里")},
    "ha": {"en": ("ha", "hectare/hectares"), "zh": ("公顷",)},
    "sqm": {"en": ("m²", "square meter/square meters", "m^2"), "zh": ("平方米",)},
    "sqdm": {"en": ("dm²", "square decimeter/square decimeters"), "zh": ("平方分米",)},
    "sqcm": {"en": ("cm²", "square centimeter/square centimeters", "cm^2"), "zh": ("平方厘米",)},
    "sqmm": {"en": ("mm²", "square millimeter/square millimeters"), "zh": ("平方毫米",)},
}  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """Two units: ``factor`` of the small one make one of the large one.

    Attributes
    ----------
    most
        The largest number of the large unit that is drawn.
    """

    large: str
    small: str
    factor: int
    most: int = 99

    @property
    def decimal(self) -> bool:
        """Tell whether the factor is a power of ten."""
        return str(self.factor).strip("0") == "1"

    def known(self, language: Language) -> bool:
        """Tell whether a language has both units."""
        return bool(UNITS[self.large][language] and UNITS[self.small][language])


LENGTHS = (
    Pair("km", "m", 1000), Pair("m", "cm", 100), Pair("cm", "mm", 10),
    Pair("m", "mm", 1000), Pair("m", "dm", 10), Pair("dm", "cm", 10),
    Pair("kg", "g", 1000), Pair("t", "kg", 1000), Pair("g", "mg", 1000),
    Pair("L", "mL", 1000), Pair("kg", "g", 1000), Pair("L", "mL", 1000),
    Pair("yuan", "jiao", 10), Pair("yuan", "fen", 100), Pair("dollar", "cent", 100),
)  # fmt: skip
AREAS = (
    Pair("sqm", "sqcm", 10_000), Pair("sqm", "sqdm", 100), Pair("sqdm", "sqcm", 100),
    Pair("sqcm", "sqmm", 100), Pair("ha", "sqm", 10_000), Pair("sqkm", "ha", 100),
    Pair("sqkm", "sqm", 1_000_000),
)  # fmt: skip
OTHERS = (
    Pair("h", "min", 60), Pair("min", "s", 60), Pair("day", "h", 24),
    Pair("week", "day", 7), Pair("year", "month", 12), Pair("h", "s", 3600, 25),
    Pair("foot", "inch", 12), Pair("yard", "foot", 3), Pair("pound", "ounce", 16),
    Pair("dozen", "piece", 12), Pair("jin", "g", 500),
)  # fmt: skip
MIXED = (
    Pair("h", "min", 60, 12), Pair("min", "s", 60, 20), Pair("day", "h", 24, 9),
    Pair("week", "day", 7, 15), Pair("year", "month", 12, 12),
    Pair("foot", "inch", 12, 9), Pair("m", "cm", 100, 60), Pair("km", "m", 1000, 60),
    Pair("kg", "g", 1000, 60), Pair("L", "mL", 1000, 40), Pair("t", "kg", 1000, 40),
    Pair("cm", "mm", 10, 60), Pair("yuan", "jiao", 10, 60), Pair("m", "dm", 10, 60),
    Pair("pound", "ounce", 16, 9), Pair("h", "min", 60, 12),
)  # fmt: skip
TWO_FACTORS = (
    (Pair("day", "h", 24), Pair("h", "min", 60)),
    (Pair("week", "day", 7), Pair("day", "h", 24)),
    (Pair("h", "min", 60), Pair("min", "s", 60)),
    (Pair("week", "day", 7), Pair("day", "h", 24)),
    (Pair("yard", "foot", 3), Pair("foot", "inch", 12)),
)  # fmt: skip


def unit_symbols(unit: str, language: Language) -> tuple[str, ...]:
    """Return every spelling of a unit; the first one is what answers use."""
    return tuple(name for names in UNITS[unit][language] for name in names.split("/"))


def unit_name(rng: Random, unit: str, language: Language, count: Fraction | int) -> str:
    """Choose what a question calls a unit."""
    names = UNITS[unit][language]
    if count == 1:  # "days" names no single day
        plurals = {name.partition("/")[2] for name in names}
        names = tuple(name for name in names if name not in plurals)
    one, _, many = rng.choice(names).partition("/")
    return one if count == 1 or not many else many
