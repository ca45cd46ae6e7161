"""Run all attacks against one mechanism and print what went wrong, as JSON.

Needs nothing but Python and the package, so that an ordinary user can run it too:

    python run_attacks.py namespaces
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from attacks import ASSERT_FORGERIES, ATTACKS, FORGERIES, SOURCES  # noqa: E402 - beside this file

from qwq_lab.sandbox import Call, Limits, Outcome, Sandbox  # noqa: E402 - behind the path
from qwq_lab.sandbox.assert_tests import judged_asserts  # noqa: E402 - the same

QUICK = Limits(cpu_seconds=0.4, wall_seconds=2.0, memory_mb=256, files_mb=16)
# For what is not to wait: the clock goes on while others have the processor.
ON_A_BUSY_MACHINE = replace(QUICK, wall_seconds=30)


def main() -> None:
    mechanism = sys.argv[1]
    os.environ["QWQ_LAB_TEST_SECRET"] = "not for you"  # noqa: S105
    with Sandbox(mechanism=mechanism, workers=2) as sandbox:
        print(
            json.dumps(
                {
                    "uid": os.getuid(),
                    "tier": sandbox.isolation.tier,
                    "layers": sandbox.isolation.layers,
                    "notes": sandbox.isolation.notes,
                    "problems": (
                        list(find_problems(sandbox)) if sandbox.isolation.tier else []
                    ),
                }
            )
        )


def find_problems(sandbox: Sandbox):
    """Run everything; yield what got through, was misjudged or did harm."""
    for name, code in FORGERIES.items():
        yield from forgery_problems(sandbox, name, code)
        yield from alive_problems(sandbox, name)
    for name, (tests, code) in ASSERT_FORGERIES.items():
        judgement = sandbox.judge(code, judged_asserts(tests), limits=QUICK)
        if judgement.passed is not False:
            yield f"{name}: judged as {judgement.outcome}"
        yield from alive_problems(sandbox, name)
    for name, attack in ATTACKS.items():
        waits = Outcome.WALL_TIME in attack.outcomes
        limits = QUICK if waits else ON_A_BUSY_MACHINE
        run = sandbox.run(attack.code, limits=limits)
        held = run.outcome is Outcome.PASSED and run.stdout == "held\n"
        if not held and run.outcome not in attack.outcomes:
            yield f"{name}: {run.outcome}, {run.explanation}, {run.stdout[:300]}"
        yield from alive_problems(sandbox, name)
    for name, (code, outcomes) in SOURCES.items():
        run = sandbox.run(code, limits=ON_A_BUSY_MACHINE)
        if run.outcome not in outcomes:
            yield f"{name}: {run.outcome}, {run.explanation}"
        yield from alive_problems(sandbox, name)


def forgery_problems(sandbox: Sandbox, name: str, code: str):
    """Judge a forgery; it is wrong, and must be found so."""
    judgement = sandbox.judge(code, [Call("solve", [21], 42)], limits=QUICK)
    if judgement.passed is not False:
        yield f"{name}: judged as {judgement.outcome}"


def alive_problems(sandbox: Sandbox, name: str):
    """See whether the sandbox still does honest work."""
    honest = "import math\ndef solve(x): return x * 2 + getattr(math, 'answer', 0)"
    judgement = sandbox.judge(honest, [Call("solve", [21], 42)])
    if judgement.outcome is not Outcome.PASSED:
        yield f"after {name}: an honest answer was judged as {judgement.outcome}"


if __name__ == "__main__":
    main()
