r"""Verifiers: text in, verdict out.

    from qwq_lab.verifiers import MathsVerifier

    verdict = MathsVerifier().verify(r"17*24 is \boxed{408}", expected="408")
    verdict.passed, verdict.explanation

Every kind has the same methods: `verify`, `verify_batch`, `averify`, `as_reward`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from qwq_lab.verifiers.verdict import Step, Verdict

if TYPE_CHECKING:
    from qwq_lab.verifiers.base import Verifier as Verifier
    from qwq_lab.verifiers.base import clear_cache as clear_cache
    from qwq_lab.verifiers.code.verifier import CodeVerifier as CodeVerifier
    from qwq_lab.verifiers.maths.verifier import MathsVerifier as MathsVerifier
    from qwq_lab.verifiers.reward_model import RewardModel as RewardModel
    from qwq_lab.verifiers.reward_model import (
        RewardModelVerifier as RewardModelVerifier,
    )
    from qwq_lab.verifiers.rules import RulesVerifier as RulesVerifier
    from qwq_lab.verifiers.rules import rule as rule
    from qwq_lab.verifiers.steps import StepsVerifier as StepsVerifier
    from qwq_lab.verifiers.tools import ToolsVerifier as ToolsVerifier

# Looked up when they are asked for: each brings libraries of its own.
_HOMES = {
    "Verifier": "base",
    "clear_cache": "base",
    "CodeVerifier": "code.verifier",
    "MathsVerifier": "maths.verifier",
    "RewardModel": "reward_model",
    "RewardModelVerifier": "reward_model",
    "RulesVerifier": "rules",
    "rule": "rules",
    "StepsVerifier": "steps",
    "ToolsVerifier": "tools",
}

__all__ = [
    "CodeVerifier",
    "MathsVerifier",
    "RewardModel",
    "RewardModelVerifier",
    "RulesVerifier",
    "Step",
    "StepsVerifier",
    "ToolsVerifier",
    "Verdict",
    "Verifier",
    "clear_cache",
    "rule",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
