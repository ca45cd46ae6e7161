"""Engines: messages in, tokens out."""

from __future__ import annotations

from qwq_lab.engines.base import Engine

__all__ = ["Engine"]
