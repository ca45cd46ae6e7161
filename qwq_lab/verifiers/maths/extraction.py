"""Where the answer stands in a text: in its last box, or behind "the answer is"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qwq_lab.verifiers.maths.extraction_formulas import formulas, mask
from qwq_lab.verifiers.maths.extraction_words import (
    MOST_WORDS,
    Value,
    denies,
    distorts,
    holds_value,
    plain_value,
    value_behind_verb,
)

# Without a box the answer stands at the end, or nowhere.
MOST_CHARACTERS = 20_000
_BOX = re.compile(r"\\(?:boxed|fbox)\s*")
_STATED = re.compile(
    r"\b(?:answers?|(?:correct|right)[ \t]+(?:option|choice))\b"
    r"(?:[ \t]+(?:to|for|of)\b[^.\n:=]{0,80}?)?[ \t]*[*_]{0,3}[ \t]*"
    r"(?:\b(?:is|are|must\s+be|should\s+be)\b|:|=|：)\s*:?(?:[*_]{1,3}(?=\s))?"
    r"|答案(?:应该?|应当|就|便)?(?:是|为|：|:|(?=不))\s*[:：]?"
    r"|(?:故|应|正确的?)?选(?:择|项)?(?:是|为|：|:)?\s*(?=[*$(（]{0,3}[A-H](?![A-Za-z]))"
    r"|结果(?:是|为|：|:)",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"[\s#*_>]*(?:(?:the\s+)?(?:final\s+)?(?:answer|result)s?|(?:最终)?答案)[\s*_:：]*",
    re.IGNORECASE,
)
# 5 is the answer.
_REVERSED = re.compile(
    r"(?<!\s)\s+(?:is|are|是)\s*(?:(?:the|our|my)\s+)?(?:(?:final|correct|right)\s+)?"
    r"(?:answers?|答案)[\s*.。!！]*$",
    re.IGNORECASE,
)
_BEFORE_ANSWER = re.compile(
    r"(?:\b(?:the|my|our|final|correct|right|exact|numerical|numeric|required|desired"
    r"|overall|complete|simplified|short)\s+)+$",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"(?<![\w'’])([\w'’]+)\s*$")
# The square of the answer, twice the answer, a student's answer.
_NOT_BEFORE = frozenset(
    "of times than plus minus to from by over twice half double triple every any no "
    "negative square one another some previous old".split()
)
_OPENERS = frozenset(
    "so therefore thus hence and then that now is get have conclude finally think "
    "believe see i we find it know me this here since".split()
)
# Nothing is stated yet: find x so that the answer is 5.
_TASK = re.compile(
    r"\W*(?:let|find|choose|suppose|try|take|set|show|prove)\b", re.IGNORECASE
)
_PRAISE = re.compile(r"\W*(?:correct|verified|confirmed|reasonable)\W*", re.IGNORECASE)
_CONCLUSION = re.compile(
    r"(?:^[\s#*_>]*|[,;:，；：][ \t]*|\band[ \t]+)"
    r"(?:(?:so|therefore|thus|hence|consequently|in\s+conclusion)\b"
    r"|所以|因此|故|综上(?:所述)?|于是|从而)[,，:：\s]*",
    re.IGNORECASE,
)
_GIVEN = re.compile(r"\s*(?:since|because|as|given)\b[^,]{0,500},", re.IGNORECASE)
_BOLD = re.compile(r"\*\*([^*\n]{1,300})\*\*")
_END = re.compile(r"\n|[.!?](?=[\s*_\"')\]]|$)|[。！？]")
_ABBREVIATION = re.compile(r"\b(?:i\.e|e\.g|approx|mrs?|ms|dr|vs|no|ca|resp)$", re.I)
_RETRACTED = re.compile(
    r"^\W*no\b|\bno[,!]|\b(?:wait|sorry|oops|hmm+|wrong|incorrect|mistaken?|mistakes?"
    r"|correction|scratch|instead|retract|disregard|ignore|doubt|unsure|reconsider"
    r"|false|untrue|invalid|kidding|joking|error|try\s+again|however|but"
    r"|contradict\w*|actually|second\s+thought|take\s+(?:it|that|this)\s+back"
    r"|let\s+me\s+(?:re\w+|correct|fix))\b"
    r"|\b(?:it|that|this|which|answer|cannot|can)\b.{0,30}?(?:\bnot\b|n['’]t\b)"
    r"|(?:\bnot\b|n['’]t\b).{0,30}?\b(?:sure|certain|right|correct|true|it|answer)\b"
    r"|不对|错|等等|等一下|更正|抱歉|其实|不是|并非|有误|不正确|但|然而|不成立|矛盾",
    re.IGNORECASE,
)
_DOUBTED = re.compile(r"\b(?:right|correct|sure|true|really|answer)\b|对吗", re.I)
_UNCLEAR = "it is not clear which answer is stated"


class Found(NamedTuple):
    """An answer and where it stands; ``problem`` says why there is none."""

    text: str
    start: int = 0
    problem: str = ""


class _Sentence(NamedTuple):
    start: int
    text: str
    asks: bool


def find_answer(text: str, *, boxed_only: bool = False) -> Found:
    r"""Find the answer in a text.

    The last ``\boxed{}`` counts, whatever stands in it. Without one, and unless only
    boxes count: what "the answer is", or what a conclusion or the last sentence states,
    or what is in bold. A statement that is denied, doubted, compared with something,
    or taken back later is none.
    """
    boxes = list(_BOX.finditer(text)) if "box" in text else []
    if boxes:
        return _content(text, boxes[-1].end())
    if boxed_only:
        return Found("", problem="there is no \\boxed{} in the answer")
    at = len(text) - len(text.lstrip())
    text = text.rstrip()
    if len(text) - at > MOST_CHARACTERS:
        # Half a sentence may lack its "not".
        at = text.find("\n", len(text) - MOST_CHARACTERS) + 1
        if not at:
            return Found("", problem="the answer is too long to look for a statement")
    sentences = _sentences(text, at)
    if not sentences:
        return Found("", problem="no answer was found")
    return (
        _stated(sentences) or _whole(text, at) or _bold(sentences) or _last(sentences)
    )


def _stated(sentences: Sequence[_Sentence]) -> Found | None:
    """Return what the last sentence states that is about the answer, or concludes."""
    for at in range(len(sentences) - 1, -1, -1):
        sentence = sentences[at]
        if _HEADING.fullmatch(sentence.text):
            found = _under_heading(sentences, at)
        else:
            found = _about_answer(sentences, at)
        if found is None and not sentence.asks:
            value = _concluded(sentence.text)
            found = _settle(sentences, at, value) if value else None
        if found is not None:
            return found
    return None


def _about_answer(sentences: Sequence[_Sentence], at: int) -> Found | None:
    sentence = sentences[at]
    text = sentence.text
    masked = mask(text, formulas(text))
    stated = list(_STATED.finditer(masked))
    if not stated:
        reverse = _REVERSED.search(masked)
        if reverse is None and text.startswith("####"):
            # The last line of GSM8K's solutions.
            value = plain_value(text.lstrip("#"))
            if value and holds_value(value.text) and at == len(sentences) - 1:
                shift = len(text) - len(text.lstrip("#"))
                return _settle(sentences, at, Value(value.text, value.start + shift))
        if reverse is None:
            return None
        opening = _CONCLUSION.match(masked)
        start = opening.end() if opening else 0
        value = plain_value(text[start : reverse.start()])
        value = Value(value.text, value.start + start) if value else None
        return _settle(sentences, at, None if sentence.asks else value)
    marker = stated[-1]
    if sentence.asks or not _is_affirmed(masked[: marker.start()], marker[0]):
        return Found("", problem=_UNCLEAR)
    content = text[marker.end() :]
    if _PRAISE.fullmatch(content):
        return None
    if not content.strip(" \t*_#"):
        return _under_heading(sentences, at)
    value = plain_value(content)
    if value is None and content.lstrip().startswith("that "):
        value = value_behind_verb(content)
    if value is None:
        return Found("", problem=_UNCLEAR)
    return _settle(sentences, at, Value(value.text, value.start + marker.end()))


def _under_heading(sentences: Sequence[_Sentence], at: int) -> Found | None:
    """Return the value that stands alone under a heading."""
    if at + 1 == len(sentences):
        return Found("", problem="no answer was found")
    if sentences[at + 1].asks:
        return Found("", problem=_UNCLEAR)
    content = sentences[at + 1].text
    return _settle(
        sentences, at + 1, plain_value(content) or value_behind_verb(content)
    )


def _is_affirmed(before: str, marker: str) -> bool:
    """Whether the words before "the answer is" leave it a statement of the answer."""
    resets = [reset.end() for reset in _CONCLUSION.finditer(before)]
    given = _GIVEN.match(before)
    start = max((*resets, given.end() if given else 0))
    clause = before[start:]
    if denies(clause + marker) or distorts(clause) or _TASK.match(clause):
        return False
    if not marker[:1].isascii():
        return True
    named = _BEFORE_ANSWER.sub("", clause)
    last = _LAST_WORD.search(named)
    word = last[1].lower() if last else ""
    if named == clause:
        # Nothing says whose answer it is.
        return not word or word in _OPENERS
    return word not in _NOT_BEFORE


def _concluded(text: str) -> Value | None:
    """Return what follows "therefore", if it states one number or formula."""
    masked = mask(text, formulas(text))
    conclusions = list(_CONCLUSION.finditer(masked))
    if not conclusions:
        return None
    start = conclusions[-1].end()
    value = plain_value(text[start:])
    if value is None or not _is_shown(text[start:], value):
        value = value_behind_verb(text[start:])
    return Value(value.text, value.start + start) if value else None


def _is_shown(text: str, value: Value) -> bool:
    return holds_value(value.text) or text[value.start - 1 : value.start] == "$"


def _settle(sentences: Sequence[_Sentence], at: int, value: Value | None) -> Found:
    """Return a value as the answer unless what follows takes it back."""
    if value is None or not value.text:
        return Found("", problem=_UNCLEAR)
    said = value.text.strip("$*. ")
    for later in sentences[at + 1 :]:
        if _RETRACTED.search(later.text) or (
            later.asks and _DOUBTED.search(later.text)
        ):
            return Found("", problem="the answer is taken back or doubted")
        other = plain_value(later.text) if holds_value(later.text) else None
        if other and holds_value(other.text) and other.text.strip("$*. ") != said:
            return Found("", problem=_UNCLEAR)
    return Found(value.text, sentences[at].start + value.start)


def _whole(text: str, at: int) -> Found | None:
    """Return a text that is nothing but a value."""
    line = text[at:]
    if "\n" in line and not line.startswith(("$$", "\\[", "\\begin")):
        return None
    value = plain_value(line)
    return Found(value.text, at + value.start) if value else None


def _bold(sentences: Sequence[_Sentence]) -> Found | None:
    """Return the last value in bold, which must be what its sentence states."""
    for at in range(len(sentences) - 1, -1, -1):
        text = sentences[at].text
        for bold in reversed(list(_BOLD.finditer(text))):
            if bold[1].rstrip().endswith((":", "：")) or text[bold.end() :].startswith(
                (":", "：")
            ):
                continue  # a heading
            value = None
            if not sentences[at].asks:
                value = plain_value(text) or value_behind_verb(text)
            inner = plain_value(bold[1])
            if value is None and (inner is None or not holds_value(bold[1])):
                continue  # only a word that is stressed
            return _settle(sentences, at, value)
    return None


def _last(sentences: Sequence[_Sentence]) -> Found:
    last = sentences[-1]
    if last.asks:
        return Found("", problem=_UNCLEAR)
    value = plain_value(last.text) or value_behind_verb(last.text)
    if value is None or (len(value.text) > MOST_WORDS and " " in value.text):
        return Found("", problem=_UNCLEAR)
    return Found(value.text, last.start + value.start)


def _sentences(text: str, at: int) -> list[_Sentence]:
    """Take a text apart where a sentence or a line ends, outside of formulas."""
    spans = [(start, end) for start, end, _ in formulas(text[at:])]
    bolds = [found.span() for found in _BOLD.finditer(text, at)]
    sentences: list[_Sentence] = []
    start, next_span, next_bold = at, 0, 0
    for end in _END.finditer(text, at):
        place = end.start()
        while next_span < len(spans) and spans[next_span][1] + at <= place:
            next_span += 1
        while next_bold < len(bolds) and bolds[next_bold][1] <= place:
            next_bold += 1
        if next_span < len(spans) and spans[next_span][0] + at <= place:
            continue
        if end[0] == "!" and text[place - 1 : place] in tuple("0123456789$)}"):
            continue  # a factorial, for all that can be known
        if end[0] == ".":
            choice = place - 1 <= start or not text[place - 2].isalnum()
            inside = next_bold < len(bolds) and bolds[next_bold][0] < place
            if inside and choice:
                continue  # **B. 12**
            if _ABBREVIATION.search(text, max(start, place - 8), place):
                continue
        _add(sentences, text, start, place, end[0] in "?？")
        start = end.end()
    _add(sentences, text, start, len(text), False)
    return sentences


def _add(
    sentences: list[_Sentence], text: str, start: int, end: int, asks: bool
) -> None:
    content = text[start:end]
    if content.strip(" \t\n*_\"')]"):
        sentences.append(_Sentence(start, content, asks))


def _content(text: str, at: int) -> Found:
    """Return what a box holds, the innermost one if they are nested."""
    if text[at : at + 1] != "{":
        bare = re.compile(r"\S+").match(text, at)
        if bare is None:
            return Found("", problem="the box is empty")
        return Found(bare[0].rstrip(".,$"), at)
    depth = 0
    for place in range(at, len(text)):
        sign = text[place]
        if text[place - 1] == "\\" and text[place - 2 : place] != "\\\\":
            continue  # a brace that is written, not one that groups
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
            if not depth:
                content = text[at + 1 : place]
                if not content.strip():
                    return Found("", at, problem="the box is empty")
                return Found(content.strip(), at + 1)
    return Found("", at, problem="the box is not closed")
