"""The search: its page with and without an index, and the index among the laws."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.search.index import program
from tests.conftest import article, news, tree

if TYPE_CHECKING:
    from tests.conftest import Site

FILES = {
    "news/a.nb.md": news("Gull", "Velferdsteknologien kom."),
    "news/a.en.md": news("Gold", "Technology.", translated_from="nb"),
    "guides/g.nb.md": article("Veileder"),
    "news/draft.nb.md": news("Hemmelig", status="draft"),
}
needs_pagefind = pytest.mark.skipif(not program(), reason="Pagefind is not installed")


def test_without_an_index(site: Site) -> None:
    """There is no form that would find nothing, and no script; the ways in are there."""
    output = site.write(FILES).build()
    page = output.page("nb/search")

    assert not page.select('form, script:not([type="application/ld+json"])')
    assert page.select("main section a")
    assert not page.select("link[rel=search]")


@needs_pagefind
def test_with_an_index(site: Site) -> None:
    """The form waits for the script; index and description for browsers are there."""
    output = site.write(FILES).build(SEARCH_INDEX=True)
    page = output.page("nb/search")
    form = page.select_one("form.search")

    assert "hidden" in form.attrs
    assert output.has(f"nb/search/{form['data-index']}pagefind.js")
    assert output.has("en/search/index/pagefind-entry.json")
    assert output.has(page.select_one("link[rel=search]")["href"].lstrip("/"))
    assert "{searchTerms}" in output.text("nb/opensearch.xml")
    assert not output.page("nb").select("script")


@needs_pagefind
def test_incremental_equals_clean(site: Site) -> None:
    """After an edit the index is what a clean build makes; untouched, it is not made again."""
    site.write(FILES).build(SEARCH_INDEX=True)
    site.write({"news/a.nb.md": news("Sølv", "Andre ord.")})
    first = site.build(SEARCH_INDEX=True)
    clean = site.build(
        SEARCH_INDEX=True, OUTPUT_PATH=str(site.root / "o"), CACHE_PATH=str(site.root / ".c")
    )

    assert tree(first.folder) == tree(clean.folder)


def test_a_setting_that_is_neither(site: Site) -> None:
    """It is told where it stands."""
    assert "SEARCH_INDEX is neither True nor False" in site.write(FILES).problems(
        SEARCH_INDEX="yes"
    )
