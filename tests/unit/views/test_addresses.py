"""Where every page of the site stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.views.addresses import Addresses, addresses_of
from tests.unit.builders import plan, term

if TYPE_CHECKING:
    from plugins.content_model.page import PagePlan

PLANS = [
    plan("chooser", url=""),
    plan("home", "nb", url="nb/", parent=None),
    plan("home", "en", url="en/", parent=None),
    plan("news", "nb", url="nb/nyheter/"),
    plan("news", "en", url="en/news/"),
    plan(("item", "news/a"), "nb", url="nb/nyheter/a/", parent=("news",)),
    plan(("tags",), "nb", url="nb/emne/"),
    plan(("tags", "wind"), "nb", url="nb/emne/vind/", parent=("tags",)),
    plan(("categories", "wind"), "nb", url="nb/kategori/vindkraft/", parent=("categories",)),
    plan(("tags", "eel"), "nb", url="nb/emne/%C3%A5l/", parent=("tags",)),
    plan(("alias", "gammel.html"), "nb", url="gammel.html", parent=("item", "news/a")),
]
PAGES = addresses_of(PLANS)
VOCABULARIES = {
    "tags": {
        "wind": term("wind", nb="Vind", en="Wind Power"),
        "sun": term("sun", nb="Sol"),
        "eel": term("eel", nb="Ål"),
    },
    "categories": {"wind": term("wind", nb="Vindkraft")},
}


def url(found: PagePlan | None) -> str | None:
    """Return the address of a page."""
    return None if found is None else found.url


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("/nb/nyheter/", "nb/nyheter/", id="address"),
        pytest.param("nb/nyheter", "nb/nyheter/", id="without-slashes"),
        pytest.param("/", "", id="the-root"),
        pytest.param("/gammel.html", "gammel.html", id="file"),
        pytest.param("/en/news/", "en/news/", id="another-language"),
        pytest.param("/nb/emne/ål/", "nb/emne/%C3%A5l/", id="letters"),
        pytest.param("/nb/nyhet/", None, id="nothing"),
        pytest.param("{index}", "nb/", id="pelican-index"),
        pytest.param("{tag}wind", "nb/emne/vind/", id="pelican-tag-by-id"),
        pytest.param("{tag}Vind", "nb/emne/vind/", id="pelican-tag-by-label"),
        pytest.param(
            "{tag}Wind Power", "nb/emne/vind/", id="pelican-tag-by-another-language's-label"
        ),
        pytest.param("{tag}/vind", "nb/emne/vind/", id="pelican-tag-by-slug"),
        pytest.param("|tag|vind", "nb/emne/vind/", id="pelican-of-old"),
        pytest.param("{category}Vindkraft", "nb/kategori/vindkraft/", id="pelican-category"),
        pytest.param("{category}Vind", None, id="a-tag-is-no-category"),
        pytest.param("{tag}sun", None, id="term-without-a-page"),
        pytest.param("{tag}moon", None, id="no-such-term"),
        pytest.param("{author}wind", None, id="authors-have-no-pages"),
    ],
)
def test_find(target: str, expected: str | None) -> None:
    """A page is known by its address, and lists in Pelican's way too."""
    assert url(PAGES.find(target, "nb", VOCABULARIES)) == expected


def test_find_in_another_language() -> None:
    """Pelican's ways lead to the page in the language of the text."""
    assert url(PAGES.find("{index}", "en", VOCABULARIES)) == "en/"
    assert url(PAGES.find("{tag}wind", "en", VOCABULARIES)) is None


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("/nb/nyhetr/", "/nb/nyheter/", id="slip"),
        pytest.param("/nb/nyheter/b/", "/nb/nyheter/a/", id="another-last-part"),
        pytest.param("/gamel.html", "/gammel.html", id="file"),
        pytest.param("nb/nyhetr", None, id="not-the-form-of-an-address"),
        pytest.param("/zzzzzzzzzzzzzzzzz/", None, id="nothing-like-it"),
    ],
)
def test_near(target: str, expected: str | None) -> None:
    """What looks like an address may have been meant for the one most like it."""
    assert PAGES.near(target) == expected


def test_get() -> None:
    """A page is known by what it is and its language."""
    assert url(PAGES.get(("news",), "en")) == "en/news/"
    assert PAGES.get(("tags",), "en") is None
    assert PAGES.get(("gone",), "nb") is None


@pytest.mark.parametrize(
    ("key", "lang", "expected"),
    [
        pytest.param(("news",), "en", "en/news/", id="the-page-itself"),
        pytest.param(("item", "news/a"), "nb", "nb/nyheter/a/", id="in-its-own-language"),
        pytest.param(("item", "news/a"), "en", "en/news/", id="the-list-above"),
        pytest.param(("tags", "wind"), "en", "en/", id="two-steps-above"),
        pytest.param(("alias", "gammel.html"), "en", "en/news/", id="by-way-of-an-item"),
        pytest.param(("tags", "wind"), "sv", None, id="no-page-in-that-language"),
    ],
)
def test_nearest(key: tuple[str, ...], lang: str, expected: str | None) -> None:
    """Where a page has no translation, the nearest page above it that has one serves."""
    found = PAGES.get(key, "nb")

    assert found is not None
    assert url(PAGES.nearest(found, lang)) == expected


def test_parents_in_a_circle() -> None:
    """Pages that are each other's parent keep nobody going round."""
    pages = addresses_of([plan("a", parent=("b",)), plan("b", parent=("a",))])

    assert pages.nearest(pages.plans[0], "en") is None


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (("news",), ("home",)),
        (("home",), None),
        (("gone",), None),
        (("item", "news/a"), ("news",)),
    ],
)
def test_parent(key: tuple[str, ...], expected: tuple[str, ...] | None) -> None:
    """The page above is the same in all languages."""
    assert PAGES.parent(key) == expected


def test_first_come() -> None:
    """Of two pages that are the same in one language, the first counts."""
    pages = addresses_of([plan("news", url="x/"), plan("news", url="y/")])

    assert url(pages.get(("news",), "nb")) == "x/"
    assert len(pages.plans) == 2


def test_no_pages() -> None:
    """A site without pages has no addresses."""
    assert addresses_of([]) == Addresses()
    assert Addresses().near("/a/") is None
