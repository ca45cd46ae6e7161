"""What all verifiers have in common: completions, verdicts, the cache, batches."""

from __future__ import annotations

import asyncio
import dataclasses
import json
import math
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from loops import run_async

from qwq_lab import Reply, UsageError
from qwq_lab.verifiers import base
from qwq_lab.verifiers.base import (
    BATCH,
    MAX_CHARACTERS,
    CannotJudgeError,
    Verifier,
    clear_cache,
)
from qwq_lab.verifiers.cache import VerdictCache, content_key
from qwq_lab.verifiers.completion import Completion, read_completion
from qwq_lab.verifiers.verdict import Step, Verdict, not_judged

if TYPE_CHECKING:
    from collections.abc import Iterator

# Drawing the first text takes Hypothesis a second.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


asked: list[Completion] = []


@dataclass(frozen=True)
class Equal(Verifier):
    kind: ClassVar[str] = "equal"

    fold: bool = False

    def judge(self, completion: Completion, *, expected: Any) -> Verdict:
        asked.append(completion)
        if expected == "?":
            raise CannotJudgeError("nobody knows")
        said = completion.answer.strip()
        same = said.lower() == expected.lower() if self.fold else said == expected
        return Verdict(same, answer=said, expected=expected, text=completion.answer)


@dataclass(frozen=True)
class Uncached(Equal):
    cached: ClassVar[bool] = False


@dataclass(frozen=True)
class ThoughtLength(Verifier):
    kind: ClassVar[str] = "thought length"
    judges_thought: ClassVar[bool] = True

    def judge(self, completion: Completion, *, most: int) -> Verdict:
        if most < 0:
            raise CannotJudgeError("a length is not negative")
        return Verdict(len(completion.thought) <= most, text=completion.thought)


@pytest.fixture(autouse=True)
def fresh_cache() -> Iterator[None]:
    clear_cache()
    asked.clear()
    yield
    clear_cache()


# Completions


@pytest.mark.parametrize(
    ("text", "thought", "answer", "closed"),
    [
        ("4", "", "4", True),
        ("", "", "", True),
        ("hm</think>4", "hm", "4", True),
        ("<think>hm</think>4", "hm", "4", True),
        ("\n<think>\nhm\n</think>\n\n4", "\nhm", "\n\n4", True),
        ("<think>hm", "hm", "", False),
        (" <think>", "", "", False),
        ("a</think>b</think>c", "a</think>b", "c", True),
        ("</think>", "", "", True),
    ],
)
def test_a_text_is_taken_apart(
    text: str, thought: str, answer: str, closed: bool
) -> None:
    assert read_completion(text) == Completion(thought, answer, closed)
    message = {"role": "assistant", "content": text}
    assert read_completion(message) == Completion(thought, answer, closed)
    assert read_completion([{"role": "user", "content": "?"}, message]) == (
        Completion(thought, answer, closed)
    )


def test_models_that_always_think_must_close_the_thought() -> None:
    assert read_completion("4", "required") == Completion("4", "", closed=False)
    assert read_completion("hm</think>4", "required") == Completion("hm", "4")


def test_replies_are_taken_apart() -> None:
    assert read_completion(Reply("hm", "4", "stop")) == Completion("hm", "4")
    assert read_completion(Reply("hm", "4", "length")) == Completion("hm", "4")
    cut = Reply("hm", "", "length")
    assert read_completion(cut) == Completion("hm", "", closed=False)
    assert read_completion(Reply("hm", "", "stop")) == Completion("hm", "")


def test_thoughts_that_the_server_split_off_are_thoughts() -> None:
    message = {"role": "assistant", "reasoning_content": "hm", "content": "4"}
    assert read_completion(message, "required") == Completion("hm", "4")
    message["content"] = ""
    assert read_completion(message) == Completion("hm", "", closed=False)


def test_calls_are_kept() -> None:
    call = {"function": {"name": "f", "arguments": "{}"}}
    message = {"role": "assistant", "content": None, "tool_calls": [call]}
    assert read_completion(message, "required") == Completion("", "", True, (call,))
    message["reasoning_content"] = "hm"
    assert read_completion(message).closed


def test_parts_of_a_content_are_joined() -> None:
    parts = [{"type": "text", "text": "a"}, {"type": "image"}, {"text": "b"}]
    message = {"role": "assistant", "content": parts}
    assert read_completion(message).answer == "ab"


def test_the_last_message_of_the_assistant_counts() -> None:
    conversation = [
        {"role": "assistant", "content": "3"},
        {"role": "tool", "content": "no"},
        {"role": "assistant", "content": "4"},
        {"role": "user", "content": "thanks"},
    ]
    assert read_completion(conversation).answer == "4"


@pytest.mark.parametrize(
    ("completion", "said"),
    [
        (17, "the completion is a int, but must be a text"),
        (None, "the completion is a NoneType"),
        (b"4", "the completion is a bytes"),
        ([], "no message of the assistant"),
        ([{"role": "user", "content": "4"}], "no message of the assistant"),
        (["4"], "no message of the assistant"),
        ({"role": "assistant", "content": 4}, "content of the message is a int"),
    ],
)
def test_other_completions_are_refused(completion: Any, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read_completion(completion)
    with pytest.raises(UsageError, match=said):
        Equal().verify(completion, expected="4")


def test_calls_that_are_no_list_are_refused() -> None:
    with pytest.raises(UsageError, match="tool_calls"):
        read_completion({"role": "assistant", "content": "4", "tool_calls": 5})


# Verdicts


def test_a_verdict_scores_what_it_says() -> None:
    assert Verdict(True).score == 1.0
    assert Verdict(False).score == 0.0
    assert Verdict(False, 0.25).score == 0.25
    assert Verdict(None).score is None
    with pytest.raises(ValueError, match="has no score"):
        Verdict(None, 0.0)
    for score in (-0.1, 1.1, math.nan):
        with pytest.raises(ValueError, match="from 0 to 1"):
            Verdict(True, score)


def test_a_verdict_that_was_not_found_is_neither_true_nor_false() -> None:
    assert bool(Verdict(True)) is True
    assert bool(Verdict(False)) is False
    with pytest.raises(ValueError, match="nobody knows"):
        bool(not_judged("nobody knows"))


def test_a_verdict_is_one_line_of_text() -> None:
    assert str(Verdict(True)) == "✓ right"
    assert str(Verdict(False, explanation="5 is not 4")) == "✗ wrong: 5 is not 4"
    assert str(not_judged("nobody knows")) == "? not judged: nobody knows"


def test_the_first_wrong_step_is_found() -> None:
    steps = (Step("a", True), Step("b", None), Step("c", False), Step("d", False))
    assert Verdict(False, steps=steps).first_wrong == Step("c", False)
    assert Verdict(True).first_wrong is None


def test_a_verdict_is_plain_data() -> None:
    verdict = Verdict(
        False, steps=(Step("a", None, "hm", (1, 2)),), kind="equal", judgement=object()
    )
    found = json.loads(json.dumps(verdict.to_dict()))
    assert found["steps"] == [{"text": "a", "ok": None, "reason": "hm", "span": [1, 2]}]
    assert "judgement" not in found
    assert found.keys() == {field.name for field in dataclasses.fields(Verdict)} - {
        "judgement"
    }


# Verifying


def test_a_verdict_says_who_found_it_and_how_long_it_took() -> None:
    verdict = Equal().verify("4", expected="4")
    assert verdict.passed
    assert verdict.kind == "equal"
    assert verdict.seconds > 0
    assert not verdict.cached


def test_what_cannot_be_judged_says_why() -> None:
    verdict = Equal().verify("4", expected="?")
    assert (verdict.passed, verdict.score) == (None, None)
    assert (verdict.error, verdict.kind, verdict.text) == ("nobody knows", "equal", "4")
    thought = ThoughtLength().verify("<think>hm", most=-1)
    assert (thought.passed, thought.text) == (None, "hm")


def test_a_thought_that_never_closes_is_wrong_and_never_judged() -> None:
    verdict = Equal().verify("<think>4", expected="4")
    assert verdict.passed is False
    assert verdict.explanation == "the thought never closes, so there is no answer"
    assert Equal(thinking="required").verify("4", expected="4").passed is False
    assert asked == []


def test_a_verifier_of_thoughts_sees_those_that_never_close() -> None:
    assert ThoughtLength().verify("<think>hm", most=2).passed
    assert not ThoughtLength().verify("<think>hmm", most=2).passed


def test_a_text_beyond_all_limits_is_wrong() -> None:
    verdict = Equal().verify("4" * (MAX_CHARACTERS + 1), expected="4")
    assert verdict.passed is False
    assert "longer than 4,000,000 characters" in verdict.explanation
    assert asked == []


def test_a_task_with_other_arguments_is_refused() -> None:
    with pytest.raises(UsageError) as missing:
        Equal().verify("4")
    assert str(missing.value) == (
        "a task of the equal verifier missing 1 required keyword-only argument: "
        "'expected'"
    )
    with pytest.raises(UsageError, match="unexpected keyword argument 'answer'"):
        Equal().verify("4", expected="4", answer="4")


def test_a_task_is_refused_also_where_judge_is_inherited() -> None:
    with pytest.raises(UsageError, match="missing 1 required keyword-only argument"):
        Uncached().verify("4")


def test_a_defect_of_a_verifier_is_not_taken_for_one_of_the_task() -> None:
    with pytest.raises(AttributeError):
        Equal(fold=True).verify("4", expected=4)

    @dataclass(frozen=True)
    class Broken(Verifier):
        def judge(self, *_: Any, **__: Any) -> Verdict:
            raise TypeError("len() of unsized object")

    with pytest.raises(TypeError, match="unsized"):
        Broken().verify("4")


# The cache


def test_the_same_again_comes_from_the_cache() -> None:
    first = Equal().verify("hm</think>4", expected="4")
    again = Equal().verify("<think>hm</think>4", expected="4")
    assert (first.cached, again.cached) == (False, True)
    assert again.replace(cached=False, seconds=0) == first.replace(seconds=0)
    assert len(asked) == 1


def test_anything_else_is_judged_anew() -> None:
    for verifier, completion, expected in [
        (Equal(), "4", "4"),
        (Equal(), "4 ", "4"),
        (Equal(), "hm</think>4", "4"),
        (Equal(), "4", "5"),
        (Equal(fold=True), "4", "4"),
        (Equal(thinking="required"), "</think>4", "4"),
    ]:
        assert not verifier.verify(completion, expected=expected).cached
    assert len(asked) == 6


def test_only_judgements_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2):
        assert not Equal().verify("4", expected="?").cached
        assert not Uncached().verify("4", expected="4").cached
        # An expected answer that is no plain data.
        assert not Equal().verify("4", expected={"4"}).cached
    assert Equal().verify("4", expected="4").passed
    assert Equal().verify("4", expected="4").cached
    monkeypatch.setattr(Equal, "version", 2)
    assert not Equal().verify("4", expected="4").cached
    clear_cache()
    monkeypatch.undo()
    assert not Equal().verify("4", expected="4").cached


def test_the_cache_forgets_what_was_unused_for_longest() -> None:
    cache = VerdictCache(size=2)
    cache.put(b"a", Verdict(True))
    cache.put(b"b", Verdict(False))
    assert cache.get(b"a") == Verdict(True)
    cache.put(b"c", Verdict(True))
    assert cache.get(b"b") is None
    assert cache.get(b"a") == Verdict(True)
    assert len(cache) == 2
    cache.clear()
    assert len(cache) == 0


def test_the_cache_is_safe_from_several_threads() -> None:
    cache = VerdictCache(size=8)

    def use(start: int) -> None:
        for at in range(500):
            cache.put(bytes([(start + at) % 32]), Verdict(True))
            assert cache.get(bytes([at % 32])) in {None, Verdict(True)}

    with ThreadPoolExecutor(4) as executor:
        list(executor.map(use, range(4)))
    assert len(cache) == 8


plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 2)
    | st.text("1a", max_size=2)
    | st.floats(allow_nan=False)
    | st.binary(max_size=2),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.tuples(inner)
        | st.dictionaries(st.integers(0, 1) | st.sampled_from(["0", "1"]), inner)
    ),
    max_leaves=4,
)


def same(first: Any, second: Any) -> bool:
    """Whether two values are the same data, with types, and dicts in order."""
    return repr(first) == repr(second)


@patient
@given(plain, plain)
def test_keys_are_equal_only_for_the_same_data(first: Any, second: Any) -> None:
    assert (content_key(first) == content_key(second)) is same(first, second)
    assert content_key(first) == content_key(first)


@pytest.mark.parametrize("value", [{1}, object(), Equal, [object()], {"a": {1}}])
def test_what_is_no_plain_data_has_no_key(value: Any) -> None:
    assert content_key(value) is None


def test_keys_tell_verifiers_apart() -> None:
    keys = {content_key(of) for of in (Equal(), Equal(fold=True), Uncached())}
    assert len(keys) == 3


def test_keys_tell_classes_of_one_name_apart() -> None:
    first, second = (dataclasses.make_dataclass("Same", ["at"]) for _ in range(2))
    first.__module__, second.__module__ = "here", "there"
    assert content_key(first(1)) != content_key(second(1))


# Batches


@pytest.mark.parametrize("threads", [0, 2])
def test_a_batch_is_judged_in_order(threads: int) -> None:
    count = 2 * BATCH + 7
    tasks = [{"expected": str(at % 3)} for at in range(count)]
    completions = ["1"] * count
    if threads:
        with ThreadPoolExecutor(threads) as executor:
            verdicts = Equal().verify_batch(completions, tasks, executor=executor)
    else:
        verdicts = Equal().verify_batch(completions, tasks)
    assert [of.passed for of in verdicts] == [at % 3 == 1 for at in range(count)]


def test_a_batch_needs_only_submit() -> None:
    class Now:
        def __init__(self) -> None:
            self.jobs = 0

        def submit(self, call: Any, /, *arguments: Any) -> Future[Any]:
            self.jobs += 1
            future: Future[Any] = Future()
            future.set_result(call(*arguments))
            return future

    now = Now()
    verdicts = Equal().verify_batch(
        ["4"] * (BATCH + 1), [{"expected": "4"}] * (BATCH + 1), executor=now
    )
    assert all(verdicts)
    assert now.jobs == 2


def test_a_batch_needs_a_task_for_each_completion() -> None:
    with pytest.raises(UsageError, match="there are 2 completions, but 1 tasks"):
        Equal().verify_batch(["4", "5"], [{"expected": "4"}])
    with pytest.raises(UsageError, match="missing 1 required"):
        Equal().verify_batch(["4"])
    assert Equal().verify_batch([]) == []


def test_a_batch_can_be_awaited() -> None:
    async def judge() -> list[Verdict]:
        texts = ["4", "5", "?"]
        return await asyncio.gather(
            *(Equal().averify(text, expected="4") for text in texts)
        )

    assert [of.passed for of in run_async(judge())] == [True, False, False]


def test_the_module_names_what_it_offers() -> None:
    for name in base.__all__:
        assert hasattr(base, name)
