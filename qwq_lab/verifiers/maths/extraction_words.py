"""What a plain value looks like in a text, and which words say that there is none.

A statement is read with suspicion: a verifier that takes "not 5" for 5 teaches a model
to hedge, while one that asks for a clear statement costs at most a good answer.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from qwq_lab.verifiers.maths.extraction_formulas import OPEN, REST, formulas, mask

MOST_WORDS = 120
_MOST_UNIT_WORDS = 5
_FORMULA = f"{OPEN}{REST}*"

_NEGATION = re.compile(
    r"(?<![\\A-Za-z])(?:not|no|never|none|neither|nor|cannot|cant|isnt|arent|dont"
    r"|doesnt|didnt|wont|wasnt|nobody|nothing|without|wrong|incorrect|false|untrue"
    r"|mistaken|mistakes?|errors?|impossible|invalid|unlikely|hardly|except|instead"
    r"|anything|everything|doubt|deny|unless|refuse|fails?|failed|ignore|reject"
    r"|rather|unsure|uncertain|contradict\w*|fake|joking|kidding)(?![A-Za-z])"
    r"|n['’]t\b|other\s+than|far\s+from|~~"
    r"|[不没非错误未否莫]|并无|除了|反驳",
    re.IGNORECASE,
)
# Words that hold such a sign and deny nothing.
_HARMLESS = re.compile(
    r"不等式|不定|不妨|不变|不同|非负|非零|未知|误差|无理|是否存在的|除非零"
)
_HEDGE = re.compile(
    r"(?<![\\A-Za-z])(?:maybe|perhaps|possib\w+|probabl[ey]|might|may|could|would|if"
    r"|whether|suppos\w+|assum\w+|guess\w*|either|seems?|were|likely|allegedly"
    r"|claim\w*|says?|said|thought|pretend|imagine|but|however|though|although"
    r"|actually|wait|unclear)(?![A-Za-z])"
    r"|或许|可能|也许|大概|假如|如果|假设|若|要么|但|然而|猜|据说",
    re.IGNORECASE,
)
_COMPARISON = re.compile(
    r"(?<![\\A-Za-z])(?:greater|less|more|fewer|larger|smaller|bigger|higher|lower"
    r"|above|below|over|under|than|least|most|exceed\w*|approx\w*|about|around"
    r"|roughly|nearly|almost|close|near|between|up\s+to|within|beyond|any)(?![A-Za-z])"
    r"|大于|小于|至少|至多|超过|多于|少于|高于|低于|最多|最少|接近|约|左右|以上|以下|之间",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(
    r"(?<![\\A-Za-z])(?:twice|thrice|double|triple|quadruple|half\s+(?:of|the)"
    r"|(?:square|cube|root|reciprocal|opposite|negative|inverse)\s+of)(?![A-Za-z])"
    r"|倍|相反数|倒数|的一半",
    re.IGNORECASE,
)
# Behind a number these change it, or begin another statement.
_NO_UNIT = re.compile(
    r"(?:is|are|was|were|be|been|has|have|had|do|does|did|can|will|shall|must|equals?"
    r"|means?|gives?|squared|cubed|factorial|times|fold|halves|thirds|quarters"
    r"|fourths|fifths|sixths|tenths|plus|minus|divided|multiplied|choose|hundreds?"
    r"|thousands?|millions?|billions?|trillions?|tens|dozens?|doubled|tripled|halved"
    r"|th|st|nd|rd|ish|so|something|others?|too|further|short|off|counting)",
    re.IGNORECASE,
)
_NO_CHINESE_UNIT = re.compile(r"[是为有多余几倍折]|[十百千](?![米克瓦卡升])|分之")
_WORD = re.compile(r"[A-Za-z]{2,}|[\u4e00-\u9fff]+")
_COMMAND = re.compile(r"\\[A-Za-z]+(?:\{[A-Za-z]*\*?\})?")
_MATHS_WORD = re.compile(
    r"sqrt|pi|sin|cos|tan|cot|sec|csc|log|ln|exp|mod|gcd|lcm|inf|infinity|oo|and|or|to"
    r"|sinh|cosh|tanh|a?rc(?:sin|cos|tan)|am|pm|xy|yx|e|和|或|与|或者|及",
    re.IGNORECASE,
)
_BEFORE_NUMBER = re.compile(
    r"option|choice|minus|negative|usd|eur|gbp|rs|rmb|cny|负|百分之|选项", re.IGNORECASE
)
_NUMBER = re.compile(r"\d")
_PURE_FORMULAS = re.compile(
    rf"(?:[A-Za-z](?:_\w+)?\s*=\s*)?[(\[]?\s*[-−+±]?{_FORMULA}"
    r"(?:(?:\s*[,，、;:]\s*(?:(?:and|or|to|和|或|与|及)\s*)?"
    r"|\s*(?:and|or|to|和|或|与|及)\s*)"
    rf"(?:[A-Za-z](?:_\w+)?\s*=\s*)?[-−+±]?{_FORMULA})*\s*[)\]]?",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"\s*(?:[%°℃]|[A-Za-z\u4e00-\u9fff][^\d(){}=<>+\\,;:]*(?:\^?\d|\$\^\{?\d\}?\$)?)?"
)
_RELATION_ALONE = re.compile(r"[<>≤≥≈~≠∼]")

_FILLER = re.compile(
    r"(?:[\s:：=,，]+|(?:exactly|simply|just|clearly|indeed|precisely|obviously"
    r"|therefore|thus|hence|then|also|still|now|both|equals?(?:\s+to)?|given\s+by)\b"
    r"|(?:the|an?)\s+(?=[\w$\\*(" + OPEN + r"]))",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(
    r"(?:\s*[,，]\s*|\s*[（(]\s*)(?:and\s+)?(?:not|而不是|不是|而非)\s*"
    rf"[-−+$]?(?:{_FORMULA}|\d[\d.,/]*|[A-Za-z])(?:\s+[A-Za-z]+)?\s*[)）]?$"
)
_REMARK = re.compile(
    r"\s*[（(](?:(?:because|since|see|from|by|using|因为|由|见)[^()（）]*"
    rf"|[^()（）\d{OPEN}]*[A-Za-z]+\s+[A-Za-z]+[^()（）\d{OPEN}]*"
    rf"|[\u4e00-\u9fff][^()（）\d{OPEN}]{{2,}})[)）]$",
    re.IGNORECASE,
)
_SEE_ABOVE = re.compile(r"\b(?:see|shown|as|the)\s+(?:above|below)\b", re.IGNORECASE)
_REASON = re.compile(
    r"(?<!\s)\s+(?:because|since)\b|,\s+(?:which|where|so|for|as|and\s+so|and\s+we|and\s+this)"
    r"\b|;\s+(?:this|that|we|it|check)\b|[，,](?:因为|其中)",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\s+(?:left(?:\s+over)?|in\s+total|in\s+all|altogether|remaining|overall|total)$",
    re.IGNORECASE,
)
VERB = re.compile(
    r"\b(?:is|are|equals?|has|have|gets?|needs?|costs?|makes?|earns?|takes?|gives?"
    r"|pays?|spends?|contains?|becomes?|be|(?:it|that|there)['’]s)\b"
    r"|[=：＝]|(?<![\d\s]):(?!\d)|是|为|等于|有|得",
    re.IGNORECASE,
)
_TWO_STATEMENTS = re.compile(
    r"(?:\b(?:is|are|equals?|has|have|gets?)\b|=)\s*[-$]?(?:\d|" + OPEN + r")"
    r".{0,200}?(?:\b(?:and|or|while|whereas)\b|[,;，；])",
    re.IGNORECASE,
)


# What is found for these is supposed, or wanted, and not the result.
_TASK = re.compile(
    r"\W*(?:let|take|try|set|put|choose|given|when|for|find|consider|solve|show|prove"
    r"|where|with|令|设|当|取)(?![a-z])",
    re.IGNORECASE,
)
_BOUND_BEFORE = re.compile(
    r"(?:\b(?:than|to|at\s+(?:least|most)|about|approximately|roughly|nearly|almost)"
    r"|约|至少|至多|超过|最多|最少|接近)\W*$",
    re.IGNORECASE,
)
_SYMBOL = re.compile(r"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])")
_SYMBOL_ALONE = re.compile(r"[\s$({]*[A-Za-z](?:_\w|_\{\w+\})?[\s$)}]*")
_ARITHMETIC = re.compile(
    r"(?=[^=]*\d)(?:[\d\s.,+\-−*/×÷^(){}%]|\\(?:times|cdot|div|[dt]?frac|sqrt))+="
)
_IN_BOLD = re.compile(r"(?<![^\s(])\*\*(?=\S)([^*\n]+)(?<=\S)\*\*(?![\w(])")
_BROKEN_OFF = re.compile(rf"[\d{OPEN}{REST}]\s?(?:\.\.|…)[.…]*$")
_EXPONENT = re.compile(r"\$\^\{?\d\}?\$")


class Value(NamedTuple):
    """A value in a text and the place where it begins."""

    text: str
    start: int


def denies(text: str) -> bool:
    """Whether a text denies something, or only supposes it."""
    text = _HARMLESS.sub("", text)
    return bool(_NEGATION.search(text) or _HEDGE.search(text))


def distorts(text: str) -> bool:
    """Whether a text speaks of a multiple, a square, the opposite of something."""
    return bool(_MULTIPLE.search(text))


def holds_value(text: str) -> bool:
    """Whether a text has a number or a formula in it."""
    return bool(_NUMBER.search(text)) or any(sign in text for sign in "$\\=")


def plain_value(statement: str) -> Value | None:
    """Return the value that a statement consists of; None if it says more than that.

    Besides the value there may be articles, a colon and ``x =`` before it, its unit, a
    bracketed remark or a reason after it.
    """
    spans = formulas(statement)
    # cm$^2$ is a unit, not another formula.
    spans = [
        span for span in spans if not _EXPONENT.fullmatch(statement, span[0], span[1])
    ]
    masked = mask(statement, spans)
    if _BROKEN_OFF.search(masked):
        return None
    end = len(masked.rstrip(" \t\n.。,，;；:：\"”'"))
    # "5, not 6" says what 5 is not; any other negation may mean the answer itself.
    aside = _NOT_THAT.search(masked, max(0, end - 80), end)
    if aside and _NUMBER.search(statement, 0, aside.start()):
        end = len(masked[: aside.start()].rstrip())
    start, end = _unwrap(masked, 0, end)
    if _denied(statement[start:end], masked[start:end]):
        return None
    remark = _REMARK.search(masked, max(start + 1, end - 300), end)
    if remark:
        if _COMPARISON.search(_SEE_ABOVE.sub("", remark[0])):
            return None
        end = remark.start()
    reason = _REASON.search(masked, start, end)
    if reason and holds_value(statement[start : reason.start()]):
        end = reason.start()
    start, end = _unwrap(masked, start, end)
    left = _LEFT.search(masked, max(start, end - 20), end)
    if left and _NUMBER.search(statement, start, left.start()):
        end = left.start()
    core = masked[start:end]
    if not core or not _is_plain(core, statement[start:end]):
        return None
    if _compares(statement[start:end], core):
        return None
    for opened, closed, width in spans:
        if (opened, closed) == (start, end):
            inner = statement[opened + width : closed - width]
            return _result(inner, opened + width)
    return _result(statement[start:end], start)


def _result(text: str, start: int) -> Value:
    """Return 5 for the value ``2 + 3 = 5``, without asterisks in it."""
    computed = _ARITHMETIC.match(text)
    result = text[computed.end() :] if computed else ""
    if "=" not in result and re.search(r"\w", result):
        text, start = result, start + len(text) - len(result)
    start += _indent(text)
    return Value(_IN_BOLD.sub(r"\1", text.strip()), start)


def value_behind_verb(statement: str) -> Value | None:
    """Return 5 from "Tom has 5", the last such value; None if anything is doubtful."""
    masked = mask(statement, formulas(statement))
    verbs = list(VERB.finditer(masked))
    for at in range(len(verbs) - 1, max(-1, len(verbs) - 6), -1):
        verb = verbs[at]
        found = plain_value(statement[verb.end() :])
        if found is None or not _is_answer(statement, verb.end(), found):
            continue
        before = masked[: verb.start()]
        words = [other for other in verbs[:at] if other[0] not in "=:：＝"]
        # "is more than: 5" compares, "the least common multiple: 5" does not.
        near = before[words[-1].end() :] if words else ""
        doubtful = (
            denies(before)
            or distorts(before)
            or _TASK.match(before)
            or (verb[0] in "=:：＝" and _COMPARISON.search(near))
            or (verb[0] in "=＝" and not _is_name_of(statement[: verb.start()]))
            or _BOUND_BEFORE.search(before)
            or _TWO_STATEMENTS.search(before)
        )
        return None if doubtful else Value(found.text, verb.end() + found.start)
    return None


def _is_answer(statement: str, at: int, value: Value) -> bool:
    """Whether it is a number, a formula or in bold: "is isosceles" may be anything."""
    bold = statement[at:].lstrip().startswith("**")
    start = at + value.start
    formula = statement[start - 1 : start] in ("$", "(", "[")
    return bold or formula or holds_value(value.text)


def _is_name_of(before: str) -> bool:
    """Whether what stands before an equals sign is x or 2 + 3, but not 2x."""
    term = re.split(r"[A-Za-z\u4e00-\u9fff]{2,}(?![A-Za-z])[\s,:，]*|=", before[-200:])[
        -1
    ]
    return bool(_SYMBOL_ALONE.fullmatch(term)) or not _SYMBOL.search(term)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _unwrap(masked: str, start: int, end: int) -> tuple[int, int]:
    """Leave out spaces, fillers and the asterisks around the whole."""
    while start < end:
        before = start, end
        filler = _FILLER.match(masked, start, end)
        if filler:
            start = filler.end()
        while start < end and masked[end - 1] in ' \t\n.。,，;；:："”':
            end -= 1
        if masked.startswith('"', start, end) or masked.startswith("“", start, end):
            start += 1
        for sign in ("**", "*", "__", "`"):
            opened = masked.startswith(sign, start, end)
            closed = masked.endswith(sign, start, end) and end - start > len(sign)
            inside = masked.count(sign, start + len(sign), end - len(sign))
            # Around the whole, or the rest of what was around the heading as well.
            if opened and closed and not inside:
                start, end = start + len(sign), end - len(sign)
            elif (opened or closed) and sign == "**" and inside % 2 == 0:
                if opened and not closed and not inside:
                    start += 2
                elif closed and not opened and not inside:
                    end -= 2
        if (start, end) == before:
            break
    return start, max(start, end)


def _denied(text: str, masked: str) -> bool:
    """Whether a content is none because of a word in it."""
    if not holds_value(text):
        # "No solution" and "does not exist" are answers, and never equal to a number.
        return False
    if denies(masked):
        return True
    # In a formula "if" belongs to a case, and "no solution" is an answer as well.
    return bool(_NUMBER.search(text) and _NEGATION.search(_HARMLESS.sub("", text)))


def _compares(text: str, masked: str) -> bool:
    """Whether a value is only a bound or a part of one."""
    where = text if _NUMBER.search(text) else masked
    return holds_value(text) and bool(_COMPARISON.search(where) or distorts(where))


def _is_plain(core: str, text: str) -> bool:
    if _RELATION_ALONE.match(core) or "~~" in core or "?" in core:
        return False
    if OPEN in core:
        values = _PURE_FORMULAS.match(core.replace("**", "  ").lstrip())
        rest = core.replace("**", "  ").lstrip()[values.end() :] if values else ""
        return (
            values is not None
            and OPEN not in rest
            and core.count("**") % 2 == 0
            and bool(_UNIT.fullmatch(rest))
            and _are_units(rest)
        )
    number = _NUMBER.search(core)
    if number is None:
        return len(text) <= MOST_WORDS or not _WORD.search(_COMMAND.sub(" ", core))
    stripped = _COMMAND.sub(lambda found: " " * len(found[0]), core)
    before, behind = stripped[: number.start()], stripped[number.start() :]
    return all(
        _MATHS_WORD.fullmatch(word) or _BEFORE_NUMBER.fullmatch(word)
        for word in _WORD.findall(before)
    ) and _are_units(behind)


def _are_units(text: str) -> bool:
    words = [
        word for word in _WORD.findall(text[:2000]) if not _MATHS_WORD.fullmatch(word)
    ]
    if len(words) > _MOST_UNIT_WORDS or (len(text) > 2000 and words):
        return False
    # "5 or so": what joins must have a number, or a choice, behind it.
    if re.search(r"\b(?:and|or|to)\s+[A-Za-z]{2,}", text):
        return False
    return not any(
        _NO_UNIT.fullmatch(word) or _NO_CHINESE_UNIT.search(word) or len(word) > 40
        for word in words
    )
