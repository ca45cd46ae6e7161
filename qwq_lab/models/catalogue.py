"""Which models there are by short name; any Hub id or folder loads as well."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from qwq_lab.errors import ModelLoadError
from qwq_lab.models.planner import Choices, plan_memory
from qwq_lab.models.shape import ModelShape
from qwq_lab.sampling import Sampling

NANO_FOLDER = Path(__file__).parent / "nano"

Kind = Literal["embedded", "16-bit", "bitsandbytes 4-bit", "AWQ", "GGUF"]
KINDS: tuple[Kind, ...] = get_args(Kind)
# What reads the builds that are not for this engine.
OTHER_ENGINES = {"AWQ": "vLLM or SGLang", "GGUF": "llama.cpp or Ollama"}


@dataclass(frozen=True)
class ModelEntry:
    """A model with a short name.

    Attributes
    ----------
    name
        What one types.
    source
        Folder, or id on the Hugging Face Hub.
    description
        One line for people.
    kind
        How the weights are stored there.
    shape
        Sizes, from the model's ``config.json``.
    context
        Tokens of context that the model card states, YaRN included.
    native_context
        Tokens of context without YaRN.
    sampling
        What the model card advises.
    licence
        SPDX identifier.
    download_bytes
        Size of the weights on the Hub; None where published revisions differ.
    aime_2024
        Percent right of AIME 2024 at the first try, as the authors published it: the
        measure by which `qwq_lab.models.advice.best_for` takes the best that fits.
    source_of_figures
        Where each figure stands, by the name of the attribute.
    """

    name: str
    source: str
    description: str
    kind: Kind
    shape: ModelShape
    context: int
    native_context: int
    sampling: Sampling
    licence: str
    download_bytes: int | None
    source_of_figures: dict[str, str]
    aime_2024: float | None = None

    @property
    def parameters(self) -> int:
        """How many parameters the model has."""
        return self.shape.parameters

    @property
    def loadable(self) -> bool:
        """Whether this package can load it; otherwise it is for another engine."""
        return self.kind not in OTHER_ENGINES

    @property
    def choices(self) -> Choices:
        """How it is loaded when nothing is said: in 4-bit, nano in full."""
        return Choices(
            quantization="none" if self.kind == "embedded" else "4bit",
            context=min(Choices.context, self.native_context),
        )

    @property
    def four_bit_bytes(self) -> int:
        """Bytes of the weights in 4-bit (NF4, double quantisation), head in 16-bit."""
        return plan_memory(self.shape, Choices()).torch_weights

    @property
    def needs(self) -> str:
        """Memory it takes, for people."""
        if self.kind == "embedded":
            return "any CPU"
        if not self.loadable:
            return f"for {OTHER_ENGINES[self.kind]}"
        least = " or more" if self.download_bytes is None else ""
        return f"{self.four_bit_bytes / 1e9:.1f} GB in 4-bit{least}"


_QWQ = ModelShape(
    hidden_size=5120,
    layers=64,
    heads=40,
    kv_heads=8,
    head_dim=128,
    intermediate_size=27648,
    vocab_size=152_064,
    tied_embeddings=False,
    attention_bias=True,
    qk_norm=False,
    max_position=40_960,
)
_R1_14B = ModelShape(5120, 48, 40, 8, 128, 13824, 152_064, False, True, False, 131_072)
_R1_7B = ModelShape(3584, 28, 28, 4, 128, 18944, 152_064, False, True, False, 131_072)
_R1_1B = ModelShape(1536, 28, 12, 2, 128, 8960, 151_936, False, True, False, 131_072)
_QWEN3_8B = ModelShape(4096, 36, 32, 8, 128, 12288, 151_936, False, False, True, 40_960)
_QWEN3_4B = ModelShape(2560, 36, 32, 8, 128, 9728, 151_936, True, False, True, 40_960)

_QWQ_ADVICE = Sampling(temperature=0.6, top_p=0.95, top_k=40, min_p=0.0)
_R1_ADVICE = Sampling(temperature=0.6, top_p=0.95, top_k=0, min_p=0.0)
_QWEN3_ADVICE = Sampling(temperature=0.6, top_p=0.95, top_k=20, min_p=0.0)


def _sources(hub_id: str, download: str, **more: str) -> dict[str, str]:
    card = f"model card of {hub_id}"
    return {
        "shape": f"config.json of {hub_id}",
        "context": card,
        "native_context": card,
        "sampling": card,
        "licence": card,
        "download_bytes": download,
        **more,
    }


_BFLOAT16 = "2 bytes per parameter of the shape"


def _qwq_build(
    name: str,
    source: str,
    description: str,
    kind: Kind,
    download: int | None,
    source_of_download: str,
) -> ModelEntry:
    return ModelEntry(
        name=name,
        source=source,
        description=description,
        kind=kind,
        shape=_QWQ,
        context=131_072,
        native_context=32_768,
        sampling=_QWQ_ADVICE,
        licence="Apache-2.0",
        download_bytes=download,
        source_of_figures=_sources(
            "Qwen/QwQ-32B",
            source_of_download,
            sampling="model card of Qwen/QwQ-32B, which advises top_k from 20 to 40",
            native_context="model card of Qwen/QwQ-32B: YaRN by 4 over 32,768",
            aime_2024="the authors' release note of QwQ-32B",
        ),
        aime_2024=79.5,
    )


def _smaller(
    name: str,
    source: str,
    description: str,
    shape: ModelShape,
    aime_2024: float,
) -> ModelEntry:
    r1 = source.startswith("deepseek")
    return ModelEntry(
        name=name,
        source=source,
        description=description,
        kind="16-bit",
        shape=shape,
        context=131_072,
        native_context=131_072 if r1 else 32_768,
        sampling=_R1_ADVICE if r1 else _QWEN3_ADVICE,
        licence="MIT" if r1 else "Apache-2.0",
        download_bytes=2 * shape.parameters,
        source_of_figures=_sources(
            source,
            _BFLOAT16,
            aime_2024="arXiv 2501.12948, table 5"
            if r1
            else "arXiv 2505.09388, tables of the thinking mode",
            **({"context": f"config.json of {source}"} if r1 else {}),
            **({"native_context": f"config.json of {source}"} if r1 else {}),
        ),
        aime_2024=aime_2024,
    )


_ENTRIES = (
    _qwq_build(
        "qwq-32b",
        "Qwen/QwQ-32B",
        "QwQ-32B, quantised to 4-bit while loading (65.5 GB download)",
        "16-bit",
        2 * _QWQ.parameters,
        _BFLOAT16,
    ),
    _qwq_build(
        "qwq-32b-bnb-4bit",
        "unsloth/QwQ-32B-bnb-4bit",
        "QwQ-32B, quantised before (19.2 GB download)",
        "bitsandbytes 4-bit",
        19_200_000_000,
        "file list of unsloth/QwQ-32B-bnb-4bit",
    ),
    _qwq_build(
        "qwq-32b-unsloth-bnb-4bit",
        "unsloth/QwQ-32B-unsloth-bnb-4bit",
        "QwQ-32B, quantised before, layers that suffer most left in 16-bit",
        "bitsandbytes 4-bit",
        None,
        "its revisions differ in which modules stay in 16-bit",
    ),
    _smaller(
        "qwen3-8b",
        "Qwen/Qwen3-8B",
        "Qwen3-8B in thinking mode (16.4 GB download)",
        _QWEN3_8B,
        76.0,
    ),
    _smaller(
        "qwen3-4b",
        "Qwen/Qwen3-4B",
        "Qwen3-4B in thinking mode (8.0 GB download)",
        _QWEN3_4B,
        73.8,
    ),
    _smaller(
        "r1-distill-14b",
        "deepseek-ai/DeepSeek-R1-Distill-Qwen-14B",
        "Qwen2.5-14B taught by DeepSeek-R1 (29.5 GB download)",
        _R1_14B,
        69.7,
    ),
    _smaller(
        "r1-distill-7b",
        "deepseek-ai/DeepSeek-R1-Distill-Qwen-7B",
        "Qwen2.5-Math-7B taught by DeepSeek-R1 (15.2 GB download)",
        _R1_7B,
        55.5,
    ),
    _smaller(
        "r1-distill-1.5b",
        "deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B",
        "Qwen2.5-Math-1.5B taught by DeepSeek-R1 (3.6 GB download)",
        _R1_1B,
        28.9,
    ),
    _qwq_build(
        "qwq-32b-awq",
        "Qwen/QwQ-32B-AWQ",
        "QwQ-32B in AWQ 4-bit (19.3 GB)",
        "AWQ",
        19_330_000_000,
        "file list of an AWQ build of the same shape and group size, 128",
    ),
    _qwq_build(
        "qwq-32b-gguf",
        "Qwen/QwQ-32B-GGUF",
        "QwQ-32B in GGUF, Q4_K_M to Q8_0 (19.9 to 34.8 GB)",
        "GGUF",
        19_900_000_000,
        "file list of Qwen/QwQ-32B-GGUF, qwq-32b-q4_k_m.gguf",
    ),
)


@functools.cache
def known_models() -> tuple[ModelEntry, ...]:
    """Return the models that have a short name, nano first."""
    return (*_embedded_models(), *_ENTRIES)


def find_entry(name: str) -> ModelEntry | None:
    """Return the entry of a short name, or of a Hub id that has one."""
    wanted = name.strip().lower()
    return next(
        (one for one in known_models() if wanted in (one.name, one.source.lower())),
        None,
    )


def resolve(name: str) -> str:
    """Return the folder or Hub id behind a short name, or the name itself.

    Raises
    ------
    ModelLoadError
        When it is a build for another engine.
    """
    entry = find_entry(name)
    if entry is None:
        return name
    if not entry.loadable:
        raise ModelLoadError(
            f"{entry.source} holds {entry.kind} weights, which "
            f"{OTHER_ENGINES[entry.kind]} reads and this package does not; load "
            "qwq-32b or qwq-32b-bnb-4bit instead"
        )
    return entry.source


def _embedded_models() -> tuple[ModelEntry, ...]:
    """Return nano, and a stage of its training per folder that holds one."""
    folders = [NANO_FOLDER, *sorted(one.parent for one in NANO_FOLDER.glob("*/*.json"))]
    return tuple(
        _embedded(folder)
        for folder in dict.fromkeys(folders)
        if (folder / "config.json").is_file()
    )


def _embedded(folder: Path) -> ModelEntry:
    shape = ModelShape.from_config(
        json.loads((folder / "config.json").read_text("utf-8"))
    )
    stage = "" if folder == NANO_FOLDER else f" after the stage {folder.name}"
    return ModelEntry(
        name="nano" if folder == NANO_FOLDER else f"nano-{folder.name}",
        source=str(folder),
        description=f"QwQ-nano{stage}, {shape.parameters / 1e6:.1f} M parameters, "
        "comes with this package",
        kind="embedded",
        shape=shape,
        context=shape.max_position,
        native_context=shape.max_position,
        sampling=Sampling(),
        licence="Apache-2.0",
        download_bytes=0,
        source_of_figures=dict.fromkeys(
            ("shape", "context", "native_context"), "its config.json"
        )
        | dict.fromkeys(("sampling", "licence"), "its README.md"),
    )
