# placeholder until the real module is written
from __future__ import annotations


class AssertCase:
    id: str


parse_asserts = None
