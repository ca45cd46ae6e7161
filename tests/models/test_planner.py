from __future__ import annotations

import re

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from transformers import AutoModelForCausalLM, BitsAndBytesConfig, Qwen2Config

from qwq_lab import UsageError
from qwq_lab.models.advice import (
    AUTO_CONTEXT,
    advice,
    answer_long_context,
    answer_small_card,
    best_for,
    table_for_cards,
)
from qwq_lab.models.catalogue import NANO_FOLDER, find_entry
from qwq_lab.models.planner import (
    CARD_SIZES,
    CUDA_CONTEXT,
    Choices,
    card_bytes,
    fits,
    largest_context,
    plan_memory,
    work_space_bytes,
)
from qwq_lab.models.shape import ModelShape
from qwq_lab.models.tensor_bytes import allocated

QWQ = find_entry("qwq-32b").shape
LEANEST = Choices(head="4bit", embedding="cpu")
MIB = 1 << 20


def test_qwq_takes_what_was_measured_on_a_gpu():
    # 19.5 GB allocated on an H200, with double quantisation and a bfloat16 head.
    assert plan_memory(QWQ, Choices()).torch_weights == pytest.approx(19.5e9, rel=0.02)
    assert plan_memory(QWQ, LEANEST).torch_weights <= 17.3e9


def test_qwq_is_the_sum_that_one_does_by_hand():
    linears = 64 * 487_587_840
    scales = linears // 64
    # Per tensor 16 + 256 float32 table values and one float32 offset.
    tables = 64 * 7 * (64 + 1024 + 4)
    small = 2 * (64 * (7168 + 2 * 5120) + 5120)
    table = 2 * 152_064 * 5120
    quantised = linears // 2 + scales + 4 * scales // 256 + tables
    plan = plan_memory(QWQ, Choices())
    assert plan.tensor_bytes == quantised + small + 2 * table
    # The file list of a build that others quantised the same way says 19.2 GB.
    assert plan.tensor_bytes == pytest.approx(19.2e9, rel=0.002)
    single = plan_memory(QWQ, Choices(double_quantization=False))
    assert single.tensor_bytes == (
        linears // 2 + 4 * scales + 64 * 7 * 64 + small + 2 * table
    )
    whole = plan_memory(QWQ, Choices(quantization="none"))
    assert whole.tensor_bytes == 2 * QWQ.parameters == 65_527_752_704


def test_the_parts_of_qwq():
    parts = plan_memory(QWQ, Choices(context=8192)).parts
    assert parts["KV cache"] == 8192 * 2 * 64 * 8 * 128 * 2
    assert parts["CUDA context"] == CUDA_CONTEXT
    assert parts["q/k/v scales"] == 64 * 3 * 7168 * 5120 // 64
    assert "embedding" in parts
    assert plan_memory(QWQ, LEANEST).parts["embedding"] == 0
    # 0.28 GB is the largest layer written out in 16 bits.
    assert parts["work space"] == (
        2 * 27_648 * 5120
        + 2 * 2048 * 3 * (5120 + 27_648)
        + 22 * 152_064
        + 4 * 128 * 2 * 8192
        + 64 * MIB
    )


def test_the_work_space_does_not_grow_with_the_prompt_but_for_the_rotary_tables():
    one, two = (
        work_space_bytes(QWQ, Choices(context=length)) for length in (65_536, 131_072)
    )
    assert two - one == 4 * 128 * 65_536


@pytest.mark.parametrize(
    ("size", "taken"),
    [
        (0, 0),
        (1, 512),
        (513, 1024),
        (MIB + 1, MIB + 512),
        (10 * MIB, 10 * MIB),
        (int(67.5 * MIB), 68 * MIB),  # half a MiB is too little to give back
        (int(12.5 * MIB), int(12.5 * MIB)),  # 1.5 MiB are given back
        (11 * MIB, 12 * MIB),
    ],
)
def test_allocations_are_rounded_as_torch_rounds_them(size, taken):
    assert allocated(size) == taken


def real_bytes(model, *, embedding):
    """Sum the bytes of a model's real tensors, quantisation constants included."""
    seen: dict[int, int] = {}
    for name, parameter in model.named_parameters():
        if not embedding and "embed_tokens" in name:
            continue
        tensors = [parameter]
        state = getattr(parameter, "quant_state", None)
        if state is not None:
            tensors += [state.absmax, state.code]
            if state.nested:
                tensors += [state.offset, state.state2.absmax, state.state2.code]
        for tensor in tensors:
            seen[tensor.data_ptr()] = tensor.numel() * tensor.element_size()
    return sum(seen.values())


def load(folder, **options):
    return AutoModelForCausalLM.from_pretrained(
        folder,
        dtype=torch.bfloat16,
        device_map={"": "cpu"},
        quantization_config=BitsAndBytesConfig(
            load_in_4bit=True,
            bnb_4bit_quant_type="nf4",
            bnb_4bit_compute_dtype=torch.bfloat16,
            **options,
        ),
    )


@pytest.mark.parametrize("double", [True, False])
def test_nano_in_4bit_takes_the_planned_bytes(double):
    model = load(NANO_FOLDER, bnb_4bit_use_double_quant=double)
    shape = ModelShape.from_config(model.config)
    choices = Choices(double_quantization=double)
    planned = plan_memory(shape, choices).tensor_bytes
    assert planned == real_bytes(model, embedding=True)


@pytest.mark.parametrize("head", ["16bit", "4bit"])
@pytest.mark.parametrize("kept", [(), ("model.layers.1.mlp", "o_proj")])
def test_an_untied_model_takes_the_planned_bytes(tmp_path, head, kept):
    # Odd sizes: blocks of 64 weights and of 256 scales that are not full.
    config = Qwen2Config(
        hidden_size=72,
        num_hidden_layers=2,
        num_attention_heads=3,
        num_key_value_heads=1,
        intermediate_size=200,
        vocab_size=330,
        max_position_embeddings=128,
    )
    AutoModelForCausalLM.from_config(config).save_pretrained(tmp_path)
    skipped = [*kept, *(["lm_head"] if head == "16bit" else [])]
    model = load(
        tmp_path,
        bnb_4bit_use_double_quant=True,
        # An empty list would keep the head in 16 bits, as the default does.
        llm_int8_skip_modules=skipped or ["nothing"],
    )
    choices = Choices(head=head, kept_16bit=kept)
    shape = ModelShape.from_config(config)
    planned = plan_memory(shape, choices)
    assert planned.tensor_bytes == real_bytes(model, embedding=True)
    without = plan_memory(shape, choices.replace(embedding="cpu"))
    assert without.tensor_bytes == real_bytes(model, embedding=False)


@given(
    st.sampled_from(["qwq-32b", "qwen3-4b", "r1-distill-7b", "nano"]),
    st.sampled_from([16, 8, 4]),
    st.sampled_from(["16bit", "4bit"]),
    st.integers(1, 200_000),
    st.integers(1, 5_000),
)
def test_more_context_never_takes_less(name, kv_bits, head, context, more):
    shape = find_entry(name).shape
    choices = Choices(kv_bits=kv_bits, head=head, context=context)
    longer = choices.replace(context=context + more)
    assert plan_memory(shape, longer).total >= plan_memory(shape, choices).total


@given(
    st.sampled_from(["qwq-32b", "qwen3-8b", "r1-distill-1.5b"]),
    st.sampled_from([16, 8, 4]),
    st.sampled_from(["gpu", "cpu"]),
    st.integers(0, 90_000_000_000),
    st.integers(1, 4),
)
def test_the_largest_context_fits_and_the_next_does_not(
    name, kv_bits, embedding, card, batch
):
    shape = find_entry(name).shape
    choices = Choices(kv_bits=kv_bits, embedding=embedding, batch=batch)
    most = largest_context(shape, choices, card)
    if most:
        assert fits(plan_memory(shape, choices.replace(context=most)), card)
    assert not fits(plan_memory(shape, choices.replace(context=most + 1)), card)


def test_each_saving_saves_and_each_card_holds_more():
    rows = table_for_cards(QWQ, Choices())
    assert len(rows) == 9
    assert [row.runs for row in rows] == [True] * 3 + [False] * 6
    for row in rows:
        assert list(row.contexts) == list(CARD_SIZES)
        assert list(row.contexts.values()) == sorted(row.contexts.values())
    for card in CARD_SIZES:
        by_choice = [row.contexts[card] for row in rows[:3]]
        assert by_choice == sorted(by_choice)
    assert rows[0].contexts[16] == 0
    assert rows[2].contexts[24] > rows[0].contexts[24] > 8192


def test_gigabytes_of_a_card_are_gibibytes():
    assert card_bytes(24) == int(24 * 2**30 * 0.985)
    assert 25.0e9 < card_bytes(24) < 25.8e9


@pytest.mark.parametrize(
    ("choices", "card", "said"),
    [
        (
            Choices(),
            24,
            "It fits, with [0-9.]+ .B to spare; a context of up to [0-9,]+ tokens",
        ),
        (Choices(context=20_000), 24, "keep the embedding on the CPU, and it fits"),
        (
            Choices(context=24_000),
            24,
            "keep the embedding on the CPU and take a 4-bit head, and it fits",
        ),
        (Choices(context=131_072), 24, "shorten the context to [0-9,]+ tokens"),
        (
            LEANEST.replace(context=50_000),
            24,
            r"missing: shorten .*\(a KV cache in 8-bit would hold 50,000, but",
        ),
        (Choices(quantization="none"), 48, "load it in 4-bit, and it fits"),
        (Choices(), 16, "with every saving .* take qwen3-8b, which fits"),
        (Choices(), 1, "take nano, which fits"),
    ],
)
def test_advice_says_what_to_change(choices, card, said):
    sentence = advice(QWQ, choices, card_bytes(card))
    assert re.search(said, sentence), sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize("card", [16, 20, 24, 32, 48])
@pytest.mark.parametrize("context", [4096, 24_000, 131_072])
def test_who_follows_the_advice_has_a_plan_that_fits(card, context):
    said = advice(QWQ, Choices(context=context), card_bytes(card))
    changed = Choices(context=context)
    if "embedding on the CPU" in said:
        changed = changed.replace(embedding="cpu")
    if "4-bit head" in said:
        changed = changed.replace(head="4bit")
    if shorter := re.search("context to ([0-9,]+) tokens", said):
        changed = changed.replace(context=int(shorter[1].replace(",", "")))
    fitting = fits(plan_memory(QWQ, changed), card_bytes(card))
    assert fitting != ("with every saving" in said)


def test_the_honest_answers_follow_the_numbers():
    whole = 131_072
    long = answer_long_context(QWQ, card_bytes(24), whole)
    bits = float(re.search("cache of ([0-9.]+) bits", long)[1])
    assert 3 < bits < 4
    held = largest_context(QWQ, LEANEST, card_bytes(24))
    assert f"holds {held:,} in 16-bit" in long
    assert answer_long_context(QWQ, card_bytes(80), whole).startswith("Yes")
    assert "in 8-bit it would fit" in answer_long_context(QWQ, card_bytes(48), whole)
    assert "no room" in answer_long_context(QWQ, card_bytes(16), whole)
    small = answer_small_card(QWQ, card_bytes(16), limit=whole)
    assert small.startswith("No: the 4-bit weights take 16.6 GB")
    assert "qwen3-8b is the best that fits" in small
    eight = find_entry("qwen3-8b").shape
    assert answer_small_card(eight, card_bytes(16), limit=whole).startswith("Yes")


@pytest.mark.parametrize(
    ("free", "name"),
    [
        (None, "nano"),
        (0, "nano"),
        (1_400_000_000, "nano"),
        (4_000_000_000, "r1-distill-1.5b"),
        (6_000_000_000, "qwen3-4b"),
        (7_400_000_000, "qwen3-8b"),  # 8 GB in a laptop
        (15_500_000_000, "qwen3-8b"),  # a T4
        (25_000_000_000, "qwq-32b"),  # 24 GiB, less the CUDA context
        (140_000_000_000, "qwq-32b"),
    ],
)
def test_the_best_that_fits_is_chosen_with_a_reason(free, name):
    entry, choices, reason = best_for(free)
    assert entry.name == name
    assert name in reason
    assert reason.endswith(".")
    if name == "nano":
        assert choices.quantization == "none"
    else:
        assert choices.context >= AUTO_CONTEXT
        assert fits(plan_memory(entry.shape, choices), free + CUDA_CONTEXT)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"head": "8bit"}, "head is '8bit', but must be 16bit or 4bit"),
        ({"embedding": "disk"}, "embedding is 'disk', but must be gpu or cpu"),
        ({"kv_bits": 3}, "kv_bits is 3, but must be 16, 8 or 4"),
        ({"quantization": "8bit"}, "quantization is '8bit', but must be 4bit or none"),
        ({"context": 0}, "context is 0, but must be at least 1"),
        ({"batch": -1}, "batch is -1, but must be at least 1"),
    ],
)
def test_choices_out_of_range_are_one_sentence(change, said):
    with pytest.raises(UsageError, match=f"^{said}$"):
        Choices(**change)


@pytest.mark.parametrize("size", [0, -24, float("nan"), float("inf")])
def test_a_card_of_no_size_is_refused(size):
    with pytest.raises(UsageError, match="must be above 0"):
        card_bytes(size)
