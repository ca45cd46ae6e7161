"""One JupyterLab and one Chromium for all browser tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from lab import LabPage, find_chromium, run_chromium, run_lab

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def lab_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that JupyterLab shows."""
    return tmp_path_factory.mktemp("notebooks")


@pytest.fixture(scope="session")
def lab_address(
    lab_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    with run_lab(lab_folder, tmp_path_factory.mktemp("jupyter")) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    path = find_chromium()
    if path is None:
        pytest.skip("no Chromium is installed (looked for chromium, google-chrome)")
    with run_chromium(path) as browser:
        yield browser


@pytest.fixture
def lab(chromium: Any, lab_address: str, lab_folder: Path) -> Iterator[LabPage]:
    """A new page, on which a test opens its notebook."""
    page = chromium.new_page(viewport={"width": 1200, "height": 900})
    lab = LabPage(page, lab_address, lab_folder)
    yield lab
    lab.close()
