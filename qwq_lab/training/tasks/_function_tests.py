"""Tests for a function, made from the function that was expected.

The arguments follow from the names of the parameters, which tell numbers, texts and
lists apart, and from the constants in the code, around which answers differ. What the
expected function returns is what another one has to return as well.
"""

from __future__ import annotations

import ast
from functools import lru_cache
from itertools import islice, product
from random import Random
from typing import TYPE_CHECKING, Any

from qwq_lab.training.tasks._functions import PARAMETERS, SECOND_PARAMETERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

FEWEST_CASES = 3
MOST_CASES = 24
FIRST_CASES = 2  # most wrong functions fail these, and endless ones stop there

_NUMBERS = (3, 0, 1, -4, 10, 7, 2, 12, -5, 25)
_LONG = "abcdefghijklmnopqrstuvwxyz0123456789" * 3
_TEXTS = (
    "banana", "", "a", "Hello World", "level", "  two words ", "123", "AEIOU xyz",
    _LONG,
)  # fmt: skip
_LISTS: tuple[list[Any], ...] = (
    [3, 1, 2], [], [5], [5, -5, 2, -1, 0, 5], [2, 4, 6, 7, 11], list(range(120)),
    ["b", "a", "c"], ["x", "x"],
)  # fmt: skip
_SAMPLES: dict[str, tuple[Any, ...]] = {
    "number": _NUMBERS,
    "text": _TEXTS,
    "list": _LISTS,
}


@lru_cache(maxsize=4096)
def cases_of(code: str) -> tuple[tuple[tuple[Any, ...], Any], ...]:
    """Return arguments and what a function of ours returns for them.

    The types are the first that the function accepts, with those that the names of its
    parameters stand for before others. Arguments that it rejects are left out.

    Parameters
    ----------
    code
        A function that a generator of tasks has written; it is run in this process.
    """
    tree = ast.parse(code)
    definition = tree.body[0]
    assert isinstance(definition, ast.FunctionDef)  # noqa: S101 - our own code
    names = [argument.arg for argument in definition.args.args]
    space: dict[str, Any] = {}
    exec(compile(tree, "<task>", "exec"), space)  # noqa: S102 - our own code
    nodes = ast.walk(tree)
    constants = [node.value for node in nodes if isinstance(node, ast.Constant)]
    samples = {kind: _samples(kind, constants) for kind in _SAMPLES}
    for kinds in product(*(_types_of(name) for name in names)):
        arguments = list(product(*(samples[kind] for kind in kinds)))
        if len(kinds) > 1:
            # The first pairs would all have the same few first arguments.
            Random(0).shuffle(arguments)
        found = list(islice(_run(space[definition.name], arguments), MOST_CASES))
        if len(found) >= FEWEST_CASES or (found and len(names) == 1):
            return tuple(found)
    return ()


def _types_of(name: str) -> list[str]:
    """Return the types that a parameter may have, those of its name first."""
    fit = [
        kind
        for kind in PARAMETERS
        if name in PARAMETERS[kind] or name in SECOND_PARAMETERS[kind]
    ]
    return [*fit, *(kind for kind in PARAMETERS if kind not in fit)]


def _samples(kind: str, constants: list[Any]) -> list[Any]:
    """Return arguments of one type, those around the constants first."""
    numbers = [value for value in constants if type(value) is int]
    texts = [value for value in constants if isinstance(value, str) and value]
    if kind == "number":
        near: list[Any] = [value + by for value in numbers for by in (0, 1, -1)]
        near += [2 * value for value in numbers]
    elif kind == "text":
        near = [form for text in texts for form in (text, f"{text}bc", f"bc{text}")]
        near += [f"b{text}c{text}" for text in texts]
        near += [_LONG[: value + by] for value in numbers for by in (0, 1)]
    else:
        near = [[value, value + 1, value - 1, value] for value in numbers]
        near += [list(range(value + by)) for value in numbers for by in (0, 1)]
    return [*near, *_SAMPLES[kind]]


def _run(
    function: Callable[..., Any], arguments: Iterable[tuple[Any, ...]]
) -> Iterator[tuple[tuple[Any, ...], Any]]:
    for given in arguments:
        try:
            value = function(*given)
        except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError):
            continue
        # Beyond this nothing new is tested, and powers grow fast.
        if not isinstance(value, (int, float)) or abs(value) < 1e18:
            yield given, value


def passes_tests(code: str, expected: str, *, any_name: bool = False) -> bool:
    """Run a function in the sandbox against what the expected one returns.

    Parameters
    ----------
    code
        The function of a reply.
    expected
        The function of the problem.
    any_name
        Whether the function may have another name than the expected one.
    """
    from qwq_lab.verifiers import CodeVerifier

    name = _name_of(code)
    if name is None or (name != _name_of(expected) and not any_name):
        return False
    cases = [
        {"function": name, "args": given, "expected": value}
        for given, value in cases_of(expected)
    ]
    verifier = CodeVerifier(cpu_seconds=1)
    parts = [cases[:FIRST_CASES], cases[FIRST_CASES:]]
    return bool(cases) and all(
        verifier.verify(f"```python\n{code}\n```", cases=part).passed is True
        for part in parts
        if part
    )


def _name_of(code: str) -> str | None:
    """Return the name of the one function that the code defines."""
    try:
        body = ast.parse(code).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    names = [node.name for node in body if isinstance(node, ast.FunctionDef)]
    return names[0] if len(names) == 1 else None
