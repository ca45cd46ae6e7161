"""Take the pictures of the README: the quickstart in JupyterLab, light and dark.

Run as ``python tests/browser/take_screenshots.py docs/images``. Chinese text needs a
CJK font on the machine.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from lab import LabPage, find_chromium, run_chromium, run_lab

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
SIZE = {"width": 1200, "height": 860}


def main() -> None:
    """Run the quickstart and photograph it in both themes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    chromium = find_chromium()
    if chromium is None:
        raise SystemExit("no Chromium is installed")
    with (
        tempfile.TemporaryDirectory() as notebooks,
        tempfile.TemporaryDirectory() as private,
        run_lab(Path(notebooks), Path(private)) as address,
        run_chromium(chromium) as browser,
    ):
        shutil.copy(NOTEBOOKS / "quickstart.ipynb", notebooks)
        page = browser.new_page(viewport=SIZE, device_scale_factor=2)
        lab = LabPage(page, address, Path(notebooks))
        lab.open("quickstart.ipynb")
        show_quickstart(lab)
        for theme in ("Light", "Dark"):
            lab.use_theme(f"JupyterLab {theme}")
            page.wait_for_timeout(500)
            page.screenshot(path=folder / f"quickstart-{theme.lower()}.png")
        lab.close()


def show_quickstart(lab: LabPage) -> None:
    """Run the notebook and bring the first question into view, its thought open."""
    page = lab.page
    lab.command("application:toggle-left-area")
    lab.command("notebook:clear-all-cell-outputs")
    lab.run_all()
    first = page.locator(".qwq-reply").first
    first.locator(".qwq-answer").wait_for()
    lab.wait_until_idle()
    first.locator("summary").click()
    heading = page.locator(".jp-MarkdownOutput h2").first
    heading.evaluate("heading => heading.scrollIntoView({block: 'start'})")
    # No cell selected: its frame would draw the eye.
    page.mouse.move(SIZE["width"] - 5, SIZE["height"] - 60)
    page.wait_for_timeout(500)


if __name__ == "__main__":
    main()
