from __future__ import annotations

import pytest
import torch
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    Qwen2Config,
    Qwen2ForCausalLM,
)

from qwq_lab.engines.qwen2 import Qwen2
from qwq_lab.engines.rotary import Yarn, rotate
from qwq_lab.models.loading import load_model


def tiny_model(**changes: object) -> Qwen2ForCausalLM:
    torch.manual_seed(0)
    shape = {
        "vocab_size": 101,
        "hidden_size": 64,
        "intermediate_size": 96,
        "num_hidden_layers": 3,
        "num_attention_heads": 10,
        "num_key_value_heads": 2,
        "head_dim": 16,
        "max_position_embeddings": 256,
        "rms_norm_eps": 1e-5,
    }
    return Qwen2ForCausalLM(Qwen2Config(**(shape | changes))).eval()


YARN = {
    "rope_type": "yarn",
    "rope_theta": 1_000_000.0,
    "factor": 4.0,
    "original_max_position_embeddings": 64,
}


@pytest.mark.parametrize("tied", [True, False])
@pytest.mark.parametrize("rope", [None, YARN])
def test_prefill_and_steps_give_transformers_logits(
    tied: bool, rope: dict[str, object] | None
) -> None:
    changes = {"rope_parameters": rope} if rope else {}
    model = tiny_model(tie_word_embeddings=tied, **changes)
    network = Qwen2(model)
    ids = torch.randint(0, 101, (2, 40))
    with torch.inference_mode():
        expected = model(ids).logits
        # A capacity of 4 makes the cache grow on the way.
        cache = network.new_cache(2, 4)
        for start, end in [(0, 7), (7, 20), *((i, i + 1) for i in range(20, 40))]:
            logits = network.forward(ids[:, start:end], cache)
            torch.testing.assert_close(
                logits, expected[:, end - 1], atol=1e-5, rtol=1e-4
            )


def test_a_single_row_takes_the_short_path_with_the_same_logits() -> None:
    model = tiny_model()
    network = Qwen2(model)
    ids = torch.randint(0, 101, (1, 12))
    with torch.inference_mode():
        expected = model(ids).logits
        cache = network.new_cache(1, 16)
        for place in range(12):
            logits = network.forward(ids[:, place : place + 1], cache)
            torch.testing.assert_close(logits, expected[:, place], atol=1e-5, rtol=1e-4)


def test_padding_on_the_left_changes_nothing() -> None:
    model = tiny_model()
    network = Qwen2(model)
    long, short = torch.randint(1, 101, (1, 9)), torch.randint(1, 101, (1, 5))
    padded = torch.cat((torch.zeros(1, 4, dtype=torch.long), short), 1)
    with torch.inference_mode():
        cache = network.new_cache(2, 32)
        cache.padding = torch.tensor([0, 4])
        logits = network.forward(torch.cat((long, padded)), cache)
        torch.testing.assert_close(
            logits[1], model(short).logits[0, -1], atol=1e-5, rtol=1e-4
        )
        next_token = torch.tensor([[3], [3]])
        logits = network.forward(next_token, cache)
        whole = torch.cat((short, next_token[:1]), 1)
        torch.testing.assert_close(
            logits[1], model(whole).logits[0, -1], atol=1e-5, rtol=1e-4
        )


@pytest.mark.parametrize("quantization", ["none", "4bit"])
def test_nano_computes_what_transformers_computes(quantization: str) -> None:
    loaded = load_model("nano", quantization=quantization, device="cpu")
    network = Qwen2(loaded.model)
    ids = torch.tensor([loaded.tokenizer.encode("What is 12+30?")])
    with torch.inference_mode():
        expected = loaded.model(ids).logits[:, -1].float()
        logits = network.forward(ids, network.new_cache(1, 64))
    # bfloat16 keeps 8 bits: rounding of logits up to 20 is within 0.25.
    torch.testing.assert_close(logits, expected, atol=0.25, rtol=0.02)


def test_other_architectures_and_windows_are_left_to_transformers() -> None:
    llama = LlamaForCausalLM(
        LlamaConfig(
            vocab_size=32,
            hidden_size=16,
            intermediate_size=16,
            num_hidden_layers=1,
            num_attention_heads=2,
        )
    )
    assert not Qwen2.supports(llama)
    assert Qwen2.supports(tiny_model())
    windowed = tiny_model(
        use_sliding_window=True, sliding_window=8, max_window_layers=1
    )
    assert not Qwen2.supports(windowed)


def test_rotation_depends_on_distance_only() -> None:
    network = Qwen2(tiny_model())
    cos, sin = network._rotation(network.new_cache(1, 64), 50)
    query, key = torch.randn(1, 1, 1, 16), torch.randn(1, 1, 1, 16)

    def product(query_place: int, key_place: int) -> float:
        turned_query = rotate(query, cos[query_place], sin[query_place])
        turned_key = rotate(key, cos[key_place], sin[key_place])
        return float((turned_query * turned_key).sum())

    assert product(10, 3) == pytest.approx(product(47, 40), abs=1e-4)
    assert product(10, 3) != pytest.approx(product(10, 9), abs=1e-4)


def test_yarn_is_on_only_for_sequences_beyond_the_models_own_positions() -> None:
    theta = {"rope_type": "default", "rope_theta": YARN["rope_theta"]}
    model = tiny_model(rope_parameters=theta)
    stretched = tiny_model(rope_parameters=YARN)
    network = Qwen2(model)
    network.offer_yarn(Yarn(4.0, 64, beyond=100))
    ids = torch.randint(0, 101, (1, 30))
    with torch.inference_mode():
        for tokens, expected in [(100, model), (101, stretched), (40, model)]:
            network.choose_rotary(tokens)
            logits = network.forward(ids, network.new_cache(1, 64))
            torch.testing.assert_close(
                logits, expected(ids).logits[:, -1], atol=1e-5, rtol=1e-4
            )
    assert not torch.allclose(model(ids).logits, stretched(ids).logits, atol=1e-3)
