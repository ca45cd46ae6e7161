"""Python's own functions and methods, called on a budget."""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable
from typing import Any

from qwq_lab.sandbox.budget import (
    LOOKED_AT_PER_STEP,
    MAX_ITEMS,
    SIZED,
    Budget,
    BudgetError,
    check_bits,
    check_size,
    len_of,
)
from qwq_lab.sandbox.containers import SETS, make_dict, make_set, set_method
from qwq_lab.sandbox.vocabulary import (
    BUILTINS,
    COLLECTING,
    ITERATORS,
    METHODS,
    MODULES,
    SET_METHODS,
    VIEW_METHODS,
)

Arguments = list[Any]
Keywords = dict[str, Any]

COPIED_PER_STEP = 256
MAX_DIGITS = 10_000
_ENCODINGS = frozenset({"ascii", "latin-1", "utf-8", "utf8"})
_ERRORS = frozenset({"ignore", "replace", "strict"})
# They take no longer for larger values.
_FREE = frozenset("bool isinstance len range type zip".split())
_FREE_METHODS = VIEW_METHODS | {"bit_length", "endswith", "get", "startswith"}


def call_builtin(budget: Budget, name: str, args: Arguments, kwargs: Keywords) -> Any:
    """Call one of Python's own functions.

    Raises
    ------
    BudgetError
        When it would take too much time or room.
    """
    if name not in _FREE:
        budget.look_at(*args, *kwargs.values())
    if name in COLLECTING and (len(args) == 1 or (name == "sum" and args)):
        args = [budget.items(args[0]), *args[1:]]
    if name in _CHECKS:
        _CHECKS[name](budget, args, kwargs)
    if name in _MAKERS and args:
        result = _MAKERS[name](budget, args, kwargs)
    else:
        result = BUILTINS[name](*args, **kwargs)
    return result if name in ITERATORS else budget.take(result)


def call_math(budget: Budget, name: str, args: Arguments, kwargs: Keywords) -> Any:
    """Call a function of the module math.

    Raises
    ------
    BudgetError
        When it would take too much time or room.
    """
    budget.look_at(*args, *kwargs.values())
    if name in ("gcd", "isqrt", "lcm"):
        budget.divide(*args)
        check_bits(sum(n.bit_length() for n in args if isinstance(n, int)))
    if name == "prod" and len(args) == 1 and not kwargs.keys() - {"start"}:
        return _product(budget, args[0], kwargs.get("start", 1))
    return budget.take(MODULES["math"][name](*args, **kwargs))


def _product(budget: Budget, factors: Any, product: Any) -> Any:
    # Of numbers only, as a rule; but a list may be among them.
    for factor in factors:
        budget.spend()
        budget.calculate(ast.Mult(), product, factor)
        product = product * factor
    return budget.take(product)


def call_method(
    budget: Budget, owner: Any, name: str, args: Arguments, kwargs: Keywords
) -> Any:
    """Call a method of plain data, none of which changes it.

    Raises
    ------
    BudgetError
        When it would take too much time or room.
    """
    if name not in METHODS.get(type(owner), ()):
        raise AttributeError(f"{type(owner).__name__} has no method {name} here")
    budget.look_at(*args)
    if name not in _FREE_METHODS:
        budget.look_at(owner)
    if isinstance(owner, SETS) and not kwargs:
        if name in SET_METHODS:
            return budget.take(set_method(budget, owner, name, args))
        if name == "copy" and not args:
            return budget.take(make_set(list(owner), type(owner)))
    if isinstance(owner, (str, bytes)):
        budget.search(name, owner, args)
        if name == "replace" and len(args) > 1 and isinstance(args[1], (str, bytes)):
            check_size((len(owner) + 1) * len(args[1]) >> 4)
        if name == "join" and args:
            args = [budget.items(args[0]), *args[1:]]
            check_size((len(owner) + 1) * len(args[0]) >> 4)
    result = getattr(owner, name)(*args, **kwargs)
    return result if name in VIEW_METHODS else budget.take(result)


def _check_zip(budget: Budget, args: Arguments, _: Keywords) -> None:
    # The shortest ends it.
    lengths = [len_of(value) for value in args if type(value) in SIZED]
    budget.spend(min(lengths, default=0) * len(args) // LOOKED_AT_PER_STEP)


def _check_sorted(budget: Budget, args: Arguments, _: Keywords) -> None:
    if args:
        budget.sort(args[0])


def _check_sum(budget: Budget, args: Arguments, kwargs: Keywords) -> None:
    start = args[1] if len(args) > 1 else kwargs.get("start", 0)
    if not isinstance(start, (list, tuple)) or not args:
        return
    # Adding lists up copies, for each, all that came before it.
    length = copied = len(start)
    for item in args[0]:
        length += len(item) if isinstance(item, (list, tuple)) else 0
        copied += length
    check_size(length)
    budget.spend(copied // COPIED_PER_STEP)


def _check_pow(budget: Budget, args: Arguments, kwargs: Keywords) -> None:
    if kwargs:
        raise BudgetError("pow() is only computed without names of its arguments")
    if args and all(isinstance(number, int) for number in args):
        if len(args) == 2:
            budget.raise_to_power(*args)
        elif len(args) == 3:
            budget.raise_modulo(*args)


def _check_divmod(budget: Budget, args: Arguments, _: Keywords) -> None:
    budget.divide(*args)


def _check_round(_: Budget, args: Arguments, kwargs: Keywords) -> None:
    digits = args[1] if len(args) > 1 else kwargs.get("ndigits")
    if isinstance(digits, int) and abs(digits) > MAX_DIGITS:
        raise BudgetError("a number is rounded to too many digits")


def _check_int(_: Budget, args: Arguments, kwargs: Keywords) -> None:
    base = args[1] if len(args) > 1 else kwargs.get("base", 10)
    long = args and isinstance(args[0], (str, bytes)) and len(args[0]) > MAX_DIGITS
    if long and base not in (2, 4, 8, 16, 32):
        raise BudgetError("there is a number that is too large")


def _check_text(_: Budget, args: Arguments, kwargs: Keywords) -> None:
    if args and isinstance(args[0], int) and args[0].bit_length() > 4 * MAX_DIGITS:
        raise ValueError("a number of so many digits is not written")
    encodings = [*args[1:2], *(kwargs[n] for n in ("encoding",) if n in kwargs)]
    errors = [*args[2:3], *(kwargs[n] for n in ("errors",) if n in kwargs)]
    if not _ENCODINGS.issuperset(encodings) or not _ERRORS.issuperset(errors):
        raise BudgetError("only a text in UTF-8, Latin-1 or ASCII is decoded")


def _check_bytes(budget: Budget, args: Arguments, kwargs: Keywords) -> None:
    _check_text(budget, args[1:] and args, kwargs)
    if args and isinstance(args[0], int) and args[0] > MAX_ITEMS:
        raise BudgetError("there is something too large")
    if args and not isinstance(args[0], (int, str, bytes)):
        args[0] = budget.items(args[0])


def _make_dict(budget: Budget, args: Arguments, kwargs: Keywords) -> Any:
    if len(args) != 1:
        raise TypeError("dict() takes one argument")
    if isinstance(args[0], dict):
        return make_dict([*args[0].items(), *kwargs.items()])
    pairs = [tuple(pair) for pair in budget.items(args[0])]
    if any(len(pair) != 2 for pair in pairs):
        raise ValueError("dict() takes pairs")
    return make_dict([*pairs, *kwargs.items()])


def _make_set(_: Budget, args: Arguments, kwargs: Keywords, kind: Any = set) -> Any:
    if len(args) != 1 or kwargs:
        raise TypeError("it takes one argument")
    return make_set(args[0], kind)


_CHECKS: dict[str, Callable[[Budget, Arguments, Keywords], None]] = {
    "bytes": _check_bytes,
    "divmod": _check_divmod,
    "int": _check_int,
    "pow": _check_pow,
    "repr": _check_text,
    "round": _check_round,
    "sorted": _check_sorted,
    "str": _check_text,
    "sum": _check_sum,
    "zip": _check_zip,
}
_MAKERS: dict[str, Callable[[Budget, Arguments, Keywords], Any]] = {
    "dict": _make_dict,
    "frozenset": functools.partial(_make_set, kind=frozenset),
    "set": _make_set,
}
