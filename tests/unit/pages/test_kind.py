"""The kind ``page``."""

from __future__ import annotations

import pytest

from plugins.pages.kind import kinds
from tests.unit.builders import settings


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param({}, "{lang}/{slug}/", id="below-the-language"),
        pytest.param({"PAGES_URL": "{lang}/{slug}.html"}, "{lang}/{slug}.html", id="elsewhere"),
    ],
)
def test_address(options: dict[str, str], expected: str) -> None:
    """A page stands straight below its language, unless the site says otherwise."""
    (kind,) = kinds(settings(options=options))

    assert kind.url == expected


def test_pages() -> None:
    """A page is undated, in no list, and has a template of its own."""
    (kind,) = kinds(settings())

    assert (kind.name, kind.folder, kind.template) == ("page", "pages", "page.html")
    assert (kind.dated, kind.listing, kind.contents_list) == (False, "", False)
