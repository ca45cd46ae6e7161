"""Put a model together from the tensors in its files, without a copy of them.

The model is built without memory for its weights. Each tensor is then brought to the
device by itself and put into its place; a 16-bit matrix that is to be 4-bit is
quantised on arrival, so that beside the 4-bit model only a few tensors are in memory.
NF4 with double quantisation: QLoRA (arXiv 2305.14314), section 3.
"""

from __future__ import annotations

import copy
from threading import Event
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoModelForCausalLM, BitsAndBytesConfig

from qwq_lab.errors import ModelLoadError
from qwq_lab.models.host_embedding import HostEmbedding
from qwq_lab.models.progress import Meter, Progress, check_stop
from qwq_lab.models.tensor_files import StoredTensor, stream_tensors

HEAD = "lm_head"


def quantisation(compute_dtype: torch.dtype, skip: list[str] | None = None) -> Any:
    """Return the settings of our 4-bit: NF4 with double quantisation.

    Parameters
    ----------
    compute_dtype
        Never left out: bitsandbytes then computes in float32 without a word.
    skip
        Modules that stay as they are; by default transformers' choice, the head.
    """
    return BitsAndBytesConfig(
        load_in_4bit=True,
        bnb_4bit_quant_type="nf4",
        bnb_4bit_use_double_quant=True,
        bnb_4bit_compute_dtype=compute_dtype,
        llm_int8_skip_modules=skip,
    )


class Assembly:
    """A model whose weights come one by one.

    Parameters
    ----------
    config
        A transformers config.
    settings
        A ``BitsAndBytesConfig``.
    stored
        The tensors that there are.
    pre_quantised
        Whether they are in 4-bit already.
    """

    def __init__(
        self,
        config: Any,
        settings: Any,
        stored: list[StoredTensor],
        *,
        dtype: torch.dtype,
        pre_quantised: bool,
    ) -> None:
        from accelerate import init_empty_weights
        from transformers.quantizers import AutoHfQuantizer

        self._stored = stored
        self._pre_quantised = pre_quantised
        self._dtype = dtype
        self._quantiser = AutoHfQuantizer.from_config(
            settings, pre_quantized=pre_quantised
        )
        # Buffers, such as the frequencies of RoPE, are computed and not read.
        with init_empty_weights(include_buffers=False):
            model = AutoModelForCausalLM.from_config(copy.deepcopy(config), dtype=dtype)
        self._quantiser.preprocess_model(
            model=model, dtype=dtype, device_map={"": "cpu"}
        )
        self.model: Any = model
        self._tied = dict(getattr(model, "all_tied_weights_keys", None) or {})
        self._open = {name for name, value in model.named_parameters() if value.is_meta}
        self._saved_buffers = {
            name for name in model.state_dict() if name not in self._open
        }

    def fits(self) -> bool:
        """Tell whether the files' tensors are the model's, each by its name.

        They are not where transformers renames or merges what it reads, for instance
        experts; such models are for its own loading.
        """
        names = {stored.name for stored in self._stored}
        if self._pre_quantised:
            names = {name for name in names if ".weight." not in name}
        elsewhere = getattr(self.model, "_keep_in_fp32_modules", None)
        extra = {name for name in names - self._open if "rotary_emb" not in name}
        missing = self._open - names - set(self._tied)
        return not extra and not missing and not elsewhere and not self._saved_buffers

    def fill(
        self,
        place: torch.device,
        report: Progress | None,
        stop: Event | None,
        *,
        on_host: bool = False,
    ) -> Any:
        """Read the weights and return the model.

        Parameters
        ----------
        on_host
            Whether the embedding stays in the CPU's memory.

        Raises
        ------
        ModelLoadError
            When a file is damaged or a shape is not the model's.
        """
        total = sum(stored.size for stored in self._stored)
        phase = Meter(
            "read" if self._pre_quantised else "quantise", total, report, stop
        )
        table = _embedding_name(self.model) if on_host else None
        at_host = [stored for stored in self._stored if stored.name == table]
        on_device = [stored for stored in self._stored if stored.name != table]
        for stored, tensor in stream_tensors(at_host, torch.device("cpu"), phase):
            self._check(stored)
            self._keep_on_host(tensor.to(self._dtype), place)
        if self._pre_quantised:
            self._take_quantised(on_device, place, phase)
        else:
            tensors = stream_tensors(on_device, place, phase)
            for stored, tensor in tensors:
                self._check(stored)
                self._put(stored.name, tensor)
                del tensor
        check_stop(stop)
        model = self._finish(place)
        phase.finish()
        return model

    def _take_quantised(
        self, tensors: list[StoredTensor], place: torch.device, meter: Meter
    ) -> None:
        """Take 4-bit weights together with their scales, and the rest as it is."""
        parts: dict[str, dict[str, Tensor]] = {}
        for stored, tensor in stream_tensors(tensors, place, meter):
            base, weight, part = stored.name.partition(".weight.")
            if weight:
                # What is no number of the matrix is read on the CPU.
                value = tensor.cpu() if part.startswith("quant_state") else tensor
                parts.setdefault(base, {})[part] = value
            elif self._is_4_bit(stored.name):
                parts.setdefault(stored.name.removesuffix(".weight"), {})[""] = tensor
            else:
                self._check(stored)
                self._put(stored.name, tensor)
        for base, stats in parts.items():
            self._put_quantised(base, stats)

    def _put_quantised(self, base: str, stats: dict[str, Tensor]) -> None:
        packed = stats.pop("", None)
        try:
            module = self.model.get_submodule(base)
            if packed is None:
                raise ValueError("its matrix is missing")
            held = 2 * packed.numel() * packed.element_size()  # two weights in a byte
            needed = module.out_features * module.in_features
            if not needed <= held < needed + 16:  # the last bytes may be filled up
                raise ValueError(f"it holds {held:,} weights")
            weight = _layers().Params4bit.from_prequantized(
                data=packed, quantized_stats=stats, device=packed.device, module=module
            )
            if tuple(weight.quant_state.shape) != (
                module.out_features,
                module.in_features,
            ):
                raise ValueError(f"its shape is {tuple(weight.quant_state.shape)}")
        except (ValueError, KeyError, AssertionError, AttributeError) as error:
            raise ModelLoadError(
                f"the 4-bit weight {base} cannot be read ({error}); load it again from "
                "the original checkpoint"
            ) from error
        # The checkpoint's own type may be one that this card only emulates.
        weight.quant_state.dtype = self._dtype
        module.weight = weight
        self._open.discard(base + ".weight")

    def _put(self, name: str, tensor: Tensor) -> None:
        if "rotary_emb" in name and name not in self._open:
            return
        tensor = tensor.to(self._dtype) if tensor.is_floating_point() else tensor
        base, _, last = name.rpartition(".")
        module = self.model.get_submodule(base)
        if self._is_4_bit(name):
            module.weight = quantise_matrix(tensor, module)
        else:
            module._parameters[last] = nn.Parameter(tensor, requires_grad=False)
        self._open.discard(name)

    def _keep_on_host(self, table: Tensor, place: torch.device) -> None:
        before = self.model.get_input_embeddings()
        self.model.set_input_embeddings(HostEmbedding(table, place, before.padding_idx))
        self._open.discard(_embedding_name(self.model) or "")

    def _is_4_bit(self, name: str) -> bool:
        base, _, last = name.rpartition(".")
        module = self.model.get_submodule(base)
        return last == "weight" and isinstance(module, _layers().Linear4bit)

    def _check(self, stored: StoredTensor) -> None:
        if stored.name not in self._open:
            return
        wanted = tuple(self.model.get_parameter(stored.name).shape)
        if stored.shape != wanted:
            raise ModelLoadError(
                f"{stored.name} in {stored.file.name} has the shape {stored.shape}, "
                f"but config.json asks for {wanted}; they are of different models"
            )

    def _finish(self, place: torch.device) -> Any:
        model = self.model
        for module in model.modules():
            for name, buffer in list(module._buffers.items()):
                if buffer is not None:
                    module._buffers[name] = buffer.to(place)
        if self._tied:
            model.tie_weights()
        left = [name for name, value in model.named_parameters() if value.is_meta]
        if left:
            raise ModelLoadError(
                f"{left[0]} is missing in the files; download or copy them again"
            )
        model.hf_quantizer = self._quantiser
        self._quantiser.postprocess_model(model)
        model.hf_device_map = {"": str(place)}
        return model.eval().requires_grad_(requires_grad=False)


def _layers() -> Any:
    """Import bitsandbytes when it is needed: it is half typed and takes a second."""
    import bitsandbytes

    return bitsandbytes.nn


def quantise_matrix(values: Tensor, module: Any) -> Any:
    """Return a matrix as the 4-bit weight of a ``Linear4bit``."""
    return (
        _layers()
        .Params4bit(
            values,
            requires_grad=False,
            compress_statistics=module.weight.compress_statistics,
            quant_type=module.weight.quant_type,
            quant_storage=module.weight.quant_storage,
            module=module,
        )
        .to(values.device)
    )


def quantise_head(model: Any, compute_dtype: torch.dtype) -> None:
    """Put a 4-bit head in place of a 16-bit one.

    A head that shares its matrix with the embedding gets a 4-bit copy of its own.
    """
    head = model.get_output_embeddings()
    if isinstance(head, _layers().Linear4bit):
        return
    values = head.weight.detach().to(compute_dtype)
    with torch.device("meta"):
        small = _layers().Linear4bit(
            head.in_features,
            head.out_features,
            bias=head.bias is not None,
            compute_dtype=compute_dtype,
            compress_statistics=True,
            quant_type="nf4",
        )
    small.weight = quantise_matrix(values, small)
    if head.bias is not None:
        small.bias = head.bias
    model.set_output_embeddings(small.eval().requires_grad_(requires_grad=False))
    untie(model.config)
    if hasattr(model, "all_tied_weights_keys"):
        model.all_tied_weights_keys = {}


def untie(config: Any) -> None:
    """Note that head and embedding no longer share a matrix."""
    config.tie_word_embeddings = False
    settings = getattr(config, "quantization_config", None)
    if settings is not None and not isinstance(settings, dict):
        # Read by transformers when the model was saved: the head is 4-bit as well.
        settings.llm_int8_skip_modules = [
            name for name in settings.llm_int8_skip_modules or [] if name != HEAD
        ]


def move_embedding_to_host(model: Any, place: torch.device) -> None:
    """Put a table in CPU memory in place of the embedding on the device."""
    before = model.get_input_embeddings()
    if not isinstance(before, HostEmbedding):
        model.set_input_embeddings(
            HostEmbedding(before.weight, place, before.padding_idx)
        )


def shares_head(model_or_config: Any) -> bool:
    """Whether the output head and the embedding are one matrix."""
    config = getattr(model_or_config, "config", model_or_config)
    return bool(getattr(config, "tie_word_embeddings", False))


def _embedding_name(model: Any) -> str | None:
    table = model.get_input_embeddings()
    for name, module in model.named_modules():
        if module is table:
            return f"{name}.weight"
    return None
