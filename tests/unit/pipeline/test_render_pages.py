"""Rendering composes the pages that an edit can reach, and leaves the others alone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from plugins.content_model.problem import Position, Problem, message
from plugins.pipeline import build, extension_points
from plugins.pipeline.compose import Composer
from plugins.pipeline.extension_points import Panel, gather
from plugins.pipeline.host import Host, site_settings
from plugins.pipeline.reach import reach_path
from plugins.pipeline.render_pages import one_each
from plugins.pipeline.session import session_of
from tests.conftest import PLUGINS, Output, article, news, tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.content_model.page import PagePlan
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Edition
    from plugins.content_model.site import Site as WholeSite
    from plugins.views.reader import Reader
    from tests.conftest import Site

FILES = {
    "news/a.nb.md": news("A", "Blå bær.", summary="Lead."),
    "news/a.en.md": article("A", "Blue berries.", summary="Lead."),
    "news/b.nb.md": news("B", "Mer. Se [A](a.nb.md)."),
    "pages/om.nb.md": article("Om", "Oss."),
}
# Pages of an article, in both languages, and the feeds that carry its text.
OF_B = {
    "nb/nyheter/b/index.html",
    "nb/feed.xml",
    "nb/feed.json",
    "en/feed.xml",
    "en/feed.json",
}


class Composed:
    """
    Builds of a site, each with the pages that were composed for it.

    Args:
        site: The site.
        composed: Filled with the pages of the build that runs.
    """

    def __init__(self, site: Site, composed: set[str]) -> None:
        self.site = site
        self.pages = composed

    def build(self, **settings: Any) -> set[str]:
        """Build the site, and return the pages composed for it."""
        self.pages.clear()
        self.site.run(**settings)
        return set(self.pages)

    def checked(self, **settings: Any) -> set[str]:
        """
        Build the site, return the pages composed for it, and look that all are as they should be.

        A build that knows nothing of reach compares every page, and finds nothing to do.
        """
        found = self.build(**settings)
        checked = self.site.checked(**settings)
        reach_path(checked).unlink()
        before = tree(self.site.root / "output")
        self.pages.clear()
        prepared = self.site.prepare(**settings)
        with prepared.session.workers:
            finished = build.finish(prepared)
        assert (finished.rendered, finished.published.written) == (0, 0)
        assert len(self.pages) == finished.pages
        assert tree(self.site.root / "output") == before
        return found


@pytest.fixture
def builds(site: Site, monkeypatch: pytest.MonkeyPatch) -> Composed:
    """Return a site that was built once."""
    composed: set[str] = set()
    compose = Composer.page

    def spied(self: Composer, plan: PagePlan, reader: Reader | None = None) -> Any:
        composed.add(plan.save_as)
        return compose(self, plan, reader)

    monkeypatch.setattr(Composer, "page", spied)
    found = Composed(site.write(FILES), composed)
    assert "nb/nyheter/a/index.html" in found.build()
    return found


def test_a_text(builds: Composed) -> None:
    """After an edit of a text only the pages that show it are composed."""
    builds.site.write({"news/b.nb.md": news("B", "Mindre. Se [A](a.nb.md).")})
    assert builds.checked() == OF_B
    output = Output(builds.site.root / "output")
    assert "Mindre." in output.text("nb/nyheter/b/index.html")
    assert "Mindre." in output.text("nb/feed.xml")


@pytest.mark.parametrize(
    "files",
    [
        {"news/a.nb.md": news("Another", "Blå bær.", summary="Lead.")},
        {"news/a.nb.md": news("A", "Blå bær.", summary="Other.")},
        {"news/c.nb.md": news("C")},
        {"data/terms.yaml": "tags: {x: {nb: X, en: X}}"},
    ],
)
def test_what_all_share(builds: Composed, files: dict[str, str]) -> None:
    """After an edit of what any page may show, all are composed."""
    builds.site.write(files)
    assert "nb/om/index.html" in builds.checked()


def test_settings(builds: Composed) -> None:
    """So they are with another setting."""
    assert "nb/om/index.html" in builds.checked(SITENAME="Another")


def test_a_stale_translation(builds: Composed) -> None:
    """The notice on a translation follows its original, which is edited, and no other page."""
    text = article("A", "Blue berries.", summary="Lead.", translated_from="nb@0000000")
    builds.site.write({"news/a.en.md": text})
    builds.checked()
    builds.site.write({"news/a.nb.md": news("A", "Røde bær.", summary="Lead.")})
    found = builds.checked()
    assert {"nb/nyheter/a/index.html", "nb/feed.xml"} <= found
    assert not {"nb/nyheter/b/index.html", "nb/om/index.html"} & found


def test_a_page_somebody_touched(builds: Composed) -> None:
    """A page that is not as we left it is made again, whatever was edited."""
    page = builds.site.root / "output/nb/om/index.html"
    content = page.read_bytes()
    page.write_bytes(content + b"x")
    (builds.site.root / "output/nb/nyheter/a/index.html").unlink()
    assert builds.checked() == {"nb/om/index.html", "nb/nyheter/a/index.html"}
    assert page.read_bytes() == content


def test_edits_one_after_the_other(builds: Composed) -> None:
    """What a build left alone is known to the next one too."""
    for text in ("Mindre.", "Mest."):
        builds.site.write({"news/b.nb.md": news("B", text)})
        assert builds.build() == OF_B
    builds.site.write(
        {"news/b.nb.md": news("B", "Mest."), "pages/om.nb.md": article("Om", "Dere.")}
    )
    assert builds.checked() == {"nb/om/index.html"}


def test_a_schedule(builds: Composed) -> None:
    """Once a schedule may have changed the site, all pages are composed."""
    assert "nb/om/index.html" in builds.checked(BUILD_DATE="2026-01-16")


class Borrowed(Struct, frozen=True):
    """A panel that shows another item's text."""

    words: int


def borrowed(edition: Edition, reader: Reader) -> Borrowed:
    """Return how long the text of another item is, made once for all pages."""
    del edition
    other = reader.site.items["news/b"].edition(reader.lang)
    return Borrowed(reader.once("borrowed", lambda: other.body.words))


def panels(settings: Settings) -> list[Panel]:
    """Return the panel, for the test that asks for it."""
    return [Panel(name="borrowed", compose=borrowed)] if settings.options.get("BORROWS") else []


def planned(site: WholeSite) -> list[PagePlan]:
    """Return no pages, having looked at a text to decide that."""
    return [][: site.items["news/b"].editions["nb"].body.words]


def pages(settings: Settings) -> list[Callable[[WholeSite], list[PagePlan]]]:
    """Return the function that plans pages, for the test that asks for it."""
    return [planned] if settings.options.get("PLANS") else []


def register() -> None:
    """Join the pipeline."""
    extension_points.panels.connect(panels)
    extension_points.pages.connect(pages)


def test_a_text_on_other_pages(builds: Composed) -> None:
    """A page that draws on another item's text is composed after an edit of that, too."""
    own = builds.site.root / "own/panels"
    own.mkdir(parents=True)
    (own / "borrowed.html").write_text("{{ panel.words }}", encoding="utf-8")
    builds.site.settings |= {
        "PLUGINS": [*PLUGINS, __name__],
        "BORROWS": True,
        "THEME_TEMPLATES_OVERRIDES": ["own"],
    }
    builds.build()
    builds.site.write({"news/b.nb.md": news("B", "Ganske mye mindre enn før var det.")})
    found = builds.checked()
    assert {"nb/nyheter/a/index.html", "en/news/a/index.html", "nb/om/index.html"} <= found
    assert "nb/nyheter/index.html" not in found


def test_a_text_that_planning_draws_on(builds: Composed) -> None:
    """Where which pages there are depends on texts, an edit of any of these reaches all pages."""
    builds.site.settings |= {"PLUGINS": [*PLUGINS, __name__], "PLANS": True}
    builds.build()
    builds.site.write({"pages/om.nb.md": article("Om", "Dere.")})
    assert builds.checked() == {"nb/om/index.html"}
    builds.site.write({"news/b.nb.md": news("B", "Mindre.")})
    assert "nb/om/index.html" in builds.checked()


def test_drafts_of_a_preview(site: Site, builds: Composed) -> None:
    """In a preview the pages of drafts are composed every time, for they see another site."""
    site.write({"news/d.nb.md": news("D", status="draft")})
    checked, problems = site_settings(Host(site.options()).settings)
    preview = replace(checked, drafts="apart")

    def build_preview() -> set[str]:
        builds.pages.clear()
        session = session_of(preview)
        with session.workers:
            build.end(build.begin(preview, gather(preview), tuple(problems), session))
        return set(builds.pages)

    build_preview()
    os.utime(site.write({"pages/om.nb.md": article("Om", "Dere.")}).root)
    found = build_preview()
    assert {"nb/om/index.html", "apart/nb/nyheter/d/index.html"} <= found
    assert "nb/nyheter/a/index.html" not in found


def problem(path: str, line: int) -> Problem:
    """Return a problem."""
    return Problem(path=path, text=message("x"), hint=message("y"), at=Position(line))


def test_one_each() -> None:
    """A mistake in a template is told once, however many pages have it."""
    found = [
        problem("a", line=2),
        problem("a", line=3),
        problem("b", line=2),
        problem("a", line=2),
    ]

    assert one_each(found) == found[:3]
