"""Verdicts per second, beside math-verify on the same pairs in the same run.

    python benchmarks/verifiers.py

Every pair's verdict is checked. One process, one thread; nothing is cached between
rounds but what each library keeps by itself.
"""

from __future__ import annotations

import argparse
import datetime
import importlib.metadata
import json
import logging
import platform
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from decode_cpu import RESULTS, cpu_name
from math_verify import parse, verify

from qwq_lab.verifiers.maths import answers
from qwq_lab.verifiers.maths.verifier import MathsVerifier

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Pair = tuple[str, str, bool]

INTEGERS: list[Pair] = [
    (str(n), f"{{}}\\boxed{{{n + wrong}}}", not wrong)
    for n in range(0, 1000, 37)
    for wrong in (0, 1)
]
FRACTIONS: list[Pair] = [
    (
        f"\\frac{{{n}}}{{{n + 2}}}",
        f"{{}}\\boxed{{\\frac{{{k * n}}}{{{k * (n + 2)}}}}}",
        True,
    )
    for n in range(1, 20)
    for k in (1, 3)
]
# Of the kinds that contests ask for.
MIXED: list[Pair] = [
    ("204", "{}\\boxed{204}", True),
    ("025", "{}\\boxed{25}", True),
    ("\\frac{3}{4}", "{}\\boxed{0.75}", True),
    ("\\sqrt{2}", "{}\\boxed{\\frac{2}{\\sqrt{2}}}", True),
    ("\\frac{\\sqrt{3}}{2}", "{}\\boxed{\\frac{\\sqrt{3}}{3}}", False),
    ("x^2-1", "{}\\boxed{(x-1)(x+1)}", True),
    ("x^2-1", "{}\\boxed{(x-1)^2}", False),
    ("(1,2)", "{}\\boxed{(1, 2)}", True),
    ("(1,2)", "{}\\boxed{(2, 1)}", False),
    ("\\{1,2,3\\}", "{}\\boxed{\\{3,2,1\\}}", True),
    ("[0,1)", "{}\\boxed{[0,1)}", True),
    ("2\\pi", "{}\\boxed{6\\pi/3}", True),
    ("\\frac{\\pi}{6}", "{}\\boxed{\\frac{\\pi}{3}}", False),
    ("1+2i", "{}\\boxed{2i+1}", True),
    ("2^{10}", "{}\\boxed{1024}", True),
    ("\\log_2 8", "{}\\boxed{3}", True),
    ("\\binom{10}{3}", "{}\\boxed{120}", True),
    ("10^{-3}", "{}\\boxed{0.001}", True),
    ("3x+4y=5", "{}\\boxed{3x+4y=5}", True),
    ("\\frac{1}{2}\\sin 2x", "{}\\boxed{\\sin x\\cos x}", True),
    ("12\\sqrt{5}-3", "{}\\boxed{12\\sqrt{5}+3}", False),
    (
        "\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}",
        "{}\\boxed{\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}}",
        True,
    ),
    ("70", "{}\\boxed{\\frac{420}{6}}", True),
    ("809", "{}\\boxed{800}", False),
]
THOUGHT = "17*24 = 17*20 + 17*4 = 340 + 68 = 408. " * 20 + "</think>\n\nThe answer is "


def ours(pairs: Sequence[tuple[str, str, bool]]) -> int:
    """Judge all pairs and return how many verdicts were as they should be."""
    verifier = MathsVerifier(strict=True)
    answers.read_short_answer.cache_clear()
    return sum(
        verifier.verify(completion, expected=expected).passed is equal
        for expected, completion, equal in pairs
    )


def theirs(pairs: Sequence[tuple[str, str, bool]]) -> int:
    """Judge them with math-verify, without its time limits, which cost it time."""
    right = 0
    for expected, completion, equal in pairs:
        gold = parse(f"${expected}$", parsing_timeout=None)
        answer = parse(completion.rpartition("</think>")[2], parsing_timeout=None)
        right += verify(gold, answer, timeout_seconds=None) is equal
    return right


def rate(
    judge: Callable[..., int], pairs: list[Pair], seconds: float
) -> tuple[float, float]:
    """Return verdicts per second, and the share that is as it should be."""
    whole = [(gold, answer.replace("{}", THOUGHT, 1), e) for gold, answer, e in pairs]
    right = judge(whole)
    began, done = time.perf_counter(), 0
    while time.perf_counter() - began < seconds:
        judge(whole)
        done += len(whole)
    return done / (time.perf_counter() - began), right / len(whole)


def mistakes(judge: Callable[[str, str], bool | None]) -> tuple[int, int, int]:
    """Return wrong taken for right, right not taken for it, and pairs judged.

    Of the labelled set, but for the pairs that only a time limit ends.
    """
    file = Path(__file__).parents[1] / "tests/data/maths_pairs.jsonl"
    pairs = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    pairs = [pair for pair in pairs if pair["group"] not in ("resource", "known")]
    taken = missed = 0
    for pair in pairs:
        passed = judge(pair["completion"], pair["expected"])
        taken += bool(passed) and not pair["equal"]
        missed += pair["equal"] and not passed
    return taken, missed, len(pairs)


def with_math_verify(completion: str, expected: str) -> bool:
    gold = parse(expected if "$" in expected else f"${expected}$", parsing_timeout=5)
    answer = parse(completion.rpartition("</think>")[2], parsing_timeout=5)
    return bool(verify(gold, answer, timeout_seconds=5))


def main() -> None:
    logging.disable(logging.CRITICAL)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=5.0, help="per measurement")
    options = parser.parse_args()
    rows: list[dict[str, Any]] = []
    for what, pairs in (
        ("integers", INTEGERS),
        ("simple fractions", FRACTIONS),
        ("mixed contest answers", MIXED),
    ):
        for engine, judge in (("qwq_lab", ours), ("math-verify", theirs)):
            speed, right = rate(judge, pairs, options.seconds)
            print(f"{what:24} {engine:12} {speed:10,.0f}/s   {right:.0%} as expected")
            rows.append(
                {
                    "what": f"verdicts, {what}",
                    "engine": engine,
                    "depth": None,
                    "batch": 1,
                    "value": round(speed, 1),
                    "unit": "1/s",
                    "share_of_limit": None,
                    "as_expected": round(right, 4),
                }
            )
        times = rows[-2]["value"] / rows[-1]["value"]
        print(f"{'':24} {times:.1f} times as fast\n")
    verifier = MathsVerifier()
    for engine, judge_one in (
        ("qwq_lab", lambda text, gold: verifier.verify(text, expected=gold).passed),
        ("math-verify", with_math_verify),
    ):
        taken, missed, count = mistakes(judge_one)
        print(f"{count} labelled pairs, {engine:12} {taken} false +, {missed} false -")
        for what, value in (("positives", taken), ("negatives", missed)):
            rows.append(
                {
                    "what": f"false {what} among {count} labelled pairs",
                    "engine": engine,
                    "depth": None,
                    "batch": 1,
                    "value": value,
                    "unit": "pairs",
                    "share_of_limit": None,
                }
            )
    result = {
        "hardware": f"{cpu_name()}, one thread",
        "versions": {
            "python": platform.python_version(),
            **{
                name: importlib.metadata.version(name)
                for name in ("math-verify", "sympy", "mpmath")
            },
        },
        "date": datetime.datetime.now(tz=datetime.timezone.utc).date().isoformat(),
        "command": f"python benchmarks/verifiers.py --seconds {options.seconds:g}",
        "rows": rows,
    }
    file = Path(RESULTS) / "cpu-verifiers.json"
    file.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
