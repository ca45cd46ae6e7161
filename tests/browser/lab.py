"""A real JupyterLab and a real Chromium, both on this machine only."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING, Any

import nbformat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 60_000  # ms
_CONNECTED = (
    "window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel"
    "?.connectionStatus === 'connected'"
)


def find_chromium() -> str | None:
    """Return the path of an installed Chromium, if there is one."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    return None


@contextlib.contextmanager
def run_lab(folder: Path, private: Path) -> Iterator[str]:
    """Run JupyterLab over a folder and yield its address.

    Settings, data and start-up files are private, so that what is installed for the
    user of this machine changes nothing.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    env = dict(os.environ)
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        env[name] = str(private / name.lower())
    env["IPYTHONDIR"] = str(private / "ipython")
    _ask_for_no_news(private / "jupyter_config_dir")
    command = [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1"),
        *(f"--port={port}", "--ServerApp.port_retries=0", "--allow-root"),
        *("--IdentityProvider.token=", f"--ServerApp.root_dir={folder}"),
        *("--LabApp.expose_app_in_browser=True", "--LabApp.news_url="),
        "--LabApp.extension_manager=readonly",
    ]
    address = f"http://127.0.0.1:{port}"
    log = private / "lab.log"
    with log.open("w") as output:
        server = subprocess.Popen(command, env=env, stdout=output, stderr=output)
        try:
            _wait_for(address, server, log)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def _ask_for_no_news(config: Path) -> None:
    settings = config / "lab" / "user-settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    notification = settings / "notification.jupyterlab-settings"
    notification.write_text('{"fetchNews": "false", "checkForUpdates": false}')


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < until:
        if server.poll() is not None:
            break
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"{address}/api/status", timeout=2).close()  # noqa: S310
            return
        time.sleep(0.2)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()[-2000:]}")


@contextlib.contextmanager
def run_chromium(path: str) -> Iterator[Any]:
    """Run a headless Chromium that asks nobody for anything."""
    from playwright.sync_api import sync_playwright

    quiet = [
        *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
        *("--disable-background-networking", "--disable-component-update"),
        "--disable-sync",
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=quiet)
        yield browser
        browser.close()


class LabPage:
    """One notebook, open in JupyterLab."""

    def __init__(self, page: Any, address: str, folder: Path) -> None:
        self.page = page
        self.requests: list[str] = []
        self._address = address
        self._folder = folder
        page.set_default_timeout(PATIENCE)
        page.on("request", lambda request: self.requests.append(request.url))

    def open_cells(self, name: str, cells: list[str]) -> None:
        """Write a notebook of code cells and open it."""
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
            metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
        )
        nbformat.write(notebook, self._folder / name)
        self.open(name)

    def open(self, name: str) -> None:
        """Open a notebook of the folder and wait for its kernel."""
        self.page.goto(f"{self._address}/lab/tree/{name}?reset")
        self.page.wait_for_function(_CONNECTED)

    def command(self, command: str, arguments: str = "{}") -> None:
        """Run one of JupyterLab's commands."""
        self.page.evaluate(
            f"window.jupyterapp.commands.execute({command!r}, {arguments})"
        )

    def start_cell(self, index: int) -> None:
        """Run a cell without waiting for its end."""
        self.page.evaluate(
            f"window.jupyterapp.shell.currentWidget.content.activeCellIndex = {index};"
            "void window.jupyterapp.commands.execute('notebook:run-cell')"
        )

    def run_cell(self, index: int) -> None:
        """Run a cell to its end."""
        self.page.evaluate(
            f"window.jupyterapp.shell.currentWidget.content.activeCellIndex = {index}"
        )
        self.command("notebook:run-cell")

    def run_all(self) -> None:
        """Run every cell."""
        self.command("notebook:run-all-cells")

    def wait_until_idle(self) -> None:
        """Wait until every cell has run."""
        self.page.wait_for_function(
            "![...document.querySelectorAll('.jp-InputPrompt')]"
            ".some(prompt => prompt.textContent.includes('*'))"
        )

    def output(self, index: int) -> Any:
        """The output area of a cell; the source is not in it."""
        return self.page.locator(".jp-Cell").nth(index).locator(".jp-OutputArea")

    def use_theme(self, name: str) -> None:
        """Switch JupyterLab's theme and wait until it is drawn."""
        self.command("apputils:change-theme", f"{{theme: {name!r}}}")
        light = "false" if "Dark" in name else "true"
        self.page.wait_for_function(f"document.body.dataset.jpThemeLight === {light!r}")

    def outside_requests(self) -> list[str]:
        """What was asked of anyone but this JupyterLab."""
        own = (self._address, self._address.replace("http", "ws", 1), "data:", "blob:")
        return [url for url in self.requests if not url.startswith(own)]

    def close(self) -> None:
        """Stop the kernel and close the page."""
        self.page.evaluate(
            "window.jupyterapp.shell.currentWidget?.sessionContext?.shutdown()"
        )
        self.page.close()
