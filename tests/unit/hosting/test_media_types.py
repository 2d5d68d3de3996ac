"""What files are, by their names."""

from __future__ import annotations

import pytest

from plugins.hosting.media_types import PACKED, TYPES, media_type


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("calendar.ics", "text/calendar; charset=utf-8"),
        ("data.csv", "text/csv; charset=utf-8"),
        ("feed.xml", "application/atom+xml"),
        ("sitemap.xml", "application/xml"),
        ("feed.json", "application/feed+json"),
        ("manifest.webmanifest", "application/manifest+json"),
        ("PHOTO.AVIF", "image/avif"),
        ("en.pf_meta", ""),
        ("LICENSE", ""),
    ],
)
def test_types(name: str, expected: str) -> None:
    """A name says what a file is, text with its character set; what nobody knows is nothing."""
    assert media_type(name) == expected


def test_what_is_packed() -> None:
    """Nothing is packed that is so already."""
    assert not {TYPES[e] for e in ("avif", "webp", "jpg", "png", "woff2", "zip")} & set(PACKED)
