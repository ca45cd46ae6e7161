"""The rules by name: what each takes, how it reads in words, and how it is checked."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.compare import shorten
from qwq_lab.verifiers.base import CannotJudgeError
from qwq_lab.verifiers.rules.parameters import Parameter, UnfitValueError

CheckFunction = TypeVar("CheckFunction", bound=Callable[..., "Check"])
SHOWN_VALUE = 60


@dataclass(frozen=True)
class Check:
    """What a rule found.

    Attributes
    ----------
    followed
        True, False, or None when it could not be judged.
    reason
        Why, in one sentence.
    span
        Where in the text it was found, in characters; (0, 0) for nowhere.
    """

    followed: bool | None
    reason: str = ""
    span: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Rule:
    """A kind of rule.

    Attributes
    ----------
    rule_id
        Its name, as in ``"length_constraints:number_words"``.
    parameters
        What it takes, by name.
    check
        Takes the text and the parameters by name.
    describe
        Takes the parameters by name and returns the rule in words.
    summary
        What it looks at and where its limits are.
    """

    rule_id: str
    parameters: Mapping[str, Parameter]
    check: Callable[..., Check] = field(repr=False)
    describe: Callable[..., str] = field(repr=False)
    summary: str = field(default="", repr=False)


@dataclass(frozen=True)
class Requirement:
    """A rule with its parameters; plain data, as a task may hold it.

    Made by `requirement` and by the constructors of this package.
    """

    rule_id: str
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class OwnRule:
    """A rule of one's own; made by `rule`."""

    words: str
    function: Callable[[str], bool]


_rules: dict[str, Rule] = {}


def register(
    rule_id: str, *, says: Callable[..., str], **parameters: Parameter
) -> Callable[[CheckFunction], CheckFunction]:
    """Enter a function into the registry as the check of a rule."""

    def enter(check: CheckFunction) -> CheckFunction:
        summary = (check.__doc__ or "").strip()
        _rules[rule_id] = Rule(rule_id, parameters, check, says, summary)
        return check

    return enter


def known_rules() -> tuple[Rule, ...]:
    """Return all rules, by name."""
    return tuple(_rules[rule_id] for rule_id in sorted(_rules))


def find_rule(rule_id: object) -> Rule:
    """Return the rule of a name.

    Raises
    ------
    UsageError
        When there is none.
    """
    if isinstance(rule_id, str) and rule_id in _rules:
        return _rules[rule_id]
    shown = shorten(repr(rule_id), SHOWN_VALUE)
    close = difflib.get_close_matches(str(rule_id)[:200], _rules, n=1, cutoff=0.6)
    hint = f"did you mean {close[0]!r}? " if close else ""
    raise UsageError(
        f"there is no rule {shown}; {hint}The known rules are: "
        f"{', '.join(sorted(_rules))}"
    )


def read_parameters(
    rule: Rule, given: Mapping[str, Any] | None, prompt: str | None = None
) -> dict[str, Any]:
    """Return the parameters of a rule as its check takes them.

    Parameters
    ----------
    given
        By name; a value of None counts as not given, whatever its name.
    prompt
        What the user asked, for rules that look at it.

    Raises
    ------
    UsageError
        When one is missing, unknown or of another kind.
    """
    if given is not None and not isinstance(given, Mapping):
        raise UsageError(
            f"the kwargs of {rule.rule_id} are {_shown(given)}, but must be a "
            "mapping of names to values"
        )
    values = {name: value for name, value in (given or {}).items() if value is not None}
    for name in values:
        if name not in rule.parameters:
            raise UsageError(_unknown_parameter(rule, str(name)))
    return {
        name: _read_parameter(rule, name, values.get(name), prompt)
        for name in rule.parameters
    }


def _read_parameter(rule: Rule, name: str, value: Any, prompt: str | None) -> Any:
    parameter = rule.parameters[name]
    if value is None and parameter.from_prompt:
        value = prompt
    if value is None:
        if not parameter.required:
            return parameter.default
        also = " or as the task's prompt" if parameter.from_prompt else ""
        raise UsageError(
            f"{rule.rule_id} needs {name}, {parameter.words}; give it in its kwargs"
            f"{also}"
        )
    try:
        return parameter.read(value)
    except UnfitValueError:
        raise UsageError(
            f"{name} of {rule.rule_id} is {_shown(value)}, but must be "
            f"{parameter.words}"
        ) from None


def _unknown_parameter(rule: Rule, name: str) -> str:
    if not rule.parameters:
        return f"{rule.rule_id} takes no kwargs, but was given {name!r}"
    close = difflib.get_close_matches(name[:200], rule.parameters, n=1)
    hint = f"; did you mean {close[0]!r}?" if close else ""
    known = ", ".join(rule.parameters)
    return f"{rule.rule_id} takes {known}, but was given {name!r}{hint}"


def _shown(value: object) -> str:
    try:
        return shorten(repr(value), SHOWN_VALUE)
    except ValueError:
        # Python does not write numbers of many thousand digits.
        return f"a {type(value).__name__} of very many digits"


def requirement(rule_id: str, **parameters: Any) -> Requirement:
    """Return a rule with its parameters, for the ``rules`` of a task.

    Raises
    ------
    UsageError
        When there is no such rule, or a parameter is unknown or senseless.
    """
    found = find_rule(rule_id)
    given = {name: value for name, value in parameters.items() if value is not None}
    # The prompt comes with the task; here it only must not be missed.
    read_parameters(found, given, prompt="")
    return Requirement(rule_id, given)


def rule(words: str, function: Callable[[str], bool]) -> OwnRule:
    """Return a rule of one's own, for the ``rules`` of a task.

    Parameters
    ----------
    words
        The rule in words, as in ``"ends with a question"``.
    function
        Takes the answer and returns True or False. It runs here and as long as it
        likes; if it raises, the rule is not judged.

    Raises
    ------
    UsageError
        When the words are empty, or the function is none.
    """
    if not isinstance(words, str) or not words.strip():
        raise UsageError(
            f"the rule in words is {_shown(words)}, but must be a text such as "
            "'ends with a question'"
        )
    if not callable(function):
        raise UsageError(
            f"the rule {words!r} has no function but {_shown(function)}; give one "
            "that takes the text and returns True or False"
        )
    return OwnRule(words.strip(), function)


def check_own_rule(own: OwnRule, text: str) -> Check:
    """Check a rule of the user's.

    Raises
    ------
    UsageError
        When it returns something other than True or False.
    """
    try:
        followed = own.function(text)
    except CannotJudgeError as error:
        return Check(None, str(error))
    except Exception as error:
        said = shorten(f"{type(error).__name__}: {error}")
        return Check(None, f"the rule itself failed with {said}")
    if not isinstance(followed, bool):
        raise UsageError(
            f"the rule {own.words!r} returned {_shown(followed)}, but must return "
            "True or False"
        )
    return Check(followed, "" if followed else "it is not so")
