"""The index of every language, as a bundle of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.search import settings as module
from plugins.search.bundles import index_bundles
from plugins.search.index import make_index
from plugins.views.addresses import addresses_of
from tests.unit.builders import edition, plan, site

if TYPE_CHECKING:
    import pytest

SITE = site(edition("news/a.nb.md"), options={"SEARCH_INDEX": True})
PLANS = [
    plan("search", url="nb/s%C3%B8k/"),
    plan("search", "en"),
    plan(("item", "news/a"), item="news/a"),
]


def test_bundles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each language with something to find has an index beside its search page."""
    monkeypatch.setattr(module, "program", lambda: "pagefind")
    (found,) = index_bundles(SITE, addresses_of(PLANS))

    assert (found.folder, found.make) == ("nb/søk/index", make_index)
    assert (found.options.lang, found.options.stemmer) == ("nb", "no")
    assert list(index_bundles(SITE, addresses_of(PLANS[2:]))) == []


def test_without_a_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """A site that asks for none has none."""
    monkeypatch.setattr(module, "program", lambda: "")

    assert list(index_bundles(SITE, addresses_of(PLANS))) == []
