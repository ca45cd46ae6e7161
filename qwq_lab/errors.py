"""The errors this package raises on purpose; each message says what to do next."""

from __future__ import annotations


class QwQLabError(Exception):
    """Base of every error that this package raises on purpose."""


class UsageError(QwQLabError):
    """Something that the caller asked for does not exist or is out of range."""


class ModelLoadError(QwQLabError):
    """A model could not be loaded."""


class ContextLengthError(QwQLabError):
    """A prompt does not fit the context of the model."""


class OutOfMemoryError(QwQLabError):
    """The memory of the device was full while a reply was written."""


class DependencyError(QwQLabError):
    """An optional package is missing or too old."""
