from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from safetensors.torch import load_file, save_file
from transformers import Qwen2Config

from qwq_lab.errors import ModelLoadError
from qwq_lab.models.from_files import read_quantised
from qwq_lab.models.progress import Meter
from qwq_lab.models.quantized_files import write_quantised
from qwq_lab.models.random_weights import random_model
from qwq_lab.models.tensor_files import (
    DTYPES,
    hash_file,
    read_header,
    stream_tensors,
    write_tensors,
)

CPU = torch.device("cpu")


def tensors() -> dict[str, torch.Tensor]:
    made = {
        str(dtype): (torch.arange(6) % 2).to(dtype).view(2, 3)
        for dtype in DTYPES.values()
    }
    made["scalar"] = torch.tensor(3.5)
    made["empty"] = torch.empty(0, 4)
    made["strided"] = torch.arange(12.0).view(3, 4).T
    return made


def same(left: dict[str, torch.Tensor], right: dict[str, torch.Tensor]) -> bool:
    return left.keys() == right.keys() and all(
        left[name].dtype == right[name].dtype
        and torch.equal(left[name].float(), right[name].float())
        for name in left
    )


def read(file: Path) -> dict[str, torch.Tensor]:
    stored = read_header(file)
    total = sum(one.size for one in stored)
    meter = Meter("read", total, None)
    found = {one.name: tensor for one, tensor in stream_tensors(stored, CPU, meter)}
    assert meter.done == total
    return found


def test_what_we_write_the_library_reads(tmp_path: Path) -> None:
    file = tmp_path / "a.safetensors"
    digest = write_tensors(file, list(tensors().items()), Meter("check", None, None))
    assert same(load_file(file), tensors())
    assert same(read(file), tensors())
    assert digest == hashlib.sha256(file.read_bytes()).hexdigest()
    assert digest == hash_file(file, Meter("check", None, None))


def test_what_the_library_writes_we_read(tmp_path: Path) -> None:
    file = tmp_path / "a.safetensors"
    save_file({name: one.contiguous() for name, one in tensors().items()}, file)
    assert same(read(file), tensors())


@given(st.binary(max_size=200))
def test_no_bytes_bring_the_reader_down(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "noise.safetensors"
    for noise in (data, len(data).to_bytes(8, "little") + data):
        file.write_bytes(noise)
        with contextlib.suppress(ModelLoadError):
            assert read_header(file) == []  # an empty header is one


@pytest.mark.parametrize(
    "header",
    [
        "0",
        "[" * 5000,
        '{"a": 1}',
        '{"a": {"dtype": "U8", "shape": [4]}}',
        '{"a": {"dtype": "U8", "shape": 4, "data_offsets": [0, 4]}}',
        '{"a": {"dtype": "U9", "shape": [4], "data_offsets": [0, 4]}}',
        '{"a": {"dtype": "U8", "shape": [4], "data_offsets": [0, 5]}}',
        '{"a": {"dtype": "U8", "shape": [4], "data_offsets": [1, 5]}}',
        '{"a": {"dtype": "U8", "shape": [4], "data_offsets": [-4, 0]}}',
        '{"a": {"dtype": "U8", "shape": [], "data_offsets": ["0", "1"]}}',
    ],
)
def test_headers_that_lie_are_damage(tmp_path: Path, header: str) -> None:
    file = tmp_path / "lie.safetensors"
    encoded = header.encode()
    file.write_bytes(len(encoded).to_bytes(8, "little") + encoded + bytes(4))
    with pytest.raises(ModelLoadError, match=r"lie\.safetensors is damaged"):
        read_header(file)


@pytest.mark.parametrize(
    ("head_in_4bit", "tied"), [(False, False), (True, False), (False, True)]
)
def test_random_weights_survive_the_files(
    tmp_path: Path, head_in_4bit: bool, tied: bool
) -> None:
    config = Qwen2Config(
        vocab_size=256,
        hidden_size=128,
        intermediate_size=192,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=1,
        tie_word_embeddings=tied,
    )
    model = random_model(config, CPU, head_in_4bit=head_in_4bit)
    write_quantised(model, tmp_path)
    again = read_quantised(tmp_path, CPU)
    ids = torch.arange(7)[None]
    with torch.no_grad():
        assert torch.equal(model(ids).logits, again(ids).logits)
