"""For whom a page is composed: a reader of one language, at one address of the site."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.site import Asset
from plugins.views.values import DateView, ImageView, LinkView
from tests.unit.builders import EN, NB, edition, moment, plan, reader, site, term

PAGES = [
    plan("news", "nb", url="nb/nyheter/", title="Nyheter"),
    plan("news", "en", url="en/news/", title="News"),
    plan(("tags", "wind"), "nb", url="nb/emne/vind/", title="Vind"),
]
SITE = site(
    site_url="https://x.example",
    assets={
        "news/p.svg": Asset(
            path="news/p.svg", url="media/news/p.svg", save_as="s", width=3, height=2
        )
    },
    vocabularies={
        "categories": {},
        "tags": {
            "wind": term("wind", nb="Vind", en="Wind"),
            "sun": term("sun", nb="Sol"),
        },
    },
    catalogues={
        "nb": Catalogue(lang="nb", strings={"News": ("Nyheter",)}),
        "en": Catalogue(lang="en"),
    },
)
NORWEGIAN = reader(SITE, PAGES, "nb")
ENGLISH = reader(SITE, PAGES, "en")


def test_language() -> None:
    """A reader has a language, its strings and its settings."""
    assert (NORWEGIAN.language, ENGLISH.language) == (NB, EN)
    assert (NORWEGIAN.gettext("News"), ENGLISH.gettext("News")) == ("Nyheter", "News")
    assert NORWEGIAN.in_language("en") == ENGLISH


@pytest.mark.parametrize(
    ("site_url", "expected"),
    [("", "/nb/a/"), ("https://x.example/sub", "https://x.example/sub/nb/a/")],
)
def test_url(site_url: str, expected: str) -> None:
    """Addresses begin with that of the site, or at the root where it has none yet."""
    assert reader(site(site_url=site_url)).url("nb/a/") == expected


@pytest.mark.parametrize(
    ("path", "given", "expected"),
    [
        pytest.param(
            "news/a.nb.md",
            {},
            LinkView(title="T", url="https://x.example/nb/news/a/"),
            id="own-language",
        ),
        pytest.param(
            "news/a.nb.md",
            {"title": "Own", "fragment": "h"},
            LinkView(title="Own", url="https://x.example/nb/news/a/#h"),
            id="own-words-and-a-heading",
        ),
        pytest.param(
            "news/a.en.md",
            {},
            LinkView(
                title="T",
                url="https://x.example/en/news/a/",
                lang="en",
                lang_name="English",
                title_lang="en",
            ),
            id="another-language",
        ),
        pytest.param(
            "news/a.en.md",
            {"title": "Egne ord"},
            LinkView(
                title="Egne ord",
                url="https://x.example/en/news/a/",
                lang="en",
                lang_name="English",
            ),
            id="own-words-are-in-the-reader's-language",
        ),
    ],
)
def test_edition_link(path: str, given: dict[str, str], expected: LinkView) -> None:
    """A link to an item says so where it leads to another language."""
    assert NORWEGIAN.edition_link(edition(path, title="T"), **given) == expected


def test_page_link() -> None:
    """A link to a list is in the reader's language, with the list's title if no other."""
    assert NORWEGIAN.page_link(("news",)) == LinkView(
        title="Nyheter", url="https://x.example/nb/nyheter/"
    )
    assert ENGLISH.page_link(("news",), title="All news", count=3) == LinkView(
        title="All news", url="https://x.example/en/news/", count=3
    )
    assert ENGLISH.page_link(("tags", "wind")) is None


class TestAddressLink:
    """Links to pages by what writers know them by."""

    def test_address(self) -> None:
        """An address leads to its page, and to a place on it."""
        assert NORWEGIAN.address_link("/nb/nyheter/", "h") == LinkView(
            title="Nyheter", url="https://x.example/nb/nyheter/#h"
        )

    def test_key(self) -> None:
        """Pelican's way leads to the list of a term."""
        found = NORWEGIAN.address_link("{tag}wind")

        assert found is not None
        assert found.url == "https://x.example/nb/emne/vind/"

    def test_another_language(self) -> None:
        """A page in another language is marked as one, as an item would be."""
        found = NORWEGIAN.address_link("/en/news/")

        assert found is not None
        assert (found.title, found.lang, found.lang_name) == ("News", "en", "English")

    def test_nothing(self) -> None:
        """Where there is no page there is no link."""
        assert NORWEGIAN.address_link("/nb/gone/") is None


def test_asset_link() -> None:
    """A link to a file reads as the file's name."""
    assert NORWEGIAN.asset_link(SITE.assets["news/p.svg"]) == LinkView(
        title="p.svg", url="https://x.example/media/news/p.svg"
    )


@pytest.mark.parametrize(
    ("lang", "term_id", "expected"),
    [
        pytest.param(
            "nb", "wind", LinkView(title="Vind", url="https://x.example/nb/emne/vind/"), id="page"
        ),
        pytest.param("en", "wind", LinkView(title="Wind", url=""), id="no-page"),
        pytest.param(
            "en", "sun", LinkView(title="Sol", url="", title_lang="nb"), id="no-label-of-its-own"
        ),
        pytest.param("nb", "moon", None, id="no-such-term"),
    ],
)
def test_term_link(lang: str, term_id: str, expected: LinkView | None) -> None:
    """A term reads as its label, marked where that is in another language."""
    assert NORWEGIAN.in_language(lang).term_link("tags", term_id) == expected


def test_term_link_with_a_count() -> None:
    """A term can say how much it leads to."""
    found = NORWEGIAN.term_link("tags", "wind", 0)

    assert found is not None
    assert found.count == 0


def test_sorted_links() -> None:
    """Links stand in the order of the reader's alphabet, equals in that of their addresses."""
    links = [
        LinkView(title=title, url=url)
        for title, url in (("Ål", "1"), ("Ærlig", "2"), ("Zoo", "3"), ("a", "5"), ("a", "4"))
    ]

    assert [link.url for link in NORWEGIAN.sorted_links(links)] == ["4", "5", "3", "2", "1"]
    assert [link.url for link in ENGLISH.sorted_links(links)] == ["4", "5", "2", "1", "3"]


def test_image() -> None:
    """A published picture is shown with its size and words; others are not there."""
    assert NORWEGIAN.image("news/p.svg", "Et tre", "<b>c</b>") == ImageView(
        url="https://x.example/media/news/p.svg",
        width=3,
        height=2,
        alt="Et tre",
        caption="<b>c</b>",
    )
    assert NORWEGIAN.image("news/gone.svg", "x") is None


@pytest.mark.parametrize(
    ("written", "machine"),
    [
        ("2025-07-01", "2025-07-01"),
        ("2025-07-01 12:00", "2025-07-01T12:00:00+02:00"),
        ("2025-12-01 12:00", "2025-12-01T12:00:00+01:00"),
        ("2025-12-01T12:00Z", "2025-12-01T12:00:00+00:00"),
    ],
)
def test_date(written: str, machine: str) -> None:
    """A date has a form for machines, with the time and its zone if one was written."""
    found = NORWEGIAN.date(moment(written))

    assert found == DateView(date.fromisoformat(written[:10]), machine)


def test_no_date() -> None:
    """What has no date shows none."""
    assert NORWEGIAN.date(None) is None
