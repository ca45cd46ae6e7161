"""The reward function as TRL calls it, and inside a real trainer."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest
from exact_match import ExactMatch

from qwq_lab.errors import UsageError
from qwq_lab.verifiers.adapters.trl import reward_function

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def said(text: str) -> list[dict[str, str]]:
    return [{"role": "assistant", "content": text}]


def test_rewards_are_the_scores() -> None:
    reward = reward_function(ExactMatch())
    assert reward.__name__ == "exact_match"
    rewards = reward(
        prompts=["a", "b", "c"],
        completions=["<think>so</think>Yes", "yes", "no"],
        completion_ids=[[1], [2], [3]],
        solution=["Yes", "Yes", "Yes"],
    )
    assert rewards == [1.0, 0.5, 0.0]


def test_messages_are_read_like_texts() -> None:
    reward = reward_function(ExactMatch(), weight=2.0)
    rewards = reward(
        prompts=[[{"role": "user", "content": "?"}]] * 2,
        completions=[said("Yes"), [*said("No"), *said("Yes")]],
        completion_ids=[[1], [2]],
        answer=["Yes", "Yes"],
    )
    assert rewards == [2.0, 2.0]


def test_what_trl_passes_besides_is_no_column() -> None:
    rewards = reward_function(ExactMatch())(
        prompts=["a"],
        completions=["Yes"],
        completion_ids=[[1]],
        expected=["Yes"],
        trainer_state=object(),
        log_extra=lambda *_: None,
        log_metric=lambda *_: None,
        environments=[object()],
    )
    assert rewards == [1.0]


def test_what_cannot_be_judged_is_none() -> None:
    rewards = reward_function(ExactMatch())(
        completions=["4", "4", "crash", [{"role": "user", "content": "hm"}], 17, "4"],
        answer=["?", "4", "4", "4", "4", None],
    )
    assert rewards == [None, 1.0, None, None, None, None]


def test_a_thought_that_was_cut_off_is_wrong_and_not_none() -> None:
    reward = reward_function(ExactMatch(thinking="required"))
    assert reward(completions=["4", "hm</think>4"], answer=["4", "4"]) == [0.0, 1.0]


def test_a_missing_column_is_said_at_the_first_call() -> None:
    with pytest.raises(UsageError, match="no column named expected or answer"):
        reward_function(ExactMatch())(completions=["4"], question=["2+2"])


def test_a_task_that_makes_no_sense_is_said() -> None:
    with pytest.raises(UsageError, match="expected is empty"):
        reward_function(ExactMatch())(completions=["4"], answer=[""])
    with pytest.raises(UsageError, match="expected is empty"):
        reward_function(ExactMatch())(completions=["crash", "4"], answer=["4", ""])


def test_a_column_of_another_length_is_said() -> None:
    with pytest.raises(
        UsageError, match="column answer has 1 values for 2 completions"
    ):
        reward_function(ExactMatch())(completions=["4", "5"], answer=["4"])


def test_answers_and_verdicts_are_logged() -> None:
    columns: dict[str, list[Any]] = {}
    metrics: dict[str, float] = {}
    reward_function(ExactMatch(), name="mine")(
        completions=["4", "5"],
        answer=["4", "?"],
        hint=["count", ""],
        log_extra=columns.__setitem__,
        log_metric=metrics.__setitem__,
    )
    assert columns == {
        "mine_answer": ["4", ""],
        "mine_verdict": ["✓ right: count", "? not judged: nobody knows"],
    }
    assert metrics == {"mine/judged": 0.5}


def test_no_completions_have_no_rewards() -> None:
    assert reward_function(ExactMatch())(completions=[], answer=[]) == []


def test_it_can_be_sent_to_another_process() -> None:
    reward = pickle.loads(pickle.dumps(reward_function(ExactMatch(), weight=3)))  # noqa: S301 - our own
    assert reward.__name__ == "exact_match"
    assert reward(completions=["4"], answer=["4"]) == [3.0]


def test_as_reward_makes_the_same() -> None:
    reward = ExactMatch().as_reward(weight=0.5, columns={"label": "expected"})
    assert reward(completions=["4"], label=["4"]) == [0.5]


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")


@pytest.fixture
def one_thread() -> Iterator[None]:
    # More of them wait for each other, on a machine that others use too.
    torch = pytest.importorskip("torch")
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.mark.usefixtures("no_network", "one_thread")
@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_a_grpo_trainer_logs_what_the_verifier_says(tmp_path: Path) -> None:
    trl = pytest.importorskip("trl", reason="TRL is not installed")
    answers = {"ab": "b", "ba": "?", "aa": "A", "bb": "a"}
    history, table = train(trl, answers, tmp_path)
    assert len(table) == 16
    rewards: dict[int, list[float]] = {1: [], 2: []}
    for row in table:
        verdict = ExactMatch().verify(
            row["completion"], expected=answers[row["prompt"]]
        )
        assert row["exact_match_verdict"] == str(verdict)
        assert row["exact_match_answer"] == (verdict.answer or "")
        if verdict.score is None:
            assert row["exact_match"] != row["exact_match"]  # None is NaN there.
        else:
            assert row["exact_match"] == 2 * verdict.score
            rewards[row["step"]].append(2 * verdict.score)
    assert {0.0} < {*rewards[1], *rewards[2]}
    assert len(rewards[1] + rewards[2]) < 16
    for entry, step in zip(history, (1, 2), strict=True):
        assert entry["exact_match/judged"] == len(rewards[step]) / 8
        mean = sum(rewards[step]) / len(rewards[step])
        assert entry["rewards/exact_match/mean"] == pytest.approx(mean)


def train(
    trl: Any, answers: dict[str, str], folder: Path
) -> tuple[list[dict[str, float]], list[dict[str, Any]]]:
    """Do two steps of GRPO; return what was logged, and the table of completions."""
    import pandas
    from datasets import Dataset
    from transformers import Qwen2Config, Qwen2ForCausalLM, set_seed

    set_seed(0)
    tokenizer = letters_tokenizer()
    model = Qwen2ForCausalLM(
        Qwen2Config(
            vocab_size=len(tokenizer),
            hidden_size=32,
            intermediate_size=64,
            num_hidden_layers=1,
            num_attention_heads=2,
            num_key_value_heads=1,
            bos_token_id=None,
            eos_token_id=tokenizer.eos_token_id,
            pad_token_id=tokenizer.pad_token_id,
        )
    )
    # TRL looks for a model by its path.
    model.save_pretrained(folder / "model")
    trainer = trl.GRPOTrainer(
        model=Qwen2ForCausalLM.from_pretrained(folder / "model"),
        reward_funcs=[reward_function(ExactMatch(), weight=2.0)],
        args=trl.GRPOConfig(
            output_dir=str(folder / "run"),
            per_device_train_batch_size=8,
            num_generations=4,
            max_completion_length=2,
            max_steps=2,
            logging_steps=1,
            beta=0.0,
            use_cpu=True,
            report_to="none",
            save_strategy="no",
            disable_tqdm=True,
            log_completions=True,
            shuffle_dataset=False,
            seed=0,
        ),
        train_dataset=Dataset.from_list(
            [{"prompt": prompt, "answer": answers[prompt]} for prompt in answers]
        ),
        processing_class=tokenizer,
    )
    trainer.train()
    history = trainer.state.log_history
    tables = [pandas.read_parquet(path) for path in sorted(folder.rglob("*.parquet"))]
    return (
        [entry for entry in history if "rewards/exact_match/mean" in entry],
        pandas.concat(tables).to_dict("records"),
    )


def letters_tokenizer() -> Any:
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    letters = {
        letter: at for at, letter in enumerate(["<end>", "<pad>", "a", "b", "?"])
    }
    tokenizer = Tokenizer(models.WordLevel(letters, unk_token="?"))  # noqa: S106 - a token, no password
    tokenizer.pre_tokenizer = pre_tokenizers.Split("", "isolated")
    tokenizer.decoder = decoders.Fuse()
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        eos_token="<end>",  # noqa: S106 - a token, no password
        pad_token="<pad>",  # noqa: S106 - a token, no password
        model_input_names=["input_ids", "attention_mask"],
    )
