"""The news sitemap."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.sitemap.news import (
    FRESH,
    NewsEntry,
    entry,
    fresh,
    news_pages,
    news_sitemap,
    next_change,
    publications,
)
from tests.unit.builders import build_date, edition, reader, site


def of(*dates: str, day: str = "2026-01-15 12:00", **more: Any) -> Any:
    """Return a site with news of these moments, each named by its place."""
    editions = [edition(f"news/{n}.nb.md", date=date, **more) for n, date in enumerate(dates)]
    guide = edition("guides/g.nb.md", date="2026-01-15")
    return site(*editions, guide, build_date=build_date(day))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param("2026-01-15 11:59", ("news/0",), id="just-now"),
        pytest.param("2026-01-13 12:01", ("news/0",), id="nearly-two-days"),
        pytest.param("2026-01-13 12:00", (), id="two-days"),
        pytest.param("2026-01-14", ("news/0",), id="a-day-begins-at-midnight"),
        pytest.param("2026-01-13", (), id="more-than-two-days-since-midnight"),
    ],
)
def test_fresh(date: str, expected: tuple[str, ...]) -> None:
    """News is fresh for 48 hours; what is no news never is."""
    assert fresh(of(date)) == expected


def test_order() -> None:
    """The newest comes first, of two at once the first by id."""
    assert fresh(of("2026-01-14", "2026-01-15", "2026-01-14")) == ("news/1", "news/0", "news/2")


def test_next_change() -> None:
    """The next build is due when the first of them is too old."""
    change = next_change(of("2026-01-14 08:00", "2026-01-14 07:00", "2026-01-01"))

    assert change is not None
    assert change.isoformat() == "2026-01-16T07:00:00+01:00"
    assert next_change(of("2026-01-01")) is None
    assert fresh(of("2026-01-14 07:00", day="2026-01-16 07:00")) == ()


def test_hidden_news_is_not_told_of() -> None:
    """What is listed nowhere is not listed here."""
    assert list(publications(of("2026-01-15", listed=False))) == []


def test_news_sitemap() -> None:
    """Each language of an item is an entry under its own publication's name."""
    editions = (
        edition("news/a.nb.md", title="Norsk", date="2026-01-15 08:30"),
        edition("news/a.en.md", title="English", date="2026-01-15 08:30"),
    )
    found = reader(site(*editions, derived={FRESH: ("news/a",)}))

    assert news_sitemap(found).entries == (
        NewsEntry(
            url="/nb/news/a/",
            name="Klyngene",
            language="nb",
            date="2026-01-15T08:30:00+01:00",
            title="Norsk",
        ),
        entry(editions[1], found),
    )
    assert entry(editions[1], found).name == "The Clusters"


def test_pages() -> None:
    """There is one for all languages."""
    assert [p.save_as for p in news_pages(site())] == ["news-sitemap.xml"]
