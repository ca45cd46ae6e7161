"""Shared by all tests: a shell in this process, and real kernels."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TESTS = Path(__file__).parent
KERNEL_PATIENCE = 90


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """An IPython shell with the extension, in this process."""
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()  # display() asks for the singleton
    shell.run_line_magic("load_ext", "qwq_lab")
    yield shell
    shell.run_line_magic("unload_ext", "qwq_lab")
    InteractiveShell.clear_instance()


@dataclass
class CellRun:
    """What a cell sent back."""

    status: str = ""
    error: str = ""
    printed: str = ""
    complaints: str = ""
    displays: list[dict[str, Any]] = field(default_factory=list)
    updates: int = 0
    payload: list[dict[str, Any]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The last state of the last display, as plain text."""
        return str(self.displays[-1]["text/plain"]) if self.displays else ""


class Kernel:
    """A real kernel, driven as a front end would."""

    def __init__(self, client: Any, manager: Any) -> None:
        self.client = client
        self.manager = manager

    def run(
        self,
        code: str,
        *,
        on_message: Callable[[dict[str, Any]], None] = lambda _: None,
    ) -> CellRun:
        """Run a cell to its end and collect what it sent."""
        return self.collect(self.client.execute(code), on_message=on_message)

    def collect(
        self,
        request: str,
        *,
        on_message: Callable[[dict[str, Any]], None] = lambda _: None,
    ) -> CellRun:
        """Collect what the cell of this request sends."""
        run = CellRun()
        by_id: dict[str, int] = {}
        until = time.monotonic() + KERNEL_PATIENCE
        while True:
            message = self.client.get_iopub_msg(timeout=until - time.monotonic())
            if message["parent_header"].get("msg_id") != request:
                continue
            kind, content = message["msg_type"], message["content"]
            on_message(message)
            if kind == "stream":
                if content["name"] == "stdout":
                    run.printed += content["text"]
                else:
                    run.complaints += content["text"]
            elif kind in ("display_data", "execute_result"):
                display_id = content.get("transient", {}).get("display_id")
                if display_id:
                    by_id[display_id] = len(run.displays)
                run.displays.append(content["data"])
            elif kind == "update_display_data":
                run.updates += 1
                run.displays[by_id[content["transient"]["display_id"]]] = content[
                    "data"
                ]
            elif kind == "error":
                run.error = content["ename"]
            elif kind == "status" and content["execution_state"] == "idle":
                break
        reply = self._reply_to(request)
        run.status = reply["status"]
        run.payload = reply.get("payload", [])
        return run

    def _reply_to(self, request: str) -> dict[str, Any]:
        while True:
            reply = self.client.get_shell_msg(timeout=KERNEL_PATIENCE)
            if reply["parent_header"].get("msg_id") == request:
                return dict(reply["content"])

    def complete(self, code: str) -> list[str]:
        """What the Tab key offers at the end of a cell."""
        request = self.client.complete(code, len(code))
        return list(self._reply_to(request)["matches"])

    def drain(self) -> None:
        """Throw away messages that nobody waited for."""
        try:
            while True:
                self.client.get_iopub_msg(timeout=0.2)
        except Empty:
            return


@pytest.fixture(scope="module")
def module_kernel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kernel]:
    """One kernel per test module: starting one takes seconds."""
    from jupyter_client.manager import start_new_kernel

    home = tmp_path_factory.mktemp("kernel")
    env = {**os.environ, "IPYTHONDIR": str(home)}
    manager, client = start_new_kernel(
        startup_timeout=KERNEL_PATIENCE, kernel_name="python3", env=env, cwd=str(home)
    )
    yield Kernel(client, manager)
    client.stop_channels()
    manager.shutdown_kernel(now=True)


@pytest.fixture
def kernel(module_kernel: Kernel) -> Iterator[Kernel]:
    """The module's kernel, with the extension loaded afresh."""
    module_kernel.run(
        f"import sys; sys.path.insert(0, {str(TESTS)!r})\n"
        "from scripted import ScriptedEngine\n"
        "%reload_ext qwq_lab"
    )
    yield module_kernel
    module_kernel.drain()


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Any]:
    """The strongest sandbox of this machine."""
    from qwq_lab.sandbox import Sandbox

    with Sandbox() as sandbox:
        if not sandbox.isolation.tier:
            pytest.skip(f"no sandbox here: {sandbox.isolation.notes}")
        yield sandbox
