"""The preview's web server: the last good build, and news of the next."""

from __future__ import annotations

import json
import socket
from http.client import HTTPConnection
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

import pytest

from plugins.preview import server as server_module
from plugins.preview.server import (
    HOST,
    PORTS_TRIED,
    SCRIPT,
    is_taken,
    preview_server,
    waiting_page,
)
from plugins.preview.state import Board, State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.client import HTTPResponse
    from http.server import ThreadingHTTPServer
    from pathlib import Path

LONG = 30.0
PAGE = "<!doctype html><html><body><p>{}</p></body></html>"
FILES = {
    "site/index.html": PAGE.format("chooser"),
    "site/404.html": PAGE.format("404 for all"),
    "site/nb/index.html": PAGE.format("forside"),
    "site/nb/404.html": PAGE.format("404 nb"),
    "site/nb/feed.xml": "<feed/>",
    "site/nb/feed.json": "{}",
    "site/nb/nyheter/a/index.html": PAGE.format("A"),
    "site/nb/twice/index.html": "<body><pre>&lt;/body></pre></body></body>\n",
    "site/nb/bare/index.html": "no body at all",
    "site/media/p.svg": "<svg/>",
    "site/media/fil med mellomrom.pdf": "pdf",
    "site/theme/site.css": "a{}",
    "secret.txt": "secret",
    "404.html": "secret of the folder above",
}


class Answer(NamedTuple):
    """What a server answered."""

    status: int
    type: str
    text: str
    headers: dict[str, str]


class Preview:
    """
    A running preview.

    Args:
        server: Its server.
        board: Where its state is posted.
    """

    def __init__(self, server: ThreadingHTTPServer, board: Board) -> None:
        self.board = board
        self.port = int(server.server_address[1])

    def ask(self, path: str, method: str = "GET") -> Answer:
        """Return the answer to one request."""
        connection = HTTPConnection(HOST, self.port, timeout=LONG)
        try:
            connection.request(method, path)
            response = connection.getresponse()
            headers = {name.lower(): value for name, value in response.getheaders()}
            text = response.read().decode("utf-8", "replace")
            return Answer(response.status, headers.get("content-type", ""), text, headers)
        finally:
            connection.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a built site and something beside it."""
    for path, text in FILES.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def preview(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Preview]:
    """Return a preview of that site after its third good build."""
    # A short heart beat, so that whoever listened is soon found to be gone.
    monkeypatch.setattr(server_module, "HEARTBEAT", 0.01)
    board = Board()
    board.post(State(build=3))
    server = preview_server(board, str(folder / "site"), 0)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield Preview(server, board)
    server.shutdown()
    server.server_close()
    thread.join(LONG)


class TestPages:
    """Pages of the site."""

    @pytest.mark.parametrize(
        ("path", "words"),
        [
            ("/", "chooser"),
            ("/nb/", "forside"),
            ("/nb/index.html", "forside"),
            ("/nb/nyheter/a/", "A"),
            ("/nb/?page=2", "forside"),
            ("/nb/nyheter/%61/", "A"),
            ("//nb//", "forside"),
        ],
    )
    def test_addresses(self, preview: Preview, path: str, words: str) -> None:
        """A page is at its address, as it will be on the host."""
        found = preview.ask(path)

        assert (found.status, found.type) == (200, "text/html; charset=utf-8")
        assert f"<p>{words}</p>" in found.text

    @pytest.mark.parametrize("path", ["/", "/nb/twice/", "/nb/bare/", "/nb/gone/"])
    def test_the_script_is_there_once(self, preview: Preview, path: str) -> None:
        """Every page has our script, once, and knows which build it is of."""
        found = preview.ask(path)

        assert found.text.count(f'<script src="{SCRIPT}" data-build="3"></script>') == 1
        assert int(found.headers["content-length"]) == len(found.text.encode())

    def test_the_script_comes_last(self, preview: Preview) -> None:
        """The script stands at the very end of the body, whatever the text says before."""
        found = preview.ask("/nb/twice/").text

        assert found == (
            "<body><pre>&lt;/body></pre></body>"
            f'<script src="{SCRIPT}" data-build="3"></script></body>\n'
        )

    def test_nothing_is_kept(self, preview: Preview) -> None:
        """Neither pages nor files are kept by the browser: the next build may change them."""
        kept = [preview.ask(p).headers["cache-control"] for p in ("/nb/", "/theme/site.css", "/x")]

        assert kept == ["no-store"] * 3

    def test_a_folder_without_its_slash(self, preview: Preview) -> None:
        """An address without the slash leads to the one with it, as on the host."""
        found = preview.ask("/nb/nyheter/a")

        assert found.status == 301
        assert found.headers["location"].endswith("/nb/nyheter/a/")

    def test_a_page_that_is_not_utf_8(self, preview: Preview, folder: Path) -> None:
        """A page that somebody linked to from an article is served as it is."""
        (folder / "site/media/old.html").write_bytes(b"<p>bl\xe5</p>")

        assert preview.ask("/media/old.html").status == 200


@pytest.mark.parametrize(
    ("path", "type_", "text"),
    [
        ("/theme/site.css", "text/css", "a{}"),
        ("/theme/site.css?v=d1", "text/css", "a{}"),
        ("/nb/feed.xml", "application/xml", "<feed/>"),
        ("/nb/feed.json", "application/json", "{}"),
        ("/media/p.svg", "image/svg+xml", "<svg/>"),
        ("/media/fil%20med%20mellomrom.pdf", "application/pdf", "pdf"),
    ],
)
def test_files(preview: Preview, path: str, type_: str, text: str) -> None:
    """A file is sent as what it is, letter for letter."""
    found = preview.ask(path)

    assert (found.status, found.type, found.text) == (200, type_, text)


class TestNotFound:
    """Addresses at which nothing is."""

    @pytest.mark.parametrize(
        ("path", "words"),
        [
            pytest.param("/nb/gone/", "404 nb", id="in-a-language"),
            pytest.param("/nb/nyheter/a/gone.jpg", "404 nb", id="deep-in-a-language"),
            pytest.param("/gone/", "404 for all", id="in-none"),
            pytest.param("/nbb/gone/", "404 for all", id="in-something-like-a-language"),
            pytest.param("/media/gone.svg", "404 for all", id="file"),
        ],
    )
    def test_language(self, preview: Preview, path: str, words: str) -> None:
        """Who is lost is told so in the language of the address, else in all of them."""
        found = preview.ask(path)

        assert found.status == 404
        assert f"<p>{words}</p>" in found.text

    @pytest.mark.parametrize("path", ["/media/", "/theme/", "/nb/nyheter/"])
    @pytest.mark.parametrize("method", ["GET", "HEAD"])
    def test_folders_are_not_listed(self, preview: Preview, path: str, method: str) -> None:
        """A folder without a page is not found, as on the host."""
        found = preview.ask(path, method)

        assert found.status == 404
        assert "p.svg" not in found.text

    def test_no_page_for_it(self, preview: Preview, folder: Path) -> None:
        """A site without a page for that says so by its status alone."""
        (folder / "site/404.html").unlink()
        found = preview.ask("/gone/")

        assert found.status == 404
        assert SCRIPT in found.text

    @pytest.mark.parametrize(
        "path",
        [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/nb/../../secret.txt",
            "/nb/%2e%2e/%2e%2e/secret.txt",
            "//../secret.txt",
            "/..",
            "/../",
            "/../gone",
            "/%00",
            "/etc/passwd",
            "//etc/passwd",
        ],
    )
    def test_nothing_outside_of_the_site(self, preview: Preview, path: str) -> None:
        """No address leads out of the built site."""
        found = preview.ask(path)

        assert "secret" not in found.text
        assert "root:" not in found.text


class TestBeforeTheFirstBuild:
    """A preview without a site yet."""

    @pytest.mark.parametrize("path", ["/", "/nb/", "/theme/site.css"])
    def test_waiting(self, preview: Preview, path: str) -> None:
        """Whatever is asked for, the answer is to wait, and what for."""
        preview.board.post(State(build=0, listing="content/a.md:2:1: <wrong>"))
        found = preview.ask(path)

        assert found.status == 503
        assert "content/a.md:2:1: &lt;wrong&gt;" in found.text
        assert 'data-build="0"' in found.text

    def test_the_script_is_there(self, preview: Preview) -> None:
        """The page that waits can learn when there is something to see."""
        preview.board.post(State(build=0))
        found = preview.ask(SCRIPT)

        assert (found.status, found.type) == (200, "text/javascript")
        assert "EventSource" in found.text

    def test_nothing_wrong_yet(self) -> None:
        """While the first build runs, the page says so."""
        assert "Building" in waiting_page("")
        assert "Building" not in waiting_page("wrong")

    def test_a_build_that_failed_later(self, preview: Preview) -> None:
        """Once there was a good build, it stays while something is wrong."""
        preview.board.post(State(build=3, listing="wrong"))

        assert preview.ask("/nb/").status == 200


class TestEvents:
    """News of the next build."""

    @pytest.fixture
    def response(self, preview: Preview) -> Iterator[HTTPResponse]:
        """Return what a browser that listens is sent."""
        connection = HTTPConnection(HOST, preview.port, timeout=LONG)
        connection.request("GET", "/-/changes")
        response = connection.getresponse()
        yield response
        response.close()
        connection.close()

    @staticmethod
    def next_event(response: HTTPResponse) -> dict[str, object]:
        """Return the next event, heart beats passed over."""
        while not (line := response.readline()).startswith(b"data: "):
            assert line in {b"\n", b": \n"}
        found: dict[str, object] = json.loads(line.removeprefix(b"data: "))
        return found

    def test_what_it_is(self, response: HTTPResponse) -> None:
        """The answer is a stream of events that nobody keeps."""
        assert response.status == 200
        assert response.headers["Content-Type"] == "text/event-stream"
        assert response.headers["Cache-Control"] == "no-store"

    def test_the_first_event_comes_at_once(self, response: HTTPResponse) -> None:
        """Who begins to listen is told the state, for it may have changed since the page."""
        assert self.next_event(response) == {"build": 3, "listing": ""}

    def test_each_change(self, preview: Preview, response: HTTPResponse) -> None:
        """A new build, or a mistake, is told as it happens."""
        self.next_event(response)
        preview.board.post(State(build=3, listing="wrong\nhint"))
        mistake = self.next_event(response)
        preview.board.post(State(build=4))

        assert mistake == {"build": 3, "listing": "wrong\nhint"}
        assert self.next_event(response) == {"build": 4, "listing": ""}

    def test_heart_beat(self, response: HTTPResponse) -> None:
        """While nothing happens a comment shows that the other side is there."""
        lines = [response.readline() for _ in range(4)]

        assert lines[1:] == [b"\n", b": \n", b"\n"]

    def test_pages_are_served_meanwhile(self, preview: Preview, response: HTTPResponse) -> None:
        """Who listens keeps nobody else waiting."""
        self.next_event(response)

        assert preview.ask("/nb/").status == 200


class TestPorts:
    """Where the preview is served."""

    def test_only_on_this_machine(self, tmp_path: Path) -> None:
        """The preview shows drafts of nobody else's business: no other machine can ask for it."""
        server = preview_server(Board(), str(tmp_path), 0)
        server.server_close()

        assert server.server_address[0] == "127.0.0.1"

    def test_the_first_free_port(self, tmp_path: Path) -> None:
        """A port at which something answers is passed over."""
        with socket.socket() as taken:
            taken.bind((HOST, 0))
            taken.listen()
            first = taken.getsockname()[1]
            server = preview_server(Board(), str(tmp_path), first)
            server.server_close()

        assert first < server.server_address[1] < first + PORTS_TRIED

    @pytest.mark.parametrize("first", [65536, 70000])
    def test_no_free_port(self, tmp_path: Path, first: int) -> None:
        """Where no port is left, that is an error of the system like any other."""
        with pytest.raises(OSError, match="no free port"):
            preview_server(Board(), str(tmp_path), first)

    def test_is_taken(self) -> None:
        """A port is taken while something answers there."""
        with socket.socket() as other:
            other.bind((HOST, 0))
            port = other.getsockname()[1]
            before = is_taken(port)
            other.listen()
            after = is_taken(port)

        assert (before, after) == (False, True)

    def test_all_ports_taken(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """After a hundred ports the search ends."""
        asked: list[int] = []

        def always(port: int) -> bool:
            asked.append(port)
            return True

        monkeypatch.setattr(server_module, "is_taken", always)
        with pytest.raises(OSError, match="8000 to 8099"):
            preview_server(Board(), str(tmp_path), 8000)

        assert asked == list(range(8000, 8100))


class TestReports:
    """Pages for the staff, which no build writes."""

    @pytest.mark.parametrize("path", ["/-/made/", "/-/made", "/-/made/?x"])
    def test_made_when_asked_for(self, preview: Preview, path: str) -> None:
        """A report is at its address, made anew each time."""
        asked = iter(("one", "two"))
        preview.board.reports = {"made": lambda: f"<body>{next(asked)}</body>"}

        assert "one" in preview.ask(path).text
        assert "two" in preview.ask(path).text

    def test_none_of_that_name(self, preview: Preview) -> None:
        """Another address under theirs is not found."""
        assert preview.ask("/-/other/").status == 404


class TestHeaders:
    """What the host would send as well."""

    @pytest.mark.parametrize("path", ["/nb/", "/theme/site.css", "/nb/gone/"])
    @pytest.mark.parametrize("method", ["GET", "HEAD"])
    def test_of_the_site(self, preview: Preview, path: str, method: str) -> None:
        """Every answer has the headers of its path, and is still not kept."""
        preview.board.headers = lambda path: {"X-Path": path, "X-Own": "1"}
        found = preview.ask(f"{path}?v=1", method)

        assert (found.headers["x-path"], found.headers["x-own"]) == (path, "1")
        assert found.headers["cache-control"] == "no-store"

    def test_reports_are_no_part_of_the_site(self, preview: Preview) -> None:
        """Pages for the staff may look as they like."""
        preview.board.headers = lambda path: {"X-Own": path}
        preview.board.reports = {"made": lambda: "<body><style></style></body>"}

        assert "x-own" not in preview.ask("/-/made/").headers
