"""Small models of real families, written to a folder as ``save_pretrained`` does."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForCausalLM, Qwen2Config, Qwen3Config

from qwq_lab.models.catalogue import NANO_FOLDER

SIZES = {
    "vocab_size": 1024,
    "hidden_size": 128,
    "intermediate_size": 192,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "num_key_value_heads": 1,
    "max_position_embeddings": 256,
}
CONFIGS = {
    "qwen2": lambda: Qwen2Config(**SIZES, tie_word_embeddings=False),
    "qwen2-tied": lambda: Qwen2Config(**SIZES, tie_word_embeddings=True),
    "qwen3": lambda: Qwen3Config(**SIZES, head_dim=64, tie_word_embeddings=False),
}


def write_model(folder: Path, kind: str = "qwen2", seed: int = 0) -> Path:
    """Write a model with random weights in several shards, and nano's tokenizer."""
    torch.manual_seed(seed)
    model = AutoModelForCausalLM.from_config(CONFIGS[kind](), dtype=torch.bfloat16)
    for name, parameter in model.named_parameters():
        if name.endswith("bias"):
            parameter.data.normal_(0, 0.5)
    model.save_pretrained(folder, max_shard_size="400KB")
    for file in NANO_FOLDER.glob("tokenizer*"):
        shutil.copy(file, folder)
    return folder


def logits(model: Any, length: int = 12) -> torch.Tensor:
    """Return what a model says about a fixed row of tokens."""
    ids = torch.arange(5, 5 + length)[None]
    with torch.no_grad():
        return model(ids).logits
