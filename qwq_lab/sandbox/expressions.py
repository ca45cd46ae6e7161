"""Evaluates the expressions of a test: what is known to be harmless, on a budget.

`Evaluator` computes an expression for good and asks a callback for the submission's
calls. `Rehearsal` goes through it beforehand, when nobody knows yet what the calls will
return, and refuses what depends on things that the judge will not see.
"""

from __future__ import annotations

import ast
import builtins
import collections
from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qwq_lab.sandbox.operations import (
    ARITHMETIC,
    ATOMS,
    COMPARISONS,
    CONSTANTS,
    LAZY_TYPES,
    LIBRARY,
    METHODS,
    NATURES,
    PLAIN,
    SIGNS,
    TYPES,
    Lazy,
    OverBudgetError,
    RefusedError,
    Unknown,
    make_set,
    slice_of,
    walk,
    weight,
)
