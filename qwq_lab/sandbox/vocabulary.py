"""What expressions of a test may use of Python: its types, functions and methods."""

from __future__ import annotations

import builtins
import math
from collections.abc import Callable
from typing import Any

from qwq_lab.sandbox.budget import VIEWS

PLAIN_TYPES = (
    *(bool, int, float, complex, str, bytes),
    *(list, tuple, set, frozenset, dict),
)
TYPES: dict[str, type] = {kind.__name__: kind for kind in PLAIN_TYPES}
# What they return can only be gone through, once.
ITERATORS: dict[str, Callable[..., Any]] = {
    function.__name__: function for function in (enumerate, reversed, zip)
}
BUILTINS: dict[str, Callable[..., Any]] = {
    **TYPES,
    **ITERATORS,
    **{
        function.__name__: function
        for function in (
            *(abs, all, any, bin, chr, divmod, hex, isinstance, len, max, min, ord),
            *(pow, range, repr, round, sorted, sum, type),
        )
    },
}
# Those that go through what they are given.
LOOPING = frozenset(
    """
    all any bytes dict enumerate frozenset list max min set sorted sum tuple zip
    """.split()
)
# Those that go through all of it, and so make a list of it first.
COLLECTING = LOOPING - {"all", "any", "bytes", "dict", "enumerate", "zip"}
# What `key=` may be: what it makes is no larger than what it is given.
KEYS = frozenset("abs all any bool float int len max min ord str sum".split())
MODULES: dict[str, dict[str, Any]] = {
    "math": {
        name: getattr(math, name)
        for name in (
            *("acos", "asin", "atan", "atan2", "ceil", "cos", "degrees", "dist", "e"),
            *("exp", "fabs", "floor", "gcd", "hypot", "inf", "isclose", "isfinite"),
            *("isinf", "isnan", "isqrt", "lcm", "log", "log10", "log2", "nan", "pi"),
            *("pow", "prod", "radians", "sin", "sqrt", "tan", "tau", "trunc"),
        )
    },
    "typing": {},
}
SET_METHODS = frozenset(
    """
    difference intersection isdisjoint issubset issuperset symmetric_difference union
    """.split()
)
ANY_METHOD = SET_METHODS | frozenset(
    """
    capitalize casefold count endswith find index isalnum isalpha isdecimal isdigit
    islower isnumeric isspace istitle isupper join lower lstrip replace rfind
    rindex rsplit rstrip split splitlines startswith strip swapcase title upper
    removeprefix removesuffix copy get items keys values is_integer bit_length
    """.split()
)
# None of these changes its owner.
METHODS: dict[type, frozenset[str]] = {
    kind: frozenset(name for name in ANY_METHOD if hasattr(kind, name))
    for kind in (*PLAIN_TYPES, *VIEWS, range)
}
VIEW_METHODS = frozenset({"items", "keys", "values"})
# Python's own functions, but for what a notebook adds to them.
PYTHONS_OWN = frozenset(
    name
    for name, value in vars(builtins).items()
    if getattr(value, "__module__", None)
    in ("builtins", "io", "_io", "_sitebuiltins", "site")
)
