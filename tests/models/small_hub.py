"""A Hugging Face Hub on this machine, with one model, in a thread."""

from __future__ import annotations

import hashlib
import json
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any
from urllib.parse import urlsplit

COMMIT = "c0ffee" + "0" * 34


class SmallHub:
    """Serves a folder as ``owner/model``.

    Attributes
    ----------
    cut_after
        Bytes of a file after which the connection breaks, once.
    hold
        When set to an event, weights are sent as far as half, and the rest when it is
        set; ``held`` is set meanwhile.
    status
        What every request is answered with, if not None.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.commit = COMMIT
        self.status: int | None = None
        self.error_code = ""
        self.cut_after: int | None = None
        self.hold: Event | None = None
        self.held = Event()
        self.requests: list[tuple[str, str, str]] = []
        hub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                hub.answer(self, with_body=True)

            def do_HEAD(self) -> None:
                hub.answer(self, with_body=False)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def sent(self, name: str) -> list[str]:
        """Ranges in which a file was asked for."""
        return [
            span
            for kind, path, span in self.requests
            if kind == "GET" and path.endswith(name)
        ]

    def answer(self, request: Any, *, with_body: bool) -> None:
        path = urlsplit(request.path).path
        span = request.headers.get("Range", "")
        self.requests.append((request.command, path, span))
        if self.status is not None:
            headers = {"X-Error-Code": self.error_code} if self.error_code else {}
            self._send(request, self.status, b"{}", headers, with_body)
        elif re.match(r"/api/models/owner/model/tree/", path):
            tree = [
                {
                    "type": "file",
                    "path": file.name,
                    "size": file.stat().st_size,
                    "oid": self._tag(file),
                }
                for file in self._files()
            ]
            self._send(request, 200, json.dumps(tree).encode(), {}, with_body)
        elif re.match(r"/api/models/owner/model(/revision/main)?$", path):
            info = {
                "id": "owner/model",
                "modelId": "owner/model",
                "sha": self.commit,
                "siblings": [{"rfilename": file.name} for file in self._files()],
            }
            self._send(request, 200, json.dumps(info).encode(), {}, with_body)
        elif found := re.match(r"/owner/model/resolve/[^/]+/(.+)", path):
            self._send_file(request, self.folder / found[1], span, with_body)
        else:
            headers = {"X-Error-Code": "RepoNotFound"}
            self._send(request, 404, b"{}", headers, with_body)

    def _files(self) -> list[Path]:
        return sorted(file for file in self.folder.iterdir() if file.is_file())

    def _tag(self, file: Path) -> str:
        return hashlib.sha1(file.read_bytes(), usedforsecurity=False).hexdigest()

    def _send_file(self, request: Any, file: Path, span: str, with_body: bool) -> None:
        if not file.is_file():
            self._send(request, 404, b"", {"X-Error-Code": "EntryNotFound"}, with_body)
            return
        body, status = file.read_bytes(), 200
        headers = {
            "ETag": f'"{self._tag(file)}"',
            "X-Repo-Commit": self.commit,
            "Accept-Ranges": "bytes",
        }
        if found := re.match(r"bytes=(\d+)-", span):
            first, whole = int(found[1]), len(body)
            body, status = body[first:], 206
            headers["Content-Range"] = f"bytes {first}-{whole - 1}/{whole}"
        if with_body and file.suffix == ".safetensors":
            if self.cut_after is not None:
                after, self.cut_after = self.cut_after, None
                self._send(request, status, body, headers, True, after)
                request.close_connection = True
                return
            if self.hold is not None:
                self._send(request, status, body, headers, True, len(body) // 2)
                self.held.set()
                self.hold.wait()
                request.close_connection = True
                return
        self._send(request, status, body, headers, with_body)

    def _send(
        self,
        request: Any,
        status: int,
        body: bytes,
        headers: dict[str, str],
        with_body: bool,
        only: int | None = None,
    ) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        if with_body:
            request.wfile.write(body if only is None else body[:only])
            request.wfile.flush()
