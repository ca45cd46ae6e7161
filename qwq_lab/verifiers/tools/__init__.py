"""Function calls: which a completion makes, and whether they are the right ones."""

from __future__ import annotations

from qwq_lab.verifiers.tools.calls import FunctionCall, read_calls
from qwq_lab.verifiers.tools.verifier import ToolsVerifier

__all__ = ["FunctionCall", "ToolsVerifier", "read_calls"]
