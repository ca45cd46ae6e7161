"""The words and signs of calculations, in English, Chinese and LaTeX."""

from __future__ import annotations

import re
from typing import NamedTuple


class Meaning(NamedTuple):
    """What a word or sign is in a calculation, and how the parser spells it."""

    kind: str
    text: str


_BE = r"(?:is|are|was|were|be|being)"
_HOW = r"(?:(?:also|still|clearly|indeed|much|strictly|slightly|actually|just) )?"
_MORE = r"(?:greater|larger|bigger|higher|more)"
_LESS = r"(?:less|smaller|lower|fewer)"
_NEAR = r"(?:approximately|about|roughly|around|nearly|almost|approx\.?|close to)"
_NOT = r"(?: not|n't|n’t)"

# English, the longer before the shorter. A space stands for any white space.
PHRASES: tuple[tuple[str, str, str], ...] = (
    ("relation", ">=", rf"{_BE} {_HOW}{_MORE} than or equal to"),
    ("relation", "<=", rf"{_BE} {_HOW}{_LESS} than or equal to"),
    ("relation", ">", rf"{_BE} {_HOW}{_MORE} than"),
    ("relation", "<", rf"{_BE} {_HOW}{_LESS} than"),
    ("relation", "indivisible", rf"(?:{_BE}{_NOT}|not)(?: evenly)? divisible by"),
    ("relation", "divisible", rf"(?:{_BE} )?(?:evenly )?divisible by"),
    ("relation", "divisible", rf"{_BE} (?:a|an exact) multiple of"),
    ("relation", "divides", r"divides(?: evenly into)?"),
    ("relation", "divides", rf"{_BE} a (?:factor|divisor) of"),
    ("relation", "remainder", r"(?:leaves|gives|has) (?:a )?remainder(?: of)?"),
    ("negation", "", rf"(?:{_BE}|do|does|did|can|could|would|should|will){_NOT}"
                     r"(?: equal(?: to)?| be| give| make)?"),
    ("negation", "", r"can ?not(?: be)?|not equal to|unequal to|never"),
    ("relation", "=", rf"(?:{_BE} )?(?:exactly )?equals?(?: to)?"),
    ("approx", "≈", rf"(?:which )?{_BE} {_NEAR}(?: equal to)?|approximately equal to"),
    ("approx", "~", _NEAR),
    ("which", "=", r"(?:and )?which (?:is|equals|gives|makes|yields|leaves|comes to"
                   r"|would be|comes out to)(?: us)?"),
    ("which", "=", r"(?:giving|making|leaving)(?: us)?|(?:and )?that(?: is|'s|’s)"),
    ("weak", "=", rf"{_BE}|makes?|gives?(?: us)?|yields?|leaves|totals"
                  r"|comes (?:out )?to|becomes?|(?:will|would|should|must) be"
                  r"|(?:we|you|they|he|she|it|one) (?:gets?|obtains?)"),
    ("remainder", "", r"(?:,? ?(?:with|and) )?(?:a )?(?:remainder|rem)(?: of| is)?"),
    ("binary", "*", r"multiplied by|times"),
    ("binary", "/", r"divided by"),
    ("binary", "+", r"plus"),
    ("binary", "-", r"minus"),
    ("binary", "mod", r"mod(?:ulo)?"),
    ("binary", "^", r"(?:raised )?to the (?:power of|power)"),
    ("postfix", "^2", r"squared"),
    ("postfix", "^3", r"cubed"),
    ("postfix", "%", r"percent|per cent"),
    ("function", "sqrt", r"(?:the )?(?:positive )?square root of|sqrt"),
    ("function", "gcd", r"gcd|hcf"),
    ("function", "lcm", r"lcm"),
    ("function", "max", r"max"),
    ("function", "min", r"min(?=\()"),
    ("function", "abs", r"abs"),
    ("of", "*", r"of"),
)  # fmt: skip

# Chinese, the longer before the shorter.
HAN: tuple[tuple[str, str, str], ...] = (
    ("relation", ">=", "大于或?等于|不小于"),
    ("relation", "<=", "小于或?等于|不大于"),
    ("relation", ">", "大于|多于|超过"),
    ("relation", "<", "小于|少于"),
    ("negation", "", "不等于|不是|不为|不会是|并非"),
    ("relation", "indivisible", "不能被"),
    ("relation", "divisible", "(?:可以|能够?)被"),
    ("relation", "remainder", "的余数(?:是|为|等于)"),
    ("relation", "quotient", "的商(?:是|为|等于)"),
    ("remainder", "", "余数?(?:是|为)?"),
    ("approx", "≈", "约等于|大约[是为]|约[是为]|近似于|近似[是为]"),
    ("approx", "~", "大约|约|接近"),
    ("relation", "=", "等于"),
    ("which", "=", "也就是|就是"),
    ("weak", "=", "得到|得出|[结结]果[是为]|变[成为]|应[为该]?是|[是为得]"),
    ("versus", "", "比"),
    ("binary", "*", "乘以|乘上|乘(?![坐客车])"),
    ("binary", "/", "除以"),
    ("binary", "+", "加上|加(?![入班油热速权])"),
    ("binary", "-", "减去|减掉|减(?![少轻速])"),
    ("binary", "mod", "模"),
    ("postfix", "^2", "的平方(?!根)"),
    ("postfix", "^3", "的立方(?!根)"),
    ("postfix", "^{1/2}", "的(?:算术)?平方根"),
    ("function", "sqrt", "根号"),
    ("of", "*", "的"),
)

LATEX: dict[str, Meaning] = {
    "times": Meaning("operator", "*"),
    "cdot": Meaning("operator", "*"),
    "ast": Meaning("operator", "*"),
    "div": Meaning("operator", "÷"),
    "bmod": Meaning("binary", "mod"),
    "mod": Meaning("binary", "mod"),
    "sqrt": Meaning("function", r"\sqrt"),
    "frac": Meaning("function", r"\frac"),
    "dfrac": Meaning("function", r"\frac"),
    "tfrac": Meaning("function", r"\frac"),
    "cfrac": Meaning("function", r"\frac"),
    "binom": Meaning("function", r"\binom"),
    "gcd": Meaning("function", r"\gcd"),
    "max": Meaning("function", r"\max"),
    "min": Meaning("function", r"\min"),
    "ln": Meaning("function", r"\ln"),
    "pi": Meaning("symbol", r"\pi"),
    "circ": Meaning("postfix", "°"),
    "degree": Meaning("postfix", "°"),
    "le": Meaning("relation", "<="),
    "leq": Meaning("relation", "<="),
    "leqslant": Meaning("relation", "<="),
    "ge": Meaning("relation", ">="),
    "geq": Meaning("relation", ">="),
    "geqslant": Meaning("relation", ">="),
    "lt": Meaning("relation", "<"),
    "gt": Meaning("relation", ">"),
    "ne": Meaning("negation", ""),
    "neq": Meaning("negation", ""),
    "not": Meaning("negation", ""),
    "nmid": Meaning("relation", "indivisible-into"),
    "approx": Meaning("relation", "≈"),
    "simeq": Meaning("relation", "≈"),
    "equiv": Meaning("relation", "≡"),
    "mid": Meaning("relation", "divides"),
    "ldots": Meaning("dots", ""),
    "cdots": Meaning("dots", ""),
    "dots": Meaning("dots", ""),
    "Rightarrow": Meaning("arrow", ""),
    "implies": Meaning("arrow", ""),
    "rightarrow": Meaning("arrow", ""),
    "to": Meaning("arrow", ""),
    "Longrightarrow": Meaning("arrow", ""),
    "longrightarrow": Meaning("arrow", ""),
    "iff": Meaning("arrow", ""),
    "Leftrightarrow": Meaning("arrow", ""),
    "therefore": Meaning("arrow", ""),
    "quad": Meaning("stop", ","),
    "qquad": Meaning("stop", ","),
}

SIGNS: dict[str, Meaning] = {
    "=": Meaning("relation", "="),
    "<": Meaning("relation", "<"),
    ">": Meaning("relation", ">"),
    "<=": Meaning("relation", "<="),
    "=<": Meaning("relation", "<="),
    "≤": Meaning("relation", "<="),
    "⩽": Meaning("relation", "<="),
    ">=": Meaning("relation", ">="),
    "≥": Meaning("relation", ">="),
    "⩾": Meaning("relation", ">="),
    "≈": Meaning("relation", "≈"),
    "≒": Meaning("relation", "≈"),
    "≃": Meaning("relation", "≈"),
    "≡": Meaning("relation", "≡"),
    "∣": Meaning("relation", "divides"),
    "≠": Meaning("negation", ""),
    "!=": Meaning("negation", ""),
}

# They stand behind numbers and are no things that are counted.
FUNCTION_WORDS = frozenset(
    """
    a an the and or but nor so then thus hence therefore since because as if when where
    while until unless that which who whose this these those it its they them he she we
    you i me us my our your their his her of in on at by for from to into onto with
    without within over under above below between among through during before after
    than more less fewer greater larger smaller bigger is are was were be been being am
    do does did has have had can could will would shall should may might must not no
    yes each every both either neither all any some such only also too again still yet
    just even now here there what how why let say note see check find get gets got
    gives give makes make equals equal plus minus times divided multiplied squared cubed
    respectively altogether together left remaining out up down off per write
    carry carries carried borrow wait okay ok right wrong correct indeed exactly first
    second third next last finally means mean implies imply requires require needs need
    satisfies satisfy holds hold works work shows follows fits exceeds divides remains
    stays becomes turns comes goes leads using gave plug plugging
    """.split()
)

# Numbers that are followed by one of these say something else than they seem to.
SCALING_WORDS = frozenset(
    """
    dozen hundred thousand million billion of over plus or to followed pairs pair fold
    choose factorial point half halves squared cubed
    """.split()
)
COMPARING_WORDS = frozenset("more less fewer greater larger smaller bigger".split())
SCALING_HAN = frozenset("倍百千万亿折成多余半个半")

CONNECTORS = frozenset(
    """
    so then thus hence therefore since because as and but that have has get gets now
    where while also again again: is are we it indeed clearly namely say note know
    knows see finally still first second third next compute calculate evaluate
    simplify obtain obtains yields gives result answer obviously yes check verify
    """.split()
)

_ENGLISH_UNITS = """
km cm mm nm kg mg ml cl dl kWh mph kph meter meters metre metres kilometer kilometers
kilometre kilometres centimeter centimeters centimetre centimetres millimeter
millimeters gram grams kilogram kilograms second seconds sec minute minutes min mins
hour hours hr hrs day days week weeks month months year years liter liters litre litres
milliliter milliliters inch inches foot feet ft yard yards mile miles ounce ounces pound
pounds dollar dollars cent cents euro euros yuan dozen degree degrees percent
penny pennies nickel nickels dime dimes quarter quarters decade decades century
centuries pair pairs ton tons tonne tonnes gallon gallons quart quarts pint pints cup
cups tablespoon tablespoons teaspoon teaspoons fortnight
""".split()
KNOWN_UNITS = frozenset(_ENGLISH_UNITS)
LETTER_UNITS = frozenset("mgshLltNJWVAK")
HAN_UNITS = tuple(
    """
    平方千米 平方公里 平方厘米 平方分米 平方米 立方厘米 立方米 千克 公斤 公里 千米 厘米
    毫米 分米 分钟 小时 星期 个月 毫升
    米 克 吨 秒 分 时 天 日 周 月 年 升 元 角 斤 度 打
    """.split()
)
HAN_CONNECTORS = frozenset("以得则此即故有为是又且而知么后时到道算共现就再还用剩：")
HAN_COUNTERS = frozenset("个只本支块颗张件条名位朵棵头辆箱盒袋份双瓶杯次页片套台把")


def compile_phrases(
    prefix: str, phrases: tuple[tuple[str, str, str], ...], *, words: bool
) -> tuple[list[tuple[str, str]], dict[str, Meaning]]:
    """Return named patterns for phrases, and what each means."""
    patterns, meanings = [], {}
    for at, (kind, text, pattern) in enumerate(phrases):
        name = f"{prefix}{at}"
        if words:
            spaced = re.sub(r" (?!\?)", r"\\s", pattern)
            pattern = rf"(?<![A-Za-z])(?i:{spaced})(?![A-Za-z])"
        patterns.append((name, pattern))
        meanings[name] = Meaning(kind, text)
    return patterns, meanings
