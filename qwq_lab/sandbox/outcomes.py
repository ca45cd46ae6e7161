"""How a run ended and what was made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class Outcome(str, Enum):
    """How a case ended. Each value is what people read.

    The judged code can choose between the failing ones, by what it does. It cannot
    choose one of the last five: they say that it was not judged, which is neither right
    nor wrong, and no reward.
    """

    PASSED = "passed"
    WRONG_ANSWER = "wrong answer"
    RUNTIME_ERROR = "runtime error"
    CPU_TIME = "CPU time"
    WALL_TIME = "wall time"
    MEMORY = "memory"
    OUTPUT_LIMIT = "output limit"
    PROCESS_LIMIT = "process limit"
    FORBIDDEN = "forbidden"
    SYNTAX_ERROR = "syntax error"
    PROTOCOL_ERROR = "protocol error"

    NOT_REWRITTEN = "not rewritten"
    REFUSED = "refused"
    INTERNAL_ERROR = "internal error"
    CANCELLED = "cancelled"
    EXPIRED = "expired"

    @property
    def judged(self) -> bool:
        """Whether this says something about the code."""
        return self not in _NOT_JUDGED

    def __str__(self) -> str:
        return self.value


_NOT_JUDGED = frozenset(
    {
        Outcome.NOT_REWRITTEN,
        Outcome.REFUSED,
        Outcome.INTERNAL_ERROR,
        Outcome.CANCELLED,
        Outcome.EXPIRED,
    }
)


class Mechanism(str, Enum):
    """What holds the judged code; the value is its name."""

    NAMESPACES = "namespaces"
    LANDLOCK = "landlock"
    WASM = "wasm"
    PROCESS = "process"
    NONE = "none"

    @property
    def tier(self) -> int:
        """How strong it is when its probes pass: 4 strongest, 0 not at all."""
        return {"namespaces": 4, "landlock": 3, "wasm": 3, "process": 1}.get(self, 0)

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True)
class Isolation:
    """The isolation that the probes found, not the one that was configured.

    ``layers`` are those that are in force; ``notes`` say why a stronger mechanism was
    not to be had here.
    """

    mechanism: Mechanism
    layers: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def tier(self) -> int:
        """4 namespaces, 3 landlock or wasm, 1 process, 0 none."""
        return self.mechanism.tier

    def __str__(self) -> str:
        return f"tier {self.tier}, {self.mechanism}"


NO_ISOLATION = Isolation(Mechanism.NONE)


@dataclass(frozen=True)
class Run:
    """One execution, before anything is compared.

    ``outcome`` is ``PASSED`` when the code ran to its end; nothing is said about
    whether what it printed or returned is right. ``value`` is what the function
    returned, rebuilt as plain data, ``output`` the bytes on standard output. Seconds
    are of processor time and on the clock, ``memory`` is the highest resident size in
    bytes.
    """

    outcome: Outcome
    explanation: str = ""
    value: Any = None
    output: bytes = field(default=b"", repr=False)
    stderr: str = ""
    truncated: bool = False
    exception: str | None = None
    exit_code: int | None = None
    signal: str | None = None
    cpu_seconds: float = 0.0
    wall_seconds: float = 0.0
    memory: int = 0
    isolation: Isolation = NO_ISOLATION

    @property
    def stdout(self) -> str:
        r"""Standard output as text; bytes that are no UTF-8 are shown as ``\xff``."""
        return self.output.decode("utf-8", "backslashreplace")

    @property
    def finished(self) -> bool:
        """Whether the code ran to its end."""
        return self.outcome is Outcome.PASSED


@dataclass(frozen=True)
class CaseResult:
    """One case: what went in, what was expected, what came out, and what it used."""

    id: str
    outcome: Outcome
    explanation: str = ""
    input: str = ""
    expected: str = ""
    got: str = ""
    stderr: str = ""
    truncated: bool = False
    cpu_seconds: float = 0.0
    wall_seconds: float = 0.0
    memory: int = 0

    @property
    def passed(self) -> bool | None:
        """True or False; None when the case was not judged."""
        return self.outcome is Outcome.PASSED if self.outcome.judged else None


@dataclass(frozen=True)
class Judgement:
    """What became of a submission over all its cases."""

    cases: tuple[CaseResult, ...]
    isolation: Isolation
    seconds: float = 0.0
    id: str = ""

    def __post_init__(self) -> None:
        if not self.cases:
            raise ValueError("a judgement needs cases: nothing tested, nothing passed")

    @property
    def outcome(self) -> Outcome:
        """``PASSED`` if all cases passed, else the first other one.

        A failed case stands even if another could not be judged.
        """
        failed = [case.outcome for case in self.cases if case.passed is False]
        unjudged = [case.outcome for case in self.cases if case.passed is None]
        return (failed + unjudged + [Outcome.PASSED])[0]

    @property
    def passed(self) -> bool | None:
        """True or False; None when it could not be judged."""
        return self.outcome is Outcome.PASSED if self.outcome.judged else None

    @property
    def score(self) -> float | None:
        """Share of the cases that passed, 0 to 1; None if `passed` is None.

        Once a case has failed, those that could not be judged count as not passed.
        """
        if self.passed is None:
            return None
        return sum(case.passed is True for case in self.cases) / len(self.cases)
