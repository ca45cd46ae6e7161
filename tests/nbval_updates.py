"""Lets nbval compare what a reader ends up with: displays as last updated.

nbval takes the first state of a display and leaves its updates out, but a saved
notebook holds the last. This plugin (``-p nbval_updates``) reads a cell's messages to
their end and puts each update into the display that it belongs to.
"""

from __future__ import annotations

import os
from collections import deque
from queue import Empty
from typing import Any

from nbval.plugin import IPyNbFile

_receive = IPyNbFile.get_kernel_message


def pytest_runtest_setup(item: Any) -> None:
    """Hide GPUs from the kernels of notebooks, whose saved outputs are a CPU's."""
    if isinstance(item.parent, IPyNbFile):
        os.environ["CUDA_VISIBLE_DEVICES"] = ""


def get_kernel_message(
    notebook: Any, timeout: float | None = None, stream: str = "iopub"
) -> Any:
    """Return the next message, with later updates already in it."""
    if stream != "iopub":
        return _receive(notebook, timeout, stream)
    waiting = notebook.__dict__.setdefault("_qwq_waiting", deque())
    if not waiting:
        waiting.extend(_messages_until_idle(notebook, timeout))
    return waiting.popleft()


def _messages_until_idle(notebook: Any, timeout: float | None) -> list[Any]:
    messages: list[Any] = []
    shown: dict[str, Any] = {}
    while True:
        try:
            message = _receive(notebook, timeout, "iopub")
        except Empty:
            if messages:
                return messages  # the next call meets the silence
            raise
        content = message["content"]
        display = content.get("transient", {}).get("display_id")
        if message["msg_type"] == "update_display_data" and display in shown:
            shown[display]["data"] = content["data"]
            continue
        if message["msg_type"] == "display_data" and display:
            shown[display] = content
        messages.append(message)
        if content.get("execution_state") == "idle":
            return messages


IPyNbFile.get_kernel_message = get_kernel_message
