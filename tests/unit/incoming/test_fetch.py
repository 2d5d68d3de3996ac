"""From the web, within bounds."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pytest

from plugins.incoming.fetch import check_address, fetch, fetched_picture
from plugins.incoming.read_xml import XmlError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Answers(BaseHTTPRequestHandler):
    """Answers each path in its own way."""

    def do_GET(self) -> None:
        """Answer."""
        if self.path == "/gone":
            self.send_error(410)
        elif self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "file:///etc/hostname")
            self.end_headers()
        else:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"x" * 100)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
        """Say nothing."""


@pytest.fixture
def address() -> Iterator[str]:
    """Return the address of a server on this machine."""
    server = HTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_no_more_than_asked_for(address: str) -> None:
    """An answer is taken up to its bound."""
    assert fetch(f"{address}/x", 100, local=True).content == b"x" * 100
    with pytest.raises(XmlError):
        fetch(f"{address}/x", 99, local=True)


@pytest.mark.parametrize("path", ["/gone", "/away"])
def test_wrong_answers(address: str, path: str) -> None:
    """An error is told, and no redirection leads off the web."""
    with pytest.raises(XmlError):
        fetch(address + path, 100, local=True)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://x.org/",
        "http://",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://10.0.0.1/",
    ],
)
def test_what_others_wrote_does_not_lead_here(url: str) -> None:
    """An address of a foreign page is never one of this machine or its network."""
    with pytest.raises(XmlError):
        check_address(url, local=False)


def test_a_picture_of_this_network_is_not_fetched(address: str, tmp_path: Path) -> None:
    """Nor is a picture got from there."""
    assert fetched_picture(f"{address}/x.png", tmp_path) is None
    assert not list(tmp_path.iterdir())
