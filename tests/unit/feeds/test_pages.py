"""Which feeds there are, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.content_model.kind import Kind
from plugins.content_model.page import JSON
from plugins.content_model.references import References
from plugins.feeds.pages import pages
from plugins.views.addresses import addresses_of
from plugins.views.reader import Reader
from tests.unit.builders import KINDS, edition, site, term

if TYPE_CHECKING:
    from plugins.content_model.site import Site

VOCABULARIES = {
    "categories": {
        "z": term("z", nb="Ål", en="Eel"),
        "a": term("a", nb="Sol", en="Sun"),
        "guides-only": term("guides-only", nb="Veiledning"),
    },
    "tags": {},
}
SITE = site(
    edition("news/old.nb.md", date="2019-01-01", category="a"),
    edition("news/new.nb.md", date="2023-01-01", category="z"),
    edition("news/mid.nb.md", date="2021-01-01", category="z"),
    edition("news/mid.en.md", date="2021-01-01", category="z"),
    edition("news/oldest.nb.md", date="2018-01-01"),
    edition("news/hidden.nb.md", date="2024-01-01", listed=False),
    edition("guides/g.nb.md", date="2022-01-01", category="guides-only"),
    feed_items=2,
    vocabularies=VOCABULARIES,
)


def entries(key: tuple[str, ...], lang: str = "nb", of: Site = SITE) -> list[str]:
    """Return the ids of the items that a feed tells of."""
    addresses = addresses_of(pages(of))
    plan = addresses.get(key, lang)
    assert plan is not None
    view: Any = plan.compose(Reader(of, addresses, lang))
    shown = view.entries if hasattr(view, "entries") else view.items
    return [entry.id.rpartition(":")[2] for entry in shown]


def test_feeds_of_a_language() -> None:
    """The site and every category that something dated carries has a feed in each format."""
    assert [(p.key, p.url) for p in pages(SITE) if p.lang == "nb"] == [
        (("feed", "atom", "home"), "nb/feed.xml"),
        (("feed", "json", "home"), "nb/feed.json"),
        (("feed", "atom", "categories", "a"), "nb/kategori/sol/feed.xml"),
        (("feed", "json", "categories", "a"), "nb/kategori/sol/feed.json"),
        (("feed", "atom", "categories", "z"), "nb/kategori/%C3%A5l/feed.xml"),
        (("feed", "json", "categories", "z"), "nb/kategori/%C3%A5l/feed.json"),
    ]


def test_another_language() -> None:
    """Addresses and titles are those of the language."""
    found = [(p.url, p.title) for p in pages(SITE) if p.lang == "en" and p.key[1] == "atom"]

    assert found == [
        ("en/feed.xml", "The Clusters"),
        ("en/category/sun/feed.xml", "The Clusters: Sun"),
        ("en/category/eel/feed.xml", "The Clusters: Eel"),
    ]


def test_plans() -> None:
    """A feed is no page for search engines, belongs to a page, and is written as its format asks."""
    found = list(pages(SITE))

    assert not any(p.indexed for p in found)
    assert {p.parent for p in found} == {("home",), ("categories", "a"), ("categories", "z")}
    assert all(p.parent == p.key[2:] for p in found)
    assert {(p.key[1], p.template) for p in found} == {("atom", "feed.atom"), ("json", JSON)}


@pytest.mark.parametrize("name", ["atom", "json"])
def test_newest_first_and_no_more_than_asked(name: str) -> None:
    """A feed tells the newest dated items, as many as the settings say."""
    assert entries(("feed", name, "home")) == ["news/new/nb", "news/mid/nb"]


def test_categories() -> None:
    """A category's feed is not cut short by what the site's feed leaves out."""
    assert entries(("feed", "atom", "categories", "a")) == ["news/old/nb"]
    assert entries(("feed", "atom", "categories", "z")) == ["news/new/nb", "news/mid/nb"]


def test_untranslated_items() -> None:
    """A language's feed tells what its lists show."""
    hide = site(
        *(e for item in SITE.items.values() for e in item.editions.values()),
        untranslated="hide",
        vocabularies=VOCABULARIES,
    )

    assert entries(("feed", "atom", "home"), "en") == ["news/new/nb", "news/mid/en"]
    assert entries(("feed", "atom", "home"), "en", hide) == ["news/mid/en"]


def test_nothing_dated() -> None:
    """A site without dated items has a feed for each language, and none for categories."""
    found = [p.key for p in pages(site(edition("guides/g.nb.md")))]

    assert found == [("feed", "atom", "home"), ("feed", "json", "home")] * 2


CLUSTER = Kind(
    name="cluster", folder="clusters", template="c.html", url="{slug}/", mention="clusters"
)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("nb/%C3%A5/", "nb/%C3%A5/feed.xml"),
        ("nb/a.html", "nb/a/feed.xml"),
        ("nb/a", "nb/a/feed.xml"),
    ],
)
def test_what_is_named_has_a_feed(url: str, expected: str) -> None:
    """What news names has a feed of it beside its page, in the languages it has a page in."""
    of = site(
        edition("clusters/x.nb.md", kind="cluster", title="X", url=url),
        edition("clusters/y.nb.md", kind="cluster", title="Y"),
        edition("news/a.nb.md", date="2023-01-01", mentions={"clusters": ("x",)}),
        edition("news/b.nb.md", date="2024-01-01", found=("clusters/x",)),
        kinds={**KINDS, "cluster": CLUSTER},
        references=References(items={"clusters/x": "clusters/x"}, files=frozenset()),
    )
    found = [(p.key, p.lang, p.url, p.title) for p in pages(of) if "item" in p.key]

    assert found[0] == (
        ("feed", "atom", "item", "clusters/x"),
        "nb",
        expected,
        "Klyngene: X",
    )
    assert [key[1] for key, *_ in found] == ["atom", "json"]
    assert entries(("feed", "atom", "item", "clusters/x"), of=of) == ["news/b/nb", "news/a/nb"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, []),
        (
            {"TAG_FEEDS": True},
            [
                (("feed", "atom", "tags", "wind"), "nb/tag/vind/feed.xml"),
                (("feed", "json", "tags", "wind"), "nb/tag/vind/feed.json"),
            ],
        ),
    ],
)
def test_feeds_of_tags(options: dict[str, Any], expected: list[Any]) -> None:
    """Tags have feeds where the site says so, those that something dated carries."""
    of = site(
        edition("news/a.nb.md", date="2023-01-01", tags=("wind",)),
        edition("guides/g.nb.md", tags=("eel",)),
        vocabularies={
            "categories": {},
            "tags": {"wind": term("wind", nb="Vind"), "eel": term("eel", nb="Ål")},
        },
        options=options,
    )

    assert [(p.key, p.url) for p in pages(of) if "tags" in p.key and p.lang == "nb"] == expected
