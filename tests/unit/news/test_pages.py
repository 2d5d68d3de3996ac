"""The news index and its archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.news.pages import by_month, by_year, kinds, month_name, month_of, pages
from plugins.views.addresses import addresses_of
from plugins.views.reader import Reader
from plugins.views.values import LinkGroup, ListPage
from tests.unit.builders import edition, reader, settings, site

if TYPE_CHECKING:
    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Site

CATALOGUES = {
    "nb": Catalogue(
        lang="nb",
        strings={
            "News": ("Nyheter",),
            "News archive": ("Arkiv",),
            "News from %(year)s": ("Nyheter fra %(year)s",),
            "By year": ("Etter år",),
            "By month": ("Etter måned",),
        },
    ),
    "en": Catalogue(lang="en"),
}
SITE = site(
    edition("news/a.nb.md", date="2019-06-01"),
    edition("news/a.en.md", date="2019-06-01"),
    edition("news/b.nb.md", date="2021-02-01"),
    edition("news/c.nb.md", date="2021-01-31"),
    edition("news/d.nb.md", date="2021-01-01 08:00"),
    edition("news/e.nb.md", date="2020-01-01", listed=False),
    edition("guides/g.nb.md", date="2018-01-01"),
    per_page=2,
    catalogues=CATALOGUES,
)


def planned(of: Site = SITE, lang: str = "nb") -> list[PagePlan]:
    """Return the pages in a language."""
    return [plan for plan in pages(of) if plan.lang == lang]


def view(key: tuple[str, ...], of: Site = SITE, lang: str = "nb") -> ListPage:
    """Return the view of a page."""
    addresses = addresses_of(pages(of))
    found = addresses.get(key, lang)
    assert found is not None
    shown = found.compose(Reader(of, addresses, lang))
    assert isinstance(shown, ListPage)
    return shown


class TestKind:
    """The kind of content."""

    def test_news(self) -> None:
        """News lies in a folder of its own and must have a date."""
        (kind,) = kinds(settings())

        assert (kind.name, kind.folder, kind.dated, kind.listing) == ("news", "news", True, "news")
        assert kind.url == "{lang}/{news}/{slug}/"

    @pytest.mark.parametrize(
        ("written", "expected"),
        [("{lang}/n/{slug}.html", "{lang}/n/{slug}.html"), ("", "{lang}/{news}/{slug}/")],
    )
    def test_address(self, written: str, expected: str) -> None:
        """A site can have its news at other addresses."""
        (kind,) = kinds(settings(options={"NEWS_URL": written}))

        assert kind.url == expected


def test_pages_of_a_language() -> None:
    """There is an index, an archive, and a list for each year, the newest first."""
    assert [(plan.key, plan.url, plan.parent) for plan in planned()] == [
        (("news",), "nb/nyheter/", ("home",)),
        (("news", "2"), "nb/nyheter/side/2/", ("news",)),
        (("archives",), "nb/nyheter/archive/", ("news",)),
        (("archives", "2021"), "nb/nyheter/archive/2021/", ("archives",)),
        (("archives", "2021", "2"), "nb/nyheter/archive/2021/side/2/", ("archives", "2021")),
        (("archives", "2019"), "nb/nyheter/archive/2019/", ("archives",)),
    ]


def test_titles_are_in_the_language() -> None:
    """Headlines are those of the catalogue, years filled in."""
    assert [plan.title for plan in planned() if plan.key[-1] != "2"] == [
        "Nyheter",
        "Arkiv",
        "Nyheter fra 2021",
        "Nyheter fra 2019",
    ]
    assert planned(lang="en")[0].title == "News"


def test_index() -> None:
    """The index shows news, the newest first, and leads to every year."""
    found = view(("news",))

    assert [t.link.url for t in found.teasers] == ["/nb/news/b/", "/nb/news/c/"]
    assert found.count == 4
    assert [[(link.title, link.count) for link in g.links] for g in found.groups] == [
        [("2021", 3), ("2019", 1)]
    ]
    assert found.groups[0].heading == "Etter år"


def test_archive() -> None:
    """The archive leads to every year and lists nothing itself."""
    found = view(("archives",))

    assert (found.heading, found.teasers) == ("Arkiv", ())
    assert [link.url for link in found.groups[0].links] == [
        "/nb/nyheter/archive/2021/",
        "/nb/nyheter/archive/2019/",
    ]


def test_year() -> None:
    """A year shows what it brought, and no other lists."""
    found = view(("archives", "2019"))

    assert [t.link.url for t in found.teasers] == ["/nb/news/a/"]
    assert (found.heading, found.groups) == ("Nyheter fra 2019", ())


def test_months() -> None:
    """A year is parted by month, with the way to each, on whichever page it begins."""
    first, second = view(("archives", "2021")), view(("archives", "2021", "2"))

    assert [(h.text, h.id, h.before) for h in first.headings] == [
        ("Februar", "_part-02", 0),
        ("Januar", "_part-01", 1),
    ]
    assert [(h.text, h.before) for h in second.headings] == [("Januar", 0)]
    assert first.parts is not None
    assert first.parts == second.parts
    assert first.parts.heading == "Etter måned"
    assert [(link.title, link.url, link.count) for link in first.parts.links] == [
        ("Februar", "/nb/nyheter/archive/2021/#_part-02", 1),
        ("Januar", "/nb/nyheter/archive/2021/#_part-01", 2),
    ]


def test_one_month() -> None:
    """A year of one month, and the index, are not parted."""
    assert (view(("archives", "2019")).headings, view(("archives", "2019")).parts) == ((), None)
    assert (view(("news",)).headings, view(("news",)).parts) == ((), None)


def test_months_in_other_zones() -> None:
    """Items whose order by the clock differs from that by the calendar are under their month."""
    of = site(
        edition("news/a.nb.md", date="2021-03-01 00:30+05:00"),
        edition("news/b.nb.md", date="2021-02-28 23:00+01:00"),
        edition("news/c.nb.md", date="2021-03-02"),
        edition("news/d.nb.md", date="2021-02-01"),
    )
    found = view(("archives", "2021"), of, "en")

    assert found.parts is not None
    assert [(link.title, link.count) for link in found.parts.links] == [
        ("March", 2),
        ("February", 2),
    ]


@pytest.mark.parametrize(("month", "expected"), [("01", "Januar"), ("12", "Desember")])
def test_names_of_months(month: str, expected: str) -> None:
    """Months are written as headings are."""
    assert month_name(reader(), month) == expected
    assert month_of(edition("news/a.md", date=f"2021-{month}-05")) == month
    assert month_of(edition("news/a.md")) == ""
    assert by_month(reader()) == "By month"


@pytest.mark.parametrize(
    ("untranslated", "years", "count"), [("list", ["2021", "2019"], 4), ("hide", ["2019"], 1)]
)
def test_untranslated_news(untranslated: str, years: list[str], count: int) -> None:
    """News without a translation is listed, or not, as the settings say; so are its years."""
    of = site(
        *(e for item in SITE.items.values() for e in item.editions.values()),
        catalogues=CATALOGUES,
        untranslated=untranslated,
    )
    found = view(("news",), of, "en")

    assert found.count == count
    assert [link.title for link in found.groups[0].links] == years


def test_no_news() -> None:
    """A site without news has an empty index and an empty archive, but no years."""
    of = site(catalogues=CATALOGUES)

    assert [plan.key for plan in planned(of)] == [("news",), ("archives",)]
    assert view(("news",), of).groups == (LinkGroup(heading="Etter år", links=()),)


def test_by_year() -> None:
    """Items are grouped by the year they were dated, in their order; the undated are left out."""
    found = by_year(
        [
            edition("news/z.md", date="2020-12-31 23:59"),
            edition("news/y.md"),
            edition("news/b.md", date="2019-01-01"),
            edition("news/a.md", date="2020-01-01"),
        ]
    )

    assert {year: [e.slug for e in editions] for year, editions in found.items()} == {
        "2020": ["z", "a"],
        "2019": ["b"],
    }
