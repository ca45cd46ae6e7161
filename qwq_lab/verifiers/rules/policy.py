"""Rules of a customer service on its answers: what to say, promise and keep quiet.

All are simple and see words, not meaning; each says what it does not see. Phrases are
found as whole words in whatever case; ``*`` at the end of a word stands for any ending,
so that ``refund*`` is a family of words.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qwq_lab.verifiers.rules.money import CURRENCIES, amounts
from qwq_lab.verifiers.rules.parameters import (
    ALTERNATIVES,
    AMOUNT,
    COUNT,
    REQUEST,
    SOME_TEXTS,
    TEXT,
    TEXTS,
    choice,
    counted,
    quoted,
)
from qwq_lab.verifiers.rules.personal_data import personal_data, same_data
from qwq_lab.verifiers.rules.registry import Check, register
from qwq_lab.verifiers.rules.sentences import sentences
from qwq_lab.verifiers.rules.texts import (
    Span,
    capital_words,
    find_any,
    find_phrase,
    lines,
)

PROMISES = (
    *("guarantee*", "promise*", "assure*", "definitely", "certainly", "100%"),
    *("you will get", "you will receive", "you'll get", "you'll receive"),
    *(
        "we will give",
        "we will pay",
        "we'll give",
        "we'll pay",
        "保证",
        "承诺",
        "一定会",
    ),
)
GREETINGS = (
    *("hello", "hi", "dear", "good morning", "good afternoon", "good evening"),
    *("greetings", "welcome", "thank you for", "thanks for", "您好", "你好", "尊敬的"),
    *("hallo", "guten tag", "bonjour", "hola", "buenos días"),
)
CLOSINGS = (
    *("kind regards", "best regards", "regards", "sincerely", "best wishes"),
    *("yours faithfully", "thank you", "many thanks", "have a nice day"),
    *(
        "have a great day",
        "let us know",
        "let me know",
        "anything else",
        "祝您",
        "此致",
    ),
    *("谢谢", "感谢", "mit freundlichen grüßen", "cordialement", "saludos"),
)
ESCALATIONS = (
    *("escalate*", "supervisor*", "manager*", "specialist*", "human agent"),
    *("team lead*", "transfer* you", "connect* you", "forward* your", "pass* your"),
    *("转接", "转交", "人工客服", "主管"),
)

_NEGATIONS = regex.compile(
    r"\b(?:not|never|no|cannot|unable|without)\b|n['’]t\b|不|没|无法", flags=regex.I
)
_NEGATION_REACH = 40
_STREAK = regex.compile(r"[!！][?？!！]|[?？][!！]")
_CLOSING_LINES = 4


@register(
    "policy:must_mention",
    says=lambda phrases: (
        f"mentions {', '.join(quoted(each, 'or') for each in phrases)}"
    ),
    phrases=ALTERNATIVES,
)
def _must_mention(text: str, phrases: Sequence[Sequence[str]]) -> Check:
    """Check that each phrase, or one of its alternatives, is there.

    It does not see whether the phrase is denied.
    """
    for alternatives in phrases:
        if find_any(text, alternatives) is None:
            return Check(False, f"{quoted(alternatives, 'or')} is not mentioned")
    return Check(True, "all are mentioned")


@register(
    "policy:must_not_promise",
    says=lambda things, **_: (
        f"does not promise {quoted(things, 'or')}" if things else "promises nothing"
    ),
    things=SOME_TEXTS.optional(()),
    promises=TEXTS.optional(PROMISES),
)
def _must_not_promise(
    text: str, things: Sequence[str], promises: Sequence[str]
) -> Check:
    """Check that no sentence has a word of promising and one of the things.

    Without things no word of promising may be there. A negation shortly before the
    word, in the same sentence, makes it none: "we cannot promise a refund". It does not
    see promises in other words or spread over two sentences.
    """
    found = iter(sorted(s for each in promises for s in find_phrase(text, each)))
    promise = next(found, None)
    for start, end in sentences(text):
        while promise and promise[0] < end:
            reach = max(start, promise[0] - _NEGATION_REACH)
            denied = _NEGATIONS.search(text, reach, promise[0])
            if not denied and (not things or find_any(text[start:end], things)):
                said = text[slice(*promise)]
                return Check(False, f"it promises with “{said}”", promise)
            promise = next(found, None)
        if promise is None:
            break
    return Check(True, "it does not")


@register(
    "policy:disclaimer",
    says=lambda disclaimer: f"has the words “{disclaimer[:60]}”",
    disclaimer=TEXT,
)
def _disclaimer(text: str, disclaimer: str) -> Check:
    """Check that a text is there word for word; case and spaces do not matter."""
    span = next(find_phrase(text, disclaimer.replace("*", "")), None)
    return Check(True, "they are there", span) if span else Check(False, "they are not")


@register(
    "policy:no_personal_data",
    says=lambda **_: "has no e-mail address, phone or card number of others",
    allowed=SOME_TEXTS.optional(()),
)
def _no_personal_data(text: str, allowed: Sequence[str]) -> Check:
    """Check that there are no personal data except those allowed.

    What is seen as such stands in the module ``personal_data``.
    """
    for found in personal_data(text):
        if not any(same_data(found.text, each) for each in allowed):
            # The reason does not repeat what should not have been said.
            return Check(False, f"there is {found.words}", found.span)
    return Check(True, "there is none")


@register(
    "policy:refund_limit",
    says=lambda limit, currency: (
        f"names no amount above {limit:,g}{f' {currency}' if currency else ''}"
    ),
    limit=AMOUNT,
    currency=choice(*CURRENCIES).optional(),
)
def _refund_limit(text: str, limit: float, currency: str | None) -> Check:
    """Check that no amount of money is above a limit.

    It looks at every amount, whether it is for a refund or not; with a currency, at an
    amount in another one the rule is broken, since it cannot be compared. What is seen
    as an amount stands in the module ``money``.
    """
    for found in amounts(text):
        written = text[found.span[0] : found.span[1]].strip()
        if currency and found.currency != currency:
            return Check(False, f"“{written}” is not in {currency}", found.span)
        if found.value > limit:
            return Check(False, f"“{written}” is above it", found.span)
    return Check(True, "there is none")


@register(
    "policy:greeting",
    says=lambda **_: "begins with a greeting",
    greetings=TEXTS.optional(GREETINGS),
)
def _greeting(text: str, greetings: Sequence[str]) -> Check:
    """Check that the first line with words begins with a greeting."""
    first = next((span for span in lines(text) if text[slice(*span)].strip()), (0, 0))
    line = text[slice(*first)][:200].lstrip(' \t*_#>"“')
    for greeting in greetings:
        found = next(find_phrase(line[: len(greeting) + 40], greeting), None)
        if found and found[0] == 0:
            return Check(True, f"it says “{line[: found[1]]}”", first)
    return Check(False, "it begins without a greeting", first)


@register(
    "policy:closing",
    says=lambda **_: "ends with a closing",
    closings=TEXTS.optional(CLOSINGS),
)
def _closing(text: str, closings: Sequence[str]) -> Check:
    """Check that a closing is in the last four lines with words.

    The signature takes some of them.
    """
    filled = [span for span in lines(text) if text[slice(*span)].strip()]
    start = filled[-_CLOSING_LINES:][0][0] if filled else 0
    # A single long line is a whole letter: then only its end counts.
    start = max(start, len(text.rstrip()) - 400)
    found = find_any(text[start:], closings)
    if found:
        return Check(True, "it does", (start + found[0], start + found[1]))
    return Check(False, "it ends without a closing")


@register(
    "policy:calm_tone",
    says=lambda **_: "does not shout: no capitals in a row, no !!",
    max_exclamations=COUNT.optional(),
    allowed=SOME_TEXTS.optional(()),
)
def _calm_tone(
    text: str, max_exclamations: int | None, allowed: Sequence[str]
) -> Check:
    """Check that there are no words in capitals and no exclamation marks in a row.

    Two words in capitals next to each other shout, if one has four letters or more; a
    single one may be an acronym. It does not see rude words.
    """
    streak = _STREAK.search(text)
    if streak:
        return Check(False, f"it has “{streak.group()}”", streak.span())
    marks = text.count("!") + text.count("！")
    if max_exclamations is not None and marks > max_exclamations:
        return Check(False, f"it has {counted(marks, 'exclamation mark')}")
    span = _shouting(text, frozenset(word.upper() for word in allowed))
    if span:
        return Check(False, f"it shouts “{text[slice(*span)][:60]}”", span)
    return Check(True, "it does not")


def _shouting(text: str, allowed: frozenset[str]) -> Span | None:
    before: Span | None = None
    for start, end in capital_words(text):
        word = text[start:end]
        if len(word) < 2 or word in allowed:
            continue
        if before and not text[before[1] : start].strip(" \t\n,"):
            longest = max(before[1] - before[0], end - start)
            if longest >= 4:
                return before[0], end
        before = (start, end)
    return None


@register(
    "policy:escalation",
    says=lambda triggers, **_: (
        f"hands over to a person if the request has {quoted(triggers, 'or')}"
    ),
    triggers=TEXTS,
    phrases=TEXTS.optional(ESCALATIONS),
    request=REQUEST,
)
def _escalation(
    text: str, triggers: Sequence[str], phrases: Sequence[str], request: str
) -> Check:
    """Check that the answer hands over if the request has one of some words.

    The request is the task's prompt. It does not see whether the answer says that it
    will not hand over.
    """
    trigger = find_any(request, triggers)
    if trigger is None:
        return Check(True, "the request has none of them")
    found = find_any(text, phrases)
    said = request[slice(*trigger)]
    if found:
        return Check(True, f"the request has “{said}”, and it does", found)
    return Check(False, f"the request has “{said}”, but it does not")
