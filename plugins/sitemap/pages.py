"""Sitemaps (sitemaps.org) and ``robots.txt`` (RFC 9309)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.views.frame import alternates
from plugins.views.plans import page_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader

KEY = "sitemap"
# The sitemap of fresh news, beside those of languages.
NEWS = "news"


class SitemapEntry(Struct, frozen=True, kw_only=True):
    """A page: address, last change (empty if unknown), ``hreflang`` values and addresses."""

    url: str
    lastmod: str
    alternates: tuple[tuple[str, str], ...]


class Sitemap(Struct, frozen=True, kw_only=True):
    """The view of a sitemap."""

    entries: tuple[SitemapEntry, ...]


class Robots(Struct, frozen=True, kw_only=True):
    """The view of ``robots.txt``: where the sitemaps are, and the site's own lines."""

    sitemaps: tuple[str, ...]
    lines: tuple[str, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the sitemaps and ``robots.txt``."""
    languages = site.settings.languages
    first = next(iter(languages))
    own = partial(page_plan, site, title="", indexed=False)
    for lang in languages:
        yield own(
            lang,
            (KEY, lang),
            "{lang}/sitemap.xml",
            template="sitemap.xml",
            compose=sitemap,
        )
    yield own(first, (KEY,), "sitemap.xml", template="sitemap_index.xml", compose=index)
    yield own(first, ("robots",), "robots.txt", template="robots.txt", compose=robots)


def sitemap(reader: Reader) -> Sitemap:
    """Return the sitemap of the reader's language, the first one's with what is for all."""
    return Sitemap(
        entries=tuple(
            SitemapEntry(
                url=reader.url(plan.url),
                lastmod=str(plan.lastmod or ""),
                alternates=alternates(plan, reader),
            )
            for plan in reader.addresses.plans
            if plan.lang == reader.lang and plan.indexed
        )
    )


def index(reader: Reader) -> Sitemap:
    """Return the list of all sitemaps."""
    plans = (reader.addresses.get((KEY, lang), lang) for lang in reader.site.settings.languages)
    return Sitemap(
        entries=tuple(
            SitemapEntry(url=reader.url(plan.url), lastmod="", alternates=())
            for plan in plans
            if plan is not None
        )
    )


def robots(reader: Reader) -> Robots:
    """Return the view of ``robots.txt``."""
    plans = (reader.addresses.get(key, reader.lang) for key in ((KEY,), (KEY, NEWS)))
    return Robots(
        sitemaps=tuple(reader.url(plan.url) for plan in plans if plan is not None),
        lines=tuple(reader.site.settings.options.get("ROBOTS") or ()),
    )
