"""The list of all guides, in the order of the reader's alphabet."""

from __future__ import annotations

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.guides.pages import kinds, pages
from plugins.views.values import ListPage
from tests.unit.builders import edition, reader, settings, site

SITE = site(
    edition("guides/d.nb.md", title="Ål"),
    edition("guides/c.nb.md", title="Zoo"),
    edition("guides/b.nb.md", title="Ærlig"),
    edition("guides/b.en.md", title="Honest"),
    edition("guides/z.nb.md", title="Bruk 2"),
    edition("guides/y.nb.md", title="Bruk 2"),
    edition("guides/a.nb.md", title="Bruk 10"),
    edition("guides/hidden.nb.md", title="A", listed=False),
    edition("news/n.nb.md", title="B", date="2020-01-01"),
    per_page=20,
    catalogues={
        "nb": Catalogue(lang="nb", strings={"Guides": ("Veiledere",)}),
        "en": Catalogue(lang="en"),
    },
)


def slugs(lang: str) -> list[str]:
    """Return what the list in a language shows, in order."""
    (plan,) = (plan for plan in pages(SITE) if plan.lang == lang)
    view = plan.compose(reader(SITE, lang=lang))
    assert isinstance(view, ListPage)
    return [teaser.link.url.split("/")[-2] for teaser in view.teasers]


def test_norwegian_order() -> None:
    """Guides stand by title in the Norwegian alphabet, numbers by value, equals by id."""
    assert slugs("nb") == ["y", "z", "a", "c", "b", "d"]


def test_english_order() -> None:
    """The same titles stand otherwise in English, translated ones by their translation."""
    assert slugs("en") == ["d", "y", "z", "a", "b", "c"]


def test_pages() -> None:
    """Each language has a list of guides, in its words."""
    assert [(plan.key, plan.url, plan.title) for plan in pages(SITE)] == [
        (("guides",), "nb/veiledere/", "Veiledere"),
        (("guides",), "en/guides/", "Guides"),
    ]


def test_many_guides() -> None:
    """A long list has further pages."""
    of = site(*(edition(f"guides/g{n}.md", title=str(n)) for n in range(7)), per_page=3)

    assert [plan.url for plan in pages(of) if plan.lang == "nb"] == [
        "nb/veiledere/",
        "nb/veiledere/side/2/",
        "nb/veiledere/side/3/",
    ]


@pytest.mark.parametrize(
    ("written", "expected"), [("{slug}/", "{slug}/"), (None, "{lang}/{guides}/{slug}/")]
)
def test_kind(written: str | None, expected: str) -> None:
    """A guide needs no date, begins with its contents, and can stand where the site wants it."""
    (kind,) = kinds(settings(options={"GUIDES_URL": written}))

    assert (kind.name, kind.folder, kind.listing) == ("guide", "guides", "guides")
    assert (kind.dated, kind.contents_list) == (False, True)
    assert kind.url == expected
