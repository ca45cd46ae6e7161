"""An engine that says what it is told to, for tests of what happens around one."""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING

from qwq_lab import ContextLengthError, Delta, Message, QwQLabError, Reply, Sampling
from qwq_lab.engines import Engine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from threading import Event

    from qwq_lab.chat import Tool


class ScriptedEngine(Engine):
    """Say the same thought and answer to every question, a word at a time."""

    name = "scripted"
    description = "scripted · CPU"
    context_length = 4096

    def __init__(
        self,
        thinking: str = "17*24 is 17*20 and 17*4.\n340 + 68 = 408",
        answer: str = r"17 * 24 = \boxed{408}",
        *,
        pause: float = 0.0,
        repeat_thought: bool = False,
        most_messages: int = 1000,
        breaks_after: int | None = None,
    ) -> None:
        self.thinking = thinking
        self.answer = answer
        self.pause = pause
        self.repeat_thought = repeat_thought
        self.most_messages = most_messages
        self.breaks_after = breaks_after
        self.asked: list[list[Message]] = []
        self.samplings: list[Sampling] = []
        self.tools: list[Sequence[Tool]] = []
        self.closed = False

    def stream(
        self,
        messages: Sequence[Message],
        sampling: Sampling | None = None,
        *,
        stop: Event | None = None,
        tools: Sequence[Tool] = (),
    ) -> Iterator[Delta]:
        if len(messages) > self.most_messages:
            raise ContextLengthError("the prompt is longer than the context")
        sampling = sampling or Sampling()
        self.asked.append(list(messages))
        self.samplings.append(sampling)
        self.tools.append(tools)
        began = time.perf_counter()
        thinking = answer = ""
        tokens = thinking_tokens = 0
        thinking_seconds = 0.0
        finish = "stop"
        for is_thought, word in self._words():
            if stop is not None and stop.is_set():
                finish = "stopped"
                break
            if tokens == self.breaks_after:
                raise QwQLabError("the engine broke")
            if tokens == sampling.max_new_tokens:
                finish = "length"
                break
            time.sleep(self.pause)
            tokens += 1
            seconds = time.perf_counter() - began
            if is_thought:
                thinking += word
                thinking_tokens, thinking_seconds = tokens, seconds
                yield Delta(thinking=word, tokens=tokens, seconds=seconds)
            else:
                answer += word
                yield Delta(answer=word, tokens=tokens, seconds=seconds)
        seed = 7 if sampling.seed is None else sampling.seed
        reply = Reply(
            thinking=thinking.rstrip(),
            answer=answer,
            finish=finish,
            tokens=tokens,
            thinking_tokens=thinking_tokens,
            prompt_tokens=sum(len(m["content"]) for m in messages),
            seconds=time.perf_counter() - began,
            thinking_seconds=thinking_seconds,
            model=self.name,
            sampling=sampling.replace(seed=seed),
        )
        yield Delta(tokens=tokens, seconds=reply.seconds, reply=reply)

    def generate(
        self,
        conversations: Sequence[Sequence[Message]],
        sampling: Sampling | None = None,
        *,
        n: int = 1,
        stop: Event | None = None,
        tools: Sequence[Tool] = (),
    ) -> list[list[Reply]]:
        return [
            [
                delta.reply
                for _ in range(n)
                for delta in self.stream(messages, sampling, stop=stop, tools=tools)
                if delta.reply is not None
            ]
            for messages in conversations
        ]

    def close(self) -> None:
        self.closed = True

    def _words(self) -> Iterator[tuple[bool, str]]:
        thought = self.thinking.splitlines(keepends=True)
        lines = itertools.cycle(thought) if self.repeat_thought else thought
        for line in lines:
            for word in line.split(" "):
                yield True, word if word.endswith("\n") else word + " "
        pieces = self.answer.split(" ")
        for number, word in enumerate(pieces):
            yield False, word if number == len(pieces) - 1 else word + " "
