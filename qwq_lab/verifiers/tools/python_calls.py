"""Calls written as Python, ``[f(a=1, b="x"), g()]``: read, never run."""

from __future__ import annotations

import ast
import math
import re
from typing import Any, NamedTuple

from qwq_lab.sandbox.compare import shorten
from qwq_lab.verifiers.strict_json import MAX_DEPTH, MAX_DIGITS

MAX_CHARACTERS = 200_000

# Python's own parser would do, if it took texts of any shape: it can exhaust the
# stack on a chain such as f()()(), and needs a gigabyte for a million numbers.
_TOKEN = re.compile(
    r"""
    (?P<string> '{3} (?:[^\\]|\\.)*? '{3} | "{3} (?:[^\\]|\\.)*? "{3}
      | ' (?:[^'\\\n]|\\.)* ' | " (?:[^"\\\n]|\\.)* " )
    | (?P<number> [-+]? (?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)
      (?:[eE][-+]?[0-9]+)? )
    | (?P<name> [^\W\d]\w* (?:\.[^\W\d]\w*)* )
    | (?P<mark> [\[\](){},:=] )
    """,
    re.VERBOSE | re.DOTALL,
)
_SPACE = re.compile(r"\s*")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES = frozenset("\\'\"abfnrtvxuUN01234567\n")
_WORDS = {"True": True, "False": False, "None": None}


class PythonCall(NamedTuple):
    """A call and where it stands in the text."""

    name: str
    arguments: dict[str, Any]
    start: int
    end: int


def read_python_calls(text: str) -> list[PythonCall]:
    """Read calls separated by commas, in brackets or not, and nothing else.

    Arguments have names and literal values; tuples become lists.

    Raises
    ------
    ValueError
        With the reason in words, when it is anything else.
    """
    if len(text) > MAX_CHARACTERS:
        raise ValueError(f"it is longer than {MAX_CHARACTERS:,} characters")
    return _Reader(text).calls()


class _Reader:
    """Reads the tokens of a text from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens: list[tuple[str, str, int]] = []
        at = _skip_space(text, 0)
        while at < len(text):
            match = _TOKEN.match(text, at)
            if match is None:
                raise ValueError(
                    f"it is not a list of calls: {text[at]!r} at character {at}"
                )
            self._tokens.append((str(match.lastgroup), match[0], at))
            at = _skip_space(text, match.end())
        self._at = 0

    def calls(self) -> list[PythonCall]:
        found: list[PythonCall] = []
        end = "]" if self._take("[") else ""
        while not self._take(end):
            if found:
                self._expect(",")
                if self._take(end):
                    break
            found.append(self._call())
        if self._at < len(self._tokens):
            raise self._fault("there is more text after the calls")
        return found

    def _call(self) -> PythonCall:
        kind, name, start = self._next()
        if kind != "name":
            raise self._fault("a call begins with the name of a function", back=1)
        self._expect("(")
        arguments: dict[str, Any] = {}
        while not self._take(")"):
            if arguments:
                self._expect(",")
                if self._take(")"):
                    break
            kind, argument, _ = self._next()
            if kind != "name" or not self._take("="):
                raise self._fault("an argument has no name", back=1)
            if argument in arguments:
                raise ValueError(f"the argument {argument} is there twice")
            arguments[argument] = self._value(0)
        return PythonCall(name, arguments, start, self._tokens[self._at - 1][2] + 1)

    def _value(self, depth: int) -> Any:
        if depth > MAX_DEPTH:
            raise ValueError("it is nested too deeply")
        kind, written, _ = self._next()
        if kind == "string":
            return _literal(_ESCAPE.sub(_keep_escape, written))
        if kind == "number":
            return _number(written)
        if kind == "name" and written in _WORDS:
            return _WORDS[written]
        if written == "[":
            return self._items("]", depth)[0]
        if written == "(":
            items, commas = self._items(")", depth)
            return items[0] if len(items) == 1 and not commas else items
        if written == "{":
            return self._pairs(depth)
        raise self._fault("an argument has no literal value", back=1)

    def _items(self, end: str, depth: int) -> tuple[list[Any], int]:
        items: list[Any] = []
        commas = 0
        while not self._take(end):
            if items:
                self._expect(",")
                commas += 1
                if self._take(end):
                    break
            items.append(self._value(depth + 1))
        return items, commas

    def _pairs(self, depth: int) -> dict[str, Any]:
        pairs: dict[str, Any] = {}
        while not self._take("}"):
            if pairs:
                self._expect(",")
                if self._take("}"):
                    break
            key = self._value(depth + 1)
            if not isinstance(key, str):
                raise self._fault("a key is not a text", back=1)
            if key in pairs:
                raise ValueError(f"the key {key[:100]!r} is there twice")
            self._expect(":")
            pairs[key] = self._value(depth + 1)
        return pairs

    def _next(self) -> tuple[str, str, int]:
        if self._at == len(self._tokens):
            raise self._fault("it ends in the middle of a call")
        self._at += 1
        return self._tokens[self._at - 1]

    def _take(self, mark: str) -> bool:
        """Go on if this is the next token; the empty one is the end of the text."""
        if self._at == len(self._tokens):
            return not mark
        kind, token, _ = self._tokens[self._at]
        if kind != "mark" or token != mark:
            return False
        self._at += 1
        return True

    def _expect(self, mark: str) -> None:
        if not self._take(mark):
            raise self._fault(f"there should be {mark!r}")

    def _fault(self, reason: str, *, back: int = 0) -> ValueError:
        at = self._at - back
        if at == len(self._tokens):
            return ValueError(f"{reason}, at its end")
        _, token, start = self._tokens[at]
        return ValueError(f"{reason}, at {shorten(repr(token), 60)}, character {start}")


def _skip_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _keep_escape(match: re.Match[str]) -> str:
    """Leave the escapes that Python knows; it warns of any other."""
    return match[0] if match[1] in _ESCAPES else "\\" + match[0]


def _literal(token: str) -> Any:
    try:
        return ast.literal_eval(token)
    except (SyntaxError, ValueError):
        raise ValueError(f"{shorten(token, 60)} is no literal value") from None


def _number(token: str) -> int | float:
    if len(token) > MAX_DIGITS:
        raise ValueError("a number has very many digits")
    number: int | float = _literal(token)
    if not math.isfinite(number):
        raise ValueError(f"the number {token[:100]} is too large")
    return number
