"""JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from plugins.content_model.body import Html
from plugins.content_model.site import Asset
from plugins.feeds.json_feed import json_feed
from tests.unit.builders import body, edition, plan, reader, site, term

SITE = site(
    site_url="https://x.example",
    assets={"p.svg": Asset(path="p.svg", url="media/p.svg", save_as="s")},
    vocabularies={"categories": {}, "tags": {"b": term("b", nb="Sol"), "a": term("a", nb="Vind")}},
)
PLANS = [plan("home", url="nb/"), plan(("feed", "json", "home"), url="nb/feed.json")]
FULL = edition(
    "news/a.nb.md",
    title="T",
    summary="S",
    date="2023-01-02 08:00",
    modified="2023-02-03",
    authors=("Ola", "Kari"),
    tags=("b", "gone", "a"),
    image="p.svg",
    body=body(Html("<p>x</p>")),
)
BARE = edition("news/b.en.md", title="B", date="2020-01-02", image="gone.svg")


def feed(*shown: Any, plans: Any = PLANS, lang: str = "nb") -> dict[str, Any]:
    """Return a feed as a reader of feeds reads it."""
    view = json_feed(reader(SITE, plans, lang), title="Alt", owner=("home",), shown=shown)
    found: dict[str, Any] = json.loads(msgspec.json.encode(view, enc_hook=str))
    return found


def test_feed() -> None:
    """A feed says what it is, where it and its page stand, and in which language."""
    assert feed() == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Alt",
        "description": "Nytt fra klyngene",
        "home_page_url": "https://x.example/nb/",
        "feed_url": "https://x.example/nb/feed.json",
        "language": "nb",
        "items": [],
    }


def test_item() -> None:
    """An item has all that readers show."""
    assert feed(FULL)["items"] == [
        {
            "id": "tag:clusters.example,2023-01-02:news/a/nb",
            "url": "https://x.example/nb/news/a/",
            "title": "T",
            "language": "nb",
            "date_published": "2023-01-02T08:00:00+01:00",
            "date_modified": "2023-02-03T00:00:00+01:00",
            "content_html": "<p>x</p>",
            "summary": "S",
            "authors": [{"name": "Ola"}, {"name": "Kari"}],
            "tags": ["Sol", "Vind"],
            "image": "https://x.example/media/p.svg",
        }
    ]


def test_what_an_item_has_not() -> None:
    """What an item has not is left out, as the format asks for; its text is there even if empty."""
    assert feed(BARE)["items"] == [
        {
            "id": "tag:clusters.example,2020-01-02:news/b/en",
            "url": "https://x.example/en/news/b/",
            "title": "B",
            "language": "en",
            "date_published": "2020-01-02T00:00:00+01:00",
            "date_modified": "2020-01-02T00:00:00+01:00",
            "content_html": "",
        }
    ]


def test_order() -> None:
    """Items come in the order they are given."""
    assert [item["title"] for item in feed(FULL, BARE, FULL)["items"]] == ["T", "B", "T"]


def test_without_pages() -> None:
    """Without a page of its own a feed leads to the site."""
    found = feed(plans=[], lang="en")

    assert (found["home_page_url"], found["feed_url"]) == ("https://x.example/", "")
