"""Sitemaps (sitemaps.org) and ``robots.txt`` (RFC 9309)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from plugins.sitemap.pages import Robots, SitemapEntry, index, pages, robots, sitemap
from tests.unit.builders import EN, NB, plan, reader, site

SITE = site(site_url="https://x.example")
PLANS = [
    plan("chooser", url="", parent=None),
    plan("home", url="nb/", parent=None, lastmod=date(2024, 5, 6)),
    plan("home", "en", url="en/", parent=None),
    plan(("item", "news/b"), "en", url="en/news/b/", default="nb"),
    plan(("item", "news/b"), "nb", url="nb/nyheter/b/", default="nb", lastmod=date(2023, 1, 2)),
    plan(("item", "news/a"), "nb", url="nb/nyheter/a/", default="nb"),
    plan("404", url="nb/404.html", indexed=False),
    plan(("alias", "old/"), url="old/", indexed=False),
    *pages(SITE),
]
X = "https://x.example"


def test_pages() -> None:
    """There is a sitemap for each language, one of sitemaps, and a file for robots."""
    found = list(pages(SITE))

    assert [(p.key, p.lang, p.save_as) for p in found] == [
        (("sitemap", "nb"), "nb", "nb/sitemap.xml"),
        (("sitemap", "en"), "en", "en/sitemap.xml"),
        (("sitemap",), "nb", "sitemap.xml"),
        (("robots",), "nb", "robots.txt"),
    ]
    assert not any(p.indexed for p in found)


def test_sitemap() -> None:
    """A sitemap tells every indexed page of its language, with change and translations."""
    assert sitemap(reader(SITE, PLANS)).entries == (
        SitemapEntry(
            url=f"{X}/",
            lastmod="",
            alternates=(("nb", f"{X}/nb/"), ("en", f"{X}/en/"), ("x-default", f"{X}/")),
        ),
        SitemapEntry(
            url=f"{X}/nb/",
            lastmod="2024-05-06",
            alternates=(("nb", f"{X}/nb/"), ("en", f"{X}/en/"), ("x-default", f"{X}/")),
        ),
        SitemapEntry(
            url=f"{X}/nb/nyheter/b/",
            lastmod="2023-01-02",
            alternates=(
                ("nb", f"{X}/nb/nyheter/b/"),
                ("en", f"{X}/en/news/b/"),
                ("x-default", f"{X}/nb/nyheter/b/"),
            ),
        ),
        SitemapEntry(
            url=f"{X}/nb/nyheter/a/",
            lastmod="",
            alternates=(("nb", f"{X}/nb/nyheter/a/"), ("x-default", f"{X}/nb/nyheter/a/")),
        ),
    )


def test_another_language() -> None:
    """Each page is in the sitemap of its own language, and in no other."""
    found = sitemap(reader(SITE, PLANS, "en")).entries

    assert [entry.url for entry in found] == [f"{X}/en/", f"{X}/en/news/b/"]


def test_every_indexed_page_is_in_one_sitemap() -> None:
    """Taken together, the sitemaps tell every page that is to be known, each once."""
    told = [e.url for lang in ("nb", "en") for e in sitemap(reader(SITE, PLANS, lang)).entries]

    assert sorted(told) == sorted(f"{X}/{p.url}" for p in PLANS if p.indexed)


def test_index() -> None:
    """The sitemap of sitemaps leads to that of each language, in the site's order."""
    swapped = site(site_url=X, languages={"en": EN, "nb": NB})

    assert [e.url for e in index(reader(SITE, PLANS)).entries] == [
        f"{X}/nb/sitemap.xml",
        f"{X}/en/sitemap.xml",
    ]
    assert [e.url for e in index(reader(swapped, pages(swapped), "en")).entries] == [
        f"{X}/en/sitemap.xml",
        f"{X}/nb/sitemap.xml",
    ]


@pytest.mark.parametrize(
    ("options", "lines"),
    [
        ({}, ()),
        ({"ROBOTS": None}, ()),
        ({"ROBOTS": ["Disallow: /b/", "Disallow: /a/"]}, ("Disallow: /b/", "Disallow: /a/")),
    ],
)
def test_robots(options: dict[str, Any], lines: tuple[str, ...]) -> None:
    """Robots are told where the sitemap is, and what else the site wants them to know."""
    of = site(site_url=X, options=options)

    assert robots(reader(of, pages(of))) == Robots(sitemaps=(f"{X}/sitemap.xml",), lines=lines)
