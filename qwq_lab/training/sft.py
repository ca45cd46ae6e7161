"""Supervised training of QwQ-nano from random weights: the cold start.

Deliberately plain: Muon and AdamW from torch, one-cycle cosine, bf16 autocast,
`torch.compile`, rows shuffled anew each epoch, loss on the completions only.
"""

from __future__ import annotations

import json
import math
import os
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import torch
from torch.nn import functional
from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM

from qwq_lab.errors import UsageError
from qwq_lab.training.corpus import (
    IGNORED,
    ROW_LENGTH,
    build_corpus,
    draw_conversation,
)
from qwq_lab.training.tasks import all_tasks
from qwq_lab.training.tokenizer import train_tokenizer


@dataclass(frozen=True)
class SftSettings:
    """Settings of one supervised run.

    Attributes
    ----------
    conversations
        Size of the corpus; several epochs are run over it.
    minutes
        The training ends after so many, and the learning rate is annealed to this end.
    batch_rows
        Rows of 1,024 tokens per step.
    learning_rate
        Peak of the one-cycle schedule.
    """

    conversations: int = 1_600_000
    minutes: float = 6.8
    batch_rows: int = 128
    learning_rate: float = 5e-3
    weight_decay: float = 0.05
    warm_up_share: float = 0.02
    seed: int = 0
    compile: bool = True


GPU = SftSettings()
CPU = SftSettings(
    conversations=12_000,
    minutes=10.0,
    batch_rows=8,
    learning_rate=2e-3,
    compile=False,
)


def nano_config(vocabulary_size: int) -> Qwen2Config:
    """Return the architecture: QwQ-32B's proportions at 1/6,600 of its size."""
    return Qwen2Config(
        vocab_size=vocabulary_size,
        hidden_size=320,
        intermediate_size=704,
        num_hidden_layers=5,
        num_attention_heads=5,
        num_key_value_heads=1,
        max_position_embeddings=ROW_LENGTH,
        rope_parameters={"rope_type": "default", "rope_theta": 1_000_000.0},
        rms_norm_eps=1e-5,
        tie_word_embeddings=True,
        use_sliding_window=False,
        attention_dropout=0.0,
        bos_token_id=0,
        pad_token_id=0,
        eos_token_id=2,
    )


def train(
    folder: Path,
    settings: SftSettings,
    *,
    report: Callable[[str], None] = print,
) -> Path:
    """Train a model from nothing and save it, with its tokenizer, as safetensors.

    Parameters
    ----------
    folder
        Where the checkpoint goes; ``training.json`` beside it keeps the settings and
        the loss.
    report
        Takes a line of progress now and then.
    """
    started = time.monotonic()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(settings.seed)
    folder.mkdir(parents=True, exist_ok=True)

    tokenizer = _make_tokenizer(settings.seed)
    tokenizer.save_pretrained(folder)
    report(f"tokenizer of {len(tokenizer)} entries ({_since(started)})")

    corpus = build_corpus(
        str(folder / "tokenizer.json"),
        settings.conversations,
        settings.seed + 1,
        os.cpu_count() or 1,
    )
    report(f"{corpus.tokens.size / 1e6:.0f} M tokens packed ({_since(started)})")
    # CUDA cannot index 16-bit unsigned numbers.
    all_tokens = torch.from_numpy(corpus.tokens.astype("int32")).to(device)
    all_labels = torch.from_numpy(corpus.labels.astype("int32")).to(device)

    model = Qwen2ForCausalLM(nano_config(len(tokenizer))).to(device).train()
    parameters = sum(p.numel() for p in model.parameters())
    report(f"{parameters:,} parameters on {device}")
    losses = _optimise(model, all_tokens, all_labels, settings, report)

    model.to(torch.bfloat16).save_pretrained(folder)
    summary = {
        "settings": asdict(settings),
        "families": list(all_tasks()),
        "conversations": corpus.counts,
        "parameters": parameters,
        "corpus_tokens": int(corpus.tokens.size),
        "steps": len(losses),
        "final_loss": round(sum(losses[-50:]) / len(losses[-50:]), 4),
        "minutes": round((time.monotonic() - started) / 60, 1),
        "device": torch.cuda.get_device_name() if device == "cuda" else "cpu",
        "torch": torch.__version__,
    }
    (folder / "training.json").write_text(json.dumps(summary, indent=2) + "\n")
    report(f"saved in {folder} ({_since(started)})")
    return folder


def _make_tokenizer(seed: int) -> PreTrainedTokenizerFast:
    rng = Random(seed)
    texts = []
    for _ in range(40_000):
        conversation = draw_conversation(rng)
        texts.append(conversation.prompt + conversation.completion)
    return train_tokenizer(texts)


def _optimise(
    model: Qwen2ForCausalLM,
    tokens: torch.Tensor,
    labels: torch.Tensor,
    settings: SftSettings,
    report: Callable[[str], None],
) -> list[float]:
    on_gpu = tokens.device.type == "cuda"
    optimizers = _optimizers(model, settings, fused=on_gpu)

    def loss_of(row_tokens: torch.Tensor, row_labels: torch.Tensor) -> torch.Tensor:
        logits = model(input_ids=row_tokens, use_cache=False).logits
        return functional.cross_entropy(
            logits[:, :-1].flatten(0, 1).float(),
            row_labels[:, 1:].flatten(),
            ignore_index=IGNORED,
        )

    compiled = torch.compile(loss_of) if settings.compile else loss_of
    generator = torch.Generator().manual_seed(settings.seed)
    losses: list[torch.Tensor] = []
    # The clock starts after the first step, which compiles.
    begun = None
    progress = 0.0
    order = torch.empty(0, dtype=torch.long)
    while progress < 1:
        if len(order) < settings.batch_rows:
            order = torch.randperm(len(tokens), generator=generator)
        rows, order = order[: settings.batch_rows], order[settings.batch_rows :]
        rows = rows.to(tokens.device)
        rate = settings.learning_rate * _schedule(progress, settings.warm_up_share)
        for optimizer in optimizers:
            for group in optimizer.param_groups:
                group["lr"] = rate
        with torch.autocast(tokens.device.type, torch.bfloat16, enabled=on_gpu):
            loss = compiled(tokens[rows].long(), labels[rows].long())
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimizer in optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        losses.append(loss.detach())
        if len(losses) % 10 == 1:
            loss.item()  # waits, so that the clock below is the device's
            begun = begun or time.monotonic()
            progress = (time.monotonic() - begun) / (settings.minutes * 60)
        if len(losses) % 250 == 0:
            report(f"step {len(losses)}: loss {loss.item():.4f}, {progress:.0%}")
    return [float(loss) for loss in losses]


def _optimizers(
    model: Qwen2ForCausalLM, settings: SftSettings, *, fused: bool
) -> list[torch.optim.Optimizer]:
    """Return Muon for the matrices inside the layers, AdamW for all the rest.

    Muon's steps are scaled to the size that AdamW's have (Liu et al., "Muon is scalable
    for LLM training", 2025), so that one learning rate serves both.
    """
    if not hasattr(torch.optim, "Muon"):
        raise UsageError(
            f"training needs torch 2.9 or newer for its optimizer Muon, this is "
            f"{torch.__version__}; upgrade torch"
        )
    matrices: list[torch.nn.Parameter] = []
    others: list[torch.nn.Parameter] = []
    for name, parameter in model.named_parameters():
        inside = parameter.ndim == 2 and name.startswith("model.layers.")
        (matrices if inside else others).append(parameter)
    return [
        torch.optim.Muon(
            matrices,
            lr=settings.learning_rate,
            weight_decay=settings.weight_decay,
            adjust_lr_fn="match_rms_adamw",
        ),
        torch.optim.AdamW(
            [
                {
                    "params": [p for p in others if p.ndim > 1],
                    "weight_decay": settings.weight_decay,
                },
                {"params": [p for p in others if p.ndim <= 1], "weight_decay": 0.0},
            ],
            lr=settings.learning_rate,
            betas=(0.9, 0.95),
            fused=fused,
        ),
    ]


def _schedule(progress: float, warm_up: float) -> float:
    """Return the share of the peak rate: linear warm-up, cosine down to 2 %."""
    if progress < warm_up:
        return max(progress, 0.001) / warm_up
    done = min(1.0, (progress - warm_up) / (1 - warm_up))
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done))


def _since(started: float) -> str:
    return f"{time.monotonic() - started:.0f} s"
