"""The lists of all terms, and the pages of each."""

from __future__ import annotations

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.term import Term, TermLabel
from plugins.relations.terms import TermsFile
from plugins.taxonomy.pages import data_files, pages
from plugins.views.addresses import addresses_of
from plugins.views.reader import Reader
from plugins.views.values import ListPage
from tests.unit.builders import edition, settings, site, term

SITE = site(
    edition("news/a.nb.md", date="2020-01-01", category="q", tags=("wind", "eel")),
    edition("news/a.en.md", date="2020-01-01", category="q", tags=("wind", "eel")),
    edition("news/b.nb.md", date="2021-01-01", tags=("wind",)),
    edition("guides/c.nb.md", tags=("wind",), category="q"),
    edition("news/d.nb.md", date="2022-01-01", tags=("secret",), category="secret", listed=False),
    per_page=2,
    catalogues={
        "nb": Catalogue(lang="nb", strings={"Topics": ("Emner",), "Categories": ("Kategorier",)}),
        "en": Catalogue(lang="en"),
    },
    vocabularies={
        "categories": {
            "q": Term(
                id="q",
                labels={
                    "nb": TermLabel("Kvalitet", "kval", "Om kvalitet."),
                    "en": TermLabel("Quality", "good"),
                },
            ),
            "unused": term("unused", nb="Ubrukt"),
            "secret": term("secret", nb="Hemmelig"),
        },
        "tags": {
            "wind": term("wind", nb="Vind", en="Wind"),
            "eel": term("eel", nb="Ål", en="Eel"),
            "secret": term("secret", nb="Hemmelig"),
        },
    },
)
PLANS = list(pages(SITE))
PAGES = addresses_of(PLANS)


def view(key: tuple[str, ...], lang: str = "nb") -> ListPage:
    """Return the view of a page."""
    plan = PAGES.get(key, lang)
    assert plan is not None
    found = plan.compose(Reader(SITE, PAGES, lang))
    assert isinstance(found, ListPage)
    return found


def test_pages() -> None:
    """There are lists of terms, and a page for every term that something listed carries."""
    assert [(plan.key, plan.url) for plan in PLANS if plan.lang == "nb"] == [
        (("categories",), "nb/kategori/"),
        (("categories", "q"), "nb/kategori/kval/"),
        (("tags",), "nb/tag/"),
        (("tags", "eel"), "nb/tag/%C3%A5l/"),
        (("tags", "wind"), "nb/tag/vind/"),
    ]


def test_words_of_another_language() -> None:
    """Addresses and labels are those of the language."""
    found = PAGES.get(("categories", "q"), "en")

    assert found is not None
    assert (found.url, found.title, found.parent) == (
        "en/category/good/",
        "Quality",
        ("categories",),
    )


def test_a_term_without_a_label_in_the_language() -> None:
    """A term that is not translated yet goes by its other label."""
    of = site(
        edition("news/a.en.md", category="x", date="2020-01-01"),
        vocabularies={"categories": {"x": term("x", nb="Nytt")}, "tags": {}},
    )
    found = addresses_of(pages(of)).get(("categories", "x"), "en")

    assert found is not None
    assert (found.url, found.title) == ("en/category/nytt/", "Nytt")


def test_a_list_of_terms() -> None:
    """The list of a vocabulary leads to its terms in the order of the alphabet, with counts."""
    found = view(("tags",))

    assert found.heading == "Emner"
    assert [(link.title, link.count) for group in found.groups for link in group.links] == [
        ("Vind", 3),
        ("Ål", 1),
    ]


@pytest.mark.parametrize(("untranslated", "count"), [("list", 3), ("hide", 1)])
def test_untranslated_items(untranslated: str, count: int) -> None:
    """What a language does not show is not counted in its terms."""
    of = site(
        *(e for item in SITE.items.values() for e in item.editions.values()),
        vocabularies=SITE.vocabularies,
        untranslated=untranslated,
        per_page=20,
    )
    addresses = addresses_of(pages(of))
    plan = addresses.get(("tags",), "en")
    assert plan is not None
    found = plan.compose(Reader(of, addresses, "en"))

    assert isinstance(found, ListPage)
    assert {link.title: link.count for link in found.groups[0].links}["Wind"] == count


def test_no_terms() -> None:
    """A site without terms has empty lists of them, in every language."""
    assert [(plan.key, plan.lang) for plan in pages(site())] == [
        (("categories",), "nb"),
        (("tags",), "nb"),
        (("categories",), "en"),
        (("tags",), "en"),
    ]


def test_data_files() -> None:
    """The terms file is read by its schema."""
    (found,) = data_files(settings())

    assert (found.name, found.schema) == ("terms", TermsFile)
