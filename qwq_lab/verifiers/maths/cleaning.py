r"""One spelling for each sign and numeral of an answer, without what is only looks.

Spacing, sizes of brackets and ``\left`` are dropped; thousands, repeating decimals,
numerals of other bases and Chinese ones become plain numbers. Every pattern is bounded,
so that no text takes long.
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

from qwq_lab.verifiers.maths.spellings import TABLE

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", "0123456789+-n")
_RAISED_RUN = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ]+")
_LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_LOWERED_RUN = re.compile("[₀₁₂₃₄₅₆₇₈₉]+")
_VULGAR = re.compile("[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
# A root sign is drawn over the whole number behind it.
_ROOT = re.compile(r"([√∛])\s{0,9}(\d{1,400}(?:\.\d{1,400})?)")

_NOISE = re.compile(
    r"(?<!\\)\\(?:(?:left|right|middle|[bB]igg?[lrm]?|displaystyle|textstyle|limits"
    r"|nolimits|mathstrut|strut|small|large|normalsize|quad|qquad|enspace|thinspace"
    r"|hspace\{[^{}]{0,99}\}|vspace\{[^{}]{0,99}\}|phantom\{[^{}]{0,99}\})(?![a-zA-Z])"
    r"|[,:;!>\s])|~|(?<!\\)\\[()\[\]]|&nbsp;"
)
_DELIMITER_DOT = re.compile(r"\\(?:left|right)\s{0,9}\.")
_COLOR = re.compile(r"\\(?:textcolor|color)\s?\{[A-Za-z]{1,20}\}")
_ALIGNED = re.compile(
    r"\\(?:begin|end)\{(?:aligned|align\*?|split|gathered)\}|(?<!\\)&"
)
_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d])(?!,\d)")
_SPACED_THOUSANDS = re.compile(
    r"(?<![\d.])[1-9]\d{0,2}(?:(?:,?\\[,!]|\{,\}|\{ \})\d{3})+(?!\d)"
)
_BOLD = re.compile(r"^\s*\*\*(.+?)\*\*[.,]?\s*$", re.DOTALL)
_RADIX = re.compile(
    r"(?<![\w.\\}])\(?(?:(\d[0-9A-F]{0,999}(?:\.[0-9A-F]{1,99})?)"
    r"|([A-F][0-9A-F]{0,999})(?=\)?_(?:\{?16)(?!\d)))\)?"
    r"_(?:\{\s?(\d{1,2}|\\text\{[a-z]{1,9}\})\s?\}|(\d{1,2}))(?!\s?\^)"
)
_BASES = {"two": 2, "eight": 8, "ten": 10, "sixteen": 16, "three": 3, "five": 5}
_TWO_DOTS = re.compile(
    r"(?<!\d)(\d{0,400}\.\d{0,400})\\dot\{?(\d)\}?(\d{0,400})\\dot\{?(\d)\}?(?!\d)"
)
_PERCENT = re.compile(r"\bper\s?cents?\b|\\text\{\s?per\s?cents?\s?\}", re.IGNORECASE)
_AMOUNT = r"(?:(\d{1,300}(?:\.\d{1,300})?)\s?(?:\\text\{)?\s?"
_MYRIADS = re.compile(
    rf"(?<![\d.]){_AMOUNT}亿\s?\}}?)?\s?{_AMOUNT}万\s?\}}?)?\s?"
    rf"{_AMOUNT}千(?![克米瓦卡])\s?\}}?)?{_AMOUNT}百\s?\}}?)?"
    r"(\d{1,300})?(?![\d.万亿千百])"
)
_DOLLARS = re.compile(r"\s?-?\$\s?\d")
_CASES = re.compile(r"\\begin\{cases\}([^&]{0,2000})\\end\{cases\}")
_CHINESE_NUMERAL = re.compile("[万亿千百]")
_ARC_MINUTES = re.compile(
    r"(?<!\d)(\d{1,9})\s?\^\s?\{?\\circ\s?\}?\s?(\d{1,2})\s?(?:'(?!')|\^\s?\{?\\prime\s?\}?(?!\s?\\prime))"
)
# 30 degrees Celsius are no angle.
_CELSIUS = re.compile(
    r"\^\s?\{?\\circ\s?\}?\s?(?:\\(?:text|mathrm|rm)\s?\{\s?)?([CF])\}?(?![A-Za-z_^])"
)
_REPEATING = re.compile(
    r"(?<!\d)(\d{0,400})\.(\d{0,400})(?:\\(?:overline|bar|dot|overset\{\\cdot\})\s?"
    r"(?:\{(\d{1,400})\}|(\d)(?!\d))|\((\d{1,400})\))"
)


def clean(text: str) -> str:
    """Return a text with one spelling for each sign, and without what is only looks."""
    if _DOLLARS.match(text) and text.count("$") == 1:
        text = text.replace("$", "\\$")  # money, as no formula ends
    if not text.isascii():
        text = _VULGAR.sub(_written_out, text)
        text = _ROOT.sub(_root, text)
        text = _RAISED_RUN.sub(
            lambda found: "^{" + found[0].translate(_RAISED) + "}", text
        )
        text = _LOWERED_RUN.sub(
            lambda found: "_{" + found[0].translate(_LOWERED) + "}", text
        )
        text = text.translate(TABLE)
        if _CHINESE_NUMERAL.search(text):
            text = _MYRIADS.sub(_multiplied, text)
    if "\\" in text:
        if "\\begin" in text:
            text = _without_alignment(text)
        text = _COLOR.sub("", text)
        text = _CELSIUS.sub(r"\\text{deg\1}", text)
        text = _SPACED_THOUSANDS.sub(_only_digits, text)
        text = _DELIMITER_DOT.sub(" ", text)
        text = _NOISE.sub(" ", text)
    elif "{,}" in text or "~" in text:
        text = text.replace("~", " ")
        text = _SPACED_THOUSANDS.sub(_only_digits, text)
    text = text.replace("{:}", ":")
    if "," in text:
        text = _join_thousands(text)
    if "**" in text:
        text = _BOLD.sub(r"\1", text).replace("**", "^")
    if "_" in text:
        text = _RADIX.sub(_in_decimal, text)
    if "dot" in text:
        text = _TWO_DOTS.sub(r"\1(\2\3\4)", text)
    if "cent" in text.lower():
        text = _PERCENT.sub("%", text)
    if "'" in text or "prime" in text:
        text = _ARC_MINUTES.sub(r"(\1+\\frac{\2}{60})^\\circ ", text)
    if "." in text:
        text = _REPEATING.sub(_as_fraction, text)
    return text.strip()


def _without_alignment(text: str) -> str:
    r"""Return what stands in ``\begin{aligned}``, where it is one line."""
    text = _CASES.sub(lambda found: found[1].replace("\\\\", " , "), text)
    bare = _ALIGNED.sub("", text)
    return text if "\\begin" in bare or "\\\\" in bare else bare


def _join_thousands(text: str) -> str:
    """Drop the commas of 1,234,567 where no brackets make it a list."""
    depth, start, parts = 0, 0, []
    for at, sign in enumerate(text):
        if sign in "{}" and text[at - 1 : at] != "\\":
            continue  # only groups
        if sign in "([{":
            if depth == 0:
                parts.append(_THOUSANDS.sub(_only_digits, text[start:at]))
                start = at
            depth += 1
        elif sign in ")]}" and depth:
            depth -= 1
            if depth == 0:
                parts.append(text[start : at + 1])
                start = at + 1
    parts.append(_THOUSANDS.sub(_only_digits, text[start:]))
    return "".join(parts)


def _only_digits(found: re.Match[str]) -> str:
    return re.sub(r"\D", "", found[0])


def _root(found: re.Match[str]) -> str:
    return rf"\{'sqrt' if found[1] == '√' else 'cbrt'}{{{found[2]}}}"


def _written_out(found: re.Match[str]) -> str:
    top, _, bottom = unicodedata.normalize("NFKC", found[0]).partition("⁄")
    return rf"\frac{{{top}}}{{{bottom}}}"


def _in_decimal(found: re.Match[str]) -> str:
    written = found[3] or found[4]
    base = _BASES.get(written.removeprefix("\\text{").rstrip("}"), 0)
    base = base or (int(written) if written.isdecimal() else 0)
    whole, _, part = (found[1] or found[2]).partition(".")
    try:
        value = Fraction(int(whole + part, base), base ** len(part))
    except (ValueError, ZeroDivisionError):
        return found[0]  # no numeral of that base
    if value.denominator == 1:
        return str(value)
    return rf"\frac{{{value.numerator}}}{{{value.denominator}}}"


def _multiplied(found: re.Match[str]) -> str:
    """Return the value of 1亿2000万, or of 3万5千."""
    if not any(found.group(1, 2, 3, 4)):
        return found[0]
    parts = zip(found.groups(), (10**8, 10**4, 1000, 100), strict=False)
    value = Fraction(int(found[5] or 0))
    value += sum(Fraction(digits) * size for digits, size in parts if digits)
    digits = 0
    while (value * 10**digits).denominator != 1:
        digits += 1
    text = str(int(value * 10**digits)).rjust(digits + 1, "0")
    return f"{text[:-digits]}.{text[-digits:]}" if digits else text


def _as_fraction(found: re.Match[str]) -> str:
    whole, fixed = found[1], found[2]
    repeated = found[3] or found[4] or found[5]
    unit = 10 ** len(fixed)
    top = int((whole + fixed) or "0") * (10 ** len(repeated) - 1) + int(repeated)
    return rf"\frac{{{top}}}{{{unit * (10 ** len(repeated) - 1)}}}"
