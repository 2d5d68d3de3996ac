"""The web app manifest of every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.manifest.pages import Icon, manifest, pages, short, theme_icons
from tests.conftest import PROJECT
from tests.unit.builders import plan, reader, site

if TYPE_CHECKING:
    from pathlib import Path


def test_pages() -> None:
    """Every language has one, which search engines need not know."""
    found = list(pages(site()))

    assert [(p.lang, p.save_as) for p in found] == [
        ("nb", "nb/manifest.webmanifest"),
        ("en", "en/manifest.webmanifest"),
    ]
    assert not any(p.indexed for p in found)


def test_manifest() -> None:
    """It speaks the reader's language and begins at the front page in it."""
    icon = Icon(src="theme/i.png", sizes="192x192", type="image/png", purpose="any")
    of = reader(site(), [plan("home", "en", url="en/")], "en")
    found = manifest(of, icons=(icon,), paper="#fff", accent="#123")

    assert (found.name, found.lang, found.dir) == ("The Clusters", "en", "ltr")
    assert (found.start_url, found.scope) == ("/en/", "/")
    assert (found.theme_color, found.background_color) == ("#123", "#fff")
    assert found.icons[0].src == "/theme/i.png"


def test_icons(tmp_path: Path) -> None:
    """Icons are found by their names; other pictures are none."""
    images = tmp_path / "static/images"
    images.mkdir(parents=True)
    for name in ("icon.svg", "icon-192.png", "icon-maskable-512.png", "icon-x.png", "eu.svg"):
        (images / name).write_bytes(b"")
    found = list(theme_icons(site(theme=str(tmp_path)).settings))

    assert [(i.src, i.sizes, i.purpose) for i in found] == [
        ("theme/images/icon-192.png", "192x192", "any"),
        ("theme/images/icon-maskable-512.png", "512x512", "maskable"),
        ("theme/images/icon.svg", "any", "any"),
    ]


def test_our_theme_has_the_icons_that_telephones_ask_for() -> None:
    """One of 192 and one of 512 pixels, and one that may be cut to any form."""
    found = list(theme_icons(site(theme=str(PROJECT / "theme")).settings))

    assert {"192x192", "512x512", "any"} <= {icon.sizes for icon in found}
    assert "maskable" in {icon.purpose for icon in found}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Klyngene", "Klyngene"),
        ("Nordic Health Clusters", "Nordic"),
        ("Nordiske helseklynger", "Nordiske"),
        ("Klyngen i nord", "Klyngen i"),
        ("Velferdsteknologi", "Velferdsteknologi"),
    ],
)
def test_short(name: str, expected: str) -> None:
    """A name is cut between words."""
    assert short(name) == expected
