"""What is to be said of a file of the output: why it was made, and whether it would be now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.problem_listing.wording import Wording
from plugins.publishing.manifest import Manifest, Record
from plugins.why.account import State, account, state_of
from tests.conftest import news
from tests.unit.builders import settings

if TYPE_CHECKING:
    from tests.conftest import Site

ENGLISH = Wording(Catalogue(lang="en"), "en_GB")
A = "nb/nyheter/a/index.html"
LEFT = "    the next build leaves it: nothing that it is made of has changed"


def told(site: Site, path: str = A, **options: Any) -> list[str]:
    """Return what is said of a file, line by line without its name."""
    prepared = site.prepare(**options)
    name, *lines = account(path, state_of(prepared), prepared.site.settings, ENGLISH).splitlines()
    assert name == path
    return lines


@pytest.fixture
def built(site: Site) -> Site:
    """Return a site with templates of its own that has been built."""
    (site.root / "own").mkdir()
    for name, text in (("x.html", '{% include "y.html" %}'), ("y.html", "1")):
        (site.root / "own" / name).write_text(text, encoding="utf-8")
    site.settings["THEME_TEMPLATES_OVERRIDES"] = ["own"]
    site.write({"news/a.nb.md": news("A", template="x.html"), "news/b.nb.md": news("B")}).run()
    return site


def test_new(site: Site) -> None:
    """Before the first build nothing was made, and all is new."""
    site.write({"news/a.nb.md": news("A")})

    assert told(site) == [
        "    no build has made it yet",
        "    the next build makes it, because:",
        "        it was not there before, or a build was broken off",
    ]


def test_left(built: Site) -> None:
    """After a build it is told that it made the file, and that the next would not."""
    assert told(built) == [
        "    last made because:",
        "        it was not there before, or a build was broken off",
        LEFT,
    ]


def test_edited(built: Site) -> None:
    """After an edit the reason is that of the next build, and once it is built, of the last."""
    built.write({"news/a.nb.md": news("A", "Other.", template="x.html")})
    before = told(built)
    built.run()

    assert before[-2:] == [
        "    the next build makes it, because:",
        "        its text, or another value that it shows, changed",
    ]
    assert told(built) == ["    last made because:", before[-1], LEFT]


def test_a_template_behind(built: Site) -> None:
    """The template that changed is named, before the build and after it."""
    (built.root / "own/y.html").write_text("2", encoding="utf-8")
    reason = "        its template x.html, or one that it may show, changed: y.html"
    before = told(built)
    built.run()
    after = told(built)

    assert before[-1] == reason
    assert after == ["    last made because:", reason, LEFT]


def test_tampered(built: Site) -> None:
    """A file that somebody changed is made again for that."""
    (built.root / "output" / A).write_text("x", encoding="utf-8")

    assert told(built)[-1] == "        somebody changed or deleted the file in output"


def test_removed(built: Site) -> None:
    """A page that the site has no more is going to be removed."""
    (built.root / "content/news/a.nb.md").unlink()

    assert told(built)[-1].startswith("    the next build removes it")


def test_broken_off() -> None:
    """A file that a build left when it was broken off has no reasons."""
    state = State(manifest=Manifest("/project/output", {"a": Record()}))

    assert account("a", state, settings(), ENGLISH) == (
        "a\n    it is from a build that was broken off"
    )
