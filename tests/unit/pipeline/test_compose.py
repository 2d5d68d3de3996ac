"""Compose: the site to its pages, each with all that its template may see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from msgspec import Struct

from plugins.content_model.page import CopiedFile, Page
from plugins.content_model.site import Asset
from plugins.pipeline.compose import Composer, other_files, theme_url
from plugins.pipeline.drafts import Drafts
from plugins.pipeline.extension_points import Panel
from plugins.rendering.collect_theme import StaticFile
from plugins.views.addresses import addresses_of
from plugins.views.values import PageView, SiteView
from tests.unit.builders import edition, plan, site

if TYPE_CHECKING:
    from plugins.content_model.page import OutputFile, PagePlan
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


class Words(Struct, frozen=True):
    """A view under test."""

    text: str


def static(path: str, *, is_theme: bool = True) -> StaticFile:
    """Return a static file."""
    return StaticFile(
        path=path, source=f"/from/{path}", save_as=f"theme/{path}", digest="d1", is_theme=is_theme
    )


def composed(*plans: PagePlan, **more: Any) -> list[OutputFile]:
    """Compose a site with two items and the pages *plans*."""
    of = site(
        edition("news/a.nb.md", title="Norsk"),
        edition("news/a.en.md", title="English"),
        edition("news/b.nb.md", title="B"),
        assets=more.pop("assets", {}),
        options={"MENU": ["news", "tags"]},
    )
    files = list(more.pop("static", ()))
    composer = Composer(of, addresses_of(plans), more.pop("panels", ()), files)
    return [*map(composer.page, composer.plans), *other_files(of, files)]


def pages(output: list[OutputFile]) -> list[Page]:
    """Return the pages of an output."""
    return [file for file in output if isinstance(file, Page)]


def speak(reader: Reader) -> Words:
    """Return a view that tells for whom it was composed."""
    return Words(f"for {reader.lang}")


def seen(reader: Reader) -> Words:
    """Return a view that tells what was derived from the site of its reader."""
    return Words(str(reader.site.derived.get("seen")))


def test_pages_are_composed_for_readers_of_their_language() -> None:
    """A page has the view that its plan makes for its language, and says where it came from."""
    found = pages(
        composed(
            plan("news", "en", compose=speak, source="x.md"),
            plan("news", "nb", compose=speak, template="wide.html"),
        )
    )

    assert [(p.lang, p.save_as, p.template, p.source) for p in found] == [
        ("nb", "nb/news/index.html", "wide.html", ""),
        ("en", "en/news/index.html", "list.html", "x.md"),
    ]
    assert [p.view for p in found] == [Words("for nb"), Words("for en")]


def test_drafts() -> None:
    """Pages of drafts come last, and are composed for readers who see drafts as if public."""
    of = site(edition("news/a.nb.md", title="Norsk"))
    beside = site(edition("news/a.nb.md", title="Utkast"), derived={"seen": True})
    public = addresses_of([plan("news", "nb", compose=speak)])
    apart = plan("drafts", "nb", compose=seen)
    drafts = Drafts(site=beside, addresses=addresses_of([apart]), plans=(apart,))
    composer = Composer(of, public, drafts=drafts)

    assert [one.key for one in composer.plans] == [("news",), ("drafts",)]
    assert [composer.page(one).view for one in composer.plans] == [Words("for nb"), Words("True")]
    assert composer.apart.keys() == {apart.save_as}


def test_frames() -> None:
    """Each page has its own frame; what a language's pages share is in its words."""
    found = pages(composed(plan("news", "nb"), plan("tags", "nb"), plan("news", "en")))
    frames = [p.page for p in found if isinstance(p.page, PageView)]
    sites = [p.site for p in found if isinstance(p.site, SiteView)]

    assert [[link.url for link in frame.menu if link.current] for frame in frames] == [
        ["/nb/news/"],
        ["/nb/tags/"],
        ["/en/news/"],
    ]
    assert [len(frame.menu) for frame in frames] == [2, 2, 1]
    assert [view.name for view in sites] == ["Klyngene", "Klyngene", "The Clusters"]
    assert sites[0] is sites[1]


def panel(name: str, *titles: str) -> Panel:
    """Return a panel that is shown beside items called one of *titles*."""

    def show(given: Edition, reader: Reader) -> Words | None:
        return Words(f"{given.title} {reader.lang}") if given.title in titles else None

    return Panel(name=name, compose=show)


def test_panels() -> None:
    """Panels stand on the pages of items that have something to show, in their order."""
    found = pages(
        composed(
            plan(("item", "news/a"), "nb", item="news/a"),
            plan(("item", "news/b"), "nb", item="news/b"),
            plan("news", "nb"),
            plan(("item", "news/a"), "en", item="news/a"),
            panels=[panel("z", "Norsk", "English"), panel("a", "Norsk", "B")],
        )
    )

    assert [list(p.panels.items()) for p in found] == [
        [("z", Words("Norsk nb")), ("a", Words("Norsk nb"))],
        [("a", Words("B nb"))],
        [],
        [("z", Words("English en"))],
    ]


def test_panels_of_other_pages() -> None:
    """A panel may stand on pages of no item, no term, and not on front pages."""

    def show(given: PagePlan, reader: Reader) -> Words | None:
        return Words(f"{given.title} {reader.lang}") if given.title else None

    found = pages(
        composed(
            plan("home", "nb", title="Front"),
            plan("news", "nb", title="News"),
            plan("tags", "nb", title=""),
            plan(("tags", "gold"), "nb", title="Gold", term=("tags", "gold")),
            plan(("item", "news/a"), "nb", title="A", item="news/a"),
            panels=[Panel(name="p", page=show)],
        )
    )

    assert [p.panels for p in found] == [{}, {"p": Words("News nb")}, {}, {}, {}]


def test_copies() -> None:
    """Files of the content and static files are copied from where they lie."""
    assets = {"news/p.svg": Asset(path="news/p.svg", url="u", save_as="media/news/p.svg")}
    found = composed(assets=assets, static=[static("css/a.css"), static("x.txt", is_theme=False)])

    assert found == [
        CopiedFile(save_as="media/news/p.svg", path="/project/content/news/p.svg"),
        CopiedFile(save_as="theme/css/a.css", path="/from/css/a.css", digest=b"\xd1"),
        CopiedFile(save_as="theme/x.txt", path="/from/x.txt", digest=b"\xd1"),
    ]


def test_templates_know_the_files_of_the_theme() -> None:
    """A template finds the theme's files by their path, and no others."""
    files = (file for file in [static("css/a.css"), static("x.txt", is_theme=False)])
    found = composed(plan("news", "nb"), static=files)
    shared = pages(found)[0].site

    assert isinstance(shared, SiteView)
    assert shared.static == {"css/a.css": "/theme/css/a.css?v=d1"}
    assert len(found) == 3


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("css/site.css", "theme/css/site.css?v=d1", id="style-sheet"),
        pytest.param("js/a.js", "theme/js/a.js?v=d1", id="script"),
        pytest.param("fonts/a.woff2", "theme/fonts/a.woff2", id="font"),
        pytest.param("images/a.svg", "theme/images/a.svg", id="picture"),
        pytest.param("images/blå.svg", "theme/images/bl%C3%A5.svg", id="letters"),
        pytest.param("css/my site.css", "theme/css/my%20site.css?v=d1", id="space"),
    ],
)
def test_theme_url(path: str, expected: str) -> None:
    """Files that pages alone name carry their fingerprint; all addresses can stand in a link."""
    assert theme_url(static(path)) == expected


def test_panels_of_front_pages() -> None:
    """A panel may be of items, of front pages or of both; each page has those that are its."""

    def greet(reader: Reader) -> Words | None:
        return Words(f"hello {reader.lang}") if reader.lang == "nb" else None

    found = pages(
        composed(
            plan("home", "nb"),
            plan("home", "en"),
            plan(("item", "news/b"), "nb", item="news/b"),
            plan("news", "nb"),
            panels=[panel("a", "B"), Panel(name="greeting", front=greet)],
        )
    )

    assert {(p.lang, p.save_as): dict(p.panels) for p in found if p.panels} == {
        ("nb", "nb/home/index.html"): {"greeting": Words("hello nb")},
        ("nb", "nb/item/news/b/index.html"): {"a": Words("B nb")},
    }


def test_panels_of_terms() -> None:
    """A panel may be of terms: it is asked for the term whose page it is, and for no list of it."""

    def name(term: tuple[str, str], reader: Reader) -> Words | None:
        return Words(f"{term[1]} {reader.lang}") if term[0] == "tags" else None

    found = pages(
        composed(
            plan(("tags", "eel"), "nb", term=("tags", "eel")),
            plan(("tags", "eel", "news"), "nb"),
            plan(("categories", "q"), "nb", term=("categories", "q")),
            panels=[panel("a", "B"), Panel(name="term", term=name)],
        )
    )

    assert {p.save_as: dict(p.panels) for p in found if p.panels} == {
        "nb/tags/eel/index.html": {"term": Words("eel nb")}
    }
