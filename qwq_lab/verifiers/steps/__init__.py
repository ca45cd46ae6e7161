"""Judges a thought step by step, exactly and without a model."""

from __future__ import annotations

from qwq_lab.verifiers.steps.checker import StepChecker
from qwq_lab.verifiers.steps.verifier import StepsVerifier

__all__ = ["StepChecker", "StepsVerifier"]
