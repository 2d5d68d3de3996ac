"""What surrounds a page: its head, the menu, the way up, the other languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from plugins.views.addresses import addresses_of
from plugins.views.frame import (
    alternates,
    description,
    menu,
    menu_key,
    page_view,
    site_view,
    unknown_entries,
)
from plugins.views.values import FeedView, LinkView
from tests.unit.builders import EN, NB, NN, plan, reader, site

if TYPE_CHECKING:
    from plugins.views.reader import Reader

PLANS = [
    plan("chooser", "nb", url="", parent=None),
    plan("home", "nb", url="nb/", title="Klyngene", parent=None),
    plan("home", "en", url="en/", title="The Clusters", parent=None),
    plan("news", "en", url="en/news/", title="News"),
    plan("news", "nb", url="nb/nyheter/", title="Nyheter", description="D"),
    plan(("news", "2"), "nb", url="nb/nyheter/side/2/", parent=("news",)),
    plan("guides", "nb", url="nb/veiledere/", title="Veiledere"),
    plan(("item", "news/a"), "nb", url="nb/nyheter/a/", parent=("news",), default="en"),
    plan(("item", "news/a"), "en", url="en/news/a/", parent=("news",), default="en"),
    plan(("item", "news/b"), "en", url="en/news/b/", parent=("news",), default="nb"),
    plan(("item", "pages/om"), "nb", url="nb/om/", title="Om"),
    plan(("tags",), "nb", url="nb/emne/", title="Emner"),
    plan(("tags", "wind"), "nb", url="nb/emne/vind/", title="Vind", parent=("tags",)),
    plan("404", "nb", url="nb/404.html", indexed=False),
    plan(("feed", "atom", "home"), "nb", url="nb/feed.xml", title="Alt"),
    plan(("feed", "json", "home"), "nb", url="nb/feed.json", title="Alt"),
    plan(("feed", "atom", "tags", "wind"), "nb", url="nb/emne/vind/feed.xml", title="Vind"),
]
PAGES = addresses_of(PLANS)


def of(lang: str = "nb", plans: Any = PLANS, **settings: Any) -> Reader:
    """Return a reader of *lang*."""
    return reader(site(**settings), plans, lang)


def view(*key: str, lang: str = "nb", **settings: Any) -> Any:
    """Return the frame of a page, with the menu of *settings*."""
    readers = of(lang, **settings)
    found = PAGES.get(key, lang)
    assert found is not None
    return page_view(found, readers, menu("MENU", readers))


def ways(*key: str, lang: str = "nb", **settings: Any) -> dict[str, str]:
    """Return the ``hreflang`` set of a page."""
    found = PAGES.get(key, lang)
    assert found is not None
    return dict(alternates(found, of(lang, **settings)))


class TestAlternates:
    """A page in all its languages."""

    @pytest.mark.parametrize(
        ("key", "lang", "expected"),
        [
            pytest.param(
                ("item", "news/a"),
                "nb",
                {"nb": "/nb/nyheter/a/", "en": "/en/news/a/", "x-default": "/en/news/a/"},
                id="item-by-its-original",
            ),
            pytest.param(
                ("news",),
                "en",
                {"nb": "/nb/nyheter/", "en": "/en/news/", "x-default": "/nb/nyheter/"},
                id="list-by-the-first-language",
            ),
            pytest.param(
                ("item", "news/b"),
                "en",
                {"en": "/en/news/b/", "x-default": "/en/news/b/"},
                id="original-that-is-not-public",
            ),
            pytest.param(
                ("guides",),
                "nb",
                {"nb": "/nb/veiledere/", "x-default": "/nb/veiledere/"},
                id="alone",
            ),
            pytest.param(
                ("home",), "en", {"nb": "/nb/", "en": "/en/", "x-default": "/"}, id="front-page"
            ),
            pytest.param(
                ("chooser",), "nb", {"nb": "/nb/", "en": "/en/", "x-default": "/"}, id="chooser"
            ),
        ],
    )
    def test_sets(self, key: tuple[str, ...], lang: str, expected: dict[str, str]) -> None:
        """A set names every language the page has, and where everybody else should go."""
        assert ways(*key, lang=lang) == expected

    def test_order(self) -> None:
        """Languages come in the order of the settings, the page for all others last."""
        found = PAGES.get(("news",), "nb")
        assert found is not None
        swapped = of(languages={"en": EN, "nb": NB})

        assert [lang for lang, _ in alternates(found, swapped)] == ["en", "nb", "x-default"]
        assert dict(alternates(found, swapped))["x-default"] == "/en/news/"

    def test_front_pages_without_a_chooser(self) -> None:
        """Without a page for all, the first language is for all."""
        plans = [p for p in PLANS if p.key != ("chooser",)]

        assert dict(alternates(plans[0], of(plans=plans)))["x-default"] == "/nb/"

    def test_addresses_of_the_site(self) -> None:
        """Once the site has an address, sets are made of whole addresses."""
        assert (
            ways("guides", site_url="https://x.example")["nb"] == "https://x.example/nb/veiledere/"
        )


class TestPageView:
    """The frame of a page."""

    def test_head(self) -> None:
        """The head says what the page is, in which language and direction."""
        found = view("news")

        assert (found.title, found.lang, found.direction) == ("Nyheter", "nb", "ltr")
        assert (found.url, found.description, found.indexed) == ("/nb/nyheter/", "D", True)

    @pytest.mark.parametrize(
        ("key", "expected"),
        [
            pytest.param(("news",), "D", id="its-own"),
            pytest.param(("guides",), "Veiledere – Nytt fra klyngene", id="none-of-its-own"),
            pytest.param(("home",), "Nytt fra klyngene", id="called-as-the-site"),
            pytest.param(("item", "pages/om"), "", id="item"),
            pytest.param(("404",), "", id="not-indexed"),
        ],
    )
    def test_description(self, key: tuple[str, ...], expected: str) -> None:
        """Lists without words of their own are described by their title and the site's words."""
        plans = [replace(p, item=p.key[1] if p.key[0] == "item" else "") for p in PLANS]
        (found,) = (p for p in plans if p.key == key and p.lang == "nb")

        assert description(found, of()) == expected

    def test_pages_that_are_not_indexed_have_no_alternates(self) -> None:
        """What search engines should not know has no translations for them either."""
        found = view("404")

        assert (found.indexed, found.alternates) == (False, ())
        assert view("news").alternates

    @pytest.mark.parametrize(
        ("key", "lang", "expected"),
        [
            pytest.param(("home",), "nb", [], id="nothing-above-the-front-page"),
            pytest.param(("news",), "nb", ["/nb/"], id="list"),
            pytest.param(("item", "news/a"), "nb", ["/nb/", "/nb/nyheter/"], id="item"),
            pytest.param(("tags", "wind"), "nb", ["/nb/", "/nb/emne/"], id="term"),
            pytest.param(("item", "news/a"), "en", ["/en/", "/en/news/"], id="in-its-language"),
        ],
    )
    def test_path(self, key: tuple[str, ...], lang: str, expected: list[str]) -> None:
        """The way up names the pages above in the page's language, the outermost first."""
        assert [link.url for link in view(*key, lang=lang).path] == expected

    def test_path_over_a_page_that_is_not_there(self) -> None:
        """A page above that the language lacks is passed over, not the way's end."""
        plans = [*PLANS, plan(("tags", "sun"), "en", url="en/topic/sun/", parent=("tags",))]
        readers = of("en", plans=plans)

        assert [link.url for link in page_view(plans[-1], readers, ()).path] == ["/en/"]

    def test_pages_above_in_a_circle(self) -> None:
        """Pages that stand above one another end the way where it began."""
        plans = [plan("a", parent=("b",)), plan("b", parent=("a",))]

        assert [x.url for x in page_view(plans[0], of(plans=plans), ()).path] == ["/nb/b/"]

    def test_pages_below_a_circle(self) -> None:
        """A page below such pages names each of them once."""
        plans = [plan("x", parent=("a",)), plan("a", parent=("b",)), plan("b", parent=("a",))]

        assert [x.url for x in page_view(plans[0], of(plans=plans), ()).path] == [
            "/nb/b/",
            "/nb/a/",
        ]

    @pytest.mark.parametrize(
        ("key", "current"),
        [
            pytest.param(("news",), ["/nb/nyheter/"], id="on-the-page"),
            pytest.param(("item", "news/a"), ["/nb/nyheter/"], id="below-it"),
            pytest.param(("news", "2"), ["/nb/nyheter/"], id="on-its-second-page"),
            pytest.param(("guides",), ["/nb/veiledere/"], id="another-section"),
            pytest.param(("tags", "wind"), [], id="a-section-that-is-not-in-the-menu"),
            pytest.param(("home",), [], id="front-page"),
        ],
    )
    def test_menu(self, key: tuple[str, ...], current: list[str]) -> None:
        """The menu marks the page or the section one is in, and no other."""
        found = view(*key, options={"MENU": ["guides", "news", "pages/om"]}).menu

        assert [link.url for link in found] == ["/nb/veiledere/", "/nb/nyheter/", "/nb/om/"]
        assert [link.url for link in found if link.current] == current

    @pytest.mark.parametrize(
        ("key", "lang", "expected"),
        [
            pytest.param(("news",), "nb", ("en", "/en/news/", True, "News"), id="same-page"),
            pytest.param(
                ("guides",), "nb", ("en", "/en/", False, "The Clusters"), id="page-above"
            ),
            pytest.param(
                ("tags", "wind"), "nb", ("en", "/en/", False, "The Clusters"), id="far-above"
            ),
            pytest.param(
                ("item", "news/b"), "en", ("nb", "/nb/nyheter/", False, "Nyheter"), id="back"
            ),
            pytest.param(
                ("news", "2"), "nb", ("en", "/en/news/", False, "News"), id="second-page"
            ),
        ],
    )
    def test_switch(
        self, key: tuple[str, ...], lang: str, expected: tuple[str, str, bool, str]
    ) -> None:
        """The way to another language leads to the same page, else says where it leads."""
        found = view(*key, lang=lang).switch

        assert [(s.lang, s.url, s.exact, s.title) for s in found] == [expected]

    def test_switch_between_three(self) -> None:
        """Every other language is named by itself; one without any page is left out."""
        found = view("news", languages={"nn": NN, "en": EN, "nb": NB}).switch

        assert [(s.lang, s.name) for s in found] == [("en", "English")]

    @pytest.mark.parametrize(
        ("key", "expected"),
        [
            pytest.param(
                ("tags", "wind"),
                ["/nb/emne/vind/feed.xml", "/nb/feed.xml", "/nb/feed.json"],
                id="own-first",
            ),
            pytest.param(("home",), ["/nb/feed.xml", "/nb/feed.json"], id="each-once"),
            pytest.param(("news",), ["/nb/feed.xml", "/nb/feed.json"], id="that-of-the-site"),
        ],
    )
    def test_feeds(self, key: tuple[str, ...], expected: list[str]) -> None:
        """Every page leads to its own feeds and to those of the site."""
        assert [feed.url for feed in view(*key).feeds] == expected

    def test_types_of_feeds(self) -> None:
        """Each feed says what it is, so that readers pick the one they know."""
        assert view("news").feeds[1] == FeedView(
            title="Alt", url="/nb/feed.json", type="application/feed+json"
        )
        assert view("news").feeds[0].type == "application/atom+xml"

    def test_no_feeds_in_a_language(self) -> None:
        """Where a language has no feeds, none are named."""
        assert view("news", lang="en").feeds == ()


class TestSiteView:
    """What all pages of a language share."""

    def test_everything(self) -> None:
        """Names, ways and files are those of the language."""
        plans = [*PLANS, plan("search", "nb", url="nb/finn/")]
        readers = of(plans=plans, options={"FOOTER": ["pages/om", "guides"]})
        found = site_view(readers, {"a.css": "theme/a.css?v=1"})

        assert (found.name, found.tagline) == ("Klyngene", "Nytt fra klyngene")
        assert (found.home, found.search) == ("/nb/", "/nb/finn/")
        assert found.static == {"a.css": "/theme/a.css?v=1"}
        assert [link.title for link in found.footer] == ["Om", "Veiledere"]
        assert found.languages == (("nb", "Norsk"), ("en", "English"))

    def test_without_those_plugins(self) -> None:
        """A site may have neither front page nor search."""
        found = site_view(of(plans=[], site_url="https://x.example"), {})

        assert (found.home, found.search, found.footer) == ("https://x.example/", "", ())


class TestMenu:
    """Links of a menu."""

    def test_order(self) -> None:
        """Links come as they are written, by list or by item."""
        found = menu("FOOTER", of(options={"FOOTER": ["pages/om", "news"], "MENU": ["guides"]}))

        assert found == (
            LinkView(title="Om", url="/nb/om/"),
            LinkView(title="Nyheter", url="/nb/nyheter/"),
        )

    def test_what_the_language_lacks(self) -> None:
        """A page that a language does not have is not in its menu."""
        found = menu("MENU", of("en", options={"MENU": ["guides", "pages/om", "news"]}))

        assert [link.title for link in found] == ["News"]

    @pytest.mark.parametrize("options", [{}, {"MENU": None}, {"MENU": []}])
    def test_none(self, options: dict[str, Any]) -> None:
        """A site may do without a menu."""
        assert menu("MENU", of(options=options)) == ()

    @pytest.mark.parametrize(
        ("written", "expected"),
        [
            ("news", ("news",)),
            ("pages/om", ("item", "pages/om")),
            ("news/a/b", ("item", "news/a/b")),
        ],
    )
    def test_key(self, written: str, expected: tuple[str, ...]) -> None:
        """An entry is the name of a list, or the id of an item."""
        assert menu_key(written) == expected

    def test_unknown_entries(self) -> None:
        """Entries that lead nowhere in any language are found, in order."""
        assert unknown_entries(["x/y", "news", "nws", "pages/om", "news/b"], PAGES) == [
            "x/y",
            "nws",
        ]
