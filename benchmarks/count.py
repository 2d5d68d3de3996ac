"""What a side made: pages by sort, links, bytes."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from pathlib import Path

# Slugs of the corpus end in five digits; nothing else does.
ARTICLE = re.compile(r"-\d{5}/index\.html$")
LINK = re.compile(rb"<a\s[^>]*?\bhref=")
ENTRY = re.compile(rb"<entry\b")
# An article in a sitemap. Further pages of lists are in the sitemaps of some sides only.
LOCATION = re.compile(rb"<loc>[^<]*-\d{5}/</loc>")
PICTURE = re.compile(rb"<img\s")
FEEDS = ("feed.xml", "feed.json", "feed.rss")


class Counts(Struct, frozen=True, kw_only=True):
    """
    What a side made.

    Attributes:
        articles: Pages of articles.
        lists: Pages of lists and front pages.
        feeds: Feeds, of whatever format.
        entries: Entries of the Atom feeds.
        locations: Articles in sitemaps.
        links: Links on the pages of articles.
        list_links: Links on the pages of lists.
        pictures: Pictures on the pages of articles.
        article_bytes: Size of all pages of articles.
        list_bytes: Size of all pages of lists.
        files: All files.
        bytes: Size of all files.
    """

    articles: int = 0
    lists: int = 0
    feeds: int = 0
    entries: int = 0
    locations: int = 0
    links: int = 0
    list_links: int = 0
    pictures: int = 0
    article_bytes: int = 0
    list_bytes: int = 0
    files: int = 0
    bytes: int = 0

    @property
    def article_kb(self) -> float:
        """The size of an article's page in kB, on average."""
        return self.article_bytes / max(1, self.articles) / 1000


def sort_of(path: str) -> str:
    """
    Return what sort of file one of the output is.

    Args:
        path: Relative to the output folder.

    Returns:
        ``article``, ``list``, ``feed``, ``sitemap`` or ``file``.
    """
    name = path.rpartition("/")[2]
    if name in FEEDS:
        return "feed"
    if name.startswith("sitemap"):
        return "sitemap"
    # The way from "/" to a language is a list on no side, but is made differently on each.
    if not name.endswith(".html") or name == "404.html" or path == "index.html":
        return "file"
    return "article" if ARTICLE.search(path) else "list"


def count(output: Path) -> Counts:
    """Return what there is in the folder *output*."""
    found: Counter[str] = Counter()
    for path in output.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            found.update(count_file(path.relative_to(output).as_posix(), content))
    return Counts(**found)


def count_file(path: str, content: bytes) -> dict[str, int]:
    """Return what one file of the output adds to the counts."""
    size = len(content)
    added = {"files": 1, "bytes": size}
    match sort_of(path):
        case "article":
            links, pictures = len(LINK.findall(content)), len(PICTURE.findall(content))
            added |= {"articles": 1, "links": links, "pictures": pictures, "article_bytes": size}
        case "list":
            added |= {"lists": 1, "list_links": len(LINK.findall(content)), "list_bytes": size}
        case "feed":
            added |= {"feeds": 1, "entries": len(ENTRY.findall(content))}
        case "sitemap":
            added |= {"locations": len(LOCATION.findall(content))}
    return added
