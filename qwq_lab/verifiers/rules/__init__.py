"""Rules that an answer follows or not, from IFEval's instructions to one's own."""

from __future__ import annotations

from qwq_lab.verifiers.rules import (  # noqa: F401 - each enters its rules
    contents,
    formats,
    keywords,
    lengths,
    policy,
    writing,
)
from qwq_lab.verifiers.rules.academic import (
    abstract_length,
    citations,
    minimum_references,
    no_first_person,
    required_sections,
)
from qwq_lab.verifiers.rules.extraction import json_schema
from qwq_lab.verifiers.rules.registry import (
    Check,
    OwnRule,
    Requirement,
    Rule,
    known_rules,
    requirement,
    rule,
)
from qwq_lab.verifiers.rules.service import (
    calm_tone,
    closing,
    disclaimer,
    escalation,
    greeting,
    must_mention,
    must_not_promise,
    no_personal_data,
    refund_limit,
)
from qwq_lab.verifiers.rules.verifier import RulesVerifier

__all__ = [
    "Check",
    "OwnRule",
    "Requirement",
    "Rule",
    "RulesVerifier",
    "abstract_length",
    "calm_tone",
    "citations",
    "closing",
    "disclaimer",
    "escalation",
    "greeting",
    "json_schema",
    "known_rules",
    "minimum_references",
    "must_mention",
    "must_not_promise",
    "no_first_person",
    "no_personal_data",
    "refund_limit",
    "required_sections",
    "requirement",
    "rule",
]
