"""The search page: topics, categories, years and the latest changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.search.pages import pages, search_page, short
from tests.unit.builders import edition, plan, reader, site

if TYPE_CHECKING:
    from plugins.content_model.page import PagePlan

SITE = site(
    edition("guides/g1.nb.md", title="Ål"),
    edition("guides/g2.nb.md", title="Zoo"),
    edition("pages/p.nb.md", title="Om oss"),
    edition("pages/hidden.nb.md", title="Skjult", listed=False),
    edition("news/n.nb.md", title="Nytt", date="2020-01-01"),
    catalogues={
        "nb": Catalogue(lang="nb", strings={"Find": ("Finn",), "About this site": ("Om stedet",)}),
        "en": Catalogue(lang="en"),
    },
)


def item(item_id: str, title: str, *, indexed: bool = True) -> PagePlan:
    """Return the plan of an item's page."""
    return plan(("item", item_id), title=title, item=item_id, indexed=indexed)


PLANS = [
    plan("guides", title="Veiledere"),
    plan("categories", title="Kategorier"),
    plan("categories", "en", title="Categories"),
    plan(("categories", "b"), title="Ærlig", parent=("categories",)),
    plan(("categories", "c"), title="Zoo", parent=("categories",)),
    plan(("categories", "c", "2"), title="Zoo, side 2", parent=("categories", "c")),
    plan(("feed", "atom", "categories", "c"), title="Feed", parent=("categories", "c")),
    plan(("categories", "c"), "en", title="Zoo", parent=("categories",)),
    plan("archives", title="Arkiv"),
    plan(("archives", "2021"), title="Fra 2021", parent=("archives",)),
    plan(("archives", "2019"), title="Fra 2019", parent=("archives",)),
    item("pages/p", "Om oss"),
    item("guides/g1", "Ål"),
    item("guides/g2", "Zoo"),
    plan(("item", "guides/g1"), "en", title="Eel", item="guides/g1"),
    item("pages/hidden", "Skjult", indexed=False),
    item("news/n", "Nytt"),
    plan(("alias", "old/"), title="Ål", parent=("item", "guides/g1"), indexed=False),
]


def groups(lang: str = "nb") -> list[tuple[str, list[str]]]:
    """Return the headings of the search page with the titles below them."""
    found = search_page(reader(SITE, PLANS, lang))
    return [(group.heading, [link.title for link in group.links]) for group in found.groups]


def test_groups() -> None:
    """Terms and lasting items stand by the alphabet, years as they come, each under its list."""
    assert groups() == [
        ("Kategorier", ["Zoo", "Ærlig"]),
        ("Arkiv", ["Fra 2021", "Fra 2019"]),
        ("Veiledere", ["Zoo", "Ål"]),
        ("Om stedet", ["Om oss"]),
    ]


def test_another_language() -> None:
    """A reader finds what there is in their language, and no empty headings."""
    assert groups("en") == [("Categories", ["Zoo"]), ("About this site", ["Eel"])]


def test_words() -> None:
    """The page is called what one does there."""
    assert search_page(reader(SITE, PLANS)).heading == "Finn"
    assert search_page(reader(SITE, PLANS)).intro


def test_nothing_to_find() -> None:
    """An empty site has an empty search page."""
    assert search_page(reader(SITE, [])).groups == ()


def test_pages() -> None:
    """Each language has a search page at its own word."""
    found = list(pages(SITE))

    assert [(p.key, p.url, p.title) for p in found] == [
        (("search",), "nb/search/", "Finn"),
        (("search",), "en/search/", "Find"),
    ]
    assert found[0].compose(reader(SITE, PLANS)) == search_page(reader(SITE, PLANS))


def test_it_is_called_a_search_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """With an index, the menu has the word that readers look for, and so has the page."""
    monkeypatch.setitem(search_page.__globals__, "is_searched", lambda _: True)

    titles = [found.title for found in pages(SITE) if found.key == ("search",)]

    assert titles == ["Search", "Search"]
    assert search_page(reader(SITE, PLANS)).heading == "Search"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Nordiske helseklynger", "Nordiske"),
        ("Sixteen letters.", "Sixteen letters."),
        ("Sixteen letters. So", "Sixteen letters."),
        ("Velferdsteknologiklyngen", "Velferdsteknolog"),
    ],
)
def test_short(name: str, wanted: str) -> None:
    """Browsers show a name of whole words."""
    assert short(name) == wanted
