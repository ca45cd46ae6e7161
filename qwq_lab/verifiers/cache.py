"""Verdicts that were found before, by what they were found from."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.verifiers.verdict import Verdict

MAX_VERDICTS = 10_000


class VerdictCache:
    """The latest verdicts; safe to use from several threads.

    Parameters
    ----------
    size
        Verdicts to keep; the one unused for longest goes first.
    """

    def __init__(self, size: int = MAX_VERDICTS) -> None:
        self._size = size
        self._verdicts: OrderedDict[bytes, Verdict] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: bytes) -> Verdict | None:
        """Return the verdict under a key, or None."""
        with self._lock:
            verdict = self._verdicts.get(key)
            if verdict is not None:
                self._verdicts.move_to_end(key)
            return verdict

    def put(self, key: bytes, verdict: Verdict) -> None:
        """Keep a verdict."""
        with self._lock:
            self._verdicts[key] = verdict
            self._verdicts.move_to_end(key)
            while len(self._verdicts) > self._size:
                self._verdicts.popitem(last=False)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._verdicts.clear()

    def __len__(self) -> int:
        return len(self._verdicts)


def content_key(*parts: object) -> bytes | None:
    """Return a key for plain data and dataclasses of it; None for anything else.

    Two values have the same key only if they are the same data.
    """
    try:
        text = json.dumps([_written(part) for part in parts])
    except (TypeError, ValueError, RecursionError):
        return None
    return hashlib.sha256(text.encode("ascii")).digest()


def _written(value: object) -> object:
    """Write a value as JSON that tells apart tuples and lists, the keys 1 and "1"."""
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, (list, tuple)):
        return [type(value).__name__, *map(_written, value)]
    if isinstance(value, Mapping):
        return ["dict", *([_written(key), _written(value[key])] for key in value)]
    if isinstance(value, bytes):
        return ["bytes", value.hex()]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = dataclasses.fields(value)
        data = [_written(getattr(value, field.name)) for field in fields]
        return [type(value).__module__, type(value).__qualname__, *data]
    raise TypeError(f"a {type(value).__name__} has no key")
