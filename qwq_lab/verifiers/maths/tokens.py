r"""From text to tokens: LaTeX and plain notation alike."""

from __future__ import annotations

import re
from typing import NamedTuple

from qwq_lab.verifiers.maths.nodes import UnreadableError
from qwq_lab.verifiers.maths.spellings import (
    DROPPED_COMMANDS,
    SPELLINGS,
    TEXT_COMMANDS,
)

MAX_TOKENS = 4000


class Token(NamedTuple):
    """``kind`` is ``number``, ``word``, ``text``, ``command`` or ``sign``.

    ``spaced`` says whether white space stands before it.
    """

    kind: str
    text: str
    spaced: bool = False


_TOKEN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<number>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,12}(?![\w.]))?)"
    r"|(?P<word>[A-Za-z]+)"
    r"|(?P<command>\\[A-Za-z]+|\\.)"
    r"|(?P<cjk>[\u3400-\u9fff]+)"
    r"|(?P<sign>.)",
    re.DOTALL,
)


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
            name = SPELLINGS.get(name, name)
            if name in TEXT_COMMANDS:
                inner, at = _group(text, at)
                tokens.append(Token("text", inner.strip(), spaced))
                spaced = inner[-1:].isspace()
                continue
            if name in DROPPED_COMMANDS:
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
