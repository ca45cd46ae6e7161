"""The same methods, to be awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qwq_lab.sandbox.cases import AnyCase
    from qwq_lab.sandbox.outcomes import Judgement, Run

    Result = TypeVar("Result")


class AsyncMethods:
    """Adds ``arun`` to ``run``, and so on."""

    run: Callable[..., Run]
    call: Callable[..., Run]
    judge: Callable[..., Judgement]
    judge_asserts: Callable[..., Judgement]

    async def arun(self, code: str, **options: Any) -> Run:
        """Run a program, as `run` does."""
        return await self._in_thread(self.run, code, **options)

    async def acall(
        self, code: str, function: str, *arguments: Any, **options: Any
    ) -> Run:
        """Call a function, as `call` does."""
        return await self._in_thread(self.call, code, function, *arguments, **options)

    async def ajudge(
        self, code: str, cases: Sequence[AnyCase], **options: Any
    ) -> Judgement:
        """Judge a submission, as `judge` does."""
        return await self._in_thread(self.judge, code, cases, **options)

    async def ajudge_asserts(
        self, code: str, asserts: str, **options: Any
    ) -> Judgement:
        """Judge a submission by assertions, as `judge_asserts` does."""
        return await self._in_thread(self.judge_asserts, code, asserts, **options)

    async def _in_thread(
        self, work: Callable[..., Result], *arguments: Any, **options: Any
    ) -> Result:
        raise NotImplementedError
