"""A sentence as the pieces that calculations are made of."""

from __future__ import annotations

import re
from typing import NamedTuple

from qwq_lab.verifiers.steps.vocabulary import (
    HAN,
    LATEX,
    PHRASES,
    SIGNS,
    Meaning,
    compile_phrases,
)


class Piece(NamedTuple):
    """A number, a sign, a word, and where it stands in its sentence.

    ``text`` is spelt as the parser has it. ``spaced`` says whether white space stands
    before it.

    Kinds: ``number``, ``symbol``, ``function``, ``operator``, ``binary`` (an operator
    in words), ``postfix``, ``open``, ``close``, ``relation``, ``weak`` (a relation only
    sometimes: ``is``), ``which``, ``approx``, ``negation``, ``versus``, ``remainder``,
    ``modulus``, ``of``, ``arrow``, ``word``, ``han``, ``dots``, ``tight`` (a comma
    between digits), ``stop``, ``opaque``.
    """

    kind: str
    text: str
    start: int
    end: int
    spaced: bool


# One sign for another, so that places stay what they are.
_SAME_LENGTH = str.maketrans(
    {
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        **{chr(0xFF21 + at): chr(65 + at) for at in range(26)},
        **{chr(0xFF41 + at): chr(97 + at) for at in range(26)},
        **dict(zip("＝＋－＊／％＜＞（）［］｛｝．", "=+-*/%<>()[]{}.", strict=True)),
        **dict.fromkeys("×·⋅∙∗✕", "*"),
        **dict.fromkeys("∕⁄", "/"),
        **dict.fromkeys("−–﹣", "-"),
        "\u3000": " ",
        "’": "'",
    }
)
_CODE = re.compile(r"`[^`\n]*`")
_STARS = re.compile(r"\*\*")
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
_NUMBER = (
    r"(?:\d{1,3}(?:(?:,|\{,\}|\\,)\d{3})+(?!\d)|\d+)(?:\.\d+)?"
    r"(?:[eE][+-]?\d{1,3}(?![\w.]))?(?:_\{\d{1,2}\}|_\d{1,2}(?!\d))?|\.\d+"
)
_PHRASE_PATTERNS, _PHRASE_MEANINGS = compile_phrases("e", PHRASES, words=True)
_HAN_PATTERNS, _HAN_MEANINGS = compile_phrases("h", HAN, words=False)
_MEANINGS = {**_PHRASE_MEANINGS, **_HAN_MEANINGS}
_PARTS = [
    (
        "space",
        r"(?:\s|\\[,;:! ]|\\\$|[$€£¥￥&\u200b]|\\(?:left|right|[bB]igg?[lr]?"
        r"|displaystyle|textstyle|nonumber|notag|large|Large)(?![A-Za-z])|\\[()\[\]])+",
    ),
    ("tag", r"</?[A-Za-z][^<>\n]{0,40}>|<\||\|>|<<|>>"),
    (
        "modulus",
        r"\(\s*(?:\\?b?mod|模)(?![A-Za-z])\s*\d{1,18}\s*\)"
        r"|\\pmod\s*(?:\{\s*\d{1,18}\s*\}|\d)",
    ),
    (
        "times",
        r"(?<=\d)[xX](?=\d)|(?<=[\d)] )[xX](?= [\d($€£¥\\])|(?<=\))[xX](?=[\d(])",
    ),
    (
        "opaque",
        r"0[xXb][0-9a-fA-F]+|\d+(?::\d+)+|\d+(?:\.\d+){2,}"
        r"|\d+(?:st|nd|rd|th)(?![A-Za-z])|[#№]\s?\d+|[A-Za-z]+\d\w*"
        r"|[A-Za-z]\w*_\w{2,}|==+|:=|[-+*/|&]=|//",
    ),
    ("number", _NUMBER),
    ("arrow", r"<?=>|-->|->|⇒|→|⟹|⟶|⇔|↔|∴"),
    ("sign", r"!=|<=|>=|=<|[=<>≤⩽≥⩾≈≒≃≡∣≠]"),
    ("text", r"\\(?:text|mathrm|textbf|mathbf|mbox|operatorname|textit)\s*\{[^{}]*\}"),
    ("boxed", r"\\f?boxed?\s*\{"),
    ("latex", r"\\[A-Za-z]+"),
    ("percent", r"\\%"),
    ("contraction", r"(?<![A-Za-z])(?i:i|let|he|she|we|you|they|there)'[A-Za-z]+"),
    *_PHRASE_PATTERNS,
    (
        "symbol",
        r"(?:[A-Za-z](?:_(?:\{\w{1,6}\}|[A-Za-z0-9]))?|[α-ωΔΣ])"
        r"(?:'{1,2}(?![A-Za-z]))?(?![A-Za-z0-9_])",
    ),
    ("word", r"[A-Za-z]+(?:['-][A-Za-z]{2,})*(?:'[a-z])?"),
    *_HAN_PATTERNS,
    ("han", r"[\u3400-\u9fff]"),
    ("raised", r"[⁰¹²³⁴-⁹⁺⁻]+"),
    ("dots", r"\.{3,}|…+|⋯"),
    ("mod", r"%(?=\s?\d)"),
    ("root", "√"),
    ("operator", r"\*\*|[-+*/÷^]"),
    ("postfix", r"[!%°]"),
    ("open", r"[(\[{]"),
    ("close", r"[)\]}]"),
    ("tight", r"(?<=\d),(?=\d)"),
    ("stop", r"[,;:.?，。；：？！、\"“”‘'|—「」『』～~]"),
    ("other", r"."),
]
_PATTERN = re.compile(
    "|".join(f"(?P<{name}>{pattern})" for name, pattern in _PARTS), re.DOTALL
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_PLAIN_NUMBER = re.compile(r"[\d.,\s]*\d[\d.,\s]*")
_FIXED = {
    "times": Meaning("operator", "*"),
    "root": Meaning("function", "sqrt"),
    "mod": Meaning("binary", "mod"),
    "percent": Meaning("postfix", "%"),
    "boxed": Meaning("open", "boxed"),
    "tag": Meaning("stop", "<"),
    "contraction": Meaning("word", "i"),
    "other": Meaning("opaque", ""),
    "arrow": Meaning("arrow", ""),
    "dots": Meaning("dots", ""),
}


def plain(sentence: str) -> str:
    """Return a sentence of the same length without code, bold type and wide signs."""
    text = sentence.translate(_SAME_LENGTH)
    if not text.isascii():
        text = _OTHER_DIGIT.sub("\x00", text)
    if "`" in text:
        text = _CODE.sub(lambda found: "\x00" * len(found[0]), text)
    if "**" in text:
        text = _STARS.sub(lambda found: _power_or_bold(text, found), text)
    return text


def _power_or_bold(text: str, found: re.Match[str]) -> str:
    """Keep the ``**`` of a power; a space on both sides of it, or on none."""
    before = text[max(found.start() - 2, 0) : found.start()]
    after = text[found.end() : found.end() + 2]
    spaced = before[-1:].isspace(), after[:1].isspace()
    left, right = before.rstrip()[-1:], after.lstrip()[:1]
    is_power = (
        spaced[0] == spaced[1]
        and (left.isdigit() or left in tuple(")}"))
        and (right.isdigit() or right in tuple("(-{"))
    )
    return "**" if is_power else "  "


def read_pieces(sentence: str) -> list[Piece]:
    """Take a sentence apart; ``sentence`` is as `plain` returns it."""
    pieces: list[Piece] = []
    spaced = False
    for found in _PATTERN.finditer(sentence):
        name = found.lastgroup or "other"
        if name == "space":
            spaced = True
            continue
        kind, text = _meaning(name, found[0])
        pieces.append(Piece(kind, text, found.start(), found.end(), spaced))
        spaced = False
    return pieces


def _meaning(name: str, written: str) -> tuple[str, str]:
    if name == "number":
        return "number", written.replace("{,}", "").replace("\\,", "").replace(",", "")
    if name in _MEANINGS:
        return _MEANINGS[name]
    if name in _FIXED:
        return _FIXED[name]
    if name == "sign":
        return SIGNS[written]
    if name == "operator":
        return "operator", "^" if written == "**" else written
    if name == "latex":
        return LATEX.get(written[1:], Meaning("opaque", ""))
    if name == "text":
        inner = written[written.index("{") + 1 : -1].strip()
        if _PLAIN_NUMBER.fullmatch(inner):
            return "number", inner.replace(",", "").replace(" ", "")
        return "word", inner.lower()
    if name == "modulus":
        return "modulus", "".join(filter(str.isdigit, written))
    if name == "raised":
        return "postfix", "^{" + written.translate(_RAISED) + "}"
    if name == "word":
        return "word", written.lower()
    return name, written
