"""Front pages, the chooser at ``/`` and the pages for what is not there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.home.pages import ChooserPage, HomePage, NotFoundPage, pages
from plugins.views.addresses import addresses_of
from plugins.views.frame import OPENSEARCH
from plugins.views.reader import Reader
from plugins.views.values import LinkView
from tests.unit.builders import edition, plan, site, term

CATALOGUES = {
    "nb": Catalogue(
        lang="nb",
        strings={
            "All news": ("Alle nyheter",),
            "All guides": ("Alle veiledere",),
            "Page not found": ("Ikke funnet",),
        },
    ),
    "en": Catalogue(lang="en"),
}
OTHERS = [
    plan("news", "nb", url="nb/nyheter/", title="Nyheter"),
    plan("guides", "nb", url="nb/veiledere/", title="Veiledere"),
    plan("search", "nb", url="nb/finn/", title="Finn"),
    plan("news", "en", url="en/news/", title="News"),
    plan(("categories", "z"), "nb", url="nb/kategori/z/"),
    plan(("categories", "a"), "nb", url="nb/kategori/a/"),
]
VOCABULARIES = {
    "categories": {
        "a": term("a", nb="Ål", en="Eel"),
        "z": term("z", nb="Zoo", en="Zoo"),
        "unused": term("unused", nb="Ubrukt"),
    },
    "tags": {},
}
NEWS = [edition(f"news/n{n}.nb.md", date=f"20{n:02}-01-01", title=str(n)) for n in range(1, 10)]
GUIDES = [edition(f"guides/g{n}.nb.md", title=title) for n, title in enumerate("zåæbadøc")]


def view(*key: str, lang: str = "nb", others: Any = OTHERS, **options: Any) -> Any:
    """Return the view of a page of a site with nine news items and eight guides."""
    of = site(*NEWS, *GUIDES, catalogues=CATALOGUES, vocabularies=VOCABULARIES, options=options)
    addresses = addresses_of([*pages(of), *others])
    found = addresses.get(key, lang)
    assert found is not None
    return found.compose(Reader(of, addresses, lang))


def test_pages() -> None:
    """Each language has a front page and a "not found"; a chooser and another one are for all."""
    found = list(pages(site(catalogues=CATALOGUES)))

    assert [(p.key, p.lang, p.save_as) for p in found] == [
        (("home",), "nb", "nb/index.html"),
        (("404",), "nb", "nb/404.html"),
        (("home",), "en", "en/index.html"),
        (("404",), "en", "en/404.html"),
        (("chooser",), "nb", "index.html"),
        (("404", "all"), "nb", "404.html"),
    ]
    assert [p.key for p in found if p.indexed] == [("home",), ("home",), ("chooser",)]
    assert [p.key for p in found if p.parent is None] == [("home",), ("home",), ("chooser",)]
    assert [p.title for p in found if p.key[0] == "404"] == [
        "Ikke funnet",
        "Page not found",
        "Ikke funnet",
    ]


def test_front_page_of_a_language() -> None:
    """A front page is called as the site is in its language, and says what that is about."""
    found = next(iter(pages(site(catalogues=CATALOGUES))))

    assert (found.title, found.description) == ("Klyngene", "Nytt fra klyngene")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"date": "2020-01-02"}, date(2020, 1, 2)),
        ({"date": "2020-01-02", "modified": "2020-05-06"}, date(2020, 5, 6)),
    ],
)
def test_last_change(fields: dict[str, str], expected: date) -> None:
    """A front page changed when its newest story did."""
    of = site(edition("news/z.md", **fields), edition("news/a.md", date="2019-01-01"))

    assert next(iter(pages(of))).lastmod == expected


class TestFrontPage:
    """What a front page shows."""

    @pytest.mark.parametrize(
        ("options", "expected"),
        [({}, ["9", "8", "7", "6", "5", "4", "3"]), ({"HOME_NEWS": 3}, ["9", "8", "7"])],
    )
    def test_news(self, options: dict[str, Any], expected: list[str]) -> None:
        """The newest story leads, as many as the site wants follow."""
        found = view("home", **options)

        assert isinstance(found, HomePage)
        assert found.lead is not None
        assert [found.lead.link.title, *(t.link.title for t in found.teasers)] == expected
        assert found.more == LinkView(title="Alle nyheter", url="/nb/nyheter/")

    def test_guides(self) -> None:
        """The first guides of the alphabet are shown."""
        assert [t.link.title for t in view("home").guides] == ["a", "b", "c", "d", "z", "æ"]
        assert view("home").all_guides == LinkView(title="Alle veiledere", url="/nb/veiledere/")

    def test_guides_in_another_alphabet(self) -> None:
        """Which guides are the first depends on the reader's alphabet."""
        assert [t.link.title for t in view("home", lang="en").guides] == [
            "a",
            "å",
            "æ",
            "b",
            "c",
            "d",
        ]

    def test_categories(self) -> None:
        """Categories that have a page are linked, in the order of the alphabet."""
        assert [link.title for link in view("home").categories] == ["Zoo", "Ål"]
        assert view("home", lang="en").categories == ()

    def test_without_other_plugins(self) -> None:
        """A front page stands alone where there are no lists to go to."""
        found = view("home", others=[])

        assert (found.more, found.all_guides, found.categories) == (None, None, ())

    def test_an_empty_site(self) -> None:
        """A site without content has a front page without content."""
        of = site(catalogues=CATALOGUES)
        addresses = addresses_of(pages(of))
        plan_ = addresses.get(("home",), "en")
        assert plan_ is not None
        found = plan_.compose(Reader(of, addresses, "en"))

        assert isinstance(found, HomePage)
        assert (found.lead, found.teasers, found.guides) == (None, (), ())


@pytest.mark.parametrize("key", [("chooser",), ("404", "all")])
def test_pages_for_all_readers(key: tuple[str, ...]) -> None:
    """A page for readers of all languages has a part for each, in its own words."""
    found = view(*key)

    assert isinstance(found, ChooserPage)
    assert [(w.lang, w.name, w.site_name, w.home) for w in found.welcomes] == [
        ("nb", "Norsk", "Klyngene", "/nb/"),
        ("en", "English", "The Clusters", "/en/"),
    ]
    assert [w.heading for w in found.welcomes] == ["Ikke funnet", "Page not found"]
    assert [[link.url for link in w.links] for w in found.welcomes] == [
        ["/nb/", "/nb/nyheter/", "/nb/veiledere/", "/nb/finn/"],
        ["/en/", "/en/news/"],
    ]


def test_not_found() -> None:
    """Who is lost is shown the ways there are, in their language."""
    found = view("404", lang="en")

    assert isinstance(found, NotFoundPage)
    assert [link.url for group in found.groups for link in group.links] == ["/en/", "/en/news/"]


def test_who_is_lost_can_search() -> None:
    """A page for all readers has a field for each language that has a search, in its words."""
    found = view("404", "all")
    searched = view("404", "all", others=[*OTHERS, plan(*OPENSEARCH, url="nb/opensearch.xml")])

    assert isinstance(found, ChooserPage)
    assert isinstance(searched, ChooserPage)
    assert [welcome.search for welcome in found.welcomes] == [None, None]
    field, none = (welcome.search for welcome in searched.welcomes)
    assert field is not None
    assert field.url == "/nb/finn/"
    assert none is None
    assert all(welcome.search_label for welcome in searched.welcomes)
