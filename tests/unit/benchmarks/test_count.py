"""What a side made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.count import Counts, count, count_file, sort_of

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = '<a href="x">x</a> <a class="y" href="y">y</a> <abbr>z</abbr> <img src="p">'


@pytest.mark.parametrize(
    ("path", "sort"),
    [
        ("nb/news/a-b-00012/index.html", "article"),
        ("nb/news/index.html", "list"),
        ("nb/news/page/2/index.html", "list"),
        ("nb/tags/tag-01/index.html", "list"),
        ("nb/index.html", "list"),
        ("index.html", "file"),
        ("nb/404.html", "file"),
        ("nb/feed.xml", "feed"),
        ("nb/categories/x/feed.json", "feed"),
        ("nb/feed.rss", "feed"),
        ("nb/sitemap.xml", "sitemap"),
        ("robots.txt", "file"),
        ("images/a.png", "file"),
    ],
)
def test_sort_of(path: str, sort: str) -> None:
    """What sort a file is of can be seen from its path."""
    assert sort_of(path) == sort


def test_count(tmp_path: Path) -> None:
    """All files of a folder are counted, each by its sort."""
    files = {
        "nb/news/a-00001/index.html": ARTICLE,
        "nb/news/b-00002/index.html": ARTICLE,
        "nb/news/index.html": '<a\nhref="x">x</a>',
        "nb/feed.xml": "<feed><entry xml:lang='nb'></entry><entry></entry></feed>",
        "nb/sitemap.xml": "<loc>https://x/nb/</loc><loc>https://x/nb/news/a-00001/</loc>",
        "robots.txt": "x",
    }
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content)

    assert count(tmp_path) == Counts(
        articles=2,
        lists=1,
        feeds=1,
        entries=2,
        locations=1,
        links=4,
        list_links=1,
        pictures=2,
        article_bytes=2 * len(ARTICLE),
        list_bytes=17,
        files=6,
        bytes=sum(len(content) for content in files.values()),
    )


def test_count_file() -> None:
    """A file of no sort of its own counts as a file."""
    assert count_file("robots.txt", b"12") == {"files": 1, "bytes": 2}


def test_article_kb() -> None:
    """The size of an article is an average; without articles there is none."""
    assert Counts(articles=2, article_bytes=18_000).article_kb == 9
    assert Counts().article_kb == 0
