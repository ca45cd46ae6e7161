"""Answers with a model on this machine: our own decode loop over transformers."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Lock
from typing import TYPE_CHECKING, Any

import torch

from qwq_lab.chat import (
    Delta,
    Finish,
    Message,
    Reply,
    ThinkSplitter,
    TokenLogprob,
    Tool,
)
from qwq_lab.engines.base import Engine
from qwq_lab.engines.decode import Decoder, OwnForwards, make_forward
from qwq_lab.engines.guard import explained
from qwq_lab.engines.prompts import encode_prompt, opens_thought
from qwq_lab.engines.qwen2 import Qwen2
from qwq_lab.engines.rotary import Yarn
from qwq_lab.errors import OutOfMemoryError, UsageError
from qwq_lab.models.catalogue import find_entry
from qwq_lab.models.loading import LoadedModel, Quantization, load_model
from qwq_lab.sampling import Sampling

if TYPE_CHECKING:
    from qwq_lab.engines.decode import Draft
    from qwq_lab.engines.tokens import Forward

DEVICE_NAMES = {"cpu": "CPU", "cuda": "GPU"}
# Products this small gain little from a second thread and, on a busy machine, lose up
# to a hundredfold: every one of them waits for the slower thread.
ONE_THREAD_PARAMETERS = 50_000_000
ONE_THREAD_ROWS = 8
CLOSING_SECONDS = 5.0  # to wait for a reply that is being written


class LocalEngine(Engine):
    """An engine over any causal language model that transformers can load.

    One reply is generated at a time; calls from several threads wait for each other.

    Attributes
    ----------
    model, tokenizer
        The transformers objects, for lessons that look inside.
    """

    def __init__(self, loaded: LoadedModel) -> None:
        self.name = loaded.name
        self.quantization = loaded.quantization
        self.device = loaded.device
        self.note = loaded.note
        self.model: Any = loaded.model
        self.tokenizer: Any = loaded.tokenizer
        config = self.model.config
        yarn = _yarn_for(loaded.name, config)
        self.context_length = int(config.max_position_embeddings)
        if yarn is not None and Qwen2.supports(self.model):
            self.context_length = yarn.limit
        precision = (
            "4-bit"
            if loaded.quantization == "4bit"
            else str(self.model.dtype).removeprefix("torch.")
        )
        place = DEVICE_NAMES.get(self.device.type, self.device.type)
        self.description = f"{self.name} · {precision} · {place}"
        self._forward = make_forward(self.model, yarn)
        self._starts_thinking = opens_thought(self.tokenizer)
        self._loaded: LoadedModel | None = loaded
        self._busy = Lock()
        self._closing = Event()
        self._is_small = (
            self.device.type == "cpu"
            and self.model.num_parameters() < ONE_THREAD_PARAMETERS
        )

    @classmethod
    def load(
        cls,
        name: str = "nano",
        *,
        quantization: Quantization = "auto",
        device: str = "auto",
        **options: Any,
    ) -> LocalEngine:
        """Load a model; see `qwq_lab.models.loading.load_model` for the options."""
        return cls(
            load_model(name, quantization=quantization, device=device, **options)
        )

    def stream(
        self,
        messages: Sequence[Message],
        sampling: Sampling | None = None,
        *,
        stop: Event | None = None,
        tools: Sequence[Tool] = (),
    ) -> Iterator[Delta]:
        """Answer one conversation, piece by piece; see `Engine.stream`."""
        sampling = _with_seed(sampling)
        started = time.perf_counter()
        prompt = self._encode(messages, tools)
        splitter = ThinkSplitter(starts_thinking=self._starts_thinking)
        with self._busy, self._explained([prompt], sampling):
            decoder = self._decoder([prompt], sampling)
            sequence = decoder.sequences[0]
            text = _TextStream(self.tokenizer)
            thinking_seconds = 0.0
            for _ in self._steps(decoder, stop):
                thought, answer = splitter.feed(text.extend(sequence.token_ids))
                seconds = time.perf_counter() - started
                if splitter.thinking:
                    thinking_seconds = seconds
                yield Delta(thought, answer, len(sequence.token_ids), seconds)
        thought, answer = splitter.feed(text.flush(sequence.token_ids))
        last_thought, last_answer = splitter.close()
        seconds = time.perf_counter() - started
        reply = self._reply(sequence, sampling, seconds, thinking_seconds)
        yield Delta(
            thought + last_thought,
            answer + last_answer,
            reply.tokens,
            seconds,
            reply,
        )

    def generate(
        self,
        conversations: Sequence[Sequence[Message]],
        sampling: Sampling | None = None,
        *,
        n: int = 1,
        stop: Event | None = None,
        tools: Sequence[Tool] = (),
    ) -> list[list[Reply]]:
        """Answer several conversations at once, each ``n`` times.

        Sample ``i`` of a seed is the same whatever else is in the batch, up to
        rounding. ``seconds`` of each reply is the time until it was finished.
        """
        if n < 1:
            raise UsageError(f"n is {n}, but must be at least 1")
        sampling = _with_seed(sampling)
        prompts = [self._encode(messages, tools) for messages in conversations]
        if not prompts:
            return []
        with self._busy, self._explained(prompts, sampling, n):
            decoder = self._decoder(prompts, sampling, n)
            for _ in self._steps(decoder, stop):
                pass
        replies = [
            self._reply(sequence, sampling, sequence.seconds, sequence.thinking_seconds)
            for sequence in decoder.sequences
        ]
        return [replies[start : start + n] for start in range(0, len(replies), n)]

    def close(self) -> None:
        """Give back the memory; the engine cannot be used afterwards.

        A reply that is being written in another thread ends first, within a token.
        """
        self._closing.set()
        # A stream that nobody reads on holds the lock for good; it is left behind.
        ended = self._busy.acquire(timeout=CLOSING_SECONDS)
        self.model = self._loaded = None
        self._forward = _closed
        if ended:
            self._busy.release()
        gc.collect()
        if torch.cuda.is_available():
            torch.cuda.empty_cache()

    @contextmanager
    def _explained(
        self, prompts: list[list[int]], sampling: Sampling, n: int = 1
    ) -> Iterator[None]:
        """Say in one sentence that memory is full, and give back what can be."""
        longest = max(map(len, prompts)) + sampling.max_new_tokens
        if self._loaded is None:
            raise UsageError(f"{self.name} was closed; load it again")
        try:
            with explained(
                self._loaded, min(longest, self.context_length), n * len(prompts)
            ):
                yield
        except GeneratorExit:
            raise  # nobody reads on: all is as it was between two tokens
        except BaseException as error:
            # A cache that was growing when it was broken off is of no use.
            if isinstance(self._forward, OwnForwards):
                self._forward.graph_steps.forget()
            if isinstance(error, OutOfMemoryError):
                gc.collect()
                if torch.cuda.is_available():
                    torch.cuda.empty_cache()
            raise

    def _encode(self, messages: Sequence[Message], tools: Sequence[Tool]) -> list[int]:
        if self.model is None:
            raise UsageError(f"{self.name} was closed; load it again")
        return encode_prompt(self.tokenizer, messages, self.context_length, tools)

    def _decoder(
        self, prompts: list[list[int]], sampling: Sampling, n: int = 1
    ) -> Decoder:
        return Decoder(
            self._forward,
            self.tokenizer,
            prompts,
            sampling,
            n=n,
            context_length=self.context_length,
            end_ids=self._end_ids(),
            starts_thinking=self._starts_thinking,
        )

    def _steps(self, decoder: Decoder, stop: Event | None) -> Iterator[None]:
        """Run the decoder, a small model on one thread."""
        stops = [self._closing] if stop is None else [self._closing, stop]
        steps = decoder.steps(*stops)
        if not self._is_small or len(decoder.sequences) > ONE_THREAD_ROWS:
            yield from steps
            return
        while True:
            # Set for each token and not for the whole reply: what the caller computes
            # between two pieces of a stream keeps its threads.
            threads = torch.get_num_threads()
            torch.set_num_threads(1)
            try:
                next(steps)
            except StopIteration:
                return
            finally:
                torch.set_num_threads(threads)
            yield

    def _end_ids(self) -> frozenset[int]:
        configured = self.model.generation_config.eos_token_id
        ids = configured if isinstance(configured, list) else [configured]
        ids = [*ids, self.tokenizer.eos_token_id]
        return frozenset(i for i in ids if i is not None)

    def _reply(
        self,
        sequence: Draft,
        sampling: Sampling,
        seconds: float,
        thinking_seconds: float,
    ) -> Reply:
        text = _TextStream(self.tokenizer)
        splitter = ThinkSplitter(starts_thinking=self._starts_thinking)
        completion = text.flush(sequence.token_ids)
        thought, answer = splitter.feed(completion)
        last_thought, last_answer = splitter.close()
        finish: Finish = sequence.finish or "stopped"
        logprobs: tuple[TokenLogprob, ...] | None = None
        if sampling.top_logprobs is not None:
            logprobs = tuple(sequence.logprobs)
        return Reply(
            thinking=thought + last_thought,
            answer=answer + last_answer,
            finish=finish,
            tokens=len(sequence.token_ids),
            thinking_tokens=sequence.thinking_tokens,
            prompt_tokens=sequence.prompt_tokens,
            seconds=seconds,
            thinking_seconds=thinking_seconds,
            logprobs=logprobs,
            model=self.description,
            sampling=sampling,
        )


def _with_seed(sampling: Sampling | None) -> Sampling:
    sampling = sampling or Sampling()
    if sampling.seed is None:
        # Noted in the reply, so that any reply can be had again.
        sampling = sampling.replace(seed=int(torch.seed() % 2**31))
    return sampling


class _TextStream:
    """Decode a growing row of token ids into new text, whole characters only."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self._start = 0  # first token of the window that is decoded again
        self._known = 0  # characters of the window that were given out

    def extend(self, token_ids: list[int]) -> str:
        """Return the text that is new, holding back a half character."""
        window = self._decode(token_ids)
        if window.endswith("\ufffd") and len(token_ids) - self._start < 16:
            return ""
        new, self._known = window[self._known :], len(window)
        if new:
            self._start, self._known = len(token_ids), 0
        return new

    def flush(self, token_ids: list[int]) -> str:
        """Return the rest, half characters included."""
        return self._decode(token_ids)[self._known :]

    def _decode(self, token_ids: list[int]) -> str:
        return str(
            self._tokenizer.decode(token_ids[self._start :], skip_special_tokens=True)
        )


def _yarn_for(name: str, config: Any) -> Yarn | None:
    """Return how a model's authors advise to stretch its context, if they do."""
    scaling = getattr(config, "rope_parameters", None) or {}
    entry = find_entry(name)
    if entry is None or scaling.get("rope_type", "default") != "default":
        return None
    if entry.context <= entry.native_context:
        return None
    factor = entry.context / entry.native_context
    # Copies of QwQ-32B's config differ in what they call its positions.
    beyond = min(config.max_position_embeddings, entry.shape.max_position)
    return Yarn(factor, entry.native_context, beyond)


def _closed(_: int) -> Forward:
    raise UsageError("this engine was closed; load the model again")
