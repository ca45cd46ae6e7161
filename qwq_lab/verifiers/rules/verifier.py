"""The verifier of rules: which of them an answer follows."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Protocol

from qwq_lab.errors import UsageError
from qwq_lab.sandbox.compare import shorten
from qwq_lab.verifiers.base import CannotJudgeError, Verifier
from qwq_lab.verifiers.rules.parameters import there_are
from qwq_lab.verifiers.rules.registry import (
    Check,
    OwnRule,
    Requirement,
    check_own_rule,
    find_rule,
    read_parameters,
)
from qwq_lab.verifiers.rules.texts import without_piles
from qwq_lab.verifiers.verdict import Step, Verdict, not_judged

if TYPE_CHECKING:
    from qwq_lab.verifiers.completion import Completion


class _CheckText(Protocol):
    def __call__(self, text: str) -> Check: ...


class _Ready(NamedTuple):
    """A rule with everything but the text."""

    words: str
    check: _CheckText


@dataclass(frozen=True)
class RulesVerifier(Verifier):
    """Judges whether an answer follows rules, such as IFEval's instructions.

    A task names rules as Google's IFEval does, in ``instruction_id_list`` and
    ``kwargs``, so that a line of its data is a task; or has `Requirement` and `OwnRule`
    objects in ``rules``; or both.

    Parameters
    ----------
    loose
        IFEval's loose form: a rule is followed if the answer follows it, or what is
        left of it without its first line, its last line or both, or any of these
        without asterisks.

    Examples
    --------
    >>> verdict = RulesVerifier().verify(
    ...     "One. Two.",
    ...     instruction_id_list=["length_constraints:number_sentences"],
    ...     kwargs=[{"num_sentences": 3, "relation": "at least"}],
    ... )
    >>> verdict.passed, verdict.steps[0].text, verdict.steps[0].reason
    (False, 'at least 3 sentences', 'there are 2 sentences')
    """

    kind: ClassVar[str] = "rules"

    loose: bool = False

    def judge(
        self,
        completion: Completion,
        *,
        instruction_id_list: Sequence[str] | None = None,
        kwargs: Sequence[Mapping[str, Any] | None] | None = None,
        rules: Sequence[Requirement | OwnRule] | None = None,
        prompt: str | Sequence[Mapping[str, Any]] | None = None,
        key: object = None,  # noqa: ARG002 - a column of IFEval's data
    ) -> Verdict:
        """Judge an answer.

        Parameters
        ----------
        instruction_id_list
            Names of rules.
        kwargs
            The parameters of each by name; a value of None counts as not given.
        rules
            Rules made by `requirement`, `rule` and the constructors of this package.
        prompt
            What the user asked, or the conversation up to the answer; some rules look
            at it.
        key
            Not used.

        Returns
        -------
        Verdict
            One step for each rule. ``score`` is the share of rules that are followed,
            among those that could be judged. It passed if all are followed; if none is
            broken, but one could not be judged, it was not judged.

        Raises
        ------
        UsageError
            When there is no rule, a name is unknown, or its parameters make no sense.
        """
        request = _request(prompt)
        ready = [
            *_read_instructions(instruction_id_list, kwargs, request),
            *(_read_rule(rule, request) for rule in _as_list(rules, "rules")),
        ]
        if not ready:
            raise UsageError(
                "the task has no rules; give instruction_id_list with names such as "
                "'length_constraints:number_words', or rules"
            )
        text = normalised(completion.answer)
        variants = list(loose_variants(text)) if self.loose else [text]
        steps = tuple(_step(one, text, variants) for one in ready)
        return _verdict(steps, text)


def normalised(text: str) -> str:
    """Return a text with its letters composed and its line breaks as line feeds.

    So that an ``é`` is one letter however it was written.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", without_piles(text))


def loose_variants(text: str) -> list[str]:
    """Return the eight forms of a text of which IFEval's loose form accepts any."""
    lines = text.split("\n")
    cut = ["\n".join(kept).strip() for kept in (lines[1:], lines[:-1], lines[1:-1])]
    return [form for whole in (text, *cut) for form in (whole, whole.replace("*", ""))]


def _read_instructions(names: Any, kwargs: Any, request: str | None) -> list[_Ready]:
    named = _as_list(names, "instruction_id_list")
    given = _as_list(kwargs, "kwargs") if kwargs is not None else [{}] * len(named)
    if len(given) != len(named):
        raise UsageError(
            f"{there_are(len(named), 'instruction')}, but kwargs for {len(given)}; "
            "give one mapping for each, {} where nothing is needed"
        )
    return [
        _bound(name, parameters, request)
        for name, parameters in zip(named, given, strict=True)
    ]


def _read_rule(rule: object, request: str | None) -> _Ready:
    if isinstance(rule, OwnRule):
        return _Ready(rule.words, lambda text: check_own_rule(rule, text))
    if isinstance(rule, Requirement):
        return _bound(rule.rule_id, rule.parameters, request)
    raise UsageError(
        f"one of the rules is {shorten(repr(rule), 60)}, but must be made by "
        "rule('ends with a question', function), requirement() or a constructor of "
        "qwq_lab.verifiers.rules"
    )


def _bound(
    name: object, given: Mapping[str, Any] | None, request: str | None
) -> _Ready:
    rule = find_rule(name)
    parameters = read_parameters(rule, given, request)

    def check(text: str) -> Check:
        if not text.strip():
            # As IFEval has it: who says nothing has followed nothing.
            return Check(False, "the answer is empty")
        try:
            return rule.check(text, **parameters)
        except CannotJudgeError as error:
            return Check(None, str(error))

    return _Ready(rule.describe(**parameters), check)


def _step(one: _Ready, text: str, variants: Sequence[str]) -> Step:
    checks = [one.check(variants[0])]
    for variant in variants[1:]:
        if checks[-1].followed:
            break
        if variant.strip():
            checks.append(one.check(variant))
    first, last = checks[0], checks[-1]
    if last.followed and last is not first:
        found = Check(True, f"{last.reason or 'it is so'}, taken loosely")
    elif first.followed is False and any(check.followed is None for check in checks):
        found = next(check for check in checks if check.followed is None)
    else:
        found = first
    # Other forms of the answer have other places.
    span = found.span if found is first else (0, 0)
    return Step(one.words, found.followed, found.reason, _inside(span, text))


def _inside(span: tuple[int, int], text: str) -> tuple[int, int]:
    start, end = span
    return (start, min(end, len(text))) if start < len(text) else (0, 0)


def _verdict(steps: tuple[Step, ...], text: str) -> Verdict:
    broken = [step for step in steps if step.ok is False]
    open_ones = [step for step in steps if step.ok is None]
    if open_ones and not broken:
        why = "; ".join(f"{step.text}: {step.reason}" for step in open_ones)
        return not_judged(shorten(why, 400), steps=steps, text=text)
    followed = len(steps) - len(broken) - len(open_ones)
    judged = len(steps) - len(open_ones)
    return Verdict(
        not broken,
        score=followed / judged,
        explanation=_explanation(steps, broken),
        steps=steps,
        text=text,
    )


def _explanation(steps: Sequence[Step], broken: Sequence[Step]) -> str:
    if not broken:
        return "the rule is followed" if len(steps) == 1 else "all rules are followed"
    why = "; ".join(
        f"{step.text}: {step.reason}" if step.reason else step.text for step in broken
    )
    number = (
        f"{len(broken)} of {len(steps)} rules {'is' if len(broken) == 1 else 'are'}"
    )
    begin = "the rule is" if len(steps) == 1 else number
    return shorten(f"{begin} not followed: {why}", 600)


def _request(prompt: object) -> str | None:
    """Return what the user asked last."""
    if prompt is None or isinstance(prompt, str):
        return prompt
    if isinstance(prompt, Sequence):
        asked = [
            message.get("content")
            for message in prompt
            if isinstance(message, Mapping) and message.get("role") == "user"
        ]
        if asked and isinstance(asked[-1], str):
            return asked[-1]
    raise UsageError(
        f"the prompt is {shorten(repr(prompt), 60)}, but must be a text or a list of "
        "messages with one of the user"
    )


def _as_list(value: Any, name: str) -> list[Any]:
    if value is None:
        return []
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Sequence):
        raise UsageError(f"{name} is {shorten(repr(value), 60)}, but must be a list")
    return list(value)
