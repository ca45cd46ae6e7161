"""IFEval's rules on parts of an answer: how it begins, ends and is made up."""

from __future__ import annotations

import regex

from qwq_lab.verifiers.rules.parameters import COUNT, TEXT, counted, there_are
from qwq_lab.verifiers.rules.registry import Check, register
from qwq_lab.verifiers.rules.texts import enclosed, has_word

_SIX_ASTERISKS = regex.compile(r"(?<!\*)\*{6}(?!\*)")
_QUOTATION_MARKS = (('"', '"'), ("“", "”"), ("„", "“"))
_ALL_QUOTATION_MARKS = '"“”„'
_POSTSCRIPTS = {
    "p.s.": regex.compile(r"(?<![\w.])p\.\s?s\.", regex.I),
    "p.p.s": regex.compile(r"(?<![\w.])p\.\s?p\.\s?s", regex.I),
}
_POSTSCRIPTS["p.p.s."] = _POSTSCRIPTS["p.p.s"]


@register(
    "detectable_content:number_placeholders",
    says=lambda num_placeholders: (
        f"at least {counted(num_placeholders, 'placeholder')}, as in [address]"
    ),
    num_placeholders=COUNT,
)
def _number_placeholders(text: str, num_placeholders: int) -> Check:
    """Check that so often something stands in square brackets on one line.

    Links and notes of Markdown are in square brackets and count too.
    """
    number = sum(1 for _ in enclosed(text, "[", "]"))
    return Check(number >= num_placeholders, there_are(number, "placeholder"))


@register(
    "detectable_content:postscript",
    says=lambda postscript_marker: f"has a postscript that begins {postscript_marker}",
    postscript_marker=TEXT,
)
def _postscript(text: str, postscript_marker: str) -> Check:
    """Check that a postscript is there: its mark, in whatever case, and words."""
    pattern = _POSTSCRIPTS.get(postscript_marker.lower()) or regex.compile(
        rf"(?<!\w){regex.escape(postscript_marker)}", regex.I
    )
    last = None
    for found in pattern.finditer(text):
        last = found
    if last is None:
        return Check(False, f"{postscript_marker} is missing")
    if not has_word(text[last.end() :]):
        return Check(False, f"nothing follows {postscript_marker}", last.span())
    return Check(True, "there is a postscript", (last.start(), len(text)))


@register(
    "combination:two_responses",
    says=lambda: "gives two different responses, parted by ******",
)
def _two_responses(text: str) -> Check:
    """Check that two texts that differ stand around six asterisks.

    Six asterisks at the very beginning or end part nothing.
    """
    pieces = [piece.strip() for piece in _SIX_ASTERISKS.split(text)]
    if not all(pieces[1:-1]):
        return Check(False, "there is nothing between two dividers")
    responses = [piece for piece in pieces if piece]
    if len(responses) != 2:
        return Check(False, there_are(len(responses), "response"))
    if responses[0] == responses[1]:
        return Check(False, "the two responses are the same")
    return Check(True, "there are two that differ")


@register(
    "combination:repeat_prompt",
    says=lambda **_: "first repeats the request word for word",
    prompt_to_repeat=TEXT,
)
def _repeat_prompt(text: str, prompt_to_repeat: str) -> Check:
    """Check that the text begins with the request.

    Case does not matter, everything else does.
    """
    start = len(text) - len(text.lstrip())
    mine, wanted = text[start:].lower(), prompt_to_repeat.lower()
    if mine.startswith(wanted):
        return Check(True, "it does", (start, start + len(prompt_to_repeat)))
    pairs = enumerate(zip(mine, wanted, strict=False))
    same = next((at for at, (a, b) in pairs if a != b), min(len(mine), len(wanted)))
    if same == len(mine):
        return Check(False, "it breaks off before the end of the request")
    return Check(
        False, f"it differs at character {same + 1}", (start + same, start + same + 1)
    )


@register(
    "startend:end_checker",
    says=lambda end_phrase: f"ends with “{end_phrase}”",
    end_phrase=TEXT,
)
def _end_checker(text: str, end_phrase: str) -> Check:
    """Check that the text ends with a phrase, in whatever case.

    Quotation marks behind it do not matter.
    """
    ended, wanted = text.rstrip().lower(), end_phrase.lower()
    bare = ended.rstrip(_ALL_QUOTATION_MARKS).rstrip()
    if ended.endswith(wanted) or bare.endswith(wanted):
        return Check(True, "it does")
    last = text.rstrip()[-40:]
    return Check(False, f"it ends with “{last}”")


@register(
    "startend:quotation", says=lambda: "stands in double quotation marks as a whole"
)
def _quotation(text: str) -> Check:
    """Check that the first and the last sign are double quotation marks.

    They may be straight or curly.
    """
    bare = text.strip()
    for opening, closing in _QUOTATION_MARKS:
        if bare.startswith(opening) and bare.endswith(closing):
            inside = bare[len(opening) : -len(closing)]
            if len(bare) > 1 and inside.strip():
                return Check(True, "it does")
            return Check(False, "there is nothing between the quotation marks")
    if bare and bare[0] in _ALL_QUOTATION_MARKS:
        return Check(False, "it does not end with a quotation mark")
    return Check(False, "it does not begin with a quotation mark")
