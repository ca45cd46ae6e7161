"""Runs untrusted Python and judges it where it cannot interfere.

    from qwq_lab.sandbox import Call, Sandbox

    sandbox = Sandbox()
    judgement = sandbox.judge(code, [Call("double", [21], 42)])
    judgement.passed, judgement.isolation.tier

Importing this starts nothing.
"""

from __future__ import annotations

from qwq_lab.sandbox.cases import Call, Case
from qwq_lab.sandbox.limits import Limits
from qwq_lab.sandbox.outcomes import (
    CaseResult,
    Isolation,
    Judgement,
    Mechanism,
    Outcome,
    Run,
)
from qwq_lab.sandbox.sandbox import Sandbox, shared_sandbox

__all__ = [
    "Call",
    "Case",
    "CaseResult",
    "Isolation",
    "Judgement",
    "Limits",
    "Mechanism",
    "Outcome",
    "Run",
    "Sandbox",
    "shared_sandbox",
]
