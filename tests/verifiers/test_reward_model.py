"""Reward models and the verifier that asks one."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.base import CannotJudgeError
from qwq_lab.verifiers.reward_model import RewardModel, RewardModelVerifier, logistic

if TYPE_CHECKING:
    from collections.abc import Sequence

# Drawing the first text takes Hypothesis a second.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


PROMPT = "Why is the sky blue?"


class Politeness(RewardModel):
    """Two for each "please", less one; some words make it fail."""

    def __init__(self) -> None:
        self.batches: list[int] = []

    def score(self, prompt: Any, reply: str) -> float:
        assert prompt
        special = {"nan": math.nan, "inf": math.inf, "none": None, "text": "high"}
        if reply == "break":
            raise RuntimeError("out of memory")
        if reply == "stop":
            raise KeyboardInterrupt
        return special.get(reply, 2.0 * reply.count("please") - 1)  # type: ignore[return-value]  # on purpose

    def score_batch(self, pairs: Sequence[tuple[Any, str]]) -> list[float]:
        self.batches.append(len(pairs))
        return super().score_batch(pairs)


def test_scores_are_squashed() -> None:
    verifier = RewardModelVerifier(Politeness())
    verdict = verifier.verify("rude thought</think>please", prompt=PROMPT)
    assert verdict.passed is True
    assert verdict.score == pytest.approx(1 / (1 + math.exp(-1)))
    assert verdict.kind == "reward model"
    assert verdict.text == "please"
    assert verdict.explanation == (
        "the reward model gives 1.00, which is 0.73 on the scale from 0 to 1; enough"
    )
    verdict = verifier.verify("go away", prompt=PROMPT)
    assert verdict.passed is False
    assert verdict.score == pytest.approx(1 / (1 + math.e))
    assert verdict.explanation == (
        "the reward model gives -1.00, which is 0.27 on the scale from 0 to 1; "
        "0.50 is needed"
    )


def test_scale_and_offset_place_the_scores() -> None:
    verifier = RewardModelVerifier(Politeness(), scale=2.0, offset=1.0, threshold=0.9)
    assert verifier.verify("please", prompt=PROMPT).score == 0.5
    verdict = verifier.verify("please, please", prompt=PROMPT)
    assert verdict.score == pytest.approx(1 / (1 + math.exp(-1)))
    assert verdict.passed is False


def test_a_score_at_the_threshold_passes() -> None:
    verifier = RewardModelVerifier(Politeness(), offset=-1.0)
    verdict = verifier.verify("", prompt=PROMPT)
    assert (verdict.score, verdict.passed) == (0.5, True)


def test_a_prompt_may_be_a_conversation() -> None:
    messages = [{"role": "user", "content": PROMPT}]
    assert RewardModelVerifier(Politeness()).verify("please", prompt=messages).passed


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        ("nan", "the reward model gave nan"),
        ("inf", "the reward model gave inf"),
        ("none", "the reward model gave a NoneType, not a number"),
        ("text", "the reward model gave a str, not a number"),
        ("break", "the reward model failed: RuntimeError: out of memory"),
    ],
)
def test_what_is_no_score_is_not_judged(reply: str, error: str) -> None:
    verifier = RewardModelVerifier(Politeness())
    verdict = verifier.verify(reply, prompt=PROMPT)
    assert (verdict.passed, verdict.score, verdict.error) == (None, None, error)
    assert verifier.verify_batch([reply], [{"prompt": PROMPT}])[0].error == error


def test_an_interrupt_is_not_swallowed() -> None:
    with pytest.raises(KeyboardInterrupt):
        RewardModelVerifier(Politeness()).verify("stop", prompt=PROMPT)
    with pytest.raises(KeyboardInterrupt):
        RewardModelVerifier(Politeness()).verify_batch(["stop"], [{"prompt": PROMPT}])


REPLIES = ["please", "no", "<think>please", "nan", "hm</think>please please"]


def test_a_batch_is_one_call_of_the_model() -> None:
    model = Politeness()
    verifier = RewardModelVerifier(model)
    verdicts = verifier.verify_batch(REPLIES, [{"prompt": PROMPT}] * 5)
    assert model.batches == [4]  # The thought that never closes is not asked about.
    singly = [verifier.verify(reply, prompt=PROMPT) for reply in REPLIES]
    assert [of.replace(seconds=0) for of in verdicts] == [
        of.replace(seconds=0) for of in singly
    ]
    assert [of.passed for of in verdicts] == [True, False, False, None, True]


def test_one_reply_does_not_spoil_a_batch() -> None:
    verdicts = RewardModelVerifier(Politeness()).verify_batch(
        ["please", "break"], [{"prompt": PROMPT}] * 2
    )
    assert [of.passed for of in verdicts] == [True, None]


def test_a_batch_with_too_few_scores_is_asked_for_again() -> None:
    class Short(Politeness):
        def score_batch(self, pairs: Sequence[tuple[Any, str]]) -> list[float]:
            return super().score_batch(pairs)[1:]

    verdicts = RewardModelVerifier(Short()).verify_batch(
        ["please", "no"], [{"prompt": PROMPT}] * 2
    )
    assert [of.passed for of in verdicts] == [True, False]


def test_an_empty_batch_has_no_verdicts() -> None:
    assert RewardModelVerifier(Politeness()).verify_batch([], []) == []


def test_a_batch_may_be_spread_over_threads() -> None:
    with ThreadPoolExecutor(2) as executor:
        verdicts = RewardModelVerifier(Politeness()).verify_batch(
            REPLIES, [{"prompt": PROMPT}] * 5, executor=executor
        )
    assert [of.passed for of in verdicts] == [True, False, False, None, True]


def test_a_batch_without_prompts_is_refused() -> None:
    with pytest.raises(UsageError, match="missing 1 required keyword-only argument"):
        RewardModelVerifier(Politeness()).verify_batch(["please"])


def test_verdicts_are_not_kept_since_models_learn() -> None:
    model = Politeness()
    verifier = RewardModelVerifier(model)
    before = verifier.verify("please", prompt=PROMPT)
    model.score = lambda *_: -5.0  # type: ignore[method-assign]  # it learned
    after = verifier.verify("please", prompt=PROMPT)
    assert before.passed
    assert not after.passed


@pytest.mark.parametrize(
    "settings",
    [
        {"scale": 0.0},
        {"scale": -1.0},
        {"scale": math.nan},
        {"offset": math.inf},
        {"threshold": 1.5},
        {"threshold": math.nan},
    ],
)
def test_settings_out_of_range_are_refused(settings: dict[str, float]) -> None:
    [name] = settings
    with pytest.raises(UsageError, match=f"{name} is "):
        RewardModelVerifier(Politeness(), **settings)


def test_the_better_reply_is_preferred() -> None:
    model = Politeness()
    preferred = model.prefer(PROMPT, "please", "no")
    assert preferred == pytest.approx(1 / (1 + math.exp(-2)))
    assert model.prefer(PROMPT, "no", "please") == pytest.approx(1 - preferred)
    assert model.prefer(PROMPT, "no", "never") == 0.5
    with pytest.raises(CannotJudgeError, match="gave nan"):
        model.prefer(PROMPT, "please", "nan")


@patient
@given(st.floats(allow_nan=False))
def test_the_logistic_function_never_overflows(value: float) -> None:
    assert 0 <= logistic(value) <= 1
    assert logistic(value) + logistic(-value) == pytest.approx(1)
    if abs(value) < 30:
        assert logistic(value) == pytest.approx(1 / (1 + math.exp(-value)))
