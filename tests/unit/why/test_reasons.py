"""Reasons to make a file, in words for those who write texts and templates."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.page import JSON, CopiedFile, Page
from plugins.problem_listing.listing import worded
from plugins.rendering.page_task import MAKINGS
from plugins.why.reasons import worded_reasons
from tests.unit.builders import body, settings

ENGLISH = Catalogue(lang="en")
PAGE = Page(
    save_as="nb/index.html", template="list.html", lang="nb", site=body(), page=body(), view=body()
)
COPY = CopiedFile(save_as="theme/site.css", path="/project/theme/static/site.css")


def words(*reasons: str, file: Page | CopiedFile | None = PAGE, templates: str = "") -> list[str]:
    """Return reasons in English."""
    found = worded_reasons(reasons, templates.split(), file, settings())
    return [worded(one, ENGLISH) for one in found]


@pytest.mark.parametrize(
    ("templates", "expected"),
    [
        ("list.html", "its template list.html changed"),
        ("base.html", "its template list.html, or one that it may show, changed: base.html"),
        (
            "base.html list.html",
            "its template list.html, or one that it may show, changed: base.html, list.html",
        ),
        ("", "its template is another one: list.html"),
    ],
)
def test_templates(templates: str, expected: str) -> None:
    """The templates that changed are named, and whether it is the page's own."""
    assert words("template", templates=templates) == [expected]


def test_a_page_that_is_gone() -> None:
    """Of a page that the site has no more, what is still known is told."""
    assert words("template", file=None, templates="a.html b.html") == [
        "a template changed: a.html, b.html"
    ]
    assert words("strings", file=None)[0].startswith("a string of the catalogue “…” changed")


def test_json() -> None:
    """A file of data has no template to be told of."""
    data = replace(PAGE, template=JSON)

    assert len(words("template", "theme", file=data)) == 1
    assert words("template", "theme", file=data) == words("theme")


def test_languages_and_folders_are_named() -> None:
    """The catalogue, the output folder and the file that was copied are named."""
    assert "catalogue “nb”" in words("strings")[0]
    assert "in “nb” share" in words("site")[0]
    assert words("touched") == ["somebody changed or deleted the file in output"]
    assert words("content", file=COPY)[0].startswith("theme/static/site.css changed")
    assert "another sort" in words("content")[0]


def test_each_has_words() -> None:
    """Each making, and all other reasons, are told in words of their own, in their order."""
    reasons = (*MAKINGS, "new", "touched", "content")
    found = words(*reasons)

    assert len(set(found)) == len(reasons)
    assert not set(found) & set(reasons)


def test_a_reason_without_words() -> None:
    """A reason that nobody has words for is told as it is."""
    assert words("else") == ["else"]
