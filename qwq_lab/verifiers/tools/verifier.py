"""Judges the function calls of a completion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from qwq_lab.sandbox.compare import shorten
from qwq_lab.verifiers.base import Verifier
from qwq_lab.verifiers.tools.calls import FunctionCall, read_calls
from qwq_lab.verifiers.tools.matching import match_closest, match_most
from qwq_lab.verifiers.tools.task import (
    ExpectedCall,
    Function,
    read_expected,
    read_functions,
)
from qwq_lab.verifiers.tools.values import may_be_left_out, value_fault
from qwq_lab.verifiers.verdict import Step, Verdict

if TYPE_CHECKING:
    from qwq_lab.verifiers.completion import Completion

SHOWN_CALLS = 10


@dataclass(frozen=True)
class ToolsVerifier(Verifier):
    """Judges function calls, with tasks as the Berkeley leaderboard (BFCL) writes them.

    All calls that are right must be made, in any order, and no other.

    Parameters
    ----------
    exact_strings
        Whether texts must be equal to an allowed one. By default case, spaces and the
        signs ``,./-_*^`` make no difference.
    """

    kind: ClassVar[str] = "tools"
    cached: ClassVar[bool] = False

    exact_strings: bool = False

    def judge(
        self,
        completion: Completion,
        *,
        function: Mapping[str, Any] | Sequence[Mapping[str, Any]] | str,
        ground_truth: Sequence[Mapping[str, Any]] | str | None,
    ) -> Verdict:
        """Judge the calls of a completion.

        Parameters
        ----------
        function
            The description of a function, or a list of them, as the model got them.
        ground_truth
            One ``{name: {argument: [allowed values]}}`` for each call that is right;
            ``""`` among the values means that the argument may be left out. None or an
            empty list when no call must be made.

        Raises
        ------
        UsageError
            When they are not in this format or do not fit each other.
        """
        functions = read_functions(function)
        expected = read_expected(ground_truth, functions)
        calls = read_calls(completion, functions)
        if expected:
            steps = self._steps(calls, expected, functions)
        else:
            steps = tuple(_surplus_step(call, functions) for call in calls)
        return Verdict(
            passed=all(step.ok for step in steps),
            answer=_listed(calls) if calls else None,
            expected=_listed(expected) if expected else "no call",
            explanation=_explanation(steps, len(calls), len(expected)),
            steps=steps,
            text=completion.answer,
        )

    def _steps(
        self,
        calls: Sequence[FunctionCall],
        expected: Sequence[ExpectedCall],
        functions: Mapping[str, Function],
    ) -> tuple[Step, ...]:
        """Return a step for each expected call, then one for each that is too many."""
        faults = [
            [self._faults(call, truth, functions) for call in calls]
            for truth in expected
        ]
        partner = match_most([[not of for of in row] for row in faults])
        partner |= match_closest(
            [row for row in range(len(expected)) if row not in partner],
            [at for at in range(len(calls)) if at not in {*partner.values()}],
            [
                [
                    (bool(call.fault), call.name != truth.function.name, len(found))
                    for call, found in zip(calls, row, strict=True)
                ]
                for truth, row in zip(expected, faults, strict=True)
            ],
        )
        steps = []
        for row, truth in enumerate(expected):
            if row in partner:
                call = calls[partner[row]]
                reason = "; ".join(faults[row][partner[row]])
                steps.append(Step(str(call), not reason, reason, call.span))
            else:
                steps.append(Step(str(truth), False, "this call was not made"))
        surplus = [
            call for at, call in enumerate(calls) if at not in {*partner.values()}
        ]
        return (*steps, *(_surplus_step(call, functions) for call in surplus))

    def _faults(
        self,
        call: FunctionCall,
        truth: ExpectedCall,
        functions: Mapping[str, Function],
    ) -> list[str]:
        """Say all that is wrong with a call, one by one."""
        if call.fault:
            return [f"the call cannot be read: {call.fault}"]
        function = truth.function
        if _find(call.name, functions) is not function:
            return [_wrong_name(call, functions) or f"{function.name} was expected"]
        faults = [
            f"argument {name} is missing"
            for name, allowed in truth.arguments.items()
            if name not in call.arguments
            and (name in function.required or not may_be_left_out(allowed))
        ]
        faults += [
            f"argument {name} is missing"
            for name in function.required
            if name not in call.arguments and name not in truth.arguments
        ]
        for name, value in call.arguments.items():
            if name not in function.properties:
                faults.append(f"{function.name} has no argument {shorten(str(name))}")
            elif name not in truth.arguments:
                faults.append(f"argument {name} was not to be given")
            else:
                fault = value_fault(
                    value,
                    truth.arguments[name],
                    function.properties[name],
                    exact_strings=self.exact_strings,
                )
                faults += [f"argument {name} {fault}"] if fault else []
        return faults


def _find(name: str, functions: Mapping[str, Function]) -> Function | None:
    """Find a function by its name, with underscores if need be.

    OpenAI's interface has no dots in names, so ``maths.gcd`` becomes ``maths_gcd``.
    """
    if name in functions:
        return functions[name]
    alike = [of for of in functions.values() if of.name.replace(".", "_") == name]
    return alike[0] if len(alike) == 1 else None


def _wrong_name(call: FunctionCall, functions: Mapping[str, Function]) -> str:
    if _find(call.name, functions) is None:
        return f"there is no function {shorten(call.name)}"
    return ""


def _surplus_step(call: FunctionCall, functions: Mapping[str, Function]) -> Step:
    if call.fault:
        reason = f"the call cannot be read: {call.fault}"
    else:
        reason = _wrong_name(call, functions) or "this call was not asked for"
    return Step(str(call), False, reason, call.span)


def _listed(calls: Sequence[object]) -> str:
    listed = [str(call) for call in calls[:SHOWN_CALLS]]
    if len(calls) > SHOWN_CALLS:
        listed.append(f"{len(calls) - SHOWN_CALLS} others")
    return "; ".join(listed)


def _explanation(steps: Sequence[Step], made: int, expected: int) -> str:
    if not expected and not made:
        return "no call was to be made, and none was"
    if not made:
        return "no call was made"
    if not expected:
        return f"no call was to be made, but there {_count(made)}: {steps[0].text}"
    wrong = next((step for step in steps if not step.ok), None)
    if wrong is None:
        return "the call is right" if made == 1 else f"all {made} calls are right"
    said = f"{wrong.text}: {wrong.reason}"
    if made != expected:
        return f"there {_count(made)} instead of {expected}; {said}"
    return said


def _count(number: int) -> str:
    return "is 1 call" if number == 1 else f"are {number} calls"
