"""Settings as people type them: names with aliases, values as text."""

from __future__ import annotations

import dataclasses
import difflib
from typing import TYPE_CHECKING, Any

from qwq_lab.errors import UsageError
from qwq_lab.sampling import Sampling

if TYPE_CHECKING:
    from collections.abc import Iterable

# What nobody sets by hand in a magic: the views ask for it where they draw it.
_NOT_TYPED = {"top_logprobs"}
SAMPLING_NAMES = tuple(
    field.name for field in dataclasses.fields(Sampling) if field.name not in _NOT_TYPED
)
ALIASES = {"max_tokens": "max_new_tokens", "budget": "thinking_budget"}

_WHOLE = {"top_k", "seed", "max_new_tokens", "thinking_budget", "max_history"}
_SWITCHES = {"check_steps"}
_SWITCHED = {"on": True, "true": True, "off": False, "false": False}
_OPTIONAL = {"seed", "thinking_budget"}


def setting_name(typed: str, names: Iterable[str]) -> str:
    """Return the setting that was meant: dashes and aliases are understood.

    Raises
    ------
    UsageError
        When there is no such setting; the message names the nearest.
    """
    known = list(names)
    name = typed.strip().lstrip("-").replace("-", "_")
    name = ALIASES.get(name, name)
    if name not in known:
        raise UsageError(
            f"no setting {typed!r}{did_you_mean(name, known)}; "
            f"there are: {', '.join(known)}"
        )
    return name


def parse_value(name: str, text: str) -> Any:
    """Turn the text of one setting into its value; ranges are checked elsewhere.

    Raises
    ------
    UsageError
        When the text is no number, or not on or off, where one is needed.
    """
    if name in _OPTIONAL and text.lower() == "none":
        return None
    if name in _SWITCHES:
        if text.lower() not in _SWITCHED:
            raise UsageError(f"{name} is {text!r}, but must be on or off")
        return _SWITCHED[text.lower()]
    if name in _WHOLE:
        kind, convert = "a whole number", int
    elif name in SAMPLING_NAMES:
        kind, convert = "a number", float  # type: ignore[assignment]
    else:
        return text
    try:
        return convert(text)
    except ValueError:
        none = " or none" if name in _OPTIONAL else ""
        raise UsageError(f"{name} is {text!r}, but must be {kind}{none}") from None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``" (did you mean 'nearest'?)"``, or nothing when nothing is near."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" (did you mean {near[0]!r}?)" if near else ""
