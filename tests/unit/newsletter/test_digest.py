"""What a newsletter tells."""

from __future__ import annotations

from datetime import date

from plugins.newsletter.digest import digest
from plugins.views.reader import Reader
from tests.conftest import Site, article, news


def test_the_period_alone(site: Site) -> None:
    """First and last day count, the newest leads, and no draft, page or other day is in it."""
    site.write(
        {
            "news/a.nb.md": news("A", date="2025-03-01"),
            "news/b.nb.md": news("B", date="2025-03-31"),
            "news/c.nb.md": news("C", date="2025-04-01"),
            "news/d.nb.md": news("D", date="2025-03-02", status="draft"),
            "news/e.nb.md": news("E", date="2025-03-02", status="hidden"),
            "pages/f.nb.md": article("F", date="2025-03-02"),
        }
    )
    prepared = site.prepare()
    found = digest(
        Reader(prepared.site, prepared.addresses, "nb"), date(2025, 3, 1), date(2025, 3, 31)
    )

    assert found is not None
    assert [found.lead.link.title, *(item.link.title for item in found.items)] == ["B", "A"]


def test_no_news(site: Site) -> None:
    """Without news there is no newsletter."""
    prepared = site.prepare()

    assert (
        digest(Reader(prepared.site, prepared.addresses, "nb"), date(2025, 1, 1), date(2025, 1, 2))
        is None
    )
