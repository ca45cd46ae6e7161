"""What a sentence does with what it says: states it, asks, supposes, takes it back."""

from __future__ import annotations

import re
from typing import NamedTuple

_ASKS = re.compile(
    r"[?？]|[吗呢](?:[。！，,\s]|$)|多少[^，,。:：=\s]{0,8}(?:。|\s*$)|是否|是不是|几[个只本元]?[?？]"
    r"|^\W*(?:is|are|does|do|can|could|should|would|what|which|how|whether)\b"
    r"(?!\s+(?:means|gives|is|equals|makes|leaves|leads|brings)\b)",
    re.IGNORECASE,
)
_SUPPOSES = re.compile(
    r"\b(?:if|suppose|supposing|assume|assuming|imagine|pretend|unless|whether"
    r"|what if|let'?s say|hypothetically)\b"
    r"|如果|假设|假如|假定|倘若|要是|即使|哪怕|若(?!干)",
    re.IGNORECASE,
)
_HYPOTHESIS_ENDS = re.compile(r"[,:;，：；]|\bthen\b|那么|则|就", re.IGNORECASE)
_WRONG = re.compile(
    r"\b(?:wrong(?:ly)?|incorrect(?:ly)?|mistakes?|mistaken|mistakenly|false|falsely"
    r"|untrue|typo|absurd|contradict\w*|impossible|misread|miscalculat\w*|nonsense"
    r"|(?:is|was|are|be)(?: not|n't) (?:true|right|correct|possible|equal|the case)"
    r"|not (?:true|correct|possible|valid|equal)"
    r"|claim(?:s|ed|ing)?|says?|said|thinks|thought|believes?|guess(?:es|ed)?"
    r"|answered|typed|instead of|rather than|fails?|failed|doesn't work"
    r"|does not work|would (?:have|need) to|would hold"
    r"|version|versions|release|chapter|section|python|software"
    r"|binary|octal|hex\w*|boolean|base [0-9]+|o'clock|[0-9]\s?[ap]m)\b"
    r"|\bdefined?\b.{0,40}\boperat|\boperat\w+.{0,40}\bdefined?\b|定义.{0,8}运算|新运算"
    r"|进制|点钟|[✗❌✘]|说[：:，,]?\s*[\"“「]|错|有误|不对|不正确|矛盾|不成立|不可能|荒谬"
    r"|以为|声称|版本|章节|同学说",
    re.IGNORECASE,
)
_TAKES_BACK = re.compile(
    r"^[\s,;:.!?—–()\-，。；：！]*(?:"
    r"(?:oh |but |hmm,? |wait,? )?(?:no|nope|not quite|wrong|oops|sorry)\b(?! need)"
    r"|(?:hmm|wait|actually|hold on)\b.{0,60}?\b(?:no|not|n't|wrong|mistake"
    r"|incorrect|error|should be|should have|actually|redo|recompute|recalculate"
    r"|recheck)\b"
    r"|(?:but )?(?:that|this|which|it)(?:'s| is| was| can't be| cannot be)"
    r"(?: clearly| obviously| of course| also)? (?:not|wrong|false|incorrect"
    r"|impossible|absurd|a contradiction|a mistake|an error)\b"
    r"|(?:that|this|it|which) (?:doesn't|does not|didn't|did not|can't|cannot)\b"
    r"|is (?:not|wrong|false|incorrect|impossible)\b|isn't\b"
    r"|(?:a )?contradiction\b|(?:false|incorrect|impossible)\b"
    r"|correction\b|my mistake\b|i made\b"
    r"|let me (?:redo|recompute|recalculate|fix|correct)"
    r"|[✗❌✘]|不对|错|不[，,。！]|不是|这不|矛盾|不成立|不可能|更正"
    r"|(?:等等|等一下|嗯).{0,20}(?:不|错|应该)"
    r")",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r"\b(?:another (?:problem|question|example|case|equation|way)"
    r"|next (?:problem|question)|now (?:let|consider|suppose|the (?:second|other))"
    r"|(?:second|third|other) (?:case|equation|problem|question|part)"
    r"|case [0-9a-z]\b|problem [0-9]|question [0-9]|equation [0-9]"
    r"|example [0-9]|new (?:problem|equation))\b"
    r"|情况[一二三四0-9]|第[一二三四0-9][题问种]|下一题|另一[题个]|[一二三四]、|例[0-9]",
    re.IGNORECASE,
)
_ROUNDS = re.compile(
    r"\b(?:round(?:s|ed|ing)?|approximat\w*|estimat\w*|roughly|about|nearest|truncat\w*"
    r"|decimal places?|significant|whole|full|complete)\b"
    r"|≈|四舍五入|保留|精确到|大约|约|整",
    re.IGNORECASE,
)


class Stance(NamedTuple):
    """How a sentence means what it says.

    Attributes
    ----------
    asks
        It is a question: nothing in it is stated.
    supposed
        Where its hypothesis begins and ends; (-1, -1) if it has none.
    doubts
        It speaks of mistakes, of what others say, of versions: what is right in it is
        right, but what is not may not be meant.
    rounds
        It says that it rounds.
    leaves
        It goes over to another problem or case.
    """

    asks: bool
    supposed: tuple[int, int]
    doubts: bool
    rounds: bool
    leaves: bool


def stance_of(sentence: str) -> Stance:
    """Return what a sentence does with what stands in it."""
    supposed = (-1, -1)
    found = _SUPPOSES.search(sentence)
    if found:
        ends = _HYPOTHESIS_ENDS.search(sentence, found.end())
        supposed = (found.start(), ends.start() if ends else len(sentence))
    return Stance(
        bool(_ASKS.search(sentence)),
        supposed,
        bool(_WRONG.search(sentence)),
        bool(_ROUNDS.search(sentence)),
        bool(_LEAVES.search(sentence)),
    )


def takes_back(text: str) -> bool:
    """Whether a text that follows a statement begins by taking it back."""
    return bool(_TAKES_BACK.match(text[:160]))


_MODULUS = re.compile(
    r"(?:\\?\b[bp]?mod(?:ulo)?\b|模)\s*\{?\s*\$?([0-9]{1,9})(?![0-9])(?!\s*=)",
    re.IGNORECASE,
)


def moduli_in(text: str) -> list[int]:
    """Return the numbers modulo which a sentence calculates."""
    if "mod" not in text and "Mod" not in text and "模" not in text:
        return []
    return [int(found[1]) for found in _MODULUS.finditer(text)]


# How one equation follows from another

_FOLLOWS = re.compile(
    r"\b(?:so|thus|therefore|hence|then|impl(?:y|ies)|means|giv(?:es|ing)|gets?|yields?"
    r"|becomes?|leads? to|we have|obtain|simplif\w+|divid\w+|subtract\w*|add(?:s|ing)?"
    r"|multipl\w+|both sides|equivalently|leaves|leaving|isolat\w+|solv\w+|rearrang\w+"
    r"|combin\w+|expand\w*|distribut\w*|mov(?:e|ing))\b|[→⇒⟹∴⇔]|=>|->"
    r"|\\(?:Rightarrow|implies|therefore|iff|Leftrightarrow|rightarrow|to)\b"
    r"|所以|因此|因而|从而|那么|于是|得|即|则|故|两边|移项|化简|合并|整理|除以|解[得出]|变[成为]",
    re.IGNORECASE,
)
_ON_BOTH_SIDES = re.compile(r"\b(?:both|each|either) sides?\b|两边|移项", re.IGNORECASE)
_STARTS_ANEW = re.compile(
    r"\b(?:or|either|cases?|another|second|third|also|given|other|others|if|suppose|assume"
    r"|try|trying|test|when|for|let|set|next|instead|similarly|likewise|new|but|while"
    r"|whereas|problem|we know|we need|want|equation [0-9]|where|first|know|need|check"
    r"|verify|plug\w*|substitut\w*|candidate|guess|unless|with|using|not|no|wait|hmm"
    r"|actually|alternatively|remember|recall|original|from|back)\b|[?？✗❌]"
    r"|或|另|如果|假设|若|设|令|当|情况|同理|已知|又|题|试|检验|验证|代入|不|等等|原|由|对|第|因为",
    re.IGNORECASE,
)
_BARE = re.compile(r"[\s,;:.$&()\[\]\\{}|，。；：、*_#-]*")
_LABEL = re.compile(r"(?:^|\n)\s*(?:\(?[0-9]{1,2}[.)、]|\(?[a-h]\)|[-*•]\s|[①-⑳])")


def follows_how(gap: str) -> str:
    """Say how what stands between two equations joins them.

    Returns
    -------
    str
        ``"so"`` when it says that the second follows, ``"next"`` when nothing stands
        between them, ``""`` when they may have nothing to do with one another.
    """
    if _ON_BOTH_SIDES.search(gap):
        return "so"
    if _STARTS_ANEW.search(gap) or _LABEL.search(gap):
        return ""
    if _FOLLOWS.search(gap):
        return "so"
    return "next" if _BARE.fullmatch(gap) else ""


# How a variable gets its value

_DEFINES = re.compile(
    r"(?:\b(?:let|set|define|setting|put|given|given that|take|taking|choose|where)"
    r"|设|令|取|已知|其中)\s*(?:[^=]{0,40}\b(?:and|,)|[^=]{0,40}[,，和])?\s*$",
    re.IGNORECASE,
)
_SUBSTITUTES = re.compile(
    r"(?:\b(?:with|when|for|at|where|substituting|substitute|plugging in|plug in|using"
    r"|put|putting|since|because|as|once)|当|把|将|代入|因为|由于|由)"
    r"\s*(?:[^=]{0,40}\b(?:and|,)|[^=]{0,40}[,，和])?\s*$",
    re.IGNORECASE,
)
_TRIES = re.compile(
    r"(?:\b(?:if|try|trying|test|testing|check|checking|suppose|assume|guess|say|case"
    r"|consider|not|until|unless|whether)|如果|若|试|假设|检验)"
    r"[^=]{0,24}$",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(r"(?:\b(?:or|either)|或者?|要么)\s*$", re.IGNORECASE)


def introduces(before: str) -> str:
    """Say how the words before ``x = 3`` introduce it.

    Returns
    -------
    str
        ``"let"``, ``"with"``, ``"try"``, ``"or"`` or ``""``.
    """
    before = before[-80:]
    if _ALTERNATIVE.search(before):
        return "or"
    if _TRIES.search(before):
        return "try"
    if _DEFINES.search(before):
        return "let"
    return "with" if _SUBSTITUTES.search(before) else ""
