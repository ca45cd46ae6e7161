"""Words behind a number: how many of what, and what is no unit at all."""

from __future__ import annotations

import re
from fractions import Fraction

MULTIPLIERS = {
    "hundred": Fraction(100),
    "thousand": Fraction(1000),
    "million": Fraction(10**6),
    "billion": Fraction(10**9),
    "trillion": Fraction(10**12),
    "dozen": Fraction(12),
    "half": Fraction(1, 2),
    "halves": Fraction(1, 2),
    "third": Fraction(1, 3),
    "thirds": Fraction(1, 3),
    "quarter": Fraction(1, 4),
    "quarters": Fraction(1, 4),
    "fourth": Fraction(1, 4),
    "fourths": Fraction(1, 4),
    "fifth": Fraction(1, 5),
    "fifths": Fraction(1, 5),
    "sixth": Fraction(1, 6),
    "sixths": Fraction(1, 6),
    "seventh": Fraction(1, 7),
    "sevenths": Fraction(1, 7),
    "eighth": Fraction(1, 8),
    "eighths": Fraction(1, 8),
    "ninth": Fraction(1, 9),
    "ninths": Fraction(1, 9),
    "tenth": Fraction(1, 10),
    "tenths": Fraction(1, 10),
    "hundredth": Fraction(1, 100),
    "hundredths": Fraction(1, 100),
    "thousandth": Fraction(1, 1000),
    "thousandths": Fraction(1, 1000),
    "percent": Fraction(1, 100),
    "percents": Fraction(1, 100),
    "十": Fraction(10),
    "百": Fraction(100),
    "千": Fraction(1000),
    "万": Fraction(10**4),
    "十万": Fraction(10**5),
    "百万": Fraction(10**6),
    "千万": Fraction(10**7),
    "亿": Fraction(10**8),
    "十亿": Fraction(10**9),
    "百亿": Fraction(10**10),
    "千亿": Fraction(10**11),
    "万亿": Fraction(10**12),
    "打": Fraction(12),
}

# Plurals that do not end in s, and things that have none.
_PLURALS = frozenset(
    """
    people children men women feet teeth geese mice sheep fish deer dice cattle police
    salmon species series data points cubes unit units ways way square squares
    """.split()
)
# What ends in s, or stands before a noun, and changes the number or denies it.
_CHANGING = frozenset(
    """
    minus plus less times thus yes perhaps always sometimes is was has does its this us
    as versus odds evens not no never nor neither either or and if but than more fewer
    greater least most about almost nearly over under above below between beyond by to
    of from with without except instead maybe possibly wrong incorrect impossible false
    invalid zero one two three four five six seven eight nine ten eleven twelve squared
    cubed factorial divided multiplied mod modulo remainder percent per base each double
    twice triple half digits digit places place decimals decimal exceeds equals others
    misses fails lies mistakes errors guesses unknowns negatives
    """.split()
)
_PLAIN_CHINESE = re.compile(
    "(?:个|名|位|人|只|条|张|本|件|块|棵|支|枝|根|辆|架|台|间|座|家|所|把|双|对|份|种"
    "|类|次|遍|题|道|页|层|排|行|组|套|箱|盒|瓶|杯|包|袋|倍|分|头|匹|朵|颗|粒|艘|枚|点)"
    "[\u3400-\u9fff]{0,4}"
)
_CHANGING_CHINESE = re.compile("[之不非无以上下内外多少到至约近折成的方余或未没]")


def is_plain_noun(words: str) -> bool:
    """Whether words behind a number only say what was counted: ``red apples``.

    "3 apples" is 3 where 3 is expected, "3 incorrect" or "3 plus four" is not.
    """
    if not words.isascii():
        return bool(
            _PLAIN_CHINESE.fullmatch(words) and not _CHANGING_CHINESE.search(words)
        )
    *before, last = words.lower().split()
    if _CHANGING.intersection((*before, last)):
        return False
    return last in _PLURALS or (last.endswith("s") and not last.endswith("ss"))


def is_changing(word: str) -> bool:
    """Whether a word changes the number that it stands behind, or denies it."""
    return word.lower() in _CHANGING or bool(_CHANGING_CHINESE.search(word))
