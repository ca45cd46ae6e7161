"""How much a run may use."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from typing import Any

from qwq_lab.errors import UsageError

SHORTEST_SECONDS = 0.05
_RANGES: dict[str, tuple[float, float]] = {
    "cpu_seconds": (SHORTEST_SECONDS, 3600),
    "wall_seconds": (SHORTEST_SECONDS, 3600),
    "memory_mb": (64, 65_536),
    "output_kb": (1, 65_536),
    "files_mb": (1, 4096),
    "threads": (1, 256),
}


@dataclass(frozen=True)
class Limits:
    """The most that one run may use; going over one ends the run.

    An assertion may call several times: its calls have the time of one run together.

    Parameters
    ----------
    cpu_seconds
        Processor time of all threads together.
    wall_seconds
        Time on the clock; None is three times ``cpu_seconds``, and at least 2 s more.
    memory_mb
        Address space in MiB, of which Python itself takes about 40.
    output_kb
        KiB on standard output, on standard error, and of a returned value, each.
    files_mb
        MiB of files in the run's own folder, which vanishes after it. Tiers without
        a folder of their own allow none.
    threads
        Threads at once. New processes are never allowed.
    """

    cpu_seconds: float = 5.0
    wall_seconds: float | None = None
    memory_mb: int = 512
    output_kb: int = 1024
    files_mb: int = 64
    threads: int = 32

    def __post_init__(self) -> None:
        for name, (low, high) in _RANGES.items():
            value = getattr(self, name)
            if name == "wall_seconds" and value is None:
                continue
            whole = name not in ("cpu_seconds", "wall_seconds")
            right_type = isinstance(value, int) or (
                isinstance(value, float) and not whole and math.isfinite(value)
            )
            if isinstance(value, bool) or not right_type or not low <= value <= high:
                kind = "a whole number" if whole else "a number"
                raise UsageError(
                    f"the limit {name} is {_shown(value)}, "
                    f"but must be {kind} from {low:g} to {high:g}"
                )

    @property
    def wall(self) -> float:
        """Seconds on the clock."""
        if self.wall_seconds is not None:
            return self.wall_seconds
        return max(3 * self.cpu_seconds, self.cpu_seconds + 2)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Limits:
        """Read limits by name, as they come in JSON.

        Raises
        ------
        UsageError
            For a limit that does not exist, or one out of its range.
        """
        names = [field.name for field in dataclasses.fields(cls)]
        for name in values:
            if name not in names:
                raise UsageError(
                    f"there is no limit {_shown(name)}; there are: {', '.join(names)}"
                )
        return cls(**values)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "..."
