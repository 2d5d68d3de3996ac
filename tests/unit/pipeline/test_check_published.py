"""No published address is lost without a way from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.pipeline.check_published import pages_gone
from plugins.pipeline.published import write_published
from tests.conftest import Site, news
from tests.unit.builders import settings

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.fixture
def published(site: Site) -> Site:
    """Return a site that was published with two articles."""
    site.write({"news/a.nb.md": news("A", slug="old"), "news/b.nb.md": news("B")})
    prepared = site.prepare(SITEURL="https://example.org")
    write_published(prepared.site.settings, prepared.addresses.plans)
    return site


def told(site: Site, files: Mapping[str, str], **chosen: Any) -> str:
    """Return the warnings about a site after an edit."""
    site.write(files)
    found = site.warnings(**chosen)
    return "" if found == "No problems found" else found


def test_nothing_lost(published: Site) -> None:
    """The same addresses, and further ones, are no matter."""
    assert told(published, {"news/c.nb.md": news("C")}) == ""


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        pytest.param(
            {"slug": "new"}, "add the line aliases: [/nb/nyheter/old/]", id="no-alias-yet"
        ),
        pytest.param(
            {"slug": "new", "aliases": "[/x/]"},
            "change the line to aliases: [/x/, /nb/nyheter/old/]",
            id="another-alias",
        ),
    ],
)
def test_a_new_slug(published: Site, fields: dict[str, str], line: str) -> None:
    """A page that moved is told at its slug, with the line that leads there from its old address."""
    found = told(published, {"news/a.nb.md": news("A", **fields)})

    assert (
        "content/news/a.nb.md:4:7: warning: the published page /nb/nyheter/old/ would be gone"
        in found
    )
    assert f"hint: {line}\n" in found


def test_the_line_that_was_told_is_right(published: Site) -> None:
    """With it, nothing is lost."""
    fields = {"slug": "new", "aliases": "[/nb/nyheter/old/]"}

    assert told(published, {"news/a.nb.md": news("A", **fields)}) == ""


def test_another_word_in_addresses(published: Site) -> None:
    """A setting that moves whole lists is told for each page, and for the lists."""
    languages = {"nb": {"words": {"news": "nytt"}}, "en": {}}
    found = told(published, {}, LANGUAGES=languages)

    assert "/nb/nyheter/old/ would be gone" in found
    assert "pelicanconf.py: warning: the published page /nb/nyheter/ would be gone" in found


@pytest.mark.parametrize(
    ("fields", "is_told"),
    [
        ({"status": "draft"}, True),
        ({"date": "2030-01-01"}, True),
        ({"expires": "2025-04-01"}, False),
    ],
)
def test_no_longer_public(published: Site, fields: dict[str, str], is_told: bool) -> None:  # noqa: FBT001
    """What was taken back is told; what was said to expire has done so."""
    found = told(published, {"news/a.nb.md": news("A", slug="old", **fields)})

    assert ("content/news/a.nb.md" in found) == is_told


def test_deleted(published: Site) -> None:
    """A text that is gone is told by the file it had; the setting says that it is meant to be."""
    (published.root / "content/news/a.nb.md").unlink()
    found = told(published, {})

    assert (
        "content/news/a.nb.md: warning: the published page /nb/nyheter/old/ would be gone" in found
    )
    assert "aliases: [/nb/nyheter/old/]; if not, name it in PAGES_GONE" in found
    assert told(published, {}, PAGES_GONE=["/nb/nyheter/old/"]) == ""


def test_taken_over(published: Site) -> None:
    """Another text may take the address, or lead on from it."""
    (published.root / "content/news/a.nb.md").unlink()

    assert told(published, {"news/b.nb.md": news("B", aliases="[/nb/nyheter/old/]")}) == ""
    files = {"news/b.nb.md": news("B"), "news/c.nb.md": news("C", slug="old")}
    assert told(published, files) == ""


def test_setting_that_is_no_list() -> None:
    """A single text would be taken letter by letter."""
    gone, (problem,) = pages_gone(settings(options={"PAGES_GONE": "/a/"}))

    assert gone == frozenset()
    assert problem.text.msgid == "{name} must be a list of texts, not {found}"
