"""Atom (RFC 4287)."""

from __future__ import annotations

from plugins.content_model.body import Html
from plugins.feeds.atom import AtomEntry, atom_entry, atom_feed
from plugins.views.prose import Prose
from tests.unit.builders import body, edition, plan, reader, site, term

SITE = site(
    site_url="https://x.example",
    vocabularies={
        "categories": {"q": term("q", nb="Kvalitet", en="Quality")},
        "tags": {"b": term("b", nb="Sol"), "a": term("a", nb="Vind", en="Wind")},
    },
)
PLANS = [
    plan("home", url="nb/"),
    plan(("feed", "atom", "home"), url="nb/feed.xml"),
    plan(("categories", "q"), url="nb/kategori/q/"),
    plan(("feed", "atom", "categories", "q"), url="nb/kategori/q/feed.xml"),
]
READER = reader(SITE, PLANS)
OLD = edition("news/z.nb.md", date="2019-01-02", modified="2024-05-06")
NEW = edition("news/a.nb.md", date="2023-01-02")


def test_feed() -> None:
    """A feed names itself, its page and its language's site, and tells its entries in order."""
    found = atom_feed(READER, title="T", owner=("home",), shown=(NEW, OLD))

    assert (found.title, found.subtitle, found.author) == ("T", "Nytt fra klyngene", "Klyngene")
    assert (found.url, found.page_url) == (
        "https://x.example/nb/feed.xml",
        "https://x.example/nb/",
    )
    assert [entry.url for entry in found.entries] == [
        "https://x.example/nb/news/a/",
        "https://x.example/nb/news/z/",
    ]


def test_updated() -> None:
    """A feed was updated when the latest of its entries was, not when the newest came out."""
    found = atom_feed(READER, title="T", owner=("home",), shown=(NEW, OLD))

    assert found.updated == "2024-05-06T00:00:00+02:00"


def test_updated_in_different_zones() -> None:
    """The latest is the latest in time, whichever zones entries are written in."""
    shown = (
        edition("news/a.md", date="2025-03-01T12:00Z"),
        edition("news/b.md", date="2025-03-01 12:30"),
    )

    assert atom_feed(READER, title="T", owner=("home",), shown=shown).updated == (
        "2025-03-01T12:00:00+00:00"
    )


def test_empty() -> None:
    """A feed without entries is a feed all the same."""
    found = atom_feed(READER, title="T", owner=("home",), shown=())

    assert (found.entries, found.updated) == ((), "1970-01-01T00:00:00+00:00")


def test_ids() -> None:
    """Each feed of each language has an id, which stays when the site moves."""
    moved = reader(site(site_url="https://new.example"), PLANS)
    readers = [READER, moved, READER.in_language("en")]
    ids = [atom_feed(r, title="T", owner=("home",), shown=()).id for r in readers]

    assert ids[0] == ids[1] == "tag:clusters.example,2000-01-01:home/nb"
    assert ids[2] == "tag:clusters.example,2000-01-01:home/en"
    assert atom_feed(READER, title="T", owner=("categories", "q"), shown=()).id not in ids


def test_category() -> None:
    """A category's feed leads to the category's page."""
    found = atom_feed(READER, title="T", owner=("categories", "q"), shown=())

    assert (found.url, found.page_url) == (
        "https://x.example/nb/kategori/q/feed.xml",
        "https://x.example/nb/kategori/q/",
    )


def test_a_page_that_is_not_there() -> None:
    """Without a page of its own a feed leads to the site."""
    found = atom_feed(reader(SITE, []), title="T", owner=("home",), shown=())

    assert (found.url, found.page_url) == ("", "https://x.example/")


def test_entry() -> None:
    """An entry has all that readers show, terms by their labels, the category first."""
    one = edition(
        "news/a.nb.md",
        title="T & U",
        summary="S",
        date="2023-01-02 08:00",
        modified="2023-02-03",
        authors=("Ola", "Kari"),
        category="q",
        tags=("b", "gone", "a"),
        body=body(Html("<p>x</p>")),
    )

    assert atom_entry(one, READER) == AtomEntry(
        id="tag:clusters.example,2023-01-02:news/a/nb",
        lang="nb",
        title="T & U",
        url="https://x.example/nb/news/a/",
        published="2023-01-02T08:00:00+01:00",
        updated="2023-02-03T00:00:00+01:00",
        summary="S",
        content=Prose(("<p>x</p>",)),
        authors=("Ola", "Kari"),
        categories=("Kvalitet", "Sol", "Vind"),
    )


def test_entry_in_another_language() -> None:
    """In another language's feed an entry says which language it is in."""
    found = atom_entry(edition("news/a.nb.md"), READER.in_language("en"))

    assert (found.lang, found.url) == ("nb", "https://x.example/nb/news/a/")
