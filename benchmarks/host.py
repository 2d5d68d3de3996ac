"""A small host: serves a built site as those do that read ``_headers``."""

from __future__ import annotations

import gzip
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from plugins.hosting.media_types import PACKED, media_type

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = "127.0.0.1"


class Host(SimpleHTTPRequestHandler):
    """Serves files packed, with the headers that ``_headers`` says, and the site's own 404."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # a small answer would wait for the browser to ask for more

    def do_GET(self) -> None:
        """Answer a request."""
        path = self.path.partition("?")[0]
        found = Path(self.translate_path(path))
        if found.is_dir() and not path.endswith("/"):
            super().do_GET()  # leads to the address with a slash
            return
        found = found / "index.html" if found.is_dir() else found
        status = HTTPStatus.OK
        if not found.is_file():
            root = Path(self.directory)
            own = root / path.split("/")[1] / "404.html"
            status, found = HTTPStatus.NOT_FOUND, own if own.is_file() else root / "404.html"
        content = found.read_bytes() if found.is_file() else b""
        kind = media_type(found.name) or "application/octet-stream"
        self.send_response(status)
        is_text = kind.partition(";")[0] in PACKED
        if is_text and "gzip" in self.headers.get("Accept-Encoding", ""):
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        for name, value in headers_of(Path(self.directory), path).items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
        """Say nothing."""


def headers_of(folder: Path, path: str) -> dict[str, str]:
    """Return the headers of an address as ``_headers`` says: values of one name are joined."""
    found: dict[str, str] = {}
    is_meant = False
    listed = folder / "_headers"
    for line in listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else ():
        if line.startswith("/"):
            is_meant = path.startswith(line[:-1]) if line.endswith("*") else path == line
        elif is_meant:
            name, _, value = line.strip().partition(": ")
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


@contextmanager
def served(folder: Path, port: int = 0) -> Iterator[str]:
    """Serve a folder, at a free port if none is named, and give its address."""
    server = ThreadingHTTPServer((HERE, port), partial(Host, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://{HERE}:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
