"""Constructors of the rules of a customer service."""

from __future__ import annotations

from collections.abc import Sequence

from qwq_lab.verifiers.rules.registry import Requirement, requirement


def must_mention(*phrases: str | Sequence[str]) -> Requirement:
    """Return the rule that phrases are mentioned.

    Parameters
    ----------
    *phrases
        A phrase each, or a list of phrases of which one is enough. ``*`` at the end of
        a word stands for any ending: ``refund*``.
    """
    listed = [each if isinstance(each, str) else list(each) for each in phrases]
    return requirement("policy:must_mention", phrases=listed)


def must_not_promise(
    *things: str, promises: Sequence[str] | None = None
) -> Requirement:
    """Return the rule that things are not promised.

    Parameters
    ----------
    *things
        Phrases, as in `must_mention`; without any, nothing may be promised.
    promises
        Words of promising, instead of the usual ones.
    """
    return requirement(
        "policy:must_not_promise",
        things=list(things),
        promises=_listed(promises),
    )


def disclaimer(words: str) -> Requirement:
    """Return the rule that a disclaimer is there word for word."""
    return requirement("policy:disclaimer", disclaimer=words)


def no_personal_data(*, allowed: Sequence[str] = ()) -> Requirement:
    """Return the rule that no e-mail address, phone or card number is told.

    Parameters
    ----------
    allowed
        Those that may be: one's own, or those of the customer.
    """
    return requirement("policy:no_personal_data", allowed=_listed(allowed))


def refund_limit(limit: float, currency: str | None = None) -> Requirement:
    """Return the rule that no amount of money is above a limit.

    Parameters
    ----------
    currency
        Its code, such as ``"EUR"``. An amount in another currency then breaks the rule.
    """
    return requirement("policy:refund_limit", limit=limit, currency=currency)


def greeting(greetings: Sequence[str] | None = None) -> Requirement:
    """Return the rule that an answer begins with a greeting."""
    return requirement("policy:greeting", greetings=_listed(greetings))


def closing(closings: Sequence[str] | None = None) -> Requirement:
    """Return the rule that an answer ends with a closing."""
    return requirement("policy:closing", closings=_listed(closings))


def calm_tone(
    *, max_exclamations: int | None = None, allowed: Sequence[str] = ()
) -> Requirement:
    """Return the rule that an answer does not shout.

    Parameters
    ----------
    max_exclamations
        How many exclamation marks it may have; never two in a row.
    allowed
        Words in capitals that are none of shouting, such as names of products.
    """
    return requirement(
        "policy:calm_tone", max_exclamations=max_exclamations, allowed=_listed(allowed)
    )


def escalation(
    triggers: Sequence[str], phrases: Sequence[str] | None = None
) -> Requirement:
    """Return the rule that an answer hands over when the request has given words.

    The request is the task's ``prompt``.

    Parameters
    ----------
    triggers
        Phrases in the request, as in `must_mention`.
    phrases
        Phrases in the answer that hand over, instead of the usual ones.
    """
    return requirement(
        "policy:escalation",
        triggers=_listed(triggers),
        phrases=_listed(phrases),
    )


def _listed(phrases: Sequence[str] | None) -> list[str] | str | None:
    # A single text is left as it is, so that the rule can say that it is none.
    return phrases if phrases is None or isinstance(phrases, str) else list(phrases)
