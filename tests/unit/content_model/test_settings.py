"""Addresses as pages use them."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from plugins.content_model.moment import BuildDate, parse_moment
from plugins.content_model.settings import Settings

OSLO = ZoneInfo("Europe/Oslo")
DAY = parse_moment("2026-01-15")


def settings(site_url: str) -> Settings:
    """Return the settings of a site at *site_url*."""
    return Settings(
        root="/site",
        content="/site/content",
        output="/site/output",
        cache="/site/.cache",
        theme="/site/theme",
        translations="/site/translations",
        config="pelicanconf.py",
        site_url=site_url,
        site_id="clusters.example",
        languages={},
        default_lang="nb",
        staff_lang="en",
        timezone=OSLO,
        build_date=BuildDate(first=DAY.first(OSLO), last=DAY.last(OSLO)),
        untranslated="list",
        per_page=10,
        feed_items=20,
        markdown_engine="pyromark",
        minify=False,
        warnings_stop=False,
        options={},
    )


@pytest.mark.parametrize(
    ("site_url", "url", "expected"),
    [
        pytest.param("", "nb/nyheter/", "/nb/nyheter/", id="at-the-root-of-a-host"),
        pytest.param("https://a.example", "nb/", "https://a.example/nb/", id="absolute"),
        pytest.param("/klynger", "nb/a/?q=1#b", "/klynger/nb/a/?q=1#b", id="in-a-folder"),
        pytest.param("", "", "/", id="the-site-itself"),
    ],
)
def test_link(site_url: str, url: str, expected: str) -> None:
    """An address within the site begins with the site's own, one slash between."""
    assert settings(site_url).link(url) == expected
