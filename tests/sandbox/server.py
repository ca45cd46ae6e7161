"""A real server in a process of its own, and requests as raw as wanted."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from qwq_lab.sandbox.client import SandboxClient

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PREAMBLE = """
import sys
from qwq_lab.cli import main
from qwq_lab.sandbox.server import app, bodies, protocol
"""


@dataclass
class Server:
    """A server that runs, and how to reach it."""

    process: subprocess.Popen[str]
    address: str
    token: str | None = None

    def client(self, **options: Any) -> SandboxClient:
        """A client as users have it."""
        return SandboxClient(self.address, token=self.token, **options)

    def raw(self) -> httpx.Client:
        """A client that sends what it is told."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        if self.address.startswith("http"):
            return httpx.Client(
                base_url=self.address, headers=headers, timeout=60, trust_env=False
            )
        transport = httpx.HTTPTransport(uds=self.address)
        return httpx.Client(transport=transport, base_url="http://sandbox", timeout=60)

    def metrics(self) -> dict[str, int]:
        """The counters, with the finished jobs of all outcomes together as well."""
        with self.raw() as raw:
            lines = raw.get("/metrics").text.splitlines()
        found = {
            line.rpartition(" ")[0]
            .removeprefix("qwq_sandbox_jobs_")
            .removesuffix("_total"): int(line.rpartition(" ")[2])
            for line in lines
            if not line.startswith("#")
        }
        finished = (n for name, n in found.items() if name.startswith("finished"))
        return {**found, "finished": sum(finished)}

    def settled(self) -> dict[str, int]:
        """The counters once nothing waits or runs any more."""
        for _ in range(300):
            metrics = self.metrics()
            if not metrics["queued"] and not metrics["running"]:
                return metrics
            time.sleep(0.1)
        raise AssertionError(f"never settled: {metrics}")

    @property
    def memory(self) -> int:
        """Resident bytes."""
        statm = Path(f"/proc/{self.process.pid}/statm").read_text()
        return int(statm.split()[1]) * os.sysconf("SC_PAGE_SIZE")

    @property
    def descriptors(self) -> int:
        """Open files."""
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))

    @property
    def threads(self) -> int:
        """Threads."""
        return len(list(Path(f"/proc/{self.process.pid}/task").iterdir()))

    def send_only(self, head: str, body: bytes = b"") -> socket.socket:
        """Send the begin of a request on a connection of its own, and read nothing."""
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(60)
        connection.connect(self.address)
        lines = [head, "Host: sandbox", "Content-Type: application/json"]
        connection.sendall("".join(f"{line}\r\n" for line in lines).encode() + body)
        return connection


def wait_for(condition: Callable[[], object], seconds: float = 60) -> None:
    """Wait until something holds."""
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.05)


@contextlib.contextmanager
def running_server(
    folder: Path, *arguments: str, settings: str = ""
) -> Iterator[Server]:
    """Start ``qwq-lab sandbox serve``; on a socket unless ``--port`` is among them.

    ``settings`` are statements to be executed before, for times that tests cannot wait.
    """
    on_port = "--port" in arguments
    where = ["--token-file", str(folder / "token")] if on_port else []
    where = where or ["--socket", str(folder / "sandbox.sock")]
    command = [sys.executable, "-c", f"{PREAMBLE}\n{settings}\nsys.exit(main())"]
    command += ["sandbox", "serve"]
    with subprocess.Popen(
        [*command, *where, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout
        try:
            said = process.stdout.readline()
            assert "listens on" in said, said + process.stdout.read()
            address, token = said.partition("listens on ")[2].split()[0], None
            if on_port:
                token = (folder / "token").read_text().strip()
            yield Server(process, address, token)
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
