"""What a page shows to read next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.related_news.lists import Related, RelatedNews
from plugins.related_news.panel import NAME, panel
from tests.unit.builders import edition, reader, site, term

if TYPE_CHECKING:
    from plugins.related_news.panel import RelatedPanel
    from plugins.views.reader import Reader

A = edition("news/a.nb.md", title="A", category="q")
B = edition("news/b.nb.md", title="B", summary="Ingress", date="2025-01-31")
C = edition("news/c.en.md", title="C")


def a_reader(related: Related | None = None) -> Reader:
    """Return a reader of a site on which A has a list."""
    lists = {lang: {} if related is None else {"news/a": related} for lang in ("nb", "en")}
    found = RelatedNews(lists)
    vocabularies = {"categories": {"q": term("q", nb="Kvalitet")}, "tags": {}}
    return reader(site(A, B, C, derived={NAME: found}, vocabularies=vocabularies))


def made(related: Related) -> RelatedPanel:
    """Return the panel on A's page."""
    found = panel(A, a_reader(related))
    assert found is not None
    return found


def test_items() -> None:
    """An item has title, address, date and lead."""
    (item,) = made(Related(("news/b",))).items

    assert (item.link.title, item.link.url, item.lead) == ("B", "/nb/news/b/", "Ingress")
    assert item.date is not None
    assert item.date.machine == "2025-01-31"


def test_another_language() -> None:
    """An item that exists only in another language is marked."""
    (item,) = made(Related(("news/c",))).items

    assert (item.link.lang, item.link.title_lang) == ("en", "en")


@pytest.mark.parametrize(
    ("newest_of", "expected"),
    [
        ("", "Related"),
        ("category q", "Newest in Kvalitet"),
        ("news/b", "Newest in B"),
        ("gone", "Newest in Kvalitet"),
    ],
)
def test_headings(newest_of: str, expected: str) -> None:
    """The heading says whether the items are related, or what they are the newest of."""
    assert made(Related(("news/b",), newest_of)).heading == expected


def test_heading_of_something_without_a_name() -> None:
    """The newest of what has neither page nor label are the newest."""
    plain = edition("news/a.nb.md")

    found = panel(plain, a_reader(Related(("news/b",), "gone")))

    assert found is not None
    assert found.heading == "Latest news"


@pytest.mark.parametrize("related", [None, Related()])
def test_nothing_to_show(related: Related | None) -> None:
    """A page without a list has no panel."""
    assert panel(A, a_reader(related)) is None


def test_without_lists() -> None:
    """Where nothing was derived there is no panel."""
    assert panel(A, reader(site(A))) is None
