from __future__ import annotations

from random import Random

import pytest
import torch
from test_qwen2 import tiny_model
from transformers import Qwen2ForCausalLM

from qwq_lab.engines.cpu_step import CpuStep, CurrentCpuStep
from qwq_lab.engines.prompts import encode_prompt
from qwq_lab.engines.qwen2 import Qwen2
from qwq_lab.models.loading import load_model
from qwq_lab.training.tasks import all_tasks, draw


def bfloat16_weights(**changes: object) -> Qwen2ForCausalLM:
    model = tiny_model(**changes)
    return model.bfloat16().float()


@pytest.mark.parametrize("tied", [True, False])
def test_steps_give_transformers_logits_while_the_cache_grows(tied: bool) -> None:
    model = bfloat16_weights(tie_word_embeddings=tied)
    network = Qwen2(model)
    assert CpuStep.supports(network)
    step = CpuStep(network)
    ids = torch.randint(0, 101, (1, 40))
    with torch.inference_mode():
        expected = model(ids).logits[0]
        cache = network.new_cache(1, 8)
        network.forward(ids[:, :5], cache)
        for place in range(5, 40):
            logits = step.forward(int(ids[0, place]), cache)
            # Vectors rounded to 11 bits on their way into each product.
            torch.testing.assert_close(logits[0], expected[place], atol=2e-3, rtol=0)


def test_both_forward_passes_take_turns_on_one_cache() -> None:
    model = bfloat16_weights()
    network = Qwen2(model)
    step = CpuStep(network)
    ids = torch.randint(0, 101, (1, 24))
    with torch.inference_mode():
        expected = model(ids).logits[0]
        cache = network.new_cache(1, 64)
        for start in range(0, 24, 3):
            step.forward(int(ids[0, start]), cache)
            cache.select_rows(torch.tensor([0]))
            logits = network.forward(ids[:, start + 1 : start + 3], cache)
            torch.testing.assert_close(
                logits[0], expected[start + 2], atol=2e-3, rtol=0
            )


def test_weights_that_float16_cannot_hold_are_left_to_the_general_pass() -> None:
    assert not CpuStep.supports(Qwen2(tiny_model()))
    model = bfloat16_weights()
    model.model.layers[1].mlp.down_proj.weight.data[0, 0] = 70_000.0
    assert not CpuStep.supports(Qwen2(model))
    four_bit = load_model("nano", quantization="4bit", device="cpu")
    assert not CpuStep.supports(Qwen2(four_bit.model))


def test_a_changed_weight_is_noticed() -> None:
    model = bfloat16_weights()
    network = Qwen2(model)
    current = CurrentCpuStep(network)
    before = current.get()
    assert before is not None
    assert current.get() is before
    with torch.no_grad():
        model.model.layers[0].mlp.down_proj.weight.mul_(2)
    after = current.get()
    assert after is not None
    assert after is not before
    ids = torch.randint(0, 101, (1, 2))
    with torch.inference_mode():
        cache = network.new_cache(1, 8)
        after.forward(int(ids[0, 0]), cache)
        logits = after.forward(int(ids[0, 1]), cache)
        torch.testing.assert_close(logits, model(ids).logits[:, 1], atol=2e-3, rtol=0)


def test_nano_chooses_the_same_tokens_as_transformers() -> None:
    torch.set_num_threads(1)
    loaded = load_model("nano", quantization="none", device="cpu")
    network = Qwen2(loaded.model)
    step = CpuStep(network)
    rng = Random(0)
    differing = 0
    for task in all_tasks().values():
        question = draw(task, rng, held_out=True).question
        prompt = encode_prompt(
            loaded.tokenizer, [{"role": "user", "content": question}], 1024
        )
        ids = torch.tensor([prompt])
        with torch.inference_mode():
            expected = loaded.model.generate(ids, do_sample=False, max_new_tokens=48)
            cache = network.new_cache(1, 512)
            logits = network.forward(ids, cache)
            tokens = []
            for _ in range(expected.shape[1] - ids.shape[1]):
                tokens.append(int(logits.argmax()))
                logits = step.forward(tokens[-1], cache)
        differing += tokens != expected[0, ids.shape[1] :].tolist()
    assert differing == 0
