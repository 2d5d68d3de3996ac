"""The preview's web server: the last good build, and news of the next."""

from __future__ import annotations

import socket
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.preview.state import event

if TYPE_CHECKING:
    from plugins.preview.state import Board

HOST = "127.0.0.1"
EVENTS = "/-/changes"
SCRIPT = "/-/preview.js"
REPORTS = "/-/"
PORTS_TRIED = 100
HIGHEST_PORT = 65535
# A comment line now and then shows a browser, and us, that the other side is still there.
HEARTBEAT = 15.0
# On a page's first element: a page in which somebody works must not be loaded anew.
KEEPS = "data-no-reload"
BEGINNING = 200


class PreviewHandler(SimpleHTTPRequestHandler):
    """
    Serves the built site, every page with the script that listens for changes.

    Args:
        args: What the server passes on.
        board: Where the state is posted.
        kwargs: What the server passes on; ``directory`` is the built site.
    """

    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012  # the base class's own interface
        **SimpleHTTPRequestHandler.extensions_map,
        ".svg": "image/svg+xml",
        ".woff2": "font/woff2",
        ".webp": "image/webp",
        ".avif": "image/avif",
        ".js": "text/javascript",
        ".json": "application/json",
        ".webmanifest": "application/manifest+json",
        ".xml": "application/xml",
        ".txt": "text/plain; charset=utf-8",
        ".ics": "text/calendar; charset=utf-8",
    }

    def __init__(self, *args: Any, board: Board, **kwargs: Any) -> None:  # noqa: ANN401  # passed on
        self.board = board
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """Answer a request."""
        path = self.path.partition("?")[0]
        if path == EVENTS:
            self.send_events()
        elif path == SCRIPT:
            self.send_bytes(Path(__file__).with_name("preview.js").read_bytes(), "text/javascript")
        elif path.startswith(REPORTS) and path.strip("/-") in self.board.reports:
            self.send_html(self.board.reports[path.strip("/-")]())
        elif self.board.state.build == 0:
            self.send_html(waiting_page(self.board.state.listing), HTTPStatus.SERVICE_UNAVAILABLE)
        else:
            self.send_file(path)

    def do_HEAD(self) -> None:
        """Answer a request for the head of an answer: the server's own would list folders."""
        self.do_GET()

    def send_file(self, path: str) -> None:
        """Send a file of the site, or the language's "not found"."""
        found = Path(self.translate_path(path))
        if found.is_dir():
            if not path.endswith("/"):
                super().do_GET()  # redirects to the address with a slash
                return
            found /= "index.html"
        status = HTTPStatus.OK
        if not found.is_file():
            status = HTTPStatus.NOT_FOUND
            found = self.not_found_page(path)
        try:
            content = found.read_bytes()
        except OSError:
            self.send_html("", HTTPStatus.NOT_FOUND)
            return
        if found.suffix == ".html":
            self.send_html(content.decode(errors="replace"), status)
        else:
            self.send_bytes(content, self.guess_type(str(found)), status)

    def not_found_page(self, path: str) -> Path:
        """Return the "not found" page of the language an address begins with."""
        root = Path(self.directory)
        first = Path(self.translate_path(path)).relative_to(root).parts[:1]
        own = root.joinpath(*first, "404.html")
        return own if own.is_file() else root / "404.html"

    def send_html(self, text: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        """Send a page with our script at its end."""
        build = self.board.state.build
        if KEEPS in text[:BEGINNING]:
            self.send_bytes(text.encode(), "text/html; charset=utf-8", status)
            return
        script = f'<script src="{SCRIPT}" data-build="{build}"></script>'
        head, found, tail = text.rpartition("</body>")
        content = f"{head}{script}{found}{tail}" if found else text + script
        self.send_bytes(content.encode(), "text/html; charset=utf-8", status)

    def send_bytes(
        self, content: bytes, media_type: str, status: HTTPStatus = HTTPStatus.OK
    ) -> None:
        """Send a whole answer, not to be kept: the next build may change it."""
        self.send_response(status)
        path = self.path.partition("?")[0]
        if not path.startswith(REPORTS):  # those are no part of the site
            for name, value in self.board.headers(path).items():
                self.send_header(name, value)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def send_events(self) -> None:
        """Send the state now and whenever it changes, for as long as the browser listens."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        if self.command == "HEAD":
            return
        serial = self.board.serial
        try:
            self.wfile.write(event(self.board.state))
            while True:
                newest = self.board.wait(serial, HEARTBEAT)
                self.wfile.write(event(self.board.state) if newest != serial else b": \n\n")
                self.wfile.flush()
                serial = newest
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
        """Say nothing: the terminal is for what the writer should know."""


def waiting_page(listing: str) -> str:
    """Return the page shown until there is a first good build."""
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Preview</title>'
        f"<body><pre>{escape(listing or 'Building …')}</pre></body></html>"
    )


def preview_server(board: Board, directory: str, first_port: int) -> ThreadingHTTPServer:
    """
    Return a server on the first free port from *first_port* up.

    Raises:
        OSError: If none of the next hundred is free.
    """
    handler = partial(PreviewHandler, board=board, directory=directory)
    last_port = min(first_port + PORTS_TRIED - 1, HIGHEST_PORT)
    for port in range(first_port, last_port + 1):
        if is_taken(port):
            continue
        try:
            server = ThreadingHTTPServer((HOST, port), handler)
        except OSError:
            continue
        server.daemon_threads = True
        return server
    msg = f"no free port from {first_port} to {max(first_port, last_port)}"
    raise OSError(msg)


def is_taken(port: int) -> bool:
    """Return whether something already answers at *port*, which binding may not notice."""
    with socket.socket() as probe:
        probe.settimeout(0.2)
        return probe.connect_ex((HOST, port)) == 0
