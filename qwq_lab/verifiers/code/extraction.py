"""The Python in a reply: in its code blocks, or the reply itself."""

from __future__ import annotations

import ast
import re
import textwrap
from typing import NamedTuple

MOST_TRIES = 200
MOST_PARSED = 200_000

_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})[ \t]*([^\n`]*)$", re.MULTILINE)
_PYTHON = frozenset({"", "python", "py", "python3", "python2", "pycon"})
_BEGINNING = re.compile(
    r"^(?:def |async def |class |import |from \w|@\w|if |for |while |with |try:|print\("
    r"|[A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*\s*=[^=])",
    re.MULTILINE,
)


class Block(NamedTuple):
    """A code block, and where it stands in the text."""

    code: str
    start: int
    end: int


def find_code(text: str, names: tuple[str, ...] = ()) -> Block | None:
    """Find the code to be judged.

    Of several blocks the last one counts that defines all ``names``; if none does, the
    last one. Without blocks, the reply itself or its end is code if Python reads it.
    """
    blocks = _blocks(text)
    if blocks:
        for block in reversed(blocks):
            if names and _defines(block.code, names):
                return block
        if names and len(blocks) > 1:
            together = "\n".join(block.code for block in blocks)
            if _defines(together, names):
                return Block(together, blocks[0].start, blocks[-1].end)
        return blocks[-1]
    return _unfenced(text)


def _blocks(text: str) -> list[Block]:
    """Return the blocks of Python; one that is not closed ends with the text."""
    blocks = []
    fences = list(_FENCE.finditer(text))
    at = 0
    while at < len(fences):
        opening = fences[at]
        closing = next(
            (
                number
                for number in range(at + 1, len(fences))
                if fences[number][1].startswith(opening[1])
                and not fences[number][2].strip()
            ),
            None,
        )
        start = min(opening.end() + 1, len(text))
        end = len(text) if closing is None else fences[closing].start()
        words = opening[2].split()
        if (words[0].lower().strip("{.}") if words else "") in _PYTHON:
            code = textwrap.dedent(text[start:end])
            blocks.append(Block(_without_prompts(code), start, end))
        at = len(fences) if closing is None else closing + 1
    return [block for block in blocks if block.code.strip()]


def _without_prompts(code: str) -> str:
    """Return the input of a session at the prompt, as documentation shows it."""
    if not code.lstrip().startswith(">>> "):
        return code
    lines = [
        line[4:]
        for line in code.splitlines()
        if line.startswith((">>> ", "... ")) or line in (">>>", "...")
    ]
    return "\n".join(lines)


def _defines(code: str, names: tuple[str, ...]) -> bool:
    tree = _parsed(code)
    if tree is None:
        # Broken code is judged as what it is; the words tell what it is about.
        return all(re.search(rf"\bdef\s+{re.escape(name)}\b", code) for name in names)
    defined = set()
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            defined.add(node.name)
        elif isinstance(node, ast.Assign):
            defined |= {n.id for n in node.targets if isinstance(n, ast.Name)}
    return defined.issuperset(names)


def _unfenced(text: str) -> Block | None:
    """Return the whole text, or what begins like code in it, if Python reads it."""
    start = _BEGINNING.search(text)
    if start is None:
        return None
    code = text[start.start() :]
    lines = code.rstrip().splitlines(keepends=True)
    # Prose may follow; the longest beginning that Python reads is the code.
    for count in range(len(lines), max(len(lines) - MOST_TRIES, 0), -1):
        part = "".join(lines[:count])
        if _parsed(part) is not None:
            return Block(part, start.start(), start.start() + len(part))
    return None


def _parsed(code: str) -> ast.Module | None:
    if len(code) > MOST_PARSED:
        return None
    try:
        return ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
