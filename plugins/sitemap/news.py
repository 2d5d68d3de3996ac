"""The news sitemap: what was published within two days, for the news search of search engines."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.sitemap.pages import KEY, NEWS
from plugins.views.plans import page_plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Edition, Site
    from plugins.views.reader import Reader

# What is derived: ids of the news that is fresh.
FRESH = "fresh_news"
KIND = "news"
AGE = timedelta(hours=48)


class NewsEntry(Struct, frozen=True, kw_only=True):
    """A news item: address, name and language of the publication, when, and headline."""

    url: str
    name: str
    language: str
    date: str
    title: str


class NewsSitemap(Struct, frozen=True, kw_only=True):
    """The view of the news sitemap, the newest first."""

    entries: tuple[NewsEntry, ...]


def fresh(site: Site) -> tuple[str, ...]:
    """Return the ids of the news that is no older than two days, the newest first."""
    now = site.settings.build_date.last
    found = [
        (published, item)
        for item, published in publications(site)
        if published <= now < published + AGE
    ]
    return tuple(item for _, item in sorted(found, key=lambda one: (-one[0].timestamp(), one[1])))


def next_change(site: Site) -> datetime | None:
    """Return when the first of the fresh news will be too old."""
    now = site.settings.build_date.last
    ends = (published + AGE for _, published in publications(site))
    return min((end for end in ends if now < end <= now + AGE), default=None)


def publications(site: Site) -> Iterator[tuple[str, datetime]]:
    """Yield the ids of listed news of the last days with the moment of their publication."""
    # A day more than that, for clocks differ from place to place.
    since = site.settings.build_date.day - AGE - timedelta(days=1)
    for item in site.items.values():
        first = item.edition(item.original)
        if item.kind != KIND or first.date is None or first.date.day < since:
            continue
        if any(edition.listed for edition in item.editions.values()):
            yield item.id, first.date.first(site.settings.timezone)


def news_pages(site: Site) -> Iterator[PagePlan]:
    """Yield the news sitemap, one for all languages."""
    first = next(iter(site.settings.languages))
    yield page_plan(
        site,
        first,
        (KEY, NEWS),
        "news-sitemap.xml",
        "",
        template="news_sitemap.xml",
        compose=news_sitemap,
        indexed=False,
    )


def news_sitemap(reader: Reader) -> NewsSitemap:
    """Return the view of the news sitemap."""
    site = reader.site
    editions = (
        edition
        for item in site.derived.get(FRESH, ())
        for edition in site.items[item].editions.values()
        if edition.listed
    )
    return NewsSitemap(entries=tuple(entry(edition, reader) for edition in editions))


def entry(edition: Edition, reader: Reader) -> NewsEntry:
    """Return a news item in one language as an entry."""
    date = reader.date(edition.date)
    return NewsEntry(
        url=reader.url(edition.url),
        name=reader.site.settings.languages[edition.lang].site_name,
        language=edition.lang.partition("-")[0],
        date=date.machine if date else "",
        title=edition.title,
    )
