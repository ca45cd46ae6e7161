from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qwq_lab.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """The strongest sandbox of this machine."""
    with Sandbox() as sandbox:
        if not sandbox.isolation.tier:
            pytest.skip(f"no sandbox here: {sandbox.isolation.notes}")
        yield sandbox
