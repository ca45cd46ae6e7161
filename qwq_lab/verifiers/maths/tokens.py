r"""From text to tokens: LaTeX and plain notation alike.

What only changes how mathematics looks (spacing, sizes of brackets, ``\dfrac``) is
dropped here, and each sign that has several spellings gets one.
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from typing import NamedTuple

from qwq_lab.verifiers.maths.nodes import UnreadableError

MAX_TOKENS = 4000


class Token(NamedTuple):
    """``kind`` is ``number``, ``word``, ``text``, ``command`` or ``sign``.

    ``spaced`` says whether white space stands before it.
    """

    kind: str
    text: str
    spaced: bool = False


_SIGNS = {
    "×": r"\times ",
    "·": r"\cdot ",
    "⋅": r"\cdot ",
    "∙": r"\cdot ",
    "∗": "*",
    "÷": r"\div ",
    "−": "-",
    "–": "-",
    "﹣": "-",
    "⁄": "/",
    "∕": "/",
    "π": r"\pi ",
    "√": r"\sqrt ",
    "∛": r"\cbrt ",
    "∞": r"\infty ",
    "≤": r"\le ",
    "≦": r"\le ",
    "⩽": r"\le ",
    "≥": r"\ge ",
    "≧": r"\ge ",
    "⩾": r"\ge ",
    "≠": r"\ne ",
    "≈": r"\approx ",
    "≡": r"\equiv ",
    "∝": r"\propto ",
    "±": r"\pm ",
    "∓": r"\mp ",
    "∪": r"\cup ",
    "∩": r"\cap ",
    "∈": r"\in ",
    "∅": r"\emptyset ",
    "Ø": r"\emptyset ",
    "ℝ": r"\mathbb{R}",
    "ℤ": r"\mathbb{Z}",
    "ℕ": r"\mathbb{N}",
    "ℚ": r"\mathbb{Q}",
    "ℂ": r"\mathbb{C}",
    "°": r"^\circ ",
    "º": r"^\circ ",
    "℃": r"\text{degC}",
    "…": r"\ldots ",
    "⋯": r"\ldots ",
    "∑": r"\sum ",
    "∏": r"\prod ",
    "⟨": r"\langle ",
    "⟩": r"\rangle ",
    "⌊": r"\lfloor ",
    "⌋": r"\rfloor ",
    "⌈": r"\lceil ",
    "⌉": r"\rceil ",
    "，": ",",
    "、": ",",
    "；": ";",
    "：": ":",
    "。": ".",
    "（": "(",
    "）": ")",
    "［": "[",
    "］": "]",
    "【": "[",
    "】": "]",
    "｛": "{",
    "｝": "}",
    "％": "%",
    "＝": "=",
    "＋": "+",
    "＜": "<",
    "＞": ">",
    "∨": r"\lor ",
    "∧": r"\land ",
    "∖": r"\setminus ",
    "′": "'",
    "′′": "''",
}
_GREEK = {
    letter: "\\" + unicodedata.name(letter).split()[-1].lower() + " "
    for letter in "αβγδεζηθικλμνξρστυφχψωΓΔΘΛΞΣΦΨΩ"
}
_GREEK["λ"], _GREEK["Λ"] = "\\lambda ", "\\Lambda "
_UPPER = {
    letter: "\\" + unicodedata.name(letter).split()[-1].capitalize() + " "
    for letter in "ΓΔΘΞΣΦΨΩ"
}
_TABLE = str.maketrans(
    {
        **{sign: text for sign, text in _SIGNS.items() if len(sign) == 1},
        **_GREEK,
        **_UPPER,
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        **{chr(0xFF21 + at): chr(65 + at) for at in range(26)},
        **{chr(0xFF41 + at): chr(97 + at) for at in range(26)},
        "\u00a0": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\u3000": " ",
        "\u200b": "",
        "\u2061": "",
        "\ufeff": "",
    }
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", "0123456789+-n")
_RAISED_RUN = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ]+")
_LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_LOWERED_RUN = re.compile("[₀₁₂₃₄₅₆₇₈₉]+")
_VULGAR = re.compile("[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")

_NOISE = re.compile(
    r"(?<!\\)\\(?:(?:left|right|middle|[bB]igg?[lrm]?|displaystyle|textstyle|limits"
    r"|nolimits|mathstrut|strut|small|large|normalsize|quad|qquad|enspace|thinspace"
    r"|hspace\{[^{}]*\}|vspace\{[^{}]*\}|phantom\{[^{}]*\})(?![a-zA-Z])|[,:;!>\s])"
    r"|~|(?<!\\)\\[()\[\]]|&nbsp;"
)
_DELIMITER_DOT = re.compile(r"\\(?:left|right)\s*\.")
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d])(?!,\d)")
_SPACED_THOUSANDS = re.compile(r"(?<![\d.])\d{1,3}(?:(?:\\,|\{,\}|\{ \})\d{3})+(?!\d)")
_BOLD = re.compile(r"^\s*\*\*(.+?)\*\*[.,]?\s*$", re.DOTALL)
_RADIX = re.compile(
    r"(?<![\w.\\}])\(?(\d[0-9A-F]*(?:\.[0-9A-F]+)?|[A-F][0-9A-F]*(?=\)?_\{?16))\)?"
    r"_(?:\{\s*(\d{1,2}|\\text\{[a-z]+\})\s*\}|(\d{1,2}))"
)
_BASES = {"two": 2, "eight": 8, "ten": 10, "sixteen": 16, "three": 3, "five": 5}
_TWO_DOTS = re.compile(r"(\d*\.\d*)\\dot\{?(\d)\}?(\d*)\\dot\{?(\d)\}?")
_PERCENT = re.compile(r"\bper\s?cent\b|\\text\{\s*per\s?cent\s*\}", re.IGNORECASE)
_MYRIADS = re.compile(r"(\d+(?:\.\d+)?)\s*(?:\\text\{)?\s*([万亿])\s*\}?")
_ARC_MINUTES = re.compile(r"(\d+)\s*\^\s*\{?\\circ\s*\}?\s*(\d{1,2})\s*'(?!')")
_REPEATING = re.compile(
    r"(\d*)\.(\d*)(?:\\(?:overline|bar|dot|overset\{\\cdot\})\s*"
    r"(?:\{(\d+)\}|(\d))|\((\d+)\))"
)
_SPELLINGS = {
    "dfrac": "frac",
    "tfrac": "frac",
    "cfrac": "frac",
    "dbinom": "binom",
    "tbinom": "binom",
    "leq": "le",
    "leqslant": "le",
    "leqq": "le",
    "geq": "ge",
    "geqslant": "ge",
    "geqq": "ge",
    "neq": "ne",
    "lt": "<",
    "gt": ">",
    "ast": "cdot",
    "bullet": "cdot",
    "dots": "ldots",
    "cdots": "ldots",
    "dotsc": "ldots",
    "dotsb": "ldots",
    "vdots": "ldots",
    "varnothing": "emptyset",
    "lbrace": "{",
    "rbrace": "}",
    "lbrack": "[",
    "rbrack": "]",
    "lvert": "|",
    "rvert": "|",
    "vert": "|",
    "mid": "|",
    "degree": "circ",
    "degrees": "circ",
    "backslash": "setminus",
    "wedge": "land",
    "vee": "lor",
    "tg": "tan",
    "ctg": "cot",
    "arctg": "arctan",
    "colon": ":",
    "isin": "in",
    "varphi": "phi",
    "varepsilon": "epsilon",
    "vartheta": "theta",
    "lg": "lg",
    "upright": "",
    "implies": "Rightarrow",
    "to": "rightarrow",
    "propto": "propto",
    "prime": "'",
    "infin": "infty",
    "overrightarrow": "vec",
    "widehat": "hat",
}
_TEXT_COMMANDS = {
    "text",
    "textbf",
    "textit",
    "textrm",
    "textsf",
    "texttt",
    "textnormal",
    "mbox",
    "hbox",
    "mathrm",
    "mathsf",
    "mathtt",
    "operatorname",
    "rm",
    "mathit",
    "emph",
    "unit",
    "si",
}
_DROPPED_COMMANDS = {"boldsymbol", "pmb", "bm", "mathop", "ensuremath", "mathnormal"}
_TOKEN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<number>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,12}(?![\w.]))?)"
    r"|(?P<word>[A-Za-z]+)"
    r"|(?P<command>\\[A-Za-z]+|\\.)"
    r"|(?P<cjk>[\u3400-\u9fff]+)"
    r"|(?P<sign>.)",
    re.DOTALL,
)


def clean(text: str) -> str:
    """Return a text with one spelling for each sign, and without what is only looks."""
    if not text.isascii():
        text = _VULGAR.sub(_written_out, text)
        text = _RAISED_RUN.sub(
            lambda found: "^{" + found[0].translate(_RAISED) + "}", text
        )
        text = _LOWERED_RUN.sub(
            lambda found: "_{" + found[0].translate(_LOWERED) + "}", text
        )
        text = text.translate(_TABLE)
        text = _MYRIADS.sub(_multiplied, text)
    if "\\" in text:
        text = _SPACED_THOUSANDS.sub(_only_digits, text)
        text = _DELIMITER_DOT.sub(" ", text)
        text = _NOISE.sub(" ", text)
    elif "{,}" in text:
        text = _SPACED_THOUSANDS.sub(_only_digits, text)
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
    if "'" in text:
        text = _ARC_MINUTES.sub(r"(\1+\\frac{\2}{60})^\\circ ", text)
    if "." in text:
        text = _REPEATING.sub(_as_fraction, text)
    return text.strip()


def tokenize(text: str) -> list[Token]:
    """Take a text apart, cleaned.

    Raises
    ------
    UnreadableError
        When it has too many parts.
    """
    tokens: list[Token] = []
    spaced = False
    at, end = 0, len(text)
    while at < end:
        found = _TOKEN.match(text, at)
        assert found is not None  # noqa: S101 - the last alternative takes anything
        at = found.end()
        kind, piece = str(found.lastgroup), found[0]
        if kind == "space":
            spaced = True
            continue
        if len(tokens) >= MAX_TOKENS:
            raise UnreadableError("the answer is too long to be read as mathematics")
        if kind == "command":
            name = piece[1:]
            name = _SPELLINGS.get(name, name)
            if name in _TEXT_COMMANDS:
                inner, at = _group(text, at)
                tokens.append(Token("text", inner.strip(), spaced))
                spaced = inner[-1:].isspace()
                continue
            if name in _DROPPED_COMMANDS:
                continue
            kind = "command" if name.isalpha() else "sign"
            if piece in ("\\{", "\\}"):
                kind = "command"  # braces that are written, not those that group
            tokens.append(Token(kind, name, spaced))
        elif kind == "cjk":
            tokens.append(Token("text", piece, spaced))
        elif piece != "$":
            tokens.append(Token(kind, piece, spaced))
        spaced = False
    return tokens


def _group(text: str, at: int) -> tuple[str, int]:
    """Return the content of the braces that begin here, and where they end."""
    while at < len(text) and text[at].isspace():
        at += 1
    if at >= len(text) or text[at] != "{":
        return (text[at : at + 1], at + 1)
    depth = 0
    for place in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return text[at + 1 : place], place + 1
    return text[at + 1 :], len(text)


def _join_thousands(text: str) -> str:
    """Drop the commas of 1,234,567 where no brackets make it a list."""
    depth, start, parts = 0, 0, []
    for at, sign in enumerate(text):
        if sign == "{" and text[at - 1 : at] != "\\":
            continue  # only groups
        if sign == "}" and text[at - 1 : at] != "\\":
            continue
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


def _written_out(found: re.Match[str]) -> str:
    top, _, bottom = unicodedata.normalize("NFKC", found[0]).partition("⁄")
    return rf"\frac{{{top}}}{{{bottom}}}"


def _in_decimal(found: re.Match[str]) -> str:
    written = found[2] or found[3]
    base = _BASES.get(written.removeprefix("\\text{").rstrip("}"), 0)
    base = base or (int(written) if written.isdigit() else 0)
    whole, _, part = found[1].partition(".")
    try:
        value = Fraction(int(whole + part, base), base ** len(part))
    except (ValueError, ZeroDivisionError):
        return found[0]  # no numeral of that base
    if value.denominator == 1:
        return str(value)
    return rf"\frac{{{value.numerator}}}{{{value.denominator}}}"


def _multiplied(found: re.Match[str]) -> str:
    return str(Fraction(found[1]) * {"万": 10**4, "亿": 10**8}[found[2]])


def _as_fraction(found: re.Match[str]) -> str:
    whole, fixed = found[1], found[2]
    repeated = found[3] or found[4] or found[5]
    if len(fixed) + len(repeated) > 500:
        return found[0]
    unit = 10 ** len(fixed)
    top = int((whole + fixed) or "0") * (10 ** len(repeated) - 1) + int(repeated)
    return rf"\frac{{{top}}}{{{unit * (10 ** len(repeated) - 1)}}}"
