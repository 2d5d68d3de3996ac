"""Get the news of others."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from plugins.content_model.moment import parse_moment
from plugins.partner_news.fetch_news import fetch_news
from plugins.partner_news.sources import Source
from tests.conftest import Site, tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENTRY = (
    "<item><guid>{n}</guid><title>Item {n}</title><link>https://p.example/{n}</link>"
    "<pubDate>Tue, {n:02} May 2020 10:00:00 GMT</pubDate><description>{text}</description></item>"
)
ENGLISH = "The text of this is long enough for us to know that it was written in this language."
FINNISH = (
    "Se on hyvin tärkeä asia, mutta se ei ole vielä valmis, kun sitä nyt tehdään ja että voi."
)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
        """Say nothing."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """Serve a folder of feeds."""
    (tmp_path / "feeds").mkdir()
    handler = partial(Quiet, directory=str(tmp_path / "feeds"))
    made = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_address[1]}"
    made.shutdown()
    made.server_close()


def feed(tmp_path: Path, *entries: str) -> None:
    """Write the feed."""
    text = f'<rss version="2.0"><channel><title>F</title>{"".join(entries)}</channel></rss>'
    (tmp_path / "feeds/feed.xml").write_text(text, encoding="utf-8")


def test_new_entries_become_drafts_once(site: Site, tmp_path: Path, server: str) -> None:
    """Each entry is stored once, even if its draft is deleted; none is on the site."""
    feed(tmp_path, ENTRY.format(n=1, text=ENGLISH), ENTRY.format(n=2, text=FINNISH))
    sources = {"p": Source(feed=f"{server}/feed.xml", publisher="P")}
    first = fetch_news(sources, site.checked())
    output = site.build()
    for path, _ in first.drafts:
        (site.root / "content" / path).unlink()
    before = tree(site.root / "content")
    second = fetch_news(sources, site.checked())

    assert [path for path, _ in first.drafts] == ["news/2020-05-item-1/index.en.md"]
    assert len(first.problems) == 1
    assert "Item 1" not in output.everything()
    assert second.drafts == ()
    assert tree(site.root / "content") == before


def test_one_bad_source_keeps_no_other(site: Site, tmp_path: Path, server: str) -> None:
    """A feed that is gone, or a trap, is told with its place; the rest is stored."""
    feed(tmp_path, ENTRY.format(n=1, text=ENGLISH))
    (tmp_path / "feeds/trap.xml").write_text('<!DOCTYPE a [<!ENTITY x "y">]><rss>&x;</rss>')
    done = fetch_news(
        {
            "gone": Source(feed=f"{server}/gone.xml", publisher="P"),
            "trap": Source(feed=f"{server}/trap.xml", publisher="P"),
            "file": Source(feed="file:///etc/passwd", publisher="P"),
            "good": Source(feed=f"{server}/feed.xml", publisher="P"),
        },
        site.checked(),
    )

    assert (len(done.drafts), len(done.problems)) == (1, 3)


def test_since(site: Site, tmp_path: Path, server: str) -> None:
    """Entries before the first day that is wanted are passed over."""
    feed(tmp_path, *(ENTRY.format(n=n, text=ENGLISH) for n in (1, 2, 3)))
    since = parse_moment("2020-05-02")
    done = fetch_news(
        {"p": Source(feed=f"{server}/feed.xml", publisher="P", since=since)}, site.checked()
    )

    assert len(done.drafts) == 2
