from __future__ import annotations

import json
import subprocess
import sys

import pytest
import torch
from transformers import AutoModelForCausalLM, Qwen2Config, Qwen3Config

from qwq_lab import ModelLoadError
from qwq_lab.models.catalogue import NANO_FOLDER
from qwq_lab.models.shape import ModelShape

SIZES = {
    "hidden_size": 64,
    "num_hidden_layers": 3,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "intermediate_size": 192,
    "vocab_size": 320,
    "max_position_embeddings": 256,
}
CONFIGS = {
    "qwen2": Qwen2Config(**SIZES),
    "qwen2 tied": Qwen2Config(**SIZES, tie_word_embeddings=True),
    "qwen3": Qwen3Config(**SIZES, head_dim=32),
    "qwen3 biased": Qwen3Config(**SIZES, attention_bias=True),
}


@pytest.mark.parametrize("name", CONFIGS)
def test_counts_are_those_of_the_model_that_transformers_builds(name):
    config = CONFIGS[name]
    with torch.device("meta"):
        model = AutoModelForCausalLM.from_config(config)
    shape = ModelShape.from_config(config)
    assert shape.parameters == model.num_parameters()
    named = dict(model.named_parameters())
    assert shape.norm_parameters == sum(
        tensor.numel() for key, tensor in named.items() if "norm" in key
    )
    assert shape.bias_parameters == sum(
        tensor.numel() for key, tensor in named.items() if key.endswith("bias")
    )
    layer = model.model.layers[0]
    for linear in shape.linears:
        module = layer.get_submodule(linear.name)
        assert tuple(module.weight.shape) == (linear.rows, linear.columns)
        assert (module.bias is not None) == linear.bias


def test_the_key_value_bytes_are_those_of_a_cache():
    shape = ModelShape.from_config(CONFIGS["qwen3"])
    keys = torch.empty(2, 3, 2, 32, dtype=torch.bfloat16)  # keys and values, layers
    assert shape.kv_bytes_per_token() == keys.numel() * keys.element_size()
    assert shape.kv_bytes_per_token(8) == 384 * 8.5 / 8
    assert shape.kv_bytes_per_token(4) == 384 * 4.5 / 8


def test_a_config_file_and_an_object_read_the_same():
    text = (NANO_FOLDER / "config.json").read_text("utf-8")
    shape = ModelShape.from_config(json.loads(text))
    assert shape == ModelShape.from_config(Qwen2Config.from_pretrained(NANO_FOLDER))
    assert shape.parameters == 4_941_440
    assert shape.tied_embeddings


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"model_type": "llama", "architectures": ["LlamaForCausalLM"]},
            "the architecture is LlamaForCausalLM, but only Qwen2ForCausalLM",
        ),
        ({"model_type": None, "architectures": None}, "the architecture is none named"),
        ({"hidden_size": None}, "hidden_size in config.json is None"),
        ({"vocab_size": "many"}, "vocab_size in config.json is 'many'"),
        ({"num_hidden_layers": 0}, "num_hidden_layers in config.json is 0"),
    ],
)
def test_what_cannot_be_planned_is_one_sentence(change, said):
    config = CONFIGS["qwen2"].to_dict() | change
    with pytest.raises(ModelLoadError, match=said) as caught:
        ModelShape.from_config(config)
    assert "\n" not in str(caught.value)


def test_planning_imports_neither_torch_nor_transformers():
    code = (
        "import sys, qwq_lab.models.plan_report as plan, qwq_lab.models.shape as shape;"
        "plan.find_model('qwq-32b');"
        "sys.exit(any(m in sys.modules for m in ('torch', 'transformers')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
