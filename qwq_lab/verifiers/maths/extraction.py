"""Where the answer stands in a text: in its last box, or behind "the answer is"."""

from __future__ import annotations

import re
from typing import NamedTuple

MOST_PLAIN = 120
_BOX = re.compile(r"\\(?:boxed|fbox)\s*")
_STATED = re.compile(
    r"(?:\b(?:final\s+)?answers?\b(?:\s+(?:to|for|of)\b[^.\n:=]{0,80}?)?\s*"
    r"(?:\bis\b|\bare\b|:|=|：)\s*:?"
    r"|答案(?:应该?)?(?:是|为|：|:)\s*:?|(?:所以|因此|结果)(?:是|为|：|:)"
    r"|(?:所以|因此|故)[，,\s]*(?=[0-9A-Za-z$\\(-])"
    r"|\b(?:so|therefore|thus|hence)\b[^.\n]{1,80}?\b(?:is|are|equals)\s+(?=[-$(\\0-9])"
    r"|\b(?:so|therefore|thus|hence)\b,?\s+(?=[A-Za-z]\s*=|[0-9$]|\\\())",
    re.IGNORECASE,
)
_END_OF_STATEMENT = re.compile(r"\n|[.。](?=\s|$)|[!！;；](?=\s|$)")
_BOLD = re.compile(r"\*\*([^*\n]{1,300})\*\*")
_MATHS = re.compile(
    r"\$\$(.+?)\$\$|\$([^$\n]+)\$|\\\((.+?)\\\)|\\\[(.+?)\\\]", re.DOTALL
)


class Found(NamedTuple):
    """An answer and where it stands; ``problem`` says why there is none."""

    text: str
    start: int = 0
    problem: str = ""


def find_answer(text: str, *, boxed_only: bool = False) -> Found:
    r"""Find the answer in a text.

    The last ``\boxed{}`` counts, whatever stands in it. Without one, and unless only
    boxes count: what follows "the answer is", in bold, the formula that ends the text,
    or the whole text if it is short.
    """
    boxes = list(_BOX.finditer(text)) if "box" in text else []
    if boxes:
        return _content(text, boxes[-1].end())
    if boxed_only:
        return Found("", problem="there is no \\boxed{} in the answer")
    stated = list(_STATED.finditer(text))
    if stated:
        return _statement(text, stated[-1].end())
    bold = list(_BOLD.finditer(text))
    if bold:
        return Found(bold[-1][1].strip(), bold[-1].start(1))
    plain = text.strip()
    start = len(text) - len(text.lstrip())
    formulas = list(_MATHS.finditer(plain))
    if (
        "\n" not in plain
        and len(plain) <= MOST_PLAIN
        and not (
            len(formulas) == 1
            and plain[:1].isalpha()
            and not plain[formulas[0].end() :].strip(" .。")
        )
    ):
        return Found(plain, start)
    last = text.rstrip().rpartition("\n")[2]
    formulas = list(_MATHS.finditer(last))
    if formulas:
        found = formulas[-1]
        group = found.lastindex or 0
        at = len(text.rstrip()) - len(last)
        return Found(found[group].strip(), at + found.start(group))
    if plain and len(last.strip()) <= MOST_PLAIN:
        return Found(last.strip(), len(text.rstrip()) - len(last))
    return Found("", problem="no answer was found")


def _content(text: str, at: int) -> Found:
    """Return what a box holds, the innermost one if they are nested."""
    if text[at : at + 1] != "{":
        bare = re.compile(r"\S+").match(text, at)
        if bare is None:
            return Found("", problem="the box is empty")
        return Found(bare[0].rstrip(".,$"), at)
    depth = 0
    for place in range(at, len(text)):
        sign = text[place]
        if text[place - 1] == "\\" and text[place - 2 : place] != "\\\\":
            continue  # a brace that is written, not one that groups
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
            if not depth:
                content = text[at + 1 : place]
                if not content.strip():
                    return Found("", at, problem="the box is empty")
                return Found(content.strip(), at + 1)
    return Found("", at, problem="the box is not closed")


def _statement(text: str, at: int) -> Found:
    end = _END_OF_STATEMENT.search(text, at)
    statement = text[at : end.start() if end else len(text)]
    if not statement.strip():
        # "The answer is:" and the answer on a line of its own.
        rest = text[at:].lstrip()
        statement = rest.partition("\n")[0]
        at = len(text) - len(rest)
    bold = _BOLD.search(statement)
    if bold:
        return Found(bold[1].strip(), at + bold.start(1))
    formulas = _MATHS.search(statement)
    if formulas:
        group = formulas.lastindex or 0
        unit = statement[formulas.end() :].strip()
        if not unit or not unit[0].isalpha():
            return Found(formulas[group].strip(), at + formulas.start(group))
    content = statement.strip().rstrip(".。,，")
    if not content:
        return Found("", at, problem="no answer was found")
    return Found(content, at + len(statement) - len(statement.lstrip()))
