"""Which pages there will be: the last part of relating, for links need addresses."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from plugins.pipeline.plan import GIVES_WAY, alias_plan, item_plans, plan, without_taken
from plugins.views.article import item_page
from plugins.views.values import RedirectPage
from tests.unit.builders import edition, metadata, reader, site
from tests.unit.builders import plan as page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Edition, Site


def planned(*editions: Edition) -> list[PagePlan]:
    """Return the pages of the item that *editions* are of."""
    of = site(*editions)
    return list(item_plans(of.items[editions[0].item], of))


def test_an_item_has_a_page_in_each_of_its_languages() -> None:
    """Pages of one item are translations of one another."""
    found = planned(edition("news/a.nb.md"), edition("news/a.en.md"))

    assert [(p.key, p.lang, p.url, p.save_as) for p in found] == [
        (("item", "news/a"), "nb", "nb/news/a/", "nb/news/a/index.html"),
        (("item", "news/a"), "en", "en/news/a/", "en/news/a/index.html"),
    ]
    assert {(p.item, p.default) for p in found} == {("news/a", "nb")}


def test_what_a_page_says_of_its_item() -> None:
    """Title, lead, template and source are those of the edition."""
    found = planned(edition(title="T", summary="S", template="wide.html"))[0]

    assert (found.title, found.description, found.template) == ("T", "S", "wide.html")
    assert found.source == "news/a.nb.md"


def test_the_view_is_that_of_the_article() -> None:
    """An item's page shows the item."""
    one = edition(title="T")
    view = planned(one)[0].compose(reader(site(one)))

    assert view == item_page(one, reader(site(one)))


@pytest.mark.parametrize(
    ("path", "parent"),
    [
        ("news/a.md", ("news",)),
        ("guides/a.md", ("guides",)),
        ("pages/a.md", ("home",)),
    ],
)
def test_parent(path: str, parent: tuple[str, ...]) -> None:
    """Above an item stands the list of its kind, or the front page."""
    assert planned(edition(path))[0].parent == parent


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"date": "2020-01-02 10:00"}, date(2020, 1, 2)),
        ({"date": "2020-01-02", "modified": "2021-03-04"}, date(2021, 3, 4)),
        ({"modified": "2021-03-04"}, date(2021, 3, 4)),
        ({}, None),
    ],
)
def test_last_change(fields: dict[str, str], expected: date | None) -> None:
    """A sitemap tells the last change a reader should know of."""
    assert planned(edition(**fields))[0].lastmod == expected


def test_hidden_items_are_not_indexed() -> None:
    """What lists do not show, search engines should not know."""
    assert [planned(edition(listed=listed))[0].indexed for listed in (True, False)] == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("alias", "url", "save_as"),
    [
        pytest.param("/old/", "old/", "old/index.html", id="folder"),
        pytest.param("old", "old/", "old/index.html", id="without-slashes"),
        pytest.param("/a/b/c", "a/b/c/", "a/b/c/index.html", id="deep"),
        pytest.param("/old.html", "old.html", "old.html", id="file"),
        pytest.param("/a/index.html", "a/", "a/index.html", id="index"),
        pytest.param("/a/my-index.html", "a/my-index.html", "a/my-index.html", id="like-an-index"),
        pytest.param("/v1.2/notes/", "v1.2/notes/", "v1.2/notes/index.html", id="dot-in-a-folder"),
        pytest.param("/blåbær/", "bl%C3%A5b%C3%A6r/", "blåbær/index.html", id="letters"),
    ],
)
def test_aliases(alias: str, url: str, save_as: str) -> None:
    """At an old address stands a page that leads on."""
    found = alias_plan(alias, edition("news/a.en.md", title="T"))

    assert (found.url, found.save_as, found.template) == (url, save_as, "redirect.html")
    assert (found.lang, found.title, found.parent) == ("en", "T", ("item", "news/a"))
    assert (found.indexed, found.item, found.source) == (False, "", "news/a.en.md")


def test_where_an_alias_leads() -> None:
    """An old address leads to the edition that names it."""
    one = edition("news/a.nb.md", title="T")
    view = alias_plan("/old/", one).compose(reader(site(one)))

    assert isinstance(view, RedirectPage)
    assert (view.target.url, view.target.title) == ("/nb/news/a/", "T")


def test_each_edition_has_its_own_aliases() -> None:
    """Pages of old addresses follow the page they lead to."""
    pair = [
        edition("news/a.nb.md", metadata=metadata(aliases=("/x/", "/y.html"))),
        edition("news/a.en.md", metadata=metadata(aliases=("/z/",))),
    ]

    assert [(p.key[0], p.lang, p.url) for p in planned(*pair)] == [
        ("item", "nb", "nb/news/a/"),
        ("alias", "nb", "x/"),
        ("alias", "nb", "y.html"),
        ("item", "en", "en/news/a/"),
        ("alias", "en", "z/"),
    ]


def test_plugins_add_pages() -> None:
    """Pages come in order: those of items, then those of each plugin in its turn."""

    def lists(given: Site) -> Iterator[PagePlan]:
        yield page("news")
        yield page("tags")

    def first(given: Site) -> list[PagePlan]:
        return [page("home", url=f"{len(given.items)}/")]

    found = plan(site(edition("news/b.md"), edition("news/a.md")), [lists, first])

    assert [p.url for p in found.plans] == [
        "nb/news/b/",
        "nb/news/a/",
        "nb/news/",
        "nb/tags/",
        "2/",
    ]
    assert found.get(("tags",), "nb") is not None


def test_a_page_in_the_place_of_an_items_own() -> None:
    """A plugin's page under the key of an item is the item's page in that language."""
    of = site(edition("news/a.nb.md"), edition("news/a.en.md"))
    instead = page(("item", "news/a"), "en", url="en/news/a/")

    plans = plan(of, [lambda _: [instead]]).plans
    assert [(p.lang, p is instead) for p in plans] == [("nb", False), ("en", True)]


def test_some_pages_give_way() -> None:
    """A page that is there only where nothing else is gives way, whatever the capitals."""
    of = site(edition("news/a.nb.md"))
    taken, free = (page((GIVES_WAY, url), url=url) for url in ("nb/news/A/", "nb/news/b/"))

    found = plan(of, [lambda _: [taken, free]])
    assert [p.url for p in found.plans] == ["nb/news/a/", "nb/news/b/"]
    assert without_taken([taken]) == [taken]
